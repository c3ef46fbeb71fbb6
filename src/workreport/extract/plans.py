"""Five-year plans: the years that a plan's name means, and the years told under it.

Belongs here: names of plans (十四五, 第一个五年计划) and years that are a plan's without its name. Does not
belong here: other time words (see `periods`), the class of what a plan holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from workreport.extract.years import FEW, NTH_PLAN, TimeCue, count_of

__all__ = ["is_plan", "of_the_plan", "plan_cues", "plan_years"]

_PLAN = re.compile(
    rf"[“\"]? ?({NTH_PLAN})五[”\"]?(?:计划|规划)?(?:时期|期间|以来|(?<=计划),|(?<=[计规]划)(?:草案|安排的)|"
    rf"发展(?=[和与、][^\n]{{0,20}}回顾)|(?=(?:[及和与]|以及)[^\n,，。]{{2,14}}回顾)|"
    rf"(?:发展|工作|发展情况|工作情况)?的?(?=回顾(?![^\n]))|(?P<end>期?末期?)|头(?![{FEW}]年)|[头前](?P<early>[{FEW}])年|后(?P<late>[二两三四])年)"
)
_BY = re.compile(r"(?:按照?|根据)[^,。;\n]{0,8}$")  # 按调整后的“八五”计划,平均每年增长9%
_PLAN_NAME = re.compile(rf"[“\"]? ?({NTH_PLAN})$")
_BY_NUMBER = re.compile(
    rf"第({NTH_PLAN})个五年"
    r"(?:(?:计划|规划)(?:期间|时期|期|内|的|规定)|合计|期间|内)"
)
_FIRST_PLANS: dict[str, int] = dict(zip(FEW.replace("两", ""), (1953, 1958, *range(1966, 2002, 5)), strict=True))
_LEVEL = ("的水平", "水平", "的实际水平")
_EXCEEDED = ("相当于", "高出", "高于", "超过", "快于", "低于")


def plan_cues(norm: str) -> Iterator[TimeCue]:
    """Every five-year plan that a normalised text names."""
    for match in re.finditer("五", norm):
        if (plan := _plan_cue(norm, match.start())) is not None:
            yield plan
    for match in _BY_NUMBER.finditer(norm):
        if norm[match.start() - 1 : match.start()] in ("比", "较"):
            continue  # 比第五个五年计划期间增加
        if norm.startswith(_LEVEL, match.end()):
            continue  # 大体保持第五个五年计划期间的水平
        first = plan_years(match[1])
        yield TimeCue(match.start(), first, first + 4, True)


def _plan_cue(norm: str, at: int) -> TimeCue | None:
    """The five-year plan whose name ends at `at`: 十四五 is 2021-2025, 一五 is 1953-1957."""
    start = max(0, at - 4)
    match = _PLAN_NAME.search(norm, start, at)
    told = None if match is None else _PLAN.match(norm, match.start())
    if (
        match is None
        or told is None
        or norm[at + 1 : at + 2] == "五"
        or norm.endswith(_EXCEEDED, 0, match.start())
        or norm[max(0, match.start() - 1) : match.start()] in ("第", "十", "二", "是", "为", "比", "较", "由", "从")
    ):
        return None
    first = plan_years(match[1])
    if told["late"]:
        return TimeCue(match.start(), first + 5 - count_of(told["late"]), first + 4, True)
    if told["early"]:
        return TimeCue(match.start(), first, first + count_of(told["early"]) - 1, True)
    named = told[0].endswith(",") and _BY.search(norm, max(0, start - 12), match.start()) is None
    if named or norm.startswith(("相比", *_LEVEL), told.end()):
        return None
    if told["end"]:
        return TimeCue(match.start(), first + 4, first + 4, False)
    return TimeCue(match.start(), first, first + 4, True)


def plan_years(name: str) -> int:
    """First year of the five-year plan of that number."""
    return _FIRST_PLANS[name[0]] + 5 * count_of(name[1]) if len(name) == 2 else _FIRST_PLANS[name]


# The years of a plan that is told, without its name: 五年合计5953亿元,其中1985年1274亿元.
_WITH_YEAR = re.compile(rf"这?[{FEW}0-9]{{1,2}} ?年(?:计划|合计|内|间)")
_BARE_YEARS = re.compile(
    rf"[{FEW}0-9]{{1,2}} ?年(?:内|合计|平均|年均|累计|共|总|新增|新建|完成|投入|实施|引进|建成|培育|"
    "淘汰|关停|改造|减少|解决|安排|转移|搬迁|压减|培训)"
)


def of_the_plan(norm: str, cues: list[TimeCue], year: int) -> list[TimeCue]:
    """Years told in one sentence with one that is to come end with it, and so do later ones that are as many.

    So do those told in the paragraph of a plan to come that is named: “七五”期间…五年平均.
    """
    found, known, named = [], 0, TimeCue(-1, 0, 0, False)
    cues = _parts_told(norm, cues, year) if "前" in norm or "后" in norm else cues
    titled = _BY_NUMBER.search(norm[:_TITLED]) if "个五年" in norm[:_TITLED] else None
    own = plan_years(titled[1]) if titled is not None else 0  # a report that is of a plan as its title says
    for at, cue in enumerate(cues):
        length = cue.last - cue.first + 1
        if cue.window and (cue.last > year or _NAMED.match(norm, cue.start) is not None):
            named = cue
        elif cue.last == year - 1 and named.last - named.first + 1 == length and _is_of(norm, named.start, cue):
            cue = cue._replace(first=named.first, last=named.last)
        if cue.window and cue.last == year - 1 and _WITH_YEAR.match(norm, cue.start) is not None:
            after = cues[at + 1] if at + 1 < len(cues) else cue
            if not after.window and after.last > year and norm.find("。", cue.start, after.start) < 0:
                known = after.last
            if known:
                cue = cue._replace(first=known - length + 1, last=known)
        bare = cue.first in (year, year - 5) and _BARE_YEARS.match(norm, cue.start) is not None
        if own <= year < own + 5 == own + length and bare:
            cue = cue._replace(first=own, last=own + 4)
        found.append(cue)
    return found


# The first or last years of a plan, or of five years, told before: 五年计划的前三年; 过去五年…,后三年.
_PART = re.compile(rf"[前头后](?<![提年{FEW}0-9”\"].)([二两三四]) ?年(?![前后来]|以[前来上]|多)")
_THE_PLAN = re.compile("(?<!个)五年计划")  # the one that the report stands in
_OVER = re.compile("(?:过去|这|近)的?五年")
_LEAST, _STILL = 5, 3000


def _parts_told(norm: str, cues: list[TimeCue], year: int) -> list[TimeCue]:
    """The time words with, for each part of a plan or of five years told before it, the years that it is."""
    wholes = _wholes(norm, cues, year)
    starts, told, parts = [whole.start for whole in wholes], {cue.start for cue in cues}, list[TimeCue]()
    known: dict[str, TimeCue] = {}  # what the same words meant last
    for match in _PART.finditer(norm) if wholes else ():
        early = match[0][0] != "后"
        if not early and match.start() in told:
            continue
        at = bisect_left(starts, match.start()) - 1
        near = at >= 0 and match.start() - starts[at] <= _NEAR and norm.find("\n", starts[at], match.start()) < 0
        part, again = None, known.get(match[0])
        if near and norm[starts[at] : starts[at] + 1] not in ("今", "未"):
            whole, length = wholes[at], count_of(match[1])
            begins = whole.first if early else whole.last - length + 1
            part = TimeCue(match.start(), begins, begins + length - 1, True)
        elif again is not None and match.start() - again.start < _STILL:
            part = again._replace(start=match.start())
        if part is not None:
            known[match[0]] = part
            parts.append(part)
    taken = {place for part in parts for place in range(part.start, part.start + 3)}
    return sorted([*(cue for cue in cues if cue.start not in taken), *parts]) if parts else cues


def _wholes(norm: str, cues: list[TimeCue], year: int) -> list[TimeCue]:
    """The plans and the five years just over that a text names, in order."""
    wholes = [cue for cue in cues if cue.window and (is_plan(norm, cue.start) or _OVER.match(norm, cue.start))]
    first = max((begun for begun in _FIRST_PLANS.values() if begun <= year), default=0)
    if first <= year < first + _LEAST:
        wholes += [TimeCue(match.start(), first, first + 4, True) for match in _THE_PLAN.finditer(norm)]
    return sorted(wholes)


_NEAR, _TITLED = 600, 200
_NAMED = re.compile(rf"第?(?:{NTH_PLAN})个五年|[“\"]?(?:{NTH_PLAN})五[”\"]?[时期计规]")


def is_plan(norm: str, at: int) -> bool:
    """Whether a five-year plan is named at `at`."""
    return _NAMED.match(norm, at) is not None


def _is_of(norm: str, named: int, cue: TimeCue) -> bool:
    """Whether years told without saying which follow, in the paragraph, those of a plan named there."""
    near = cue.window and cue.start - named < _NEAR and _BARE_YEARS.match(norm, cue.start) is not None
    return near and norm.find("\n", named, cue.start) < 0
