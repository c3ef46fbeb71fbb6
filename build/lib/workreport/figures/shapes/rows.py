"""Rows: a label and, beside it (on a phone under it), room for marks on one scale.

Belongs here: where rows, labels and the plot area stand. Does not belong here: the marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workreport.figures.drawing import Box, Drawing
from workreport.figures.linebreak import break_lines

__all__ = ["Rows", "lay_rows"]

_WIDEST = 0.4
_TALLEST = 2.5


@dataclass(frozen=True, slots=True)
class Rows:
    """`ys` are the marks' heights, `plot` the area for them, `step` the height of a row."""

    ys: list[float]
    plot: Box
    step: float


def lay_rows(
    drawing: Drawing,
    labels: Sequence[str],
    *,
    head: float = 0.0,
    foot: float = 0.0,
    left: float = 0.0,
    right: float = 0.0,
    colours: Sequence[str] | None = None,
) -> Rows:
    """Write `labels` and say where their marks go.

    `head` and `foot` lines stay free above and below, `left` and `right` points beside the plot for labels of
    marks that stand at its edges.
    """
    box = drawing.body.inset(bottom=foot * drawing.size.pt("small") * 1.5, top=head * drawing.size.pt("small") * 1.6)
    step = min(box.height / max(len(labels), 1), drawing.size.row * _TALLEST)
    tones = colours or ["ink"] * len(labels)
    if drawing.size.narrow:
        return _stacked(drawing, labels, box, step, left, right, tones)
    widths = [drawing.width_of(label) for label in labels]
    column = min(max(widths, default=0), box.width * _WIDEST)
    ys = [box.top - step * (place + 0.5) for place in range(len(labels))]
    for label, y, tone in zip(labels, ys, tones, strict=True):
        _label(drawing, label, box.left + column, y, column, tone)
    start = box.left + column + drawing.size.pt("text") * 1.2 + left
    return Rows(ys, Box(start, box.top - step * len(labels), box.right - right, box.top), step)


def _label(drawing: Drawing, label: str, right: float, y: float, room: float, colour: str) -> None:
    lines = break_lines(label, room, drawing.width_of, even=True)
    leading = drawing.size.pt("text") * 1.2
    for place, line in enumerate(lines):
        offset = (len(lines) - 1) / 2 - place
        drawing.write(right, y + offset * leading, line, colour=colour, anchor="end")


def _stacked(
    drawing: Drawing,
    labels: Sequence[str],
    box: Box,
    step: float,
    left: float,
    right: float,
    tones: Sequence[str],
) -> Rows:
    """Labels over their marks, for a narrow sheet."""
    tops = [box.top - step * place for place in range(len(labels))]
    point = drawing.size.pt("text")
    for label, top, tone in zip(labels, tops, tones, strict=True):
        drawing.write(box.left, top - point * 0.15, label, colour=tone, valign="top", halo=True)
    ys = [top - point * 1.2 - (step - point * 1.2) * 0.45 for top in tops]
    return Rows(ys, Box(box.left + left, box.top - step * len(labels), box.right - right, box.top), step)
