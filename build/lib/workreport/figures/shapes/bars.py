"""Horizontal bars with their values at the end: plain, in parts, or to both sides of a line.

Belongs here: these three. Does not belong here: what is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from workreport.figures.drawing import Drawing
from workreport.figures.scale import Scale
from workreport.figures.shapes.axes import baseline
from workreport.figures.shapes.rows import lay_rows

__all__ = ["bars", "mirrored", "parts"]

_THICK = 0.62


def _thickness(drawing: Drawing, step: float) -> float:
    most = drawing.size.pt("text") * 2.4
    room = step * (0.36 if drawing.size.narrow else _THICK)
    return min(room, most) / 2


def bars(
    drawing: Drawing,
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    colours: Sequence[str],
    *,
    alphas: Sequence[float] | None = None,
    top: float | None = None,
) -> None:
    """One bar a row from zero; `texts` stand at their ends."""
    gap = drawing.size.pt("text") * 0.5
    rows = lay_rows(drawing, labels, right=drawing.widest(texts, bold=True) + gap)
    scale = Scale(0, top or max(values), rows.plot.left, rows.plot.right)
    half = _thickness(drawing, rows.step)
    for y, value, text, colour, alpha in zip(
        rows.ys, values, texts, colours, alphas or [1.0] * len(values), strict=True
    ):
        drawing.rect(scale(0), y - half, scale(value), y + half, colour, alpha)
        drawing.write(scale(value) + gap, y, text, colour=_text_colour(colour), bold=True)
    if not drawing.size.narrow:
        baseline(drawing, scale(0), rows.plot)


def _text_colour(colour: str) -> str:
    """Marks' orange is too light for text."""
    return {"orange": "rust", "pale": "soft", "track": "soft", "grey": "soft"}.get(colour, colour)


def parts(
    drawing: Drawing,
    labels: Sequence[str],
    values: Sequence[Sequence[float]],
    texts: Sequence[Sequence[str]],
    tones: Sequence[tuple[str, float, str]],
    heads: Sequence[str],
    totals: Sequence[str],
) -> None:
    """Bars made of parts, named by `heads`; `tones` are a part's colour, strength and text colour."""
    gap = drawing.size.pt("text") * 0.5
    lines = _heads(drawing, heads, tones)
    rows = lay_rows(drawing, labels, head=lines + 0.4, right=drawing.widest(totals) + gap)
    scale = Scale(0, max(sum(row) for row in values), rows.plot.left, rows.plot.right)
    half = _thickness(drawing, rows.step)
    for y, row, written, total in zip(rows.ys, values, texts, totals, strict=True):
        start = 0.0
        for value, text, tone in zip(row, written, tones, strict=True):
            _part(drawing, scale, y, half, start, start + value, text, tone)
            start += value
        drawing.write(scale(start) + gap, y, total, colour="soft")


def _part(
    drawing: Drawing,
    scale: Scale,
    y: float,
    half: float,
    start: float,
    stop: float,
    text: str,
    tone: tuple[str, float, str],
) -> None:
    left, right = scale(start), scale(stop)
    if right - left <= 0:
        return
    colour, alpha, ink = tone
    drawing.rect(left, y - half, max(right - 1, left + 0.5), y + half, colour, alpha)
    if drawing.width_of(text, "small") + 2 < right - left:
        drawing.write((left + right) / 2, y, text, "small", ink, anchor="middle", on=(colour, alpha))


def _heads(drawing: Drawing, heads: Sequence[str], tones: Sequence[tuple[str, float, str]]) -> int:
    """A line of squares and names above the rows, broken where it must be; gives the number of lines."""
    size, line = drawing.size.pt("small"), 0
    x, box = drawing.body.left, drawing.body
    for head, (colour, alpha, _ink) in zip(heads, tones, strict=True):
        width = size * 1.3 + drawing.width_of(head, "small")
        if x + width > box.right and x > box.left:
            x, line = box.left, line + 1
        y = box.top - size * (0.6 + 1.6 * line)
        drawing.rect(x, y - size * 0.42, x + size * 0.84, y + size * 0.42, colour, alpha)
        drawing.write(x + size * 1.25, y, head, "small", "ink")
        x += width + size * 1.6
    return line + 1


def mirrored(
    drawing: Drawing,
    labels: Sequence[str],
    left: Sequence[float],
    right: Sequence[float],
    heads: tuple[str, str],
    texts: tuple[Sequence[str], Sequence[str]],
) -> None:
    """Bars to the left (navy) and to the right (orange) of one line, on one scale."""
    gap = drawing.size.pt("text") * 0.5
    room = [drawing.widest(side, bold=True) + gap for side in texts]
    rows = lay_rows(drawing, labels, head=1.2, left=room[0], right=room[1])
    most_left, most_right = max(*left, 1e-9), max(*right, 1e-9)
    middle = rows.plot.left + rows.plot.width * most_left / (most_left + most_right)
    points = rows.plot.width / (most_left + most_right)
    half = _thickness(drawing, rows.step)
    for y, value, other, text, otherwise in zip(rows.ys, left, right, *texts, strict=True):
        drawing.rect(middle - value * points, y - half, middle, y + half, "navy")
        drawing.rect(middle, y - half, middle + other * points, y + half, "orange")
        drawing.write(middle - value * points - gap, y, text, colour="navy", bold=True, anchor="end")
        drawing.write(middle + other * points + gap, y, otherwise, colour="rust", bold=True)
    baseline(drawing, middle, rows.plot)
    top = drawing.body.top - drawing.size.pt("small") * 0.6
    drawing.write(middle - gap, top, heads[0], "small", "navy", bold=True, anchor="end")
    drawing.write(middle + gap, top, heads[1], "small", "rust", bold=True)
