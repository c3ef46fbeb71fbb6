"""What-if paths: growth and level of the headline figures under assumptions a reader may edit.

Belongs here: reading and checking `data/scenarios.yaml`, paths against the target line, the tornado, the
run-rate still needed. Does not belong here: probabilities; a scenario is an assumption and carries no
chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from reprlib import repr as repr_short
from typing import Any

import pandas as pd

from workreport.errors import InputError
from workreport.userfiles import user_yaml

__all__ = ["INDICATORS", "Scenarios", "read_scenarios", "run_rate", "run_rates", "scenario_paths", "tornado"]

INDICATORS = {
    "gdp": "gdp_growth_real",
    "budget_revenue": "budget_revenue_growth",
    "retail_sales": "retail_sales_growth",
}
NAMES = ("baseline", "upside", "downside", "shock")
LANGUAGES = ("zh", "en")
PERCENT, POINTS = "%", "百分点"  # the units in which the numbers are read
LIMITS = {"growth": (-60.0, 60.0), "deflator": (-60.0, 60.0), "elasticity": (0.0, 3.0), "growth_pp": (-20.0, 20.0),
          "low": (-20.0, 0.0), "high": (0.0, 20.0)}  # fmt: skip
PARTS_OF_YEAR = {"Q1": 0.25, "H1": 0.5, "Q1-Q3": 0.75}


@dataclass(frozen=True)
class Scenarios:
    """Checked assumptions: whose they are, the number of years, the central case, the scenarios and the drivers."""

    report: str
    years: int
    central: dict[str, dict[str, Any]]
    scenarios: dict[str, dict[str, Any]]
    drivers: dict[str, dict[str, Any]]


def read_scenarios(path: Path) -> Scenarios:
    """Read and check the assumptions; raises `InputError` naming the entry that is missing or wrong."""
    data = user_yaml(path, missing="restore data/scenarios.yaml")
    check = _Check(path)
    top = check.mapping(data, "the file")
    report, years = top.get("report"), top.get("years")
    if not isinstance(report, str) or not report:
        raise check.wrong("report", report, "the id of the report that the assumptions are made for")
    if isinstance(years, bool) or not isinstance(years, int) or not 1 <= years <= 10:
        raise check.wrong("years", years, "a whole number from 1 to 10")
    central = check.entries(top, "central", PERCENT, tuple(INDICATORS))
    for name, entry in central.items():
        check.number(entry, f"central.{name}", "growth")
        check.number(entry, f"central.{name}", "deflator" if name == "gdp" else "elasticity")
    scenarios = check.entries(top, "scenarios", POINTS, NAMES)
    for name, entry in scenarios.items():
        check.yearly(entry, f"scenarios.{name}", years)
    drivers = check.entries(top, "drivers", POINTS)
    for name, entry in drivers.items():
        check.number(entry, f"drivers.{name}", "low")
        check.number(entry, f"drivers.{name}", "high")
    return Scenarios(report, years, central, scenarios, drivers)


def scenario_paths(
    scenarios: Scenarios, first_year: int, levels: pd.DataFrame, targets: pd.DataFrame
) -> pd.DataFrame:
    """Paths of growth and level: `scenario, indicator_id, year, growth, level, target, gap`.

    `levels` has `indicator_id, level` (the last known level, of the year before `first_year`; may be empty:
    levels are then indices with that year = 100); `targets` has `indicator_id, target` for `first_year`.
    GDP growth is real and its level nominal (growth and deflator); `gap` is growth − target, in the target
    year alone.
    """
    base = dict(zip(levels.get("indicator_id", ()), levels.get("level", ()), strict=True))
    aim = dict(zip(targets["indicator_id"], targets["target"], strict=True))
    found = []
    for name, scenario in scenarios.scenarios.items():
        for short, indicator in INDICATORS.items():
            level = float(base.get(indicator, 100.0))
            for step in range(scenarios.years):
                growth = _growth(scenarios, short, float(scenario["growth_pp"][step]))
                level *= 1 + (growth + scenarios.central[short].get("deflator", 0.0)) / 100
                target = float(aim[indicator]) if step == 0 and indicator in aim else float("nan")
                found.append((name, indicator, first_year + step, growth, level, target, growth - target))
    return pd.DataFrame(
        found, columns=["scenario", "indicator_id", "year", "growth", "level", "target", "gap"]
    )


def tornado(scenarios: Scenarios, targets: pd.DataFrame) -> pd.DataFrame:
    """Reach of each driver in the target year: `indicator_id, driver, low, high, target`, widest first.

    `low` and `high` are growth with the driver at that end and all else at the central case.
    """
    aim = dict(zip(targets["indicator_id"], targets["target"], strict=True))
    rows = []
    for short, indicator in INDICATORS.items():
        for driver, entry in scenarios.drivers.items():
            low, high = (_growth(scenarios, short, float(entry[end])) for end in ("low", "high"))
            rows.append((indicator, driver, low, high, float(aim.get(indicator, float("nan")))))
    table = pd.DataFrame(rows, columns=["indicator_id", "driver", "low", "high", "target"])
    table["width"] = table["high"] - table["low"]
    table = table.sort_values(["indicator_id", "width", "driver"], ascending=[True, False, True])
    return table.drop(columns="width").reset_index(drop=True)


def run_rate(target: float, growth_so_far: float, period: str, share: float | None = None) -> float:
    """Growth (per cent) needed in the rest of the year to meet `target`, given growth of `Q1`, `H1` or
    `Q1-Q3`.

    `share` is the part of last year's total that fell in the period (by default its part of the calendar).
    Raises `InputError` for an unknown period or a share outside (0, 1).
    """
    if period not in PARTS_OF_YEAR:
        raise InputError(f"unknown period {period!r}", remedy=f"use one of {', '.join(PARTS_OF_YEAR)}")
    part = PARTS_OF_YEAR[period] if share is None else share
    if not 0 < part < 1:
        raise InputError(f"share {part} is not between 0 and 1", remedy="give last year's part of the total")
    return (target - part * growth_so_far) / (1 - part)


def run_rates(targets: pd.DataFrame, outcomes: pd.DataFrame, place: str) -> pd.DataFrame:
    """What the rest of the year still needs: `indicator_id, year, period, target, comparator, statement_id,
    value, needed`.

    `outcomes` are entered growth rates (see `tables.outcomes`); those of `place` for a part of the targets'
    year are used, the longest part of each indicator. The part of last year's total that fell in it is taken
    as its part of the calendar, since no quarterly totals of last year are at hand.
    """
    part = outcomes[(outcomes["place_code"] == place) & outcomes["period"].isin(list(PARTS_OF_YEAR))]
    part = part[["indicator_id", "year", "period", "value"]].assign(length=part["period"].map(PARTS_OF_YEAR))
    part = part.sort_values("length", kind="mergesort").drop_duplicates(["indicator_id", "year"], keep="last")
    found = targets.merge(part, on=["indicator_id", "year"])
    found["needed"] = [
        run_rate(float(target), float(value), period)
        for target, value, period in zip(found["target"], found["value"], found["period"], strict=True)
    ]
    return found.drop(columns="length")


def _growth(scenarios: Scenarios, short: str, points: float) -> float:
    entry = scenarios.central[short]
    return float(entry["growth"]) + points * float(entry.get("elasticity", 1.0))


class _Check:
    def __init__(self, path: Path) -> None:
        self.path = path

    def wrong(self, where: str, found: Any, wanted: str) -> InputError:
        problem = "is missing" if found is None else f"is {repr_short(found):.60}"
        return InputError(f"{where} {problem}", file=self.path, remedy=f"give {wanted}")

    def mapping(self, value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong(where, value, "named entries")
        return value

    def entries(
        self, top: dict[str, Any], group: str, unit: str, names: tuple[str, ...] = ()
    ) -> dict[str, dict[str, Any]]:
        """The entries of a group, each explained and in `unit`: just those called `names` if any are given."""
        found = self.mapping(top.get(group), group)
        for name in names:
            if name not in found:
                raise self.wrong(f"{group}.{name}", None, "this entry")
        for name, entry in found.items():
            if names and name not in names:
                raise self.wrong(f"an entry of {group}", name, f"none but {', '.join(names)}")
            self._explained(self.mapping(entry, f"{group}.{name}"), f"{group}.{name}", unit)
        return found

    def number(self, entry: dict[str, Any], where: str, key: str, limits: str = "") -> float:
        value, (low, high) = entry.get(key), LIMITS[limits or key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self.wrong(f"{where}.{key}", value, f"a number from {low:.0f} to {high:.0f}")
        return float(value)

    def yearly(self, entry: dict[str, Any], where: str, years: int) -> None:
        values = entry.get("growth_pp")
        if not isinstance(values, list) or len(values) != years:
            raise self.wrong(f"{where}.growth_pp", values, f"a list of {years} numbers, one a year")
        for position, value in enumerate(values):
            name = f"growth_pp[{position}]"
            self.number({name: value}, where, name, "growth_pp")

    def _explained(self, entry: dict[str, Any], where: str, unit: str) -> None:
        if entry.get("unit") != unit:
            raise self.wrong(f"{where}.unit", entry.get("unit"), f"{unit}, the unit in which its numbers are read")
        reason = self.mapping(entry.get("reason"), f"{where}.reason")
        for language in LANGUAGES:
            if not isinstance(reason.get(language), str) or not reason[language].strip():
                raise self.wrong(f"{where}.reason.{language}", reason.get(language), "a reason in this language")
