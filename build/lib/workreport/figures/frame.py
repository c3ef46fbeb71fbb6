"""The frame of every figure: finding, subtitle and source around a body whose size follows from them.

Belongs here: laying out these texts from their measured widths. Does not belong here: what is in the body.
"""

from __future__ import annotations

from typing import Protocol

from workreport.figures.drawing import Box, Drawing
from workreport.figures.linebreak import break_lines
from workreport.figures.style import SIZES

__all__ = ["Said", "framed"]

_LEADING = 1.32


class Said(Protocol):
    """The texts of the frame."""

    @property
    def title(self) -> str:
        """The finding."""

    @property
    def subtitle(self) -> str:
        """Measure, unit, year."""

    @property
    def source(self) -> str:
        """Where the numbers come from."""


def framed(said: Said, language: str, size: str, rows: int | None = None) -> Drawing:
    """A sheet with its frame drawn and `body` set to what is left; `rows` fits a phone's height to a list."""
    drawing = Drawing(SIZES[size], language, _height(said, language, size, rows))
    edge = drawing.size.margin
    top = drawing.height - edge
    top = _block(drawing, said.title, "title", top, bold=True) - drawing.size.pt("title") * 0.25
    top = _block(drawing, said.subtitle, "subtitle", top, colour="soft")
    lines = _lines(drawing, said.source, "source")
    foot = edge * 0.7 + len(lines) * _leading(drawing, "source")
    _write(drawing, lines, "source", foot, "soft", bold=False)
    gap = drawing.size.pt("text")
    drawing.body = Box(edge, foot + gap, drawing.width - edge, top - gap * 1.1)
    return drawing


def _height(said: Said, language: str, size: str, rows: int | None) -> float | None:
    """A phone's sheet as high as its rows need; other sizes are fixed."""
    plan = SIZES[size]
    if rows is None or not plan.narrow:
        return None
    trial = Drawing(plan, language)
    texts = ((said.title, "title"), (said.subtitle, "subtitle"), (said.source, "source"))
    frame = sum(len(_lines(trial, text, role)) * _leading(trial, role) for text, role in texts)
    return frame + plan.margin * 2 + plan.pt("text") * 6 + rows * plan.row


def _lines(drawing: Drawing, text: str, role: str) -> list[str]:
    bold = role == "title"
    room = drawing.width - 2 * drawing.size.margin
    return break_lines(text, room, lambda part: drawing.width_of(part, role, bold=bold), even=bold)


def _leading(drawing: Drawing, role: str) -> float:
    return drawing.size.pt(role) * _LEADING


def _block(drawing: Drawing, text: str, role: str, top: float, *, bold: bool = False, colour: str = "ink") -> float:
    lines = _lines(drawing, text, role)
    _write(drawing, lines, role, top, colour, bold=bold)
    return top - len(lines) * _leading(drawing, role)


def _write(drawing: Drawing, lines: list[str], role: str, top: float, colour: str, *, bold: bool) -> None:
    for place, line in enumerate(lines):
        y = top - place * _leading(drawing, role)
        drawing.write(drawing.size.margin, y, line, role, colour, bold=bold, valign="top", part=role)
