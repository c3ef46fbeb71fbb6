"""Which time word holds in a paragraph whose sentences have none: the one that opens it, or what it stands under.

Belongs here: the opening of a paragraph, and years that hold until others open. Does not belong here: which years a
paragraph leads its points to (see `leading`), the time words themselves (see `periods`), which of them holds for a
number (see `held`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from workreport.extract.both import HEADED_YEAR, of_several, tells_of_both
from workreport.extract.document import Paragraph
from workreport.extract.headings import DASHES, LONGEST_HEADING, NUMBERED, POINTS, rank_of
from workreport.extract.leading import LONG, looked_back, to_come
from workreport.extract.normal import SOFT
from workreport.extract.years import YEAR, TimeCue

__all__ = ["paragraph_cues"]

_OPENING, _SEVERAL = 8, 3
_YEARED = re.compile(rf"{YEAR}|[今明] ?年")
_AHEAD = ("今后", "未来")
_AIMS = re.compile(
    r"五年(?<=[后来]五年)(?:的?(?:发展|奋斗|经济)[^。\n]{0,16}目标|,[^。\n]{0,12}(?:办好|抓好|办成)[^。\n]{0,8}实事)"
)


def paragraph_cues(
    norm: str, paragraphs: Sequence[Paragraph], cues: list[TimeCue], year: int | None
) -> dict[int, TimeCue]:
    """By paragraph, counted from 0, the time word that holds where a sentence has none: its paragraph's first words.

    Five years or more that open a paragraph ("五年来…"), and three of a heading, hold until others open one; those of a
    heading hold again under the next heading that stands under it. Those to come that a paragraph tells of hold for the
    points (——…) that it leads to.
    """
    walk = _Openings(norm, paragraphs, cues, year)
    several = of_several(paragraphs, cues, walk.starts)
    chosen: dict[int, TimeCue] = {}
    for at, paragraph in enumerate(paragraphs):
        walk.enter(paragraph.section)
        if at and norm[paragraph.start - 1] == SOFT:
            if at - 1 in chosen:
                chosen[at] = chosen[at - 1]
        elif (default := walk.holds_in(at) or several.get(at)) is not None:
            chosen[at] = default
    return chosen


class _Openings:
    """A walk over the paragraphs, carrying the time words that hold until others open."""

    def __init__(self, norm: str, paragraphs: Sequence[Paragraph], cues: list[TimeCue], year: int | None) -> None:
        self.norm, self.paragraphs, self.cues, self.year = norm, paragraphs, cues, year
        self.starts = [cue.start for cue in cues]
        self.aims = [match.start() for match in _AIMS.finditer(norm)]
        self.section = ""
        self.held: TimeCue | None = None
        self.ahead = False  # whether what is held, or opened last, is of years to come
        self.since = False  # whether the heading counts since some time
        self.named_both = False  # whether the heading names several years and one
        self.top = _Under()
        self.points: TimeCue | None = None
        self.done = True  # whether no paragraph before leads on to points
        self.listed: TimeCue | None = None  # the year that a list is of: 主要产品1957年的计划产量如下:

    def enter(self, section: str) -> None:
        """Let go of what another section has opened."""
        if section != self.section:
            self.held, self.section, self.ahead, self.top = None, section, False, _Under()

    def holds_in(self, at: int) -> TimeCue | None:
        """The time word that holds in a paragraph, by its own opening or what it stands under."""
        paragraph = self.paragraphs[at]
        head = not self.norm.startswith(SOFT, paragraph.end) and _is_heading(paragraph.text)
        if head and paragraph.text.strip():
            self.named_both = tells_of_both(paragraph, self.cues, self.starts) is not None
        self.since = "以来" in paragraph.text if head else self.since
        found = self._opening_of(paragraph, head)
        if found is not None and not _goes_on(found, self.held, head, self.ahead):
            self._hold(at, found, head)
            found = None if head and self.named_both else found
        elif (head or rank_of(paragraph.text)) and self.top.holds(paragraph.text):
            self.held = self.top.cue if self.top.lasts(self.year) else None
        elif head and self.ahead and not paragraph.text.rstrip().endswith((":", "：")):
            self.held = None
        found = found or self._whole_year(paragraph)
        self._hold_aims(paragraph, found)
        self._lead_to_points(at, head)
        return self._of_list(paragraph, found) or self.held or self.points

    def _opening_of(self, paragraph: Paragraph, head: bool) -> TimeCue | None:
        """The time word that opens a paragraph and is of all of it."""
        norm, cues, starts = self.norm, self.cues, self.starts
        greeted = 0 if head else _greeting(norm, paragraph.start)
        reach = len(paragraph.text) if head else min(len(paragraph.text), _OPENING + greeted)
        found = _opening(paragraph.start, reach, cues, starts)
        if found is not None and not head and _is_aside(norm, paragraph.start + greeted, found, self.held):
            found = None
        if found is None and self.section == "plan" and _BY_PLAN.match(norm, paragraph.start) is not None:
            found = _of_plan(paragraph, cues, starts, self.year)
        if found is not None and (_DELIVERED.match(norm, found.start) or _WORST.match(norm, found.start)):
            found = None
        return found

    def _hold(self, at: int, found: TimeCue, head: bool) -> None:
        """Let what a paragraph opens with hold on where it lasts, and under the headings beneath it."""
        norm, paragraph, year = self.norm, self.paragraphs[at], self.year
        lasting = found.window and found.last - found.first + 1 >= (_SEVERAL if head or self.since else LONG)
        lasting = lasting or head and _is_of_later(paragraph.text, found, year)
        self.ahead = lasting and (norm.startswith(_AHEAD, found.start) or found.first >= (year or found.last + 1))
        of_all = head or self.ahead or self.section in ("review", "past")
        self.held = found if lasting and not (head and self.named_both) and of_all else None
        leads_on = _LEADS_ON.search(paragraph.text) is not None
        if (head or leads_on) and not (leads_on and self.top.goes_on(found, self.paragraphs[at + 1 : at + 2])):
            rest = found.start + 1, paragraph.end - found.start - 1
            alone = head and _opening(*rest, self.cues, self.starts) is None
            self.top = _Under(paragraph.text, found) if alone else _Under()
        elif not self.ahead and found.last == year and _OF_THE_YEAR.match(norm, found.start) is not None:
            self.top = _Under()

    def _whole_year(self, paragraph: Paragraph) -> TimeCue | None:
        """The last of the years held, where a heading named it too and a paragraph tells all of it."""
        if not self.named_both or self.held is None or self.held.last + 1 != self.year:
            return None
        if _WHOLE_YEAR.match(paragraph.text) is None:
            return None
        last = self.held.last
        self.held, self.top = None, _Under()
        return TimeCue(paragraph.start, last, last, False)

    def _hold_aims(self, paragraph: Paragraph, found: TimeCue | None) -> None:
        """Let the years to come hold whose aims a paragraph of the plan tells, where it opens with no others."""
        told = found is None or self.held is None and found.last == found.first
        if told and self.section == "plan":
            said = [aim for aim in self.aims if paragraph.start <= aim < paragraph.end]
            if said:
                self.held = _opening(said[0] - 2, 3, self.cues, self.starts) or self.held

    def _lead_to_points(self, at: int, head: bool) -> None:
        """Let the years hold for the points (——…) that a paragraph leads to."""
        norm, paragraph, cues, starts = self.norm, self.paragraphs[at], self.cues, self.starts
        if not paragraph.text.lstrip().startswith(POINTS):
            self.points = to_come(norm, paragraph, cues, starts, self.year) or (None if self.done else self.points)
            self.points = self.points or looked_back(norm, self.paragraphs, at, cues, starts, self.year)
        words = paragraph.text.strip()
        self.done = words[-1:] in ("", *"。;；:：") or head and len(words) > 3 and words[0] not in DASHES

    def _of_list(self, paragraph: Paragraph, found: TimeCue | None) -> TimeCue | None:
        """What a paragraph opens with or, where it is an item of a list, the year that the list is of."""
        self.listed = self.listed if _ITEM.match(paragraph.text) is not None else None
        if found is None and self.listed is not None:
            return self.listed
        if _AS_FOLLOWS.search(paragraph.text) is not None:
            before = bisect_left(self.starts, paragraph.end) - 1
            last = self.cues[before] if before >= 0 else None
            self.listed = last if last is not None and last.start >= paragraph.start and not last.window else None
        return found


# After the five years, the last of them: “十二五”及2015年工作回顾, then 全年完成销售118亿元.
_WHOLE_YEAR = re.compile(f"[ \u3000]*(?:全年(?!度)|{HEADED_YEAR})")
_AS_FOLLOWS, _ITEM = re.compile("如下列?[:：][ \u3000]*$"), re.compile("[ \u3000]*[一-龥()（）]{1,12}[:：]")
_AIMED = re.compile("围绕|对照|对标|锚定|瞄准")  # 围绕实现2017年整体脱贫的目标,制定出台
_WORST = re.compile(".{0,3}年来(?:最|罕见|未有)")  # 面对三年来最严峻的疫情
_AFTER_EVENT = re.compile(rf"(?:{YEAR}) ?年[^,。;\n]{{2,16}}(?:后|以来),")


def _is_aside(norm: str, begin: int, found: TimeCue, held: TimeCue | None) -> bool:
    """Whether a time word near the opening is of one thing in it, and not of the paragraph: 封顶,今年投产."""
    before = norm[begin : found.start]
    if "," in before and _YEARED.match(norm, found.start) is not None:
        return True  # 人均纯收入,1982年为270元
    return _AIMED.search(before) is not None or _is_of_one(norm, begin, found, held)


def _is_of_one(norm: str, begin: int, found: TimeCue, held: TimeCue | None) -> bool:
    """Whether a year among several that hold is of one number, or of an event, and not of its paragraph.

    国民生产总值2024年达到9亿元, and 2021年发生洪水后 in a review of 2020 to 2024.
    """
    if held is None or found.window or not held.first <= found.last <= held.last:
        return False
    before = norm[begin : found.start].strip(f" \u3000{SOFT}")
    if found.last < held.last:
        return _AFTER_EVENT.match(norm, found.start) is not None
    return before != "" and not before.endswith(("在", "到", "至", "自", "从"))


_NUMBERED_HEADING = re.compile("[^。;；0-9０-９]*。?[ \u3000]*")


def _is_heading(line: str) -> bool:
    """Whether a line is short and no sentence: one that ends with a full stop is a heading if it has a number."""
    if len(line) > LONGEST_HEADING:
        return False
    if not line.rstrip().endswith(("。", ";", "；")):
        return True
    numbered = NUMBERED.match(line)
    return numbered is not None and _NUMBERED_HEADING.fullmatch(line, numbered.end()) is not None


_PLANNED = re.compile("年[^,。;]{0,10}(?:计划|预算|任务|指标|目标|安排)")


def _is_of_later(heading: str, cue: TimeCue, year: int | None) -> bool:
    """Whether a heading is of what is planned for one year after the report's own: 二、1981年国民经济计划."""
    later = year is not None and not cue.window and cue.first > year
    return later and _PLANNED.search(heading) is not None


# What follows is of the year, whatever years came before: 2026年是“十五五”开局之年; 今年的主要预期目标是.
_OF_THE_YEAR = re.compile(
    "[^年]{0,4}年(?:[^。,\n]{0,24}之年|[^。\n]{0,40}(?:预期目标|主要目标|(?:重点|主要|以下)工作))"
)
_FIRST = ("一", "1")
_LEADS_ON = re.compile(  # 2016年,我们主要做了以下工作: and 着重抓了六个方面工作。
    "(?:[:：]|以下[^。]{0,12}[。:：]?|[0-9一二三四五六七八九十]个方面的?[^。,，]{0,4}工作[。:：]?)[ \u3000]*$"
)


class _Under:
    """Which headings stand under one of several years, whose time word is `cue`.

    They are those of a deeper rank, or without a number under one with. Under one without a number stand those that
    begin to count from one, and what they count on to.
    """

    def __init__(self, heading: str = "", cue: TimeCue | None = None) -> None:
        self.heading, self.cue, self.rank = heading, cue, None if cue is None else rank_of(heading)

    def lasts(self, year: int | None) -> bool:
        """Whether its time word is of all that stands under it: several years, or a later one that is planned."""
        return self.cue is not None and (self.cue.window or _is_of_later(self.heading, self.cue, year))

    def goes_on(self, found: TimeCue, after: Sequence[Paragraph]) -> bool:
        """Whether what a line opens with `found` is no part: a list without numbers, of some of the heading's years."""
        within = self.cue is not None and self.cue.first <= found.first and found.last <= self.cue.last
        return within and bool(self.rank) and bool(after) and rank_of(after[0].text) == 0

    def holds(self, heading: str) -> bool:
        """Whether `heading`, the next one, is among them."""
        rank, numbered = rank_of(heading), NUMBERED.match(heading)
        if self.rank == 0 and numbered is not None and numbered[rank] in _FIRST:
            self.rank = rank - 1
        return bool(self.rank) and (rank == 0 or rank > (self.rank or 0))


def _goes_on(found: TimeCue, held: TimeCue | None, head: bool, ahead: bool) -> bool:
    """Whether a paragraph that opens with `found` is still among those of the years `held`, or looks beyond them.

    A later one of years to come (`ahead`) is what their plan leads to.
    """
    if held is None or head:
        return False
    if not held.window and found.last < held.first:
        return True  # 1979年…, in a plan of 1981
    of_them = ahead and not found.window and held.first < found.first <= held.last
    return found[1:] == held[1:] or found.first > held.last or of_them


# What may stand before the time word that opens a paragraph: 各位代表,刚刚过去的2025年.
_GREETING = re.compile(
    "[ \u3000]*(?:(?:各位)?代表们?[,:! ]*)?(?:同志们[,:! ]*)?"
    "(?:这里[^,，。]{0,10}指出(?:的是)?[,，]在?)?(?:刚刚|即将)?(?:过去的)?"
)


def _greeting(norm: str, start: int) -> int:
    match = _GREETING.match(norm, start)
    return match.end() - start if match else 0


_BY_PLAN = re.compile('[ \u3000]*(?:根据|按照|依据)[^。\n]{0,60}(?:五(?:年|[”"]?)(?:规划|计划)|十年规划)')


def _of_plan(paragraph: Paragraph, cues: list[TimeCue], starts: list[int], year: int | None) -> TimeCue | None:
    """The years to come, five or more, of the plan that a paragraph outlines."""
    for cue in cues[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]:
        if cue.window and cue.first >= (year or 0) and cue.last - cue.first + 1 >= LONG:
            return cue
    return None


def _opening(start: int, reach: int, cues: list[TimeCue], starts: list[int]) -> TimeCue | None:
    """The first time word that begins within `reach` of `start`."""
    at = bisect_left(starts, start)
    return cues[at] if at < len(cues) and cues[at].start <= start + reach else None


# The day a report was delivered is no time of what it tells: 2012年1月3日在某区第四届人民代表大会第一次会议上.
_DELIVERED = re.compile(
    r".{0,5}年 ?[0-9一二三四五六七八九十]{1,2} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日,?在[^。,\n]{0,40}(?:会议|大会)"
)
