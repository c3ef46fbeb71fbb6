"""What the guide for marking says (tests/gold/MARKING.md), case by case.

Belongs here: one case at least for each point that the guide settles.
"""

from __future__ import annotations

import pytest
from made_report import told, under


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R我市连续五年蝉联全国文明城市。", "五年", "5 年 eq duration cumulative_achievement 2020-2024"),
        ("R投资连续11个月保持全省首位。", "11个月", "11 月 eq duration achievement 2024"),
        ("R对连续三年亏损的企业停止供货。", "三年", "3 年 eq duration context 2022-2024"),
        ("R粮食生产实现“十三连增”。", "十三连增", "13 年 eq duration cumulative_achievement 2012-2024"),
        ("R粮食产量8连增。", "8连增", "8 年 eq duration cumulative_achievement 2017-2024"),
        ("R双拥模范城“六连冠”。", "六连冠", "6 次 eq count cumulative_achievement 2024"),
        ("P力争粮食生产实现“九连增”。", "九连增", "9 年 eq duration aspiration 2025"),
        ("R全年财政收入占生产总值比重提高1.2个百分点。", "1.2个百分点", "1.2 pp eq share achievement 2024"),
        ("R城镇化率提高1.2个百分点。", "1.2个百分点", "1.2 pp eq rate achievement 2024"),
        ("R居民收入增速高于经济增速2个百分点。", "2个百分点", "2 pp eq growth_rate achievement 2024"),
        ("R税收占比达80%，高于全省平均3个百分点。", "3个百分点", "3 pp eq share achievement 2024"),
        ("R农业税税率，再降低1个百分点。", "1个百分点", "-1 pp eq rate achievement 2024"),
        ("F近三年来，在四百多个企业中进行了试点。", "四百多个", "400 个 gt count cumulative_achievement 2022-2024"),
        ("R在8个省开展试点。", "8个", "8 个 eq count achievement 2024"),
        ("R在262个城市的排名中居第三。", "262个", "262 个 eq count context 2024"),
        ("F五年来，我国同30个国家建立或恢复了外交关系。", "30个", "30 个 eq count cumulative_achievement 2020-2024"),
    ],
)
def test_what_was_settled(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("R预算收入为23亿元，占国家预算的77%。", "77%", "share"),
        ("R12月的增长额占全年增加额的48.4%。", "48.4%", "share"),
        ("R新增加的产值中约有70%为原有企业所增产。", "70%", "share"),
        ("R产量超过了计划规定的指标1.2%。", "1.2%", "growth_rate"),
        ("R积累率由1978年的36.5%，降为33.6%。", "33.6%", "rate"),
        ("P人口的年自然增长率，必须控制在千分之十三以下。", "千分之十三以下", "rate"),
    ],
)
def test_what_a_percentage_measures(text: str, number: str, measure: str) -> None:
    assert f" {measure} " in told(under(text), number)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R军队裁员100万的任务已经完成。", "100万", "1e+06 人"),
        ("R同解放前最高水平相比，学生数增长了四成。", "四成", "cumulative_achievement 1949-2024"),
        ("R但苏联的非生产性投资只占14.5%。", "14.5%", "context"),
        ("P拟将过去的五道手续简化为两道手续。", "两道手续", "target 2025"),
    ],
)
def test_words_of_early_reports(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        # The size of one work is told of it, that of many is their class.
        ("R120万吨乙烯项目主体完工。", "120万吨", "1.2e+06 吨 eq level achievement 2024"),
        ("P安装两台60万千瓦机组。", "60万千瓦", "600000 千瓦 eq level target 2025"),
        ("R新建110千伏变电站3座。", "110千伏", "110 千伏 eq level context 2024"),
        ("R新增万吨级泊位3个。", "万吨级", "10000 吨级 eq level context 2024"),
        ("R第一时间处置6.8级地震。", "6.8级", "6.8 级 eq level context 2024"),
        ("R研制110米口径射电望远镜。", "110米", "110 米 eq level context 2024"),
        # Spans of time.
        ("P准备在两三年内分批完成。", "两", "2 年 ge duration context 2025-2027"),
        ("P准备在两三年内分批完成。", "三年", "3 年 le duration context 2025-2027"),
        ("P用两到三年时间完成除险加固。", "两", "2 年 ge duration context 2025-2027"),
        ("P三个月内把新部门组建起来。", "三个月", "3 月 le duration context 2025"),
        ("R已经一年零两个月了。", "一年零两个月", "14 月 eq duration context 2024"),
        ("P要用三年左右的时间走出困境。", "三年左右", "3 年 approx duration context 2025-2027"),
        ("P在连续6年增产之后，更要抓好农业。", "6年", "6 年 eq duration cumulative_achievement 2019-2024"),
        # People as a fact, steps, programmes.
        ("P我国有13亿人口、9亿劳动力资源。", "9亿", "9e+08 人 eq count context 2025"),
        ("P对国营企业，要分两步走。", "两步", "2 步 eq count context 2025"),
    ],
)
def test_sizes_spans_of_time_people_and_programmes(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said
