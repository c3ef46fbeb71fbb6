"""What the seventeenth blind set taught: other places drawn at random in whole reports (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of

TERM = "一、工作回顾\n五年来，"


def column(text: str, name: str) -> dict[str, str]:
    """One column of the statistics, by how each number is written."""
    return dict(rows_of(text).set_index("text")[name])


def test_to_strive_for_better_is_no_hope_of_what_is_told_next() -> None:
    said = "主要预期目标是：生产总值增长4.5%左右，在实际工作中努力争取更好结果，财政收入增长2.5%左右。"
    assert set(column(PLAN + said, "class").values()) == {"target"}
    assert column(PLAN + "努力争取财政收入增长3%。", "class") == {"3%": "aspiration"}


@pytest.mark.parametrize(
    "text",
    [
        "共提出28项指标，其中预期性指标19项、约束性指标9项。",
        "安排了18个领域的重点任务。",
        "推动年运量150万吨以上的物流园区升级。",
        "让千吨级船舶通江达海。",
    ],
    ids=str,
)
def test_how_many_goals_there_are_and_what_a_thing_is_like_is_no_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) == {"context"}


def test_what_stands_at_the_end_of_some_years_and_what_was_spent_in_them() -> None:
    said = "工业增加值超8000亿元，服务业增加值跨上1万亿元，财政支持农业的支出达4077亿元。"
    assert column(TERM + said, "class") == {
        "五年": "context", "8000亿元": "achievement", "1万亿元": "achievement", "4077亿元": "cumulative_achievement",
    }  # fmt: skip


def test_what_is_reached_by_a_year_is_of_that_year() -> None:
    rows = rows_of("二、1983年工作安排\n招生人数由1982年的29万人增加到1987年的110万人。\n", 1983).set_index("text")
    assert rows["period"].to_dict() == {"29万人": "1982", "110万人": "1987"}


def test_what_is_to_rise_in_some_years_rises_from_where_it_stands() -> None:
    rows = rows_of("二、2031年工作安排\n到2035年，劳动生产率从人均8.7万元提高到12万元以上。\n", 2031).set_index("text")
    assert rows["period"].to_dict() == {"8.7万元": "2030", "12万元以上": "2035"}


@pytest.mark.parametrize(
    ("text", "number", "name", "value"),
    [
        ("标准不低于当地最低标准的1.6倍。", "1.6倍", "comparator", "ge"),
        ("年均增长保持在6.5%以上。", "6.5%以上", "measure_type", "growth_rate"),
        ("农民负担平均减轻30%。", "30%", "scaled_value", -30),
        ("县域经济稳居全省前十强。", "十强", "measure_type", "rank"),
        ("千余家企业融入配套，提出五大类指标。", "千余家", "comparator", "gt"),
        ("千余家企业融入配套，提出五大类指标。", "五大类", "unit", "类"),
        ("四大钢材销售公司健全覆盖城乡的三级养老服务网络。", "三级", "class", "context"),
    ],
    ids=str,
)
def test_single_words(text: str, number: str, name: str, value: object) -> None:
    assert rows_of(REVIEW + text).set_index("text").loc[number, name] == value


def test_actions_of_some_years_are_names_and_years_end_no_range() -> None:
    assert rows_of(REVIEW + "实施保险制度三年提质行动，千家万户受益。").empty
    said = "比重由一九五二年的百分之三十九点七到一九五七年上升为百分之四十五点四。"
    assert rows_of(REVIEW + said)["text"].tolist() == ["百分之三十九点七", "百分之四十五点四"]
