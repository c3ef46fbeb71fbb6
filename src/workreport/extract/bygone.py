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
from workreport.extract.plans import plan_years
from workreport.extract.scenes import Scenes
from workreport.extract.windows import ON_END
from workreport.extract.years import NTH_PLAN, YEAR, count_of, year_of
from workreport.vocabulary import RESULTS

__all__ = ["Bygone"]

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


class Bygone(Scenes):
    """The rules for years beside a number over the columns that a reading of a document holds."""

    def _settle_bygone(self, rows: Any) -> None:
        """What the years beside numbers make of them."""
        self._settle_two_first()
        self._settle_named(rows)
        self._settle_between(rows)
        self._settle_lower_ends(among(rows, self.measure, "duration"))

    def _of(self, at: int, first: int, last: int) -> None:
        """Say that a number is of these years."""
        self.times.first[at], self.times.last[at] = first, last
        self.times.window[at], self.times.planned[at] = first < last, False

    def _settle_two_first(self) -> None:
        """Two first values, each of its own year."""
        for match in _TWO_FIRST.finditer(self.norm):
            opens, closes = np.searchsorted(self.counted, np.searchsorted(self.start, match.span()))
            values = self.counted[opens:closes].tolist()
            for at, told in zip(values, match.groups(), strict=False):
                self.class_[at] = "context"
                self._of(at, year_of(told), year_of(told))

    def _settle_named(self, rows: Any) -> None:
        """What a plan or a decade before is told to have had, the ten years of turmoil, the three of a pandemic."""
        on_it = self.around.find("beyond", _NEAR, _ON_IT, rows)
        for pattern, years, asked in (
            (_OF_A_PLAN, _years_of_plan, rows),
            (_OF_A_DECADE, _years_of_decade, rows),
            (_ON_YEAR, _year_itself, on_it),
        ):
            found = self.around.find("left", _NEAR, pattern, asked)
            for at, said in zip(found.tolist(), self.around.words("left", _NEAR, found), strict=True):
                if (told := pattern.search(said)) is not None:
                    self.class_[at] = "context"
                    self._of(at, *years(told))
        spans = among(rows, self.measure, "duration")
        for at in self.around.find("beyond", _NEAR, _TURMOIL, spans).tolist():
            self._of(at, *_TURMOIL_YEARS)
        for at in self.around.find("beyond", _NEAR, _PANDEMIC, spans).tolist():
            if self.numbers.value[at] == _PANDEMIC_LENGTH:
                self._of(at, *_PANDEMIC_YEARS)

    def _settle_between(self, rows: Any) -> None:
        """What grew between two years whose values were just told: 1952年有20万人,1957年有44万人,即增加一倍多."""
        results = among(rows, self.class_, "context", *RESULTS)
        spans = self.around.find("beyond", _NEAR, _IN_BETWEEN, among(results, self.measure, "duration"))
        grown = self.around.find("lead", _NEAR, _GREW, among(results, self.measure, *_GROWTH))
        for place in np.searchsorted(results, np.union1d(spans, grown)).tolist():
            if place > 1:
                then, now, at = results[place - 2 : place + 1].tolist()
                if self.measure[at] == "duration":
                    self._settle_span(then, now, at)
                elif self._is_growth(then, now, at):
                    self.class_[at] = "cumulative_achievement"
                    self._of(at, int(self.times.last[then]) + 1, int(self.times.last[now]))

    def _settle_lower_ends(self, spans: Any) -> None:
        """The lower end of a span of time is of the years that its upper end is of: 用两到三年."""
        ends, units, times = self.numbers.end, self.numbers.unit, self.times
        for at, after in zip(spans[:-1].tolist(), spans[1:].tolist(), strict=True):
            joined = self.start[after] - ends[at] <= 1 and units[at] == units[after] == "年"
            if joined and times.window[after] and not times.window[at]:
                self._of(at, int(times.first[after]), int(times.last[after]))

    def _settle_runs(self, rows: Any) -> None:
        """What was so years on end (连续五年) is a result of all of them; so many months, of their year."""
        over = ~self.times.planned[rows] | (self.times.last[rows] < self._report_years()[rows])
        spans = among(rows[over], self.measure, "duration")
        runs = self.around.find("lead", _NEAR, ON_END, among(spans, self.class_, "context"))
        runs = without(runs, self.around.find("beyond", _NEAR, _OF_THOSE, runs))
        years = np.array([self.numbers.unit[at] == "年" for at in runs.tolist()], dtype=bool)
        self.class_[runs] = np.where(years, "cumulative_achievement", "achievement")
        for at in runs[years].tolist():
            self._settle_held(at)
        for at in among(among(rows, self.kinds, "run"), self.class_, "cumulative_achievement").tolist():
            if self.numbers.unit[at] == "年" and (last := int(self.times.last[at])):
                self._of(at, last - int(self.numbers.value[at] or 1) + 1, last)  # “十三连增”

    def _settle_held(self, run: int) -> None:
        """What was held so many years on end is a result of all of them: 连续五年稳定在100亿斤以上."""
        place = int(np.searchsorted(self.counted, run)) + 1
        for at in self.counted[place : place + 1].tolist():
            said = self.norm[self.numbers.end[run] : self.start[at]]
            if self.measure[at] in _HELD and self.class_[at] == "achievement" and _HELD_AT.fullmatch(said):
                self.class_[at] = "cumulative_achievement"
                self._of(at, int(self.times.first[run]), int(self.times.last[run]))

    def _years_apart(self, then: int, now: int) -> int:
        """How many years lie between two values of one thing, each of one year; 0 where they are none."""
        times, units = self.times, self.numbers.unit
        if self.measure[then] not in _VALUES or self.measure[now] not in _VALUES:
            return 0
        near = self.start[now] - self.numbers.end[then] < _REACH and units[then] == units[now]
        single = not times.window[then] and not times.window[now] and times.last[then] > 0
        return int(times.last[now] - times.last[then]) if near and single else 0

    def _settle_span(self, then: int, now: int, at: int) -> None:
        """The years of a span that is as long as two values lie apart, and of what it says has grown."""
        length = int(self.numbers.value[at] or 0)
        if length < 2 or self._years_apart(then, now) not in (length, length - 1):
            return
        if self.start[at] - self.numbers.end[now] > _REACH:
            return
        last = int(self.times.last[now])
        self._of(at, last - length + 1, last)
        place = int(np.searchsorted(self.counted, at)) + 1
        for row in self.counted[place : place + 1].tolist():
            same = self.settings.sentence[row] == self.settings.sentence[at]
            if same and self.class_[row] != "context":
                self.class_[row] = "cumulative_achievement"
                self._of(row, last - length + 1, last)

    def _is_growth(self, then: int, now: int, at: int) -> bool:
        """Whether a number, told with the words of a change, says how one value has grown to the next some years on."""
        beside = self.start[at] - self.numbers.end[now] < _NEAR
        same = self.settings.sentence[then] == self.settings.sentence[at]
        return bool(beside and same) and self._years_apart(then, now) > 1


def _years_of_plan(told: re.Match[str]) -> tuple[int, int]:
    first = plan_years(told[1] or told[2])
    return first, first + 4


def _year_itself(told: re.Match[str]) -> tuple[int, int]:
    return year_of(told[1]), year_of(told[1])


def _years_of_decade(told: re.Match[str]) -> tuple[int, int]:
    first = 1900 + 10 * count_of(told[1])
    return first, first + 9
