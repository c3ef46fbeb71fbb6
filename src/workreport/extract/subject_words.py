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


@cache
def _rows(kind: str) -> tuple[dict[str, str], ...]:
    text = files("workreport.extract").joinpath("subject_words.csv").read_text(encoding="utf-8")
    return tuple(row for row in csv.DictReader(text.splitlines()) if row["kind"] == kind)


def tails() -> list[str]:
    """Every word that is taken off the end."""
    return [word for row in _rows("tail") for word in row["words"].split("|")]


def pattern_of(kind: str) -> str:
    """A pattern that matches any of the words of this kind, where each holds."""
    return "|".join(f"{_where(row)}(?:{row['words']}){_on(row)}" for row in _rows(kind))


def _where(row: dict[str, str]) -> str:
    """What must and must not stand before the words; looking back needs parts of one width each."""
    after = "|".join(f"(?<={part})" for part in _parts(row["after"]))
    return (f"(?:{after})" if after else "") + "".join(f"(?<!{part})" for part in _parts(row["not_after"]))


def _on(row: dict[str, str]) -> str:
    """What must and must not follow the words."""
    before = f"(?={row['before']})" if row["before"] else ""
    return before + (f"(?!{row['not_before']})" if row["not_before"] else "")


def _parts(cell: str) -> list[str]:
    return re.split(r"\|(?![^()]*\))", cell) if cell else []
