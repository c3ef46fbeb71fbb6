"""Every table of the project by name, the rules of its cells, and the pandera schema made from them.

Belongs here: the register, the rules and the schemas. Does not belong here: declarations (`report_tables`,
`reference_tables`), turning failures into messages (`validation`), descriptions (`dictionary`), or files.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.tables.declare import LIST_SEPARATOR, Column, Table
from workreport.tables.reference_tables import REFERENCE_TABLES
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.vocabularies import VOCABULARIES

if TYPE_CHECKING:
    import pandera.pandas as pa

__all__ = ["DTYPES", "TABLES", "Rule", "contract", "holds", "rules", "schema"]

TABLES: dict[str, Table] = {table.name: table for table in (*REPORT_TABLES, *REFERENCE_TABLES)}

DTYPES = {"text": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a cell that is not empty must be, and whether one is."""

    name: str
    keeps: Callable[[Any], bool]


def contract(name: str) -> Table:
    """The declaration of table `name`; `KeyError` if there is none."""
    return TABLES[name]


@cache
def schema(name: str) -> pa.DataFrameSchema:
    """The pandera schema of table `name`: column order, types, nulls and the rules of each column."""
    import pandera.pandas as pa  # a second to import, and only needed to say what is wrong

    columns = {
        column.name: pa.Column(
            DTYPES[column.kind],
            nullable=column.nullable,
            checks=[pa.Check(rule.keeps, element_wise=True, error=rule.name) for rule in rules(column)],
        )
        for column in contract(name).columns
    }
    return pa.DataFrameSchema(columns, strict=True, ordered=True)


def holds(name: str, frame: pd.DataFrame) -> bool:
    """Whether `frame` keeps `schema(name)`: the same rules, many times faster, without saying what fails."""
    table = contract(name)
    if [*frame.columns] != table.names:
        return False
    return all(_column_holds(column, frame[column.name]) for column in table.columns)


@cache
def rules(column: Column) -> tuple[Rule, ...]:
    """The rules of `column`, in the order in which they are tried."""
    found = [_known(column)] if column.vocabulary else []
    if column.pattern:
        found.append(Rule(f"pattern {column.pattern}", _matches(column.pattern)))
    if column.kind == "text" and not column.vocabulary:
        found.append(Rule("not blank and without control characters", _is_words))
    if column.kind == "number":
        found.append(Rule("a finite number", math.isfinite))
    if column.low is not None:
        found.append(Rule(f"at least {column.low:g}", _bound(column.low, math.inf)))
    if column.high is not None:
        found.append(Rule(f"at most {column.high:g}", _bound(-math.inf, column.high)))
    return tuple(found)


def _column_holds(column: Column, cells: pd.Series[Any]) -> bool:
    if str(cells.dtype) != DTYPES[column.kind]:
        return False
    filled = cells.dropna()
    if len(filled) < len(cells) and not column.nullable:
        return False
    values = filled.tolist()
    return all(rule.keeps(cell) for rule in rules(column) for cell in values)


def _known(column: Column) -> Rule:
    allowed = frozenset(VOCABULARIES[column.vocabulary])
    if not column.many:
        return Rule(f"one of {column.vocabulary}", allowed.__contains__)

    def keeps(cell: str) -> bool:
        parts = cell.split(LIST_SEPARATOR)
        return len(set(parts)) == len(parts) and allowed.issuperset(parts)

    return Rule(f"list of {column.vocabulary}", keeps)


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda cell: compiled.fullmatch(cell) is not None


def _is_words(cell: str) -> bool:
    return bool(cell.strip()) and not _CONTROL.search(cell)


def _bound(low: float, high: float) -> Callable[[float], bool]:
    return lambda cell: low <= cell <= high
