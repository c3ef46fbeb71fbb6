"""Which rows of a draft are doubted, and in what order: each doubt on words that raise it and on words that do not."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from workreport.reading import read
from workreport.tables.intake_certainty import DOUBTS, by_certainty
from workreport.tables.intake_doubts import Around, doubts_of_numeral, doubts_of_promise, doubts_of_statement

PLAIN = {
    "statement_id": "a-s00000", "warnings": "", "class": "achievement", "period": "2029", "char_start": 0, "unit": "%",
    "scaled_value": 5.0, "measure_type": "growth_rate", "subject_zh": "粮食产量", "indicator_id": "", "scope": "",
    "comparator": "eq", "text": "5%",
}  # fmt: skip


def doubts(text: str, number: str, **cells: Any) -> list[str]:
    """The doubts about `number` in `text`, a report of 2030, read as an unremarkable row but for `cells`."""
    row = {**PLAIN, "char_start": text.index(number), "text": number, **cells}
    return list(doubts_of_statement(row, Around(text, pd.DataFrame([row]), 2030)))


@pytest.mark.parametrize(
    ("text", "number", "cells", "found"),
    [
        ("粮食产量增长5%。", "5%", {}, []),
        ("粮食产量力争增长5%。", "5%", {}, ["against_its_words"]),
        ("将2亿元资金纳入管理，粮食产量增长5%。", "5%", {}, []),
        ("去年粮食产量增长5%。", "5%", {"class": "target", "period": "2030"}, ["against_its_words"]),
        ("粮食产量增长5%。", "5%", {"period": "2030"}, ["result_of_the_future", "period_from_afar"]),
        ("粮食产量增长5%。", "5%", {"class": "target"}, ["target_of_the_past", "period_from_afar"]),
        ("粮食产量增长5%。", "5%", {"period": "2021-2024"}, ["period_from_afar"]),
        ("“十四五”以来粮食产量增长5%。", "5%", {"period": "2021-2024"}, []),
        ("粮食产量增长5%。", "5%", {"unit": "", "measure_type": "count"}, ["no_unit"]),
        ("粮食产量增长5%。", "5%", {"unit": "嘭"}, ["unknown_unit"]),
        ("粮食产量增长5%。", "5%", {"subject_zh": ""}, ["no_subject"]),
        ("粮食产量增长5%。", "5%", {"subject_zh": "“粮食产量"}, ["cut_badly"]),
        ("粮食占比达500%。", "500%", {"measure_type": "share", "scaled_value": 500.0}, ["beyond_belief"]),
        ("粮食产量增长200%。", "200%", {"scaled_value": 200.0}, []),
        ("粮食产量增长5%。", "5%", {"warnings": "estimate;extreme"}, ["extreme"]),
    ],
)
def test_doubts_of_a_number(text: str, number: str, cells: dict[str, Any], found: list[str]) -> None:
    assert doubts(text, number, **cells) == found


@pytest.mark.parametrize(
    ("text", "uneven"),
    [
        ("进口、出口、顺差分别增长5%和6%。", True),
        ("进口、出口分别增长5%和6%。", False),
        ("进口、出口分别增长5%和6%，不良率为1%。", False),
        ("进口增长5%，出口增长6%。", False),
    ],
)
def test_a_list_told_respectively(text: str, uneven: bool) -> None:
    starts = [place for place, letter in enumerate(text) if letter.isdigit()]
    frame = pd.DataFrame([{**PLAIN, "statement_id": f"a-s{one:05d}", "char_start": one} for one in starts])
    assert {Around(text, frame, 2030).uneven_list(one) for one in starts} == {uneven}


def test_one_indicator_told_twice_otherwise() -> None:
    known = {"indicator_id": "grain_output", "text": "5%"}
    rows = [{**PLAIN, **known, "statement_id": f"a-s{n}", "char_start": n, "scaled_value": value, "comparator": bound}
            for n, (value, bound) in enumerate([(5.0, "eq"), (5.0, "eq"), (5.0, "ge")])]  # fmt: skip
    assert Around("", pd.DataFrame(rows[:2]), 2030).at_odds == set()
    assert Around("", pd.DataFrame(rows), 2030).at_odds == {"a-s0", "a-s1", "a-s2"}


@pytest.mark.parametrize(
    ("promised", "found"),
    [
        ("地铁六号线", []),
        ("与周边地区贸易往来", []),
        ("即将出台的促进法", []),
        ("新动能将不断催生", ["holds_a_sentence"]),
        ("“一带一路建设", ["cut_badly"]),
        ("港口、", ["cut_badly"]),
        ("桥", ["short_object"]),
        ("长" * 41, ["long_object"]),
    ],
)
def test_doubts_of_a_promise(promised: str, found: list[str]) -> None:
    assert list(doubts_of_promise({"object_zh": promised})) == found


@pytest.mark.parametrize(
    ("numeral", "doubt"), [("三", "unexplained_word"), ("3.5", "unexplained"), ("一百", "unexplained")]
)
def test_a_figure_nobody_explains_weighs_more_than_a_word(numeral: str, doubt: str) -> None:
    assert doubts_of_numeral(numeral) == doubt
    assert DOUBTS["unexplained"] > DOUBTS["unexplained_word"]


def test_doubts_of_headline_targets_come_before_others_as_great() -> None:
    text = "2030年政府工作报告\n二、2030年工作安排\n粮食产量增长5%。\n铁路货运增长6%。\n"
    statements = read(text, year=2030, place="甲市").statements
    statements = statements.assign(subject_zh="")
    frames = {"statements": statements, "commitments": pd.DataFrame(columns=["object_zh", "char_start"]),
              "exclusions": pd.DataFrame([{"char_start": 1, "text": "三", "reason": "unexplained"}])}  # fmt: skip
    rows = by_certainty(frames, text, 2030)
    assert rows["kind"].tolist() == ["statement", "statement", "numeral"]
    for known in ("5%", "6%"):
        named = ["known" if told == known else "" for told in statements["text"]]
        first = by_certainty({**frames, "statements": statements.assign(indicator_id=named)}, text, 2030)
        assert first.loc[0, "text"] == known
