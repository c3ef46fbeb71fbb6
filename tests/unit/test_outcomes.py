"""Entered outcomes: refused with the cell named, kept by vintage, known as of a day."""

from datetime import date

import pytest
from newdata_clone import ROOT, make_clone, run_script

from workreport.errors import InputError
from workreport.tables.outcomes import OUTCOMES, load_outcomes, outcomes_path
from workreport.tables.outcomes_check import period_end
from workreport.tables.outcomes_entry import add_outcome
from workreport.words import Words

TODAY = date(2025, 12, 1)
GIVEN = {
    "place_code": "370200", "indicator_id": "gdp_growth_real", "year": "2025", "period": "Q1", "value": "5.8",
    "unit": "%", "source_title": "一季度经济运行情况", "publisher": "统计局", "published_date": "2025-04-28",
}  # fmt: skip


@pytest.fixture(autouse=True)
def clone(tmp_path, monkeypatch):
    return make_clone(tmp_path, monkeypatch)


def test_no_file_is_no_outcomes():
    assert load_outcomes().empty


def test_an_outcome_is_read_back_typed():
    row = add_outcome(GIVEN, TODAY)
    assert (row["vintage"], row["entered_date"], row["kind"]) == ("1", "2025-12-01", "actual")
    frame = load_outcomes()
    assert frame.loc[0, ["year", "value", "vintage"]].tolist() == [2025, 5.8, 1]


def test_a_revised_figure_is_a_new_vintage_and_the_old_one_stays():
    add_outcome(GIVEN, TODAY)
    add_outcome({**GIVEN, "value": "5.7", "published_date": "2025-10-28"}, TODAY)
    assert load_outcomes()["value"].tolist() == [5.7]
    assert load_outcomes(all_vintages=True)["value"].tolist() == [5.8, 5.7]
    assert load_outcomes("2025-05-01")["value"].tolist() == [5.8]
    assert load_outcomes(date(2025, 4, 27)).empty


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"published_date": "2026-04-28"}, "published_date: 2026-04-28 lies in the future of 2025-12-01"),
        ({"published_date": "2025-03-31"}, "year: 2025 Q1 ends on 2025-03-31, not before it was published"),
        ({"period": "annual"}, "year: 2025 annual ends on 2025-12-31, not before it was published"),
        ({"published_date": "2025-02-30"}, "published_date: '2025-02-30' is no day"),
        (
            {"indicator_id": "gdp_growth_rael"},
            "no indicator is called 'gdp_growth_rael' — did you mean gdp_growth_real",
        ),
        ({"unit": "亿元"}, "unit: '亿元' is no unit of gdp_growth_real — give it in %"),
        ({"unit": "万%"}, "unit: '万%' is no unit of gdp_growth_real — give it in %"),
        ({"indicator_id": "gdp", "unit": "%"}, "unit: '%' is no unit of gdp — give it in CNY"),
        ({"place_code": "999999"}, "place_code: no place has the code 999999"),
        ({"place_code": "37020"}, "place_code: '37020' does not fit"),
        ({"value": "nan"}, "value: 'nan' is not a finite number"),
        ({"value": "5,8"}, "value: '5,8' is not a finite number"),
        ({"value": ""}, "value: is empty"),
        ({"year": "2125"}, "year: 2125 is out of range"),
        ({"comparator": "about"}, "comparator: 'about' is not allowed"),
        ({"kind": "target"}, "kind: 'target' does not fit"),
        ({"period": "Q5"}, "period: 'Q5' does not fit"),
        ({"url": "example.org"}, "url: 'example.org' does not fit"),
        ({"publisher": " "}, "publisher: ' ' has blanks"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(cells, message):
    add_outcome({**GIVEN, "period": "H1", "published_date": "2025-07-30"}, TODAY)
    before = outcomes_path().read_bytes()
    with pytest.raises(InputError) as refused:
        add_outcome({**GIVEN, **cells}, TODAY)
    assert message in str(refused.value)
    assert outcomes_path().read_bytes() == before


def test_a_forecast_may_be_of_a_year_that_is_not_over():
    assert add_outcome({**GIVEN, "period": "annual", "kind": "expected"}, TODAY)["kind"] == "expected"


def test_an_outcome_is_not_entered_twice():
    add_outcome(GIVEN, TODAY)
    with pytest.raises(InputError, match="there already, as vintage 1"):
        add_outcome({**GIVEN, "value": "5.80"}, TODAY)


def test_an_older_publication_cannot_supersede():
    add_outcome(GIVEN, TODAY)
    with pytest.raises(InputError, match="in the order of their publication"):
        add_outcome({**GIVEN, "value": "5.9", "published_date": "2025-04-20"}, TODAY)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",5.8,", ",x,", "row 2, column value: 'x' is not a finite number"),
        ("gdp_growth_real", "nothing_real", "row 2, column indicator_id: no indicator"),
        ("2025-04-28", "2025-12-02", "row 2, column published_date: 2025-12-02 lies in the future"),
        ("place_code", "place", "row 1: the columns are not those declared"),
        (",1\n", "\n", "row 2: 13 cells, not 14"),
    ],
)
def test_a_file_mended_by_hand_is_checked_row_by_row(old, new, message):
    add_outcome(GIVEN, TODAY)
    path = outcomes_path()
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_outcomes()
    assert message in str(refused.value)


def test_two_rows_of_one_vintage_are_refused():
    add_outcome(GIVEN, TODAY)
    path = outcomes_path()
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[1]]) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="row 3.*stands twice"):
        load_outcomes()


def test_a_day_that_is_none_is_refused():
    with pytest.raises(InputError, match="'soon' is no date"):
        load_outcomes("soon")


def test_ends_of_periods():
    assert [period_end(2025, name).isoformat() for name in ("Q1", "H1", "Q1-Q3", "annual", "year_end")] == [
        "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2025-12-31",
    ]  # fmt: skip


def test_the_committed_file_holds(monkeypatch):
    monkeypatch.setenv("WORKREPORT_ROOT", str(ROOT))
    assert list(load_outcomes().columns)[:3] == ["place_code", "indicator_id", "year"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_is_described(language):
    described = Words(language).group("columns.outcomes")
    assert list(described) == OUTCOMES.names


def test_the_command_says_what_it_did_and_refuses_with_one_line(monkeypatch, capsys):
    command = [
        "--place",
        "370200",
        "--indicator",
        "gdp_growth_real",
        "--year",
        "2025",
        "--period",
        "Q1",
        "--value",
    ]
    command += ["5.8", "--unit", "%", "--source-title", "t", "--publisher", "p", "--published"]
    assert run_script("add_outcome.py", [*command, "2025-04-28"], monkeypatch) == 0
    told = capsys.readouterr()
    assert "gdp_growth_real of 370200, 2025 Q1: 5.8 %" in told.out
    assert told.err == ""
    assert run_script("add_outcome.py", [*command, "2025-02-28"], monkeypatch) == 2
    refused = capsys.readouterr().err
    assert refused.startswith("error: column year: 2025 Q1 ends on 2025-03-31")
    assert refused.count("\n") == 1
