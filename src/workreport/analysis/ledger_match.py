"""Where a later report tells what came of a target: a number that measures the same, or words that name it.

Belongs here: finding the statement or the clause. Does not belong here: the verdict on it (`ledger_rate`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from workreport.analysis.clauses import is_increment
from workreport.analysis.compare import subject_likeness
from workreport.extract.clauses import CLAUSE_END, clause_before
from workreport.extract.document import Document, Section, Span, make_document, sentences
from workreport.extract.years import NTH_PLAN
from workreport.tables.loading import ReportTables
from workreport.vocabulary import RESULTS, indicators

__all__ = ["Found", "Later", "Row", "as_row", "horizon_beyond", "row_text"]

Row = dict[str, Any]

_LIKE = 0.6
_VERY_LIKE = 0.8
_SIZES = ("count", "level")
_TAIL = re.compile(r"(?:增加值)?(?:增速|增长率|增长|涨幅|降幅|占比|比重|总量|总额|目标|拟按|保持在?|达到?)$")
_YEAR = r"(?:1[89]|20)\d\d"
_MANY_YEARS = re.compile(
    rf"[“\"](?:{NTH_PLAN})五|十[一二三四五六七八九]五|(?:{NTH_PLAN})五(?:时期|期间|计划|规划)|[五三]年|{_YEAR}年?[-—–~～至到]+{_YEAR}年|远景目标"
)
_BY_YEAR = re.compile(rf"到\s*({_YEAR})\s*年")
_CHAPTER = re.compile(r"^\s*(?:第?[一二三四五六七八九十]+(?:部分)?、)[^。\n]{2,58}$", re.MULTILINE)
_PART = re.compile(r"^\s*[（(][一二三四五六七八九十]+[)）][^。\n]{2,58}$", re.MULTILINE)
_LEAST_NAME = 4


@dataclass(frozen=True, slots=True)
class Found:
    """What a later report says of a target: a statement's row, or the span of words that name it.

    `how`: `number`, `other_number` (named beside a number that measures otherwise), `words` (named without
    one), `plan_only` (named only among what is planned next), `other_words` (a told sentence has half of the name's
    words), `absent`, `unnamed` (too short a name to look for). `likeness` is from 0 to 1.
    """

    how: str
    row: Row | None = None
    span: Span | None = None
    likeness: float = 0.0


class Later:
    """A later report, asked about targets of the year before it."""

    def __init__(self, tables: ReportTables) -> None:
        self.tables = tables
        self.text = tables.text

    @cached_property
    def document(self) -> Document:
        """The report in paragraphs and sections."""
        return make_document(self.text, self.tables.report_id, self.tables.metadata.year)

    @cached_property
    def results(self) -> list[Row]:
        """Statements that tell results, outside the plan."""
        frame = self.tables.statements
        rows = [as_row(row) for row in frame[frame["class"].isin(RESULTS)].to_dict("records")]
        return [row for row in rows if self._told(int(row["char_start"]))]

    def find(self, target: Row, year: int) -> Found:
        """What this report says came of `target`, a statement's row aimed at `year`."""
        rated = [(self._likeness(target, row), row) for row in self.results if _covers(row, target, year)]
        rated = [(likeness, row) for likeness, row in rated if likeness >= _LIKE]
        if rated:
            likeness, row = min(rated, key=lambda pair: _preference(pair[0], pair[1], target, year))
            span = Span(int(row["char_start"]), int(row["char_end"]))
            return Found("number", row, span, min(likeness, 1.0))
        return self._mention(target)

    def by_id(self, statement_id: str) -> Found | None:
        """The statement a person named as the outcome; None if the report has no such row."""
        frame = self.tables.statements
        found = frame[frame["statement_id"] == statement_id].to_dict("records")
        if not found:
            return None
        row = as_row(found[0])
        return Found("number", row, Span(int(row["char_start"]), int(row["char_end"])), 1.0)

    def _told(self, offset: int) -> bool:
        return self.document.paragraph_at(offset).section is not Section.PLAN

    def _likeness(self, target: Row, row: Row) -> float:
        if not _same_measure(target, row) or is_increment(row, self.text):
            return 0.0
        likeness = subject_likeness(row_text(row, "subject_zh"), row_text(target, "subject_zh"))
        one, other = row_text(target, "indicator_id"), row_text(row, "indicator_id")
        if one and other:
            return 1.0 + likeness / 10 if one == other else 0.0
        return likeness

    def _mention(self, target: Row) -> Found:
        pattern, sure = _name_of(target)
        if pattern is None:
            return Found("unnamed")
        places = list(pattern.finditer(self.text))
        told = [match for match in places if self._told(match.start())]
        if not told and not row_text(target, "indicator_id") and (kin := self._kin(target)):
            return Found("other_words", span=kin, likeness=_LIKE)
        if not told:
            return Found("plan_only" if places else "absent", span=_clause(self.text, places), likeness=sure)
        span = _clause(self.text, told)
        return Found("other_number" if self._has_number(span) else "words", span=span, likeness=sure)

    def _kin(self, target: Row) -> Span | None:
        """The told sentence that has most of the pairs of characters of the target's name, if it has half of them."""
        name = _TAIL.sub("", row_text(target, "subject_zh"))
        pairs = {name[at : at + 2] for at in range(len(name) - 1)}
        best = max(self._told_sentences, key=lambda told: sum(pair in told[1] for pair in pairs), default=None)
        if best is None or sum(pair in best[1] for pair in pairs) < max(2, len(pairs) / 2):
            return None
        return best[0]

    @cached_property
    def _told_sentences(self) -> list[tuple[Span, str]]:
        return [
            (span, self.text[span.start : span.end])
            for paragraph in self.document.paragraphs
            if paragraph.section is not Section.PLAN
            for span in sentences(self.text, paragraph.start, paragraph.end)
        ]

    def _has_number(self, span: Span | None) -> bool:
        starts = self.tables.statements["char_start"]
        return span is not None and bool(starts.between(span.start, span.end, inclusive="left").any())


def horizon_beyond(target: Row, text: str, year: int) -> bool:
    """Whether `target` is set for more than `year`: by its period, its clause or the heading above it."""
    period = row_text(target, "period")
    if period and (int(period[:4]) > year or (period[-4:].isdigit() and int(period[-4:]) > year)):
        return True
    start = int(target["char_start"])
    reached = _BY_YEAR.findall(clause_before(text, start))
    if any(int(found) > year for found in reached):
        return True
    return any(_for_many_years(pattern, text[:start], year) for pattern in (_CHAPTER, _PART))


def as_row(record: Mapping[Any, Any]) -> Row:
    """A record of a frame, its column names as text."""
    return {str(name): cell for name, cell in record.items()}


def row_text(row: Row, name: str) -> str:
    """A cell as text, empty if missing."""
    return "" if row[name] is None or pd.isna(row[name]) else str(row[name])


def _for_many_years(heading: re.Pattern[str], before: str, year: int) -> bool:
    above = list(heading.finditer(before))
    words = above[-1][0] if above else ""
    later = any(int(named) > year for named in re.findall(_YEAR, words))
    return (later or bool(_MANY_YEARS.search(words))) and str(year) not in words


def _covers(row: Row, target: Row, year: int) -> bool:
    period = row_text(row, "period")
    if row["class"] == "cumulative_achievement" and row_text(target, "period") != period:
        return False
    told = row["class"] == "achievement" and (period.startswith(f"{year}-") or period.endswith(f"-{year}"))
    return not period or period == str(year) or told


def _same_measure(target: Row, row: Row) -> bool:
    if row_text(target, "unit") != row_text(row, "unit") or pd.isna(row["scaled_value"]):
        return False
    one, other = target["measure_type"], row["measure_type"]
    return bool(one == other or (one in _SIZES and other in _SIZES))


def _preference(likeness: float, row: Row, target: Row, year: int) -> tuple[object, ...]:
    whole_year = row_text(row, "period") == str(year)
    return (
        not whole_year,
        row["class"] != "achievement",
        not _one_in_the_other(row_text(target, "subject_zh"), row_text(row, "subject_zh")),
        row["comparator"] != "eq",
        -likeness,
        int(row["char_start"]),
    )


def _one_in_the_other(one: str, other: str) -> bool:
    """Whether one name is the other with words added (赤字率, 财政赤字率): two banks' loans are two things."""
    return one in other or other in one


def _name_of(target: Row) -> tuple[re.Pattern[str] | None, float]:
    """A pattern of the words that name what `target` measures, and how sure a find would be."""
    indicator = row_text(target, "indicator_id")
    patterns = (
        [entry.pattern for entry in indicators() if entry.indicator_id == indicator] if indicator else []
    )
    if patterns:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)), 1.0
    name = _TAIL.sub("", row_text(target, "subject_zh"))
    if len(name) < _LEAST_NAME:
        return None, 0.0
    return re.compile(re.escape(name)), _VERY_LIKE


def _clause(text: str, matches: list[re.Match[str]]) -> Span | None:
    """The clause the first match stands in."""
    if not matches:
        return None
    start = matches[0].start() - len(clause_before(text, matches[0].start(), 200))
    end = CLAUSE_END.search(text, matches[0].end())
    return Span(start, end.start() if end else len(text))
