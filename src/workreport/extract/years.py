"""A year and a span of years: how they are written, and what their words say.

Belongs here: the form of a year, the value of its digits, the time cue that every module of times hands on. Does not
belong here: which time words a text holds (see `periods` and `plans`).
"""

from __future__ import annotations

from typing import NamedTuple

from workreport.extract.numerals import chinese_value

__all__ = ["FEW", "NTH_PLAN", "PER_YEAR", "YEAR", "TimeCue", "count_of", "period_text", "year_of"]

FEW = "一二两三四五六七八九十"  # digits that a count of years is written with
YEAR = r"(?:1[89]|20)[0-9]{2}|[一二][九八〇零][〇零一二三四五六七八九]{2}"
NTH_PLAN = "十?[一二三四五六七八九]|十"  # which five-year plan: 九五, 十五, 十一五
PER_YEAR = "年均(?!浓度|气温|降水|含量|值|优良)|平均每年"  # a year's mean concentration is no mean of years
_NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2, "〇": 0}


class TimeCue(NamedTuple):
    """A time word at `start`: first and last year it means, and whether it spans several as one sum."""

    start: int
    first: int
    last: int
    window: bool


def year_of(words: str) -> int:
    """A year in Arabic or Chinese digits."""
    return int(words) if words.isdigit() and words.isascii() else int("".join(str(_NUMBERS.get(c, 0)) for c in words))


def count_of(words: str) -> int:
    """How many years words say, in Arabic digits or Chinese ones."""
    return int(words) if words.isascii() else int(chinese_value(words) or 0)


def period_text(first: int, last: int) -> str:
    """`2024` for one year, `2022-2024` for several."""
    return str(first) if first == last else f"{first}-{last}"
