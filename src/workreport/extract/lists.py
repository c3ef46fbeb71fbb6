"""Quantities side by side: of two that overlap the longer, lists that share a unit, ranges, 1万6千.

Belongs here: what neighbouring quantities tell about each other. Does not belong here: words around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.chinese import find_chinese
from workreport.extract.document import Document
from workreport.extract.normal import SOFT
from workreport.extract.quantities import Quantity, find_arabic
from workreport.extract.ranges import least_of_two

__all__ = ["BLANKS", "JOINS", "LONGEST_JOIN", "Numbers", "find_numbers", "merged_quantities", "with_shared_units"]


class Numbers(NamedTuple):
    """The quantities of a document in columns, which are those of `Quantity`; where they stand as arrays of numpy's."""

    start: Any
    end: Any
    value: list[float | None]
    scale: list[float]
    unit: list[str]
    kind: list[str]
    more: list[bool]
    bound: list[str]
    part: Any


def find_numbers(document: Document) -> Numbers:
    """Every number of a document, in order, none overlapping another, and which of its reports each is in."""
    parts, found = [], []
    for part in document.parts:
        norm = part.report.norm
        numbers = _titles_named(norm, with_shared_units(norm, merged_quantities(norm)))
        found += numbers
        parts.append((len(numbers), part.start))
    columns: Any = list(zip(*found, strict=True)) if found else [()] * len(Quantity._fields)
    counts, offsets = (np.array(column) for column in zip(*parts, strict=True))
    shift = np.repeat(offsets, counts)
    places = (np.array(column, dtype=np.int64) + shift for column in columns[:2])
    return Numbers._make([*places, *map(list, columns[2:]), np.repeat(np.arange(len(parts)), counts)])


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


_TITLE, _COUNTED = re.compile("《[^《》\n]{1,60}》"), frozenset(("count", "duration", "scope"))


def _titles_named(norm: str, found: list[Quantity]) -> list[Quantity]:
    """What a paper's title counts is part of its name: 《支持民营经济二十条措施》."""
    starts = [quantity.start for quantity in found]
    for title in _TITLE.finditer(norm):
        for at in range(bisect_left(starts, title.start()), bisect_left(starts, title.end())):
            if found[at].kind in _COUNTED:
                found[at] = found[at]._replace(kind="name")
    return found


JOINS = frozenset(("、", "和", "与", "及", "或", "以及", "至", "到", "-", "~", "—", "——"))
_FAR = 40
BLANKS = f" {SOFT}"
LONGEST_JOIN = 3
_RANGES = frozenset(("至", "到", "-", "~", "—", "——"))
_UNSHARED = frozenset(("bare", "date", "ordinal", "place", "ranked", "ratio", "fraction", "name", "label"))


def _is_joined(one: Quantity, other: Quantity, norm: str) -> bool:
    """Whether only a list's comma or its like stands between a quantity and the next."""
    return other.start - one.end <= LONGEST_JOIN and norm[one.end : other.start].strip(BLANKS) in JOINS


_CHANGED_TO = re.compile("[一-龥]{0,3}(?:到|至|为)(?:将?近|约|超过?)?")


def _changes(one: Quantity, other: Quantity, norm: str) -> bool:
    """Whether a quantity is what the next grew or fell from: 由52扩大到78平方公里."""
    after = norm[one.end : other.start]
    return norm[one.start - 1 : one.start] in ("由", "从") and _CHANGED_TO.fullmatch(after) is not None


def with_shared_units(norm: str, found: list[Quantity]) -> list[Quantity]:
    """Quantities whose missing unit and bound are taken from the next (27、60微克/立方米以下); ranges "
    "bounded."""
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        goes_on = one.end == other.start and (other.scale > 1 or norm[other.start].isdigit())  # not 100亿两个台阶
        goes_on &= other.unit != "岁"  # 390万65岁以上老年人
        if goes_on and one.kind == "bare" and one.value and other.value and other.scale < one.scale:
            whole = one.value * one.scale + other.value * other.scale
            found[at : at + 2] = [other._replace(start=one.start, value=whole, scale=1.0)]
            continue
        if not _is_joined(one, other, norm):
            if one.kind == "bare" and other.kind not in _UNSHARED and _changes(one, other, norm):
                scale = one.scale if one.scale != 1 else other.scale
                found[at] = one._replace(unit=other.unit, kind=other.kind, scale=scale)
            continue
        if one.unit == "个" != other.unit and "个" in norm[other.start : other.end]:  # 提高5.4个和2.4个百分点
            one = found[at] = one._replace(unit=other.unit, kind=other.kind, bound=one.bound or other.bound)
        elif one.kind == "bare" and other.kind not in _UNSHARED:
            scale = one.scale if one.scale != 1 else other.scale
            bound = one.bound or other.bound
            one = found[at] = one._replace(unit=other.unit, kind=other.kind, scale=scale, bound=bound)
        elif other.bound and not one.bound and one.unit and "分别" in norm[max(0, one.start - _FAR) : one.start]:
            one = found[at] = one._replace(bound=other.bound)
        if (
            (norm[one.end : other.start] in _RANGES or one.bound == "以上" and least_of_two(norm, one.start))
            and (one.kind, one.unit) == (other.kind, other.unit)  # 出动21.7万人次到6.2万栋楼宇
            and norm[one.start - 1 : one.start] not in ("由", "从")
        ):
            found[at] = one._replace(bound="以上")
            found[at + 1] = other._replace(bound=other.bound or "以下")
    return found
