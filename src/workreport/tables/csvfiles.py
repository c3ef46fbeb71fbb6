"""Tables as CSV files: typed when read, the same bytes whenever the same table is written.

Belongs here: UTF-8, header, cells to types and back. Does not belong here: which tables there are, or the
downloads meant for spreadsheets (`downloads`).
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.tables.cells import cell_value
from workreport.tables.declare import Column, Table
from workreport.tables.schemas import DTYPES, contract
from workreport.tables.validation import validate_table
from workreport.userfiles import rows_of, user_text

__all__ = [
    "empty_table",
    "format_cell",
    "parse_rows",
    "read_table",
    "table_text",
    "text_rows",
    "typed_frame",
]


def read_table(name: str, path: Path, *, ordered: bool = True) -> pd.DataFrame:
    """The CSV file at `path` as a typed frame that keeps the contract of table `name`.

    Raises `InputError` naming file, row and column for anything else; with `ordered`, for rows out of order.
    The file is read whenever it is asked for; the same text is parsed and validated only once by a process.
    """
    return _table(name, path, ordered, user_text(path, missing="make it with scripts/curate.py")).copy()


@lru_cache(maxsize=16)
def _table(name: str, path: Path, ordered: bool, text: str) -> pd.DataFrame:
    table = contract(name)
    rows = rows_of(text, path)
    _check_header(table, rows[0] if rows else [], path)
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(table.columns):
            raise InputError(
                f"{len(row)} cells, not {len(table.columns)}",
                remedy="quote cells that hold a comma, and leave no cell out",
                file=path,
                row=number,
            )
    return validate_table(name, parse_rows(name, rows[1:], path), path, ordered=ordered)


def parse_rows(name: str, rows: Sequence[Sequence[str]], path: Path | None = None) -> pd.DataFrame:
    """Rows of text cells, in the contract's column order, as a typed frame (not yet validated)."""
    columns: dict[str, list[object]] = {}
    for number, column in enumerate(contract(name).columns):
        columns[column.name] = [_parse(column, row[number], path, at) for at, row in enumerate(rows, start=2)]
    return typed_frame(name, columns)


def text_rows(name: str, frame: pd.DataFrame) -> list[dict[str, str]]:
    """Each row of `frame` as a mapping from column to its text as it stands in the CSV file."""
    table = contract(name)
    columns = [
        [format_cell(column.kind, cell) for cell in frame[column.name].tolist()] for column in table.columns
    ]
    return [dict(zip(table.names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def typed_frame(name: str, columns: dict[str, list[object]]) -> pd.DataFrame:
    """A frame with the contract's columns and types from lists of cells (`None` for missing)."""
    types = {column.name: DTYPES[column.kind] for column in contract(name).columns}
    return pd.DataFrame({column: columns[column] for column in types}, dtype=object).astype(types)


def empty_table(name: str) -> pd.DataFrame:
    """Table `name` with no rows."""
    return typed_frame(name, {column: [] for column in contract(name).names})


def table_text(name: str, frame: pd.DataFrame, guard: Callable[[str], str] | None = None) -> str:
    """`frame` as CSV text; `guard`, if given, is applied to every cell of a text column."""
    table = contract(name)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.names)
    columns = [_texts(column, frame[column.name], guard) for column in table.columns]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue()


def format_cell(kind: str, cell: object) -> str:
    """One cell as text: empty for missing, `true`/`false`, numbers in their shortest exact form."""
    if cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if kind == "boolean":
        return "true" if cell else "false"
    if kind == "integer":
        return str(int(str(cell)))
    if kind == "number":
        return _shortest(float(str(cell)))
    return str(cell)


def _texts(column: Column, cells: pd.Series, guard: Callable[[str], str] | None) -> list[str]:
    texts = [format_cell(column.kind, cell) for cell in cells.tolist()]
    return [guard(text) for text in texts] if guard and column.kind == "text" else texts


def _shortest(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _check_header(table: Table, header: list[str], path: Path) -> None:
    missing = [name for name in table.names if name not in header]
    extra = [name for name in header if name not in table.names]
    doubled = [name for name in header if header.count(name) > 1]
    for names, what in (
        (missing, "is missing"),
        (doubled, "stands twice"),
        (extra, "is not in the contract"),
    ):
        if names:
            raise InputError(
                f"column {names[0]!r} {what}",
                remedy=f"the columns are: {', '.join(table.names)}",
                file=path,
                row=1,
            )
    if header != table.names:
        raise InputError(
            "the columns are out of order", remedy=f"put them as: {', '.join(table.names)}", file=path, row=1
        )


def _parse(column: Column, text: str, path: Path | None, row: int) -> object:
    try:
        return cell_value(column.kind, text)
    except ValueError as error:
        problem = f"{text!r} is not {error}"
        raise InputError(problem, remedy="correct the cell", file=path, row=row, column=column.name) from error
