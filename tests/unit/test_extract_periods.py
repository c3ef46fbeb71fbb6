"""Which years a number is of, by the words and numbers beside it.

Belongs here: time words, plans by name, years held against each other. Elsewhere: years that a heading or a paragraph's
opening gives to what stands under it (`test_extract_sections`), years by a report's date (`test_extract_documents`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, TERM, column, rows_of, subjects, told, under

YEAR = 2031
BASE = "一、成就辉煌的“十三五”\n——过去的五年,是综合实力显著增强的五年。与“十二五”末相比,"
GROWN = "2020年生产总值完成890.1亿元,增长62%;财政收入完成160.3亿元,增长93.1%。"
MIDYEAR = "政府工作报告\n1957年6月26日在第一届全国人民代表大会第四次会议上\n一、关于社会主义建设\n"
OLD = "政府工作报告\n一、去年的成就\n"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("F连续3年实施十件民生实事。", "十件", "10 件 eq count cumulative_achievement 2022-2024"),
        (
            "R2024年产值达9亿元，比2019年的五亿八千万元增长百分之六十八。",
            "百分之六十八",
            "68 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "R2024年比2019年，钢增加了4吨，机床（不包括简易机床，下同）增加了1430台。",
            "1430台",
            "1430 台 eq count cumulative_achievement 2020-2024",
        ),
        (
            "R2024年同2019年相比，收入由1亿元增加到2亿元，按可比价格计算增长94.9%。",
            "94.9%",
            "94.9 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "P运输也将有相应的发展。到2027年，铁路货运量将达到9吨，即比2022年增长一倍；客运量将达到3万人，增长59.5%。水路货运量将达到5吨。",
            "5吨",
            "5 吨 eq level target 2027",
        ),
        (
            "P运输也将有相应的发展。到2027年，铁路货运量将达到9吨，即比2022年增长一倍；客运量将达到3万人，增长59.5%。水路货运量将达到5吨。",
            "59.5%",
            "59.5 % eq growth_rate target 2023-2027",
        ),
        (
            "P主要产品2027年的计划产量如下：\n钢：达到412吨。\n粮食：达到9亿斤。",
            "9亿斤",
            "9e+08 斤 eq level target 2027",
        ),
        ("P投资完成额连续三年全市第一。", "第一", "1 eq rank achievement 2024"),
        ("R连续45年无重大森林火灾。", "45年", "45 年 eq duration cumulative_achievement 1980-2024"),
        ("P由2024年的三万人增加到2029年的五万人，增长70%。", "70%", "70 % eq growth_rate target 2025-2029"),
        ("R空气优良天数连续6年稳定在325天。", "325天", "325 天 eq duration achievement 2019-2024"),
        ("F从2021年开始连续三年提高标准。", "三年", "3 年 eq duration cumulative_achievement 2021-2023"),
        ("R“十四五”前三年，新建学校9所。", "9所", "9 所 eq count cumulative_achievement 2021-2023"),
        ("R产量由2020年的3亿斤增加到了2023年的5亿斤。", "5亿斤", "5e+08 斤 eq level achievement 2023"),
        ("P今后的五年，要新建学校9所。", "9所", "9 所 eq count target 2025-2029"),
        ("R对外贸易达到2010年的1.8倍。", "1.8倍", "1.8 倍 eq multiple cumulative_achievement 2011-2024"),
        ("P全省小铁厂由466个减少到现在的276个。", "276个", "276 个 eq count achievement 2024"),
        ("P2030年以前要有三分之一的县建成。", "三分之一", "33.3333 % eq share target 2030"),
        ("R自2011年首列开行以来累计突破3.5万列。", "3.5万列", "35000 列 gt count cumulative_achievement 2011-2024"),
        ("P力争通过三到五年的努力，建成基地10万亩。", "10万亩", "100000 亩 eq level aspiration 2025-2029"),
        (
            "R与2019年相比，生产总值增长1.1倍，年均递增16%。",
            "16%",
            "16 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        ("P“十五五”期间,关停小火电80座;五年淘汰产能1亿吨。", "1亿吨", "1e+08 吨 eq level target 2026-2030"),
        ("R经济增长连续四年达到或略高于10%。", "10%", "10 % gt growth_rate cumulative_achievement 2021-2024"),
        ("P比重从2011年的19.9%提高至2023年的21.5%左右。", "21.5%左右", "21.5 % approx share achievement 2023"),
        ("P比重从2011年的19.9%提高至2026年的21.5%左右。", "21.5%左右", "21.5 % approx share target 2026"),
        ("P力争通过五年的不懈努力,新建学校30所。", "30所", "30 所 eq count aspiration 2025-2029"),
        ("R三产分别比2019年增长1倍,4.1倍和4.2倍。", "4.1倍", "4.1 倍 eq multiple cumulative_achievement 2020-2024"),
        ("R三产分别比2019年增长1倍,4.1倍和4.2倍。", "4.2倍", "4.2 倍 eq multiple cumulative_achievement 2020-2024"),
        ("R产值比2019年接近翻了一番。", "一番", "2 倍 lt multiple cumulative_achievement 2020-2024"),
        (
            "R与2019年相比，甲产量增长42%，达到8吨；乙产量增长20%，达到9吨。",
            "20%",
            "20 % eq growth_rate cumulative_achievement 2020-2024",
        ),
        (
            "R取得新成就，五年全社会固定资产投资完成9亿元。",
            "9亿元",
            "9e+08 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("R二十八年来共建成水库9座。", "9座", "9 座 eq count cumulative_achievement 1997-2024"),
        ("P从2021年到2028年八年间，产值每年要增长5%。", "5%", "5 % eq growth_rate target 2021-2028"),
        (
            "P从2021年到2028年八年间，产值每年要增长5%。粮食产量要超过过去二十年。这八年，收入要增长6%。",
            "6%",
            "6 % eq growth_rate target 2021-2028",
        ),
        (
            "R“十四五”时期同“十三五”时期相比，粮食产量由3吨增加到4吨。",
            "4吨",
            "4 吨 eq level achievement 2025",
        ),
        ("R三年节约能源9吨。", "9吨", "9 吨 eq level cumulative_achievement 2022-2024"),
        (
            "R总产值从2004年至2023年的二十年间平均每年增长3%。",
            "3%",
            "3 % eq growth_rate cumulative_achievement 2004-2023",
        ),
        (
            "R2024年同2019年比较，甲人均收入增加9元；乙收入增加3元。",
            "3元",
            "3 CNY eq level cumulative_achievement 2020-2024",
        ),
        (
            "R五年来社会各方面对教育的投入达32亿元。",
            "32亿元",
            "3.2e+09 CNY eq level cumulative_achievement 2020-2024",
        ),
        ("R总产连续8年稳定在100亿斤以上。", "100亿斤以上", "1e+10 斤 ge level cumulative_achievement 2017-2024"),
        ("F提前五年实现了比1980年翻两番的目标。", "两番", "4 倍 eq multiple cumulative_achievement 1981-2024"),
        ("R在2000年基础上翻一番。", "一番", "2 倍 eq multiple cumulative_achievement 2001-2024"),
        ("R总产一百万斤，比2020年低三成。", "三成", "-30 % eq growth_rate cumulative_achievement 2021-2024"),
        ("R总产三百斤，比大丰收的2020年还多11斤。", "11斤", "11 斤 eq level cumulative_achievement 2021-2024"),
        ("P今后十五年，新建学校9所。", "9所", "9 所 eq count target 2025-2039"),
        (
            "R同解放前比较，小学生增加了六倍以上，大学生增加了二十七倍。",
            "二十七倍",
            "27 倍 eq multiple cumulative_achievement 1949-2024",
        ),
        ("P八年内使商品粮增加三倍。", "三倍", "3 倍 eq multiple target 2025-2032"),
        ("P在这十年里，要使机械化水平达到85%。", "85%", "85 % eq rate target 2034"),
        ("P“十五五”前两年投资增长5%。", "5%", "5 % eq growth_rate target 2026-2027"),
        ("R2023和2024两年，新增就业5万人。", "5万人", "50000 人 eq count cumulative_achievement 2023-2024"),
        ("R2022年和2023年两年投资增长5%。", "5%", "5 % eq growth_rate cumulative_achievement 2022-2023"),
        ("P今明两年力争完成投资9亿元。", "9亿元", "9e+08 CNY eq level aspiration 2025-2026"),
        ("F“十四五”期间安排建设住房9万套。", "9万套", "90000 套 eq count cumulative_achievement 2021-2025"),
        ("P17个项目已经完工投产，今年再完工3个。", "17个", "17 个 eq count achievement 2024"),
        ("R近三年农村新建房屋达9亿平方米。", "9亿平方米", "9e+08 平方米 eq level cumulative_achievement 2022-2024"),
        ("R2024年同恢复后的2019年相比，产值增长八倍。", "八倍", "8 倍 eq multiple cumulative_achievement 2020-2024"),
        ("R同2019年比较，甲、乙等副食品，都增长30%。", "30%", "30 % eq growth_rate cumulative_achievement 2020-2024"),
        ("F产值90亿元，是2011年的1.74倍。", "1.74倍", "1.74 倍 eq multiple cumulative_achievement 2012-2024"),
        ("F企业数、商标数分别是2016年的3倍和4倍。", "4倍", "4 倍 eq multiple cumulative_achievement 2017-2024"),
        ("F产值90亿元，相当于“十三五”末的2倍。", "2倍", "2 倍 eq multiple cumulative_achievement 2021-2024"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (REVIEW, "增长4%，快于2023年1.8个百分点。", "1.8个百分点", "period", "2024"),
        (PLAN, "综合考虑实现2035年远景目标，生产总值年均增长5%。", "5%", "period", "2025"),
    ],
    ids=str,
)
def test_one_column(head: str, text: str, number: str, name: str, value: object) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


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
    ("text", "periods"),
    [
        ("2024年产值142亿元，五年内翻了一番。", ["2024", "2020-2024", "2020-2024"]),
        ("2024年产值比2019年增长65%；税收5亿元，增长1.7倍。", ["2020-2024", "2024", "2020-2024"]),
    ],
)
def test_what_doubled_is_of_the_years_it_took(text: str, periods: list[str]) -> None:
    assert rows_of(REVIEW + text)["period"].tolist() == periods


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


def test_years_from_one_to_another_are_all_of_them() -> None:
    rows = rows_of("从2016年到2020年的五年计划时期，发展较快。产值从1175亿元增加到2446亿元，年均增长13%。", 2021)
    assert rows["period"].tolist()[-3:] == ["2015", "2020", "2016-2020"]


def test_what_is_compared_with_the_five_years_before_names_them() -> None:
    rows = rows_of(TERM + "累计完成投资4381亿元，是前五年的2.7倍。")
    assert rows["period"].tolist()[1:3] == ["2020-2024", "2015-2019"]


def test_a_multiple_of_the_five_years_before_is_of_these_five() -> None:
    rows = rows_of(TERM + "累计完成投资4381亿元，是前五年的2.7倍。")
    assert rows["class"].tolist()[1:] == ["cumulative_achievement", "context", "cumulative_achievement"]


def test_time_won_is_no_span_that_figures_are_of() -> None:
    rows = rows_of(REVIEW + "收入3亿元，提前两年实现翻番目标，其中地方收入1.7亿元，增长31%。")
    assert set(rows["period"]) == {"2024"}
    assert set(rows["class"]) == {"achievement"}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2024年新建楼房5万平方米，本年投资562万元。", ["2024", "2024"]),
        ("2024年结余3亿元，连同2023年结余17亿元。", ["2024", "2023"]),
    ],
)
def test_a_year_is_the_one_named_with_a_figure(text: str, periods: list[str]) -> None:
    assert rows_of(text)["period"].tolist() == periods


@pytest.mark.parametrize(
    "text",
    [
        "产值增长6%以上，收入与上年持平，销售额增长8%。",
        "产值增速不低于上年，投资增长10%。",
        "收入增长保持上年水平，城镇新增就业3万人。",
    ],
)
def test_what_is_held_against_the_year_before_is_not_of_it(text: str) -> None:
    rows = rows_of(PLAN + text)
    assert set(rows["class"]) == {"target"}
    assert set(rows["period"]) == {"2025"}


def test_what_is_planned_on_the_ground_of_last_year_is_of_this() -> None:
    rows = rows_of(PLAN + "在去年新增学位3000个的基础上，再新增学位2000个。")
    assert rows["class"].tolist() == ["context", "target"]
    assert rows["period"].tolist() == ["2024", "2025"]


def test_years_without_a_name_are_those_of_the_plan_told_before() -> None:
    rows = rows_of(PLAN + "今后五年，产值年均增长13%以上，到2029年达到160亿元。五年新增就业5万人。")
    assert rows["period"].tolist() == ["2025-2029", "2025-2029", "2029", "2025-2029", "2025-2029"]


def test_the_first_value_is_of_the_year_its_yearly_growth_began_in() -> None:
    sums = "五年来，累计实施项目450个，完成投资1200亿元，年均增长9.5%。"
    rows = rows_of(f"{REVIEW}{sums}\n覆盖率从48.5%提高到56.2%，年均提高1.5个百分点。")
    assert rows["class"].tolist()[:4] == ["context"] + ["cumulative_achievement"] * 3
    assert rows["period"].tolist()[2:] == ["2020-2024", "2020-2024", "2019", "2024", "2020-2024"]


def test_the_end_of_a_plan_holds_for_the_rest_of_its_sentence() -> None:
    rows = rows_of(PLAN + "今后五年主要目标是:到“十五五”末,产值达到214亿元;收入达到15亿元;常住人口43万人。")
    assert rows["period"].tolist()[1:] == ["2030", "2030", "2030"]


@pytest.mark.parametrize("year", ["二00六", "二OO六", "二〇〇六"])
def test_a_nought_of_a_year_may_be_set_as_a_digit_or_a_letter(year: str) -> None:
    rows = rows_of(f"{year}年,收入增长百分之十二。报告称,{year}年赤字两千九百五十亿元。", 2006)
    assert rows["period"].tolist() == ["2006", "2006"]
    assert set(rows["class"]) == {"target"}


def test_five_years_on_average_are_no_year_to_come() -> None:
    rows = rows_of(REVIEW + "2024年,实现生产总值550亿元,五年来年均增长9%。")
    assert rows["class"].tolist() == ["achievement", "context", "cumulative_achievement"]
    assert rows["period"].tolist() == ["2024", "2020-2024", "2020-2024"]


def test_what_a_plan_raises_from_last_year_on_is_of_this_year() -> None:
    rows = rows_of(f"二、{YEAR}年工作安排\n为此财政支出将由上年18亿元增加到95亿元。\n", YEAR).set_index("text")
    assert rows.loc["95亿元", ["class", "period"]].tolist() == ["target", str(YEAR)]
    assert rows.loc["18亿元", ["class", "period"]].tolist() == ["context", str(YEAR - 1)]


def test_the_year_that_is_over_is_no_first_value() -> None:
    rows = rows_of("一、工作回顾\n在过去的一年里秩序得到巩固。\n", YEAR)
    assert rows["period"].tolist()[-1] == str(YEAR - 1)


def test_what_is_reached_by_a_year_is_of_that_year() -> None:
    rows = rows_of("二、1983年工作安排\n招生人数由1982年的29万人增加到1987年的110万人。\n", 1983).set_index("text")
    assert rows["period"].to_dict() == {"29万人": "1982", "110万人": "1987"}


def test_what_is_to_rise_in_some_years_rises_from_where_it_stands() -> None:
    rows = rows_of("二、2031年工作安排\n到2035年，劳动生产率从人均8.7万元提高到12万元以上。\n", 2031).set_index("text")
    assert rows["period"].to_dict() == {"8.7万元": "2030", "12万元以上": "2035"}


def test_a_multiple_of_the_plan_before_is_of_the_years_of_this_one() -> None:
    said = told("一、“十五”时期工作回顾\n五年来,取得科技成果5421项,是“九五”的1.66倍。", "1.66倍", 2006)
    assert said == "1.66 倍 eq multiple cumulative_achievement 2001-2005"


def test_the_rules_know_no_century() -> None:
    """What is said of 2024 in a report of 2025 is read in the same way of 1997 in one of 1998."""
    for year in (1998, 2025):
        said = told(f"二、{year}年工作安排\n确保{year - 1}年签约项目开工,新开工9个。", "9个", year)
        assert said == f"9 个 eq count target {year}"


def test_these_five_years_are_those_of_the_plan_just_named() -> None:
    text = "二、关于“十五五”规划的说明\n“十四五”时期，取得新的成就。这五年，新增床位9张。"
    assert rows_of(text, 2026)["period"].tolist() == ["2021-2025"] * 2


def test_the_last_years_of_a_century_are_told() -> None:
    rows = rows_of("三、今后的任务\n在本世纪最后二十年内翻两番。", 1981)
    assert rows[rows["measure_type"] == "multiple"]["period"].tolist() == ["1981-2000"]


def test_a_plan_under_way_is_told_up_to_the_year_that_is_over() -> None:
    rows = rows_of("一、“十四五”规划执行情况\n累计完成投资9亿元，城镇化率达到50%。", 2023)
    found = rows[["class", "period"]].to_numpy().tolist()
    assert found == [["cumulative_achievement", "2021-2022"], ["achievement", "2022"]]
    rows = rows_of("一、第一个五年计划的执行情况\n从1949年到1956年，扫除文盲9万人。", 1956)
    assert rows["period"].tolist() == ["1949-1956"]


def test_the_last_digit_of_a_year_is_no_five_years() -> None:
    text = "一、2025年和“十四五”时期工作回顾\n新增学校9所。企业获评2025年度称号，入选2025年榜单。"
    rows = rows_of(text, 2026)
    assert rows[rows["text"] == "9所"]["period"].tolist() == ["2025"]


def test_the_five_years_before_are_a_window() -> None:
    assert subjects(REVIEW + "支出4077亿元，比前五年增加1852亿元。")[1] == "支出增加统计时段"


def test_years_before_those_reviewed_are_as_many_before_them() -> None:
    rows = rows_of("一、过去五年的工作回顾\n五年完成投资9亿元，相当于前四年总和的2倍。\n", 1988)
    assert rows[rows["text"] == "四年"]["period"].tolist() == ["1979-1982"]


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("常住人口城镇化率提高到65%", "2025"),
        ("森林覆盖率24%以上", "2025"),
        ("生产总值突破600亿元", "2025"),
        ("每千人口医师达到3.6人", "2025"),
        ("平均受教育年限提高到11.3年", "2025"),
        ("城乡居民收入比缩小到1.8:1", "2025"),
        ("示范村的村占到六成", "2025"),
        ("登记失业率控制在5%以内", "2021-2025"),
        ("粮食产量稳定在15亿斤以上", "2021-2025"),
        ("固定资产投资累计超过1000亿元", "2021-2025"),
        ("五年固定资产投资超过1000亿元", "2021-2025"),
        ("生产总值年均增长达到6%", "2021-2025"),
        ("新建学校达到12所，新增学位达到9000个", "2021-2025"),
    ],
)
def test_what_a_plan_of_years_is_to_have_reached_is_of_its_last(said: str, period: str) -> None:
    rows = rows_of(f"二、“十四五”时期主要目标任务\n——{said}。\n", 2021)
    assert rows[rows["class"] == "target"]["period"].tolist()[-1] == period


def test_what_this_year_is_expected_to_have_is_the_first_value_of_next_years() -> None:
    rows = rows_of("三、1981年国民经济计划\n明年计划轻工业的比重，由今年预计的44％提高到45％。\n", 1980)
    assert rows[["class", "period"]].to_numpy().tolist() == [["context", "1980"], ["target", "1981"]]


def test_past_years_that_a_years_sum_exceeds_end_before_it() -> None:
    rows = rows_of("一、1957年的工作\n1957年完成土方9亿立方米，相当于过去八年总和的2倍。\n", 1958)
    assert rows[rows["text"] == "八年"]["period"].tolist() == ["1949-1956"]


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


@pytest.mark.parametrize("quotes", ["“”", "「」", '""'])
def test_a_plan_is_known_by_its_name_in_any_quotation_marks(quotes: str) -> None:
    opened, closed = quotes
    rows = rows_of(f"{REVIEW}{opened}十三五{closed}时期，新建学校5所，是{opened}十二五{closed}时期的2倍。")
    assert rows["period"].tolist() == ["2016-2020"] * 2


def test_years_in_a_row_hold_for_no_later_clause() -> None:
    said = "耕地总量连续3年净增加，新建高标准农田298万亩。"
    assert column(REVIEW + said, "period") == {"3年": "2022-2024", "298万亩": "2024"}
    assert column(REVIEW + "产值连续3年增长10%以上。", "period") == {"3年": "2022-2024", "10%以上": "2022-2024"}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("五年内培育上市公司20家。", "2025-2029"),
        ("争取3年内培育上市公司20家。", "2025-2027"),
        ("力争用三年时间培育上市公司20家。", "2025-2027"),
        ("用3年左右时间培育上市公司20家。", "2025-2027"),
    ],
    ids=str,
)
def test_within_some_years_is_of_the_years_to_come(text: str, period: str) -> None:
    rows = rows_of(PLAN + text).set_index("text")
    assert rows.loc["20家", ["period", "subject_zh"]].tolist() == [period, "培育上市公司"]


def test_what_a_plan_that_is_named_asks_for_is_of_its_years() -> None:
    said = "二、1993年的任务\n按调整后的“八五”计划，国民生产总值平均每年增长9%。"
    assert column(said, "period", 1993) == {"9%": "1991-1995"}


def test_what_was_so_all_along_is_of_all_the_years() -> None:
    said = "一、工作回顾\n五年来，赤字率一直控制在3%以内，粮食产量达到600亿斤。"
    assert column(said, "period") == {"五年": "2020-2024", "3%以内": "2020-2024", "600亿斤": "2024"}


def test_since_a_year_is_all_the_years_since() -> None:
    said = "2021年以来，新增就业10万人，企业发展到20家。"
    assert column(REVIEW + said, "period") == {"10万人": "2021-2024", "20家": "2024"}
    assert column(REVIEW + said, "class") == {"10万人": "cumulative_achievement", "20家": "achievement"}


def test_since_a_government_took_office_is_all_its_years() -> None:
    said = "本届政府自2021年10月组成以来，投资36亿元。"
    assert column(REVIEW + said, "period") == {"36亿元": "2021-2024"}


def test_the_first_value_of_the_same_year() -> None:
    assert column(REVIEW + "失业率从上半年5.5%降到5.3%。", "period") == {"5.5%": "2024", "5.3%": "2024"}


def test_some_years_of_a_plan_are_those_to_come() -> None:
    assert column(PLAN + "三年安排450亿元支持产业发展。", "period") == {"三年": "2025-2027", "450亿元": "2025-2027"}


def test_what_is_told_against_last_year_is_of_one_year() -> None:
    said = "一、“十四五”工作回顾\n2025年，财政收入366亿元，五年年均增长5%；其中地方收入197亿元，比上年同口径增长3%。"
    assert column(said, "period", 2026)["3%"] == "2025"


def test_years_that_begin_now_are_those_to_come() -> None:
    assert column("一、转变\n从今年起集中三年的时间搞好调整。", "period", 1979) == {"三年": "1979-1981"}


def test_growth_on_the_last_year_and_on_one_further_back() -> None:
    text = "地方财政收入438亿元,分别比上年和2020年增长7.4%和60.3%。"
    assert told(TERM + text, "7.4%").endswith(" achievement 2024")
    assert told(TERM + text, "60.3%").endswith(" cumulative_achievement 2021-2024")


def test_a_year_that_is_left_out_is_not_the_numbers_own() -> None:
    text = "一般公共预算支出(扣除2023年专项资金支出外)增长3%以上;固定资产投资增长6%。"
    assert told(PLAN + text, "3%以上").endswith(" target 2025")
    assert told(PLAN + text, "6%").endswith(" target 2025")


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


def test_the_tenth_plan_is_a_plan_like_the_others() -> None:
    text = "一、过去五年工作回顾\n与“十五”末相比,财政收入增长62%。“十五”期间农民收入累计增加900元。"
    rows = rows_of(text, 2011)
    assert rows[["subject_zh", "period"]].to_numpy().tolist()[1:] == [
        ["财政收入", "2006-2010"],
        ["农民收入增加", "2001-2005"],
    ]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("“十二五”期末,产值达到2641亿元,年均增长11%。", "11%", ("cumulative_achievement", "2011-2015")),
        ("二、三产比例由五年前的55.3:44.7优化为50.1:49.9。", "55.3:44.7", ("context", "2010")),
        ("澳资企业超6600户、较3年前增长44%。", "44%", ("cumulative_achievement", "2013-2015")),
        ("五年时光荏苒,新改扩建学校20所。", "20所", ("cumulative_achievement", "2011-2015")),
    ],
    ids=str,
)
def test_years_counted_back(text: str, number: str, expected: tuple[str, str]) -> None:
    rows = rows_of("一、2015年工作回顾\n" + text, 2016).set_index("text")
    assert tuple(rows.loc[number, ["class", "period"]]) == expected


def test_a_year_that_is_a_basis_is_not_the_numbers_own() -> None:
    said = "力争到2030年使产值在2020年的基础上基本实现翻一番。"
    assert told(PLAN + said, "一番") == "2 倍 eq multiple aspiration 2030"


def test_since_the_first_meeting_of_a_congress_is_its_term() -> None:
    said = "坚持创新驱动发展。今年上半年,产值增长9%。新建学校38所,医院由2家增加到14家,市值超万亿元。"
    rows = rows_of("一、区六届人大一次会议以来的工作\n" + said, 2021).set_index("text")
    assert rows["period"].tolist() == ["2021", "2016-2020", "2015", "2020", "2020"]
    assert rows.loc["万亿元", "class"] == "achievement"


def test_the_year_in_the_name_of_a_fair_is_none_of_what_comes_of_it() -> None:
    assert told(PLAN + "推动2020年全球招商大会甲公司等4个重大项目落地。", "4个") == "4 个 eq count target 2025"


def test_a_plan_that_growth_is_held_against_is_no_time_of_its_own() -> None:
    rows = rows_of("一、“十五”时期工作回顾\n收入9亿元,年均增长35%,高出“九五”期间增幅14.9个百分点。", 2006)
    assert rows["period"].tolist()[-1] == "2001-2005"


def test_years_with_what_they_brought_are_a_window() -> None:
    said = "针对2012年至2014年26所项目校未启动的问题,五年实施建设项目81个。"
    rows = rows_of("一、过去五年工作\n" + said, 2017).set_index("text")
    assert rows.loc["81个", "period"] == "2012-2016"


def test_years_running_before_a_plan_are_over() -> None:
    rows = rows_of(PLAN + "在连续6年增产之后,要抓好农业。")
    assert rows["period"].tolist() == ["2019-2024"]


def test_years_of_the_same_sentence_are_the_same_years() -> None:
    rows = rows_of("二、未来五年工作安排\n未来五年,是再出发的第一个五年,是打造新空间的五年。生产总值达到60亿元。")
    assert rows["period"].tolist() == [*["2025-2029"] * 4, "2029"]


@pytest.mark.parametrize(
    "text",
    [
        "与2023年比(下同),生产总值增长11.3%、全市第四,工业增加值增长8%。",
        "自2015年建区以来首次突破20%,贡献率达到49.7%、全市第一。",
    ],
)
def test_years_held_against_date_nothing_after_them(text: str) -> None:
    rows = rows_of(REVIEW + text)
    assert rows[["class", "period"]].to_numpy().tolist() == [["achievement", "2024"]] * 3


def test_what_else_money_would_build_is_of_no_year() -> None:
    said = "如用之于工业,就可以建设三十个电站;如用之于铁路,则可以新建铁路三千公里。"
    assert told(PLAN + said, "三十个") == "30 个 eq count context"
    assert told(PLAN + said, "三千公里") == "3000 公里 eq level context"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("在五年计划的前三年共增加了九亿元。", "九亿元", "9e+08 CNY eq level cumulative_achievement 1953-1955"),
        (
            "五年计划的前三年增产,1956年增产。钢产量前三年共增加了九万吨。",
            "九万吨",
            "90000 吨 eq level cumulative_achievement 1953-1955",
        ),
        (
            "1952年全国年平均工资是446元,1956年提高到610元。在四年中间,提高了将近37%。",
            "37%",
            "37 % lt growth_rate cumulative_achievement 1953-1956",
        ),
        ("从1900年到1948年,49年合计的钢产量不到760万吨。", "49年", "49 年 eq duration context 1900-1948"),
        ("粮食产量比五年计划原定1957年3856亿斤的水平超过一亿斤。", "3856亿斤", "3.856e+11 斤 eq level context 1957"),
        (
            "同1952年的实际数字作比较,工业总产值增长一点二倍。",
            "一点二倍",
            "1.2 倍 eq multiple cumulative_achievement 1953-1956",
        ),
    ],
)
def test_years_told_in_the_middle_of_one(text: str, number: str, said: str) -> None:
    assert told(MIDYEAR + text, number, 1957) == said


@pytest.mark.parametrize(
    ("text", "year", "number", "said"),
    [
        (
            "一九五二年只有二十多万人,到了一九五七年已经有四十四万人,即增加一倍多。",
            1959,
            "一倍多",
            "1 倍 gt multiple cumulative_achievement 1953-1957",
        ),
        ("赤字从1979年的9亿元、1980年的8亿元,预计降低到7亿元。", 1981, "9亿元", "9e+08 CNY eq level context 1979"),
        ("赤字从1979年的9亿元、1980年的8亿元,预计降低到7亿元。", 1981, "8亿元", "8e+08 CNY eq level context 1980"),
        ("比例已由五十年代的50%,上升到80%。", 1984, "50%", "50 % eq share context 1950-1959"),
        ("比例已由五十年代的50%,上升到80%。", 1984, "80%", "80 % eq share achievement 1983"),
        ("投资9亿元,比第五个五年计划期间的5亿元增加68%。", 1982, "5亿元", "5e+08 CNY eq level context 1976-1980"),
        ("再加上十年“文化大革命”的破坏。", 1981, "十年", "10 年 eq duration context 1966-1976"),
        ("过去的五年中增收,后三年增收2亿元。", 1986, "2亿元", "2e+08 CNY eq level cumulative_achievement 1983-1985"),
        ("“一五”时期平均每年增长4.5%。", 1986, "4.5%", "4.5 % eq growth_rate context 1953-1957"),
        ("由过去的30%,降低到20%。", 1986, "30%", "30 % eq share context"),
        ("五十年来,建成五百个企业。", 1999, "五十年", "50 年 eq duration context 1949-1998"),
        ("1981年,总额达到9亿元,明后两年还将增加。", 1981, "两年", "2 年 eq duration context 1982-1983"),
        ("从1956年开始,在十二年内,亩产分别达到四百斤和五百斤。", 1960, "五百斤", "500 斤 eq level target 1967"),
        ("一九五八粮食的指标为九亿斤。", 1958, "九亿斤", "9e+08 斤 eq level target 1958"),
        ("这一时期比例降到10%,小于1952年所占的比例13.2%。", 1956, "13.2%", "13.2 % eq share context 1952"),
    ],
)
def test_years_beside_a_number(text: str, year: int, number: str, said: str) -> None:
    assert told(OLD + text, number, year) == said


@pytest.mark.parametrize(
    ("text", "year", "number", "said"),
    [
        ("我国第一个五年计划已经执行了两年。", 1955, "两年", "2 年 eq duration context 1953-1954"),
        ("比一九七八年前的二十六年都高。", 1983, "二十六年", "26 年 eq duration context 1953-1978"),
        (
            "从一九五〇年七月到一九五三年底,介绍就业207万人。",
            1955,
            "207万人",
            "2.07e+06 人 eq count cumulative_achievement 1950-1953",
        ),
        (
            "从1951年到1957年,用于教育的经费将近四十九亿元。",
            1957,
            "四十九亿元",
            "4.9e+09 CNY lt level cumulative_achievement 1951-1957",
        ),
        (
            "在第一个五年计划期间内,开工建设的有八百多个企业。",
            1957,
            "八百多个",
            "800 个 gt count cumulative_achievement 1953-1957",
        ),
        (
            "1952年到1956年五年间的产量合计,粮食为九亿斤。",
            1957,
            "九亿斤",
            "9e+08 斤 eq level cumulative_achievement 1952-1956",
        ),
    ],
)
def test_spans_told_of_a_plan_under_way(text: str, year: int, number: str, said: str) -> None:
    assert told(OLD + text, number, year) == said


def test_what_else_was_added_is_of_all_the_years() -> None:
    said = "一、“六五”时期的成就\n五年新增装机容量九千瓦,采煤能力八千万吨,铁路通车里程一千公里。"
    for number in ("八千万吨", "一千公里"):
        assert told(said, number, 1986).endswith("cumulative_achievement 1981-1985")


@pytest.mark.parametrize(
    ("text", "year", "number", "said"),
    [
        ("比重从一九五〇年百分之十一增加到百分之十四。", 1955, "百分之十一", "11 % eq share context 1950"),
        ("在一九五八年增产九亿斤的基础上,再增产八亿斤。", 1959, "九亿斤", "9e+08 斤 eq level context 1958"),
        ("计划建成118个,实际建成128个。", 1980, "118个", "118 个 eq count context 1979"),
        ("我国人口占世界五分之一的社会主义国家。", 1980, "五分之一", "20 % eq share context 1979"),
        ("其中十个职工以上的工业企业有九千户。", 1955, "十个", "10 个 eq count context 1954"),
        ("将过去的五道手续简化为两道手续。", 1984, "五道手续", "5 道 eq count context"),
        ("今年投资保持了去年的水平,竣工九万平方米。", 1981, "九万平方米", "90000 平方米 eq level achievement 1981"),
        ("产量接近1979年的水平,是第二个高产年。", 1982, "第二个", "2 eq rank achievement 1981"),
        (
            "同1952年相比,产值增长八倍,人民的平均消费水平提高一倍。",
            1981,
            "一倍",
            "1 倍 eq multiple cumulative_achievement 1953-1980",
        ),
        (
            "从1951年到1957年,教育经费将近四十九亿元,占全部经费的24%。",
            1958,
            "四十九亿元",
            "4.9e+09 CNY lt level cumulative_achievement 1951-1957",
        ),
    ],
)
def test_what_stands_beside_a_year_or_a_plan(text: str, year: int, number: str, said: str) -> None:
    assert told(OLD + text, number, year) == said


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


def test_a_record_of_many_years_is_no_time_of_averages() -> None:
    text = "过去四年，全市奋力发展。\n2024年产值增长9%，增幅创十年来新高。\n财政收入5亿元，年均增长6%。"
    assert rows_of(text)["period"].tolist()[-1] == "2021-2024"


def test_the_years_of_a_plan_end_with_the_year_it_names() -> None:
    text = "计划规定，五年合计财政收入为50亿元，其中1985年为12亿元。这五年内，还将拨出2亿元。"
    rows = rows_of(text, 1982)
    assert rows["period"].tolist() == ["1981-1985", "1981-1985", "1985", "1981-1985", "1981-1985"]
    assert rows["class"].tolist() == ["context", "target", "target", "context", "target"]
