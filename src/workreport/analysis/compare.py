"""Which result of the year behind belongs to which target of the year ahead, as the machine proposes it.

Belongs here: pairing statements and grading the pairs `same`, `similar` or `weak`.
Does not belong here: verdicts on targets, wording of reasons (`book/words/*/tables.yaml`), human decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pandas as pd

from workreport.analysis.clauses import is_increment, range_ends
from workreport.extract.clauses import clause_before
from workreport.tables.csvfiles import typed_frame
from workreport.tables.schemas import contract
from workreport.vocabulary import AIMS, indicators
from workreport.words import LANGUAGES, Words

__all__ = ["propose_comparisons", "subject_likeness"]

_NEW = re.compile(r"新增|净增")
_MADE = re.compile(r"新(?!能源|型|材料|质|时代|一代|兴|闻)|建设|建成|改造|获|引进|培育|完成|实现")
# What a count is of: a project in a park is no park.
_COUNTED = re.compile("项目|企业|平台|基地|园区|集聚区|机构|人才|家庭|工程|岗位|学校|医院|社区|品牌")
_RANKS = ("国家级", "省级", "市级", "县级")
_PAYER = re.compile("(?:中央|地方|各级|[省市区县]级?|本级)*财政(?:拟|已|共)?(?:安排|投入|支出|下达)?")
# Words beside an indicator's name that change nothing of what it measures.
_PLAIN = re.compile(
    "(?:新增|新建|改扩建|改建|扩建|新?开工|新筹集|筹集|建设|改造|提升|完成|实施|解决|开展|各类|全部|共|"
    "总量|数量|规模|总值|总额|金额|总|涨幅|降幅|增幅|增速|增长|年末|年底|全年|预期|全社会|全[国省市区县]|"
    "我[国省市区县]|城镇|城乡|地方|财政|空气|质量|天数|比例|比率|常住|居民|分别|和|的|数)*"
)
# How many things a yearly list names compares nothing: 办好十件民生实事.
_LISTED = "实事"
_SIMILAR = 0.6
_WEAK = 0.45
_NEAR = 16  # so many characters before a number tell that it is new
_BARE = 2  # a bare word (投资, 项目) names no one thing: two of them may be of anything
_ACTS = re.compile(
    r"新增|新设|新引进|引进|引入|培育|建成|建设|打造|创建|完成|实施|推进|组织|举办|开展|获评|获|入选|落地|签约|"
    r"增加值|增速|增长率?|全市|全省|全区|企业|项目|的|、|,|“|”|\(|\)"
)

Row = dict[Any, Any]


def propose_comparisons(statements: pd.DataFrame, text: str) -> pd.DataFrame:
    """Table `comparisons` proposed from table `statements`: results and targets that measure alike.

    `same`: one indicator, one unit, one kind of measure, of the same things; `similar`: like subjects in one unit,
    or one indicator of some of them; `weak`: subjects that share words, what is new against all there is. A target
    gets at most its best result. A change on what was before (再提高30元) has no pair, and of a range only the lower
    end has; `text` is the report's, whose words tell both.
    """
    told = statements.to_dict("records")
    ends = {str(end["statement_id"]) for end in range_ends(told, text).values()}
    rows = [row for row in told if not is_increment(row, text) and row["statement_id"] not in ends]
    for row in rows:
        row["told"] = _told(row, text)
    targets = [row for row in rows if row["class"] in AIMS]
    results = [row for row in rows if row["class"] == "achievement"]
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
    apart = _apart(result, target)
    if _known(result, target):
        if result["indicator_id"] != target["indicator_id"]:
            return 0.0, ""
        return (1.5, "weak") if apart else (2.0, "same") if _as_wide(result, target) else (1.8, "similar")
    one, other = _text(result["subject_zh"]), _text(target["subject_zh"])
    likeness = subject_likeness(one, other)
    if _PAYER.fullmatch(one) or _PAYER.fullmatch(other) or (_LISTED in one and _LISTED in other):
        return 0.0, ""
    if target["measure_type"] in ("growth_rate", "share", "rate") and likeness < _SIMILAR:
        return 0.0, ""
    if likeness >= _SIMILAR and min(len(one), len(other)) > _BARE and not apart:
        return likeness, "similar"
    return likeness, "weak" if likeness >= _WEAK else ""


def _apart(result: Row, target: Row) -> bool:
    """Whether two numbers of like names are of different things: what is new and all there is, a park and what is
    in it, a province's and the nation's."""
    one, other = _text(result["subject_zh"]), _text(target["subject_zh"])
    if target["measure_type"] in ("count", "level") and _stock_and_new(result, target):
        return True
    if any((name in one) != (name in other) for name in _heads(one) | _heads(other)):
        return True
    ranks = [{rank for rank in _RANKS if rank in _level(words)} for words in (one, other)]
    return all(ranks) and ranks[0] != ranks[1]


def _heads(subject: str) -> set[str]:
    """What the count of a subject is of, where it ends in such a word."""
    found = _COUNTED.findall(subject)
    return {found[-1]} if found and subject.endswith(found[-1]) else set()


def _level(subject: str) -> str:
    """The subject, with what is the nation's named as such."""
    return re.sub("国家(?!级)", "国家级", subject)


def _told(row: Row, text: str) -> str:
    """The words that name a number's subject or stand shortly before it."""
    return _text(row["subject_zh"]) + clause_before(text, int(row["char_start"]))[-_NEAR:]


def _stock_and_new(result: Row, target: Row) -> bool:
    """Whether one number is of what is new (新增) and the other of all there is."""
    one, other = (bool(_NEW.search(row["told"])) for row in (result, target))
    whole = result if other else target
    return one != other and not _MADE.search(whole["told"])


def _as_wide(result: Row, target: Row) -> bool:
    """Whether two subjects of one indicator are of the same things: no other words beside its name (企业, 出口)."""
    one, other = _text(result["subject_zh"]), _text(target["subject_zh"])
    if one == other:
        return True
    return _beside(one, result["indicator_id"]) == _beside(other, target["indicator_id"])


def _beside(subject: str, indicator_id: str) -> str:
    """The words beside the indicator's name that say which part of it is meant."""
    name = _names().get(indicator_id)
    found = name.search(subject) if name else None
    if found is None:
        return ""
    return "".join(_PLAIN.sub("", words) for words in (subject[: found.start()], subject[found.end() :]))


@cache
def _names() -> dict[str, re.Pattern[str]]:
    """What each indicator is called."""
    return {row.indicator_id: re.compile(row.pattern) for row in indicators()}


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
    reason = _reason(result, target, grade)
    for language in LANGUAGES:
        subjects = {"result": _subject(result, language), "target": _subject(target, language)}
        row[f"reason_{language}"] = words[language](f"tables.comparison_reason.{reason}", **subjects)
    return {**row, "origin": "machine"}


def _reason(result: Row, target: Row, grade: str) -> str:
    """The key of why a pair has its grade: a weak one of new things and all there are, one whose names are alike."""
    if grade == "weak" and target["measure_type"] in ("count", "level") and _stock_and_new(result, target):
        return "weak_new"
    named = grade != "same" and _text(result["subject_zh"]) == _text(target["subject_zh"])
    known = _known(result, target)  # then another reason than the names
    return f"{grade}_named" if named and not known else grade


def _subject(row: Row, language: str) -> str:
    return _text(row[f"subject_{language}"]) or _text(row["subject_zh"])
