"""What passages read for the eleventh time taught: growth since a year that is named, thresholds, aims, estimates."""

from __future__ import annotations

import pytest
from made_report import REVIEW, TERM, rows_of


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2024年产值完成90亿元，是2019年的4倍，年均递增36%。", ["2024", "2020-2024", "2020-2024"]),
        ("2024年产值44亿元，比2021年净增14亿元，年均增长13%。", ["2024", "2022-2024", "2022-2024"]),
        ("2024年人均收入5092元，比2019年增1.8倍。", ["2024", "2020-2024"]),
        ("2024年产值44亿元，比2023年净增4亿元，年均增长13%。", ["2024"] * 3),
    ],
)
def test_growth_is_of_the_years_since_the_one_it_is_held_against(text: str, periods: list[str]) -> None:
    assert rows_of(REVIEW + text)["period"].tolist() == periods


def test_years_running_among_several_are_so_many() -> None:
    rows = rows_of("五年来，全县产值年均增长9%，粮食连续三年增产。")
    assert rows["period"].tolist() == ["2020-2024", "2020-2024", "2022-2024"]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("500万元以上固定资产投资315亿元，增长16%。", ["context", "achievement", "achievement"]),
        ("总产值增长9%，完成了10%左右的计划目标。", ["achievement", "context"]),
        ("产值累计增幅3%。", ["achievement"]),
        ("今年1、2月份又实现了开门红，销售额比去年同期增长7%。", ["achievement"]),
    ],
)
def test_a_result_is_told_from_its_setting(text: str, classes: list[str]) -> None:
    assert rows_of(REVIEW + text)["class"].tolist() == classes


@pytest.mark.parametrize("text", ["用于基础设施总投资达21亿元。", "形成5大产业链和10大产业带。"])
def test_what_several_years_brought_is_a_sum_of_them(text: str) -> None:
    assert set(rows_of(f"{TERM}五年来，{text}")["class"][2:]) == {"cumulative_achievement"}


def test_a_foremost_task_opens_no_plan() -> None:
    rows = rows_of("一、以保增长为首要任务，狠抓项目建设\n实现了平稳增长。全年完成产值302亿元，增长11%。")
    assert rows["class"].tolist() == ["achievement"] * 2
    assert rows["period"].tolist() == ["2024"] * 2


def test_a_list_of_aims_without_any_time_is_of_the_year_to_come() -> None:
    rows = rows_of("全面推进乡村振兴。新建示范村30个，确保粮食产量稳定在31亿斤以上。")
    assert rows["class"].tolist() == ["target"] * 2


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("总产值超额7%完成了年度计划。", ["rate"]),
        ("播种面积为2023年的98.8%。", ["rate"]),
        ("收入和税收分别完成年度计划的113%和120%。", ["rate"] * 2),
        ("居民消费价格总指数105%，物价上涨3%。", ["index", "rate"]),
        ("汽车产量保持40%以上增长、达9万辆。", ["growth_rate", "count"]),
        ("城镇化率由40%增长到45%。", ["rate"] * 2),
    ],
)
def test_a_percentage_is_known_by_what_it_is_told_of(text: str, measures: list[str]) -> None:
    assert rows_of(REVIEW + text)["measure_type"].tolist() == measures


def test_a_note_after_a_number_makes_it_an_estimate_too() -> None:
    rows = rows_of(REVIEW + "产值由2023年的20亿元增加到2024年的47亿元（预计，下同），税收6亿元。")
    assert rows["estimated"].tolist() == [False, True, True]


def test_a_step_that_is_reached_is_passed() -> None:
    assert rows_of(REVIEW + "经济总量跨上5万亿元台阶。")["comparator"].tolist() == ["gt"]


def test_canteens_of_a_township_are_counted_and_chains_are_no_industries() -> None:
    rows = rows_of(REVIEW + "新建3家乡镇孝老食堂，基本形成5大产业链。")
    assert rows[["text", "unit"]].to_numpy().tolist() == [["3家", "家"], ["5大", ""]]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("第三产业增长势头强劲，完成增加值9亿元，增长10%。", ["第三产业增加值"] * 2),
        ("工业增加值9亿元，实现利润4亿元。", ["工业增加值", "工业利润"]),
        ("农业在困境中发展，产值9亿元。实现利润2亿元。分别比上年增长29%、17%。", ["农业产值", "农业利润"] * 2),
        ("国民收入4亿元。比上年增长17%。", ["国民收入"] * 2),
        ("财政收入增幅，分别高于全省、全市7.4和2.8个百分点。", ["财政收入"] * 2),
        ("财政总收入(市口径)80亿元，增长16%。", ["财政总收入(市口径)"] * 2),
        ("预算收入(同口径)80亿元。", ["预算收入"]),
        ("省级收入20亿元，完成汇总预算的101%，比上年增长10%。", ["省级收入"] * 3),
        ("汽车产量增长9%，产量居全国第2位。", ["汽车产量", "汽车产量全国排名"]),
        ("规上工业增加值增长9%，增速居工业大省第1位。", ["规上工业增加值", "规上工业增加值增速工业大省排名"]),
        (
            "其中，一、二、三产业增加值分别达到9亿元、4亿元、10亿元。",
            ["第一产业增加值", "第二产业增加值", "第三产业增加值"],
        ),
        ("全省存、贷款余额分别达到9亿元、4亿元。", ["存款余额", "贷款余额"]),
        ("粮食单产187公斤，总产5亿公斤。", ["粮食单产", "粮食总产"]),
        ("在今年的9亿元财政总支出中，教育支出2亿元。", ["财政总支出", "教育支出"]),
        ("抢种55万亩秋菜。", ["秋菜"]),
        ("主要产品增长：如生铁增长8%，钢材增长9%。", ["生铁", "钢材"]),
        ("五年间经济总量净增2亿元。", ["经济总量净增统计时段", "经济总量净增"]),
        ("人均收入由 2019年的307元达到1110元。", ["人均收入"] * 2),
    ],
)
def test_what_a_number_is_of_is_named_whole(text: str, subjects: list[str]) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].tolist() == subjects


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2024年产值142亿元，五年内翻了一番。", ["2024", "2020-2024", "2020-2024"]),
        ("2024年产值比2019年增长65%；税收5亿元，增长1.7倍。", ["2020-2024", "2024", "2020-2024"]),
    ],
)
def test_what_doubled_is_of_the_years_it_took(text: str, periods: list[str]) -> None:
    assert rows_of(REVIEW + text)["period"].tolist() == periods


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("教育支出：安排3亿元，比上年增加1亿元。", ["教育支出", "教育支出增加"]),
        ("肉类和奶类产量分别比2019年增长22%和30%。", ["肉类产量", "奶类产量"]),
        ("一是商品零售额完成135亿元，增长9%。", ["商品零售额"] * 2),
        ("实力增强. 经济稳步增长.完成生产总值418亿元。", ["生产总值"]),
    ],
)
def test_a_name_before_a_colon_or_an_older_year_is_found(text: str, subjects: list[str]) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].tolist() == subjects


def test_a_yearly_task_of_people_is_no_number_of_working_years() -> None:
    assert rows_of(REVIEW + "超额完成下达的110万人年度任务。")["unit"].tolist() == ["人"]


@pytest.mark.parametrize(
    ("text", "classes", "periods"),
    [
        (
            "过去五年，与“十三五”末相比，产值、出口总额翻一番。",
            ["context", "cumulative_achievement"],
            ["2021-2025"] * 2,
        ),
        ("五年来，产值年均增长13%，分别高于全国全省5.9和2.9个百分点。", None, ["2021-2025"] * 4),
        ("五年来，新增企业120户，其中新增规上企业74户。", ["context"] + ["cumulative_achievement"] * 2, None),
        ("截至2026年8月底，累计完成收入9万元，增长10%。", ["cumulative_achievement", "achievement"], ["2026"] * 2),
    ],
)
def test_a_term_of_office_and_months_that_are_over(
    text: str, classes: list[str] | None, periods: list[str] | None
) -> None:
    rows = rows_of(TERM + text, 2026).iloc[1:]
    assert classes is None or rows["class"].tolist() == classes
    assert periods is None or rows["period"].tolist() == periods


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("人均产值1万元。产值和财政收入跃上新台阶，分别为4亿元和3亿元。", ["人均产值", "产值", "财政收入"]),
        ("安排重点项目33个，总投资646亿元。", ["重点项目", "重点项目总投资"]),
        ("财政收入9亿元，比预算超收2亿元，完成预算的109%。", ["财政收入", "财政收入超收", "财政收入预算完成比例"]),
        ("完成投资46亿元，是 “十三五”的3.7倍。", ["投资"] * 2),
        ("收入扣除一次性因素同比增长2%。", ["收入"]),
    ],
)
def test_what_a_sentence_goes_on_to_tell_keeps_its_name(text: str, subjects: list[str]) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].tolist() == subjects


def test_a_list_that_tells_growth_on_the_year_before_is_no_list_of_things_to_do() -> None:
    rows = rows_of("产值完成127亿元，同比增长12%。着力调整结构，三次产业比调整为24:53:23。")
    assert set(rows["class"]) == {"achievement"}


def test_years_from_one_to_another_are_all_of_them() -> None:
    rows = rows_of("从2016年到2020年的五年计划时期，发展较快。产值从1175亿元增加到2446亿元，年均增长13%。", 2021)
    assert rows["period"].tolist()[-3:] == ["2015", "2020", "2016-2020"]


def test_what_is_compared_with_the_five_years_before_names_them() -> None:
    rows = rows_of(TERM + "累计完成投资4381亿元，是前五年的2.7倍。")
    assert rows["period"].tolist()[1:3] == ["2020-2024", "2015-2019"]


def test_what_a_yearly_growth_is_told_of_is_what_there_was_in_the_end() -> None:
    rows = rows_of("这五年，外贸出口2亿美元，年均增长6%；累计完成投资9亿元，年均增长8%。")
    assert rows["class"].tolist() == ["context", "achievement"] + ["cumulative_achievement"] * 3
    assert rows["period"].tolist()[1:3] == ["2024", "2020-2024"]


def test_a_place_without_第_is_a_rank_where_one_leads_to_another() -> None:
    rows = rows_of(REVIEW + "综合实力在全国百强城市中由39位提升到31位，增加31位医生。")
    assert rows["measure_type"].tolist() == ["rank", "rank", "count"]
    assert rows["unit"].tolist()[:2] == ["", ""]


def test_a_multiple_of_the_five_years_before_is_of_these_five() -> None:
    rows = rows_of(TERM + "累计完成投资4381亿元，是前五年的2.7倍。")
    assert rows["class"].tolist()[1:] == ["cumulative_achievement", "context", "cumulative_achievement"]
