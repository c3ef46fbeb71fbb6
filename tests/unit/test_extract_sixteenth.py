"""What the sixteenth blind set taught: places drawn at random in whole reports (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of

YEAR = 2031
TWO_REVIEWS = (
    "一、“十五五”时期和2030年工作回顾\n五年来，新建公路900公里。\n"
    "各位代表，刚刚过去的2030年，我们稳中求进，生产总值增长5.3%。\n——质效提升。新增就业141万人，企业利润增长6%。\n"
)


def classes(text: str) -> dict[str, str]:
    """The class of each number by how it is written."""
    return dict(rows_of(text).set_index("text")["class"])


def test_points_after_the_last_year_are_of_it_and_not_of_the_five_years_before() -> None:
    rows = rows_of(TWO_REVIEWS, YEAR).set_index("text")
    assert rows.loc["900公里", ["class", "period"]].tolist() == ["cumulative_achievement", "2026-2030"]
    for number in ("5.3%", "141万人", "6%"):
        assert rows.loc[number, ["class", "period"]].tolist() == ["achievement", "2030"], number


@pytest.mark.parametrize(
    "text",
    [
        "突出抓好七项重点工作，促进消费、出口两类需求。",
        "今年重点抓好四件事：一是修路。",
        "我们将采取两项重大措施。",
        "重点做好10个方面工作。",
        "做优做强5个先进制造业集群，实施甲江沿线1公里专项治理。",
        "巩固提升80万亩蔬菜基地。",
    ],
    ids=str,
)
def test_how_many_things_a_plan_speaks_of_is_no_target(text: str) -> None:
    assert set(classes(PLAN + text).values()) - {"non_statistic"} == {"context"}


def test_what_is_to_be_reached_stays_a_target() -> None:
    said = classes(PLAN + "新建3个园区，改造20条道路，办理提案三百件，安置两万户。")
    assert set(said.values()) == {"target"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("实施城市更新六大提升行动，做强“牛羊菜果”八大产业集群。", ["六大", "八大"]),
        ("理顺市县两级财政事权，启动省市县三级修志。", ["两级", "三级"]),
        ("推进6个百万羽蛋鸡养殖项目，培育更多百亿级集群。", ["6个", "百万羽", "百亿级"]),
        ("打好三大攻坚战，三大产业协调发展，区委七届三次、四次全会召开。", ["三大"]),
    ],
    ids=str,
)
def test_what_is_counted_in_words_is_found_and_set_phrases_are_not(text: str, numbers: list[str]) -> None:
    rows = rows_of(REVIEW + text)
    assert rows.loc[rows["class"] != "non_statistic", "text"].tolist() == numbers


def test_a_power_after_more_is_whole() -> None:
    assert rows_of(REVIEW + "培育更多百亿级集群。")["scaled_value"].tolist() == [10_000_000_000]


def test_a_full_width_comma_parts_thousands_after_a_bare_number_only() -> None:
    rows = rows_of(REVIEW + "积累为1，120亿元，消费为2，211.5亿元，增长5%，300家企业参加。")
    assert rows["value"].tolist() == [1120, 2211.5, 5, 300]


def test_months_and_more_are_a_span_of_time() -> None:
    row = rows_of(REVIEW + "仅用1个多月就建成通车。").iloc[0]
    assert row[["unit", "measure_type", "comparator", "class"]].tolist() == ["月", "duration", "gt", "achievement"]


def test_growth_that_was_expected_is_growth() -> None:
    assert rows_of(PLAN + "5.5%左右的预期增长目标符合实际。")["measure_type"].tolist() == ["growth_rate"]


def test_what_a_plan_raises_from_last_year_on_is_of_this_year() -> None:
    rows = rows_of(f"二、{YEAR}年工作安排\n为此财政支出将由上年18亿元增加到95亿元。\n", YEAR).set_index("text")
    assert rows.loc["95亿元", ["class", "period"]].tolist() == ["target", str(YEAR)]
    assert rows.loc["18亿元", ["class", "period"]].tolist() == ["context", str(YEAR - 1)]


def test_those_insured_at_the_end_of_some_years_are_a_stock() -> None:
    rows = rows_of("一、工作回顾\n五年来，养老保险参保778万人。\n", YEAR).set_index("text")
    assert rows.loc["778万人", ["class", "period"]].tolist() == ["achievement", str(YEAR - 1)]


def test_the_year_that_is_over_is_no_first_value() -> None:
    rows = rows_of("一、工作回顾\n在过去的一年里秩序得到巩固。\n", YEAR)
    assert rows["period"].tolist()[-1] == str(YEAR - 1)


FIVE_YEARS = (
    "二、“十六五”时期主要目标和重点任务\n“十六五”时期主要目标是：生产总值年均增长5%。\n"
    "（一）建设产业体系。培育10个产业集群。\n展望2040年，人口达到900万人。\n（二）增进福祉。新增就业600万人。\n"
    "三、2031年重点工作\n今年是“十六五”开局之年。新增就业120万人。\n（一）扩大内需。新建首店20家。\n"
)


def test_points_of_a_part_about_five_years_are_of_them_and_those_of_the_year_of_it() -> None:
    periods = rows_of(FIVE_YEARS, YEAR).set_index("text")["period"].to_dict()
    assert periods == {
        "5%": "2031-2035", "10个": "2031-2035", "900万人": "2040", "600万人": "2031-2035",
        "120万人": "2031", "20家": "2031",
    }  # fmt: skip


def test_steps_of_money_are_no_part_of_what_took_them() -> None:
    rows = rows_of("一、工作回顾\n五年来，生产总值迈上4个万亿元台阶、达14.2万亿元、年均增长5.7%。\n", YEAR)
    assert set(rows["subject_zh"]) == {"统计时段", "生产总值"}
