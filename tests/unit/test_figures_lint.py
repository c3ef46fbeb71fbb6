"""The lint sees each fault it is there for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workreport.figures.catalogue import FigureWords
from workreport.figures.drawing import LACKING, Drawing, Words, drawable
from workreport.figures.export import save
from workreport.figures.frame import framed
from workreport.figures.linebreak import break_lines, pieces
from workreport.figures.lint import contrast, lint
from workreport.figures.scale import nice_ticks
from workreport.figures.style import COLOURS, SIZES, blend

SAID = FigureWords(
    "en", "A finding", "Measure, unit, year", "A chart showing what is to be seen, and the finding.",
    "Source: a book.", "How it was made.", "", {},
)  # fmt: skip


def sheet() -> Drawing:
    return Drawing(SIZES["web"], "en")


def test_a_clean_sheet_passes() -> None:
    drawing = sheet()
    drawing.write(100, 100, "one")
    drawing.write(100, 130, "two")
    drawing.rect(10, 10, 20, 20, "navy")
    drawing.rect(30, 10, 40, 20, "orange")
    assert lint(drawing, SAID) == []


@pytest.mark.parametrize(("x", "anchor"), [(-3, "start"), (5, "end"), (685, "start"), (690, "middle")])
def test_text_off_the_sheet(x: float, anchor: str) -> None:
    drawing = sheet()
    drawing.write(x, 100, "a longer label", anchor=anchor)
    assert any("off the sheet" in problem for problem in lint(drawing, SAID))


def test_text_over_text() -> None:
    drawing = sheet()
    drawing.write(100, 100, "one label")
    drawing.write(120, 103, "another")
    assert any("text over text" in problem for problem in lint(drawing, SAID))


@pytest.mark.parametrize(("left", "wrong"), [(100.0, True), (60.0, False), (300.0, False)])
def test_text_that_begins_within_a_bar(left: float, wrong: bool) -> None:
    drawing = sheet()
    drawing.rect(left, 50, left + (300 if left < 100 else 20), 200)
    drawing.write(110, 100, "a label of some length")
    assert any("over a bar" in problem for problem in lint(drawing, SAID)) is wrong


def test_missing_glyph() -> None:
    drawing = sheet()
    drawing.write(100, 100, "smile \U0001f600")
    assert drawing.marks[-1].text == f"smile {LACKING}"
    assert any("no glyph" in problem for problem in lint(drawing, SAID))


def test_a_letter_no_fount_has_is_drawn_as_the_printers_mark() -> None:
    """A village of such a name stops no book."""
    assert drawable("龘家村\n2025") == f"{LACKING}家村\n2025"
    drawing = sheet()
    drawing.write(100, 100, "龘家村")
    assert drawing.width_of("龘家村") == drawing.width_of("国家村")
    assert save(drawing, "png")


def test_the_name_of_every_county_can_be_drawn() -> None:
    """GB 2312 cannot write these: 硚口, 猇亭, 瀍河, 浉河, 埇桥, 鄠邑."""
    assert drawable("硚猇瀍浉埇鄠") == "硚猇瀍浉埇鄠"


def test_contrast_of_text_on_what_lies_under_it() -> None:
    drawing = sheet()
    drawing.write(100, 100, "pale", colour="orange")
    drawing.write(100, 140, "white on pale", colour="paper", on=("navy", 0.3))
    drawing.write(100, 180, "white on dark", colour="paper", on=("navy", 1.0))
    assert sum("contrast" in problem for problem in lint(drawing, SAID)) == 2


@pytest.mark.parametrize(("one", "other"), [("navy", "plum"), ("rust", "teal"), ("orange", "grey")])
def test_pairs_that_match_in_grey(one: str, other: str) -> None:
    drawing = sheet()
    drawing.rect(10, 10, 20, 20, one)
    drawing.rect(30, 10, 40, 20, other)
    assert any("match" in problem for problem in lint(drawing, SAID))


# Far enough apart in grey, yet alike to readers of one kind of colour blindness.
ALIKE = {"protanopia": ("#a302e8", "#5313d8"), "deuteranopia": ("#fd03a0", "#31bba8")}


@pytest.mark.parametrize("kind", ALIKE)
def test_pairs_that_match_to_a_colour_blind_reader_only(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = ALIKE[kind]
    monkeypatch.setitem(COLOURS, "navy", first)
    monkeypatch.setitem(COLOURS, "orange", second)
    drawing = sheet()
    drawing.rect(10, 10, 20, 20, "navy")
    drawing.rect(30, 10, 40, 20, "orange")
    assert lint(drawing, SAID) == [f"navy and orange match under {kind}"]


@pytest.mark.parametrize("size", SIZES)
def test_small_print(size: str) -> None:
    drawing = Drawing(replace(SIZES[size], type=SIZES[size].type | {"small": 7.9}), "en")
    drawing.write(100, 100, "fine print", "small")
    assert [problem[:16] for problem in lint(drawing, SAID)] == ["text of 7.9 pt, "]


def test_a_bad_figure_of_the_catalogue_fails_as_a_good_one_passes() -> None:
    """The whole way: declared, drawn by the frame, linted; one label put where the title stands."""
    good = framed(SAID, "en", "web")
    assert lint(good, SAID) == []
    title = next(mark for mark in good.marks if isinstance(mark, Words) and mark.part == "title")
    good.write(title.x, title.y, "over the title", valign="base")
    assert any("text over text" in problem for problem in lint(good, SAID))


@pytest.mark.parametrize(
    "change",
    [
        {"title": "x" * 71},
        {"title": ""},
        {"subtitle": ""},
        {"alt": ""},
        {"source": ""},
        {"alt": "too short"},
        {"method": ""},
    ],
)
def test_words_that_lack(change: dict[str, str]) -> None:
    parts = {
        name: getattr(SAID, name)
        for name in ("title", "subtitle", "alt", "source", "method", "notes", "labels")
    }
    assert lint(sheet(), FigureWords("en", **(parts | change)))


def test_chinese_titles_count_latin_letters_half() -> None:
    parts = {
        "subtitle": "度量",
        "source": "出处",
        "method": "做法",
        "notes": "",
        "labels": {},
        "alt": "条形图" * 9,
    }
    assert lint(Drawing(SIZES["web"], "zh"), FigureWords("zh", title="目" * 22 + "2025", **parts)) == []
    assert lint(Drawing(SIZES["web"], "zh"), FigureWords("zh", title="目" * 25, **parts))


def test_contrast_ratio_and_blend() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast(COLOURS["rust"], COLOURS["paper"]) > 4.5
    assert blend("navy", 0.0) == COLOURS["paper"]


def test_lines_break_where_the_languages_allow() -> None:
    assert pieces("增长5.5%以上，快") == ["增", "长", "5.5%", "以", "上，", "快"]
    lines = break_lines("甲乙丙丁，戊己", 4, len)
    assert lines == ["甲乙丙", "丁，戊己"]
    for counted in ("十个", "两个", "2013年", "三十项"):
        assert f"{counted}，" in pieces(f"目标{counted}，只达到")
    assert break_lines("甲市2013至2022年十个增长目标，只达到三个", 14, len, even=True)[0].endswith(("年", "个"))
    assert break_lines("Half a dozen words", 9, len) == ["Half a", "dozen", "words"]
    assert break_lines("First part, second part", 14, len, even=True) == ["First part,", "second part"]


def test_ticks_are_round_and_enclose() -> None:
    assert nice_ticks(0, 15, 4) == [0, 5, 10, 15]
    ticks = nice_ticks(-5.8, 4.4, 6)
    assert ticks[0] <= -5.8
    assert ticks[-1] >= 4.4


def test_english_quotation_marks_are_narrow() -> None:
    drawing = {language: Drawing(SIZES["web"], language) for language in ("zh", "en")}
    assert drawing["en"].width_of("“’”") < drawing["zh"].width_of("“’”")
