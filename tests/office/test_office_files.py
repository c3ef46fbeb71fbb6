"""LibreOffice opens every Office file of the briefing, and what it shows has the titles and is not blank."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from PIL import Image, ImageOps
from pptx import Presentation

LANGUAGES = ("zh", "en")


def test_every_file_opens(office_files: Path, printed: Path) -> None:
    names = {path.stem for path in office_files.iterdir()}
    assert len(names) > 80
    assert {path.stem for path in printed.glob("*.pdf")} == names


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_shows_its_title(office_files: Path, printed: Path, language: str) -> None:
    decks = sorted(office_files.glob(f"{language}-*.pptx"))
    assert len(decks) > 20
    for deck in decks:
        slides: Any = Presentation(str(deck)).slides
        pages = _pages(printed / f"{deck.stem}.pdf")
        assert len(pages) == len(slides)
        for slide, page in zip(slides, pages, strict=True):
            assert _bare(slide.shapes.title.text_frame.text) in _bare(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides_become_pictures_that_are_not_blank(printed: Path, tmp_path: Path, language: str) -> None:
    (deck,) = printed.glob(f"{language}-*-deck.pdf")
    subprocess.run(["pdftoppm", "-r", "40", "-png", deck, tmp_path / "page"], check=True)
    pictures = sorted(tmp_path.glob("page-*.png"))
    assert len(pictures) == len(_pages(deck))
    for picture in pictures:
        with Image.open(picture) as image:
            tones = image.convert("L").getextrema()
        assert tones[0] < 80 < 240 < tones[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_brief_has_two_to_four_pages_and_its_headings(office_files: Path, printed: Path, language: str) -> None:
    (brief,) = office_files.glob(f"{language}-*-brief.docx")
    pages = _pages(printed / f"{brief.stem}.pdf")
    assert 2 <= len(pages) <= 4
    shown = _bare("".join(pages))
    headings = [p.text for p in Document(str(brief)).paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert len(headings) >= 4
    assert all(_bare(heading) in shown for heading in headings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_brief_but_the_last_is_half_empty(printed: Path, tmp_path: Path, language: str) -> None:
    (brief,) = printed.glob(f"{language}-*-brief.pdf")
    subprocess.run(["pdftoppm", "-r", "40", "-png", brief, tmp_path / "page"], check=True)
    *inner, _last = sorted(tmp_path.glob("page-*.png"))
    assert inner
    for picture in inner:
        with Image.open(picture) as image:
            ink = ImageOps.invert(image.convert("L")).getbbox()
        assert ink is not None
        assert ink[3] > image.height * 0.7, picture.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_workbook_shows_its_findings(office_files: Path, printed: Path, language: str) -> None:
    for path in sorted(office_files.glob(f"{language}-*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        findings = [sheet["A1"].value for sheet in book if not sheet.title.endswith("_data")]
        shown = _bare("".join(_pages(printed / f"{path.stem}.pdf")))
        assert [finding for finding in findings if _bare(finding) not in shown] == []


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True)
    return done.stdout.split("\f")[:-1]


def _bare(text: str) -> str:
    """Text without white space and soft marks, as line breaks and spacing differ between programs."""
    return re.sub(r"[\s\u00a0\u200b]+", "", text)
