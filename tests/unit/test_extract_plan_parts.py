"""What plan parts, and reports of before 1981, taught: years to come, goals missed, levels of government (made up)."""

from __future__ import annotations

import pytest
from made_report import rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("R没有实现年初确定的能耗降低4%左右、排放减少2%的目标。", "4%左右", "-4 % approx growth_rate context 2024"),
        ("R没有实现年初确定的能耗降低4%左右、排放减少2%的目标。", "2%", "-2 % eq growth_rate context 2024"),
        ("R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。", "4.9％", "4.9 % eq growth_rate context 2021"),
        ("R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。", "0.2％", "0.2 % eq growth_rate context 2023"),
        ("R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。", "三年", "3 年 eq duration context 2021-2023"),
        (
            "R能耗由前三年分别上升4.9％、5.5％、0.2％，转为下降1.2%。",
            "1.2%",
            "-1.2 % eq growth_rate achievement 2024",
        ),
        ("R排放由上年分别增长5.6％和13.1％，减为增长1.2%和1.8%。", "13.1％", "13.1 % eq growth_rate context 2023"),
        ("R排放由上年分别增长5.6％和13.1％，减为增长1.2%和1.8%。", "1.8%", "1.8 % eq growth_rate achievement 2024"),
        ("R2020年初有740个旧社，现在已经合并成为24个大社。", "740个", "740 个 eq count context 2020"),
        ("R2020年初有740个旧社，现在已经合并成为24个大社。", "24个", "24 个 eq count achievement 2024"),
        ("P办好县、社两级医院。", "两级", "2 级 eq count context 2025"),
        ("P实行中央和省级政府两级办学、两级管理的体制。", "两级", "2 级 eq count context 2025"),
        ("P实施十大民生工程，办好50件民生实事。", "十大", "10 eq count target 2025"),
        ("P确定了今年十大类40项94件民生实事。", "十大类", "10 类 eq count target 2025"),
        ("P全年固定资产投资保持千亿规模。", "千亿", "1e+11 CNY eq level target 2025"),
        ("P让市民路上节约一刻钟，心情舒畅。", "一刻钟", "15 分钟 eq duration target 2025"),
        ("P让市民排队少等十分钟，心情舒畅。", "十分钟", "10 分钟 eq duration target 2025"),
        ("P争取在三年内把增长率降到1%以下。", "三年", "3 年 eq duration context 2025-2027"),
        ("R被淹农田约占全国农田十分之一。", "十分之一", "10 % approx share achievement 2024"),
        (
            "R同解放前比较，小学生增加了六倍以上，大学生增加了二十七倍。",
            "二十七倍",
            "27 倍 eq multiple cumulative_achievement 1949-2024",
        ),
        ("P从2025年到2034年是关键的十年。", "十年", "10 年 eq duration context 2025-2034"),
        ("P分类推进已立项34个城市更新项目。", "34个", "34 个 eq count context 2025"),
        ("P新增一批收入超百亿、过千亿的企业。", "百亿", "1e+10 CNY gt level context 2025"),
        ("P新增一批收入超百亿、过千亿的企业。", "千亿", "1e+11 CNY gt level context 2025"),
        ("P以三大“攻坚工程”为抓手。", "三大", "3 eq count context 2025"),
        ("P2025年省十件民生实事\n一、提供优质教育。", "十件", "10 件 eq count target 2025"),
        ("R算力规模突破190Eflops。", "190Eflops", "190 EFlops gt level achievement 2024"),
        ("R有一千二百万侨民、一百万以上的干部。", "一千二百万", "1.2e+07 人 eq count achievement 2024"),
        ("R有一千二百万侨民、一百万以上的干部。", "一百万以上", "1e+06 人 ge count achievement 2024"),
        ("R在三千六百万的少数民族人口中，学生增加三百万人。", "三千六百万", "3.6e+07 人 eq count context 2024"),
        (
            "R支出１，９２５，４７５元，拖拉机２，３７７标准台。",
            "２，３７７标准台",
            "2377 标准台 eq count achievement 2024",
        ),
        (
            "R支出１，９２５，４７５元，煤炭１，１２０．５万吨。",
            "１，１２０．５万吨",
            "1.1205e+07 吨 eq level achievement 2024",
        ),
        ("R支出１，９２５，４７５元，增长１，１２０％。", "１，１２０％", "1120 % eq growth_rate achievement 2024"),
        ("R能自己建设年产一百五十万吨钢的钢铁联合企业。", "一百五十万吨", "1.5e+06 吨 eq level achievement 2024"),
        ("R以往一年，科学事业有了发展。", "一年", "1 年 eq duration context 2024"),
        ("P完善三级梯度管理模式。", "三级", "3 级 eq count context 2025"),
        ("R一个公社拥有六万亩耕地，五千农户、一万个劳动力。", "五千", "5000 户 eq count achievement 2024"),
    ],
)
def test_numbers_of_plan_parts(text: str, number: str, expected: str) -> None:
    assert told(under(text), number) == expected


@pytest.mark.parametrize(
    "text",
    [
        "R领导人访问了五大洲。",
        "P反映三大革命运动。",
        "P编制“智慧城区”五年建设规划。",
        "P按照这个目标制订十年长远规划。",
    ],
)
def test_names_of_plan_parts_are_no_statistics(text: str) -> None:
    body = under(text)
    assert rows_of(body)["text"].tolist() == rows_of(under(text[0]))["text"].tolist()


def test_years_that_are_over_end_with_the_year_of_a_report_given_in_its_second_half() -> None:
    given = "——一九五四年九月二十三日在第一届全国人民代表大会第一次会议上\n"
    said = "五年以来，新建学校9所。一年多来，新建医院3家。"
    assert rows_of(given + said, 1954)["period"].tolist() == ["1950-1954", "1950-1954", "1953-1954", "1953-1954"]
    assert rows_of(given.replace("九月", "二月") + said, 1954)["period"].tolist()[1] == "1949-1953"


AFTER = "能源，煤炭62万吨，比1980年预计增加1万吨。\n1980年旱灾较重，粮食9万吨。\n钢产量35万吨，水泥78万吨。\n"


def test_a_heading_of_the_next_year_dates_what_stands_under_it() -> None:
    after = AFTER.replace("预计", "")  # which would say that all of the plan is of the next year
    rows = rows_of(f"二、1981年国民经济计划的主要指标\n总产值增长5.5%。\n{after}三、调整工作\n新建学校9所。", 1980)
    assert rows["period"].tolist() == ["1981", "1981", "1981", "1980", "1981", "1981", "1980"]


def test_a_heading_under_another_plans_looks_back() -> None:
    above = "三、关于《第十一个五年规划纲要》的说明\n"
    past = "（二）“十五”期间国民经济和社会发展主要情况\n五年来，改革成果丰硕。五年间，新增就业4200万人。\n"
    ahead = "（三）“十一五”时期的主要目标\n五年新增就业4500万人。"
    rows = rows_of(above + past + ahead, 2006)
    assert rows[rows["unit"] == "人"][["class", "period"]].to_numpy().tolist() == [
        ["cumulative_achievement", "2001-2005"],
        ["target", "2006-2010"],
    ]
    assert rows[rows["text"] == "五年"]["period"].tolist() == ["2001-2005", "2001-2005", "2006-2010"]
