"""Grid lines and tick labels.

Belongs here: axes of a plot area. Does not belong here: scales (`scale`), marks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workreport.figures.drawing import Box, Drawing
from workreport.figures.scale import Scale

__all__ = ["axis_below", "axis_left", "baseline"]


def axis_below(
    drawing: Drawing, scale: Scale, ticks: Sequence[float], plot: Box, write: Callable[[float], str]
) -> None:
    """Vertical grid lines and their labels under the plot; labels that would touch are left out."""
    gap, last = drawing.size.pt("small") * 0.9, -1e9
    for tick in ticks:
        x, label = scale(tick), write(tick)
        drawing.line((x, x), (plot.bottom, plot.top), "rule", 0.8)
        half = drawing.width_of(label, "small") / 2
        if x - half > last + gap:
            place = min(max(x, half + 2), drawing.width - half - 2)
            drawing.write(
                place,
                plot.bottom - drawing.size.pt("small") * 0.5,
                label,
                "small",
                "soft",
                anchor="middle",
                valign="top",
            )
            last = x + half


def axis_left(drawing: Drawing, scale: Scale, ticks: Sequence[float], plot: Box, write: Callable[[float], str]) -> None:
    """Horizontal grid lines with labels at their left."""
    for tick in ticks:
        y = scale(tick)
        drawing.line((plot.left, plot.right), (y, y), "rule", 0.8)
        drawing.write(plot.left - drawing.size.pt("small") * 0.6, y, write(tick), "small", "soft", anchor="end")


def baseline(drawing: Drawing, x: float, plot: Box) -> None:
    """The line values are measured from."""
    drawing.line((x, x), (plot.bottom, plot.top), "axis", 1.2)
