"""What reports of cities taught: headings of a term and a year, what is hoped for by a year, values beside growth."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of, told

SINCE = "2021年以来,全市上下各项事业实现新跨越。\n"
POINT = "——生态治理大见成效。完成造林205万亩,封育188万亩。化解不良贷款111亿元,新增城镇就业37万人。\n"
NUMBERED = "(五)民生福祉持续改善。新增城镇就业37万人,养老床位9万张。\n"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("一、“十四五”及2025年工作回顾\n" + POINT, "188万亩", "cumulative_achievement 2021-2025"),
        ("一、“十四五”和2025年工作回顾\n" + POINT, "111亿元", "cumulative_achievement 2021-2025"),
        ("一、“十四五”时期及2025年工作回顾\n" + NUMBERED, "37万人", "achievement 2025"),
        ("一、2025年和“十四五”时期工作回顾\n" + POINT, "111亿元", "achievement 2025"),
        ("一、本届政府及2025年工作回顾\n" + NUMBERED, "37万人", "cumulative_achievement 2021-2025"),
        ("一、本届政府及2025年工作回顾\n2022年以来,各项事业实现新跨越。\n" + NUMBERED, "37万人",
         "cumulative_achievement 2022-2025"),
        ("一、“十四五”时期及2025年工作回顾\n" + SINCE + NUMBERED, "37万人", "cumulative_achievement 2021-2025"),
        ("一、“十四五”发展回顾\n社会事业进步。五年获省科技进步奖25项,扩建中小学350所。\n", "350所",
         "cumulative_achievement 2021-2025"),
        ("一、“十四五”工作回顾\n社会事业进步。五年获省科技进步奖25项。\n", "25项", "cumulative_achievement 2021-2025"),
    ],
)  # fmt: skip
def test_headings_of_several_years_and_their_last(text: str, number: str, said: str) -> None:
    assert told(text, number, 2026).endswith(f" {said}")


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("争取到2030年全市高新技术企业达25家以上,受教育年限达9年以上。", "9年以上", "aspiration 2030"),
        ("争取到2030年企业达25家以上;文化设施达到国家标准;覆盖率达99%。", "99%", "aspiration 2030"),
        ("力争到2030年,工业增加值突破300亿元;高新技术企业超100家。", "100家", "aspiration 2030"),
        ("力争到2030年,工业增加值突破300亿元;确保企业超100家。", "100家", "target 2030"),
        ("力争增长8%;高新技术企业超100家。", "100家", "target 2025"),
        ("争取到上级资金3亿元。", "3亿元", "target 2025"),
    ],
)
def test_what_is_hoped_for_by_a_year_goes_on(text: str, number: str, said: str) -> None:
    assert told(PLAN + text, number).endswith(f" {said}")


@pytest.mark.parametrize(
    ("text", "number"),
    [("去年承办的十件实事中,农村转移就业1万人。", "十件"), ("全市216户国营企业中,亏损的降为19户。", "216户")],
)
def test_what_others_are_taken_from_is_their_setting(text: str, number: str) -> None:
    assert told(REVIEW + text, number).endswith(" context 2024")


def test_a_goal_that_work_turns_about_opens_no_paragraph() -> None:
    text = "围绕实现2027年整体脱贫的目标,制定出台了实施意见。争取扶贫资金3.4亿元,建成新农村371个。"
    assert told(REVIEW + text, "371个").endswith(" achievement 2024")


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("生产总值3635亿元,年均增长8.9%;一般公共预算收入338亿元,年均增长12.7%。", "338亿元", "achievement 2024"),
        ("财政收入92.5亿元,五年翻了一番。", "92.5亿元", "achievement 2024"),
        ("新增公路800公里,公路通车总里程1.7万公里。", "1.7万公里", "achievement 2024"),
        ("全社会固定资产投资206亿元,五年累计完成602亿元。", "206亿元", "achievement 2024"),
        ("全社会固定资产投资206亿元,五年累计完成602亿元。", "602亿元", "cumulative_achievement 2020-2024"),
        ("一般预算收入15.9亿元、支出32.4亿元,分别增长2.6倍和2.2倍。", "32.4亿元", "achievement 2024"),
        ("投资3443亿元、年均增长18%。", "3443亿元", "achievement 2024"),
        ("社会保险参保人数93万人次。", "93万人次", "achievement 2024"),
        ("煤炭消费量比2021年削减570万吨。", "570万吨", "cumulative_achievement 2022-2024"),
        ("人均生产总值6205美元,高于全省平均水平313美元。", "313美元", "achievement 2024"),
        ("累计完成公共投资338亿元,年均增长12.7%。", "338亿元", "cumulative_achievement 2020-2024"),
    ],
)
def test_values_beside_a_growth_of_years_are_of_the_last(text: str, number: str, said: str) -> None:
    assert told("一、过去五年工作回顾\n五年来," + text, number).endswith(f" {said}")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("启动3家电厂脱硫改造。", ["家"]),
        ("牲畜总数达到820万头只。", ["头只"]),
        ("棉布一亿一千万公尺,一千一百五十公厘的轧钢机。", ["米", "毫米"]),
        ("我国人口已经超过十亿。", ["人"]),
        ("二十九个省、市、自治区的总人口,必须控制在十亿六千万左右。", ["个", "人"]),
        ("经过半年的准备,全面实行新办法。", ["年"]),
        ("12月一个月的增长额就占全年增加额的48%。", ["月", "%"]),
    ],
)
def test_units_that_were_missed(text: str, units: list[str]) -> None:
    assert rows_of(REVIEW + text)["unit"].tolist() == units
