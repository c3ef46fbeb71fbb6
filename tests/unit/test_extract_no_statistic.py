"""Words with a number in them that tell no statistic: names, ordinals, set phrases, dates.

Belongs here: what must give no row among the statistics.
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, column, rows_of, under


def test_words_that_only_look_like_a_measure_word() -> None:
    rows = rows_of(PLAN + "建成3个体教融合运动场,建成3人制篮球场20个。")
    assert rows["text"].tolist() == ["3个", "20个"]


@pytest.mark.parametrize(
    "text", ["R成为全国第一个试点。", "P构建粮经饲协调的三元结构。", "P编制三年扶贫移民搬迁规划。"]
)
def test_what_is_no_statistic(text: str) -> None:
    assert rows_of(under(text)).empty


@pytest.mark.parametrize(
    "text",
    [
        "不得不再增加几百亿元的资金。",
        "深入推进“3个100万”。",
        "土地二次开发模式获批准。",
        "形成“1公里文化服务圈”。",
        "推进劣四类海域面积持续下降。",
    ],
)
def test_phrases_and_names_count_nothing(text: str) -> None:
    assert rows_of(REVIEW + text).empty


def test_a_street_is_no_number() -> None:
    assert rows_of(REVIEW + "五大道公园建成。").empty


@pytest.mark.parametrize("text", ["建成一、二类监控点。", "区四套班子尽锐出征。", "二人转获奖。", "推进土地二轮延包。"])
def test_kinds_and_bodies_that_are_named_by_a_number_count_nothing(text: str) -> None:
    assert rows_of(REVIEW + text).empty


@pytest.mark.parametrize(
    "text",
    [
        "R建设一支过硬的队伍，打造一个良好的环境。",
        "R实施“三名工程”。",
        "R坚持把安全放在第一位。",
        "R坚持统筹规划、质量第一。",
        "R进一步统一标准，耕耘三尺讲台。",
        "R以七场硬仗为抓手，奋力推进三次创业。",
        "R建成三元正极材料厂。",
        "R实现城乡九年免费义务教育。",
        "R有了正反两方面的经验。",
        "P建设三棵松科技城。",
    ],
)
def test_what_says_no_number(text: str) -> None:
    assert rows_of(under(text)).empty


def test_a_centenary_is_a_name() -> None:
    assert rows_of(PLAN + "打好实现建军一百年奋斗目标攻坚战。").empty


@pytest.mark.parametrize(
    "text",
    [
        "P百万吨死亡率下降。",
        "P推行“7×24小时”预约通关，办好百岁山公园。",
        "P扎实开展百校联百县行动。",
        "P推动一镇一业发展。",
        "R长三角、珠三角联动发展，五角星奖章。",
        "R在十个指头中，缺点不过是一个指头。",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert rows_of(under(text))["text"].tolist() == rows_of(under(text[0]))["text"].tolist()


def test_meetings_by_their_number_are_no_statistics() -> None:
    assert rows_of(f"{PLAN}贯彻区党委七届六次全委会部署,新增公路9公里。")["text"].tolist() == ["9公里"]


def test_a_decade_is_no_span_of_time_and_a_way_of_speaking_no_count() -> None:
    assert column(PLAN + "在九十年代初步建立新体制，两只手都要硬。", "class") == {}


@pytest.mark.parametrize(
    "text",
    ["第一、二轮环保督察反馈问题整改办结。", "出台《支持民营经济七条措施》。", "出台《支持民营经济20条措施》。",
     "出台改革三年总体方案。", "基本普及九年义务教育。", "入选年度中国科学十大进展。", "发扬三大作风。",
     "坚持八项主张。", "3月14日至20日举办。", "基本路线一百年不动摇。"],  # fmt: skip
)
def test_what_only_names_a_thing_is_no_statistic(text: str) -> None:
    assert rows_of(REVIEW + text).empty


def test_a_second_supply_is_no_number() -> None:
    assert "二次" not in rows_of(under("F完成二次供水提标小区17个。"))["text"].tolist()


def test_a_year_without_its_word_is_a_date() -> None:
    rows = rows_of(REVIEW + "财政收入5亿元,是2002的2.1倍,比2002增长80%。")
    assert rows["text"].tolist() == ["5亿元", "2.1倍", "80%"]


def test_so_many_percentages_in_quotation_marks_are_a_name() -> None:
    assert rows_of(PLAN + "全面实施“六个100%”监测,推动“3个70%”落地,签约率突破“双99%”。").empty


def test_a_programme_of_grain_is_a_name() -> None:
    assert "千亿斤" not in rows_of(under("P实施新一轮千亿斤粮食产能提升行动。"))["text"].tolist()


@pytest.mark.parametrize(
    "text",
    [
        "R领导人访问了五大洲。",
        "P反映三大革命运动。",
        "P编制“智慧城区”五年建设规划。",
        "P按照这个目标制订十年长远规划。",
    ],
)
def test_names_with_a_number_are_no_statistics(text: str) -> None:
    body = under(text)
    assert rows_of(body)["text"].tolist() == rows_of(under(text[0]))["text"].tolist()


def test_a_group_of_nations_is_a_name() -> None:
    assert rows_of(PLAN + "以20国集团峰会为平台，与20国建立联系。")["text"].tolist() == ["20国"]
