"""Subjects that a list shares out among its numbers: 甲、乙分别增长3%和5%, and what it leaves to the next list.

Belongs here: which numbers share a list's subjects, and what of lists and sentences a walk keeps. Does not belong
here: cutting a list into its subjects (see `subjects`), numbers that stand by themselves (see `topics`).
"""

from __future__ import annotations

import re

from workreport.extract import completing, earlier, flows
from workreport.extract.earlier import IN_YEARS
from workreport.extract.subjects import shared_subjects, subject_before, without_head
from workreport.extract.walk import Topic, Walk
from workreport.extract.wholes import with_share

__all__ = ["OF_EACH", "OF_THE_LAST", "PACE", "TOTALS", "by_growth", "keep", "of_list"]

TOTALS = frozenset(("总数", "总量", "总额", "总值", "总面积", "总里程"))
OF_THE_LAST = frozenset(
    ("占比", "降幅", "增幅", "涨幅", "增速", "余额", "核减幅度", "压减幅度", "降低幅度", "提高幅度")
)
OF_EACH = TOTALS | {
    "增速", "增幅", "同比", "均", "实际", "同比增速", "比上年", "较上年", "比去年", "均比上年", "年均", "环比",
    "平均每年", "平均每年实际", "年平均", "年均实际", "实际年均",
    "可比口径", "按可比口径", "同口径", "按同口径", "按可比价", "按可比价格", "按可比价格计算",
}  # fmt: skip
_HAS_NUMBER = re.compile("[0-9][元人户个家%吨亩万亿]")
_AGAIN = re.compile(
    r"(?:增[速幅])?(?:均|都)?[高低快]于全[国省市区县州](?:平均水平)?|[年底末]?(?:分别|同比|年均|比上年|较上年)?(?:上升|提高|增加|增长|下降|调整|扩大|发展|变|达)[到至为]?"
)
# Held against two others, one by one, that are no subjects: 增幅,分别高于全省、全市7.4和2.8个百分点.
_ABOVE_EACH = re.compile(r"分别(?:高于|低于|快于|高出)[^,。;]*[、和]")
_ABOVE = re.compile(
    r"([^,。;]*?)(?:增[速幅])?(?:均|都)?分别([高低快慢]于|高出)([^,。;、和]{1,8})[、和]([^,。;、和]{1,8}?)(?:平均(?:水平)?)?"
)
_GREW_BOTH = re.compile("(?:名义|实际|同比|比上年|年均)*增长")
_GREAT = re.compile("([^,。;0-9]+?)[二两三四五六七八九十]大$")
_DONE = re.compile("^(?:完成|实现|累计|达到?|为)+")
_LISTS = re.compile("[、和]|存贷款|城乡(?!居民收入(?:倍差|比|差距))")
_MOST_LISTED, _LONGEST, _BOTH = 20, 60, 2
PACE = re.compile("增[速幅]")
_SHARES = ("比重", "占比", "比例", "份额")


def of_list(walk: Walk, number: Topic) -> str:
    """The subject of a number of a list that shares it out, as its row tells it; empty where it has its own."""
    above = "分别" in number.lead and _ABOVE_EACH.search(number.lead) is not None
    each = "分别" in number.lead and not above
    _open(walk, number, each)
    if above and number.listed == 2 and not number.follows:
        walk.above = _above_each(walk, number.lead)
    if walk.above and (number.joined or number.follows):
        return walk.above.pop(0)
    shared = _listed(walk, number, each, above)
    if not shared:
        return ""
    keep(walk, shared, number)
    walk.whole = walk.whole if number.follows else number.scope if "占" in number.lead else ""
    if number.measure == "share" and walk.whole and not shared.endswith(_SHARES):
        return with_share(shared, number.measure, walk.whole)
    if number.measure == "rank" and (pace := PACE.search(number.lead)) is not None:
        return shared if PACE.search(shared) else shared + pace[0]
    if number.measure == "rank" and number.scope and (paced := by_growth(walk, shared)) != shared:
        return with_share(paced, "rank", number.scope)
    grown = walk.measure == "growth_rate" or PACE.search(number.lead) is not None
    return flows.changed(shared, number.lead, number.measure, number.unit, grown=grown)


def _open(walk: Walk, number: Topic, each: bool) -> None:
    """Forget what another sentence or another list left."""
    if number.sentence != walk.sentence:
        ended = walk.norm[number.sentence - 1 : number.sentence]
        walk.before = walk.last if ended in (";", "。") else ""
        walk.sentence, walk.last, walk.listed, walk.grown = number.sentence, "", [], set()
        opens = number.clause == number.sentence and each
        walk.shared, walk.recent = (), walk.past[-number.listed :] if opens else []
    if number.group != walk.group:
        walk.group, walk.listed, walk.above = number.group, [], []


def _listed(walk: Walk, number: Topic, each: bool, above: bool) -> str:
    """The subject of a number that shares it with others of a list; empty where it has its own."""
    lead, joined = number.lead, number.joined
    again = joined and number.listed == len(walk.shared) and _AGAIN.fullmatch(lead.strip()) is not None
    each = each or joined and "分别" in earlier.dated(walk, number) or _grew_both(walk, number)
    if walk.listed or again or each or (joined and not above and lead[-1:] != "等" and _LISTS.search(lead)):
        return _shared(walk, number)
    return ""


def _grew_both(walk: Walk, number: Topic) -> bool:
    """Whether two growths are of the two things just told, without 分别: 城镇9元,农村5元,实际增长9%和8%."""
    paired = number.listed == _BOTH <= len(walk.recent) and number.joined and number.measure == "growth_rate"
    return paired and _GREW_BOTH.fullmatch(number.lead) is not None


def _above_each(walk: Walk, lead: str) -> list[str]:
    """How far something is above two others, a subject for each: 城镇化率分别高于全国、全省; none where not so."""
    above = _ABOVE.fullmatch(lead)
    what = "" if above is None else subject_before(above[1]) or walk.last
    return [] if above is None or not what else [f"{what}{above[2]}{other}" for other in (above[3], above[4])]


def _great_ones(walk: Walk, number: Topic, count: int) -> tuple[str, ...]:
    """The members told before their number: 汽车、电子、食品三大产业分别实现产值; none where not so many."""
    end = max(number.before, number.clause)
    great = _GREAT.search(walk.norm, max(number.clause, end - _LONGEST), end)
    members = [] if great is None else without_head(great[1]).split("、")
    what = _DONE.sub("", number.lead.partition("分别")[2])
    return tuple(member + what for member in members) if len(members) == count > 1 and what else ()


def by_growth(walk: Walk, subject: str) -> str:
    """What a rank is of: the growth, where the sentence told that alone: 固定资产投资增长6%,居全国第四."""
    alone = subject in walk.grown and subject not in walk.recent
    return f"{subject}增速" if alone and not subject.endswith(("增速", "增幅")) else subject


def keep(walk: Walk, subject: str, number: Topic) -> None:
    """Keep what was named, and what a list told on may be of."""
    walk.last, measure = subject, number.measure
    if measure == "growth_rate" and number.kind != "points":
        walk.grown.add(subject)
    if measure in ("level", "count") and subject not in walk.recent:
        walk.recent.append(subject)
        walk.past.append(subject)


def _shared(walk: Walk, number: Topic) -> str:
    """The subject of this number of a 分别 list; worked out when its first number is met."""
    if not number.follows:
        count = min(number.listed, _MOST_LISTED)
        lead = completing.every_third(number.lead, walk.norm[max(number.before - 2, 0) : number.before])
        said = (earlier.dated(walk, number) or lead).split("分别", 1)[0].strip()
        told = _AGAIN.fullmatch(said or lead) or _HAS_NUMBER.search(said)
        if count == len(walk.shared) and told:
            pass  # 分别由3亿元和5%上升为4亿元和6%
        elif (said in OF_EACH or _grew_both(walk, number)) and 1 < count <= len(walk.recent):
            added = said if said in TOTALS else ""
            walk.shared = tuple(name.removeprefix("新增" if added else "") + added for name in walk.recent[-count:])
        elif (great := _great_ones(walk, number, count)):
            walk.shared = great
        elif said:
            named = earlier.before_bracket(walk, number.clause) + (earlier.dated(walk, number) or lead)
            named = earlier.clause_before(walk, number.clause - 1) if said in OF_THE_LAST or said == "数量" else named
            walk.shared = shared_subjects(named, count)
            walk.shared = tuple(name + said for name in walk.shared) if said == "数量" else walk.shared
        elif len(walk.shared) != count and 1 < count <= len(walk.recent):
            walk.shared = tuple(walk.recent[-count:])
        elif len(walk.shared) != count:
            end = number.before if number.sentence < number.before <= number.clause else number.clause - 1
            several = IN_YEARS.match(walk.norm[number.clause : max(number.before, number.clause)])
            words = (several[1] or several[2]) if several else earlier.clause_before(walk, end)
            walk.shared = shared_subjects(words, count)
        walk.listed = list(walk.shared)
    return walk.listed.pop(0) if walk.listed else ""
