"""The back-test: every target forecast as of its own year, with the file it is written to.

Belongs here: running the model and the naive rules over a table, the published columns, the scored frames.
Does not belong here: the model itself, the command line.

`history` are pairs of other places (the project's own reference table): their rows of earlier years, and
targets of the same year, are used beside those of the table; places that the table holds are taken from the
table alone.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import pandas as pd

from workreport.analysis.forecast.naive import RULES, naive_forecasts
from workreport.analysis.forecast.pairs import standard_pairs
from workreport.analysis.forecast.predictive import QUANTILES, quantile_column
from workreport.analysis.forecast.reference_class import Options, Shape, rolling_variants
from workreport.analysis.forecast.scores import row_scores, score_table

__all__ = ["COLUMNS", "backtest", "calm_years", "naive_backtests", "published", "variant_scores", "write_csv"]

COLUMNS = (
    "place_code",
    "place_zh",
    "level",
    "year",
    "indicator_id",
    "target",
    "target_comparator",
    "outcome",
    "probability",
    *(quantile_column(level) for level in QUANTILES),
)
DECIMALS = 4
ABNORMAL_YEARS = (2020, 2021, 2022)
# What is tried beside the published model: a limit no forecast could pass, and the constants of the year's shared
# gap moved to their ends.
VARIANTS = {
    "oracle": Options(oracle=True),
    "only_gap_goes_on": Options(shape=Shape(growth_weight=0.0)),
    "only_growth_goes_on": Options(shape=Shape(growth_weight=1.0)),
    "change_stops": Options(shape=Shape(goes_on=0.0)),
    "change_goes_on_whole": Options(shape=Shape(goes_on=1.0)),
}


def backtest(
    table: pd.DataFrame,
    history: pd.DataFrame | None = None,
    basis: str = "announced",
    options: Options | None = None,
) -> pd.DataFrame:
    """Scored forecasts of every row of `table` that has an outcome, for each indicator apart.

    Returns the columns of `rolling_forecasts` and of `row_scores`. Raises `InputError` as `standard_pairs`
    does.
    """
    return _backtests(table, history, basis, [options or Options()])[0]


def _backtests(
    table: pd.DataFrame, history: pd.DataFrame | None, basis: str, variants: Sequence[Options]
) -> list[pd.DataFrame]:
    """`backtest` under each of `variants` (see `rolling_variants`)."""
    found: list[list[pd.DataFrame]] = [[] for _ in variants]
    for indicator, rows in standard_pairs(table, basis).groupby("indicator_id", sort=True):
        known = rows if history is None else pd.concat([rows, _others(history, rows, str(indicator), basis)])
        for tables, forecasts in zip(found, rolling_variants(known, variants), strict=True):
            tables.append(forecasts[forecasts["place_code"].isin(rows["place_code"])])
    return [row_scores(pd.concat(tables, ignore_index=True)) for tables in found]


def naive_backtests(
    table: pd.DataFrame, basis: str = "announced", horizon: int = 1
) -> dict[str, pd.DataFrame]:
    """Scored forecasts of each naive rule on `table` (growth of one indicator), as of the same day as the model's."""
    pairs = standard_pairs(table, basis)
    return {rule: row_scores(naive_forecasts(pairs, rule, horizon)) for rule in RULES}


def variant_scores(table: pd.DataFrame, basis: str = "announced") -> pd.DataFrame:
    """Mean scores of calm years for each of `VARIANTS`: `variant` and the columns of `score_table` by level."""
    scored = zip(VARIANTS, _backtests(table, None, basis, list(VARIANTS.values())), strict=True)
    return pd.concat([score_table(calm_years(rows)).assign(variant=name) for name, rows in scored], ignore_index=True)


def published(scored: pd.DataFrame) -> pd.DataFrame:
    """`COLUMNS` of the back-test's file, sorted by indicator, level, place and year."""
    order = ["indicator_id", "level", "place_code", "year"]
    return scored[list(COLUMNS)].sort_values(order, kind="mergesort").reset_index(drop=True)


def write_csv(table: pd.DataFrame) -> str:
    """CSV text of a forecast table: figures to four decimals, `\\n` line ends, empty for missing."""
    stream = io.StringIO()
    table.round(DECIMALS).to_csv(stream, index=False, lineterminator="\n")
    return stream.getvalue()


def calm_years(scored: pd.DataFrame, first: int = 2013, last: int = 2023) -> pd.DataFrame:
    """Rows of `first` to `last` without the years of the common shock and its rebound."""
    return scored[scored["year"].between(first, last) & ~scored["year"].isin(ABNORMAL_YEARS)]


def _others(history: pd.DataFrame, rows: pd.DataFrame, indicator: str, basis: str) -> pd.DataFrame:
    pairs = standard_pairs(history, basis)
    return pairs[(pairs["indicator_id"] == indicator) & ~pairs["place_code"].isin(rows["place_code"])]
