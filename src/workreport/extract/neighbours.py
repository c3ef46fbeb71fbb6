"""What a number takes from the one before it: what it is a part of, what it grew from, the goal it is held against.

Belongs here: rules that look at two numbers. Does not belong here: changes on a year that is named (see `changes`),
what the words around one number say of it (see `measures`, `classes`, `timing`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import among
from workreport.extract.changes import changed_since
from workreport.extract.draft import Draft
from workreport.extract.spans import A_YEAR
from workreport.extract.years import YEAR, year_of

__all__ = ["DOUBLED", "OF_THESE", "settle_beside", "settle_earlier", "settle_goals", "settle_notes", "settle_results"]

_CLAUSE, _BESIDE = 160, 20
_GOAL_ENDS = [ord(sign) for sign in "标期"]
DOUBLED = re.compile("翻")  # 到2035年比2020年翻一番 is of the year it is reached in
OF_THESE = re.compile("其中")
_BEFORE_THESE = re.compile("(?:[比是为过]|相当于)(?:[^,。;\n]{2,6}以来)?(?:上一?个|[前上]|过去)$")
_TOGETHER = re.compile("[^,。;\n年]{0,3}年的?总和")
_BEFORE_SPANS = [ord(sign) for sign in "个前上去"]
_OF_YEARS = re.compile('(?:时期|期间|[五三]年|五[”"])的$')
_LISTS = [ord(sign) for sign in "、和"]
_IN_ALL = re.compile("年[间中内]?[^,。;]{0,10}合计,")
_ADDED_TOO = re.compile("[、,]?[一-龥]{2,10}(?:能力|(?<!总)里程|容量|面积)")
_NEW, _SUMMED = re.compile("新增|新建|新改建"), re.compile("累计|总共|共计|[二三四五十]年")
_ALL_THERE = re.compile("[、和](?:总|突破|达|超|增至|增加到)")  # 新增4178万千瓦、总装机达9157万千瓦
_NOTED = re.compile(r"(?:年度?|全年|年初|原)?(?:计划|目标|预期)(?:为|数|是)?|全[国省市县]|同期|[一二三四]季度|")
_ABOVE = re.compile(r"(?:高于|低于|超过|超|(?:完成|实现)了?)[^,。;]{0,10}$")
_GOAL = re.compile(r"的(?:年度|预[期定]|[原既]定|计划|增长)?(?:目标|预期)")
_FROM_GOAL = re.compile(r"(?:高于|低于|超过|超)[^,。;]{0,10}%的(?:年度|预期|计划|增长)?(?:目标|预期)$")
# 经济增长速度的调控目标,定为8%至9%
_SET_AT = re.compile(
    "增长[^。;0-9]{0,20}目标[^。;0-9]{0,4}定为(?:[0-9.]+%?[至到~-])?$|"
    "(?:增长速度|增长率),[^。\n]{0,60}(?:计划为|实际达到|预计(?:可以)?达到)$"
)
_OF_PERCENT = frozenset(("growth_rate", "rate", "share"))


# What a year had, told beside what a later one has: 1997年18家,2002年达到37家.
_LATER = re.compile(
    rf"[,、] ?({YEAR}) ?年[末底]?[就已则将要]?(?:进一步)?(?:为|达到?|增加到|增至|提高到|上升到|升至|发展到|扩大到|"
    r"下降到|降到|降至|减少到)了?"
)
_BY_NOW = re.compile("[一-龥]{0,12},现在已")  # 1958年初有74个,现在已经成为24个
# Of sizes in a row the last says that they are of a project: 30万吨甲醇、16万吨炭黑项目.
_NEXT_SIZE = re.compile(r"(?![^,、]*(?:增长|完成|达|占|[新建减增]))[一-龥A-Za-z]{1,10}[,、][一-龥]{0,4}")
# What else there is: 拥有7所高校、9家实验室; 达286家163万平方米; 拥有市场58个,网点98个.
_LISTED_TOO = re.compile("(?:[一-龥A-Za-z]{1,12}、)?")
# 达到46户,主营业务收入超5000万元企业15户、过亿元企业8户
_SIZED_TOO = re.compile(
    "[,、](?:其中)?[一-龥]{0,8}[超过][过出]?(?:[0-9.]+|[十百千]{0,2})[万亿]{1,2}元?(?:以上)?的?[一-龥]{0,8}"
)
_ALSO = re.compile(r"(?!.*(?:[新建引培增减创获签开落投办改]|完成|实施|发放|累计|解决|安置|救助))[一-龥]{2,16}")
# What came of a sum is one, too: 累计引进项目559个,带动就业6.2万人. A distance is of the years of what is compared.
_CAME_OF = re.compile(r"(?:带动|服务|惠及|吸引|受益|解决|撬动)[一-龥]{0,10}")
_DISTANCE = re.compile(r"[、和]|(?:分别|均|都)?(?:比|高于|低于|快于|高出|超)[一-龥“”]{1,10} ?")


def settle_notes(draft: Draft) -> None:
    """A percentage in brackets beside another is of its kind: 增长8.3%(年计划8.5%, 全市7.5%)."""
    rows, measure, parts = draft.rows, draft.measure, draft.numbers.part
    shares = rows[(measure[rows] == "share") & (draft.kinds[rows] == "percent")]
    clause = draft.settings.clause[shares]
    noted = shares[(clause > 0) & (draft.document.codes[np.maximum(clause - 1, 0)] == ord("("))]
    for at, lead in zip(noted.tolist(), draft.around.words("lead", _CLAUSE, noted), strict=True):
        before = rows[max(np.searchsorted(rows, at) - 1, 0)]
        if _NOTED.fullmatch(lead) and measure[before] in _OF_PERCENT and parts[before] == parts[at]:
            measure[at] = measure[before]


def settle_goals(draft: Draft) -> None:
    """What a growth is held against, 高于12%的目标3个百分点: the goal is a growth, too, the distance none."""
    rows, measure = draft.rows, draft.measure
    codes, end = draft.document.codes, draft.numbers.end
    shares = rows[(measure[rows] == "share") & (codes[np.minimum(end[rows], len(codes) - 1)] == ord("的"))]
    for at in shares.tolist():
        before = rows[max(np.searchsorted(rows, at) - 1, 0)]
        told = _ABOVE.search(draft.norm, max(draft.start[at] - 14, 0), draft.start[at]) is not None
        if measure[before] == "growth_rate" and told and _GOAL.match(draft.norm, end[at]) is not None:
            measure[at] = "growth_rate"
    for at in rows[(measure[rows] == "share") & (draft.kinds[rows] == "percent")].tolist():
        if _SET_AT.search(draft.norm, max(draft.start[at] - 80, 0), draft.start[at]) is not None:
            measure[at] = "growth_rate"
    points = rows[(draft.kinds[rows] == "points") & np.isin(codes[draft.start[rows] - 1], _GOAL_ENDS)]
    said = [_FROM_GOAL.search(draft.norm, draft.settings.clause[at], draft.start[at]) is not None for at in points]
    measure[points[np.array(said, dtype=bool)]] = "rate"


def settle_earlier(draft: Draft, rows: Any) -> None:
    """The years that 比上个五年 means are as many before."""
    first, last = draft.times.first, draft.times.last
    spans = among(rows[draft.times.window[rows]], draft.measure, "duration")
    for at in spans[np.isin(draft.document.codes[draft.start[spans] - 1], _BEFORE_SPANS)].tolist():
        if _BEFORE_THESE.search(draft.norm, max(draft.start[at] - 14, 0), draft.start[at]) is None:
            continue
        length = int(last[at] - first[at]) + 1
        told = draft.counted[max(int(np.searchsorted(draft.counted, at)) - 1, 0)]
        same = draft.settings.sentence[told] == draft.settings.sentence[at] and draft.times.window[told]
        yearly = not draft.times.window[told] or draft.measure[told] == "duration"
        yearly &= draft.settings.paragraph[told] == draft.settings.paragraph[at]
        after = first[told] > first[at] or _TOGETHER.match(draft.norm, draft.start[at]) is not None
        last[at] = last[at] if yearly else first[told] if same and after else first[at]
        last[at] -= 1
        first[at] = last[at] - length + 1
        _settle_multiple(draft, at, told if same else at)


def _settle_multiple(draft: Draft, span: int, told: int) -> None:
    """How many times the earlier years' sum another is, is of that other's years: 五年9亿元,相当于前九年的1.6倍."""
    after = int(np.searchsorted(draft.counted, span)) + 1
    row = draft.counted[after] if after < len(draft.counted) else span
    if told != span and draft.measure[row] == "multiple" and draft.settings.clause[row] == draft.settings.clause[span]:
        draft.times.first[row], draft.times.last[row] = draft.times.first[told], draft.times.last[told]


def settle_beside(draft: Draft, rows: Any) -> None:
    """What a number is by the next one, or the one before: an earlier year's value, one size or stock of a row."""
    class_, times, units = draft.class_, draft.times, draft.numbers.unit
    same = draft.settings.sentence[rows][:-1] == draft.settings.sentence[rows][1:]
    for at, after in reversed(list(zip(rows[:-1][same].tolist(), rows[1:][same].tolist(), strict=True))):
        if units[at] != units[after] or draft.start[after] - draft.numbers.end[at] > _BESIDE:
            continue
        between = draft.norm[draft.numbers.end[at] : draft.start[after]]
        if class_[at] == "achievement" and class_[after] in ("achievement", "target"):
            later = _LATER.fullmatch(between)
            reached = year_of(later[1]) if later else times.first[after] if _BY_NOW.match(between) else 0
            if times.first[at] == times.last[at] < reached:
                class_[at] = "context"
        levels = draft.kinds[at] == "level" == draft.kinds[after]
        if levels and class_[after] == "context" and _NEXT_SIZE.fullmatch(between):
            class_[at] = "context"
    _settle_stocks(draft, rows[class_[rows] != "context"])


def _settle_stocks(draft: Draft, rows: Any) -> None:
    """What else there is beside what there was at the end of several years: 达到30家,纳税过千万元企业11家."""
    class_, sentence, units = draft.class_, draft.settings.sentence, draft.numbers.unit
    same = sentence[rows][:-1] == sentence[rows][1:]
    for at, after in zip(rows[:-1][same].tolist(), rows[1:][same].tolist(), strict=True):
        between = draft.norm[draft.numbers.end[at] : draft.start[after]]
        beside = units[at] == units[after] and len(between) <= _BESIDE and _ALSO.fullmatch(between[1:])
        beside = beside or units[at] == units[after] and _SIZED_TOO.fullmatch(between)
        beside = beside or _LISTED_TOO.fullmatch(between) or between[:1] == "、" and _ALSO.fullmatch(between[1:])
        if beside and _is_stock(draft, at) and class_[after] == "cumulative_achievement":
            class_[after] = "achievement"


def _is_stock(draft: Draft, at: int) -> bool:
    """Whether a number is what there was of something at the end of several years."""
    return bool(draft.measure[at] == "count" and draft.class_[at] == "achievement" and draft.times.window[at])


def settle_results(draft: Draft, rows: Any, of_these: Any) -> None:
    """Of results told after 其中 those that are of one year as the one before; changes since an earlier year."""
    class_, counted, times, sentence = draft.class_, draft.counted, draft.times, draft.settings.sentence
    clause = draft.settings.clause
    told = set(of_these.tolist())
    since = changed_since(draft, rows)
    _settle_parts(draft, rows)
    for at in sorted(told | since.keys()):
        place = max(int(np.searchsorted(counted, at)) - 1, 0)
        if at in told and draft.measure[counted[place]] == "growth_rate" != draft.measure[at]:
            place = max(place - 1, 0)  # 收入10亿元,年均增长8%,其中地方收入5亿元
        sized = class_[counted[place]] == "context" and clause[counted[place]] == clause[at]
        before = counted[max(place - sized, 0)]  # 企业76家,其中产值超亿元企业21家
        of_one = class_[before] == "achievement" and sentence[before] == sentence[at]
        new = _NEW.search(draft.norm, clause[at], draft.start[at]) is not None
        yearly = draft.measure[at] == "growth_rate" and A_YEAR.match(draft.around.words("lead", _CLAUSE, [at])[0])
        changed = draft.measure[at] == "multiple"  # 企业162万户、增长1.1倍
        if at in told and class_[at] == "cumulative_achievement" and of_one and not (new or yearly or changed):
            class_[at] = "achievement"
        elif at in since:
            class_[at], times.first[at], times.window[at] = "cumulative_achievement", since[at], True


def _settle_parts(draft: Draft, rows: Any) -> None:
    """What stands beside a sum of several years in one list, or is a share of it, is of these years, too."""
    class_, times, sentence, counted = draft.class_, draft.times, draft.settings.sentence, draft.counted
    results = among(rows, class_, "achievement")
    opens = draft.document.codes[draft.around.sides["lead"].starts[results]]
    sums = np.isin(draft.measure[results], ("count", "level")) & np.isin(opens, _LISTS)
    shares = (draft.measure[results] == "share") & (opens == ord("占"))
    shares |= (draft.measure[results] == "multiple") & np.isin(opens, (ord("是"), ord("的")))
    _settle_added(draft, results)
    _settle_effects(draft, results)
    sums[sums] = [_ALL_THERE.match(said) is None for said in draft.around.words("lead", _CLAUSE, results[sums])]
    for at in results[sums | shares].tolist():
        place = int(np.searchsorted(counted, at))
        span = draft.measure[counted[place - 1]] == "duration"  # 是前五年的2.7倍
        before = counted[max(place - 1 - span, 0)]
        if class_[before] != "cumulative_achievement" or sentence[before] != sentence[at]:
            continue
        of_years = _OF_YEARS.search(draft.norm, max(draft.start[at] - 8, 0), draft.start[at]) is not None
        if draft.measure[at] == "multiple" and not of_years:
            continue
        said = draft.norm[draft.settings.clause[before] : draft.start[before]]
        if (_SUMMED if draft.measure[at] in ("share", "multiple") else _NEW).search(said) and times.window[before]:
            class_[at], times.window[at] = "cumulative_achievement", True
            times.first[at], times.last[at] = times.first[before], times.last[before]


def _settle_added(draft: Draft, results: Any) -> None:
    """What is told of all of several years: 五年合计,粮食为9亿斤; 新增装机容量9千瓦,采煤能力8吨,铁路里程7公里."""
    class_, times, counted = draft.class_, draft.times, draft.counted
    rows = among(results[times.window[results]], draft.measure, "level", "count")
    class_[draft.said(_IN_ALL, draft.settings.sentence, rows)] = "cumulative_achievement"
    for at, lead in zip(rows.tolist(), draft.around.words("lead", _CLAUSE, rows), strict=True):
        before = counted[max(int(np.searchsorted(counted, at)) - 1, 0)]
        if not _ADDED_TOO.fullmatch(lead) or draft.settings.sentence[before] != draft.settings.sentence[at]:
            continue
        said = draft.norm[draft.settings.clause[before] : draft.start[before]]
        (own,) = draft.around.words("lead", _CLAUSE, [before])
        added = _NEW.search(said) is not None or _ADDED_TOO.fullmatch(own) is not None
        if added and class_[before] == "cumulative_achievement" and times.last[before] == times.last[at]:
            class_[at] = "cumulative_achievement"


def _settle_effects(draft: Draft, results: Any) -> None:
    """What came of a sum of several years, and by how much its growth is above another's, is of these years."""
    class_, times, sentence, counted = draft.class_, draft.times, draft.settings.sentence, draft.counted
    befores = counted[np.maximum(np.searchsorted(counted, results) - 1, 0)]
    after = np.isin(befores, results) | (class_[befores] == "cumulative_achievement")
    after &= sentence[befores] == sentence[results]
    told, leads = results[after], draft.around.words("lead", _CLAUSE, results[after])
    for at, before, lead in zip(told.tolist(), befores[after].tolist(), leads, strict=True):
        if class_[before] != "cumulative_achievement":
            continue
        said = draft.norm[draft.settings.clause[before] : draft.start[before]]
        apart = draft.kinds[at] == "points" and draft.measure[at] == "rate" and _DISTANCE.fullmatch(lead)
        came = draft.measure[at] in ("count", "level") and _CAME_OF.fullmatch(lead) and "累计" in said
        if apart or came:
            class_[at], times.window[at] = "cumulative_achievement", times.window[before]
            times.first[at], times.last[at] = times.first[before], times.last[before]


