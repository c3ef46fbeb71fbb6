"""The machine's own reading of the committed, reviewed report: better rules for other texts may not spoil it."""

from __future__ import annotations

import pytest

import workreport
from workreport.extract.scoring import Score, score
from workreport.project import project_root, source_dir
from workreport.publish.build import default_report
from workreport.tables.loading import load_tables

LEAST = {"value_unit": 1.0, "comparator": 0.99, "measure_type": 0.99, "class": 0.98, "period": 0.99}


@pytest.fixture(scope="module")
def told() -> Score:
    report = default_report(project_root())
    machine = workreport.read(source_dir(report) / "report.txt").statements
    return score(machine, load_tables(report).statements)


def test_every_statistic_is_found_and_no_other(told):
    assert (told.recall, told.precision) == (1.0, 1.0)


@pytest.mark.parametrize("column", LEAST)
def test_columns_are_read_as_reviewed(told, column):
    assert told.columns[column] >= LEAST[column]
