"""Dots with ranges: one row each on a common scale, the value written at the dot, the range as a band.

Belongs here: the shape. Does not belong here: what is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workreport.figures.drawing import Drawing
from workreport.figures.scale import Scale
from workreport.figures.shapes.axes import axis_below
from workreport.figures.shapes.rows import Rows, lay_rows

__all__ = ["Dot", "ranges"]


@dataclass(frozen=True, slots=True)
class Dot:
    """One row: label, value, the range around it, the text at its end, colour and mark."""

    label: str
    value: float
    low: float
    high: float
    text: str
    colour: str = "navy"
    shape: str = "circle"


def ranges(
    drawing: Drawing,
    dots: Sequence[Dot],
    ticks: Sequence[float],
    write: Callable[[float], str],
    *,
    line: tuple[float, str] | None = None,
) -> None:
    """Rows of dots; `line` is a value to mark across all rows, with its name."""
    gap = drawing.size.pt("text") * 0.7
    room = drawing.widest([dot.text for dot in dots], bold=True) + gap
    first = drawing.width_of(write(ticks[0]), "small") / 2 if drawing.size.narrow else 0.0
    rows = lay_rows(drawing, [dot.label for dot in dots], head=1.5 if line else 0.2, foot=1.4, left=first, right=room)
    scale = Scale(ticks[0], ticks[-1], rows.plot.left, rows.plot.right)
    axis_below(drawing, scale, ticks, rows.plot, write)
    if line:
        _marked(drawing, scale, rows, *line)
    for y, dot in zip(rows.ys, dots, strict=True):
        _dot(drawing, scale, y, dot, gap, scale(line[0]) if line else None)


def _dot(drawing: Drawing, scale: Scale, y: float, dot: Dot, gap: float, line: float | None) -> None:
    if dot.high > dot.low:
        drawing.line((scale(dot.low), scale(dot.high)), (y, y), dot.colour, drawing.size.pt("text") * 0.42, alpha=0.35)
    drawing.mark(scale(dot.value), y, dot.shape, dot.colour)
    ink = {"orange": "rust", "grey": "soft"}.get(dot.colour, dot.colour)
    x = scale(max(dot.high, dot.value)) + gap
    if line is not None and x - gap < line < x + drawing.width_of(dot.text, bold=True) + gap:
        x = line + gap
    drawing.write(x, y, dot.text, colour=ink, bold=True, halo=True)


def _marked(drawing: Drawing, scale: Scale, rows: Rows, value: float, name: str) -> None:
    x = scale(value)
    drawing.line((x, x), (rows.plot.bottom, rows.plot.top), "rust", 1.4, (4, 3))
    half = drawing.width_of(name, "small", bold=True) / 2
    x = min(max(x, drawing.body.left + half), drawing.body.right - half)
    y = rows.plot.top + drawing.size.pt("small") * 0.9
    drawing.write(x, y, name, "small", "rust", bold=True, anchor="middle")
