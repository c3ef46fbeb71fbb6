"""One value is one value: in the chart of the slide, the workbook, the CSV and the page."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from briefing_figure import chart_values

from workreport.figures import catalogue
from workreport.figures.inputs import Inputs
from workreport.figures.writing import Write
from workreport.project import report_ids
from workreport.publish.briefing.content import Content, content_of
from workreport.publish.briefing.plain import plain_text
from workreport.publish.briefing.sheets import workbook_bytes
from workreport.publish.briefing.slides import one_slide
from workreport.publish.figure_block import figure_html

# Figures whose chart draws one column of their data as it is.
COLUMNS = {"growth_targets": "value", "city_share": "share", "comparable": "count", "project_size": "point"}


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return Inputs(report_ids()[0])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("figure_id", COLUMNS)
def test_chart_workbook_csv_and_page_agree(figure_id: str, language: str, inputs: Inputs) -> None:
    content = content_of(catalogue.figure(figure_id), inputs, language)
    (charted,) = chart_values(one_slide(content))
    in_csv = _from_csv(content, COLUMNS[figure_id])
    assert [value * content.factor for value in charted] == pytest.approx(in_csv, rel=1e-9)
    assert _from_workbook(content) == pytest.approx(charted, rel=1e-9)
    page = plain_text(figure_html(figure_id, inputs, language)).replace(" ", "")
    native = content.plain_native
    assert native is not None
    write = Write(language)
    for value in in_csv:
        number = write.value(value, native.unit or None, digits=3).replace(" ", "")
        assert number in page


def _from_csv(content: Content, column: str) -> list[float]:
    rows = list(csv.DictReader(io.StringIO(content.csv.decode("utf-8-sig"))))
    head = str(content.words.group(f"figures.{content.id}.columns")[column])
    return [float(row[head]) for row in rows]


def _from_workbook(content: Content) -> list[float]:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(content.figure.chapter, [content])))
    ((sheet, where),) = book.defined_names[f"{content.id}_chart"].destinations
    return [row[1].value for row in book[sheet][where][1:]]
