"""Which patterns could match in a stretch of text at all: a test over arrays, made from the patterns themselves.

Belongs here: what a pattern cannot do without, and where a text has it. Does not belong here: any pattern.
Nine of ten searches of a rule around a number find nothing. Every match of 增长|下降 holds one of these words; where
a text has neither, the pattern need not be tried. All patterns share one array, a bit each, so that the test
of all of them around all numbers costs about as much as a single search.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.wordindex import SLOTS, codes_of, slot_of

__all__ = ["CUES", "needs_of"]

_BITS, _FEW = 64, 40
_CHARACTER, _PAIR = 12, 1  # how much oftener a text has a given character than a given pair of them
_parser: Any = importlib.import_module("re._parser")

Needs = frozenset[str]


def needs_of(pattern: re.Pattern[str]) -> Needs | None:
    """Characters, and pairs of them, one of which stands in every match; None where nothing is sure to."""
    return _needs(list(_parser.parse(pattern.pattern, pattern.flags)))


def _needs(items: list[Any]) -> Needs | None:
    """The rarest needs among those of each item, and of each two side by side."""
    best: Needs | None = None
    for at in range(len(items)):
        for needs in _needs_at(items, at):
            if needs is not None and (best is None or _cost(needs) < _cost(best)):
                best = needs
    return best


def _needs_at(items: list[Any], at: int) -> Iterator[Needs | None]:
    name, told = str(items[at][0]), items[at][1]
    if name in ("LITERAL", "IN"):
        ones = _characters(items[at])
        yield ones
        others = _characters(items[at + 1]) if at + 1 < len(items) else None
        if ones and others and len(ones) * len(others) <= _FEW:
            yield frozenset(map("".join, product(ones, others)))
    elif name == "SUBPATTERN":
        yield _needs(list(told[3]))
    elif name in ("MAX_REPEAT", "MIN_REPEAT") and told[0] > 0:
        yield _needs(list(told[2]))
    elif name == "BRANCH":
        before = [items[at - 1]] if at and _characters(items[at - 1]) else []
        branches = [_needs([*before, *branch]) for branch in told[1]]
        yield None if None in branches else frozenset(word for needs in branches for word in needs or ())


def _characters(item: Any) -> Needs | None:
    """The characters one item matches, where they are few."""
    name, told = str(item[0]), item[1]
    if name == "LITERAL":
        return frozenset(chr(told))
    if name != "IN":
        return None
    found: set[str] = set()
    for kind, value in told:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE" and value[1] - value[0] < _FEW:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= _FEW else None


def _cost(needs: Needs) -> int:
    return sum(_CHARACTER if len(word) == 1 else _PAIR for word in needs)


class _Met(NamedTuple):
    """A pattern that was asked for: its bit (0 when it may match anywhere), and how many had been met before it."""

    bit: int
    number: int
    pattern: re.Pattern[str]


class _Cues:
    """Patterns by their bit, and the tables that say which bits a character or a pair of them stands for.

    A pattern is met when it is first asked for; in texts whose signs were made before, it is held possible.
    When all bits are taken, those met last, which are asked for least, share theirs: tried more often than need be.
    """

    def __init__(self) -> None:
        self._met: dict[int, _Met] = {}  # by id: to hash a pattern is slow
        self.known = 0
        self._of_one, self._of_two = np.zeros(1 << 16, dtype=np.uint64), np.zeros(SLOTS, dtype=np.uint64)

    def bit(self, pattern: re.Pattern[str], known: int) -> int:
        """The bit of a pattern in signs made when `known` patterns had been met; 0 when it may match anywhere."""
        met = self._met.get(id(pattern)) or self._meet(pattern)
        return met.bit if met.number < known else 0

    def _meet(self, pattern: re.Pattern[str]) -> _Met:
        needs, number = needs_of(pattern), self.known
        met = self._met[id(pattern)] = _Met(0 if needs is None else 1 << _place(number), number, pattern)
        if needs is not None:
            self.known += 1
            self._mark(needs, np.uint64(met.bit))
        return met

    def _mark(self, needs: Needs, bit: Any) -> None:
        for word in needs:
            if len(word) == 1:
                self._of_one[ord(word) & 0xFFFF] |= bit
            else:
                self._of_two[slot_of(*codes_of(word)[:, None])] |= bit

    def signs(self, codes: Any) -> Any:
        """For each character the bits of the patterns it may be part of a match of, and a last 0."""
        signs = np.zeros(len(codes) + 1, dtype=np.uint64)
        signs[:-1] = self._of_one[codes & np.uint32(0xFFFF)]
        signs[: len(codes) - 1] |= self._of_two[slot_of(codes[:-1], codes[1:])]
        return signs


def _place(number: int) -> int:
    """Which bit the pattern of this number has: its own while there are some, then the last, the last but one …"""
    return number if number < _BITS else _BITS - 1 - number % _BITS


CUES = _Cues()
