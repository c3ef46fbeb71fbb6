"""Last year's result beside this year's target: the graded comparisons as one table.

Belongs here: joining the two statements of each pair and saying which is higher.
Does not belong here: deciding which statements may be compared (`compare`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from workreport.tables.loading import ReportTables

__all__ = ["SAME_AIM", "compared_pairs", "with_name"]

# A target whose cells of these are another's is the same target said again.
SAME_AIM = ("what", "scaled_value", "unit", "comparator")

_CARRIED = [
    "statement_id",
    "text",
    "scaled_value",
    "unit",
    "measure_type",
    "comparator",
    "subject_zh",
    "subject_en",
    "what",
    "class",
    "theme",
]
_GRADES = ("same", "similar", "weak")


def compared_pairs(tables: ReportTables) -> pd.DataFrame:
    """One row a comparison: `achievement_*` and `target_*` columns of both statements, `grade`, reasons,
    `ratio` (target over result), `change` (per cent; points for rates, shares and growth), `change_unit`,
    and `direction` of the target against the result: above, equal or below. A target said twice is compared once.

    Sorted by grade (same first), then by the target's place in the text.
    """
    statements = tables.statements
    statements = with_name(statements)
    statements["subject_en"] = statements["subject_en"].fillna(statements["subject_zh"])
    pairs = tables.comparisons
    for side in ("achievement", "target"):
        carried = statements[[*_CARRIED, "char_start"]].add_prefix(f"{side}_")
        pairs = pairs.merge(
            carried, left_on=f"{side}_id", right_on=f"{side}_statement_id", validate="many_to_one"
        )
    last, this = pairs["achievement_scaled_value"].astype(float), pairs["target_scaled_value"].astype(float)
    in_points = pairs["target_unit"].isin(["%", "pp"])
    pairs["ratio"] = (this / last).where(last != 0)
    pairs["change"] = (this - last).where(in_points, (pairs["ratio"] - 1) * 100)
    pairs["change_unit"] = in_points.map({True: "pp", False: "%"})
    pairs["direction"] = _direction(this - last)
    pairs["theme"] = pairs["target_theme"]
    for language in ("zh", "en"):
        pairs[f"subject_{language}"] = pairs[f"target_subject_{language}"]
    pairs["grade"] = pd.Categorical(pairs["grade"], categories=_GRADES, ordered=True)
    pairs = pairs.sort_values(["grade", "target_char_start", "achievement_char_start"], ignore_index=True)
    return pairs.drop_duplicates(["achievement_id", *(f"target_{name}" for name in SAME_AIM)], ignore_index=True)


def with_name(statements: pd.DataFrame) -> pd.DataFrame:
    """`statements`, a number without a subject named by its text, and `what` each is of: indicator, else subject."""
    named = statements["subject_zh"].fillna(statements["text"])
    return statements.assign(subject_zh=named, what=statements["indicator_id"].fillna(named))


def _direction(difference: pd.Series) -> pd.Series:
    return (
        pd.Series("equal", index=difference.index).mask(difference > 0, "above").mask(difference < 0, "below")
    )
