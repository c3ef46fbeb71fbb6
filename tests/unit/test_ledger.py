"""The ledger: the verdict rule by case, a made-up pair of reports, and people's decisions over it."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from newdata_clone import both, make_clone, run_script

from workreport.analysis.clauses import is_increment
from workreport.analysis.ledger import LEDGER_COLUMNS, VERDICTS, ledger, verdict_counts
from workreport.analysis.ledger_rate import Figure, rate
from workreport.analysis.ledger_reports import ledgers_of, neighbours
from workreport.analysis.ledger_review import add_decision, read_decisions, review_path
from workreport.analysis.ledger_words import in_words, reason_text, rule_lines
from workreport.errors import InputError
from workreport.tables.outcomes import outcomes_path
from workreport.tables.outcomes_entry import add_outcome

pytestmark = pytest.mark.slow

WHY = {"reason": "read in both texts", "reviewer_kind": "maintainer", "date": "2031-02-01"}

# What a person reading the two made-up reports says of each target.
EXPECTED = {
    "地区生产总值": ("attained", "beyond", "6.3%"),
    "一般公共预算收入": ("partly", "short", "4.7%"),
    "固定资产投资": ("missed", "missed", "2.1%"),
    "社会消费品零售总额": ("attained", "within", "5.8%"),
    "城镇新增就业": ("attained", "beyond", "3.4万人"),
    "城镇调查失业率": ("reworded", "other_basis", "5.2%"),
    "居民消费价格涨幅": ("partly", "below_ceiling", "0.4%"),
    "粮食产量": ("attained", "beyond", "43亿斤"),
    "单位地区生产总值能耗": ("attained", "beyond", "3.2%"),
    "居民人均可支配收入": ("reworded", "words_only", "居民收入稳步增长"),
    "引进重点项目": ("missed", "missed", "31个"),
    "新建公园绿地": ("reworded", "words_only", "新建公园绿地扎实推进"),
    "空气质量优良天数比率": ("silently_dropped", "plan_only", "空气质量优良天数比率达到87.5%"),
    "新增学位": ("attained", "beyond", "7300个"),
}


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        yield both(make_clone(tmp_path_factory.mktemp("clone"), patch))


@pytest.fixture
def pair(added):
    yield added
    review_path("changhe-2030").unlink(missing_ok=True)


def figure(value, comparator="eq", indicator="", falls=False):
    return Figure(value, comparator, falls, indicator)


@pytest.mark.parametrize(
    ("target", "told", "verdict", "reason"),
    [
        (figure(6, "ge"), figure(6), "attained", "equal"),
        (figure(6, "gt"), figure(6), "partly", "short"),
        (figure(6, "ge"), figure(5.9), "partly", "short"),
        (figure(6, "ge"), figure(5.3), "missed", "missed"),
        (figure(5, "approx"), figure(4.8), "attained", "within"),
        (figure(5, "approx"), figure(4.7), "partly", "short"),
        (figure(5.5, "approx"), figure(3), "missed", "missed"),
        (figure(5.5, "approx", "urban_unemployment_rate"), figure(5.1), "attained", "beyond"),
        (figure(5.5, "le", "urban_unemployment_rate"), figure(5.6), "partly", "short"),
        (figure(3, "eq", "deficit_ratio"), figure(3.8), "missed", "missed"),
        (figure(3, "approx", "cpi_inflation"), figure(0.2), "partly", "below_ceiling"),
        (figure(3, "approx", "cpi_inflation"), figure(2.9), "attained", "within"),
        (figure(3, "approx", "cpi_inflation"), figure(4), "missed", "missed"),
        (figure(-3, "approx"), figure(3.2, "gt", falls=True), "attained", "beyond"),
        (figure(-3, "ge"), figure(-2.8), "partly", "short"),
        (figure(-3, "ge"), figure(1), "missed", "missed"),
        (figure(100, "ge"), figure(95, "gt"), "cannot_be_rated", "bound_only"),
        (figure(100, "ge"), figure(95, "lt"), "partly", "short"),
        (figure(100, "gt"), figure(100, "gt"), "attained", "beyond"),
        (figure(100, "ge"), figure(100, "gt"), "attained", "beyond"),
        (figure(0, "ge"), figure(-1), "missed", "missed"),
    ],
)
def test_the_rule(target, told, verdict, reason):
    found = rate(target, told)
    assert (found.verdict, found.reason) == (verdict, reason)


def test_every_target_of_a_pair_of_reports(pair):
    rows = ledger(*pair)
    told = {
        row["subject_zh"]: (row["verdict"], row["reason"], row["outcome_text"])
        for row in rows.to_dict("records")
        if row["subject_zh"] in EXPECTED
    }
    assert told == EXPECTED
    assert list(rows.columns) == LEDGER_COLUMNS
    assert rows.loc[rows["target_text"] == "200处", "reason"].tolist() == ["horizon"]


def test_both_spans_are_the_words_of_the_texts(pair):
    earlier, later = pair
    for row in ledger(earlier, later).to_dict("records"):
        assert earlier.text[row["target_start"] : row["target_end"]] == row["target_text"]
        if row["outcome_from"] == "report":
            assert later.text[int(row["outcome_start"]) : int(row["outcome_end"])] == row["outcome_text"]


def test_difference_is_in_points_for_shares_and_in_the_unit_for_counts(pair):
    rows = ledger(*pair).set_index("subject_zh")
    assert rows.loc["一般公共预算收入", ["difference", "difference_unit"]].tolist() == [-0.3, "pp"]
    assert rows.loc["引进重点项目", ["difference", "difference_unit"]].tolist() == [-19.0, "个"]
    assert rows.loc["单位地区生产总值能耗", "difference"] == -0.2


def test_counts_name_every_verdict_once(pair):
    rows = ledger(*pair)
    counts = verdict_counts(rows)
    assert tuple(counts["verdict"]) == VERDICTS
    assert counts["count"].sum() == len(rows)
    assert counts["headline"].sum() == rows["headline"].sum() > 5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_can_be_said(pair, language):
    said = in_words(ledger(*pair), language)
    assert said["reason_text"].str.len().gt(5).all()
    assert not said["reason_text"].str.contains("nan|None|{").any()
    energy = said.loc[said["subject_zh"] == "单位地区生产总值能耗", "reason_text"].item()
    assert "3.2%" in energy
    assert "−" not in energy
    assert len(rule_lines(language)) == 9


def test_without_a_later_report_targets_wait(pair):
    rows = ledger(pair[0], None)
    assert set(rows["verdict"]) == {"cannot_be_rated"}
    assert {"not_yet_told", "horizon"} <= set(rows["reason"])


def test_reports_that_are_no_pair_are_refused(pair):
    earlier, later = pair
    with pytest.raises(InputError, match="two consecutive years"):
        ledger(later, earlier)


def outcomes(**cells):
    usual = {
        "place_code": "370200", "indicator_id": "good_air_rate", "year": 2030,
        "period": "annual", "value": 88.0,
        "unit": "%", "comparator": "eq", "kind": "actual", "source_title": "公报", "publisher": "统计局",
        "url": "",
        "published_date": "2031-02-20", "entered_date": "2031-02-21", "vintage": 1,
    }  # fmt: skip
    return pd.DataFrame([{**usual, **cells}])


def test_an_entered_outcome_rates_what_the_report_does_not_tell(pair):
    row = ledger(*pair, outcomes()).set_index("subject_zh").loc["空气质量优良天数比率"]
    assert (row["verdict"], row["outcome_from"], row["outcome_text"]) == ("attained", "entered", "88%")
    assert row["note"] == "统计局: 公报 (2031-02-20)"
    without = ledger(*pair)
    changed = ledger(*pair, outcomes()).compare(without)
    assert len(changed) == 1


def test_a_part_of_the_year_does_not_rate_it(pair):
    part = outcomes(indicator_id="gdp_growth_real", period="H1", value=6.4)
    row = ledger(pair[0], None, part).set_index("subject_zh").loc["地区生产总值"]
    assert (row["verdict"], row["reason"], row["outcome_value"]) == ("cannot_be_rated", "year_open", 6.4)


@pytest.mark.parametrize(
    "cells",
    [{"year": 2029}, {"place_code": "370000"}, {"kind": "expected"}, {"indicator_id": "gdp_growth_real"}],
)
def test_an_outcome_of_something_else_is_not_used(pair, cells):
    other = ledger(pair[0], None, outcomes(**cells)).set_index("subject_zh")
    assert other.loc["空气质量优良天数比率", "reason"] == "not_yet_told"


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("人均补助标准再提高30元", "level", True),
        ("补助标准提高到30元", "level", False),
        ("规模比上年增加30元", "level", True),
        ("新增就业30元", "level", False),
        ("产值比上年增长30%", "growth_rate", False),
        ("赤字率4%,比上年提高30个百分点", "growth_rate", True),
    ],
)
def test_a_change_on_what_was_before_is_no_level(text, measure, expected):
    row = {"char_start": text.index("30"), "measure_type": measure, "unit": "pp" if "个百分点" in text else "%"}
    assert is_increment(row, text) is expected


def test_a_target_with_no_name_to_look_for_is_not_called_dropped(pair):
    earlier, later = pair
    named = earlier.statements["subject_zh"].where(earlier.statements["text"] != "1000张", "床位")
    row = ledger(replace(earlier, statements=earlier.statements.assign(subject_zh=named)), later)
    found = row.set_index("target_text").loc["1000张"]
    assert (found["verdict"], found["reason"]) == ("cannot_be_rated", "no_name")
    assert "1000张" in reason_text(found.to_dict(), "zh")


def test_a_target_that_is_a_change_is_not_rated(pair):
    """An amount told as what it is cannot answer one that was set as a change, nor the other way round."""
    earlier, later = pair
    text = earlier.text.replace("新增学位7000个", "学位增加7000个")
    start = text.index("7000个")
    statements = earlier.statements.assign(
        char_start=earlier.statements["char_start"].where(earlier.statements["text"] != "7000个", start)
    )
    changed = replace(earlier, text=text, statements=statements)
    row = ledger(changed, later).set_index("target_text").loc["7000个"]
    assert (row["verdict"], row["reason"]) == ("cannot_be_rated", "increment")
    told = later.text.replace("新增学位7300个", "学位增加7300个")
    moved = later.statements.assign(
        char_start=later.statements["char_start"].where(
            later.statements["text"] != "7300个", told.index("7300个")
        )
    )
    answer = (
        ledger(earlier, replace(later, text=told, statements=moved)).set_index("target_text").loc["7000个"]
    )
    assert answer["verdict"] != "attained"


def test_an_entered_outcome_is_scaled_to_the_target(pair):
    jobs = outcomes(indicator_id="urban_new_jobs", value=3.1, unit="万人")
    row = ledger(pair[0], None, jobs).set_index("subject_zh").loc["城镇新增就业"]
    assert (row["outcome_value"], row["verdict"]) == (31000, "attained")
    wrong = outcomes(indicator_id="urban_new_jobs", value=3.1, unit="%")
    assert (
        ledger(pair[0], None, wrong).set_index("subject_zh").loc["城镇新增就业", "reason"] == "not_yet_told"
    )


def decide(pair, subject, column, machine, decided):
    statements = pair[0].statements
    target = (
        statements[statements["subject_zh"].eq(subject) & statements["class"].eq("target")].iloc[0].to_dict()
    )
    add_decision("changhe-2030", target, pair[0].text, column, machine, decided, WHY)
    return target["statement_id"]


def test_a_decision_stands_over_the_machine(pair):
    key = decide(pair, "居民消费价格涨幅", "verdict", "partly", "attained")
    rows = ledger(*pair, decisions=read_decisions("changhe-2030")).set_index("target_id")
    assert (rows.loc[key, "verdict"], rows.loc[key, "origin"]) == ("attained", "reviewed")
    told = {language: reason_text(rows.loc[key].to_dict(), language) for language in ("zh", "en")}
    for language, machine in (("zh", "部分完成"), ("en", "partly")):
        assert WHY["reason"] in told[language]
        assert WHY["date"] in told[language]
        assert machine in told[language]
    assert rows["origin"].value_counts().to_dict() == {"machine": len(rows) - 1, "reviewed": 1}


def test_a_person_may_name_the_outcome(pair):
    later = pair[1].statements
    other = later.loc[later["text"] == "5.8%", "statement_id"].iloc[0]
    machine = ledger(*pair).set_index("subject_zh").loc["固定资产投资", "outcome_id"]
    key = decide(pair, "固定资产投资", "outcome_id", machine, other)
    row = ledger(*pair, decisions=read_decisions("changhe-2030")).set_index("target_id").loc[key]
    assert (row["outcome_id"], row["verdict"], row["outcome_value"]) == (other, "attained", 5.8)


def test_a_decision_is_never_applied_to_another_verdict(pair):
    decide(pair, "居民消费价格涨幅", "verdict", "missed", "attained")
    with pytest.raises(InputError, match="was 'missed' and is now 'partly'"):
        ledger(*pair, decisions=read_decisions("changhe-2030"))


def test_a_decision_stops_when_its_paragraph_changes(pair):
    decide(pair, "居民消费价格涨幅", "verdict", "partly", "attained")
    path = review_path("changhe-2030")
    path.write_text(path.read_text(encoding="utf-8").replace(",3%左右,", ",2%左右,"), encoding="utf-8")
    with pytest.raises(InputError, match="paragraph has changed"):
        ledger(*pair, decisions=read_decisions("changhe-2030"))


def test_a_decision_on_a_target_that_is_gone_stops(pair):
    key = decide(pair, "居民消费价格涨幅", "verdict", "partly", "attained")
    path = review_path("changhe-2030")
    path.write_text(path.read_text(encoding="utf-8").replace(key, "changhe-2030-s99999"), encoding="utf-8")
    with pytest.raises(InputError, match="no longer has this target"):
        ledger(*pair, decisions=read_decisions("changhe-2030"))


def test_a_broken_decision_names_its_cell(pair):
    decide(pair, "居民消费价格涨幅", "verdict", "partly", "attained")
    path = review_path("changhe-2030")
    path.write_text(path.read_text(encoding="utf-8").replace("attained", "won"), encoding="utf-8")
    with pytest.raises(InputError, match=r"row 2: 'won' is no verdict"):
        read_decisions("changhe-2030")


def test_a_report_finds_its_neighbours_and_both_its_ledgers(pair):
    assert neighbours("changhe-2030") == (None, "changhe-2031")
    assert neighbours("changhe-2031") == ("changhe-2030", None)
    first, second = ledgers_of("changhe-2030"), ledgers_of("changhe-2031")
    assert first.behind is None
    pd.testing.assert_frame_equal(second.behind, first.ahead)
    assert set(second.ahead["reason"]) <= {"not_yet_told", "increment", "no_quantity", "horizon"}


def test_an_entered_outcome_changes_its_row_and_no_other(pair):
    before = ledgers_of("changhe-2031").ahead
    given = {"place_code": "370200", "indicator_id": "gdp_growth_real", "year": "2031", "period": "H1"}
    given |= {
        "value": "6.1",
        "unit": "%",
        "source_title": "t",
        "publisher": "p",
        "published_date": "2031-07-20",
    }
    try:
        add_outcome(given, date(2031, 8, 1))
        after = ledgers_of("changhe-2031").ahead
        unknown_then = ledgers_of("changhe-2031", "2031-07-19").ahead
    finally:
        outcomes_path().unlink()
    changed = [
        not one.equals(other)
        for (_, one), (_, other) in zip(after.iterrows(), before.iterrows(), strict=True)
    ]
    assert after.loc[changed, "indicator_id"].tolist() == ["gdp_growth_real"]
    pd.testing.assert_frame_equal(unknown_then, before)


def test_a_person_decides_by_command(pair, monkeypatch, capsys):
    target = ledger(*pair).set_index("subject_zh").loc["居民消费价格涨幅", "target_id"]
    command = ["changhe-2030", target, "verdict", "attained", "--reason", "a ceiling", "--date", "2031-02-01"]
    assert run_script("decide_ledger.py", command, monkeypatch) == 0
    assert "attained" in capsys.readouterr().out
    rows = ledgers_of("changhe-2031").behind.set_index("target_id")
    assert rows.loc[target, ["verdict", "origin"]].tolist() == ["attained", "reviewed"]
    before = review_path("changhe-2030").read_bytes()
    for wrong in (
        ["changhe-2030-s00000", "verdict", "missed"],
        [target, "verdict", "won"],
        [target, "outcome_id", "x"],
    ):
        assert run_script("decide_ledger.py", ["changhe-2030", *wrong, "--reason", "x"], monkeypatch) == 2
        assert capsys.readouterr().err.startswith("error: ")
    assert review_path("changhe-2030").read_bytes() == before
