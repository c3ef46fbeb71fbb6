"""Which fields each chapter covers, and a chapter's share of the tables.

Belongs here: the one list of chapters and their themes. Does not belong here: what a chapter says or shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.analysis.clauses import is_raised
from workreport.analysis.pairs import SAME_AIM, compared_pairs, with_name
from workreport.extract.clauses import CLAUSE_END
from workreport.vocabulary import AIMS, RESULTS

if TYPE_CHECKING:
    from workreport.tables.loading import ReportTables

__all__ = ["CHAPTER_THEMES", "HEADLINE", "Chapter", "aims", "chapter", "headline_targets", "unanswered"]

# The indicators by which a government's year is judged, in the order they are told.
HEADLINE = (
    "gdp_growth_real", "budget_revenue_growth", "industrial_va_growth", "fixed_asset_investment_growth",
    "retail_sales_growth", "import_export_growth", "disposable_income_growth", "cpi_inflation", "urban_new_jobs",
    "urban_unemployment_rate", "deficit_ratio", "grain_output",
)  # fmt: skip

_PIECE_ENDS = re.compile(rf"{CLAUSE_END.pattern}|[、（）()]")

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


@dataclass(frozen=True)
class Chapter:
    """A chapter's rows: what was achieved, what is aimed at, what is promised."""

    results: pd.DataFrame
    aims: pd.DataFrame
    commitments: pd.DataFrame


def chapter(tables: ReportTables, name: str) -> Chapter:
    """The rows of the fields that chapter `name` covers, in the text's order. Raises KeyError for no such chapter."""
    themes = CHAPTER_THEMES[name]
    statements, commitments = tables.statements, tables.commitments
    results = statements[statements["theme"].isin(themes) & statements["class"].isin(RESULTS)]
    wanted = aims(tables)
    return Chapter(
        results.reset_index(drop=True),
        wanted[wanted["theme"].isin(themes)].reset_index(drop=True),
        commitments[commitments["theme"].isin(themes)].reset_index(drop=True),
    )


def headline_targets(tables: ReportTables) -> pd.DataFrame:
    """Targets of the headline indicators, the first of each, in the order of `HEADLINE`."""
    statements = tables.statements
    found = statements[statements["class"].isin(AIMS) & statements["indicator_id"].isin(HEADLINE)]
    order = found["indicator_id"].map({name: place for place, name in enumerate(HEADLINE)})
    return found.assign(order=order).sort_values(["order", "char_start"]).drop_duplicates("indicator_id")


def aims(tables: ReportTables) -> pd.DataFrame:
    """Every numeric target and aspiration, with last year's result beside it where one may be compared.

    Adds `achievement_*` columns, `grade` and `direction` of the best-graded comparison (missing where there is
    none), `wording`, the clause of the text the number stands in, and `raised`: it is told as what is added to what was
    before. A target said again has the comparison of the first.
    """
    statements = tables.statements
    wanted = statements[statements["class"].isin(AIMS)]
    named = with_name(wanted)
    best = compared_pairs(tables).drop_duplicates([f"target_{name}" for name in SAME_AIM])
    carried = [name for name in map(str, best) if name.startswith("achievement_")] + [
        "grade",
        "direction",
        "change",
        "change_unit",
    ]
    said = [f"target_{name}" for name in SAME_AIM]
    found = named[["statement_id", *SAME_AIM]].merge(
        best[["target_id", *said, *carried]], left_on=list(SAME_AIM), right_on=said, how="left"
    )
    joined = wanted.merge(found[["statement_id", "target_id", *carried]], on="statement_id", how="left")
    records = joined.to_dict("records")
    return joined.assign(
        wording=[_wording(tables.text, row) for row in records],
        raised=[is_raised(row, tables.text) for row in records],
    )


def unanswered(tables: ReportTables) -> pd.DataFrame:
    """Results of standard indicators with no numeric target this year, the same or similar, in the text's order."""
    statements, pairs = tables.statements, compared_pairs(tables)
    aimed = set(statements.loc[statements["class"].isin(AIMS), "indicator_id"].dropna())
    paired = set(pairs.loc[pairs["grade"] != "weak", "achievement_id"])
    named = statements[statements["class"].isin(RESULTS) & statements["indicator_id"].notna()]
    left = named[~named["indicator_id"].isin(aimed) & ~named["statement_id"].isin(paired)]
    return left.sort_values("char_start", ignore_index=True)


def _wording(source: str, row: dict[Any, Any], most: int = 20) -> str:
    """The clause the number stands in, as written; what is long before or after the number is cut and shows it."""
    start, end = row["char_start"], row["char_end"]
    lead = _PIECE_ENDS.split(source[max(0, start - 2 * most) : start])[-1]
    rest = _PIECE_ENDS.split(source[end : end + 2 * most])[0]
    before = lead if len(lead) <= most else f"…{lead[-most:]}"
    after = rest if len(rest) <= most else f"{rest[:most]}…"
    return before + source[start:end] + after
