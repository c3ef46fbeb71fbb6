"""What stands around each quantity of a text: its paragraph, sentence, clause, the words before and after it.

Belongs here: the bounds of those stretches, for all quantities of a text at once.
Does not belong here: what any word means, what one mention leaves to the next (see `mentions`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.lists import is_joined
from workreport.extract.quantities import Quantity

__all__ = ["Setting", "Settings", "find_settings", "places_of"]

_CLAUSE, _SENTENCE = 160, 600
_CLAUSE_ENDS, _SENTENCE_ENDS = "\n,，;。!?:()", "\n。!?;"


class Setting(NamedTuple):
    """Offsets around one quantity; `before` is the end of the last quantity that is more than a name (or -1).

    `joined`: only a list's comma or its like stands between this quantity and the next. `listed`: the number of
    quantities joined from this one on. `right` is where the words after the quantity, or after its list, begin.
    """

    paragraph: int
    sentence: int
    clause: int
    before: int
    right: int
    right_end: int
    joined: bool
    listed: int


class Settings(NamedTuple):
    """The settings of all quantities of a text: the fields of `Setting` as columns, each an array of numpy's."""

    paragraph: Any
    sentence: Any
    clause: Any
    before: Any
    right: Any
    right_end: Any
    joined: Any
    listed: Any

    def rows(self) -> list[Setting]:
        """The same, one by one."""
        return list(map(Setting._make, zip(*(column.tolist() for column in self), strict=True)))


def find_settings(
    norm: str, codes: Any, quantities: Sequence[Quantity], paragraph_starts: Sequence[int]
) -> Settings:
    """The setting of each of the quantities, which are in order and apart."""
    if not quantities:
        return Settings(*(np.zeros(0, dtype=int) for _ in Settings._fields))
    starts = np.array([quantity.start for quantity in quantities])
    ends = np.array([quantity.end for quantity in quantities])
    following = np.append(starts[1:], len(norm))
    joined = np.array([*map(is_joined, quantities, quantities[1:], [norm] * len(quantities)), False])
    last, clause_ends = _last_joined(joined), places_of(_CLAUSE_ENDS, codes)
    named = np.array([quantity.kind == "name" or quantity.unit == "产业" for quantity in quantities])
    return Settings(
        np.maximum(np.searchsorted(np.array(paragraph_starts), starts, "right") - 1, 0),
        _begins(starts, places_of(_SENTENCE_ENDS, codes), _SENTENCE),
        _begins(starts, clause_ends, _CLAUSE),
        _before(ends, named),
        ends[last],
        np.minimum(_stops(ends[last], clause_ends, _CLAUSE), following[last]),
        joined,
        last - np.arange(len(last)) + 1,
    )


def places_of(signs: str, codes: Any) -> Any:
    """Where any of these characters, all of the basic plane, stands."""
    wanted = _wanted(signs)
    return np.flatnonzero(wanted[np.minimum(codes, len(wanted) - 1)])


@cache
def _wanted(signs: str) -> Any:
    wanted = np.zeros(1 << 16, dtype=bool)
    wanted[[ord(sign) for sign in signs]] = True
    return wanted


def _begins(starts: Any, signs: Any, most: int) -> Any:
    """Where the stretch that holds each start begins: after the last sign, or `most` characters before."""
    after = np.append(signs, -1)[np.searchsorted(signs, starts) - 1] + 1
    return np.maximum(np.maximum(after, starts - most), 0)


def _stops(ends: Any, signs: Any, most: int) -> Any:
    """Where the stretch after each end stops: at the next sign, or `most` characters on."""
    at = np.append(signs, ends[-1] + most)[np.searchsorted(signs, ends)]
    return np.minimum(at, ends + most)


def _last_joined(joined: Any) -> Any:
    """For each quantity the last of the list it is in; itself when in none."""
    apart = np.flatnonzero(~joined)
    return apart[np.searchsorted(apart, np.arange(len(joined)))]


def _before(ends: Any, named: Any) -> Any:
    """The end of the last quantity before each that is no name; -1 before the first."""
    counted = np.where(named, -1, np.arange(len(ends)))
    last = np.append(-1, np.maximum.accumulate(counted)[:-1])
    return np.where(last < 0, -1, ends[last])
