"""Targets that are counts or amounts: what they ask of last year's figure, and why no chance is given.

Belongs here: required change, stretch and place among all such pairs; the reason each is not rated.
Does not belong here: which statements may be compared (that is curated), words.

No published table says how targets of projects, enterprises or dollars turned out, so no chance rests on a
reference class; what can be said is how far a target stands from last year's figure, beside the report's
others.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from workreport.errors import InputError
from workreport.vocabulary import AIMS

__all__ = ["REASONS", "amount_targets"]

REASONS = ("no_outcomes_of_counts", "no_figure_of_last_year", "only_weak_comparison", "growth_without_class")
GRADES = {"same": 0, "similar": 1, "weak": 2}
COLUMNS = [
    "statement_id",
    "subject_zh",
    "subject_en",
    "target",
    "unit",
    "last",
    "comparison",
    "change",
    "change_unit",
    "stretch",
    "percentile",
    "pairs",
    "rated",
    "reason",
]


def amount_targets(statements: pd.DataFrame, comparisons: pd.DataFrame, rated: list[str]) -> pd.DataFrame:
    """One row a target (hedged ones too) of `statements` whose indicator is not in `rated`, in the text's order.

    `last` is the figure compared with (best grade first), `change` the change asked for in `change_unit` (per
    cent; points for rates and shares), `stretch` the natural logarithm of target / last, `percentile` its place
    among all pairs (0-100, half of ties below); these are empty unless the comparison is graded same or similar,
    `pairs` their number, `rated` always false, `reason` one of `REASONS`. Raises `InputError` for missing columns.
    """
    _check(statements, comparisons)
    targets = statements[statements["class"].isin(AIMS) & ~statements["indicator_id"].isin(rated)]
    joined = targets.merge(_best(statements, comparisons), on="statement_id", how="left")
    amounts = joined["measure_type"] != "growth_rate"
    graded = joined["comparison"].isin(["same", "similar"])
    firm = amounts & graded & (joined["last"] > 0) & (joined["target"] > 0)
    ratio = (joined["target"].astype(float) / joined["last"]).where(firm)
    joined["stretch"] = np.log(ratio)
    in_points = joined["unit"].isin(["%", "pp"])
    points = (joined["target"].astype(float) - joined["last"]).where(firm)
    joined["change"] = points.where(in_points, (ratio - 1) * 100)
    joined["change_unit"] = in_points.map({True: "pp", False: "%"})
    joined["percentile"] = _percentile(joined["stretch"])
    joined["pairs"] = int(firm.sum())
    joined["rated"] = False
    joined["reason"] = _reasons(joined, amounts)
    return joined[COLUMNS].reset_index(drop=True)


def _check(statements: pd.DataFrame, comparisons: pd.DataFrame) -> None:
    needed = {"statement_id", "class", "indicator_id", "measure_type", "scaled_value", "unit", "subject_zh"}
    missing = sorted(needed - set(statements.columns))
    missing += sorted({"achievement_id", "target_id", "grade"} - set(comparisons.columns))
    if missing:
        raise InputError(f"no column {', '.join(missing)}", remedy="give the curated tables")


def _best(statements: pd.DataFrame, comparisons: pd.DataFrame) -> pd.DataFrame:
    value = statements.set_index("statement_id")["scaled_value"].astype(float)
    pairs = comparisons.assign(
        order=comparisons["grade"].astype(str).map(GRADES),
        last=comparisons["achievement_id"].map(value),
    )
    pairs = pairs.sort_values(["order", "achievement_id"], kind="mergesort").drop_duplicates("target_id")
    best = pairs.assign(comparison=pairs["grade"].astype(str))[["target_id", "last", "comparison"]]
    every = statements[["statement_id"]].merge(best, left_on="statement_id", right_on="target_id", how="left")
    return every.assign(target=every["statement_id"].map(value)).drop(columns="target_id")


def _percentile(stretch: pd.Series) -> pd.Series:
    known = stretch.dropna().to_numpy()
    if not len(known):
        return pd.Series(np.nan, index=stretch.index)
    below = np.array([(known < value).mean() + (known == value).mean() / 2 for value in stretch])
    return pd.Series(100 * below, index=stretch.index).where(stretch.notna())


def _reasons(joined: pd.DataFrame, amounts: pd.Series) -> pd.Series:
    reason = pd.Series("no_outcomes_of_counts", index=joined.index)
    reason = reason.mask(joined["comparison"] == "weak", "only_weak_comparison")
    reason = reason.mask(joined["last"].isna(), "no_figure_of_last_year")
    return reason.mask(~amounts, "growth_without_class")
