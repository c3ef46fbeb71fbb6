"""From quantities to a draft: what each number measures, its class and its times, and the order of the rules.

Belongs here: making a `Draft` and asking the rules that look at several numbers. Does not belong here: the rules
themselves (see the modules imported below), the columns that come of a draft (see `mentions`).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from workreport.extract.around import Around, Stretch, among, without
from workreport.extract.bygone import settle_bygone, settle_runs
from workreport.extract.changes import settle_planned_changes
from workreport.extract.classes import classes
from workreport.extract.document import Document, Section
from workreport.extract.draft import Draft
from workreport.extract.firsts import settle_firsts
from workreport.extract.hopes import HOPED, hoped_by_a_year, hopes
from workreport.extract.lists import BLANKS, JOINS, Numbers
from workreport.extract.measures import measures
from workreport.extract.neighbours import (
    DOUBLED,
    OF_THESE,
    settle_beside,
    settle_earlier,
    settle_goals,
    settle_notes,
    settle_results,
)  # fmt: skip
from workreport.extract.scenes import settle_scenes
from workreport.extract.settings import Settings
from workreport.extract.since import FROM_YEAR
from workreport.extract.spans import settle_history, settle_years
from workreport.extract.timing import Timing
from workreport.vocabulary import AIMS, RESULTS

__all__ = ["drafted"]

_BY_WHEN = ("争到", "取到")  # what hopes by a year are told with: most texts have none
_HOPED_FOR = 400  # characters before a semicolon that may tell what is hoped for


def drafted(document: Document, numbers: Numbers, settings: Settings, rows: Any) -> Draft:
    """What the words around these rows, and their neighbours, say of them."""
    norm, start, kinds = document.norm, numbers.start, np.array(numbers.kind, dtype="U16")
    lead, group = _leads(norm, numbers, settings, rows, np.array([part.start for part in document.parts]))
    beyond = np.minimum(settings.right + _BEYOND, len(norm))
    around = Around(
        norm, document.codes, lead=lead, left=Stretch(settings.clause, start, True),
        right=Stretch(settings.right, settings.right_end, False), beyond=Stretch(settings.right, beyond, False),
    )  # fmt: skip
    times = Timing(document).of(around, rows, numbers, settings)
    measure = measures(around, rows, kinds, numbers)
    none = np.full(len(start), "", dtype="U22")
    draft = Draft(document, norm, numbers, settings, rows, start, kinds, group, around, times, measure, none, rows)
    settle_notes(draft)
    settle_goals(draft)
    draft.class_ = classes(
        around, rows, kinds, measure, np.array(numbers.unit), np.array([bound != "" for bound in numbers.bound]),
        _listing(draft), times.planned, times.window,
    )  # fmt: skip
    draft.counted = rows[draft.class_[rows] != "non_statistic"]
    _settle_classes(draft)
    return draft


def _listing(draft: Draft) -> Any:
    """Which numbers are a few things counted in words: 七项, 三类."""
    numbers, codes = draft.numbers, draft.document.codes[draft.start]
    few = np.array([(value or 0) <= _MANY for value in numbers.value], dtype=bool)
    in_words = ~few & np.isin(codes, _WORDS)
    parts = len(draft.document.parts)
    # Where most is told in words, words say nothing.
    told = np.bincount(numbers.part[in_words], minlength=parts), np.bincount(numbers.part[~few], minlength=parts)
    wordy = (2 * told[0] > told[1])[numbers.part]
    spelled = few & np.isin(codes, _FEW) & ~np.array(numbers.more, dtype=bool)
    things = zip(numbers.unit, wordy.tolist(), strict=True)
    return spelled & np.array([unit in (_TASKS if said else _THINGS) for unit, said in things], dtype=bool)


def _settle_classes(draft: Draft) -> None:
    """What the section, the sentence and the number before make of the class and the time of a number."""
    class_, counted, settings = draft.class_, draft.counted, draft.settings
    sections = np.array([paragraph.section is Section.BACK for paragraph in draft.document.paragraphs])
    back = sections[settings.paragraph[counted]]
    class_[counted[back]] = "context"
    rows = counted[~back]
    for at in draft.said(HOPED, settings.sentence, rows[class_[rows] == "target"]).tolist():
        if hopes(draft.norm[settings.sentence[at] : draft.start[at]]):
            class_[at] = "aspiration"
    if any(word in draft.norm for word in _BY_WHEN):
        _settle_hopes(draft, rows[class_[rows] == "target"])
    results = rows[np.isin(class_[rows], RESULTS)]
    settle_results(draft, results, draft.said(OF_THESE, settings.clause, results))
    plans = among(rows, class_, *AIMS)
    plans = without(plans, draft.around.find("lead", 40, DOUBLED, among(plans, draft.kinds, "multiple")))
    settle_planned_changes(draft, plans)
    settle_earlier(draft, rows)
    settle_firsts(draft, rows)
    settle_beside(draft, rows)
    settle_bygone(draft, rows)
    settle_years(draft, rows)
    settle_history(draft, rows)
    settle_scenes(draft, rows)
    settle_runs(draft, rows)


def _settle_hopes(draft: Draft, rows: Any) -> None:
    """What is hoped for by a year goes on after a semicolon: 力争到2020年,甲达到5%;乙超过9家."""
    for at in rows.tolist():
        sentence = draft.settings.sentence[at]
        if draft.norm[sentence - 1 : sentence] == ";":
            begin = max(sentence - _HOPED_FOR, 0)
            begin = max(draft.norm.rfind(end, begin, sentence) + 1 for end in "。\n") or begin
            if hoped_by_a_year(draft.norm[begin : draft.start[at]]):
                draft.class_[at] = "aspiration"


_MANY, _FEW = 20, [ord(sign) for sign in "两二三四五六七八九十"]
_WORDS = [*_FEW, *(ord(sign) for sign in "一百千万")]
_TASKS = frozenset(("项", "件", "类", "方面", "种"))
_THINGS = frozenset(("项", "个", "件", "类", "条", "方面", "种"))
_BEYOND, _LONGEST_JOIN = 36, 8
# What is left between a year and the number it belongs to: 由2011年的45%.
_AFTER_DATE = frozenset(("的", "的近", "的约", "末的", "底的", "初的", "前的"))


def _leads(norm: str, numbers: Numbers, settings: Settings, rows: Any, part_starts: Any) -> tuple[Stretch, Any]:
    """The words between the number before, or the clause's start, and each number; a list shares its first's.

    The second column says for each number which was the first of its list, or itself.
    """
    start = numbers.start
    before, clause, own = settings.before[rows], settings.clause[rows], start[rows]
    maybe = np.flatnonzero((before >= clause) & (before < own) & (before >= own - _LONGEST_JOIN))
    listed = np.zeros(len(rows), dtype=bool)
    between = zip(before[maybe].tolist(), own[maybe].tolist(), strict=True)
    listed[maybe] = [norm[begin:end].strip(BLANKS) in JOINS for begin, end in between]
    begins = np.maximum(clause, before)
    for at in np.flatnonzero(~listed & (own - begins > 0) & (own - begins <= 2)).tolist():
        if norm[begins[at] : own[at]] in _AFTER_DATE:
            begins[at] = clause[at]
    for at in np.flatnonzero(~listed & (own - begins >= 0) & (own - begins <= 6)).tolist():
        if norm[begins[at] - 1] == "年" and FROM_YEAR.search(norm, max(clause[at], own[at] - 16), own[at]):
            begins[at] = clause[at]
    first = np.maximum.accumulate(np.where(listed, -1, np.arange(len(rows))))
    none = (first < 0) | (own[first] < part_starts[numbers.part[rows]])
    first = np.where(none, np.arange(len(rows)), first)
    begins, ends = np.where(none, own, begins[first]), own[first]
    starts, stops, group = start.copy(), start.copy(), np.zeros_like(start)
    starts[rows], stops[rows], group[rows] = begins, ends, first
    return Stretch(starts, stops, True), group
