"""Writing decisions: from tables a person has reviewed, and after a person has looked at conflicts.

Belongs here: the difference between a machine's draft and a reviewed table, as rows of `review.csv`, and
renewing decisions whose ground has moved. Does not belong here: applying decisions (`review`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from workreport.errors import InputError
from workreport.tables.csvfiles import parse_rows, text_rows
from workreport.tables.review import (
    ADD,
    ALL_ROWS,
    BY_ROW,
    CONFIRM,
    DROP,
    WHOLE,
    Conflict,
    Row,
    anchor,
    row_key,
    signature,
)
from workreport.tables.schemas import contract
from workreport.tables.validation import sort_table

__all__ = ["Reviewer", "decisions_from", "merge_review", "renew"]

_NOT_DECIDED = {"origin"}


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, when (ISO date), and the reason written where no better one is known."""

    kind: str
    date: str
    reason: str


def decisions_from(
    table: str,
    draft: pd.DataFrame,
    reviewed: pd.DataFrame,
    text: str,
    reviewer: Reviewer,
    machine_columns: Collection[str] = (),
) -> pd.DataFrame:
    """Table `review` that turns `draft` into `reviewed`: added, dropped, confirmed rows and changed cells.

    An empty reviewed cell of one of `machine_columns` is no decision: the machine's cell stands there.
    """
    machine = {row_key(table, row): row for row in text_rows(table, draft)}
    human = {row_key(table, row): row for row in text_rows(table, reviewed)}
    made = [_decision(table, ALL_ROWS, WHOLE, "", "", {}, text, reviewer)]
    for key, row in human.items():
        found = machine.get(key)
        if found is None:
            made.append(_decision(table, key, ADD, "", _json(row), row, text, reviewer))
            continue
        wanted = {
            name: found[name] if name in machine_columns and not cell else cell for name, cell in row.items()
        }
        made.append(_decision(table, key, CONFIRM, "", _json(wanted), wanted, text, reviewer))
        made += [
            _decision(table, key, name, found[name], wanted[name], found, text, reviewer)
            for name in contract(table).names
            if name not in _NOT_DECIDED | BY_ROW and found[name] != wanted[name]
        ]
    for key in machine.keys() - human.keys():
        row = machine[key]
        made.append(_decision(table, key, DROP, signature(table, row), "", row, text, reviewer))
    return review_frame(made)


def review_frame(rows: list[Row]) -> pd.DataFrame:
    """Rows of text cells as table `review`, in its order."""
    names = contract("review").names
    return sort_table("review", parse_rows("review", [[row[name] for name in names] for row in rows]))


def merge_review(old: pd.DataFrame, new: pd.DataFrame, table: str) -> pd.DataFrame:
    """`old` with all its decisions on `table` replaced by `new`; a decision made before keeps its reason."""
    before = {_place(row): row for row in text_rows("review", old)}
    kept = [row for row in before.values() if row["table"] != table]
    for row in text_rows("review", new):
        earlier = before.get(_place(row))
        if earlier is not None and earlier["reviewed_value"] == row["reviewed_value"]:
            row = {**row, **{name: earlier[name] for name in ("reason", "reviewer_kind", "date")}}
        kept.append(row)
    return review_frame(kept)


def renew(
    review: pd.DataFrame, conflicts: Collection[Conflict], drafts: Mapping[str, pd.DataFrame], text: str
) -> pd.DataFrame:
    """`review` with the decisions in `conflicts` set against what the machine says now; values stay decided.

    To be called once a person has looked at each conflict. Raises `InputError` where the text itself changed,
    because nobody can have decided about words that were not there.
    """
    rows = {_place(row): row for row in text_rows("review", review)}
    machine = {
        table: {row_key(table, row): row for row in text_rows(table, draft)}
        for table, draft in drafts.items()
    }
    for conflict in conflicts:
        if conflict.text_changed:
            raise InputError(
                f"{conflict.key} {conflict.column}: {conflict.why}",
                remedy="run scripts/curate.py with --follow-text; changed words want a decision by hand",
            )
        place = (conflict.table, conflict.key, conflict.column)
        found = machine[conflict.table].get(conflict.key)
        for row in _renewed(rows.pop(place), found):
            rows[_place(row)] = row
    return review_frame(list(rows.values()))


def _renewed(decision: Row, found: Row | None) -> list[Row]:
    column = decision["column"]
    if column == ADD and found is not None:
        reviewed = json.loads(decision["reviewed_value"])
        cells = [
            {**decision, "column": name, "machine_value": found[name], "reviewed_value": reviewed[name]}
            for name in contract(decision["table"]).names
            if name in reviewed and name not in BY_ROW and found[name] != reviewed[name]
        ]
        return [{**decision, "column": CONFIRM}, *cells]
    if column == DROP and found is not None:
        return [{**decision, "machine_value": signature(decision["table"], found)}]
    if found is None:
        return []
    return [{**decision, "machine_value": found[column]}]


def _decision(
    table: str, key: str, column: str, machine: str, decided: str, row: Row, text: str, reviewer: Reviewer
) -> Row:
    words, paragraphs = anchor(table, key, row, text)
    return {
        "table": table,
        "key": key,
        "column": column,
        "machine_value": machine,
        "reviewed_value": decided,
        "text": words,
        "paragraph_sha256": paragraphs,
        "reason": reviewer.reason,
        "reviewer_kind": reviewer.kind,
        "date": reviewer.date,
    }


def _json(row: Row) -> str:
    decided = {name: cell for name, cell in row.items() if name not in _NOT_DECIDED}
    return json.dumps(decided, ensure_ascii=False, separators=(",", ":"))


def _place(row: Row) -> tuple[str, str, str]:
    return row["table"], row["key"], row["column"]
