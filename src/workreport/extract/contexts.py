"""Which numbers are the context of others, asked in order: yardsticks, spans of time, thresholds, scopes, wholes.

Belongs here: that order. Does not belong here: the rules themselves (see `yardsticks`, `windows`, `thresholds`,
`scopes`, `parts`), results, plans and hopes (see `classes`), what a number takes from the one before it (see
`neighbours`).
"""

from __future__ import annotations

from typing import Any

from workreport.extract.around import Around, Choice, among, without
from workreport.extract.parts import parts
from workreport.extract.scopes import scopes
from workreport.extract.thresholds import thresholds
from workreport.extract.undecided import Undecided
from workreport.extract.windows import spans_as_context
from workreport.extract.yardsticks import first_values, plans_and_bases, yardsticks

__all__ = ["settle_contexts"]


def settle_contexts(around: Around, choice: Choice, kinds: Any, measure: Any, units: Any, bounded: Any) -> None:
    """Settle the numbers that are the context of another; the columns are those of `classes.classes`."""
    choice.settle("context", first_values(around, choice.rows))
    asked = without(choice.rows, among(choice.rows, measure, "rate", "share"))
    choice.settle("context", plans_and_bases(around, choice.rows, asked))
    times = among(choice.rows, measure, "duration")  # a span of time is decided by `windows` alone
    choice.settle("context", spans_as_context(around, times, among(times[bounded[times]], units, "岁")))
    told = Undecided(around, without(choice.rows, times), kinds, measure, units, bounded)
    for rule in (yardsticks, thresholds, scopes, parts):
        choice.settle("context", rule(told))
