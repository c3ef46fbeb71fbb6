"""Each table shown in the book as CSV and XLSX: read from the built page, so that page and file are one.

Belongs here: a shown table's download links and files. Does not belong here: what a table shows
(`shown_tables`), the data tables of the whole report (`tables.downloads`).
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from workreport.publish.briefing.packing import settled
from workreport.publish.html import tag, text
from workreport.tables.cells import guard_formula
from workreport.words import Words

__all__ = ["PAGE", "ShownTable", "shown_tables", "table_links", "write_tables"]

PAGE = "this-page"  # stands for the page's name until the page is built: a notebook does not know its own
_FORMATS = ("csv", "xlsx")
_SETTLED = "2000-01-01"
_NUMBER = re.compile(r"[+\u2212-]?\d{1,3}(?:,\d{3})+|[+\u2212-]?\d+(?:\.\d+)?")
_ACROSS = 44


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table as its page shows it: its name, title, note, heads and rows of text."""

    name: str
    title: str
    note: str
    heads: list[str]
    rows: list[list[str]]


def table_links(table_id: str, language: str) -> str:
    """The download line under a table; nothing outside a build of the book, where no files are made."""
    if not os.environ.get("WORKREPORT_BUILD"):
        return ""
    stem = f"../downloads/tables/{PAGE}-{table_id}"
    links = "".join(tag("a", kind.upper(), href=f"{stem}.{kind}", download="") for kind in _FORMATS)
    return tag("div", tag("span", text(Words(language)("shown.download"))) + links, class_="tools")


def write_tables(base: Path, language: str) -> None:
    """Read every page under `base`/notebooks and write its tables to `base`/downloads/tables."""
    folder = base / "downloads" / "tables"
    for page in sorted((base / "notebooks").glob("*.html")):
        for shown in shown_tables(page.read_text(encoding="utf-8")):
            folder.mkdir(parents=True, exist_ok=True)
            stem = f"{page.stem}-{shown.name}"
            (folder / f"{stem}.csv").write_bytes(_csv(shown))
            (folder / f"{stem}.xlsx").write_bytes(_xlsx(shown, language))


def shown_tables(html: str) -> Iterator[ShownTable]:
    """The tables of a page that carry download links."""
    if 'id="table-' not in html:
        return
    import lxml.html

    for block in lxml.html.document_fromstring(html).iterfind('.//div[@class="shown"]'):
        name = str(block.get("id", ""))
        if name.startswith("table-"):
            heads = [_words(cell) for cell in block.iterfind(".//thead/tr/th")]
            first = block.findall(".//tbody[1]/tr[@class='group']/th/span")
            heads = [str(cell.get("data-head")) for cell in first] + heads
            rows = [row for body in block.iterfind(".//tbody") for row in _rows(body)]
            title = str(block.find("./div[@role='region']").get("aria-label"))
            yield ShownTable(name.removeprefix("table-"), title, _note(block), heads, rows)


def _rows(body: Any) -> Iterator[list[str]]:
    """The rows of one group, each with what the line over them says."""
    joint: list[str] = []
    for row in body:
        if row.get("class") == "group":
            joint = [_words(cell) for cell in row.iterfind("./th/span")]
        else:
            yield joint + [_words(cell) for cell in row]


def _note(block: Any) -> str:
    found = block.find('./p[@class="note"]')
    return "" if found is None else _words(found)


def _words(element: Any) -> str:
    """The element's text; a line break becomes a space."""
    for stop in element.iter("br"):
        stop.tail = f" {stop.tail or ''}"
    return " ".join(element.text_content().split())


def _csv(shown: ShownTable) -> bytes:
    stream = io.StringIO()
    rows = [[guard_formula(cell) for cell in row] for row in [shown.heads, *shown.rows]]
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def _xlsx(shown: ShownTable, language: str) -> bytes:
    """Title, the table with its heads, the note; bare numbers as numbers, everything else as text."""
    import xlsxwriter

    stream = io.BytesIO()
    safe = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, safe) as book:
        book.set_properties({"title": shown.title, "created": datetime(1980, 1, 1)})
        sheet = book.add_worksheet(Words(language)("shown.sheet"))
        sheet.write_string(0, 0, shown.title, book.add_format({"bold": True, "font_size": 14}))
        _fill(book, sheet, shown)
        sheet.write_string(len(shown.rows) + 4, 0, shown.note)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    return settled(stream.getvalue(), _SETTLED)


def _fill(book: Any, sheet: Any, shown: ShownTable) -> None:
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    sheet.add_table(2, 0, 2 + len(shown.rows), len(shown.heads) - 1, {
        "name": "shown", "style": "Table Style Light 1", "autofilter": len(shown.rows) > 1,
        "columns": [{"header": name, "header_format": head} for name in shown.heads],
    })  # fmt: skip
    for row, cells in enumerate(shown.rows, start=3):
        for column, cell in enumerate(cells):
            if _NUMBER.fullmatch(cell):
                sheet.write_number(row, column, float(cell.replace(",", "").replace("\u2212", "-")), wrap)
            else:
                sheet.write_string(row, column, cell, wrap)
    for column, name in enumerate(shown.heads):
        cells = [name, *(row[column] for row in shown.rows)]
        longest = max(sum(2 if ord(letter) > 0x2E7F else 1 for letter in cell) for cell in cells)
        sheet.set_column(column, column, max(10, min(_ACROSS, longest + 2)))
