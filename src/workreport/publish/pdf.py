"""Printing the book: one PDF in each language, tagged, with an outline, page numbers and fonts of its own.

Belongs here: driving Chromium and finishing the file. Does not belong here: what is on the pages (`print_page`).
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from workreport.errors import InputError
from workreport.files import write_bytes_whole
from workreport.publish.print_page import chapters, print_page

__all__ = ["chapter_pages", "make_pdf"]

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def make_pdf(site: Path, theme: Path, language: str, out: Path, work: Path) -> Path:
    """Print the built `site` in `language` to `out`; printed twice, since contents need page numbers.

    Raises InputError without a built site or without Chromium.
    """
    if not (site / "index.html").is_file():
        raise InputError("no built site", file=site, remedy="make book")
    told = chapters(site, language)
    page = work / f"print-{language}.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    numbers: Mapping[str, int] = {}
    for _ in range(2):
        page.write_text(print_page(site, theme, language, numbers, told), encoding="utf-8")
        printed = _print(page)
        starts = chapter_pages(PdfReader(io.BytesIO(printed)))
        numbers = {chapter.slug: start for chapter, (_title, start) in zip(told, starts, strict=True)}
    write_bytes_whole(out, _finished(printed, told[0].title))
    return out


def chapter_pages(pdf: PdfReader) -> list[tuple[str, int]]:
    """Title and page, from 1, of each top entry of the outline."""
    found = []
    for entry in pdf.outline:
        if not isinstance(entry, list):
            number = pdf.get_destination_page_number(entry)
            found.append((str(entry.title), 0 if number is None else number + 1))
    return found


def _print(page: Path) -> bytes:
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise InputError("Chromium is missing", remedy="make browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        tab = browser.new_page(color_scheme="light")
        tab.goto(page.as_uri(), wait_until="load")
        tab.evaluate("document.fonts.ready.then(() => true)")
        printed = tab.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
        browser.close()
    return printed


def _finished(printed: bytes, title: str) -> bytes:
    """The file with its title and no moment of its own: the date is the build's, as of the source."""
    writer = PdfWriter(clone_from=io.BytesIO(printed))
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC).strftime("D:%Y%m%d%H%M%SZ")
    writer.metadata = {"/Title": title, "/Producer": "workreport", "/CreationDate": moment, "/ModDate": moment}
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
