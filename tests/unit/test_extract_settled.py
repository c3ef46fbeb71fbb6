"""Points that three readers of the project's conventions settled on 29 November 2026: runs of years, points, places."""

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


def test_what_a_plan_says_was_tried_out_is_a_result() -> None:
    assert told(under("P这几年，国家先后在58个城市进行了试点。"), "58个").split()[4] == "achievement"
