"""The reader against hand-written sentences: every settled convention and known trap, column by column."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import workreport

CASES = json.loads((Path(__file__).parents[1] / "gold" / "synthetic.json").read_text(encoding="utf-8"))
HEADS = {"review": "一、{last}年工作回顾\n", "plan": "二、{year}年工作安排\n"}


def read_case(case: dict) -> tuple[str, pd.DataFrame]:
    head = HEADS[case["section"]].format(year=case["year"], last=case["year"] - 1)
    report = workreport.read(head + case["text"] + "\n", year=case["year"], place="某县")
    rows = report.statements
    return report.text[len(head) :], rows[rows["char_start"] >= len(head)].assign(
        char_start=lambda frame: frame["char_start"] - len(head),
        char_end=lambda frame: frame["char_end"] - len(head),
    )


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:12] for case in CASES])
def test_every_row_of_a_sentence_is_read_as_written_by_hand(case: dict) -> None:
    text, rows = read_case(case)
    found = {(row["char_start"], row["char_end"]): row for row in rows.to_dict("records")}
    for truth in case["rows"]:
        span = (truth["char_start"], truth["char_end"])
        assert span in found, (text[slice(*span)], [text[slice(*other)] for other in found])
        row = found[span]
        for column in ("unit", "comparator", "measure_type", "class", "period"):
            assert row[column] == truth[column], (text[slice(*span)], column)
        for column in ("value", "scaled_value"):
            if truth[column] is None:
                assert pd.isna(row[column])
            else:
                assert row[column] == pytest.approx(truth[column]), (text[slice(*span)], column)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:12] for case in CASES])
def test_no_statistic_is_claimed_that_was_not_written(case: dict) -> None:
    text, rows = read_case(case)
    true = {(row["char_start"], row["char_end"]) for row in case["rows"]}
    claimed = rows[rows["class"] != "non_statistic"]
    extra = [
        text[s:e]
        for s, e in zip(claimed["char_start"], claimed["char_end"], strict=True)
        if (s, e) not in true
    ]
    assert extra == []
