"""Outcomes that a person enters with source and date: `data/reference/outcomes.csv`.

One row is one published figure. A figure that is revised later is a new row with the next `vintage`; the
older rows stay, so that what was known on any day can be told. Belongs here: reading it, what was known
when.
Does not belong here: its declaration (`reference_tables`), entering (`outcomes_entry`), checking a row's sense
(`outcomes_check`).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.project import reference_dir
from workreport.tables.declared_csv import frame_of, read_rows
from workreport.tables.outcomes_check import check_outcome, known_to
from workreport.tables.reference_tables import OUTCOMES

__all__ = ["OUTCOMES", "OUTCOME_KEY", "load_outcomes", "outcomes_path"]

OUTCOME_KEY = OUTCOMES.primary_key[:-1]


def outcomes_path() -> Path:
    """The file of entered outcomes."""
    return reference_dir() / "outcomes.csv"


def load_outcomes(as_of: str | date | None = None, *, all_vintages: bool = False) -> pd.DataFrame:
    """Entered outcomes published by `as_of` (default: all), the newest vintage of each unless `all_vintages`.

    Columns as declared in `OUTCOMES`; `year` and `vintage` whole numbers, `value` in `unit`, dates ISO text.
    Raises `InputError` for a row that is not allowed, or an `as_of` that is no date.
    """
    path = outcomes_path()
    rows = read_rows(OUTCOMES, path)
    known = known_to()
    for number, row in enumerate(rows, start=2):
        check_outcome(row, known, file=path, number=number)
    frame = frame_of(OUTCOMES, rows).sort_values(list(OUTCOMES.sort_by), kind="stable", ignore_index=True)
    if as_of is not None:
        frame = frame[frame["published_date"] <= _iso(as_of)]
    if not all_vintages:
        frame = frame.drop_duplicates(list(OUTCOME_KEY), keep="last")
    return frame.reset_index(drop=True)


def _iso(day: str | date) -> str:
    try:
        return date.fromisoformat(str(day)).isoformat()
    except ValueError as error:
        raise InputError(f"{day!r} is no date", remedy="write it as 2025-04-30") from error
