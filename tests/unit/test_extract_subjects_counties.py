"""What numbers are of, as a judge of fourteen counties' passages refused it: goals, titles, acts, spans (made up)."""

from __future__ import annotations

import pytest
from made_report import REVIEW, TERM, rows_of


def subjects(text: str) -> list[str]:
    return rows_of(text)["subject_zh"].tolist()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "财政收入2亿元，较上年增长26%，高于年初人代会12%的目标14个百分点，年均增长20%。",
            [*["财政收入"] * 2, "财政收入增长目标", "财政收入增速与目标之差", "财政收入"],
        ),
        (
            "固定资产投资完成16亿元，超出市级下调任务指标6000万元。",
            ["固定资产投资", "固定资产投资超出市级下调任务指标"],
        ),
        ("土地贡献率达到40%，远高于全市28%的平均水平。", ["土地贡献率", "全市土地贡献率平均水平"]),
        ("空气优良率由五年前81%提升至91%。", ["空气优良率", "空气优良率", "空气优良率"]),
        ("棉纱增长85%。在这十年中，建成了一千个大中型项目。", ["棉纱", "统计时段", "大中型项目"]),
    ],
)
def test_what_is_held_against_a_goal_a_place_or_earlier_years(text: str, said: list[str]) -> None:
    assert subjects(TERM + text)[1:] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("15个村被命名为省级卫生村。", ["被命名为省级卫生村的村"]),
        ("20个住宅小区实现优质饮用水入户。", ["实现优质饮用水入户的住宅小区"]),
        ("56条76公里农村公路开工。", ["农村公路", "农村公路"]),
        ("75家龙头企业年销售收入增长5%。", ["龙头企业", "龙头企业年销售收入"]),
        ("首批7个片区支管网工程已获批复。", ["已获批复的片区支管网工程"]),
        ("改造提升5000个已建成自然村的设施。", ["改造提升已建成自然村的设施"]),
        ("整改农村户厕4万个、农村公厕59座。", ["整改农村户厕", "整改农村公厕"]),
        (
            "推进保障性住房建设，筹建730套，续建84套，累计建成5485套。",
            ["筹建保障性住房", "续建保障性住房", "建成保障性住房"],
        ),
        ("民生领域投入持续增长。全年投入9亿元，增长3%。", ["民生领域投入", "民生领域投入"]),
        ("一般公共预算收入和支出分别达4亿元、20亿元。", ["一般公共预算收入", "一般公共预算支出"]),
        ("生产总值增长7.9%，增速跃居全市第一。", ["生产总值", "生产总值增速全市排名"]),
        ("连续10年进入中部百强县行列。", ["进入中部百强县行列", "中部百强县"]),
        ("某集团入选中国文化产业30强。", ["中国文化产业30强"]),
    ],
)
def test_which_are_meant_and_what_was_done_to_them(text: str, said: list[str]) -> None:
    assert subjects(REVIEW + text) == said
