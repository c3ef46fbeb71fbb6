"""What each number of a text is about: the subject before or after it, shared in a list, kept through a sentence.

Belongs here: the walk over a text's numbers, and what one leaves to the next.
Does not belong here: cutting a subject out of words (see `subjects`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from workreport.extract.naming import named_before, names
from workreport.extract.normal import SOFT
from workreport.extract.subjects import (
    of_the_crop,
    share_named,
    shared_subjects,
    subject_after,
    subject_before,
    with_share,
)

__all__ = ["Topic", "topics"]

_MOST_LISTED = 20
_LONGEST_CLAUSE, _LONGEST_NOTE, _LONGEST_TAIL = 160, 30, 8
# What a plan or a budget asked for names no thing: 占调整预算105%.
_ASKED = re.compile(r"(?:占|超过)?(?:全年|年度|年初|调整|汇总|变动|全年度)?(?:计划|预算|目标|任务)(?:总?投资|数)?")
# A subject told of several years: 固定资产投资五年累计完成.
_IN_YEARS = re.compile(
    r"(?:([^,。;]{2,}?)已?连续|([^,。;]{3,}?)(?<![近这前个去续的0-9〇零一二三四五六七八九十比较由从按第]))"
    r"(?:[二两三四五六七八九十]|[0-9]{1,2}) ?年$"
)
# A clause that tells how something went: 固定资产投资增长强劲.
_TOLD = re.compile(
    r"([一-龥]{3,12}?)(?:实现|保持|持续|稳步|大幅|不断|明显|显著|较快|快速|平稳|全面|进一步|继续|加快|有效|翻|增长|提升|壮大)[一-龥]{0,6}$"
)
_SINCE_YEAR = re.compile(r"[由从比较按] ?(?:(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年$")
_YIELDS = frozenset(("总产", "总产量", "产量", "单产", "亩产", "平均亩产"))
_TOTALS = frozenset(("总数", "总量", "总额", "总值", "总面积", "总里程"))
_OF_THE_LAST = frozenset(
    ("占比", "降幅", "增幅", "涨幅", "增速", "余额", "核减幅度", "压减幅度", "降低幅度", "提高幅度")
)
# What is added on the whole is not all there is: 耕地面积净增累计超过3万亩.
_NET = re.compile(r"净增加?(?:累计)?(?:约|近|超过?|突破|达到?|逾)*$")
_OF_EACH = _TOTALS | {
    "增速", "增幅", "同比", "均", "实际", "同比增速", "比上年", "较上年", "比去年", "均比上年", "年均", "环比",
    "可比口径", "按可比口径", "同口径", "按同口径", "按可比价", "按可比价格", "按可比价格计算",
}  # fmt: skip
_MEASURED = _OF_EACH | {"规模", "产量", "增量"}
_GROWN = re.compile(r"(?:同比|年均|比上年|较上年|平均每年|实际)?(?:增长|下降|增加|减少|提高)了?")
# A thing and the year it is told of: 上市公司1997年18家.
_AT_YEAR = re.compile(r"([^,。;由从比较到至在]{2,12}?)(?:19|20)[0-9]{2} ?年$")
_AGAIN = re.compile(
    r"[年底末]?(?:分别|同比|年均|比上年|较上年)?(?:上升|提高|增加|增长|下降|调整|扩大|发展|变|达)[到至为]?"
)
_SEATS = ("村", "镇", "乡", "街道", "办事处", "社区", "居委会")  # their number tells of the whole place
# Years running in which something was so: 连续5年实现占补平衡.
_RAN = re.compile(r"(?:实现([一-龥]{4,12})|((?:无|未发生)[一-龥]{3,12}))$")
_FUNDS = re.compile(r"[一-龥]{0,12}(?:资金|贷款|补贴|基金|债券)")
_LAST_CLAUSE = re.compile(r"^.*[\n,，;。!?:()]", re.DOTALL)
# What is done, or one of many, is no name where what it is done to follows: 打造150个以上示范园.
_ACT = re.compile(
    "抢种|启动|新上|新开工|强力推进|努力(?:建成|打造)|优化|首批|设立首批|(?:.*入围|.*入选)?(?:国家|全国|全省)?首批|启动实施|(?:有序|加快)?推进|超额完成了?原[订定]|先?发行|增发|发放|拿出|(?:坚决|牢牢)?(?:严守|守住|守牢|坚守)|统筹|组建|打造|推动|培育|建设|实施|开展|创建|引进|组织|举办|选派|遴选|支持|扶持|.*等|"
)


# What a sector makes, told without its name: 第三产业发展迅速,完成增加值; 工业增加值9亿元,实现利润.
_MADE = frozenset(("增加值", "产值", "总产值", "利润", "利税", "税金", "销售收入", "营业收入"))
_MAKER = re.compile(
    r"([一-龥“”]{2,}?)(?:预计)?(?:完成|实现)?(?:增加值|总产值|产值|产量|利润|利税|税金|销售收入|营业收入)"
)
_LED = re.compile(
    r"([一-龥“”]{2,10}?)(?:在[一-龥]{1,5}中|增长|增势|势头|发展|运行|实现|保持|持续|稳步|加快|迅速|快速|壮大)[一-龥]{0,8}$"
)
_SECTOR = re.compile(r"[一-龥“”]*[产工农企行业]业|[一-龥“”]*经济")
# Held against two others, one by one, that are no subjects: 增幅,分别高于全省、全市7.4和2.8个百分点.
_ABOVE_EACH = re.compile(r"分别(?:高于|低于|快于|高出)")
_USED = frozenset(("落实", "用好", "执行", "实施"))  # 落实240小时过境免签政策
_RATE = re.compile(r"的?((?:税|费|利)率)")
_LEAST = frozenset(("不少于", "不低于", "不超过", "共", "共计", "合计", "总计"))
_NAMED_ALONE = re.compile(r"[一-龥“”、]{3,}(?:增幅|增速|规模|总量|口径|占比|产量)$")
# Where a thing ranks is no part of its name: 增速居工业大省第1位.
_RANKED_AMONG = re.compile(r"(?<=[增总规产][速幅量模])(?:[均稳位]?[居列](?!民|住|家|委)|在)[一-龥]{2,8}$")
_ALLOTTED = re.compile(r"(?:预算|共|计划)?(?:安排|完成|达到?|实现|为)?")
_LISTS = re.compile("[、和]|城乡(?!居民收入(?:倍差|比|差距))")
_NO_DIGIT = re.compile(r"[^0-9]{2,}分别")
_OWN_COUNT = re.compile(r"[省市区县]口径")
_OF_A_YEAR = re.compile(r"在(?:[今去]年|[0-9〇零一二三四五六七八九]{4} ?年)的$")


class Topic(NamedTuple):
    """What is known of one number: its report, sentence and list, the words before and after it.

    `clause`: where its clause begins; `before`: the end of the number before.
    `joined`: it is followed by the next of a list, and `follows` one;
    `listed`: so many numbers are joined from this one on.
    """

    part: int
    sentence: int
    group: int
    lead: str
    right: str
    kind: str
    bound: str
    measure: str
    scope: str
    clause: int
    before: int
    joined: bool
    follows: bool
    listed: int


def topics(norm: str, numbers: Sequence[Topic]) -> list[str]:
    """The subject of each of the numbers, in order; empty where nothing names one."""
    known = {lead: named_before(lead) for lead in {number.lead for number in numbers}}
    walks = {part: _Walk(norm, known) for part in {number.part for number in numbers}}
    return [walks[number.part].subject(number) for number in numbers]


class _Walk:
    """A walk over the numbers, carrying what one leaves to the next."""

    def __init__(self, norm: str, known: dict[str, str]) -> None:
        self.before = ""  # what the part of a sentence before a semicolon named last
        self.norm, self.known, self.last = norm, known, ""  # `known`: the subject that each number's lead names
        self.sentence = self.group = -1
        self.listed: list[str] = []
        self.shared: tuple[str, ...] = ()
        self.recent: list[str] = []
        self.past: list[str] = []  # of the text as far as it was read

    def subject(self, number: Topic) -> str:
        """The subject of the next number."""
        _, sentence, group, lead, right, kind, bound, measure, scope, clause, _, joined, _, _ = number
        each = "分别" in lead
        above = each and _ABOVE_EACH.search(lead) is not None
        each = each and not above
        if sentence != self.sentence:
            self.before = self.last if self.norm[sentence - 1 : sentence] in (";", "。") else ""
            self.sentence, self.last, self.listed = sentence, "", []
            self.shared, self.recent = (), self.past[-number.listed :] if clause == sentence and each else []
        if group != self.group:
            self.group, self.listed = group, []
        again = joined and number.listed == len(self.shared) and _AGAIN.fullmatch(lead.strip()) is not None
        each = each or joined and "分别" in self._dated(number)
        if self.listed or again or each or (joined and not above and _LISTS.search(lead)):
            shared = self._shared(number)
            if shared:
                self._told(shared, measure)
                return shared
        own = self.known[lead]
        own = "" if measure == "rate" and _ASKED.fullmatch(own) else own
        own = own or self._before_note(lead, clause) or self._before_year(number) or self._clause_topic(number)
        if kind == "ranked" and "成为" in lead and (after := subject_after(right)):
            return after
        own = own if own or measure == "duration" else self._alone(number) or self._headed(number)
        if measure == "duration" and lead.endswith("连续") and (ran := _RAN.match(right)) is not None:
            return ran[1] or ran[2]
        own = self._made(own, number) if own in _MADE or own.endswith("贡献率") else own
        if own in _OF_THE_LAST and not self.last.endswith(own):
            return self.last + own
        if measure == "rank" and (bare := _RANKED_AMONG.sub("", own)) in _MEASURED:
            own = self.last = self.last.removesuffix(bare) + bare
            return with_share(own, "", measure, scope) if scope else own
        if measure == "rank" and scope and (own.endswith(scope) or not own):
            own = subject_before(own.removesuffix(scope))
            own = "" if own in _TOTALS else self.last + own if own in _MEASURED else own
            self.last = own or self.last
            return with_share(self.last, "", measure, scope)
        if measure == "share" and (own == scope != "" or own.startswith("占")):
            return with_share(self.last, "", measure, scope or own.removeprefix("占"))
        nameless = _ACT.fullmatch(own) is not None or lead == f"{self.last}、"  # 5个集群、8家以上企业
        if measure in ("count", "share") or kind in ("bare", "scope"):
            named = not bound or kind == "scope" or right.startswith("的") or nameless
            after = subject_after(right) if named else ""
            own = after if names(after, own, measure, lead) else own
        elif nameless and kind not in ("percent", "points", "duration"):
            own = subject_after(right) or self._done_before(own, number) or own
        elif kind == "money" and (_FUNDS.fullmatch(after := subject_after(right)) or after and _OF_A_YEAR.search(lead)):
            own = after
        elif kind == "points" and own.startswith("占"):
            own = self.last + own
        own = share_named(own) if measure == "share" else own
        if own in _YIELDS:
            own = of_the_crop(self.last, own)
        elif own.lstrip("又再还") == "人" and self.last:
            own = "人均" + self.last
        elif own == "总投资" and self.last.endswith("项目"):
            own = self.last + own
        elif own in _TOTALS and self.last and not self.last.endswith((own, *_SEATS)):
            own = self.last.removeprefix("新增").removeprefix("新建") + own
        if measure == "duration" and own in _USED:
            own = subject_after(right) or own
        elif measure == "rate" and (own_rate := _RATE.match(right)) is not None and not own.endswith("率"):
            own += own_rate[1]
        if measure != "duration" and own:
            self.last = own
        if self.last:
            self._told(self.last, measure)
        found = own or self.last or self._goes_on(number)
        grown = measure in ("level", "count") and _NET.search(lead) is not None
        return f"{found.removesuffix('净')}净增" if grown and found and not found.startswith("净增") else found

    def _told(self, subject: str, measure: str) -> None:
        """Keep what was named, and what a list told on may be of."""
        self.last = subject
        if measure in ("level", "count") and subject not in self.recent:
            self.recent.append(subject)
            self.past.append(subject)

    def _made(self, own: str, number: Topic) -> str:
        """What is made with the name of the sector that makes it, where the sentence told of that before."""
        opens = number.clause == number.sentence and self.norm[number.sentence - 1 : number.sentence] == "。"
        told = _MAKER.fullmatch(self.last or (self.before if opens else "")) if own in _MADE else None
        if told is not None:
            return told[1] + own
        if self.last or number.clause <= number.sentence and not (opens and own in _MADE):
            return own
        led = _LED.match(self._clause_before(number.clause - 1).strip())
        sector = subject_before(led[1]).removesuffix("生产") if led is not None else ""
        return sector + ("" if own in _MADE else "对") + own if _SECTOR.fullmatch(sector) else own

    def _alone(self, number: Topic) -> str:
        """What the clause before names and says no more of: 财政收入增幅,分别高于全省、全市."""
        if number.clause <= number.sentence or number.before > number.clause:
            return ""
        said = self._clause_before(number.clause - 1)
        least = not self.last and number.lead in _LEAST
        return subject_before(said) if least or _NAMED_ALONE.fullmatch(said) else ""

    def _headed(self, number: Topic) -> str:
        """What a colon parts from its number: 教育支出:安排31652万元."""
        clause = number.clause
        if self.norm[clause - 1 : clause] != ":" or not _ALLOTTED.fullmatch(number.lead):
            return ""
        return subject_before(self._clause_before(clause - 1))

    def _goes_on(self, number: Topic) -> str:
        """What was named before a semicolon or a full stop, of whose growth a number tells: 支出105亿元;年均增长18%."""
        goes_on = self.norm[number.sentence - 1 : number.sentence] == ";" or number.clause == number.sentence
        return self.before if goes_on and _GROWN.fullmatch(number.lead.strip()) else ""

    def _done_before(self, act: str, number: Topic) -> str:
        """What the sentence said is done to, before it says how much of it: 拟连续发行特别国债,今年先发行1万亿元."""
        said = self.norm[number.sentence : number.clause]
        _, done, after = said.rpartition(act.removeprefix("先")) if act and not self.last else ("", "", "")
        return subject_after(after) if done else ""

    def _before_note(self, lead: str, clause: int) -> str:
        """The subject that a note in brackets parts from its number: 预算收入(同口径)完成."""
        if self.norm[clause - 1 : clause] != ")" or len(lead) > _LONGEST_TAIL:
            return ""
        opened = self.norm.rfind("(", max(clause - _LONGEST_NOTE, 0), clause)
        if opened <= 0:
            return ""
        note = self.norm[opened + 1 : clause - 1]
        return subject_before(self._clause_before(opened)) + (f"({note})" if _OWN_COUNT.fullmatch(note) else "")

    def _before_year(self, number: Topic) -> str:
        """The subject that an earlier year parts from its number: 指数比1997年提高."""
        if number.before <= number.clause or self.norm[number.before - 1 : number.before] != "年":
            return ""
        said = self.norm[number.clause : number.before].replace(SOFT, "")
        if (window := _IN_YEARS.match(said)) is not None:
            return subject_before(window[1] or window[2])
        if (told := _AT_YEAR.fullmatch(said)) is not None and not number.lead:
            return subject_before(told[1])
        return subject_before(said) if _SINCE_YEAR.search(said) is not None and "的" not in number.lead else ""

    def _clause_topic(self, number: Topic) -> str:
        """What the clause before tells of, where a sentence has named nothing yet: 固定资产投资增长强劲,累计完成."""
        if self.last or number.clause <= number.sentence or len(number.lead) > _LONGEST_TAIL:
            return ""
        told = _TOLD.match(self._clause_before(number.clause - 1))
        return subject_before(told[1]) if told is not None else ""

    def _shared(self, number: Topic) -> str:
        """The subject of this number of a 分别 list; worked out when its first number is met."""
        if not number.follows:
            count = min(number.listed, _MOST_LISTED)
            said = (self._dated(number) or number.lead).split("分别", 1)[0].strip()
            if count == len(self.shared) and _AGAIN.fullmatch(said or number.lead):
                pass  # 分别由3亿元和5%上升为4亿元和6%
            elif said in _OF_EACH and 1 < count <= len(self.recent):
                added = said if said in _TOTALS else ""
                self.shared = tuple(name.removeprefix("新增" if added else "") + added for name in self.recent[-count:])
            elif said:
                named = self._before_bracket(number.clause) + (self._dated(number) or number.lead)
                named = self._clause_before(number.clause - 1) if said in _OF_THE_LAST else named
                self.shared = shared_subjects(named, count)
            elif len(self.shared) != count and 1 < count <= len(self.recent):
                self.shared = tuple(self.recent[-count:])
            elif len(self.shared) != count:
                end = number.before if number.sentence < number.before <= number.clause else number.clause - 1
                several = _IN_YEARS.match(self.norm[number.clause : max(number.before, number.clause)])
                self.shared = shared_subjects(
                    (several[1] or several[2]) if several else self._clause_before(end), count
                )
            self.listed = list(self.shared)
        return self.listed.pop(0) if self.listed else ""

    def _dated(self, number: Topic) -> str:
        """What a year parts from its number and the list it tells of: 甲和乙产量分别比1997年增长."""
        if number.before <= number.clause or self.norm[number.before - 1 : number.before] != "年":
            return ""
        said = self.norm[number.clause : number.before]
        if "分别" not in said or not _GROWN.fullmatch(number.lead.strip()):
            return ""
        if _NO_DIGIT.match(said):
            return said
        return "分别" if len(self.recent) >= number.listed else ""

    def _before_bracket(self, clause: int) -> str:
        """The first of a list that a note parts from the rest: 生产总值(预计,下同)、财政收入…分别."""
        if self.norm[clause - 1 : clause] != ")" or self.norm[clause : clause + 1] != "、":
            return ""
        opened = self.norm.rfind("(", max(clause - _LONGEST_NOTE, 0), clause)
        return self._clause_before(opened) if opened > 0 else ""

    def _clause_before(self, end: int) -> str:
        """The end of the clause before the one that 分别 opens, up to the number that ends there."""
        begin = max(end - _LONGEST_CLAUSE, 0)
        return _LAST_CLAUSE.sub("", self.norm[begin : max(end, 0)])
