"""Native charts in a workbook, drawn from the cells beside them.

Belongs here: XlsxWriter's charts. Does not belong here: the cells (`sheets`), number formats (`chart_look`).
"""

from __future__ import annotations

from typing import Any

from workreport.figures.catalogue import Native
from workreport.figures.style import COLOURS
from workreport.publish.briefing.chart_look import (
    axis_format,
    colours,
    is_stacked,
    label_colour,
    number_format,
    share_a_row,
)
from workreport.publish.briefing.content import Content

__all__ = ["sheet_chart"]

_FONT = {"size": 10, "color": COLOURS["ink"]}
_MARKERS = ("circle", "diamond", "triangle", "square", "long_dash", "x")


def sheet_chart(book: Any, sheet: str, top: int, content: Content, native: Native) -> Any:
    """A chart of the cells whose head row is `top`, categories in the first column."""
    lines = native.chart in ("line", "area_fan")
    kind: dict[str, str] = {"type": "line" if lines else "bar"}
    if is_stacked(native):
        kind["subtype"] = "stacked"
    chart = book.add_chart(kind)
    for place, colour in enumerate(colours(native)):
        series = _series(sheet, top, place, native) | _look(content, native, place, colour)
        if content.shown:
            series["data_labels"]["custom"] = [{"value": label} for label in content.shown]
        chart.add_series(series)
    chart.set_title({"none": True})
    chart.set_legend({"position": "top"} if len(native.series) > 1 else {"none": True})
    _axes(chart, content, lines=lines)
    return chart


def _series(sheet: str, top: int, place: int, native: Native) -> dict[str, Any]:
    first, last, column = top + 1, top + len(native.categories), place + 1
    return {
        "name": [sheet, top, column],
        "categories": [sheet, first, 0, last, 0],
        "values": [sheet, first, column, last, column],
    }


def _look(content: Content, native: Native, place: int, colour: str) -> dict[str, Any]:
    if native.chart in ("line", "area_fan"):
        marker = {"type": _MARKERS[place % len(_MARKERS)], "size": 6, "fill": {"color": f"#{colour}"},
                  "border": {"color": f"#{colour}"}}  # fmt: skip
        return {"line": {"color": f"#{colour}", "width": 2.25}, "marker": marker}
    inside = label_colour(colour) if is_stacked(native) else COLOURS["ink"][1:]
    labels: dict[str, Any] = {
        "value": True,
        "num_format": number_format(content),
        "font": _FONT | {"color": f"#{inside}"},
    }
    look: dict[str, Any] = {"fill": {"color": f"#{colour}"}, "gap": 50, "data_labels": labels}
    if is_stacked(native) or share_a_row(native):
        look["overlap"] = 100
    if native.chart == "diverging_bar":
        look |= {"invert_if_negative": True, "invert_if_negative_color": COLOURS["rust"]}
    return look


def _axes(chart: Any, content: Content, *, lines: bool) -> None:
    names = {
        "num_font": _FONT,
        "label_position": "low",
        "line": {"color": COLOURS["soft"]},
        "major_tick_mark": "none",
    }
    if lines:
        chart.set_x_axis(names)
        grid = {"visible": True, "line": {"color": COLOURS["rule"]}}
        values = {"num_format": axis_format(content), "num_font": _FONT, "line": {"none": True}}
        chart.set_y_axis(values | {"major_gridlines": grid})
        return
    chart.set_y_axis(names | {"reverse": True})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
