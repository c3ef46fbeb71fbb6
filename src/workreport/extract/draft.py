"""What is found so far of the numbers of one document that may be statistics: columns that rules settle in turn.

Belongs here: `Draft`, and what many of those rules ask of it. Does not belong here: any rule (see `bygone`, `firsts`,
`neighbours`, `scenes`, `spans`), the order in which they are asked (see `drafting`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from workreport.extract.around import Around
from workreport.extract.document import Document
from workreport.extract.lists import Numbers
from workreport.extract.settings import Settings
from workreport.extract.times import Times

__all__ = ["Draft"]


@dataclass(eq=False, slots=True)
class Draft:
    """Columns over all `numbers` of a document; `rows` are those that may be statistics, in order.

    `group`: the place among `rows` of the first of a number's list. `class_` and `counted`, the rows that are a
    statistic, are known when all that goes before has been read. Rules change `measure`, `class_` and `times` in place.
    """

    document: Document
    norm: str
    numbers: Numbers
    settings: Settings
    rows: Any
    start: Any
    kinds: Any
    group: Any
    around: Around
    times: Times
    measure: Any
    class_: Any
    counted: Any

    def report_years(self) -> Any:
        """The year that the report plans in which each number stands; 0 where it is not known."""
        return np.array([part.report.year_ahead or 0 for part in self.document.parts])[self.numbers.part]

    def said(self, words: re.Pattern[str], begins: Any, rows: Any) -> Any:
        """The rows before which, from where `begins` says, `words` stand."""
        places = np.array([match.start() for match in words.finditer(self.norm)] or [-1])
        last = np.append(places, -1)[np.searchsorted(places, self.start[rows]) - 1]
        return rows[last >= begins[rows]]

    def date(self, at: int, first: int, last: int) -> None:
        """Say that a number is of these years."""
        self.times.first[at], self.times.last[at] = first, last
        self.times.window[at], self.times.planned[at] = first < last, False
