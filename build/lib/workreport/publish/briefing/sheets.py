"""A chapter's workbook: contents, and for each figure its words, chart and data.

Belongs here: sheets, cells, named ranges, charts in a workbook. Does not belong here: which figures there
are. Every text is written as text, so no cell can act as a formula; none is merged; every table has a head.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import xlsxwriter

from workreport.figures.catalogue import Native
from workreport.figures.style import COLOURS
from workreport.publish.briefing.chart_look import series_names
from workreport.publish.briefing.content import Content, about
from workreport.publish.briefing.packing import settled
from workreport.publish.briefing.sheet_chart import sheet_chart
from workreport.publish.briefing.wording import note_lines

__all__ = ["workbook_bytes"]

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDEST, _NARROWEST, _LONGEST = 56, 10, 32_000
_NAME_LENGTH = 24  # a sheet's name holds 31 characters, "_data" among them
_WRAPPED, _A4 = 88, 9


def workbook_bytes(chapter: str, contents: Sequence[Content]) -> bytes:
    """The workbook of one chapter's figures, the same bytes each time."""
    first = contents[0]
    stream = io.BytesIO()
    title = _title(chapter, first)
    with xlsxwriter.Workbook(stream, _SAFE) as book:
        book.set_properties({"title": title, "created": datetime(1980, 1, 1)})
        forms = _forms(book)
        front = book.add_worksheet(first.words("briefing.workbook.contents"))
        for content in contents:
            _figure_sheet(book, content, forms)
            _data_sheet(book, content, forms)
        _front_sheet(front, title, contents, forms)
        for sheet in book.worksheets():
            sheet.set_landscape()
            sheet.set_paper(_A4)
            sheet.fit_to_pages(1, 0)
    return settled(stream.getvalue(), first.report["published"])


def _title(chapter: str, first: Content) -> str:
    name = first.words(f"briefing.chapters.{chapter}")
    return first.words("briefing.workbook.title", chapter=name, **about(first.report, first.language))


def _forms(book: Any) -> dict[str, Any]:
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "link": book.add_format({"underline": 1, "font_color": COLOURS["navy"]}),
    }


def _front_sheet(sheet: Any, title: str, contents: Sequence[Content], forms: dict[str, Any]) -> None:
    """What each sheet holds, with links."""
    words = contents[0].words
    sheet.write_string(0, 0, title, forms["title"])
    heads = words.group("briefing.workbook.heads")
    rows = []
    for content in contents:
        for end, kind in (("", "chart"), ("_data", "data")):
            holds = words(f"briefing.workbook.kinds.{kind}")
            rows.append((_sheet_name(content, end), content.said.title, content.subtitle, holds))
    _table(sheet, 2, 0, list(heads.values()), rows, "contents", forms)
    for place, row in enumerate(rows, start=3):
        sheet.write_url(place, 0, f"internal:'{row[0]}'!A1", forms["link"], row[0])
    for column, width in enumerate((26, 52, 60, 24)):
        sheet.set_column(column, column, width)


def _figure_sheet(book: Any, content: Content, forms: dict[str, Any]) -> None:
    """Finding, measure, notes; then the chart's own numbers, the chart beside them."""
    sheet = book.add_worksheet(_sheet_name(content))
    sheet.set_column(0, 0, _WRAPPED)
    sheet.write_string(0, 0, content.said.title, forms["title"])
    unit = content.unit and content.words("briefing.workbook.unit", unit=content.unit)
    lines = [line for line in (content.subtitle, unit, *note_lines(content)[1:]) if line]
    for place, line in enumerate(lines, start=1):
        sheet.write_string(place, 0, line, forms["wrap"])
    _back(sheet, len(lines) + 1, content, forms)
    top = len(lines) + 3
    native = content.native
    if native is None:
        image = {"image_data": io.BytesIO(content.picture("web")), "description": content.said.alt,
                 "x_scale": 0.75, "y_scale": 0.75}  # fmt: skip
        sheet.insert_image(top, 0, f"{content.id}.png", image)
        return
    columns = _native_table(book, sheet, top, content, native, forms)
    if native.chart != "table":
        sheet.insert_chart(1, columns + 1, sheet_chart(book, sheet.get_name(), top, content, native), {
            "description": content.said.alt, "x_scale": 1.5, "y_scale": 1.6, "object_position": 2,
        })  # fmt: skip


def _native_table(
    book: Any, sheet: Any, top: int, content: Content, native: Native, forms: dict[str, Any]
) -> int:  # fmt: skip
    """The numbers that the chart draws, named for formulas; returns how many columns."""
    heads = [content.words("briefing.workbook.category"), *series_names(content, native).values()]
    columns = [native.categories, *native.series.values()]
    if content.shown:
        heads.append(content.words("briefing.workbook.shown"))
        columns.append(content.shown)
    rows = list(zip(*columns, strict=True))
    _table(sheet, top, 0, heads, rows, f"chart_{content.id}", forms)
    _name(book, f"{content.id}_chart", sheet, top, len(rows), len(heads))
    for column, head in enumerate(heads[1:], start=1):
        sheet.set_column(column, column, _width(head, []))
    return len(heads)


def _data_sheet(book: Any, content: Content, forms: dict[str, Any]) -> None:
    """All data behind the figure, heads in row 1."""
    sheet = book.add_worksheet(_sheet_name(content, "_data"))
    frame = content.table
    rows = [tuple(row) for row in frame.itertuples(index=False)]
    _table(sheet, 0, 0, [str(name) for name in frame], rows, f"data_{content.id}", forms)
    _name(book, f"{content.id}_data", sheet, 0, len(rows), len(frame.columns))
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(frame):
        sheet.set_column(column, column, _width(str(name), [row[column] for row in rows]))


def _table(
    sheet: Any, top: int, left: int, heads: list[str], rows: Sequence[Sequence[Any]], name: str,
    forms: dict[str, Any],
) -> None:  # fmt: skip
    """Cells as a table with a head row that readers and screen readers find."""
    bottom, right = top + max(len(rows), 1), left + len(heads) - 1
    sheet.add_table(top, left, bottom, right, {
        "name": f"t_{name}", "style": "Table Style Light 1", "autofilter": len(rows) > 1,
        "columns": [{"header": head, "header_format": forms["head"]} for head in _distinct(heads)],
    })  # fmt: skip
    for place, row in enumerate(rows, start=top + 1):
        for column, cell in enumerate(row, start=left):
            _cell(sheet, place, column, cell)


def _distinct(heads: Sequence[str]) -> list[str]:
    """Heads of a table must differ, case aside: the second of a kind gets a number."""
    seen: dict[str, int] = {}
    found = []
    for head in heads:
        count = seen[head.lower()] = seen.get(head.lower(), 0) + 1
        found.append(head if count == 1 else f"{head} ({count})")
    return found


def _cell(sheet: Any, row: int, column: int, cell: Any) -> None:
    if cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell)):
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, (int, float)) or hasattr(cell, "dtype"):
        sheet.write_number(row, column, float(cell))
    else:
        sheet.write_string(row, column, str(cell)[:_LONGEST])


def _name(book: Any, name: str, sheet: Any, top: int, rows: int, columns: int) -> None:
    last = xlsxwriter.utility.xl_rowcol_to_cell(top + max(rows, 1), columns - 1, True, True)
    first = xlsxwriter.utility.xl_rowcol_to_cell(top, 0, True, True)
    book.define_name(name, f"='{sheet.get_name()}'!{first}:{last}")


def _back(sheet: Any, row: int, content: Content, forms: dict[str, Any]) -> None:
    front = content.words("briefing.workbook.contents")
    label = content.words("briefing.workbook.to_contents")
    sheet.write_url(row, 0, f"internal:'{front}'!A1", forms["link"], label)


def _sheet_name(content: Content, end: str = "") -> str:
    return content.id[:_NAME_LENGTH] + end


def _width(head: str, cells: Sequence[Any]) -> int:
    longest = max((_across(str(cell)) for cell in (head, *cells[:200])), default=0)
    return max(_NARROWEST, min(_WIDEST, longest + 2))


def _across(text: str) -> int:
    """How many narrow characters wide a text is."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
