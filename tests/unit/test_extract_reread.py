"""What a third pair of eyes found on whole pages of reports of all times: parts, years, measures (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # years
        ("P八年内使商品粮增加三倍。", "三倍", "3 倍 eq multiple target 2025-2032"),
        ("P在这十年里，要使机械化水平达到85%。", "85%", "85 % eq rate target 2025-2034"),
        ("P“十五五”前两年投资增长5%。", "5%", "5 % eq growth_rate target 2026-2027"),
        ("P今后十五年，新建学校9所。", "9所", "9 所 eq count target 2025-2039"),
        ("R2023和2024两年，新增就业5万人。", "5万人", "50000 人 eq count cumulative_achievement 2023-2024"),
        ("R2022年和2023年两年投资增长5%。", "5%", "5 % eq growth_rate cumulative_achievement 2022-2023"),
        ("F经费共9亿元，比“十二五”时期的5亿元增长80%。", "5亿元", "5e+08 CNY eq level context"),
        ("F经费共9亿元，比“ 十二五”时期的5亿元增长80%。", "80%", "80 % eq growth_rate cumulative_achievement"),
        # what is measured
        ("R投资增长幅度由上年的58.6%回落到27.8%。", "27.8%", "27.8 % eq growth_rate achievement 2024"),
        ("R投资涨幅高达5.2%。", "5.2%", "5.2 % eq growth_rate achievement 2024"),
        ("R增长速度都在4.3%以上，高的达到5.5%。", "5.5%", "5.5 % eq growth_rate achievement 2024"),
        ("R工业总产值增长7.5%（不包括村办工业为7%）。", "7%", "7 % eq growth_rate achievement 2024"),
        ("R研发投入占比5%（不含军工为4%）。", "4%", "4 % eq share achievement 2024"),
        ("RPM2.5平均浓度低于每立方米19微克。", "19微克", "19 微克/立方米 lt level achievement 2024"),
    ],
)
def test_what_is_told_of_a_number(text: str, number: str, expected: str) -> None:
    assert told(under(text), number).startswith(expected)


@pytest.mark.parametrize(
    "text", ["R坚持把安全放在第一位。", "R全面实现城乡九年免费义务教育。", "R有了正反两方面的经验。"]
)
def test_what_says_no_number(text: str) -> None:
    assert rows_of(under(text)).empty


def test_the_last_years_of_a_century_are_told() -> None:
    rows = rows_of("三、今后的任务\n在本世纪最后二十年内翻两番。", 1981)
    assert rows[rows["measure_type"] == "multiple"]["period"].tolist() == ["1981-2000"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("二、加快社会主义经济建设", "target"),
        ("二、大力培育了新产业", "achievement"),
        ("二、深入推进，成效显著", "achievement"),
    ],
)
def test_a_part_beside_the_review_that_says_what_to_do_is_the_plan(heading: str, expected: str) -> None:
    rows = rows_of(f"{REVIEW}新增床位7张。\n{heading}\n新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", expected]


def test_a_point_under_the_review_that_says_what_to_do_is_no_plan() -> None:
    rows = rows_of(f"{REVIEW}（一）加快社会主义经济建设\n新增床位7张。\n{PLAN}新建学校9所。")
    assert rows[rows["measure_type"] == "count"]["class"].tolist() == ["achievement", "target"]


def test_parts_of_a_review_that_no_heading_calls_so_are_no_plan() -> None:
    rows = rows_of("一、“十三五”任务圆满完成\n新增床位7张。\n二、深入推进改革开放\n新建学校9所。")
    assert set(rows[rows["measure_type"] == "count"]["class"]) <= {"achievement", "cumulative_achievement"}
