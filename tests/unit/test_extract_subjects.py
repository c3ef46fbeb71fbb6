"""What a number is about: verbs, earlier years and what a plan asked for are no part of it; 分别 gives each its own."""

from __future__ import annotations

import pytest

import workreport


def subjects(sentence: str) -> list[str]:
    rows = workreport.read(f"一、2004年工作回顾\n{sentence}\n", year=2005, place="某县").statements
    return list(rows.loc[rows["class"] != "non_statistic", "subject_zh"])


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("中央预算内投资拟安排5亿元。", ["中央预算内投资"]),
        ("保护性耕作面积新增20万亩。", ["保护性耕作面积"]),
        ("工业占比由上年的45%提高到47%。", ["工业占比", "工业占比"]),
        ("农业总产值比2001年增长9%。", ["农业总产值"]),
        ("全市实现地区生产总值30亿元。", ["地区生产总值"]),
        ("地方财政收入(同口径)完成3亿元，占年初预算102%。", ["地方财政收入", "地方财政收入"]),
        ("税收收入占一般公共预算收入的61%。", ["税收收入占一般公共预算收入比重"]),
        ("新增规上企业9家，总数达73家。", ["新增规上企业", "规上企业总数"]),
        ("棉花播种面积2万亩，总产1500吨。", ["棉花播种面积", "棉花总产"]),
        ("经济总量由全市第8位跃升到第5位。", ["经济总量全市排名", "经济总量全市排名"]),
        ("进出口总额增长9%，高于全省0.4个百分点。", ["进出口总额", "进出口总额"]),
        ("过去五年，新建学校6所。", ["统计时段", "新建学校"]),
        ("开行中欧班列36列。", ["开行中欧班列"]),
        ("粮食产量由3万吨增加到4万吨。", ["粮食产量", "粮食产量"]),
    ],
)
def test_a_subject_is_the_thing_alone(sentence: str, said: list[str]) -> None:
    assert subjects(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("存款余额8亿元，贷款余额6亿元，分别比年初增长3%和2%。", ["存款余额", "贷款余额"] * 2),
        ("第一产业3亿元，第二产业9亿元，分别增长3%、-2%。", ["第一产业", "第二产业"] * 2),
        ("牧、副、渔业产值分别增长9%、7%和5%。", ["牧业产值", "副业产值", "渔业产值"]),
        ("工业、建筑业和运输业产值分别增长9%、7%和5%。", ["工业产值", "建筑业产值", "运输业产值"]),
        ("新增国企9家、民企8家，总数分别达56家、31家。", ["新增国企", "民企", "国企总数", "民企总数"]),
    ],
)
def test_respectively_gives_each_number_its_own(sentence: str, said: list[str]) -> None:
    assert subjects(sentence) == said
