"""Numbers whose class is still open, by what they count or measure: the sets that rules of contexts choose from.

Belongs here: those sets, each made once. Does not belong here: any rule or pattern (see `yardsticks`, `thresholds`,
`scopes`), spans of time (see `windows`).
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from workreport.extract.around import Around, among

__all__ = ["Undecided"]


class Undecided:
    """Rows of one text whose class is open; every set is an array of places in its columns, in order."""

    def __init__(self, around: Around, rows: Any, kinds: Any, measure: Any, units: Any, bounded: Any) -> None:
        self.around, self.rows = around, rows
        self._kinds, self._measure, self._units, self._bounded = kinds, measure, units, bounded

    def of_kind(self, *kinds: str) -> Any:
        """Numbers written as one of these kinds (`quantities`): money, percent, power money …"""
        return among(self.rows, self._kinds, *kinds)

    def measured(self, *measures: str) -> Any:
        """Numbers that are of one of these measure types."""
        return among(self.rows, self._measure, *measures)

    def counted_in(self, rows: Any, *units: str) -> Any:
        """Of these rows those in one of these units."""
        return among(rows, self._units, *units)

    def bounded(self, rows: Any) -> Any:
        """Of these rows those told with a bound: 以上, 超过."""
        return rows[self._bounded[rows]]

    def units(self, rows: Any) -> Any:
        """The units of these rows."""
        return self._units[rows]

    @cached_property
    def money(self) -> Any:
        """Sums of money."""
        return self.of_kind("money")

    @cached_property
    def level(self) -> Any:
        """Areas, weights, lengths and the like."""
        return self.of_kind("level")

    @cached_property
    def powers(self) -> Any:
        """Powers of ten said by themselves: 亿元, 千万吨."""
        return self.of_kind("power money", "power level", "power count")

    @cached_property
    def counts(self) -> Any:
        """Numbers of things."""
        return self.measured("count")

    @cached_property
    def scoped(self) -> Any:
        """Things few in number that are told of by it: 三大工程, 9方面."""
        return self.of_kind("scope")
