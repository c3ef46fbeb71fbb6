"""Changes on a year that a sentence names: 与2002年相比,甲增长5倍,乙增长3倍.

Belongs here: which of its numbers such a year holds for. Does not belong here: the words that name it beside a number
(see `since`), first values (see `firsts`), other rules of two numbers (see `neighbours`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import among
from workreport.extract.draft import Draft
from workreport.extract.firsts import COMPARED, compared_with
from workreport.extract.since import changes_since, multiples_since

__all__ = ["changed_since", "settle_planned_changes"]

_LEAD = 160
_WHAT_GREW = re.compile("(?:[^。;\n]{2,40},)?")  # 与2020年相比,猪肉、羊肉等副食品,都增长30%
_GROWN_TOO = re.compile(
    r"(?:(?:人均|平均(?!每年)|可比|[^年比较均占]){1,24}?|年均|平均每年)(?:递增|增长|增产|增加|提高|下降|减少|减产|翻)了?(?:将?近|约|超过?)?"
)


def _is_change_too(draft: Draft, held: int, at: int, compared: bool) -> bool:
    """Whether a change is told after a semicolon in the sentence of another, with no other year.

    It is told as a multiple, or with the other after 与2002年相比.
    """
    between = draft.norm[draft.start[held] : draft.start[at]]
    change = draft.measure[at] == "multiple" or compared and draft.measure[at] in ("growth_rate", "level")
    return bool(change) and re.search(r"[。\n]|[0-9上去今]年|同比", between) is None


def settle_planned_changes(draft: Draft, plans: Any) -> None:
    """Changes on an earlier year that are planned; of a year to come also those told after a semicolon."""
    compared = _compared(draft, plans)
    since = changes_since(draft.around, plans, draft.times) | compared
    ahead, years = {*compared}, draft.report_years()
    ahead |= {at for at in since if draft.times.last[at] > years[at] > 0}
    _carry(draft, plans, since, ahead)
    for at, first in since.items():
        draft.times.first[at] = first


def _compared(draft: Draft, rows: Any) -> dict[int, int]:
    """What a clause says has changed after 与2002年相比,: the first of the years since then."""
    found: dict[int, int] = {}
    for match in COMPARED.finditer(draft.norm):
        at = int(np.searchsorted(draft.start[rows], match.end()))
        first = compared_with(match) + 1
        if at == len(rows) or first >= draft.times.last[rows[at]]:
            continue
        if at + 1 < len(rows) and _is_value_with_growth(draft, rows[at], rows[at + 1]):
            found[int(rows[at + 1])] = first
            continue
        if _WHAT_GREW.fullmatch(draft.norm, match.end(), draft.settings.clause[rows[at]]) is None:
            continue
        if _GROWN_TOO.fullmatch("总" + draft.around.words("lead", _LEAD, rows[at : at + 1])[0]):
            found[int(rows[at])] = first
    return found


def _is_value_with_growth(draft: Draft, value: int, growth: int) -> bool:
    """Whether a value is told with its growth right behind it: 与2005年相比,2010年生产总值完成9亿元,增长62%."""
    if draft.measure[value] != "level" or draft.measure[growth] != "growth_rate":
        return False
    return draft.norm[draft.numbers.end[value] : draft.start[growth]] in (",增长", "、增长", "增长")


def _carry(draft: Draft, rows: Any, since: dict[int, int], compared: set[int]) -> None:
    """What else a sentence says has grown is told against the same earlier year: 比2002年增长5倍,煤增长3倍.

    After 与2002年相比, which `compared` with it, so is what grew after the sentence's semicolons.
    """
    sentence, last, held, base = draft.settings.sentence, draft.times.last, -1, -1
    for at in rows[_after(draft, rows, since)].tolist() if since else ():
        if at in since:
            held = base = at
            continue
        lead = draft.around.words("lead", _LEAD, [at])[0] if base >= 0 else ""
        lead = f"总{lead}" if draft.norm[draft.settings.clause[at] - 1] == ")" else lead
        grown = _GROWN_TOO.fullmatch(lead) is not None or held >= 0 and _is_next_of_list(draft, held, at)
        if held >= 0 and sentence[held] == sentence[at] and last[held] == last[at]:
            held = at if grown else -1
            since |= {at: since[base]} if grown else {}
        elif base >= 0 and last[base] == last[at] and _is_change_too(draft, base, at, base in compared):
            since |= {at: since[base]} if _GROWN_TOO.fullmatch("总" + lead) else {}


def _is_next_of_list(draft: Draft, before: int, at: int) -> bool:
    """Whether only a comma stands between two numbers of one kind: 增长1倍,4.1倍."""
    between = draft.norm[draft.numbers.end[before] : draft.start[at]]
    return between.strip() in (",", "、", "和") and draft.kinds[before] == draft.kinds[at]


def _after(draft: Draft, rows: Any, since: dict[int, int]) -> Any:
    """Which rows stand in the sentence of one that is a change on an earlier year, or are changes themselves."""
    there = np.isin(draft.settings.sentence[rows], draft.settings.sentence[list(since)])
    return there | np.isin(draft.measure[rows], ("multiple", "growth_rate", "level"))


def changed_since(draft: Draft, rows: Any) -> dict[int, int]:
    """The results that are changes on a year further back: the first of the years since then."""
    compared = _compared(draft, rows)
    since = changes_since(draft.around, rows, draft.times) | compared
    since |= multiples_since(draft.around, among(rows, draft.measure, "multiple"), draft.times)
    _carry(draft, rows, since, set(compared))
    return since
