"""The tables of one report: statements, commitments, comparisons, implied, exclusions and the review layer.

Belongs here: their declarations. Does not belong here: reading, checking or making them.
"""

from __future__ import annotations

from workreport.tables.declare import Column, ForeignKey, Table

__all__ = ["REPORT_TABLES", "REPORT_ID", "STATEMENT_ID"]

REPORT_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*-\d{4}(?:-[a-z0-9]+)*"
STATEMENT_ID = rf"{REPORT_ID}-s\d{{5,}}"
_COMMITMENT_ID = rf"{REPORT_ID}-c\d{{5,}}(?:-\d+)?"
_PERIOD = r"\d{4}(?:-(?:\d{4}|\d{2}|\d{2}-\d{2}|[QH][1-4]))?"
_DATE = r"\d{4}-\d{2}-\d{2}"

_SPAN = (
    Column("report_id", pattern=REPORT_ID),
    Column("paragraph", "integer", low=1),
    Column("char_start", "integer", low=0),
    Column("char_end", "integer", low=1),
    Column("text"),
)
_BY_PLACE = ("char_start", "char_end")

STATEMENTS = Table(
    "statements",
    (
        Column("statement_id", pattern=STATEMENT_ID),
        *_SPAN,
        Column("value", "number", nullable=True),
        Column("scaled_value", "number", nullable=True),
        Column("unit", nullable=True, pattern=r"\S+"),
        Column("comparator", vocabulary="comparator"),
        Column("measure_type", vocabulary="measure_type"),
        Column("class", vocabulary="class"),
        Column("period", nullable=True, pattern=_PERIOD),
        Column("estimated", "boolean"),
        Column("scope", nullable=True),
        Column("subject_zh", nullable=True),
        Column("subject_en", nullable=True),
        Column("theme", nullable=True, vocabulary="theme"),
        Column("indicator_id", nullable=True, pattern=r"[a-z][a-z0-9_]*"),
        Column("warnings", nullable=True, vocabulary="warnings", many=True),
        Column("origin", vocabulary="origin"),
        Column("note", nullable=True),
    ),
    primary_key=("statement_id",),
    sort_by=(*_BY_PLACE, "statement_id"),
)

COMMITMENTS = Table(
    "commitments",
    (
        Column("commitment_id", pattern=_COMMITMENT_ID),
        *_SPAN,
        Column("stage", vocabulary="stage"),
        Column("object_zh"),
        Column("object_en", nullable=True),
        Column("theme", nullable=True, vocabulary="theme"),
        Column("origin", vocabulary="origin"),
        Column("note", nullable=True),
    ),
    primary_key=("commitment_id",),
    sort_by=(*_BY_PLACE, "commitment_id"),
)

COMPARISONS = Table(
    "comparisons",
    (
        Column("achievement_id", pattern=STATEMENT_ID),
        Column("target_id", pattern=STATEMENT_ID),
        Column("grade", vocabulary="grade"),
        Column("reason_zh"),
        Column("reason_en"),
        Column("origin", vocabulary="origin"),
    ),
    primary_key=("achievement_id", "target_id"),
    sort_by=("target_id", "achievement_id"),
    foreign_keys=(
        ForeignKey("achievement_id", "statements", "statement_id"),
        ForeignKey("target_id", "statements", "statement_id"),
    ),
)

IMPLIED = Table(
    "implied",
    (
        Column("implied_id", pattern=rf"{REPORT_ID}-i\d{{3,}}(?:-[a-z0-9_]+)*"),
        Column("from_ids", pattern=rf"{STATEMENT_ID}(?:;{STATEMENT_ID})*"),
        Column("formula"),
        Column("low", "number", nullable=True),
        Column("point", "number"),
        Column("high", "number", nullable=True),
        Column("unit", nullable=True, pattern=r"\S+"),
        Column("meaning_zh"),
        Column("meaning_en"),
        Column("condition", nullable=True),
        Column("condition_zh", nullable=True),
        Column("origin", vocabulary="origin"),
    ),
    primary_key=("implied_id",),
    sort_by=("implied_id",),
    foreign_keys=(ForeignKey("from_ids", "statements", "statement_id", many=True),),
)

EXCLUSIONS = Table(
    "exclusions",
    (
        *_SPAN,
        Column("reason", vocabulary="exclusion_reason"),
        Column("origin", vocabulary="origin"),
        Column("note", nullable=True),
    ),
    primary_key=("report_id", "char_start"),
    sort_by=_BY_PLACE,
)

REVIEW = Table(
    "review",
    (
        Column("table", vocabulary="review_table"),
        Column("key"),
        Column("column", pattern=r"[a-z][a-z_]*"),
        Column("machine_value", nullable=True),
        Column("reviewed_value", nullable=True),
        Column("text", nullable=True),
        Column("paragraph_sha256", nullable=True, pattern=r"[0-9a-f]{16}"),
        Column("reason"),
        Column("reviewer_kind", vocabulary="reviewer_kind"),
        Column("date", pattern=_DATE),
    ),
    primary_key=("table", "key", "column"),
    sort_by=("table", "key", "column"),
)

REPORT_TABLES = (STATEMENTS, COMMITMENTS, COMPARISONS, IMPLIED, EXCLUSIONS, REVIEW)
