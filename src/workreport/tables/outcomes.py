"""Outcomes that a person enters with source and date: `data/reference/outcomes.csv`.

One row is one published figure. A figure that is revised later is a new row with the next `vintage`; the
older rows stay, so that what was known on any day can be told. Belongs here: reading it, what was known
when.
Does not belong here: its declaration (`reference_tables`), entering (`outcomes_entry`), checking a row's sense
(`outcomes_check`).
"""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.parts import Only, holds, using_part
from workreport.project import reference_dir
from workreport.tables.declared_csv import frame_of, read_rows
from workreport.tables.outcomes_check import check_outcome, known_to
from workreport.tables.reference_tables import OUTCOMES

__all__ = ["OUTCOMES", "OUTCOME_KEY", "load_outcomes", "outcomes_path"]

OUTCOME_KEY = OUTCOMES.primary_key[:-1]


def outcomes_path() -> Path:
    """The file of entered outcomes."""
    return reference_dir() / "outcomes.csv"


def load_outcomes(
    as_of: str | date | None = None, *, all_vintages: bool = False, only: Only | None = None
) -> pd.DataFrame:
    """Entered outcomes published by `as_of` (default: all), the newest vintage of each unless `all_vintages`.

    `only` names for a column the cells wanted; a process that asks so depends on those rows alone (see `parts`).

    Columns as declared in `OUTCOMES`; `year` and `vintage` whole numbers, `value` in `unit`, dates ISO text.
    Raises `InputError` for a row that is not allowed, or an `as_of` that is no date.
    """
    path = outcomes_path()
    with using_part(path, only) if only else nullcontext():
        rows = _checked_rows(path)
    kept = [row for row in rows if holds(row, only or {})]
    frame = frame_of(OUTCOMES, kept).sort_values(list(OUTCOMES.sort_by), kind="stable", ignore_index=True)
    if as_of is not None:
        frame = frame[frame["published_date"] <= _iso(as_of)]
    if not all_vintages:
        frame = frame.drop_duplicates(list(OUTCOME_KEY), keep="last")
    return frame.reset_index(drop=True)


def _checked_rows(path: Path) -> list[dict[str, str]]:
    rows = read_rows(OUTCOMES, path)
    known = known_to() if rows else None
    for number, row in enumerate(rows, start=2):
        if known:
            check_outcome(row, known, file=path, number=number)
    return rows


def _iso(day: str | date) -> str:
    try:
        return date.fromisoformat(str(day)).isoformat()
    except ValueError as error:
        raise InputError(f"{day!r} is no date", remedy="write it as 2025-04-30") from error
