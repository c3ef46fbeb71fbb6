"""What ranks, and among which, in words before a rank that name both."""

from __future__ import annotations

import pytest
from made_report import REVIEW, rows_of


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("经济增速稳居全市第一。", ["经济增速全市排名"]),
        ("生产总值增长6.5%,增速排全市第二。", ["生产总值", "生产总值增速全市排名"]),
        ("工业增加值、固定资产投资增速均居全省第三位。", ["工业增加值、固定资产投资增速全省排名"]),
        ("零售总额增速均位居西北五省区省会(首府)城市第一。", ["零售总额增速西北五省区省会(首府)城市排名"]),
        ("财政收入名列全省各县市第八。", ["财政收入全省各县市排名"]),
        ("预算收入增长20.9%、排临江市县域第一。", ["预算收入", "预算收入增速临江市县域排名"]),
        ("综合实力进入全国地级市前20位。", ["综合实力全国地级市排名"]),
        ("首次实现主要指标增幅居全省第一位。", ["主要指标增幅全省排名"]),
        ("五星园区综合排名进入全省前20名。", ["五星园区综合全省排名"]),
        ("云湖镇升至全国百强镇第5。", ["云湖镇全国百强镇排名"]),
        ("我市在国家统计局城市评价中列第七名。", ["我市国家统计局城市评价排名"]),
        ("我市获中国法治政府评估第七名。", ["中国法治政府评估排名"]),
        ("获得62枚金牌、位列金牌榜第2位。", ["金牌", "金牌榜排名"]),
        ("高新区在国家级高新区的排位由51位上升到36位。", ["高新区国家级高新区排名"] * 2),
        ("农村人居环境测评全国第1。", ["农村人居环境测评全国排名"]),
        ("出口额50亿美元,居全国城市第一位。", ["出口额", "出口额全国城市排名"]),
    ],
)
def test_a_rank_names_what_ranks_and_among_which(sentence: str, said: list[str]) -> None:
    assert rows_of(REVIEW + sentence)["subject_zh"].tolist() == said


def test_what_ranks_next_is_taken_of_what_ranked_before() -> None:
    told = rows_of(REVIEW + "主要指标增幅进入全省第一方阵、总量跻身全省第二方阵。")["subject_zh"].tolist()
    assert told == ["主要指标增幅全省排名", "主要指标总量全省排名"]


@pytest.mark.parametrize("sentence", ["围绕“跨入第一方阵”总目标,深入实施三项工程。", "加快形成第一梯队。"])
def test_a_tier_that_nothing_stands_in_is_no_rank(sentence: str) -> None:
    assert "rank" not in set(rows_of(REVIEW + sentence)["measure_type"])
