"""What a number counts that is told without a unit, by the words before and after it: 人数增加1.4亿, 10万居民.

Belongs here: the unit that words stand for. Does not belong here: units that are written (see `quantities`).
"""

from __future__ import annotations

import re

from workreport.extract.lookup import unit_of_noun

__all__ = ["unit_told"]

_PEOPLE = re.compile(
    "(?:培训|转移|安置|救助|帮扶|慰问|惠及|受惠|受益|引进)[一-龥]{0,8}"
    "(?:农民|农民工|劳务工|劳动力|群众|职工|人员|人才|学生|居民|对象)(?:达到?|超过?|突破|近|约)?$"
)
_COUNTED_BY = (
    ("人次", "人次"), ("人才总量", "人"), ("人数", "人"), ("人口", "人"), ("户数", "户"), ("劳力", "人"),
    ("劳动力", "人"), ("职工", "人"), ("裁员", "人"), ("裁军", "人"), ("员额", "人"), ("企业", "家"),
)  # fmt: skip


def unit_told(unit: str, kind: str, measure: str, left: str, right: str) -> str:
    """The unit of a number of that kind and measure, as written or by the words on its left and right."""
    if not unit:
        if kind == "bare" and measure == "growth_rate":
            return "%"
        if kind == "bare" and measure == "level":
            return "CNY"
        if kind == "bare" and measure == "count":
            return unit_of_noun(right) or _unit_before(left)
        return "%" if kind == "percent" else ""
    if unit == "公里" and left.endswith(("时速", "时速达", "时速达到")):
        return "公里/小时"
    return unit


def _unit_before(left: str) -> str:
    """The unit that words before a bare number name: 人数增加1.4亿 counts 人."""
    for words, unit in _COUNTED_BY:
        if words in left[-14:]:
            return unit
    return "人" if _PEOPLE.search(left) else ""
