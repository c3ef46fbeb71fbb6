"""The back-test as the book shows it: scores by level and group of years, skill against rules, stated chances.

Belongs here: choosing and joining the tables a reader is shown. Does not belong here: any score
(`forecast.scores`), words.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from workreport.analysis.forecast.amounts import amount_targets
from workreport.analysis.forecast.scores import reliability_table, score_table, skill_table

__all__ = ["amounts", "calibration", "scorecard", "skill"]

_LEVELS = ("nation", "province", "city", "county")
_REGIMES = ("to_2012", "2013_2019", "2020_2022", "from_2023")
_FEWEST = 5


def scorecard(forecast: Any) -> pd.DataFrame:
    """Mean scores by `level` and `regime` (groups of years), groups of five pairs and more, in their order."""
    table = score_table(forecast.backtest, ["level", "regime"])
    order = [table["level"].map(_LEVELS.index), table["regime"].map(_REGIMES.index)]
    sorted_rows = table.assign(first=order[0], second=order[1]).sort_values(
        ["first", "second"], ignore_index=True
    )
    return (
        sorted_rows[sorted_rows["pairs"] >= _FEWEST].drop(columns=["first", "second"]).reset_index(drop=True)
    )


def skill(forecast: Any) -> pd.DataFrame:
    """Skill of the model's CRPS against each rule of thumb: `level, rule, skill, low, high, pairs`."""
    table = skill_table(forecast.backtest, forecast.naive, scores=("crps",))
    order = table["level"].map(_LEVELS.index)
    return table.assign(order=order).sort_values(["order", "rule"], ignore_index=True)


def calibration(forecast: Any) -> pd.DataFrame:
    """Stated chance against the share of targets met, all levels together: `probability, hits, pairs`."""
    return reliability_table(forecast.backtest.assign(all_levels="all"), ["all_levels"])


def amounts(book: Any) -> pd.DataFrame:
    """Targets that carry no chance, with the reason; what they ask of last year where that may be compared."""
    tables, headline = book.tables, book.forecast.headline
    table = amount_targets(tables.statements, tables.comparisons, headline["indicator_id"].tolist())
    spans = tables.statements[["statement_id", "comparator"]]
    return table.merge(spans, on="statement_id", how="left", validate="one_to_one")
