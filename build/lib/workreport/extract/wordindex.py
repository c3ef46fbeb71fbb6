"""Every place of every word of a list in a text, found in one sweep over arrays of character codes.

Belongs here: the search. Does not belong here: any list of words, or what a word means.
A sweep costs about as much however many words there are; a pattern of alternatives slows with each of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

__all__ = ["Places", "WordIndex", "codes_of"]

_SLOTS = 1 << 16
_FIRST, _SECOND = np.uint32(40503), np.uint32(2654435761)
_MIX = np.uint64(0x9E3779B97F4A7C15)


class Places(NamedTuple):
    """Where words stand, in order of `starts`: half-open stretches, and each one's number in the list."""

    starts: Any
    ends: Any
    words: Any


def codes_of(text: str) -> Any:
    """The code point of each character of `text`."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


class WordIndex:
    """Words of two characters or more, ready to be found in any text."""

    def __init__(self, words: Sequence[str]) -> None:
        if short := [word for word in words if len(word) < 2]:
            raise ValueError(f"a word of one character: {short[0]!r}")
        self._lengths = np.zeros(_SLOTS, dtype=np.uint32)
        self._by_length: list[tuple[int, Any, Any, Any]] = []
        for length in sorted({len(word) for word in words}):
            numbers = np.array([number for number, word in enumerate(words) if len(word) == length])
            letters = np.stack([codes_of(words[number]) for number in numbers])
            self._lengths[_slot(letters[:, 0], letters[:, 1])] |= np.uint32(1 << length)
            hashes = _hash(letters)
            order = np.argsort(hashes)
            self._by_length.append((length, hashes[order], letters[order], numbers[order]))

    def find(self, codes: Any) -> Places:
        """Every place of every word, overlapping ones too, by start and then by length."""
        lengths = self._lengths[_slot(codes[:-1], codes[1:])]
        may_start = np.flatnonzero(lengths != 0)
        lengths = lengths[may_start]
        found = [self._of_length(codes, may_start[lengths & (1 << row[0]) != 0], *row) for row in self._by_length]
        starts, ends, words = (np.concatenate(parts) for parts in zip(*found, strict=True))
        order = np.lexsort((ends, starts))
        return Places(starts[order], ends[order], words[order])

    @staticmethod
    def _of_length(codes: Any, starts: Any, length: int, hashes: Any, letters: Any, numbers: Any) -> Places:
        starts = starts[starts + length <= len(codes)]
        here = codes[starts[:, None] + np.arange(length)]
        at = np.minimum(np.searchsorted(hashes, _hash(here)), len(hashes) - 1)
        same = (letters[at] == here).all(axis=1)
        return Places(starts[same], starts[same] + length, numbers[at[same]])


def _slot(first: Any, second: Any) -> Any:
    """One of `_SLOTS` for a pair of characters; a few pairs share one."""
    return ((first * _FIRST) ^ (second * _SECOND)) >> np.uint32(7) & np.uint32(_SLOTS - 1)


def _hash(letters: Any) -> Any:
    """A number for each row of characters."""
    result = np.zeros(len(letters), dtype=np.uint64)
    for column in letters.T:
        result = (result ^ column.astype(np.uint64)) * _MIX
    return result
