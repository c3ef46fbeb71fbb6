"""Commitments: what a report promises for its year without a number.

Belongs here: finding promises in the plan part of a document, cutting lists into one row per project, and the
stage each is to reach. Does not belong here: numbers (`extract.statements`), the words promises are made with
(`extract.promise_words`), lists of projects (`extract.promise_lists`), themes and English.

What is a row: a clause of the plan that opens with a promising verb (开工建设, 推动…投产, 建立, 深化, 实施 …)
and names a thing. The achievements part promises nothing: no row. A clause whose number measures the
promise (引进5家) is a statement, and gives none either; of "高性能PE膜等12个项目" the named project does. So is a
clause that names works and says what is to come of them (电厂一期投产). A heading, and an aim without a thing
(提升质效), give none.
The span is the promise's own words, adverbs and verb included; in a list that shares its verb it is each
project's name, and where each project has its own ending (A开工建设、B竣工投产), the name with that ending.
Stages: start (work begins or is being prepared), continue (work goes on; an existing thing is improved),
finish (built or completed), operate (put to use), establish (a new thing, rule or title comes to be), other
(carried out, supported, or a level that is to change).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from workreport.extract.columns import all_the_same, collector_resting, frame_of, table_of
from workreport.extract.cues import needs_of
from workreport.extract.document import Document, Paragraph, Section
from workreport.extract.endings import Endings
from workreport.extract.english import subject_in_english
from workreport.extract.promise_lists import COUNTED, NUMERAL, NUMERALS, items_of, leads_on
from workreport.extract.promise_words import any_of, here_any_of, stages, words
from workreport.extract.years import YEAR

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["COMMITMENT_COLUMNS", "Promise", "commitments_table", "find_commitments", "find_promises"]

COMMITMENT_COLUMNS = (
    "commitment_id", "report_id", "paragraph", "char_start", "char_end", "text", "stage", "object_zh",
    "object_en", "theme", "origin", "note",
)  # fmt: skip

_ENDS = ",，;；。!！?？:：\n…"
_MARKED = f"、等和”{NUMERALS}"  # without one of these an object is neither a list nor counted
_ADVERB, _VERB = (f"(?:{here_any_of(words(kind))})" for kind in ("adverb", "verb"))
_ADVERBS = f"(?:{_ADVERB}[ 、]?){{0,4}}"
# Not in 创新性, 推动创新平台, 和谐, 发展要靠, 发展是; 发展与 has no object.
_OBJECT_BEGINS = (
    "(?![的、等性者化是]|要(?![素求点件])|和(?![美平谐]))"
    "(?<![动快进量筹](?:创新|共建|防止))(?!(?<=创新)[链创]|(?<=发展)与)"
)
_WORDS_OF_CLAUSE = (
    rf"[ \u3000\t—·]*"
    rf"(?P<ordinal>(?:[一二三四五六七八九十]{{1,2}}(?:是|要|、)|[((][一二三四五六七八九十]{{1,2}}[))]|[0-9]{{1,2}}[.、])?)"
    rf"(?:{here_any_of(words('lead'))}){{0,3}}"
    rf"(?P<span>(?P<before>在[^{_ENDS}]{{1,28}}?(?:[上中]|方面|领域)|"
    rf"(?:从|依托|围绕|对|向|通过|结合|针对)[^{_ENDS}]{{1,30}}?|"
    rf"以[^{_ENDS}]{{1,24}}?为[一-龥]{{2,4}}?|为[^{_ENDS}]{{1,24}}?(?=免费))?"
    rf"(?P<adverbs>{_ADVERBS})(?P<verb>{_VERB})(?:[和、与并]?{here_any_of(words('second'))}|和{_ADVERB}?{_VERB})?好?"
    rf"(?P<object>(?=(?P<plain>[^{_ENDS}{_MARKED}]*)){_OBJECT_BEGINS}(?(before)(?![上中下]))"
    rf"[^{_ENDS}]{{2,90}}))"
)
# A pattern that begins with a set is sought by it alone: only a document's first paragraph needs the other.
_CLAUSE, _FIRST_CLAUSE = (re.compile(before + _WORDS_OF_CLAUSE) for before in (f"[{_ENDS}]", f"(?:^|[{_ENDS}])"))
_VERBS, _TAILS, _PUSH = stages("verb"), stages("tail"), words("push")
_ABSTRACT = words("abstract")
_ENDINGS = Endings([*_TAILS, *_ABSTRACT])
_PROGRESS = re.compile(r"(?:取得|迈出|迈上|开创|再上).*(?:成效|成果|进展|步伐|台阶|局面|突破)$")
_PROGRESS_ENDS = frozenset("效果展伐阶面破")
_SCOPE = re.compile(r"[0-9]+(?:项重点问题|个?(?:大|方面|维度|领域|重点领域)|项任务|分钟|年)")
_LISTED = re.compile(r"[、等和]|”“|”(?:系列)?(?:活动|行动|工程|计划)$")
_LASTING = re.compile(any_of(words("lasting")))
_SHARED_THEMES = frozenset({"industry", "investment", "urban"})
_OPENING, _COLONS = 40, frozenset(":：")
# What closes a clause that names works and no verb: that they begin, are finished or opened; not 前期工作.
_OWN_TAILS = [tail for tail, stage in _TAILS.items() if stage in ("start", "finish", "operate") and tail[-2:] != "工作"]
_OWN_END = re.compile(f"{any_of(_OWN_TAILS)}(?=[{_ENDS}]|$)")
_LAST_END = re.compile(f".*[{_ENDS}](?:以及|并|同时|争取|力争|年内|年底前)?", re.DOTALL)
_NO_WORKS = re.compile("待|随着|自|从|按|根据|为|等|已|目前|[^、]{0,3}$")
_NAMES_WORKS = Endings([*words("project"), *"”〉》"])
_LONGEST, _TOWARDS = 90, "推动"
_GUIDELINE = re.compile(r"实现(?:上述|以上)目标|(?:总体要求|指导思想|总要求)[是为:：]|为指导[,，]")
_GUIDING = tuple(sorted(needs_of(_GUIDELINE) or ("",)))
_GUIDED = 200


class Promise(NamedTuple):
    """A span of the text, the stage it is to reach, its object and where that stands; its paragraph, counted
    from 0, and its clause.
    """

    start: int
    end: int
    stage: str
    thing: str
    thing_start: int
    thing_end: int
    paragraph: int
    clause_start: int
    clause_end: int


def find_commitments(document: Document) -> pd.DataFrame:
    """The commitments table of `document`, by the machine alone, in text order."""
    return frame_of(commitments_table(document))


@collector_resting()
def commitments_table(document: Document) -> pa.Table:
    """The same in Arrow, where a corpus needs no frame."""
    text, found = document.text, find_promises(document)
    starts, ends, stage, things, _, _, places, _, _ = zip(*found, strict=True) if found else [()] * 9
    firsts = [part.first for part in document.parts]
    parts = [document.parts[bisect_right(firsts, place) - 1] for place in places]
    names, offsets = [part.report.report_id for part in parts], [part.start for part in parts]
    own = [start - offset for start, offset in zip(starts, offsets, strict=True)]
    english = {thing: subject_in_english(thing) for thing in set(things)}
    columns = {
        "commitment_id": [f"{name}-c{start:05d}" for name, start in zip(names, own, strict=True)],
        "report_id": names,
        "paragraph": [document.paragraphs[at].number for at in places],
        "char_start": own,
        "char_end": [end - offset for end, offset in zip(ends, offsets, strict=True)],
        "text": [text[start:end] for start, end in zip(starts, ends, strict=True)],
        "stage": stage,
        "object_zh": things,
        "object_en": [english[thing] for thing in things],
        "theme": _themes(document, found),
        "origin": all_the_same("machine", len(found)),
        "note": all_the_same("", len(found)),
    }
    return table_of(columns, COMMITMENT_COLUMNS)


def find_promises(document: Document) -> list[Promise]:
    """Every promise of the plan, with its paragraph and the clause it stands in."""
    found: list[Promise] = []
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.section is not Section.PLAN or _is_guideline(paragraph.text[:_GUIDED]):
            continue
        start, end = paragraph.start, paragraph.end
        told: list[Promise] = []
        opened = set()
        for match in (_CLAUSE if start else _FIRST_CLAUSE).finditer(document.text, max(start - 1, 0), end):
            opened.add(match.end())
            if not _is_heading(match, start, end):
                told += _read(match, at)
        for match in _OWN_END.finditer(document.text, start, end):
            if match.end() not in opened:
                told += _works(document.text, match, paragraph, at)
        found += sorted(told)
    return found


def _works(text: str, match: re.Match[str], paragraph: Paragraph, at: int) -> list[Promise]:
    """The works of a clause that says without a verb what is to come of them: 电厂一期投产."""
    begin = max(paragraph.start, match.start() - _LONGEST)
    stop = _LAST_END.search(text, begin, match.start())
    if stop is None and begin > paragraph.start:
        return []
    first = stop.end() if stop is not None else begin
    words_after = text[first : match.end()]
    if stop is None and text[match.end() : match.end() + 1] != "。" or _NO_WORKS.match(words_after):
        return []
    named = _named(_Clause("", _TOWARDS, words_after, first, words_after, first, match.end(), at))
    return named if any(_NAMES_WORKS.of(promise.thing) for promise in named) else []


def _is_guideline(opening: str) -> bool:
    """Whether a paragraph says by what the year's work is guided, which promises nothing."""
    return any(word in opening for word in _GUIDING) and _GUIDELINE.search(opening) is not None


def _themes(document: Document, found: Sequence[Promise]) -> list[str]:
    """The objects' themes; where many objects share that one, the paragraph's opening sentence decides."""
    if not found:
        return []
    themes, offsets = document.themes, np.array([promise[4:] for promise in found]).T
    openings = np.array([_opening(paragraph) for paragraph in document.paragraphs])[offsets[2]].T
    starts, ends = (np.concatenate(side) for side in zip(offsets[:2], openings, offsets[3:], strict=True))
    owns, opening, around = map(themes.names, themes.ranks(starts, ends).reshape(3, -1))
    return [
        own if own and own not in _SHARED_THEMES else opened or own or near or "macro"
        for own, opened, near in zip(owns, opening, around, strict=True)
    ]


def _opening(paragraph: Paragraph) -> tuple[int, int]:
    """Where a paragraph's first sentence stands, or as much of it as opens the paragraph."""
    stop = paragraph.text.find("。", 0, _OPENING)
    return paragraph.start, paragraph.start + (stop if stop >= 0 else min(len(paragraph.text), _OPENING))


def _is_heading(match: re.Match[str], start: int, end: int) -> bool:
    """Whether this clause opens its paragraph, or an item 一是, as a sentence by itself."""
    opens = match.start() <= start
    if not (opens or match["ordinal"]):
        return False
    stop = match.string[match.end() : match.end() + 1]
    if stop in _COLONS and match.end() + 1 >= end:
        return True
    return match.end() >= end if opens and stop != "。" else stop == "。" and match.end() + 1 < end


class _Clause(NamedTuple):
    """What opens a promise, the words after it and where they stand; the bounds of the clause, and its paragraph."""

    adverbs: str
    verb: str
    words_after: str
    at: int
    said: str
    first: int
    last: int
    paragraph: int


def _read(match: re.Match[str], paragraph: int) -> list[Promise]:
    """The promises of a clause that a verb opens."""
    adverbs, verb, words_after = match.group("adverbs", "verb", "object")
    first, last = match.span("span")
    clause = _Clause(adverbs, verb, words_after, match.start("object"), match["span"], first, last, paragraph)
    plain = match.end("plain") == match.end("object") and not match["before"]
    return _as_one(clause) if plain else _named(clause)


def _named(clause: _Clause) -> list[Promise]:
    """The promises of one clause: its named projects, or the clause as one, or none when it is no promise."""
    adverbs, verb, words_after, at, said, first, last, paragraph = clause
    items = items_of(verb, words_after) if _LISTED.search(words_after) else []
    found = [
        Promise(
            at + start, at + end, _stage(adverbs, verb, tail), name,
            at + start, at + start + len(thing), paragraph, first, last,
        )
        for start, end, tail, thing in items
        if (name := _clean(thing))
    ]  # fmt: skip
    if found:
        return found
    counted = NUMERAL.search(said) and COUNTED.search(_SCOPE.sub("", said))
    return [] if counted else _as_one(clause)


def _as_one(clause: _Clause) -> list[Promise]:
    """The promise of a clause that names one thing, if it names any."""
    adverbs, verb, words_after, at, _, first, last, paragraph = clause
    tail = _ENDINGS.of(words_after)
    if (tail in _ABSTRACT and "“" not in words_after[: -len(tail)]) or (
        words_after[-1] in _PROGRESS_ENDS and _PROGRESS.search(words_after)
    ):
        return []
    if tail not in _TAILS or (_TAILS[tail] == "establish" and "、" in words_after):
        tail = ""
    strip = tail and leads_on(verb) and _TAILS[tail] != "other"
    named = words_after.removesuffix(tail) if strip else words_after
    thing = _clean(named)
    if not thing:
        return []
    return [Promise(first, last, _stage(adverbs, verb, tail), thing, at, at + len(named), paragraph, first, last)]


def _stage(adverbs: str, verb: str, tail: str) -> str:
    """The ending's stage after a verb that pushes towards it, else the verb's; a lasting action goes on."""
    if tail and verb in _PUSH and _TAILS[tail] != "other":
        return _TAILS[tail]
    found = _VERBS[verb]
    if found == "other" and adverbs and _LASTING.search(adverbs):
        return "continue"
    return found


# By when a thing is to be so is no part of its name: 利咸高速2026年建成通车.
_BY_THEN = re.compile(
    rf"(?<=[一-龥]{{2}})(?:于|在)?(?:(?:{YEAR})年|今年|年|[上下]半年)[内底末前]{{0,2}}(?:如期|全面)?$"
)
_LAST_OF_TIMES = frozenset("年内底末前期面")


def _clean(phrase: str) -> str:
    name = phrase.removeprefix("一批").removeprefix("更多").rstrip("等的 ")
    return _BY_THEN.sub("", name) if name[-1:] in _LAST_OF_TIMES else name
