"""Quantities side by side: of two that overlap the longer, lists that share a unit, ranges, 1万6千.

Belongs here: what neighbouring quantities tell about each other. Does not belong here: words around them.
"""

from __future__ import annotations

from workreport.extract.chinese import find_chinese
from workreport.extract.normal import SOFT
from workreport.extract.quantities import Quantity, find_arabic

__all__ = ["JOINS", "is_joined", "merged_quantities", "with_shared_units"]


def merged_quantities(norm: str) -> list[Quantity]:
    """Arabic and Chinese quantities in order; of two that overlap, the longer."""
    kept: list[Quantity] = []
    for quantity in sorted(find_arabic(norm) + find_chinese(norm), key=lambda q: (q.start, -q.end)):
        if kept and quantity.start < kept[-1].end:
            if quantity.end - quantity.start > kept[-1].end - kept[-1].start:
                kept[-1] = quantity
            continue
        kept.append(quantity)
    return kept


JOINS = frozenset(("、", "和", "与", "及", "或", "以及", "至", "到", "-", "~", "—", "——"))
_FAR = 40
_BLANKS = f" {SOFT}"
_RANGES = frozenset(("至", "到", "-", "~", "—", "——"))
_UNSHARED = frozenset(("bare", "date", "ordinal", "place", "ranked", "ratio", "fraction", "name", "label"))


def is_joined(one: Quantity, other: Quantity, norm: str) -> bool:
    """Whether only a list's comma or its like stands between a quantity and the next."""
    return other.start - one.end <= 3 and norm[one.end : other.start].strip(_BLANKS) in JOINS


def with_shared_units(norm: str, found: list[Quantity]) -> list[Quantity]:
    """Quantities whose missing unit and bound are taken from the next (27、60微克/立方米以下); ranges "
    "bounded."""
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        if (
            one.end == other.start
            and one.kind == "bare"
            and one.value
            and other.value
            and other.scale < one.scale
        ):
            whole = one.value * one.scale + other.value * other.scale
            found[at : at + 2] = [other._replace(start=one.start, value=whole, scale=1.0)]
            continue
        if not is_joined(one, other, norm):
            continue
        if one.kind == "bare" and other.kind not in _UNSHARED:
            scale = one.scale if one.scale != 1 else other.scale
            bound = one.bound or other.bound
            one = found[at] = one._replace(unit=other.unit, kind=other.kind, scale=scale, bound=bound)
        elif other.bound and not one.bound and one.unit and "分别" in norm[max(0, one.start - _FAR) : one.start]:
            one = found[at] = one._replace(bound=other.bound)
        if (
            norm[one.end : other.start] in _RANGES
            and one.kind == other.kind
            and norm[one.start - 1 : one.start] not in ("由", "从")
        ):
            found[at] = one._replace(bound="以上")
            found[at + 1] = other._replace(bound=other.bound or "以下")
    return found
