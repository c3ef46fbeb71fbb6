"""A drawn figure as SVG inside a page: the page's type and colours, no ids but its own, no style.

Belongs here: writing a drawing's marks as SVG elements with presentation attributes only, so that a strict
content policy holds and light and dark both work. Does not belong here: files (`export`).
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby

from workreport.figures.drawing import CORNERS, Drawing, Shape, Words
from workreport.figures.style import CSS

__all__ = ["web_svg"]

_EDGE = 2.0
_HAN = re.compile("[\u4e00-\u9fff]")


def web_svg(drawing: Drawing, figure_id: str, size: str, alt: str) -> str:
    """The body of `drawing` (title, subtitle and source are the page's) as one `<svg>` without fixed width.

    Ids begin with `figure_id` and `size`, so figures on a page never clash.
    """
    own = f"{escape(figure_id)}-{escape(size)}-alt"
    marks = [mark for mark in drawing.marks if not (isinstance(mark, Words) and mark.part != "body")]
    low, high = _extent(marks)
    shapes = [mark for mark in marks if isinstance(mark, Shape)]
    shapes.sort(key=lambda shape: shape.layer)
    texts = sorted((mark for mark in marks if isinstance(mark, Words)), key=_text_attributes)
    body = "".join(_shapes(list(alike), high) for _key, alike in groupby(shapes, _shape_attributes))
    body += "".join(_texts(list(alike), high, drawing.language) for _key, alike in groupby(texts, _text_attributes))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{own}" '
        f'viewBox="0 0 {_n(drawing.width)} {_n(high - low)}" fill="currentColor">'
        f'<desc id="{own}">{escape(alt)}</desc>{body}</svg>'
    )


def _extent(marks: list[Words | Shape]) -> tuple[float, float]:
    lows: list[float] = []
    highs: list[float] = []
    for mark in marks:
        if isinstance(mark, Words):
            lows.append(mark.y - mark.points * 0.3)
            highs.append(mark.y + mark.points)
        else:
            lows.append(min(mark.ys) - mark.width)
            highs.append(max(mark.ys) + mark.width)
    return min(lows, default=0.0) - _EDGE, max(highs, default=0.0) + _EDGE


# text
def _text_attributes(text: Words) -> str:
    bold = ' font-weight="700"' if text.bold else ""
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    halo = ' paint-order="stroke" stroke="var(--paper)" stroke-width="3" stroke-linejoin="round"' if text.halo else ""
    return f'font-size="{_n(text.points)}"{_fill(text.colour)}{bold}{anchor}{halo}'


def _texts(alike: list[Words], flip: float, language: str) -> str:
    """Texts that look alike, in one group that says how; a name that has no English is marked as Chinese."""
    written = "".join(
        f'<text x="{_n(text.x)}" y="{_n(flip - text.y)}"{_foreign(text.text, language)}>{escape(text.text)}</text>'
        for text in alike
    )
    return f"<g {_text_attributes(alike[0])}>{written}</g>"


def _foreign(written: str, language: str) -> str:
    return ' lang="zh-CN"' if language == "en" and _HAN.search(written) else ""


# shapes
def _fill(colour: str) -> str:
    return "" if CSS[colour] == "currentColor" else f' fill="{CSS[colour]}"'


def _shape_attributes(shape: Shape) -> str:
    strength = "" if shape.alpha == 1 else f'-opacity="{_n(shape.alpha, 2)}"'
    if shape.kind == "line":
        dash = f' stroke-dasharray="{" ".join(_n(step) for step in shape.dash)}"' if shape.dash else ""
        faint = f" stroke{strength}" if strength else ""
        return f'fill="none" stroke="{CSS[shape.colour]}" stroke-width="{_n(shape.width)}"{dash}{faint}'
    if shape.hollow:
        return f'fill="var(--paper)" stroke="{CSS[shape.colour]}" stroke-width="{_n(shape.width * 0.4)}"'
    faint = f" fill{strength}" if strength else ""
    return f"{_fill(shape.colour)}{faint}".strip()


def _shapes(alike: list[Shape], flip: float) -> str:
    """Shapes that look alike, as one path; circles as elements of one group."""
    attributes = _shape_attributes(alike[0])
    paths = "".join(_path(shape, flip) for shape in alike if shape.kind != "circle")
    circles = "".join(
        f'<circle cx="{_n(shape.xs[0])}" cy="{_n(flip - shape.ys[0])}" r="{_n(shape.width)}"/>'
        for shape in alike
        if shape.kind == "circle"
    )
    drawn = f'<path d="{paths}" {attributes}/>' if paths else ""
    return drawn + (f"<g {attributes}>{circles}</g>" if circles else "")


def _path(shape: Shape, flip: float) -> str:
    if shape.kind in CORNERS:
        x, y, r = shape.xs[0], flip - shape.ys[0], shape.width
        return "M" + "L".join(f"{_n(x + dx * r)} {_n(y - dy * r)}" for dx, dy in CORNERS[shape.kind]) + "z"
    if shape.kind == "area" and len(shape.xs) == 4 and len(set(shape.xs)) <= 2 and len(set(shape.ys)) <= 2:
        return _rect(shape, flip)
    points = "L".join(f"{_n(x)} {_n(flip - y)}" for x, y in zip(shape.xs, shape.ys, strict=True))
    return f"M{points}" + ("z" if shape.kind == "area" else "")


def _rect(shape: Shape, flip: float) -> str:
    left, width, height = min(shape.xs), max(shape.xs) - min(shape.xs), max(shape.ys) - min(shape.ys)
    return f"M{_n(left)} {_n(flip - max(shape.ys))}h{_n(width)}v{_n(height)}h-{_n(width)}z"


def _n(value: float, places: int = 1) -> str:
    return f"{value:.{places}f}".rstrip("0").removesuffix(".")
