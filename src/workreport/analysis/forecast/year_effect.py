"""The part of the gap that all places of a level share in a year: two readings of the past, averaged, and their
error.

Belongs here: the forecast of the shared gap, its scale of error and the chance of a common shock.
Does not belong here: what sets one place apart from another (see `reference_class`).

Two readings: (1) *growth goes on*: last year's growth, plus part of its last change, less the target;
(2) *the gap goes on*: last year's shared gap, less part of the change in targets (lowered targets are met
more often). "Last year" is that of the level and its neighbour together, every place counting once. After a
year read as abnormal, both fall back on the level of normal years.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import scipy

from workreport.analysis.forecast.regression import student4_below, weighted_median

__all__ = ["Shape", "YearError", "YearHistory"]

Vector = npt.NDArray[np.float64]
GRID = np.linspace(-15.0, 15.0, 751)
LARGEST_CHANGE = 2.0


@dataclass(frozen=True)
class Shape:
    """Constants of the shared gap's forecast; the chapter on the back-test shows how little each matters."""

    goes_on: float = 0.5
    growth_weight: float = 0.5
    step: float = 0.3
    level_half_life: float = 2.0
    scale_forget: float = 0.5
    start_scale: float = 0.3
    start_weight: float = 2.0
    shock_chance: float = 0.05
    shock_size: float = 2.5
    shock_spread: float = 1.2

    def over(self, years: int) -> Shape:
        """The same for a forecast over several unseen years: a shock may come in any, errors add up as a walk's."""
        shock_chance = 1 - (1 - self.shock_chance) ** years
        return replace(self, shock_chance=shock_chance, start_scale=self.start_scale * years**0.5)


@dataclass(frozen=True)
class YearHistory:
    """A level's shared gaps up to year `last`, how abnormal each was, and what is known of the year ahead.

    `gap` and `change` are last year's shared gap and change of growth, the neighbouring level's places
    counted in; `ambition` is the usual distance of the new targets from last year's growth, `step` the mean
    change of targets. `change` or `ambition` may be unknown (not a number).
    """

    last: int
    horizon: int
    years: Vector
    shared: Vector
    abnormal: Vector
    gap: float
    change: float
    ambition: float
    step: float
    rebound: float

    def forecast(self, shape: Shape) -> float:
        """The year's shared gap."""
        age = self.last - self.years
        weight = 0.5 ** (age / shape.level_half_life) * (1 - 0.95 * self.abnormal)
        usual = weighted_median(self.shared, weight)
        last_known = self.years[-1] == self.last
        fall_back = max(float(self.abnormal[-1]), self.rebound) if last_known else 1.0
        return (1 - fall_back) * self._normal(shape) + fall_back * usual

    def _normal(self, shape: Shape) -> float:
        gap_goes_on = self.gap - shape.step * self.step
        change = float(np.clip(self.change, -LARGEST_CHANGE, LARGEST_CHANGE))
        onward = sum(shape.goes_on**ahead for ahead in range(1, self.horizon + 1))
        growth_goes_on = onward * change - self.ambition
        if not np.isfinite(growth_goes_on):
            return gap_goes_on
        return shape.growth_weight * growth_goes_on + (1 - shape.growth_weight) * gap_goes_on


@dataclass
class YearError:
    """Running scale of error of the shared gap's forecast at one level."""

    shape: Shape
    square: float = field(init=False)
    count: float = field(init=False)

    def __post_init__(self) -> None:
        self.square = self.shape.start_weight * self.shape.start_scale**2
        self.count = self.shape.start_weight

    @property
    def scale(self) -> float:
        """Scale of error, as far as it is known."""
        return float(np.sqrt(self.square / self.count))

    def learn(self, error: float) -> None:
        """Take in the error of the year just past; an extreme one counts as twice the scale."""
        shape = self.shape
        fresh = (1 - shape.scale_forget) * shape.start_weight
        limited = min(error**2, (2 * self.scale) ** 2)
        self.square = shape.scale_forget * self.square + limited + fresh * shape.start_scale**2
        self.count = shape.scale_forget * self.count + 1 + fresh

    def points(self, forecast: float, spread: float, number: int) -> Vector:
        """Equally likely points of the shared gap: Student-t about `forecast`, with a chance of a shock."""
        shape = self.shape
        below = student4_below((GRID - forecast) / (spread * self.scale))
        shocked = scipy.special.ndtr((GRID - forecast + shape.shock_size) / shape.shock_spread)
        chance = (1 - shape.shock_chance) * below + shape.shock_chance * shocked
        return np.interp((np.arange(number) + 0.5) / number, chance, GRID)
