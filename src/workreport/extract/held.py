"""Which time word holds for a number: its sentence's last, the one that opens the sentence or the paragraph.

Belongs here: the time words of a document in columns, and which of them each number stands under. Does not belong here:
the time words themselves (see `periods`), what a time word makes of a number (see `timing`).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

import numpy as np

from workreport.extract.both import under_both
from workreport.extract.delivery import delivered_midway
from workreport.extract.document import Document, Section
from workreport.extract.eras import is_running
from workreport.extract.headed import of_headed_plans
from workreport.extract.lists import Numbers
from workreport.extract.openings import paragraph_cues
from workreport.extract.periods import find_cues, years_between
from workreport.extract.settings import Settings, places_of
from workreport.extract.since import PLAN_END
from workreport.extract.years import YEAR, TimeCue

__all__ = ["Held"]

# What is planned on the ground of last year, or with works signed before, is not of that year:
# 确保2024年签约项目开工,新开工9个.
_GROUND = re.compile(
    rf"[去上]年[^,。;\n]{{0,30}}基础上|(?:[去上]|(?:{YEAR}) ?)年(?:新?签约|引进|落地|续建|结转)的?(?:重[点大])?项目"
)
_FIGURES = re.compile(r"(?:指标|目标|任务)[^。\n]{0,6}[:是为]|(?:指标|目标|任务)[^。\n]{0,10}如下")
_DATED = re.compile(r"[^\n]{4} ?年 ?[0-9一二三四五六七八九十]{1,2} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日")
# A time word that holds beyond its sentence stands at its beginning.
_OPENS = re.compile(r"(?:^|[。;!?\n])(?:[ “”到]{0,2}|刚刚过去的)$")
_THESE_WERE = re.compile(r"(?:^|[。\n])[—\u3000 ]*这是[^,。;\n]{2,40}的$")  # ——这是成就卓著的五年。
# 2021年 holds after a semicolon; 当年开工 and 3年完成 do not. 2021年, stands by itself.
_YEARED = re.compile(rf"[比较同于超过自以为到]?(?:{YEAR}|[今去明本]) ?年|{PLAN_END}")
_APART = re.compile(rf"(?:[0-9]{{4}} ?年[末底]?|{PLAN_END})[,，]")
# 增幅创十年来新高 compares; averages are not of these ten years.
_BEST = re.compile(r"[^年,。;\n]{1,6}年来?(?:、[^年,。;\n]{1,4}年来)?(?:的)?(?:新高|新低|最|罕见|未有|同期|首次)")
# 特别是刚刚过去的2012年, in a paragraph of five years: what follows in it is of that year.
_LATELY = re.compile(rf"(?:特别是|尤其是)(?<=[。;!?\n]...)(?:刚刚|即将)?(?:过去的?)?(?:(?:一|{YEAR}) ?|去)年,")
_LONG, _SENTENCE = 5, 600
_BEST_TOLD = 4  # the number of years itself begins so near the window's beginning: 近10年来最大降幅
# Parts of a report that no heading opens: there a time word holds until the next one.
_LOOSE = (Section.FRONT, Section.PAST)


class Held:
    """The time words of a document, and which of them holds for each number."""

    def __init__(self, document: Document) -> None:
        self.norm, self.codes, paragraphs = document.norm, document.codes, document.paragraphs
        told: list[TimeCue] = []
        held: dict[int, TimeCue] = {}
        counts, both = [0], list[int]()
        for report, start, first in document.parts:
            year = report.year_ahead
            cues = find_cues(report.norm, year, report.year, delivered_midway(report.month))
            found = of_headed_plans(report.norm, cues, year)
            for place, cue in paragraph_cues(report.norm, report.paragraphs, found, year).items():
                held[first + place] = cue._replace(start=cue.start + start)
            both += [first + at for at in under_both(report.paragraphs, found, [cue.start for cue in found])]
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
        self.in_back = np.array([section is Section.BACK for section in sections])
        self.in_front = np.array([section is Section.FRONT for section in sections])
        self.loose = np.array([section in _LOOSE for section in sections])
        self.both = np.zeros(len(paragraphs) or 1, dtype=bool)
        self.both[both] = True
        self.paragraph_starts = np.array([paragraph.start for paragraph in paragraphs] or [0])
        self.stops = places_of("。!?\n", document.codes)
        self.stopped = np.append(self.stops, -1)  # the last is before the text: that of its first sentence
        self.years = np.array([report.year_ahead or 0 for report, _, _ in document.parts])
        self.months = np.array([report.month for report, _, _ in document.parts])
        self.told = np.array([not is_running(report.norm) for report, _, _ in document.parts])  # of a year that is over

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
        ground = ((at, _GROUND.match(self.norm, self.begins[cue[at]])) for at in plans)
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
        year = self.years[numbers.part[rows]]
        none, choice = cue[rows] < 0, self._opening(last, start)
        later = np.flatnonzero(self.windows[choice] & ~self.windows[last] & self._in_sentence(last, sentence))
        later = later[self._told_as(_APART, last[later])]  # 今后五年…:到“十三五”末,…;…
        choice[later] = last[later]
        dated = none | (self.windows[cue[rows]] & ~self.windows[last] & self._told_as(_APART, last))
        goes_on = (choice < 0) & dated & (self.codes[np.maximum(sentence - 1, 0)] == ord(";")) & (sentence > 0)
        goes_on &= self._in_sentence(last, sentence) & self._told_as(_YEARED, last)
        ahead = self.lasts[last] >= year  # 新厂今年投产;销售额9亿元, in a review
        goes_on &= ~ahead | self.in_plan[place] | self.loose[place]
        choice[goes_on] = last[goes_on]
        lately = (choice < 0) & self.windows[cue[rows]] & (self.begins[last] >= self.paragraph_starts[place])
        lately &= self._lately[last] & (self.lasts[last] + 1 == year)
        choice[lately] = last[lately]
        planned = (choice < 0) & none & self.in_plan[place] & self._in_sentence(last, sentence)
        for at in np.flatnonzero(planned).tolist():
            choice[at] = self._planned_in(int(last[at]), int(sentence[at]), int(year[at]))
        coming = (choice < 0) & ~self.windows[last] & (self.lasts[last] > year)
        ended = self.windows[cue[rows]] & (self.lasts[cue[rows]] == self.lasts[last])  # 到2030年,… under “十五五”目标
        for at in np.flatnonzero(coming & (none | ended)).tolist():
            if self._goes_on_to(int(self.begins[last[at]]), int(sentence[at]), int(start[at]), bool(ended[at])):
                choice[at] = last[at]
        under_way = self._under_way(last, place, year) | (none & self._to_come(last, place, year))
        loose = (choice < 0) & (self.loose[place] | under_way)
        telling = loose & none & (self.lasts[last] == year)
        for at in np.flatnonzero(telling).tolist():
            if self._told(int(self.begins[last[at]]), int(start[at])):
                choice[at], loose[at] = last[at], False
        cue[rows[choice >= 0]] = choice[choice >= 0]
        if loose.any():
            self._lasting(cue, rows[loose], last[loose], numbers, settings)

    def _under_way(self, last: Any, place: Any, year: Any) -> Any:
        """Which numbers of a review stand after five years or more just over that opened a sentence of theirs."""
        opener = self._openers[last]
        told = (opener >= 0) & self.windows[opener] & (self.lasts[opener] + 1 == year) & ~self.in_plan[place]
        return told & (self.begins[opener] >= self.paragraph_starts[place])

    def _to_come(self, last: Any, place: Any, year: Any) -> Any:
        """Which numbers of a plan stand after five years or more to come that opened a sentence of their paragraph."""
        opener = self._openers[last]
        ahead = (opener >= 0) & self.in_plan[place] & self.windows[opener] & (self.firsts[opener] >= year)
        return ahead & (self.begins[opener] >= self.paragraph_starts[place])

    def _goes_on_to(self, named: int, sentence: int, start: int, ends: bool) -> bool:
        """Whether a sentence says what else will be reached in the year its paragraph `named`: 到1957年,…。…将达到.

        Nothing needs to say so where the year `ends` those that the paragraph is of.
        """
        reached = self.norm.startswith("到", named - 1) and (ends or self.norm.find("将", sentence, start) >= 0)
        return reached and start - named < _SENTENCE and self.norm.find("\n", named, start) < 0

    def _planned_in(self, last: int, sentence: int, year: int) -> int:
        """The years to come, five or more, that a sentence told before a semicolon, no later than `last`; or -1."""
        stop = int(self.stopped[np.searchsorted(self.stops, sentence) - 1])
        for at in range(last, -1, -1):
            if self.begins[at] <= max(stop, sentence - _SENTENCE):
                break
            if self.windows[at] and self.firsts[at] >= year and self.lasts[at] - self.firsts[at] + 1 >= _LONG:
                return at  # 五年内投资5亿元,比“六五”期间增加49%;改造投资2亿元
        return -1

    def _told_as(self, said: re.Pattern[str], cues: Any) -> Any:
        """Which time words are written so."""
        known = {at: said.match(self.norm, self.begins[at]) is not None for at in set(cues.tolist())}
        return np.array([known[at] for at in cues.tolist()], dtype=bool)

    def _in_sentence(self, last: Any, start: Any) -> Any:
        """Which time words are of the whole sentence that `start` is in, semicolons and all."""
        stop = self.stopped[np.searchsorted(self.stops, start) - 1]
        return (self.begins[last] > stop) & (self.begins[last] > start - _SENTENCE)

    def _told(self, named: int, start: int) -> bool:
        """Whether a paragraph tells the figures of a plan after the year it `named` last."""
        if start - named > _SENTENCE or self.norm.find("\n", named, start) >= 0:
            return False
        return _FIGURES.search(self.norm, named, start) is not None

    def _opening(self, last: Any, start: Any) -> Any:
        """The time word, no later than `last`, that opens each number's whole sentence, semicolons and all; or -1."""
        stop = self.stopped[np.searchsorted(self.stops, start) - 1]
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
    def _lately(self) -> Any:
        """Which time words are of the year just over, that a sentence turns to: 特别是刚刚过去的2012年."""
        lately = np.zeros(len(self.starts), dtype=bool)
        for match in _LATELY.finditer(self.norm):
            lately[slice(*np.searchsorted(self.starts, match.span()))] = True
        return lately

    @cached_property
    def _openers(self) -> Any:
        """For each time word the last, itself included, that opens a sentence; -1 where there is none."""
        starts = self.starts.tolist()
        opens = [_OPENS.search(self.norm, max(0, start - 6), start) is not None for start in starts]
        for at in np.flatnonzero(self.windows[: self.count] & ~np.array(opens, dtype=bool)).tolist():
            opens[at] = _THESE_WERE.search(self.norm, max(0, starts[at] - 48), starts[at]) is not None
        return np.maximum.accumulate(np.where(opens, np.arange(len(opens)), -1))
