"""Heat maps: counts in cells, darker for more, the count written in each.

Belongs here: the shape. Does not belong here: what is counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from workreport.figures.drawing import Box, Drawing
from workreport.figures.linebreak import break_lines
from workreport.figures.style import TINTS

__all__ = ["heat"]


def heat(
    drawing: Drawing,
    rows: Sequence[str],
    columns: Sequence[str],
    blocks: Sequence[tuple[str, Sequence[Sequence[int]]]],
) -> None:
    """`blocks` (a head and a matrix each) side by side over the same rows; on a phone, stacked."""
    most = max(max(max(line) for line in matrix) for _head, matrix in blocks)
    text = drawing.size.pt("text")
    label = 0.0 if drawing.size.narrow else drawing.widest(rows, "small") + text * 0.8
    box = drawing.body.inset(left=label)
    boxes = _split(box, len(blocks), text * 1.4, down=drawing.size.narrow)
    for place, ((head, matrix), area) in enumerate(zip(blocks, boxes, strict=True)):
        named = rows if place == 0 or drawing.size.narrow else []
        _block(drawing, head, matrix, area, named, columns, most)


def _split(box: Box, count: int, gap: float, *, down: bool) -> list[Box]:
    if down:
        step = (box.height - gap * (count - 1)) / count
        tops = [box.top - place * (step + gap) for place in range(count)]
        return [Box(box.left, top - step, box.right, top) for top in tops]
    step = (box.width - gap * (count - 1)) / count
    lefts = [box.left + place * (step + gap) for place in range(count)]
    return [Box(left, box.bottom, left + step, box.top) for left in lefts]


def _block(
    drawing: Drawing,
    head: str,
    matrix: Sequence[Sequence[int]],
    box: Box,
    rows: Sequence[str],
    columns: Sequence[str],
    most: int,
) -> None:
    small, text = drawing.size.pt("small"), drawing.size.pt("text")
    width = box.width / len(columns)
    names = [break_lines(column, width * 0.96, lambda part: drawing.width_of(part, "small")) for column in columns]
    if any(drawing.widest(name, "small") > width * 0.96 for name in names):  # every second head a line higher
        names = [[*name, ""] if place % 2 else name for place, name in enumerate(names)]
    lines = max(len(name) for name in names)
    drawing.write(box.left, box.top, head, bold=True, valign="top")
    top = box.top - text * 1.5 - lines * small * 1.2 - small * 0.3
    for place, name in enumerate(names):
        for line, part in ((line, part) for line, part in enumerate(reversed(name)) if part):
            x = box.left + (place + 0.5) * width
            drawing.write(x, top + small * (0.4 + line * 1.2), part, "small", "soft", anchor="middle", valign="base")
    step = min((top - box.bottom) / len(matrix), drawing.size.row * 1.35)
    for place, counts in enumerate(matrix):
        y, low = top - place * step, top - (place + 1) * step
        if rows:
            y = _row_label(drawing, rows[place], box.left, y, low)
        for column, count in enumerate(counts):
            left = box.left + column * width
            foot = low + (small * 0.4 if drawing.size.narrow else 0)
            _cell(drawing, Box(left, foot, left + width, y), count, most)


def _row_label(drawing: Drawing, label: str, left: float, top: float, low: float) -> float:
    """Beside the row, or on a narrow sheet above it; gives the top that is left for the cells."""
    if drawing.size.narrow:
        drawing.write(left, top, label, "small", valign="top")
        return top - drawing.size.pt("small") * 1.3
    drawing.write(left - drawing.size.pt("text") * 0.5, (top + low) / 2, label, "small", anchor="end")
    return top


def _cell(drawing: Drawing, box: Box, count: int, most: int) -> None:
    level = 0 if count == 0 else min(1 + int(count / most * 3.999), len(TINTS) - 1)
    alpha = TINTS[level] if count else 0.04
    drawing.rect(box.left, box.bottom, box.right - 1.2, box.top - 1.2, "navy", alpha)
    ink = "paper" if level >= 3 else ("ink" if count else "soft")
    x, y = (box.left + box.right) / 2 - 0.6, (box.bottom + box.top) / 2 - 0.6
    drawing.write(x, y, str(count) if count else "–", "small", ink, anchor="middle", on=("navy", alpha))
