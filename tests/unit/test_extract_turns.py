"""Where a review of several years turns to its last one, and back.

Belongs here: what holds for the numbers after such a turn. Elsewhere: what headings give (`test_extract_sections`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, told, under

TERM_IN_OFFICE = "本届政府履职五年来,全县开创了新局面。"


@pytest.mark.parametrize("turn", ["特别是刚刚过去的2024年", "尤其是刚刚过去的一年", "特别是过去的一年"])
def test_what_follows_a_turn_to_the_last_year_is_of_it(turn: str) -> None:
    text = f"{TERM}{TERM_IN_OFFICE}{turn},全县攻坚克难。主要指标持续增长,生产总值实现2.22万亿元,增长11.3%。"
    assert told(text, "2.22万亿元").endswith(" achievement 2024")
    assert told(text, "11.3%").endswith(" achievement 2024")


def test_five_years_named_again_take_it_back() -> None:
    text = f"{TERM}{TERM_IN_OFFICE}特别是刚刚过去的2024年,全县攻坚克难。五年来,新增公路96公里。"
    assert told(text, "96公里").endswith("cumulative_achievement 2020-2024")


def test_amounts_with_plain_growth_are_of_the_year_that_a_heading_of_both_names() -> None:
    head = "2024年工作总结及“十四五”回顾\n过去的一年,我们攻坚克难,较好完成了各项任务,为“十四五”打下基础。\n"
    text = f"{head}三次产业比由“十三五”末的10∶60∶30调整为7∶59∶34。实现工业增加值253亿元,增长16%。\n"
    assert told(text, "16%").endswith(" achievement 2024")


def test_goals_of_the_term_are_no_years() -> None:
    aims = "上述4项主要指标,提前完成本届政府工作目标。" + "全市上下知难而进,开拓创新。" * 4
    text = f"{REVIEW}{aims}\n——农业喜获丰收。新建小区100个。\n"
    assert told(text, "100个").endswith(" achievement 2024")


def test_works_signed_before_are_of_no_time_in_a_plan() -> None:
    assert told(f"{PLAN}确保2024年签约项目全面开工,确保新开工项目40个。", "40个").endswith(" target 2025")


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("F2024年收入达到201亿元,增加89.7亿元,年均增长12.5%。", "89.7亿元", "cumulative_achievement 2020-2024"),
        ("F2024年完成增加值48.1亿元,增长8.3%,年均增长8.6%。", "8.3%", "achievement 2024"),
        ("F净增规模工业企业391家。", "391家", "cumulative_achievement 2020-2024"),
        ("R2016—2018连续三年跻身强县。", "三年", "cumulative_achievement 2016-2018"),
        ("R经济总量在全国的位次由第22位移到了第19位。", "第22位", "context 2023"),
        ("R增速均位居西北省会(首府)城市第一。", "第一", "achievement 2024"),
        ("R甲公司入选中国互联网企业百强。", "百强", "rank achievement 2024"),
        ("R千亿产业由11个增至17个。", "千亿", "context 2024"),
        ("R百亿企业达到5家。", "百亿", "context 2024"),
    ],
)
def test_in_a_review(text: str, number: str, said: str) -> None:
    assert told(under(text), number).endswith(f" {said}")


def test_five_years_of_striving_open_a_paragraph() -> None:
    text = "一、县第七届政府及2024年工作回顾\n——五年奋勇争先,实力优异。收入从179亿元增加到245亿元,年均增长5%。\n"
    assert told(text, "5%").endswith(" cumulative_achievement 2020-2024")
