"""The words around each number of a text, in columns: which rows a pattern holds of, tried only where it could.

Belongs here: `Around` (the stretches and the search in them) and `Choice` (rules in order, the first that holds).
Does not belong here: any pattern or rule, how far the stretches reach (see `settings`).
`lead` is the text between the number before (or the clause's start) and this number; `left` the clause before it;
`right` what follows it within the clause, `beyond` so many characters whatever they are.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.cues import CUES
from workreport.extract.normal import SOFT

__all__ = ["Around", "Choice", "Stretch", "among", "both", "either", "without"]

_REACH = 60  # the longest stretch before a number that a rule may ask for


class Stretch(NamedTuple):
    """Where one side of each number begins and ends, and from which end of it a rule sees so many characters."""

    starts: Any
    ends: Any
    at_end: bool


class Around:
    """Stretches around the numbers of one text; `rows` are places in its columns.

    Where lines were wrapped, rules see the words without the breaks: stretches are those of the text without them.
    """

    def __init__(self, norm: str, codes: Any, **sides: Stretch) -> None:
        self.known = CUES.known
        if SOFT in norm:
            moved = np.arange(len(codes) + 1) - np.append(0, np.cumsum(codes == ord(SOFT)))
            norm, codes = norm.replace(SOFT, ""), codes[codes != ord(SOFT)]
            sides = {name: Stretch(moved[side.starts], moved[side.ends], side.at_end) for name, side in sides.items()}
        self.norm, self.sides = norm, sides
        signs, lead, left, beyond = CUES.signs(codes), sides["lead"], sides["left"], sides["beyond"]
        first = np.maximum(np.minimum(lead.starts, left.starts), np.minimum(lead.ends, left.ends) - _REACH)
        before, after = _signs_in(signs, first, left.ends), _signs_in(signs, beyond.starts, beyond.ends)
        self.signs = {"lead": before, "left": before, "right": after, "beyond": after}

    def bounds(self, side: str, width: int, rows: Any) -> tuple[list[int], list[int]]:
        """The stretch that a rule sees of one side, for each row."""
        stretch = self.sides[side]
        starts, ends = stretch.starts[rows], stretch.ends[rows]
        if stretch.at_end:
            starts = np.maximum(starts, ends - width)
        else:
            ends = np.minimum(ends, starts + width)
        return starts.tolist(), ends.tolist()

    def words(self, side: str, width: int, rows: Any) -> list[str]:
        """The words themselves."""
        norm = self.norm
        return [norm[start:end] for start, end in zip(*self.bounds(side, width, rows), strict=True)]

    def empty(self, side: str, rows: Any) -> Any:
        """The rows that have nothing on this side."""
        stretch = self.sides[side]
        return rows[stretch.starts[rows] >= stretch.ends[rows]]

    def may(self, side: str, rows: Any, *patterns: re.Pattern[str]) -> Any:
        """The rows in which one of the patterns could match on this side."""
        bits = 0
        for pattern in patterns:
            bit = CUES.bit(pattern, self.known)
            if not bit:
                return rows
            bits |= bit
        return rows[(self.signs[side][rows] & np.uint64(bits)).nonzero()[0]]

    def find(self, side: str, width: int, pattern: re.Pattern[str], rows: Any) -> Any:
        """The rows of which `pattern` holds in so many characters: anywhere before, at the beginning after."""
        if len(rows):
            rows = self.may(side, rows, pattern)
        if not len(rows):
            return rows
        test = pattern.search if self.sides[side].at_end else pattern.match
        return rows[[test(said) is not None for said in self.words(side, width, rows)]]


def _signs_in(signs: Any, starts: Any, ends: Any) -> Any:
    """All signs in each stretch; in an empty one those of the character there."""
    if not len(starts):
        return signs[:0]
    edges = np.stack([starts, ends], axis=1).ravel()
    return np.bitwise_or.reduceat(signs, np.maximum(edges, 0))[::2]


class Choice:
    """A column filled by rules in order: the first that holds of a row decides it."""

    def __init__(self, column: Any, rows: Any) -> None:
        self.column, self.rows = column, rows

    def settle(self, value: Any, found: Any) -> None:
        """Decide these rows, of those still open."""
        if len(found):
            self.column[found] = value
            self.rows = without(self.rows, found)


def among(rows: Any, column: Any, *wanted: str) -> Any:
    """The rows of which the column says one of these words."""
    there = column[rows]
    held = there == wanted[0]
    for word in wanted[1:]:
        held |= there == word
    return rows[held]


def either(*found: Any) -> Any:
    """The rows that are among any of these."""
    some = [rows for rows in found if len(rows)]
    if len(some) < 2:
        return some[0] if some else found[0]
    return np.unique(np.concatenate(some))


def without(rows: Any, found: Any) -> Any:
    """`rows` but those that are among `found`; both in order."""
    if not len(found) or not len(rows):
        return rows
    return rows[found[np.minimum(np.searchsorted(found, rows), len(found) - 1)] != rows]


def both(around: Around, rows: Any, before: re.Pattern[str], after: re.Pattern[str]) -> Any:
    """The rows that have both, one before and one after the number."""
    return around.find("beyond", 24, after, around.find("lead", 40, before, around.may("beyond", rows, after)))
