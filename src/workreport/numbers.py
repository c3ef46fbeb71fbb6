"""How a number is written in each language: amounts, counts, shares, ranks, intervals, probabilities.

Belongs here: scaling (亿, million), digits, signs, comparators. Does not belong here: the words themselves
(`book/words/*/numbers.yaml`, `units.yaml`) or any computation of values.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workreport.words import Words

__all__ = [
    "format_interval",
    "format_probability",
    "format_stated",
    "format_value",
    "in_unit",
    "plain",
    "round_probability",
    "scale",
    "unit_label",
    "unit_shown",
]

RANK_UNITS = ("位", "rank")  # as a number is to be written: in the tables a rank has no unit
_TIMES = {"万": 1e4, "亿": 1e8, "百万": 1e6, "千万": 1e7, "万亿": 1e12}
_MONEY = {"元": "CNY", "美元": "USD", "欧元": "EUR", "日元": "JPY", "港元": "HKD", "港币": "HKD"}
_SIGNED_UNITS = ("%", "pp", "‰")
_MINUS = "−"
_ENDLESS = 6  # a value that needs so many decimals is a fraction written out: a third


@dataclass(frozen=True, slots=True)
class Scale:
    """A number's step: divide by `factor` and write `name` (亿, million, or nothing) after it."""

    factor: float
    name: str


def format_value(
    value: float,
    unit: str | None,
    language: str,
    *,
    comparator: str = "eq",
    signed: bool = False,
    digits: int | None = None,
    places: int | None = None,
    bare: bool = False,
    short: bool = False,
) -> str:
    """`value` of `unit` as a reader of `language` writes it: 1.12e9 CNY is 11.2亿元 or CNY 1.12 billion.

    `unit` may carry a step of ten thousand or a hundred million (亿元, 万户). `comparator` is a code of the
    contracts; `signed` writes a plus; `digits` rounds to significant digits, `places` writes
    that many decimals (a column of computed figures has one and the same number of them); `bare` leaves the unit out;
    `short` writes comparators as signs (≥). A missing value is an empty string.
    """
    if value is None or math.isnan(value):
        return ""
    words = Words(language)
    factor, base = _split_unit(unit)
    amount = _rounded(float(value) * factor, digits)
    if places is not None:
        amount = round(amount, places) + 0.0  # no minus before a nought
    if base in RANK_UNITS and not bare:
        return _rank(amount, words)
    step = scale(amount, base, language)
    number = _signed(plain(amount / step.factor, language, places), amount, signed)
    written = _with_unit(number, step, "" if bare else base, amount, words)
    return _compared(written, comparator, words, short)


def format_stated(
    value: float, unit: str | None, language: str, *, comparator: str = "eq", signed: bool = False
) -> str:
    """A number as a report states it: a bound on a fall is one on its size (下降超过3% is no “more than −3%”)."""
    if (signed or value < 0) and comparator in ("ge", "gt", "le", "lt"):
        size = format_value(abs(value), unit, language)
        return Words(language)(f"numbers.{'falls' if value < 0 else 'rises'}.{comparator}", value=size)
    return format_value(value, unit, language, comparator=comparator, signed=signed)


def unit_shown(row: Mapping[Any, Any], prefix: str = "") -> str:
    """The unit to write a statement's value in: a rank, which has no unit in the tables, is written as one."""
    return "rank" if row.get(f"{prefix}measure_type") == "rank" else row[f"{prefix}unit"]


def format_interval(
    low: float | None,
    high: float | None,
    unit: str | None,
    language: str,
    *,
    digits: int | None = None,
    places: int | None = None,
) -> str:
    """From `low` to `high` with the unit once: 22.0–23.9万户; one bound missing gives at least or at most.

    `digits` and `places` as in `format_value`.
    """
    low_missing, high_missing = low is None or math.isnan(low), high is None or math.isnan(high)
    if low_missing and high_missing:
        return ""
    if low is None or low_missing or high is None or high_missing:
        known, comparator = (high, "le") if low_missing else (low, "ge")
        return format_value(known or 0.0, unit, language, comparator=comparator, digits=digits, places=places)
    factor, base = _split_unit(unit)
    ends = [_rounded(float(end) * factor, digits) for end in (low, high)]
    if ends[0] == ends[1]:
        return format_value(ends[0], base, language)
    step = scale(max(abs(end) for end in ends), base, language)
    decimals = max(_places(end / step.factor) for end in ends) if places is None else places
    first, last = (plain(end / step.factor, language, decimals) for end in ends)
    return _with_unit(f"{first}–{last}", step, base, ends[1], Words(language))


def format_probability(probability: float, language: str) -> str:
    """A probability to the nearest 5 %, and `>95%` or `<5%` beyond: no model is surer than that."""
    if probability is None or math.isnan(probability):
        return ""
    words = Words(language)
    if probability > 0.975:
        return words("numbers.probability_above", value="95%")
    if probability < 0.025:
        return words("numbers.probability_below", value="5%")
    return f"{round_probability(probability):.0f}%"


def round_probability(probability: float) -> float:
    """A probability in per cent, to the nearest 5 (halves up), within 5 and 95."""
    return float(min(95, max(5, 5 * math.floor(probability * 20 + 0.5))))


def unit_label(unit: str | None, language: str, factor: float = 1.0) -> str:
    """A unit as it stands in a table head or on an axis: 亿元, CNY billion, %."""
    times, base = _split_unit(unit)
    words = Words(language)
    name = "" if factor * times == 1 else words(f"numbers.steps.{_step_key(factor * times)}")
    label = _unit_name(base, words, 2)
    if language == "zh":
        return f"{name}{label}"
    return f"{label} {name}".strip() if _is_money(base) else f"{name} {label}".strip()


def scale(amount: float, unit: str, language: str) -> Scale:
    """The step in which `amount` is written: 万 and 亿 in Chinese, million and billion in English."""
    if unit in _SIGNED_UNITS or unit in RANK_UNITS:
        return Scale(1.0, "")
    size = abs(amount)
    money = _is_money(unit)
    steps: tuple[tuple[float, float, str], ...]
    if language == "zh":
        steps = ((1e12, 1e12, "trillion_zh"), (1e8, 1e8, "hundred_million"), (1e4, 1e4, "ten_thousand"))
    else:
        steps = ((1e12, 1e12, "trillion"), (1e9, 1e9, "billion"), (1e6, 1e6, "million"))
    for least, factor, key in steps:
        if size >= least and _places(size / factor) <= (4 if money or language == "zh" else 3):
            return Scale(factor, Words(language)(f"numbers.steps.{key}"))
    return Scale(1.0, "")


def plain(value: float, language: str, places: int | None = None) -> str:
    """Digits with as many decimals as the value has (or `places`), a true minus, thousands apart."""
    decimals = _shown_places(value) if places is None else places
    return f"{value:{',' if language == 'en' else ''}.{decimals}f}".replace("-", _MINUS)


def in_unit(value: float, unit: str, wanted: Iterable[str]) -> tuple[float, str]:
    """`value` in the first unit of `wanted` that is a multiple of the same (亿元 of 万元); else as it is."""
    factor, base = _split_unit(unit)
    for other in wanted:
        step, same = _split_unit(other)
        if same == base:
            return (value, unit) if step == factor else (float(f"{value * factor / step:.12g}"), other)
    return value, unit


def _split_unit(unit: str | None) -> tuple[float, str]:
    if not isinstance(unit, str):
        return 1.0, ""
    for name in sorted(_TIMES, key=len, reverse=True):
        if unit.startswith(name) and len(unit) > len(name):
            rest = unit[len(name) :]
            return _TIMES[name], _MONEY.get(rest, rest)
    return 1.0, _MONEY.get(unit, unit)


def _step_key(factor: float) -> str:
    return {1e4: "ten_thousand", 1e6: "million", 1e8: "hundred_million", 1e9: "billion", 1e12: "trillion"}[
        factor
    ]


def _is_money(unit: str) -> bool:
    return unit[:3] in ("CNY", "USD", "EUR", "JPY", "HKD", "GBP", "RUB", "KRW", "TWD", "CHF", "AUD", "CAD", "SGD")


def _rounded(value: float, digits: int | None) -> float:
    return float(f"{value:.{digits or 12}g}")


def _places(value: float, most: int = _ENDLESS) -> int:
    """Decimals that `value` needs, floating-point dust left out."""
    text = f"{value:.{most}f}".rstrip("0")
    return len(text.split(".")[1])


def _shown_places(value: float) -> int:
    """Decimals to write: those that `value` needs, or one where it is a fraction that never ends (a third)."""
    places = _places(value)
    return 1 if places == _ENDLESS and abs(value) >= 1 else places


def _signed(number: str, amount: float, signed: bool) -> str:
    return f"+{number}" if signed and amount > 0 else number


def _with_unit(number: str, step: Scale, unit: str, amount: float, words: Words) -> str:
    if words.language == "zh":
        return f"{number}{step.name}{_unit_name(unit, words, amount)}"
    stepped = f"{number} {step.name}".strip()
    if unit in ("%", "‰"):
        return f"{number}{unit}"
    name = _unit_name(unit, words, amount)
    if _is_money(unit):
        currency, _, per = name.partition(" ")
        return f"{currency} {stepped} {per}".strip()
    return f"{stepped} {name}".strip()


def _unit_name(unit: str, words: Words, amount: float) -> str:
    """A unit's word; a Chinese measure word nobody listed is written as it is."""
    entry: Any = words.group("units").get(unit, unit) if unit else ""
    if isinstance(entry, Mapping):
        return str(entry["one" if abs(amount) == 1 else "other"])
    return str(entry)


def _rank(amount: float, words: Words) -> str:
    place = int(amount)
    ending = (
        "other" if place % 100 in (11, 12, 13) else {1: "one", 2: "two", 3: "three"}.get(place % 10, "other")
    )
    return words(f"numbers.rank.{ending}", value=place)


def _compared(written: str, comparator: str, words: Words, short: bool) -> str:
    if comparator in ("eq", "range_low", "range_high", "range"):
        return written
    return words(f"numbers.{'signs' if short else 'comparators'}.{comparator}", value=written)
