"""Time words that name no year: halves of the report's own, the century, the years since the republic, the term.

Belongs here: those words and their years. Does not belong here: words before a 年 (see `yearwords`), plans (see
`plans`).
"""

from __future__ import annotations

import re

from workreport.extract.years import FEW, TimeCue, count_of

__all__ = ["is_running", "with_eras"]

_TERM = re.compile(
    r"本届政府(?!开局|起步|首|的?第一|要|将|(?:任期|确定的|提出的|的)?(?:工作|各项|主要|奋斗)?(?:目标|任务|承诺)|[^,。;\n]{0,10}(?:之|第[一二三四五]|最后一)年)|任期|五年任期|"
    r"[一二三四五六七八九十]{1,3}届(?:人大|人民代表大会)(?:第)?一次会议以来(?!的?[一二两三四五]年)"
)
_RUNNING = re.compile(
    r"(?<![去上]年)上半年[^。,\n]{0,16}(?:计划|总结|工作情况|(?:经济|运行)[^。,\n]{0,12}(?:情况|报告))|"
    r"1 ?月?[-~至—] ?[69] ?月[^。\n]{0,8}(?:国民经济|计划)|"
    r"\n? *(?<![一-龥])上半年,"
)
_SECOND_HALF = re.compile(r"(?<![年])下半年")
_TITLED = 200


def is_running(norm: str) -> bool:
    """Whether a report's opening says that it is of a year not yet over: 上半年计划执行情况."""
    return _RUNNING.search(norm[:_TITLED]) is not None


_FOUNDED, _CENTURY = 1950, 2000
_SINCE_FOUNDED = re.compile(r"以来(?:(?<=解放以来)|(?<=建国以来)|(?<=中国成立以来))[,，]")
_NEW_CENTURY = re.compile(rf"[新本]世纪的?(?:头|前|最初)([{FEW}])个?年")
_LAST_OF_CENTURY = re.compile(rf"本世纪的?(?:最后|末)的?(二?十[{FEW}]?|[{FEW}])个?年")


def with_eras(norm: str, cues: list[TimeCue], year: int | None) -> list[TimeCue]:
    """The time words found so far with those of this module; those within 本世纪最后十年 give way to it."""
    for match in _NEW_CENTURY.finditer(norm) if "世纪" in norm else ():
        cues.append(TimeCue(match.start(), _CENTURY + 1, _CENTURY + count_of(match[1]), True))
    if year is None:
        return cues
    if is_running(norm):
        cues += [TimeCue(match.start(), year, year, False) for match in _SECOND_HALF.finditer(norm)]
    if year < _CENTURY:
        for match in _LAST_OF_CENTURY.finditer(norm):
            cues = [cue for cue in cues if not match.start() <= cue.start < match.end()]
            cues.append(TimeCue(match.start(), _CENTURY + 1 - count_of(match[1]), _CENTURY, True))
        cues += [TimeCue(match.start(), _CENTURY, _CENTURY, False) for match in re.finditer("本世纪末", norm)]
    cues += [TimeCue(match.start(), _FOUNDED, year - 1, True) for match in _SINCE_FOUNDED.finditer(norm)]
    if any(word in norm for word in ("本届政府", "任期", "次会议以来")):
        cues += [TimeCue(match.start(), year - 5, year - 1, True) for match in _TERM.finditer(norm)]
    return cues
