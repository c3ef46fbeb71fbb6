"""How numbers are written in both languages."""

from __future__ import annotations

import csv
import math

import pytest

from workreport.figures.writing import Write
from workreport.numbers import (
    format_interval,
    format_probability,
    format_stated,
    format_value,
    round_probability,
    unit_label,
)
from workreport.project import project_root
from workreport.words import Words


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        (1.12e9, "CNY", "11.2亿元", "CNY 1.12 billion"),
        (74_910_000, "CNY", "7491万元", "CNY 74.91 million"),
        (1115, "CNY", "1115元", "CNY 1,115"),
        (11.2, "亿元", "11.2亿元", "CNY 1.12 billion"),
        (2.4e8, "USD", "2.4亿美元", "USD 240 million"),
        (39000, "户", "3.9万户", "39,000"),
        (1, "户", "1户", "1"),
        (17_000_000, "人次", "1700万人次", "17 million visits"),
        (5.5, "%", "5.5%", "5.5%"),
        (1.2, "pp", "1.2个百分点", "1.2 percentage points"),
        (64, "家", "64家", "64"),
        (0.1 + 0.2, "%", "0.3%", "0.3%"),
        (-30, "%", "−30%", "−30%"),
        (math.nan, "%", "", ""),
    ],
)
def test_amounts(value: float, unit: str, zh: str, en: str) -> None:
    assert format_value(value, unit, "zh") == zh
    assert format_value(value, unit, "en") == en


@pytest.mark.parametrize(
    ("place", "en"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")]
)
def test_ranks(place: int, en: str) -> None:
    assert format_value(place, "位", "zh") == f"第{place}"
    assert format_value(place, "rank", "en") == en


def test_comparators_and_signs() -> None:
    assert format_value(5.5, "%", "zh", comparator="ge") == "5.5%以上"
    assert format_value(5.5, "%", "en", comparator="ge") == "at least 5.5%"
    assert format_value(5.5, "%", "en", comparator="ge", short=True) == "≥5.5%"
    assert format_value(12, "%", "en", signed=True) == "+12%"
    assert format_value(0, "%", "en", signed=True) == "0%"


def test_a_bound_on_a_fall_is_one_on_its_size() -> None:
    assert format_stated(-3, "%", "zh", comparator="gt") == "下降超过3%"
    assert format_stated(-3, "%", "en", comparator="gt") == "down more than 3%"
    assert format_stated(-3, "%", "zh", comparator="approx") == "−3%左右"
    assert format_stated(3, "%", "zh", comparator="gt") == "超过3%"
    assert format_stated(1.6e12, "CNY", "zh", signed=True) == "+1.6万亿元"
    assert format_stated(350, "个", "zh", comparator="gt", signed=True) == "增加超过350个"


def test_a_third_is_written_with_one_decimal() -> None:
    assert format_value(100 / 3, "%", "zh", comparator="ge") == "33.3%以上"
    assert format_value(0.123456, "%", "en") == "0.123456%"
    assert format_value(12.3456, "%", "en") == "12.3456%"


def test_digits_and_bare() -> None:
    assert format_value(229_412, "户", "zh", digits=3) == "22.9万户"
    assert format_value(229_412, "户", "en", digits=3, bare=True) == "229,000"


def test_decimals_down_a_column_are_the_same() -> None:
    assert [format_value(value, "%", "zh", places=1) for value in (6, 6.25, -0.04)] == ["6.0%", "6.2%", "0.0%"]
    assert format_value(0.5, "pp", "en", places=2, signed=True) == "+0.50 percentage points"
    assert format_interval(0.77, 8.3, "%", "en", places=1) == "0.8–8.3%"


@pytest.mark.parametrize(
    ("low", "high", "zh", "en"),
    [
        (220_001, 239_387, "22.0–23.9万户", "220,000–239,000"),
        (54, 54, "54户", "54"),
        (7, None, "7户以上", "at least 7"),
        (None, 7, "不超过7户", "at most 7"),
        (None, None, "", ""),
    ],
)
def test_intervals(low: float | None, high: float | None, zh: str, en: str) -> None:
    assert format_interval(low, high, "户", "zh", digits=3) == zh
    assert format_interval(low, high, "户", "en", digits=3) == en


@pytest.mark.parametrize(
    ("chance", "written"),
    [
        (0.0, "<5%"),
        (0.02, "<5%"),
        (0.03, "5%"),
        (0.374, "35%"),
        (0.375, "40%"),
        (0.97, "95%"),
        (0.98, ">95%"),
        (1.0, ">95%"),
    ],
)
def test_chances_are_rounded_to_five(chance: float, written: str) -> None:
    assert format_probability(chance, "en") == written


def test_rounded_chances_stay_within_bounds() -> None:
    assert {round_probability(step / 100) for step in range(101)} == set(range(5, 100, 5))


def test_unit_labels() -> None:
    assert unit_label("亿元", "zh") == "亿元"
    assert unit_label("CNY", "en", 1e9) == "CNY billion"


def test_every_unit_of_the_reader_has_an_english_entry() -> None:
    path = project_root() / "src/workreport/vocabulary/units.csv"
    with path.open(encoding="utf-8") as stream:
        units = {row["unit"] for row in csv.DictReader(stream) if row["unit"]}  # what 大 counts has no unit
    assert units - set(Words("en").group("units")) == set()


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("2024", "2024年", "2024"),
        ("2022-2024", "2022—2024年", "2022–2024"),
        ("2024-06", "2024年6月", "June 2024"),
        ("2024-06-30", "2024年6月30日", "30 June 2024"),
        ("2024-H1", "2024年上半年", "2024, first half"),
        ("2024-Q3", "2024年三季度", "2024, third quarter"),
    ],
)
def test_a_period_is_written_for_a_reader(code: str, zh: str, en: str) -> None:
    assert (Write("zh").period(code), Write("en").period(code)) == (zh, en)


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("yearly average of 2022-2024", "yearly average of 2022—2024", "yearly average of 2022–2024"),
        ("2022–2024年", "2022—2024年", "2022–2024年"),
        ('"A" of the firms\' ("B") plan', '"A" of the firms\' ("B") plan', "“A” of the firms’ (“B”) plan"),
        ("GB 1234-2015, 2024-06-30, 0532-2024-2025", *("GB 1234-2015, 2024-06-30, 0532-2024-2025",) * 2),
    ],
)
def test_words_of_the_data_get_dashes_and_quotes_of_print(written: str, zh: str, en: str) -> None:
    assert (Write("zh").typeset(written), Write("en").typeset(written)) == (zh, en)
