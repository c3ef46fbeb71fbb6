"""From quantities to the statements table: every column of every numeric mention.

Belongs here: walking a document's quantities with their clause, sentence and section.
Does not belong here: finding numbers, the meaning of single words (see the modules imported below).
"""

from __future__ import annotations

import importlib.util
import re
from bisect import bisect_left, bisect_right

import pandas as pd

from workreport.extract.document import Document
from workreport.extract.measures import comparator_of, is_falling, percent_measure, rank_or_name
from workreport.extract.periods import TimeCue, find_cues, period_text
from workreport.extract.quantities import Quantity, find_quantities, normalise
from workreport.extract.subjects import indicator_of, subject_after, subject_before, theme_of

if importlib.util.find_spec("workreport.extract.english"):
    from workreport.extract.english import subject_in_english
else:
    def subject_in_english(subject_zh: str) -> str:
        return ""

__all__ = ["STATEMENT_COLUMNS", "find_statements"]

STATEMENT_COLUMNS = (
    "statement_id", "report_id", "paragraph", "char_start", "char_end", "text", "value", "scaled_value", "unit",
    "comparator", "measure_type", "class", "period", "estimated", "scope", "subject_zh", "subject_en", "theme",
    "indicator_id", "warnings", "origin", "note",
)  # fmt: skip
_INTEGER = ("paragraph", "char_start", "char_end")
_DELIMITER = re.compile(r"[,，;。!?:\n()]")
_SENTENCE_END = re.compile(r"[。!?\n;]")


class _Walk:
    """A normalised report with its delimiters and time words, and the state a walk over it carries."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.norm = normalise(document.text)
        self.delimiters = [match.start() for match in _DELIMITER.finditer(self.norm)]
        self.ends = [match.start() for match in _SENTENCE_END.finditer(self.norm)]
        self.quantities = find_quantities(self.norm)
        self.cues = find_cues(self.norm, document.year)
        self.cue_starts = [cue.start for cue in self.cues]

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Bounds of the clause holding `[start, end)`."""
        before = bisect_left(self.delimiters, start)
        after = bisect_left(self.delimiters, end)
        return (
            self.delimiters[before - 1] + 1 if before else 0,
            self.delimiters[after] if after < len(self.delimiters) else len(self.norm),
        )

    def sentence_start(self, position: int) -> int:
        """Where the sentence holding `position` begins."""
        index = bisect_left(self.ends, position)
        return self.ends[index - 1] + 1 if index else 0

    def cue(self, sentence: int, paragraph: int, position: int) -> TimeCue | None:
        """The last time word of the sentence before `position`, else the paragraph's opening one."""
        index = bisect_right(self.cue_starts, position) - 1
        if index >= 0 and self.cues[index].start >= sentence:
            return self.cues[index]
        first = bisect_left(self.cue_starts, paragraph)
        if first < len(self.cues) and self.cues[first].start <= min(paragraph + 8, position):
            return self.cues[first]
        return None


def find_statements(document: Document) -> pd.DataFrame:
    """All numeric mentions of `document`, in the columns of `STATEMENT_COLUMNS`."""
    rows = _rows(_Walk(document))
    frame = pd.DataFrame(rows, columns=list(STATEMENT_COLUMNS))
    types = {name: "string" for name in STATEMENT_COLUMNS} | {name: "Int64" for name in _INTEGER}
    types |= {"value": "Float64", "scaled_value": "Float64", "estimated": "boolean"}
    return frame.astype(types)


def _rows(walk: _Walk) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    last_end, last_subject, last_sentence = 0, "", -1
    quantities = _share_units(walk)
    for index, quantity in enumerate(quantities):
        sentence = walk.sentence_start(quantity.start)
        if sentence != last_sentence:
            last_subject, last_sentence = "", sentence
        start, end = walk.clause(quantity.start, quantity.end)
        following = quantities[index + 1].start if index + 1 < len(quantities) else len(walk.norm)
        row, last_subject = _row(walk, quantity, (start, end), max(start, last_end), sentence, following, last_subject)
        rows.append(row)
        last_end = quantity.end
    return rows


_JOINED = re.compile(r"^[、和或与至到~—-]{1,2}$")


def _share_units(walk: _Walk) -> list[Quantity]:
    """Quantities whose missing unit and bound are taken from the next one: 27、60微克/立方米以下."""
    shared = walk.quantities[:]
    for index in range(len(shared) - 2, -1, -1):
        one, other = shared[index], shared[index + 1]
        if one.kind != "bare" or other.kind in ("bare", "date", "ordinal", "ratio", "fraction"):
            continue
        if _JOINED.match(walk.norm[one.end : other.start]):
            scale = one.scale if one.scale != 1 else other.scale
            shared[index] = one._replace(unit=other.unit, kind=other.kind, scale=scale, bound=one.bound or other.bound)
    return shared


_NAME_BEFORE = re.compile(r"[A-Za-z+.\-]$")
_NAME_AFTER = re.compile(r"[A-Za-z+]|号|级|热线|型|版|期(?!间)")
_CONTEXT_SCOPE = re.compile(r"(?:聚焦|围绕|针对|从|在|面向|涉及|覆盖|按照)(?:[^,。]{0,8})$")
_CONTEXT_FROM = re.compile(r"(?:由|从)[^,。;]{0,8}$")
_TO_AFTER = re.compile(r"^[^,。;]{0,10}(?:提高|增加|上升|提升|降|下降|扩大|增长|增|减少|拓展|压缩|缩短|上调)?(?:到|至)")
_ASPIRATION = re.compile(r"力争|争取|争创|努力|冲刺|奋斗目标")
_CUMULATIVE = re.compile(r"累计|年均")
_STOCK = re.compile(r"(?:达到?|突破|超过|到|至|总量|总数|拥有|共有|余额|保持|稳定在|稳居|为|占)[^,。;]{0,4}$")
_DONE = re.compile(r"已(?:经)?|目前|现有|去年")


def _row(
    walk: _Walk,
    quantity: Quantity,
    clause: tuple[int, int],
    from_last: int,
    sentence: int,
    following: int,
    last_subject: str,
) -> tuple[tuple[object, ...], str]:
    document, norm = walk.document, walk.norm
    paragraph = document.paragraph_at(quantity.start)
    between = norm[from_last : quantity.start]
    left = norm[clause[0] : quantity.start]
    right = norm[quantity.end : min(clause[1], following)]
    measure = _measure(quantity, between, left, right, norm)
    cue = walk.cue(sentence, paragraph.start, quantity.start)
    class_ = _class(quantity, measure, between, left, right, paragraph.section, cue, document.year)
    first, last = _years(cue, paragraph.section, document.year)
    after = subject_after(right) if measure in ("count", "share", "context") and not quantity.bound else ""
    before = subject_before(between) or subject_before(left)
    subject = after or before or last_subject
    found = indicator_of(subject, measure)
    scaled = quantity.value * quantity.scale
    if measure == "growth_rate" and is_falling(between):
        scaled = -scaled
    statistic = class_ != "non_statistic"
    row = (
        f"{document.report_id}-s{quantity.start:05d}",
        document.report_id,
        paragraph.number,
        quantity.start,
        quantity.end,
        document.text[quantity.start : quantity.end],
        quantity.value,
        float(f"{scaled:.12g}"),
        quantity.unit,
        comparator_of(between[-8:], quantity.more, quantity.bound),
        measure,
        class_,
        period_text(first, last) if statistic and first else (str(int(quantity.value)) if measure == "date" else ""),
        class_ in ("achievement", "cumulative_achievement") and "预计" in left,
        "",
        subject if statistic else "",
        subject_in_english(subject) if statistic else "",
        found.theme if found else theme_of(subject, norm[clause[0] : clause[1]]),
        found.indicator_id if found and statistic else "",
        "",
        "machine",
        "",
    )
    return row, (subject if statistic and measure != "duration" else last_subject)


_MEASURES = {
    "money": "level", "level": "level", "count": "count", "points": "growth_rate", "multiple": "multiple",
    "duration": "duration", "ratio": "multiple", "rank": "rank", "index": "index", "scope": "count", "date": "date",
    "medal": "count", "bare": "count",
}  # fmt: skip


def _measure(quantity: Quantity, between: str, left: str, right: str, norm: str) -> str:
    if quantity.kind == "ordinal":
        return rank_or_name(left[-6:], quantity.unit, right)
    if _is_name(quantity, norm, right):
        return "name"
    if quantity.kind in ("percent", "fraction", "tenths"):
        return percent_measure(between, left, right)
    if quantity.kind == "rank":
        return "rank" if quantity.value not in (100, 500, 1000) and not right.startswith(("企业", "县", "区")) else "name"
    return _MEASURES[quantity.kind]


def _is_name(quantity: Quantity, norm: str, right: str) -> bool:
    if quantity.start and _NAME_BEFORE.match(norm[quantity.start - 1]):
        return True
    return quantity.kind == "bare" and _NAME_AFTER.match(right) is not None


def _class(
    quantity: Quantity, measure: str, between: str, left: str, right: str, section: str, cue: TimeCue | None, year: int | None
) -> str:
    if measure in ("date", "name", "ordinal"):
        return "non_statistic"
    if measure == "duration" or quantity.kind == "scope":
        return "context"
    if _CONTEXT_FROM.search(between) and _TO_AFTER.match(right):
        return "context"
    if measure == "count" and _CONTEXT_SCOPE.search(between):
        return "context"
    planned = section == "plan"
    if cue is not None and year is not None:
        planned = cue.last >= year if section == "plan" or cue.last > year else planned
    if planned and not _DONE.search(between):
        return "aspiration" if _ASPIRATION.search(left) else "target"
    if _CUMULATIVE.search(left) or (cue is not None and cue.window and not _STOCK.search(between)):
        return "cumulative_achievement"
    return "achievement"


def _years(cue: TimeCue | None, section: str, year: int | None) -> tuple[int, int]:
    if cue is not None:
        return cue.first, cue.last
    if year is None:
        return 0, 0
    return (year, year) if section == "plan" else (year - 1, year - 1)
