"""Every Office file of the briefing: valid to the letter, and opened by LibreOffice with its words to be seen.

Needs LibreOffice (Impress, Writer, Calc), poppler and a Chinese font; says so and fails where they are missing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation

OFFICE = (".pptx", ".docx", ".xlsx")
AUDIT = Path(sys.executable).with_name("openxml-audit")


def test_no_error_in_any_office_file(briefing: Path, tmp_path: Path) -> None:
    _gather(briefing, tmp_path)
    assert sum(1 for path in tmp_path.rglob("*") if path.suffix in OFFICE) > 40
    done = subprocess.run([AUDIT, "--quiet", "--recursive", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_deck_opens_and_shows_every_title(briefing: Path, tmp_path: Path, language: str) -> None:
    (deck,) = (briefing / language).glob("*-deck.pptx")
    slides = Presentation(str(deck)).slides
    pages = _pages(_as_pdf(deck, tmp_path))
    assert len(pages) == len(slides)
    for slide, page in zip(slides, pages, strict=True):
        assert _bare(slide.shapes.title.text_frame.text) in _bare(page)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_slides_become_pictures_that_are_not_blank(briefing: Path, tmp_path: Path, language: str) -> None:
    (deck,) = (briefing / language).glob("*-deck.pptx")
    pictures = _as_pictures(_as_pdf(deck, tmp_path), tmp_path)
    assert len(pictures) == len(Presentation(str(deck)).slides)
    for picture in pictures:
        with Image.open(picture) as image:
            tones = image.convert("L").getextrema()
        assert tones[0] < 80 < 240 < tones[1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_brief_has_two_to_four_pages_and_its_headings(briefing: Path, tmp_path: Path, language: str) -> None:
    (brief,) = (briefing / language).glob("*-brief.docx")
    pages = _pages(_as_pdf(brief, tmp_path))
    assert 2 <= len(pages) <= 4
    shown = _bare("".join(pages))
    headings = [p.text for p in Document(str(brief)).paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert len(headings) >= 4
    assert all(_bare(heading) in shown for heading in headings)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_workbook_opens_with_its_findings(briefing: Path, tmp_path: Path, language: str) -> None:
    book = briefing / language / "workbooks" / "comparisons.xlsx"
    shown = _bare("".join(_pages(_as_pdf(book, tmp_path))))
    with zipfile.ZipFile(book) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode("utf-8")
    first = re.findall(r"<t[^>]*>([^<]+)</t>", strings)[0]
    assert _bare(first)[:12] in shown


def _gather(briefing: Path, work: Path) -> None:
    """The briefing's Office files in one folder, those in archives unpacked."""
    for path in briefing.rglob("*"):
        target = work / path.parts[-3] / path.parts[-2]
        if path.suffix in OFFICE:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                archive.extractall(target, [name for name in archive.namelist() if name.endswith(OFFICE)])


def _as_pdf(path: Path, work: Path) -> Path:
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: apt-get install libreoffice-impress libreoffice-writer libreoffice-calc"
    profile = f"-env:UserInstallation=file://{work}/profile"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", work, path], check=True, capture_output=True
    )
    return work / f"{path.stem}.pdf"


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True)
    return done.stdout.split("\f")[:-1]


def _as_pictures(pdf: Path, work: Path) -> list[Path]:
    subprocess.run(["pdftoppm", "-r", "40", "-png", pdf, work / "page"], check=True)
    return sorted(work.glob("page-*.png"))


def _bare(text: str) -> str:
    """Text without white space and soft marks, as line breaks and spacing differ between programs."""
    return re.sub(r"[\s\u00a0\u200b]+", "", text)
