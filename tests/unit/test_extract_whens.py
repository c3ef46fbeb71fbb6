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
        (REVIEW + "经济增长连续四年达到或略高于10%。", "10%", "10 % gt growth_rate achievement 2021-2024"),
    ],
)
def test_numbers(text: str, number: str, said: str) -> None:
    assert told(text, number) == said


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("改造2000年底前建成的老旧小区86个。", "老旧小区"),
        ("更新2005年以前安装的电梯30部。", "电梯"),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].tolist() == [subject]


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("推动300项以上政务服务事项“跨省通办”。", ["政务服务事项“跨省通办”"]),
        ("审批承诺时限在法定时限基础上再压减三分之二。", ["审批承诺时限"]),
        ("建成日处理能力5万吨的污水处理厂。", ["污水处理厂日处理能力"]),
        ("每个镇街建成1个以上长者饭堂。", ["长者饭堂"]),
        ("新认定高新技术企业22家，总数达到61家。", ["新认定高新技术企业", "高新技术企业总数"]),
        ("牲畜存栏218万头，其中肉牛31.4万头。", ["牲畜存栏", "肉牛存栏"]),
        ("农村危房改造3000户，拆除重建1800户。", ["农村危房改造", "农村危房拆除重建"]),
        ("引进50亿元以上项目1至2个。", ["项目", "引进50亿元以上项目", "引进50亿元以上项目"]),
        ("国内生产总值按2000年价格计算达到12.6万亿元。", ["国内生产总值"]),
        ("农村没有解决温饱的贫困人口还有3000万左右。", ["农村没有解决温饱的贫困人口"]),
        ("电话普及率由每百人0.9部提高到5.7部。", ["电话普及率", "电话普及率"]),
        ("31个贫困县中有11个整体越过温饱线。", ["贫困县", "贫困县中整体越过温饱线"]),
        ("选派第一书记1632名。", ["第一书记"]),
        ("地方财政收入完成9亿元，比预算超收1000万元。", ["地方财政收入", "地方财政收入超收"]),
        ("财政总收入达9亿元，同比增收542万元。", ["财政总收入", "财政总收入增收"]),
        ("生产总值增长9%，增幅提高1.3个百分点。", ["生产总值", "生产总值增幅"]),
        ("出口下降5.6%，降幅比全国平均水平低4.2个百分点。", ["出口", "出口降幅比全国平均水平低"]),
        ("食品加工、绿色印染2个产业集群。", ["食品加工、绿色印染产业集群"]),
        (
            "规上企业达到113户，其中产值过10亿元27家、过百亿元2家。",
            ["规上企业", "规上企业产值", "产值过10亿元的规上企业", "产值过百亿元的规上企业"],
        ),
        (
            "城镇居民人均收入4725元，农民人均纯收入1683元，平均每年实际分别增长5.2%和6.8%。",
            ["城镇居民人均收入", "农民人均纯收入", "城镇居民人均收入", "农民人均纯收入"],
        ),
        ("2.新建、改扩建公办幼儿园30所。", ["新建、改扩建公办幼儿园"]),
        ("2.实现城镇新增就业18万人以上。", ["城镇新增就业"]),
        ("抓好20万亩玉米吨田开发和5万亩水稻旱育稀植。", ["玉米吨田开发", "水稻旱育稀植"]),
    ],
)
def test_what_a_number_is_of(text: str, said: list[str]) -> None:
    assert rows_of(PLAN + text)["subject_zh"].tolist() == said
