"""What reports of counties and townships taught: goals told beside results, what a work will bring, what is built."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, rows_of, told


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
        ("吞吐量位居全国26个主要港口第13位。", "26个", "eq count context 2024"),
        # What a work will bring once it is there is no result.
        ("甲项目全部投产后,预计销售收入将达到88亿元。", "88亿元", "target"),
        ("总投资5亿元,建成投产后可实现年产值10亿元,新增税收2亿元。", "2亿元", "target"),
        ("总投资5亿元,建成投产后可实现年产值10亿元。", "5亿元", "achievement 2024"),
        ("甲项目投产后,实现产值5亿元。", "5亿元", "achievement 2024"),
    ],
)
def test_what_is_told_beside_a_result(text: str, number: str, said: str) -> None:
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


def test_firms_that_a_province_or_a_city_has_chosen_are_there_already() -> None:
    assert told(PLAN + "支持省定13户重点工业企业发展。", "13户").split()[-2] == "context"


def test_ranks_that_a_place_had_before() -> None:
    rows = rows_of(REVIEW + "在全国城市的排位由2020年的53位跃升至47位。")
    assert rows[["measure_type", "unit"]].to_numpy().tolist() == [["rank", ""], ["rank", ""]]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("总投资5亿元,建成投产后可实现年产值10亿元。", "年产值"),
        ("甲电厂达产后年可实现销售收入10亿元。", "销售收入"),
        ("财政总收入425亿元,比“十四五”计划目标275亿元超过10亿元。", "财政总收入"),
        ("吞吐量位居全国26个主要港口第13位。", "吞吐量"),
        ("空气质量列全国74个重点城市第8位。", "空气质量"),
        ("投资总额“十四五”时期比“十三五”时期增长54.5%。", "投资总额"),
        ("完成增加值431亿元,可比增长14%。", "增加值"),
        ("生产总值完成183亿元、增长8.5%,同比加快3个百分点。", "生产总值增速"),
        ("10项主要经济指标增幅有8项排全市前五。", "主要经济指标全市排名"),
        ("地方一般预算支出484亿元,比上年增支126亿元。", "地方一般预算支出增支"),
        ("财政收入50.8亿元(按改革前老口径完成50.6亿元)。", "财政收入"),
        ("三次产业由“十五”末的5.8∶64.2∶30调整为7.5∶58.3∶34.2。", "三次产业"),
        ("零售总额236亿元,比“十四五”计划目标208亿元超额10亿元。", "零售总额"),
    ],
)
def test_what_the_last_number_is_of(text: str, subject: str) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].iloc[-1] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("50户高成长型企业都要建立研发中心。", "高成长型企业"),
        ("支持13户高成长型企业的发展。", "高成长型企业"),
        ("重点抓好4500亩蓝莓产业园建设。", "蓝莓产业园建设"),
    ],
)
def test_what_a_plan_counts_without_what_it_is_to_do(text: str, subject: str) -> None:
    assert rows_of(PLAN + text)["subject_zh"].tolist() == [subject]


def test_growth_on_the_last_year_and_on_one_further_back() -> None:
    text = "地方财政收入438亿元,分别比上年和2020年增长7.4%和60.3%。"
    assert told(TERM + text, "7.4%").endswith(" achievement 2024")
    assert told(TERM + text, "60.3%").endswith(" cumulative_achievement 2021-2024")


def test_a_year_that_is_left_out_is_not_the_numbers_own() -> None:
    text = "一般公共预算支出(扣除2023年专项资金支出外)增长3%以上;固定资产投资增长6%。"
    assert told(PLAN + text, "3%以上").endswith(" target 2025")
    assert told(PLAN + text, "6%").endswith(" target 2025")


def test_what_was_reduced_fell() -> None:
    assert told(REVIEW + "减少房地产库存26%。", "26%").startswith("-26 % ")


def test_places_moved_up_by_are_no_rank() -> None:
    assert told(REVIEW + "甲县在全省位次前移14位。", "14位").startswith("14 位 eq count ")


def test_a_list_of_what_was_done_is_no_list_of_things_to_do() -> None:
    begun = "启动城北工业区整治提升工作,建立监控和刷卡系统,关停排放不达标企业16家。"
    done = "就业工作不断加强,新增城镇就业9万人。行动扎实推进,建设取得实效。" + begun
    assert told(done, "16家").endswith(" achievement 2024")


BASE = "一、成就辉煌的“十三五”\n——过去的五年,是综合实力显著增强的五年。与“十二五”末相比,"
GROWN = "2020年生产总值完成890.1亿元,增长62%;财政收入完成160.3亿元,增长93.1%。"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("62%", "cumulative_achievement 2016-2020"),
        ("93.1%", "cumulative_achievement 2016-2020"),
        ("890.1亿元", "achievement 2020"),
    ],
)
def test_values_and_their_growth_since_a_plan_ended(number: str, said: str) -> None:
    assert told(BASE + GROWN, number, 2021).endswith(f" {said}")


def test_a_term_that_opens_in_the_autumn_looks_back_on_the_plan_that_has_ended() -> None:
    title = "政府工作报告\n2021年8月28日在某县第三届人民代表大会第一次会议上\n"
    rows = rows_of(title + BASE + GROWN, 2021)
    assert set(rows[rows["measure_type"] == "duration"]["period"]) == {"2016-2020"}
    by_itself = rows_of(title + "一、过去五年工作回顾\n五年来,财政收入累计完成9亿元。", 2021)
    assert set(by_itself["period"]) == {"2017-2021"}


def test_the_tenth_plan_is_a_plan_like_the_others() -> None:
    text = "一、过去五年工作回顾\n与“十五”末相比,财政收入增长62%。“十五”期间农民收入累计增加900元。"
    rows = rows_of(text, 2011)
    assert rows[["subject_zh", "period"]].to_numpy().tolist()[1:] == [
        ["财政收入", "2006-2010"],
        ["农民收入增加", "2001-2005"],
    ]


@pytest.mark.parametrize("year", ["依法履职的第一年", "履职尽责的开局之年", "工作的最后一年"])
def test_the_first_year_of_a_government_is_no_term(year: str) -> None:
    opens = f"过去一年,是本届政府{year},任务圆满完成。\n\n——经济回升向好。生产总值增长5.2%。\n\n——民生有力。"
    assert told(REVIEW + opens + "粮食产量9万吨。", "5.2%").endswith(" achievement 2024")
    assert told(REVIEW + opens + "粮食产量9万吨。", "9万吨").endswith(" achievement 2024")


def test_letters_that_take_numbers_may_be_small() -> None:
    assert rows_of(REVIEW + "完成gdp113.8亿元,增长6.5%。")["text"].tolist() == ["113.8亿元", "6.5%"]
