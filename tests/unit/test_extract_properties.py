"""Properties of the reader: any quantity in any template is read back, no text breaks it, offsets hold."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import workreport
from workreport.extract.numerals import chinese_value
from workreport.extract.periods import find_cues
from workreport.extract.statements import STATEMENT_COLUMNS

pytestmark = pytest.mark.slow

HEAD = "一、2024年工作回顾\n"
UNITS = {
    "亿元": ("CNY", 1e8),
    "万元": ("CNY", 1e4),
    "亿美元": ("USD", 1e8),
    "万人": ("人", 1e4),
    "个": ("个", 1),
    "家": ("家", 1),
    "%": ("%", 1),
    "个百分点": ("pp", 1),
    "万亩": ("亩", 1e4),
    "公里": ("公里", 1),
    "万平方米": ("平方米", 1e4),
    "万吨": ("吨", 1e4),
    "万千瓦": ("千瓦", 1e4),
    "微克/立方米": ("微克/立方米", 1),
    "万人次": ("人次", 1e4),
    "倍": ("倍", 1),
    "万亿斤": ("斤", 1e12),
}
TEMPLATES = (
    "全县指标达到{}。",
    "全年共有{}，居全省前列。",
    "指标为{}、比上年有所改善;",
    "新增{}",
    "(其中{})",
    "指标超过{},创新高",
)
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def rows_of(text: str) -> pd.DataFrame:
    return workreport.read(text, year=2025, place="某县").statements


@st.composite
def numbers(draw: st.DrawFn) -> str:
    whole = draw(st.integers(min_value=1, max_value=98_765))
    decimals = draw(st.sampled_from(["", "5", "25", "07"]))
    return f"{whole}.{decimals}" if decimals else str(whole)


@CALM
@given(numbers(), st.sampled_from(sorted(UNITS)), st.sampled_from(TEMPLATES), st.booleans())
def test_any_quantity_in_any_template_is_read_back(number: str, unit: str, template: str, wide: bool) -> None:
    written = number.translate(str.maketrans("0123456789.", "０１２３４５６７８９．")) if wide else number
    rows = rows_of(HEAD + template.format(written + unit) + "\n")
    row = rows[rows["text"] == written + unit]
    assert len(row) == 1
    canonical, scale = UNITS[unit]
    assert row["unit"].iat[0] == canonical
    assert row["value"].iat[0] == pytest.approx(float(number))
    assert row["scaled_value"].iat[0] == pytest.approx(float(number) * scale)


def to_chinese(number: int) -> str:
    digits, powers = "零一二三四五六七八九", ["", "十", "百", "千"]
    if number >= 10_000:
        rest = number % 10_000
        gap = "零" if 0 < rest < 1000 else ""
        return to_chinese(number // 10_000) + "万" + gap + (to_chinese(rest) if rest else "")
    said, zero = "", False
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit:
            said += ("零" if zero and said else "") + digits[digit] + powers[power]
            zero = False
        else:
            zero = bool(said)
    return said


@CALM
@given(st.integers(min_value=1, max_value=99_999_999))
def test_chinese_numerals_say_their_number(number: int) -> None:
    assert chinese_value(to_chinese(number)) == number


SPOKEN = {"亿元": ("CNY", 1e8), "万吨": ("吨", 1e4), "亩": ("亩", 1), "户": ("户", 1), "公里": ("公里", 1)}


@CALM
@given(st.integers(min_value=2, max_value=9_999), st.sampled_from(sorted(SPOKEN)))
def test_any_quantity_in_chinese_numerals_is_read_back(number: int, unit: str) -> None:
    written = to_chinese(number) + unit
    rows = rows_of(HEAD + f"全县指标达到{written}。\n")
    row = rows[rows["text"] == written]
    assert len(row) == 1, rows["text"].tolist()
    canonical, scale = SPOKEN[unit]
    assert row["unit"].iat[0] == canonical
    assert row["scaled_value"].iat[0] == pytest.approx(number * scale)


@CALM
@given(st.integers(min_value=1, max_value=999), st.sampled_from(["", "点五", "点零七"]), st.booleans())
def test_any_per_cent_in_words_is_read_back(number: int, decimals: str, falling: bool) -> None:
    written = f"百分之{to_chinese(number)}{decimals}"
    rows = rows_of(HEAD + f"产量比上年{'下降' if falling else '增长'}{written}。\n")
    row = rows[rows["text"] == written]
    value = number + {"": 0, "点五": 0.5, "点零七": 0.07}[decimals]
    assert (row["unit"].iat[0], row["measure_type"].iat[0]) == ("%", "growth_rate")
    assert row["value"].iat[0] == pytest.approx(value)
    assert row["scaled_value"].iat[0] == pytest.approx(-value if falling else value)


@CALM
@given(numbers(), numbers(), st.sampled_from(["-", "—", "~", "至", "到"]), st.sampled_from(["%", "万亩", "亿元"]))
def test_a_range_is_two_rows_with_the_unit_of_both(low: str, high: str, sign: str, unit: str) -> None:
    rows = rows_of(f"二、2025年工作安排\n指标保持{low}{unit}{sign}{high}{unit}。\n")
    rows = rows[rows["class"] == "target"]
    assert rows["text"].tolist() == [low + unit, high + unit]
    assert rows["comparator"].tolist() == ["ge", "le"]


BOUNDS = {
    "超过{}": "gt", "突破{}": "gt", "{}以上": "ge", "不低于{}": "ge", "{}以内": "le", "{}以下": "le", "近{}": "lt",
    "不到{}": "lt", "约{}": "approx", "{}左右": "approx", "达到{}": "eq",
}  # fmt: skip


@CALM
@given(numbers(), st.sampled_from(sorted(BOUNDS)), st.sampled_from(["亿元", "万人", "家", "公里", "%"]), st.booleans())
def test_every_bound_is_read_and_only_the_bound_after_a_number_is_in_its_span(
    number: str, bound: str, unit: str, planned: bool
) -> None:
    head = "二、2025年工作安排\n" if planned else HEAD
    rows = rows_of(f"{head}全县指标{bound.format(number + unit)}。\n")
    rows = rows[~rows["class"].eq("non_statistic")]
    assert rows["text"].tolist() == [number + unit + bound.partition("{}")[2]]
    assert rows["comparator"].iat[0] == BOUNDS[bound]
    assert rows["class"].iat[0] == ("target" if planned else "achievement")
    assert rows["period"].iat[0] == ("2025" if planned else "2024")


@CALM
@given(
    st.text(
        alphabet="0123456789.,，。%年月日第一二十百千万亿元个家增长下降分别到、“”(): \n五来过超PMA+至",
        max_size=80,
    )
    | st.text()
)
def test_no_text_breaks_the_reader_and_offsets_slice_back(text: str) -> None:
    report = workreport.read(HEAD + text + "\n", year=2025, place="某县")
    rows = report.statements
    assert tuple(rows.columns) == STATEMENT_COLUMNS
    spans = list(zip(rows["char_start"], rows["char_end"], strict=True))
    assert [report.text[s:e] for s, e in spans] == rows["text"].tolist()
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
    assert rows["statement_id"].is_unique


@pytest.mark.parametrize(
    "unit", ["7", "增长", "1a", "一", "1,", "(", "“一", "分别1、", "1\n", "五年", "百", "1:"]
)
def test_time_grows_in_step_with_hostile_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.perf_counter()
        rows_of(text + "\n")
        return time.perf_counter() - start

    seconds(2_000)
    small, large = min(seconds(3_000) for _ in range(2)), seconds(24_000)
    assert large < 8 * small * 4 + 0.5


def test_headings_of_two_times_are_parted_in_step_with_their_number() -> None:
    unit = "“十五五”时期目标和2026年工作\n"

    def seconds(size: int) -> float:
        text = "一、工作\n" + (unit * (size // len(unit) + 1))[:size]
        start = time.perf_counter()
        assert workreport.read(text, year=2026, place="某县").statements is not None
        return time.perf_counter() - start

    small, large = min(seconds(12_000) for _ in range(3)), min(seconds(48_000) for _ in range(2))
    assert large < 4 * small * 3


@pytest.mark.parametrize("unit", ["去年,现在已", "一九七八年前的二十六年", "五年计划,前三年", "1978、1979两年"])
def test_time_words_are_found_in_step_with_what_there_is_to_look_back_over(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        find_cues(unit * times, 2025)
        return time.perf_counter() - start

    small, large = min(seconds(1_000) for _ in range(3)), min(seconds(8_000) for _ in range(2))
    assert large < 8 * small * 3
