"""What percentage points are points of: 占比提高1.2个百分点 measures a share, 增速高于全省2个百分点 a growth.

Belongs here: the measure that a row of points shows. Does not belong here: whether the points are a change or a
distance, which the rules before ask (`measures`); its sign (`mentions`).
"""

from __future__ import annotations

from typing import Any

from workreport.extract.around import Around, among
from workreport.extract.percents import last_noun, noun_before

__all__ = ["measured_as"]

_CLAUSE = 40
_OF_PERCENT = ("growth_rate", "rate", "share", "index")


def measured_as(around: Around, rows: Any, kinds: Any, measure: Any, sentence: Any) -> Any:
    """The measures as they are shown: of points that of the thing they are of, told in their clause or just before.

    `rows` are the places of numbers in the columns `kinds`, `measure` and `sentence`.
    """
    shown = measure.copy()
    points = among(rows, kinds, "points")
    before = dict(zip(rows[1:].tolist(), rows[:-1].tolist(), strict=True))
    for at, left in zip(points.tolist(), around.words("left", _CLAUSE, points), strict=True):
        last = before.get(at, at)
        told = shown[last] if sentence[last] == sentence[at] and last != at else ""
        shown[at] = last_noun(left) or noun_before(around, at) or (told if told in _OF_PERCENT else "growth_rate")
    return shown
