"""Native tables on slides, for figures that are tables; counts are shaded by their size.

Belongs here: cells and their look. Does not belong here: charts, the slide around them.
"""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from workreport.figures.catalogue import Native
from workreport.figures.style import COLOURS, blend
from workreport.numbers import format_value, plain
from workreport.publish.briefing.chart_look import RATES, label_colour, series_names, values_of
from workreport.publish.briefing.content import Content
from workreport.publish.briefing.ooxml import colour, set_run_type

__all__ = ["add_table", "table_cells"]

_MANY_COLUMNS, _MANY_ROWS = 5, 9
_ROUNDED_FROM = 10_000
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def add_table(slide: Any, content: Content, native: Native, box: tuple[int, int, int, int]) -> Any:
    """Put the figure's table on `slide` within `box` (left, top, width, height) and return its frame."""
    cells = table_cells(content, native)
    left, top, width, height = box
    dense = len(cells[0]) > _MANY_COLUMNS
    row = min(height // (len(cells) + dense), Inches(0.62))
    frame = slide.shapes.add_table(len(cells), len(cells[0]), left, top, width, row * (len(cells) + dense))
    table = frame.table
    next(frame._element.iter(qn("a:tableStyleId"))).text = _NO_STYLE
    _widths(table, width, len(cells[0]))
    points = 14 if len(cells) > _MANY_ROWS or dense else 16
    shades = _shades(native)
    for place, line in enumerate(cells):
        table.rows[place].height = row * 2 if dense and place == 0 else row
        for column, text in enumerate(line):
            shade = shades[place - 1][column - 1] if shades and place and column else None
            _cell(
                table.cell(place, column),
                text,
                content.language,
                points - 2 * (dense and place == 0),
                place == 0,
                column > 0,
                shade,
            )
    return frame


def table_cells(content: Content, native: Native) -> list[list[str]]:
    """Head and rows as text, each value with its unit where rows differ in it."""
    units = _units(content, native)
    names = native.series if native.unit in RATES else series_names(content, native).values()
    head = [content.category, *names]
    rows = []
    for place, category in enumerate(native.categories):
        values = [row[place] for row in native.series.values()]
        exact = len(set(values)) == 1
        rows.append([category, *(_written(value, units[place], content.language, exact) for value in values)])
    return [head, *rows]


def _units(content: Content, native: Native) -> list[str]:
    own = native.unit or ""
    if not own and "unit" in content.data and len(content.data) == len(native.categories):
        return [unit if isinstance(unit, str) else "" for unit in content.data["unit"]]
    return [own] * len(native.categories)


def _written(value: float | None, unit: str, language: str, exact: bool) -> str:
    """A value; one of several that differ is rounded to three figures."""
    if value is None:
        return "–"
    if unit == "pp":
        return f"{'+' if round(value, 1) > 0 else ''}{plain(round(value, 1), language, 1)}"
    if unit in RATES:
        return format_value(round(value, 1), unit, language)
    if float(value).is_integer() and (exact or abs(value) < _ROUNDED_FROM):
        return format_value(value, unit, language) if unit else plain(value, language)
    return format_value(value, unit, language, digits=3)


def _shades(native: Native) -> list[list[float]]:
    """How dark each cell is, 0 to 1, for a table of counts; nothing for other tables."""
    values = values_of(native)
    counts = not native.unit and len(native.series) > 3 and all(value >= 0 and value == int(value) for value in values)
    if not counts or not values or max(values) == 0:
        return []
    most = max(values)
    return [[(row[place] or 0) / most for row in native.series.values()] for place in range(len(native.categories))]


def _widths(table: Any, width: int, columns: int) -> None:
    first = int(width * (0.2 if columns > _MANY_COLUMNS else 0.46 if columns > 2 else 0.7))
    rest = (width - first) // max(columns - 1, 1)
    for place, column in enumerate(table.columns):
        column.width = Emu(rest if place else first)


def _cell(
    cell: Any, text: str, language: str, points: int, head: bool, right: bool, shade: float | None
) -> None:  # fmt: skip
    fill = COLOURS["paper"][1:] if shade is None else blend("navy", 0.04 + 0.9 * shade)[1:]
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour(fill)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Emu(40_000)
    if shade is None:
        _rule(cell)
    cell.margin_top = cell.margin_bottom = Emu(20_000)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = "–" if shade == 0 else text
    run.font.size, run.font.bold = Pt(points), head or bool(shade)
    run.font.color.rgb = colour(COLOURS["soft"][1:] if head else label_colour(fill))
    set_run_type(run._r.get_or_add_rPr(), language)


def _rule(cell: Any) -> None:
    """A hair line under a cell."""
    ink = f'<a:solidFill><a:srgbClr val="{COLOURS["rule"][1:].upper()}"/></a:solidFill>'
    line = parse_xml(f'<a:lnB {nsdecls("a")} w="9525">{ink}</a:lnB>')
    cell._tc.get_or_add_tcPr().insert(0, line)
