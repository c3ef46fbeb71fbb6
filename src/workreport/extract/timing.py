"""When mentions are of: whether they are planned or have come about, and their first and last year.

Belongs here: what the section and the words between make of a number and the time word that holds for it. Does not
belong here: which time word that is (see `held`), the class of a number (see `classes`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Any

import numpy as np

from workreport.extract.already import BECAUSE, THERE_IS, are_done, are_so
from workreport.extract.around import Around, either, without
from workreport.extract.delivery import AUTUMN, LATE_SUMMER, MIDYEAR
from workreport.extract.held import Held
from workreport.extract.hopes import MUST, SEEK, STRIVE, WILL_HAVE, are_future
from workreport.extract.lists import Numbers
from workreport.extract.plans import is_plan, plan_years
from workreport.extract.settings import Settings
from workreport.extract.since import PLAN_END, reached_in
from workreport.extract.tense import is_to_do
from workreport.extract.times import Times
from workreport.extract.years import PER_YEAR

__all__ = ["Timing"]


_SO_FAR = re.compile(
    r"[^,，。;\n]{0,6}?年(?:以来|上半年|前[三3]季度|第?[一1]季度|[1一][-~至到—]+[0-9一二三四五六七八九十]{1,2} ?月|"
    r"前[0-9一二三四五六七八九十]{1,2}个月|[0-9一二三四五六七八九十、]{1,5} ?月(?:份|[底末](?!前|之前|以前))|已)"
)
_ANNOUNCED = re.compile(
    rf"将(?!近)|{STRIVE}|"
    rf"{SEEK}|确保|(?<!完成)(?<!完成了)(?:目标|预期)|(?<!完成)(?<!五年)计划(?!生育|的|单列)|要(?!素|求|点)|拟|(?<!五”期间)安排|打算|"
    "纲要(?:草案)?(?:要求|规定)|的指标[为是定]"
)
_HOPED = re.compile(
    rf"{STRIVE}|"
    rf"{SEEK}(?![到了上中国省]|各类|资金|项目|政策|[^,。;]{{0,4}}(?:国债|专项|特别国债))|预期目标|拟(?=[增安新建])|(?<![主重])要(?=[办建完达新])"
)
_COMING = re.compile(
    r"[二两三四五六七八九十2-9] ?年(?:内|的?(?:左右)?时间|累计|安排|新增|新建|完成|建成|投资|投入|实施|引进|"
    r"培育|年均|力争|(?<=经过..)(?:努力|奋斗))|"
    r"这[二两三四五六七八九十2-9] ?年[里内间中]?,[^,。;]{0,6}[必需]?要"
)
_NOW = re.compile("从(?:今年|现在)(?:起|开始),?[^,。;]{0,4}$")
_NOW_SO = re.compile("(?:现在|目前|现有)[^,。;]{0,14}$")
_ALREADY_SO = re.compile("已经?(?:有|达到?|占|建立|发展到)[^,。;]{0,10}$")
_ON_SAME = re.compile("比去年同期[^,。;]{0,8}$")  # of the months of this year
_ON_LAST_YEAR = re.compile(r"(?:[比较](?:上年|去年|上一年)|同比)[^,。;]{0,12}$")  # of one year, whatever years are told
_YEARLY = re.compile(f"{PER_YEAR}|累计|每年(?:平均)?(?:递增|增长|增加|提高|净增|解决|减少)")
_SUMMED = re.compile("累计")
# What rose by so much, and by so much a year: 增加89.7亿元,年均增长12.5%.
_ROSE = re.compile("(?:增加|增长|净增|提高|上升)了?$")
_THEN_YEARLY = re.compile("[,、](?:年均|平均每年)(?:增长|递增|增加)")
_PLAN_END = re.compile(PLAN_END)
_MONTHS = re.compile("[1一][-~至到—]")
_WHOLE = 100  # per cent: more is what a year was reached by so much of, not what it was


def _is_of_another(numbers: Numbers, at: int) -> bool:
    """Whether a number says how much of an earlier year's something is: 达到1950年的1.8倍."""
    kind = numbers.kind[at]
    return kind == "multiple" or kind == "percent" and (numbers.value[at] or 0) > _WHOLE


_NEAR, _YEARLY_REACH, _CLAUSE, _LONG = 16, 24, 60, 5


class Timing(Held):
    """The time words of a document, and the times of the numbers in it."""

    def of(self, around: Around, rows: Any, numbers: Numbers, settings: Settings) -> Times:
        """The times of the numbers of these rows, in columns as long as `numbers`."""
        start, places, year = numbers.start, settings.paragraph, self.years[numbers.part]
        planned = np.zeros(len(start), dtype=bool)
        cue = self._cues(rows, numbers, settings)
        first, last, window = self.firsts[cue], self.lasts[cue], self.windows[cue]
        told = (self.in_plan[places[rows]] | self._from_now(cue[rows])) & window[rows] & (last[rows] == year[rows] - 1)
        self._look_ahead(rows[told], cue, first, last)
        undated, rows = rows[year[rows] == 0], rows[year[rows] != 0]
        planned[undated] = self.in_plan[places[undated]]
        planned[are_future(around, undated[~planned[undated]])] = True
        without_cue, with_cue = rows[cue[rows] < 0], rows[cue[rows] >= 0]
        planned[self._hoped(without_cue, numbers, settings)] = True
        planned[self._bulletins(without_cue, numbers)] = True
        plans = without_cue[planned[without_cue] | self.in_plan[places[without_cue]]]
        planned[plans] = False
        planned[without(plans, self._is_so(plans, around, numbers, settings))] = True
        first[without_cue] = last[without_cue] = year[without_cue] - (
            self.told[numbers.part[without_cue]] & ~planned[without_cue] & ~self.in_back[places[without_cue]]
        )
        by_now = self._by_now(without_cue[~planned[without_cue]], around, numbers)
        first[by_now] = last[by_now] = year[by_now]
        sums = self._yearly(without_cue[~planned[without_cue]], around, places, numbers)
        ahead = with_cue[last[with_cue] >= year[with_cue]]
        ahead = without(ahead, self._is_so(ahead, around, numbers, settings))
        planned[self._plans(ahead, cue, numbers, settings)] = True
        so_far = self._so_far(ahead[~planned[ahead]], cue, year)
        last[so_far] = year[so_far] - 1
        past = with_cue[(last[with_cue] != year[with_cue]) & ~window[with_cue]]
        times = Times(planned, window, first, last)
        self._spread(either(sums, self._yearly(past, around, places, numbers)), cue, times, numbers, places)
        once = around.find("left", _YEARLY_REACH, _ON_LAST_YEAR, rows[window[rows]])
        first[once], window[once] = last[once], False
        self._settle_reached(around, rows, times, numbers, year)
        if months := self._months(numbers):
            named = np.array([-1, *months])[np.searchsorted(months, start[rows])]
            planned[rows[(named >= settings.sentence[rows]) & (named >= 0)]] = False
        return times

    def _spread(self, rows: Any, cue: Any, times: Times, numbers: Numbers, places: Any) -> None:
        """A sum or an average of years is of the several told before it, or of the plan whose end is named."""
        first, last = times.first, times.last
        for at in rows.tolist():
            several = self._years_before(int(numbers.start[at]), int(last[at]), int(numbers.part[at]), int(places[at]))
            if several >= 0:
                first[at], last[at] = self.firsts[several], self.lasts[several]
                times.window[at] = self.windows[several]
            elif (begun := self._begun(cue[at])) is not None:
                first[at], times.window[at] = begun, True

    def _settle_reached(self, around: Around, rows: Any, times: Times, numbers: Numbers, year: Any) -> None:
        """What was reached by a year that stands before its number is of that year."""
        for at, told_year in reached_in(around, rows).items():
            if not _is_of_another(numbers, at):
                times.first[at] = times.last[at] = told_year
                times.window[at], times.planned[at] = False, times.planned[at] and told_year >= year[at]

    def _by_now(self, rows: Any, around: Around, numbers: Numbers) -> Any:
        """Of results with no time of their own those that a report in the middle of its year tells of that year."""
        months = self.months[numbers.part[rows]]
        midyear = (months >= MIDYEAR) & (months < AUTUMN)
        rows, months = rows[midyear], months[midyear]
        now = around.find("left", _YEARLY_REACH, _NOW_SO, rows)
        late = around.find("left", _YEARLY_REACH, _ALREADY_SO, rows[months >= LATE_SUMMER])
        return either(now, late, around.find("left", _YEARLY_REACH, _ON_SAME, rows))

    def _yearly(self, rows: Any, around: Around, places: Any, numbers: Numbers) -> Any:
        """The rows that are an average a year or lead to one, or a sum where no heading says of what."""
        summed = around.find("left", _CLAUSE, _SUMMED, rows[self.both[places[rows]] | self._of_years(places[rows])])
        sizes = rows[[numbers.kind[at] != "percent" for at in rows.tolist()]]
        rose = around.find("beyond", _YEARLY_REACH, _THEN_YEARLY, around.find("lead", _NEAR, _ROSE, sizes))
        rows = around.find("left", _NEAR, _YEARLY, rows)
        averages = ["累计" not in said for said in around.words("left", _NEAR, rows)]
        return either(summed, rose, rows[self.loose[places[rows]] | np.array(averages, dtype=bool)])

    def _of_years(self, places: Any) -> Any:
        """Which paragraphs are of five years or more."""
        held = self.defaults[places]
        return self.windows[held] & (self.lasts[held] - self.firsts[held] + 1 >= _LONG)

    def _from_now(self, cues: Any) -> Any:
        """Which time words are of years that begin now: 从今年起集中三年的时间."""
        at = {cue: _NOW.search(self.norm, max(self.begins[cue] - 8, 0), self.begins[cue]) for cue in set(cues.tolist())}
        return np.array([at[cue] is not None for cue in cues.tolist()], dtype=bool)

    def _is_so(self, rows: Any, around: Around, numbers: Numbers, settings: Settings) -> Any:
        """The rows that a plan tells as done or there already, in their clause or among the reasons that it gives."""
        found = either(are_done(around, rows), are_so(around, rows))
        given = self._reasons[np.searchsorted(self._reasons, numbers.start[rows]) - 1]
        left = without(rows[(given >= settings.sentence[rows]) & (given < numbers.start[rows])], found)
        bounds = zip(settings.sentence[left].tolist(), numbers.start[left].tolist(), strict=True)
        told = np.array([WILL_HAVE.search(self.norm, *stretch) is None for stretch in bounds], dtype=bool)
        return either(found, left[told])

    @cached_property
    def _reasons(self) -> Any:
        """Where reasons begin to be given, and a first place that no sentence begins before."""
        given = (match.start() for pattern in (BECAUSE, *THERE_IS) for match in pattern.finditer(self.norm))
        return np.array([-1, *sorted(given)])

    def _months(self, numbers: Numbers) -> list[int]:
        """Where months that are over are named, in a report of the year that runs: 1至7月份完成."""
        dates = zip(numbers.kind, numbers.unit, numbers.start.tolist(), strict=True)
        named = [at for kind, unit, at in dates if kind == "date" and not unit]
        return [at for at in named if _MONTHS.match(self.norm, at) is not None and self.norm[at - 1 : at] != "年"]

    def _hoped(self, rows: Any, numbers: Numbers, settings: Settings) -> Any:
        """Of rows that no heading and no time word precede those whose sentence hopes for them."""
        rows = rows[self.in_front[settings.paragraph[rows]]]
        bounds = zip(settings.sentence[rows].tolist(), numbers.start[rows].tolist(), strict=True)
        return rows[np.array([_HOPED.search(self.norm, *stretch) is not None for stretch in bounds], dtype=bool)]

    def _bulletins(self, rows: Any, numbers: Numbers) -> Any:
        """Of these rows those of a list of things to do, that names no time at all."""
        norms = zip(self.part_starts.tolist(), [*self.part_starts[1:].tolist(), len(self.norm)], strict=True)
        to_do = [
            one == other and is_to_do(self.norm, *bounds)
            for one, other, bounds in zip(self.first_cue, self.first_cue[1:], norms, strict=False)
        ]
        return rows[np.array(to_do, dtype=bool)[numbers.part[rows]]]

    def _look_ahead(self, rows: Any, cue: Any, first: Any, last: Any) -> None:
        """What a plan says of some years without saying which is of those to come: 五年累计引进."""
        for at in rows.tolist():
            if _COMING.match(self.norm, self.begins[cue[at]]) is not None:
                first[at], last[at] = last[at] + 1, last[at] + 1 + last[at] - first[at]

    def _so_far(self, rows: Any, cue: Any, year: Any) -> Any:
        """The rows told of a five-year plan that is under way: of its years that are over."""
        rows = rows[(self.firsts[cue[rows]] < year[rows]) & (self.lasts[cue[rows]] > year[rows])]
        return rows[np.array([is_plan(self.norm, int(self.begins[cue[at]])) for at in rows.tolist()], dtype=bool)]

    def _years_before(self, start: int, last: int, part: int, place: int) -> int:
        """The several years up to `last` spoken of last before `start`, or its heading's; -1: none."""
        several, held = self._several.get((part, last), []), int(self.defaults[place])
        at = bisect_left(several, (start,)) - 1
        held = held if self.windows[held] and self.firsts[held] <= last <= self.lasts[held] else -1
        return several[at][1] if at >= 0 else held

    def _begun(self, cue: int) -> int | None:
        """The first year of the plan whose end a time word tells: “十二五”期末."""
        named = _PLAN_END.match(self.norm, self.begins[cue]) if cue >= 0 else None
        return plan_years(named[1]) if named is not None else None

    @cached_property
    def _several(self) -> dict[tuple[int, int], list[tuple[int, int]]]:
        """By report and last year, where words mean several years at once, and their place in the columns."""
        found: dict[tuple[int, int], list[tuple[int, int]]] = {}
        after = len(self.begins) - 1
        places = [*np.flatnonzero(self.windows[: self.count]).tolist(), *range(after - len(self.between), after)]
        for begin, at in sorted((int(self.begins[at]), at) for at in places):
            if self._best[at] or self.norm.startswith("后", begin):
                continue  # the last years of a plan are no plan
            part = int(np.searchsorted(self.part_starts, begin, "right")) - 1
            found.setdefault((part, int(self.lasts[at])), []).append((begin, at))
        return found

    def _plans(self, rows: Any, cue: Any, numbers: Numbers, settings: Settings) -> Any:
        """Of rows whose time word reaches the report's year those of the plan."""
        so_far = {at: bool(_SO_FAR.match(self.norm, self.begins[at])) for at in set(cue[rows].tolist())}
        said = zip(cue[rows].tolist(), settings.sentence[rows].tolist(), numbers.start[rows].tolist(), strict=True)
        ahead = [not so_far[c] or self.begins[c] < a and MUST.search(self.norm, a, b) is not None for c, a, b in said]
        rows = rows[np.array(ahead, dtype=bool)]
        places, year = settings.paragraph[rows], self.years[numbers.part[rows]]
        begun = self.windows[cue[rows]] & (self.firsts[cue[rows]] < year)  # 从1951年到1957年, told in 1957
        in_review = ~self.in_plan[places] & ~self.loose[places]
        ahead = (self.lasts[cue[rows]] > year) & ~(begun & in_review)
        sure = self.in_plan[places] | (self.loose[places] & ~begun) | ahead
        asked = rows[~sure]
        begins = np.maximum(settings.sentence[asked], self.begins[cue[asked]] - 12)
        told = [
            _ANNOUNCED.search(self.norm, *bounds) is not None
            for bounds in zip(begins.tolist(), numbers.start[asked].tolist(), strict=True)
        ]
        return either(rows[sure], asked[np.array(told, dtype=bool)])
