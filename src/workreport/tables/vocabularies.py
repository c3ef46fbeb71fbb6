"""The closed lists of values that cells may hold.

Belongs here: codes. Does not belong here: their labels, which are in `book/words/*/vocab.yaml`.
"""

from __future__ import annotations

from workreport.vocabulary import AIMS, RESULTS

__all__ = ["VOCABULARIES"]

VOCABULARIES: dict[str, tuple[str, ...]] = {
    "comparator": ("eq", "ge", "gt", "le", "lt", "approx"),
    "series_comparator": ("eq", "ge", "gt", "le", "lt", "approx", "range_low", "range_high"),
    "target_comparator": ("eq", "ge", "gt", "le", "lt", "approx", "range"),
    "measure_type": (
        "count", "level", "growth_rate", "share", "rank", "rate", "duration", "index", "multiple",
        "date", "name", "ordinal",
    ),
    "class": (*RESULTS, *AIMS, "context", "non_statistic"),
    "theme": (
        "macro", "industry", "consumption", "investment", "innovation", "digital", "reform", "opening",
        "trade_fdi", "finance", "urban", "rural", "environment", "education", "health",
        "social_security", "culture", "safety",
    ),
    "origin": ("machine", "reviewed"),
    "stage": ("start", "continue", "finish", "operate", "establish", "other"),
    "grade": ("same", "similar", "weak"),
    "kind": ("actual", "preliminary", "expected", "target"),
    "quality": ("official", "official_repost", "press", "aggregator"),
    "level": ("nation", "province", "city", "county"),
    "warnings": (
        "rounded", "derived", "definition_changed", "estimate", "scope_unclear", "unit_unclear",
        "period_unclear", "duplicate", "conflict", "extreme",
    ),
    "exclusion_reason": (
        "idiom", "word", "name", "slogan", "furniture", "unexplained",
    ),
    "review_table": ("statements", "commitments", "comparisons", "implied", "exclusions"),
    "reviewer_kind": ("annotator", "adjudicator", "maintainer", "assistant"),
}  # fmt: skip
