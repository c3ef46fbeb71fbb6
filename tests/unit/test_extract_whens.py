"""When a thing was made is no time of what is done to it; years told in the plan they are of; growth that reached."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of, told


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        (PLAN + "完成2000年底前建成的老旧小区改造186个、惠及居民2.4万户。", "186个", "186 个 eq count target 2025"),
        (PLAN + "完成2000年底前建成的老旧小区改造186个、惠及居民2.4万户。", "2.4万户", "24000 户 eq count target 2025"),
        (REVIEW + "更新2005年以前安装的电梯30部。", "30部", "30 部 eq count achievement 2024"),
        (PLAN + "2025年底前建成小区12个。", "12个", "12 个 eq count target 2025"),
        (PLAN + "“十五五”期间,关停小火电80座;五年淘汰产能1亿吨。", "1亿吨", "1e+08 吨 eq level target 2026-2030"),
        (PLAN + "关停5000万千瓦小火电机组。", "5000万千瓦", "5e+07 千瓦 eq level target 2025"),
        (PLAN + "风电场66台风机并网。", "66台", "66 台 eq count target 2025"),
        (REVIEW + "过亿元企业达到286家,其中过10亿元的18家。", "10亿元", "1e+09 CNY gt level context 2024"),
        (PLAN + "本年收入9亿元,上年结转收入1亿元,收入总数10亿元。", "10亿元", "1e+09 CNY eq level target 2025"),
        (REVIEW + "2024年,对2022年的灾区,继续拨付经费3亿元。", "3亿元", "3e+08 CNY eq level achievement 2024"),
        (REVIEW + "经济增长连续四年达到或略高于10%。", "10%", "10 % gt growth_rate cumulative_achievement 2021-2024"),
    ],
)
def test_numbers(text: str, number: str, said: str) -> None:
    assert told(text, number) == said


def test_the_whole_year_told_after_several_is_the_last_of_them() -> None:
    rows = rows_of(
        "一、“十四五”及2025年工作回顾\n“十四五”以来,综合实力稳步提升,年均增长9.4%。\n"
        "1、转型步伐加快。全年完成销售118亿元。\n2、面貌改善。拆除违章建筑3.1万平方米。\n",
        year=2026,
    )
    assert rows["period"].tolist() == ["2021-2025", "2025", "2025"]
    assert rows["class"].tolist() == ["cumulative_achievement", "achievement", "achievement"]


def test_goals_of_the_year_told_after_those_of_the_term_hold_for_the_points_that_follow() -> None:
    rows = rows_of(
        "二、今后五年奋斗目标和2022年工作安排\n今后五年，要努力实现以下目标：到2026年，城镇化率达到60%。\n"
        "2022年主要预期目标是：居民消费价格涨幅控制在3%左右。\n（一）坚持项目为王。新增入规企业15家。\n",
        year=2022,
    )
    assert rows["period"].tolist()[-3:] == ["2026", "2022", "2022"]
