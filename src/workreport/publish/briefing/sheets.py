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
from workreport.figures.linebreak import break_lines
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
_FIRST, _LINE, _A4 = 44, 110, 9  # the first column's width, a line of notes in narrow letters, the paper
_CHART_ROWS, _HEAD_HEIGHT, _ROW_HEIGHT, _LARGE, _ONE_PAGE = 22, 20, 16.5, 10_000, 90


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
            sheet.set_paper(_A4)
            sheet.set_default_row(_ROW_HEIGHT)
            if sheet is front or sheet.get_name().endswith("_data"):
                sheet.set_landscape()
                sheet.fit_to_pages(1, 0)
    return settled(stream.getvalue(), first.report["as_of"])


def _title(chapter: str, first: Content) -> str:
    name = first.words(f"briefing.chapters.{chapter}")
    return first.words("briefing.workbook.title", chapter=name, **about(first.report, first.language))


def _forms(book: Any) -> dict[str, Any]:
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "bottom": 1, "valign": "vcenter"}),
        "head_text": book.add_format({"bold": True, "bottom": 1, "valign": "vcenter", "indent": 1}),
        "head_number": book.add_format({"bold": True, "bottom": 1, "valign": "vcenter", "align": "right"}),
        "first": book.add_format(),
        "text": book.add_format({"indent": 1}),
        "plain": book.add_format(),
        "large": book.add_format({"num_format": "#,##0"}),
        "fraction": book.add_format({"num_format": "0.00"}),
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
    for column, head in enumerate(heads.values()):
        sheet.set_column(column, column, _width(str(head), [row[column] for row in rows], most=96))


def _figure_sheet(book: Any, content: Content, forms: dict[str, Any]) -> None:
    """Finding and measure, the chart, the numbers it draws, then method, caveats, source."""
    sheet = book.add_worksheet(_sheet_name(content))
    sheet.set_column(0, 0, _FIRST)
    sheet.write_string(0, 0, content.said.title, forms["title"])
    unit = content.unit and content.words("briefing.workbook.unit", unit=content.unit)
    lines = [line for line in (content.subtitle, unit) if line]
    for place, line in enumerate(lines, start=1):
        sheet.write_string(place, 0, line)
    _back(sheet, len(lines) + 1, content, forms)
    row = _body(book, sheet, len(lines) + 3, content, forms)
    for line in (part for note in note_lines(content)[1:] for part in break_lines(note, _LINE, _across)):
        sheet.write_string(row, 0, line)
        row += 1
    sheet.fit_to_pages(1, 1 if row < _ONE_PAGE else 0)


def _body(book: Any, sheet: Any, top: int, content: Content, forms: dict[str, Any]) -> int:
    """Chart and its table, or the picture where Office has no such chart; returns the first free row."""
    native = content.native
    if native is None:
        image = {"image_data": io.BytesIO(content.picture("web")), "description": content.said.alt,
                 "x_scale": 0.75, "y_scale": 0.75}  # fmt: skip
        sheet.insert_image(top, 0, f"{content.id}.png", image)
        return top + _CHART_ROWS + 1
    if native.chart == "table":
        return _native_table(book, sheet, top, content, native, forms)
    below = top + _CHART_ROWS
    sheet.insert_chart(top, 0, sheet_chart(book, sheet.get_name(), below, content, native), {
        "description": content.said.alt, "x_scale": 1.5, "y_scale": 1.5, "object_position": 2,
    })  # fmt: skip
    return _native_table(book, sheet, below, content, native, forms)


def _native_table(
    book: Any, sheet: Any, top: int, content: Content, native: Native, forms: dict[str, Any]
) -> int:  # fmt: skip
    """The numbers that the chart draws, named for formulas; returns the second row below."""
    heads = [content.category, *series_names(content, native).values()]
    columns = [native.categories, *native.series.values()]
    if content.shown:
        heads.append(content.words("briefing.workbook.shown"))
        columns.append(content.shown)
    rows = list(zip(*columns, strict=True))
    _table(sheet, top, 0, heads, rows, f"chart_{content.id}", forms)
    _name(book, f"{content.id}_chart", sheet, top, len(rows), len(heads))
    for column, head in enumerate(heads[1:], start=1):
        sheet.set_column(column, column, _width(head, []))
    return top + len(rows) + 2


def _data_sheet(book: Any, content: Content, forms: dict[str, Any]) -> None:
    """All data behind the figure, heads in row 1."""
    sheet = book.add_worksheet(_sheet_name(content, "_data"))
    frame = content.table
    rows = [tuple(row) for row in frame.itertuples(index=False)]
    _table(sheet, 0, 0, [str(name) for name in frame], rows, f"data_{content.id}", forms)
    _name(book, f"{content.id}_data", sheet, 0, len(rows), len(frame.columns))
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(frame):
        texts = [row[column] for row in rows if isinstance(row[column], str)]
        sheet.set_column(column, column, _width(str(name), texts))


def _table(
    sheet: Any, top: int, left: int, heads: list[str], rows: Sequence[Sequence[Any]], name: str,
    forms: dict[str, Any],
) -> None:  # fmt: skip
    """Cells as a table with a head row that readers and screen readers find."""
    bottom, right = top + max(len(rows), 1), left + len(heads) - 1
    looks = [_look(column, place) for place, column in enumerate(zip(*rows, strict=True))]
    tops = [{"text": "head_text", "first": "head"}.get(look, "head_number") for look in looks] or ["head"] * len(heads)
    sheet.add_table(top, left, bottom, right, {
        "name": f"t_{name}", "style": "Table Style Light 1", "autofilter": len(rows) > 1,
        "columns": [{"header": head, "header_format": forms[look]}
                    for head, look in zip(_distinct(heads), tops, strict=True)],
    })  # fmt: skip
    sheet.set_row(top, _HEAD_HEIGHT)
    for place, row in enumerate(rows, start=top + 1):
        for column, cell in enumerate(row):
            _cell(sheet, place, left + column, cell, forms[looks[column]])


def _look(cells: Sequence[Any], place: int) -> str:
    """How a column is shown: text with a little air, large numbers in thousands, long fractions with two decimals."""
    if any(isinstance(cell, str) for cell in cells):
        return "text" if place else "first"
    numbers = [float(cell) for cell in cells if _is_number(cell)]
    if any(abs(number) >= _LARGE for number in numbers):
        return "large"
    return "fraction" if any(round(number, 2) != number for number in numbers) else "plain"


def _is_number(cell: Any) -> bool:
    if isinstance(cell, (str, bool)) or cell is None or cell is pd.NA:
        return False
    return not math.isnan(float(cell))


def _distinct(heads: Sequence[str]) -> list[str]:
    """Heads of a table must differ, case aside: the second of a kind gets a number."""
    seen: dict[str, int] = {}
    found = []
    for head in heads:
        count = seen[head.lower()] = seen.get(head.lower(), 0) + 1
        found.append(head if count == 1 else f"{head} ({count})")
    return found


def _cell(sheet: Any, row: int, column: int, cell: Any, form: Any) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, cell[:_LONGEST], form)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif _is_number(cell):
        sheet.write_number(row, column, float(cell), form)


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


def _width(head: str, cells: Sequence[Any], most: int = _WIDEST) -> int:
    longest = max((_across(str(cell)) for cell in (head, *cells[:200])), default=0)
    return max(_NARROWEST, min(most, longest + 2))


def _across(text: str) -> int:
    """How many narrow characters wide a text is."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
