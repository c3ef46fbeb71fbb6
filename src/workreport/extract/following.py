"""The words before and after each number that may name what it is of.

Belongs here: how far such words reach: over a size (60岁以上人口, 3个亿元以上项目), another count (12类55件实事), a
name in quotation marks (9个“一件事”). Does not belong here: cutting a subject out of words (see `subjects`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around
from workreport.extract.lists import Numbers
from workreport.extract.settings import Settings
from workreport.extract.subjects import subject_after
from workreport.extract.thresholds import OF_PLACES
from workreport.extract.yardsticks import first_values

__all__ = ["words_after", "words_before"]

_CLAUSE, _REACH, _QUOTED, _TAIL = 160, 24, 40, 12
_SIZED_BY = re.compile("(?:出栏|存栏|投资|年产|占地|产值|营收)$")
_EACH_RANKED = re.compile("分[居列位](?=[^,。;]{0,8}$)")  # 申请量、授权量增幅分居全省第一和第二
# The works whose size is told before them, which is no stretch of road or ground.
_WORKS = re.compile(
    "的?[一-龥A-Za-z]{0,14}?(?:项目|工程|机组|码头|泊位|航道|电站|线路|装置|生产线|储能|联合企业|铁厂|钢厂|煤矿|产能)|"
    "(?!大关|台阶|水平|目标|以|左右)[一-龥]{2,10}(?:、|等$)"
)
_EXTENTS = frozenset(("公里", "平方米", "亩", "公顷", "平方公里", "CNY", "USD"))
_BOUNDED = ("以上", "以下", "级")
_AIMS = ("目标", "任务", "要求", "计划", "标准", "基础", "部分")
_COUNTS, _NAMING = frozenset(("count", "bare", "ranked")), frozenset(("scope", "count", "bare", "power count", "level"))
_STEPS = ("台阶", "新台阶", "大关", "”台阶", "”大关")
_BOUNDS = frozenset(("超", "近", "约", "过", "逾"))
_STOPS = frozenset(",，;；。!?:、\n()0123456789%")
_UP_TO = frozenset(("至", "到", "-", "~", "—"))  # between the ends of a range


def words_before(
    norm: str, around: Around, rows: Any, kinds: Any, class_: Any, numbers: Numbers, settings: Settings
) -> list[str]:
    """The words before each number, with a size before it that is part of a name: 60岁以上人口, 千万级景区, 亿元楼."""
    leads, context = around.words("lead", _CLAUSE, rows), class_[rows] == "context"
    parts = numbers.part[rows]
    alike = (parts[1:] == parts[:-1]) & ~settings.joined[rows[:-1]]
    money = np.append(False, (context & np.isin(kinds, ("money", "power money", "power level")))[:-1] & alike)
    wide = np.flatnonzero(money)
    steps = [norm.startswith(_STEPS, int(numbers.end[row])) for row in rows[wide - 1].tolist()]
    wide = wide[~np.array(steps, dtype=bool)]
    for place, left in zip(wide.tolist(), around.words("left", _CLAUSE, rows[wide]), strict=True):
        leads[place] = left
    sized = np.append(False, context[:-1] & ~money[1:] & alike & (kinds[:-1] != "scope"))
    sized = np.flatnonzero(sized & ~np.append(False, np.isin(rows, first_values(around, rows[context]))[:-1]))
    for place in sized.tolist():
        begin, end = int(numbers.start[rows[place - 1]]), int(numbers.end[rows[place - 1]])
        if numbers.start[rows[place]] - len(leads[place]) == end and norm.endswith(_BOUNDED, begin, end):
            by = _SIZED_BY.search(leads[place - 1])
            leads[place] = (by[0] if by else "") + norm[begin:end] + leads[place]
    for place in (*wide.tolist(), *sized.tolist()):
        if place + 1 < len(rows) and norm[numbers.end[rows[place]] : numbers.start[rows[place + 1]]] in _UP_TO:
            leads[place + 1] = leads[place]  # 引进50亿元以上项目1至2个
    return [_EACH_RANKED.sub("分别居", lead) if "分" in lead else lead for lead in leads]


def words_after(
    norm: str, around: Around, rows: Any, kinds: Any, class_: Any, numbers: Numbers, settings: Settings
) -> tuple[list[str], Any, Any]:
    """The words after each number that may name its subject, its kind there, and what is joined to the next.

    A size names what follows it (30万吨甲醇), and so does an age; a count before one what follows that
    (3个亿元以上项目); a count joined to a size of another thing (项目8个、160万吨以上…) is none of its list.
    """
    kinds, all_kinds = kinds[rows].copy(), kinds
    rights = _over_names(norm, around.words("right", _REACH, rows), rows, numbers, settings)
    of_size = np.isin(kinds, ("level", "money", "power level", "power money"))
    context = class_[rows] == "context"
    sized = context & of_size
    firsts = np.isin(rows, first_values(around, rows[sized]))
    for place in np.flatnonzero(of_size & ~context).tolist():
        works = numbers.unit[rows[place]] not in _EXTENTS and _WORKS.match(rights[place])
        sized[place] = works or rights[place][:1] == "级"  # 千瓦级储能之都, 30万吨乙烯项目
    ages = np.flatnonzero(context & (kinds == "duration"))
    sized[[at for at, row in zip(ages.tolist(), rows[ages].tolist(), strict=True) if numbers.unit[row] == "岁"]] = True
    for place in np.flatnonzero(sized & ~firsts).tolist():
        right = rights[place].strip().removeprefix("级").removeprefix("的")
        after = subject_after(right)
        if OF_PLACES.match(rights[place]):  # 首个生产总值突破13万亿元的省份
            rights[place] = ""
        elif len(after) > 1 and not after.startswith(_AIMS):
            kinds[place], rights[place] = "scope", right
    joined = settings.joined.copy()
    alike = np.append(all_kinds[1:] == all_kinds[:-1], False)
    set_apart = np.append(context[1:] & ~context[:-1], False)  # 肉牛场3个、20头以上的奶牛场
    for place in np.flatnonzero(joined[rows] & (kinds == "count") & (~alike[rows] | set_apart)).tolist():
        joined[rows[place]], rights[place] = False, ""
    _over_numbers(norm, rights, kinds, rows, numbers)
    return rights, kinds, joined


def _over_names(norm: str, rights: list[str], rows: Any, numbers: Numbers, settings: Settings) -> list[str]:
    """The words after each number, with a name in quotation marks that holds a numeral as a whole."""
    for place in [place for place, right in enumerate(rights) if right[-1:] == "“"]:
        begin = int(settings.right[rows[place]])
        if (end := norm.find("”", begin, begin + _QUOTED)) > 0:
            rights[place] = norm[begin : end + 1 + _length(norm, end + 1)]
    return rights


def _length(norm: str, begin: int) -> int:
    """How many characters of a phrase stand from `begin` on."""
    reach = norm[begin : begin + _TAIL]
    return next((at for at, sign in enumerate(reach) if sign in _STOPS), len(reach))


def _over_numbers(norm: str, rights: list[str], kinds: Any, rows: Any, numbers: Numbers) -> None:
    """A count that another number follows at once is of what follows that."""
    starts, ends = numbers.start[rows], numbers.end[rows]
    for place in np.flatnonzero(starts[1:] - ends[:-1] <= 1)[::-1].tolist():
        between, of_next = norm[ends[place] : starts[place + 1]], rights[place + 1]
        if of_next and kinds[place] in _COUNTS and kinds[place + 1] in _NAMING and (not between or between in _BOUNDS):
            rights[place] = of_next
    for place in np.flatnonzero((kinds[:-1] == "count") & (kinds[1:] == "scope")).tolist():
        begin, end = int(ends[place]), int(ends[place + 1])
        if norm[end - 1] == "级" and rights[place] and begin + len(rights[place]) == starts[place + 1]:
            rights[place] = norm[begin:end] + rights[place + 1]  # 20个县乡村三级养老服务网络
