"""What a report implies without saying it: arithmetic on pairs of its statements, with rounding intervals.

Belongs here: the rules that say which statements go together and what follows. A rule looks only at the
statements and at the words between their spans; it knows no place, year or subject.
Does not belong here: interval arithmetic (`intervals`), the wording of results (`book/words/*/tables.yaml`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import pandas as pd

from workreport.analysis.intervals import Interval, written_interval
from workreport.tables.csvfiles import typed_frame
from workreport.tables.schemas import contract
from workreport.words import LANGUAGES, Words

__all__ = ["imply"]

_GROWTH = re.compile(r"[,、]?(?:同比|比上年|较上年|比去年)?(?:净)?(?:增长|增加|下降|减少)了?")
_SHARE = re.compile(r"[,、]?(?:约)?占(?:到)?[^,、。;]{0,4}")
_CUMULATIVE = re.compile(r"(?:累计)?(?:完成|建成|新增|新建|改造|实施|竣工|开工|培育|引进)?")
_MEAN = re.compile(r"的|[^,、。;“”]{2,12}?|[^,、。;]{1,8},(?:总投资|完成投资)")
_REACH = re.compile(r",(?:惠及|受益)[^,、。;]{0,4}")
_RATE = re.compile(r"[、,]?[^,、。;]{1,6}率(?:达到|达|为)?")
_THRESHOLD = re.compile(r"(?:以上)?(?:的)?[^,、。;]{1,8}")
_MONEY = ("CNY", "USD")
_PEOPLE = ("户", "人", "名")
_REAL = re.compile(r"生产总值|增加值|GDP")
_EACH_ALREADY = re.compile(r"人均|户均|均")
_YEARS = re.compile(r"(\d+|[一二三四五六七八九十两])年(?!均)")
_DIGITS = {"两": 2} | {digit: number for number, digit in enumerate("一二三四五六七八九十", start=1)}
_OF_A_WHOLE = re.compile(r"占|比重|比例")
_HALF_WIDTH = str.maketrans("，；：（）．％", ",;:().%")
_LEAST_SHARE = 50
_HUNDRED = Interval(Fraction(100), Fraction(100), Fraction(100))


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement with the interval of what its number can have been."""

    row: Mapping[Any, Any]
    interval: Interval

    @property
    def statement_id(self) -> str:
        return str(self.row["statement_id"])

    @property
    def unit(self) -> str:
        return str(self.row["unit"])

    @property
    def countable(self) -> bool:
        return bool(self.row["measure_type"] == "count")

    @property
    def years(self) -> list[int]:
        """First and last year of its period; empty if unknown or not in whole years."""
        found = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", str(self.row["period"]))
        return [int(found.group(1)), int(found.group(2) or found.group(1))] if found else []


@dataclass(slots=True)
class Finding:
    """One thing implied, before it is worded."""

    rule: str
    facts: tuple[Fact, ...]
    formula: str
    interval: Interval
    unit: str
    words: Mapping[str, object] = field(default_factory=dict)


Rule = Callable[[list[Fact], int, str], Iterator[Finding]]


def imply(statements: pd.DataFrame, text: str) -> pd.DataFrame:
    """Table `implied` of one report, from its table `statements` and its text."""
    facts = [fact for row in statements.to_dict("records") if (fact := _fact(row)) is not None]
    findings = [
        finding
        for place in range(len(facts))
        for rule in _RULES
        for finding in rule(facts, place, text)
        if _says_something(finding.interval)
    ]
    words = {language: Words(language) for language in LANGUAGES}
    rows = sorted((_row(finding, words) for finding in findings), key=lambda row: str(row["implied_id"]))
    return typed_frame("implied", {name: [row[name] for row in rows] for name in contract("implied").names})


def _says_something(interval: Interval) -> bool:
    """Whether an interval has an end: not that a number is anything at all, or not below nought."""
    return interval.high is not None or (interval.low is not None and interval.low > 0)


def _fact(row: Mapping[Any, Any]) -> Fact | None:
    if (
        row["class"] == "non_statistic"
        or pd.isna(row["value"])
        or pd.isna(row["scaled_value"])
        or not row["value"]
    ):
        return None
    if re.search(r"(?<!百)分之|/\d", row["text"]):
        return None  # a fraction in words is nobody's rounding
    countable = row["measure_type"] in ("count", "duration") or (row["unit"] in _MONEY and _plain(row))
    interval = written_interval(
        row["text"], row["value"], row["scaled_value"], row["comparator"], countable=countable
    )
    return None if interval is None else Fact(row, interval)


def _plain(row: Mapping[Any, Any]) -> bool:
    return bool(row["value"] == row["scaled_value"])


def _between(one: Fact, other: Fact, text: str) -> str:
    return text[int(one.row["char_end"]) : int(other.row["char_start"])].translate(_HALF_WIDTH)


def _clause(fact: Fact, text: str, ends: str) -> str:
    """The words from the last of `ends` up to the number."""
    start = int(fact.row["char_start"])
    begin = max((text.rfind(end, 0, start) for end in ends), default=-1)
    return text[begin + 1 : start]


def _years_named(words: str) -> set[int]:
    """The spans of years that `words` name: 三年, 5年."""
    return {_DIGITS.get(number) or int(number) for number in _YEARS.findall(words)}


def _next(facts: list[Fact], place: int, ahead: int = 1) -> Fact | None:
    found = facts[place + ahead] if place + ahead < len(facts) else None
    return found if found and found.row["paragraph"] == facts[place].row["paragraph"] else None


def _base(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A number, then its growth: the year before."""
    now, growth = facts[place], _next(facts, place)
    if growth is None or growth.row["measure_type"] != "growth_rate" or len({*now.years}) != 1:
        return
    if now.row["class"] != "achievement" or now.row["measure_type"] not in ("count", "level"):
        return
    if not _GROWTH.fullmatch(_between(now, growth, text)) or growth.interval.point <= -100:
        return
    if _REAL.search(f"{now.row['subject_zh']}{growth.row['subject_zh']}"):
        return  # real growth says nothing about the amount at the prices of the year before
    before = now.interval / (growth.interval / 100 + 1)
    change = now.interval - (before.whole() if now.countable else before)
    words = {"year": now.years[0] - 1, "this_year": now.years[1]}
    ids = (now, growth)
    yield Finding("base", ids, "{0} / (1 + {1}/100)", _counted(now, before), now.unit, words)
    yield Finding("increase", ids, "{0} - {0} / (1 + {1}/100)", _counted(now, change), now.unit, words)


def _total(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A number, then its share of a whole: the whole, and the rest of it."""
    part, share = facts[place], _next(facts, place)
    if share is None or share.row["measure_type"] != "share" or pd.isna(share.row["scope"]):
        return
    if part.row["measure_type"] not in ("count", "level") or not _SHARE.fullmatch(
        _between(part, share, text)
    ):
        return
    held = part.interval.whole() if part.countable else part.interval
    whole = held / (share.interval / 100)
    rest = held * ((share.interval / 100).inverse() - 1)
    words = {"scope": share.row["scope"]}
    yield Finding("total", (part, share), "{0} / ({1}/100)", _counted(part, whole), part.unit, words)
    yield Finding("rest", (part, share), "{0} / ({1}/100) - {0}", _counted(part, rest), part.unit, words)


def _before(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A year's number, then that of several years ending with it: the years before."""
    year, window, several = facts[place], _next(facts, place), _next(facts, place, 2)
    if window is None or several is None or window.row["measure_type"] != "duration":
        return
    if several.row["class"] != "cumulative_achievement" or year.row["class"] != "achievement":
        return
    if year.unit != several.unit or not year.countable or not several.countable or len(several.years) != 2:
        return
    if year.years[1:] != several.years[1:] or not _CUMULATIVE.fullmatch(_between(window, several, text)):
        return
    if window.interval.point != several.years[1] - several.years[0] + 1:
        return
    words = {"first": several.years[0], "last": several.years[1] - 1, "this_year": several.years[1]}
    earlier = (several.interval - year.interval).no_less_than(0)
    yield Finding("before", (several, year), "{0} - {1}", _counted(year, earlier), year.unit, words)
    share = year.interval / several.interval * 100
    yield Finding("share_of_years", (year, several), "{0} / {1} * 100", share, "%", words)


def _yearly(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A number of several years: the mean of a year; not of things that are named by what became of them then."""
    several = facts[place]
    if text[: int(several.row["char_start"])].endswith("的"):
        return
    if several.row["class"] != "cumulative_achievement" or several.row["measure_type"] not in (
        "count",
        "level",
    ):
        return
    if len(several.years) != 2 or several.years[0] == several.years[1]:
        return
    years = several.years[1] - several.years[0] + 1
    if years not in _years_named(_clause(several, text, "。;；\n")):
        return
    words = {"first": several.years[0], "last": several.years[1], "count": years}
    yield Finding("yearly", (several,), f"{{0}} / {years}", several.interval / years, several.unit, words)


def _mean(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A count and an amount of the same things: the mean of one."""
    one, other = facts[place], _next(facts, place)
    if other is None or one.row["class"] != other.row["class"] or one.row["period"] != other.row["period"]:
        return
    between = _between(one, other, text)
    money_first = one.unit in _MONEY and other.countable and between == "的"
    money_last = one.countable and other.unit in _MONEY and between != "的" and bool(_MEAN.fullmatch(between))
    reach = one.countable and other.countable and other.unit in _PEOPLE and bool(_REACH.fullmatch(between))
    if not (money_first or money_last or reach) or one.row["class"] == "context":
        return
    amount, count = (one, other) if money_first else (other, one)
    if count.interval.high is None or count.interval.low is None or _EACH_ALREADY.search(between):
        return
    unit = f"{amount.unit}/{count.unit}"
    words = {"each": count.row["subject_zh"], "each_en": count.row["subject_en"]}
    yield Finding("mean", (amount, count), "{0} / {1}", amount.interval / count.interval, unit, words)


def _part(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A count, then a rate taken on it: how many have it, and how many have not."""
    count, rate = facts[place], _next(facts, place)
    if rate is None or rate.row["measure_type"] != "rate" or not count.countable or not count.interval.exact:
        return
    if not _RATE.fullmatch(_between(count, rate, text)) or not 0 < rate.interval.point <= 100:
        return
    having = (count.interval * (rate.interval / 100)).whole()
    lacking = (count.interval - having).whole()
    words = {"rate": rate.row["subject_zh"], "rate_en": rate.row["subject_en"]}
    yield Finding("having", (count, rate), "{0} * {1}/100", having, count.unit, words)
    yield Finding("lacking", (count, rate), "{0} * (1 - {1}/100)", lacking, count.unit, words)


def _complement(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A share of a whole: what the rest of the whole is."""
    share = facts[place]
    if share.row["measure_type"] != "share" or share.row["class"] != "achievement" or share.unit != "%":
        return
    if not _LEAST_SHARE <= share.interval.point < 100 or not _OF_A_WHOLE.search(
        _clause(share, text, ",，。;；、\n")
    ):
        return
    before = facts[place - 1] if place else None
    if before is not None and _SHARE.fullmatch(_between(before, share, text)):
        return
    rest = (_HUNDRED - share.interval).no_less_than(0)
    yield Finding("complement", (share,), "100 - {0}", rest, "%")


def _excess(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """A completion rate over a hundred: how far over."""
    rate = facts[place]
    if rate.row["measure_type"] == "rate" and rate.unit == "%" and rate.interval.point > 100:
        yield Finding("excess", (rate,), "{0} - 100", rate.interval - _HUNDRED, "pp")


def _threshold(facts: list[Fact], place: int, text: str) -> Iterator[Finding]:
    """So many things each over an amount: at least how much together."""
    each, count = facts[place], _next(facts, place)
    if count is None or each.row["class"] != "context" or each.unit not in _MONEY or not count.countable:
        return
    if each.row["comparator"] not in ("gt", "ge") or not _THRESHOLD.fullmatch(_between(each, count, text)):
        return
    yield Finding("threshold", (count, each), "{0} * {1}", count.interval.whole() * each.interval, each.unit)


def _counted(fact: Fact, interval: Interval) -> Interval:
    return interval.whole().no_less_than(0) if fact.countable else interval


def _row(finding: Finding, words: dict[str, Words]) -> dict[str, object]:
    first = finding.facts[0]
    start = int(first.row["char_start"])
    report_id = str(first.row["report_id"])
    ids = [fact.statement_id for fact in finding.facts]
    worded = {language: _meaning(finding, words[language]) for language in LANGUAGES}
    interval = finding.interval
    return {
        "implied_id": f"{report_id}-i{start:05d}-{finding.rule}",
        "from_ids": ";".join(ids),
        "formula": finding.formula.format(*(f"s{int(fact.row['char_start']):05d}" for fact in finding.facts)),
        "low": _float(interval.low),
        "point": _float(interval.point),
        "high": _float(interval.high),
        "unit": finding.unit,
        "meaning_zh": worded["zh"],
        "meaning_en": worded["en"],
        "condition": _condition(finding, words["en"]),
        "condition_zh": _condition(finding, words["zh"]),
        "origin": "machine",
    }


def _meaning(finding: Finding, words: Words) -> str:
    zh = words.language == "zh"
    values = {name: value for name, value in finding.words.items() if not name.endswith("_en")}
    if not zh:
        values |= {name[:-3]: value for name, value in finding.words.items() if name.endswith("_en")}
    if "scope" in values and words.has(f"vocab.scope.{values['scope']}"):
        values["scope"] = words(f"vocab.scope.{values['scope']}")
    subject = finding.facts[0].row["subject_zh" if zh else "subject_en"]
    fallback = finding.facts[0].row["subject_zh"]
    values["subject"] = next((str(name) for name in (subject, fallback) if not pd.isna(name)), "")
    cleaned = {name: "" if value is None or value is pd.NA else value for name, value in values.items()}
    return words(f"tables.implied_meaning.{finding.rule}", **cleaned)


def _condition(finding: Finding, words: Words) -> str | None:
    key = f"tables.implied_condition.{finding.rule}"
    return words(key) if words.has(key) else None


def _float(number: Fraction | None) -> float | None:
    return None if number is None else round(float(number), 9)


_RULES: tuple[Rule, ...] = (
    _base, _total, _before, _yearly, _mean, _part, _complement, _excess, _threshold,
)  # fmt: skip
