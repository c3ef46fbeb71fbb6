"""Subjects, periods and sections: what a number is about, which years it is of, which part it stands in."""

from __future__ import annotations

import pandas as pd
import pytest

import workreport
from workreport.extract.document import clauses, make_document, sentences

REVIEW, PLAN = "一、2024年工作回顾\n", "二、2025年工作安排\n"


def rows_of(text: str, year: int = 2025) -> pd.DataFrame:
    rows = workreport.read(text + "\n", year=year, place="某县").statements
    return rows[rows["class"] != "non_statistic"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "粮食、棉花产量分别为5万吨、2万吨，分别增长3%和4%。",
            ["粮食产量", "棉花产量", "粮食产量", "棉花产量"],
        ),
        (
            "城镇和农村居民人均可支配收入分别增长5%、6%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
        ),
        ("城乡居民人均可支配收入分别增长5%、6%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("PM2.5、PM10年均浓度分别为31、58微克/立方米。", ["PM2.5年均浓度", "PM10年均浓度"]),
        ("新增市场主体3.9万户，占全市17%。", ["新增市场主体", "新增市场主体占全市比重"]),
        (
            "实施7个重点项目，一般公共预算收入20亿元，同比增长5%。",
            ["重点项目", "一般公共预算收入", "一般公共预算收入"],
        ),
        ("研发投入强度提升到4.04%，全市第2。", ["研发投入强度", "研发投入强度全市排名"]),
        ("◆实施城市更新项目12个，荣获科技奖3项。", ["城市更新项目", "科技奖"]),
        ("引进3个亿元以上项目，年产30万吨甲醇项目投产。", ["项目", "项目", "甲醇项目"]),
        ("值得关注的是投资完成3亿元，社零5亿元，总量全市第2。", ["投资", "社零", "社零全市排名"]),
        ("生产总值(预计)、财政收入年均分别增长5%、6%。", ["生产总值", "财政收入"]),
        (
            "2024年产品产值及其占总产值比重分别由2020年的3亿元和5%上升为4亿元和6%。",
            ["产品产值", "产品产值占总产值比重"] * 2,
        ),
        ("收入3亿元、投资2亿元，比上年分别增长5%和6%。", ["收入", "投资", "收入", "投资"]),
        ("财政支出5亿元；年均增长6%。", ["财政支出"] * 2),
        ("增加值8亿元，占生产总值的比重提高2个百分点。", ["增加值", "增加值占生产总值的比重"]),
        ("为80位创业大学生提供贷款，与9家机构建立合作，完成率居全区第一。",
         ["获得贷款的创业大学生", "机构", "完成率全区排名"]),
        ("上市公司2020年18家，2024年达到37家。", ["上市公司"] * 2),
        ("焦化项目8个、160万吨以上洗煤项目20个。", ["焦化项目", "洗煤项目", "160万吨以上洗煤项目"]),
        ("粮食产量5万吨，耕地面积连续4年净增累计超过3万亩。", ["粮食产量", "耕地面积", "耕地面积净增"]),
        ("企业3万家，创新能力连续8年全国第一。", ["企业", "创新能力连续全国第一", "创新能力"]),
        ("面积8万亩，单产连续3年居主产省第1位。", ["面积", "单产", "单产主产省排名"]),
        ("在60%政府举办的医院试点，试点范围扩大到23%的县。", ["政府举办的医院试点", "试点范围"]),
        ("连续几年发行特别国债，用于建设，去年先发行1万亿元。", ["特别国债"]),
        ("打造10个以上示范园，建成7所高等院校。", ["示范园", "高等院校"]),
        ("建设1500万亩小麦、2000万亩玉米示范田。", ["小麦", "玉米示范田"]),
        ("新增5个特色集群、8家以上龙头企业。", ["新增特色集群", "新增龙头企业"]),
        ("交通、水利分别完成投资3亿元、2亿元。", ["交通投资", "水利投资"]),
        ("自来水、卫生厕所普及率分别达到97%和83%。", ["自来水普及率", "卫生厕所普及率"]),
        ("孤儿供养最低标准从每人每月2295元提高到2375元。", ["孤儿供养最低标准"] * 2),
        ("基本养老金去年再提高10%，小排量汽车购置税按7.5%征收。", ["基本养老金", "小排量汽车购置税"]),
    ],
    ids=str,
)
def test_each_number_has_its_own_subject(text: str, subjects: list[str]) -> None:
    assert rows_of(REVIEW + text)["subject_zh"].tolist() == subjects


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("投资连续两年超1000亿元。", ["2023-2024"]),
        ("粮食产量8亿斤，连续8年稳定在7亿斤以上。", ["2024", "2017-2024"]),
        ("创新能力连续8年全国第一。", ["2024"]),
    ],
)
def test_what_has_lasted_is_of_all_its_years_but_a_rank_of_the_last(text: str, periods: list[str]) -> None:
    rows = rows_of(REVIEW + text)
    told = rows[rows["measure_type"].isin(["level", "rank"])]
    assert told["period"].tolist() == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("创新能力连续8年全国第一。", "2017-2024"),
        ("棉花在连续两年增产的基础上又获丰收。", "2022-2023"),
    ],
)
def test_years_running_are_all_of_them(text: str, period: str) -> None:
    rows = rows_of(REVIEW + text)
    assert rows[rows["measure_type"] == "duration"]["period"].tolist() == [period]


def test_indicators_carry_the_ids_of_the_reference_series() -> None:
    text = "地区生产总值增长5%，规上工业增加值增长7%，一般公共预算收入增长3%，"
    text += "城镇新增就业5200人，居民消费价格上涨1%。"
    found = rows_of(REVIEW + text)["indicator_id"].tolist()
    assert found == [
        "gdp_growth_real",
        "industrial_va_growth",
        "budget_revenue_growth",
        "urban_new_jobs",
        "cpi_inflation",
    ]


def test_a_note_of_estimates_holds_for_the_number_before_it_and_what_follows() -> None:
    rows = rows_of(REVIEW + "生产总值增长5%(预计，下同)，财政收入增长3%。\n" + PLAN + "财政收入增长4%。")
    assert rows["estimated"].tolist() == [True, True, False]
    assert rows["warnings"].tolist() == ["estimate", "estimate", ""]


def test_a_note_of_estimates_ends_with_its_part_of_the_report() -> None:
    rows = rows_of(REVIEW + "生产总值增长5%(预计，下同)，财政收入增长3%。\n" + PLAN + "目前已有社区5个。\n")
    assert rows["estimated"].tolist() == [True, True, False]
    assert rows["class"].tolist()[-1] == "achievement"


def test_a_report_of_half_a_year_is_of_the_year_that_runs() -> None:
    text = "某县1998年上半年计划执行情况的报告\n全县生产总值完成12亿元，增长9%。\n下半年，要确保总产值突破70亿元。\n"
    rows = workreport.read(text, year=1998, place="某县").statements
    told = rows[rows["class"] != "non_statistic"]
    assert list(told["period"]) == ["1998"] * 3
    assert list(told["class"]) == ["achievement", "achievement", "target"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("去年投资增长8%，比2020年增长20%。", ["2024", "2021-2024"]),
        ("2021年以来，新建学校5所。", ["2021-2024"]),
        ("“十三五”时期，新增耕地3万亩。", ["2016-2020"]),
        ("近3年累计修路30公里。", ["2022-2024", "2022-2024"]),
    ],
)
def test_time_words_say_the_years(text: str, periods: list[str]) -> None:
    assert rows_of(REVIEW + text)["period"].tolist() == periods


def test_a_review_of_five_years_holds_until_another_time_opens() -> None:
    text = "一、过去五年工作回顾\n我们修路300公里。\n建成学校5所，森林覆盖率达到45%。\n2024年，投资增长8%。\n"
    rows = rows_of(text)
    rows = rows[rows["class"] != "context"]
    assert rows["period"].tolist() == ["2020-2024", "2020-2024", "2024", "2024"]
    assert rows["class"].tolist() == ["cumulative_achievement"] * 2 + ["achievement"] * 2


def test_sections_follow_headings_and_openings() -> None:
    text = f"某县政府工作报告\n{REVIEW}甲。\n{PLAN}乙。\n过去一年，国防建设取得进展。\n丙。\n(本报记者 丁)\n"
    document = make_document(text, "a", 2025)
    assert [p.section.value for p in document.paragraphs] == [
        "front", "review", "review", "plan", "plan", "review", "plan", "back",
    ]  # fmt: skip
    assert [text[p.start : p.end] for p in document.paragraphs] == [p.text for p in document.paragraphs]
    assert document.paragraph_at(text.index("乙")).number == 5


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("结构优主要是我省产业体系完备，拥有8个产业集群。", ["achievement"]),
        ("我市拥有8个产业集群，人口数量居全国第一。", ["achievement", "achievement"]),
        ("潜力大主要是我省市场广阔，实时人口1.5亿左右。", ["achievement"]),
        ("力争拥有8个产业集群，每千人口拥有托位5.5个以上。", ["aspiration", "aspiration"]),
        ("推进氢能驱动时速250公里城际列车研发，修建公路250公里。", ["context", "target"]),
        ("培育更多全球第一、全国第二的企业，总量居全国第三。", ["context", "achievement"]),
        ("土地承包到期后再延长30年试点。", ["context"]),
        ("实施新一轮千亿斤粮食产能提升行动，粮食产量1300亿斤。", ["target"]),
    ],
)
def test_a_plan_also_tells_what_is_there_and_what_a_thing_is_like(text: str, classes: list[str]) -> None:
    assert rows_of(PLAN + text)["class"].tolist() == classes


def test_a_group_of_nations_is_a_name() -> None:
    assert rows_of(PLAN + "以20国集团峰会为平台，与20国建立联系。")["text"].tolist() == ["20国"]


@pytest.mark.parametrize("heading", ["名词解释", "附件2 名词解释", "附件：名词解释", "附录 名词注释"])
def test_words_explained_at_the_end_hold_no_targets(heading: str) -> None:
    text = f"{PLAN}建成学校5所。\n附件1\n2025年民生实事\n修路30公里。\n{heading}\n“1”是1个飞行服务站。\n"
    rows = rows_of(text)
    assert dict(zip(rows["text"], rows["class"], strict=True)) == {
        "5所": "target", "30公里": "target", "1个": "context",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("调查失业率5.5%以内，登记失业率4.5%以内。", ["urban_unemployment_rate", "registered_unemployment_rate"]),
        ("专项债券4万亿元，专项债务限额6万亿元。", ["special_bonds", ""]),
        ("新增博士学位授权点56个，新增义务教育学位4万个。", ["", "new_school_places"]),
        ("空气优良天数比率95%，国考断面水质优良率90%。", ["good_air_rate", "good_water_rate"]),
    ],
)
def test_names_that_share_a_word_are_indicators_apart(text: str, indicators: list[str]) -> None:
    assert rows_of(PLAN + text)["indicator_id"].fillna("").tolist() == indicators


def test_sentences_and_clauses_keep_ratios_and_decimals_whole() -> None:
    text = "收入比2.5:1，增长5.5%;完成“一件事。”再来!"
    assert [text[s.start : s.end] for s in clauses(text)][0] == "收入比2.5:1"
    assert [text[s.start : s.end] for s in sentences(text)] == [
        "收入比2.5:1，增长5.5%;完成“一件事。”",
        "再来!",
    ]


def test_digits_set_apart_are_one_number_and_keep_their_place() -> None:
    text = "1 9 9 7 年生产总值达到7 4 7 2亿元，比1 9 9 6 年增长1 1 %，其中工业增长4 .5 %。"
    rows = rows_of(text, 1998)
    assert rows["value"].tolist() == [7472, 11, 4.5]
    assert rows["text"].tolist() == ["7 4 7 2亿元", "1 1 %", "4 .5 %"]
    assert set(rows["period"]) == {"1997"}


def test_a_heading_that_looks_back_and_then_ahead_opens_the_review() -> None:
    heading = "一、2024年工作回顾和2025年的基本方针\n"
    rows = rows_of(heading + "财政收入3亿元，增长5%。\n二、2025年工作任务\n财政收入增长4%。")
    assert rows["class"].tolist() == ["achievement", "achievement", "target"]


def test_a_list_of_things_to_do_that_names_no_time_is_of_the_plan() -> None:
    rows = rows_of("◆新建公园5处\n◆着力推出20个应用场景\n◆竣工保障房8万套")
    assert set(rows["class"]) == {"target"}
    assert set(rows["period"]) == {"2025"}
    assert set(rows_of("◆新建公园5处\n◆推出20个应用场景\n◆竣工保障房8万套")["class"]) == {"achievement"}


def test_years_to_come_hold_until_a_heading() -> None:
    ahead = "今后五年，我们将推进绿色发展。\n力争产值年均增长6%以上，森林覆盖率达到56%。\n"
    assert rows_of(ahead + "三、重点工作\n新建公园5处。")["period"].tolist()[1:] == ["2025-2029", "2029", "2025"]


def test_a_record_of_many_years_is_no_time_of_averages() -> None:
    text = "过去四年，全市奋力发展。\n2024年产值增长9%，增幅创十年来新高。\n财政收入5亿元，年均增长6%。"
    assert rows_of(text)["period"].tolist()[-1] == "2021-2024"


def test_the_years_of_a_plan_end_with_the_year_it_names() -> None:
    text = "计划规定，五年合计财政收入为50亿元，其中1985年为12亿元。这五年内，还将拨出2亿元。"
    rows = rows_of(text, 1982)
    assert rows["period"].tolist() == ["1981-1985", "1981-1985", "1985", "1981-1985", "1981-1985"]
    assert rows["class"].tolist() == ["context", "target", "target", "context", "target"]


def test_a_day_without_its_month_is_no_span_of_time() -> None:
    assert rows_of("政府工作报告提出主要目标\n20日，报告提请会议审议，生产总值增长5%。")["text"].tolist() == ["5%"]
