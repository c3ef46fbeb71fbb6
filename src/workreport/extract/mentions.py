"""From quantities to mentions: what each number measures, its class, period, scope and subject.

Belongs here: putting together, in columns, what is found of the numbers of a document.
Does not belong here: finding numbers (`lists`), their measures, classes and times (`drafting`), the meaning of single
words (see the modules imported below), the table's columns (`statements`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.around import among, without
from workreport.extract.comparators import comparators, falling
from workreport.extract.document import Document
from workreport.extract.draft import Draft
from workreport.extract.drafting import drafted
from workreport.extract.estimates import estimated
from workreport.extract.following import words_after, words_before
from workreport.extract.lists import Numbers
from workreport.extract.lookup import indicators_of
from workreport.extract.points import measured_as
from workreport.extract.settings import Settings
from workreport.extract.stocks import AHEAD, STEPS_OF
from workreport.extract.sums import ALL_ALONG
from workreport.extract.timenames import name_means, name_spans
from workreport.extract.topics import topics
from workreport.extract.units_told import unit_told
from workreport.extract.walk import Topic
from workreport.extract.wholes import wholes_of
from workreport.extract.years import period_text
from workreport.vocabulary import RESULTS, Indicator

__all__ = ["PLAIN_KINDS", "Mentions", "read_mentions"]

PLAIN_KINDS = {"date": "date", "name": "name", "label": "name", "ordinal": "ordinal"}


class Mentions(NamedTuple):
    """What the words around quantities say of them, in columns."""

    scaled_value: list[float | None]
    unit: list[str]
    comparator: list[str]
    measure_type: list[str]
    class_: list[str]
    period: list[str]
    estimated: list[bool]
    scope: list[str]
    subject: list[str]
    indicator: list[Indicator | None]


def read_mentions(document: Document, numbers: Numbers, settings: Settings) -> Mentions:
    """What each number is, in order."""
    plain = _plain(numbers)
    rows = np.array([at for at, kind in enumerate(numbers.kind) if kind not in PLAIN_KINDS], dtype=np.int64)
    return _laid(drafted(document, numbers, settings, rows), plain) if len(rows) else plain


def _plain(numbers: Numbers) -> Mentions:
    """Mentions that are no statistic."""
    count, measure = len(numbers.kind), [PLAIN_KINDS.get(kind, "") for kind in numbers.kind]
    periods = [
        str(int(value)) if said == "date" and unit == "年" and value else ""
        for said, unit, value in zip(measure, numbers.unit, numbers.value, strict=True)
    ]
    return Mentions(
        numbers.value.copy(), numbers.unit.copy(), ["eq"] * count, measure, ["non_statistic"] * count, periods,
        [False] * count, [""] * count, [""] * count, [None] * count,
    )  # fmt: skip


_IN_TIME, _SHORT_TIMES = re.compile("之?内(?![容部外])"), frozenset("月天日") | {"小时", "分钟"}
_AND_MORE, _AND_LESS = re.compile("强(?=[,。;、)])"), re.compile("弱(?=[,。;、)])")  # 占全部经费的24%强


def _laid(draft: Draft, plain: Mentions) -> Mentions:
    """These numbers laid over the columns of all as they are when no statistics."""
    measure, counted = draft.measure.tolist(), draft.counted
    for at in without(draft.rows, counted).tolist():
        plain.measure_type[at] = "name" if measure[at] == "count" else measure[at]
    wholes = wholes_of(draft.around, counted, draft.measure)
    subjects = _subjects(draft, wholes)
    shown = measured_as(draft.around, counted, draft.kinds, draft.measure, draft.settings.sentence)
    columns = (
        _values(draft), _units(draft), _comparators(draft), shown[counted].tolist(), draft.class_[counted].tolist(),
        _periods(draft), _estimated(draft), wholes, subjects,
        indicators_of(subjects, draft.measure[counted].tolist()),
    )  # fmt: skip
    places = counted.tolist()
    return Mentions._make(_laid_over(column, places, found) for column, found in zip(plain, columns, strict=True))


def _values(draft: Draft) -> list[float | None]:
    rows, kinds = draft.counted, draft.kinds[draft.counted]
    measure = draft.measure[rows]
    changed = (measure != "rate") & ((kinds == "points") | (measure == "growth_rate"))
    priced = draft.around.find("left", 16, _PRICED, rows[measure == "rate"])
    grown = np.sort(np.append(rows[changed], priced))  # prices change, though theirs is a rate
    fallen = set(falling(draft.around, grown).tolist())
    return [_scaled(draft.numbers.value[at], draft.numbers.scale[at], at in fallen) for at in rows.tolist()]


def _units(draft: Draft) -> list[str]:
    rows = draft.counted.tolist()
    kinds, measure = draft.kinds[draft.counted].tolist(), draft.measure[draft.counted].tolist()
    units = [draft.numbers.unit[at] for at in rows]
    for place, (at, unit) in enumerate(zip(rows, units, strict=True)):
        if measure[place] == "rank":
            units[place] = ""
        elif unit == "度" and (draft.numbers.value[at] or 0) * draft.numbers.scale[at] >= _MUCH:
            units[place] = "千瓦时"  # so many 度 are of power
        elif not unit or unit == "公里":
            (left,), (right,) = draft.around.words("left", 14, [at]), draft.around.words("right", 9, [at])
            units[place] = unit_told(unit, kinds[place], measure[place], left, right)
    return units


def _comparators(draft: Draft) -> list[str]:
    is_time = draft.measure == "duration"
    found = comparators(draft.around, draft.counted, draft.numbers.more, draft.numbers.bound, is_time)
    steps = draft.around.find("beyond", 24, STEPS_OF, among(draft.counted, draft.measure, "count"))
    for at in steps.tolist():
        found[at] = "eq"  # 跨越3个百亿元台阶
    for at in draft.around.find("beyond", 4, _IN_TIME, draft.counted).tolist():
        if draft.numbers.unit[at] in _SHORT_TIMES and found[at] == "eq":
            found[at] = "le"  # 三个月内组建
    percent = among(draft.counted, draft.kinds, "percent", "fraction", "tenths")
    for comparator, words in (("gt", _AND_MORE), ("lt", _AND_LESS)):
        for at in draft.around.find("beyond", 24, words, percent).tolist():
            found[at] = comparator
    rows = draft.rows
    for at in rows[draft.kinds[rows] != draft.kinds[rows[draft.group[rows]]]].tolist():
        if found[at] in ("gt", "lt") and not draft.numbers.bound[at]:
            found[at] = "gt" if draft.numbers.more[at] else "eq"  # 超千亿元、2个…
    return [found[at] for at in draft.counted.tolist()]


def _periods(draft: Draft) -> list[str]:
    """The years of mentions; what stands at the end of several years is of the last."""
    rows, times = draft.counted, draft.times
    last, window = times.last[rows], times.window[rows]
    ends = window & (draft.class_[rows] == "achievement") & (times.first[rows] != 0)
    for reach, pattern in ((8, AHEAD), (16, ALL_ALONG)):
        ends[np.searchsorted(rows, draft.around.find("lead", reach, pattern, rows[ends]))] = False
    first = np.where(ends, last, times.first[rows])
    years = list(zip(first.tolist(), last.tolist(), strict=True))
    texts = {year: period_text(*year) if year[0] else "" for year in set(years)}
    periods = [texts[year] for year in years]
    scoped = (draft.kinds[rows] == "scope") & (draft.class_[rows] == "context")
    scoped[:-1] &= np.diff(draft.settings.clause[rows]) == 0
    for at in np.flatnonzero(scoped[:-1]).tolist():
        periods[at] = periods[at + 1]  # 七大产业 is of the year of what is told of them
    return periods


def _estimated(draft: Draft) -> list[bool]:
    rows = draft.counted
    results = among(rows, draft.class_, *RESULTS)
    held = set(estimated(draft.document, results, draft.numbers, draft.settings, draft.around, draft.measure))
    return [at in held for at in rows.tolist()]


def _subjects(draft: Draft, wholes: Sequence[str]) -> list[str]:
    rows, settings, numbers = draft.counted, draft.settings, draft.numbers
    parts, kinds = numbers.part[rows], draft.kinds[rows]
    leads = words_before(draft.norm, draft.around, rows, kinds, draft.class_, numbers, settings)
    rights, kinds, joined = words_after(draft.norm, draft.around, rows, draft.kinds, draft.class_, numbers, settings)
    columns = (
        parts.tolist(), settings.sentence[rows].tolist(), draft.group[rows].tolist(),
        leads, rights, kinds.tolist(), [numbers.unit[at] for at in rows.tolist()],
        [numbers.bound[at] for at in rows.tolist()],
        draft.measure[rows].tolist(), wholes, settings.clause[rows].tolist(),
        settings.before[rows].tolist(), settings.right[rows].tolist(), joined[rows].tolist(),
        np.append(False, joined)[rows].tolist(), settings.listed[rows].tolist(),
    )  # fmt: skip
    found = topics(draft.norm, list(map(Topic._make, zip(*columns, strict=True))))
    name_spans(draft, leads, rights, found)
    name_means(draft, found)
    return found


def _laid_over(column: Any, places: list[int], found: Sequence[Any]) -> Any:
    """The column with these values at these places."""
    for at, value in zip(places, found, strict=True):
        column[at] = value
    return column


def _scaled(value: float | None, scale: float, fallen: bool) -> float | None:
    """A value multiplied out, with the sign of a fall."""
    if value is None:
        return None
    scaled = -value * scale if fallen else value * scale
    return scaled if scale == 1 else float(f"{scaled:.12g}")


_MUCH = 10_000
_PRICED = re.compile("价|CPI")
