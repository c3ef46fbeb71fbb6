"""Every table of the project by name, and the pandera schema made from its declaration.

Belongs here: the register and the schemas. Does not belong here: declarations (`report_tables`,
`reference_tables`), turning failures into messages (`validation`), descriptions (`dictionary`), or files.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pa

from workreport.tables.declare import LIST_SEPARATOR, Column, Table
from workreport.tables.reference_tables import REFERENCE_TABLES
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.vocabularies import VOCABULARIES

__all__ = ["DTYPES", "TABLES", "contract", "schema"]

TABLES: dict[str, Table] = {table.name: table for table in (*REPORT_TABLES, *REFERENCE_TABLES)}

DTYPES = {"text": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


def contract(name: str) -> Table:
    """The declaration of table `name`; `KeyError` if there is none."""
    return TABLES[name]


@cache
def schema(name: str) -> pa.DataFrameSchema:
    """The pandera schema of table `name`: column order, types, nulls, vocabularies, patterns, bounds, key."""
    table = contract(name)
    columns = {
        column.name: pa.Column(DTYPES[column.kind], nullable=column.nullable, checks=_checks(column))
        for column in table.columns
    }
    return pa.DataFrameSchema(columns, strict=True, ordered=True)


def _checks(column: Column) -> list[pa.Check]:
    checks: list[pa.Check] = []
    if column.vocabulary and column.many:
        checks.append(
            pa.Check(_is_list_of(column.vocabulary), error=f"list of {column.vocabulary}", element_wise=True)
        )
    elif column.vocabulary:
        checks.append(pa.Check.isin(VOCABULARIES[column.vocabulary], error=f"one of {column.vocabulary}"))
    if column.pattern:
        checks.append(pa.Check.str_matches(rf"^(?:{column.pattern})\Z", error=f"pattern {column.pattern}"))
    if column.kind == "text":
        checks.append(pa.Check(_has_text, error="not blank and without control characters"))
    if column.kind == "number":
        checks.append(pa.Check(_finite, error="a finite number"))
    if column.low is not None:
        checks.append(pa.Check.ge(column.low, error=f"at least {column.low:g}"))
    if column.high is not None:
        checks.append(pa.Check.le(column.high, error=f"at most {column.high:g}"))
    return checks


def _is_list_of(vocabulary: str) -> Any:
    allowed = set(VOCABULARIES[vocabulary])

    def check(cell: str) -> bool:
        parts = cell.split(LIST_SEPARATOR)
        return len(set(parts)) == len(parts) and set(parts) <= allowed

    return check


def _has_text(cells: pd.Series[str]) -> pd.Series[bool]:
    return cells.str.strip().ne("") & ~cells.str.contains(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", regex=True)


def _finite(cells: pd.Series[float]) -> pd.Series[bool]:
    return cells.abs().lt(math.inf)
