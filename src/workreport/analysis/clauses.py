"""What the words before a number, in its clause, say of it.

Belongs here: whether they tell a change on what was before, or the other end of a range.
Does not belong here: what a number measures (`extract`), or what follows from it (`compare`, `ledger`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from workreport.extract.clauses import clause_before

__all__ = ["is_increment", "is_raised", "range_ends"]

_INCREMENT = re.compile(
    r"[比较](?:上年|去年|前年|年初|上一年)[^,，。;；]{0,12}$|(?:提高|上调|下调|增加|减少)[^到至,，]{0,8}$"
)
_RANGE = re.compile(r"[ 　]*(?:[-－‐−–~～至到]|—{1,2})[ 　]*")
_RAISED = re.compile(r"(?:提高|上调|增加|多)[^到至,，]{0,8}$")


def is_raised(row: dict[Any, Any], text: str) -> bool:
    """Whether an amount or a rate is told as what is added to what was before."""
    said = clause_before(text, int(row["char_start"]))
    return is_increment(row, text) and _RAISED.search(said) is not None


def is_increment(row: dict[Any, Any], text: str) -> bool:
    """Whether an amount or a rate is told as the change on what was before (再提高30元, 比上年提高1个百分点)."""
    if row["measure_type"] == "growth_rate" and row["unit"] != "pp":
        return False
    return bool(_INCREMENT.search(clause_before(text, int(row["char_start"]))))


def range_ends(rows: Iterable[dict[Any, Any]], text: str) -> dict[str, dict[Any, Any]]:
    """Of rows in the text's order the upper end of each range (6%—6.5%), by the id of the lower one."""
    return {
        str(low["statement_id"]): high
        for low, high in pairwise(rows)
        if (low["comparator"], high["comparator"]) == ("ge", "le")
        and _RANGE.fullmatch(text[int(low["char_end"]) : int(high["char_start"])])
    }
