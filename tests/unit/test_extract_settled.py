"""What the guide for marking says (tests/gold/MARKING.md), and what the sets taught on the day it was settled."""

from __future__ import annotations

import pytest
from made_report import rows_of, told, under

from workreport.extract.document import joined, make_document
from workreport.extract.statements import statements_table


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R我市连续五年蝉联全国文明城市。", "五年", "5 年 eq duration cumulative_achievement 2020-2024"),
        ("R投资连续11个月保持全省首位。", "11个月", "11 月 eq duration achievement 2024"),
        ("R对连续三年亏损的企业停止供货。", "三年", "3 年 eq duration context 2022-2024"),
        ("R粮食生产实现“十三连增”。", "十三连增", "13 年 eq duration cumulative_achievement 2012-2024"),
        ("R粮食产量8连增。", "8连增", "8 年 eq duration cumulative_achievement 2017-2024"),
        ("R双拥模范城“六连冠”。", "六连冠", "6 次 eq count cumulative_achievement 2024"),
        ("P力争粮食生产实现“九连增”。", "九连增", "9 年 eq duration aspiration 2025"),
        ("R全年财政收入占生产总值比重提高1.2个百分点。", "1.2个百分点", "1.2 pp eq share achievement 2024"),
        ("R城镇化率提高1.2个百分点。", "1.2个百分点", "1.2 pp eq rate achievement 2024"),
        ("R居民收入增速高于经济增速2个百分点。", "2个百分点", "2 pp eq growth_rate achievement 2024"),
        ("R税收占比达80%，高于全省平均3个百分点。", "3个百分点", "3 pp eq share achievement 2024"),
        ("R农业税税率，再降低1个百分点。", "1个百分点", "-1 pp eq rate achievement 2024"),
        ("F近三年来，在四百多个企业中进行了试点。", "四百多个", "400 个 gt count cumulative_achievement 2022-2024"),
        ("R在8个省开展试点。", "8个", "8 个 eq count achievement 2024"),
        ("R在262个城市的排名中居第三。", "262个", "262 个 eq count context 2024"),
        ("F五年来，我国同30个国家建立或恢复了外交关系。", "30个", "30 个 eq count cumulative_achievement 2020-2024"),
    ],
)
def test_what_was_settled(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("R预算收入为23亿元，占国家预算的77%。", "77%", "share"),
        ("R12月的增长额占全年增加额的48.4%。", "48.4%", "share"),
        ("R新增加的产值中约有70%为原有企业所增产。", "70%", "share"),
        ("R产量超过了计划规定的指标1.2%。", "1.2%", "growth_rate"),
        ("R积累率由1978年的36.5%，降为33.6%。", "33.6%", "rate"),
        ("P人口的年自然增长率，必须控制在千分之十三以下。", "千分之十三以下", "rate"),
    ],
)
def test_what_a_percentage_measures(text: str, number: str, measure: str) -> None:
    assert f" {measure} " in told(under(text), number)


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R军队裁员100万的任务已经完成。", "100万", "1e+06 人"),
        ("R同解放前最高水平相比，学生数增长了四成。", "四成", "cumulative_achievement 1949-2024"),
        ("R但苏联的非生产性投资只占14.5%。", "14.5%", "context"),
        ("P拟将过去的五道手续简化为两道手续。", "两道手续", "target 2025"),
    ],
)
def test_words_of_early_reports(text: str, number: str, said: str) -> None:
    assert said in told(under(text), number)


def test_what_a_plan_says_was_tried_out_is_a_result() -> None:
    assert told(under("P这几年，国家先后在58个城市进行了试点。"), "58个").split()[4] == "achievement"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        # The size of one work is told of it, that of many is their class.
        ("R120万吨乙烯项目主体完工。", "120万吨", "1.2e+06 吨 eq level achievement 2024"),
        ("P安装两台60万千瓦机组。", "60万千瓦", "600000 千瓦 eq level target 2025"),
        ("R新建110千伏变电站3座。", "110千伏", "110 千伏 eq level context 2024"),
        ("R新增万吨级泊位3个。", "万吨级", "10000 吨级 eq level context 2024"),
        ("R第一时间处置6.8级地震。", "6.8级", "6.8 级 eq level context 2024"),
        ("R研制110米口径射电望远镜。", "110米", "110 米 eq level context 2024"),
        # Spans of time.
        ("P准备在两三年内分批完成。", "两", "2 年 ge duration context 2025-2027"),
        ("P准备在两三年内分批完成。", "三年", "3 年 le duration context 2025-2027"),
        ("P用两到三年时间完成除险加固。", "两", "2 年 ge duration context 2025-2027"),
        ("P三个月内把新部门组建起来。", "三个月", "3 月 le duration context 2025"),
        ("R已经一年零两个月了。", "一年零两个月", "14 月 eq duration context 2024"),
        ("P要用三年左右的时间走出困境。", "三年左右", "3 年 approx duration context 2025-2027"),
        ("P在连续6年增产之后，更要抓好农业。", "6年", "6 年 eq duration cumulative_achievement 2019-2024"),
        # People as a fact, steps, programmes.
        ("P我国有13亿人口、9亿劳动力资源。", "9亿", "9e+08 人 eq count context 2025"),
        ("P对国营企业，要分两步走。", "两步", "2 步 eq count context 2025"),
    ],
)
def test_what_set_57_and_the_settled_points_taught(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


def test_a_programme_of_grain_is_a_name() -> None:
    assert "千亿斤" not in rows_of(under("P实施新一轮千亿斤粮食产能提升行动。"))["text"].tolist()


@pytest.mark.parametrize(
    ("text", "number", "class_"),
    [
        ("建成水泥厂二十三个，年产五百万吨，造纸厂十二个。", "十二个", "target"),
        ("建成水泥厂23个，年产500万吨，抓好十二个方面。", "十二个", "context"),
    ],
)
def test_a_few_things_in_words_are_a_list_only_where_most_is_told_in_figures(text, number, class_) -> None:
    rows = rows_of(under(f"P{text}"))
    assert rows.loc[rows["text"] == number, "class"].tolist() == [class_]


def test_words_and_figures_of_one_report_do_not_decide_those_of_another() -> None:
    in_words = "二、2025年重点任务\n建成水泥厂二十三个，年产五百万吨，造纸厂十二个。"
    in_figures = "二、2025年重点任务\n建成学校23所，新增学位5000个，投资30亿元，改造公园40个。"
    reports = [make_document(text, name, 2025, "某市") for name, text in (("a", in_words), ("b", in_figures))]
    alone = statements_table(reports[0]).to_pandas()["class"].tolist()
    together = statements_table(joined(reports)).to_pandas()
    assert together.loc[together["report_id"] == "a", "class"].tolist() == alone


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        # What was held years on end is of them all, a rank of the last.
        ("R总产连续8年稳定在100亿斤以上。", "100亿斤以上", "1e+10 斤 ge level cumulative_achievement 2017-2024"),
        ("R增速连续三年居全省第一。", "第一", "1 eq rank achievement 2024"),
        # How many there are by now, and what was done or paid.
        ("F净增企业164家、累计645家。", "645家", "645 家 eq count achievement 2024"),
        ("F新增上市公司1家，累计14家。", "14家", "14 家 eq count achievement 2024"),
        ("F新能源装机累计达到386万千瓦。", "386万千瓦", "3.86e+06 千瓦 eq level achievement 2024"),
        ("F固定资产投资累计达到900亿元。", "900亿元", "9e+10 CNY eq level cumulative_achievement 2020-2024"),
        ("F累计培训3万人次。", "3万人次", "30000 人次 eq count cumulative_achievement 2020-2024"),
        # Growths told without a figure, one of two machines, a year.
        ("R投资保持两位数增长。", "两位数", "10 % ge growth_rate achievement 2024"),
        ("P两台机组确保一台投产。", "一台", "1 台 eq count target 2025"),
        ("P要在半年内完成。", "半年", "0.5 年 eq duration context 2025"),
        ("P一年内扭亏为盈。", "一年", "1 年 eq duration context 2025"),
        ("P坚决打好三大攻坚战。", "三大", "3 eq count context 2025"),
        # Good works and programmes are what is to be done.
        ("P继续办好10件民生实事：", "10件", "10 件 eq count target 2025"),
        ("P实施交通、水利等五大工程。", "五大", "5 eq count target 2025"),
        # Years that a number is held against, and years of history.
        ("F提前五年实现了比1980年翻两番的目标。", "两番", "4 倍 eq multiple cumulative_achievement 1981-2024"),
        ("R在2000年基础上翻一番。", "一番", "2 倍 eq multiple cumulative_achievement 2001-2024"),
        ("R三年新冠疫情防控转段。", "三年", "3 年 eq duration context 2020-2022"),
    ],
)
def test_lessons_from_all_sets_at_hand(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("R12个旗县市（区）中已有10个通公路。", "12个"),
        ("R全市142户预算内工业企业，已有118户完成改制。", "142户"),
        ("R过千亿元行业6个、过百亿元行业43个。", "百亿元"),
        ("R收入超千元的户有二千户，超万元的十一户。", "万元"),
        ("R四十三个县超过三百元。", "三百元"),
        ("R参合率达89.35%，超过自治区85%的要求。", "85%"),
        ("R总体评价位居全省108个县（市）首位。", "108个"),
        ("P25度以上坡耕地退耕还林430万亩。", "25度以上"),
        ("P消除66人以上超大班额。", "66人以上"),
    ],
)
def test_what_others_are_held_against_or_chosen_from(text: str, number: str) -> None:
    assert " context " in told(under(text), number)


def test_so_much_power_is_no_slope() -> None:
    assert told(under("R每年可发电四十五亿度以上。"), "四十五亿度以上").split()[4] == "achievement"


def test_how_little_time_something_took_is_a_result() -> None:
    assert told(under("R仅28天成功控制疫情蔓延。"), "28天").split()[4] == "achievement"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("R比解放初期还少零点六平方米。", "零点六平方米", "0.6 平方米 eq level achievement 2024"),
        ("R上线人数突破千人大关。", "千人", "1000 人 gt count achievement 2024"),
        ("R总产一百万斤，比2020年低三成。", "三成", "-30 % eq growth_rate cumulative_achievement 2021-2024"),
        ("R总产三百斤，比大丰收的2020年还多11斤。", "11斤", "11 斤 eq level cumulative_achievement 2021-2024"),
        ("R交办的213件信访件办结209件。", "213件", "213 件 eq count context 2024"),
        ("P流动资金周转加快6天。", "6天", "6 天 eq duration target 2025"),
        ("R过去五年，是发展方式加快转变的五年。", "五年", "5 年 eq duration context 2020-2024"),
        ("P今年要解决5.2万人的温饱问题。", "5.2万人", "52000 人 eq count target 2025"),
        ("P再经过两三年的努力，实现目标。", "三年", "3 年 le duration context 2025-2027"),
        ("P今后十五年，新建学校9所。", "9所", "9 所 eq count target 2025-2039"),
        ("P集中力量为群众办好以下八件实事：", "八件", "8 件 eq count target 2025"),
        ("P组建三家政策性银行。", "三家", "3 家 eq count target 2025"),
    ],
)
def test_what_the_fourth_written_set_taught(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said
