"""The score of a table against a true one: spans matched by overlap, columns compared on matched "
"statistics."""

from __future__ import annotations

import pandas as pd
import pytest

from workreport.extract.scoring import disagreements, match_rows, score

COLUMNS = ["char_start", "char_end", "value", "scaled_value", "unit", "class", "measure_type"]
TRUTH = pd.DataFrame(
    [
        (0, 4, 5.0, 5.0, "%", "achievement", "growth_rate"),
        (10, 14, 3.0, 3e8, "CNY", "target", "level"),
        (20, 22, None, None, "", "non_statistic", "name"),
        (30, 33, 7.0, 7.0, "家", "achievement", "count"),
    ],
    columns=COLUMNS,
)


def test_a_table_agrees_wholly_with_itself() -> None:
    found = score(TRUTH, TRUTH)
    assert (found.recall, found.precision, found.statistics) == (1.0, 1.0, 3)
    assert set(found.columns.values()) == {1.0}


def test_a_missed_and_a_false_statistic_are_both_counted() -> None:
    machine = TRUTH.copy()
    machine.loc[2, "class"] = "achievement"
    machine = machine.drop(index=3)
    found = score(machine, TRUTH)
    assert found.recall == pytest.approx(2 / 3)
    assert found.precision == pytest.approx(2 / 3)


def test_overlap_is_enough_and_the_widest_wins() -> None:
    machine = TRUTH.assign(char_start=TRUTH["char_start"] + 1)
    assert match_rows(machine, TRUTH) == [(0, 0), (1, 1), (2, 2), (3, 3)]
    twice = pd.concat([TRUTH.iloc[[0]].assign(char_end=1), TRUTH.iloc[[0]]], ignore_index=True)
    assert match_rows(twice, TRUTH) == [(1, 0)]


def test_each_wrong_column_is_named_by_its_rows() -> None:
    machine = TRUTH.copy()
    machine.loc[1, "scaled_value"] = 3e4
    machine.loc[0, "unit"] = "pp"
    found = score(machine, TRUTH)
    assert found.columns["value"] == pytest.approx(2 / 3)
    assert found.columns["value_unit"] == pytest.approx(1 / 3)
    assert disagreements(machine, TRUTH, "value") == [(1, 1)]
    assert disagreements(machine, TRUTH, "unit") == [(0, 0)]


def test_an_empty_table_finds_nothing_and_claims_nothing() -> None:
    found = score(TRUTH.iloc[:0], TRUTH)
    assert (found.recall, found.precision) == (0.0, 1.0)
