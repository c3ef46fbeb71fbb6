"""What is known about a target on the day it is announced, in figures.

Belongs here: one row of features per target, from the outcomes of earlier years and the targets of its own
year. Does not belong here: anything fitted; the outcome of the target's own year.

Features are taken as deviations from the median of the same level and year (`x_…`), so that what all places
share in a year is left to the year effect. Where the median target stands far above last year's outcome, last
year is read as abnormal (`rebound` between 0 and 1) and its outcomes are given coefficients of their own.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from workreport.analysis.forecast.pairs import LEVELS, parent_code

__all__ = ["FEATURES", "NEIGHBOURS", "add_features"]

RAW = ("ambition", "gap_last", "step", "above_parent", "parent_gap_last", "target", "record")
OF_LAST_YEAR = ("ambition", "gap_last", "parent_gap_last", "step")
FEATURES = (
    *(f"n_{name}" for name in OF_LAST_YEAR),
    *(f"s_{name}" for name in OF_LAST_YEAR),
    *(f"x_{name}" for name in RAW if name not in OF_LAST_YEAR),
    "x_floor",
    "x_about",
)
NEIGHBOURS = {"nation": "province", "province": "city", "city": "province", "county": "city"}
ENOUGH_PLACES = 5
CLIP = 8.0
RECORD_DECAY = 0.75
RECORD_CLIP = 6.0
REBOUND_FROM, REBOUND_WIDTH = 1.0, 1.5


def add_features(pairs: pd.DataFrame, horizon: int = 1) -> pd.DataFrame:
    """Standard pairs of one indicator with `FEATURES` and what their level shares added.

    Shared by level and year: `rebound`, `step_level` (mean change of targets), `ambition_level` (median
    distance of targets from the last known growth). `change` is the row's own growth less that of the year
    before.

    Each row's features use outcomes at least `horizon` years older and targets up to its own year: horizon
    1 knows last year's outcome, horizon 2 is for targets announced before last year's outcome was
    published.
    """
    rows = pairs.sort_values(["place_code", "year"], kind="mergesort").reset_index(drop=True)
    rows = _with_lags(rows, horizon)
    rows["record"] = _record(rows, horizon)
    medians = _level_medians(rows)
    for name in RAW:
        centre = medians[name].reindex(_keys(rows)).to_numpy()
        rows[f"x_{name}"] = (rows[name] - centre).fillna(0.0).clip(-CLIP, CLIP)
    rows["ambition_level"] = medians["ambition"].reindex(_keys(rows)).to_numpy()
    rows["rebound"] = _rebound(medians["ambition"]).reindex(_keys(rows)).fillna(0.0).to_numpy()
    rows["step_level"] = _step_level(rows).reindex(_keys(rows)).fillna(0.0).to_numpy()
    for name in OF_LAST_YEAR:
        rows[f"n_{name}"] = rows[f"x_{name}"] * (1 - rows["rebound"])
        rows[f"s_{name}"] = rows[f"x_{name}"] * rows["rebound"]
    rows["x_floor"] = rows["target_comparator"].isin(["ge", "gt"]).astype(float)
    rows["x_about"] = rows["target_comparator"].isin(["approx", "range"]).astype(float)
    return rows


def _keys(rows: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(rows[["level", "year"]])


def _with_lags(rows: pd.DataFrame, horizon: int) -> pd.DataFrame:
    index = pd.MultiIndex.from_frame(rows[["place_code", "year"]])
    known = rows.set_index(index)[["target", "outcome"]]
    parents = [
        parent_code(code, level) for code, level in zip(rows["place_code"], rows["level"], strict=True)
    ]
    rows["parent"] = np.where(rows["level"] == "nation", "", parents)
    last = known.reindex(pd.MultiIndex.from_arrays([rows["place_code"], rows["year"] - horizon]))
    before = known.reindex(pd.MultiIndex.from_arrays([rows["place_code"], rows["year"] - 1]))
    up_now = known.reindex(pd.MultiIndex.from_arrays([rows["parent"], rows["year"]]))
    up_last = known.reindex(pd.MultiIndex.from_arrays([rows["parent"], rows["year"] - horizon]))
    rows["outcome_last"] = last["outcome"].to_numpy()
    rows["ambition"] = rows["target"] - rows["outcome_last"]
    rows["gap_last"] = last["outcome"].to_numpy() - last["target"].to_numpy()
    rows["step"] = rows["target"] - before["target"].to_numpy()
    rows["change"] = rows["outcome"] - before["outcome"].to_numpy()
    rows["above_parent"] = rows["target"] - up_now["target"].to_numpy()
    rows["parent_gap_last"] = up_last["outcome"].to_numpy() - up_last["target"].to_numpy()
    return rows


def _record(rows: pd.DataFrame, horizon: int) -> pd.Series:
    """A place's past gaps against the year's median: decayed sum over decayed count + 1, known years only."""
    centre = rows.groupby(["level", "year"])["gap"].transform("median")
    rows = rows.assign(relative=(rows["gap"] - centre).clip(-RECORD_CLIP, RECORD_CLIP))
    found = np.zeros(len(rows))
    for at in rows.groupby("place_code").indices.values():
        years, relative = rows["year"].to_numpy()[at], rows["relative"].to_numpy()[at]
        age = years[:, None] - years[None, :] - horizon
        weight = np.where((age >= 0) & np.isfinite(relative), RECORD_DECAY ** np.maximum(age, 0), 0.0)
        found[at] = weight @ np.nan_to_num(relative) / (weight.sum(axis=1) + 1.0)
    return pd.Series(found, index=rows.index)


def _level_medians(rows: pd.DataFrame) -> pd.DataFrame:
    """Medians by level and year; a level with few places takes its neighbour's (the nation keeps its own)."""
    own = rows.groupby(["level", "year"])[list(RAW)].median()
    size = rows.groupby(["level", "year"])["target"].size()
    whole = pd.MultiIndex.from_product([LEVELS, sorted(rows["year"].unique())], names=["level", "year"])
    own, size = own.reindex(whole), size.reindex(whole).fillna(0)
    filled = own.copy()
    for level, year in whole:
        near = (NEIGHBOURS[level], year)
        few = size[(level, year)] < ENOUGH_PLACES <= size[near]
        if few and level != "nation":
            filled.loc[(level, year)] = own.loc[near]
    filled.loc["nation"] = own.loc["nation"].fillna(own.loc["province"]).to_numpy()
    return filled


def _rebound(ambition: pd.Series) -> pd.Series:
    return ((ambition - REBOUND_FROM) / REBOUND_WIDTH).clip(0.0, 1.0)


def _step_level(rows: pd.DataFrame) -> pd.Series:
    return rows.groupby(["level", "year"])["step"].mean().clip(-1.5, 1.5)
