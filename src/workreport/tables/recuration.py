"""Changing the review layer as a whole: from reviewed tables, or after conflicts were looked at.

Belongs here: the two commands of `scripts/curate.py` that write `review.csv`.
Does not belong here: how decisions are made (`reviewing`) or applied (`review`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.files import locked
from workreport.project import curated_dir, known_report
from workreport.tables.csvfiles import read_table
from workreport.tables.curation import Curated, Machine, finish, lay_review, read_review
from workreport.tables.moving import follow_text
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.reviewing import Reviewer, decisions_from, merge_review, renew
from workreport.tables.schemas import contract
from workreport.tables.sourcetext import load_source
from workreport.userfiles import csv_lines

__all__ = ["follow", "read_reasons", "reconfirm", "review_from"]

_REASON_COLUMNS = ["table", "key", "column", "reason"]
_ROUNDS = 3


def review_from(
    report_id: str,
    machine: Machine,
    files: Sequence[Path],
    reviewer: Reviewer,
    machine_columns: Collection[str] = (),
    reasons: Mapping[tuple[str, str, str], str] | None = None,
) -> Curated:
    """Write `review.csv` so that the curated tables become those of `files`, and curate.

    Each file is a whole reviewed table with the columns of its contract; its header says which.
    Raises `InputError`, with nothing written, for a file that keeps no contract or a result that does not.
    """
    reviewed = dict(_read_reviewed(path) for path in files)
    known = {name for table in reviewed for name in contract(table).names}
    for name in sorted({*machine_columns} - known):
        raise InputError(f"--keep-machine {name}: no such column", remedy=f"use some of {', '.join(sorted(known))}")
    with locked(curated_dir(known_report(report_id))):
        return _reviewed(report_id, machine, reviewed, reviewer, machine_columns, reasons or {})


def _reviewed(
    report_id: str,
    machine: Machine,
    reviewed: Mapping[str, pd.DataFrame],
    reviewer: Reviewer,
    machine_columns: Collection[str],
    reasons: Mapping[tuple[str, str, str], str],
) -> Curated:
    source, review = load_source(report_id), read_review(report_id)
    for table in (table.name for table in REPORT_TABLES if table.name in reviewed):
        draft = lay_review(source, machine, review).drafts[table]
        made = decisions_from(table, draft, reviewed[table], source.text, reviewer, machine_columns)
        review = merge_review(review, _reasoned(made, reasons), table)
    return finish(source, lay_review(source, machine, review))


def reconfirm(report_id: str, machine: Machine) -> Curated:
    """Renew the decisions that the machine has moved away from, keeping what was decided, and curate.

    Raises `InputError`, with nothing written, if the text under a decision has changed.
    """
    with locked(curated_dir(known_report(report_id))):
        return _reconfirmed(report_id, machine)


def _reconfirmed(report_id: str, machine: Machine) -> Curated:
    source, review = load_source(report_id), read_review(report_id)
    curated = lay_review(source, machine, review)
    for _ in range(_ROUNDS):
        if not curated.conflicts:
            break
        review = renew(review, curated.conflicts, curated.drafts, source.text)
        curated = lay_review(source, machine, review)
    return finish(source, curated)


def follow(report_id: str, machine: Machine) -> Curated:
    """Move the decisions to where their paragraphs stand in a changed text, and curate.

    Raises `InputError`, with nothing written, for decisions whose words have changed.
    """
    with locked(curated_dir(known_report(report_id))):
        source = load_source(report_id)
        review, notes = follow_text(read_review(report_id), source.text)
        curated = finish(source, lay_review(source, machine, review))
    curated.notes = notes + curated.notes
    return curated


def read_reasons(path: Path) -> dict[tuple[str, str, str], str]:
    """Reasons by (table, key, column) from a CSV file with the columns table, key, column, reason."""
    rows = csv_lines(path)
    if not rows or rows[0] != _REASON_COLUMNS or any(len(row) != len(_REASON_COLUMNS) for row in rows):
        raise InputError("not a table of reasons", remedy=f"columns: {', '.join(_REASON_COLUMNS)}", file=path)
    return {(table, key, column): reason for table, key, column, reason in rows[1:]}


def _reasoned(made: pd.DataFrame, reasons: Mapping[tuple[str, str, str], str]) -> pd.DataFrame:
    places = zip(made["table"], made["key"], made["column"], made["reason"], strict=True)
    better = [reasons.get((table, key, column), reason) for table, key, column, reason in places]
    return made.assign(reason=pd.array(better, dtype="string"))


def _read_reviewed(path: Path) -> tuple[str, pd.DataFrame]:
    header = (csv_lines(path) or [[]])[0]
    for table in REPORT_TABLES:
        if table.name != "review" and set(header) == set(contract(table.name).names):
            return table.name, read_table(table.name, path)
    raise InputError(
        "the columns are those of no table",
        remedy="give a table with all columns of its contract (see data/datapackage.json)",
        file=path,
        row=1,
    )
