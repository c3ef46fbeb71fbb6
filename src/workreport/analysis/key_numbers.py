"""Counts that sentences of the book name, made from a report's tables.

Belongs here: one count a line, each from one table. Does not belong here: how they are said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workreport.analysis.chapters import CHAPTER_THEMES
from workreport.analysis.ledger_aims import said_again
from workreport.analysis.pairs import compared_pairs
from workreport.vocabulary import AIMS, RESULTS

if TYPE_CHECKING:
    from workreport.tables.loading import ReportTables

__all__ = ["key_numbers"]



def key_numbers(tables: ReportTables) -> dict[str, int]:
    """Counts by name: statements by class, promises by stage, comparisons by grade and direction, chapters."""
    statements, pairs = tables.statements, compared_pairs(tables)
    classes = statements["class"].value_counts()
    directions = pairs.groupby(["grade", "direction"], observed=False).size()
    return {
        "n_mentions": len(statements),
        "n_statistics": int((statements["class"] != "non_statistic").sum()),
        "n_non_statistics": int((statements["class"] == "non_statistic").sum()),
        "n_results": int(classes.reindex(RESULTS).fillna(0).sum()),
        "n_aims": int(classes.reindex(AIMS).fillna(0).sum()),
        "n_again": said_again(statements, tables.text),
        "n_targets": int(classes.get("target", 0)),
        "n_aspirations": int(classes.get("aspiration", 0)),
        "n_context": int(classes.get("context", 0)),
        "n_ranks": int((statements["measure_type"] == "rank").sum()),
        "n_commitments": len(tables.commitments),
        "n_finish": int(tables.commitments["stage"].isin(["finish", "operate"]).sum()),
        "n_start": int((tables.commitments["stage"] == "start").sum()),
        "n_implied": len(tables.implied),
        "n_pairs": len(pairs),
        **{f"n_{grade}": int((pairs["grade"] == grade).sum()) for grade in ("same", "similar", "weak")},
        **{
            f"n_{grade}_{direction}": int(directions.get((grade, direction), 0))
            for grade in ("same", "similar")
            for direction in ("above", "below", "equal")
        },
        "n_pairs_above": int((pairs["direction"] == "above").sum()),
        "n_pairs_below": int((pairs["direction"] == "below").sum()),
        "n_characters": len(tables.text),
        **_by_chapter(statements),
    }


def _by_chapter(statements: pd.DataFrame) -> dict[str, int]:
    """`n_results_<chapter>` and `n_aims_<chapter>` of every chapter's fields."""
    found = {}
    for name, themes in CHAPTER_THEMES.items():
        classes = statements.loc[statements["theme"].isin(themes), "class"]
        found[f"n_results_{name}"] = int(classes.isin(RESULTS).sum())
        found[f"n_aims_{name}"] = int(classes.isin(AIMS).sum())
    return found
