"""Subjects of ranks, shares and runs of years, which need no more than the clause, or the last number, has named.

Belongs here: those subjects, in the order they are asked for. Does not belong here: the words before a rank (see
`ranked`), the whole of a share (see `wholes`), numbers that a noun follows (see `topics`).
"""

from __future__ import annotations

import re

from workreport.extract import completing, earlier
from workreport.extract.beside import held_against
from workreport.extract.dealt import OF_EACH, OF_THE_LAST, PACE, TOTALS, by_growth
from workreport.extract.members import all_of
from workreport.extract.ranked import ranked
from workreport.extract.subjects import subject_after, subject_before
from workreport.extract.walk import Topic, Walk
from workreport.extract.wholes import as_many_as, listed_as, part_of, with_share

__all__ = ["at_once"]

_NEAR = 16
_MEASURED = OF_EACH | {"规模", "产量", "增量", "数量"}
_ENTERED = re.compile("入选|跻身|入围")
_RANKS = re.compile("[位稳名均]*[居列](?![民住家委])(?:全[国省市区县州球]|世界|[一-龥]{2,4})$")  # 居全省88个县第5位
_UNDER = re.compile("(?:不到|超过?|不足|约|近)$")  # 总量不到全市的15%


def at_once(walk: Walk, own: str, number: Topic) -> str:
    """The subject of ranks, shares and runs of years, which need no more than was named; empty for others."""
    _, _, _, lead, right, kind, _, _, measure, scope, *_ = number
    if kind == "ranked" and "成为" in lead and (after := subject_after(right)):
        return after
    after = walk.norm[number.after : number.after + 2 * _NEAR]
    if measure == "duration" and lead.endswith("提前"):
        return completing.ahead_of_time(walk.known[lead], walk.last, after)
    running = (measure == "duration" or number.unit == "届") and lead.endswith("连续")
    whole = own in TOTALS and walk.last != ""
    held, last = (walk.last, "") if whole else (own, walk.last if lead == "连续" else "")
    if running and (ran := completing.for_years(held, last, lead, after)):
        walk.last = walk.last or own
        return ran
    if measure == "duration" and lead == "连续" and not own and (own := earlier.clause_topic(walk, number)):
        walk.last = own
        return own
    if measure == "count" and right and (said := _RANKS.sub("", own)) != own and _ranked_next(walk, number):
        walk.among = number.after, said or walk.last
        return right
    if measure == "rank" and number.before == walk.among[0]:
        walk.last = walk.among[1]
        return walk.last
    alone = kind == "rank" and _ENTERED.match(walk.last) is None
    listed = listed_as(lead, walk.norm[max(number.after - _NEAR, 0) : number.after], right) if alone else ""
    if told := listed or held_against(walk.last, lead, right, kind, measure):
        return told
    if measure == "share" and (part := part_of(walk.last, lead, right)):
        walk.last = walk.last or subject_after(right.removeprefix("的"))
        return part
    if measure == "multiple" and (many := as_many_as(by_growth(walk, walk.last), lead)):
        return many
    if own in OF_THE_LAST and not walk.last.endswith(own):
        return walk.last + own
    if measure == "rank":
        return _of_a_rank(walk, own, number)
    return _of_a_share(walk, own, lead, scope) if measure == "share" else ""


def _of_a_rank(walk: Walk, own: str, number: Topic) -> str:
    """The subject of a rank by what its clause, or the last number, says is ranked; empty where neither does."""
    lead, measure, scope = number.lead, number.measure, number.scope
    if number.kind != "rank" and (told := _placed(walk, own, number)):
        return told
    if own and (told := completing.ranked_in(own, walk.last)) != own:
        return told
    if walk.last and _ENTERED.search(own):  # 4家企业入选文化30强
        return walk.last
    if not scope or own and not own.endswith(scope):
        return ""
    own = all_of(subject_before(own.removesuffix(scope)), lead) or earlier.clause_topic(walk, number)
    own = "" if own in TOTALS else walk.last + own if own in _MEASURED else own
    walk.last = own or walk.last
    if (pace := PACE.match(lead)) is not None and walk.last and not walk.last.endswith(pace[0]):
        return with_share(walk.last + pace[0], measure, scope)
    return with_share(walk.last if own else by_growth(walk, walk.last), measure, scope)


def _of_a_share(walk: Walk, own: str, lead: str, scope: str) -> str:
    """The subject of a share whose clause names only the whole; empty for others."""
    if scope and _UNDER.search(own.removesuffix(scope)):
        own = subject_before(own.removesuffix(scope))
        walk.last = own or walk.last
        return with_share(walk.last, "share", scope)
    also = lead[1:].rstrip("的") if lead[:1] in "、和" else ""  # 占全市的33.7%、全国的18.2%
    if (own or also) == scope != "" or own.startswith(("占", "约占")):
        return with_share(walk.last, "share", scope or own.removeprefix("约").removeprefix("占"))
    return ""


def _placed(walk: Walk, own: str, number: Topic) -> str:
    """The subject of a rank whose clause says what stands where; empty where it does not."""
    lead = number.lead
    if number.before > number.clause and walk.norm[number.before - 1] in "强年" and lead[:1] != "、":
        lead = walk.norm[number.clause : number.before] + lead  # 升至全国百强镇第5, 连续5年居第一
    placed = ranked(lead, own)
    last = walk.last if placed is None or placed.what or placed.taken else by_growth(walk, walk.last)
    told = "" if placed is None else placed.told(last, number.scope)
    if placed is None or told == "排名":
        return ""
    walk.last = told if lead.endswith(("由", "从")) else placed.named(walk.last) or walk.last
    return told


def _ranked_next(walk: Walk, number: Topic) -> bool:
    """Whether so many things are counted only to say which place among them something has: 居88个县第5位."""
    return walk.norm.startswith("第", number.after + len(number.right))
