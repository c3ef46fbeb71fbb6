"""What the first value of 由…到… is of: its year, and what its growth to the second is of.

Belongs here: the years of first values and of the growth told after them. Does not belong here: which values are first
ones (see `yardsticks`), what else a number takes from its neighbours (see `neighbours`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import among
from workreport.extract.bygone import Bygone
from workreport.extract.plans import plan_years
from workreport.extract.since import FROM_YEAR, year_before
from workreport.extract.spans import A_YEAR
from workreport.extract.yardsticks import first_values
from workreport.extract.years import NTH_PLAN, YEAR, count_of, year_of

__all__ = ["COMPARED", "Firsts", "compared_with"]

_LONG_SINCE = ("过去的", "原来的", "以前的", "从前的")  # of no year: 由过去的30%降低到
_CLAUSE, _HEADING, _LIBERATED = 160, 60, 1949
# What grew between two years was so in the first: 从1980年至1985年,产量由6亿吨增加到8亿吨.
_FROM_THEN = re.compile(rf"(?:从 ?)?(?:{YEAR}) ?年[至到] ?(?:{YEAR}) ?年,[^。]*[由从][^,。;]{{0,4}}$")
_GROWN_ON = re.compile(
    r"(?:按[^,。;]{2,8}计算|扣除[^,。;]{2,10}因素)?(?:净|共|约|将近|接近|近|实现)*(?:增加|增长|增|提高|提升|上升|扩大|翻|下降|降低|减少)了?(?:近|约|超过?)?"
)
_THAN_YEAR = re.compile(rf"比 ?({YEAR}) ?年(?:增长|增加|提高)")
COMPARED = re.compile(
    rf"[与和同年](?:(?<=年)[比同]({YEAR}) ?年(?:比较)?|(?<!年) ?(?:[一-龥]{{2,8}}的)?"
    rf"(?:({YEAR}) ?年[末底]?(?:同期|的[一-龥]{{2,8}}?)?|“?({NTH_PLAN})五”?(?:时期|期)?末|"
    rf"(解放前)(?:的?[一-龥]{{2,8}})?)(?:相比|[作相]?比较)),"
)
# 由前三年分别上升4.9%、5.5%、0.2%,转为下降1.2%
_LISTED = re.compile(
    r"[由从](?:[上去]年|前(?P<years>[二两三四五])年)的?分别[^,。;0-9]{1,6}[0-9.]+%(?:[、和][0-9.]+%)+,?"
    r"(?:转|[增减降升变缩])[^,。;0-9]{0,4}?[为到至]"
)


def compared_with(told: re.Match[str]) -> int:
    """The year that a match of `COMPARED` holds something against: 与2020年相比, 与“十五”末相比, 同解放前比较."""
    if told[4]:
        return _LIBERATED - 1
    return year_of(told[1] or told[2]) if told[1] or told[2] else plan_years(told[3]) + 4


class Firsts(Bygone):
    """The rules for first values over the columns that a reading of a document holds."""

    def _settle_firsts(self, rows: Any) -> None:
        """The year of the first value of 由…到…, and what its growth to the second is of."""
        class_, times, settings = self.class_, self.times, self.settings
        self._settle_listed(rows)
        firsts = first_values(self.around, rows[class_[rows] == "context"])
        known = (-1, 0, 0, -1)  # of the last whose year is named: paragraph, year, that of the second value, sentence
        for at, lead in zip(firsts.tolist(), self.around.words("lead", _CLAUSE, firsts), strict=True):
            if lead.endswith(_LONG_SINCE):
                times.first[at] = times.last[at] = 0
                continue
            last = int(times.last[at])
            year = year_before(int(times.first[at]), last, lead)
            if (base := self._base(at)) is not None:
                year = base
            elif year == times.first[at] - 1 and (of := self.document.parts[self.numbers.part[at]].report.year_ahead):
                year = min(year, of - 1)  # from where it stands to what it is to be in some years
            if "年" not in lead and self._is_of_these(at, year, known):
                year = known[1]
            elif year + 1 == times.first[at] and (told := self._compared_with(at)) is not None:
                year = told
            late = max(last, self._last_of_next(at)) if FROM_YEAR.search(lead) else last
            if year + 1 < late:
                known = (settings.paragraph[at], year, late, settings.sentence[at])
            if year + 1 == last and (since := self._grown_yearly(at)) is not None:
                year = since - 1
            if year:
                times.first[at] = times.last[at] = year
                times.window[at] = times.planned[at] = False
                self._settle_growth(at, year)

    def _settle_listed(self, rows: Any) -> None:
        """First values told in a list: 由前三年分别上升4.9%、5.5%、0.2%,转为下降1.2%, one a year or all of the last."""
        times = self.times
        for match in _LISTED.finditer(self.norm) if "分别" in self.norm else ():
            opens, closes = np.searchsorted(self.start[rows], match.span())
            if closes == len(rows):
                continue
            year = int(times.last[rows[closes]])
            length = count_of(match["years"]) if match["years"] else 1
            values = among(rows[opens:closes], self.kinds, "percent").tolist()
            for at in rows[opens:closes].tolist():
                self.class_[at], times.planned[at] = "context", False
                times.first[at], times.last[at], times.window[at] = year - length, year - 1, length > 1
            for place, at in enumerate(values if len(values) == length else ()):
                times.first[at] = times.last[at] = year - length + place
                times.window[at] = False

    def _base(self, at: int) -> int | None:
        """The year that a sentence tells of at its head, which a first value is of: 从1980年至1985年,产量由…."""
        begin = int(self.settings.sentence[at])
        if _FROM_THEN.search(self.norm, begin, self.start[at]) is not None:
            return int(self.times.first[at])
        told = COMPARED.search(self.norm, begin, self.start[at])
        return None if told is None else compared_with(told)

    def _last_of_next(self, at: int) -> int:
        """The year of the next number in the sentence, or 0."""
        after = int(np.searchsorted(self.counted, at)) + 1
        row = self.counted[after] if after < len(self.counted) else at
        return int(self.times.last[row]) if self.settings.sentence[row] == self.settings.sentence[at] else 0

    def _compared_with(self, at: int) -> int | None:
        """The year that a sentence held another of its results against: 比2002年增长65.5%,从世界第六位上升到第四位."""
        told = _THAN_YEAR.search(self.norm, int(self.settings.sentence[at]), self.start[at])
        year = 0 if told is None else year_of(told[1])
        return year if 0 < year < self.times.first[at] - 1 else None

    def _is_of_these(self, at: int, year: int, known: tuple[Any, int, int, Any]) -> bool:
        """Whether a first value with no year of its own is of the `known` one, which another just had."""
        as_late = year + 1 == self.times.last[at] or self.times.window[at] and known[3] == self.settings.sentence[at]
        told = as_late and self.times.last[at] == known[2]
        return bool(told) and self._goes_on(known[0], self.settings.paragraph[at])

    def _grown_yearly(self, first: int) -> int | None:
        """The first of the years that 年均提高 is of, told after 由甲提高到乙."""
        row = next(iter(self.counted[int(np.searchsorted(self.counted, first)) + 2 :]), None)
        if row is None or self.settings.sentence[row] != self.settings.sentence[first] or not self.times.window[row]:
            return None
        said = A_YEAR.match(self.around.words("lead", _CLAUSE, [row])[0].lstrip(",、 "))
        return int(self.times.first[row]) if said is not None else None

    def _goes_on(self, before: Any, place: Any) -> bool:
        """Whether a paragraph is the same as one before, or follows it with no heading between."""
        first, *between = self.document.paragraphs[int(before) : int(place) + 1]
        return all(len(line.text) > _HEADING and line.section == first.section for line in between)

    def _settle_growth(self, first: int, year: int) -> None:
        """After 由甲增加到乙, where that took years, 增长一倍 is of all of them."""
        class_, times, at = self.class_, self.times, int(np.searchsorted(self.counted, first))
        for row in self.counted[at + 2 : at + 4]:
            lead = self.around.words("lead", _CLAUSE, [row])[0]
            settled = class_[row] not in ("achievement", "target") or year + 1 >= times.last[row]
            if settled or _GROWN_ON.fullmatch(lead.removeprefix(",即")) is None:
                return
            class_[row] = "cumulative_achievement" if class_[row] == "achievement" else "target"
            times.first[row], times.window[row] = year + 1, True
