"""Whether each decision of `review.csv` can be a decision at all, before any is applied.

Belongs here: keys, columns, whole rows and values of decisions.
Does not belong here: whether they still fit the machine and the text (`review`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.tables.cells import cell_value
from workreport.tables.csvfiles import text_rows
from workreport.tables.declare import Column, Table
from workreport.tables.report_tables import REPORT_ID, STATEMENT_ID
from workreport.tables.review import ADD, ALL_ROWS, CONFIRM, DROP, WHOLE, Row
from workreport.tables.schemas import contract, rules

__all__ = ["check_decisions"]

_KEYS = {
    "comparisons": f"{STATEMENT_ID}>{STATEMENT_ID}",
    "exclusions": rf"{REPORT_ID}-x\d{{5,}}",
}


def check_decisions(review: pd.DataFrame, file: Path) -> pd.DataFrame:
    """`review` itself; `InputError` naming the row for a key, column, row or value that cannot be."""
    for number, row in enumerate(text_rows("review", review), start=2):
        fault = _fault(row)
        if fault:
            column, problem, remedy = fault
            raise InputError(problem, remedy=remedy, file=file, row=number, column=column)
    return review


def _fault(row: Row) -> tuple[str, str, str] | None:
    table = contract(row["table"])
    if not _is_date(row["date"]):
        return "date", f"{row['date']!r} is no day", "write it as 2025-01-31"
    if (row["column"] == WHOLE) != (row["key"] == ALL_ROWS):
        return (
            "key",
            f"{row['key']!r} does not go with {row['column']!r}",
            f"{WHOLE} goes with key {ALL_ROWS}",
        )
    if row["column"] == WHOLE:
        return None
    if not re.fullmatch(_key_pattern(table), row["key"]):
        return "key", f"{row['key']!r} is no key of {table.name}", "copy it from the table"
    if row["column"] in (ADD, CONFIRM):
        return _whole_row_fault(row["reviewed_value"], table)
    return None if row["column"] == DROP else _cell_fault(row, table)


def _key_pattern(table: Table) -> str:
    return _KEYS.get(table.name) or table.column(table.primary_key[0]).pattern


def _whole_row_fault(decided: str, table: Table) -> tuple[str, str, str] | None:
    remedy = "let scripts/curate.py --review-from write whole rows"
    try:
        cells = json.loads(decided)
        json.dumps(cells, ensure_ascii=False).encode("utf-8")  # half a character may hide in an escape
    except (ValueError, RecursionError):
        return "reviewed_value", "the row is not valid JSON", remedy
    wanted = [name for name in table.names if name != "origin"]
    if not isinstance(cells, dict) or sorted(cells) != sorted(wanted):
        return "reviewed_value", f"the row has not the columns {', '.join(wanted)}", remedy
    if not all(isinstance(cell, str) for cell in cells.values()):
        return "reviewed_value", "a cell of the row is not text", remedy
    return _first_bad_cell(cells, table)


def _first_bad_cell(cells: Mapping[str, str], table: Table) -> tuple[str, str, str] | None:
    for name, cell in cells.items():
        why = _why_not(cell, table.column(name))
        if why:
            return "reviewed_value", f"{name}: {cell!r} does not fit {why}", "correct the row"
    return None


def _cell_fault(row: Row, table: Table) -> tuple[str, str, str] | None:
    name = row["column"]
    if name not in table.names or name == "origin" or name in table.primary_key:
        allowed = [one for one in table.names if one != "origin" and one not in table.primary_key]
        return "column", f"{name!r} is not decided one by one", f"use one of: {', '.join(allowed)}"
    why = _why_not(row["reviewed_value"], table.column(name))
    return (
        ("reviewed_value", f"{row['reviewed_value']!r} does not fit {why}", "correct the value")
        if why
        else None
    )


def _why_not(cell: str, column: Column) -> str:
    """The rule of `column` that the text of a cell breaks; empty if it breaks none."""
    if cell == "":
        return "" if column.nullable else "a column that may not be empty"
    try:
        value = cell_value(column.kind, cell)
    except ValueError as error:
        return str(error)
    return next((rule.name for rule in rules(column) if not rule.keeps(value)), "")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
