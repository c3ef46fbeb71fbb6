"""The members of a list that one number tells of together: 甲、乙等产业增加值增长10%, 生产总值、财政收入均翻一番.

Belongs here: which members before 、 or 等 belong to a subject that was cut out after them. Does not belong here: lists
whose members have a number each (see `dealt`), cutting a subject out of words (see `subjects`).
"""

from __future__ import annotations

import re

from workreport.extract.subjects import HEADS, without_head

__all__ = ["all_of"]

_LONGEST, _SHORT = 30, 4
_DONE = "新(?![型兴能])|[改扩建完实加提培引获打优开落创支扶做治整清拆举共其在为达累强深]"
_MEMBER = re.compile(f"(?!{_DONE})[一-龥A-Za-z“”]{{1,12}}")
_NO_MEMBER = re.compile("[等和与及的以对将占]")
_OPENED = re.compile(
    ".*(?:(?:加快|大力|重点)发展|(?<![一-龥])发展|实现|完成|推动|推进|促进|拉动|带动|加大|加快|落实|投入|争取到?|筹集|发放|拨付|化解|处置|利用|巩固|保持|确保|力争|预计|"
    "成立|招引|制定|更新改造|增产|前往|选派|赴|支持|聚焦|围绕|做[大强优]|培育|打造|发展壮大|构建|突出)(?=[一-龥A-Z“])"
)


def all_of(own: str, lead: str) -> str:
    """`own` with the members of its list before it, where all of `lead`, which opens a clause, tells of one number."""
    begin = lead.rfind(own)
    before, mark = lead[: begin - 1], lead[begin - 1 : begin]
    if not own or begin < 1 or mark not in "、等" or re.match(_DONE, own) or "分别" in lead or "其中" in lead:
        return own
    first, *others = before.split("、")
    members = [without_head(_OPENED.sub("", first)), *others]
    if any(_MEMBER.fullmatch(member) is None or _NO_MEMBER.search(member) for member in members):
        return own
    listed = "、".join(members) + mark + own
    alike = mark == "等" or all(HEADS.search(one) for one in (*members, own)) or _are_short(members, own)
    return listed if alike and len(listed) <= _LONGEST else own


def _are_short(members: list[str], own: str) -> bool:
    """Whether the members are of what `own` ends with: 养老、医疗、失业保险基金收入."""
    return all(len(member) <= _SHORT for member in members) and len(own) >= _SHORT
