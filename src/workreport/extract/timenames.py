"""Names that tell a time: what a span of time that is context is of, and means of years.

Belongs here: 五年来, of whose time; 20年以上老化管道; 年均新增就业. Does not belong here: which years a span is of (see
`timing`), what all other numbers are of (see `topics`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from workreport.extract.around import among
from workreport.extract.draft import Draft
from workreport.extract.members import plain
from workreport.extract.subjects import subject_after
from workreport.extract.years import PER_YEAR

__all__ = ["name_means", "name_spans"]

_WINDOWS = frozenset(
    ("", "过去", "过去的", "今后", "今后的", "未来", "这", "近", "前", "后", "接下来", "最近", "已经", "用", "再用",
     "并同")
)  # fmt: skip
_AGED = ("以上", "以下", "以内")
_BECAME = re.compile("(?:压缩|缩短|压减|延长|减少?|降|提高|增加)[到至为]")  # 从一个月以上压缩到4个工作日
_SUMMED = ("累计", "合计", "共", "总共", "年均", "平均")
_WITHIN = ("内", "来", "间", "里", "时间")
_LOOKED_BACK = frozenset(("", "过去", "过去的", "回顾过去", "回顾过去的", "回顾"))
_NOT_THEN = ("内", "前", "之内", "之前", "以内", "以前", "后", "之后", "以后")
_EACH_YEAR = re.compile(f"(?:{PER_YEAR})(?!增[速幅长])[^,。;、0-9有]{{0,12}}$")  # 年均新增城镇就业1270万人
_OPENS = re.compile("(?:来|以来|间|中|里)?[,，]")
# A field of work, and that something became of it: 港澳台工作取得新进展.
_FIELD = re.compile(
    "([一-龥]{2,10}(?:工作|外交|关系|建设|发展|生活|状况|结构|实力|改革|开放|事业|治理|事项))(?:在[^,。;]{2,10}上)?"
    "(?:取得|实现|迈[出上进]|跨[上入]|得到|发生|出现|跃上|持续|不断|全面|逐步|显著|明显|稳步|削减|减少|增加)"
)
_NO_FIELD = re.compile(
    "我们|各[级地]|全[国省市区县]|奋力|坚决|大力|着力|全力|扎实|深化|深入|狠抓|抢抓|必须|要|将|坚持"
)


def name_spans(draft: Draft, leads: Sequence[str], rights: Sequence[str], found: list[str]) -> None:
    """Name, in `found`, the spans of time that are context."""
    rows = draft.counted
    times = (draft.measure[rows] == "duration") & (draft.class_[rows] == "context")
    for place in np.flatnonzero(times).tolist():
        if draft.numbers.unit[rows[place]] != "岁":
            found[place] = _of_a_span(draft, place, leads[place], rights[place].strip(), found)


def name_means(draft: Draft, found: list[str]) -> None:
    """Tell, in `found`, of sizes that they are means of years: 年均临时救助1100万人次."""
    sizes = among(draft.counted, draft.measure, "count", "level")
    for place in np.searchsorted(draft.counted, draft.around.find("lead", 20, _EACH_YEAR, sizes)).tolist():
        if found[place] and "均" not in found[place]:
            found[place] = f"年均{found[place]}"


def _of_a_span(draft: Draft, place: int, lead: str, right: str, found: Sequence[str]) -> str:
    """What a span of time that is context is of: those who are so old, a window of what is told within it."""
    at, named = int(draft.counted[place]), found[place]
    end = int(draft.numbers.end[at])
    aged = subject_after(right) if draft.norm[end - 2 : end] in _AGED and not _BECAME.match(right) else ""
    if aged:  # 20年以上老化燃气管道
        return aged
    opens = not lead and right.startswith(_WITHIN)
    opens |= lead.endswith("的") and not right  # 是…极不平凡的五年。
    opens |= lead.endswith("比") and right.startswith("前")  # 比五年前增长
    opens |= lead.endswith("比前")  # 比前五年增加
    opens |= right.startswith(_SUMMED)  # 固定资产投资五年累计完成
    if not opens and named not in _WINDOWS and not named.endswith(("以来", "过去", "未来", "今后")):
        return named
    planned = draft.times.planned[at]
    told = _of_the_next(draft, place, found) or ("" if planned else _of_its_sentence(draft.norm, end))
    if not told and not planned and lead.strip(" 、\u3000") in _LOOKED_BACK and _is_reviewed(draft, at, right):
        return "工作回顾时段"
    return told + ("规划时段" if planned else "统计时段")


def _is_reviewed(draft: Draft, at: int, right: str) -> bool:
    """Whether a window is years up to the one that the report looks back on."""
    report = draft.document.parts[draft.numbers.part[at]].report
    back = int(draft.times.last[at]) + 1 == report.year_ahead
    return back and draft.numbers.unit[at] == "年" and not right.startswith(_NOT_THEN)


def _of_the_next(draft: Draft, place: int, found: Sequence[str]) -> str:
    """What the number after a window, in its clause, is of: 3年发放高龄补贴1.5亿元; empty where none tells."""
    at, after = draft.counted[place : place + 2].tolist() if place + 1 < len(draft.counted) else (0, 0)
    told = draft.settings.clause[at] == draft.settings.clause[after] and draft.class_[after] != "context"
    return found[place + 1] if after and told and len(found[place + 1]) > 1 else ""


def _of_its_sentence(norm: str, end: int) -> str:
    """The field that the clause after a window is of: 五年来,港澳台工作取得新进展; empty where it tells none."""
    opened = _OPENS.match(norm, end)
    field = _FIELD.match(norm, opened.end()) if opened is not None else None
    if field is None or _NO_FIELD.match(field[1]) is not None:
        return ""
    return field[1] if plain(field[1]) == field[1] and subject_after(field[1]) else ""
