"""When a mention is of: whether it is planned or has come about, and its first and last year.

Belongs here: which time word holds for a number, and what the section and the words between them make of it.
Does not belong here: the time words themselves (see `periods`), the class of a number (see `classes`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from workreport.extract.classes import is_done, is_future
from workreport.extract.document import Document, Paragraph, Section
from workreport.extract.periods import YEAR, TimeCue, find_cues, paragraph_cues, year_of
from workreport.extract.settings import places_of

__all__ = ["Time", "Timing", "time_before", "time_since"]


class Time(NamedTuple):
    """Whether a mention is of the plan, whether of several years at once, and its first and last year (or 0)."""

    planned: bool
    window: bool
    first: int
    last: int


_SO_FAR = re.compile(
    r"[^,，。;\n]{0,6}?年(?:以来|上半年|前[三3]季度|一季度|[1一][-~至到—]+[0-9一二三四五六七八九十]{1,2} ?月|"
    r"前[0-9一二三四五六七八九十]{1,2}个月|已)"
)
_ANNOUNCED = re.compile(
    r"将|力争|争取|确保|(?<!完成)(?<!完成了)(?:目标|预期)|(?<!完成)计划(?!生育|的|单列)|要(?!素|求|点)|拟|安排|打算"
)
_HOPED = re.compile(r"力争|争取(?![到了上中国省]|各类|资金|项目|政策|专项)|预期目标|拟(?=[增安新建])")
_FIGURES = re.compile(r"(?:指标|目标|任务)[^。\n]{0,6}[:是为]|(?:指标|目标|任务)[^。\n]{0,10}如下")
_COMING = re.compile(r"[二两三四五2-5] ?年(?:内|累计|新增|新建|完成|建成|投资|投入|实施|引进|培育|年均|力争)")
_DATED = re.compile(r"[^\n]{4} ?年 ?[0-9一二三四五六七八九十]{1,2} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日")
# A time word that holds beyond its sentence stands at its beginning.
_OPENS = re.compile(r"(?:^|[。;!?\n])[ “”到]{0,2}$")
_YEARLY = re.compile(r"年均(?!浓度|气温|降水|值)|平均每年|累计")
_LONG, _NEAR, _SENTENCE = 5, 16, 600
# Parts of a report that no heading opens: there a time word holds until the next one.
_LOOSE = (Section.FRONT, Section.PAST)


_NAMED = re.compile(rf"({YEAR}) ?年[末底初]?的?$")


def time_before(time: Time, lead: str) -> Time:
    """The time of the first value of 由…到…: the year named with it, else the one before those of the second."""
    if named := _NAMED.search(lead):
        return Time(False, False, year_of(named[1]), year_of(named[1]))
    return Time(False, False, time.first - 1, time.first - 1) if time.first else time


_SINCE = re.compile(
    rf"[比较] ?({YEAR}) ?年[末底]?(?:同期)?"
    r"(?:实际|翻|净?增长|净?增加|提高|提升|上升|扩大|下降|减少|降低)[^,。;0-9]{0,4}$"
)


def time_since(time: Time, left: str) -> Time:
    """The time of a change on a year further back than the one before: the years since (比1997年增长)."""
    named = _SINCE.search(left[-40:]) if "年" in left else None
    if named is None or not time.last or (first := year_of(named[1]) + 1) >= time.last:
        return time
    return Time(time.planned, True, first, time.last)


class Timing:
    """The time words of a document, and the time of any number in it."""

    def __init__(self, document: Document) -> None:
        self.norm, self.year, self.paragraphs = document.norm, document.year, document.paragraphs
        self.cues = find_cues(self.norm, self.year)
        self.starts = [cue.start for cue in self.cues]
        self.defaults = paragraph_cues(self.norm, self.paragraphs, self.cues)
        self.stops = places_of("。!?\n", document.codes).tolist()
        self.openers = self._openers()
        self.windows: dict[int, list[int]] = {}
        for at, cue in enumerate(self.cues):
            if cue.window:
                self.windows.setdefault(cue.last, []).append(at)

    def _openers(self) -> list[int]:
        """For each time word the last, itself included, that opens a sentence; -1 where there is none."""
        last, found = -1, []
        for at, start in enumerate(self.starts):
            last = at if _OPENS.search(self.norm, max(0, start - 4), start) else last
            found.append(last)
        return found

    def of(self, start: int, sentence: int, place: int, left: str) -> Time:
        """The time of a number at `start`; `sentence`: where its sentence begins, `place`: its paragraph's place
        among all, `left`: its clause before it."""
        paragraph = self.paragraphs[place]
        year, planned = self.year, paragraph.section is Section.PLAN
        cue = self._cue(start, sentence, paragraph, self.defaults.get(place))
        if planned and year is not None and cue is not None and cue.window and cue.last == year - 1:
            cue = self._ahead(cue, year)
        if year is None:
            planned = planned or is_future(left[-30:])
            return Time(planned, cue.window, cue.first, cue.last) if cue else Time(planned, False, 0, 0)
        if cue is None:
            if paragraph.section is Section.FRONT and _HOPED.search(self.norm, sentence, start) is not None:
                planned = True
            if planned and not is_done(left[-30:]):
                return Time(True, False, year, year)
            return Time(False, False, year - 1, year - 1)
        planned = cue.last >= year and not is_done(left[-30:]) and self._is_plan(cue, start, sentence, paragraph)
        if not cue.window and cue.last != year and _YEARLY.search(left[-_NEAR:]) is not None:
            cue = self._years_before(start, cue)
        return Time(planned, cue.window, cue.first, cue.last)

    def _ahead(self, cue: TimeCue, year: int) -> TimeCue:
        """What a plan says of some years without saying which is of those to come: 五年累计引进."""
        if _COMING.match(self.norm, cue.start) is None:
            return cue
        return cue._replace(first=year, last=year + cue.last - cue.first)

    def _years_before(self, start: int, cue: TimeCue) -> TimeCue:
        """The last several years up to `cue`'s that were spoken of before `start`: what an average is of."""
        windows = self.windows.get(cue.last, [])
        at = bisect_left(windows, bisect_right(self.starts, start)) - 1
        return self.cues[windows[at]] if at >= 0 else cue

    def _is_plan(self, cue: TimeCue, start: int, sentence: int, paragraph: Paragraph) -> bool:
        """Whether a time word that reaches the report's year speaks of the plan."""
        if _SO_FAR.match(self.norm, cue.start):
            return False
        if paragraph.section is Section.PLAN or cue.last > (self.year or 0) or paragraph.section in _LOOSE:
            return True
        return _ANNOUNCED.search(self.norm, max(sentence, cue.start - 12), start) is not None

    def _cue(self, start: int, sentence: int, paragraph: Paragraph, default: TimeCue | None) -> TimeCue | None:
        """The last time word of the sentence before `start`, else the one that opens the paragraph."""
        at = bisect_right(self.starts, start) - 1
        if at < 0 or self.starts[at] >= sentence:
            return self.cues[at] if at >= 0 else default
        if (opening := self._opening(at, start)) is not None:
            return opening
        if default is None and self.norm[sentence - 1 : sentence] == ";" and self._in_sentence(at, sentence):
            return self.cues[at]
        if paragraph.section not in _LOOSE:
            return default
        if default is None and self.cues[at].last == self.year and self._told(at, start):
            return self.cues[at]
        opener = self.openers[at]
        cue = self.cues[opener] if opener >= 0 else None
        if cue is None or not self._lasts(cue):
            return default
        within = cue.start >= paragraph.start
        return cue if within or default is None and cue.last >= (self.year or 0) else default

    def _in_sentence(self, at: int, start: int) -> bool:
        """Whether the time word at `at` is of the whole sentence that `start` is in, semicolons and all."""
        stop = bisect_left(self.stops, start) - 1
        return self.starts[at] > (self.stops[stop] if stop >= 0 else -1) and self.starts[at] > start - _SENTENCE

    def _told(self, at: int, start: int) -> bool:
        """Whether a paragraph tells the figures of a plan, the time word at `at` being the year it named last."""
        named = self.starts[at]
        if start - named > _SENTENCE or self.norm.find("\n", named, start) >= 0:
            return False
        return _FIGURES.search(self.norm, named, start) is not None

    def _opening(self, at: int, start: int) -> TimeCue | None:
        """The time word, no later than the one at `at`, that opens the whole sentence, semicolons and all."""
        stop = bisect_left(self.stops, start) - 1
        begin = self.stops[stop] + 1 if stop >= 0 and self.stops[stop] >= start - _SENTENCE else 0
        cue = self.cues[min(at, bisect_left(self.starts, begin))]
        opens = begin <= cue.start <= begin + 4 and not _DATED.match(self.norm, cue.start)
        return cue if opens and (begin or start < _SENTENCE) else None

    def _lasts(self, cue: TimeCue) -> bool:
        """Whether a time word that opens a sentence holds beyond it; 3年 with a sum, or a day, does not."""
        holds = cue.last - cue.first + 1 >= _LONG if cue.window else cue.last == self.year
        return holds and not _DATED.match(self.norm, cue.start)
