"""The report as a bar code, one stroke for each number or promise where it stands: the book's mark.

Belongs here: the strip on the front page and the strokes for the shared-link cards.
Does not belong here: the figure with its finding (`figures`, `text_map`), whose data this draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workreport.figures import catalogue
from workreport.figures.style import CSS
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["barcode_html", "strokes"]

TONES = {"result": "navy", "aim": "orange", "promise": "soft"}
_WIDTH, _HEIGHT = 1000, 56
_FIGURE = "text_map"


def strokes(inputs: Any) -> list[tuple[str, float]]:
    """`(kind, place)` for each number and promise, the place a share of the text; empty without data."""
    figure = catalogue.figure(_FIGURE)
    if figure.unavailable(inputs) is not None:
        return []
    data = figure.data(inputs)
    return [(str(row), float(position) / 100) for row, position in zip(data["row"], data["position"], strict=True)]


def barcode_html(inputs: Any, language: str, base: str) -> str:
    """The strip as a picture with its words, and what its colours mean; leads to the full text."""
    marks = strokes(inputs)
    if not marks:
        return ""
    figure = catalogue.figure(_FIGURE)
    said = figure.words(figure.data(inputs), language)
    paths = "".join(_path(kind, [place for name, place in marks if name == kind]) for kind in TONES)
    picture = (
        f'<svg role="img" aria-labelledby="barcode-alt" viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none">'
        f'<desc id="barcode-alt">{text(said.alt)}</desc>{paths}</svg>'
    )
    legend = "".join(tag("li", text(said[kind]), class_=f"tone-{kind}") for kind in TONES)
    link = tag("a", text(Words(language)("shown.barcode")), href=f"{base}text.html")
    return tag("div", picture + tag("ul", legend + tag("li", link)), class_="barcode")


def _path(kind: str, places: Sequence[float]) -> str:
    drawn = "".join(f"M{place * (_WIDTH - 4) + 2:.0f} 0v{_HEIGHT}" for place in places)
    return f'<path d="{drawn}" stroke="{CSS[TONES[kind]]}" stroke-width="2" fill="none"/>' if drawn else ""
