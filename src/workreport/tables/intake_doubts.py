"""What makes a row of the draft doubtful: each doubt is one question put to a row and the words around it.

Belongs here: those questions. Does not belong here: how much each weighs and the order of rows
(`intake_certainty`), their wording (`book/words/*/intake.yaml`), changing any row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pandas as pd

from workreport.extract.already import is_done
from workreport.extract.clauses import clause_before
from workreport.extract.hopes import is_future
from workreport.vocabulary import AIMS, RESULTS, units

__all__ = ["Around", "cell_text", "doubts_of_numeral", "doubts_of_promise", "doubts_of_statement"]

Row = Mapping[Any, Any]
_LONG, _LONG_OBJECT, _SHORT_OBJECT, _CLAUSE = 26, 40, 3, 80
_UNITLESS = ("rank", "index", "multiple", "date", "name", "ordinal", "duration")
_WARNED = ("unit_unclear", "period_unclear", "scope_unclear", "conflict", "extreme")
_SAME = ("indicator_id", "period", "class", "unit", "scope", "measure_type")
_WHOLE = 100  # per cent: the most that a share can be, and more than almost any growth
_SENTENCE_END = re.compile(r"[。！？!?\n]")
# Words after which a period is no guess: a year, a plan's years, the terms of a government.
_PERIOD_WORDS = re.compile(r"\d{4}|年|季度|月|“?十[一二三四五六七]五|以来|届|期间|时期|任期|目前|截至")
_STILL_TO_COME = re.compile(
    r"(?:力争|争取|确保|预期|今年要|明年)[^。;；]{0,20}$|将(?:达到?|增长|超过|完成|突破|实现|新增)[^。;；]{0,8}$"
)
_PAIRS = {"“": "”", "（": "）", "(": ")", "《": "》", "〈": "〉"}
_LOOSE = re.compile(r"^[、的等]|[、和及与的]$")
_VERB_INSIDE = re.compile(r"(?<!即)将(?!军)|已经|也有|既有|得到|日益")


class Around:
    """The report's text and its statistics, asked for what stands around a place."""

    def __init__(self, text: str, statements: pd.DataFrame, year: int) -> None:
        self.text, self.year = text, year
        told = statements[statements["class"].isin([*RESULTS, *AIMS, "context"])]
        self.starts: list[int] = [int(start) for start in told["char_start"]]
        self.at_odds = set(_at_odds(told.to_dict("records")))

    def sentence(self, start: int) -> tuple[int, int]:
        """Where the sentence around `start` begins and ends."""
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text, max(0, start - 400), start)]
        after = _SENTENCE_END.search(self.text, start)
        return (ends[-1] if ends else max(0, start - 400)), (after.start() if after else len(self.text))

    def uneven_list(self, start: int) -> bool:
        """Whether the number is one of a list told 分别 whose names are not as many as its numbers."""
        begin, end = self.sentence(start)
        cut = re.split(r"[；;]", self.text[begin:start])
        before, after = cut[-1], re.split(r"[，,；;]", self.text[start:end])[0]
        if "分别" not in before or re.search(r"[，,]", before.rpartition("分别")[2]):
            return False
        names, _, numbers = before.rpartition("分别")
        named = re.split(r"[，,：:]", names.rstrip("，,"))[-1]
        listed = 1 + len(re.findall(r"、|和|与|及", named))
        first = start - len(numbers)
        told = sum(first <= one < start + len(after) for one in self.starts)
        return listed > 1 and told > 1 and told % listed != 0


def doubts_of_statement(row: Row, around: Around) -> Iterator[str]:
    """The doubts that a statistic raises."""
    yield from (name for name in cell_text(row["warnings"]).split(";") if name in _WARNED)
    questions = {
        "against_its_words": _against_its_words(row, around),
        "result_of_the_future": _told_too_early(row, around.year),
        "target_of_the_past": _aimed_too_late(row, around.year),
        "uneven_list": around.uneven_list(int(row["char_start"])),
        "says_otherwise": str(row["statement_id"]) in around.at_odds,
        "period_from_afar": _period_from_afar(row, around),
        "beyond_belief": _beyond_belief(row),
    }
    yield from (name for name, holds in questions.items() if holds)
    yield from _doubts_of_words(row)


def doubts_of_promise(row: Row) -> Iterator[str]:
    """The doubts about where a promise's object was cut."""
    promised = cell_text(row["object_zh"])
    questions = {
        "cut_badly": _is_cut(promised),
        "holds_a_sentence": bool(_VERB_INSIDE.search(promised)),
        "long_object": len(promised) > _LONG_OBJECT,
        "short_object": len(promised) < _SHORT_OBJECT,
    }
    yield from (name for name, holds in questions.items() if holds)


def doubts_of_numeral(words: str) -> str:
    """The doubt about a numeral that no row explains: a figure, or a word that only looks like one (三重, 两个)."""
    return "unexplained" if re.search(r"[0-9０-９]|[一二两三四五六七八九十百千万亿]{2}", words) else "unexplained_word"


def cell_text(cell: Any) -> str:
    """A cell as text, empty if missing."""
    return "" if pd.isna(cell) else str(cell)


def _doubts_of_words(row: Row) -> Iterator[str]:
    subject, unit = cell_text(row["subject_zh"]), cell_text(row["unit"])
    questions = {
        "no_subject": not subject and row["measure_type"] not in ("date", "name", "ordinal"),
        "long_subject": len(subject) > _LONG,
        "cut_badly": _is_cut(subject),
        "no_unit": not unit and row["measure_type"] not in _UNITLESS,
        "unknown_unit": bool(unit) and unit not in _known_units(),
        "no_period": not re.match(r"\d{4}", cell_text(row["period"])),
    }
    yield from (name for name, holds in questions.items() if holds)


def _against_its_words(row: Row, around: Around) -> bool:
    """A result in a clause that speaks of what is to come, or an aim in one that says the thing is done."""
    before = clause_before(around.text, int(row["char_start"]), _CLAUSE)
    if row["class"] in RESULTS:
        return _STILL_TO_COME.search(before) is not None and not is_done(before)
    return row["class"] in AIMS and is_done(before) and not is_future(before)


def _told_too_early(row: Row, year: int) -> bool:
    found = re.match(r"\d{4}", cell_text(row["period"]))
    return row["class"] in RESULTS and found is not None and int(found[0]) >= year


def _aimed_too_late(row: Row, year: int) -> bool:
    last = cell_text(row["period"])[-4:]
    return row["class"] in AIMS and last.isdigit() and int(last) < year


def _period_from_afar(row: Row, around: Around) -> bool:
    """Whether the period is neither the usual one of its class nor named anywhere in the sentence."""
    period = cell_text(row["period"])
    usual = str(around.year if row["class"] in AIMS else around.year - 1)
    if row["class"] == "context" or not period or period == usual:
        return False
    return _PERIOD_WORDS.search(around.text, *around.sentence(int(row["char_start"]))) is None


def _beyond_belief(row: Row) -> bool:
    if cell_text(row["unit"]) != "%" or pd.isna(row["scaled_value"]):
        return False
    share = row["measure_type"] == "share"
    return abs(float(row["scaled_value"])) > (_WHOLE if share else 3 * _WHOLE)


def _at_odds(rows: Iterable[Row]) -> Iterator[str]:
    """Ids of rows of one known indicator, period, class and unit whose numbers or bounds are not the same."""
    said: dict[tuple[str, ...], dict[tuple[object, ...], list[str]]] = {}
    for row in rows:
        if not cell_text(row["indicator_id"]) or pd.isna(row["scaled_value"]) or row["class"] == "context":
            continue
        key = tuple(cell_text(row[name]) for name in _SAME)
        figure = (float(row["scaled_value"]), row["comparator"])
        said.setdefault(key, {}).setdefault(figure, []).append(str(row["statement_id"]))
    for figures in said.values():
        if len(figures) > 1:
            yield from (one for ids in figures.values() for one in ids)


def _is_cut(words: str) -> bool:
    """Whether quotes or brackets do not close, or the words begin or end with what only joins."""
    counted = Counter(words)
    return any(counted[left] != counted[right] for left, right in _PAIRS.items()) or bool(_LOOSE.search(words))


@cache
def _known_units() -> frozenset[str]:
    return frozenset(name for unit in units() for name in (unit.zh, unit.canonical))
