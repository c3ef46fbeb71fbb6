"""English of Chinese noun phrases: official renderings, and simple compounds made of them.

Belongs here: looking a phrase up in `terms.csv` (standard indicators and frequent nouns, as official English
editions of government work reports render them), and putting a compound together when every part is there.
Does not belong here: translation. A phrase that is not covered whole gives the empty string, never a guess.
`terms.csv`: `en` as a phrase by itself or, with `{}`, around what comes before it (增速: growth of {});
`attributive` as it stands before another noun or, with `{}`, around what comes after it (改造: {} renovated);
when empty, a short `en` in the singular. A term with no `en` only stands before others. `{a}` takes the words as
they stand before a noun ({a} sales); `|` parts renderings, of which the first that reads well is taken. A term
with `…` is a frame around other phrases, which `{0}` and `{1}` take (…占…比重: {0} as a share of {1}).
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from workreport.extract.promise_words import any_of
from workreport.extract.subjects import HEADS
from workreport.vocabulary import indicators

__all__ = ["subject_in_english"]

_MOST_PARTS = 6
_LONGEST, _MOST_WORDS, _MOST_BEFORE_A_HEAD = 40, 16, 8
_MEASURED = re.compile(r"^(.+), (growth|change)$")
_NOT_A_HEAD = re.compile(
    r"^(?:the|per capita|total|days of|deaths|gross|people covered|average|annual)\b"
    r"|^(?:increase|reduction|rise|fall|net increase) in "
    r"|^(?:share|number|value|value added|output|output value|area|length|growth|sales|profits|coverage|ratio|rate) of "
)
_NOT_BEFORE_A_NOUN = re.compile(
    r"^(?:total|people|deaths) |people$"
    r"| (?:of|in|for|to|on|by|from|at|above|under|with|within|among|per|worth|winning) "
)
_SEVERAL = re.compile(r"(?:s|people|children|women)\b")
_PLURAL = re.compile(r"(?:(?<=ss)e|(?<=ch)e|(?<!ic)(?<!sale)(?<!good)(?<!saving)(?<![aisu]))s(?= and |$)")
_ONE_OF_SEVERAL = re.compile(r" (?:centre|base|park|zone|hospital|station|plant|museum|project|platform)$")
_PARTICIPLE = re.compile(r"(?:(?<!e)ed|\b(?:built|out|run|held|right|starts|to use|in))$")
_TO_THE_FRONT = re.compile(
    r"^(new |)((?!new |national|provincial|municipal|district|county|state)(?:(?!of |in |on |for )\S+ )+?)"
    r"(key|major|comprehensive) "
)
_WITH_ARTICLE = ("sector", "economy", "programme", "scheme", "system", "market", "orridor", " Area", " Belt")
_GAP = "…"
_OUTSIDE = " \u3000、,，"


class _Around(NamedTuple):
    """A rendering around another phrase: what stands before and after it; whether it takes the phrase as it stands
    before a noun; whether a preposition leads to it; whether 'of', a total or what was done is said, once enough;
    whether it is of several.
    """

    before: str
    after: str
    attributive: bool
    joins: bool
    of: bool
    total: bool
    done: bool
    several: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Term:
    """Renderings: by itself (`en`; whether modifiers may stand before it), around what comes before it (`closing`),
    before another noun (`before`), and around what comes after it (`opening`); its first word, and its last before a
    noun; whether it says that some are added; whether it compares what comes before it.
    """

    en: str
    heads: bool
    closing: tuple[_Around, ...]
    before: str
    opening: tuple[_Around, ...]
    first: str
    last: str
    added: bool
    compares: bool


class _Known(NamedTuple):
    """What phrases are tried with: names of whole phrases; terms, and the lengths of those that begin with the same
    three characters; frames, and what tells one; first and last two characters of all.
    """

    exact: dict[str, str]
    terms: dict[str, _Term]
    lengths: dict[str, tuple[int, ...]]
    frames: list[tuple[re.Pattern[str], str]]
    framed: re.Pattern[str]
    begins: frozenset[str]
    ends: frozenset[str]


@lru_cache(maxsize=16384)
def subject_in_english(zh: str) -> str:
    """English of the noun phrase `zh`, first letter capital; empty when it cannot be said well."""
    phrase = zh.strip(_OUTSIDE).rstrip("的")
    english = _english(phrase, _known()) or ("、" in phrase and _listed(phrase.split("、")) or "")
    if not english or english.count(" ") >= _MOST_WORDS:
        return ""
    return english[0].upper() + english[1:]


def _listed(members: list[str]) -> str:
    """Indicators told of together, each by its own name: 生产总值、财政收入; empty where one has none."""
    said = [_english(one, _known()) if HEADS.search(one) else "" for one in members]
    return f"{', '.join(said[:-1])} and {said[-1]}" if all(said) else ""


def _english(phrase: str, known: _Known) -> str:
    if found := known.exact.get(phrase):
        return found
    if phrase[-2:] not in known.ends or phrase[:2] not in known.begins or len(phrase) > _LONGEST:
        return ""
    if parts := _parts(phrase, known):
        return _compound(parts) if len(set(parts)) == len(parts) else ""
    return _framed(phrase, known) if known.framed.search(phrase) else ""


@cache
def _rows() -> list[tuple[str, str, str]]:
    text = files("workreport.extract").joinpath("terms.csv").read_text(encoding="utf-8")
    return [(zh, en, attributive) for zh, en, attributive in csv.reader(text.splitlines()[1:])]


def _term(zh: str, en: str, attributive: str) -> _Term:
    renderings = en.split("|")
    alone = next((words for words in renderings if "{" not in words), "")
    closing = tuple(_around(words) for words in renderings if "{" in words)
    before = attributive or _before_a_noun(alone)
    opening = (_around(before),) if "{" in before else ()
    heads, modifier = not _NOT_A_HEAD.search(alone), "" if opening else before
    first, last = alone.partition(" ")[0].removesuffix("s"), modifier.rpartition(" ")[2].removesuffix("s")
    compares = bool(closing) and not closing[0].before and not closing[0].attributive
    return _Term(alone, heads, closing, modifier, opening, first, last, zh == "新增", compares)


def _before_a_noun(en: str) -> str:
    """A phrase as it stands before a noun, in the singular; empty when it is too long-winded to stand there."""
    return (
        ""
        if _NOT_BEFORE_A_NOUN.search(en) or _PARTICIPLE.search(en)
        else _PLURAL.sub("", re.sub("ies(?= and |$)", "ys", en))
    )


def _around(words: str) -> _Around:
    before, hole, after = re.split(r"(\{a?\})", words, maxsplit=1)
    of, joins = before.endswith("of ") and hole == "{}", hole == "{}" and before.endswith((" of ", " in ", " for "))
    several = before in ("new ", "number of ", "total number of ")
    return _Around(
        before, after, hole == "{a}", joins, of, "total " in before, bool(_PARTICIPLE.search(after)), several
    )


def _names() -> dict[str, str]:
    """Names of the indicators, which stand for a whole phrase."""
    named = [row for row in indicators() if ", share" not in row.name_en]
    return {row.name_zh: _MEASURED.sub(r"\2 of \1", row.name_en) for row in named}


@cache
def _known() -> _Known:
    terms = {zh: _term(zh, en, attributive) for zh, en, attributive in _rows() if _GAP not in zh}
    frames = {zh: en for zh, en, _ in _rows() if _GAP in zh}
    exact = _names() | {zh: term.en for zh, term in terms.items() if term.en}
    lengths: dict[str, set[int]] = defaultdict(set)
    for zh in terms:
        lengths[zh[:3]] |= {len(zh)} | ({2} if zh[:2] in terms else set())
    return _Known(
        exact,
        {zh: term for zh, term in terms.items() if len(zh) > 1},
        {begin: tuple(sorted(found, reverse=True)) for begin, found in lengths.items()},
        [(re.compile(zh.replace(_GAP, "(.+?)")), en) for zh, en in frames.items()],
        re.compile(any_of(max(zh.split(_GAP), key=len) for zh in frames)),
        frozenset(zh[:2] for zh in [*terms, *frames, *exact]),
        frozenset(zh[-2:] for zh in [*terms, *frames, *exact]),
    )


def _parts(phrase: str, known: _Known) -> tuple[_Term, ...]:
    """`phrase` cut into the fewest terms, the longest first on a tie; empty when no cut covers it."""
    term_of, lengths_of, whole = known.terms.get, known.lengths.get, len(phrase)
    reached: list[tuple[int, tuple[_Term, ...]]] = [(0, ())]
    seen = {0}
    for start, before in reached:
        for length in lengths_of(phrase[start : start + 3]) or lengths_of(phrase[start : start + 2], ()):
            end = start + length
            if end in seen or not (term := term_of(phrase[start:end])) or end > whole:
                continue
            if end == whole:
                return (*before, term)
            seen.add(end)
            if len(before) < _MOST_PARTS - 2:
                reached.append((end, (*before, term)))
    return ()


def _compound(parts: tuple[_Term, ...]) -> str:
    """The parts as one English noun phrase: modifiers before the head, or inside one of them that goes around."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return last.en
    if first.opening and not last.compares:
        return _inside(parts[1:], first.opening)
    if last.closing:
        return _inside(parts[:-1], last.closing)
    modifiers = _modifiers(parts[:-1]) if last.en and last.heads and parts[-2].last != last.first else ""
    if not modifiers:
        return ""
    phrase = f"{modifiers} {last.en}"
    if " key " in phrase or " major " in phrase or " comprehensive " in phrase:
        phrase = _TO_THE_FRONT.sub(r"\1\3 \2", phrase, 1)
    if first.added and _ONE_OF_SEVERAL.search(phrase):
        phrase += "s"
    return "" if "new new" in phrase or phrase.count(" ") >= _MOST_BEFORE_A_HEAD else phrase


def _modifiers(parts: tuple[_Term, ...]) -> str:
    """The parts as they stand before a noun; empty when one of them cannot."""
    found = [term.before for term in parts]
    return " ".join(found) if all(found) else ""


def _inside(parts: tuple[_Term, ...], renderings: tuple[_Around, ...]) -> str:
    """The parts in the first of `renderings` that reads well around them."""
    for words in renderings:
        phrase = _modifiers(parts) if words.attributive else _compound(parts)
        if phrase and not _piles(words, phrase):
            return f"{words.before}{_led_to(phrase) if words.joins else phrase}{words.after}"
    return ""


def _led_to(phrase: str) -> str:
    """The phrase as it stands after a preposition: one of a kind with its article, one of several in the plural."""
    if phrase.endswith(_WITH_ARTICLE):
        return f"the {phrase}"
    return f"{phrase}s" if _ONE_OF_SEVERAL.search(phrase) else phrase


def _piles(words: _Around, phrase: str) -> bool:
    """Whether the phrase has already what `words` says once more, or is one where several are spoken of."""
    return (
        (words.of and " of " in phrase)
        or (words.total and phrase.startswith("total "))
        or (words.done and bool(_PARTICIPLE.search(phrase)))
        or (words.several and not _SEVERAL.search(phrase))
    )


def _framed(phrase: str, known: _Known) -> str:
    """`phrase` in one of the frames, when all that stands in it can be said."""
    for frame, pattern in known.frames:
        if found := frame.fullmatch(phrase):
            said = [_english(gap.rstrip("的"), known) for gap in found.groups()]
            if all(said) and not any(_PARTICIPLE.search(words) for words in said):
                return pattern.format(*said)
    return ""
