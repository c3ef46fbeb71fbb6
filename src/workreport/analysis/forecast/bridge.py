"""From a city's growth to its districts': how far districts have stood from their city.

Belongs here: pairs of district and city growth of the same year, the partially pooled difference, its
spread, and the score of city forecasts carried over this way. Does not belong here: forecasting the city.

A district's mean difference is shrunk to the mean of all districts by the ratio of the variance within
places to that between them; the spread of a new year is Student-t with the pairs' degrees of freedom.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd
import scipy

from workreport.analysis.forecast.pairs import parent_code
from workreport.analysis.forecast.series import known_growth
from workreport.analysis.forecast.series_models import LEVELS

__all__ = ["FEWEST_PAIRS", "Bridge", "across", "bridge_pairs", "fit_bridge"]

Vector = npt.NDArray[np.float64]
FEWEST_PAIRS = 5


@dataclass(frozen=True)
class Bridge:
    """A district's difference from its city: mean, scale, degrees of freedom, its own pairs and all pairs."""

    mean: float
    scale: float
    freedom: int
    own_pairs: int
    pairs: int


def bridge_pairs(
    series: pd.DataFrame, sources: pd.DataFrame, indicator: str, as_of: date, basis: str = "announced"
) -> pd.DataFrame:
    """Rows `place_code, parent, year, value, parent_value, difference` of districts with their city's
    growth known.
    """
    codes = series["place_code"].astype(str).str.zfill(6)
    found = []
    for code in sorted(set(codes[~codes.str.endswith("00")])):
        parent = parent_code(code, "county")
        own = known_growth(series, sources, code, indicator, as_of, basis)[["year", "value"]]
        city = known_growth(series, sources, parent, indicator, as_of, basis)[["year", "value"]]
        both = own.merge(city.rename(columns={"value": "parent_value"}), on="year")
        found.append(both.assign(place_code=code, parent=parent))
    pairs = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=["value", "parent_value"])
    pairs["difference"] = pairs["value"] - pairs["parent_value"]
    return pairs


def fit_bridge(pairs: pd.DataFrame, place: str) -> Bridge | None:
    """The bridge to `place`, or nothing when fewer than five pairs exist or all are of one place."""
    if len(pairs) < FEWEST_PAIRS or pairs["place_code"].nunique() < 2:
        return None
    grouped = pairs.groupby("place_code")["difference"]
    sizes, means = grouped.size(), grouped.mean()
    freedom = int(len(pairs) - len(sizes))
    within = float(((pairs["difference"] - grouped.transform("mean")) ** 2).sum() / max(freedom, 1))
    between = max(float(means.var(ddof=1)) - within * float((1 / sizes).mean()), 0.0)
    own = int(sizes.get(place, 0))
    centre = float(means.mean())
    trust = own / (own + within / between) if between > 0 and own else 0.0
    mean = centre + trust * (float(means.get(place, centre)) - centre)
    spread = float(np.sqrt(within + between * (1 - trust) + within / len(pairs)))
    return Bridge(mean, spread, max(freedom, 2), own, len(pairs))


def across(city: Vector, bridge: Bridge) -> Vector:
    """Quantiles (199 even levels) of the district's growth from those of its city's and the bridge."""
    step = bridge.mean + bridge.scale * scipy.special.stdtrit(bridge.freedom, LEVELS)
    return np.asarray(np.quantile((city[:, None] + step[None, :]).ravel(), LEVELS))
