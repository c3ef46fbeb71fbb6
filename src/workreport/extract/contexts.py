"""Which numbers are the setting of others, asked in order: benchmarks, spans of time, thresholds, scopes, wholes.

Belongs here: that order. Does not belong here: the rules themselves (see `benchmarks`, `windows`, `thresholds`,
`scopes`, `parts`), results, plans and hopes (see `classes`), what a number takes from the one before it (see
`neighbours`).
"""

from __future__ import annotations

from typing import Any

from workreport.extract.around import Around, Choice, among, without
from workreport.extract.benchmarks import benchmarks, first_values, plans_and_bases
from workreport.extract.parts import parts
from workreport.extract.scopes import scopes
from workreport.extract.thresholds import thresholds
from workreport.extract.undecided import Undecided
from workreport.extract.windows import settings_in_time

__all__ = ["settle_contexts"]


def settle_contexts(around: Around, choice: Choice, kinds: Any, measure: Any, units: Any, bounded: Any) -> None:
    """Settle the numbers that are the setting of another; the columns are those of `classes.classes`."""
    choice.settle("context", first_values(around, choice.rows))
    asked = without(choice.rows, among(choice.rows, measure, "rate", "share"))
    choice.settle("context", plans_and_bases(around, choice.rows, asked))
    times = among(choice.rows, measure, "duration")  # a span of time is decided by `windows` alone
    choice.settle("context", settings_in_time(around, times, among(times[bounded[times]], units, "岁")))
    told = Undecided(around, without(choice.rows, times), kinds, measure, units, bounded)
    for settings in (benchmarks, thresholds, scopes, parts):
        choice.settle("context", settings(told))
