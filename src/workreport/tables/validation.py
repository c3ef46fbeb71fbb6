"""Whether a frame keeps its contract; if not, one `InputError` naming file, row, column and remedy.

Belongs here: checking one table, and the links between tables.
Does not belong here: what the rules are (`contracts`), reading files (`csvfiles`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.tables.declare import LIST_SEPARATOR, Column, ForeignKey, Table
from workreport.tables.schemas import contract, holds, schema
from workreport.tables.vocabularies import VOCABULARIES

__all__ = ["sort_table", "validate_links", "validate_table"]

_HEADER_ROWS = 2


def validate_table(
    name: str, frame: pd.DataFrame, file: Path | None = None, *, ordered: bool = True
) -> pd.DataFrame:
    """`frame` itself, if it keeps the contract of table `name`; rows are counted from the header, row 1.

    Without `ordered` the rows may stand in any order.
    Raises `InputError` for the first failing cell, a doubled key, or rows out of order.
    """
    if not holds(name, frame):
        _refuse(name, frame, file)
    table = contract(name)
    _check_key(table, frame, file)
    if ordered:
        _check_order(table, frame, file)
    if {"char_start", "char_end"} <= set(frame.columns):
        _check_spans(frame, file)
    if {"low", "point", "high"} <= set(frame.columns):
        _check_interval(frame, file)
    return frame


def sort_table(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """`frame` in the total order of its contract, with a fresh row index."""
    return frame.sort_values(list(contract(name).sort_by), kind="stable", ignore_index=True)


def validate_links(frames: Mapping[str, pd.DataFrame], files: Mapping[str, Path] | None = None) -> None:
    """Raise `InputError` if a foreign key between the given tables points to nothing."""
    for name, frame in frames.items():
        for key in contract(name).foreign_keys:
            if key.table in frames:
                known = set(frames[key.table][key.target].dropna())
                _check_links(frame, key, known, (files or {}).get(name))


def _check_links(frame: pd.DataFrame, key: ForeignKey, known: set[str], file: Path | None) -> None:
    for position, cell in enumerate(frame[key.column]):
        wanted = [] if pd.isna(cell) else str(cell).split(LIST_SEPARATOR) if key.many else [str(cell)]
        missing = [item for item in wanted if item not in known]
        if missing:
            raise InputError(
                f"{missing[0]!r} is not in {key.table}.{key.target}",
                remedy=f"add it to {key.table}.csv or correct the id",
                file=file,
                row=position + _HEADER_ROWS,
                column=key.column,
            )


def _refuse(name: str, frame: pd.DataFrame, file: Path | None) -> None:
    from pandera.errors import SchemaErrors

    try:
        schema(name).validate(frame, lazy=True)
    except SchemaErrors as failure:
        raise _explain(name, failure.failure_cases, file) from failure


def _explain(name: str, cases: pd.DataFrame, file: Path | None) -> InputError:
    cases = cases.assign(place=pd.to_numeric(cases["index"], errors="coerce").fillna(-1))
    case = cases.sort_values(["place", "column"], kind="stable").iloc[0]
    if case["schema_context"] != "Column":
        return InputError(
            f"table {name} has other columns than its contract ({case['check']}: {case['failure_case']})",
            remedy=f"the columns are: {', '.join(contract(name).names)}",
            file=file,
        )
    row = None if case["place"] < 0 else int(case["place"]) + _HEADER_ROWS
    column = contract(name).column(str(case["column"]))
    problem = f"{str(case['failure_case'])!r} does not fit {case['check']}"
    return InputError(problem, remedy=_remedy(column), file=file, row=row, column=column.name)


def _remedy(column: Column) -> str:
    if column.vocabulary:
        return f"use {'some' if column.many else 'one'} of: {', '.join(VOCABULARIES[column.vocabulary])}"
    filled = "" if column.nullable else "it may not be empty; "
    return f"correct the cell; {filled}the data dictionary says what it holds"


def _check_key(table: Table, frame: pd.DataFrame, file: Path | None) -> None:
    doubled = frame.duplicated(list(table.primary_key))
    if doubled.any():
        position = int(doubled.to_numpy().argmax())
        key = ", ".join(str(frame[column].iloc[position]) for column in table.primary_key)
        raise InputError(
            f"{key!r} stands twice",
            remedy="keep one of the two rows",
            file=file,
            row=position + _HEADER_ROWS,
            column=table.primary_key[0],
        )


def _check_order(table: Table, frame: pd.DataFrame, file: Path | None) -> None:
    order = sort_table(table.name, frame.assign(_row=range(len(frame))))["_row"].to_numpy()
    wrong = [position for position, row in enumerate(order) if position != row]
    if wrong:
        raise InputError(
            "the row is out of order",
            remedy=f"sort the rows by {', '.join(table.sort_by)}",
            file=file,
            row=wrong[0] + _HEADER_ROWS,
        )


def _check_interval(frame: pd.DataFrame, file: Path | None) -> None:
    """An end that is missing bounds nothing."""
    for position, (low, point, high) in enumerate(zip(frame["low"], frame["point"], frame["high"], strict=True)):
        if low > point or point > high:
            raise InputError(
                f"low {low}, point {point} and high {high} are out of order",
                remedy="correct the ends of the interval",
                file=file,
                row=position + _HEADER_ROWS,
                column="low",
            )


def _check_spans(frame: pd.DataFrame, file: Path | None) -> None:
    lengths = (frame["char_end"] - frame["char_start"]).to_numpy()
    for position, (length, text) in enumerate(zip(lengths, frame["text"], strict=True)):
        if length != len(text):
            raise InputError(
                f"the span is {length} characters long and the text {len(text)}",
                remedy="text must be exactly the slice [char_start, char_end) of the report",
                file=file,
                row=position + _HEADER_ROWS,
                column="char_end",
            )
