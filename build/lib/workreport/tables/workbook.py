"""All tables as one XLSX workbook: a contents sheet, a dictionary sheet, one typed sheet a table.

Belongs here: sheets, cell types, widths and headers. Does not belong here: which rows ship (`downloads`).
Every text is written as text, so no cell can act as a formula or a link.
"""

from __future__ import annotations

import io
import math
from datetime import datetime
from typing import Any

import pandas as pd
import xlsxwriter

from workreport.tables.declare import Column
from workreport.tables.dictionary import data_dictionary, table_title
from workreport.tables.schemas import contract
from workreport.tables.sourcetext import Metadata
from workreport.words import LANGUAGES, Words

__all__ = ["workbook_bytes"]

_WIDEST, _NARROWEST = 60, 9
_LONGEST = 32_000
_EPOCH = datetime(1980, 1, 1)


def workbook_bytes(metadata: Metadata, frames: dict[str, pd.DataFrame]) -> bytes:
    """The workbook's bytes; the same frames always give the same."""
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": metadata.title_en, "subject": metadata.report_id, "created": _EPOCH})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        _contents(book.add_worksheet("contents"), metadata, frames, head)
        _dictionary(book.add_worksheet("dictionary"), head)
        for name, frame in frames.items():
            _sheet(book.add_worksheet(name), name, frame, head)
    return out.getvalue()


def _contents(sheet: Any, metadata: Metadata, frames: dict[str, pd.DataFrame], head: Any) -> None:
    words = {language: Words(language) for language in LANGUAGES}
    rows = [[metadata.title(language)] for language in LANGUAGES]
    rows += [[metadata.url], []]
    for row, cells in enumerate(rows):
        _strings(sheet, row, cells)
    _strings(sheet, len(rows), ["table", "rows", "zh", "en"], head)
    for row, (name, frame) in enumerate(frames.items(), start=len(rows) + 1):
        sheet.write_string(row, 0, name)
        sheet.write_number(row, 1, len(frame))
        _strings(sheet, row, [table_title(name, words[language]) for language in LANGUAGES], start=2)
    for column, width in enumerate((18, 8, 60, 80)):
        sheet.set_column(column, column, width)


def _dictionary(sheet: Any, head: Any) -> None:
    zh, en = (data_dictionary(language) for language in LANGUAGES)
    shown = en.drop(columns="description").assign(zh=zh["description"], en=en["description"])
    _strings(sheet, 0, list(shown.columns), head)
    for row, cells in enumerate(shown.itertuples(index=False), start=1):
        _strings(sheet, row, list(cells))
    sheet.freeze_panes(1, 2)
    for column, width in enumerate((16, 22, 14, 8, 40, 9, 60, 80)):
        sheet.set_column(column, column, width)


def _sheet(sheet: Any, name: str, frame: pd.DataFrame, head: Any) -> None:
    table = contract(name)
    heads = [f"{column.name} ({column.unit})" if column.unit else column.name for column in table.columns]
    _strings(sheet, 0, heads, head)
    for place, column in enumerate(table.columns):
        cells = frame[column.name].tolist()
        for row, cell in enumerate(cells, start=1):
            _cell(sheet, row, place, column, cell)
        sheet.set_column(place, place, _width(heads[place], cells))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(frame), 1), len(heads) - 1)


def _cell(sheet: Any, row: int, place: int, column: Column, cell: Any) -> None:
    if cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell)):
        return
    if column.kind == "boolean":
        sheet.write_boolean(row, place, bool(cell))
    elif column.kind in ("integer", "number"):
        sheet.write_number(row, place, cell)
    else:
        sheet.write_string(row, place, str(cell)[:_LONGEST])


def _strings(sheet: Any, row: int, cells: list[str], form: Any = None, start: int = 0) -> None:
    for place, cell in enumerate(cells, start=start):
        sheet.write_string(row, place, cell, form)


def _width(head: str, cells: list[Any]) -> int:
    longest = max((_cells_wide(str(cell)) for cell in cells[:200]), default=0)
    return max(_NARROWEST, min(_WIDEST, max(longest, _cells_wide(head)) + 2))


def _cells_wide(text: str) -> int:
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
