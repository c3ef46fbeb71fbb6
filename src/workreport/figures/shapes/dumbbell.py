"""Dumbbells: from last year's value, taken as 100, to this year's, with the original values at both ends.

Belongs here: the shape. Does not belong here: which pairs are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workreport.figures.drawing import Drawing
from workreport.figures.scale import Scale, nice_ticks
from workreport.figures.shapes.axes import axis_below, baseline
from workreport.figures.shapes.rows import Rows, lay_rows

__all__ = ["End", "dumbbells"]


@dataclass(frozen=True, slots=True)
class End:
    """One row: the label, where this year's value lies (last year = 100), and both values as written."""

    label: str
    index: float
    last: str
    this: str
    faint: bool = False


def dumbbells(drawing: Drawing, ends: Sequence[End], heads: tuple[str, str, str], *, judged: bool = True) -> None:
    """One row each; `heads` name: below last year, last year, at or above. Unless `judged`, both sides look alike."""
    gap = drawing.size.pt("text") * 0.75
    room = drawing.widest([end.this for end in ends], bold=True) + gap
    rows = lay_rows(drawing, [end.label for end in ends], head=2.9, foot=1.2, left=room, right=room)
    low, high = min(end.index for end in ends), max(end.index for end in ends)
    ticks = [
        tick for tick in nice_ticks(min(low, 90), max(high, 110)) if low * 0.97 <= tick <= high * 1.03 or tick == 100
    ]
    scale = Scale(min(low, 99), max(high, 101), rows.plot.left, rows.plot.right)
    axis_below(drawing, scale, ticks, rows.plot, lambda tick: f"{tick:.0f}")
    baseline(drawing, scale(100), rows.plot)
    for y, end in zip(rows.ys, ends, strict=True):
        _dumbbell(drawing, scale, y, end, gap, judged=judged)
    _heads(drawing, scale, rows, heads, "rust" if judged else "navy")


def _dumbbell(drawing: Drawing, scale: Scale, y: float, end: End, gap: float, *, judged: bool) -> None:
    x, middle = scale(end.index), scale(100)
    below = end.index < 100
    warned = below and judged
    thick = drawing.size.pt("text") * 0.26
    drawing.line((middle, x), (y, y), "orange" if warned else "navy", thick, alpha=0.3 if end.faint else 0.55)
    drawing.mark(middle, y, "circle", "soft", drawing.size.pt("text") * 0.34, hollow=True)
    shape, colour = ("down", "orange") if warned else ("circle", "navy")
    drawing.mark(x, y, shape, colour, drawing.size.pt("text") * 0.42)
    side = -1 if below else 1
    anchor = ("end", "start") if below else ("start", "end")
    drawing.write(x + side * gap, y, end.this, colour="rust" if warned else "navy", bold=True, anchor=anchor[0])
    drawing.write(middle - side * gap, y, end.last, "small", "soft", anchor=anchor[1])


def _heads(drawing: Drawing, scale: Scale, rows: Rows, heads: tuple[str, str, str], first: str) -> None:
    """Names over the line, the sides' beside it, or where they lack room on a line of their own above."""
    y, gap = rows.plot.top + drawing.size.pt("small") * 0.9, drawing.size.pt("small")
    half = drawing.width_of(heads[1], "small") / 2
    middle = scale(100)
    middle = min(max(middle, drawing.body.left + half), drawing.body.right - half)
    drawing.write(middle, y, heads[1], "small", "soft", anchor="middle")
    widths = [drawing.width_of(head, "small", bold=True) for head in heads]
    left, right = middle - half - gap, middle + half + gap
    if left - widths[0] >= drawing.body.left and right + widths[2] <= drawing.body.right:
        drawing.write(left, y, heads[0], "small", first, bold=True, anchor="end")
        drawing.write(right, y, heads[2], "small", "navy", bold=True)
        return
    y += drawing.size.pt("small") * 1.5
    drawing.write(drawing.body.left, y, heads[0], "small", first, bold=True)
    drawing.write(drawing.body.left + widths[0] + gap, y, heads[2], "small", "navy", bold=True)
