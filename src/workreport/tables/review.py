"""The human layer: decisions laid over a machine's draft, with a guard so that none is lost or misapplied.

A decision names a table, a row's key and a column, what the machine said there, what it shall be and why.
Column `row_added` adds a row and `row_confirmed` confirms one (both hold the whole row as JSON),
`row_dropped` drops one.
For each decision there are three cases:
the machine says what it said then: the decision is applied;
the machine now says what was decided: the decision is satisfied, and noted;
the machine says something else, or the text under the row changed: nothing is written, the rows are named.
A confirmed row stays as confirmed whatever the machine says later; the difference is noted.
Column `table_reviewed` says that the whole table was read against the text: a row that the machine finds
later is not taken in, and noted, until somebody decides about it.

Belongs here: applying decisions.
Does not belong here: writing them (`reviewing`), making drafts (`curation`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from workreport.tables.csvfiles import parse_rows, text_rows
from workreport.tables.schemas import contract

__all__ = [
    "ADD",
    "CONFIRM",
    "BY_ROW",
    "DROP",
    "JOINT",
    "PLACED",
    "Conflict",
    "Outcome",
    "Row",
    "anchor",
    "anchor_of_starts",
    "apply_review",
    "paragraph_hash",
    "row_key",
    "signature",
]

ADD, CONFIRM, DROP = "row_added", "row_confirmed", "row_dropped"
WHOLE, ALL_ROWS = "table_reviewed", "*"

Row = dict[str, str]

# Wording and sorting of a whole row rest on the row itself: the machine's other choice needs no new decision.
BY_ROW = frozenset(
    {"subject_zh", "subject_en", "object_zh", "object_en", "reason_zh", "reason_en", "note"}
    | {"meaning_zh", "meaning_en", "condition", "condition_zh", "theme", "scope", "indicator_id", "warnings"}
)

JOINT = " | "
PLACED = {"statements": "s", "commitments": "c", "exclusions": "x"}
_SIGNATURE = {"comparisons": "grade", "implied": "formula"}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A decision that can no longer be applied: where it stands, what it is about and why."""

    table: str
    key: str
    column: str
    why: str
    text_changed: bool = False
    by_hand: bool = False


@dataclass(slots=True)
class Outcome:
    """What came of the decisions on one table: its rows, the notes and the conflicts."""

    rows: dict[str, Row]
    notes: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)

    def frame(self, table: str) -> pd.DataFrame:
        """The rows as a typed frame in the table's order; rows that a decision is about are `reviewed`."""
        names = contract(table).names
        for key in self.touched & set(self.rows):
            self.rows[key]["origin"] = "reviewed"
        rows = [[row[name] for name in names] for row in self.rows.values()]
        frame = parse_rows(table, rows)
        return frame.sort_values(list(contract(table).sort_by), kind="stable", ignore_index=True)


def row_key(table: str, row: Mapping[str, str]) -> str:
    """The key by which decisions name a row."""
    if table == "comparisons":
        return f"{row['achievement_id']}>{row['target_id']}"
    if table == "exclusions":
        return f"{row['report_id']}-x{int(row['char_start']):05d}"
    return row[contract(table).primary_key[0]]


def signature(table: str, row: Mapping[str, str]) -> str:
    """The cell by which a row to be dropped is known again."""
    return row[_SIGNATURE.get(table, "text")]


def anchor(table: str, key: str, row: Mapping[str, str], text: str) -> tuple[str, str]:
    """The words under a row and a hash of the paragraphs they stand in, as `text` has them now."""
    if key == ALL_ROWS:
        return "", _hash([text])
    if table in PLACED:
        start = int(row["char_start"])
        return text[start : int(row["char_end"])], paragraph_hash(text, start)
    return anchor_of_starts(_starts(table, key, row), text)


def anchor_of_starts(starts: Sequence[int], text: str) -> tuple[str, str]:
    """The same for a row that rests on several statements: their offsets, and a hash of their paragraphs."""
    return JOINT.join(str(start) for start in starts), _hash([_paragraph(text, start) for start in starts])


def apply_review(table: str, draft: pd.DataFrame, review: pd.DataFrame, text: str) -> Outcome:
    """The decisions of `review` on `table` laid over the machine's `draft` of it.

    Conflicts are gathered, not raised; their decisions are not applied.
    """
    outcome = Outcome({row_key(table, row): row for row in text_rows(table, draft)})
    machine = {key: dict(row) for key, row in outcome.rows.items()}
    decisions = [row for row in text_rows("review", review) if row["table"] == table]
    for decision in sorted(
        decisions, key=lambda row: (row["column"] not in (ADD, CONFIRM, DROP), row["key"])
    ):
        if lacks := _lacks(decision, machine, text):
            outcome.conflicts.append(Conflict(table, decision["key"], decision["column"], lacks, by_hand=True))
            continue
        moved = _text_changed(decision, machine, text)
        why = moved or _apply(decision, machine, outcome)
        if why:
            outcome.conflicts.append(Conflict(table, decision["key"], decision["column"], why, bool(moved)))
        else:
            outcome.touched.add(decision["key"])
    if ALL_ROWS in outcome.touched:
        _leave_out(outcome)
    return outcome


def _leave_out(outcome: Outcome) -> None:
    """Drop the rows nobody decided about, the table having been reviewed whole."""
    about = {conflict.key for conflict in outcome.conflicts}
    for key in [key for key in outcome.rows if key not in outcome.touched | about]:
        outcome.notes.append(f"{key}: not taken in, the table was reviewed whole without it")
        del outcome.rows[key]


def _apply(decision: Row, machine: Mapping[str, Row], outcome: Outcome) -> str:
    key, column = decision["key"], decision["column"]
    if column == WHOLE:
        return ""
    if column in (ADD, CONFIRM):
        return _whole_row(decision, machine.get(key), outcome)
    if column == DROP:
        return _drop(decision, machine.get(key), outcome)
    return _cell(decision, machine.get(key), outcome)


def _whole_row(decision: Row, found: Row | None, outcome: Outcome) -> str:
    key, reviewed = decision["key"], _row_of(decision)
    if found is not None:
        differing = [name for name, cell in reviewed.items() if found.get(name) != cell]
        if decision["column"] == ADD:
            if disputed := [name for name in differing if name not in BY_ROW]:
                return f"the machine now has the row, but not as decided: {_listed(found, disputed)}"
            outcome.notes.append(f"{key}: the machine now finds the row that was added")
        elif differing:
            outcome.notes.append(f"{key}: kept as confirmed; the machine says {_listed(found, differing)}")
    elif decision["column"] == CONFIRM:
        outcome.notes.append(f"{key}: kept as confirmed; the machine does not find it")
    outcome.rows[key] = {"origin": "reviewed", **reviewed}
    return ""


def _drop(decision: Row, found: Row | None, outcome: Outcome) -> str:
    key = decision["key"]
    if found is None:
        outcome.notes.append(f"{key}: the machine no longer has the row that was dropped")
        return ""
    now = signature(decision["table"], found)
    if now != decision["machine_value"]:
        return f"the row to be dropped was {decision['machine_value']!r} and is now {now!r}"
    del outcome.rows[key]
    return ""


def _cell(decision: Row, found: Row | None, outcome: Outcome) -> str:
    key, column = decision["key"], decision["column"]
    if found is None:
        return "" if _confirmed(outcome, decision) else "the machine no longer has this row"
    if column not in found:
        return f"there is no column {column!r}"
    if found[column] == decision["reviewed_value"]:
        outcome.notes.append(f"{key} {column}: the machine now says what was decided")
    elif found[column] != decision["machine_value"]:
        return (
            f"the machine said {decision['machine_value']!r}, decided was {decision['reviewed_value']!r}, "
            f"and now it says {found[column]!r}"
        )
    outcome.rows[key][column] = decision["reviewed_value"]
    return ""


def _confirmed(outcome: Outcome, decision: Row) -> bool:
    row = outcome.rows.get(decision["key"])
    return row is not None and row.get(decision["column"]) == decision["reviewed_value"]


def _lacks(decision: Row, machine: Mapping[str, Row], text: str) -> str:
    """The cells to write into a line by hand on a row of the machine's that does not say what it was about."""
    row = machine.get(decision["key"])
    if row is None or decision["paragraph_sha256"] or decision["table"] not in PLACED:
        return ""
    about = {"text": row["text"], "paragraph_sha256": paragraph_hash(text, int(row["char_start"]))}
    if decision["column"] in row:
        about = {"machine_value": row[decision["column"]], **about}
    return _listed(about, about)


def _text_changed(decision: Row, machine: Mapping[str, Row], text: str) -> str:
    table, key = decision["table"], decision["key"]
    if key == ALL_ROWS:
        now = anchor(table, key, {}, text)
    elif table not in PLACED:
        row = _row_of(decision) or machine.get(key, {})
        if table == "implied" and "from_ids" not in row:
            return ""
        now = anchor(table, key, row, text)
    else:
        start = int(re.findall(r"\d+", key)[-1] if table != "commitments" else _commitment_start(key))
        now = text[start : start + len(decision["text"])], paragraph_hash(text, start)
    if now != (decision["text"], decision["paragraph_sha256"]):
        return f"the text under it was {decision['text']!r} and it or its paragraph has changed"
    return ""


def _commitment_start(key: str) -> str:
    found = re.search(r"-c(\d+)(?:-\d+)?$", key)
    return found.group(1) if found else "0"


def _starts(table: str, key: str, row: Mapping[str, str]) -> list[int]:
    ids = key if table == "comparisons" else row["from_ids"]
    return [int(start) for start in re.findall(r"-s(\d+)", ids)]


def _row_of(decision: Row) -> Row:
    if decision["column"] not in (ADD, CONFIRM):
        return {}
    return {str(name): str(cell) for name, cell in json.loads(decision["reviewed_value"]).items()}


def _listed(found: Mapping[str, str], names: Iterable[str]) -> str:
    return ", ".join(f"{name}={found.get(name, '')!r}" for name in names)


def paragraph_hash(text: str, offset: int) -> str:
    """The fingerprint of the paragraph of `text` that holds `offset`."""
    return _hash([_paragraph(text, offset)])


def _paragraph(text: str, offset: int) -> str:
    left = text.rfind("\n", 0, offset) + 1
    right = text.find("\n", offset)
    return text[left : right if right >= 0 else len(text)]


def _hash(paragraphs: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(paragraphs).encode("utf-8")).hexdigest()[:16]
