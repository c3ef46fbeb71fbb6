"""Finding a subject in the vocabulary: its indicator, the unit of what is counted (its theme: see `themes`).

Belongs here: indexes over the vocabulary's tables. Does not belong here: the tables, or cutting out subjects.
Indicators are indexed by the first two characters of their words: a look-up costs no more than its subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from workreport.vocabulary import Indicator, counted_nouns, indicators

__all__ = ["indicators_of", "unit_of_noun"]


_Rows = list[tuple[int, re.Pattern[str], Indicator]]


@cache
def _indicators() -> dict[str, dict[tuple[str, str], _Rows]]:
    """By measure, then by the first two characters of an anchor: rows with their places in the table."""
    index: dict[str, dict[tuple[str, str], _Rows]] = {}
    for order, row in enumerate(indicators()):
        of_measure, pattern = index.setdefault(row.measure, {}), re.compile(row.pattern)
        for pair in {(anchor[0], anchor[1]) for anchor in row.anchors.split("|")}:
            of_measure.setdefault(pair, []).append((order, pattern, row))
    return index


def indicators_of(subjects: Sequence[str], measures: Sequence[str]) -> list[Indicator | None]:
    """The indicator each subject is, measured so; None where it is none, as what is added on the whole is."""
    asked = list(zip(subjects, measures, strict=True))
    known = {told: None if told[0].endswith("净增") else _indicator_of(*told) for told in set(asked)}
    return [known[told] for told in asked]


def _indicator_of(subject: str, measure: str) -> Indicator | None:
    """The first in the table's order."""
    index = _indicators().get(measure, {})
    first, found = len(indicators()), None
    for pair in index.keys() & zip(subject, subject[1:], strict=False):
        for order, pattern, row in index[pair]:
            if order < first and pattern.search(subject):
                first, found = order, row
    return found


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile("|".join(f"({nouns})" for _, nouns in counted_nouns()))


def unit_of_noun(right: str) -> str:
    """The unit of a number that has none, from the noun after it: 10万居民 counts 人."""
    match = _nouns().search(right[:9])
    return counted_nouns()[(match.lastindex or 1) - 1][0] if match else ""
