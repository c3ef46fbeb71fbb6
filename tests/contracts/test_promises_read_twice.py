"""What is published of the two readings of the promises is what the readings and the curated table give today."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from workreport.project import project_root
from workreport.publish.about import read_twice
from workreport.tables.loading import load_tables
from workreport.words import LANGUAGES, Words


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(project_root() / "benchmarks"))
    import measure_promises

    yield measure_promises
    sys.modules.pop("measure_promises", None)


def test_the_published_agreement_is_what_the_readings_give(bench):
    assert json.loads(Path(bench.OUT).read_text(encoding="utf-8")) == bench.measured()


def test_rows_are_paired_once_and_by_the_longest_common_stretch(bench):
    first = pd.DataFrame({"char_start": [0, 10], "char_end": [8, 20]})
    second = pd.DataFrame({"char_start": [0, 3, 30], "char_end": [3, 12, 40]})
    assert bench.one_to_one(bench.overlaps(first, second)).to_numpy().tolist() == [[0, 1]]


def test_agreement_by_chance_alone_is_a_kappa_of_nought(bench):
    one, other = pd.Series(["a", "a", "b", "b"]), pd.Series(["a", "b", "a", "b"])
    assert bench.agreement(one, other) == {"same": 2, "kappa": 0.0}
    assert bench.agreement(one, one) == {"same": 4, "kappa": 1.0}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_it_for_the_report_it_is_about(bench, language):
    tables = load_tables(bench.measured()["report_id"])
    assert str(bench.measured()["both"]) in read_twice(tables, Words(language))
    other = SimpleNamespace(metadata=SimpleNamespace(report_id="elsewhere-2031"))
    assert read_twice(other, Words(language)) == ""
