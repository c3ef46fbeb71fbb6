"""People's decisions on the ledger: `data/curated/<earlier report>/ledger_review.csv`, laid over its
verdicts.

The columns are those of `review.csv`. A decision names a target and a column (`verdict`, `reason`,
`confidence`, `outcome_id` or `note`), what the machine said there, what it shall be, and the words it was
made about. If the machine says something new, or the target's paragraph has changed, nothing is shown until
somebody has looked again. Kept apart from `review.csv` because a row of the ledger rests on two reports.

Belongs here: reading, applying and guarding those decisions. Does not belong here: making verdicts
(`ledger`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workreport.analysis.ledger_rate import CONFIDENCES, VERDICTS
from workreport.errors import InputError
from workreport.project import curated_dir
from workreport.tables.declare import Column, Table
from workreport.tables.declared_csv import Cells, check_cells, read_rows, write_rows
from workreport.tables.report_tables import STATEMENT_ID

__all__ = [
    "LEDGER_REVIEW",
    "LedgerDecisions",
    "add_decision",
    "no_decisions",
    "read_decisions",
    "review_path",
]

_COLUMNS = "verdict|reason|confidence|outcome_id|note"

LEDGER_REVIEW = Table(
    "ledger_review",
    (
        Column("key", pattern=STATEMENT_ID),
        Column("column", pattern=_COLUMNS),
        Column("machine_value", nullable=True),
        Column("reviewed_value", nullable=True),
        Column("text"),
        Column("paragraph_sha256", pattern=r"[0-9a-f]{16}"),
        Column("reason"),
        Column("reviewer_kind", vocabulary="reviewer_kind"),
        Column("date", pattern=r"\d{4}-\d{2}-\d{2}"),
    ),
    primary_key=("key", "column"),
    sort_by=("key", "column"),
)
_ALLOWED = {"verdict": VERDICTS, "confidence": CONFIDENCES}


@dataclass(slots=True)
class LedgerDecisions:
    """Decisions by target id and column, and the file they stand in."""

    rows: dict[str, dict[str, Cells]] = field(default_factory=dict)
    path: Path | None = None

    def over(
        self, target: dict[str, Any], text: str, judge: Callable[[str], dict[str, Any]]
    ) -> dict[str, Any]:
        """The ledger's row of `target` with its decisions over what `judge` says.

        `judge` is given the id of the outcome a person chose, or nothing. Raises `InputError` for a
        decision whose ground has moved.
        """
        decided = self.rows.get(str(target["statement_id"]), {})
        row = judge("")
        if not decided:
            return row
        for decision in decided.values():
            self._check_text(decision, target, text)
        if chosen := decided.get("outcome_id"):
            self._check_machine(chosen, row)
            row = judge(chosen["reviewed_value"]) if chosen["reviewed_value"] else row
        for column, decision in decided.items():
            if column != "outcome_id":
                self._check_machine(decision, row)
                row[column] = decision["reviewed_value"]
        if "verdict" in decided:
            row |= _decided(row, decided["verdict"], keeps_reason="reason" in decided)
        return {**row, "origin": "reviewed"}

    def check_all_used(self, target_ids: Sequence[str]) -> None:
        """Raise `InputError` if a decision is about a target that the report no longer has."""
        for key in self.rows:
            if key not in target_ids:
                self._stop(
                    key, "the report no longer has this target", "restore the row, or remove the decision"
                )

    def _check_text(self, decision: Cells, target: dict[str, Any], text: str) -> None:
        if (decision["text"], decision["paragraph_sha256"]) != _anchor(target, text):
            what = f"the text under it was {decision['text']!r}, and it or its paragraph has changed"
            self._stop(decision["key"], what, "read the new words and decide again")

    def _check_machine(self, decision: Cells, row: dict[str, Any]) -> None:
        now = "" if row[decision["column"]] is None else str(row[decision["column"]])
        if now not in (decision["machine_value"], decision["reviewed_value"]):
            what = f"{decision['column']} was {decision['machine_value']!r} and is now {now!r}"
            self._stop(
                decision["key"], what, "look at it again and renew machine_value if the decision stands"
            )

    def _stop(self, key: str, what: str, remedy: str) -> None:
        raise InputError(f"decision on {key} no longer fits: {what}", remedy=remedy, file=self.path)


def _decided(row: Mapping[str, Any], decision: Cells, *, keeps_reason: bool) -> dict[str, Any]:
    """The reason of a verdict that a person gave: who, when, why, and what the machine had said."""
    said = {"why": decision["reason"], "by": decision["reviewer_kind"], "on": decision["date"]}
    values = {**json.loads(row["reason_values"]), **said, "machine": decision["machine_value"]}
    reason = row["reason"] if keeps_reason else "decided"
    return {"reason": reason, "reason_values": json.dumps(values, ensure_ascii=False, sort_keys=True)}


def no_decisions() -> LedgerDecisions:
    """No decisions at all."""
    return LedgerDecisions()


def review_path(report_id: str) -> Path:
    """The file of decisions on the targets of report `report_id`."""
    return curated_dir(report_id) / "ledger_review.csv"


def read_decisions(report_id: str) -> LedgerDecisions:
    """The decisions on the targets of `report_id`; raises `InputError` for a row that is not allowed."""
    path = review_path(report_id)
    found = LedgerDecisions({}, path)
    for number, row in enumerate(read_rows(LEDGER_REVIEW, path), start=2):
        _check_value(row, path, number)
        found.rows.setdefault(row["key"], {})[row["column"]] = row
    return found


def _check_value(row: Cells, path: Path | None = None, number: int | None = None) -> None:
    allowed = _ALLOWED.get(row["column"])
    if allowed and row["reviewed_value"] not in allowed:
        what = f"{row['reviewed_value']!r} is no {row['column']}"
        raise InputError(what, remedy=f"use one of {', '.join(allowed)}", file=path, row=number)


def add_decision(
    report_id: str, target: Mapping[Any, Any], text: str, column: str, machine: str, decided: str, why: Cells
) -> None:
    """Write one decision; `why` holds reason, reviewer_kind and date. It replaces one on the same cell."""
    path = review_path(report_id)
    words, paragraph = _anchor(target, text)
    row = {
        "key": str(target["statement_id"]),
        "column": column,
        "machine_value": machine,
        "reviewed_value": decided,
    }
    row |= {"text": words, "paragraph_sha256": paragraph, **why}
    check_cells(LEDGER_REVIEW, row)
    _check_value(row)
    kept = [
        old for old in read_rows(LEDGER_REVIEW, path) if (old["key"], old["column"]) != (row["key"], column)
    ]
    write_rows(LEDGER_REVIEW, [*kept, row], path)


def _anchor(target: Mapping[Any, Any], text: str) -> tuple[str, str]:
    start, end = int(target["char_start"]), int(target["char_end"])
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    paragraph = text[left : right if right >= 0 else len(text)]
    return text[start:end], hashlib.sha256(paragraph.encode("utf-8")).hexdigest()[:16]
