"""A forecast as a sample of equally likely outcomes: its width and shape, and what is told of it.

Belongs here: chance, quantiles, CRPS and PIT of a sample; drawing its middle in. Does not belong here: making the
sample (`reference_class`), scores of many forecasts (`scores`).

Samples are one row a target, each row sorted.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["GRID_LEVELS", "KEPT", "QUANTILES", "described", "half_width", "middle", "peaked", "quantile_column"]

Vector = npt.NDArray[np.float64]
QUANTILES = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
GRID_LEVELS = (np.arange(199) + 1) / 200
KEPT = ["place_code", "place_zh", "level", "year", "indicator_id", "target", "target_comparator", "outcome"]


def quantile_column(level: float) -> str:
    """Name of a quantile's column: 0.05 → `q05`."""
    return f"q{round(level * 100):02d}"


def described(here: pd.DataFrame, sample: Vector, half_step: float) -> pd.DataFrame:
    """`KEPT` of the targets `here` with what is told of each: see `reference_class.rolling_forecasts`.

    A target counts as met from `half_step` below it, as it is rounded. The fine `grid` is for open targets only:
    nobody asks for that of a past one.
    """
    table = here[KEPT].reset_index(drop=True)
    number = sample.shape[1]
    bar = here["target"].to_numpy() - half_step
    table["probability"] = (sample >= bar[:, None]).mean(axis=1)
    for level, column in zip(QUANTILES, np.quantile(sample, QUANTILES, axis=1), strict=True):
        table[quantile_column(level)] = column
    outcome = here["outcome"].to_numpy()
    mean_gap = np.einsum("ni,i->n", sample, 2.0 * np.arange(1, number + 1) - number - 1) / number**2
    table["crps"] = np.abs(sample - outcome[:, None]).mean(axis=1) - mean_gap
    table["pit"] = np.where(np.isnan(outcome), np.nan, (sample < outcome[:, None]).mean(axis=1))
    grids = [np.quantile(row, GRID_LEVELS) if np.isnan(known) else None
             for row, known in zip(sample, outcome, strict=True)]  # fmt: skip
    return table.assign(grid=pd.Series(grids, dtype=object))


def middle(sample: Vector) -> Vector:
    """The median of each row."""
    number = sample.shape[1]
    return np.asarray((sample[:, (number - 1) // 2] + sample[:, number // 2]) / 2)


def half_width(sample: Vector, tail: float) -> Vector:
    """Half the width of the central interval that leaves `tail` on each side."""
    low, high = int(sample.shape[1] * tail), int(sample.shape[1] * (1 - tail))
    return np.maximum((sample[:, high] - sample[:, low]) / 2, 0.05)


def peaked(sample: Vector, inner: float, ends: float) -> Vector:
    """Draw the middle half of each row in by `inner`, fading to nothing at `ends` half-widths from the
    median.
    """
    median = middle(sample)[:, None]
    away = sample - median
    part = np.clip((np.abs(away) / half_width(sample, 0.25)[:, None] - 1) / (ends - 1), 0.0, 1.0)
    return np.asarray(median + away * (inner + (1 - inner) * part))
