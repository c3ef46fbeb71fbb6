"""One line of a corpus's list of reports, and the rules it must keep.

Belongs here: `Entry`, its checks, the administrative level a code means. Does not belong here: reading files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workreport.errors import InputError

__all__ = ["LEVELS", "OPTIONAL_COLUMNS", "REQUIRED_COLUMNS", "Entry", "checked_entries", "level_of_code"]

REQUIRED_COLUMNS = ("report_id", "county_code", "year")
OPTIONAL_COLUMNS = ("place", "level")
LEVELS = ("nation", "province", "prefecture", "county")
_CODE = re.compile(r"[0-9]{6}")
_ID = re.compile(r"[^\s/\\\x00-\x1f\x7f]{1,120}")
_YEAR = re.compile(r"(?:19(?=[4-9])|20)[0-9]{2}(?:\.0)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A report to read: who it is of, and where its text is (a file; in Parquet, a row of a file)."""

    report_id: str
    county_code: str
    year: int
    place: str
    level: str
    file: str
    row: int = -1


def level_of_code(county_code: str) -> str:
    """Level of a six-digit code: 000000 nation, 370000 province, 370200 prefecture, else county."""
    if county_code == "000000":
        return "nation"
    if county_code.endswith("0000"):
        return "province"
    return "prefecture" if county_code.endswith("00") else "county"


def checked_entries(rows: Iterable[tuple[Mapping[str, str], int, int]], listed_in: str) -> Iterator[Entry]:
    """Entries from `(columns, row in its file, row shown to a person)`; `InputError` at the first bad one."""
    seen: dict[str, int] = {}
    for columns, row, shown in rows:
        _check_row(columns, listed_in, shown)
        report_id, code = columns["report_id"], columns["county_code"]
        if report_id in seen:
            problem = f"report_id {report_id!r} stands in row {seen[report_id]} already"
            raise InputError(
                problem, remedy="give every report its own id", file=listed_in, row=shown, column="report_id"
            )
        seen[report_id] = shown
        level = columns.get("level") or level_of_code(code)
        yield Entry(report_id, code, int(columns["year"][:4]), columns.get("place") or "", level, columns["file"], row)


def _check_row(columns: Mapping[str, str], listed_in: str, shown: int) -> None:
    checks = (
        ("report_id", _ID.fullmatch(columns["report_id"]), "give an id without spaces or slashes"),
        (
            "county_code",
            _CODE.fullmatch(columns["county_code"]),
            "give the six-digit code, leading zeros kept",
        ),
        ("year", _YEAR.fullmatch(columns["year"]), "give the report's year, from 1949 on"),
        (
            "level",
            (columns.get("level") or "county") in LEVELS,
            f"use one of {', '.join(LEVELS)}, or leave it empty",
        ),
    )
    for column, good, remedy in checks:
        if not good:
            problem = f"{columns.get(column, '')!r} is no {column.replace('_', ' ')}"
            raise InputError(problem, remedy=remedy, file=listed_in, row=shown, column=column)
