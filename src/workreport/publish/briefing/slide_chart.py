"""Native charts on slides: bars, bars about zero, lines, a fan of stacked areas; editable in PowerPoint.

Belongs here: making and dressing these charts. Does not belong here: tables (`slide_table`), slides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.util import Pt

from workreport.figures.catalogue import Native
from workreport.figures.scale import nice_ticks
from workreport.figures.style import COLOURS
from workreport.publish.briefing.chart_look import (
    axis_format,
    colours,
    fan_bands,
    fan_colours,
    is_fan,
    is_stacked,
    label_colour,
    number_format,
    series_names,
    share_a_row,
    values_of,
)
from workreport.publish.briefing.content import Content
from workreport.publish.briefing.ooxml import colour as rgb
from workreport.publish.briefing.ooxml import label_every_other, positive_axis_ids, set_chart_type, set_label_format
from workreport.publish.briefing.slide_fan import draw_lines_over

__all__ = ["add_chart"]

_TEXT, _SMALL = Pt(16), Pt(14)
_CROWDED, _TICKS = 12, 6


def add_chart(slide: Any, content: Content, native: Native, box: tuple[int, int, int, int]) -> Any:
    """Put the figure's chart on `slide` within `box` (left, top, width, height) and return its frame."""
    made: Any = CategoryChartData
    data = made(number_format=number_format(content))
    data.categories = list(native.categories)
    shown = fan_bands(native) if is_fan(native) else native.series
    named = series_names(content, native)
    for name, row in shown.items():
        data.add_series(named[name], list(row))
    for name, line in native.over.items():
        data.add_series(name, list(line))
    frame = slide.shapes.add_chart(_kind(native), *box, data)
    chart = frame.chart
    chart.has_title = False
    chart.font.size, chart.font.color.rgb = _size(native), rgb(COLOURS["ink"][1:])
    _legend(chart, native)
    if is_fan(native):
        _fan(chart, content, native, box[3])
    else:
        _DRESS[native.chart](chart, content, native)
    set_chart_type(chart)
    positive_axis_ids(chart)
    return frame


def _kind(native: Native) -> Any:
    if native.chart == "bar" and is_stacked(native):
        return XL_CHART_TYPE.BAR_STACKED
    if native.chart == "area_fan":
        return XL_CHART_TYPE.AREA_STACKED if is_fan(native) else XL_CHART_TYPE.LINE
    return XL_CHART_TYPE.LINE_MARKERS if native.chart == "line" else XL_CHART_TYPE.BAR_CLUSTERED


def _size(native: Native) -> Any:
    return _SMALL if len(native.categories) > _CROWDED else _TEXT


def _legend(chart: Any, native: Native) -> None:
    """A legend on top where several series need names; one series has its name in the subtitle."""
    chart.has_legend = len(native.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
        chart.legend.font.size = _SMALL


def _bars(chart: Any, content: Content, native: Native) -> None:
    plot = chart.plots[0]
    several = len(native.series) > 1
    plot.gap_width = 40 if len(native.categories) > 4 else 60
    plot.overlap = 100 if is_stacked(native) or share_a_row(native) else 0
    _category_axis(chart, upside_down=True)
    _hide_values(chart, least=min(0.0, *values_of(native)))
    for series, colour in zip(plot.series, colours(native), strict=True):
        _fill(series.format.fill, colour)
        _labels(series, content, label_colour(colour) if several and is_stacked(native) else COLOURS["ink"][1:])
    for place, sign in enumerate(content.signs):
        if sign:
            _point_label(plot.series[0], place, number_format(content, sign))


def _about_zero(chart: Any, content: Content, native: Native) -> None:
    """Below zero in rust, above in navy; names stay at the left edge."""
    _bars(chart, content, native)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    values = values_of(native)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = (
        min(values) * 1.15,
        max([*values, 0.0]) * 1.15,
    )
    for series, row in zip(chart.plots[0].series, native.series.values(), strict=True):
        series.invert_if_negative = False
        for place, value in enumerate(row):
            if value is not None and value < 0:
                _fill(series.points[place].format.fill, COLOURS["rust"][1:])


def _lines(chart: Any, content: Content, native: Native) -> None:
    _category_axis(chart, upside_down=False)
    _value_axis(chart, content)
    positions = _end_positions(native)
    for series, colour, end in zip(chart.plots[0].series, colours(native), positions, strict=True):
        _line(series, colour)
        series.data_labels.show_value = False
        if end is not None:
            _point_label(series, end[0], number_format(content), colour)
            series.points[end[0]].data_label.position = end[1]


def _end_positions(native: Native) -> list[tuple[int, Any] | None]:
    """Each line's last point and its label's place: the highest above, the lowest below, others beside."""
    ends = [
        max((place for place, value in enumerate(row) if value is not None), default=None)
        for row in native.series.values()
    ]
    rows = list(native.series.values())
    found: list[tuple[int, Any] | None] = []
    for row, end in zip(rows, ends, strict=True):
        if end is None:
            found.append(None)
            continue
        rivals = [other[end] for other, there in zip(rows, ends, strict=True) if there == end]
        order = sorted(rivals, key=lambda value: value or 0.0)
        above, below = row[end] == order[-1], row[end] == order[0]
        alone = len(rivals) == 1
        position = XL_LABEL_POSITION.RIGHT if alone or not (above or below) else (
            XL_LABEL_POSITION.ABOVE if above else XL_LABEL_POSITION.BELOW
        )  # fmt: skip
        found.append((end, position))
    return found


def _fan(chart: Any, content: Content, native: Native, height: int) -> None:
    """Areas from the lowest bound up; the lowest is clear, the middle ones darkest; lines over them."""
    _category_axis(chart, upside_down=False)
    _value_axis(chart, content)
    chart.has_legend = False
    series = list(chart.plots[0].series)[: len(native.series)]
    ticks = nice_ticks(min(values_of(native)), max(values_of(native)), _TICKS)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = ticks[0], ticks[-1]
    chart.value_axis.major_unit = ticks[1] - ticks[0]
    series[0].format.fill.background()
    for area, colour in zip(series[1:], fan_colours(len(series) - 1), strict=True):
        _fill(area.format.fill, colour)
    if native.over:
        draw_lines_over(chart, native, height, (ticks[0], ticks[-1]), number_format(content))


_DRESS: Mapping[str, Callable[[Any, Content, Native], None]] = {
    "bar": _bars, "diverging_bar": _about_zero, "line": _lines, "area_fan": _lines,
}  # fmt: skip


def _category_axis(chart: Any, *, upside_down: bool) -> None:
    axis = chart.category_axis
    axis.reverse_order = upside_down
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.color.rgb = rgb(COLOURS["soft"][1:])
    if not upside_down and len(list(chart.plots[0].categories)) > _CROWDED:
        label_every_other(axis)


def _hide_values(chart: Any, least: float) -> None:
    axis = chart.value_axis
    axis.has_major_gridlines, axis.visible = False, False
    axis.minimum_scale = least


def _value_axis(chart: Any, content: Content) -> None:
    axis = chart.value_axis
    axis.major_gridlines.format.line.color.rgb = rgb(COLOURS["rule"][1:])
    axis.format.line.fill.background()
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = axis_format(content), False


def _labels(series: Any, content: Content, colour: str) -> None:
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = number_format(content), False
    labels.font.size, labels.font.color.rgb = _SMALL, rgb(colour)
    labels.font.bold = True


def _point_label(series: Any, place: int, written: str, colour: str = COLOURS["ink"][1:]) -> None:
    """One point's label with a number format of its own, still tied to the value."""
    label = series.points[place].data_label
    label.font.size, label.font.bold, label.font.color.rgb = _SMALL, True, rgb(colour)
    set_label_format(label, written)


def _line(series: Any, colour: str) -> None:
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = rgb(colour), Pt(2.5)
    series.marker.size = 6
    _fill(series.marker.format.fill, colour)
    series.marker.format.line.color.rgb = rgb(colour)


def _fill(fill: Any, colour: str) -> None:
    fill.solid()
    fill.fore_color.rgb = rgb(colour)
