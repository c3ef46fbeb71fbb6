"""One value is one value: in the slide's chart or table, the workbook, the CSV and the page, for every figure."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable
from functools import cache

import openpyxl
import pytest
from briefing_figure import NAMESPACES, chart_values, part

from workreport.figures import catalogue
from workreport.figures.catalogue import Native
from workreport.figures.inputs import Inputs
from workreport.numbers import format_value, plain, round_probability
from workreport.project import report_ids
from workreport.publish.briefing.chart_look import fan_bands, is_fan
from workreport.publish.briefing.content import Content, content_of
from workreport.publish.briefing.plain import plain_text
from workreport.publish.briefing.sheets import workbook_bytes
from workreport.publish.briefing.slide_table import table_cells
from workreport.publish.briefing.slides import one_slide
from workreport.publish.figure_block import figure_html
from workreport.words import LANGUAGES

pytestmark = pytest.mark.slow

# Charts whose Office form says the same in other terms than the columns of the data: how it is worked out from them.
DERIVED = {
    "ratchet": lambda content: [value - 100 for value in content.data["index"]],
    "text_map": lambda content: [
        float(((content.data["row"] == row) & (content.data["position"] // 10 == tenth)).sum())
        for row in ("result", "aim", "promise")
        for tenth in range(10)
    ],
    "target_chance": lambda content: [
        value for row in content.data.to_dict("records")
        for value in (row["q05"], row["q50"], row["q95"], round_probability(row["probability"]))
    ],
}
# Series that the drawing shows as bands or marks, without writing them out.
UNWRITTEN = {"low", "high", "q05", "q95", "q10", "q25", "q75", "q90", "said"}


@cache
def inputs() -> Inputs:
    return Inputs(report_ids()[0])


@cache
def shown(figure_id: str, language: str) -> Content:
    return content_of(catalogue.figure(figure_id), inputs(), language)


def native_of(content: Content) -> Native:
    native = content.native
    assert native is not None, f"{content.id} has no Office form"
    return native


def known(values: Iterable[float | None]) -> list[float]:
    return [float(value) for value in values if value is not None]


def charted(content: Content) -> list[float]:
    """The values of the Office form in the units of the data."""
    native = content.plain_native
    assert native is not None
    return [value for row in native.series.values() for value in known(row)]


def forms(value: float, unit: str, language: str) -> set[str]:
    """How one value may be written: rounded for its place, with its unit or under a head that names it."""
    written = {format_value(value, given, language, digits=digits) for given in (unit, None) for digits in (None, 2, 3)}
    written |= {plain(round(value / step, places), language, places) for places in (0, 1) for step in (1, 1e4, 1e6)}
    return {text.replace(" ", "") for text in written}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure_id", catalogue.ids())
class TestEveryFigure:
    def test_slide(self, figure_id: str, language: str) -> None:
        """The chart's XML holds the very values, the table's cells their written form."""
        content = shown(figure_id, language)
        native = native_of(content)
        office = one_slide(content)
        if native.chart == "table":
            cells = part(office, "ppt/slides/slide1.xml").findall(".//a:tc", NAMESPACES)
            written = ["".join(cell.itertext()).strip() for cell in cells]
            expected = [cell for row in table_cells(content, native) for cell in row]
            assert [{"0": "–"}.get(cell, cell) for cell in expected] == [{"0": "–"}.get(cell, cell) for cell in written]
            return
        drawn = fan_bands(native) if is_fan(native) else native.series
        assert chart_values(office) == [known(row) for row in (*drawn.values(), *native.over.values())]

    def test_workbook(self, figure_id: str, language: str) -> None:
        content = shown(figure_id, language)
        native = native_of(content)
        book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(content.figure.chapter, [content])))
        ((sheet, where),) = book.defined_names[f"{content.id}_chart"].destinations
        rows = [[cell.value for cell in row] for row in book[sheet][where]][1:]
        assert [str(row[0]) for row in rows] == [str(name) for name in native.categories]
        for place, series in enumerate(native.series.values(), start=1):
            found = [row[place] for row in rows]
            assert [value is None for value in found] == [value is None for value in series]
            assert known(found) == pytest.approx(known(series), rel=1e-12)

    def test_csv(self, figure_id: str, language: str) -> None:
        """Every charted value stands in the CSV, or follows from it as named above."""
        content = shown(figure_id, language)
        rows = list(csv.reader(io.StringIO(content.csv.decode("utf-8-sig"))))[1:]
        numbers = [float(cell) for row in rows for cell in row if _is_number(cell)]
        if figure_id in DERIVED:
            assert sorted(charted(content)) == pytest.approx(sorted(DERIVED[figure_id](content)))
            return
        found = [any(math.isclose(value, number, rel_tol=1e-9) for number in numbers) for value in charted(content)]
        assert all(found)

    def test_page(self, figure_id: str, language: str) -> None:
        """The page writes every bar, and the last point of every line, of the same data."""
        content = shown(figure_id, language)
        native = content.plain_native
        assert native is not None
        page = plain_text(figure_html(figure_id, inputs(), language)).replace(" ", "")
        if figure_id in DERIVED:
            return
        labels = {text: key for key, text in content.said.labels.items()}
        missing = [
            value
            for name, row in native.series.items()
            if labels.get(name) not in UNWRITTEN
            for value in (known(row)[-1:] if native.chart in ("line", "area_fan") else known(row))
            if value and not any(text in page for text in forms(value, native.unit, language))
        ]
        assert missing == []


def _is_number(cell: str) -> bool:
    try:
        return math.isfinite(float(cell))
    except ValueError:
        return False
