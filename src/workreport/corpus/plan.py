"""Cutting a corpus into units of work: a few hundred reports of one year, by county code, one file each.

Belongs here: `Unit` and the cut. Does not belong here: doing the work.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import groupby

from workreport.corpus.entries import Entry
from workreport.corpus.sources import Source
from workreport.errors import InputError

__all__ = ["ERRORS", "REPORTS_PER_UNIT", "TABLES", "Unit", "plan_units", "stamp_of"]

TABLES, ERRORS = ("mentions", "commitments", "docs"), "errors"
REPORTS_PER_UNIT = 250
_ALLOWED = range(1, 5001)


@dataclass(frozen=True, slots=True)
class Unit:
    """Reports of one year that become one file of each table; `part` counts from 0 within the year."""

    year: int
    part: int
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """Where its files stand under every table's folder, without suffix: `year=2024/part-00003`."""
        return f"year={self.year}/part-{self.part:05d}"


def plan_units(entries: Iterable[Entry], reports_per_unit: int = REPORTS_PER_UNIT) -> list[Unit]:
    """Units in order of year and county code; raises `InputError` when there is nothing to read."""
    if reports_per_unit not in _ALLOWED:
        raise InputError(f"{reports_per_unit} reports to a unit", remedy=f"give {_ALLOWED[0]} to {_ALLOWED[-1]}")
    ordered = sorted(entries, key=lambda entry: (entry.year, entry.county_code, entry.report_id))
    if not ordered:
        raise InputError("the list of reports is empty", remedy="list at least one report")
    years = (tuple(group) for _, group in groupby(ordered, key=lambda entry: entry.year))
    return [unit for group in years for unit in _cut(group, reports_per_unit)]


def _cut(group: Sequence[Entry], size: int) -> list[Unit]:
    starts = range(0, len(group), size)
    return [Unit(group[0].year, part, tuple(group[start : start + size])) for part, start in enumerate(starts)]


def stamp_of(source: Source, unit: Unit, reader: str) -> str:
    """Hash that stays the same while the unit's list, the files' stamps and the reader stay the same."""
    told = [[astuple(entry) for entry in unit.entries], source.stamp(unit.entries), reader]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True).encode()).hexdigest()
