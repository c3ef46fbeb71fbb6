"""The back-test as the book shows it: scores by level and group of years, skill against rules, stated chances.

Belongs here: choosing and joining the tables a reader is shown. Does not belong here: any score
(`forecast.scores`), words.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from workreport.analysis.forecast.amounts import amount_targets
from workreport.analysis.forecast.backtest import calm_years
from workreport.analysis.forecast.scenarios import tornado
from workreport.analysis.forecast.scores import FIFTHS, pit_table, reliability_table, score_table, skill_table
from workreport.analysis.ledger_aims import said_once

__all__ = ["amounts", "below_nation", "calibration", "coverage", "early_skill", "joint", "members", "pit",
           "scorecard", "skill", "tornado_table", "variants"]  # fmt: skip

_LEVELS = ("nation", "province", "city", "county")
_REGIMES = ("to_2012", "2013_2019", "2020_2022", "from_2023")
_KNOWN = ("last_outcome_known", "last_outcome_unpublished")
_FEWEST = 5
_SCORES = ("crps", "brier", "log_score")
_GROUPS = ["level", "known", "regime"]


def scorecard(forecast: Any) -> pd.DataFrame:
    """Mean scores by `level`, `known` (whether last year's outcome was out) and `regime` (group of years).

    Groups of fewer than five pairs are left out, here and in `pit`.
    """
    return _ordered(score_table(_both(forecast), _GROUPS))


def _both(forecast: Any) -> pd.DataFrame:
    """The back-test's rows as of both days, each `known` by what was out then."""
    rows = (forecast.backtest, forecast.early_backtest)
    parts: list[pd.DataFrame] = [part.assign(known=name) for name, part in zip(_KNOWN, rows, strict=True)]
    return pd.concat(parts, ignore_index=True)


def _ordered(groups: pd.DataFrame) -> pd.DataFrame:
    """Groups of enough pairs, in the order a reader expects."""
    large: pd.DataFrame = groups[groups["pairs"] >= _FEWEST]
    places = {"level": _LEVELS.index, "known": _KNOWN.index, "regime": _REGIMES.index}
    by_place = large.sort_values(_GROUPS, key=lambda column: column.map(places[str(column.name)]))
    return by_place.reset_index(drop=True)


def skill(forecast: Any) -> pd.DataFrame:
    """Skill against each rule of thumb on all years: `level, rule, score, skill, low, high, pairs`, CRPS first."""
    return _skill(forecast.backtest, forecast.naive)


def early_skill(forecast: Any) -> pd.DataFrame:
    """The same as of a day before last year's outcome is out."""
    return _skill(forecast.early_backtest, forecast.early_naive)


def _skill(scored: pd.DataFrame, rules: dict[str, pd.DataFrame]) -> pd.DataFrame:
    table = skill_table(scored, rules, scores=_SCORES)
    table = table[table["level"].isin(["province", "city"])]
    order = [table["score"].map(_SCORES.index), table["level"].map(_LEVELS.index)]
    table = table.assign(first=order[0], second=order[1])
    return table.sort_values(["first", "second", "rule"], ignore_index=True)


def below_nation(forecast: Any) -> pd.DataFrame:
    """The back-test's rows of cities and provinces as of both days (`known`)."""
    rows = _both(forecast)
    return rows[rows["level"].isin(["province", "city"])]


def calibration(forecast: Any) -> pd.DataFrame:
    """Stated chance against the share met, cities and provinces together: `known, probability, hits, pairs`."""
    table = reliability_table(below_nation(forecast), ["known"])
    return table.sort_values(["known", "bin"], key=_by_day, ignore_index=True)


def _by_day(column: pd.Series) -> pd.Series:
    return column.map(_KNOWN.index) if column.name == "known" else column


def coverage(forecast: Any) -> pd.DataFrame:
    """Shares inside each interval by `level`, `known` and `span`.

    The spans: calm years, all years from the first of them, and the years before it.
    """
    rows = below_nation(forecast)
    calm = calm_years(rows, last=int(rows["year"].max()))
    first = calm["year"].min()
    spans = {"calm": calm, "whole": rows[rows["year"] >= first], "before": rows[rows["year"] < first]}
    parts = [score_table(part, ["level", "known"]).assign(span=name) for name, part in spans.items()]
    order = {"level": _LEVELS.index, "known": _KNOWN.index, "span": list(spans).index}
    by_place = pd.concat(parts).sort_values(list(order), key=lambda column: column.map(order[str(column.name)]))
    return by_place.reset_index(drop=True)


def pit(forecast: Any) -> pd.DataFrame:
    """Share of outcomes in each fifth of the predictive distribution: `scorecard`'s groups, `fifth1` … `fifth5`."""
    table = pit_table(_both(forecast), _GROUPS, len(FIFTHS))
    fifths = (table["from"] * len(FIFTHS)).round().astype(int).map(FIFTHS.__getitem__)
    wide = table.assign(fifth=fifths).pivot(index=_GROUPS, columns="fifth", values="share")
    pairs = table.groupby(_GROUPS)["pairs"].sum()
    return _ordered(wide.fillna(0.0).assign(pairs=pairs).reset_index())


def variants(forecast: Any) -> pd.DataFrame:
    """Scores of calm years under other assumptions, a row a variant and level, in the order tried."""
    table: pd.DataFrame = forecast.variants[forecast.variants["level"].isin(["province", "city"])]
    return table.assign(order=-table["level"].map(_LEVELS.index)).sort_values(
        "order", kind="mergesort", ignore_index=True
    )


def members(forecast: Any) -> pd.DataFrame:
    """The series models of the places above, with the weight each has earned; empty without projections."""
    made = forecast.projections
    return pd.DataFrame() if made is None else pd.DataFrame(made.members).assign(unit="%")


def tornado_table(forecast: Any) -> pd.DataFrame:
    """Reach of each driver on the first headline target's growth, widest first; empty without targets or scenarios."""
    if forecast.scenarios is None:
        return pd.DataFrame(columns=["indicator_id", "driver", "low", "high", "target"])
    table = tornado(forecast.scenarios, forecast.targets)
    return table[table["indicator_id"].isin(forecast.targets["indicator_id"].head(1))].reset_index(drop=True)


def joint(forecast: Any) -> pd.DataFrame:
    """Bounds of the chance that every headline target is met, on each basis; empty for fewer than two targets."""
    made = forecast.projections
    if made is None or len(forecast.targets) < 2:
        return pd.DataFrame()
    return pd.DataFrame(made.joint).sort_values("basis", ignore_index=True)


def amounts(book: Any) -> pd.DataFrame:
    """Targets that carry no chance, each once, with the reason; what they ask of last year where that may be said."""
    tables, headline = book.tables, book.forecast.headline
    once = said_once(tables.statements, tables.text)
    table = amount_targets(once, tables.comparisons, headline["indicator_id"].tolist())
    spans = tables.statements[["statement_id", "comparator"]]
    return table.merge(spans, on="statement_id", how="left", validate="one_to_one")
