"""What old reports of the State Council taught: scenes, years beside a number, parts of a plan, numbers in words."""

from __future__ import annotations

import csv
from importlib import resources

import pytest
from made_report import PLAN, REVIEW, rows_of, told

import workreport
from workreport.extract.document import make_document
from workreport.extract.statements import find_statements

OLD = "政府工作报告\n一、去年的成就\n"
MIDYEAR = "政府工作报告\n1957年6月26日在第一届全国人民代表大会第四次会议上\n一、关于社会主义建设\n"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("取得重大科学技术成果3，000多项。", "3，000多项", "3000 项 gt count achievement 2024"),
        ("减少百分之二、三的占用量。", "百分之二", "-2 % ge growth_rate achievement 2024"),
        ("减少百分之二、三的占用量。", "三", "-3 % le growth_rate achievement 2024"),
        ("试制成功上千种重要产品。", "千种", "1000 种 ge count achievement 2024"),
        ("上百万赤脚医生成长起来。", "百万", "1e+06 人 ge count achievement 2024"),
        ("这两笔支出已经解决。", "两笔", "2 笔 eq count context 2024"),
        ("在不到四分之一世纪的时间内实现目标。", "四分之一世纪", "25 年 lt duration context 2024"),
        ("剩下的尾数一千七百万元已经还清。", "一千七百万元", "1.7e+07 CNY eq level achievement 2024"),
        ("亩产已经达到或者超过了一千斤。", "一千斤", "1000 斤 ge level achievement 2024"),
        ("人口自然增长率由上年的1.2%下降到1.17%。", "1.17%", "1.17 % eq rate achievement 2024"),
        ("节约的资金约达10亿余元。", "10亿余元", "1e+09 CNY gt level achievement 2024"),
        ("决算支出比预算少支出了约1.59%。", "1.59%", "-1.59 % approx growth_rate achievement 2024"),
        ("2022、2023两年共增产粮食9万吨。", "两年", "2 年 eq duration context 2022-2023"),
        ("全县有一亿一千多万农户。", "一亿一千多万", "1.1e+08 户 gt count achievement 2024"),
        ("建成十一条线路。", "十一条", "11 条 eq count achievement 2024"),
    ],
)
def test_numbers_in_words(text: str, number: str, said: str) -> None:
    assert told(REVIEW + text, number) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("根据对3280个单位的统计,节约10亿元。", "3280个", "3280 个 eq count context 2024"),
        ("据全省84个企业的调查,产值增长14%。", "84个", "84 个 eq count context 2024"),
        ("我国八亿农民就能富裕起来。", "八亿", "8e+08 人 eq count context 2024"),
        ("占我们国家人口80%以上的农民生活改善。", "80%以上", "80 % ge share context 2024"),
        ("达到了每亩生产粮食四百斤、五百斤的要求。", "五百斤", "500 斤 eq level context"),
        ("成本只要降低1%,一年就可以增加收入二十亿元。", "二十亿元", "2e+09 CNY eq level context"),
        ("有五百个县,占全国1786个县的28%。", "1786个", "1786 个 eq count context 2024"),
        ("美苏两个超级大国争夺霸权。", "两个", "2 个 eq count context 2024"),
        ("在广东、福建两省试办特区。", "两省", "2 省 eq count context 2024"),
    ],
)
def test_numbers_that_set_a_scene(text: str, number: str, said: str) -> None:
    assert told(REVIEW + text, number) == said


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


def test_a_report_of_a_plan_means_its_years() -> None:
    said = "关于第六个五年计划的报告\n二、五年计划的任务\n五年内新建铁路二千公里。"
    assert told(said, "二千公里", 1982) == "2000 公里 eq level target 1981-1985"


def test_a_draft_of_a_plan_tells_its_years() -> None:
    said = "“七五”计划草案规定,工农业总产值平均每年增长6.7%。"
    assert told("政府工作报告\n二、任务\n" + said, "6.7%", 1986) == "6.7 % eq growth_rate target 1986-1990"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("产值比去年同期增长14%,利润增长16%。", "16%", "16 % eq growth_rate achievement 1979"),
        ("夏粮减产一成以上。", "一成以上", "-10 % ge growth_rate achievement 1979"),
    ],
)
def test_what_has_come_about_is_no_plan(text: str, number: str, said: str) -> None:
    assert told("政府工作报告\n二、今年的计划\n" + text, number, 1980) == said


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("如果每件棉纱少用两斤棉花,全国就可以增产两万件。", "两万件", "20000 件 eq count context"),
        ("2022年和2023年两年计划执行得好。", "两年", "2 年 eq duration context 2022-2023"),
        ("积累率由1978年的36.5%,降为33.6%。", "33.6%", "33.6 % eq rate achievement 2024"),
        ("贸易总额比原计划超过百分之四。", "百分之四", "4 % eq growth_rate achievement 2024"),
        ("计划只完成了百分之九十四。", "百分之九十四", "94 % eq rate achievement 2024"),
        ("英国的产量曾经两次接近三亿吨。", "三亿吨", "3e+08 吨 lt level context 2024"),
        ("面积大体相当于北京市的六倍。", "六倍", "6 倍 approx multiple achievement 2024"),
        ("在已经过去的五个多月时间内。", "五个多月", "5 月 gt duration context 2024"),
        ("一亿一千多万青、壮年识了字。", "一亿一千多万", "1.1e+08 人 gt count achievement 2024"),
        ("把我国人口控制在十二亿以内的目标。", "十二亿以内", "1.2e+09 人 le count achievement 2024"),
        ("世界上年产石油一亿吨以上的国家不到十个。", "十个", "10 个 lt count achievement 2024"),
    ],
)
def test_what_the_other_half_taught(text: str, number: str, said: str) -> None:
    assert told(REVIEW + text, number) == said


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
def test_spans_that_old_reports_tell(text: str, year: int, number: str, said: str) -> None:
    assert told(OLD + text, number, year) == said


def test_what_else_was_added_is_of_all_the_years() -> None:
    said = "一、“六五”时期的成就\n五年新增装机容量九千瓦,采煤能力八千万吨,铁路通车里程一千公里。"
    for number in ("八千万吨", "一千公里"):
        assert told(said, number, 1986).endswith("cumulative_achievement 1981-1985")


def test_the_first_five_years_are_a_name_before_what_they_summed() -> None:
    rows = rows_of(OLD + "第一个五年合计为二十八万人。", 1957)
    assert rows["text"].tolist() == ["二十八万人"]


def national(text: str, year: int) -> str:
    """Class and period of the last number of a report of the State Council's without its day."""
    rows = find_statements(make_document("政府工作报告\n一、成就\n" + text, "made", year, "全国"))
    return " ".join(rows[["class", "period"]].iloc[-1])


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


def test_what_there_is_for_each_is_no_plan() -> None:
    said = told(PLAN + "现在全县作为燃料烧掉的石油有九万吨,不应该烧。", "九万吨")
    assert said == "90000 吨 eq level achievement 2024"
    said = told(PLAN + "我国人均只有一亩半耕地,要适应建设的需要。", "一亩半")
    assert said == "1.5 亩 eq level achievement 2024"
