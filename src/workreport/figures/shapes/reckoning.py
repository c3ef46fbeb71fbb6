"""Reckonings: label, arithmetic, result, and how far rounding lets the result stray, a line each.

Belongs here: the shape. Does not belong here: the arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workreport.figures.drawing import Box, Drawing
from workreport.figures.linebreak import break_lines
from workreport.figures.scale import Scale, nice_ticks
from workreport.figures.shapes.axes import axis_below

__all__ = ["Line", "reckonings"]


@dataclass(frozen=True, slots=True)
class Line:
    """One reckoning; `low` and `high` are in per cent off the value."""

    label: str
    arithmetic: str
    value: str
    low: float
    high: float
    note: str


def reckonings(drawing: Drawing, lines: Sequence[Line], heads: tuple[str, str, str]) -> None:
    """All lines under their heads; on a narrow sheet three lines of text, without bars."""
    if drawing.size.narrow:
        _stacked(drawing, lines)
        return
    small, text, box = drawing.size.pt("small"), drawing.size.pt("text"), drawing.body
    step = min((box.height - small * 3.4) / len(lines), drawing.size.row * 2.6)
    columns = _columns(drawing, lines)
    top = box.top - small * 1.8
    for place, line in enumerate(lines):
        y = top - step * (place + 0.5)
        _label(drawing, line.label, box.left, y, columns[0] - box.left - text)
        drawing.write(columns[0], y, line.arithmetic, "small", "soft")
        drawing.write(columns[1], y, line.value, colour="navy", bold=True, anchor="end")
    plot = Box(
        columns[2],
        top - step * len(lines),
        box.right - drawing.widest([x.note for x in lines], "small") - text,
        top,
    )
    _bars(drawing, lines, plot, step)
    y = box.top - small * 0.6
    drawing.write(columns[0], y, heads[0], "small", "soft")
    drawing.write(columns[1], y, heads[1], "small", "soft", anchor="end")
    drawing.write(plot.left, y, heads[2], "small", "soft")


def _columns(drawing: Drawing, lines: Sequence[Line]) -> tuple[float, float, float]:
    """Where arithmetic starts, where results end, where bars start."""
    text, box = drawing.size.pt("text"), drawing.body
    label = min(drawing.widest([line.label for line in lines]), box.width * 0.36)
    arithmetic = drawing.widest([line.arithmetic for line in lines], "small")
    value = drawing.widest([line.value for line in lines], bold=True)
    first = box.left + label + text * 1.4
    second = first + arithmetic + value + text * 1.4
    return first, second, second + text * 2.2


def _label(drawing: Drawing, label: str, left: float, y: float, room: float) -> None:
    lines = break_lines(label, room, drawing.width_of)
    leading = drawing.size.pt("text") * 1.2
    for place, line in enumerate(lines):
        drawing.write(left, y + ((len(lines) - 1) / 2 - place) * leading, line)


def _bars(drawing: Drawing, lines: Sequence[Line], plot: Box, step: float) -> None:
    most = max(max(abs(line.low), abs(line.high)) for line in lines)
    most = max(most, 0.5)
    scale = Scale(-most, most, plot.left, plot.right)
    ticks = [tick for tick in nice_ticks(-most, most, 5) if -most <= tick <= most]
    axis_below(drawing, scale, ticks, plot, lambda tick: f"{tick:+.3g}%".replace("-", "−") if tick else "0")
    for place, line in enumerate(lines):
        y = plot.top - step * (place + 0.5)
        if line.high > line.low:
            thick = drawing.size.pt("text") * 0.5
            drawing.line((scale(line.low), scale(line.high)), (y, y), "navy", thick, alpha=0.35)
        drawing.mark(scale(0), y, "circle", "navy")
        after = max(scale(line.high), scale(0)) + drawing.size.pt("text") * 0.7
        drawing.write(after, y, line.note, "small", "soft", halo=True)


def _stacked(drawing: Drawing, lines: Sequence[Line]) -> None:
    """Three lines of text each: the label, arithmetic and result, the range."""
    text, box = drawing.size.pt("text"), drawing.body
    step = min(box.height / len(lines), drawing.size.row * 1.7)
    for place, line in enumerate(lines):
        top = box.top - step * place
        drawing.write(box.left, top, line.label, valign="top")
        y = top - text * 1.35
        drawing.write(box.left, y, f"{line.arithmetic} {line.value}", "small", "navy", bold=True, valign="top")
        drawing.write(box.left, y - text * 1.25, line.note, "small", "soft", valign="top")
        drawing.line((box.left, box.right), (top + text * 0.35, top + text * 0.35), "rule", 0.8)
