"""Entered outcomes among the cited figures: by vintage, in the series' unit, and never before they were published."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from newdata_clone import make_clone

from workreport.analysis.forecast.series import known_growth
from workreport.analysis.local_record import local_record
from workreport.figures.inputs import Inputs
from workreport.numbers import in_unit
from workreport.publish.shown_tables import table_html
from workreport.tables.entered_series import with_entered
from workreport.tables.loading import load_reference
from workreport.tables.outcomes_entry import add_outcome

pytestmark = pytest.mark.slow

TODAY = date(2026, 1, 5)
PLACE, CITY = "370214", "370200"


@pytest.fixture(autouse=True)
def clone(tmp_path, monkeypatch):
    return make_clone(tmp_path, monkeypatch)


def enter(value: float, year: int, published: str, **cells: str) -> None:
    given = {"place_code": PLACE, "indicator_id": "gdp_growth_real", "year": str(year), "period": "annual",
             "value": str(value), "unit": "%", "source_title": "公报", "publisher": "统计局",
             "published_date": published}  # fmt: skip
    add_outcome({**given, **cells}, TODAY)


def growth(year: int, as_of: date, basis: str = "revised", place: str = PLACE) -> float | None:
    reference = with_entered(load_reference(), as_of)
    known = known_growth(reference.series, reference.sources, place, "gdp_growth_real", as_of, basis)
    found = known.loc[known["year"] == year, "value"]
    return float(found.iloc[0]) if len(found) else None


def test_without_outcomes_nothing_is_touched():
    reference = load_reference()
    assert with_entered(reference) is reference


def test_an_outcome_is_known_from_the_day_it_was_published():
    enter(5.9, 2023, "2024-03-01")
    assert growth(2023, date(2024, 2, 29)) is None
    assert growth(2023, date(2024, 3, 1)) == 5.9


def test_each_day_knows_its_own_vintage():
    enter(5.9, 2023, "2024-03-01")
    enter(5.6, 2023, "2024-12-20")
    assert (growth(2023, date(2024, 6, 1)), growth(2023, date(2025, 1, 7))) == (5.9, 5.6)
    series = with_entered(load_reference()).series
    assert series[series["source_id"].str.startswith("E-")]["source_id"].tolist() == [
        "E-370214-2023-GDP-GROWTH-REAL-V2"
    ]


def test_an_entered_figure_stands_before_a_compiled_one_of_its_kind():
    compiled = growth(2019, date(2025, 1, 7))
    enter(6.1, 2019, "2020-03-01")
    assert compiled == 6.4
    assert growth(2019, date(2025, 1, 7)) == 6.1


def test_a_later_revision_of_a_pair_does_not_blank_the_one_known_before():
    day = date(2025, 1, 7)
    before = with_entered(load_reference(), day).target_outcomes
    enter(5.0, 2021, "2025-11-01", place_code=CITY)
    assert with_entered(load_reference(), day).target_outcomes.equals(before)
    now = with_entered(load_reference()).target_outcomes.set_index(["place_code", "year"])
    assert now.loc[(CITY, 2021), ["actual_revised", "actual_revised_source"]].tolist() == [
        5.0, "E-370200-2021-GDP-GROWTH-REAL-V1",
    ]  # fmt: skip
    assert now.loc[(CITY, 2021), "actual_first"] == 8.3


def test_what_is_only_expected_is_no_outcome():
    enter(5.2, 2025, "2025-11-01", kind="expected")
    reference = load_reference()
    assert with_entered(reference) is reference


def test_amounts_join_in_the_unit_of_the_series():
    enter(14885000, 2024, "2025-03-01", indicator_id="gdp", unit="万元")
    row = with_entered(load_reference()).series.iloc[-1]
    assert (row["value"], row["unit"], row["place_zh"]) == (1488.5, "亿元", load_reference().series.set_index(
        "place_code").loc[PLACE, "place_zh"].iloc[0])  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "made"),
    [
        (3.0, "万人", ["亿元", "人"], (30000.0, "人")),
        (3.0, "%", ["亿元"], (3.0, "%")),
        (0.1, "亿元", ["亿元"], (0.1, "亿元")),
        (3.0, "元", ["CNY"], (3.0, "元")),
    ],
)
def test_a_value_in_another_multiple_of_its_unit(value, unit, wanted, made):
    assert in_unit(value, unit, wanted) == made


def test_the_place_s_own_figures_show_source_and_vintage():
    enter(5.9, 2023, "2024-03-01")
    enter(5.6, 2023, "2024-12-20")
    enter(4.9, 2025, "2026-01-02")
    local = local_record(Inputs("none"), SimpleNamespace(place_code=PLACE, year=2025, as_of="2025-01-07"))
    assert local["year"].max() == 2025
    columns = ["indicator", "year", "reference", "kind", "source"]
    shown = {language: table_html("sparse", local, columns, language) for language in ("zh", "en")}
    assert "5.6%" in shown["zh"]
    assert "5.9%" not in shown["zh"]
    for language, told in (("zh", "统计局"), ("en", "统计局: 公报 (2024-12-20, vintage 2)")):
        assert "E-370214-2023-GDP-GROWTH-REAL-V2" in shown[language]
        assert told in shown[language]
