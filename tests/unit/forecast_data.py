"""Simulated pairs of target and outcome, for the forecast tests."""

from __future__ import annotations

import numpy as np
import pandas as pd


def simulated_table(
    cities: int = 36,
    provinces: int = 8,
    first: int = 2009,
    last: int = 2016,
    seed: int = 1,
    swing: float = 0.4,
):
    """A table like `target_outcomes.csv`: shared yearly gaps, places' records, Student-t noise."""
    draw = np.random.default_rng(seed)
    places = [(f"{11 + p}0000", "province") for p in range(provinces)]
    places += [(f"{11 + c % provinces}{1 + c // provinces:02d}00", "city") for c in range(cities)]
    record = draw.normal(0, 0.4, len(places))
    rows, shared = [], 0.0
    for year in range(first, last + 1):
        shared = 0.7 * shared + draw.normal(0, swing)
        for (code, level), own in zip(places, record, strict=True):
            target = round(8 + draw.normal(0, 0.8), 1)
            outcome = target + shared + own + 0.8 * draw.standard_t(4)
            rows.append(
                (code, f"place {code}", level, year, "gdp_growth_real", target, "eq", np.nan, outcome)
            )
    names = ["place_code", "place_zh", "level", "year", "indicator_id", "target", "target_comparator"]
    return pd.DataFrame(rows, columns=[*names, "actual_first", "actual_revised"])
