"""English of Chinese noun phrases: official renderings, and simple compounds made of them.

Belongs here: looking a phrase up in `terms.csv` (standard indicators and frequent nouns, as official English
editions of government work reports render them), and putting a compound together when every part is there.
Does not belong here: translation. A phrase that is not covered whole gives the empty string, never a guess.
`terms.csv`: `en` as a phrase by itself or, with `{}`, around what comes before it (增速: growth of {});
`attributive` as it stands before another noun or, with `{}`, around what comes after it (改造: {} renovated);
the same as `en` when empty. A term with no `en` only stands before others.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from workreport.extract.promise_words import any_of
from workreport.vocabulary import indicators

__all__ = ["subject_in_english"]

_MOST_PARTS = 4
_MEASURED = re.compile(r"^(.+), (growth|change)$")
_NOT_A_HEAD = re.compile(
    r"^per capita |^total |^days of |^deaths|^share of |^number of |^gross |^people covered"
)
_OUTSIDE = " \u3000、,，"


@dataclass(frozen=True, slots=True)
class _Term:
    """A rendering: by itself or around its modifier (`en`), and before another noun (`before`)."""

    en: str
    before: str


@lru_cache(maxsize=16384)
def subject_in_english(zh: str) -> str:
    """English of the noun phrase `zh`, first letter capital; empty when it cannot be said well."""
    phrase, known = zh.strip(_OUTSIDE).rstrip("的"), _known()
    english = known.exact.get(phrase, "")
    if not english:
        if not _may_be_covered(phrase, known) or not known.cover.fullmatch(phrase):
            return ""
        english = _compound(_parts(phrase))
    return english[:1].upper() + english[1:]


@cache
def _terms() -> dict[str, _Term]:
    text = files("workreport.extract").joinpath("terms.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["zh"]: _Term(row["en"], row["attributive"] or row["en"]) for row in rows}


@cache
def _exact() -> dict[str, str]:
    """Names that stand for a whole phrase: the indicators', overlaid by the terms usable alone."""
    named = {
        row.name_zh: _MEASURED.sub(r"\2 of \1", row.name_en)
        for row in indicators()
        if ", share" not in row.name_en
    }
    return named | {zh: term.en for zh, term in _terms().items() if term.en and "{}" not in term.en}


@cache
def _longest() -> int:
    return max(map(len, _terms()))


class _Known(NamedTuple):
    """What phrases are tried with: names of whole phrases; first and last two characters of terms; a cheap test of
    what a few terms cover, before the parts are sought.
    """

    exact: dict[str, str]
    begins: frozenset[str]
    ends: frozenset[str]
    cover: re.Pattern[str]
    longest: int


@cache
def _known() -> _Known:
    begins, ends = frozenset(term[:2] for term in _terms()), frozenset(term[-2:] for term in _terms())
    cover = re.compile(f"{any_of(_terms())}{{1,{_MOST_PARTS}}}")
    return _Known(_exact(), begins, ends, cover, _MOST_PARTS * _longest())


def _may_be_covered(phrase: str, known: _Known) -> bool:
    """Whether a term could begin and a term could end `phrase`: most phrases fail here, at little cost."""
    if not 0 < len(phrase) <= known.longest:
        return False
    begins, ends = known.begins, known.ends
    return (phrase[-2:] in ends or phrase[-1] in ends) and (phrase[:2] in begins or phrase[0] in begins)


def _parts(phrase: str) -> tuple[str, ...]:
    """`phrase` cut into the fewest terms, the longest last on a tie; empty when no cut covers it."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(phrase)
    for end in range(1, len(phrase) + 1):
        for start in range(max(0, end - _longest()), end):
            before, word = best[start], phrase[start:end]
            if before is None or len(before) == _MOST_PARTS or word not in _terms():
                continue
            known = best[end]
            if known is None or len(before) + 1 < len(known):
                best[end] = (*before, word)
    return best[-1] or ()


def _compound(parts: tuple[str, ...]) -> str:
    """The parts as one English noun phrase: modifiers before the head, or inside the `{}` of one of them."""
    if not parts:
        return ""
    first, last = _terms()[parts[0]], _terms()[parts[-1]]
    if "{}" in first.before and len(parts) > 1:
        return _filled(first.before, _compound(parts[1:]))
    if "{}" in last.en:
        return _filled(last.en, _compound(parts[:-1]))
    modifiers = [_terms()[part].before for part in parts[:-1]]
    if not last.en or any("{}" in modifier for modifier in modifiers):
        return ""
    phrase = " ".join([*modifiers, last.en])
    return "" if "new new" in phrase or (modifiers and _NOT_A_HEAD.search(last.en)) else phrase


def _filled(pattern: str, phrase: str) -> str:
    """`phrase` in the place of `{}`; empty when it is empty or would pile one 'of' on another, a total on a total."""
    piled = pattern.partition("{}")[0].endswith("of ") and " of " in f" {phrase} "
    piled |= pattern.startswith("total ") and phrase.startswith("total ")
    return "" if not phrase or piled else pattern.format(phrase)
