"""The part of the gap that all places of a level share in a year: forecast by many rules, weighted by past
score.

Belongs here: the rules, their running scores, and the spread of the weighted forecast, its common shock
included. Does not belong here: what sets one place apart from another (see `reference_class`).

Every rule starts from last year's shared gap, mixed with that of the neighbouring level (`borrow`) and with
the recent level (`level`), less a part of the change in targets (`step`: lowered targets are met more
often). After a year read as abnormal, all rules fall back on the level of normal years.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

import numpy as np
import numpy.typing as npt
from scipy import stats

from workreport.analysis.forecast.regression import student4_below, weighted_median

__all__ = ["YearHistory", "YearPool", "Shape"]

Vector = npt.NDArray[np.float64]
RULES = tuple(product((0.0, 0.3, 0.6), (0.0, 0.3, 0.6), (0.0, 0.15, 0.3, 0.5)))
GRID = np.linspace(-15.0, 15.0, 751)


@dataclass(frozen=True)
class Shape:
    """Constants of the shared gap's forecast; all were set on years before those they are shown to
    forecast.
    """

    level_half_life: float = 2.0
    rate: float = 4.0
    forget: float = 0.8
    scale_forget: float = 0.5
    start_scale: float = 0.3
    start_weight: float = 2.0
    shock_chance: float = 0.05
    shock_size: float = 2.5
    shock_spread: float = 1.2


@dataclass(frozen=True)
class YearHistory:
    """A level's shared gaps up to year `last`, how abnormal each was, and what is known of the year ahead."""

    last: int
    years: Vector
    shared: Vector
    abnormal: Vector
    neighbour: float
    step: float
    rebound: float

    def forecasts(self, shape: Shape) -> Vector:
        """The forecast of each of `RULES` for the year's shared gap."""
        age = self.last - self.years
        usual = weighted_median(
            self.shared, 0.5 ** (age / shape.level_half_life) * (1 - 0.95 * self.abnormal)
        )
        last_known = self.years[-1] == self.last
        fall_back = max(float(self.abnormal[-1]), self.rebound) if last_known else 1.0
        found = [self._normal(usual, *rule) for rule in RULES]
        return (1 - fall_back) * np.array(found) + fall_back * usual

    def _normal(self, usual: float, level: float, borrow: float, step: float) -> float:
        last = float(self.shared[-1])
        if np.isfinite(self.neighbour):
            last += borrow * (self.neighbour - last)
        return (1 - level) * last + level * usual - step * self.step


@dataclass
class YearPool:
    """Running scores of `RULES` at one level: decayed log scores and squared errors."""

    shape: Shape
    score: Vector = field(default_factory=lambda: np.zeros(len(RULES)))
    square: Vector = field(init=False)
    count: float = field(init=False)

    def __post_init__(self) -> None:
        self.square = np.full(len(RULES), self.shape.start_weight * self.shape.start_scale**2)
        self.count = self.shape.start_weight

    @property
    def scale(self) -> Vector:
        """Each rule's scale of error."""
        return np.sqrt(self.square / self.count)

    @property
    def weights(self) -> Vector:
        """Weights of the rules by past score; they sum to one."""
        raw = np.exp(self.shape.rate * (self.score - self.score.max()))
        return np.asarray(raw / raw.sum())

    def learn(self, error: Vector) -> None:
        """Take in the errors of the rules in the year just past; an extreme one counts as twice the scale."""
        shape, scale = self.shape, self.scale
        self.score = shape.forget * self.score + stats.t.logpdf(error / scale, 3) - np.log(scale)
        fresh = (1 - shape.scale_forget) * shape.start_weight
        limited = np.minimum(error**2, (2 * scale) ** 2)
        self.square = shape.scale_forget * self.square + limited + fresh * shape.start_scale**2
        self.count = shape.scale_forget * self.count + 1 + fresh

    def points(self, forecasts: Vector, spread: float, number: int) -> Vector:
        """Equally likely points of the shared gap: Student-t's of the rules, with a chance of a shock."""
        shape = self.shape
        scale = spread * self.scale
        below = np.einsum(
            "r,rg->g", self.weights, student4_below((GRID - forecasts[:, None]) / scale[:, None])
        )
        centre = float(self.weights @ forecasts)
        shocked = stats.norm.cdf((GRID - centre + shape.shock_size) / shape.shock_spread)
        chance = (1 - shape.shock_chance) * below + shape.shock_chance * shocked
        return np.interp((np.arange(number) + 0.5) / number, chance, GRID)
