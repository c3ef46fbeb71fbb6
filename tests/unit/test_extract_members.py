"""Subjects of several things at once, of shares that change, of grades, plans and paces told after a number."""

from __future__ import annotations

import pytest
from made_report import REVIEW, rows_of

from workreport.extract.english import subject_in_english


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # One number of several things: all are named.
        ("生产总值、社会消费品零售总额、进出口总额翻一番。", ["生产总值、社会消费品零售总额、进出口总额"]),
        ("生物医药、节能环保、商务服务等产业增加值增长10%。", ["生物医药、节能环保、商务服务等产业增加值"]),
        ("养老、医疗、失业保险基金收入增长20%。", ["养老、医疗、失业保险基金收入"]),
        ("招引甲基地、乙基地等项目605个。", ["甲基地、乙基地等项目"]),
        # What is done beside it, or has a number of its own, is not.
        ("强化管理、新增企业5家。", ["新增企业"]),
        ("突出招商引资、实际利用外资增长5%。", ["实际利用外资"]),
        ("新增集群5个、服务业增加值9亿元。", ["新增集群", "服务业增加值"]),
        ("小麦、稻谷产量分别增长3%和5%。", ["小麦产量", "稻谷产量"]),
        # What a share became, how much faster something grew.
        ("预算收入9亿元,占生产总值比重由上年的9.6%提高到10.8%。", ["预算收入", *["预算收入占生产总值比重"] * 2]),
        ("增加值468亿元,占GDP的比重为73%,比上年提高0.4个百分点。", ["增加值", *["增加值占GDP比重"] * 2]),
        ("生产总值增长8.5%,同比加快3个百分点。", ["生产总值", "生产总值增速"]),
        # How much of a plan was reached.
        ("生产总值43亿元,完成年计划的105%。", ["生产总值", "生产总值计划完成比例"]),
        ("财政收入提前4个月完成全年任务。", ["财政收入提前完成全年任务"]),
        # Of which grade.
        ("创建市级以上示范村290个(其中省级113个)。", ["创建市级以上示范村", "创建省级示范村"]),
        ("新增国家级高新技术企业7家、省级13家。", ["新增国家级高新技术企业", "新增省级高新技术企业"]),
        ("新增私营企业1158户、注册资金12.7亿元。", ["新增私营企业", "私营企业注册资金"]),
        ("城乡低保标准分别提高53元和76元。", ["城镇低保标准提高", "农村低保标准提高"]),
        ("专利申请量、授权量增幅分居全省第一和第二。", ["专利申请量增幅", "授权量增幅"]),
        ("削减烟粉尘68万吨、二氧化硫32万吨。", ["削减烟粉尘", "削减二氧化硫"]),
        ("实现进出口总额61亿美元、服务外包业务总量245亿元。", ["进出口总额", "服务外包业务总量"]),
        ("8家企业入围全省百强、居全省第二。", [*["入围全省百强的企业"] * 2, "入围全省百强的企业全省排名"]),
        ("全省通过审核的6家公司均来自甲市。", ["公司"]),
        ("2个国贫县有望摘帽,9个安置区春节前可全部封顶。", ["国贫县", "安置区"]),
    ],
)
def test_subjects(text: str, subjects: list[str]) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].tolist() == subjects


@pytest.mark.parametrize(
    ("zh", "english"),
    [
        ("生产总值、财政收入", "Gross domestic product and fiscal revenue"),
        ("财政收入预算完成比例", "Fiscal revenue as a share of the budget"),
        ("养老、医疗、失业保险基金收入", ""),  # whose members are no names by themselves
    ],
)
def test_english_of_them(zh: str, english: str) -> None:
    assert subject_in_english(zh) == english
