"""What the first value of 由…到… is of: its year, and what its growth to the second is of.

Belongs here: the years of first values and of the growth told after them. Does not belong here: which values are first
ones (see `yardsticks`), what else a number takes from its neighbours (see `neighbours`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import among
from workreport.extract.draft import Draft
from workreport.extract.headings import LONGEST_HEADING
from workreport.extract.plans import plan_years
from workreport.extract.since import FROM_YEAR, year_before
from workreport.extract.spans import A_YEAR
from workreport.extract.yardsticks import first_values
from workreport.extract.years import NTH_PLAN, YEAR, count_of, year_of

__all__ = ["COMPARED", "settle_firsts", "compared_with"]

_LONG_SINCE = ("过去的", "原来的", "以前的", "从前的")  # of no year: 由过去的30%降低到
_CLAUSE, _LIBERATED = 160, 1949
# What grew between two years was so in the first: 从1980年至1985年,产量由6亿吨增加到8亿吨.
_FROM_THEN = re.compile(rf"(?:从 ?)?(?:{YEAR}) ?年[至到] ?(?:{YEAR}) ?年,[^。]*[由从][^,。;]{{0,4}}$")
_GROWN_ON = re.compile(
    r"(?:按[^,。;]{2,8}计算|扣除[^,。;]{2,10}因素)?(?:净|共|约|将近|接近|近|实现)*(?:增加|增长|增|提高|提升|上升|扩大|翻|下降|降低|减少)了?(?:近|约|超过?)?"
)
_THAN_YEAR = re.compile(rf"比 ?({YEAR}) ?年(?:增长|增加|提高)")
COMPARED = re.compile(
    rf"[与和同年](?:(?<=年)[比同]({YEAR}) ?年(?:比较)?|(?<!年) ?(?:[一-龥]{{2,8}}的)?"
    rf"(?:({YEAR}) ?年[末底]?(?:同期|的[一-龥]{{2,8}}?)?|“?({NTH_PLAN})五”?(?:时期|期)?末|"
    rf"(解放前)(?:的?[一-龥]{{2,8}})?)(?:相比|[作相]?比较)),"
)
# 由前三年分别上升4.9%、5.5%、0.2%,转为下降1.2%
_LISTED = re.compile(
    r"[由从](?:[上去]年|前(?P<years>[二两三四五])年)的?分别[^,。;0-9]{1,6}[0-9.]+%(?:[、和][0-9.]+%)+,?"
    r"(?:转|[增减降升变缩])[^,。;0-9]{0,4}?[为到至]"
)


def compared_with(told: re.Match[str]) -> int:
    """The year that a match of `COMPARED` holds something against: 与2020年相比, 与“十五”末相比, 同解放前比较."""
    if told[4]:
        return _LIBERATED - 1
    return year_of(told[1] or told[2]) if told[1] or told[2] else plan_years(told[3]) + 4


def settle_firsts(draft: Draft, rows: Any) -> None:
    """The year of the first value of 由…到…, and what its growth to the second is of."""
    class_, times, settings = draft.class_, draft.times, draft.settings
    _settle_listed(draft, rows)
    firsts = first_values(draft.around, rows[class_[rows] == "context"])
    known = (-1, 0, 0, -1)  # of the last whose year is named: paragraph, year, that of the second value, sentence
    for at, lead in zip(firsts.tolist(), draft.around.words("lead", _CLAUSE, firsts), strict=True):
        if lead.endswith(_LONG_SINCE):
            times.first[at] = times.last[at] = 0
            continue
        last = int(times.last[at])
        year = year_before(int(times.first[at]), last, lead)
        if (base := _base(draft, at)) is not None:
            year = base
        elif year == times.first[at] - 1 and (of := draft.document.parts[draft.numbers.part[at]].report.year_ahead):
            year = min(year, of - 1)  # from where it stands to what it is to be in some years
        if "年" not in lead and _is_of_these(draft, at, year, known):
            year = known[1]
        elif year + 1 == times.first[at] and (told := _compared_with(draft, at)) is not None:
            year = told
        late = max(last, _last_of_next(draft, at)) if FROM_YEAR.search(lead) else last
        if year + 1 < late:
            known = (settings.paragraph[at], year, late, settings.sentence[at])
        if year + 1 == last and (since := _grown_yearly(draft, at)) is not None:
            year = since - 1
        if year:
            times.first[at] = times.last[at] = year
            times.window[at] = times.planned[at] = False
            _settle_growth(draft, at, year)


def _settle_listed(draft: Draft, rows: Any) -> None:
    """First values told in a list: 由前三年分别上升4.9%、5.5%、0.2%,转为下降1.2%, one a year or all of the last."""
    times = draft.times
    for match in _LISTED.finditer(draft.norm) if "分别" in draft.norm else ():
        opens, closes = np.searchsorted(draft.start[rows], match.span())
        if closes == len(rows):
            continue
        year = int(times.last[rows[closes]])
        length = count_of(match["years"]) if match["years"] else 1
        values = among(rows[opens:closes], draft.kinds, "percent").tolist()
        for at in rows[opens:closes].tolist():
            draft.class_[at], times.planned[at] = "context", False
            times.first[at], times.last[at], times.window[at] = year - length, year - 1, length > 1
        for place, at in enumerate(values if len(values) == length else ()):
            times.first[at] = times.last[at] = year - length + place
            times.window[at] = False


def _base(draft: Draft, at: int) -> int | None:
    """The year that a sentence tells of at its head, which a first value is of: 从1980年至1985年,产量由…."""
    begin = int(draft.settings.sentence[at])
    if _FROM_THEN.search(draft.norm, begin, draft.start[at]) is not None:
        return int(draft.times.first[at])
    told = COMPARED.search(draft.norm, begin, draft.start[at])
    return None if told is None else compared_with(told)


def _last_of_next(draft: Draft, at: int) -> int:
    """The year of the next number in the sentence, or 0."""
    after = int(np.searchsorted(draft.counted, at)) + 1
    row = draft.counted[after] if after < len(draft.counted) else at
    return int(draft.times.last[row]) if draft.settings.sentence[row] == draft.settings.sentence[at] else 0


def _compared_with(draft: Draft, at: int) -> int | None:
    """The year that a sentence held another of its results against: 比2002年增长65.5%,从世界第六位上升到第四位."""
    told = _THAN_YEAR.search(draft.norm, int(draft.settings.sentence[at]), draft.start[at])
    year = 0 if told is None else year_of(told[1])
    return year if 0 < year < draft.times.first[at] - 1 else None


def _is_of_these(draft: Draft, at: int, year: int, known: tuple[Any, int, int, Any]) -> bool:
    """Whether a first value with no year of its own is of the `known` one, which another just had."""
    as_late = year + 1 == draft.times.last[at] or draft.times.window[at] and known[3] == draft.settings.sentence[at]
    told = as_late and draft.times.last[at] == known[2]
    return bool(told) and _goes_on(draft, known[0], draft.settings.paragraph[at])


def _grown_yearly(draft: Draft, first: int) -> int | None:
    """The first of the years that 年均提高 is of, told after 由甲提高到乙."""
    row = next(iter(draft.counted[int(np.searchsorted(draft.counted, first)) + 2 :]), None)
    if row is None or draft.settings.sentence[row] != draft.settings.sentence[first] or not draft.times.window[row]:
        return None
    said = A_YEAR.match(draft.around.words("lead", _CLAUSE, [row])[0].lstrip(",、 "))
    return int(draft.times.first[row]) if said is not None else None


def _goes_on(draft: Draft, before: Any, place: Any) -> bool:
    """Whether a paragraph is the same as one before, or follows it with no heading between."""
    first, *between = draft.document.paragraphs[int(before) : int(place) + 1]
    return all(len(line.text) > LONGEST_HEADING and line.section == first.section for line in between)


def _settle_growth(draft: Draft, first: int, year: int) -> None:
    """After 由甲增加到乙, where that took years, 增长一倍 is of all of them."""
    class_, times, at = draft.class_, draft.times, int(np.searchsorted(draft.counted, first))
    for row in draft.counted[at + 2 : at + 4]:
        lead = draft.around.words("lead", _CLAUSE, [row])[0]
        settled = class_[row] not in ("achievement", "target") or year + 1 >= times.last[row]
        if settled or _GROWN_ON.fullmatch(lead.removeprefix(",即")) is None:
            return
        class_[row] = "cumulative_achievement" if class_[row] == "achievement" else "target"
        times.first[row], times.window[row] = year + 1, True
