"""The data dictionary: what every column of every table means, in words.

Belongs here: joining declarations with the descriptions in `book/words/*/columns.yaml`.
Does not belong here: those descriptions, or how a page shows them.
"""

from __future__ import annotations

import pandas as pd

from workreport.tables.declare import Column, Table
from workreport.tables.schemas import TABLES
from workreport.tables.vocabularies import VOCABULARIES
from workreport.words import Words

__all__ = ["data_dictionary", "description", "table_title"]

_COLUMNS = ["table", "column", "type", "unit", "values", "description", "required"]


def data_dictionary(language: str) -> pd.DataFrame:
    """One row a column of every table: table, column, type, unit, values, description, required.

    All cells are text, empty where nothing applies. Raises `InputError` for a column without a description.
    """
    words = Words(language)
    rows = [_row(table, column, words) for table in TABLES.values() for column in table.columns]
    return pd.DataFrame(rows, columns=_COLUMNS, dtype="string")


def table_title(table: str, words: Words) -> str:
    """What table `table` holds, in a phrase."""
    return words(f"columns.tables.{table}")


def description(table: str, column: str, words: Words) -> str:
    """What `column` of `table` means: its own description, or the one that all tables share."""
    own = f"columns.{table}.{column}"
    return words(own if words.has(own) else f"columns.shared.{column}")


def _row(table: Table, column: Column, words: Words) -> list[str]:
    return [
        table.name,
        column.name,
        words(f"columns.type.{'list' if column.many else column.kind}"),
        column.unit,
        ", ".join(VOCABULARIES[column.vocabulary]) if column.vocabulary else _bounds(column),
        description(table.name, column.name, words),
        words(f"columns.required.{'optional' if column.nullable else 'filled'}"),
    ]


def _bounds(column: Column) -> str:
    low = "" if column.low is None else f"≥ {column.low:g}"
    high = "" if column.high is None else f"≤ {column.high:g}"
    return ", ".join(bound for bound in (low, high) if bound)
