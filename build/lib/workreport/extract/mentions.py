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

from workreport.extract.classes import class_of, is_done, is_future
from workreport.extract.document import Document, Section
from workreport.extract.lists import JOINS
from workreport.extract.lookup import indicator_of, unit_of_noun
from workreport.extract.measures import comparator_of, is_falling, measure_of
from workreport.extract.periods import TimeCue, find_cues, paragraph_cues, period_text
from workreport.extract.quantities import Quantity
from workreport.extract.settings import Setting
from workreport.extract.subjects import scope_of, shared_subjects, subject_after, subject_before, with_share
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


class _Time(NamedTuple):
    """Whether a mention is of the plan, whether of several years at once, and its first and last year."""

    planned: bool
    window: bool
    first: int
    last: int


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
        self.cues = find_cues(self.norm, document.year)
        self.cue_starts = [cue.start for cue in self.cues]
        self.defaults = paragraph_cues(document.paragraphs, self.cues)
        self.estimates = _Estimates(self.norm)
        self.lead = self.subject = ""
        self.sentence = -1
        self.listed: list[str] = []
        self.after_threshold = False
        self.shared: tuple[str, ...] = ()

    def mention(self, at: int, quantity: Quantity, setting: Setting) -> Mention:
        """What the next quantity is."""
        kind = quantity.kind
        if kind in PLAIN_KINDS:
            return _plain(quantity, PLAIN_KINDS[kind])
        norm, start, value, scale = self.norm, quantity.start, quantity.value, quantity.scale
        section = self.document.paragraphs[setting.paragraph].section
        lead = self._lead(start, setting)
        left, right = norm[setting.clause : start], norm[setting.right : setting.right_end]
        time = self._time(self._cue(start, setting), setting, left, section)
        measure = measure_of(kind, scale, lead[-30:], left[-40:], right[:12])
        class_ = class_of(
            kind, measure, lead[-40:], left[-60:], right[:24], quantity.bound, time.planned, time.window
        )
        if class_ == "non_statistic":
            return _plain(quantity, "name" if measure == "count" else measure)
        if section is Section.BACK:
            class_ = "context"
        scope = scope_of(measure, lead[-30:], left[-40:])
        subject = self._subject(at, quantity, measure, left if self.after_threshold else lead, right, scope)
        self.after_threshold = class_ == "context" and kind.endswith("money")
        scaled = None if value is None else value * scale
        if scaled is not None and (kind == "points" or measure == "growth_rate") and is_falling(lead[-18:]):
            scaled = -scaled
        return Mention(
            scaled if scaled is None or scale == 1 else float(f"{scaled:.12g}"),
            _unit(quantity.unit, kind, measure, left, right),
            comparator_of(lead[-10:], quantity.more, quantity.bound, measure == "duration"),
            measure,
            class_,
            _period(time, class_),
            class_.endswith("achievement") and self.estimates.hold(setting, start, left),
            scope,
            subject,
            indicator_of(subject, measure),
        )

    def _lead(self, start: int, setting: Setting) -> str:
        """The words between the number before, or the clause's start, and this one; a list shares its first's."""
        if setting.sentence != self.sentence:
            self.sentence, self.subject, self.listed = setting.sentence, "", []
        if not (setting.before >= setting.clause and self.norm[setting.before : start] in JOINS):
            self.lead, self.listed = self.norm[max(setting.clause, setting.before) : start], []
        return self.lead

    def _cue(self, start: int, setting: Setting) -> TimeCue | None:
        """The last time word of the sentence before `start`, else the one that opens the paragraph."""
        at = bisect_left(self.cue_starts, start + 1) - 1
        if at >= 0 and self.cue_starts[at] >= setting.sentence:
            return self.cues[at]
        return self.defaults.get(setting.paragraph)

    def _time(self, cue: TimeCue | None, setting: Setting, left: str, section: Section) -> _Time:
        year, planned = self.document.year, section is Section.PLAN
        if year is None:
            planned = planned or is_future(left[-30:])
            return _Time(planned, cue.window, cue.first, cue.last) if cue else _Time(planned, False, 0, 0)
        if cue is None:
            if planned and not is_done(left[-30:]):
                return _Time(True, False, year, year)
            return _Time(False, False, year - 1, year - 1)
        if cue.last > year - 1:
            planned = not is_done(left[-30:]) and (
                planned or cue.last > year or is_future(self.norm[setting.sentence : cue.start + 60])
            )
        else:
            planned = False
        return _Time(planned, cue.window, cue.first, cue.last)

    def _subject(self, at: int, quantity: Quantity, measure: str, lead: str, right: str, scope: str) -> str:
        if "分别" in lead or self.listed or ("、" in lead or "和" in lead) and self.settings[at].joined:
            shared = self._shared(at, lead)
            if shared:
                self.subject = shared
                return shared
        kind, bound = quantity.kind, quantity.bound
        own = subject_before(lead[-60:])
        own = "" if own in _PLACES else own
        if own == "占比":
            return self.subject + own
        if measure == "rank" and scope and (own.endswith(scope) or not own):
            own = subject_before(own.removesuffix(scope))
            return with_share(own or self.subject, "", measure, scope)
        if measure == "share" and (own == scope != "" or own.startswith("占")):
            return with_share(self.subject, "", measure, scope or own.removeprefix("占"))
        if measure in ("count", "share") or kind in ("bare", "scope"):
            own = (subject_after(right[:24]) if not bound or right.startswith("的") else "") or own
        elif not own and kind not in ("percent", "points", "duration"):
            own = subject_after(right[:24])
        if measure != "duration" and own:
            self.subject = own
        return own or self.subject

    def _shared(self, at: int, lead: str) -> str:
        """The subject of this number of a 分别 list; worked out when its first number is met."""
        if at == 0 or not self.settings[at - 1].joined:
            count = min(self.settings[at].listed, _MOST_LISTED)
            if lead.split("分别", 1)[0].strip():
                self.shared = shared_subjects(lead, count)
            elif len(self.shared) != count:
                self.shared = shared_subjects(self._clause_before(self.settings[at].before), count)
            self.listed = list(self.shared)
        return self.listed.pop(0) if self.listed else ""

    def _clause_before(self, end: int) -> str:
        """The end of the clause before the one that 分别 opens, up to the number that ends there."""
        begin = max(end - _LONGEST_CLAUSE, 0)
        return _LAST_CLAUSE.sub("", self.norm[begin : max(end, 0)])


_LONGEST_CLAUSE = 160
_LAST_CLAUSE = re.compile(r"^.*[\n,，;。!?:()]", re.DOTALL)
_PLACES = frozenset(("前", "后", "内", "来", "间", "里", "末", "底", "底前"))


def _plain(quantity: Quantity, measure: str) -> Mention:
    """A mention that is no statistic."""
    value = quantity.value
    period = str(int(value)) if measure == "date" and quantity.unit == "年" and value else ""
    return Mention(value, quantity.unit, "eq", measure, "non_statistic", period, False, "", "", None)


def _unit(unit: str, kind: str, measure: str, left: str, right: str) -> str:
    if measure == "rank":
        return "位" if unit != "强" else "强"
    if not unit:
        if kind == "bare" and measure == "count":
            return unit_of_noun(right) or _unit_before(left)
        return "%" if kind == "percent" else ""
    if unit == "公里" and left.endswith(("时速", "时速达", "时速达到")):
        return "公里/小时"
    return unit


def _unit_before(left: str) -> str:
    """The unit that words before a bare number name: 人数增加1.4亿 counts 人."""
    for words, unit in (("人数", "人"), ("人口", "人"), ("户数", "户"), ("企业", "家")):
        if words in left[-12:]:
            return unit
    return ""


def _period(time: _Time, class_: str) -> str:
    """The years of a mention; what stands at the end of several years is of the last."""
    if not time.first:
        return ""
    if time.window and class_ == "achievement":
        return period_text(time.last, time.last)
    return period_text(time.first, time.last)


_ESTIMATE = re.compile(r"预计[,，:]|[(]预计[)]")
_NOTE = 8


class _Estimates:
    """Where a text says that its results are estimates: 预计 before a number, or (预计,下同) over all after it."""

    def __init__(self, norm: str) -> None:
        self.any = "预计" in norm
        self.ends = [match.end() for match in _ESTIMATE.finditer(norm)]
        note = norm.find("下同)")
        self.noted_from = note if note >= 0 and "预计" in norm[max(0, note - _NOTE) : note] else len(norm)

    def hold(self, setting: Setting, start: int, left: str) -> bool:
        """Whether the number at `start` is an estimate."""
        if not self.any:
            return False
        at = bisect_left(self.ends, start + 1) - 1
        said = at >= 0 and self.ends[at] - len("预计,") >= setting.sentence
        return said or "预计" in left or start >= self.noted_from
