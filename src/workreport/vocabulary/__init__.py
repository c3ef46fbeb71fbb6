"""The words the reader knows: units, indicators and themes, each one table beside this module; results and aims.

Belongs here: loading those tables into plain tuples and dictionaries. Does not belong here: any use of them.
`units.csv`: a unit as written, its canonical form, its kind, and what may not follow it (a
pattern), and whether Chinese numerals take it.
`indicators.csv`: a concept's Chinese names, the measure it is, its id and its standard names.
`traditional.csv`: a character of the old script and the one that stands for it in the new (made with OpenCC 1.4.2).
`sessions.csv`: the month in which a people's congress met, where that was not January to April, and who says so.
`themes.csv`: a theme and its words. `nouns.csv`: the unit a noun is counted in when a text leaves it out.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = [
    "AIMS", "RESULTS", "Indicator", "Unit", "counted_nouns", "indicator_name", "indicators", "session_month", "themes",
    "traditional", "units",
]  # fmt: skip

# The classes of a number that tell what has come about, and those that tell what is to come.
RESULTS, AIMS = ("achievement", "cumulative_achievement"), ("target", "aspiration")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written (`zh`), its canonical form and kind, a pattern that may not follow it, and whether it
    also follows Chinese numerals (`spoken`).
    """

    zh: str
    canonical: str
    kind: str
    not_before: str
    spoken: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measured thing: a pattern of its names, words one of which they hold, measure, id, names, theme."""

    pattern: str
    anchors: str
    measure: str
    indicator_id: str
    name_zh: str
    name_en: str
    theme: str


@cache
def units() -> tuple[Unit, ...]:
    """Every unit of `units.csv`."""
    return tuple(
        Unit(row["zh"], row["unit"], row["kind"], row["not_before"], row["spoken"] == "yes")
        for row in _rows("units.csv")
    )


@cache
def traditional() -> dict[str, str]:
    """The simplified character for each of the old script's that has one."""
    return {row["traditional"]: row["simplified"] for row in _rows("traditional.csv")}


@cache
def _months() -> dict[tuple[str, int], int]:
    return {(row["place"], int(row["year"])): int(row["month"]) for row in _rows("sessions.csv")}


def session_month(place: str, year: int) -> int:
    """The month in which a place's congress heard that year's report, where it is known to be late; else 0."""
    return _months().get((place, year), 0)


@cache
def indicators() -> tuple[Indicator, ...]:
    """Every row of `indicators.csv`, in the order in which they are to be tried."""
    return tuple(Indicator(**row) for row in _rows("indicators.csv"))


def indicator_name(indicator_id: str, language: str) -> str:
    """The indicator's standard name in Chinese or English, begun with a capital; empty where it has none."""
    name = _indicator_names(language).get(indicator_id, "")
    return name[:1].upper() + name[1:]


@cache
def _indicator_names(language: str) -> dict[str, str]:
    return {found.indicator_id: found.name_zh if language == "zh" else found.name_en for found in indicators()}


@cache
def themes() -> tuple[tuple[str, str], ...]:
    """(theme, words) pairs of `themes.csv`, in the order in which they are to be tried."""
    return tuple((row["theme"], row["words"]) for row in _rows("themes.csv"))


@cache
def counted_nouns() -> tuple[tuple[str, str], ...]:
    """(unit, pattern of nouns) pairs of `nouns.csv`."""
    return tuple((row["unit"], row["nouns"]) for row in _rows("nouns.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
