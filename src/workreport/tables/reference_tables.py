"""The tables of figures from elsewhere: series, targets with their outcomes, entered outcomes, and sources.

Belongs here: their declarations. Does not belong here: reading or checking them.
"""

from __future__ import annotations

from workreport.tables.declare import Column, ForeignKey, Table

__all__ = ["OUTCOMES", "REFERENCE_TABLES"]

_PLACE = (Column("place_code", pattern=r"\d{6}"), Column("place_zh"))
_YEAR = Column("year", "integer", low=1949, high=2100)
_INDICATOR = Column("indicator_id", pattern=r"[a-z][a-z0-9_]*")
_DATE = r"\d{4}-\d{2}-\d{2}"
_PARTIAL_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"

SERIES = Table(
    "series",
    (
        *_PLACE,
        _YEAR,
        Column(
            "period", pattern=r"annual|year_end|as_published|Q[1-4]|Q1-Q3|H[12]|(?:census_|as_of_)?\d{4}\S*"
        ),
        _INDICATOR,
        Column("value", "number"),
        Column("unit"),
        Column("kind", vocabulary="kind"),
        Column("comparator", vocabulary="series_comparator"),
        Column("source_id"),
        Column("quality", vocabulary="quality"),
        Column("mirror", "boolean"),
        Column("warnings", nullable=True, vocabulary="warnings", many=True),
        Column("note", nullable=True),
    ),
    primary_key=("place_code", "year", "period", "indicator_id", "kind", "comparator", "source_id"),
    sort_by=("place_code", "indicator_id", "year", "period", "kind", "comparator", "source_id"),
    foreign_keys=(ForeignKey("source_id", "sources", "source_id"),),
)

TARGET_OUTCOMES = Table(
    "target_outcomes",
    (
        *_PLACE,
        Column("level", vocabulary="level"),
        _YEAR,
        _INDICATOR,
        Column("target", "number", low=-50, high=100, unit="%"),
        Column("target_high", "number", low=-50, high=100, unit="%"),
        Column("target_comparator", vocabulary="target_comparator"),
        Column("target_source"),
        Column("target_conflict", "boolean"),
        Column("actual_first", "number", nullable=True, low=-50, high=100, unit="%"),
        Column("actual_first_source", nullable=True),
        Column("actual_revised", "number", nullable=True, low=-50, high=100, unit="%"),
        Column("actual_revised_source", nullable=True),
        Column("warnings", nullable=True, vocabulary="warnings", many=True),
        Column("note", nullable=True),
    ),
    primary_key=("place_code", "year", "indicator_id"),
    sort_by=("place_code", "indicator_id", "year"),
    foreign_keys=(
        ForeignKey("target_source", "sources", "source_id"),
        ForeignKey("actual_first_source", "sources", "source_id"),
        ForeignKey("actual_revised_source", "sources", "source_id"),
    ),
)

SOURCES = Table(
    "sources",
    (
        Column("source_id", pattern=r"[A-Z0-9]+(?:-[A-Z0-9]+)*"),
        Column("title_zh"),
        Column("publisher"),
        Column("url", nullable=True, pattern=r"https?://\S+"),
        Column("published_date", nullable=True, pattern=_PARTIAL_DATE),
        Column("published_note", nullable=True),
        Column("quality", vocabulary="quality"),
        Column("mirror", "boolean"),
    ),
    primary_key=("source_id",),
    sort_by=("source_id",),
)

OUTCOMES = Table(
    "outcomes",
    (
        _PLACE[0],
        _INDICATOR,
        _YEAR,
        Column("period", pattern=r"annual|year_end|Q[1-4]|H[12]|Q1-Q3"),
        Column("value", "number"),
        Column("unit"),
        Column("comparator", vocabulary="comparator"),
        Column("kind", pattern="actual|preliminary|expected"),
        Column("source_title"),
        Column("publisher"),
        Column("url", nullable=True, pattern=r"https?://\S+"),
        Column("published_date", pattern=_DATE),
        Column("entered_date", pattern=_DATE),
        Column("vintage", "integer", low=1, high=999),
    ),
    primary_key=("place_code", "indicator_id", "year", "period", "vintage"),
    sort_by=("place_code", "indicator_id", "year", "period", "vintage"),
)

REFERENCE_TABLES = (SERIES, TARGET_OUTCOMES, OUTCOMES, SOURCES)
