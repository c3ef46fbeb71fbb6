"""Chinese numerals below one and between two: halves, parts of a whole, tenths and months beside years.

Belongs here: 一半, 半年, 三分之一, 百分之五, 一成五, 两年半. Does not belong here: whole numbers (see `chinese`),
powers of ten (see `powers`).
"""

from __future__ import annotations

import re

from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import BOUND, Quantity, unit_by_name
from workreport.extract.ranges import CN, NUMERAL

__all__ = ["halved", "share_of", "with_finer"]

_PER = re.compile(rf"([百千万])分之(?:([0-9]+(?:\.[0-9]+)?)|{NUMERAL})([几多])?({BOUND})?")
_PARTS = re.compile(rf"([{CN}]+)分之([{CN}]+)({BOUND})?")
_HALF = re.compile(rf"(?:一半|半数)({BOUND})?")


def share_of(norm: str, start: int) -> Quantity | None:
    """Parts of a whole: 百分之五, 三分之一, 四分之一世纪."""
    if per := _PER.match(norm, start):
        value = float(per[2]) if per[2] else chinese_value(per[3])
        unit, scale = {"百": ("%", 1.0), "千": ("‰", 1.0), "万": ("%", 0.01)}[per[1]]
        more, bound = per[4] is not None, per[5] or ""
        return None if value is None else Quantity(start, per.end(), value, scale, unit, "percent", more, bound)
    if parts := _PARTS.match(norm, start):
        below, above = chinese_value(parts[1]), chinese_value(parts[2])
        if below and above is not None and norm.startswith("世纪", parts.end()):  # 四分之一世纪
            return Quantity(start, parts.end() + 2, above / below * 100, 1, "年", "duration", False, "")
        if below and above is not None:
            return Quantity(start, parts.end(), above / below, 100, "%", "fraction", False, parts[3] or "")
    return None


# 提前半年, 经过半年; not 上半年
_HALF_A_YEAR = re.compile(
    "(?:经过|用了?|花了?|这|最近|暂停|提前|推迟|延长|延期|缩短|仅用|不到|历时)(?:近|约|了)?$"
)
_HALF_OR, _HALVES_OF = ("年以上", "年以内", "年以下"), frozenset("上下前后大一年个")  # 失业半年以上


def halved(norm: str, start: int) -> Quantity | None:
    """What the 半 at `start` says: half of a whole, half a year."""
    told = _HALF_A_YEAR.search(norm, max(0, start - 4), start) is not None or norm.startswith("年内", start + 1)
    if norm.startswith("年", start + 1) and told:
        return Quantity(start, start + 2, 0.5, 1, "年", "duration", False, "")
    if norm.startswith(_HALF_OR, start + 1) and norm[start - 1 : start] not in _HALVES_OF:
        return Quantity(start, start + 4, 0.5, 1, "年", "duration", False, norm[start + 2 : start + 4])
    first = start - 1 if norm[start - 1 : start] == "一" else start
    match = _HALF.match(norm, first)
    if match is None or norm[match.end() : match.end() + 1] in ("导", "岛", "天", "径", "月"):
        return None
    return Quantity(first, match.end(), 0.5, 100, "%", "fraction", False, match[1] or "")


_TENTHS = re.compile(
    rf"([一二两三四五六七八九])成(?:([一二三四五六七八九])(?=[^一-龥]|左右|以[上下]|[和及的]|$)|半)({BOUND})?"
)
_HALVES = re.compile(rf"([{CN}]+)(?:个半(月|小时)|([年天亩斤倍头])半)")  # 提前两年半, 两个半月
_YEARS_AND_MONTHS = re.compile(rf"([{CN}]+)年零([{CN}]+)个月")  # 已经一年零两个月了


def with_finer(norm: str, start: int) -> Quantity | None:
    """A numeral that goes on below its unit: 一成五, 两年半, 一年零两个月."""
    if (finer := _TENTHS.match(norm, start)) is not None:  # 增产一成五, 一成半的企业
        tenths = (chinese_value(finer[1]) or 0) + (chinese_value(finer[2] or "五") or 0) / 10
        return Quantity(start, finer.end(), tenths, 10, "%", "tenths", False, finer[3] or "")
    if (half := _HALVES.match(norm, start)) is not None:
        length = (chinese_value(half[1]) or 0) + 0.5
        half_of = unit_by_name()[half[2] or half[3]]
        return Quantity(start, half.end(), length, 1, half_of.canonical, half_of.kind, False, "")
    if (both := _YEARS_AND_MONTHS.match(norm, start)) is not None:
        months = 12 * (chinese_value(both[1]) or 0) + (chinese_value(both[2]) or 0)
        return Quantity(start, both.end(), months, 1, "月", "duration", False, "")
    return None
