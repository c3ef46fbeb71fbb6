"""The picture a shared link shows (Open Graph): one card for each page and language, its title on the book's colour.

Belongs here: drawing that card. Does not belong here: the page's meta elements (`book/_theme`).
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any

__all__ = ["add_cards", "card"]

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_WIDE = re.compile(r"[\u2e80-\uffef]")
_INCHES, _DPI = (12.0, 6.3), 100
_LOOK = 2  # raised when the drawing changes, so that cards kept from before are not used


def add_cards(site: Path, cache: Path, report_id: str) -> None:
    """Write `og/zh/<page>.png` and `og/en/<page>.png` for every page; a card drawn before is copied."""
    from workreport.figures.inputs import Inputs
    from workreport.publish.barcode import strokes

    cache.mkdir(parents=True, exist_ok=True)
    marks = strokes(Inputs(report_id))
    for page in sorted(site.rglob("*.html")):
        language = "en" if page.relative_to(site).parts[0] == "en" else "zh"
        title = unescape((_TITLE.search(page.read_text(encoding="utf-8")) or [""] * 2)[1])
        kept = cache / f"{hashlib.sha256(repr((title, marks, _LOOK)).encode()).hexdigest()[:24]}.png"
        if not kept.is_file():
            kept.write_bytes(card(title, marks))
        target = site / "og" / language / f"{page.stem}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(kept.read_bytes())


def card(title: str, marks: Sequence[tuple[str, float]] = ()) -> bytes:
    """A PNG of 1200 × 630 pixels: the page's own title large, the book's below it, the report's bar code between.

    `marks` are `(kind, place)` as of `barcode.strokes`. The same bytes each time.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    from workreport.figures.inking import rc
    from workreport.figures.style import COLOURS

    own, _, book = title.partition(" · ")
    with mpl.rc_context(rc()):
        figure = Figure(figsize=_INCHES, dpi=_DPI, facecolor=COLOURS["navy"])
        points, lines = 58, _lines(own, 12.5)
        if len(lines) > 2:
            points, lines = 44, _lines(own, 16.5)
        figure.text(0.07, 0.82, "\n".join(lines), color="white", fontsize=points, weight="bold",
                    va="top", linespacing=1.35, parse_math=False)  # fmt: skip
        figure.text(0.07, 0.08, book or "workreport", color="#cfdbe6", fontsize=26, va="bottom", parse_math=False)
        _barcode(figure, marks)
        stream = io.BytesIO()
        figure.savefig(stream, format="png", metadata={"Software": None}, facecolor=COLOURS["navy"])
    return stream.getvalue()


def _barcode(figure: Any, marks: Sequence[tuple[str, float]]) -> None:
    """One stroke for each number and promise, from the card's left margin to its right."""
    from matplotlib.lines import Line2D

    left, right, low, high = 0.07, 0.93, 0.24, 0.37
    tones = {"result": "#8fbdec", "aim": "#f58a52", "promise": "#5f7f9c"}
    for kind, place in sorted(marks, key=lambda mark: list(tones).index(mark[0]), reverse=True):
        x = left + (right - left) * place
        figure.add_artist(Line2D([x, x], [low, high], color=tones[kind], linewidth=2.2, solid_capstyle="butt"))


def _lines(title: str, most: float) -> list[str]:
    """`title` in lines of at most `most` wide characters; Latin words stay whole."""
    lines, width = [""], 0.0
    for piece in re.findall(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+", title):
        wide = sum(1.0 if _WIDE.match(character) else 0.52 for character in piece)
        if width + wide > most and lines[-1]:
            lines.append("")
            width = 0.0
        lines[-1] += piece
        width += wide
    return [line.strip() for line in lines if line.strip()]
