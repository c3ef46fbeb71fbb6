"""What passages read for the thirteenth time taught: lists of things to do as papers print them, ends of plans."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of

DEEDS = "1.新增学位3000个、园位600个以上。\n2.改造危桥4座,硬化道路86.2公里。\n"


@pytest.mark.parametrize(
    "opening",
    [
        "1月6日,某县人民代表大会开幕。报告指出,2025年县政府将继续优先保障民生,重点抓好10件民生实事:\n",
        "报告明确,今年将统筹财力,扎实办好“十件民生实事”。\n",
        "报告发布。报告明确,2025年工作安排。其中包括加快建设。\n",
    ],
)
def test_what_a_paper_announces_is_to_be_done(opening: str) -> None:
    rows = rows_of(opening + DEEDS)
    deeds = rows[rows["text"].isin(["3000个", "600个以上", "4座", "86.2公里"])]
    assert len(deeds) == 4
    assert set(deeds["class"]) == {"target"}
    assert set(deeds["period"]) == {"2025"}


def test_a_list_of_good_deeds_without_any_time_is_to_be_done() -> None:
    said = "教育仍是民生实事的重点。\n加强学校建设。启用学校2所,开办幼儿园3所。\n"
    assert set(rows_of(said)["class"]) == {"target"}
    done = "全面完成民生实事。\n加强学校建设。启用学校2所,开办幼儿园3所。\n"
    assert set(rows_of(done)["class"]) == {"achievement"}


def test_good_deeds_of_the_years_to_come_are_of_all_of_them() -> None:
    rows = rows_of("2025年及未来五年,我市将全力办好“十件民生实事”。\n1.投资2亿元以上,建成水厂。\n")
    assert rows["period"].iloc[-1] == "2025-2029"
    assert rows["class"].iloc[-1] == "target"


def test_the_end_of_a_plan_holds_for_the_rest_of_its_sentence() -> None:
    rows = rows_of(PLAN + "今后五年主要目标是:到“十五五”末,产值达到214亿元;收入达到15亿元;常住人口43万人。")
    assert rows["period"].tolist()[1:] == ["2030", "2030", "2030"]


@pytest.mark.parametrize("year", ["二00六", "二OO六", "二〇〇六"])
def test_a_nought_of_a_year_may_be_set_as_a_digit_or_a_letter(year: str) -> None:
    rows = rows_of(f"{year}年,收入增长百分之十二。报告称,{year}年赤字两千九百五十亿元。", 2006)
    assert rows["period"].tolist() == ["2006", "2006"]
    assert set(rows["class"]) == {"target"}


def test_a_decimal_in_chinese_numerals_before_a_power() -> None:
    rows = rows_of(REVIEW + "收入三万五千四百二十三点三八亿元,增长百分之十三点八。")
    assert rows["scaled_value"].tolist() == [3_542_338_000_000, 13.8]


def test_what_an_nth_place_has_passed_is_what_it_is_counted_by() -> None:
    rows = rows_of(REVIEW + "甲市成为乙省第二个产值突破3万亿元的城市,是全国首个突破13万亿元的省份。")
    assert rows["measure_type"].tolist() == ["rank", "level", "level"]
    assert rows["class"].tolist() == ["achievement", "context", "context"]
    assert rows["comparator"].tolist() == ["eq", "gt", "gt"]


def test_indexes_of_prices_and_what_is_held_against_what_was_asked() -> None:
    rows = rows_of(REVIEW + "零售物价总指数为107.8%,比省下达的指标低0.2个百分点。撤销开发区12个,核减幅度57%。")
    assert rows["measure_type"].tolist() == ["index", "index", "count", "growth_rate"]


def test_words_that_only_look_like_a_measure_word() -> None:
    rows = rows_of(PLAN + "建成3个体教融合运动场,建成3人制篮球场20个。")
    assert rows["text"].tolist() == ["3个", "20个"]


def test_points_of_a_share_measure_a_share_clause_after_clause() -> None:
    rows = rows_of(REVIEW + "增加值占生产总值的比重提高8.5个百分点,比“十四五”末提高2个百分点,比预期高1个百分点。")
    assert rows["measure_type"].tolist() == ["share", "share", "share"]


def test_sizes_of_what_is_built_are_told_of_it_and_of_how_many_their_class() -> None:
    rows = rows_of(PLAN + "新建110千伏线路100公里,完成超230个50户以上木质房屋连片村寨改造。")
    assert rows["class"].tolist() == ["target", "target", "target", "context"]


def test_five_years_on_average_are_no_year_to_come() -> None:
    rows = rows_of(REVIEW + "2024年,实现生产总值550亿元,五年来年均增长9%。")
    assert rows["class"].tolist() == ["achievement", "context", "cumulative_achievement"]
    assert rows["period"].tolist() == ["2024", "2020-2024", "2020-2024"]


@pytest.mark.parametrize(
    "text",
    [
        "预计:生产总值达109亿元、增长9.2%;收入8.02亿元、增长10.7%。",
        "完成生产总值920亿元(以下数据均为预计),增长9%。收入达到159亿元,增长13.1%。",
    ],
)
def test_a_note_that_figures_are_estimates_holds_for_all_of_them(text: str) -> None:
    assert rows_of(REVIEW + text)["estimated"].tolist() == [True] * 4


def test_an_estimate_before_a_colon_ends_with_its_sentence() -> None:
    assert rows_of(REVIEW + "预计:产值9亿元;收入8亿元。投资7亿元。")["estimated"].tolist() == [True, True, False]
