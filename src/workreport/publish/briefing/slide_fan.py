"""The lines over a native fan: bounds, middle and target, each with its name and value at its end.

Belongs here: the line chart that shares an area chart's axes, and where its labels stand. Does not belong here:
the areas themselves (`slide_chart`), the colours of a fan (`chart_look`).
"""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from workreport.figures.catalogue import Native
from workreport.figures.style import COLOURS

__all__ = ["draw_lines_over"]

_LEFT, _TOP, _WIDTH, _HEIGHT = 0.06, 0.04, 0.75, 0.84  # the plot within the chart; labels stand at its right
_POINTS, _LEADING = 14, 1.25
_EMU = 12700  # in a point


def draw_lines_over(chart: Any, native: Native, height: int, scale: tuple[float, float], written: str) -> None:
    """Turn the last series of the area chart, those of `native.over`, into lines with labels at their ends.

    `height` is the chart's in EMU, `scale` the ends of its value axis, `written` the labels' number format.
    """
    area = chart._chartSpace.find(f".//{qn('c:areaChart')}")
    moved = area.findall(qn("c:ser"))[-len(native.over) :]
    kind = '<c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/>'
    lines = parse_xml(f'<c:lineChart {nsdecls("c")}>{kind}</c:lineChart>')
    middle = list(native.series)[len(native.series) // 2]
    lifts = _lifts([row[-1] for row in native.over.values()], height * _HEIGHT / _EMU, scale)
    for series, name, lift in zip(moved, native.over, lifts, strict=True):
        look = "middle" if name == middle else "bound" if name in native.series else "target"
        _dress(series, look, len(native.categories) - 1, lift * _HEIGHT, written)
        lines.insert(list(lines).index(lines.find(qn("c:marker"))), series)
    for axis in area.findall(qn("c:axId")):
        lines.append(parse_xml(f'<c:axId {nsdecls("c")} val="{axis.get("val")}"/>'))
    area.addnext(lines)
    _make_room(chart)


def _lifts(ends: list[float], points: float, scale: tuple[float, float]) -> list[float]:
    """How far each label is moved down, as a part of the plot's height, so that no two touch."""
    low, high = scale
    least = _POINTS * _LEADING / points
    order = sorted(range(len(ends)), key=lambda place: -ends[place])
    own = [(high - ends[place]) / (high - low) for place in order]
    at = list(own)
    for _ in range(100):  # each pair that is too near is pushed apart by equal parts
        for upper in range(len(at) - 1):
            lack = least - (at[upper + 1] - at[upper])
            if lack > 0:
                at[upper], at[upper + 1] = at[upper] - lack / 2, at[upper + 1] + lack / 2
    moved = dict(zip(order, (new - old for new, old in zip(at, own, strict=True)), strict=True))
    return [moved[place] for place in range(len(ends))]


# Colour of the line and of its label, width in EMU (none for a bound, which the areas show), dashes.
_LOOKS = {
    "middle": ("navy", "navy", 28575, ""), "bound": ("soft", "soft", 0, ""),
    "target": ("orange", "rust", 28575, "dash"),
}  # fmt: skip


def _dress(series: Any, look: str, last: int, lift: float, written: str) -> None:
    """The series' line, no markers, and the label of its last point: its name and its value."""
    line, ink, width, dash = _LOOKS[look]
    fill = f'<a:solidFill><a:srgbClr val="{COLOURS[line][1:].upper()}"/></a:solidFill>' if width else "<a:noFill/>"
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    spaces, colour = nsdecls("c", "a"), COLOURS[ink][1:].upper()
    for old in series.findall(qn("c:spPr")):
        series.remove(old)
    made = [
        f'<c:spPr {spaces}><a:ln w="{width or 9525}" cap="flat">{fill}{dashed}</a:ln></c:spPr>',
        f'<c:marker {spaces}><c:symbol val="none"/></c:marker>',
        f'<c:dLbls {spaces}><c:dLbl><c:idx val="{last}"/><c:layout><c:manualLayout><c:x val="0"/>'
        f'<c:y val="{lift:.5f}"/></c:manualLayout></c:layout><c:numFmt sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'<c:txPr><a:bodyPr wrap="none"/><a:p><a:pPr><a:defRPr sz="{_POINTS * 100}" b="1"><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
        f'<c:dLblPos val="r"/>{_shown(True)}<c:separator> </c:separator></c:dLbl>{_shown(False)}</c:dLbls>',
    ]
    at = series.find(qn("c:tx"))
    for xml in made:
        element = parse_xml(xml)
        for form in element.iter(qn("c:numFmt")):
            form.set("formatCode", written)
        at.addnext(element)
        at = element
    series.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))


def _shown(named: bool) -> str:
    parts = {"LegendKey": 0, "Val": int(named), "CatName": 0, "SerName": int(named), "Percent": 0, "BubbleSize": 0}
    return "".join(f'<c:show{part} val="{value}"/>' for part, value in parts.items())


def _make_room(chart: Any) -> None:
    """Keep the plot to the left, so that the labels at its right are not cut."""
    layout = chart._chartSpace.find(f".//{qn('c:plotArea')}/{qn('c:layout')}")
    sizes = {"x": _LEFT, "y": _TOP, "w": _WIDTH, "h": _HEIGHT}
    parts = "".join(f'<c:{name} val="{value}"/>' for name, value in sizes.items())
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    layout.append(parse_xml(f'<c:manualLayout {nsdecls("c")}>{modes}{parts}</c:manualLayout>'))
