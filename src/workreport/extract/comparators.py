"""How exact a number is and which way it goes: comparators, and the falls that words before a number tell.

Belongs here: 超过, 近, 不低于 before a number, 多 in it and 以上 after it; 下降, 减少. Does not belong here: what a
number measures (see `measures`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from workreport.extract.around import Around, either

__all__ = ["BY_SO_MUCH", "CUT", "comparators", "falling"]

_NEAR = re.compile(
    r"(?:(?P<le>不超过|不得超过|不能超过|不高于|不得高于|不多于|不大于|不突破|至多|最多|不过)|(?P<ge>达到(?:或者?|和|并)超过|不低于|不得低于|不能低于|不少于|不小于|至少|(?:不能|"
    r"不得)少于)|"
    r"(?P<gt>超过|突破|多于|大于|超出|超越|跨过|跨越|跨上|迈上|迈过|站上|首破|首超|逾|(?<!赶)超|(?<![不通经度走])过|"
    r"(?<![首打])破)|"
    r"(?P<lt>不到|不足|不满|少于|小于|接近|将近|(?<![最附邻靠新远])近|逼近)|(?P<approx>差不多(?:每[天日月年])?|大约是?|大概|约为|约占|约合|"
    r"(?<![节签集制公契合条特履解预])约))"
    r"(?:了|至|到|达|有|翻|增长|下降|降低|提高|减少|增加|压减|"
    r"每(?:[百千万]{1,2}人|[人月年亩户])|全[国省市区县]的?|全国(?:总[量数])?的?| )*$"
)
_LOW = re.compile(r"(?<!不)(?<!不[得能])(?:(?P<lt>低于)|(?P<gt>高于))(?:每(?:立方米|平方米|公里|亩))?[ ]*$")
_BY_A_BASE = re.compile(r"不(?:(?P<ge>低于)|(?P<le>超过))[^,。;0-9]{2,24}的$")  # 不低于当地标准的1.6倍
# 比计划规定的水平超过3亿斤, 比原计划超过4%, 比“九五”计划目标9亿元超过1亿元
BY_SO_MUCH = re.compile(
    r"比(?!重|例|率)[^,。;]{1,12}(?<!率)超过了?$|的(?:水平|实绩|实际|计划|指标)超过了?$|"
    "比[^,。;]{0,8}(?:计划|规划)目标[^,。;]{1,10}超过了?$|超过了[^,。;]{0,20}指标$|比[^,。;]{0,14}年还?[低高]$"
)
_AT_LEAST = re.compile(r"至少[^,。;0-9]{1,6}$")  # 至少建成一家
# 大约每人每月的开支只需要五元
_ALL_ABOUT = re.compile(
    r"大体(?:上)?相当于[^,。;]{0,20}$|大约[^,。;0-9]{2,20}$|约(?:占[^,。;0-9]{2,16}|为[^,。;0-9]{2,16}的)$"
)
_OF_ALL_OVER = re.compile(r"超过[^,。;0-9]{2,20}(?:总数|总量|人数|总和)的$")  # 超过企业总数的60%
_OF_ALL_NEAR = re.compile(r"接近[^,。;0-9]{2,20}(?:总数|总量|人数|总和)的$")
_RECENT = re.compile(r"近")
_UPWARD = re.compile(  # 惠及上千万家庭
    r"(?:惠及|有|达|投资|塑造|打造|培育|助力|吸引|新增|引进|带动|服务|发展|投入|解决|帮助|队伍|^[,、 ]?)上$"
)
_BOUNDS = {"以上": "ge", "下": "le", "以内": "le", "之内": "le", "左右": "approx", "上下": "approx"}


def comparators(around: Around, rows: Any, more: Sequence[bool], bounds: Sequence[str], is_time: Any) -> list[str]:
    """Comparators from the words before numbers, a 多/余 in them, a bound after them."""
    found = ["gt" if said else "eq" for said in more]
    asked = around.may("lead", rows, _NEAR, _LOW, _RECENT, _UPWARD)
    for at, before in zip(asked.tolist(), around.words("lead", 10, asked), strict=True):
        told = _comparator(before, found[at], bool(is_time[at]))
        found[at] = "gt" if more[at] and told in ("approx", "le") else told  # 约达10亿余元, 不过四百多万吨
    based = around.find("lead", 40, _BY_A_BASE, rows)
    for at, match in zip(based.tolist(), map(_BY_A_BASE.search, around.words("lead", 40, based)), strict=True):
        found[at] = match.lastgroup if match is not None and match.lastgroup else found[at]
    of_all = (("approx", _ALL_ABOUT), ("ge", _AT_LEAST), ("gt", _OF_ALL_OVER), ("lt", _OF_ALL_NEAR))
    for comparator, pattern in of_all:
        for at in around.find("lead", 40, pattern, rows).tolist():
            found[at] = comparator if found[at] == "eq" else found[at]
    for at in around.find("left", 40, BY_SO_MUCH, rows).tolist():
        found[at] = "eq"
    for at, bound in enumerate(bounds):
        if bound:
            found[at] = "ge" if bound.endswith("以上") else "le" if bound.endswith("以下") else _BOUNDS[bound]
    return found


def _comparator(before: str, otherwise: str, is_time: bool) -> str:
    """Comparator from the words before a number; 近三年 is no bound."""
    if is_time and before.rstrip().endswith("近") and not before.rstrip().endswith(("接近", "将近", "已近")):
        return otherwise
    if _UPWARD.search(before) is not None:
        return "ge"
    match = _NEAR.search(before) or _LOW.search(before)
    return match.lastgroup if match is not None and match.lastgroup else otherwise


CUT = re.compile(r"(?:削减|压减|精简|压缩|裁减)[^,。;到至]{1,16}$|^(?:减少|降低)[^,。;到至]{2,12}$")
_FELL = re.compile(r"^还?低$|浓度(?:同比|均|分别)?改善$|[降跌]幅(?:均|超过?|逾|近|约|达到?|为|接近|在|分别)*$")
_FALL = re.compile(
    r"(?:下降|减少|降低|回落|压减|缩减|收窄|下跌|降|减|缩短|削减|压缩|负增长|下滑|少(?:支出|收入|收|支)|减轻|减负|缩小|下调|少|下浮|减亏|降价|减价|精简|瘦身)"
    r"(?:了|约|近|超过|超|逾|幅度|分别|幅|率|为|达到?|[^到至,。、]{0,2})?$"
)


def falling(around: Around, rows: Any) -> Any:
    """The rows of which the words before a number say that something fell by it."""
    return either(*(around.find("lead", 18, pattern, rows) for pattern in (_FALL, CUT, _FELL)))
