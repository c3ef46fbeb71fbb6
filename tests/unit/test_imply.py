"""What follows from what is written: intervals, and which statements go together."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_clone import span, statement, statements_of

from workreport.analysis.imply import imply
from workreport.analysis.intervals import Interval, written_interval

RATE = {"measure_type": "growth_rate", "unit": "%"}
LEVEL = {"measure_type": "level"}
SHARE = {"measure_type": "share", "unit": "%"}


def implied(text, *found):
    """Implied figures by rule, of statements given as (words, value, scale, cells)."""
    rows, place = [], 0
    for words, value, scale, cells in found:
        start = text.index(words, place)
        place = start + len(words)
        scaled = str(float(value) * scale)
        usual = {"subject_zh": "甲", "subject_en": "A"}
        rows.append(statement(text, start, place, value=value, scaled_value=scaled, **{**usual, **cells}))
    frame = imply(statements_of(rows), text)
    return {row["implied_id"].split("-i", 1)[1].split("-", 1)[1]: row for row in frame.to_dict("records")}


def numbers(row):
    return row["low"], row["point"], row["high"]


def test_count_after_growth_gives_the_year_before():
    rows = implied("企业达到64家、增长19%。", ("64家", "64", 1, {"unit": "家"}), ("19%", "19", 1, RATE))
    assert numbers(rows["base"]) == (54, 54, 54)
    assert numbers(rows["increase"]) == (10, 10, 10)
    assert rows["base"]["meaning_zh"] == "2023年甲"
    assert rows["base"]["meaning_en"] == "A in 2023"
    assert rows["base"]["formula"] == "s00004 / (1 + s00010/100)"


def test_amount_with_share_gives_the_whole():
    found = ("3.9万户", "3.9", 10_000, {"unit": "户"}), ("17%", "17", 1, {**SHARE, "scope": "全市"})
    rows = implied("新增市场主体3.9万户,占全市17%。", *found)
    assert numbers(rows["total"]) == (220_001, 229_412, 239_387)
    assert set(rows) == {"total", "rest"}
    assert rows["total"]["meaning_en"] == "A: the city as a whole"
    assert rows["total"]["meaning_zh"] == "全市甲"


def test_several_years_minus_the_last():
    several = {"unit": "个", "class": "cumulative_achievement", "period": "2022-2024"}
    window = {"unit": "年", "measure_type": "duration", "class": "context", "period": "2022-2024"}
    rows = implied("15个社区完成,3年完成42个。", ("15个", "15", 1, {"unit": "个"}), ("3年", "3", 1, window),
                   ("42个", "42", 1, several))  # fmt: skip
    assert numbers(rows["before"]) == (27, 27, 27)
    assert numbers(rows["yearly"]) == (14, 14, 14)
    assert rows["before"]["meaning_zh"] == "2022—2023年甲"


def test_mean_of_an_amount():
    rows = implied("总投资45亿元的12个项目", ("45亿元", "45", 1e8, {"unit": "CNY", "measure_type": "level"}),
                   ("12个", "12", 1, {"unit": "个"}))  # fmt: skip
    low, point, high = numbers(rows["mean"])
    assert (round(low), point, round(high)) == (370_833_333, 375_000_000, 379_166_667)
    assert rows["mean"]["unit"] == "CNY/个"


def test_rate_on_a_count():
    rows = implied("社区1840间、配租率96.3%", ("1840间", "1840", 1, {"unit": "间"}),
                   ("96.3%", "96.3", 1, {"measure_type": "rate", "unit": "%"}))  # fmt: skip
    assert numbers(rows["having"]) == (1771, 1772, 1772)
    assert numbers(rows["lacking"]) == (68, 68, 69)


def test_share_over_a_bound_leaves_less():
    rows = implied("民生支出占比超过80%", ("80%", "80", 1, {**SHARE, "comparator": "gt"}))
    assert numbers(rows["complement"]) == (0, 20, 20)


def test_things_each_over_a_threshold():
    each = {"unit": "CNY", "measure_type": "level", "class": "context", "comparator": "gt"}
    rows = implied("引进过亿元项目130个", ("亿元", "100000000", 1, each), ("130个", "130", 1, {"unit": "个"}))
    low, point, high = numbers(rows["threshold"])
    assert low == point == 13_000_000_000
    assert high is None or high != high


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("企业达到64家。收入增长19%。", "another sentence"),
        ("企业达到64家,其中利润增长19%", "another subject between"),
        ("企业达到64家\n增长19%", "another paragraph"),
    ],
)
def test_numbers_that_do_not_go_together_imply_nothing(text, why):
    rows = implied(text, ("64家", "64", 1, {"unit": "家"}), ("19%", "19", 1, RATE))
    assert "base" not in rows, why


def test_what_has_no_end_is_not_shown():
    over = {"unit": "CNY", "comparator": "gt", **LEVEL}
    rows = implied("进出口超过9万亿元、增长9.8%。", ("9万亿元", "9", 1e12, over), ("9.8%", "9.8", 1, RATE))
    assert rows["base"]["low"] > 8e12
    assert "increase" not in rows


def test_things_named_by_what_became_of_them_have_no_yearly_mean():
    several = {"unit": "家", "class": "cumulative_achievement", "period": "2023-2024"}
    assert "yearly" in implied("两年来新建企业40家。", ("40家", "40", 1, several))
    assert implied("两年来发现问题的40家企业。", ("40家", "40", 1, several)) == {}


def test_targets_imply_no_year_before():
    target = {"class": "target", "period": "2025"}
    rows = implied(
        "达到64家、增长19%", ("64家", "64", 1, {"unit": "家", **target}), ("19%", "19", 1, {**RATE, **target})
    )
    assert rows == {}


def test_about_has_no_interval():
    assert written_interval("10万", 10, 100_000, "approx", countable=True) is None


@pytest.mark.parametrize(
    ("text", "value", "scaled", "comparator", "countable", "low", "high"),
    [
        ("17%", 17, 17, "eq", False, "16.5", "17.5"),
        ("4.04%", 4.04, 4.04, "eq", False, "4.035", "4.045"),
        ("3.9万户", 3.9, 39_000, "eq", True, "38500", "39500"),
        ("10万", 10, 100_000, "eq", True, "95000", "105000"),
        ("143个", 143, 143, "eq", True, "143", "143"),
        ("70亿元以上", 70, 7e9, "ge", False, "7000000000", None),
        ("60微克", 60, 60, "le", False, None, "60"),
    ],
)  # fmt: skip
def test_written_intervals(text, value, scaled, comparator, countable, low, high):
    interval = written_interval(text, value, scaled, comparator, countable=countable)
    assert interval.low == (None if low is None else Fraction(low))
    assert interval.high == (None if high is None else Fraction(high))


@given(st.integers(1, 10_000), st.integers(0, 400))
def test_the_true_base_is_always_inside(base, permille):
    """Whatever the base, its growth rounded to whole per cent gives an interval that holds it."""
    now = base + base * permille // 1000
    growth = round(Fraction(100 * (now - base), base))
    exact = Interval(Fraction(now), Fraction(now), Fraction(now))
    rate = Interval(Fraction(2 * growth - 1, 2), Fraction(growth), Fraction(2 * growth + 1, 2))
    before = exact / (rate / 100 + 1)
    assert before.low <= base <= before.high


def test_spans_are_found_where_they_stand():
    assert span("甲乙丙", "乙") == (1, 2)
