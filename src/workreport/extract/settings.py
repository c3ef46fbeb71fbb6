"""What stands around each quantity of a text: its paragraph, sentence, clause, the words before and after it.

Belongs here: the bounds of those stretches, for all quantities of a text at once.
Does not belong here: what any word means, what one mention leaves to the next (see `mentions`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.document import Document
from workreport.extract.lists import BLANKS, JOINS, LONGEST_JOIN, Numbers

__all__ = ["Settings", "find_settings", "places_of"]

_CLAUSE, _SENTENCE = 160, 600
_CLAUSE_ENDS, _SENTENCE_ENDS = "\n,，;。!?:()", "\n。!?;"
# No clause ends here: 居全省区(县)第一; 改造48户(套)、9条; 12个村(社区)文化中心.
_PLACES = re.compile(
    r"\((?:(?<=[省市区县州].)[省市区县州旗、]{1,5}\)(?=[第前排位居列])|(?<=[0-9万亿][一-龥].)[一-龥]{1,2}\)(?=[、,])|"
    r"(?<=省会.)首府\)|(?:(?<=个[村镇乡县市区].)|(?<=个乡镇.))(?:社区|街道|[镇乡区市县居])\))"
)


class Settings(NamedTuple):
    """Offsets around the quantities of a text, in columns of numpy's; `before` is the end of the last quantity that
    is more than a name (or -1).

    `joined`: only a list's comma or its like stands between a quantity and the next. `listed`: the number of
    quantities joined from one on. `right` is where the words after a quantity, or after its list, begin.
    """

    paragraph: Any
    sentence: Any
    clause: Any
    before: Any
    right: Any
    right_end: Any
    joined: Any
    listed: Any


def find_settings(document: Document, numbers: Numbers) -> Settings:
    """The setting of each of the numbers, which are in order and apart."""
    starts, ends, norm, codes = numbers.start, numbers.end, document.norm, document.codes
    if not len(starts):
        return Settings(*(np.zeros(0, dtype=int) for _ in Settings._fields))
    paragraphs = np.array([paragraph.start for paragraph in document.paragraphs])
    begins = np.array([part.start for part in document.parts])[numbers.part]
    following = np.append(starts[1:], len(norm))
    joined = _joined(norm, ends, following)
    last, clause_ends = _last_joined(joined), _clause_ends(norm, codes)
    before = _before(ends, np.array([*map(_is_named, numbers.kind, numbers.unit)]))
    return Settings(
        np.maximum(np.searchsorted(paragraphs, starts, "right") - 1, 0),
        _begins(starts, places_of(_SENTENCE_ENDS, codes), _SENTENCE),
        _begins(starts, clause_ends, _CLAUSE),
        np.where(before < begins, -1, before),
        ends[last],
        np.minimum(_stops(ends[last], clause_ends, _CLAUSE), following[last]),
        joined,
        last - np.arange(len(last)) + 1,
    )


def _is_named(kind: str, unit: str) -> bool:
    """Whether a number is no more than part of a name: 第三产业."""
    return kind == "name" or unit == "产业"


def _joined(norm: str, ends: Any, following: Any) -> Any:
    """Whether only a list's comma or its like stands between each number and the next."""
    joined = following - ends <= LONGEST_JOIN
    near = np.flatnonzero(joined)
    between = zip(ends[near].tolist(), following[near].tolist(), strict=True)
    joined[near] = [norm[end:start].strip(BLANKS) in JOINS for end, start in between]
    joined[-1] = False
    return joined


def _clause_ends(norm: str, codes: Any) -> Any:
    """Where clauses end: not in a note that only names kinds of places."""
    ends, noted = places_of(_CLAUSE_ENDS, codes), [*_PLACES.finditer(norm)]
    return np.setdiff1d(ends, [at for note in noted for at in range(*note.span())]) if noted else ends


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
