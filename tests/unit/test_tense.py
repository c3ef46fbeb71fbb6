"""Lines under no heading: words tell what is to be done from what was done, and headings go before words."""

import csv
import re
from importlib.resources import files

import pytest
from made_report import rows_of

from workreport.extract.tense import SURE, pieces, plan_scores, plans, sentences_of

TO_DO = (
    "加快农村供水二期工程建设,让3.2万名群众用上放心水。",
    "完善养老服务网络,新增托位600个、学位1200个。",
    "继续改造老旧小区18个,打造口袋公园10处。",
    "健全就业服务机制,培育创业孵化基地4个。",
)
DONE = (
    "农村供水二期工程建成,3.2万名群众用上了放心水。",
    "养老服务网络不断完善,新增托位600个、学位1200个。",
    "累计改造老旧小区18个,口袋公园10处,入选全省试点。",
    "取得了创业孵化基地4个,得到上级重要批示。",
)


def read(lines):
    """Classes and periods of the results and targets of these lines."""
    told = rows_of("\n".join(lines), 2031)
    told = told[told["class"] != "context"]
    return set(told["class"]), set(told["period"])


def test_a_list_of_things_to_do_is_of_targets():
    assert read(TO_DO) == ({"target"}, {"2031"})


def test_a_list_of_things_done_is_of_results():
    assert read(DONE)[0] <= {"achievement", "cumulative_achievement"}


def test_under_a_heading_words_are_not_asked():
    under = ("一、2030年工作回顾", *TO_DO)
    assert read(under)[0] <= {"achievement", "cumulative_achievement"}


def test_the_lines_around_have_a_say():
    weights = {"要": 2.0, "了": -2.0}
    among = plan_scores(["要办", "要建", "做两件事", "要修", "要买"], weights)
    assert plan_scores(["做两件事"], weights) == [0.0]
    assert among[2] == pytest.approx((0 + 8 / 5) / 2)
    assert plan_scores(["要办。成了;要建"], weights) == [pytest.approx(2 / 3)]


def test_a_line_that_leans_to_a_plan_goes_on_with_the_one_before(monkeypatch):
    scores = [0.3, 0.6, 0.3, 0.05, 0.3]
    monkeypatch.setattr("workreport.extract.tense.plan_scores", lambda lines, weights: scores)
    assert plans([""] * 5) == [False, True, True, False, False]


def test_lines_of_nothing_are_no_plans():
    assert plans([]) == []
    assert plans(["", " ", "2031"]) == [False] * 3
    assert sentences_of("。;\n ") == []
    assert pieces("") == set()


def test_the_table_of_words_is_whole():
    text = files("workreport.extract").joinpath("tense_words.csv").read_text(encoding="utf-8")
    rows = [(row["word"], float(row["weight"])) for row in csv.DictReader(text.splitlines())]
    words = [word for word, _ in rows]
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[一-龥]{1,3}", word) for word in words)
    assert rows == sorted(rows, key=lambda row: (row[1], row[0]))
    assert min(weight for _, weight in rows) < -SURE < SURE < max(weight for _, weight in rows)
