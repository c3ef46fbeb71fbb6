"""How a figure writes its numbers and names: one object for each language, given to every `say` function.

Belongs here: short forms used in drawings and findings. Does not belong here: the forms (`numbers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from workreport.numbers import format_interval, format_probability, format_value, plain, unit_label
from workreport.words import Words

__all__ = ["Write"]

_SPAN_OF_YEARS = re.compile(r"(?<![\d/.-])((?:19|20)\d{2})[-–—]((?:19|20)\d{2})(?![\d/-])")
_OPENING = re.compile(r'(?<![^\s([–—-])"(?=\S)')


class Write:
    """Writes for one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words = Words(language)

    def value(self, value: float, unit: str | None, **options: Any) -> str:
        """A value with its unit; options as of `format_value`."""
        return format_value(value, unit, self.language, **options)

    def number(self, value: float, places: int | None = None) -> str:
        """A bare number."""
        return plain(float(value), self.language, places)

    def signed(self, value: float, places: int) -> str:
        """A difference with its sign and so many decimals: +2.0, −0.8."""
        return ("+" if round(value, places) > 0 else "") + self.number(value, places)

    def count(self, number: int) -> str:
        """A small whole number inside a sentence: a word where the language has one."""
        key = f"figures.frame.counts.{int(number)}"
        return self.words(key) if self.words.has(key) else self.number(number)

    def capital(self, number: int) -> str:
        """`count` at the head of a sentence."""
        written = self.count(number)
        return written[:1].upper() + written[1:]

    def percent(self, value: float, places: int = 0) -> str:
        """A share in per cent, rounded."""
        return f"{self.number(value, places)}%"

    def interval(self, low: float, high: float, unit: str | None, **options: Any) -> str:
        """An interval with its unit once."""
        return format_interval(low, high, unit, self.language, **options)

    def chance(self, probability: float) -> str:
        """A probability to the nearest 5 %."""
        return format_probability(probability, self.language)

    def unit(self, unit: str, factor: float = 1.0) -> str:
        """A unit's name for an axis."""
        return unit_label(unit, self.language, factor)

    def names(self, names: Iterable[str]) -> str:
        """Names joined as a list in a sentence."""
        listed = list(names)
        if len(listed) < 2:
            return "".join(listed)
        return self.words("figures.frame.join").join(listed[:-1]) + self.words("figures.frame.last") + listed[-1]

    def date(self, iso: str) -> str:
        """A date: 2025年1月7日, 7 January 2025."""
        year, month, day = (int(part) for part in iso.split("-"))
        return self.words("figures.frame.date", year=year, month=self.words(f"figures.frame.months.{month}"), day=day)

    def years(self, first: int, last: int) -> str:
        """A span of years inside a sentence: 2022—2024, 2022–2024."""
        return self.words("numbers.years", first=first, last=last)

    def typeset(self, text: str) -> str:
        """Words of the data as a page prints them: spans of years (2022-2024) with a dash, English quotes curled."""
        dashed = _SPAN_OF_YEARS.sub(lambda span: self.years(int(span[1]), int(span[2])), text)
        if self.language != "en":
            return dashed
        return _OPENING.sub("“", dashed).replace('"', "”").replace("'", "’")

    def period(self, code: str) -> str:
        """A period of the tables: 2024, 2022-2024, 2024-H1, 2024-06 or 2024-06-30."""
        if span := _SPAN_OF_YEARS.fullmatch(code):
            return self.words("numbers.years_alone", first=span[1], last=span[2])
        year, *rest = code.split("-")
        if not rest:
            return self.words("numbers.periods.year", year=year)
        if len(rest) > 1:
            return self.date(code)
        if rest[0].isdigit():
            month = self.words(f"figures.frame.months.{int(rest[0])}")
            return self.words("numbers.periods.month", year=year, month=month)
        return self.words(f"numbers.periods.{rest[0]}", year=year)
