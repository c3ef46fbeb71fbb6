"""A ladder of ranks: columns first, second, third …, one mark a row, and a last column for all places below.

Belongs here: the shape. Does not belong here: what is ranked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workreport.figures.drawing import Drawing
from workreport.figures.shapes.rows import lay_rows

__all__ = ["ladder"]


def ladder(
    drawing: Drawing, labels: Sequence[str], ranks: Sequence[int], write: Callable[[int], str], below: str
) -> None:
    """One row for each label with its mark in the column of its rank; `below` heads the empty last column."""
    rows = lay_rows(drawing, labels, head=1.4)
    columns = max(ranks)
    width = rows.plot.width / (columns + 1)
    y = rows.plot.top + drawing.size.pt("small") * 0.9
    for place in range(columns + 1):
        x = rows.plot.left + (place + 0.5) * width
        head = write(place + 1) if place < columns else below
        drawing.write(x, y, head, "small", "soft", anchor="middle")
    _shade(drawing, rows.plot.left + columns * width, rows.plot.bottom, rows.plot.right, rows.plot.top)
    for y, rank in zip(rows.ys, ranks, strict=True):
        _row(drawing, rows.plot.left, rows.plot.right, y, rows.plot.left + (rank - 0.5) * width, write(rank))


def _shade(drawing: Drawing, left: float, bottom: float, right: float, top: float) -> None:
    drawing.rect(left, bottom, right, top, "track", 0.6)


def _row(drawing: Drawing, left: float, right: float, y: float, x: float, text: str) -> None:
    radius = drawing.size.pt("text") * (0.85 if drawing.size.narrow else 1.05)
    drawing.line((left, right), (y, y), "rule", 0.8)
    drawing.mark(x, y, "circle", "navy", radius)
    number = "".join(letter for letter in text if letter.isdigit())
    drawing.write(x, y, number, "small", "paper", bold=True, anchor="middle", on=("navy", 1.0))
