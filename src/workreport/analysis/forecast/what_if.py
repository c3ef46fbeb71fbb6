"""What a reader may try: growth and drivers moved by hand, and what follows for level, gap and chance.

Belongs here: the ranges, and the chance of a target for every distance of the assumed growth from it.
Does not belong here: the page's markup (`publish.whatif`), probabilities of assumptions: they have none.

The chance is conditional: the projection's whole distribution is moved so that its middle is the growth
assumed; its width, which is that of past errors, stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workreport.analysis.forecast.projections import BASES, HALF_STEP
from workreport.analysis.forecast.scenarios import INDICATORS

__all__ = ["FARTHEST", "STEP", "WIDEST", "WhatIf", "chance_at", "what_if"]

Vector = npt.NDArray[np.float64]
STEP = 0.1
FARTHEST = 8.0
WIDEST = 4.0  # how far from the target growth and target may be moved
YEARS = 3  # shown where no scenario says how many
DOTS = 20
REACH = (-3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0)


@dataclass(frozen=True)
class WhatIf:
    """What the page is made from.

    `aims`: `indicator_id, target, statement_id, central, elasticity, rated`. `drivers`: `driver, low, high,
    unit`. `chances`: `gap` (assumed growth − target, by `STEP`) and the chance on each basis. `dots`: equally
    likely distances of the outcome from the middle, a column a basis. `examples`: `growth, gap, level,
    probability, probability_revised` of the first rated aim, for reading without a script.
    """

    year: int
    years: int
    aims: pd.DataFrame
    drivers: pd.DataFrame
    chances: pd.DataFrame
    dots: pd.DataFrame
    examples: pd.DataFrame


def _with_central(targets: pd.DataFrame, scenarios: Any) -> pd.DataFrame:
    """The targets with the growth that trying starts from: the assumed one, or the target where none is assumed."""
    aims = targets[targets["indicator_id"].isin(list(INDICATORS.values()))].reset_index(drop=True)
    assumed = scenarios.central if scenarios else {}
    central = {indicator: assumed.get(short, {}) for short, indicator in INDICATORS.items()}
    rows = [(central[name], float(target)) for name, target in zip(aims["indicator_id"], aims["target"], strict=True)]
    aims["central"] = [float(entry.get("growth", target)) for entry, target in rows]
    aims["elasticity"] = [float(entry.get("elasticity", 1.0)) for entry, _ in rows]
    return aims


def what_if(forecast: Any) -> WhatIf | None:
    """What may be tried of a report's headline targets (see `Forecast`), or None where none can be rated."""
    made, scenarios = forecast.projections, forecast.scenarios
    if made is None or not made.targets["rated"].any():
        return None
    rated = made.targets[made.targets["rated"].astype(bool)].iloc[0]
    spread = {basis: _spread(made.densities, rated["indicator_id"], basis) for basis in BASES}
    aims = _with_central(forecast.targets, scenarios)
    aims["rated"] = aims["indicator_id"] == rated["indicator_id"]
    drivers = [
        {"driver": name, "low": float(entry["low"]), "high": float(entry["high"])}
        for name, entry in (scenarios.drivers if scenarios else {}).items()
    ]
    gaps = np.round(np.arange(-FARTHEST, FARTHEST + STEP / 2, STEP), 1)
    chances = {basis: [chance_at(spread[basis], gap) for gap in gaps] for basis in BASES}
    return WhatIf(
        int(rated["year"]),
        scenarios.years if scenarios else YEARS,
        aims,
        pd.DataFrame(drivers, columns=["driver", "low", "high"]),
        pd.DataFrame({"gap": gaps, **chances}),
        pd.DataFrame({basis: _dots(spread[basis]) for basis in BASES}),
        _examples(float(rated["target"]), spread),
    )


def chance_at(spread: Vector, gap: float) -> float:
    """Chance of an outcome at or above the target when the middle is `gap` above it."""
    levels = (np.arange(len(spread)) + 1) / (len(spread) + 1)
    return float(1 - np.interp(-gap - HALF_STEP, spread, levels, left=0.0, right=1.0))


def _spread(densities: pd.DataFrame, indicator: str, basis: str) -> Vector:
    mine = (densities["indicator_id"] == indicator) & (densities["basis"] == basis)
    rows = densities[mine & (densities["route"] == "pooled")].sort_values("level")
    values = rows["value"].to_numpy(dtype=float)
    return np.asarray(values - np.median(values))


def _dots(spread: Vector) -> Vector:
    levels = (np.arange(len(spread)) + 1) / (len(spread) + 1)
    return np.round(np.interp((np.arange(DOTS) + 0.5) / DOTS, levels, spread), 2)


def _examples(target: float, spread: dict[str, Vector]) -> pd.DataFrame:
    growth = np.round(target + np.array(REACH), 1)
    table = pd.DataFrame({"growth": growth, "gap": np.array(REACH), "level": 100 + growth, "unit": "%"})
    names = {"reported": "probability", "revised": "probability_revised"}
    return table.assign(
        **{name: [chance_at(spread[basis], gap) for gap in REACH] for basis, name in names.items()}
    )
