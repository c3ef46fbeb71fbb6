"""Which paragraphs under a heading of a year and of several, “十四五”时期和2025年工作回顾, are of the several.

So under one that looks ahead: “十五五”时期目标任务和2026年工作安排.

Belongs here: such headings, and what the words of the paragraphs after them tell of the time they are of. Does not
belong here: headings of one time (see `openings`), time words (see `periods`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workreport.extract.document import Paragraph
from workreport.extract.headings import DASHES, LONGEST_HEADING
from workreport.extract.years import YEAR, TimeCue

__all__ = ["HEADED_YEAR", "of_several", "tells_of_both", "under_both"]

_INDENT, _LEAST = 2, 2  # blanks before years that open a paragraph; so many years apart, at least, they are
_SENTENCE = re.compile("[,，。;；]")
_TOP = re.compile(r"[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)")
# Paragraphs in a row that begin alike are of one time: points, (一) (二), 一是 二是.
_NTH = "[一二三四五六七八九十]{1,3}"
_POINT, _OF_TERM = 1, re.compile("本届政府|任期|过去[五5] ?年")
_MARKS = re.compile(rf"[ \u3000]*(?:([{DASHES}]{{2}})|([(（]{_NTH}[)）])|({_NTH}是)|({_NTH}、))")
_SEVERAL = re.compile(
    "年均|(?<![0-9])[五5] ?年(?![级规计])|“[^”]{1,3}”(?:时期|末|的[0-9])|"
    "[由从][0-9.]+[^,，。;；、到至]{1,4}(?:增|提|上|跃|扩)[^,，。;；、]{1,2}[到至]"
)
_SUMMED = re.compile("累计")
HEADED_YEAR = r"[^。\n]{2,24}。全年(?!度)"  # 1、转型升级步伐加快。全年完成销售118亿元
# 这是综合经济实力显著提升的五年; 五年来,; 刚刚过去的2025年; 2022年主要预期目标是:.
_OPENS = re.compile(
    rf"{HEADED_YEAR}|"
    r"[^,，。;；0-9年]{0,14}?(?:((?:过去|这)的?[五5] ?年|[五5] ?年来|“[^”]{1,3}”(?:时期|期间)|"
    r"这是[^,，。;；]{2,24}的[五5] ?年)|"
    rf"(?:{YEAR}) ?年是|(?<!到)(?:{YEAR}) ?年(?:主要|经济|预期)[^,，。;；]{{0,12}}目标|"
    rf"过去的?(?:一|(?:{YEAR}) ?)年|一年来)"
)
_ONE = re.compile("全年|同比|比?上年|去年|一年来|(?<=元)[,，](?:分别)?增长[0-9.]+ ?[%％]")  # 完成253亿元,增长16%


def tells_of_both(paragraph: Paragraph, cues: list[TimeCue], starts: list[int]) -> tuple[TimeCue, bool] | None:
    """The several years of a heading that names, beside them, their last or first, and whether it names them first."""
    if len(paragraph.text) > LONGEST_HEADING or _SENTENCE.search(paragraph.text) is not None:
        return None
    told = cues[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
    several = next((cue for cue in told if cue.window), None)
    year = next((cue for cue in told if several and not cue.window and cue.last in several[1:3]), None)
    return None if several is None or year is None else (several, several.start < year.start)


class _Run(NamedTuple):
    """Paragraphs in a row that begin alike, counted from 0, under a heading of both."""

    places: list[int]
    text: str
    several: TimeCue
    first: bool  # whether the heading names the several years before the one
    opens: bool | None  # with the several years, with the one, or with neither
    leads: bool  # whether points or years since (2013年以来) follow the heading, and nothing yet of the one year


def of_several(paragraphs: Sequence[Paragraph], cues: list[TimeCue], starts: list[int]) -> dict[int, TimeCue]:
    """By paragraph, counted from 0, the several years that it is of by its words and those of its like beside it."""
    found: dict[int, TimeCue] = {}
    for run in _runs(paragraphs, cues, starts):
        if _is_of_several(run):
            found |= dict.fromkeys(run.places, run.several)
    return found


def under_both(paragraphs: Sequence[Paragraph], cues: list[TimeCue], starts: list[int]) -> list[int]:
    """The paragraphs under such headings but those of the one year: sums (累计) are of the several years."""
    return [at for run in _runs(paragraphs, cues, starts) if run.opens is not False for at in run.places]


def _is_of_several(run: _Run) -> bool:
    """Whether a run is of the several years: as it opens, by its words, or as what its heading names first."""
    if run.opens is not None:
        return run.opens
    years = len(_SEVERAL.findall(run.text)) + (len(_SUMMED.findall(run.text)) if run.first else 0)
    ones = len(_ONE.findall(run.text))
    return years > ones or run.first and run.leads and ones == 0


def _runs(paragraphs: Sequence[Paragraph], cues: list[TimeCue], starts: list[int]) -> Iterator[_Run]:
    """What stands under each heading of both, parted where it begins otherwise or opens with the time it is of."""
    for several, first, places in _parts(paragraphs, cues, starts):
        texts = [paragraphs[at].text for at in places]
        opened = [_OPENS.match(text) for text in texts]
        begins = [
            at
            for at in range(len(texts))
            if at == 0 or opened[at] is not None or _mark(texts[at]) != _mark(texts[at - 1])
        ]
        heading = paragraphs[places[0] - 1].text if places else ""
        leads = texts != [] and (_mark(texts[0]) == _POINT or _OF_TERM.search(heading) is not None)
        for begin, end in pairwise([*begins, len(texts)]):
            match, text = opened[begin], "\n".join(texts[begin:end])
            opens = None if match is None else match[1] is not None
            since = _since(paragraphs[places[begin]], cues, starts) if match is None else None
            several, leads = since or several, leads or since is not None
            leads = leads and opens is not False and _ONE.search(text) is None
            yield _Run(places[begin:end], text, several, first, opens, leads)


def _since(paragraph: Paragraph, cues: list[TimeCue], starts: list[int]) -> TimeCue | None:
    """The years that open a paragraph: 2013年以来."""
    at = bisect_left(starts, paragraph.start)
    cue = cues[at] if at < len(cues) and cues[at].start - paragraph.start <= _INDENT else None
    return cue if cue is not None and cue.window and cue.last - cue.first >= _LEAST else None


def _parts(
    paragraphs: Sequence[Paragraph], cues: list[TimeCue], starts: list[int]
) -> Iterator[tuple[TimeCue, bool, list[int]]]:
    """The several years of each heading of both, whether it names them first, and the paragraphs up to the next."""
    told = [tells_of_both(paragraph, cues, starts) for paragraph in paragraphs]
    both = None
    begin = 0
    for at, paragraph in enumerate(paragraphs):
        top = len(paragraph.text) <= LONGEST_HEADING and _TOP.match(paragraph.text) is not None
        if (told[at] is not None or top) and both is not None:
            yield *both, [*range(begin, at)]
            both = None
        if told[at] is not None:
            both, begin = told[at], at + 1
    if both is not None:
        yield *both, [*range(begin, len(paragraphs))]


def _mark(text: str) -> int:
    match = _MARKS.match(text)
    return 0 if match is None else match.lastindex or 0
