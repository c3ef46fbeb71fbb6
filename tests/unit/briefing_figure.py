"""A made-up figure with every awkward part, for the tests of the briefing."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pandas as pd
from lxml import etree

from workreport.figures.catalogue import Figure, FigureWords, Native
from workreport.publish.briefing.content import Content

REPORT = {
    "report_id": "made-up",
    "year": 2030,
    "place_code": "990000",
    "place_zh": "某区",
    "place_en": "Some District",
    "body_zh": "某区",
    "body_en": "Some District",
    "publisher_zh": "某网",
    "publisher_en": "Some Site",
    "published": "2030-01-09",
    "as_of": "2030-01-09",
    "delivered": "2030-01-08",
    "parent_codes": (),
}
NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}


def content(
    native: Native | None, language: str = "zh", categories: Sequence[str] = ("甲", "=1+1", "丙"), **columns: Any
) -> Content:
    """A figure under the id of a real one, whose column heads it borrows."""
    data = pd.DataFrame({"grade": list(categories), "count": range(len(categories)), **columns})
    data.attrs["report"] = REPORT
    said = FigureWords(
        language, "标题是发现", "副题", "替代文字", "资料来源：某报告。", "方法如此", "小心", {"count": "个数"}
    )
    figure = Figure(
        "comparable", "comparisons", ("stated", "implied"), "bar", lambda _: data, lambda *_: (None, {}),
        _paint, None if native is None else lambda *_: native,
    )  # fmt: skip
    return Content(figure, data, said)


def part(office: bytes, name: str) -> Any:
    """One XML part of an Office file."""
    with zipfile.ZipFile(BytesIO(office)) as archive:
        return etree.fromstring(archive.read(name))


def parts(office: bytes, start: str) -> list[str]:
    """Names of the parts whose name begins so."""
    with zipfile.ZipFile(BytesIO(office)) as archive:
        return [name for name in archive.namelist() if name.startswith(start)]


def chart_values(office: bytes) -> list[list[float]]:
    """The values of each series of the first chart."""
    chart = part(office, parts(office, "ppt/charts/chart")[0])
    rows = chart.findall(".//c:ser/c:val", NAMESPACES)
    return [[float(value.text) for value in row.findall(".//c:v", NAMESPACES)] for row in rows]


def _paint(drawing: Any, data: pd.DataFrame, words: FigureWords) -> None:
    drawing.rect(drawing.body.left, drawing.body.bottom, drawing.body.right, drawing.body.top)
