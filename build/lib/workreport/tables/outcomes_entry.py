"""Entering an outcome: a new row, or a new vintage of one that is there.

Belongs here: which vintage a figure is, and putting it into the file. Does not belong here: the checks
themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from workreport.errors import InputError
from workreport.files import locked
from workreport.tables.declared_csv import Cells, check_cells, read_rows, write_rows
from workreport.tables.outcomes import OUTCOME_KEY, OUTCOMES, outcomes_path
from workreport.tables.outcomes_check import check_outcome, known_to

__all__ = ["add_outcome"]

_SAME = ("value", "unit", "comparator", "kind", "source_title", "publisher", "url", "published_date")


def add_outcome(given: Mapping[str, str], today: date) -> Cells:
    """Add the outcome `given` (text cells of `OUTCOMES` without vintage and entered_date); the row as
    written.

    Raises `InputError`, with the file left as it was, for a row that is not allowed, is there already, or was
    published before the newest vintage of the same figure.
    """
    path = outcomes_path()
    with locked(path):
        return _entered(given, today, path)


def _entered(given: Mapping[str, str], today: date, path: Path) -> Cells:
    rows = read_rows(OUTCOMES, path)
    row = {name: "" for name in OUTCOMES.names} | {"comparator": "eq", "kind": "actual", **given}
    row["entered_date"] = today.isoformat()
    earlier = [old for old in rows if all(old[name] == row[name] for name in OUTCOME_KEY)]
    row["vintage"] = str(1 + max((int(old["vintage"]) for old in earlier), default=0))
    check_cells(OUTCOMES, row)
    check_outcome(row, known_to())
    _check_against(row, earlier, path)
    write_rows(OUTCOMES, [*rows, row], path)
    return {name: row[name] for name in OUTCOMES.names}


def _check_against(row: Cells, earlier: list[Cells], path: Path) -> None:
    if not earlier:
        return
    newest = max(earlier, key=lambda old: int(old["vintage"]))
    if all(_plain(newest[name]) == _plain(row[name]) for name in _SAME):
        what = f"this outcome is there already, as vintage {newest['vintage']}"
        raise InputError(what, remedy="nothing needs doing", file=path)
    if row["published_date"] < newest["published_date"]:
        before = f"vintage {newest['vintage']} of {newest['published_date']}"
        what = f"published {row['published_date']}, before {before}"
        raise InputError(
            what, remedy="enter the vintages of a figure in the order of their publication", file=path
        )


def _plain(cell: str) -> str | float:
    try:
        return float(cell)
    except ValueError:
        return cell
