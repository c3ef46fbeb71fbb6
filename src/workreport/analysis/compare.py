"""Which result of the year behind belongs to which target of the year ahead, as the machine proposes it.

Belongs here: pairing statements and grading the pairs `same`, `similar` or `weak`.
Does not belong here: verdicts on targets, wording of reasons (`book/words/*/tables.yaml`), human decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from workreport.analysis.clauses import is_increment
from workreport.tables.csvfiles import typed_frame
from workreport.tables.schemas import contract
from workreport.words import LANGUAGES, Words

__all__ = ["propose_comparisons", "subject_likeness"]

_RESULTS = ("achievement",)
_TARGETS = ("target", "aspiration")
_SIMILAR = 0.6
_WEAK = 0.45
_BARE = 2  # a bare word (投资, 项目) names no one thing: two of them may be of anything
_ACTS = re.compile(
    r"新增|新设|新引进|引进|引入|培育|建成|建设|打造|创建|完成|实施|推进|组织|举办|开展|获评|获|入选|落地|签约|"
    r"增速|增长率?|全市|全省|全区|企业|项目|的|、|,|“|”|\(|\)"
)

Row = dict[Any, Any]


def propose_comparisons(statements: pd.DataFrame, text: str) -> pd.DataFrame:
    """Table `comparisons` proposed from table `statements`: results and targets that measure alike.

    `same`: one indicator, one unit, one kind of measure; `similar`: like subjects in one unit; `weak`:
    subjects that share words. A target gets at most its best result. A change on what was before
    (再提高30元) has no pair; `text` is the report's, whose words tell it.
    """
    rows = [row for row in statements.to_dict("records") if not is_increment(row, text)]
    targets = [row for row in rows if row["class"] in _TARGETS]
    results = [row for row in rows if row["class"] in _RESULTS]
    pairs = [pair for target in targets for pair in _best(target, results)]
    words = {language: Words(language) for language in LANGUAGES}
    made = [_row(result, target, grade, words) for target, result, grade in pairs]
    made.sort(key=lambda row: (row["target_id"], row["achievement_id"]))
    return typed_frame(
        "comparisons", {name: [row[name] for row in made] for name in contract("comparisons").names}
    )


def subject_likeness(one: str, other: str) -> float:
    """How alike two Chinese subjects are, 0 to 1: the share of character pairs they have in common (Dice)."""
    left, right = _pairs(one), _pairs(other)
    if not left or not right:
        return 0.0
    return 2 * len(left & right) / (len(left) + len(right))


def _best(target: Row, results: list[Row]) -> Iterator[tuple[Row, Row, str]]:
    graded = [
        (likeness, result, grade)
        for result in results
        for likeness, grade in [_grade(result, target)]
        if grade
    ]
    graded.sort(key=lambda item: (-item[0], int(item[1]["char_start"])))
    if graded:
        _, result, grade = graded[0]
        yield target, result, grade


def _grade(result: Row, target: Row) -> tuple[float, str]:
    if result["unit"] != target["unit"] or result["measure_type"] != target["measure_type"]:
        return 0.0, ""
    if _signs_apart(result, target):
        return 0.0, ""
    if _known(result, target):
        return (2.0, "same") if result["indicator_id"] == target["indicator_id"] else (0.0, "")
    likeness = subject_likeness(_text(result["subject_zh"]), _text(target["subject_zh"]))
    if target["measure_type"] in ("growth_rate", "share", "rate") and likeness < _SIMILAR:
        return 0.0, ""
    if likeness >= _SIMILAR and min(len(_text(row["subject_zh"])) for row in (result, target)) > _BARE:
        return likeness, "similar"
    return likeness, "weak" if likeness >= _WEAK else ""


def _signs_apart(result: Row, target: Row) -> bool:
    """Whether one is a fall below nought and the other the size of a fall (降幅3%): written two ways."""
    below, above = sorted((result, target), key=lambda row: float(row["scaled_value"]))
    return float(below["scaled_value"]) < 0 < float(above["scaled_value"]) and "降" in _text(above["subject_zh"])


def _known(result: Row, target: Row) -> bool:
    return not pd.isna(result["indicator_id"]) and not pd.isna(target["indicator_id"])


def _pairs(subject: str) -> set[str]:
    kept = _ACTS.sub("", subject) or subject
    return {kept[place : place + 2] for place in range(len(kept) - 1)}


def _text(cell: Any) -> str:
    return "" if pd.isna(cell) else str(cell)


def _row(result: Row, target: Row, grade: str, words: dict[str, Words]) -> dict[str, str]:
    row = {"achievement_id": result["statement_id"], "target_id": target["statement_id"], "grade": grade}
    for language in LANGUAGES:
        subjects = {"result": _subject(result, language), "target": _subject(target, language)}
        row[f"reason_{language}"] = words[language](f"tables.comparison_reason.{grade}", **subjects)
    return {**row, "origin": "machine"}


def _subject(row: Row, language: str) -> str:
    return _text(row[f"subject_{language}"]) or _text(row["subject_zh"])
