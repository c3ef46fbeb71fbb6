"""From quantities to mentions: what each number measures, its class, period, scope and subject.

Belongs here: putting together, in columns, what the words around the numbers of a document say of them.
Does not belong here: finding numbers (`lists`), what stands around them (`settings`), the meaning of single words
(see the modules imported below), the table's columns (`statements`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from workreport.extract.around import Around, Stretch, among, without
from workreport.extract.classes import classes
from workreport.extract.comparators import comparators, falling
from workreport.extract.document import Document, Section
from workreport.extract.earlier import Topic
from workreport.extract.estimates import estimated
from workreport.extract.following import words_after, words_before
from workreport.extract.hopes import HOPED, hoped_by_a_year, hopes
from workreport.extract.lists import BLANKS, JOINS, Numbers
from workreport.extract.lookup import indicators_of
from workreport.extract.measures import measures
from workreport.extract.neighbours import DOUBLED, OF_THESE, Neighbours
from workreport.extract.points import measured_as
from workreport.extract.settings import Settings
from workreport.extract.since import FROM_YEAR
from workreport.extract.stocks import AHEAD, STEPS_OF
from workreport.extract.subjects import subject_after
from workreport.extract.sums import ALL_ALONG
from workreport.extract.timing import Timing
from workreport.extract.topics import topics
from workreport.extract.units_told import unit_told
from workreport.extract.wholes import wholes_of
from workreport.extract.years import period_text
from workreport.vocabulary import AIMS, RESULTS, Indicator

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
    return _Reading(document, numbers, settings, rows).over(plain) if len(rows) else plain


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


_BY_WHEN = ("争到", "取到")  # what hopes by a year are told with: most texts have none
_HOPED_FOR = 400  # characters before a semicolon that may tell what is hoped for
_IN_TIME, _SHORT_TIMES = re.compile("之?内(?![容部外])"), frozenset("月天日") | {"小时", "分钟"}
_AND_MORE, _AND_LESS = re.compile("强(?=[,。;、)])"), re.compile("弱(?=[,。;、)])")  # 占全部经费的24%强


class _Reading(Neighbours):
    """The numbers of one document that may be statistics, and what is found of them."""

    def __init__(self, document: Document, numbers: Numbers, settings: Settings, rows: Any) -> None:
        self.document, self.norm, self.numbers, self.settings = document, document.norm, numbers, settings
        self.rows, self.start, self.kinds = rows, numbers.start, np.array(numbers.kind, dtype="U16")
        self.part_starts = np.array([part.start for part in document.parts])
        self.lead, self.group = _leads(self.norm, numbers, settings, rows, self.part_starts)
        beyond = np.minimum(settings.right + _BEYOND, len(self.norm))
        self.around = Around(
            self.norm, document.codes, lead=self.lead, left=Stretch(settings.clause, self.start, True),
            right=Stretch(settings.right, settings.right_end, False), beyond=Stretch(settings.right, beyond, False),
        )  # fmt: skip
        self.times = Timing(document).of(self.around, rows, numbers, settings)
        self.measure = measures(self.around, rows, self.kinds, numbers)
        self._settle_notes()
        self._settle_goals()
        self.class_ = classes(
            self.around, rows, self.kinds, self.measure, np.array(numbers.unit),
            np.array([bound != "" for bound in numbers.bound]), self._listing(), self.times.planned, self.times.window,
        )  # fmt: skip
        self.counted = rows[self.class_[rows] != "non_statistic"]
        self._settle_classes()

    def _listing(self) -> Any:
        """Which numbers are a few things counted in words: 七项, 三类."""
        numbers, codes = self.numbers, self.document.codes[self.start]
        few = np.array([(value or 0) <= _MANY for value in numbers.value], dtype=bool)
        in_words = ~few & np.isin(codes, _WORDS)
        parts = len(self.part_starts)
        # Where most is told in words, words say nothing.
        told = np.bincount(numbers.part[in_words], minlength=parts), np.bincount(numbers.part[~few], minlength=parts)
        wordy = (2 * told[0] > told[1])[numbers.part]
        spelled = few & np.isin(codes, _FEW) & ~np.array(numbers.more, dtype=bool)
        things = zip(numbers.unit, wordy.tolist(), strict=True)
        return spelled & np.array([unit in (_TASKS if said else _THINGS) for unit, said in things], dtype=bool)

    def over(self, plain: Mentions) -> Mentions:
        """These numbers laid over the columns of all as they are when no statistics."""
        measure, counted = self.measure.tolist(), self.counted
        for at in without(self.rows, counted).tolist():
            plain.measure_type[at] = "name" if measure[at] == "count" else measure[at]
        wholes = wholes_of(self.around, counted, self.measure)
        subjects = self._subjects(wholes)
        shown = measured_as(self.around, counted, self.kinds, self.measure, self.settings.sentence)
        columns = (
            self._scaled(), self._units(), self._comparators(), shown[counted].tolist(), self.class_[counted].tolist(),
            self._periods(), self._estimated(), wholes, subjects,
            indicators_of(subjects, self.measure[counted].tolist()),
        )  # fmt: skip
        places = counted.tolist()
        return Mentions._make(_laid_over(column, places, found) for column, found in zip(plain, columns, strict=True))

    def _settle_classes(self) -> None:
        """What the section, the sentence and the number before make of the class and the time of a number."""
        class_, counted, settings = self.class_, self.counted, self.settings
        sections = np.array([paragraph.section is Section.BACK for paragraph in self.document.paragraphs])
        back = sections[settings.paragraph[counted]]
        class_[counted[back]] = "context"
        rows = counted[~back]
        for at in self._said(HOPED, settings.sentence, rows[class_[rows] == "target"]).tolist():
            if hopes(self.norm[settings.sentence[at] : self.start[at]]):
                class_[at] = "aspiration"
        if any(word in self.norm for word in _BY_WHEN):
            self._settle_hopes(rows[class_[rows] == "target"])
        results = rows[np.isin(class_[rows], RESULTS)]
        self._settle_results(results, self._said(OF_THESE, settings.clause, results))
        plans = among(rows, class_, *AIMS)
        plans = without(plans, self.around.find("lead", 40, DOUBLED, among(plans, self.kinds, "multiple")))
        self._settle_planned_changes(plans)
        self._settle_earlier(rows)
        self._settle_firsts(rows)
        self._settle_beside(rows)
        self._settle_bygone(rows)
        self._settle_years(rows)
        self._settle_history(rows)
        self._settle_scenes(rows)
        self._settle_runs(rows)

    def _settle_hopes(self, rows: Any) -> None:
        """What is hoped for by a year goes on after a semicolon: 力争到2020年,甲达到5%;乙超过9家."""
        for at in rows.tolist():
            sentence = self.settings.sentence[at]
            if self.norm[sentence - 1 : sentence] == ";":
                begin = max(sentence - _HOPED_FOR, 0)
                begin = max(self.norm.rfind(end, begin, sentence) + 1 for end in "。\n") or begin
                if hoped_by_a_year(self.norm[begin : self.start[at]]):
                    self.class_[at] = "aspiration"

    def _scaled(self) -> list[float | None]:
        rows, kinds = self.counted, self.kinds[self.counted]
        measure = self.measure[rows]
        changed = (measure != "rate") & ((kinds == "points") | (measure == "growth_rate"))
        priced = self.around.find("left", 16, _PRICED, rows[measure == "rate"])
        grown = np.sort(np.append(rows[changed], priced))  # prices change, though theirs is a rate
        fallen = set(falling(self.around, grown).tolist())
        return [_scaled(self.numbers.value[at], self.numbers.scale[at], at in fallen) for at in rows.tolist()]

    def _units(self) -> list[str]:
        rows = self.counted.tolist()
        kinds, measure = self.kinds[self.counted].tolist(), self.measure[self.counted].tolist()
        units = [self.numbers.unit[at] for at in rows]
        for place, (at, unit) in enumerate(zip(rows, units, strict=True)):
            if measure[place] == "rank":
                units[place] = ""
            elif unit == "度" and (self.numbers.value[at] or 0) * self.numbers.scale[at] >= _MUCH:
                units[place] = "千瓦时"  # so many 度 are of power
            elif not unit or unit == "公里":
                (left,), (right,) = self.around.words("left", 14, [at]), self.around.words("right", 9, [at])
                units[place] = unit_told(unit, kinds[place], measure[place], left, right)
        return units

    def _comparators(self) -> list[str]:
        is_time = self.measure == "duration"
        found = comparators(self.around, self.counted, self.numbers.more, self.numbers.bound, is_time)
        steps = self.around.find("beyond", 24, STEPS_OF, among(self.counted, self.measure, "count"))
        for at in steps.tolist():
            found[at] = "eq"  # 跨越3个百亿元台阶
        for at in self.around.find("beyond", 4, _IN_TIME, self.counted).tolist():
            if self.numbers.unit[at] in _SHORT_TIMES and found[at] == "eq":
                found[at] = "le"  # 三个月内组建
        percent = among(self.counted, self.kinds, "percent", "fraction", "tenths")
        for comparator, words in (("gt", _AND_MORE), ("lt", _AND_LESS)):
            for at in self.around.find("beyond", 24, words, percent).tolist():
                found[at] = comparator
        rows = self.rows
        for at in rows[self.kinds[rows] != self.kinds[rows[self.group[rows]]]].tolist():
            if found[at] in ("gt", "lt") and not self.numbers.bound[at]:
                found[at] = "gt" if self.numbers.more[at] else "eq"  # 超千亿元、2个…
        return [found[at] for at in self.counted.tolist()]

    def _periods(self) -> list[str]:
        """The years of mentions; what stands at the end of several years is of the last."""
        rows, times = self.counted, self.times
        last, window = times.last[rows], times.window[rows]
        ends = window & (self.class_[rows] == "achievement") & (times.first[rows] != 0)
        for reach, pattern in ((8, AHEAD), (16, ALL_ALONG)):
            ends[np.searchsorted(rows, self.around.find("lead", reach, pattern, rows[ends]))] = False
        first = np.where(ends, last, times.first[rows])
        years = list(zip(first.tolist(), last.tolist(), strict=True))
        texts = {year: period_text(*year) if year[0] else "" for year in set(years)}
        periods = [texts[year] for year in years]
        scoped = (self.kinds[rows] == "scope") & (self.class_[rows] == "context")
        scoped[:-1] &= np.diff(self.settings.clause[rows]) == 0
        for at in np.flatnonzero(scoped[:-1]).tolist():
            periods[at] = periods[at + 1]  # 七大产业 is of the year of what is told of them
        return periods

    def _estimated(self) -> list[bool]:
        rows = self.counted
        results = among(rows, self.class_, *RESULTS)
        held = set(estimated(self.document, results, self.numbers, self.settings, self.around, self.measure))
        return [at in held for at in rows.tolist()]

    def _subjects(self, wholes: Sequence[str]) -> list[str]:
        rows, settings, numbers = self.counted, self.settings, self.numbers
        parts, kinds = numbers.part[rows], self.kinds[rows]
        leads = words_before(self.norm, self.around, rows, kinds, self.class_, numbers, settings)
        rights, kinds, joined = words_after(self.norm, self.around, rows, self.kinds, self.class_, numbers, settings)
        columns = (
            parts.tolist(), settings.sentence[rows].tolist(), self.group[rows].tolist(),
            leads, rights, kinds.tolist(), [numbers.unit[at] for at in rows.tolist()],
            [numbers.bound[at] for at in rows.tolist()],
            self.measure[rows].tolist(), wholes, settings.clause[rows].tolist(),
            settings.before[rows].tolist(), settings.right[rows].tolist(), joined[rows].tolist(),
            np.append(False, joined)[rows].tolist(), settings.listed[rows].tolist(),
        )  # fmt: skip
        found = topics(self.norm, list(map(Topic._make, zip(*columns, strict=True))))
        times = (self.measure[rows] == "duration") & (self.class_[rows] == "context")
        for place in np.flatnonzero(times).tolist():
            if numbers.unit[rows[place]] == "岁":
                continue
            end = int(numbers.end[rows[place]])
            aged = subject_after(rights[place]) if self.norm[end - 2 : end] in _AGED else ""
            if aged:  # 20年以上老化燃气管道
                found[place] = aged
                continue
            opens = not leads[place] and rights[place].startswith(_WITHIN)
            opens |= leads[place].endswith("的") and not rights[place].strip()  # 是…极不平凡的五年。
            opens |= leads[place].endswith("比") and rights[place].startswith("前")  # 比五年前增长
            opens |= leads[place].endswith("比前")  # 比前五年增加
            opens |= rights[place].strip().startswith(_SUMMED)  # 固定资产投资五年累计完成
            if opens or found[place] in _WINDOWS or found[place].endswith(("以来", "过去", "未来", "今后")):
                found[place] = "规划时段" if self.times.planned[rows[place]] else "统计时段"
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
_MANY, _FEW = 20, [ord(sign) for sign in "两二三四五六七八九十"]
_WORDS = [*_FEW, *(ord(sign) for sign in "一百千万")]
_TASKS = frozenset(("项", "件", "类", "方面", "种"))
_THINGS = frozenset(("项", "个", "件", "类", "条", "方面", "种"))
_PRICED = re.compile("价|CPI")
_BEYOND, _LONGEST_JOIN = 36, 8
_WINDOWS = frozenset(
    ("", "过去", "过去的", "今后", "今后的", "未来", "这", "近", "前", "后", "接下来", "最近", "已经", "用", "再用",
     "并同")
)  # fmt: skip
_AGED = ("以上", "以下", "以内")
_SUMMED = ("累计", "合计", "共", "总共", "年均", "平均")
_WITHIN = ("内", "来", "间", "里", "时间")
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
