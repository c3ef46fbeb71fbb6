"""Promises that list projects: which lists are cut, and into what.

Belongs here: the items of a list after a promising verb, the ending each is to reach, and what looks like a list and
is one thing. Does not belong here: finding promises and their stage (`extract.commitments`), words
(`extract.promise_words`).

A list is cut where what closes it says that it is of projects (等6个项目, 等企业), where its names end as projects'
names do, or where each has an ending of its own (A开工建设、B竣工投产). What all of it has in common (…等平台功能),
fields (交通、能源等项目), a number of them, what somebody does with them, and several names or phases of one thing
make it one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from workreport.extract.endings import Endings
from workreport.extract.promise_words import any_of, stages, words

__all__ = ["COUNTED", "NUMERAL", "NUMERALS", "Item", "items_of", "leads_on", "reached_by"]

_UNIT = (
    "个|家|项|条|座|所|处|套|户|名|人|件|次|批次|场|部|台|辆|列|艘|架|亩|万|亿|元|千|百|公里|千米|"
    "平方|立方|公顷|吨|千瓦|兆瓦|张|只|头|对|片|栋|间|米|公顷|种|类|门|支|位|倍|分(?=/)|%|％|‰|个百分点"
)
COUNTED = re.compile(
    rf"(?:[0-9０-９][0-9０-９.,]*|百分之[一二三四五六七八九十]+|[两一二三四五六七八九十百千]+(?=个(?!不|百|人|体|性|毫)|家(?!庭)|座|所))"
    rf"[\s多余]*(?:{_UNIT})(?!大|元?级|伏)"
)
NUMERALS = "0-9０-９两一二三四五六七八九十百"  # one of these is in what is counted; 千 alone is in idioms (千家万户)
NUMERAL = re.compile(f"[{NUMERALS}]")
_AND_OTHERS = "等(?<![高初中平同对均]等)"
_CLOSED = re.compile(
    rf"{_AND_OTHERS}(?:一批)?(?:[0-9０-９]+[个家项条座所处]|"
    r"(?!各类)(?:(?!领域|方面|地区|创建|成为)[^、0-9]){0,12}?"
    r"(?:项目|工程|企业|公司|赛事|(?<!犯罪)活动|专项整治|基地|园区|平台|中心|线路|资金)(?![0-9])|"
    r"(?=扩[容能产]|发展壮大|做大做强))"
)
_KIND = re.compile("(?:系列)?(?:活动|行动|工程|计划)$")
# Others of a kind that no word of `_CLOSED` names: 北京大学等一流大学研究院.
_OF_A_KIND = re.compile(rf"{_AND_OTHERS}(?=..)")
_FIELD = re.compile(f"(?:一批)?{any_of(words('field'))}")
_DEED = re.compile("参与|从事|承担")
_PHASE = re.compile("[一二三四五六]期")
_CALLED = re.compile("[^“]+“[^”]*”")
_PARTNERS = re.compile(r"与((?![^与]*(?:国家|组织))[^0-9与]+)合作$")
_MARK = re.compile(r"”“|[“(（《”)）》、和]")
_TAILS = stages("tail")
_VERBS = stages("verb")
_PUSH = words("push")
_REACHED = Endings([*_TAILS, *words("abstract")])
_SHARED = Endings(words("shared"))
_NAMES = Endings([*words("project"), *words("document"), *"”〉》"])
_BUILT = frozenset({"start", "finish", "operate"})
_SHORTEST_NAME, _LONGEST_NAME = 2, 30


class Item(NamedTuple):
    """One project of a list: bounds in the verb's object, the ending it reaches, its name."""

    start: int
    end: int
    tail: str
    thing: str


def items_of(verb: str, words_after: str) -> list[Item]:
    """The projects named one by one after a verb; empty when its object is one thing."""
    if close := _close(words_after):
        listed, rest = words_after[: close.start()], words_after[close.end() :]
        spans = _split(listed)
        return [] if _SHARED.of(rest) or _is_one(listed, spans) else _with_end(words_after, spans, reached_by(rest))
    if partners := _PARTNERS.match(words_after):
        spans = [(a + 1, b + 1) for a, b in _split(partners[1])]
        return _with_end(words_after, spans, "") if len(spans) > 1 else []
    spans = _split(words_after)
    if len(spans) < 2 or _is_one(words_after, spans) or _OF_A_KIND.search(words_after, spans[-1][0]):
        return []
    if leads_on(verb) and (items := _with_own_ends(words_after, spans)):
        return items
    return _named(words_after, spans)


def _close(words_after: str) -> re.Match[str] | None:
    """What closes a list and says of what it is: 等6个项目, “甲”“乙”活动."""
    if "等" in words_after and (close := _CLOSED.search(words_after)):
        return close
    return _KIND.match(words_after, words_after.rindex("”") + 1) if "”“" in words_after else None


def _is_one(listed: str, spans: list[tuple[int, int]]) -> bool:
    """Whether what is parted here is no list of projects: counted, told by a verb, fields, phases or names of one."""
    first, *others = [listed[a:b] for a, b in spans] or [""]
    return bool(
        (NUMERAL.search(listed) and COUNTED.search(listed))
        or _DEED.search(listed)
        or (_FIELD.fullmatch(first) and all(map(_FIELD.fullmatch, others)))
        or ("期" in listed and any(map(_PHASE.match, others)))
        or (others and others[0][0] == "“" and _CALLED.fullmatch(first) and all(name[0] == "“" for name in others))
    )


def _named(words_after: str, spans: list[tuple[int, int]]) -> list[Item]:
    """Items that share the last one's ending, if their names end as projects' names do."""
    tail = reached_by(words_after)
    if tail:
        *before, (start, end) = spans
        spans = [*before, (start, end - len(tail))] if end - start - len(tail) >= _SHORTEST_NAME else before
    named = [bool(_NAMES.of(words_after[a:b])) for a, b in spans]
    built = named[-1:] == [True] and _TAILS.get(tail) in _BUILT
    return _with_end(words_after, spans, tail) if len(spans) > 1 and (built or all(named)) else []


def _with_end(words_after: str, spans: list[tuple[int, int]], tail: str) -> list[Item]:
    """Items that share the ending `tail`."""
    return [Item(a, b, tail, words_after[a:b]) for a, b in spans if b - a <= _LONGEST_NAME]


def _with_own_ends(words_after: str, spans: list[tuple[int, int]]) -> list[Item]:
    """Items of a list in which several have endings; one without shares the next item's ending."""
    tails = [reached_by(words_after[a:b]) for a, b in spans]
    if not tails[-1] or not any(tails[:-1]) or not _ends_agree(tails):
        return []
    items: list[Item] = []
    pending: list[tuple[int, int]] = []
    for (a, b), tail in zip(spans, tails, strict=True):
        pending.append((a, b))
        if not tail:
            continue
        *sharing, last = pending
        name = words_after[a:b] if _TAILS[tail] == "other" else words_after[a : b - len(tail)]
        items += _with_end(words_after, sharing, tail)
        items.append(Item(last[0], last[1] - len(tail) if sharing else last[1], tail, name))
        pending = []
    return items


def _ends_agree(tails: list[str]) -> bool:
    """Whether these endings are stages of works, or all of one kind: 改造 before 建设 is part of a name."""
    reached = {_TAILS[tail] for tail in tails if tail}
    return len(reached) == 1 or bool(reached & _BUILT)


def _split(listed: str) -> list[tuple[int, int]]:
    """Bounds of the items of a list, cut at 、 outside quotes and brackets, between quotes and at some 和."""
    spans, depth, start = [], 0, 0
    for mark in _MARK.finditer(listed):
        at, found = mark.start(), mark[0]
        if len(found) == 1 and found not in "、和":
            depth = depth + 1 if found in "“(（《" else max(depth - 1, 0)
        elif len(found) == 2 and depth <= 1:
            spans.append((start, at + 1))
            start = at + 1
        elif depth == 0 and (found == "、" or _NAMES.of(listed[start:at])):
            spans.append((start, at))
            start = at + 1
    spans.append((start, len(listed)))
    return [(a, b) for a, b in spans if b - a >= _SHORTEST_NAME]


def leads_on(verb: str) -> bool:
    """Whether an ending after this verb says what is to be reached."""
    return verb in _PUSH or _VERBS[verb] == "start"


def reached_by(phrase: str) -> str:
    """The longest tail that `phrase` ends with; empty when with none."""
    ending = _REACHED.of(phrase)
    return ending if ending in _TAILS else ""
