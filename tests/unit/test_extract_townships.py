"""What reports of counties and townships taught: goals told beside results, what a work will bring, what is built."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of, told


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("生产总值5070亿元,比“十四五”计划目标4000亿元超过1070亿元。", "4000亿元", "eq level context 2024"),
        ("生产总值5070亿元,比“十四五”计划目标4000亿元超过1070亿元。", "1070亿元", "eq level achievement 2024"),
        ("县政府下达我镇财税收入指标为290万元,实际入库293万元。", "290万元", "eq level context 2024"),
        ("县政府下达我镇财税收入指标为290万元,实际入库293万元。", "293万元", "eq level achievement 2024"),
        ("主营业务收入过亿元的企业7户,超千万元的45户。", "千万元", "gt level context 2024"),
        ("总量和增幅均居甲市八个卫星城市前列。", "八个", "eq count context 2024"),
        ("五项社会保险参保1540万人次。", "五项", "eq count context 2024"),
    ],
)
def test_what_is_told_beside_a_result(text: str, number: str, said: str) -> None:
    assert told(REVIEW + text, number).endswith(f" {said}")


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("甲项目全部投产后,预计销售收入将达到88亿元。", "88亿元", "target"),
        ("总投资5亿元,建成投产后可实现年产值10亿元,新增税收2亿元。", "2亿元", "target"),
        ("总投资5亿元,建成投产后可实现年产值10亿元。", "5亿元", "achievement 2024"),
        ("甲项目投产后,实现产值5亿元。", "5亿元", "achievement 2024"),
    ],
)
def test_what_a_work_will_bring_is_no_result(text: str, number: str, said: str) -> None:
    assert told(REVIEW + text, number).endswith(f" {said}")


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("打造七个装备制造业聚集区。", "七个", "target"),
        ("培育五个特色园区。", "五个", "target"),
        ("抓好七项工作。", "七项", "context"),
        ("培育五大工程。", "五大", "context"),
    ],
)
def test_what_is_built_is_promised_though_counted_in_words(text: str, number: str, said: str) -> None:
    assert told(PLAN + text + "引进企业9家。", number).split()[-2] == said


def test_ranks_that_a_place_had_before() -> None:
    rows = rows_of(REVIEW + "在全国城市的排位由2020年的53位跃升至47位。")
    assert rows[["measure_type", "unit"]].to_numpy().tolist() == [["rank", ""], ["rank", ""]]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("总投资5亿元,建成投产后可实现年产值10亿元。", "年产值"),
        ("甲电厂达产后年可实现销售收入10亿元。", "销售收入"),
        ("财政总收入425亿元,比“十四五”计划目标275亿元超过10亿元。", "财政总收入"),
        ("零售总额236亿元,比“十四五”计划目标208亿元超额10亿元。", "零售总额"),
    ],
)
def test_what_the_last_number_is_of(text: str, subject: str) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].iloc[-1] == subject
