"""The years that points (——…) are of, by the paragraph that leads to them.

Belongs here: goals of years to come, and years just over, that such a paragraph tells. Does not belong here: how long
they hold (see `openings`), years that a heading names (see `headed`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from workreport.extract.document import Paragraph
from workreport.extract.headings import LONGEST_HEADING, POINTS
from workreport.extract.plans import plan_years
from workreport.extract.years import NTH_PLAN, TimeCue

__all__ = ["LONG", "looked_back", "to_come"]

LONG = 5  # how many years a plan has
_GOALS = re.compile("(?:时期|期间|五年)[^。;\n]{0,12}(?:目标|任务)")
_GOALS_BY = re.compile("到.{4} ?年[^。;\n]{0,32}(?:目标|指标)[是为]?:[ \u3000]*$")  # 到2030年,…主要预期目标是:


def to_come(
    norm: str, paragraph: Paragraph, cues: list[TimeCue], starts: list[int], year: int | None
) -> TimeCue | None:
    """The years to come, five or more, or the one, whose goals a paragraph says the points after it are."""
    told = cues[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
    for cue in told:
        ahead = cue.window and year is not None and cue.first >= year and cue.last - cue.first + 1 >= LONG
        if ahead and _GOALS.search(norm, cue.start, cue.start + 24) is not None:
            return cue
        by = year is not None and cue.last > year and not cue.window
        if by and _GOALS_BY.match(norm, max(cue.start - 1, 0), paragraph.end) is not None:
            return cue
    return None


# “十三五”目标任务圆满完成; “十三五”规划圆满收官.
_ENDED = re.compile(
    rf"[“\"]({NTH_PLAN})五[”\"]?(?:规划|计划)?(?:确定的|各项|主要|的|发展|经济社会)*(?:目标|任务)?"
    r"[^,。;\n]{0,8}(?:完成|实现|收官(?!之年)|画上)"
)


def looked_back(
    norm: str, paragraphs: Sequence[Paragraph], at: int, cues: list[TimeCue], starts: list[int], year: int | None
) -> TimeCue | None:
    """The five years or more just over that a paragraph tells of last, before it leads to points (——…)."""
    after = paragraphs[at + 1 : at + 2]
    told = cues[bisect_left(starts, paragraphs[at].start) : bisect_left(starts, paragraphs[at].end)]
    if not after or not after[0].text.lstrip().startswith(POINTS) or len(paragraphs[at].text) <= LONGEST_HEADING:
        return None
    ended = _ENDED.search(norm, paragraphs[at].start, paragraphs[at].end)
    if ended is not None and (first := plan_years(ended[1])) + LONG == year:
        return TimeCue(ended.start(), first, first + LONG - 1, True)
    if not told:
        return None
    last = told[-1]
    return last if last.window and last.last + 1 == year and last.last - last.first + 1 >= LONG else None
