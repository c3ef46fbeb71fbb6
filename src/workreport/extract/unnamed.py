"""What a number is of whose own words name nothing: what the one before was, its clause's span of time, a broken line.

Belongs here: such numbers, and what the walk keeps for them. Does not belong here: what earlier clauses name (see
`earlier`), lists that share subjects out (see `dealt`), the walk itself (see `topics`).
"""

from __future__ import annotations

import re

from workreport.extract import earlier, flows
from workreport.extract.naming import named_before
from workreport.extract.walk import Topic, Walk

__all__ = ["keep_span", "of_the_same", "of_the_span", "over_the_break"]

_CHANGED_TO = re.compile("(?:压缩|缩短|延长|提高|增加|减少?|降|调整|扩大|提升)[到至为](?:目前的?|现在的?)?(?:平均)?")
# What a share became, or how much it changed; how much faster something grew: ,比上年提高, ,同比加快.
_CHANGED = re.compile(
    rf"[,、]?(?:[上去]年|年)?(?:同比|[比较][上去]年(?:同期)?|又|再|分别)?(?:{flows.CHANGES}|升|降|增)了?[到至为]?"
)
_QUICKENED = re.compile("[,、]?(?:同比|[比较][上去]年(?:同期)?|增[速幅])*(?:加快|放缓|回落|提速|减缓)了?")
_LEADS_ON = frozenset(("", "由", "从", "达", "为", "达到"))
_NO_SPAN = re.compile("超过|计划|[0-9]|的前$")  # what is no subject of a span


def keep_span(walk: Walk, own: str, number: Topic) -> None:
    """Keep what a span of time is of: 钢产量前三年共增加."""
    walk.spanned = number.clause, "" if _NO_SPAN.search(own) else own.removesuffix("前").removesuffix("在")


def of_the_same(walk: Walk, number: Topic) -> str:
    """The share or the pace of growth told before, of which a number says what it became or how much it changed."""
    sentence, found = walk.found
    if sentence != number.sentence or number.measure != "share" and number.kind != "points":
        return ""
    if walk.measure == "share" and _CHANGED.fullmatch(number.lead) is not None:
        return found
    paced = found and walk.measure == "growth_rate" and _QUICKENED.fullmatch(number.lead) is not None
    return found.removesuffix("增速") + "增速" if paced else ""


def over_the_break(walk: Walk, number: Topic) -> str:
    """What the line before ends with, where a line was broken in the middle of a clause: 新建道路, then 11条."""
    if number.lead.strip() not in _LEADS_ON or walk.norm[number.clause - 1 : number.clause] != "\n":
        return ""
    return named_before(earlier.clause_before(walk, number.clause - 1))


def of_the_span(walk: Walk, number: Topic) -> str:
    """What a span of time before the number, in its clause, was of: 优良率由五年前81%提升至91%."""
    of_time = number.measure == "duration" and _CHANGED_TO.fullmatch(number.lead) is None
    return walk.spanned[1] if walk.spanned[0] == number.clause and not of_time else ""
