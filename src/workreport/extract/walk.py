"""A walk over the numbers of a report, and what one of them leaves to the next.

Belongs here: what is known of a number (`Topic`), and what a walk keeps (`Walk`). Does not belong here: what is made of
it: names from earlier clauses (see `earlier`), shared out in lists (see `dealt`) or missing (see `unnamed`), the order
of all of these (see `topics`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["Topic", "Walk"]


class Topic(NamedTuple):
    """What is known of one number: its report, sentence and list, the words before and after it.

    `clause`: where its clause begins; `before`: the end of the number before.
    `after`: where the words after it begin. `joined`: it is followed by the next of a list, and `follows` one;
    `listed`: so many numbers are joined from this one on.
    """

    part: int
    sentence: int
    group: int
    lead: str
    right: str
    kind: str
    unit: str
    bound: str
    measure: str
    scope: str
    clause: int
    before: int
    after: int
    joined: bool
    follows: bool
    listed: int


@dataclass(eq=False, slots=True)
class Walk:
    """What was said before the next number, and what it said was last named.

    `last`: named last in the sentence; `before`: before its semicolon or full stop. `measure`, `unit`: of the number
    before; `found`: its sentence and subject.
    """

    norm: str
    known: dict[str, str]  # the subject that each number's lead names
    last: str = ""
    before: str = ""
    recent: list[str] = field(default_factory=list)  # what the sentence counted or measured
    grown: set[str] = field(default_factory=set)  # whose growth the sentence told
    past: list[str] = field(default_factory=list)  # of the text as far as it was read
    sentence: int = -1
    measure: str = ""
    unit: str = ""
    found: tuple[int, str] = (-1, "")
    group: int = -1
    listed: list[str] = field(default_factory=list)
    shared: tuple[str, ...] = ()
    above: list[str] = field(default_factory=list)  # how far something is above each of others
    whole: str = ""  # what a list's shares are of
    spanned: tuple[int, str] = (-1, "")  # where its clause begins, and what a span of time was of
    among: tuple[int, str] = (-1, "")  # where the number of those that something is ranked among ends, and what is
