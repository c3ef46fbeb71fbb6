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
from typing import Any

import numpy as np

from workreport.extract.wordindex import SLOTS, codes_of, slot_of

__all__ = ["CUES", "needs_of"]

_MOST, _FEW = 64, 40
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


class _Cues:
    """Patterns by their bit, and the tables that say which bits a character or a pair of them stands for.

    A pattern is met when it is first asked for; in texts whose signs were made before, it is held possible.
    """

    def __init__(self) -> None:
        self.bits: dict[int, tuple[int, re.Pattern[str]]] = {}  # by id: to hash a pattern is slow
        self.known = 0
        self._of_one, self._of_two = np.zeros(1 << 16, dtype=np.uint64), np.zeros(SLOTS, dtype=np.uint64)

    def bit(self, pattern: re.Pattern[str]) -> int:
        """The bit of a pattern; 0 when it may match anywhere."""
        if (known := self.bits.get(id(pattern))) is not None:
            return known[0]
        needs = needs_of(pattern) if self.known < _MOST else None
        bit = 0 if needs is None else self._met(needs)
        self.bits[id(pattern)] = bit, pattern
        return bit

    def _met(self, needs: Needs) -> int:
        bit = 1 << self.known
        self.known += 1
        for word in needs:
            if len(word) == 1:
                self._of_one[ord(word) & 0xFFFF] |= np.uint64(bit)
            else:
                self._of_two[slot_of(*codes_of(word)[:, None])] |= np.uint64(bit)
        return bit

    def signs(self, codes: Any) -> Any:
        """For each character the bits of the patterns it may be part of a match of, and a last 0."""
        signs = np.zeros(len(codes) + 1, dtype=np.uint64)
        signs[:-1] = self._of_one[codes & np.uint32(0xFFFF)]
        signs[: len(codes) - 1] |= self._of_two[slot_of(codes[:-1], codes[1:])]
        return signs


CUES = _Cues()
