"""Every place of every word of a list in a text, found in one sweep over arrays of character codes.

Belongs here: the search. Does not belong here: any list of words, or what a word means.
A sweep costs about as much however many words there are; a pattern of alternatives slows with each of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

__all__ = ["SLOTS", "Places", "WordIndex", "codes_of", "slot_of"]

SLOTS = 1 << 16
_FIRST, _SECOND = np.uint32(40503), np.uint32(2654435761)


class Places(NamedTuple):
    """Where words stand, in order of `starts`: half-open stretches, and each one's number in the list."""

    starts: Any
    ends: Any
    words: Any


def codes_of(text: str) -> Any:
    """The code point of each character of `text`."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


class WordIndex:
    """Words of two characters or more, ready to be found in any text: sorted by a slot for their first two."""

    def __init__(self, words: Sequence[str]) -> None:
        if short := [word for word in words if len(word) < 2]:
            raise ValueError(f"a word of one character: {short[0]!r}")
        lengths = np.array([len(word) for word in words])
        letters = np.zeros((len(words), lengths.max()), dtype=np.uint32)
        for row, word in zip(letters, words, strict=True):
            row[: len(word)] = codes_of(word)
        slots = slot_of(letters[:, 0], letters[:, 1])
        self._words = np.lexsort((lengths, slots))
        self._letters, self._lengths = letters[self._words], lengths[self._words]
        self._counts = np.bincount(slots, minlength=SLOTS)
        self._starts = self._counts != 0
        self._firsts = np.cumsum(self._counts) - self._counts

    def find(self, codes: Any) -> Places:
        """Every place of every word, overlapping ones too, by start and then by length."""
        slots = slot_of(codes[:-1], codes[1:])
        may_start = np.flatnonzero(self._starts[slots])
        counts = self._counts[slots[may_start]]
        starts = np.repeat(may_start, counts)
        skipped = self._firsts[slots[may_start]] - np.cumsum(counts) + counts
        rows = np.arange(len(starts)) + np.repeat(skipped, counts)
        letters = self._letters[rows]
        longer = np.append(codes, np.zeros(letters.shape[1], dtype=codes.dtype))
        there = longer[starts[:, None] + np.arange(letters.shape[1])]
        same = ((there == letters) | (letters == 0)).all(axis=1)
        starts, rows = starts[same], rows[same]
        return Places(starts, starts + self._lengths[rows], self._words[rows])


def slot_of(first: Any, second: Any) -> Any:
    """One of `SLOTS` for a pair of characters; a few pairs share one."""
    return ((first * _FIRST) ^ (second * _SECOND)) >> np.uint32(7) & np.uint32(SLOTS - 1)
