"""The year that a number is held against: 由2011年的45%, 比2020年增长.

Belongs here: the year of a first value, the years of a change on a year further back. Does not belong here: which time
word holds for a number (see `held`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import Around, without
from workreport.extract.plans import plan_years
from workreport.extract.times import Times
from workreport.extract.years import NTH_PLAN, YEAR, count_of, year_of

__all__ = ["FROM_YEAR", "PLAN_END", "changes_since", "multiples_since", "reached_in", "year_before"]

PLAN_END = rf"[“\"]?({NTH_PLAN})五[”\"]?(?:时期|期)?末期?"
_YEARS_AGO = "([二两三四五六七八九十]|[0-9]{1,2}) ?年前"
_NAMED = re.compile(rf"(?:({YEAR}) ?年[末底初]?|{PLAN_END}|[由从]{_YEARS_AGO})的?$")
# The first value of two, after its year: 由1997年亏损3亿元变为盈利2亿元.
FROM_YEAR = re.compile(rf"[由从] ?({YEAR}) ?年[末底]?[一-龥]{{0,6}}$")


_WITHIN = re.compile("[上下]半年|年初|季度|[0-9] ?月")  # 从上半年5.5%降到5.3%


def year_before(first: int, last: int, lead: str) -> int:
    """The year of the first value of 由…到…: the one named with it, else the one before those of the second."""
    if told := FROM_YEAR.search(lead):
        return year_of(told[1])
    if named := _NAMED.search(lead):
        return _base_year(named, last)
    if _WITHIN.search(lead):
        return first
    return first - 1 if first else 0


def _base_year(named: re.Match[str], last: int) -> int:
    """The year that a match of a year, of a plan's end or of years ago names."""
    if named[3]:
        return last - count_of(named[3])
    return year_of(named[1]) if named[1] else plan_years(named[2]) + 4


_SINCE = re.compile(
    rf"[比较] ?(?:[一-龥]{{2,12}}的)?(?:({YEAR}) ?年[末底]?(?:同期)?|{PLAN_END}|{_YEARS_AGO})"
    r"(?:的[0-9.,一二两三四五六七八九十百千万亿点零]+[一-龥]{1,4}?)?"
    r"(?:分别|均|累计|共|将|也|又|已|大约|约)*(?:将近|接近|近|约)?(?:实际|翻|净?增(?:长|加)?|提高|提升|上升|扩大|下降|减少|降低|削减|压减|缩减|缩短|节约|"
    r"还?[多少高低])[^,。;0-9]{0,4}"
    r"(?:[0-9.]+[一-龥%]{1,5}(?:、|和)){0,4}$"
)
# 分别比上年和2000年增长7.4%和60.3%: the second
_SINCE_BOTH = re.compile(
    rf"[比较](?:上|去)年[和、] ?(?:({YEAR}) ?年[末底]?|{PLAN_END}|{_YEARS_AGO})(?:分别|各)?(?:增长|提高|下降|减少)"
    "[0-9.]+(?:%|倍|个百分点)[和、]$"
)
# 在2000年的基础上翻一番
_ON_BASE = re.compile(
    rf"在 ?(?:({YEAR}) ?年[末底]?|{PLAN_END}|{_YEARS_AGO})的?基础上(?:又|再|实现)*(?:翻|增长|增加|提高)了?$"
)


def changes_since(around: Around, rows: Any, times: Times) -> dict[int, int]:
    """The rows that are changes on a year further back than the one before: the first of the years since then."""
    found: dict[int, int] = {}
    for base in (_SINCE, _SINCE_BOTH, _ON_BASE):
        found |= _firsts(around, rows, times, base)
    return found


def _firsts(around: Around, rows: Any, times: Times, base: re.Pattern[str]) -> dict[int, int]:
    """The first year after the base that the words before a number name, of the rows where that is not the last."""
    found = around.find("left", 48, base, rows)
    since = [match for match in map(base.search, around.words("left", 48, found)) if match]
    firsts = {at: _base_year(match, int(times.last[at])) + 1 for at, match in zip(found.tolist(), since, strict=True)}
    return {at: first for at, first in firsts.items() if times.last[at] and first < times.last[at]}


# 地区生产总值189亿元,是2011年的1.7倍
_TIMES_OF = re.compile(
    rf"(?:是|为|等于|相当于|达到?)(?:({YEAR}) ?年[末底]?|{PLAN_END}|{_YEARS_AGO})[^,。;0-9]{{0,3}}的"
    "(?:将?近|约|接近|超过?)?$"
)

# What is a multiple of a plan's years is of the years told of: 五年来, 成果5421项,是“九五”的1.66倍
_PLAN_LASTS = 5
_OF_A_PLAN = re.compile(
    rf"(?:是|为|等于|相当于)[“\"]?({NTH_PLAN})五[”\"]?(?:时期|期间|期)?的(?:将?近|约|接近|超过?)?$"
)


def multiples_since(around: Around, rows: Any, times: Times) -> dict[int, int]:
    """The rows that are a multiple of an earlier year's or plan's value: the first of the years they are of."""
    found = _firsts(around, rows, times, _TIMES_OF)
    of_plans = around.find("left", 48, _OF_A_PLAN, rows)
    for at, match in zip(of_plans.tolist(), map(_OF_A_PLAN.search, around.words("left", 48, of_plans)), strict=True):
        after = plan_years(match[1]) + _PLAN_LASTS if match is not None else 0
        first = int(times.first[at]) if times.window[at] and times.first[at] else after
        if 0 < first < times.last[at]:
            found[at] = first
    return found


_IN_THESE = re.compile("[间内中里]")  # 从1966年到1976年的十一年中
# 增加到1987年的55万人; 大大低于1985年增长44.6%的速度.
_BY_YEAR = re.compile(
    rf"(?<!恢复)[到至]了? ?({YEAR}) ?年[末底]?的$|(?:[低高快慢]于|超过) ?({YEAR}) ?年(?:增长|下降)$|"
    rf"(?:[小大低高多少]于|原定|规定) ?({YEAR}) ?年(?:所占的?(?:比例|比重))?$"
)


def reached_in(around: Around, rows: Any) -> dict[int, int]:
    """The rows that say what was reached by a year that stands before them, with that year: 增加到1987年的55万人."""
    found = around.find("left", 16, _BY_YEAR, rows)
    found = without(found, around.find("beyond", 4, _IN_THESE, found))
    said = map(_BY_YEAR.search, around.words("left", 16, found))
    told = zip(found.tolist(), said, strict=True)
    return {at: year_of(match[1] or match[2] or match[3]) for at, match in told if match is not None}
