"""From quantities to mentions: what each number measures, its class, period, scope and subject.

Belongs here: the walk over a document's quantities, and what one mention leaves to the next.
Does not belong here: finding numbers (`lists`), what stands around them (`settings`), the meaning of single words
(see the modules imported below), the table's columns (`statements`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from workreport.extract.classes import class_of, hopes, is_first_value
from workreport.extract.document import Document, Section
from workreport.extract.lists import JOINS
from workreport.extract.lookup import indicator_of, unit_of_noun
from workreport.extract.measures import comparator_of, is_falling, measure_of
from workreport.extract.normal import SOFT
from workreport.extract.periods import period_text
from workreport.extract.quantities import Quantity
from workreport.extract.settings import Setting
from workreport.extract.subjects import (
    of_the_crop,
    scope_of,
    share_named,
    shared_subjects,
    subject_after,
    subject_before,
    with_share,
)
from workreport.extract.timing import Time, Timing, time_before, time_since
from workreport.vocabulary import Indicator

__all__ = ["PLAIN_KINDS", "Mention", "read_mentions"]

PLAIN_KINDS = {"date": "date", "name": "name", "label": "name", "ordinal": "ordinal"}
_MOST_LISTED = 20


class Mention(NamedTuple):
    """What the words around a quantity say of it."""

    scaled_value: float | None
    unit: str
    comparator: str
    measure_type: str
    class_: str
    period: str
    estimated: bool
    scope: str
    subject: str
    indicator: Indicator | None


def read_mentions(document: Document, quantities: Sequence[Quantity], settings: Sequence[Setting]) -> list[Mention]:
    """One mention for each quantity, in order."""
    walk = _Walk(document, quantities, settings)
    return [
        walk.mention(at, quantity, setting)
        for at, (quantity, setting) in enumerate(zip(quantities, settings, strict=True))
    ]


class _Walk:
    """A walk over a document's quantities, carrying what one mention leaves to the next."""

    def __init__(self, document: Document, quantities: Sequence[Quantity], settings: Sequence[Setting]) -> None:
        self.document, self.norm = document, document.norm
        self.quantities, self.settings = quantities, settings
        self.timing = Timing(document)
        self.estimates = _Estimates(self.norm)
        self.lead = self.subject = self.class_ = ""
        self.measure = "share"
        self.sentence = -1
        self.listed: list[str] = []
        self.after_threshold = False
        self.shared: tuple[str, ...] = ()
        self.recent: list[str] = []

    def mention(self, at: int, quantity: Quantity, setting: Setting) -> Mention:
        """What the next quantity is."""
        kind = quantity.kind
        if kind in PLAIN_KINDS:
            return _plain(quantity, PLAIN_KINDS[kind])
        norm, start, value, scale = self.norm, quantity.start, quantity.value, quantity.scale
        section = self.document.paragraphs[setting.paragraph].section
        lead = self._lead(start, setting)
        left, right = norm[setting.clause : start], norm[setting.right : setting.right_end]
        if lead in _AFTER_DATE:
            lead = self.lead = left
        beyond = norm[setting.right : setting.right + _BEYOND]
        if SOFT in left or SOFT in beyond:
            lead, left, right, beyond = (words.replace(SOFT, "") for words in (lead, left, right, beyond))
        time = self.timing.of(start, setting.sentence, setting.paragraph, left)
        measure = measure_of(kind, scale, lead[-30:], left[-40:], right[:12])
        if kind == "percent" and measure == "share" and setting.clause and norm[setting.clause - 1] == "(":
            measure = self.measure if _NOTED.fullmatch(lead) is not None else measure
        self.measure = measure if measure in _OF_PERCENT else "share"
        class_ = class_of(
            kind, measure, lead[-40:], left[-60:], beyond, quantity.bound, time.planned, time.window
        )
        if class_ == "non_statistic":
            return _plain(quantity, "name" if measure == "count" else measure)
        if section is Section.BACK:
            class_ = "context"
        elif class_ == "target" and hopes(norm[setting.sentence : start]):
            class_ = "aspiration"
        elif class_ == "cumulative_achievement" and "其中" in left and self.class_ == "achievement":
            class_ = "achievement"
        elif class_ == "context" and is_first_value(lead[-40:], beyond):
            time = time_before(time, lead)
        elif class_.endswith("achievement") and (since := time_since(time, left)) is not time:
            time, class_ = since, "cumulative_achievement"
        self.class_ = class_
        scope = scope_of(measure, lead[-30:], left[-40:])
        subject = self._subject(at, quantity, measure, left if self.after_threshold else lead, right, scope)
        if measure == "duration" and class_ == "context" and (subject in _WINDOWS or subject.endswith("以来")):
            subject = "规划时段" if time.planned else "统计时段"
        self.after_threshold = class_ == "context" and kind.endswith("money")
        scaled = None if value is None else value * scale
        if scaled is not None and _is_change(kind, measure, left) and is_falling(lead[-18:]):
            scaled = -scaled
        return Mention(
            scaled if scaled is None or scale == 1 else float(f"{scaled:.12g}"),
            _unit(quantity.unit, kind, measure, left, right),
            comparator_of(lead[-10:], quantity.more, quantity.bound, measure == "duration"),
            measure,
            class_,
            _period(time, class_),
            class_.endswith("achievement") and self.estimates.hold(setting, start, lead),
            scope,
            subject,
            indicator_of(subject, measure),
        )

    def _lead(self, start: int, setting: Setting) -> str:
        """The words between the number before, or the clause's start, and this one; a list shares its first's."""
        if setting.sentence != self.sentence:
            self.sentence, self.subject, self.class_, self.listed = setting.sentence, "", "", []
            self.shared, self.recent = (), []
        if not (setting.before >= setting.clause and self.norm[setting.before : start].strip(_BLANKS) in JOINS):
            self.lead, self.listed = self.norm[max(setting.clause, setting.before) : start], []
        return self.lead

    def _subject(self, at: int, quantity: Quantity, measure: str, lead: str, right: str, scope: str) -> str:
        if "分别" in lead or self.listed or ("、" in lead or "和" in lead) and self.settings[at].joined:
            shared = self._shared(at, lead)
            if shared:
                self.subject = shared
                return shared
        kind, bound = quantity.kind, quantity.bound
        own = subject_before(lead[-60:])
        own = "" if _EMPTY.fullmatch(own) or measure == "rate" and _ASKED.fullmatch(own) else own
        own = "" if _OTHERS.fullmatch(own) else own
        own = own or self._before_note(lead, self.settings[at].clause) or self._before_year(at, lead)
        if own == "占比":
            return self.subject + own
        if measure == "rank" and scope and (own.endswith(scope) or not own):
            own = subject_before(own.removesuffix(scope))
            self.subject = own or self.subject
            return with_share(self.subject, "", measure, scope)
        if measure == "share" and (own == scope != "" or own.startswith("占")):
            return with_share(self.subject, "", measure, scope or own.removeprefix("占"))
        if measure in ("count", "share") or kind in ("bare", "scope"):
            after = subject_after(right[:24]) if not bound or right.startswith("的") else ""
            own = (after if after not in _BOUND_WORDS else "") or own
        elif not own and kind not in ("percent", "points", "duration"):
            own = subject_after(right[:24])
        own = share_named(own) if measure == "share" else own
        if own in _YIELDS:
            own = of_the_crop(self.subject, own)
        elif own == "人" and self.subject:
            own = "人均" + self.subject
        elif own in _TOTALS and self.subject and not self.subject.endswith(own):
            own = self.subject.removeprefix("新增").removeprefix("新建") + own
        if measure != "duration" and own:
            self.subject = own
        if measure in ("level", "count") and self.subject and self.subject not in self.recent:
            self.recent.append(self.subject)
        return own or self.subject

    def _before_note(self, lead: str, clause: int) -> str:
        """The subject that a note in brackets parts from its number: 预算收入(同口径)完成."""
        if self.norm[clause - 1 : clause] != ")" or len(lead) > _LONGEST_TAIL:
            return ""
        opened = self.norm.rfind("(", max(clause - _LONGEST_NOTE, 0), clause)
        return subject_before(self._clause_before(opened)) if opened > 0 else ""

    def _before_year(self, at: int, lead: str) -> str:
        """The subject that an earlier year parts from its number: 指数比1997年提高."""
        setting = self.settings[at]
        if setting.before <= setting.clause or self.norm[setting.before - 1 : setting.before] != "年":
            return ""
        said = self.norm[setting.clause : setting.before].replace(SOFT, "")
        return subject_before(said) if _SINCE_YEAR.search(said) is not None and "的" not in lead else ""

    def _shared(self, at: int, lead: str) -> str:
        """The subject of this number of a 分别 list; worked out when its first number is met."""
        if at == 0 or not self.settings[at - 1].joined:
            count = min(self.settings[at].listed, _MOST_LISTED)
            said = lead.split("分别", 1)[0].strip()
            if said in _OF_EACH and 1 < count <= len(self.recent):
                added = said if said in _TOTALS else ""
                self.shared = tuple(name.removeprefix("新增" if added else "") + added for name in self.recent[-count:])
            elif said:
                self.shared = shared_subjects(lead, count)
            elif len(self.shared) != count and 1 < count <= len(self.recent):
                self.shared = tuple(self.recent[-count:])
            elif len(self.shared) != count:
                self.shared = shared_subjects(self._clause_before(self.settings[at].before), count)
            self.listed = list(self.shared)
        return self.listed.pop(0) if self.listed else ""

    def _clause_before(self, end: int) -> str:
        """The end of the clause before the one that 分别 opens, up to the number that ends there."""
        begin = max(end - _LONGEST_CLAUSE, 0)
        return _LAST_CLAUSE.sub("", self.norm[begin : max(end, 0)])


_LONGEST_CLAUSE, _LONGEST_NOTE, _LONGEST_TAIL = 160, 30, 8
# What a plan or a budget asked for names no thing: 占调整预算105%.
_ASKED = re.compile(r"占?(?:全年|年度|年初|调整|全年度)?(?:计划|预算|目标|任务)(?:总?投资|数)?")
_SINCE_YEAR = re.compile(r"[由从比较按] ?(?:(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年$")
# What another place or the average reached is no subject: 超过全省0.4个百分点.
_OTHERS = re.compile(
    r"[是为].{0,10}|(?:在)?基础上|(?:增[幅速])?(?:超过|高于|低于|快于|高出|优于)?(?:全[国省市区县州]|同期)?(?:平均(?:水平|增速)?)?|占?年度|在?每亩|"
    r"不变价格?(?:计算)?"
)
_YIELDS = frozenset(("总产", "总产量", "产量", "单产", "亩产", "平均亩产"))
_TOTALS = frozenset(("总数", "总量", "总额", "总值", "总面积", "总里程"))
_OF_EACH = _TOTALS | {"增速", "增幅", "同比", "均", "实际", "同比增速"}
_WINDOWS = frozenset(("", "过去", "过去的", "今后", "今后的", "未来", "这", "近", "前", "后", "接下来", "最近", "已经"))
_LAST_CLAUSE = re.compile(r"^.*[\n,，;。!?:()]", re.DOTALL)
_BOUND_WORDS = frozenset(("超", "过", "近", "约", "逾", "达"))
# What is left of a clause and names nothing.
_EMPTY = re.compile(
    "前|后|内|来|间|里|末|底|底前|年|组织|增收|增支|减收|减支|超收|短收|调整|跃升|反弹|改革|其中|可|经|方面|惠及|实施|"
    "深入实施|全面|培育|开行|建设|实施新一轮"
)


def _is_change(kind: str, measure: str, left: str) -> bool:
    """Whether a number says by how much something changed; prices do, though theirs is a rate."""
    if measure == "rate":
        return "价" in left[-16:] or "CPI" in left[-16:]
    return kind == "points" or measure == "growth_rate"


def _plain(quantity: Quantity, measure: str) -> Mention:
    """A mention that is no statistic."""
    value = quantity.value
    period = str(int(value)) if measure == "date" and quantity.unit == "年" and value else ""
    return Mention(value, quantity.unit, "eq", measure, "non_statistic", period, False, "", "", None)


def _unit(unit: str, kind: str, measure: str, left: str, right: str) -> str:
    if measure == "rank":
        return ""
    if not unit:
        if kind == "bare" and measure == "growth_rate":
            return "%"
        if kind == "bare" and measure == "level":
            return "CNY"
        if kind == "bare" and measure == "count":
            return unit_of_noun(right) or _unit_before(left)
        return "%" if kind == "percent" else ""
    if unit == "公里" and left.endswith(("时速", "时速达", "时速达到")):
        return "公里/小时"
    return unit


def _unit_before(left: str) -> str:
    """The unit that words before a bare number name: 人数增加1.4亿 counts 人."""
    for words, unit in (("人次", "人次"), ("人数", "人"), ("人口", "人"), ("户数", "户"), ("企业", "家")):
        if words in left[-14:]:
            return unit
    return ""


def _period(time: Time, class_: str) -> str:
    """The years of a mention; what stands at the end of several years is of the last."""
    if not time.first:
        return ""
    if time.window and class_ == "achievement":
        return period_text(time.last, time.last)
    return period_text(time.first, time.last)


# A percentage in brackets beside another is of its kind: 增长8.3%(年计划8.5%, 全市7.5%).
_NOTED = re.compile(r"(?:年度?|全年|年初|原)?(?:计划|目标|预期)(?:为|数|是)?|全[国省市县]|同期")
_OF_PERCENT = frozenset(("growth_rate", "rate", "share"))
_BLANKS = f" {SOFT}"
_BEYOND = 24
_NOTE = 8
# What is left between a year and the number it belongs to: 由2011年的45%.
_AFTER_DATE = frozenset(("的", "末的", "底的", "初的"))
_GROWN = re.compile(r" ?(?:同比|比上年|较上年|实际)?(?:增长|下降|增加|减少|增幅|增速)")


class _Estimates:
    """Where a text says that its results are estimates: 预计 before a number, or (预计,下同) over all after it."""

    def __init__(self, norm: str) -> None:
        self.norm, self.held = norm, False
        self.starts = [match.start() for match in re.finditer("预计", norm)]
        note = norm.find("下同)")
        self.noted_from = note if note >= 0 and "预计" in norm[max(0, note - _NOTE) : note] else len(norm)

    def hold(self, setting: Setting, start: int, lead: str) -> bool:
        """Whether the number at `start` is an estimate: 预计 holds for its clause and the growth told after it,
        for the whole sentence at its head or before a colon."""
        at = bisect_left(self.starts, start) - 1
        if at < 0 or self.starts[at] < setting.sentence:
            self.held = start >= self.noted_from
            return self.held
        said = self.starts[at]
        self.held = (
            said >= setting.clause
            or said - setting.sentence <= _NOTE
            or (self.held and _GROWN.match(lead) is not None)
            or self.norm.find(":", said, start) >= 0
            or start >= self.noted_from
        )
        return self.held
