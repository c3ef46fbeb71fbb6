"""What a report as a whole is: its date and year, its titles, its glossary, its script, its line ends.

Belongs here: what is read of the document before, or aside from, any one number.
"""

from __future__ import annotations

import csv
from importlib import resources

import pytest
from made_report import PLAN, REVIEW, column, rows_of, told

import workreport
from workreport.extract.document import clauses, joined, make_document, sentences
from workreport.extract.statements import find_statements, statements_table

LATE = "一、1963年国民经济全面好转\n今年，粮食预计9吨，比去年增产1吨。两年半来，精减职工5万人。工业亏损户减少到15户。\n"
BASE = "一、成就辉煌的“十三五”\n——过去的五年,是综合实力显著增强的五年。与“十二五”末相比,"
GROWN = "2020年生产总值完成890.1亿元,增长62%;财政收入完成160.3亿元,增长93.1%。"


def national(text: str, year: int) -> str:
    """Class and period of the last number of a report of the State Council's without its day."""
    rows = find_statements(make_document("政府工作报告\n一、成就\n" + text, "made", year, "全国"))
    return " ".join(rows[["class", "period"]].iloc[-1])


def test_a_text_partly_in_the_old_script_is_read_as_in_the_new() -> None:
    text = "各项工作取得很大成绩。" * 20 + "七万戶私营工業改造,零售额較2023年增長了16%,灾田約二亿亩。"
    assert rows_of(REVIEW + text)["unit"].tolist() == ["户", "%", "亩"]
    assert rows_of(REVIEW + text)["comparator"].tolist() == ["eq", "eq", "approx"]


def test_what_a_glossary_explains_is_context() -> None:
    rows = rows_of(PLAN + "新增企业9家。\n有关名词解释\n1.“1+22”系列政策:指11项普惠性政策和11项产业集群政策。")
    assert rows["class"].tolist() == ["target", "context", "context"]


def test_a_report_that_tells_its_own_plans_year_as_the_next_was_told_in_the_year_before() -> None:
    text = "（一）当前的形势\n今年工业产值比去年增长12%。\n（二）明年经济发展的主要任务\n2025年的计划要求产值增长4%。"
    rows = rows_of(text)
    assert rows[["class", "period"]].to_numpy().tolist() == [["achievement", "2024"], ["target", "2025"]]


def test_what_a_glossary_explains_is_of_the_reports_own_year() -> None:
    rows = rows_of(f"{REVIEW}新建学校5所。\n名词解释\n1.“1+3”：3个服务站。")
    assert rows["period"].tolist() == ["2024", "2025"]


def test_blanks_for_the_line_ends_of_a_page_are_no_blanks() -> None:
    lines = [
        "五年来县政府认真贯彻落实党的各项决策部署在县委的坚强领导下团结一致",
        "带领全县人民真抓实干克难奋进开拓创新较好完成了各项任务规模工业产值突",
        "破200亿元，进出口总额4980万美元，工业投资5亿元，全县存款余额是20",
        "11年的4倍，工业集中区迈向集约化，城市面貌焕然一新，交通更加便利畅",
    ]
    rows = rows_of(f"{REVIEW}{' '.join(lines)}通。")
    assert rows["text"].tolist() == ["五年", "200亿元", "4980万美元", "5亿元", "4倍"]
    assert rows["comparator"].tolist()[1] == "gt"


def test_a_unit_with_the_end_of_a_line_in_it_is_whole() -> None:
    lines = [
        "五年来县政府认真贯彻落实党的各项决策部署在县委的坚强领导下团结一致",
        "带领全县人民真抓实干克难奋进开拓创新较好完成了各项任务建成区8平方公",
        "里，高新技术产业占比达到三分之一左右，比重提高6.3个百分点，五年增量6.3个百分",
        "点，工业集中区迈向集约化，城市面貌焕然一新，交通更加便利畅通无阻碍。",
    ]
    text = REVIEW + "\n".join(lines)
    rows = rows_of(text)
    assert rows[rows["text"].str.contains("\n")][["text", "unit"]].to_numpy().tolist() == [
        ["8平方公\n里", "平方公里"],
        ["6.3个百分\n点", "pp"],
    ]


def test_next_year_is_the_year_of_a_report_that_tells_the_year_before() -> None:
    text = "2030年预计实现生产总值100亿元。\n明年的奋斗目标是：生产总值增长10%。\n"
    assert rows_of(text, 2031)["period"].tolist() == ["2030", "2031"]


def test_a_report_of_a_term_that_ends_five_years_on_plans_from_the_next_year() -> None:
    rows = rows_of("三、奋斗目标\n未来五年的主要目标是：到2021年，投资累计超过1000亿元。\n今年新增就业5万人。\n", 2016)
    assert rows["period"].tolist() == ["2017-2021", "2017-2021", "2016"]


@pytest.mark.parametrize("day", ["一九六三年十二月五日", "1963年10月5日"])
def test_a_report_delivered_late_looks_back_on_its_own_year(day: str) -> None:
    ahead = "二、1964年的主要任务\n明年产粮12吨。新建学校9所。\n"
    rows = rows_of(f"（{day}在某省人民代表大会第一次会议上）\n{LATE}{ahead}", 1963)
    rows = rows[rows["class"] != "non_statistic"]
    achieved = ["1963", "1963", "1961-1963", "1961-1963", "1963"]
    assert rows["period"].tolist() == [*achieved, "1964", "1964"]
    assert (rows["class"] == "target").tolist() == [False] * 5 + [True] * 2


def test_a_report_delivered_early_in_its_year_plans_for_it() -> None:
    rows = rows_of(f"（一九六三年二月五日在某省人民代表大会第一次会议上）\n{LATE}", 1963)
    assert rows[rows["text"] == "15户"]["period"].tolist() != ["1963"] or "target" in rows["class"].tolist()


def test_what_a_report_expects_of_its_own_year_tells_that_it_is_over() -> None:
    rows = rows_of("一、经济形势\n今年产粮预计9吨。\n明年产粮12吨。\n", 1981)
    told_of = rows[rows["class"] != "non_statistic"]
    assert told_of[["class", "period"]].to_numpy().tolist() == [["achievement", "1981"], ["target", "1982"]]


def test_a_year_that_a_plan_expects_is_ahead_still() -> None:
    rows = rows_of("二、2025年工作安排\n今年预计增长5%。\n明年产粮12吨。\n", 2025)
    assert "target" in rows[rows["text"] == "5%"]["class"].tolist()


def test_a_comma_of_either_width_parts_clauses_as_well() -> None:
    text = REVIEW + "合同金额1,234,567元，比2020年增加8%，上市企业由2020年5家，增加到9家；1997年18家，2002年达到37家。"
    wide, narrow = rows_of(text), rows_of(text.replace("，", ","))
    assert wide["value"].tolist()[0] == 1234567
    assert wide[["value", "class", "period"]].equals(narrow[["value", "class", "period"]])


def test_the_day_of_delivery_is_no_time_of_what_is_told() -> None:
    said = "工作报告——2025年1月3日在某区第四届人民代表大会第一次会议上。我区港口三次跨越千万标箱。"
    assert set(column(said, "class").values()) == {"achievement"}


def test_the_years_of_a_title_are_none_of_the_text() -> None:
    said = "一、伟大的转变\n《一九七八——一九八五年发展规划纲要》推动了科技界。百分之六十的职工增加了工资。"
    assert column(said, "class", 1979) == {"百分之六十": "achievement"}
    assert column(said, "period", 1979) == {"百分之六十": "1978"}


def test_a_term_that_opens_in_the_autumn_looks_back_on_the_plan_that_has_ended() -> None:
    title = "政府工作报告\n2021年8月28日在某县第三届人民代表大会第一次会议上\n"
    rows = rows_of(title + BASE + GROWN, 2021)
    assert set(rows[rows["measure_type"] == "duration"]["period"]) == {"2016-2020"}
    by_itself = rows_of(title + "一、过去五年工作回顾\n五年来,财政收入累计完成9亿元。", 2021)
    assert set(by_itself["period"]) == {"2017-2021"}


def test_words_and_figures_of_one_report_do_not_decide_those_of_another() -> None:
    in_words = "二、2025年重点任务\n建成水泥厂二十三个，年产五百万吨，造纸厂十二个。"
    in_figures = "二、2025年重点任务\n建成学校23所，新增学位5000个，投资30亿元，改造公园40个。"
    reports = [make_document(text, name, 2025, "某市") for name, text in (("a", in_words), ("b", in_figures))]
    alone = statements_table(reports[0]).to_pandas()["class"].tolist()
    together = statements_table(joined(reports)).to_pandas()
    assert together.loc[together["report_id"] == "a", "class"].tolist() == alone


def test_a_report_of_a_plan_means_its_years() -> None:
    said = "关于第六个五年计划的报告\n二、五年计划的任务\n五年内新建铁路二千公里。"
    assert told(said, "二千公里", 1982) == "2000 公里 eq level target 1981-1985"


def test_a_draft_of_a_plan_tells_its_years() -> None:
    said = "“七五”计划草案规定,工农业总产值平均每年增长6.7%。"
    assert told("政府工作报告\n二、任务\n" + said, "6.7%", 1986) == "6.7 % eq growth_rate target 1986-1990"


@pytest.mark.parametrize(
    ("text", "year", "said"),
    [
        ("五年以来建成九十座桥。", 1954, "cumulative_achievement 1950-1954"),  # September
        ("在少数民族地区已经有医院三百所。", 1954, "achievement 1954"),
        ("建交的国家现在已增加到一百二十九个。", 1983, "achievement 1983"),  # June
        ("过去五年建成九十座桥。", 1983, "cumulative_achievement 1978-1982"),
        ("近三年建成九十座桥。", 1981, "cumulative_achievement 1979-1981"),  # November
        ("近三年建成九十座桥。", 2010, "cumulative_achievement 2007-2009"),  # March
    ],
)
def test_the_month_of_the_congress_tells_what_is_over(text: str, year: int, said: str) -> None:
    assert national(text, year) == said


@pytest.mark.parametrize("place", ["全国", "中国", "国务院", None])
def test_the_nation_s_report_is_known_by_its_names_and_its_title(place: str | None) -> None:
    report = workreport.read("1981年中华人民共和国国务院政府工作报告\n一、成就\n近三年建成九座桥。\n", place=place)
    assert report.statements["period"].iloc[-1] == "1979-1981"


def test_a_day_of_the_autumn_before_says_that_the_year_is_the_one_ahead() -> None:
    title = "青石县政府工作报告\n二〇二四年十月二十八日在青石县第十届人民代表大会第一次会议上\n"
    said = title + "二、今后工作\n未来五年的目标是:到2030年,产值达到9亿元。\n"
    assert make_document(said, "made", 2025, "青石县").year_ahead == 2025


def test_a_county_that_speaks_of_the_nation_s_report_is_no_nation() -> None:
    text = "青石县政府工作报告\n各位代表,我们学习国务院政府工作报告。\n二、2025年工作\n新建学校9所。\n"
    assert workreport.read(text).place == "青石县"


def test_every_late_session_says_who_tells_its_month() -> None:
    path = resources.files("workreport.vocabulary") / "sessions.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert len(rows) > 10
    assert all(row["source"].startswith("http") for row in rows)
    assert all(5 <= int(row["month"]) <= 12 for row in rows)


def test_years_that_are_over_end_with_the_year_of_a_report_given_in_its_second_half() -> None:
    given = "——一九五四年九月二十三日在第一届全国人民代表大会第一次会议上\n"
    said = "五年以来，新建学校9所。一年多来，新建医院3家。"
    assert rows_of(given + said, 1954)["period"].tolist() == ["1950-1954", "1950-1954", "1953-1954", "1953-1954"]
    assert rows_of(given.replace("九月", "二月") + said, 1954)["period"].tolist()[1] == "1949-1953"


def test_a_report_of_half_a_year_is_of_the_year_that_runs() -> None:
    text = "某县1998年上半年计划执行情况的报告\n全县生产总值完成12亿元，增长9%。\n下半年，要确保总产值突破70亿元。\n"
    rows = workreport.read(text, year=1998, place="某县").statements
    told = rows[rows["class"] != "non_statistic"]
    assert list(told["period"]) == ["1998"] * 3
    assert list(told["class"]) == ["achievement", "achievement", "target"]


@pytest.mark.parametrize("heading", ["名词解释", "附件2 名词解释", "附件：名词解释", "附录 名词注释"])
def test_words_explained_at_the_end_hold_no_targets(heading: str) -> None:
    text = f"{PLAN}建成学校5所。\n附件1\n2025年民生实事\n修路30公里。\n{heading}\n“1”是1个飞行服务站。\n"
    rows = rows_of(text)
    assert dict(zip(rows["text"], rows["class"], strict=True)) == {
        "5所": "target", "30公里": "target", "1个": "context",
    }  # fmt: skip


def test_sentences_and_clauses_keep_ratios_and_decimals_whole() -> None:
    text = "收入比2.5:1，增长5.5%;完成“一件事。”再来!"
    assert [text[s.start : s.end] for s in clauses(text)][0] == "收入比2.5:1"
    assert [text[s.start : s.end] for s in sentences(text)] == [
        "收入比2.5:1，增长5.5%;完成“一件事。”",
        "再来!",
    ]
