"""Slides: native charts and tables with true values, readable units, alternative text, notes, Chinese faces."""

from __future__ import annotations

import pytest
from briefing_figure import NAMESPACES, chart_values, content, part, parts

from workreport.figures.catalogue import Native
from workreport.figures.style import COLOURS
from workreport.publish.briefing import plain
from workreport.publish.briefing.chart_look import colours, fan_bands, is_fan, is_stacked
from workreport.publish.briefing.deck import deck_bytes
from workreport.publish.briefing.slide_table import table_cells
from workreport.publish.briefing.slides import _title_points, one_slide

NAMES = ("甲", "=1+1", "丙")
BAR = Native("bar", NAMES, {"个数": [5.5, 3.0, 15.0]}, "%")


def test_values_title_source_and_alternative_text_are_on_the_slide() -> None:
    office = one_slide(content(BAR))
    slide = part(office, "ppt/slides/slide1.xml")
    written = "".join(slide.itertext())
    assert chart_values(office) == [[5.5, 3.0, 15.0]]
    assert "标题是发现" in written
    assert "资料来源：某报告。" in written
    frame = slide.find(".//p:graphicFrame//p:cNvPr", NAMESPACES)
    assert frame.get("descr") == "替代文字"


def test_notes_hold_method_caveat_kinds_and_licence() -> None:
    notes = "".join(part(one_slide(content(BAR)), "ppt/notesSlides/notesSlide1.xml").itertext())
    for said in ("方法如此", "小心", "原文", "推算", "CC BY 4.0"):
        assert said in notes


def test_chinese_faces_and_positive_axis_ids() -> None:
    office = one_slide(content(BAR))
    chart = part(office, parts(office, "ppt/charts/chart")[0])
    assert all(int(axis.get("val")) > 0 for axis in chart.iter(f"{{{NAMESPACES['c']}}}axId"))
    assert chart.findall(".//a:defRPr/a:ea", NAMESPACES)
    runs = part(office, "ppt/slides/slide1.xml").findall(".//a:rPr", NAMESPACES)
    written = [run for run in runs if run.get("lang") == "zh-CN"]
    assert written
    assert all(run.find("a:ea", NAMESPACES) is not None for run in written)
    theme = part(office, parts(office, "ppt/theme/theme1")[0])
    assert theme.find(".//a:minorFont/a:ea", NAMESPACES).get("typeface")


def test_a_floor_keeps_its_sign_and_its_value() -> None:
    office = one_slide(content(BAR, comparator=["ge", "eq", "gt"]))
    chart = part(office, parts(office, "ppt/charts/chart")[0])
    labels = {
        label.find("c:idx", NAMESPACES).get("val"): label.find("c:numFmt", NAMESPACES).get("formatCode")
        for label in chart.findall(".//c:dLbl", NAMESPACES)
    }
    assert labels == {"0": '"≥"General"%"', "2": '">"General"%"'}


@pytest.mark.parametrize(
    ("language", "values", "form"),
    [("zh", [3.75, 0.56, 0.1248], "亿元"), ("en", [375.0, 56.0, 12.48], " million")],
)
def test_large_amounts_come_in_readable_steps(language: str, values: list[float], form: str) -> None:
    native = Native("bar", NAMES, {"金额": [375e6, 56e6, 12.48e6]}, "CNY")
    made = content(native, language)
    office = one_slide(made)
    assert chart_values(office) == [values]
    assert [[value * made.factor for value in row] for row in chart_values(office)] == [
        pytest.approx([375e6, 56e6, 12.48e6])
    ]
    chart = part(office, parts(office, "ppt/charts/chart")[0])
    assert form in chart.find(".//c:dLbls/c:numFmt", NAMESPACES).get("formatCode")


def test_below_zero_is_rust_and_signed() -> None:
    native = Native("diverging_bar", NAMES, {"变化": [15.0, 0.0, -58.333333]}, "%")
    office = one_slide(content(native))
    chart = part(office, parts(office, "ppt/charts/chart")[0])
    points = chart.findall(".//c:dPt", NAMESPACES)
    assert [point.find("c:idx", NAMESPACES).get("val") for point in points] == ["2"]
    assert chart.find(".//c:dLbls/c:numFmt", NAMESPACES).get("formatCode").startswith('"+"0"%";"−"0"%"')


def test_a_legend_names_the_colours_that_are_drawn() -> None:
    made = Native("diverging_bar", ["a", "b"], {"down": [-1.0, -2.0], "up": [0.5, 0.0]}, "pp")
    assert colours(made) == [COLOURS["rust"][1:], COLOURS["navy"][1:]]


def test_a_brief_tells_how_good_the_forecasts_are_and_leaves_out_the_page_to_try(monkeypatch) -> None:
    chapters = ["glance"] * 5 + [f"chapter{place}" for place in range(12)] + ["whatif", "backtest"]
    told = [{"chapter": chapter, "sentence": chapter} for chapter in chapters]
    monkeypatch.setattr(plain, "load_findings", lambda *_: told)
    monkeypatch.setattr(plain, "fill", lambda sentence, *_: sentence)
    found = plain.findings_by_chapter(None, "zh")
    assert "backtest" in found
    assert "whatif" not in found


def test_counts_stack_and_rates_do_not() -> None:
    series = {"一": [1.0, 2.0, 3.0], "二": [1.0, 0.0, 2.0]}
    assert is_stacked(Native("bar", NAMES, series, ""))
    assert not is_stacked(Native("bar", NAMES, series, "%"))


def test_a_gap_in_a_line_stays_a_gap() -> None:
    native = Native("line", ("2001", "2002", "2003"), {"线": [1.0, None, 3.0]}, "%")
    office = one_slide(content(native, categories=("2001", "2002", "2003")))
    assert chart_values(office) == [[1.0, 3.0]]


def test_a_fan_is_stacked_from_its_lowest_bound() -> None:
    native = Native("area_fan", NAMES, {"低": [1.0, 1.0, 2.0], "中": [2.0, 3.0, 5.0], "高": [4.0, 4.0, 9.0]}, "")
    assert is_fan(native)
    assert fan_bands(native) == {"低": [1.0, 1.0, 2.0], "中": [1.0, 2.0, 3.0], "高": [2.0, 1.0, 4.0]}
    assert chart_values(one_slide(content(native))) == [[1.0, 1.0, 2.0], [1.0, 2.0, 3.0], [2.0, 1.0, 4.0]]


def test_a_table_writes_each_rows_unit() -> None:
    native = Native("table", NAMES, {"低": [54.0, 220001.0, 1.5], "高": [54.0, 239387.0, 2.5]}, "")
    cells = table_cells(content(native, unit=["家", "户", "家"]), native)
    assert cells[1] == ["甲", "54家", "54家"]
    assert cells[2] == ["=1+1", "22万户", "23.9万户"]


def test_rates_in_a_table_have_one_decimal() -> None:
    native = Native("table", NAMES, {"低": [-2.775, 64.2112, 5.0]}, "%")
    assert [row[1] for row in table_cells(content(native), native)[1:]] == ["−2.8%", "64.2%", "5%"]


def test_a_long_title_gets_smaller_and_a_short_one_does_not() -> None:
    assert [_title_points(title) for title in ("发现" * 12, "x" * 70, "x" * 40)] == [28, 21, 28]


@pytest.mark.slow
def test_a_figure_without_a_chart_is_a_picture_of_its_body() -> None:
    office = one_slide(content(None))
    slide = part(office, "ppt/slides/slide1.xml")
    assert slide.find(".//p:pic//p:cNvPr", NAMESPACES).get("descr") == "替代文字"
    assert len(parts(office, "ppt/media/")) == 1


def test_the_deck_has_title_contents_and_links() -> None:
    office = deck_bytes([content(BAR)])
    assert len(parts(office, "ppt/slides/slide")) == 3
    contents = part(office, "ppt/slides/slide2.xml")
    assert "标题是发现" in "".join(contents.itertext())
    assert contents.findall(".//a:hlinkClick", NAMESPACES)


@pytest.mark.slow
def test_same_figure_same_bytes() -> None:
    assert one_slide(content(BAR)) == one_slide(content(BAR))
    assert deck_bytes([content(None)]) == deck_bytes([content(None)])


def test_a_fan_names_its_middle_target_and_bounds_at_their_ends_and_no_two_names_touch() -> None:
    bounds = {"低": [100.0, 101.0], "中": [100.0, 104.0], "高": [100.0, 108.0]}
    over = {"低": [100.0, 101.0], "中": [100.0, 104.0], "目标": [100.0, 104.1], "高": [100.0, 108.0]}
    office = one_slide(content(Native("area_fan", ("2024", "2025"), bounds, "", over), categories=("2024", "2025")))
    chart = part(office, parts(office, "ppt/charts/chart")[0])
    lines = chart.findall(".//c:lineChart/c:ser", NAMESPACES)
    named = [line.findtext(".//c:tx//c:v", namespaces=NAMESPACES) for line in lines]
    assert named == list(over)
    labels = [line.find(".//c:dLbl", NAMESPACES) for line in lines]
    for label in labels:
        shown = {name: label.find(f"c:show{name}", NAMESPACES).get("val") for name in ("Val", "SerName")}
        assert (label.find("c:idx", NAMESPACES).get("val"), shown) == ("1", {"Val": "1", "SerName": "1"})
    lifts = [float(label.find(".//c:y", NAMESPACES).get("val")) for label in labels]
    assert lifts[1] > 0 > lifts[2], "the target stands above the middle, and both make way"
    assert len(chart.findall(".//c:areaChart/c:ser", NAMESPACES)) == len(bounds)
