"""What a numeral says: Arabic or Chinese digits to a number, and the factor of 万, 亿 and their kin.

Belongs here: the value of a numeral's characters. Does not belong here: finding numerals, units, context.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["chinese_value", "factor", "plain_number"]

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
    "俩": 2,
    "廿": 20,
}
_POWERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "亿": 10**8}


def plain_number(digits: str) -> float:
    """The number written in Arabic digits, commas and blanks dropped."""
    if not digits.isdigit() and not digits.replace(".", "", 1).isdigit():
        digits = "".join(c for c in digits if c.isdigit() or c == ".")
    return float(digits)


@lru_cache(maxsize=256)
def factor(words: str) -> int:
    """The factor of a run of 十, 百, 千, 万 and 亿: 万亿 is 10**12, an empty run is 1."""
    result = 1
    for word in words:
        result *= _POWERS.get(word) or _BIG.get(word, 1)
    return result


@lru_cache(maxsize=4096)
def chinese_value(words: str) -> float | None:
    """The number a Chinese numeral says (两 is 2, 一百零三 is 103, 五点五亿 550000000); None when it says none."""
    whole, point, decimals = words.partition("点")
    value = _whole(whole)
    if value is None or not point:
        return value
    if power := decimals[len(decimals.rstrip("万亿")) :]:
        decimal = chinese_value(words.removesuffix(power))
        return None if decimal is None else float(f"{decimal * factor(power):.15g}")
    digits = [_DIGITS.get(c) for c in decimals]
    if not digits or any(digit is None or digit > 9 for digit in digits):
        return None
    return float(f"{value:.0f}.{''.join(str(digit) for digit in digits)}")


def _whole(words: str) -> float | None:
    """A whole Chinese numeral; a row of bare digits (二〇二五) is read digit by digit."""
    if len(words) > 1 and all(c in _DIGITS for c in words):
        return float("".join(str(_DIGITS[c]) for c in words))
    total = section = digit = 0.0
    for c in words.replace("万万", "亿"):
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _POWERS:
            section += (digit or 1) * _POWERS[c]
            digit = 0
        elif c == "万":
            total += (section + digit or 1) * 10**4
            section = digit = 0
        elif c == "亿":
            total = (total + section + digit or 1) * 10**8
            section = digit = 0
        else:
            return None
    return total + section + digit if words else None
