"""Which class a number is of: a result, a target, a hope.

Belongs here: what tells them from each other. Elsewhere: sums of several years (`test_extract_sums`), what only sets
another number off (`test_extract_contexts`), which part of a report a number stands in (`test_extract_sections`).
"""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, column, rows_of, told, under


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("P目标是：投资力争完成9亿元以上，预算收入增长8%以上。", "9亿元以上", "9e+08 CNY ge level aspiration 2025"),
        ("P力争引进9家以上，新增床位8张以上。", "8张以上", "8 张 ge count aspiration 2025"),
        ("P争取引进或培育两个以上重点实验室。", "两个以上", "2 个 ge count aspiration 2025"),
        ("P力争投资完成额连续三年全市第一。", "第一", "1 eq rank aspiration 2025"),
        ("P力争普及率保持在90%以上、自来水普及率提高到95%。", "90%以上", "90 % ge rate aspiration 2025"),
        ("P力争货运量达到5吨，开行量保持在4800列以上。", "4800列以上", "4800 列 ge count aspiration 2025"),
    ],
    ids=str,
)
def test_whole_lines(text: str, number: str, said: str) -> None:
    assert told(under(text), number) == said


@pytest.mark.parametrize(
    ("head", "text", "number", "name", "value"),
    [
        (PLAN, "建设5大微短剧基地。", "5大", "class", "target"),
        (PLAN, "力争基地建成投产，探索一体化路径，安排规模3000万千瓦。", "3000万千瓦", "class", "target"),
        (PLAN, "力争交通投资超600亿元，水利投资超20亿元，推动制造业投资超2亿元。", "2亿元", "class", "aspiration"),
        (REVIEW, "建成1000千伏特高压工程。", "1000千伏", "class", "achievement"),
        (PLAN, "加快百万吨乙烯、氟硅新材料项目建设。", "百万吨", "class", "target"),
    ],
    ids=str,
)
def test_one_column(head: str, text: str, number: str, name: str, value: object) -> None:
    assert rows_of(head + text).set_index("text").loc[number, name] == value


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("产值增长8%、力争9%，投资增长12.9%，销售额增长7%。", ["target", "aspiration", "target", "target"]),
        ("力争产值增长8%，投资增长12.9%。", ["aspiration", "aspiration"]),
    ],
)
def test_a_hope_beside_its_target_holds_for_no_other(text: str, classes: list[str]) -> None:
    assert rows_of(PLAN + text)["class"].tolist() == classes


@pytest.mark.parametrize(
    "text", ["截至6月底，全县已有96家企业入园，其中新建72家。", "全县现有学校21所，学生1.2万人。"]
)
def test_what_there_is_is_so_in_a_plan_too(text: str) -> None:
    assert rows_of(f"{PLAN}今年，产值增长8%。\n{text}")["class"].tolist() == ["target", "achievement", "achievement"]


def test_what_must_be_done_follows_what_a_quarter_brought() -> None:
    rows = rows_of("今年第一季度，产值同比增长16.8%。要办好10件实事：新建住宅30万平方米。")
    assert rows["class"].tolist() == ["achievement", "target", "target"]


def test_what_there_is_at_present_is_so_in_a_plan() -> None:
    rows = rows_of(PLAN + "发展蔬菜10万亩。目前，我县外出务工人员达12万人，要力争劳务收入突破10亿元。")
    assert rows["class"].tolist() == ["target", "achievement", "aspiration"]


def test_what_is_to_be_reached_stays_a_target() -> None:
    said = column(PLAN + "新建3个园区，改造20条道路，办理提案三百件，安置两万户。", "class")
    assert set(said.values()) == {"target"}


def test_to_strive_for_better_is_no_hope_of_what_is_told_next() -> None:
    said = "主要预期目标是：生产总值增长4.5%左右，在实际工作中努力争取更好结果，财政收入增长2.5%左右。"
    assert set(column(PLAN + said, "class").values()) == {"target"}
    assert column(PLAN + "努力争取财政收入增长3%。", "class") == {"3%": "aspiration"}


def test_deeds_that_are_promised_are_planned() -> None:
    text = "会议上，省政府郑重承诺今年再为百姓办12件实事。\n这12件实事包括农田、住房等各个方面。\n"
    rows = rows_of(text + "这些实事包括：建设住房500万平方米，修建公路1万公里。\n", 2031)
    assert rows["class"].tolist() == ["target", "context", "target", "target"]
    assert set(rows["period"]) == {"2031"}


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


def test_the_people_whose_strength_is_gathered_are_no_target() -> None:
    assert column(PLAN + "凝聚8500万人民的力量。", "class") == {"8500万": "context"}


def test_what_is_striven_for_is_so_in_each_clause_that_tells_how_much() -> None:
    said = "争取城镇居民收入增长5%左右，农村居民收入增长4%到6%，建成学校3所。"
    assert column(PLAN + said, "class") == {
        "5%左右": "aspiration", "4%": "aspiration", "6%": "aspiration", "3所": "target",
    }  # fmt: skip


def test_to_strive_with_all_might_for_a_title_is_no_hope_for_what_follows() -> None:
    assert column(PLAN + "全力争创国家示范区，推进8所学校建设。", "class") == {"8所": "target"}


@pytest.mark.parametrize("text", ["建设1000吨级通航设施。", "推进乙港20万吨级航道建设。"], ids=str)
def test_what_ships_a_port_is_built_for_is_a_target(text: str) -> None:
    assert set(column(PLAN + text, "class").values()) == {"target"}


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


def test_what_a_plan_says_was_tried_out_is_a_result() -> None:
    assert told(under("P这几年，国家先后在58个城市进行了试点。"), "58个").split()[4] == "achievement"


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("争取到2030年全市高新技术企业达25家以上,受教育年限达9年以上。", "9年以上", "aspiration 2030"),
        ("争取到2030年企业达25家以上;文化设施达到国家标准;覆盖率达99%。", "99%", "aspiration 2030"),
        ("力争到2030年,工业增加值突破300亿元;高新技术企业超100家。", "100家", "aspiration 2030"),
        ("力争到2030年,工业增加值突破300亿元;确保企业超100家。", "100家", "target 2030"),
        ("力争增长8%;高新技术企业超100家。", "100家", "target 2025"),
        ("争取到上级资金3亿元。", "3亿元", "target 2025"),
    ],
)
def test_what_is_hoped_for_by_a_year_goes_on(text: str, number: str, said: str) -> None:
    assert told(PLAN + text, number).endswith(f" {said}")


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("产值比去年同期增长14%,利润增长16%。", "16%", "16 % eq growth_rate achievement 1979"),
        ("夏粮减产一成以上。", "一成以上", "-10 % ge growth_rate achievement 1979"),
    ],
)
def test_what_has_come_about_is_no_plan(text: str, number: str, said: str) -> None:
    assert told("政府工作报告\n二、今年的计划\n" + text, number, 1980) == said


def test_what_there_is_for_each_is_no_plan() -> None:
    said = told(PLAN + "现在全县作为燃料烧掉的石油有九万吨,不应该烧。", "九万吨")
    assert said == "90000 吨 eq level achievement 2024"
    said = told(PLAN + "我国人均只有一亩半耕地,要适应建设的需要。", "一亩半")
    assert said == "1.5 亩 eq level achievement 2024"


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
