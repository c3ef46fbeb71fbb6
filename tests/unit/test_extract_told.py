"""How plans, budgets and reviews tell their numbers: cases of what a blind reading of plain reports got wrong."""

from __future__ import annotations

import pandas as pd
import pytest

import workreport

REVIEW, PLAN = "一、2024年工作回顾\n", "二、2025年工作安排\n"


def rows_of(text: str, year: int = 2025) -> pd.DataFrame:
    rows = workreport.read(text + "\n", year=year, place="某县").statements
    return rows[rows["class"] != "non_statistic"]


def test_a_plan_to_come_gives_its_years_to_what_its_paragraph_tells() -> None:
    text = "“七五”计划期间，总目标是：产值年均增长7%。粮食产量5年平均达到45万吨，比“六五”期间平均36万吨增长24%。"
    rows = rows_of(text, 1986)
    assert rows["period"].tolist() == ["1986-1990"] * 3 + ["1985", "1986-1990"]
    assert rows["class"].tolist() == ["target", "context", "target", "context", "target"]


@pytest.mark.parametrize(
    ("text", "year", "classes", "periods"),
    [
        ("1990年产值达到9亿元，比1985年增长42%。", 1986, ["target"] * 2, ["1990", "1986-1990"]),
        ("所占比重，1953年为13%，1957年将下降到11%。", 1957, ["context", "target"], ["1953", "1957"]),
        ("政府承诺，在2025年——\n改造危房26万户\n修路20万公里", 2025, ["target"] * 2, ["2025"] * 2),
    ],
)
def test_what_is_to_come_is_told_from_what_was(text: str, year: int, classes: list[str], periods: list[str]) -> None:
    rows = rows_of(text, year)
    assert rows["class"].tolist() == classes
    assert rows["period"].tolist() == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("过去五年，2024年产值8亿元，与2019年相比，增加4亿元。", ["2020-2024", "2024", "2020-2024"]),
        ("全年产值增速在全省领先，为35年来首次。投资增长8%。累计引资5亿元。", ["1990-2024", "2024", "2024"]),
        ("“十三五”发展和2020年工作回顾\n产值从1亿元增长到2亿元。", ["2015", "2020"]),
    ],
)
def test_years_compared_and_records_are_read_as_they_are_meant(text: str, periods: list[str]) -> None:
    assert rows_of(text, 2021 if "十三五" in text else 2025)["period"].tolist() == periods


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("重点抓好七项工作：推进改革。", ["context"]),
        ("重点办好10件实事：新建公园5处。", ["target", "target"]),
        ("村集体收入高于10万元的占80%。", ["context", "achievement"]),
        ("开工5个共66万平方米的还建项目。", ["achievement"] * 2),
        ("76个场馆和基础设施项目开工了65个。", ["context", "achievement"]),
        ("建成全市首个300亿元园区。", ["context"]),
        ("三次产业比由2019年的1.7:71.3:27调整为2024年的1.1:55.8:43.1。", ["context", "achievement"]),
        ("原预算收入9亿元，实际收入8亿元。", ["context", "achievement"]),
        ("争取增发国债项目69个。", ["achievement"]),
        ("累计引进项目559个，带动就业6万人。", ["cumulative_achievement"] * 2),
        ("旅客吞吐量突破200万大关。", ["achievement"]),
    ],
)
def test_a_number_is_a_result_or_its_setting(text: str, classes: list[str]) -> None:
    bare = text.startswith("争取")
    assert (
        rows_of(text if bare else REVIEW * ("重点" not in text) + PLAN * ("重点" in text) + text)["class"].tolist()
        == classes
    )


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("产值年均增长9%，比全省快1个百分点。", ["growth_rate"] * 2),
        ("外贸降幅由谷底的-14%收窄至-11%。", ["growth_rate"] * 2),
        ("14家企业入选中国制造业500强。", ["count"]),
        ("我市成为全区第四个突破千亿元的地区。", ["rank", "level"]),
        ("我区成为全市第8个产值突破千亿元的区县。", ["rank", "level"]),
        ("亿元投资产出达到3亿元。", ["level"]),
        ("地方预算的结余一亿五千三百万元。", ["level"]),
    ],
)
def test_a_number_measures_what_it_is_told_of(text: str, measures: list[str]) -> None:
    assert rows_of(REVIEW + text)["measure_type"].tolist() == measures


def test_what_comes_to_about_so_much_is_near_it() -> None:
    assert rows_of(REVIEW + "人均生产总值9万元，约合1.5万美元。")["comparator"].tolist() == ["eq", "approx"]


def test_a_comma_of_either_width_parts_clauses_as_well() -> None:
    text = REVIEW + "合同金额1,234,567元，比2020年增加8%，上市企业由2020年5家，增加到9家；1997年18家，2002年达到37家。"
    wide, narrow = rows_of(text), rows_of(text.replace("，", ","))
    assert wide["value"].tolist()[0] == 1234567
    assert wide[["value", "class", "period"]].equals(narrow[["value", "class", "period"]])


@pytest.mark.parametrize("quotes", ["“”", "「」", '""'])
def test_a_plan_is_known_by_its_name_in_any_quotation_marks(quotes: str) -> None:
    opened, closed = quotes
    rows = rows_of(f"{REVIEW}{opened}十三五{closed}时期，新建学校5所，是{opened}十二五{closed}时期的2倍。")
    assert rows["period"].tolist() == ["2016-2020"] * 2


def test_an_estimate_that_opens_a_clause_holds_for_its_sentence_but_not_for_ranks() -> None:
    first = "全市经济形势总体稳定，预计产值9亿元，投资增长8%，总量全省第三；出口2亿元。"
    rows = rows_of(REVIEW + first + "农业在调整中发展，产值预计4亿元，投资5亿元。")
    assert rows["estimated"].tolist() == [True, True, False, False, True, False]


def test_a_day_at_the_head_of_an_indented_line_is_no_span_of_time() -> None:
    assert rows_of("主要目标\n\u3000\u300020日，报告提请会议审议，生产总值增长5%。")["text"].tolist() == ["5%"]
