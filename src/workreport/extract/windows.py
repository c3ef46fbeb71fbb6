"""Which spans of time are the context of what is told, and which are figures of their own.

Belongs here: 三年来, 提高70岁以上老人的标准 against 缩短三天, 平均寿命79岁. Does not belong here: which years a span
means (see `timing`), what was so years on end (see `bygone`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import Around, either, without

__all__ = ["ON_END", "spans_as_context"]

_MEASURED_TIME = re.compile(
    r"(?:缩短|压缩|延长|寿命|提前|减少|平均|降|压减|减|提速|缩|增加(?!值)|提高|用时|[仅只]用?|时长|时间|车程|"
    r"推迟|加快(?=[了约近达]?$)|节约|节省|[少省](?=[等跑花走用]))[^,。;]{0,6}$|天数[^,。;]{0,8}$"
)
_AGE = re.compile(r"(?:寿命|教育年限|天数)[^,。;]{0,24}$")
_TIME_SET = re.compile(r"的?[一-龥]{0,2}欠账|前|来|以来|同期|间|里|后|内|的?(?:整[省市县])?(?:试点|政策)")
ON_END = re.compile("连续$")


def spans_as_context(around: Around, rows: Any, ages: Any) -> Any:
    """Of spans of time those that are no figure of their own: 三年来, 连续五年, 提高70岁以上老人的标准; not 缩短三天.

    `ages`: those that say from or up to which age.
    """
    found = around.find("beyond", 24, _TIME_SET, rows)
    found = either(found, around.find("lead", 40, ON_END, rows))
    rows = without(rows, found)
    told = either(without(around.find("lead", 40, _MEASURED_TIME, rows), ages), around.find("left", 60, _AGE, rows))
    return either(found, without(rows, told))
