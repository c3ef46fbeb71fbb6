"""From quantities to the statements table: every column of every numeric mention.

Belongs here: walking a document's quantities with their clause, sentence and section, and building the frame.
Does not belong here: finding numbers, the meaning of single words (see the modules imported below).
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from workreport.extract.classes import class_of, is_done, is_future
from workreport.extract.document import Document, Paragraph
from workreport.extract.english import subject_in_english
from workreport.extract.lists import JOINS, merged_quantities, with_shared_units
from workreport.extract.lookup import indicator_of, theme_of, unit_of_noun
from workreport.extract.measures import comparator_of, is_falling, measure_of
from workreport.extract.normal import cut_clauses, cut_sentences, normalise
from workreport.extract.periods import TimeCue, find_cues, paragraph_cues, period_text
from workreport.extract.quantities import Quantity
from workreport.extract.subjects import scope_of, shared_subjects, subject_after, subject_before, with_share

__all__ = ["STATEMENT_COLUMNS", "find_statements"]

STATEMENT_COLUMNS = (
    "statement_id", "report_id", "paragraph", "char_start", "char_end", "text", "value", "scaled_value",
    "unit", "comparator", "measure_type", "class", "period", "estimated", "scope", "subject_zh", "subject_en",
    "theme", "indicator_id", "warnings", "origin", "note",
)  # fmt: skip
_TYPES = {name: "string" for name in STATEMENT_COLUMNS} | {
    "paragraph": "Int64", "char_start": "Int64", "char_end": "Int64",
    "value": "Float64", "scaled_value": "Float64", "estimated": "boolean",
}  # fmt: skip
_CLAUSE, _SENTENCE, _MOST_LISTED = 160, 600, 20


def find_statements(document: Document) -> pd.DataFrame:
    """All numeric mentions of `document`, in the columns of `STATEMENT_COLUMNS`."""
    with _collector_resting():
        rows = _Walk(document).rows()
        columns: Any = list(zip(*rows, strict=True)) or [()] * len(STATEMENT_COLUMNS)
        typed: Any = pd.array
        arrays = {
            name: typed(list(values), dtype=_TYPES[name])
            for name, values in zip(STATEMENT_COLUMNS, columns, strict=True)
        }
        return pd.DataFrame(arrays, copy=False)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """The garbage collector off: a table is thousands of small tuples that all live, a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_PLAIN = {"date": "date", "name": "name", "label": "name", "ordinal": "ordinal"}


class _Setting(NamedTuple):
    """What surrounds a quantity: texts around it, and what its sentence says of time."""

    lead: str
    left: str
    right: str
    planned: bool
    window: bool
    first: int
    last: int


class _Walk:
    """A walk over a document's quantities, carrying what one mention leaves to the next."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.norm = normalise(document.text)
        self.clauses = cut_clauses(self.norm)
        self.sentences = cut_sentences(self.norm)
        self.quantities = with_shared_units(self.norm, merged_quantities(self.norm))
        self.cues = find_cues(self.norm, document.year)
        self.defaults = paragraph_cues(document.paragraphs, self.cues)
        self.cue_at = 0
        self.paragraph_at = 0
        self.estimated_from = self.norm.find("下同)")
        self.lead = self.subject = ""
        self.end = self.sentence = self.list_last = -1
        self.listed: list[str] = []
        self.after_threshold = False
        self.shared: tuple[str, ...] = ()

    def rows(self) -> list[tuple[Any, ...]]:
        """One tuple of `STATEMENT_COLUMNS` for each quantity."""
        rows = []
        following = ([q.start for q in self.quantities] + [len(self.norm)])[1:]
        for at, (quantity, stop) in enumerate(zip(self.quantities, following, strict=True)):
            rows.append(self._row(at, quantity, stop))
        return rows

    def _row(self, at: int, quantity: Quantity, stop: int) -> tuple[Any, ...]:
        start, end, value, scale, unit, kind, more, bound = quantity
        paragraph = self._paragraph(start)
        if kind in _PLAIN:
            if kind != "name":
                self.end = end
            return self._plain(quantity, paragraph, _PLAIN[kind])
        setting = self._setting(at, quantity, stop, paragraph)
        lead, left, right = setting.lead, setting.left, setting.right
        measure = measure_of(kind, scale, lead[-30:], left[-40:], right[:12])
        class_ = class_of(
            kind, measure, lead[-40:], left[-60:], right[:24], bound, setting.planned, setting.window
        )
        if paragraph.section == "back" and class_ != "non_statistic":
            class_ = "context"
        document, text = self.document, self.document.text
        self.end = end
        if class_ == "non_statistic":
            return self._plain(quantity, paragraph, "name" if measure == "count" else measure)
        scope = scope_of(measure, lead[-30:], left[-40:])
        subject = self._subject(at, kind, measure, bound, setting, scope)
        self.after_threshold = class_ == "context" and kind.endswith("money")
        indicator = indicator_of(subject, measure)
        estimated = class_.endswith("achievement") and self._estimated(start, left)
        scaled = None if value is None else value * scale
        if scaled is not None and (kind == "points" or measure == "growth_rate") and is_falling(lead[-18:]):
            scaled = -scaled
        return (
            f"{document.report_id}-s{start:05d}", document.report_id, paragraph.number, start, end,
            text[start:end], value, scaled if scaled is None or scale == 1 else float(f"{scaled:.12g}"),
            self._unit(unit, kind, measure, left, right),
            comparator_of(lead[-10:], more, bound, measure == "duration"), measure, class_,
            _period(setting, class_), estimated, scope, subject,
            _english(subject), indicator.theme if indicator else self._theme(subject, left, right, paragraph),
            indicator.indicator_id if indicator else "", "estimate" if estimated else "", "machine", "",
        )  # fmt: skip

    def _plain(self, quantity: Quantity, paragraph: Paragraph, measure: str) -> tuple[Any, ...]:
        """The row of a mention that is no statistic."""
        start, end, value = quantity.start, quantity.end, quantity.value
        report_id = self.document.report_id
        period = str(int(value)) if measure == "date" and quantity.unit == "年" and value else ""
        return (
            f"{report_id}-s{start:05d}", report_id, paragraph.number, start, end,
            self.document.text[start:end], value, value, quantity.unit, "eq", measure,
            "non_statistic", period, False, "", "", "",
            self._theme("", "", "", paragraph), "", "", "machine", "",
        )  # fmt: skip

    def _paragraph(self, start: int) -> Paragraph:
        paragraphs, at = self.document.paragraphs, self.paragraph_at
        while at + 1 < len(paragraphs) and paragraphs[at + 1].start <= start:
            at += 1
        self.paragraph_at = at
        return paragraphs[at]

    def _setting(self, at: int, quantity: Quantity, stop: int, paragraph: Paragraph) -> _Setting:
        start, end = quantity.start, quantity.end
        begin = max(self.clauses.rfind("\n", max(0, start - _CLAUSE), start) + 1, start - _CLAUSE, 0)
        finish = self.clauses.find("\n", end, end + _CLAUSE)
        if stop - end <= 2 and self.norm[end:stop] in JOINS:
            end, stop = self._list_end(at)
            finish = self.clauses.find("\n", end, end + _CLAUSE)
        right = self.norm[end : min(finish if finish >= 0 else end + _CLAUSE, stop)]
        sentence = max(self.sentences.rfind("\n", max(0, start - _SENTENCE), start) + 1, 0)
        if sentence != self.sentence:
            self.sentence, self.subject, self.listed = sentence, "", []
        joined = self.end >= begin and self.norm[self.end : start] in JOINS
        if joined:
            lead = self.lead
        else:
            lead = self.norm[max(begin, self.end) : start]
            self.listed = []
        self.lead = lead
        left = self.norm[begin:start]
        cue = self._cue(start, sentence, paragraph)
        return _Setting(lead, left, right, *self._time(cue, left, paragraph.section))

    def _list_end(self, at: int) -> tuple[int, int]:
        """End of the list of numbers that `at` is in, and where the number after it begins."""
        quantities, last = self.quantities, max(at, self.list_last)
        while last + 1 < len(quantities) and self._is_joined(last):
            last += 1
        self.list_last = last
        return quantities[last].end, quantities[last + 1].start if last + 1 < len(quantities) else len(
            self.norm
        )

    def _is_joined(self, at: int) -> bool:
        """Whether only a list's comma or its like stands between this quantity and the next."""
        one, other = self.quantities[at], self.quantities[at + 1]
        return other.start - one.end <= 2 and self.norm[one.end : other.start] in JOINS

    def _cue(self, start: int, sentence: int, paragraph: Paragraph) -> TimeCue | None:
        """The last time word of the sentence before `start`, else the one that opens the paragraph."""
        cues = self.cues
        while self.cue_at < len(cues) and cues[self.cue_at].start <= start:
            self.cue_at += 1
        at = self.cue_at - 1
        if at >= 0 and cues[at].start >= sentence:
            return cues[at]
        return self.defaults.get(paragraph.number)

    def _time(self, cue: TimeCue | None, left: str, section: str) -> tuple[bool, bool, int, int]:
        """(planned, window, first year, last year) of a mention."""
        year, planned = self.document.year, section == "plan"
        if year is None:
            return (
                planned or is_future(left[-30:]),
                *((cue.window, cue.first, cue.last) if cue else (False, 0, 0)),
            )
        if cue is None:
            if planned and is_done(left[-30:]):
                return False, False, year - 1, year - 1
            return (planned, False, year, year) if planned else (False, False, year - 1, year - 1)
        if cue.last > year - 1:
            planned = not is_done(left[-30:]) and (
                planned or cue.last > year or is_future(self.norm[self.sentence : cue.start + 60])
            )
        elif planned:
            planned = False
        return planned, cue.window, cue.first, cue.last

    def _subject(self, at: int, kind: str, measure: str, bound: str, setting: _Setting, scope: str) -> str:
        lead, right = setting.left if self.after_threshold else setting.lead, setting.right
        if "分别" in lead or self.listed or ("、" in lead or "和" in lead) and self._begins_list(at):
            shared = self._shared(at, lead)
            if shared:
                self.subject = shared
                return shared
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
        if at == 0 or not self._is_joined(at - 1):
            count = 1
            while (
                at + count < len(self.quantities) and count < _MOST_LISTED and self._is_joined(at + count - 1)
            ):
                count += 1
            if lead.split("分别", 1)[0].strip():
                self.shared = shared_subjects(lead, count)
            elif len(self.shared) != count:
                self.shared = shared_subjects(self._clause_before(), count)
            self.listed = list(self.shared)
        return self.listed.pop(0) if self.listed else ""

    def _begins_list(self, at: int) -> bool:
        """Whether a list of numbers begins here, as long as the list of things before it."""
        return at + 1 < len(self.quantities) and self._is_joined(at)

    def _clause_before(self) -> str:
        """The clause before the one that 分别 opens."""
        begin = self.clauses.rfind("\n", 0, self.end if self.end > 0 else 0)
        return self.norm[max(begin, 0) : max(self.end, 0)]

    def _unit(self, unit: str, kind: str, measure: str, left: str, right: str) -> str:
        if measure == "rank":
            return "位" if unit != "强" else "强"
        if not unit:
            return (
                (unit_of_noun(right) or _unit_before(left))
                if kind == "bare" and measure == "count"
                else "%"
                if kind == "percent"
                else ""
            )
        if unit == "公里" and left.endswith(("时速", "时速达", "时速达到")):
            return "公里/小时"
        return unit

    def _estimated(self, start: int, left: str) -> bool:
        if "预计" in left:
            return True
        sentence = self.norm[self.sentence : start]
        return bool(_ESTIMATE.search(sentence)) or bool(
            0 <= self.estimated_from <= start and "预计" in self._noted()
        )

    def _noted(self) -> str:
        """The words of the note that holds 下同."""
        return self.norm[max(0, self.estimated_from - 8) : self.estimated_from]

    def _theme(self, subject: str, left: str, right: str, paragraph: Paragraph) -> str:
        return (
            theme_of(subject)
            or theme_of(left[-24:] + right[:8])
            or theme_of(self.norm[max(self.sentence, self.end - 80) : max(self.end, 0)])
            or _opening_theme(paragraph.text[:60])
            or "macro"
        )


def _unit_before(left: str) -> str:
    """The unit that words before a bare number name: 人数增加1.4亿 counts 人."""
    for words, unit in (("人数", "人"), ("人口", "人"), ("户数", "户"), ("企业", "家")):
        if words in left[-12:]:
            return unit
    return ""


def _period(setting: _Setting, class_: str) -> str:
    """The years of a mention; what stands at the end of several years is of the last."""
    if not setting.first:
        return ""
    if setting.window and class_ == "achievement":
        return period_text(setting.last, setting.last)
    return period_text(setting.first, setting.last)


_PLACES = frozenset(("前", "后", "内", "来", "间", "里", "末", "底", "底前"))
_ESTIMATE = re.compile(r"预计[,，:]|[(]预计[)]")


@lru_cache(maxsize=4096)
def _opening_theme(words: str) -> str:
    return theme_of(words)


@lru_cache(maxsize=65536)
def _english(subject: str) -> str:
    return subject_in_english(subject)
