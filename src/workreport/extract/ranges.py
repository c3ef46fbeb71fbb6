"""Ranges told in Chinese numerals: 八百到一千美元, 四、五十亿元, 百分之七到八.

Belongs here: what the one end of a range takes from the other. Does not belong here: numerals that stand alone (see
`chinese`), ranges of Arabic digits, whose ends are quantities of their own (see `lists`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import BOUND, Quantity, one_of, times, unit_by_name
from workreport.vocabulary import units

__all__ = ["BETWEEN", "CN", "NUMERAL", "about", "ends_of", "least_of_two", "lower_end"]

CN = "〇零一二两三四五六七八九十百千万亿"
NUMERAL = rf"([{CN}]+(?:点[〇零一二三四五六七八九]+[万亿]{{0,2}})?)"
BETWEEN = frozenset("到至-~—点")  # what may follow the lower end of a range, or its whole part
_NEIGHBOURS = frozenset(map("".join, pairwise("一二三四五六七八九"))) | {"两三"}


# 百分之七到八 says "per cent" once, and so does 百分之二、三, two numbers that stand side by side.
_UPPER = re.compile(rf"(?:到|至|[-~—]){NUMERAL}(?![{CN}百千年月]|分之)({BOUND})?")
_NEXT = re.compile(r"、([二三四五六七八九])(?=[,。;、的左]|以[上下])")


def ends_of(norm: str, found: Quantity) -> list[Quantity]:
    """The two ends of what a quantity gives as a range (百分之七到八, 两三年); itself alone where it is none."""
    return _percents(norm, found) if found.kind == "percent" else _side_by_side(norm, found)


def _side_by_side(norm: str, found: Quantity) -> list[Quantity]:
    """The two numbers that two digits in a row say, each with the unit; one alone where a power stands before them."""
    match = _ABOUT.match(norm, found.start)
    if match is None or match[1] or about(match[0]) != found.value or found.value is None:
        return [found]
    upper = chinese_value(match[3] + match[4])
    second = found._replace(start=found.start + 1, value=upper, bound="以下")
    return [found._replace(end=found.start + 1, bound="以上"), second]


def _percents(norm: str, lower: Quantity) -> list[Quantity]:
    """The ends of a range of per cent that does not repeat the words; `lower` alone where there is no range."""
    if upper := _UPPER.match(norm, lower.end):
        value = chinese_value(upper[1])
        return [lower, Quantity(upper.start(1), upper.end(), value, 1, "%", "percent", False, upper[2] or "")]
    other = _NEXT.match(norm, lower.end)
    if other is None or norm[lower.end - 1] + other[1] not in _NEIGHBOURS:
        return [lower]
    upper_end = Quantity(other.start(1), other.end(), chinese_value(other[1]), 1, "%", "percent", False, "以下")
    return [lower._replace(bound="以上"), upper_end]


def lower_end(norm: str, start: int) -> Quantity | None:
    """The lower end of a range whose unit stands after the upper one: 八百到一千美元."""
    match = _lower().match(norm, start)
    if match is None or (value := chinese_value(match[1])) is None:
        return None
    unit = unit_by_name()[match[3]]
    return Quantity(start, match.end(1), value, 1, unit.canonical, unit.kind, False, "")


def least_of_two(norm: str, start: int) -> Quantity | None:
    """The lower of two numbers, told by their first digits alone, which stand side by side: 四、五十亿元."""
    match = _beside().match(norm, start)
    if match is None or match[1] + match[2][0] not in _NEIGHBOURS:
        return None
    unit, value = unit_by_name()[match[3]], chinese_value(match[1] + match[2][1:])
    return Quantity(start, start + 1, value, times(match[3], value), unit.canonical, unit.kind, False, "以上")


# Two digits in a row of one place, 两三年, 五六十个, 十五六户, say about how many there are: between the two.
_ABOUT = re.compile(rf"([{CN}]*[十百千万亿])?([一二两三四五六七八])([两二三四五六七八九])([十百千万亿]*)")


def about(words: str) -> float | None:
    """The lower of the two numbers that a Chinese numeral gives by two digits side by side; None where it gives one."""
    match = _ABOUT.fullmatch(words)
    if match is None or match[2] + match[3] not in _NEIGHBOURS | {"一两", "三五"}:
        return None
    return chinese_value((match[1] or "") + match[2] + match[4])


@cache
def _unit() -> str:
    return one_of({unit.zh: "" for unit in units() if unit.spoken})


@cache
def _lower() -> re.Pattern[str]:
    return re.compile(rf"{NUMERAL}(?=(?:到|至|[-~—]){NUMERAL}({_unit()}))")


@cache
def _beside() -> re.Pattern[str]:
    scale = "(?:[十百千万亿]+|(?=[倍年个天成]))"
    return re.compile(rf"(?<![第{CN}、\n])([一二两三四五六七八])、([二三四五六七八九]{scale})(?=({_unit()}))")
