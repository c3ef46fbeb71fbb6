"""The words a subject does not begin, end or go on with, and the patterns built of them.

Belongs here: loading `subject_words.csv` and compiling it. Does not belong here: cutting a subject out of a clause
(`extract.subjects`).
`subject_words.csv`: a `head` is taken off the beginning of the words before a number, a `tail` off their end; a
`stop` ends the noun phrase after a number. `words` are patterns, parted by `|`; they hold only `after` or `before`
what those columns name, and never where the `not_` columns match.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

__all__ = ["pattern_of", "tails"]

_PLAIN = re.compile("[一-龥]+")


@cache
def _rows(kind: str) -> tuple[dict[str, str], ...]:
    text = files("workreport.extract").joinpath("subject_words.csv").read_text(encoding="utf-8")
    return tuple(row for row in csv.DictReader(text.splitlines()) if row["kind"] == kind)


def tails() -> list[str]:
    """Every word that is taken off the end."""
    return [word for row in _rows("tail") for word in _parts(row["words"])]


def pattern_of(kind: str) -> str:
    """A pattern that matches any of the words of this kind, where each holds; flat, as it is tried the fastest so."""
    return "|".join(_where(word, row) for row in _rows(kind) for word in _parts(row["words"]) or [""])


def _where(word: str, row: dict[str, str]) -> str:
    """A word with what must and must not stand around it; looking back needs parts of one width each.

    A plain word looks back from its own end: where it is not, nothing is looked at.
    """
    first, then = (word, word) if _PLAIN.fullmatch(word) else ("", "")
    after = "|".join(f"(?<={part}{then})" for part in _parts(row["after"]))
    before = "".join(f"(?<!{part}{then})" for part in _parts(row["not_after"]))
    on = (f"(?={row['before']})" if row["before"] else "") + (f"(?!{row['not_before']})" if row["not_before"] else "")
    return first + (f"(?:{after})" if after else "") + before + ("" if first else word) + on


def _parts(cell: str) -> list[str]:
    return re.split(r"\|(?![^()]*\))", cell) if cell else []
