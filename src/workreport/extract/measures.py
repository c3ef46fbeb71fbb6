"""What a number measures: its measure type.

Belongs here: reading the words directly around numbers (`lead`, `left`, `right`: see `around`), for all numbers
of a text at once. Does not belong here: percentages (see `percents`), how exact numbers are (see `comparators`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, Choice, among, without
from workreport.extract.lists import Numbers
from workreport.extract.percents import settle_beside, settle_percents
from workreport.extract.quantities import ENTER

__all__ = ["measures"]

_APART = re.compile(
    r"(?:高于|低于|高出|快于|优于|超过?全[国省市区县州])[^,。;]{0,12}$|"
    r"比(?![上去重例率前“]|年初|同期)[^,。;0-9年]{1,12}(?<![提升])[快慢高低] ?$"
)


_RANKED = re.compile(
    r"(?:全[国省市区县球州盟旗]|国内|世界|列|居|排名|排|位|名|升至|升到|升|保持|前|进入|跻身|[,、\n]|"
    r"占)[^,。]{0,2}$|(?:[百十强县区]强?榜|百强[区县市镇])$|全[国省市区](?:区县|区\(县\)|县\(市、区\)|县区|市州|城市|县域)级?$|(?:居|位居|位列|列|排名|"
    r"排)[^,。;]{0,8}$|(?:位居|位列|名列|列全|居全|排名|蝉联)[^,。;]{0,56}$|"
    r"连续[0-9二两三四五六七八九十]{1,2} ?年$"
)
_BECAME = re.compile("成为(?:全球|世界|全[国省市区县州])?$")  # 成为全球第一货物贸易大国
_PUT_FIRST = ("质量", "安全", "生命", "人民", "健康", "信誉")  # 坚持质量第一
_NOT_RANKED = re.compile(r"(?!上升|升|跃|提升|前移|下降|下滑|降|晋升|进)[一-龥](?!位|名|和|且|、)")
_INDEXED = re.compile(r"(?:指数|得分|评分|系数|满意度|总分|分值|均分|PMI)[^,。;]{0,16}$")
_RATE = re.compile("率(?:保持[为在]|[降升增]至|[降升]到|下降到|提高到|为|控制在|达到?)$")  # 亿元GDP死亡率降至0.0054
_TIMES = re.compile(r"(?:倍差|收入比|之比)(?:值?[由从][0-9.]+)?[^,。;]{0,8}$")
_REACHED = re.compile(r"(?:达到?|为|至|到|是|在|数|超过|突破|率)[ ]?$")
_FIRST = re.compile(r"前$|(?:位列|位居|排名|排在|名列)(?:全[国省市区县]|世界)?$")
# 位居全国26个主要港口第13位, 位居全省108个县(市)首位
_AMONG_SO_MANY = re.compile("[一-龥()]{1,8}(?:第[0-9一二三四五六七八九十]|首位|榜首|前列|之首)")
# 跃居全国高新区23和29位; 在全国城市的排位由53位升至47位, not 位次前移14位
_LEAPT = re.compile(
    "(?:(?:跃居|升至|位居|位列|名列)[^,。;]{0,24}|(?:排位|排名|位次|名次)(?:[^,。;]{0,16}(?<![移升降进])|))$"
)
_MONEY = re.compile(
    r"(?:收入|支出|产值|投资|资金|税收?|预算|补贴|金额|存款|贷款|销售额|利润|生产总值|GDP|零售额|社零|社消零|增加值|营收)[^,。;]{0,10}$|财政(?:安排|投入|拨付)$"
)
_FUNDS = re.compile("[一-龥]{0,8}(?:资金|贷款|补贴|专项债)")  # 用好16亿产业扶持资金
_PEOPLE = re.compile(
    r"(?:名|位)?[一-龥]{0,4}"
    r"(?:学生|在校生|居民|农民|职工|群众|纳税人|人口|家庭|老人|老年人|儿童|婴幼儿|新生儿|青少年)"
)
# A per cent sign lost in copying: 同比增长18.3.
_GREW_BY = re.compile(r"(?:同比|比上年|较上年|环比)(?:增长|下降|提高|减少|上升)[ ]?$")
_MEASURES = {
    "money": "level", "level": "level", "count": "count", "points": "growth_rate", "multiple": "multiple",
    "duration": "duration", "run": "duration", "ratio": "multiple", "index": "index", "scope": "count",
    "medal": "count", "ranked": "rank", "date": "date", "name": "name", "label": "name", "ordinal": "ordinal",
    "power money": "level", "power level": "level", "power count": "count",
}  # fmt: skip


_NAMED_BEFORE = ("世界", "企业", "财富", "制造业", "服务业")
_ENTERED, _AMONG_THEM = re.compile("跻身|荣登"), re.compile(f"(?:{ENTER})全[省市区县州]")
_OF_LISTS = re.compile("世界500强、(?:[一-龥]{1,4}500强、)?[一-龥]{1,4}$")  # 瞄准世界500强、中国500强
_CHOSEN = re.compile(f"(?:{ENTER})[^,。;]*$")
_FORTUNE = 500  # firms of 世界500强 are called so
_NAMED_AFTER = ("企业", "城市", "县", "区", "市", "镇", "房", "品牌", "民营", "及")


def measures(around: Around, rows: Any, kinds: Any, numbers: Numbers) -> Any:
    """Measure type of numbers by the kind of their unit; those without a unit (`bare`) are judged by their words."""
    measure = np.array([_MEASURES.get(kind, "") for kind in kinds.tolist()], dtype="U12")
    runs = among(rows, kinds, "run").tolist()
    measure[[at for at in runs if numbers.unit[at] == "次"]] = "count"  # 六连冠
    percents = among(rows, kinds, "percent", "fraction", "tenths")
    settle_percents(around, measure, percents, numbers)
    measure[around.find("lead", 30, _APART, among(rows, kinds, "points"))] = "rate"
    settle_beside(around, measure, percents, kinds)
    _ranks(around, measure, kinds, among(rows, kinds, "place", "rank"), numbers)
    _bare(around, measure, among(rows, kinds, "bare"), np.asarray(numbers.scale) > 1)
    counts = among(rows, kinds, "bare", "count")
    first = around.find("left", 30, _FIRST, counts)
    measure[without(first, around.find("beyond", 12, _AMONG_SO_MANY, first))] = "rank"
    placed = np.array([numbers.unit[at] == "位" for at in counts.tolist()], dtype=bool)
    measure[around.find("left", 60, _LEAPT, counts[placed])] = "rank"
    return measure


def _ranks(around: Around, measure: Any, kinds: Any, rows: Any, numbers: Numbers) -> None:
    """The measure of places and of the strongest so many: 第N, N强."""
    for at in rows.tolist():
        (lead,), (left,), (right,) = (
            around.words(side, width, [at]) for side, width in (("lead", 30), ("left", 60), ("right", 12))
        )
        if kinds[at] == "place":
            measure[at] = "ordinal" if numbers.value[at] == 1 and left.endswith(_PUT_FIRST) else _place(left, right)
        else:
            measure[at] = _rank(numbers.value[at], numbers.scale[at], lead, left, right)


def _place(left: str, right: str) -> str:
    """The measure of 第N."""
    if right.startswith(("的位次", "位次", "的好成绩", "的地位")):
        return "rank"
    if _BECAME.search(left) is not None:
        return "rank"
    return "rank" if _RANKED.search(left) and not _NOT_RANKED.match(right) else "ordinal"


def _rank(value: float | None, scale: float, lead: str, left: str, right: str) -> str:
    """The measure of N强."""
    if value != _FORTUNE and right[:1] in ("", "榜", "县", "区", "镇") and _CHOSEN.search(left):
        return "rank"
    if scale == 1 and (lead.endswith(_NAMED_BEFORE) or not lead) and not _AMONG_THEM.search(left):
        return "name"
    if _OF_LISTS.search(left) is not None:
        return "name"
    entered = _ENTERED.search(lead) or right.startswith(("区", "县", "镇")) and _CHOSEN.search(left)
    return "name" if right.startswith(_NAMED_AFTER) and not entered else "rank"


def _bare(around: Around, measure: Any, rows: Any, large: Any) -> None:
    """The measure of numbers that have no unit, by the words before them."""
    choice = Choice(measure, rows)
    small = choice.rows[~large[choice.rows]]  # 比上年减少290万 is of people
    choice.settle("growth_rate", around.find("lead", 30, _GREW_BY, around.empty("right", small)))
    choice.settle("index", around.find("left", 40, _INDEXED, choice.rows))
    choice.settle("rate", around.find("lead", 30, _RATE, choice.rows))
    choice.settle("multiple", around.find("left", 40, _TIMES, choice.rows))
    choice.settle("level", around.find("right", 12, _FUNDS, choice.rows[large[choice.rows]]))
    choice.settle("count", around.find("right", 9, _PEOPLE, choice.rows[large[choice.rows]]))
    choice.settle("level", around.find("left", 40, _MONEY, choice.rows[large[choice.rows]]))
    choice.settle("count", choice.rows[large[choice.rows]])
    choice.settle("count", around.find("lead", 30, _REACHED, choice.rows))
    choice.settle("name", choice.rows)
