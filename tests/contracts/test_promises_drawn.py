"""What is published of the promises drawn at random is what the marks and the machine's rows give."""

from __future__ import annotations

import sys

import pandas as pd
import pytest

from workreport.project import project_root
from workreport.publish.about import promises_drawn
from workreport.words import LANGUAGES, Words


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(project_root() / "benchmarks"))
    import measure_promises

    yield measure_promises
    sys.modules.pop("measure_promises", None)


@pytest.mark.parametrize("draw", ["drawn", "unseen"])
def test_every_mark_and_row_stands_in_a_passage_and_once(bench, draw):
    gold = bench.draw(draw)
    for name in ("marks", "first", "now"):
        places = [tuple(row[:3]) for row in gold[name]]
        assert len(places) == len(set(places)) > 100
        assert all(
            any(place[0] == report and start <= place[1] < place[2] <= end for report, start, end in gold["passages"])
            for place in places
        )


def test_rows_are_held_against_the_marks(bench):
    marks = [
        ("a", 0, 10, "start", "wanted"), ("a", 20, 40, "other|continue", "parts"), ("a", 50, 60, "other", "either"),
        ("b", 0, 10, "finish", "wanted"), ("b", 20, 30, "other", "wanted"),
    ]  # fmt: skip
    rows = [
        ("a", 0, 10, "start", "", True), ("a", 20, 29, "continue", "", True), ("a", 30, 40, "other", "", False),
        ("a", 50, 60, "other", "", None), ("b", 0, 4, "start", "", False), ("b", 4, 10, "finish", "", True),
        ("b", 70, 80, "other", "", None),
    ]  # fmt: skip
    told = bench.held_against(
        pd.DataFrame(marks, columns=bench.draw("drawn")["marks_columns"]),
        pd.DataFrame(rows, columns=bench.draw("drawn")["rows_columns"]),
    )
    assert told == {
        "rows": 7, "either": 1, "right": 4, "found": 3, "same_span": 2, "same_stage": 3, "accepted": 3,
    }  # fmt: skip


def test_a_row_read_otherwise_is_told(bench, tmp_path, monkeypatch):
    kept, changed, lost = ("a", 0, 9, "start", "甲"), ("a", 10, 19, "other", "乙"), ("a", 20, 29, "other", "丙")
    now = [[*row[:4], bench.fingerprint(row[4]), True] for row in (kept, changed, lost)]
    monkeypatch.setattr(bench, "rows_today", lambda *_: [kept, (*changed[:4], "乙园")])
    assert bench.read_otherwise({"now": now}, [tmp_path]) == [
        (*changed[:4], "乙园"), tuple(now[1][:5]), tuple(now[2][:5]),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_both_readings(bench, language):
    said = promises_drawn(Words(language))
    for draw in (bench.measured()[name] for name in bench.DRAWS):
        for told in (draw["first"], draw["now"]):
            assert f"{100 * told['found'] / draw['wanted']:.1f}%" in said
        precision = 100 * draw["now"]["right"] / (draw["now"]["rows"] - draw["now"]["either"])
        assert f"{precision:.1f}".removesuffix(".0") + "%" in said
