"""Waffles: a hundred squares each, one for every per cent.

Belongs here: the shape. Does not belong here: what is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workreport.figures.drawing import Box, Drawing
from workreport.figures.linebreak import break_lines

__all__ = ["Panel", "waffles"]


@dataclass(frozen=True, slots=True)
class Panel:
    """One waffle: its share in per cent, as written, its name and the count behind it."""

    share: float
    written: str
    name: str
    count: str


def waffles(drawing: Drawing, panels: Sequence[Panel]) -> None:
    """All panels side by side; on a narrow sheet one under the other, each beside its text."""
    count, box = len(panels), drawing.body
    gap = drawing.size.pt("text") * (1.4 if drawing.size.narrow else 2.6)
    if drawing.size.narrow:
        step = min((box.height + gap) / count, box.width * 0.36 + gap)
        for place, panel in enumerate(panels):
            top = box.top - place * step
            _beside(drawing, panel, Box(box.left, top - step + gap, box.right, top))
        return
    width = min((box.width - gap * (count - 1)) / count, box.width * 0.36)
    lines = max(len(_name(drawing, panel, width)) for panel in panels)
    for place, panel in enumerate(panels):
        left = box.left + place * (width + gap)
        _under(drawing, panel, Box(left, box.bottom, left + width, box.top), lines)


def _name(drawing: Drawing, panel: Panel, width: float) -> list[str]:
    return break_lines(panel.name, width, drawing.width_of)


def _under(drawing: Drawing, panel: Panel, box: Box, lines: int) -> None:
    """Share, count and name, the squares under them."""
    big, text = drawing.size.pt("big"), drawing.size.pt("text")
    head = big * 1.25 + lines * text * 1.25 + text * 0.4
    side = min(box.width, box.height - head)
    drawing.write(box.left, box.top, panel.written, "big", "navy", bold=True, valign="top")
    start = box.left + drawing.width_of(panel.written, "big", bold=True) + text * 0.8
    drawing.write(start, box.top - big * 0.88, panel.count, "small", "soft", valign="base")
    for place, line in enumerate(_name(drawing, panel, box.width)):
        drawing.write(box.left, box.top - big * 1.25 - place * text * 1.25, line, valign="top")
    _squares(drawing, panel.share, Box(box.left, box.top - head - side, box.left + side, box.top - head))


def _beside(drawing: Drawing, panel: Panel, box: Box) -> None:
    """The squares, and to their right share, name and count."""
    big, text = drawing.size.pt("big"), drawing.size.pt("text")
    _squares(drawing, panel.share, Box(box.left, box.top - box.height, box.left + box.height, box.top))
    left = box.left + box.height + text * 1.2
    drawing.write(left, box.top, panel.written, "big", "navy", bold=True, valign="top")
    lines = _name(drawing, panel, box.right - left)
    for place, line in enumerate(lines):
        drawing.write(left, box.top - big * 1.25 - place * text * 1.25, line, valign="top")
    drawing.write(left, box.top - big * 1.25 - len(lines) * text * 1.25, panel.count, "small", "soft", valign="top")


def _squares(drawing: Drawing, share: float, box: Box) -> None:
    """Filled from the lower left, row by row."""
    step, gap = box.width / 10, box.width / 80
    for place in range(100):
        x, y = box.left + place % 10 * step, box.bottom + place // 10 * step
        drawing.rect(x, y, x + step - gap, y + step - gap, "navy" if place < round(share) else "track")
