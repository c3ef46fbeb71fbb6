"""Subjects that a list shares out among its numbers: 甲、乙分别增长3%和5%, and what it leaves to the next list.

Belongs here: which numbers share a list's subjects, and the walk's memory of lists and sentences. Does not belong
here: cutting a list into its subjects (see `subjects`), numbers that stand by themselves (see `topics`).
"""

from __future__ import annotations

import re

from workreport.extract import completing, flows
from workreport.extract.earlier import IN_YEARS, Earlier, Topic
from workreport.extract.subjects import shared_subjects, subject_before, without_head
from workreport.extract.wholes import with_share

__all__ = ["OF_EACH", "OF_THE_LAST", "PACE", "TOTALS", "Dealt"]

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


class Dealt(Earlier):
    """What was said before, and the subjects that lists share out among their numbers."""

    def __init__(self, norm: str) -> None:
        super().__init__(norm)
        self.sentence = self.group = -1
        self.measure = self.whole = ""  # how the number before was measured, and what a list's shares are of
        self.listed: list[str] = []
        self.above: list[str] = []  # how far something is above each of others
        self.shared: tuple[str, ...] = ()
        self.past: list[str] = []  # of the text as far as it was read

    def dealt(self, number: Topic) -> str:
        """The subject of a number of a list that shares it out, as its row tells it; empty where it has its own."""
        above = "分别" in number.lead and _ABOVE_EACH.search(number.lead) is not None
        each = "分别" in number.lead and not above
        self._open(number, each)
        if above and number.listed == 2 and not number.follows:
            self.above = self._above_each(number.lead)
        if self.above and (number.joined or number.follows):
            return self.above.pop(0)
        shared = self._listed(number, each, above)
        if not shared:
            return ""
        self.told(shared, number.measure)
        self.whole = self.whole if number.follows else number.scope if "占" in number.lead else ""
        if number.measure == "share" and self.whole and not shared.endswith(_SHARES):
            return with_share(shared, number.measure, self.whole)
        if number.measure == "rank" and (pace := PACE.search(number.lead)) is not None:
            return shared if PACE.search(shared) else shared + pace[0]
        grown = self.measure == "growth_rate" or PACE.search(number.lead) is not None
        return flows.changed(shared, number.lead, number.measure, number.unit, grown=grown)

    def _open(self, number: Topic, each: bool) -> None:
        """Forget what another sentence or another list left."""
        if number.sentence != self.sentence:
            ended = self.norm[number.sentence - 1 : number.sentence]
            self.before = self.last if ended in (";", "。") else ""
            self.sentence, self.last, self.listed = number.sentence, "", []
            opens = number.clause == number.sentence and each
            self.shared, self.recent = (), self.past[-number.listed :] if opens else []
        if number.group != self.group:
            self.group, self.listed, self.above = number.group, [], []

    def _listed(self, number: Topic, each: bool, above: bool) -> str:
        """The subject of a number that shares it with others of a list; empty where it has its own."""
        lead, joined = number.lead, number.joined
        again = joined and number.listed == len(self.shared) and _AGAIN.fullmatch(lead.strip()) is not None
        each = each or joined and "分别" in self.dated(number) or self._grew_both(number)
        if self.listed or again or each or (joined and not above and lead[-1:] != "等" and _LISTS.search(lead)):
            return self._shared(number)
        return ""

    def _grew_both(self, number: Topic) -> bool:
        """Whether two growths are of the two things just told, without 分别: 城镇9元,农村5元,实际增长9%和8%."""
        paired = number.listed == _BOTH <= len(self.recent) and number.joined and number.measure == "growth_rate"
        return paired and _GREW_BOTH.fullmatch(number.lead) is not None

    def _above_each(self, lead: str) -> list[str]:
        """How far something is above two others, a subject for each: 城镇化率分别高于全国、全省; none where not so."""
        above = _ABOVE.fullmatch(lead)
        what = "" if above is None else subject_before(above[1]) or self.last
        return [] if above is None or not what else [f"{what}{above[2]}{other}" for other in (above[3], above[4])]

    def _great_ones(self, number: Topic, count: int) -> tuple[str, ...]:
        """The members told before their number: 汽车、电子、食品三大产业分别实现产值; none where not so many."""
        end = max(number.before, number.clause)
        great = _GREAT.search(self.norm, max(number.clause, end - _LONGEST), end)
        members = [] if great is None else without_head(great[1]).split("、")
        what = _DONE.sub("", number.lead.partition("分别")[2])
        return tuple(member + what for member in members) if len(members) == count > 1 and what else ()

    def told(self, subject: str, measure: str) -> None:
        """Keep what was named, and what a list told on may be of."""
        self.last = subject
        if measure in ("level", "count") and subject not in self.recent:
            self.recent.append(subject)
            self.past.append(subject)

    def _shared(self, number: Topic) -> str:
        """The subject of this number of a 分别 list; worked out when its first number is met."""
        if not number.follows:
            count = min(number.listed, _MOST_LISTED)
            lead = completing.every_third(number.lead, self.norm[max(number.before - 2, 0) : number.before])
            said = (self.dated(number) or lead).split("分别", 1)[0].strip()
            told = _AGAIN.fullmatch(said or lead) or _HAS_NUMBER.search(said)
            if count == len(self.shared) and told:
                pass  # 分别由3亿元和5%上升为4亿元和6%
            elif (said in OF_EACH or self._grew_both(number)) and 1 < count <= len(self.recent):
                added = said if said in TOTALS else ""
                self.shared = tuple(name.removeprefix("新增" if added else "") + added for name in self.recent[-count:])
            elif (great := self._great_ones(number, count)):
                self.shared = great
            elif said:
                named = self.before_bracket(number.clause) + (self.dated(number) or lead)
                named = self.clause_before(number.clause - 1) if said in OF_THE_LAST or said == "数量" else named
                self.shared = shared_subjects(named, count)
                self.shared = tuple(name + said for name in self.shared) if said == "数量" else self.shared
            elif len(self.shared) != count and 1 < count <= len(self.recent):
                self.shared = tuple(self.recent[-count:])
            elif len(self.shared) != count:
                end = number.before if number.sentence < number.before <= number.clause else number.clause - 1
                several = IN_YEARS.match(self.norm[number.clause : max(number.before, number.clause)])
                self.shared = shared_subjects((several[1] or several[2]) if several else self.clause_before(end), count)
            self.listed = list(self.shared)
        return self.listed.pop(0) if self.listed else ""
