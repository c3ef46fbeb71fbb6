"""The words promises are made with, and the patterns built of them.

Belongs here: loading `promise_words.csv` and compiling it. Does not belong here: walking a report
(`extract.commitments`).
`promise_words.csv`: `verb` opens a promise and gives its stage; `adverb` may stand before a verb; a `lasting`
one makes an action that is carried out one that goes on; after a `push` verb a `tail` gives the stage that is
to be reached; `lead` may open the clause; a
`second` verb may follow the first; `project` ends the name of a thing that is built or
held, `document` that of a rule or plan; an `abstract` noun at the end of an object names no thing. A `shared` noun
says what the things listed before it have in common; a `field` is what projects are of, and no project.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

__all__ = ["any_of", "here_any_of", "stages", "words"]


@cache
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    text = files("workreport.extract").joinpath("promise_words.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((row["kind"], row["stage"], tuple(row["words"].split("|"))) for row in rows)


@cache
def words(kind: str) -> frozenset[str]:
    """Every word of this kind."""
    return frozenset(word for found, _, listed in _rows() if found == kind for word in listed)


@cache
def stages(kind: str) -> dict[str, str]:
    """Stage of every word of this kind."""
    return {word: stage for found, stage, listed in _rows() if found == kind for word in listed}


def any_of(listed: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first, tried by their first character only."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(listed), key=lambda word: (-len(word), word)):
        by_first[word[0]].append(word[1:])
    return "(?:" + "|".join(_branch(first, rests) for first, rests in sorted(by_first.items())) + ")"


def here_any_of(listed: Iterable[str]) -> str:
    """The same within a longer pattern: no word is tried where none begins."""
    listed = sorted(set(listed))
    return f"(?=[{''.join(sorted({re.escape(word[0]) for word in listed}))}]){any_of(listed)}"


def _branch(first: str, rests: list[str]) -> str:
    ends = "|".join(re.escape(rest) for rest in rests if rest)
    if not ends:
        return re.escape(first)
    return re.escape(first) + f"(?:{ends})" + ("?" if "" in rests else "")
