"""Scores of probability forecasts: how near, how sure, how honest about both.

Belongs here: Brier, log score, CRPS, coverage, PIT, skill and its bootstrap interval, from any forecast
table. Does not belong here: making forecasts.

Sources: Gneiting & Raftery (2007) for the proper scores, Gneiting, Balabdaoui & Raftery (2007) for PIT and
coverage. The bootstrap draws whole years and, within them, places: errors of one year are not independent.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = [
    "COVERAGES",
    "FIFTHS",
    "coverage_table",
    "crps_from_quantiles",
    "pit_table",
    "reliability_table",
    "row_scores",
    "score_table",
    "skill_table",
]

Vector = npt.NDArray[np.float64]
COVERAGES = {50: (0.25, 0.75), 80: (0.10, 0.90), 90: (0.05, 0.95)}
SURE = 0.01
# Names of the fifths of a predictive distribution, lowest first.
FIFTHS = tuple(f"fifth{place}" for place in range(1, 6))
REGIMES = ((2012, "to_2012"), (2019, "2013_2019"), (2022, "2020_2022"), (9999, "from_2023"))


def crps_from_quantiles(levels: Vector, quantiles: Vector, outcome: Vector) -> Vector:
    """CRPS of forecasts given as quantiles (rows × levels), as twice the pinball loss integrated over levels.

    The quantile function is read as linear between levels and flat beyond them, on 199 even levels.
    """
    even = (np.arange(199) + 0.5) / 199
    filled = np.stack([np.interp(even, levels, row) for row in quantiles])
    error = outcome[:, None] - filled
    return np.asarray(2 * np.maximum(even * error, (even - 1) * error).mean(axis=1))


def row_scores(forecasts: pd.DataFrame) -> pd.DataFrame:
    """The forecasts that have an outcome with `hit`, `brier`, `log_score` and `in50`, `in80`, `in90` added.

    The log score bounds probabilities at 0.01 and 0.99. `regime` names the group of years.
    """
    rows = forecasts[forecasts["outcome"].notna()].copy()
    rows["hit"] = (rows["outcome"] >= rows["target"] - 1e-9).astype(float)
    rows["brier"] = (rows["probability"] - rows["hit"]) ** 2
    bounded = rows["probability"].clip(SURE, 1 - SURE)
    rows["log_score"] = -np.log(np.where(rows["hit"] == 1, bounded, 1 - bounded))
    for percent, (low, high) in COVERAGES.items():
        inside = (rows["outcome"] >= rows[f"q{round(low * 100):02d}"]) & (
            rows["outcome"] <= rows[f"q{round(high * 100):02d}"]
        )
        rows[f"in{percent}"] = inside.astype(float)
    rows["regime"] = [next(name for last, name in REGIMES if year <= last) for year in rows["year"]]
    return rows


def score_table(rows: pd.DataFrame, by: Iterable[str] = ("level",)) -> pd.DataFrame:
    """Mean scores by group: keys, `pairs, hits, crps, brier, log_score, in50, in80, in90`."""
    grouped = rows.groupby(list(by), sort=True)
    means = grouped[["crps", "brier", "log_score", *(f"in{percent}" for percent in COVERAGES)]].mean()
    counts = grouped.agg(pairs=("hit", "size"), hits=("hit", "mean"))
    return counts.join(means).reset_index()


def coverage_table(rows: pd.DataFrame, by: Iterable[str] = ("level",)) -> pd.DataFrame:
    """Share of outcomes inside each interval: keys, `nominal`, `actual`, `pairs` (shares between 0 and 1)."""
    long = rows.melt(list(by), [f"in{percent}" for percent in COVERAGES], "nominal", "actual")
    long["nominal"] = long["nominal"].str.removeprefix("in").astype(float) / 100
    return long.groupby([*by, "nominal"], sort=True)["actual"].agg(actual="mean", pairs="size").reset_index()


def pit_table(rows: pd.DataFrame, by: Iterable[str] = ("level",), bins: int = 10) -> pd.DataFrame:
    """Histogram of the PIT: keys, `from`, `to`, `share` (1/bins in every bin when calibrated), `pairs`."""
    edges = np.linspace(0, 1, bins + 1)
    at = np.clip(np.digitize(rows["pit"], edges[1:-1]), 0, bins - 1)
    counted = rows.assign(bin=at).groupby([*by, "bin"], sort=True).size().rename("pairs").reset_index()
    counted["share"] = counted["pairs"] / counted.groupby(list(by))["pairs"].transform("sum")
    counted["from"], counted["to"] = edges[counted["bin"]], edges[counted["bin"] + 1]
    return counted[[*by, "from", "to", "share", "pairs"]]


def reliability_table(rows: pd.DataFrame, by: Iterable[str] = ("level",), bins: int = 10) -> pd.DataFrame:
    """Stated chance against what happened: keys, `bin` (0 …), `probability`, `hits` (means), `pairs`."""
    at = np.minimum((rows["probability"] * bins).astype(int), bins - 1)
    grouped = rows.assign(bin=at).groupby([*by, "bin"], sort=True)
    return grouped.agg(
        probability=("probability", "mean"), hits=("hit", "mean"), pairs=("hit", "size")
    ).reset_index()


def skill_table(
    model: pd.DataFrame,
    naive: dict[str, pd.DataFrame],
    scores: Iterable[str] = ("crps", "brier", "log_score"),
    draws: int = 1000,
    seed: int = 0,
) -> pd.DataFrame:
    """Skill against each rule on the rows both forecast: `rule, level, score, model, naive, skill, low,
    high, pairs`.

    `skill` is 1 − model / naive; `low` and `high` are its 5 % and 95 % points over `draws` resamplings of
    years.
    """
    found = []
    keys = ["level", "place_code", "year"]
    for rule, other in naive.items():
        both = model.merge(other, on=keys, suffixes=("", "_naive"))
        for level, rows in both.groupby("level", sort=True):
            found += [_skill(rows, score, draws, seed) | {"rule": rule, "level": level} for score in scores]
    columns = ["rule", "level", "score", "model", "naive", "skill", "low", "high", "pairs"]
    return pd.DataFrame(found)[columns]


def _skill(rows: pd.DataFrame, score: str, draws: int, seed: int) -> dict[str, object]:
    ours, theirs = rows[score].to_numpy(), rows[f"{score}_naive"].to_numpy()
    sums = (
        pd.DataFrame({"year": rows["year"], "ours": ours, "theirs": theirs}).groupby("year").sum().to_numpy()
    )
    picks = np.random.default_rng(seed).integers(0, len(sums), (draws, len(sums)))
    drawn = sums[picks].sum(axis=1)
    low, high = np.quantile(1 - drawn[:, 0] / np.maximum(drawn[:, 1], 1e-12), (0.05, 0.95))
    skill = 1 - ours.sum() / max(theirs.sum(), 1e-12)
    return {
        "score": score,
        "model": ours.mean(),
        "naive": theirs.mean(),
        "skill": skill,
        "low": low,
        "high": high,
        "pairs": len(rows),
    }
