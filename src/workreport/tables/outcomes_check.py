"""Whether an entered outcome makes sense: a known place and indicator, its unit, and dates in order.

Belongs here: checks that need more than the cell itself. Does not belong here: the cell's form
(`declared_csv`).
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workreport.errors import InputError
from workreport.project import project_root, reference_dir, report_ids
from workreport.tables.sourcetext import load_metadata
from workreport.userfiles import csv_dicts
from workreport.vocabulary import indicators

__all__ = ["Known", "check_outcome", "known_to", "period_end"]

_NEVER_NEGATIVE = {"count", "share", "duration", "multiple"}
_MAY_BE_NEGATIVE = ("CNY", "USD", "", "个百分点")
_PER_CENT = ("growth_rate", "share")
_MULTIPLES = ("", "十", "百", "千", "万", "百万", "千万", "亿", "万亿")
_ENDS = {"Q1": (3, 31), "Q2": (6, 30), "H1": (6, 30), "Q3": (9, 30), "Q1-Q3": (9, 30)}


@dataclass(frozen=True, slots=True)
class Known:
    """What the clone knows: place codes, and by indicator its measures and the units it was given in."""

    places: frozenset[str]
    measures: Mapping[str, frozenset[str]]
    units: Mapping[str, frozenset[str]]


def known_to() -> Known:
    """What the clone's reference tables, vocabulary and reports know."""
    places: set[str] = set()
    units: dict[str, set[str]] = defaultdict(set)
    measures: dict[str, set[str]] = defaultdict(set)
    for entry in indicators():
        measures[entry.indicator_id].add(entry.measure)
    for name in ("series", "target_outcomes"):
        for row in csv_dicts(reference_dir() / f"{name}.csv", ("place_code", "indicator_id")):
            places.add(row["place_code"])
            units[row["indicator_id"]].add(_base(row.get("unit", "%")))
    for path in sorted((project_root() / "data" / "curated").glob("[!.]*/statements.csv")):
        for row in csv_dicts(path, ("indicator_id", "unit")):
            if row["indicator_id"] and row["unit"]:
                units[row["indicator_id"]].add(_base(row["unit"]))
    return Known(
        frozenset(places | _report_places()),
        {name: frozenset(found) for name, found in measures.items()},
        {name: frozenset(found) for name, found in units.items()},
    )


def check_outcome(
    row: Mapping[str, str], known: Known, *, file: Path | None = None, number: int | None = None
) -> None:
    """Raise `InputError` if `row` (text cells) is of nothing known, in a wrong unit or misdated."""
    for column, problem in (
        ("place_code", _place_problem(row, known)),
        ("indicator_id", _indicator_problem(row, known)),
        ("unit", _unit_problem(row, known)),
        ("value", _value_problem(row, known)),
        *_date_problems(row),
    ):
        if problem:
            raise InputError(problem[0], remedy=problem[1], file=file, row=number, column=column)


def period_end(year: int, period: str) -> date:
    """The last day of `period` of `year`."""
    return date(year, *_ENDS.get(period, (12, 31)))


def _place_problem(row: Mapping[str, str], known: Known) -> tuple[str, str] | None:
    if row["place_code"] in known.places:
        return None
    return (
        f"no place has the code {row['place_code']}",
        "add its report first (scripts/add_report.py), or correct it",
    )


def _indicator_problem(row: Mapping[str, str], known: Known) -> tuple[str, str] | None:
    wanted, names = row["indicator_id"], sorted({*known.measures, *known.units})
    if wanted in names:
        return None
    near = difflib.get_close_matches(wanted, names, 3, 0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "see indicator_id in data/reference/series.csv"
    return f"no indicator is called {wanted!r}", hint


def _unit_problem(row: Mapping[str, str], known: Known) -> tuple[str, str] | None:
    name, unit = row["indicator_id"], _base(row["unit"])
    allowed = set(known.units.get(name, ()))
    measures = known.measures.get(name, frozenset())
    if measures and measures <= set(_PER_CENT):
        allowed = {"%"}
    plain = unit not in ("%", "pp", "‰") or unit == row["unit"]  # 万% is nothing
    if plain and (unit in allowed or (not allowed and unit != "%")):
        return None
    listed = ", ".join(sorted(allowed)) or "an amount or a count, not %"
    powers = "" if allowed == {"%"} else " (万 and 亿 before it are allowed)"
    return f"{row['unit']!r} is no unit of {name}", f"give it in {listed}{powers}"


def _value_problem(row: Mapping[str, str], known: Known) -> tuple[str, str] | None:
    """People, firms and kilometres are never fewer than none; growth and balances may be."""
    measures, unit = known.measures.get(row["indicator_id"], frozenset()), _base(row["unit"])
    counted = measures <= _NEVER_NEGATIVE and bool(measures) or unit not in (*_MAY_BE_NEGATIVE, "%")
    if counted and float(row["value"]) < 0:
        return f"{row['value']} {row['unit']} is fewer than none", "correct the value"
    return None


def _date_problems(row: Mapping[str, str]) -> list[tuple[str, tuple[str, str] | None]]:
    days: dict[str, date] = {}
    for column in ("published_date", "entered_date"):
        try:
            days[column] = date.fromisoformat(row[column])
        except ValueError:
            return [(column, (f"{row[column]!r} is no day", "write it as 2025-04-30"))]
    published, entered = days["published_date"], days["entered_date"]
    if published > entered:
        what = f"{published} lies in the future of {entered}, the day it was entered"
        return [("published_date", (what, "enter what has been published"))]
    end = period_end(int(row["year"]), row["period"])
    if end >= published and row["kind"] != "expected":
        what = f"{row['year']} {row['period']} ends on {end}, not before it was published ({published})"
        return [("year", (what, "correct year, period or date; a forecast has kind expected"))]
    return []


def _base(unit: str) -> str:
    """A unit without the multiple before it, with 元 as CNY."""
    for multiple in sorted(_MULTIPLES, key=len, reverse=True):
        rest = unit.removeprefix(multiple)
        if rest and rest != unit:
            return {"元": "CNY", "美元": "USD"}.get(rest, rest)
    return {"元": "CNY", "美元": "USD"}.get(unit, unit)


def _report_places() -> set[str]:
    found: set[str] = set()
    for report_id in report_ids():
        metadata = load_metadata(report_id)
        found.update(metadata.lineage)
    return found - {""}
