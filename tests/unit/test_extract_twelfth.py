"""What passages read for the twelfth time taught: hopes beside targets, time won, price indexes, people counted."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("产值增长8%、力争9%，投资增长12.9%，销售额增长7%。", ["target", "aspiration", "target", "target"]),
        ("力争产值增长8%，投资增长12.9%。", ["aspiration", "aspiration"]),
    ],
)
def test_a_hope_beside_its_target_holds_for_no_other(text: str, classes: list[str]) -> None:
    assert rows_of(PLAN + text)["class"].tolist() == classes


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


def test_a_price_index_is_told_from_its_change() -> None:
    rows = rows_of(PLAN + "居民消费价格指数控制在103.5%，居民消费价格指数涨幅3%以内。")
    assert rows["measure_type"].tolist() == ["index", "rate"]


def test_those_employed_are_no_setting() -> None:
    assert rows_of(REVIEW + "已达4000多户，从业人员6400人，分别比上年增长28%和27%。")["class"].eq("achievement").all()


def test_people_and_areas_are_counted_as_they_are_written() -> None:
    rows = rows_of(REVIEW + "全县十一万二千农业人口，改造 400 万 m2、70万m2，十年九旱。")
    assert rows["unit"].tolist() == ["人", "平方米", "平方米"]
    assert rows["scaled_value"].tolist() == [112000, 4000000, 700000]


def test_what_is_told_roughly_or_foreseen_in_older_words() -> None:
    rows = rows_of(REVIEW + "差不多每天有两个工厂投产。予计产量9亿斤。")
    assert rows["comparator"].tolist() == ["approx", "eq"]
    assert rows["estimated"].tolist() == [False, True]


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


@pytest.mark.parametrize(
    "text", ["截至6月底，全县已有96家企业入园，其中新建72家。", "全县现有学校21所，学生1.2万人。"]
)
def test_what_there_is_is_so_in_a_plan_too(text: str) -> None:
    assert rows_of(f"{PLAN}今年，产值增长8%。\n{text}")["class"].tolist() == ["target", "achievement", "achievement"]


def test_years_without_a_name_are_those_of_the_plan_told_before() -> None:
    rows = rows_of(PLAN + "今后五年，产值年均增长13%以上，到2029年达到160亿元。五年新增就业5万人。")
    assert rows["period"].tolist() == ["2025-2029", "2025-2029", "2029", "2025-2029", "2025-2029"]


def test_a_goal_set_at_the_start_of_a_year_is_a_setting() -> None:
    rows = rows_of(REVIEW + "价格上涨8亿元，高于年初确定的12亿元的控制目标。落实企业16家。")
    assert rows["class"].tolist() == ["achievement", "context", "achievement"]


def test_the_first_value_is_of_the_year_its_yearly_growth_began_in() -> None:
    sums = "五年来，累计实施项目450个，完成投资1200亿元，年均增长9.5%。"
    rows = rows_of(f"{REVIEW}{sums}\n覆盖率从48.5%提高到56.2%，年均提高1.5个百分点。")
    assert rows["class"].tolist()[:4] == ["context"] + ["cumulative_achievement"] * 3
    assert rows["period"].tolist()[2:] == ["2020-2024", "2020-2024", "2019", "2024", "2020-2024"]


def test_a_hope_after_its_target_measures_the_same() -> None:
    rows = rows_of(PLAN + "产值增长5.5%左右，力争6%；投资增长7%。")
    assert rows["measure_type"].tolist() == ["growth_rate"] * 3
    assert rows["class"].tolist() == ["target", "aspiration", "target"]


def test_what_must_be_done_follows_what_a_quarter_brought() -> None:
    rows = rows_of("今年第一季度，产值同比增长16.8%。要办好10件实事：新建住宅30万平方米。")
    assert rows["class"].tolist() == ["achievement", "target", "target"]


def test_what_there_is_at_present_is_so_in_a_plan() -> None:
    rows = rows_of(PLAN + "发展蔬菜10万亩。目前，我县外出务工人员达12万人，要力争劳务收入突破10亿元。")
    assert rows["class"].tolist() == ["target", "achievement", "aspiration"]


def test_scopes_count_without_a_measure_word() -> None:
    rows = rows_of(PLAN + "抓好九方面工作，做强八大特色优势产业。一方面抓生产，另一方面抓生活。")
    assert rows["text"].tolist() == ["九方面", "八大"]
    assert set(rows["class"]) == {"context"}
