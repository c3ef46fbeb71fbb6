"""Commitments: what is a promise without a number, how lists are cut, and the stage each is to reach."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workreport.extract.commitments import COMMITMENT_COLUMNS, find_commitments
from workreport.extract.document import Document, make_document
from workreport.extract.promise_words import words

PLAN = "二、2030年工作安排"


def plan(line: str) -> Document:
    return make_document(f"{PLAN}\n{line}\n", "somewhere-2030", 2030)


def promised(line: str) -> list[tuple[str, str]]:
    frame = find_commitments(plan(line))
    return list(zip(frame["text"], frame["stage"], strict=True))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "今年,推动甲半导体投产运营,加快乙工厂主体施工。",
            [("推动甲半导体投产运营", "operate"), ("加快乙工厂主体施工", "continue")],
        ),
        ("今年,开工建设海湾二期、东山二期。", [("海湾二期", "start"), ("东山二期", "start")]),
        (
            "今年,开工建设海湾公园、东山书院等6个重点项目。",
            [("海湾公园", "start"), ("东山书院", "start")],
        ),
        (
            "今年,推动甲基地开工建设、乙中心竣工投产、丙坚果项目达产达效。",
            [("甲基地开工建设", "start"), ("乙中心竣工投产", "operate"), ("丙坚果项目达产达效", "operate")],
        ),
        (
            "今年,推动东山医院二期、海湾卫生中心完工。",
            [("东山医院二期", "finish"), ("海湾卫生中心", "finish")],
        ),
        (
            "今年,全面建成桃园、乐园、东方公园。",
            [("桃园", "finish"), ("乐园", "finish"), ("东方公园", "finish")],
        ),
        (
            "今年,建立投入增长机制,出台新一轮政策举措。",
            [("建立投入增长机制", "establish"), ("出台新一轮政策举措", "establish")],
        ),
        (
            "今年,实施普惠金融行动,持续开展食品专项整治。",
            [("实施普惠金融行动", "other"), ("持续开展食品专项整治", "continue")],
        ),
        ("今年,深化与甲航科院、乙电科合作。", [("甲航科院", "continue"), ("乙电科", "continue")]),
        ("今年,实施融资办法和“留改拆”方案。", [("融资办法", "other"), ("“留改拆”方案", "other")]),
        ("今年,开展“青雁”“名校行”系列活动。", [("“青雁”", "other"), ("“名校行”", "other")]),
        (
            "今年,确保甲国道绕城段、乙公路建成通车,抓紧谋划储备交通、能源等重大项目。",
            [
                ("甲国道绕城段", "operate"),
                ("乙公路", "operate"),
                ("抓紧谋划储备交通、能源等重大项目", "start"),
            ],
        ),
        ("今年,从4个维度建设山色示范片区。", [("从4个维度建设山色示范片区", "continue")]),
        (
            "今年，支持中小企业走出去；创建和美乡村。",
            [("支持中小企业走出去", "other"), ("创建和美乡村", "establish")],
        ),
        (
            "今年,坚决遏制事故发生,严厉打击非法行为,破除隐性壁垒,补齐服务短板,压实主体责任,壮大县域经济,简化审批流程。",
            [
                ("坚决遏制事故发生", "other"),
                ("严厉打击非法行为", "other"),
                ("破除隐性壁垒", "other"),
                ("补齐服务短板", "other"),
                ("压实主体责任", "other"),
                ("壮大县域经济", "other"),
                ("简化审批流程", "other"),
            ],
        ),
        (
            "今年,创新监管模式,创新推出旅游专列,推动创新平台开放,加力实施旧房改造,在全区实施新制度,各地要完善保障机制。",
            [
                ("创新监管模式", "other"),
                ("创新推出旅游专列", "establish"),
                ("推动创新平台开放", "other"),
                ("加力实施旧房改造", "other"),
                ("在全区实施新制度", "other"),
                ("完善保障机制", "continue"),
            ],
        ),
        (
            "今年,推动甲机场四期、乙机场改扩建尽早开工建设,推动改革举措落地见效,特别要健全管理制度。",
            [
                ("甲机场四期", "start"),
                ("乙机场改扩建", "start"),
                ("推动改革举措落地见效", "finish"),
                ("健全管理制度", "continue"),
            ],
        ),
        (
            "今年,完成甲航道建设,提速构建物流通道,实现免费筛查城乡全覆盖,严密防范和坚决打击暴力活动。",
            [
                ("完成甲航道建设", "finish"),
                ("提速构建物流通道", "establish"),
                ("实现免费筛查城乡全覆盖", "finish"),
                ("严密防范和坚决打击暴力活动", "other"),
            ],
        ),
        (
            "今年,优先支持重点地区发展、重大项目落地。",
            [("优先支持重点地区发展、重大项目落地", "other")],
        ),
        (
            "今年,以东片区为重点实施提升行动,为新生儿免费提供筛查服务。",
            [("以东片区为重点实施提升行动", "other"), ("为新生儿免费提供筛查服务", "other")],
        ),
        (
            "今年,做好甲机场三期、乙高铁等项目前期工作,加快丙水库前期工作。",
            [("甲机场三期", "start"), ("乙高铁", "start"), ("加快丙水库前期工作", "start")],
        ),
    ],
)  # fmt: skip
def test_promises_of_a_plan(line: str, expected: list[tuple[str, str]]) -> None:
    assert promised(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "今年,新引进旗舰店5家以上。",
        "今年,培育3家省级电商基地。",
        "今年,打造两个示范街道。",
        "今年,新增雏鹰、瞪羚等高成长企业200家。",
        "做强开放平台能级。这是一个标题。",
        "今年,持续提升经营质效。",
        "今年,推动集聚区建设取得新的更大成效。",
        "今年,新建城市综合体、城乡书房等300个以上。",
        "今年,组织开展5000场次教育、课堂等活动。",
        "今年,实现这些目标。",
        "今年,力争全年开行2500列以上。",
        "今年,充分调动各方面积极性。",
        "今年,发展主要预期目标是:经济稳定增长。",
        "今年,发展是解决问题的关键,从放宽准入、减少限制等方面入手。",
    ],
)
def test_numbers_headings_and_aims_are_no_rows(line: str) -> None:
    assert promised(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "今年,推动东湖粮库竣工投用,垃圾发电厂一期改造工程投产,西山文体中心开工。",
            [("东湖粮库", "operate"), ("垃圾发电厂一期改造工程", "operate"), ("西山文体中心", "start")],
        ),
        (
            "今年,加快桥梁建设,以及东荷西路、丹平快速路二期等项目开工,区养老院投用,新增养老床位350张。",
            [("桥梁", "continue"), ("东荷西路", "start"), ("丹平快速路二期", "start"), ("区养老院", "operate")],
        ),
        (
            "今年,推动甲学院主体封顶、乙大学校区开工、丙学院获批升本。",
            [("甲学院", "finish"), ("乙大学校区", "start"), ("丙学院", "establish")],
        ),
        ("今年,做好保障。南湖公园等5个公园建成,待西湖大桥建成,争取和龙机场年底竣工。", [
            ("保障", "other"), ("南湖公园", "finish"), ("和龙机场", "finish"),
        ]),
    ],
)  # fmt: skip
def test_what_is_to_come_of_works_is_a_promise_without_a_verb_before_them(
    line: str, expected: list[tuple[str, str]]
) -> None:
    frame = find_commitments(plan(line))
    assert list(zip(frame["object_zh"], frame["stage"], strict=True)) == expected


def test_when_a_thing_is_to_be_so_is_no_part_of_its_name() -> None:
    frame = find_commitments(plan("今年,力争东山高速2031年底前建成通车,力争西湖大桥年内竣工。"))
    assert frame["object_zh"].tolist() == ["东山高速", "西湖大桥"]
    assert frame["stage"].tolist() == ["operate", "finish"]


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("严格控制一般支出,支持发展设施农业,规范发展租房市场。", ["一般支出", "设施农业", "租房市场"]),
        ("探索建设自由港,推进建立保险制度,培育建设体育产业基地。", ["自由港", "保险制度", "体育产业基地"]),
        ("完善并提升住房标准,鼓励和支持企业扩产,防范和纠正就业歧视。", ["住房标准", "企业扩产", "就业歧视"]),
        ("协同推动高质量发展与环境保护,兜牢兜实基层底线。", ["高质量发展与环境保护", "基层底线"]),
        ("推动模型算法突破、算力资源提升。", ["模型算法突破", "算力资源提升"]),
    ],
)
def test_a_things_name_holds_no_second_verb_and_all_of_its_own(line: str, things: list[str]) -> None:
    assert find_commitments(plan(f"今年,{line}"))["object_zh"].tolist() == things


@pytest.mark.parametrize(
    "clause",
    [
        "提升甲保税区、乙农业基地等平台能级",
        "扩大环境保护、节能节水等企业所得税优惠范围",
        "推动文化、金融等领域企业重组",
        "支持甲实验室、乙等实验室成为国家基地",
        "支持科研院所、高等院校与企业合作",
        "实施一批交通、能源、水利等重大项目",
        "培育现代物流、创意设计等重点园区",
        "发展好足球、游泳等优势项目",
        "严厉打击网络诈骗、暴力恐怖等违法犯罪活动",
        "加快建设甲大学、乙大学等一流大学研究院",
        "推动更多事项“就近办”、“网上办”",
        "推进县级医院“一中心”和“治未病”中心建设",
        "加快水资源配置工程一期、二期建设",
        "引导民间资本参与重大工程和补短板项目建设",
        "加强与各参展国家、地区组织的合作",
        "建立千家企业联系制度",
    ],
)
def test_what_is_no_list_of_projects_is_one_row(clause: str) -> None:
    assert [said for said, _ in promised(f"今年,{clause}。")] == [clause]


def test_a_measure_in_a_projects_name_is_no_count() -> None:
    assert [said for said, _ in promised("今年,加快推进甲高铁、乙1000千伏特高压工程等项目建设。")] == [
        "甲高铁", "乙1000千伏特高压工程",
    ]  # fmt: skip


def test_what_is_to_be_done_above_all_opens_the_plan() -> None:
    text = "重点做好9个方面工作:\n加快建设海湾医院。\n"
    assert find_commitments(make_document(text, "somewhere-2030", 2030))["object_zh"].tolist() == ["海湾医院"]


def test_a_look_back_promises_nothing() -> None:
    done = make_document("一、2029年工作回顾\n建成东山公园,出台新政策。\n", "somewhere-2030", 2030)
    assert find_commitments(done).empty


def test_rows_say_where_they_stand() -> None:
    document = plan("今年,加快建设东山公园、海湾医院,完善养老服务体系。")
    frame = find_commitments(document)
    assert tuple(frame.columns) == COMMITMENT_COLUMNS
    assert list(frame["object_zh"]) == ["东山公园", "海湾医院", "养老服务体系"]
    assert list(frame["object_en"]) == ["", "", "Elderly-care service system"]
    assert list(frame["theme"])[1:] == ["health", "social_security"]
    assert set(frame["paragraph"]) == {2}
    for row in frame.itertuples():
        assert document.text[row.char_start : row.char_end] == row.text
        assert row.commitment_id == f"somewhere-2030-c{row.char_start:05d}"


def test_a_tables_types_do_not_depend_on_its_rows() -> None:
    empty, full = find_commitments(plan("无")), find_commitments(plan("今年,建立新机制。"))
    assert len(full) == 1
    assert list(empty.dtypes) == list(full.dtypes)


WORDS = [*sorted(words("verb"))[:40], *sorted(words("tail"))[:20], *"、,。;“”和等与在上3个项目园\n"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map("".join))
def test_any_text_gives_rows_that_slice_back(line: str) -> None:
    document = plan(line)
    frame = find_commitments(document)
    assert frame["commitment_id"].is_unique
    for row in frame.itertuples():
        assert document.text[row.char_start : row.char_end] == row.text
        assert row.object_zh


@pytest.mark.parametrize(
    "piece",
    [
        "积极稳妥",
        ",在建设上",
        ",积极稳妥建设甲、",
        ",从建",
        "建设甲园、",
        "今年要",
        "”“",
        "开展“甲",
        "1",
        "建设等项目、",
        ",开展甲等",
        "、“甲”和",
        ",深化与甲、",
        "一期、",
        " ",
    ],
)
def test_time_grows_with_length_on_hostile_text(piece: str) -> None:
    def seconds(times: int) -> float:
        document = plan(piece * times)
        start = time.process_time()
        find_commitments(document)
        return time.process_time() - start

    seconds(10)
    assert seconds(12_000) < 40 * max(seconds(1_200), 0.005)
