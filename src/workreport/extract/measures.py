"""What a number measures and how exact it is: measure type, comparator and direction.

Belongs here: reading the words directly around a number. Does not belong here: sections, periods, subjects.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["comparator_of", "is_falling", "percent_measure", "rank_or_name"]

_BEFORE = re.compile(
    r"(?P<le>不超过|不高于|不多于|不大于|至多|最多|控制在)|(?P<ge>不低于|不少于|不小于|至少|最低)|"
    r"(?P<gt>超过|突破|多于|大于|超|逾|高出|跨过|跨越|过|破|迈过|站上)|(?P<lt>不到|不足|少于|小于|低于|接近|将近|近|逼近)|"
    r"(?P<approx>大约|大概|约为|约占|约|左右|大体)"
)
_NEAR = re.compile(
    r"(?:(?P<le>不超过|不高于|不多于|不大于|至多|最多)|(?P<ge>不低于|不少于|不小于|至少)|"
    r"(?P<gt>(?<!不)超过|突破|多于|大于|超出|(?<!不)超|逾|跨过|跨越|迈过|站上|首破|(?<!通|经)过|破|超越|高达?于)|"
    r"(?P<lt>不到|不足|不满|少于|小于|(?<!不)低于|接近|将近|(?<!最|附|邻)近|逼近)|(?P<approx>大约|大概|约为|约占|约))"
    r"[了至到达 ]*$"
)
_BOUNDS = {"以上": "ge", "及以上": "ge", "以下": "le", "及以下": "le", "以内": "le", "之内": "le", "左右": "approx", "上下": "approx"}


@lru_cache(maxsize=65536)
def comparator_of(before: str, more: bool, bound: str) -> str:
    """Comparator from the words before a number, a 多/余 in it, and a bound after it."""
    if bound:
        return _BOUNDS[bound]
    match = _NEAR.search(before)
    if match is not None and match.lastgroup:
        return match.lastgroup
    return "gt" if more else "eq"


_FALL = re.compile(r"(?:下降|减少|降低|回落|压减|缩减|收窄|下跌|降|减|缩短|削减|压缩|负增长|下滑|减轻)(?:了|约|近|超过|超|逾|幅度|分别|[^到至,。、]{0,3})?$")


@lru_cache(maxsize=65536)
def is_falling(before: str) -> bool:
    """Whether the words before a number say that something fell by it."""
    return _FALL.search(before) is not None


_GROWTH = re.compile(
    r"(?:增长|下降|增加|减少|提高|上升|上涨|回落|降低|增幅|涨幅|降幅|增速|同比|环比|比上年|较上年|增|减|降|涨|压减|"
    r"提升|扩大|缩减|下跌|升高|增产|减产|负增长|下浮|上浮|递增|上调|下调|节约|提价)"
    r"(?:[^到至达占,;。、率]{0,6})$"
)
_TO = re.compile(r"(?:提高|提升|上升|增长|增加|扩大|下降|降|回落|降低|压减|增|升)(?:到|至|为)[^,。;]{0,4}$")
_SHARE = re.compile(r"占(?!地)|比重|占比|份额|的比例")
_RATE = re.compile(r"率|覆盖面|强度|物价|价格|CPI|涨幅")


@lru_cache(maxsize=65536)
def percent_measure(between: str, left: str, right: str) -> str:
    """growth_rate, share or rate for a percentage, from the words between, left of and right of it."""
    if _TO.search(between) is None and _GROWTH.search(between) is not None:
        return "rate" if _PRICE.search(left) else "growth_rate"
    for words in (between, left):
        share, rate = _last(_SHARE, words), _last(_RATE, words)
        if share > rate:
            return "share"
        if rate >= 0:
            return "growth_rate" if words[rate : rate + 2] in ("速率",) else "rate"
    if "增速" in left or "增幅" in left or "增长" in left and _TO.search(between) is None:
        return "growth_rate"
    return "share"


_PRICE = re.compile(r"(?:消费价格|物价|消费品价格|CPI)[^,;。]{0,10}$")


def _last(pattern: re.Pattern[str], words: str) -> int:
    position = -1
    for match in pattern.finditer(words):
        position = match.start()
    return position


_RANK_AFTER = re.compile(r"位|名(?![A-Za-z])|[,。;、!)”)的]|$|和|且|[\s]")
_RANK_BEFORE = re.compile(r"(?:全[国省市区县球]|世界|列|居|排名|排|位|名|跃升(?:至|到)?|上升(?:至|到)?|保持|前|进入|稳居|,)$")


@lru_cache(maxsize=16384)
def rank_or_name(before: str, unit: str, right: str) -> str:
    """rank or ordinal for a number after 第."""
    if unit == "位":
        return "rank"
    if unit:
        return "ordinal"
    if _RANK_AFTER.match(right) and _RANK_BEFORE.search(before):
        return "rank"
    return "ordinal"
