"""Student-t regression with a ridge, time-decayed weights and a term of its own for each level and year.

Belongs here: fitting coefficients, the Student-t distribution used, weighted order statistics.
Does not belong here: features, forecasts.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = ["fit_coefficients", "student4_below", "weighted_median", "weighted_quantiles"]

Vector = npt.NDArray[np.float64]
FREEDOM = 4.0
ROUNDS = 25
SMALLEST_SCALE = 0.1


def fit_coefficients(
    features: Vector, gap: Vector, group: npt.NDArray[np.int64], weight: Vector, ridge: float
) -> Vector:
    """Coefficients of `features` on `gap`, with one free term per `group`, by penalised Student-t likelihood.

    Iteratively reweighted least squares: an error far outside the scale loses its weight. Sums are taken by
    `einsum`, which starts no threads: the matrices are small and the same machine may run other work.
    """
    scale, trust = max(float(np.std(gap)), SMALLEST_SCALE), weight
    beta = np.zeros(features.shape[1])
    for _ in range(ROUNDS):
        within, rest = _within(features, group, trust), _within(gap[:, None], group, trust)[:, 0]
        pulled = within * trust[:, None]
        matrix = np.einsum("ni,nj->ij", pulled, within) + ridge * scale**2 * np.eye(features.shape[1])
        beta = np.linalg.solve(matrix, np.einsum("ni,n->i", pulled, rest))
        error = rest - np.einsum("ni,i->n", within, beta)
        trust = weight * (FREEDOM + 1) / (FREEDOM + (error / scale) ** 2)
        scale = max(float(np.sqrt(trust @ error**2 / weight.sum())), SMALLEST_SCALE)
    return np.asarray(beta, dtype=float)


def student4_below(value: Vector) -> Vector:
    """Distribution function of Student's t with four degrees of freedom."""
    root = 1 + value**2 / 4
    return np.asarray(0.5 + 0.375 * value / np.sqrt(root) * (1 - value**2 / (12 * root)))


def weighted_median(values: Vector, weight: Vector) -> float:
    """Median of `values` under `weight`, interpolated between neighbours."""
    return float(weighted_quantiles(values, weight, np.array([0.5]))[0])


def weighted_quantiles(values: Vector, weight: Vector, levels: Vector) -> Vector:
    """Quantiles of `values` under `weight` (mid-point rule, linear between values, flat beyond the ends)."""
    order = np.argsort(values, kind="stable")
    share = np.cumsum(weight[order]) - weight[order] / 2
    return np.interp(levels, share / weight.sum(), values[order])


def _within(values: Vector, group: npt.NDArray[np.int64], weight: Vector) -> Vector:
    """Values less their group's weighted mean."""
    total = np.bincount(group, weight)
    means = np.stack([np.bincount(group, weight * column) / total for column in values.T], axis=1)
    return np.asarray(values - means[group])
