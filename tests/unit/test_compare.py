"""The machine's pairs of results and targets."""

import re

import pytest
from tables_clone import statement, statements_of

from workreport.analysis.compare import propose_comparisons, subject_likeness

TEXT = (
    "城镇新增就业5.2万人。研发强度4%。规上工业增加值增长11%。"
    "新增就业5万人以上。新引进青年人才2万人。规上工业增加值增长10%。"
)


def row(words, target=False, **cells):
    start = TEXT.rindex(words) if target else TEXT.index(words)
    usual = {"class": "target", "period": "2025"} if target else {}
    return statement(TEXT, start, start + len(words), **{"value": "1", "scaled_value": "1", **usual, **cells})


def pairs(*rows):
    found = propose_comparisons(statements_of(sorted(rows, key=lambda one: int(one["char_start"]))), TEXT)
    return [
        (one["achievement_id"][-5:], one["target_id"][-5:], one["grade"]) for one in found.to_dict("records")
    ]


def test_one_indicator_is_the_same_measure():
    cells = {"measure_type": "growth_rate", "unit": "%", "indicator_id": "industrial_va_growth"}
    result, target = row("11%", **cells), row("10%", target=True, **cells)
    assert pairs(result, target) == [(result["statement_id"][-5:], target["statement_id"][-5:], "same")]


@pytest.mark.parametrize("dash", "—－~至")
def test_of_a_range_only_the_lower_end_is_compared(dash):
    text = f"生产总值增长6.6%。今年增长6%{dash}6.5%。"
    cells = {"measure_type": "growth_rate", "unit": "%", "indicator_id": "gdp_growth_real"}
    told = [("6.6%", "achievement", "eq"), ("6%", "target", "ge"), ("6.5%", "target", "le")]
    rows = []
    for words, kind, comparator in told:
        start = text.rindex(words)
        value = words.rstrip("%")
        cells |= {"class": kind, "comparator": comparator, "value": value, "scaled_value": value}
        rows.append(statement(text, start, start + len(words), **cells))
    found = propose_comparisons(statements_of(rows), text)
    assert found["target_id"].tolist() == [rows[1]["statement_id"]]


def test_like_subjects_in_one_unit_are_similar():
    result = row("5.2万人", unit="人", subject_zh="城镇新增就业人数")
    target = row("5万人以上", target=True, unit="人", subject_zh="新增就业人数")
    assert [pair[2] for pair in pairs(result, target)] == ["similar"]


def test_a_bare_word_names_no_one_thing():
    grades = [
        [pair[2] for pair in pairs(row("5.2万人", unit="人", subject_zh=words),
                                   row("5万人以上", target=True, unit="人", subject_zh=words))]
        for words in ("就业", "城镇就业")
    ]  # fmt: skip
    assert grades == [["weak"], ["similar"]]


def test_other_units_measures_and_indicators_do_not_pair():
    cells = {"subject_zh": "新增就业"}
    target = row("5万人以上", target=True, unit="人", indicator_id="urban_new_jobs", **cells)
    assert pairs(row("5.2万人", unit="户", **cells), target) == []
    assert pairs(row("5.2万人", unit="人", measure_type="level", **cells), target) == []
    assert pairs(row("5.2万人", unit="人", indicator_id="population", **cells), target) == []


def test_strangers_do_not_pair():
    target = row("2万人", target=True, unit="人", subject_zh="青年人才")
    assert pairs(row("5.2万人", unit="人", subject_zh="医保参保人数"), target) == []


def test_reasons_name_both_subjects_in_both_languages():
    result = row("5.2万人", unit="人", subject_zh="城镇新增就业", subject_en="New urban jobs")
    target = row("5万人以上", target=True, unit="人", subject_zh="新增就业")
    found = propose_comparisons(statements_of([result, target]), TEXT).iloc[0]
    assert "城镇新增就业" in found["reason_zh"]
    assert "New urban jobs" in found["reason_en"]


def test_a_change_on_what_was_before_is_not_held_against_a_whole():
    text = "去年安排专项债券4.4万亿元。今年安排专项债券5万亿元,比上年增加6000亿元。"
    cells = {"unit": "元", "measure_type": "level", "subject_zh": "专项债券"}
    rows = [
        statement(text, text.index(words), text.index(words) + len(words), **cells, **own)
        for words, own in (
            ("4.4万亿元", {"value": "4.4", "scaled_value": "4400000000000"}),
            ("5万亿元", {"value": "5", "scaled_value": "5000000000000", "class": "target", "period": "2025"}),
            ("6000亿元", {"value": "6000", "scaled_value": "600000000000", "class": "target", "period": "2025"}),
        )
    ]
    found = propose_comparisons(statements_of(rows), text)
    assert found["target_id"].tolist() == [rows[1]["statement_id"]]


def test_a_fall_below_nought_is_not_held_against_the_size_of_a_fall():
    cells = {"unit": "%", "measure_type": "growth_rate", "indicator_id": "energy_intensity_change"}
    result = row("11%", **{**cells, "scaled_value": "3", "subject_zh": "单位能耗降幅"})
    target = row("10%", target=True, **{**cells, "scaled_value": "-3", "subject_zh": "单位能耗"})
    assert pairs(result, target) == []
    falling = row("11%", **{**cells, "scaled_value": "-4", "subject_zh": "单位能耗降幅"})
    assert [pair[2] for pair in pairs(falling, target)] == ["same"]


def pair_of(last, this, unit="个", **cells):
    """The proposed pair of a result and a target, each told by its subject and a number."""
    text = f"去年{last}700个。今年{this}15个。"
    subjects = [re.sub("新增(?!就业)", "", words) for words in (last, this)]
    made = [
        statement(text, text.index(words), text.index(words) + len(words), unit=unit, subject_zh=subject,
                  value=words[:-1], scaled_value=words[:-1], **cells, **own)
        for words, subject, own in (("700个", subjects[0], {}),
                                    ("15个", subjects[1], {"class": "target", "period": "2025"}))
    ]  # fmt: skip
    return propose_comparisons(statements_of(made), text)


def grade_of(last, this, **cells):
    return pair_of(last, this, **cells)["grade"].tolist()


@pytest.mark.parametrize(
    ("last", "this", "grades"),
    [
        ("主平台新承接产业转移项目", "承接产业转移主平台", ["weak"]),
        ("规上工业企业", "新增规上工业企业", ["weak"]),
        ("新增规上工业企业", "新增规上工业企业", ["similar"]),
        ("新建养老床位", "新增养老床位", ["similar"]),
        ("省级制造业集群", "国家级制造业集群", ["weak"]),
        ("汽车业增加值", "制造业增加值", []),
        ("中央财政投入", "中央财政投入", []),
    ],
)
def test_numbers_of_different_things_are_at_most_weakly_related(last, this, grades):
    assert grade_of(last, this) == grades


@pytest.mark.parametrize(
    ("last", "this", "grades"),
    [
        ("新增义务教育学位", "新增基础教育公办学位", ["similar"]),
        ("义务教育学位", "新增义务教育学位", ["weak"]),
        ("新建全市学位", "建设学位总量", ["same"]),
    ],
)
def test_one_indicator_of_other_things_is_not_the_same_measure(last, this, grades):
    assert grade_of(last, this, indicator_id="new_school_places") == grades


@pytest.mark.parametrize(
    ("last", "this", "reason"),
    [
        ("农村劳动力转移就业", "农村劳动力转移就业", "名称、单位相同"),
        ("家电", "家电", "名称相同而笼统"),
        ("规上工业企业", "新增规上工业企业", "一个讲新增"),
        ("造林", "造林面积", "仅部分用词相同"),
    ],
)
def test_the_reason_is_the_one_that_holds(last, this, reason):
    assert pair_of(last, this)["reason_zh"].str.startswith(reason).tolist() == [True]


def test_likeness_is_symmetric_and_bounded():
    assert subject_likeness("新增就业", "新增就业") == 1
    assert subject_likeness("甲乙丙", "丁戊己") == 0
    assert subject_likeness("城镇就业", "就业人数") == subject_likeness("就业人数", "城镇就业")
