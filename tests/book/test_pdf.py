"""The printed book: whole, outlined, tagged, its own fonts embedded, its text there to find, no page all but empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pikepdf import Dictionary, Object, Page, Pdf
from pypdfium2 import PdfDocument

from workreport.project import project_root
from workreport.publish.pdf import chapter_pages, make_pdf
from workreport.publish.print_page import Chapter, chapters

ALL_BUT_EMPTY = 60
OURS = {"WorkreportSans-Regular", "WorkreportSans-Bold"}


def fonts(page: Page | Object, depth: int = 0) -> Iterator[Object]:
    """Every font of a page, or a drawing, and of the drawings on it."""
    resources = page.get("/Resources")
    if resources is None or depth > 4:
        return
    yield from resources.get("/Font", Dictionary()).values()
    for drawing in resources.get("/XObject", Dictionary()).values():
        yield from fonts(drawing, depth + 1)


def named(font: Object) -> str:
    """The typeface's name without the mark of a subset."""
    return str(font["/BaseFont"]).split("+")[-1]


def leaves(told: list[Chapter], starts: list[int]) -> Iterator[tuple[Chapter, int]]:
    """Every page with its chapter; `starts` ends with the page after the last."""
    for chapter, (start, end) in zip(told, pairwise(starts), strict=True):
        yield from ((chapter, number) for number in range(start, end))


def packed(text: str) -> str:
    """The text without its blanks, which a PDF does not keep as they were."""
    return "".join(text.split())


def embedded(font: Object) -> bool:
    """Whether the font's outlines are in the file."""
    inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    return "/FontFile2" in inner["/FontDescriptor"]


def words(out: Path) -> list[str]:
    """The text of each page."""
    with PdfDocument(out) as pdf:
        return [packed(page.get_textpage().get_text_range()) for page in pdf]


def whole(told: list[Chapter]) -> str:
    """All chapters as one piece of HTML."""
    return "".join(chapter.html for chapter in told)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_book_is_printed_whole(site: Path, tmp_path: Path, language: str) -> None:
    theme = project_root() / "book" / "_theme" / "workreport"
    told = chapters(site, language)
    with ThreadPoolExecutor(1) as aside:  # the suite's own browser holds this thread's event loop
        out = aside.submit(make_pdf, site, theme, language, tmp_path / "book.pdf", tmp_path).result()
    pdf, texts = Pdf.open(out), words(out)

    top = chapter_pages(pdf)
    assert [packed(title) for title, _page in top] == [packed(chapter.title) for chapter in told]
    starts = [page for _title, page in top]
    assert starts == sorted(set(starts))
    assert starts[0] == 3, "the contents take one page"
    assert len(told) * 2 < len(pdf.pages) < len(told) * 15
    for title, page in top:
        assert re.search(re.escape(packed(title)) + rf"{page}(?!\d)", texts[1]), title

    assert pdf.Root["/MarkInfo"]["/Marked"]
    assert str(pdf.docinfo["/Title"]) == told[0].title
    used = [list(fonts(page)) for page in pdf.pages]
    assert {str(font["/Subtype"]) for page in used for font in page} == {"/Type0"}
    assert all(embedded(font) for page in used for font in page)
    others = [number for number, page in enumerate(used, start=1) if not {named(font) for font in page} <= OURS]
    formulas = {number for chapter, number in leaves(told, [*starts, len(pdf.pages) + 1]) if "<math" in chapter.html}
    assert set(others) <= formulas, "another typeface, and not for a formula"

    assert [number for number, text in enumerate(texts[1:], start=2) if len(text) < ALL_BUT_EMPTY] == []
    said = "".join(texts)
    for phrase in ("轨道交通", "生产总值") if language == "zh" else ("Projecting", "Chengyang", "轨道交通"):
        assert phrase in said
    for never in ("显示代码", "Showcode", "点表头", "clickaheading", "滑块", "slider"):
        assert never not in said

    heads = [packed(head.get_text()) for head in BeautifulSoup(whole(told), "lxml").select(".shown.wide th[scope=col]")]
    sideways = [text for text, page in zip(texts, pdf.pages, strict=True) if page.mediabox[2] > page.mediabox[3]]
    assert len(sideways) > 5
    assert [text for text in sideways if not all(head in text for head in heads)] == [], "a page of a table, headless"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_links_stay_inside_the_print(site: Path, language: str) -> None:
    told = chapters(site, language)
    ids = {chapter.slug for chapter in told}
    ids |= {found for chapter in told for found in re.findall(r' id="([^"]+)"', chapter.html)}
    inner = {found for chapter in told for found in re.findall(r' href="#([^"]+)"', chapter.html)}
    assert inner - ids == set()
    left = {found for chapter in told for found in re.findall(r' href="([^"#]+)"', chapter.html)}
    assert all(link.startswith(("https://", "http://")) for link in left), left
