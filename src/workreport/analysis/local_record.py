"""What can be cited of a place's own past, and what the places above it aimed at and reached.

Belongs here: choosing rows of the reference tables for these two views. Does not belong here: figures,
drawing, forecasts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from workreport.analysis.forecast.series import published_on
from workreport.tables.entered_series import cited_outcome, is_entered
from workreport.tables.sourcetext import Metadata

__all__ = ["RECORD", "local_record", "targets_and_outcomes"]

# The figures by which a place's economy is followed from year to year, in the order they are told.
RECORD = (
    "gdp", "gdp_growth_real", "industrial_va_growth", "budget_revenue", "budget_revenue_growth",
    "fixed_asset_investment_growth", "retail_sales", "retail_sales_growth", "population_resident",
)  # fmt: skip
_WHOLE_YEARS = ("annual", "year_end")
_YEARS = 8


def local_record(inputs: Any, about: Metadata) -> pd.DataFrame:
    """Cited full-year figures of a report's place for the indicators of `RECORD`, oldest first.

    Of the year before only what was published by the report's day, of later years none; but all that was entered.
    Sources that give the same figure share a row (`source_id` and `quality` joined by `;`, and in `cited` what
    `cited_outcome` tells of each); figures that differ each have their own. `inputs` gives `.reference_of(…)`.
    """
    own = {"place_code": [about.place_code], "indicator_id": RECORD, "period": _WHOLE_YEARS}
    reference = inputs.reference_of(**own)
    series: pd.DataFrame = reference.series
    whole_years = series["period"].isin(_WHOLE_YEARS) | series["period"].str.startswith("census")
    chosen = series[
        (series["place_code"] == about.place_code)
        & series["indicator_id"].isin(RECORD)
        & (series["kind"] != "target")
        & whole_years
        & _known(series, reference.sources, about)
    ]
    order = chosen["indicator_id"].map({name: place for place, name in enumerate(RECORD)})
    same = ["order", "indicator_id", "year", "value", "unit", "comparator", "kind"]
    joined = chosen.assign(order=order).sort_values("source_id").groupby(same, as_index=False, dropna=False)
    together = joined.agg({"source_id": ";".join, "quality": ";".join})
    told = [[cited_outcome(one, reference.sources) for one in ids.split(";")] for ids in together["source_id"]]
    together = together.assign(cited=pd.Series(told, index=together.index, dtype=object))
    return together.sort_values(["order", "year", "source_id"], ignore_index=True)


def _known(series: pd.DataFrame, sources: pd.DataFrame, about: Metadata) -> pd.Series:
    """Which figures may stand beside a report: nothing that was published later is shown as known."""
    published = published_on(series["source_id"], sources) <= date.fromisoformat(about.as_of)
    last = (series["year"] == about.year - 1) & published
    return (series["year"] < about.year - 1) | last | is_entered(series["source_id"])


def targets_and_outcomes(inputs: Any, place_codes: Sequence[str], years: int = _YEARS) -> pd.DataFrame:
    """Growth targets of `place_codes` in the last `years` years on record before the report's, nearest first, with
    both outcomes; those of later years where an outcome was entered.

    Adds `unit` and `comparator` (of the target) so that a table can write the numbers.
    """
    table: pd.DataFrame = inputs.pairs
    chosen = table[table["place_code"].isin(place_codes) & (table["indicator_id"] == "gdp_growth_real")]
    entered = is_entered(chosen["actual_first_source"]) | is_entered(chosen["actual_revised_source"])
    chosen = chosen[(chosen["year"] < inputs.tables.metadata.year) | entered]
    chosen = chosen[chosen["year"] > chosen["year"].max() - years]
    order = chosen["place_code"].map({code: place for place, code in enumerate(place_codes)})
    known: pd.DataFrame = chosen.assign(order=order, unit="%", comparator=chosen["target_comparator"])
    return known.sort_values(["order", "year"], ignore_index=True)
