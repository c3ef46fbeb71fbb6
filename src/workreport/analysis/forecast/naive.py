"""Rules of thumb that every forecast must beat, run as of each year like the model.

Belongs here: the four naive rules and the spread each is given from its own past errors.
Does not belong here: the model, scores.

Rules: `climatology` (gaps of the last five years at the same level), `last_gap` (the place's last gap
again), `drift` (the place's last change of growth from one year to the next goes on each year), `met` (the
target is met exactly; chance of a hit as often as all earlier targets at the level were hit). Each but
climatology is spread by its errors of the last five years at the level; before there are ten, the rule takes
climatology's spread.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from workreport.analysis.forecast.predictive import QUANTILES, quantile_column

__all__ = ["RULES", "naive_forecasts"]

RULES = ("climatology", "last_gap", "drift", "met")
WINDOW = 5
FEWEST = 10
Vector = npt.NDArray[np.float64]


def naive_forecasts(pairs: pd.DataFrame, rule: str, horizon: int = 1) -> pd.DataFrame:
    """Forecasts of one rule for standard pairs of one indicator, in the columns of `rolling_forecasts` to be scored.

    Outcomes at least `horizon` years older are known: 2 is for targets announced before last year's outcome is.
    Rows of a level and year with no known outcome at the level are left out; so are open targets.
    """
    rows = _with_centre(pairs, rule, horizon)
    found = []
    for _, here in rows[rows["outcome"].notna()].groupby(["level", "year"]):
        level, year = str(here["level"].iloc[0]), int(here["year"].iloc[0])
        past = rows[(rows["level"] == level) & (rows["year"] <= year - horizon) & rows["gap"].notna()]
        recent = past[past["year"] > year - horizon - WINDOW]
        if not recent.empty:
            found.append(_described(here, past, recent, rule))
    return pd.concat(found, ignore_index=True)


def _with_centre(pairs: pd.DataFrame, rule: str, horizon: int) -> pd.DataFrame:
    rows = pairs.sort_values(["place_code", "year"], kind="mergesort").reset_index(drop=True)
    known = rows.set_index(["place_code", "year"])
    last, before = (_lagged(rows, known["outcome"], years) for years in (horizon, horizon + 1))
    if rule == "last_gap":
        rows["centre"] = _lagged(rows, known["gap"], horizon).fillna(0.0)
    elif rule == "drift":
        rows["centre"] = (last + horizon * (last - before).fillna(0.0) - rows["target"]).fillna(0.0)
    else:
        rows["centre"] = 0.0
    return rows


def _lagged(rows: pd.DataFrame, known: pd.Series, years: int) -> pd.Series:
    keys = pd.MultiIndex.from_arrays([rows["place_code"], rows["year"] - years])
    return pd.Series(known.reindex(keys).to_numpy(), index=rows.index)


def _described(here: pd.DataFrame, past: pd.DataFrame, recent: pd.DataFrame, rule: str) -> pd.DataFrame:
    errors = np.sort((recent["gap"] - recent["centre"]).to_numpy())
    if rule == "climatology" or len(errors) < FEWEST:
        errors = np.sort(recent["gap"].to_numpy())
    if rule == "met":
        errors = errors - np.median(errors)
    centre, outcome = here["centre"].to_numpy(), here["outcome"].to_numpy()
    sample = errors[None, :] + (centre + here["target"].to_numpy())[:, None]
    table = here[["place_code", "level", "year", "target", "outcome"]].reset_index(drop=True)
    chance = (sample >= here["target"].to_numpy()[:, None] - 1e-9).mean(axis=1)
    table["probability"] = float((past["gap"] >= 0).mean()) if rule == "met" else chance
    for level, column in zip(QUANTILES, np.quantile(sample, QUANTILES, axis=1), strict=True):
        table[quantile_column(level)] = column
    number = sample.shape[1]
    half_spread = float(errors @ (2 * np.arange(1, number + 1) - number - 1)) / number**2
    table["crps"] = np.abs(sample - outcome[:, None]).mean(axis=1) - half_spread
    table["pit"] = (sample < outcome[:, None]).mean(axis=1)
    return table
