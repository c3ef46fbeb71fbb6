"""A drawn figure as SVG inside a page: the page's type and colours, no ids but its own, no style.

Belongs here: writing a drawing's marks as SVG elements with presentation attributes only, so that a strict
content policy holds and light and dark both work. Does not belong here: files (`export`).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from workreport.figures.drawing import Drawing, Shape, Words
from workreport.figures.style import CSS

__all__ = ["web_svg"]

_EDGE = 2.0


def web_svg(drawing: Drawing, figure_id: str, size: str, alt: str) -> str:
    """The body of `drawing` (title, subtitle and source are the page's) as one `<svg>` without fixed width.

    Ids begin with `figure_id` and `size`, so figures on a page never clash.
    """
    own = f"{escape(figure_id)}-{escape(size)}-alt"
    marks = [mark for mark in drawing.marks if not (isinstance(mark, Words) and mark.part != "body")]
    low, high = _extent(marks)
    flip = high
    body = "".join(_group(list(alike), flip) for _key, alike in groupby(_by_layer(marks), _rect_key))
    points = drawing.size.pt("text")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{own}" '
        f'viewBox="0 0 {_n(drawing.width)} {_n(high - low)}" font-size="{_n(points)}" fill="currentColor" '
        f'stroke-linejoin="round"><desc id="{own}">{escape(alt)}</desc>{body}</svg>'
    )


def _by_layer(marks: list[Words | Shape]) -> Iterable[Words | Shape]:
    """Areas lowest, then lines, marks and text, each in the order drawn; as matplotlib layers them."""
    layers = {"area": 0, "line": 1}
    return sorted(marks, key=lambda mark: 3 if isinstance(mark, Words) else layers.get(mark.kind, 2))


def _extent(marks: list[Words | Shape]) -> tuple[float, float]:
    lows: list[float] = []
    highs: list[float] = []
    for mark in marks:
        if isinstance(mark, Words):
            lows.append(mark.y - mark.points * 0.3)
            highs.append(mark.y + mark.points * 1.0)
        else:
            lows.append(min(mark.ys) - mark.width)
            highs.append(max(mark.ys) + mark.width)
    return min(lows, default=0.0) - _EDGE, max(highs, default=0.0) + _EDGE


def _rect_key(mark: Words | Shape) -> object:
    """Neighbouring rectangles of one colour share a path; anything else stands alone."""
    if isinstance(mark, Shape) and mark.kind == "area" and _is_rect(mark):
        return mark.colour, mark.alpha
    return id(mark)


def _group(marks: list[Words | Shape], flip: float) -> str:
    shapes = [mark for mark in marks if isinstance(mark, Shape)]
    if len(shapes) < 2:
        return "".join(_element(mark, flip) for mark in marks)
    path = "".join(_rect_path(shape, flip) for shape in shapes)
    return f'<path d="{path}"{_fill(shapes[0].colour)}{_opacity(shapes[0], "fill")}/>'


def _rect_path(shape: Shape, flip: float) -> str:
    left, width, height = min(shape.xs), max(shape.xs) - min(shape.xs), max(shape.ys) - min(shape.ys)
    return f"M{_n(left)} {_n(flip - max(shape.ys))}h{_n(width)}v{_n(height)}h-{_n(width)}z"


def _element(mark: Words | Shape, flip: float) -> str:
    if isinstance(mark, Words):
        return _text(mark, flip)
    writers = {"area": _area, "line": _line, "circle": _circle}
    return writers.get(mark.kind, _corner)(mark, flip)


def _text(mark: Words, flip: float) -> str:
    bold = ' font-weight="700"' if mark.bold else ""
    anchor = "" if mark.anchor == "start" else f' text-anchor="{mark.anchor}"'
    halo = ' paint-order="stroke" stroke="var(--paper)" stroke-width="3"' if mark.halo else ""
    return (
        f'<text x="{_n(mark.x)}" y="{_n(flip - mark.y)}" font-size="{_n(mark.points)}"'
        f"{_fill(mark.colour)}{bold}{anchor}{halo}>{escape(mark.text)}</text>"
    )


def _fill(colour: str) -> str:
    return "" if CSS[colour] == "currentColor" else f' fill="{CSS[colour]}"'


def _opacity(shape: Shape, name: str) -> str:
    return "" if shape.alpha == 1 else f' {name}-opacity="{_n(shape.alpha)}"'


def _area(shape: Shape, flip: float) -> str:
    if len(shape.xs) == 4 and _is_rect(shape):
        left, right = min(shape.xs), max(shape.xs)
        top, bottom = flip - max(shape.ys), flip - min(shape.ys)
        place = f'x="{_n(left)}" y="{_n(top)}" width="{_n(right - left)}" height="{_n(bottom - top)}"'
        return f"<rect {place}{_fill(shape.colour)}{_opacity(shape, 'fill')}/>"
    return f'<path d="{_path(shape, flip)}z"{_fill(shape.colour)}{_opacity(shape, "fill")}/>'


def _is_rect(shape: Shape) -> bool:
    return len(set(shape.xs)) <= 2 and len(set(shape.ys)) <= 2


def _line(shape: Shape, flip: float) -> str:
    dash = f' stroke-dasharray="{" ".join(_n(step) for step in shape.dash)}"' if shape.dash else ""
    return (
        f'<path d="{_path(shape, flip)}" fill="none" stroke="{CSS[shape.colour]}" stroke-width="{_n(shape.width)}"'
        f"{dash}{_opacity(shape, 'stroke')}/>"
    )


def _path(shape: Shape, flip: float) -> str:
    points = [f"{_n(x)} {_n(flip - y)}" for x, y in zip(shape.xs, shape.ys, strict=True)]
    return "M" + "L".join(points)


def _paint(shape: Shape) -> str:
    if shape.hollow:
        return f' fill="var(--paper)" stroke="{CSS[shape.colour]}" stroke-width="{_n(shape.width * 0.4)}"'
    return _fill(shape.colour)


def _circle(shape: Shape, flip: float) -> str:
    return (
        f'<circle cx="{_n(shape.xs[0])}" cy="{_n(flip - shape.ys[0])}" r="{_n(shape.width)}"{_paint(shape)}/>'
    )


def _corner(shape: Shape, flip: float) -> str:
    """A mark with corners: triangle, square or diamond."""
    x, y, r = shape.xs[0], flip - shape.ys[0], shape.width
    corners = {
        "down": ((-r, -r), (r, -r), (0, r)),
        "up": ((-r, r), (r, r), (0, -r)),
        "square": ((-r, -r), (r, -r), (r, r), (-r, r)),
        "diamond": ((0, -r), (r, 0), (0, r), (-r, 0)),
    }[shape.kind]
    path = "L".join(f"{_n(x + dx)} {_n(y + dy)}" for dx, dy in corners)
    return f'<path d="M{path}z"{_paint(shape)}/>'


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
