"""What numbers are of by the years that stand right beside them: two years' values, a plan's, a decade's.

Belongs here: 从1979年的9亿元、1980年的8亿元降到, 比“一五”期间的5亿元增加, 由五十年代的50%, what was so 连续五年,
and what grew between two years that were just told (1952年446元,1956年610元,四年中间提高37%). Does not belong here:
the first value of 由…到… (see `firsts`), which time word holds for a number (see `held`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import among, without
from workreport.extract.draft import Draft
from workreport.extract.plans import plan_years
from workreport.extract.windows import ON_END
from workreport.extract.years import NTH_PLAN, YEAR, count_of, year_of
from workreport.vocabulary import RESULTS

__all__ = ["settle_bygone", "settle_runs"]

_NUMBER = "[0-9.,〇零一二三四五六七八九十百千万亿两点]+[一-龥%]{1,4}"
# 从1979年的一百七十亿元、1980年的一百二十七亿元,预计降低到
_TWO_FIRST = re.compile(
    rf"[由从] ?({YEAR}) ?年的{_NUMBER}、 ?({YEAR}) ?年的{_NUMBER},?(?:预计|将|又)?"
    "(?:增加|增长|提高|上升|扩大|减少|下降|降低|升|降)[到至]"
)
# 比第五个五年计划期间的577亿元增加
_OF_A_PLAN = re.compile(
    rf"[比较](?:“? ?({NTH_PLAN})五”?(?:计划)?|"
    rf"第({NTH_PLAN})个五年计划)(?:期间|时期|的)+$"
)
_OF_A_DECADE = re.compile("[由从]([五六七八九])十年代的$")  # 由五十年代的50%上升到
# 在1958年增产三千亿斤的基础上
_ON_YEAR, _ON_IT = re.compile(rf"在({YEAR}) ?年[^,。;0-9]{{0,8}}$"), re.compile("的?基础上")
# 十年动乱, of whatever length it is told; 三年疫情, only of these three
_TURMOIL, _TURMOIL_YEARS = re.compile("[“”]?(?:文化大革命|动乱|浩劫|内乱|破坏)"), (1966, 1976)
_PANDEMIC, _PANDEMIC_YEARS, _PANDEMIC_LENGTH = re.compile("(?:新冠)?(?:肺炎)?疫情"), (2020, 2022), 3
_GREW = re.compile(
    "^,?(?:即|也|就|共|总共|一共|都)*(?:增加|增长|提高|上升|扩大|减少|下降|降低)了?(?:将近|近|约|了)*$"
)
_IN_BETWEEN = re.compile("[间内中里]")  # 在七年中间
# 连续五年获奖, not 对连续三年亏损的企业
_OF_THOSE = re.compile("[一-龥]{2,8}的(?:企业|单位|家庭|农?户|村|项目)")
# 连续五年稳定在100亿斤以上
_HELD_AT = re.compile("(?:均|都|一直)?(?:稳定|保持|控制|增长|下降|超过?|突破|达到?|高于|低于|在|或|略|增速|速度)+")
# measures that tell a change, that two years' values are compared in, that can be held for years
_GROWTH = ("growth_rate", "multiple", "level", "count")
_VALUES = ("level", "count", "rate", "share", "index")
_HELD = ("level", "count", "share", "growth_rate")
_NEAR, _REACH = 20, 60


def settle_bygone(draft: Draft, rows: Any) -> None:
    """What the years beside numbers make of them."""
    _settle_two_first(draft)
    _settle_named(draft, rows)
    _settle_between(draft, rows)
    _settle_lower_ends(draft, among(rows, draft.measure, "duration"))


def _settle_two_first(draft: Draft) -> None:
    """Two first values, each of its own year."""
    for match in _TWO_FIRST.finditer(draft.norm):
        opens, closes = np.searchsorted(draft.counted, np.searchsorted(draft.start, match.span()))
        values = draft.counted[opens:closes].tolist()
        for at, told in zip(values, match.groups(), strict=False):
            draft.class_[at] = "context"
            draft.date(at, year_of(told), year_of(told))


def _settle_named(draft: Draft, rows: Any) -> None:
    """What a plan or a decade before is told to have had, the ten years of turmoil, the three of a pandemic."""
    on_it = draft.around.find("beyond", _NEAR, _ON_IT, rows)
    for pattern, years, asked in (
        (_OF_A_PLAN, _years_of_plan, rows),
        (_OF_A_DECADE, _years_of_decade, rows),
        (_ON_YEAR, _year_itself, on_it),
    ):
        found = draft.around.find("left", _NEAR, pattern, asked)
        for at, said in zip(found.tolist(), draft.around.words("left", _NEAR, found), strict=True):
            if (told := pattern.search(said)) is not None:
                draft.class_[at] = "context"
                draft.date(at, *years(told))
    spans = among(rows, draft.measure, "duration")
    for at in draft.around.find("beyond", _NEAR, _TURMOIL, spans).tolist():
        draft.date(at, *_TURMOIL_YEARS)
    for at in draft.around.find("beyond", _NEAR, _PANDEMIC, spans).tolist():
        if draft.numbers.value[at] == _PANDEMIC_LENGTH:
            draft.date(at, *_PANDEMIC_YEARS)


def _settle_between(draft: Draft, rows: Any) -> None:
    """What grew between two years whose values were just told: 1952年有20万人,1957年有44万人,即增加一倍多."""
    results = among(rows, draft.class_, "context", *RESULTS)
    spans = draft.around.find("beyond", _NEAR, _IN_BETWEEN, among(results, draft.measure, "duration"))
    grown = draft.around.find("lead", _NEAR, _GREW, among(results, draft.measure, *_GROWTH))
    for place in np.searchsorted(results, np.union1d(spans, grown)).tolist():
        if place > 1:
            then, now, at = results[place - 2 : place + 1].tolist()
            if draft.measure[at] == "duration":
                _settle_span(draft, then, now, at)
            elif _is_growth(draft, then, now, at):
                draft.class_[at] = "cumulative_achievement"
                draft.date(at, int(draft.times.last[then]) + 1, int(draft.times.last[now]))


def _settle_lower_ends(draft: Draft, spans: Any) -> None:
    """The lower end of a span of time is of the years that its upper end is of: 用两到三年."""
    ends, units, times = draft.numbers.end, draft.numbers.unit, draft.times
    for at, after in zip(spans[:-1].tolist(), spans[1:].tolist(), strict=True):
        joined = draft.start[after] - ends[at] <= 1 and units[at] == units[after] == "年"
        if joined and times.window[after] and not times.window[at]:
            draft.date(at, int(times.first[after]), int(times.last[after]))


def settle_runs(draft: Draft, rows: Any) -> None:
    """What was so years on end (连续五年) is a result of all of them; so many months, of their year."""
    over = ~draft.times.planned[rows] | (draft.times.last[rows] < draft.report_years()[rows])
    spans = among(rows[over], draft.measure, "duration")
    runs = draft.around.find("lead", _NEAR, ON_END, among(spans, draft.class_, "context"))
    runs = without(runs, draft.around.find("beyond", _NEAR, _OF_THOSE, runs))
    years = np.array([draft.numbers.unit[at] == "年" for at in runs.tolist()], dtype=bool)
    draft.class_[runs] = np.where(years, "cumulative_achievement", "achievement")
    for at in runs[years].tolist():
        _settle_held(draft, at)
    for at in among(among(rows, draft.kinds, "run"), draft.class_, "cumulative_achievement").tolist():
        if draft.numbers.unit[at] == "年" and (last := int(draft.times.last[at])):
            draft.date(at, last - int(draft.numbers.value[at] or 1) + 1, last)  # “十三连增”


def _settle_held(draft: Draft, run: int) -> None:
    """What was held so many years on end is a result of all of them: 连续五年稳定在100亿斤以上."""
    place = int(np.searchsorted(draft.counted, run)) + 1
    for at in draft.counted[place : place + 1].tolist():
        said = draft.norm[draft.numbers.end[run] : draft.start[at]]
        if draft.measure[at] in _HELD and draft.class_[at] == "achievement" and _HELD_AT.fullmatch(said):
            draft.class_[at] = "cumulative_achievement"
            draft.date(at, int(draft.times.first[run]), int(draft.times.last[run]))


def _years_apart(draft: Draft, then: int, now: int) -> int:
    """How many years lie between two values of one thing, each of one year; 0 where they are none."""
    times, units = draft.times, draft.numbers.unit
    if draft.measure[then] not in _VALUES or draft.measure[now] not in _VALUES:
        return 0
    near = draft.start[now] - draft.numbers.end[then] < _REACH and units[then] == units[now]
    single = not times.window[then] and not times.window[now] and times.last[then] > 0
    return int(times.last[now] - times.last[then]) if near and single else 0


def _settle_span(draft: Draft, then: int, now: int, at: int) -> None:
    """The years of a span that is as long as two values lie apart, and of what it says has grown."""
    length = int(draft.numbers.value[at] or 0)
    if length < 2 or _years_apart(draft, then, now) not in (length, length - 1):
        return
    if draft.start[at] - draft.numbers.end[now] > _REACH:
        return
    last = int(draft.times.last[now])
    draft.date(at, last - length + 1, last)
    place = int(np.searchsorted(draft.counted, at)) + 1
    for row in draft.counted[place : place + 1].tolist():
        same = draft.settings.sentence[row] == draft.settings.sentence[at]
        if same and draft.class_[row] != "context":
            draft.class_[row] = "cumulative_achievement"
            draft.date(row, last - length + 1, last)


def _is_growth(draft: Draft, then: int, now: int, at: int) -> bool:
    """Whether a number, told with the words of a change, says how one value has grown to the next some years on."""
    beside = draft.start[at] - draft.numbers.end[now] < _NEAR
    same = draft.settings.sentence[then] == draft.settings.sentence[at]
    return bool(beside and same) and _years_apart(draft, then, now) > 1


def _years_of_plan(told: re.Match[str]) -> tuple[int, int]:
    first = plan_years(told[1] or told[2])
    return first, first + 4


def _year_itself(told: re.Match[str]) -> tuple[int, int]:
    return year_of(told[1]), year_of(told[1])


def _years_of_decade(told: re.Match[str]) -> tuple[int, int]:
    first = 1900 + 10 * count_of(told[1])
    return first, first + 9
