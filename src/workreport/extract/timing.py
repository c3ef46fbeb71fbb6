"""When mentions are of: whether they are planned or have come about, and their first and last year.

Belongs here: which time word holds for a number, and what the section and the words between them make of it.
Does not belong here: the time words themselves (see `periods`), the class of a number (see `classes`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.around import Around, either, without
from workreport.extract.classes import (
    BECAUSE,
    GROUND,
    MUST,
    SEEK,
    STRIVE,
    THERE_IS,
    WILL_HAVE,
    are_done,
    are_future,
    are_so,
)  # fmt: skip
from workreport.extract.document import Document, Section
from workreport.extract.headed import of_headed_plans
from workreport.extract.lists import Numbers
from workreport.extract.openings import paragraph_cues
from workreport.extract.periods import PER_YEAR, find_cues, is_running, years_between
from workreport.extract.plans import plan_years
from workreport.extract.settings import Settings, places_of
from workreport.extract.since import PLAN_END, reached_in
from workreport.extract.tense import is_to_do
from workreport.extract.years import YEAR, TimeCue

__all__ = ["Times", "Timing"]


class Times(NamedTuple):
    """In columns whether mentions are of the plan, whether of several years at once, first and last year (or 0)."""

    planned: Any
    window: Any
    first: Any
    last: Any


_SO_FAR = re.compile(
    r"[^,，。;\n]{0,6}?年(?:以来|上半年|前[三3]季度|第?[一1]季度|[1一][-~至到—]+[0-9一二三四五六七八九十]{1,2} ?月|"
    r"前[0-9一二三四五六七八九十]{1,2}个月|[0-9一二三四五六七八九十、]{1,5} ?月(?:份|[底末](?!前|之前|以前))|已)"
)
_ANNOUNCED = re.compile(
    rf"将|{STRIVE}|"
    rf"{SEEK}|确保|(?<!完成)(?<!完成了)(?:目标|预期)|(?<!完成)计划(?!生育|的|单列)|要(?!素|求|点)|拟|安排|打算"
)
_HOPED = re.compile(
    rf"{STRIVE}|"
    rf"{SEEK}(?![到了上中国省]|各类|资金|项目|政策|[^,。;]{{0,4}}(?:国债|专项|特别国债))|预期目标|拟(?=[增安新建])|(?<![主重])要(?=[办建完达新])"
)
_FIGURES = re.compile(r"(?:指标|目标|任务)[^。\n]{0,6}[:是为]|(?:指标|目标|任务)[^。\n]{0,10}如下")
_COMING = re.compile(
    r"[二两三四五2-5] ?年(?:内|的?(?:左右)?时间|累计|安排|新增|新建|完成|建成|投资|投入|实施|引进|培育|年均|力争|"
    r"(?<=经过..)努力)"
)
_NOW = re.compile("从(?:今年|现在)(?:起|开始),?[^,。;]{0,4}$")
_DATED = re.compile(r"[^\n]{4} ?年 ?[0-9一二三四五六七八九十]{1,2} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日")
# A time word that holds beyond its sentence stands at its beginning.
_OPENS = re.compile(r"(?:^|[。;!?\n])[ “”到]{0,2}$")
_ON_LAST_YEAR = re.compile(r"(?:[比较](?:上年|去年|上一年)|同比)[^,。;]{0,12}$")  # of one year, whatever years are told
_YEARLY = re.compile(f"{PER_YEAR}|累计")
# 2021年 holds after a semicolon; 当年开工 and 3年完成 do not. 2021年, stands by itself.
_YEARED = re.compile(rf"[比较同于超过自以为到]?(?:{YEAR}|[今去明本]) ?年|{PLAN_END}")
_PLAN_END = re.compile(PLAN_END)
_APART = re.compile(rf"(?:[0-9]{{4}} ?年[末底]?|{PLAN_END})[,，]")
# 增幅创十年来新高 compares; averages are not of these ten years.
_BEST = re.compile(r"[^年,。;\n]{1,6}年来?(?:、[^年,。;\n]{1,4}年来)?(?:的)?(?:新高|新低|最|罕见|未有|同期|首次)")
_MONTHS = re.compile("[1一][-~至到—]")
_LONG, _NEAR, _SENTENCE, _YEARLY_REACH = 5, 16, 600, 24
_BEST_TOLD = 4  # the number of years itself begins so near the window's beginning: 近10年来最大降幅
# Parts of a report that no heading opens: there a time word holds until the next one.
_LOOSE = (Section.FRONT, Section.PAST)


class Timing:
    """The time words of a document, and the times of the numbers in it."""

    def __init__(self, document: Document) -> None:
        self.norm, self.codes, paragraphs = document.norm, document.codes, document.paragraphs
        told: list[TimeCue] = []
        held: dict[int, TimeCue] = {}
        counts = [0]
        for report, start, first in document.parts:
            found = of_headed_plans(report.norm, find_cues(report.norm, report.year), report.year)
            for place, cue in paragraph_cues(report.norm, report.paragraphs, found, report.year).items():
                held[first + place] = cue._replace(start=cue.start + start)
            told += [cue._replace(start=cue.start + start) for cue in found] if start else found
            counts.append(len(told))
        self.count, self.first_cue = len(told), np.array(counts)
        self.part_starts = np.array([part.start for part in document.parts])
        # The words that hold in each paragraph stand after all words of the text, and after them none, as place -1.
        self.between = [*years_between(self.norm)]
        columns = zip(*[*told, *held.values(), *self.between, TimeCue(0, 0, 0, False)], strict=True)
        self.begins, self.firsts, self.lasts, self.windows = map(np.array, columns)
        self.starts = self.begins[: self.count]
        self.defaults = np.full(len(paragraphs) + 1, -1)
        self.defaults[list(held)] = np.arange(len(held)) + self.count
        sections = [paragraph.section for paragraph in paragraphs] or [Section.FRONT]
        self.in_plan = np.array([section is Section.PLAN for section in sections])
        self.in_front = np.array([section is Section.FRONT for section in sections])
        self.loose = np.array([section in _LOOSE for section in sections])
        self.paragraph_starts = np.array([paragraph.start for paragraph in paragraphs] or [0])
        self.stops = places_of("。!?\n", document.codes)
        self.years = np.array([report.year or 0 for report, _, _ in document.parts])
        self.told = np.array([not is_running(report.norm) for report, _, _ in document.parts])  # of a year that is over

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
            self.told[numbers.part[without_cue]] & ~planned[without_cue]
        )
        sums = self._yearly(without_cue[~planned[without_cue]], around, places)
        ahead = with_cue[last[with_cue] >= year[with_cue]]
        ahead = without(ahead, self._is_so(ahead, around, numbers, settings))
        planned[self._plans(ahead, cue, numbers, settings)] = True
        past = with_cue[(last[with_cue] != year[with_cue]) & ~window[with_cue]]
        for at in either(sums, self._yearly(past, around, places)).tolist():
            several = self._years_before(int(start[at]), int(last[at]), int(numbers.part[at]), int(places[at]))
            if several >= 0:
                first[at], last[at], window[at] = self.firsts[several], self.lasts[several], self.windows[several]
            elif (begun := self._begun(cue[at])) is not None:
                first[at], window[at] = begun, True
        once = around.find("left", _YEARLY_REACH, _ON_LAST_YEAR, rows[window[rows]])
        first[once], window[once] = last[once], False
        for at, told_year in reached_in(around, rows).items():
            first[at] = last[at] = told_year
            window[at], planned[at] = False, planned[at] and told_year >= year[at]
        if months := self._months(numbers):
            named = np.array([-1, *months])[np.searchsorted(months, start[rows])]
            planned[rows[(named >= settings.sentence[rows]) & (named >= 0)]] = False
        return Times(planned, window, first, last)

    def _yearly(self, rows: Any, around: Around, places: Any) -> Any:
        """The rows that are an average a year, or a sum where no heading says of what."""
        rows = around.find("left", _NEAR, _YEARLY, rows)
        averages = ["累计" not in said for said in around.words("left", _NEAR, rows)]
        return rows[self.loose[places[rows]] | np.array(averages, dtype=bool)]

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
            if self._best[at]:
                continue
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
        sure = self.in_plan[places] | (self.loose[places] & ~begun) | (self.lasts[cue[rows]] > year)
        asked = rows[~sure]
        begins = np.maximum(settings.sentence[asked], self.begins[cue[asked]] - 12)
        told = [
            _ANNOUNCED.search(self.norm, *bounds) is not None
            for bounds in zip(begins.tolist(), numbers.start[asked].tolist(), strict=True)
        ]
        return either(rows[sure], asked[np.array(told, dtype=bool)])

    def _cues(self, rows: Any, numbers: Numbers, settings: Settings) -> Any:
        """The last time word of the sentence before each number, else the one that opens the paragraph; -1: none."""
        cue, start, part = np.full(len(numbers.start), -1), numbers.start[rows], numbers.part[rows]
        last = np.searchsorted(self.starts, start, "right") - 1
        known = last >= self.first_cue[part]
        own = known & (self.begins[last] >= settings.sentence[rows])
        best = own & self._best[last] & (start > self.begins[last] + _BEST_TOLD)
        last = np.where(best, self._not_best[last], last)
        own &= ~best | ((last >= self.first_cue[part]) & (self.begins[last] >= settings.sentence[rows]))
        cue[rows] = np.where(own, last, self.defaults[settings.paragraph[rows]])
        earlier = known & ~own & ~best
        rows, last = rows[earlier], last[earlier]
        if len(rows):
            self._from_earlier(cue, rows, last, numbers, settings)
        plans = np.flatnonzero((cue >= 0) & self.in_plan[settings.paragraph]).tolist()
        ground = ((at, GROUND.match(self.norm, self.begins[cue[at]])) for at in plans)
        cue[[at for at, told in ground if told is not None and told.end() <= numbers.start[at]]] = -1
        return cue

    @cached_property
    def _best(self) -> Any:
        """Which time words only say how long nothing has been like it: 为近10年来最大降幅."""
        windows = zip(self.windows.tolist(), self.begins.tolist(), strict=True)
        return np.array([window and _BEST.match(self.norm, at) is not None for window, at in windows])

    @cached_property
    def _not_best(self) -> Any:
        """For each time word the last, itself included, that says more; -1 where there is none."""
        return np.maximum.accumulate(np.where(self._best, -1, np.arange(len(self.begins))))

    def _from_earlier(self, cue: Any, rows: Any, last: Any, numbers: Numbers, settings: Settings) -> None:
        """Where a sentence has no time word: the one that opened it before a semicolon, or a part without heading."""
        start, sentence, place = numbers.start[rows], settings.sentence[rows], settings.paragraph[rows]
        none, choice = cue[rows] < 0, self._opening(last, start)
        later = np.flatnonzero(self.windows[choice] & ~self.windows[last] & self._in_sentence(last, sentence))
        later = later[self._told_as(_APART, last[later])]  # 今后五年…:到“十三五”末,…;…
        choice[later] = last[later]
        dated = none | (self.windows[cue[rows]] & ~self.windows[last] & self._told_as(_APART, last))
        goes_on = (choice < 0) & dated & (self.codes[np.maximum(sentence - 1, 0)] == ord(";")) & (sentence > 0)
        goes_on &= self._in_sentence(last, sentence) & self._told_as(_YEARED, last)
        choice[goes_on] = last[goes_on]
        loose = (choice < 0) & self.loose[place]
        telling = loose & none & (self.lasts[last] == self.years[numbers.part[rows]])
        for at in np.flatnonzero(telling).tolist():
            if self._told(int(self.begins[last[at]]), int(start[at])):
                choice[at], loose[at] = last[at], False
        cue[rows[choice >= 0]] = choice[choice >= 0]
        if loose.any():
            self._lasting(cue, rows[loose], last[loose], numbers, settings)

    def _told_as(self, said: re.Pattern[str], cues: Any) -> Any:
        """Which time words are written so."""
        known = {at: said.match(self.norm, self.begins[at]) is not None for at in set(cues.tolist())}
        return np.array([known[at] for at in cues.tolist()], dtype=bool)

    def _in_sentence(self, last: Any, start: Any) -> Any:
        """Which time words are of the whole sentence that `start` is in, semicolons and all."""
        stop = np.append(self.stops, -1)[np.searchsorted(self.stops, start) - 1]
        return (self.begins[last] > stop) & (self.begins[last] > start - _SENTENCE)

    def _told(self, named: int, start: int) -> bool:
        """Whether a paragraph tells the figures of a plan after the year it `named` last."""
        if start - named > _SENTENCE or self.norm.find("\n", named, start) >= 0:
            return False
        return _FIGURES.search(self.norm, named, start) is not None

    def _opening(self, last: Any, start: Any) -> Any:
        """The time word, no later than `last`, that opens each number's whole sentence, semicolons and all; or -1."""
        stop = np.append(self.stops, -1)[np.searchsorted(self.stops, start) - 1]
        begin = np.where((stop >= 0) & (stop >= start - _SENTENCE), stop + 1, 0)
        cue = np.minimum(last, np.searchsorted(self.starts, begin))
        begins = self.starts[cue]
        opens = (begins >= begin) & (begins <= begin + 4) & ((begin > 0) | (start < _SENTENCE))
        opens[opens] = ~self._told_as(_DATED, cue[opens])
        return np.where(opens, cue, -1)

    def _lasting(self, cue: Any, rows: Any, last: Any, numbers: Numbers, settings: Settings) -> None:
        """Where no heading opens a part: the last time word that opened a sentence and holds beyond it."""
        part, place = numbers.part[rows], settings.paragraph[rows]
        opener, year = self._openers[last], self.years[part]
        there = opener >= self.first_cue[part]
        first, until, window = self.firsts[opener], self.lasts[opener], self.windows[opener]
        # 3年 with a sum, or a day, does not hold beyond its sentence.
        there &= np.where(window, until - first + 1 >= _LONG, until == year)
        there[there] = ~self._told_as(_DATED, opener[there])
        within = self.begins[opener] >= self.paragraph_starts[place]
        there &= within | (cue[rows] < 0) & (until >= year)
        cue[rows[there]] = opener[there]

    @cached_property
    def _openers(self) -> Any:
        """For each time word the last, itself included, that opens a sentence; -1 where there is none."""
        opens = [_OPENS.search(self.norm, max(0, start - 4), start) is not None for start in self.starts.tolist()]
        return np.maximum.accumulate(np.where(opens, np.arange(len(opens)), -1))
