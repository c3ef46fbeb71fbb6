"""Bar codes: a thin stroke wherever something stands along a text, a row for each kind.

Belongs here: the shape. Does not belong here: what stands there.
"""

from __future__ import annotations

from collections.abc import Sequence

from workreport.figures.drawing import Drawing
from workreport.figures.scale import Scale

__all__ = ["barcodes"]


def barcodes(drawing: Drawing, rows: Sequence[tuple[str, Sequence[float], str]], ends: tuple[str, str]) -> None:
    """`rows` of name, positions (0–100) and colour; `ends` name the text's start and end."""
    text, small, box = drawing.size.pt("text"), drawing.size.pt("small"), drawing.body
    step = min((box.height - small * 2) / len(rows), drawing.size.row * 3.4)
    scale = Scale(0, 100, box.left, box.right)
    ink = {"orange": "rust"}
    for place, (name, positions, colour) in enumerate(rows):
        top = box.top - step * place
        drawing.write(box.left, top, name, colour=ink.get(colour, colour), bold=True, valign="top")
        low, high = top - step + text * 0.5, top - text * 1.5
        drawing.rect(box.left, low, box.right, high, "track", 0.45)
        for position in positions:
            x = scale(position)
            drawing.line((x, x), (low, high), colour, text * 0.14)
    y = box.top - step * len(rows) + text * 0.2
    drawing.write(box.left, y, ends[0], "small", "soft", valign="top")
    drawing.write(box.right, y, ends[1], "small", "soft", anchor="end", valign="top")
