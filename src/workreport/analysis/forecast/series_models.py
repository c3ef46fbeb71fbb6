"""Forecasts of a place's growth from its own history: five models and their combination by past score.

Belongs here: random walk with drift, damped trend, ARIMA, local level and the mean of recent years, each
with Student-t spread from its own past errors; their rolling scores and weights. Does not belong here:
targets, other places' outcomes.

Short histories give too narrow normal intervals (nominal 95 % covers about 85 %): every spread is the root
mean square of the model's own past errors at the same horizon, with Student-t tails of as many degrees of
freedom.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd
import scipy

from workreport.errors import InputError

__all__ = ["MODELS", "combine", "model_scores", "series_forecast"]

Vector = npt.NDArray[np.float64]
FEWEST_YEARS = 8
FIRST_TRAIN = 6
FLOOR = 0.3
NEWEST = np.arange(1, 20) / 20
LEVELS = (np.arange(199) + 1) / 200


def _drift(values: Vector, ahead: int) -> float:
    recent = values[-6:]
    return float(values[-1] + ahead * (recent[-1] - recent[0]) / max(len(recent) - 1, 1) * 0.5)


def _damped(values: Vector, ahead: int) -> float:
    from statsmodels.tsa.holtwinters import ExponentialSmoothing

    model = ExponentialSmoothing(
        values,
        trend="add",
        damped_trend=True,
        initialization_method="known",
        initial_level=values[0],
        initial_trend=0.0,
    )
    fit = model.fit(smoothing_level=0.5, smoothing_trend=0.2, damping_trend=0.8, optimized=False)
    return float(fit.forecast(ahead)[-1])


def _arima(values: Vector, ahead: int) -> float:
    """ARIMA(1,0,0) about a linear trend, by least squares."""
    from statsmodels.tsa.ar_model import AutoReg

    return float(AutoReg(values, lags=1, trend="ct").fit().forecast(ahead)[-1])


def _local_level(values: Vector, ahead: int) -> float:
    """Exponential smoothing; the weight of the newest value is the one with the least past squared error."""
    level, error = np.full(len(NEWEST), values[0]), np.zeros(len(NEWEST))
    for value in values[1:]:
        error += (value - level) ** 2
        level = level + NEWEST * (value - level)
    return float(level[error.argmin()])


def _recent_mean(values: Vector, ahead: int) -> float:
    return float(np.median(values[-3:]))


MODELS: dict[str, Callable[[Vector, int], float]] = {
    "drift": _drift,
    "damped_trend": _damped,
    "arima": _arima,
    "local_level": _local_level,
    "recent_median": _recent_mean,
}


def model_scores(values: Vector, ahead: int) -> pd.DataFrame:
    """Rolling errors of each model: rows `model, origin (index), error, freedom, crps` (CRPS with its
    Student-t spread).

    The spread at an origin comes from earlier errors alone; the first three errors are not scored (empty
    CRPS).
    """
    found = []
    for name in MODELS:
        errors: list[float] = []
        for origin in range(FIRST_TRAIN, len(values) - ahead + 1):
            error = float(values[origin + ahead - 1] - _point(name, values[:origin], ahead))
            crps = _student_crps(error, _scale(errors), len(errors)) if len(errors) >= 3 else np.nan
            found.append(
                {"model": name, "origin": origin, "error": error, "freedom": len(errors), "crps": crps}
            )
            errors.append(error)
    return pd.DataFrame(found)


def series_forecast(values: Vector, ahead: int) -> tuple[Vector, pd.DataFrame]:
    """Quantiles (199 even levels) of the value `ahead` years on, and rows `model, point, scale, freedom,
    crps, weight`.

    Raises `InputError` for fewer than eight years.
    """
    if len(values) < FEWEST_YEARS:
        raise InputError(f"only {len(values)} years of history", remedy=f"give at least {FEWEST_YEARS}")
    scores = model_scores(values, ahead)
    table = pd.DataFrame([_summary(name, scores, values, ahead) for name in MODELS])
    raw = np.exp(-(table["crps"] - table["crps"].min()) / (0.2 * table["crps"].min()))
    table["weight"] = raw / raw.sum()
    parts = [row.point + row.scale * scipy.special.stdtrit(row.freedom, LEVELS) for row in table.itertuples()]
    return combine(parts, table["weight"].to_numpy()), table


def combine(quantiles: list[Vector], weights: Vector) -> Vector:
    """Quantiles of the linear pool of forecasts given at the same 199 levels: the weighted mean of their
    chances.
    """
    low, high = min(part[0] for part in quantiles), max(part[-1] for part in quantiles)
    grid = np.linspace(low, high, 2001)
    below = sum(
        weight * np.interp(grid, part, LEVELS, left=0.0, right=1.0)
        for weight, part in zip(weights, quantiles, strict=True)
    )
    return np.interp(LEVELS, np.asarray(below), grid)


def _summary(name: str, scores: pd.DataFrame, values: Vector, ahead: int) -> dict[str, object]:
    own = scores[scores["model"] == name]
    errors = own["error"].to_list()
    return {
        "model": name,
        "point": _point(name, values, ahead),
        "scale": _scale(errors),
        "freedom": max(len(errors), 2),
        "crps": float(own["crps"].mean()),
    }


def _point(name: str, values: Vector, ahead: int) -> float:
    from statsmodels.tools.sm_exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("ignore", RuntimeWarning)
        return MODELS[name](values, ahead)


def _scale(errors: list[float]) -> float:
    return max(float(np.sqrt(np.mean(np.square(errors)))), FLOOR) if errors else 1.0


def _student_crps(error: float, scale: float, freedom: int) -> float:
    quantiles = scale * scipy.special.stdtrit(max(freedom, 2), LEVELS)
    gap = error - quantiles
    return float(2 * np.mean(np.maximum(LEVELS * gap, (LEVELS - 1) * gap)))
