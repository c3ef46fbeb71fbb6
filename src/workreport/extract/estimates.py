"""Which results are estimates: after 预计, or under a note (预计,下同).

Belongs here: how far 预计 and such a note reach. Does not belong here: whether a number is a result (see `classes`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around
from workreport.extract.document import Document
from workreport.extract.lists import Numbers
from workreport.extract.settings import Settings

__all__ = ["estimated"]

_ALL_ESTIMATES = re.compile(r"预计[^()\n]{0,6}下同\)|预计\(下同\)|\(以下[^()\n]{0,6}为预计[^()\n]{0,4}\)")
_CLAUSE = 160
_STOP = re.compile(r"[。\n]")
_NOTE, _BREAKS = 8, [ord(sign) for sign in ",:\n "]
_GROWN = re.compile(r" ?(?:同比|比上年|较上年|实际|年均|平均每年|拉动[^,。;]{0,8})?(?:增长|下降|增加|减少|增幅|增速)")


def estimated(
    document: Document, results: Any, numbers: Numbers, settings: Settings, around: Around, measure: Any
) -> list[int]:
    """The results that are estimates: after 预计, which holds for its clause and the growth told after it, for what
    a sentence goes on to tell (but ranks) where it opens a clause; or under (预计,下同) over the rest of its part of
    the report.
    """
    norm, start, part = document.norm, numbers.start[results], numbers.part[results]
    noted = np.array([np.add(_noted(report), begin) for report, begin, _ in document.parts])[part]
    held = (numbers.end[results] >= noted[:, 0]) & (start < noted[:, 1])
    said = np.array([match.start() for match in re.finditer("[预予]计", norm)] + [-1])
    last = said[np.searchsorted(said[:-1], start) - 1]
    clause, sentence = settings.clause[results], settings.sentence[results]
    spoken = last >= sentence
    opens = np.isin(document.codes[np.maximum(last - 1, 0)], _BREAKS) & (measure[results] != "rank")
    held |= spoken & ((last >= clause) | (last - sentence <= _NOTE) | opens)
    listed = ~held & (document.codes[np.minimum(np.maximum(last, 0) + 2, len(norm) - 1)] == ord(":")) & (last >= 0)
    for at in np.flatnonzero(listed).tolist():  # 预计:生产总值…;收入…
        held[at] = _STOP.search(norm, int(last[at]), start[at]) is None
    for at in np.flatnonzero(spoken & ~held).tolist():
        goes_on = at and held[at - 1] and part[at - 1] == part[at]
        held[at] = norm.find(":", int(last[at]), start[at]) >= 0 or bool(
            goes_on and _GROWN.match(around.words("lead", _CLAUSE, results[at : at + 1])[0])
        )
    found: list[int] = results[held].tolist()
    return found


def _noted(report: Document) -> tuple[int, int]:
    """From where to where a report says that all its results are estimates: to the end of that part of it."""
    end, found = len(report.norm), _ALL_ESTIMATES.search(report.norm) if "预计" in report.norm else None
    if found is None:
        return end, end
    note = found.end() - 1
    section = report.paragraph_at(note).section
    after = (line.start for line in report.paragraphs if line.start > note and line.section is not section)
    return report.norm.rfind("(", 0, note), next(after, end)
