"""Years told without saying which, under a heading that names a five-year plan under way or to come.

Belongs here: how far such a heading reaches, and what 五年内 means there. Does not belong here: other time words (see
`periods`), which of them holds for a number (see `held`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workreport.extract.plans import plan_years
from workreport.extract.years import NTH_PLAN, TimeCue

__all__ = ["of_headed_plans", "plan_headed", "plan_over"]

_LENGTH = 5
_PAST_PLAN = re.compile("五[”\"]?时期[^\n]*取得")
_HEADING = re.compile(
    r"\n[ \u3000]*(?:(?P<top>[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}[、,部章])|"
    r"\([一二三四五六七八九十]{1,3}\))(?P<words>[^\n。;]{0,40})(?=\n|$)"
)
# 二、第一个五年计划概要; a heading of what came of a plan tells of years that are over.
_PLAN = re.compile(
    rf"(?!.*(?:实施|进展|评估|以来|开局|完成)).*?(?:第(?P<nth>{NTH_PLAN})个五年(?:计划|规划)|"
    rf"[“\"](?P<short>{NTH_PLAN})五[”\"]?(?:时期|期间|计划|规划|(?:经济社会)?发展的?(?:主要|总体|基本)?(?:目标|任务|思路)(?!.*[0-9]年)))"
)
_BARE = re.compile(r"(?<![第个后来去近前十百一二三四五六七八九0-9])[五5] ?年(?![计规之级前后代度])")


def of_headed_plans(norm: str, cues: list[TimeCue], year: int | None) -> list[TimeCue]:
    """`cues` with the years of the plan that a heading names, wherever 五年 alone is told under it."""
    told = {cue.start: cue for cue in cues}
    for start, end, cue in _scopes(norm, year) if year is not None else ():
        told[cue.start] = cue
        for match in _BARE.finditer(norm, start, end):
            line = norm.rfind("\n", 0, match.start()) + 1
            if norm[match.start() - 1] == "这" and _PAST_PLAN.search(norm, line, match.start()) is not None:
                continue  # “十四五”时期,…取得成就。这五年
            told.pop(match.start() - 1 if norm[match.start() - 1] == " " else -1, None)  # a blank before it is its own
            told[match.start()] = cue._replace(start=match.start())
    return [told[start] for start in sorted(told)]


def plan_headed(words: str, year: int) -> int | None:
    """The first year of the five-year plan that a heading names, if the plan is under way in `year` or to come."""
    first = _plan_named(words)
    return first if first is not None and first + _LENGTH > year else None


def plan_over(words: str, year: int) -> bool:
    """Whether a heading tells of a five-year plan that is over in `year`: “十五”期间经济社会发展主要情况."""
    first = _plan_named(words)
    return first is not None and first + _LENGTH <= year and "情况" in words


def _plan_named(words: str) -> int | None:
    """The first year of the five-year plan that a heading names."""
    named = _PLAN.match(words)
    return None if named is None else plan_years(named["nth"] or named["short"])


def _scopes(norm: str, year: int) -> Iterator[tuple[int, int, TimeCue]]:
    """What each such heading reaches, up to the next of its rank, with the years of its plan.

    One that stands under another may name a plan that is over.
    """
    headings = [*_HEADING.finditer(f"\n{norm}")]  # with a sign to look for, which moves all by one
    for at, heading in enumerate(headings):
        first = plan_headed(heading["words"], year) if heading["top"] else _plan_named(heading["words"])
        if first is None:
            continue
        later = (other.start() - 1 for other in headings[at + 1 :] if other["top"] or not heading["top"])
        cue = TimeCue(heading.start("words") - 1, first, first + _LENGTH - 1, True)
        yield heading.end() - 1, next(later, len(norm)), cue
