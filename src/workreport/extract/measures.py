"""What a number measures and how exact it is: measure type, comparator and direction.

Belongs here: reading the words directly around a number. Does not belong here: sections, periods, subjects.
`lead` is the text between the number before (or the clause's start) and this number; `left` the clause
before it; `right` what follows it within the clause.
"""

from __future__ import annotations

import re

__all__ = ["comparator_of", "is_falling", "measure_of"]

_NEAR = re.compile(
    r"(?:(?P<le>不超过|不高于|不多于|不大于|不突破|至多|最多)|(?P<ge>不低于|不少于|不小于|至少|(?:不能|"
    r"不得)少于)|"
    r"(?P<gt>超过|突破|多于|大于|超出|超越|跨过|跨越|迈过|站上|首破|首超|逾|(?<!赶)超|(?<![通经度])过|"
    r"(?<!首)破)|"
    r"(?P<lt>不到|不足|不满|少于|小于|接近|将近|(?<![最附邻靠新远])近|逼近)|(?P<approx>大约|大概|约为|约占|"
    r"(?<![节签集制公契合条特履解预])约))"
    r"(?:了|至|到|达|有|增长|下降|降低|提高|减少|增加|压减|全[国省市区县]的?|全国(?:总[量数])?的?| )*$"
)
_LOW = re.compile(r"(?:(?<!不)(?P<lt>低于)|(?P<gt>(?<!不)高于|高出))[ ]*$")
_CAPPED = re.compile(r"控制在[^,。;]{0,3}$")
_BOUNDS = {"以上": "ge", "下": "le", "以内": "le", "之内": "le", "左右": "approx", "上下": "approx"}


def comparator_of(before: str, more: bool, bound: str, is_time: bool = False) -> str:
    """Comparator from the words before a number, a 多/余 in it, a bound after it; 近三年 is no bound."""
    if bound:
        return "ge" if bound.endswith("以上") else "le" if bound.endswith("以下") else _BOUNDS[bound]
    if is_time and before.rstrip().endswith("近") and not before.rstrip().endswith(("接近", "将近")):
        return "gt" if more else "eq"
    match = _NEAR.search(before) or _LOW.search(before)
    if match is not None and match.lastgroup:
        return match.lastgroup
    return "gt" if more else "eq"


_FALL = re.compile(
    r"(?:下降|减少|降低|回落|压减|缩减|收窄|下跌|降|减|缩短|削减|压缩|负增长|下滑|减轻|缩小|下调|少|下浮)"
    r"(?:了|约|近|超过|超|逾|幅度|分别|幅|率|为|达到?|[^到至,。、]{0,2})?$"
)


def is_falling(lead: str) -> bool:
    """Whether the words before a number say that something fell by it."""
    return _FALL.search(lead) is not None or _CUT.search(lead) is not None or _FELL.search(lead) is not None


_FELL = re.compile(r"[降跌]幅(?:超过?|逾|近|约|达到?|为|接近|在|分别)*$")
_GROW_WORD = (
    r"增长|下降|增加|减少|提高|上升|上涨|回落|降低|增幅|涨幅|降幅|增速|同比|环比|比上年|较上年|压减|提升|"
    r"扩大|缩减|"
    r"下跌|升高|增产|减产|改善|负增长|下浮|上浮|递增|上调|下调|节约|压缩|削减|缩小|增收|缩短|精简"
)
_GROWTH = re.compile(
    rf"(?:{_GROW_WORD})(?:(?!率|占|比重)[^到至达,;。、]){{0,14}}$|"
    r"[增减降涨](?:了|约|近|超过?|逾|幅|为|分别|[ 0-9])*$"
)
_TO = re.compile(
    rf"(?:{_GROW_WORD}|稳定|保持|恢复|回升|发展|控制)(?:到|至|为|在|达到?|降至)[^,。;]{{0,6}}$|"
    rf"达到?[^,。;]{{0,4}}$"
)
_PACE = re.compile(r"(?:增速|增幅|增长率|涨幅|降幅|增长速度|增长|增速度|增长目标)[^,。;占]{0,10}$")
_WIDTH = re.compile(r"[升降增涨跌]幅(?:超过?|逾|近|约|达到?|为|接近|在|分别)*$")
_NOUN = re.compile(
    r"(?P<growth>增长率|增速|增幅|增长速度|递增率)|(?P<rate>率|覆盖面|强度|满意度|知晓度|集中度|活跃度|程度|化水平|"
    r"利息|税负|合格|达标)|(?P<share>占(?!地)|比重|占比|份额|比例)"
)
_PRICE = re.compile(r"(?:消费价格|物价|CPI|零售价格|价格总水平|价格指数)")
_NATURAL = re.compile(r"(?:自然增长率|出生率|死亡率)[^,。;]{0,8}$")
_APART = re.compile(r"(?:高于|低于|高出|快于)[^,。;]{0,12}$")
_TAX = re.compile(r"(?:按|税率?|利率|费率|利息)[^,。;]{0,6}$")
_RATED = re.compile(r"(?:一档)?的?(?:法定|优惠|固定)?(?:税率|利率|比率|费率|增值税|所得税)")
_CUT = re.compile(r"(?:削减|压减|精简|压缩|裁减)[^,。;到至]{1,16}$")
_DONE = re.compile(
    r"(?:完成|实现|为|达到?|超额完成|相当于)[^,。;]{0,10}(?:计划|目标|任务|预算)[^,。;]{0,6}$|(?:计划|任务|"
    r"目标|(?<![共金])预算)(?:总?投资|数)?的$|占(?:全年|年度|年初|年|调整|全年度)?(?:计划|预算|目标|任务)(?:总?投资|数)?$"
)


def _percent(lead: str, left: str, right: str) -> str:
    """growth_rate, share or rate for a percentage."""
    if _PRICE.search(left[-16:]) or _NATURAL.search(lead) is not None:
        return "rate"
    if _TO.search(lead) is None and _GROWTH.search(lead) is not None or _WIDTH.search(lead) is not None:
        return "growth_rate"
    if _DONE.search(left) is not None or lead.endswith("完成") or _RATED.match(right) is not None:
        return "rate"
    if right.startswith(("的增速", "的增长", "的增幅", "的速度")):
        return "growth_rate"
    if _CUT.search(lead) is not None:
        return "growth_rate"
    for words in (lead, left):
        kinds = [match.lastgroup for match in _NOUN.finditer(words)]
        if kinds and kinds[-1]:
            return "growth_rate" if kinds[-1] == "growth" else kinds[-1]
    if _PACE.search(left) is not None and _TO.search(lead) is None:
        return "growth_rate"
    if _TAX.search(lead) is not None:
        return "rate"
    return "share"


_RANKED = re.compile(
    r"(?:全[国省市区县球州盟旗]|国内|世界|列|居|排名|排|位|名|升至|升到|升|保持|前|进入|跻身|[,、\n]|"
    r"占)[^,。]{0,2}$|(?:居|位居|位列|列|排名|排)[^,。;]{0,8}$"
)
_NOT_RANKED = re.compile(r"(?!上升|升|跃|提升|前移|下降|下滑|降|晋升|进)[一-龥](?!位|名|和|且|、)")
_INDEXED = re.compile(r"(?:指数|得分|评分|系数|满意度|总分|分值|均分|PMI)[^,。;]{0,8}$")
_TIMES = re.compile(r"(?:倍差|收入比|之比)[^,。;]{0,8}$")
_REACHED = re.compile(r"(?:达到?|为|至|到|是|在|数|超过|突破|率)[ ]?$")
_FIRST = re.compile(r"前$|(?:位列|位居|排名|排在|名列)(?:全[国省市区县]|世界)?$")
_MONEY = re.compile(
    r"(?:收入|支出|产值|投资|资金|税收?|预算|补贴|金额|存款|贷款|销售额|利润|生产总值|GDP|零售额|增加值|营收)[^,。;]{0,10}$"
)
# A per cent sign lost in copying: 同比增长18.3.
_GREW_BY = re.compile(r"(?:同比|比上年|较上年|环比)(?:增长|下降|提高|减少|上升)[ ]?$")
_MEASURES = {
    "money": "level", "level": "level", "count": "count", "points": "growth_rate", "multiple": "multiple",
    "duration": "duration", "ratio": "multiple", "index": "index", "scope": "count", "medal": "count",
    "ranked": "rank", "date": "date", "name": "name", "label": "name", "ordinal": "ordinal",
    "power money": "level", "power level": "level", "power count": "count",
}  # fmt: skip


def measure_of(kind: str, scale: float, lead: str, left: str, right: str) -> str:
    """Measure type of a number whose unit is of `kind`; one without a unit (`bare`) is judged by its "
    "words."""
    if kind in ("percent", "fraction", "tenths"):
        return _percent(lead, left, right)
    if kind == "points" and _APART.search(lead) is not None:
        return "rate"
    if kind == "place":
        return "rank" if _RANKED.search(left) and not _NOT_RANKED.match(right) else "ordinal"
    if kind == "rank":
        if scale == 1 and lead.endswith(("世界", "企业", "财富")):
            return "name"
        return "name" if right.startswith(("企业", "县", "区", "市", "镇", "房", "品牌", "民营")) else "rank"
    if kind in ("bare", "count") and _FIRST.search(lead):
        return "rank"
    if kind != "bare":
        return _MEASURES[kind]
    if not right and _GREW_BY.search(lead) is not None:
        return "growth_rate"
    if _INDEXED.search(left):
        return "index"
    if _TIMES.search(left):
        return "multiple"
    if scale > 1 and _MONEY.search(left) is not None:
        return "level"
    return "count" if scale > 1 or _REACHED.search(lead) else "name"
