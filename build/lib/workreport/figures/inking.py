"""Inking: a drawing's marks as matplotlib artists, one artist for all shapes that look alike.

Belongs here: matplotlib's side of a drawing, and its settings. Does not belong here: what is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.transforms import Affine2D

from workreport.figures.drawing import CORNERS, Drawing, Shape, Words, add_fonts, make_text
from workreport.figures.style import COLOURS, FAMILY

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

__all__ = ["ink", "rc"]


def rc() -> dict[RcKeyType, Any]:
    """Settings while a figure is saved: our face, and the same bytes each time."""
    add_fonts()
    return {
        "font.family": FAMILY,
        "svg.hashsalt": "workreport",
        "svg.fonttype": "path",
        "pdf.fonttype": 3,
        "text.parse_math": False,
        "path.simplify": False,
    }


def ink(drawing: Drawing, marks: Sequence[Words | Shape]) -> None:
    """Add the artists of `marks` to the figure."""
    points = Affine2D().scale(1 / 72) + drawing.dpi_scale_trans
    shapes = sorted((mark for mark in marks if isinstance(mark, Shape)), key=lambda shape: shape.layer)
    for _look, alike in groupby(shapes, key=lambda shape: (shape.layer, shape.look)):
        drawing.add_artist(_patch(list(alike), points))
    for mark in marks:
        if isinstance(mark, Words):
            drawing.add_artist(_text(mark, drawing.language, points))


def _text(mark: Words, language: str, points: Any) -> Any:
    artist = make_text(mark, language)
    artist.set_transform(points)
    if mark.halo:
        artist.set_path_effects([withStroke(linewidth=mark.points / 4, foreground=COLOURS["paper"])])
    return artist


def _patch(alike: list[Shape], points: Any) -> PathPatch:
    """All shapes of one look as one compound path."""
    first = alike[0]
    path = Path.make_compound_path(*(_path(shape) for shape in alike))
    colour = COLOURS[first.colour]
    common: dict[str, Any] = {"transform": points, "zorder": 1 + first.layer / 2, "alpha": first.alpha}
    if first.kind == "line":
        style: Any = (0, tuple(step / first.width for step in first.dash)) if first.dash else "-"
        return PathPatch(path, fill=False, edgecolor=colour, lw=first.width, ls=style, capstyle="butt", **common)
    if first.hollow:
        return PathPatch(path, facecolor=COLOURS["paper"], edgecolor=colour, lw=first.width * 0.4, **common)
    return PathPatch(path, facecolor=colour, lw=0, **common)


def _path(shape: Shape) -> Path:
    if shape.kind == "circle":
        return Path.circle((shape.xs[0], shape.ys[0]), shape.width)
    if shape.kind in CORNERS:
        x, y, r = shape.xs[0], shape.ys[0], shape.width
        return _closed([(x + dx * r, y + dy * r) for dx, dy in CORNERS[shape.kind]])
    corners = list(zip(shape.xs, shape.ys, strict=True))
    return Path(corners) if shape.kind == "line" else _closed(corners)


def _closed(corners: list[tuple[float, float]]) -> Path:
    return Path([*corners, corners[0]], closed=True)
