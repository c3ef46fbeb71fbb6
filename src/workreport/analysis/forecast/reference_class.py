"""The reference class: how announced growth targets turned out, and what that says of a new target.

Belongs here: the rolling model of gap = outcome − target: shared part of the year, place's own part, spread.
Does not belong here: reading files, scores, naive rules, words.

For every year the model is fitted anew on earlier years only. A forecast is the sum of (1) the year's
shared gap, (2) the place's part from `features`, partially pooled by ridge, (3) a residual drawn from past
residuals, scaled to the place's own record (shrunk to its level's) and to how wide past forecasts proved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd
import scipy

from workreport.analysis.forecast.features import FEATURES, NEIGHBOURS, add_features
from workreport.analysis.forecast.pairs import LEVELS
from workreport.analysis.forecast.predictive import KEPT, described, half_width, middle, peaked
from workreport.analysis.forecast.regression import fit_coefficients, weighted_quantiles
from workreport.analysis.forecast.year_effect import Shape, YearError, YearHistory

__all__ = ["Options", "Shape", "rolling_forecasts", "rolling_variants"]

Vector = npt.NDArray[np.float64]
FEWEST_YEARS = 3
SHARED = ("rebound", "step_level", "ambition_level")
ENOUGH_CHANGES = 5


@dataclass(frozen=True)
class Options:
    """Constants of the model; see the method's page for what each does and how it was chosen.

    `oracle` gives the model the shared gap of the very year: no forecast, but the limit of what any could
    reach.
    """

    horizon: int = 1
    half_life: float = 8.0
    ridge: float = 20.0
    other_levels: float = 0.3
    others_together: float = 0.5
    residual_half_life: float = 2.0
    scale_half_life: float = 5.0
    scale_pool: float = 4.0
    shared_pool: float = 2.0
    prior_weight: float = 1.0
    spread_forget: float = 0.6
    outer_limits: tuple[float, float] = (0.4, 0.85)
    inner_limits: tuple[float, float] = (0.4, 0.8)
    inner_ends: float = 3.0
    half_step: float = 0.05
    residual_points: int = 80
    year_points: int = 40
    oracle: bool = False
    shape: Shape = field(default_factory=Shape)


@dataclass
class _Running:
    """A factor learned year by year as a decayed geometric mean, from 1."""

    total: float = 0.0
    count: float = 1.0

    @property
    def value(self) -> float:
        return float(np.exp(self.total / self.count))

    def learn(self, raw: float, forget: float, limits: tuple[float, float]) -> None:
        self.total = forget * self.total + float(np.log(np.clip(raw, *limits)))
        self.count = forget * self.count + 1 + (1 - forget)


@dataclass(frozen=True)
class _Made:
    """A year's forecasts, kept until its outcomes may be learned from."""

    here: pd.DataFrame
    place_part: Vector
    shared: float
    sample: Vector


@dataclass
class _Level:
    """What the model carries from year to year for one level: error of the shared gap, width of the whole and
    of the middle.
    """

    shared: YearError
    outer: _Running = field(default_factory=_Running)
    inner: _Running = field(default_factory=_Running)
    waiting: list[_Made] = field(default_factory=list)
    learned: int = 0


@dataclass(frozen=True)
class _Fit:
    """One level's fit on the years before `year`."""

    beta: Vector
    shared: pd.DataFrame
    residual: Vector
    scale: Vector
    weight: Vector
    place_scale: pd.Series
    pool_scale: float


@dataclass(frozen=True)
class _Start:
    """What the forecasts of a level and year start from, whatever `shape` and `oracle` are."""

    level: str
    year: int
    here: pd.DataFrame
    fit: _Fit
    history: YearHistory


@cache
def prior_residuals() -> Vector:
    """Residuals assumed before any are known: Student-t with 4 degrees of freedom."""
    return np.asarray(scipy.special.stdtrit(4, (np.arange(21) + 0.5) / 21))


def rolling_forecasts(
    pairs: pd.DataFrame,
    years: list[int] | None = None,
    options: Options | None = None,
    levels: tuple[str, ...] = LEVELS,
) -> pd.DataFrame:
    """Forecasts of every target of `years` and `levels` (all by default), each as of its own year.

    `pairs` are standard pairs of one indicator; an empty `outcome` is a target still open. Returns the key
    columns, `outcome`, `probability` (of outcome ≥ target), `q05 … q95` of the outcome, `crps` and `pit`
    (empty for open targets), `shared` (forecast of the year's shared gap), `place_part`, and for open targets
    `grid`, the quantiles at `GRID_LEVELS`.
    """
    return rolling_variants(pairs, [options or Options()], years, levels)[0]


def rolling_variants(
    pairs: pd.DataFrame,
    variants: Sequence[Options],
    years: list[int] | None = None,
    levels: tuple[str, ...] = LEVELS,
) -> list[pd.DataFrame]:
    """`rolling_forecasts` under each of `variants`: they differ in `shape` and `oracle` alone, and share the fits."""
    common = variants[0]
    if any(replace(one, shape=common.shape, oracle=common.oracle) != common for one in variants):
        raise ValueError("variants that share their fits may differ in shape and oracle only")
    rows = _slim(add_features(pairs, common.horizon))
    states = [{level: _Level(YearError(one.shape.over(one.horizon))) for level in LEVELS} for one in variants]
    wanted = sorted(set(rows["year"])) if years is None else years
    found: list[list[pd.DataFrame]] = [[] for _ in variants]
    for year in sorted(set(rows["year"]) | set(wanted)):
        for level in levels:
            here = rows[(rows["level"] == level) & (rows["year"] == year)]
            if not here.empty:
                start = _start(rows[rows["year"] <= year], here, common)
                made = [_forecast_level(start, *one) for one in zip(states, variants, strict=True)]
                for tables, forecast in zip(found, made, strict=True):
                    tables += [forecast] if year in wanted else []
    return [pd.concat(tables, ignore_index=True) for tables in found]


def _slim(rows: pd.DataFrame) -> pd.DataFrame:
    """Only the columns the fit reads, words as plain objects: the rows are cut hundreds of times.

    `group` numbers the levels and years, in their order.
    """
    columns = [*dict.fromkeys([*KEPT, *FEATURES, "gap", "change", *SHARED])]
    words = [name for name in columns if not pd.api.types.is_numeric_dtype(rows[name])]
    group = rows.groupby(["level", "year"], sort=True).ngroup()
    return rows[columns].astype(dict.fromkeys(words, object)).assign(group=group)


def _start(known: pd.DataFrame, here: pd.DataFrame, options: Options) -> _Start:
    level, year = str(here["level"].iloc[0]), int(here["year"].iloc[0])
    past = known[(known["year"] <= year - options.horizon) & known["outcome"].notna()]
    fit = _fit(past, level, year, options)
    return _Start(level, year, here, fit, _history(fit.shared, known, here, options))


def _forecast_level(start: _Start, states: dict[str, _Level], options: Options) -> pd.DataFrame:
    level, here, fit = start.level, start.here, start.fit
    for other in (level, NEIGHBOURS[level]):
        _learn(states[other], start.year, options)
    state = states[level] if states[level].learned >= FEWEST_YEARS else states[NEIGHBOURS[level]]
    shared = start.history.forecast(options.shape)
    place_part = here[list(FEATURES)].to_numpy() @ fit.beta
    centre = state.shared.points(shared, state.outer.value, options.year_points)
    if options.oracle:
        centre = np.array([float(np.median(here["gap"].to_numpy() - place_part))])
    levels = (np.arange(options.residual_points) + 0.5) / options.residual_points
    residual = weighted_quantiles(fit.residual, fit.weight, levels) * state.outer.value
    scale = fit.place_scale.reindex(here["place_code"]).fillna(fit.pool_scale).to_numpy()
    sample = (residual[None, :, None] * scale[:, None, None] + centre[None, None, :]).reshape(len(here), -1)
    sample = np.sort(sample + (place_part + here["target"].to_numpy())[:, None], axis=1)
    sample = peaked(sample, state.inner.value, options.inner_ends)
    states[level].waiting.append(_Made(here, place_part, shared, sample))
    return described(here, sample, options.half_step).assign(shared=shared, place_part=place_part)


def _fit(past: pd.DataFrame, level: str, year: int, options: Options) -> _Fit:
    if past.empty:
        shared = pd.DataFrame({"level": [level], "year": [year - 2], "shared": [0.0]})
        nothing = pd.Series(dtype=float)
        prior = prior_residuals()
        return _Fit(np.zeros(len(FEATURES)), shared, prior, np.ones(1), np.ones(len(prior)), nothing, 1.0)
    age = (year - 1 - past["year"]).to_numpy()
    weight = _pooled(0.5 ** (age / options.half_life), (past["level"] == level).to_numpy(), options)
    features = past[list(FEATURES)].to_numpy()
    _, group = np.unique(past["group"].to_numpy(), return_inverse=True)
    beta = fit_coefficients(features, past["gap"].to_numpy(), group, weight, options.ridge)
    rest = past[["level", "year", "place_code"]].assign(rest=past["gap"] - features @ beta, group=group)
    shared = _shared(rest, options.shared_pool)
    rest["shared"] = shared["shared"].to_numpy()[group]
    own = rest[rest["level"] == _level_with_rows(rest, level)]
    return _with_scales(beta, shared, own, year, options)


def _pooled(weight: Vector, own: npt.NDArray[np.bool_], options: Options) -> Vector:
    """Rows of other levels count `other_levels` each, but together no more than `others_together` times the
    level's own; a level without rows of its own lives on the others.
    """
    whole, others = float(weight[own].sum()), float(weight[~own].sum())
    least, most = options.other_levels / 5, options.other_levels
    share = np.clip(options.others_together * whole / max(others, 1e-9), least, most)
    return np.where(own, weight, weight * share)


def _shared(rest: pd.DataFrame, pool: float) -> pd.DataFrame:
    """Shared gap of each level and year: the median, of few places drawn to the neighbouring level's."""
    _, first, places = np.unique(rest["group"].to_numpy(), return_index=True, return_counts=True)
    median = rest.groupby("group")["rest"].median().to_numpy()
    found = rest.iloc[first][["level", "year"]].reset_index(drop=True).assign(own=median, places=places)
    near = found.assign(level=found["level"]).set_index(["level", "year"])["own"]
    others = [NEIGHBOURS[level] for level in found["level"]]
    beside = near.reindex(pd.MultiIndex.from_arrays([others, found["year"]])).to_numpy()
    weight = np.where(np.isnan(beside) | (found["level"] == "nation"), 0.0, pool / (pool + found["places"]))
    found["shared"] = found["own"] * (1 - weight) + np.nan_to_num(beside) * weight
    return found[["level", "year", "shared"]]


def _level_with_rows(rest: pd.DataFrame, level: str) -> str:
    """The level itself if it has enough years of outcomes, else the nearest that has, else the one with
    most.
    """
    years = rest.groupby("level")["year"].nunique()
    for candidate in (level, NEIGHBOURS[level], *LEVELS):
        if years.get(candidate, 0) >= FEWEST_YEARS:
            return candidate
    return str(years.idxmax()) if level not in years else level


def _with_scales(beta: Vector, shared: pd.DataFrame, own: pd.DataFrame, year: int, options: Options) -> _Fit:
    error = (own["rest"] - own["shared"]).to_numpy()
    age = (year - 1 - own["year"]).to_numpy()
    weight = 0.5 ** (age / options.scale_half_life)
    prior = options.prior_weight
    pool = float((prior + weight @ np.abs(error)) / (prior + weight.sum()))
    sums = pd.DataFrame({"size": weight * np.minimum(np.abs(error), 6.0), "weight": weight})
    by_place = sums.groupby(own["place_code"].to_numpy()).sum()
    scale = (options.scale_pool * pool + by_place["size"]) / (options.scale_pool + by_place["weight"])
    each = scale.reindex(own["place_code"]).to_numpy()
    fresh = 0.5 ** (age / options.residual_half_life)
    before = prior_residuals()
    values = np.r_[error / each, before]
    weights = np.r_[fresh, np.full(len(before), prior / len(before))]
    return _Fit(beta, shared, values, each, weights, scale, pool)


def _history(shared: pd.DataFrame, known: pd.DataFrame, here: pd.DataFrame, options: Options) -> YearHistory:
    level, year, horizon = str(here["level"].iloc[0]), int(here["year"].iloc[0]), options.horizon
    own = shared[shared["level"] == _level_with_rows(shared, level)].sort_values("year")
    rebound = known[known["level"] == own["level"].iloc[0]].groupby("year")["rebound"].first()
    abnormal = rebound.reindex(own["year"] + horizon).fillna(0.0).to_numpy()
    rebounding = rebound.reindex(own["year"] + horizon - 1).fillna(0.0).to_numpy()
    last = year - horizon
    beside = (level,) if level == "nation" else (level, NEIGHBOURS[level])
    near = known[(known["year"] == last) & known["level"].isin(beside)]
    changes = near["change"].dropna()
    return YearHistory(
        last=last,
        horizon=horizon,
        years=own["year"].to_numpy(dtype=float),
        shared=own["shared"].to_numpy(),
        abnormal=np.maximum(abnormal, rebounding),
        gap=_last_gap(shared, near[near["outcome"].notna()], float(own["shared"].iloc[-1]), last),
        change=float(changes.median()) if len(changes) >= ENOUGH_CHANGES else float("nan"),
        ambition=float(here["ambition_level"].iloc[0]),
        step=float(here["step_level"].iloc[0]),
        rebound=float(here["rebound"].iloc[0]),
    )


def _last_gap(shared: pd.DataFrame, near: pd.DataFrame, own: float, last: int) -> float:
    """The last known year's shared gap of a level and its neighbour, each by the number of its places."""
    places = near["level"].value_counts()
    rows = shared[(shared["year"] == last) & shared["level"].isin(places.index)].set_index("level")["shared"]
    return float((rows * places.reindex(rows.index)).sum() / places.sum()) if len(rows) else own


def _learn(state: _Level, year: int, options: Options) -> None:
    """Take in the outcomes of the years that are known by now, for the forecasts of `year` and later."""
    while state.waiting and int(state.waiting[0].here["year"].iloc[0]) <= year - options.horizon:
        made = state.waiting.pop(0)
        known = made.here["gap"].notna().to_numpy()
        if known.any():
            _learn_year(state, made, known, options)


def _learn_year(state: _Level, made: _Made, known: npt.NDArray[np.bool_], options: Options) -> None:
    state.learned += 1
    gap = made.here["gap"].to_numpy()[known]
    state.shared.learn(float(np.median(gap - made.place_part[known])) - made.shared)
    sample = made.sample[known]
    distance = np.abs(made.here["outcome"].to_numpy()[known] - middle(sample))
    outer = float(np.quantile(distance / half_width(sample, 0.1), 0.8))
    inner = float(np.median(distance / half_width(sample, 0.25)))
    state.outer.learn(outer * state.outer.value, options.spread_forget, options.outer_limits)
    state.inner.learn(inner * state.inner.value, options.spread_forget, options.inner_limits)
