"""What is likely of a report's headline targets, as of the day they were announced.

Belongs here: the chance of each headline target by each route, the routes' weights, the joint chance, and the
reasons where nothing can be said. Does not belong here: words (reasons and grades are keys), reading files.

Routes to real GDP growth: `reference_class` (how places of the level and the one above met their targets)
and, for a district or county, `bridge` (its city's own history carried over to it). They are pooled by the inverse
square of their past CRPS. An indicator without enough pairs of target and outcome, or a parent without
enough years, is not rated. The reported basis adds to revised figures the past difference of first
announcements from them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from workreport.analysis.forecast.bridge import FEWEST_PAIRS, Bridge, across, bridge_pairs, fit_bridge
from workreport.analysis.forecast.features import NEIGHBOURS
from workreport.analysis.forecast.pairs import parent_code, standard_pairs
from workreport.analysis.forecast.predictive import QUANTILES, quantile_column
from workreport.analysis.forecast.reference_class import Options, rolling_forecasts
from workreport.analysis.forecast.scores import crps_from_quantiles
from workreport.analysis.forecast.series import known_growth, known_outcomes
from workreport.analysis.forecast.series_models import FEWEST_YEARS, LEVELS, combine, series_forecast
from workreport.errors import InputError

__all__ = ["Place", "Projections", "flattery", "project_targets"]

Vector = npt.NDArray[np.float64]
BASES = ("reported", "revised")
ENOUGH_CLASS = 200
SCORED_YEARS = 8
CLASS_YEARS = 16
RECENT = 2000
HALF_STEP = 0.05


@dataclass(frozen=True)
class Place:
    """The place whose targets are judged; `level` is a level of `target_outcomes.csv`."""

    code: str
    name: str
    level: str


@dataclass(frozen=True)
class Projections:
    """Tables of one projection.

    `targets`: `indicator_id, year, target, comparator, basis, rated, grade, reasons, probability, q05 …
    q95`. `routes`: `indicator_id, basis, route, crps, weight, probability, q05 … q95`. `densities`:
    `indicator_id, basis, route, level, value` (199 quantiles; route `pooled` is the published one).
    `members`: `place_code, indicator_id, model, point, scale, freedom, crps, weight` of the series models.
    `bridge`: `place_code, year, value, parent_value, difference` behind the bridge. `joint`: `measure, low,
    high, rated, reasons` of meeting all headline targets.
    """

    targets: pd.DataFrame
    routes: pd.DataFrame
    densities: pd.DataFrame
    members: pd.DataFrame
    bridge: pd.DataFrame
    joint: pd.DataFrame


def project_targets(
    series: pd.DataFrame,
    sources: pd.DataFrame,
    outcomes: pd.DataFrame,
    place: Place,
    as_of: date,
    targets: pd.DataFrame,
) -> Projections:
    """Judge `targets` (rows `indicator_id, year, target, comparator`) of `place` with what was known at
    `as_of`.

    Raises `InputError` for a target without a number or a table without its columns.
    """
    missing = {"indicator_id", "year", "target", "comparator"} - set(targets.columns)
    if missing or targets.empty or targets["target"].isna().any():
        raise InputError(
            "targets need indicator_id, year, target, comparator", remedy="give every target its number"
        )
    known = known_outcomes(outcomes, sources, as_of)
    made = [_Work(series, sources, known, place, as_of).judge(row) for row in _records(targets)]
    tables = {
        name: pd.concat([part[name] for part in made], ignore_index=True)
        for name in ("targets", "routes", "densities", "members", "bridge")
    }
    return Projections(**tables, joint=_joint(tables["targets"]))


def _records(targets: pd.DataFrame) -> list[dict[str, object]]:
    return [{str(name): value for name, value in row.items()} for row in targets.to_dict("records")]


def flattery(outcomes: pd.DataFrame, level: str, before: int) -> Vector:
    """Quantiles (199 even levels) of first announcement − revised figure, rows of `level` and years <
    `before`.
    """
    rows = outcomes[(outcomes["level"] == level) & (outcomes["year"] < before)]
    difference = (rows["actual_first"] - rows["actual_revised"]).dropna()
    return np.quantile(difference, LEVELS) if len(difference) else np.zeros(len(LEVELS))


@dataclass(frozen=True)
class _Work:
    series: pd.DataFrame
    sources: pd.DataFrame
    outcomes: pd.DataFrame
    place: Place
    as_of: date

    def judge(self, row: dict[str, object]) -> dict[str, pd.DataFrame]:
        """All tables of one target."""
        indicator, year = str(row["indicator_id"]), int(str(row["year"]))
        class_rows = self.outcomes[self.outcomes["indicator_id"] == indicator]
        pairs = bridge_pairs(self.series, self.sources, indicator, self.as_of)
        pairs = pairs if self._has_city else pairs.head(0)
        if len(class_rows) < ENOUGH_CLASS:
            return _not_rated(row, self._reasons(indicator, len(class_rows), pairs))
        routes = [self._by_class(row, class_rows, year)]
        bridged, members = self._by_bridge(indicator, year, pairs)
        routes += [bridged] if bridged else []
        reasons = [
            "reported_outcomes_bunch",
            "vintages_mixed",
            *self._limits(class_rows, year, bridged is None),
        ]
        return _rated(row, routes, members, pairs, reasons, self._flattery(year))

    @property
    def _has_city(self) -> bool:
        """Whether the place lies in a city whose growth could be carried over to it."""
        return self.place.level == "county"

    def _horizon(self, year: int) -> int:
        """1 if last year's outcome of the nation was published by `as_of`, else 2."""
        known = known_growth(self.series, self.sources, "000000", "gdp_growth_real", self.as_of)
        return 1 if year - 1 in set(known["year"]) else 2

    def _by_class(
        self, row: dict[str, object], outcomes: pd.DataFrame, year: int
    ) -> tuple[str, Vector, float]:
        pairs = standard_pairs(outcomes[outcomes["year"].between(year - CLASS_YEARS, year - 1)], "revised")
        here = {
            "place_code": self.place.code,
            "place_zh": self.place.name,
            "level": self.place.level,
            "year": year,
            "indicator_id": row["indicator_id"],
            "target": row["target"],
            "target_comparator": row["comparator"],
            "outcome": np.nan,
            "gap": np.nan,
        }
        options = replace(Options(), horizon=self._horizon(year), residual_points=40, year_points=20)
        levels = (self.place.level, NEIGHBOURS[self.place.level])
        known = pd.concat([pairs, pd.DataFrame([here])])
        found = rolling_forecasts(known, options=options, levels=levels)
        mine = found[(found["place_code"] == self.place.code) & (found["year"] == year)]
        last = year - options.horizon
        scored = found[found["year"].between(last - SCORED_YEARS + 1, last)]
        return "reference_class", np.asarray(mine["grid"].iloc[0]), float(scored["crps"].mean())

    def _by_bridge(
        self, indicator: str, year: int, pairs: pd.DataFrame
    ) -> tuple[tuple[str, Vector, float] | None, pd.DataFrame]:
        members, found = [], None
        bridge = fit_bridge(pairs, self.place.code)
        codes = [parent_code(self.place.code, "county"), parent_code(self.place.code, "city"), "000000"]
        for code in dict.fromkeys(codes):
            values = _unbroken(
                known_growth(self.series, self.sources, code, indicator, self.as_of, "revised")
            )
            if len(values) < FEWEST_YEARS:
                continue
            quantiles, table = series_forecast(
                values["value"].to_numpy(), year - int(values["year"].iloc[-1])
            )
            members.append(table.assign(place_code=code, indicator_id=indicator))
            if code == codes[0] and bridge is not None:
                crps = _bridge_crps(pairs, quantiles, bridge)
                found = ("bridge", across(quantiles, bridge), crps)
        return found, pd.concat(members, ignore_index=True) if members else pd.DataFrame()

    def _flattery(self, year: int) -> Vector:
        level = self.place.level if (self.outcomes["level"] == self.place.level).sum() > 20 else "city"
        return flattery(self.outcomes, level, year + 1 - self._horizon(year))

    def _reasons(self, indicator: str, pairs: int, bridge: pd.DataFrame) -> list[str]:
        own = known_growth(self.series, self.sources, self.place.code, indicator, self.as_of)
        found = ["no_reference_class"]
        found += ["short_own_history"] if len(own) < FEWEST_YEARS else []
        return found + (["no_bridge"] if self._has_city and len(bridge) < FEWEST_PAIRS else [])

    def _limits(self, outcomes: pd.DataFrame, year: int, no_bridge: bool) -> list[str]:
        own_level = (outcomes["level"] == self.place.level).sum()
        found = ["no_class_of_own_level"] if own_level < ENOUGH_CLASS else []
        found += ["last_outcome_unpublished"] if self._horizon(year) == 2 else []
        return found + (["no_bridge"] if self._has_city and no_bridge else [])


def _unbroken(history: pd.DataFrame) -> pd.DataFrame:
    """The last run of years without a gap, from the year 2000 at the earliest."""
    history = history[history["year"] >= RECENT]
    run = (history["year"].diff().fillna(1) != 1).cumsum()
    return history[run == run.max()]


def _bridge_crps(pairs: pd.DataFrame, city: Vector, bridge: Bridge) -> float:
    """CRPS of district pairs, each bridged from the others with the city's spread of today about its true
    growth.
    """
    spread = city - np.median(city)
    scores = []
    for place in sorted(set(pairs["place_code"])):
        rest = fit_bridge(pairs[pairs["place_code"] != place], place) or bridge
        quantiles = across(spread, rest)[None, :]
        for difference in pairs.loc[pairs["place_code"] == place, "difference"]:
            outcomes = difference + spread[9::20]
            scores.append(
                float(np.mean([crps_from_quantiles(LEVELS, quantiles, np.array([v])) for v in outcomes]))
            )
    return float(np.mean(scores))


def _rated(
    row: dict[str, object],
    routes: list[tuple[str, Vector, float]],
    members: pd.DataFrame,
    pairs: pd.DataFrame,
    reasons: list[str],
    announced_less_revised: Vector,
) -> dict[str, pd.DataFrame]:
    raw = np.array([1 / crps**2 for _, _, crps in routes])
    weights = raw / raw.sum()
    pooled = combine([quantiles for _, quantiles, _ in routes], weights)
    grade = (
        "limited"
        if "no_class_of_own_level" in reasons or "last_outcome_unpublished" in reasons
        else "moderate"
    )
    tables: dict[str, list[pd.DataFrame]] = {"targets": [], "routes": [], "densities": []}
    for basis in BASES:
        shift = announced_less_revised if basis == "reported" else np.zeros(len(LEVELS))
        key = {"indicator_id": row["indicator_id"], "basis": basis}
        for name, quantiles, crps, weight in [*_weighted(routes, weights), ("pooled", pooled, np.nan, 1.0)]:
            moved = np.quantile((quantiles[:, None] + shift[None, :]).ravel(), LEVELS)
            described = _described(moved, float(str(row["target"])))
            tables["densities"].append(pd.DataFrame({**key, "route": name, "level": LEVELS, "value": moved}))
            line = {**key, "route": name, "crps": crps, "weight": weight, **described}
            tables["routes"].append(pd.DataFrame([line]))
            if name == "pooled":
                head = {**row, "basis": basis, "rated": True, "grade": grade, "reasons": ";".join(reasons)}
                tables["targets"].append(pd.DataFrame([{**head, **described}]))
    joined = {name: pd.concat(parts, ignore_index=True) for name, parts in tables.items()}
    return {**joined, "members": members, "bridge": pairs}


def _weighted(
    routes: list[tuple[str, Vector, float]], weights: Vector
) -> list[tuple[str, Vector, float, float]]:
    return [(*route, float(weight)) for route, weight in zip(routes, weights, strict=True)]


def _described(quantiles: Vector, target: float) -> dict[str, float]:
    chance = 1 - float(np.interp(target - HALF_STEP, quantiles, LEVELS, left=0.0, right=1.0))
    named = {quantile_column(level): float(np.interp(level, LEVELS, quantiles)) for level in QUANTILES}
    return {"probability": chance, **named}


def _not_rated(row: dict[str, object], reasons: list[str]) -> dict[str, pd.DataFrame]:
    empty = {"probability": np.nan, **{quantile_column(level): np.nan for level in QUANTILES}}
    lines = [
        {**row, "basis": basis, "rated": False, "grade": "none", "reasons": ";".join(reasons), **empty}
        for basis in BASES
    ]
    nothing = pd.DataFrame()
    return {
        "targets": pd.DataFrame(lines),
        "routes": nothing,
        "densities": nothing,
        "members": nothing,
        "bridge": nothing,
    }


def _joint(targets: pd.DataFrame) -> pd.DataFrame:
    """Bounds of the chance that all targets are met: no more than the least, no less than all losses
    together.

    With a target that cannot be rated the lower bound is zero.
    """
    found = []
    for basis, rows in targets.groupby("basis", sort=True):
        known = rows.loc[rows["rated"].astype(bool), "probability"]
        whole = len(known) == len(rows)
        low = max(0.0, 1 - float((1 - known).sum())) if whole else 0.0
        reasons = "" if whole else "unrated_targets"
        found.append(
            {
                "basis": basis,
                "measure": "all_met",
                "low": low,
                "high": float(known.min()) if len(known) else 1.0,
                "rated": whole,
                "reasons": reasons,
            }
        )
    return pd.DataFrame(found)
