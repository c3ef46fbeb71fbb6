"""Entered outcomes among the figures from elsewhere, as they were known on a day.

Belongs here: putting the rows of `outcomes.csv` into the frames of series, pairs and sources that are read together.
Does not belong here: the file of outcomes itself (`outcomes`), choosing between figures that differ.

The committed tables stay as they are: an entered outcome joins them in memory, its source among the sources under an
id that ends in its vintage. Only the newest vintage known on the day joins; what is only expected is no outcome. In
the pairs of target and outcome a preliminary figure is the first announcement, an actual one the revised outcome.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from workreport.numbers import in_unit
from workreport.tables.loading import Reference
from workreport.tables.outcomes import OUTCOME_KEY

__all__ = ["ENTERED", "cited_outcome", "entered_id", "is_entered", "with_entered"]

ENTERED = "entered"  # the grade of an entered outcome's source, which nobody has graded
_PREFIX = "E-"
_PAIR_COLUMN = {"preliminary": "actual_first", "actual": "actual_revised"}


def with_entered(reference: Reference, as_of: date | None = None) -> Reference:
    """`reference` with the outcomes published by `as_of` (default: all) in its series, pairs and sources."""
    rows = _known(reference.outcomes, as_of)
    if not rows:
        return reference
    return replace(
        reference,
        series=_joined(reference.series, [_series_row(row, reference) for row in rows]),
        sources=_joined(reference.sources, [_source_row(row) for row in rows]),
        target_outcomes=_paired(reference.target_outcomes, rows),
    )


def entered_id(row: dict[str, Any]) -> str:
    """The source id of an entered outcome: place, year, period unless the whole year, indicator, vintage."""
    period = "" if row["period"] == "annual" else f"-{row['period']}"
    indicator = str(row["indicator_id"]).replace("_", "-")
    return f"{_PREFIX}{row['place_code']}-{row['year']}{period}-{indicator}-V{row['vintage']}".upper().replace("_", "-")


def cited_outcome(source_id: str, sources: pd.DataFrame) -> dict[str, str] | None:
    """Publisher, title, date and vintage of an entered outcome's source; None for any other source."""
    found = sources[sources["source_id"].eq(source_id) & sources["quality"].eq(ENTERED)]
    if found.empty:
        return None
    row = found.iloc[0]
    cited = {"publisher": row["publisher"], "source_title": row["title_zh"], "date": row["published_date"]}
    return {**{name: str(cell) for name, cell in cited.items()}, "vintage": source_id.rpartition("-V")[2]}


def _known(outcomes: pd.DataFrame, as_of: date | None) -> list[dict[str, Any]]:
    known = outcomes[outcomes["kind"].ne("expected")]
    if as_of is not None:
        known = known[known["published_date"] <= as_of.isoformat()]
    newest = known.sort_values("vintage", kind="stable").drop_duplicates(list(OUTCOME_KEY), keep="last")
    ordered = newest.sort_values(list(OUTCOME_KEY), kind="stable")
    return [{str(name): cell for name, cell in row.items()} for row in ordered.to_dict("records")]


def is_entered(source_ids: pd.Series) -> pd.Series:
    """Which of the sources are those of entered outcomes."""
    return source_ids.fillna("").str.startswith(_PREFIX)


def _series_row(row: dict[str, Any], reference: Reference) -> dict[str, Any]:
    """The outcome as a row of the series, in the unit in which the series gives the indicator."""
    same = reference.series[reference.series["indicator_id"].eq(row["indicator_id"])]
    own = same[same["place_code"].eq(row["place_code"])]
    value, unit = in_unit(float(row["value"]), str(row["unit"]), [*own["unit"], *same["unit"]])
    shared = {name: row[name] for name in ("place_code", "year", "period", "indicator_id", "kind", "comparator")}
    graded = {"source_id": entered_id(row), "quality": ENTERED, "mirror": False}
    return {**shared, "place_zh": _place_name(row["place_code"], reference), "value": value, "unit": unit, **graded}


def _place_name(code: str, reference: Reference) -> str:
    for frame in (reference.series, reference.target_outcomes):
        named = frame.loc[frame["place_code"].eq(code), "place_zh"]
        if len(named):
            return str(named.iloc[0])
    return code


def _source_row(row: dict[str, Any]) -> dict[str, Any]:
    cited = {name: row[name] for name in ("publisher", "url", "published_date")}
    return {"source_id": entered_id(row), "title_zh": row["source_title"], **cited, "quality": ENTERED, "mirror": False}


def _joined(frame: pd.DataFrame, rows: list[dict[str, Any]]) -> pd.DataFrame:
    added = pd.DataFrame(rows, columns=list(frame.columns)).astype(frame.dtypes)
    return pd.concat([frame, added], ignore_index=True)


def _paired(pairs: pd.DataFrame, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The pairs with the outcome of each place, year and indicator that was entered for the whole year."""
    made = pairs.copy()
    for row in rows:
        if row["period"] != "annual" or row["comparator"] != "eq" or row["unit"] != "%":
            continue
        at = made["place_code"].eq(row["place_code"]) & made["year"].eq(row["year"])
        at &= made["indicator_id"].eq(row["indicator_id"])
        column = _PAIR_COLUMN[row["kind"]]
        made.loc[at, column] = float(row["value"])
        made.loc[at, f"{column}_source"] = entered_id(row)
    return made
