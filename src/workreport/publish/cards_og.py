"""The picture a shared link shows (Open Graph): one card for each page and language, its title on the book's colour.

Belongs here: drawing that card. Does not belong here: the page's meta elements (`book/_theme`).
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any

from workreport.files import write_bytes_whole, write_text_whole

__all__ = ["add_cards", "card", "draw_cards", "page_title"]

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_WIDE = re.compile(r"[\u2e80-\uffef]")
_INCHES, _DPI = (12.0, 6.3), 100


def draw_cards(report_id: str, titles: Sequence[str], folder: str, common: str) -> None:
    """The card of each page title, named in `folder/cards.json` (a step of the build); one drawn before is kept.

    `common` is the library's fingerprint: with another, all are drawn anew.
    """
    from workreport.figures.inputs import Inputs
    from workreport.publish.barcode import strokes

    place, marks = Path(folder), strokes(Inputs(report_id))
    named = {title: f"{hashlib.sha256(repr((title, marks, common)).encode()).hexdigest()[:24]}.png" for title in titles}
    for title, name in named.items():
        if not (place / name).is_file():
            write_bytes_whole(place / name, card(title, marks))
    for old in set(place.glob("*.png")) - {place / name for name in named.values()}:
        old.unlink()
    write_text_whole(place / "cards.json", json.dumps(named, ensure_ascii=False, sort_keys=True))


def add_cards(site: Path, language: str, folder: Path) -> None:
    """Copy the cards in `folder` to `og/<language>/<page>.png` for every page of that language."""
    named = json.loads((folder / "cards.json").read_text(encoding="utf-8"))
    target = site / "og" / language
    target.mkdir(parents=True)
    for page in sorted(site.rglob("*.html")):
        if (page.relative_to(site).parts[0] == "en") == (language == "en"):
            shutil.copyfile(folder / named[page_title(page)], target / f"{page.stem}.png")


def page_title(page: Path) -> str:
    """A built page's title, as its `<title>` says it."""
    return unescape((_TITLE.search(page.read_text(encoding="utf-8")) or [""] * 2)[1])


def card(title: str, marks: Sequence[tuple[str, float]] = ()) -> bytes:
    """A PNG of 1200 × 630 pixels: the page's own title large, the book's below it, the report's bar code between.

    `marks` are `(kind, place)` as of `barcode.strokes`. The same bytes each time.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    from workreport.figures.drawing import add_fonts, drawable
    from workreport.figures.inking import rc
    from workreport.figures.style import COLOURS

    add_fonts()
    own, _, book = drawable(title).partition(" · ")
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
    from matplotlib.collections import LineCollection

    left, right, low, high = 0.07, 0.93, 0.24, 0.37
    for tone, colour in (("promise", "#5f7f9c"), ("aim", "#f58a52"), ("result", "#8fbdec")):
        across = [left + (right - left) * place for kind, place in marks if kind == tone]
        strokes = [[(x, low), (x, high)] for x in across]
        figure.add_artist(LineCollection(strokes, colors=colour, linewidths=2.2, capstyle="butt",
                                         transform=figure.transFigure))  # fmt: skip


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
