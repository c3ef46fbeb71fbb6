"""The members of a list that one number tells of together: 甲、乙等产业增加值增长10%, 演唱会、音乐节17场.

Belongs here: which members before 、 or 等 belong to the noun after them, and the verbs before the first. Does not
belong here: lists whose members have a number each (see `dealt`), cutting a subject out of words (see `subjects`).
"""

from __future__ import annotations

import re

from workreport.extract.flows import without_flow
from workreport.extract.subjects import HEADS, without_head

__all__ = ["all_of", "counted_together", "in_such_fields", "plain", "with_examples"]

_MOST, _LONGEST, _LONGEST_WHOLE, _LONGEST_MEMBER, _SHORT = 20, 24, 30, 10, 4
_GIVEN = re.compile(
    r"(?:分为|强化|做好|启动|出台|制定|实施|推出|落实落细|落实|提出|形成|梳理|推进|发布|打造|培育|做强|做大|壮大|发展|建设|建成|加快|持续|全面|"
    r"深入|系统|细化|新增|率先|创新|延续|执行|开展|新?开工|提速|完善|承办|举办|攻克|争取|又|共)+"
)
_OPENED = re.compile(
    "^(?:深入开展|启动|强化|做好|推出|围绕|抢占|招引|启动建设|重点打造|做好|续建|重点抓好|抓好|(?:力量)?保证|新?改?扩?建(?!成)设?|新建改扩建|举办|培育|引进|打造|创建|开展|新增|改造|实施|"
    "建成(?:投用)?|完成|组织|新认定|新培育)+"
)
# What is done with all that a list names stands before its first member, however much comes before that.
_LED = re.compile(
    ".*(?:(?:加快|大力|重点)发展|(?<![一-龥])(?:发展|投资)|实现|完成|推动|推进|促进|拉动|带动|加大|加快|落实|投入|争取到?|筹集|发放|拨付|化解|处置|利用|巩固|保持|确保|力争|预计|"
    "成立|招引|制定|更新改造|新?纳入|参加|增产|前往|选派|赴|支持|聚焦|围绕|做[大强优]|培育|打造|发展壮大|构建|突出)(?=[一-龥A-Z“])"
)
_VERBS = re.compile(
    "新(?![型兴能])|改|扩|建[成设立好]|举|培|引|打造|创建|开|实施|完|组织|推|加|提|优|深|强|做|发|拓|健|落|获|入|参|支|扶|带|总|累|其|到|在|被|为|全|各|"
    "净|共|投|签|竣|增|减|拥|达|均|已"
)
_NOT_LISTED = re.compile("[0-9，。；:等和与及的]|[一二三四五六七八九十]+[个家大项]")
_OF_ALL = re.compile("(?:增[速幅])?(?:均|都)|占|合计|共计")  # 游客人次、总花费均增长; 甲、乙投资占44%
_NO_MEMBER = re.compile("[^一-龥A-Za-z“”]|[等和与及的以对将占招]")


def plain(words: str) -> str:
    """Words without the verbs before the noun."""
    words = without_head(words.strip())
    begins = _GIVEN.match(words)
    return words[begins.end() :] if begins and len(words) > begins.end() + 1 else words


def with_examples(words: str, noun: str) -> str:
    """A list of examples with the noun that all are, 甲厂、乙厂等 before 项目; of a long list the last alone."""
    first, *others = words.split("、")
    members = [plain(_OPENED.sub("", first)), *others]
    listed = all(2 <= len(one) <= _LONGEST_MEMBER and not _VERBS.match(one) for one in members)
    if others and listed and len("、".join(members)) <= _MOST:
        return f"{'、'.join(members)}等{noun}"
    example = plain(re.split("[、 ]", words)[-1])
    return f"{example}等{noun}" if 1 < len(example) <= _MOST else noun


def counted_together(own: str, lead: str) -> str:
    """What is counted with the members of its list before it, which have no number of their own: 演唱会、音乐节17场."""
    if "、" not in lead:
        return own
    members = lead.split("、")
    if members[-1].strip() != own or _VERBS.match(own):
        return own
    whole = [plain(without_flow(_OPENED.sub("", members[0]))), *members[1:-1], own]
    for member in whole:
        if not 2 <= len(member) <= _LONGEST_MEMBER or _VERBS.match(member) or _NOT_LISTED.search(member):
            return own
    listed = "、".join(whole)
    return listed if len(listed) <= _LONGEST else own


def all_of(own: str, lead: str) -> str:
    """`own` with the members of its list before it, where all of `lead`, which opens a clause, tells of one number."""
    begin = lead.rfind(own)
    said_of_all = _OF_ALL.match(lead, begin + len(own)) is not None
    before, mark = lead[: begin - 1].removeprefix("其中" if said_of_all else ""), lead[begin - 1 : begin]
    done = _VERBS.match(own) is not None and not own.startswith("各类")
    if not own or begin < 1 or mark not in "、等" or done or "分别" in lead or "其中" in before:
        return own
    first, *others = before.split("、")
    members = [without_head(_LED.sub("", first)), *others]
    for member in members:
        if not 1 <= len(member) <= _LONGEST_MEMBER + 2 or _NO_MEMBER.search(member):
            return own
        if _VERBS.match(member) and not said_of_all:
            return own
    listed = "、".join(members) + mark + own
    listed = "“" * (listed.count("”") - listed.count("“")) + listed  # the head of a name in quotation marks
    alike = mark == "等" or said_of_all or all(HEADS.search(one) for one in (*members, own)) or _are_short(members, own)
    return listed if alike and len(listed) <= _LONGEST_WHOLE else own


def in_such_fields(own: str, lead: str) -> str:
    """What begins with 方面, with the fields that stand before it: 农业、林业、水利等方面支出."""
    fields = re.search(f"[一-龥、]{{2,24}}等{re.escape(own)}", lead)
    return without_head(fields[0]) if fields is not None else own


def _are_short(members: list[str], own: str) -> bool:
    """Whether the members are of what `own` ends with: 养老、医疗、失业保险基金收入."""
    return all(len(member) <= _SHORT for member in members) and len(own) >= _SHORT
