"""One place's history of one indicator, as it was known on a date.

Belongs here: choosing one value a year from rows that disagree, with its basis and what was published by a
date. Does not belong here: forecasting.

`series.csv` keeps every vintage. The announced basis takes the first announcement and falls back on later
series; the revised basis the other way round. A value counts as known on a date only if its source is dated
by then. The one liberty: a source without any date is trusted for years that ended more than twelve months
before, and only where no dated source speaks of the year.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

import pandas as pd

from workreport.analysis.forecast.pairs import BASES
from workreport.errors import InputError
from workreport.tables.entered_series import ENTERED

__all__ = ["known_growth", "known_outcomes", "published_on"]

NEEDED = ("place_code", "year", "period", "indicator_id", "value", "kind", "comparator", "source_id", "note")
NEVER = date(9999, 12, 31)


def known_growth(
    series: pd.DataFrame,
    sources: pd.DataFrame,
    place: str,
    indicator: str,
    as_of: date,
    basis: str = "announced",
) -> pd.DataFrame:
    """Rows `year, value, source_id, kind` of a place's annual growth known at `as_of`, one a year, sorted."""
    if basis not in BASES:
        raise InputError(f"unknown basis {basis!r}", remedy=f"use one of {', '.join(BASES)}")
    rows = _rows(series, place, indicator)
    rows = rows[
        (rows["period"] == "annual") & rows["kind"].isin(["actual", "preliminary"]) & rows["value"].notna()
    ]
    rows = rows.assign(published=published_on(rows["source_id"], sources))
    undated = (rows["published"] == NEVER) & (rows["year"] <= as_of.year - 2)
    rows = rows.assign(undated=undated.astype(int))[(rows["published"] <= as_of) | undated]
    first = "preliminary" if basis == "announced" else "actual"
    entered = rows["source_id"].isin(_entered(sources))
    later = rows["note"].fillna("").str.contains("5th")
    rows = rows.assign(second=(rows["kind"] != first).astype(int), older=(~later).astype(int), compiled=~entered)
    rows = rows.sort_values(["year", "undated", "second", "compiled", "older", "source_id"], kind="mergesort")
    return rows.drop_duplicates("year")[["year", "value", "source_id", "kind"]].reset_index(drop=True)


def known_outcomes(outcomes: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Pairs with every outcome blanked whose source is not dated by `as_of`.

    Targets stay: they were announced in public in January to March of their own year, whenever the
    collection they are read from appeared.
    """
    known = outcomes.copy()
    for name in ("actual_first", "actual_revised"):
        late = published_on(known[f"{name}_source"], sources) > as_of
        known[name] = known[name].where(~late)
    return known


def _entered(sources: pd.DataFrame) -> pd.Series:
    """Ids of the sources of outcomes that a person entered: they are newer than what was compiled."""
    if "quality" not in sources.columns:
        return pd.Series(dtype=str)
    return sources.loc[sources["quality"].eq(ENTERED), "source_id"]


def _rows(series: pd.DataFrame, place: str, indicator: str) -> pd.DataFrame:
    missing = [name for name in NEEDED if name not in series.columns]
    if missing:
        raise InputError(f"no column {', '.join(missing)}", remedy="keep series.csv's columns")
    codes = series["place_code"].astype(str).str.zfill(6)
    return series[(codes == place) & (series["indicator_id"] == indicator)]


def published_on(source_ids: pd.Series, sources: pd.DataFrame) -> pd.Series:
    """The last day on which each source may have appeared; for one without a date a day that never comes."""
    dates = {
        name: _last_day(text)
        for name, text in zip(sources["source_id"], sources["published_date"], strict=True)
    }
    return source_ids.map(lambda name: dates.get(name, NEVER)).astype(object)


def _last_day(text: str | float | None) -> date:
    """Last day a publication date allows: `2025` is 31 December 2025; no date at all is never."""
    found = re.findall(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", str(text)) if pd.notna(text) else []
    days = [_day(*parts) for parts in found]
    return max(days, default=NEVER)


def _day(year: str, month: str, day: str) -> date:
    if not month:
        return date(int(year), 12, 31)
    last = calendar.monthrange(int(year), int(month))[1]
    return date(int(year), int(month), int(day) if day else last)
