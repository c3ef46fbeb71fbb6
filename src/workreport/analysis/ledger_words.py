"""The ledger in words: each row's verdict and reason as a sentence, and the rule as it is told to readers.

Belongs here: filling in phrases of `book/words/*/ledger.yaml`. Does not belong here: any phrase, or a
verdict.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from workreport.numbers import format_value
from workreport.words import Words

__all__ = ["in_words", "reason_text", "rule_lines"]


def in_words(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """`rows` of the ledger with `verdict_label`, `reason_text` and `confidence_label` in `language`."""
    words = Words(language)
    return rows.assign(
        verdict_label=[words(f"ledger.verdicts.{verdict}") for verdict in rows["verdict"]],
        reason_text=[reason_text(row, language) for row in rows.to_dict("records")],
        confidence_label=[words(f"ledger.confidences.{confidence}") for confidence in rows["confidence"]],
    )


def reason_text(row: Mapping[Any, Any], language: str) -> str:
    """Why the row has its verdict, in one sentence with the numbers it rests on."""
    unit = row["target_unit"]
    target, told, difference = _sizes(row)
    values = {
        "target": _number(target, unit, language, row["target_comparator"]),
        "told": _number(told, unit, language, row["outcome_comparator"]),
        "difference": _number(difference, row["difference_unit"], language, "eq", signed=True),
        "year": row["year"],
    }
    words = Words(language)
    return words(f"ledger.reasons.{row['reason']}", **values, **_decision(row, words))


def _decision(row: Mapping[Any, Any], words: Words) -> dict[str, str]:
    """Who decided what the machine had called otherwise, where a person did."""
    if row["reason"] != "decided":
        return {}
    said = json.loads(row["reason_values"])
    machine = words(f"ledger.verdicts.{said['machine']}")
    return {"by": words(f"vocab.reviewer_kind.{said['by']}"), "on": said["on"], "why": said["why"], "machine": machine}


def rule_lines(language: str) -> list[str]:
    """The verdict rule, one sentence an item."""
    return [str(line) for line in Words(language).group("ledger.rule").values()]


def _sizes(row: Mapping[Any, Any]) -> tuple[Any, Any, Any]:
    """Target, told and difference; those of a target to bring down as sizes of the fall."""
    target, told, difference = row["target_value"], row["outcome_value"], row["difference"]
    if pd.isna(target) or target >= 0:
        return target, told, difference
    if pd.isna(difference):
        return -target, told, difference
    return -target, -(target + difference), -difference


def _number(value: Any, unit: Any, language: str, comparator: Any, *, signed: bool = False) -> str:
    if pd.isna(value):
        return ""
    known = None if pd.isna(unit) or not unit else str(unit)
    return format_value(float(value), known, language, comparator=str(comparator), signed=signed)
