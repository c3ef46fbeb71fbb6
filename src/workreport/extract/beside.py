"""What a number is of that tells what another is held against: a goal, a task, the mean of a larger place.

Belongs here: 高于年初12%的目标, 超出下达任务600万元, 高于全市28%的平均水平.
Does not belong here: the walk over a text's numbers (see `topics`), what makes it no result (see `yardsticks`).
"""

from __future__ import annotations

import re

from workreport.extract.percents import MEAN

__all__ = ["held_against"]

_AIM = re.compile("的((?:年度|预期|计划|年初)?目标)")
_ABOVE = re.compile("(?:高于|(?<!不)低于|(?<!不)超过|快于)[^,。;]{0,8}$")
_OVER_A_TASK = re.compile("超[过出额](?:[国省市区县]级?|全年|年度|下达|下调|计划|考核)+(?:任务|指标|目标|计划)+")
_OF_A_PLACE = re.compile("[高低]于(全[国省市区县州])$")


def held_against(last: str, lead: str, right: str, kind: str, measure: str) -> str:
    """The subject by the words `lead` before and `right` after the number, where `last` was told; empty for others."""
    if not last:
        return ""
    if (aim := _AIM.match(right)) is not None and _ABOVE.search(lead) is not None:
        return f"{last}{'增长' if measure == 'growth_rate' else ''}{aim[1]}"
    if kind == "money" and _OVER_A_TASK.fullmatch(lead) is not None:
        return last + lead
    if MEAN.match(right) and (place := _OF_A_PLACE.search(lead)) is not None:
        return place[1] + last + ("" if "平均" in last else "平均水平")
    return ""
