"""Whether a row read as a target aims at something of its own that a later report could be held to.

Belongs here: telling apart what only sets the scene of a plan (whom a measure is for, how many people there are, a
campaign's name), and an aim that is said again in other words. Does not belong here: looking for outcomes
(`ledger_match`), verdicts (`ledger_rate`).
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from workreport.analysis.ledger_match import Row, as_row, row_text
from workreport.extract.clauses import clause_before
from workreport.vocabulary import AIMS

__all__ = ["aims_of", "is_setting", "said_again", "said_once"]

_SAME = ["indicator_id", "scaled_value", "unit", "comparator", "period"]
_FACT = re.compile(r"^(?!.*(?:确保|力争|争取|实现|使|让|达到)).*(?:现有|共有|拥有|(?<![没还约])有)$")
_WHOM = re.compile(r"^(?:至[\d.]+[万亿]*元)?的?部分")
_PREMISE = re.compile(
    r"^(?!.*(?:新增|确保|力争|争取|实现|帮扶|培训|培育)).*(?:今年|预计|目前).*(?:超过|达到?|有|将近|约)$"
)
_PREMISE_AFTER = re.compile(r"^[，,]要")
_OF_PEOPLE = re.compile(r"^[一-龥]{0,4}的")
_CAMPAIGN = re.compile(r"^[一-龥]{0,10}(?:行动|工程|计划|战略)")
_AGAIN = re.compile(r"(?:预期|增长|发展)目标[^，。；]{0,8}$")


def aims_of(statements: pd.DataFrame, text: str) -> list[Row]:
    """The targets in the order of the text, one said twice once.

    Said twice: the same indicator with the same figure; or a figure of nothing named, or given as "the expected target"
    without a known indicator, when an earlier target with one has that figure.
    """
    aims = statements[statements["class"].isin(AIMS)].sort_values(["char_start", "statement_id"])
    again = aims.duplicated(_SAME)
    kept = aims[aims["indicator_id"].isna() | ~again]
    rows = [as_row(row) for row in kept.to_dict("records")]
    return [row for number, row in enumerate(rows) if not _repeats(row, rows[:number], text)]


def said_once(statements: pd.DataFrame, text: str) -> pd.DataFrame:
    """`statements` without the targets that say an earlier one again."""
    first = {row["statement_id"] for row in aims_of(statements, text)}
    return statements[~statements["class"].isin(AIMS) | statements["statement_id"].isin(first)]


def said_again(statements: pd.DataFrame, text: str) -> int:
    """How many targets say an earlier one again."""
    return len(statements) - len(said_once(statements, text))


def is_setting(target: Row, text: str) -> bool:
    """Whether the number says what is, whom a measure is for or how a campaign is called, and aims at nothing."""
    before = clause_before(text, int(target["char_start"]))
    end = int(target["char_end"])
    after = text[end : end + 24]
    if _FACT.search(before) or _WHOM.match(after):
        return True
    if row_text(target, "unit") == "人" and (
        _OF_PEOPLE.match(after) or (_PREMISE.search(before) and _PREMISE_AFTER.match(after))
    ):
        return True
    return not re.search(r"[0-9０-９]", row_text(target, "text")) and bool(_CAMPAIGN.match(after))


def _repeats(row: Row, earlier: list[Row], text: str) -> bool:
    if row_text(row, "indicator_id"):
        return False
    named = not pd.isna(row.get("subject_zh", ""))
    if named and not _AGAIN.search(clause_before(text, int(row["char_start"]))):
        return False
    return any(row_text(other, "indicator_id") and _figure(other) == _figure(row) for other in earlier)


def _figure(row: Row) -> tuple[Any, ...]:
    return (row["scaled_value"], row_text(row, "unit"), row["comparator"])
