"""CSV files that a person fills in row by row, checked cell by cell against a declaration.

Belongs here: reading and writing such a file (entered outcomes, decisions on the ledger), with the exact
cell named.
Does not belong here: the tables a machine drafts (`csvfiles`), or what a row means.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.files import write_text_whole
from workreport.tables.cells import cell_value
from workreport.tables.declare import Column, Table
from workreport.tables.schemas import DTYPES
from workreport.tables.vocabularies import VOCABULARIES
from workreport.userfiles import csv_lines

__all__ = ["Cells", "check_cells", "frame_of", "read_rows", "write_rows"]

Cells = dict[str, str]


def read_rows(table: Table, path: Path) -> list[Cells]:
    """Rows of the file at `path` as text cells; none if there is no file.

    Raises `InputError` naming file, row and column for a broken file, header, cell, key or order.
    """
    if not path.exists():
        return []
    lines = csv_lines(path)
    if not lines or lines[0] != table.names:
        remedy = f"the first row must be: {','.join(table.names)}"
        raise InputError("the columns are not those declared", remedy=remedy, file=path, row=1)
    rows = [_row(table, line, path, number) for number, line in enumerate(lines[1:], start=2)]
    _check_keys(table, rows, path)
    return rows


def write_rows(table: Table, rows: Sequence[Mapping[str, str]], path: Path) -> None:
    """Write `rows` in the table's order, whole or not at all."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.names)
    for row in sorted(rows, key=lambda row: _order(table, row)):
        writer.writerow([row[name] for name in table.names])
    write_text_whole(path, out.getvalue())


def check_cells(
    table: Table, row: Mapping[str, str], path: Path | None = None, number: int | None = None
) -> None:
    """Raise `InputError` at the first cell of `row` that its declaration does not allow."""
    for column in table.columns:
        if problem := _problem(column, row[column.name]):
            what, remedy = problem
            raise InputError(what, remedy=remedy, file=path, row=number, column=column.name)


def frame_of(table: Table, rows: Sequence[Mapping[str, str]]) -> pd.DataFrame:
    """`rows` as a frame with the declared types, missing cells as missing."""
    types = {column.name: DTYPES[column.kind] for column in table.columns}
    cells = {column.name: [cell_value(column.kind, row[column.name]) for row in rows] for column in table.columns}
    return pd.DataFrame(cells, columns=table.names, dtype=object).astype(types)


def _row(table: Table, line: Sequence[str], path: Path, number: int) -> Cells:
    if len(line) != len(table.columns):
        what = f"{len(line)} cells, not {len(table.columns)}"
        raise InputError(what, remedy="quote cells that hold a comma", file=path, row=number)
    row = dict(zip(table.names, line, strict=True))
    check_cells(table, row, path, number)
    return row


def _problem(column: Column, cell: str) -> tuple[str, str] | None:
    if cell == "":
        return None if column.nullable else ("is empty", "fill it in")
    if cell != cell.strip() or any(ord(character) < 32 for character in cell):
        return f"{cell!r} has blanks around it or control characters", "remove them"
    if column.vocabulary and cell not in VOCABULARIES[column.vocabulary]:
        return f"{cell!r} is not allowed", f"use one of {', '.join(VOCABULARIES[column.vocabulary])}"
    if column.pattern and not re.fullmatch(column.pattern, cell):
        return f"{cell!r} does not fit", f"it must look like {column.pattern}"
    return _number_problem(column, cell) if column.kind in ("integer", "number") else None


def _number_problem(column: Column, cell: str) -> tuple[str, str] | None:
    try:
        number = float(cell_value(column.kind, cell) or 0)
    except ValueError as error:
        return f"{cell!r} is not {error}", "write digits only"
    low, high = column.low, column.high
    if (low is not None and number < low) or (high is not None and number > high):
        return f"{cell} is out of range", f"it must be from {low:g} to {high:g}"
    return None


def _order(table: Table, row: Mapping[str, str]) -> tuple[object, ...]:
    kinds = {column.name: column.kind for column in table.columns}
    return tuple(
        float(row[name]) if kinds[name] in ("integer", "number") else row[name] for name in table.sort_by
    )


def _check_keys(table: Table, rows: Sequence[Mapping[str, str]], path: Path) -> None:
    seen: set[tuple[str, ...]] = set()
    for number, row in enumerate(rows, start=2):
        key = tuple(row[name] for name in table.primary_key)
        if key in seen:
            raise InputError(
                f"{', '.join(key)} stands twice", remedy="keep one of the two", file=path, row=number
            )
        seen.add(key)
