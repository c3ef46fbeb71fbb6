"""What numbers are of several years together: changes a year, years running, what doubled, and what is history.

Belongs here: rules that turn one year into several, or several into the last, by the words and years beside a number.
Does not belong here: what a number takes from the one before it (see `neighbours`), time words (see `periods`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.already import are_done, are_so
from workreport.extract.around import among, either, without
from workreport.extract.draft import Draft
from workreport.extract.years import YEAR, count_of, year_of
from workreport.vocabulary import RESULTS

__all__ = ["A_YEAR", "settle_history", "settle_years"]

_LONG_AGO = 5
# A result that has lasted: 外贸总额连续两年超过4万亿元. A rank is that of the last year.
_LASTED = re.compile(r"连续([二两三四五六七八九十]|[0-9]{1,2}) ?年[^,、。;0-9年]{0,8}$")
# Growth a year, and the year that a sentence holds what it tells against.
A_YEAR = re.compile(r"^ ?(?:年均|平均每年|每年平均|年平均)[^,。;]{0,8}$")
_BASE_YEAR = re.compile(rf"(?:[是为比较]|[由从] ?)({YEAR}) ?年[末底]?(?:的|净?增|(?=提高|上升|扩大|翻))")
_BASIS = re.compile("[^,。;]{0,20}(?:基础上|之后)")
_BEGUN = re.compile(rf"从 ?({YEAR}) ?年(?:开始|起),?连续$")  # 从2005年开始连续三年
_RUNNING = re.compile(r"连续$")
_DOUBLED = re.compile(r"^(?:[内间里](?:实现)?)?翻了?$")
# What a plan of years is to have come to is so in its last; a total and what is held throughout (控制在) are of all.
_TOTAL = "累计|总计|合计|年均|平均每年|每年|共|新增|总规模|期间|年[内间里]"
_REACHED = re.compile(
    rf"^(?!.*(?:{_TOTAL}))[^,。;]*(?:达[到至]?|占到|"
    r"(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|减少|压缩|缩小|缩短|延长|降|升|增)[到至]|"
    r"突破|超过|不低于|不少于|迈上)(?:了|近|约)?$"
)
_STANDING = re.compile(rf"^(?!.*(?:{_TOTAL}))[^,。;]*(?:率|占比|比重|强度)$")  # 森林覆盖率33%
_STOCKS = ("level", "count", "rate", "share", "index", "duration", "multiple")
_YEARLY_REACH, _LONGEST_RUN = 24, 100


def settle_history(draft: Draft, rows: Any) -> None:
    """What a year long gone had is told to set the rest off: 一九三六年钢产量四十万吨."""
    times, years = draft.times, draft.report_years()
    results = np.isin(draft.class_[rows], ("achievement", "cumulative_achievement"))
    old = results & (times.last[rows] > 0) & (times.last[rows] < years[rows] - _LONG_AGO)
    draft.class_[rows[old]] = "context"


def _settle_ahead(draft: Draft, rows: Any) -> None:
    """No result is of a year to come: 在十二年内,亩产达到四百斤."""
    years, last = draft.report_years()[rows], draft.times.last[rows]
    ahead = among(rows[(years > 0) & (last > years)], draft.class_, *RESULTS)
    done = either(are_done(draft.around, ahead), are_so(draft.around, ahead))
    draft.class_[without(ahead, done)] = "target"


def settle_years(draft: Draft, rows: Any) -> None:
    """What is of several years by the years that are told beside it."""
    _settle_ahead(draft, rows)
    _settle_lasting(draft, rows)
    _settle_averages(draft, rows)
    _settle_running(draft, rows)
    _settle_doubled(draft, rows)
    _settle_spans(draft, rows)
    _settle_held_against(draft)
    _settle_sizes(draft)
    _settle_reached(draft)


def _settle_reached(draft: Draft) -> None:
    """What is to have come to so much at the end of a plan of several years is of the last of them."""
    times, measure, counted, clause = draft.times, draft.measure, draft.counted, draft.settings.clause
    spans = [measure[at] == "duration" and draft.numbers.unit[at] == "年" for at in counted[:-1].tolist()]
    summed = np.zeros(len(counted), bool)
    summed[1:] = np.array(spans, bool) & (np.diff(clause[counted]) == 0)  # 五年投资超过1000亿元
    planned = among(counted[~summed], draft.class_, "target", "aspiration")
    planned = planned[(times.first[planned] > 0) & (times.first[planned] < times.last[planned])]
    reached = draft.around.find("lead", _YEARLY_REACH, _REACHED, among(planned, measure, *_STOCKS))
    standing = among(planned[draft.kinds[planned] == "percent"], measure, "rate", "share")
    for rows in (reached, draft.around.find("lead", _YEARLY_REACH, _STANDING, standing)):
        times.first[rows], times.window[rows] = times.last[rows], False


def _settle_doubled(draft: Draft, rows: Any) -> None:
    """What has doubled within some years is of them, and so are they: 五年内翻了一番."""
    class_, times = draft.class_, draft.times
    results = among(rows[times.last[rows] > 0], class_, *RESULTS)
    doubled = draft.around.find("lead", _YEARLY_REACH, _DOUBLED, among(results, draft.measure, "multiple"))
    for at in doubled.tolist():
        before = draft.counted[max(np.searchsorted(draft.counted, at) - 1, 0)]
        years = int(draft.numbers.value[before] or 0) if draft.measure[before] == "duration" else 0
        beside = _DOUBLED.match(draft.norm[draft.numbers.end[before] : draft.start[at]]) is not None
        if 1 < years < _LONGEST_RUN and draft.settings.clause[before] == draft.settings.clause[at] and beside:
            class_[at] = "cumulative_achievement"
            for row in (before, at):
                times.first[row], times.window[row] = times.last[row] - years + 1, True


def _settle_spans(draft: Draft, rows: Any) -> None:
    """A span of years at the head of a clause is that of the sum it tells: 五年固定资产投资累计完成9亿元."""
    class_, times = draft.class_, draft.times
    spans = among(rows[times.first[rows] == times.last[rows]], draft.measure, "duration")
    for at in spans[draft.around.sides["lead"].starts[spans] >= draft.around.sides["lead"].ends[spans]].tolist():
        after = draft.counted[min(np.searchsorted(draft.counted, at) + 1, len(draft.counted) - 1)]
        length = times.last[after] - times.first[after] + 1
        same = draft.settings.clause[after] == draft.settings.clause[at] and length == draft.numbers.value[at]
        if same and class_[after] == "cumulative_achievement" and class_[at] == "context" and length > 1:
            times.first[at], times.last[at], times.window[at] = times.first[after], times.last[after], True


def _settle_held_against(draft: Draft) -> None:
    """What the last year's rate is held against is of that year: 贡献率达到40%,高于全市28%的平均水平."""
    class_, times, counted, sentence = draft.class_, draft.times, draft.counted, draft.settings.sentence
    held = (class_[counted] == "context") & np.isin(draft.measure[counted], ("rate", "share"))
    after = held[1:] & times.window[counted][1:] & (sentence[counted][1:] == sentence[counted][:-1])
    for before, at in zip(counted[:-1][after].tolist(), counted[1:][after].tolist(), strict=True):
        if class_[before] == "achievement" and times.last[before] == times.last[at]:
            times.first[at], times.window[at] = times.last[at], False


def _settle_sizes(draft: Draft) -> None:
    """A threshold of what stands at the end of several years is of the last, too: 其中产值超亿元企业21家."""
    class_, times, counted, clause = draft.class_, draft.times, draft.counted, draft.settings.clause
    sizes = (class_[counted] == "context") & np.isin(draft.measure[counted], ("level", "count"))
    beside = sizes[:-1] & (clause[counted][:-1] == clause[counted][1:]) & times.window[counted][:-1]
    for at, after in zip(counted[:-1][beside].tolist(), counted[1:][beside].tolist(), strict=True):
        if class_[after] == "achievement" and times.last[after] == times.last[at]:
            times.first[at], times.window[at] = times.last[after], False


def _settle_averages(draft: Draft, rows: Any) -> None:
    """What grew by so much a year is of the years since one its sentence names: 是1992年的4.7倍,年均递增36.2%."""
    times, norm = draft.times, draft.norm
    of_one = rows[(times.first[rows] == times.last[rows]) & (times.last[rows] > 0)]
    grown = among(of_one, draft.measure, "growth_rate")
    for at in draft.around.find("lead", _YEARLY_REACH, A_YEAR, grown).tolist():
        begin = max(norm.rfind("。", 0, draft.start[at]), norm.rfind("\n", 0, draft.start[at]), draft.start[at] - 400)
        bases = [*_BASE_YEAR.finditer(norm, begin + 1, draft.start[at])]
        if bases and (first := year_of(bases[-1][1]) + 1) < times.last[at]:
            times.first[at], times.window[at] = first, True


def _settle_running(draft: Draft, rows: Any) -> None:
    """Years running are so many, up to the last: 粮食连续三年增产."""
    times, numbers = draft.times, draft.numbers
    spans = among(rows[times.last[rows] > 0], draft.class_, "context")
    spans = draft.around.find("lead", _YEARLY_REACH, _RUNNING, among(spans, draft.measure, "duration"))
    for at in spans.tolist():
        if numbers.unit[at] == "年" and 1 < (years := int(numbers.value[at] or 0)) < _LONGEST_RUN:
            over = _BASIS.search(draft.norm, draft.start[at], draft.start[at] + _YEARLY_REACH) is not None
            if over or not times.planned[at]:
                times.last[at] -= over  # 在连续两年增产的基础上
                times.first[at] = times.last[at] - years + 1
                if (begun := _BEGUN.search(draft.norm, max(draft.start[at] - 16, 0), draft.start[at])) is not None:
                    times.first[at], times.last[at] = year_of(begun[1]), year_of(begun[1]) + years - 1


def _settle_lasting(draft: Draft, rows: Any) -> None:
    """What is told of so many years running is of these years, up to the one that is over."""
    class_, times, norm = draft.class_, draft.times, draft.norm
    kept = np.isin(draft.measure[rows], ("rank", "share", "rate"))  # 连续5年保持在99%以上 is so in the last, too
    results = among(rows[~kept & (times.last[rows] > 0)], class_, *RESULTS)
    for at in results.tolist() if "连续" in norm else ():
        found = _LASTED.search(norm, max(draft.settings.clause[at], draft.start[at] - 20), draft.start[at])
        if found is not None and (years := count_of(found[1])) > 1:
            times.first[at], times.window[at] = times.last[at] - years + 1, class_[at] != "achievement"
