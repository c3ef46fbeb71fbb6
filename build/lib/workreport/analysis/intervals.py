"""Intervals of numbers as written: what a rounded or one-sided number can have been, and arithmetic on that.

Belongs here: exact interval arithmetic on fractions. Does not belong here: which statements go together
(`imply`).
Every quantity is taken as positive, as the quantities of reports are where these rules apply.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

__all__ = ["Interval", "written_interval"]


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high` (None: no bound known), `point` being the value as written.

    `low_open` and `high_open` say that the bound itself cannot have been.
    """

    low: Fraction | None
    point: Fraction
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @property
    def exact(self) -> bool:
        """Whether only one value is possible."""
        return self.low == self.high == self.point

    def __add__(self, other: Interval | int) -> Interval:
        other = _interval(other)
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            self.point + other.point,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, -self.point, high, self.high_open, self.low_open)

    def __sub__(self, other: Interval | int) -> Interval:
        return self + -_interval(other)

    def __mul__(self, other: Interval | int) -> Interval:
        other = _interval(other)
        return Interval(
            None if self.low is None or other.low is None else self.low * other.low,
            self.point * other.point,
            None if self.high is None or other.high is None else self.high * other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __truediv__(self, other: Interval | int) -> Interval:
        return self * _interval(other).inverse()

    def inverse(self) -> Interval:
        """One over each value; `ZeroDivisionError` if the point is nought."""
        low = None if self.high is None else 1 / self.high
        high = None if not self.low else 1 / self.low
        return Interval(
            low if low is not None else Fraction(0), 1 / self.point, high, self.high_open, self.low_open
        )

    def whole(self) -> Interval:
        """Only the whole numbers of the interval, if there are any, else the interval itself."""
        low, high = self.low, self.high
        if low is not None:
            low = Fraction(math.floor(low) + 1 if self.low_open else math.ceil(low))
        if high is not None:
            high = Fraction(math.ceil(high) - 1 if self.high_open else math.floor(high))
        if low is not None and high is not None and low > high:
            return self
        point = Fraction(math.floor(self.point + Fraction(1, 2)))
        point = point if low is None else max(point, low)
        return Interval(low, point if high is None else min(point, high), high)

    def no_less_than(self, floor: int) -> Interval:
        """The interval cut off below `floor`."""
        if self.low is None or self.low < floor:
            return Interval(
                Fraction(floor), max(self.point, Fraction(floor)), self.high, False, self.high_open
            )
        return self


def written_interval(
    text: str, value: float, scaled: float, comparator: str, *, countable: bool
) -> Interval | None:
    """What a number written as `text` can have been: rounded to its last written digit, or one-sided.

    A countable number written out in full is exact. None for `approx`, whose width nobody states.
    """
    if comparator == "approx" or not math.isfinite(scaled):
        return None
    point = _exact(scaled)
    if comparator in ("ge", "gt"):
        return Interval(point, point, None, low_open=comparator == "gt")
    if comparator in ("le", "lt"):
        return Interval(None, point, point, high_open=comparator == "lt")
    scale = abs(point / _exact(value)) if value else Fraction(1)
    places = _decimals(text)
    if countable and scale == 1 and places == 0:
        return Interval(point, point, point)
    half = scale / (2 * 10**places)
    return Interval(point - half, point, point + half, high_open=True)


def _decimals(text: str) -> int:
    found = re.search(r"\d[.．](\d+)", text)
    return len(found.group(1)) if found else 0


def _exact(number: float) -> Fraction:
    try:
        return Fraction(Decimal(repr(float(number))))
    except InvalidOperation as error:
        raise ValueError(number) from error


def _interval(number: Interval | int) -> Interval:
    if isinstance(number, Interval):
        return number
    return Interval(Fraction(number), Fraction(number), Fraction(number))
