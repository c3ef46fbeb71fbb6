"""Lines over years, labelled at their ends, with bands, fans and single marks.

Belongs here: the shape. Does not belong here: which series are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workreport.figures.drawing import Box, Drawing
from workreport.figures.scale import Scale
from workreport.figures.shapes.axes import axis_below, axis_left

__all__ = ["Plane", "Series", "end_labels", "plane", "series"]


@dataclass(frozen=True, slots=True)
class Series:
    """One line: years and values, its name as written at the end, colour, and how it is drawn."""

    xs: Sequence[float]
    ys: Sequence[float]
    name: str
    colour: str
    dash: tuple[float, ...] = ()
    width: float = 1.0
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Plane:
    """Two scales and their plot area."""

    x: Scale
    y: Scale
    plot: Box


def plane(
    drawing: Drawing,
    years: Sequence[int],
    ticks: Sequence[float],
    write: Callable[[float], str],
    *,
    labels: Sequence[str] = (),
    head: float = 0.0,
    first: float | None = None,
    last: float | None = None,
) -> Plane:
    """Axes for yearly lines; room is kept at the right for the widest of `labels`."""
    small = drawing.size.pt("small")
    left = drawing.widest([write(tick) for tick in ticks], "small") + small * 0.8
    right = drawing.widest(labels, bold=True) + small if labels else small
    plot = drawing.body.inset(left=left, bottom=small * 1.6, right=right, top=small * (0.5 + 1.6 * head))
    x = Scale(min(years) if first is None else first, max(years) if last is None else last, plot.left, plot.right)
    y = Scale(ticks[0], ticks[-1], plot.bottom, plot.top)
    axis_left(drawing, y, ticks, plot, write)
    shown = _year_ticks(drawing, years, x)
    bare = Box(plot.left, plot.bottom, plot.right, plot.bottom)
    axis_below(drawing, x, shown, bare, lambda year: f"{year:.0f}")
    return Plane(x, y, plot)


def _year_ticks(drawing: Drawing, years: Sequence[int], x: Scale) -> list[float]:
    """Every year, or every second or fifth, so that labels have room."""
    room = drawing.width_of("2000", "small") * 1.5
    each = abs(x(1) - x(0))
    step = next((step for step in (1, 2, 5, 10, 20) if each * step >= room), 20)
    first, last = min(years), max(years)
    return (
        [year for year in range(first, last + 1) if (year - last) % step == 0 or (step == 5 and year % 5 == 0)]
        if step != 5
        else [year for year in range(first, last + 1) if year % 5 == 0]
    )


def series(drawing: Drawing, where: Plane, lines: Sequence[Series]) -> None:
    """Draw the lines and label their ends, keeping labels apart."""
    for line in lines:
        xs, ys = [where.x(x) for x in line.xs], [where.y(y) for y in line.ys]
        if line.width:
            drawing.line(xs, ys, line.colour, line.width * drawing.size.pt("text") / 5, line.dash)
        if line.marks:
            for x, y in zip(xs, ys, strict=True):
                drawing.mark(x, y, line.marks, line.colour, drawing.size.pt("text") * 0.3)
    end_labels(drawing, where, [(line.ys[-1], line.name, line.colour, line.xs[-1]) for line in lines if line.name])


def end_labels(drawing: Drawing, where: Plane, ends: Sequence[tuple[float, str, str, float]]) -> None:
    """Names at the right of the lines' ends, pushed apart where they would touch."""
    gap = drawing.size.pt("text") * 1.25
    placed = sorted(ends, key=lambda end: end[0])
    ys = [where.y(end[0]) for end in placed]
    for place in range(1, len(ys)):
        ys[place] = max(ys[place], ys[place - 1] + gap)
    over = max(0.0, ys[-1] - (where.plot.top + gap / 2)) if ys else 0.0
    for y, (_value, name, colour, x) in zip(ys, placed, strict=True):
        ink = {"orange": "rust", "grey": "soft"}.get(colour, colour)
        left = where.x(x) + drawing.size.pt("text") * 0.7
        drawing.write(left, y - over, name, colour=ink, bold=True, halo=True)
