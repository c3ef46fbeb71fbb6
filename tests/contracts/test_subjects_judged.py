"""What is published of the judged subjects is what the judgements give today, and each is of a statistic of the set."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from workreport.project import project_root
from workreport.publish.about import subjects_judged
from workreport.words import LANGUAGES, Words

DRAWN = ["drawn", "local", "levels", "sixth", "seventh"]


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(project_root() / "benchmarks"))
    import measure_subjects

    yield measure_subjects
    sys.modules.pop("measure_subjects", None)


@pytest.fixture
def sets(bench):
    return bench.judged_sets()


def test_the_published_shares_are_what_the_judgements_give(bench, sets):
    assert len(sets) >= 2
    assert json.loads(Path(bench.OUT).read_text(encoding="utf-8")) == bench.measured(sets, bench.draws())


@pytest.mark.parametrize("name", ["first", "now"])
def test_every_judgement_is_of_one_statistic_of_the_set(sets, name):
    for gold in sets:
        told = json.loads((project_root() / "tests" / "gold" / gold["gold"]).read_text(encoding="utf-8"))
        known = {(text["report"], mention["start"]) for text in told["texts"] for mention in text["mentions"]}
        judged = [(report, start) for report, start, *_ in gold[name]]
        assert told["set"] == gold["set"]
        assert told["first_read"] == gold["first_read"]
        assert len(judged) == len(set(judged))
        assert set(judged) <= known


def test_a_subject_that_was_not_judged_is_told(bench, tmp_path, monkeypatch):
    monkeypatch.setattr(bench, "subjects", lambda *_: [("a", 3, "5%", "地区生产总值"), ("a", 9, "7%", "总产值")])
    told = {"now": [["a", 3, bench.fingerprint("地区生产总值"), True], ["a", 9, bench.fingerprint("产值"), False]]}
    assert bench.not_judged(told, [tmp_path]) == [("a", 9, "7%", "总产值")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_both_shares_of_each_set(bench, sets, language):
    said = subjects_judged(Words(language))
    counts = [told[name] for told in bench.measured(sets, bench.draws())["sets"] for name in ("first", "now")]
    assert all(str(count["accepted"]) in said for count in counts)
    for share in (100 * count["accepted"] / count["judged"] for count in counts):
        assert f"{share:.1f}".removesuffix(".0") + "%" in said


@pytest.mark.parametrize("name", DRAWN)
def test_every_number_drawn_was_judged_once(bench, name):
    rows = [(report, start) for report, start, *_ in bench.draws()[name]["first"]]
    assert len(rows) == len(set(rows)) >= 240


@pytest.mark.parametrize(
    ("name", "others"), [("sixth", ["drawn", "reports"]), ("seventh", ["drawn", "reports", "sixth"])]
)
def test_no_number_of_these_had_been_judged_before(bench, name, others):
    places = {draw: {(report, start) for report, start, *_ in bench.draws()[draw]["first"]} for draw in [name, *others]}
    assert [draw for draw in others if places[draw] & places[name]] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DRAWN)
def test_the_page_tells_what_the_draws_gave(bench, sets, language, name):
    said, draw = subjects_judged(Words(language)), bench.measured(sets, bench.draws())["once"][name]
    assert str(draw["judged"]) in said
    assert f"{100 * draw['accepted'] / draw['judged']:.1f}%" in said
