"""Finding a subject in the vocabulary: its indicator, the unit of what is counted (its theme: see `themes`).

Belongs here: indexes over the vocabulary's tables. Does not belong here: the tables, or cutting out subjects.
Indicators are indexed by the first two characters of their words: a look-up costs no more than its subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from workreport.extract.apart import EFFECTS
from workreport.extract.flows import CHANGES
from workreport.vocabulary import Indicator, counted_nouns, indicators

__all__ = ["indicators_of", "unit_of_noun"]


# A change, a distance, those who gain: 赤字规模增加, 增速高于全国, 老旧小区惠及居民.
_PARTLY = re.compile(f"净增$|增量$|(?<!改造)(?:{CHANGES})$|[高低快多少好优]于|{EFFECTS}|中的")
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
    """The indicator each subject is, measured so; None where it is none, as what is added to one is."""
    asked = list(zip(subjects, measures, strict=True))
    known = {told: _indicator_of(*told) for told in set(asked)}
    return [known[told] for told in asked]


def _indicator_of(subject: str, measure: str) -> Indicator | None:
    """The first in the table's order; of what is told of something else, only one that names it to its end."""
    to_end = _PARTLY.search(subject) is not None
    index = _indicators().get(measure, {})
    first, found = len(indicators()), None
    for pair in index.keys() & zip(subject, subject[1:], strict=False):
        for order, pattern, row in index[pair]:
            if order < first and (match := pattern.search(subject)) and (match.end() == len(subject) or not to_end):
                first, found = order, row
    return found


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile("|".join(f"({nouns})" for _, nouns in counted_nouns()))


def unit_of_noun(right: str) -> str:
    """The unit of a number that has none, from the noun after it: 10万居民 counts 人."""
    match = _nouns().search(right[:9])
    return counted_nouns()[(match.lastindex or 1) - 1][0] if match else ""
