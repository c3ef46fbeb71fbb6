"""When in its year a report was delivered, and which year it therefore looks ahead to.

Belongs here: the day of delivery, and the words that betray one. Does not belong here: what the words of time in the
report mean (see `periods`).
"""

from __future__ import annotations

import re

from workreport.extract.plans import plan_years
from workreport.extract.since import PLAN_END
from workreport.extract.years import YEAR, count_of, year_of
from workreport.vocabulary import session_month

__all__ = ["AUTUMN", "LATE_SUMMER", "MIDYEAR", "delivered_before", "delivered_midway", "month_spoken", "year_ahead"]

_TITLED, _OPENING = 200, 3000
_TAKEN_AS = re.compile(r"((?:19|20)[0-9]{2}) ?年 ?1[12] ?月 ?[0-9]{1,2} ?日[^\n。]{0,12}在[^\n。]{0,40}(?:会议|大会)")
_PLANNED = re.compile(rf"({YEAR}) ?年的?(?:国民经济)?(?:发展)?(?:计划|主要任务|国家预算)")
_NEXT_GOALS = re.compile("明年的?(?!.?工作)[一-龥]{0,10}(?:目标|任务)")


def delivered_before(norm: str, year: int) -> bool:
    """Whether the report of `year` was delivered late in the year before, which is then its 今年."""
    delivered = _TAKEN_AS.search(norm[:_OPENING])
    if delivered is not None:
        return int(delivered[1]) == year - 1
    if "明年" not in norm or _NEXT_GOALS.search(norm) is None:
        return False
    planned = {year_of(match[1]) for match in _PLANNED.finditer(norm)}
    return year + 1 not in planned and (year in planned or f"{year - 1}年" in norm and f"{year}年" not in norm)


# The day of delivery, as a report's title tells it.
_DELIVERED = re.compile(
    rf"({YEAR}) ?年 ?([0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}}) ?月 ?[0-9一二三四五六七八九十]{{1,3}} ?日"
    r"(?:[^\n。]{0,12}在[^\n。]{0,60}(?:会议|大会)|[)]?[ \u3000]*\n)"
)
# The months from which on a report no longer speaks as one of January to April does.
MIDYEAR, LATE_SUMMER, AUTUMN = 5, 8, 10
_THE_NATION = frozenset(("中国", "国务院", "中华人民共和国"))  # 全国 by other names


def month_spoken(norm: str, year: int, place: str = "") -> int:
    """The month as of which the report of `year` speaks: that of its delivery; 0 if unknown or as of its beginning."""
    month = _month_delivered(norm, year, place)
    return 0 if month >= LATE_SUMMER and _looks_back_on_years_before(norm, year) else month


def _month_delivered(norm: str, year: int, place: str) -> int:
    """The month in which the report of `year` was delivered: as its title says, else when the congress met; or 0."""
    given = _DELIVERED.search(norm[:_TITLED])
    if given is None:
        return session_month("全国" if place in _THE_NATION else place, year)
    return count_of(given[2]) if year_of(given[1]) == year else 0


_FIVE = re.compile("(?:过去的?|这|前)五年|五年来|五[”\"]时期,")
_BASE = re.compile(rf"[比较由与](?:({YEAR})年|{PLAN_END})")


def _looks_back_on_years_before(norm: str, year: int) -> bool:
    """Whether the five years that a report looks back on were over when its year began: 2020年比2015年增长, in 2021.

    So it is where a congress that opens a term meets in the autumn, and its report goes by the plan that has ended.
    """
    if f"{year - 1}年" not in norm or _FIVE.search(norm) is None:
        return False
    bases = {year_of(told[1]) if told[1] else plan_years(told[2]) + 4 for told in _BASE.finditer(norm)}
    return year - 6 in bases and year - 5 not in bases


def delivered_midway(month: int) -> bool:
    """Whether a report was delivered in August or September, when years that are over end with its own."""
    return LATE_SUMMER <= month < AUTUMN


def year_ahead(norm: str, year: int, month: int) -> int:
    """The year that the report of `year` plans: its own, or the next where it was delivered from October on.

    Such a report tells of its own year as of one that is over, and what it plans is the next year's. Without the
    `month` of delivery it betrays itself by what it expects of its own year while it speaks of the next.
    """
    if month >= MIDYEAR:
        return year + (month >= AUTUMN)
    given = _DELIVERED.search(norm[:_TITLED])  # a day of the autumn before says that the year is the one ahead
    told = given is not None and year_of(given[1]) < year and count_of(given[2]) >= AUTUMN
    return year + (not told and _expects_its_own(norm, year))


_TERM, _TERM_ENDS = 5, re.compile(rf"(?:未来|今后)五年[^。\n]{{0,30}}到 ?({YEAR}) ?年")  # 未来五年的目标是:到2021年


def _expects_its_own(norm: str, year: int) -> bool:
    if any(year_of(match[1]) == year + _TERM for match in _TERM_ENDS.finditer(norm)):
        return True
    if "预计" not in norm:
        return False
    own, before = (rf"(?:{word}年|{told}年|{_in_words(told)})" for word, told in (("今", year), ("去", year - 1)))
    grown = re.compile(rf"{own}[^。\n]{{0,24}}预计比{before}[^。,\n]{{0,4}}[增提上下减]")
    ahead = "明年" in norm or f"{year + 1}年" in norm or _in_words(year + 1) in norm
    if not ahead:
        return grown.search(norm) is not None
    expected = re.compile(rf"{own}[^。\n]{{0,24}}预计(?!到)|预计[^。\n]{{0,6}}{own}")
    planned = re.compile(rf"{own}的?(?:国民经济)?(?:发展)?(?:计划|主要任务|国家预算|主要预期目标|工作安排|重点工作)")
    return expected.search(norm) is not None and planned.search(norm) is None


def _in_words(year: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year)) + "年"
