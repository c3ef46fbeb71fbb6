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
from typing import cast

from pikepdf import Array, Dictionary, ObjectStreamMode, Pdf

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
        with Pdf.open(io.BytesIO(printed)) as pdf:
            starts = chapter_pages(pdf)
        numbers = {chapter.slug: start for chapter, (_title, start) in zip(told, starts, strict=True)}
    write_bytes_whole(out, _finished(printed, told[0].title))
    return out


def chapter_pages(pdf: Pdf) -> list[tuple[str, int]]:
    """Title and page, from 1, of each top entry of the outline."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    with pdf.open_outline() as outline:
        return [(entry.title, numbers[cast(Array, entry.destination)[0].objgen]) for entry in outline.root]


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
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC).strftime("D:%Y%m%d%H%M%SZ")
    stream = io.BytesIO()
    with Pdf.open(io.BytesIO(printed)) as pdf:
        told = {"/Title": title, "/Producer": "workreport", "/CreationDate": moment, "/ModDate": moment}
        pdf.docinfo = pdf.make_indirect(Dictionary(told))
        pdf.save(stream, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return stream.getvalue()
