"""Which fields each chapter covers, and a chapter's share of the tables.

Belongs here: the one list of chapters and their themes. Does not belong here: what a chapter says or shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from workreport.analysis.pairs import compared_pairs

__all__ = ["CHAPTER_THEMES", "Chapter", "aims", "chapter"]

CHAPTER_THEMES: dict[str, tuple[str, ...]] = {
    "targets": ("macro",),
    "industry": ("industry", "digital"),
    "innovation": ("innovation",),
    "opening": ("reform", "opening", "trade_fdi", "investment"),
    "demand": ("consumption", "finance"),
    "urban_rural": ("urban", "rural"),
    "environment": ("environment",),
    "livelihoods": ("education", "health", "social_security", "culture", "safety"),
}
_RESULTS = ("achievement", "cumulative_achievement")
_AIMS = ("target", "aspiration")


@dataclass(frozen=True)
class Chapter:
    """A chapter's rows: what was achieved, what is aimed at, what is promised."""

    results: pd.DataFrame
    aims: pd.DataFrame
    commitments: pd.DataFrame


def chapter(tables: Any, name: str) -> Chapter:
    """The rows of the fields that chapter `name` covers, in the text's order. Raises KeyError for no such chapter."""
    themes = CHAPTER_THEMES[name]
    statements, commitments = tables.statements, tables.commitments
    results = statements[statements["theme"].isin(themes) & statements["class"].isin(_RESULTS)]
    wanted = aims(tables)
    return Chapter(
        results.reset_index(drop=True),
        wanted[wanted["theme"].isin(themes)].reset_index(drop=True),
        commitments[commitments["theme"].isin(themes)].reset_index(drop=True),
    )


def aims(tables: Any) -> pd.DataFrame:
    """Every numeric target and aspiration, with last year's result beside it where one may be compared.

    Adds `achievement_*` columns, `grade` and `direction` of the best-graded comparison (missing where there is
    none) and `wording`, the words of the text around the number.
    """
    statements = tables.statements
    wanted = statements[statements["class"].isin(_AIMS)]
    best = compared_pairs(tables).drop_duplicates("target_id")
    carried = [name for name in best if name.startswith("achievement_")] + ["grade", "direction", "change", "change_unit"]
    joined = wanted.merge(best[["target_id", *carried]], left_on="statement_id", right_on="target_id", how="left")
    return joined.assign(wording=[_wording(tables.text, row) for row in joined.to_dict("records")])


def _wording(source: str, row: dict[Any, Any], before: int = 8) -> str:
    """The number as written with the few characters before it, from the last clause break."""
    start = row["char_start"]
    lead = source[max(0, start - before) : start]
    for mark in ",,。;;、:\n":
        lead = lead.rsplit(mark, 1)[-1]
    return lead + source[start : row["char_end"]]
