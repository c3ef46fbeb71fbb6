"""The picture a shared link shows (Open Graph): one card for each page and language, its title on the book's colour.

Belongs here: drawing that card. Does not belong here: the page's meta elements (`book/_theme`).
"""

from __future__ import annotations

import hashlib
import io
import re
from html import unescape
from pathlib import Path

__all__ = ["add_cards", "card"]

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_WIDE = re.compile(r"[\u2e80-\uffef]")
_INCHES, _DPI = (12.0, 6.3), 100


def add_cards(site: Path, cache: Path) -> None:
    """Write `og/zh/<page>.png` and `og/en/<page>.png` for every page; a card drawn before is copied."""
    cache.mkdir(parents=True, exist_ok=True)
    for page in sorted(site.rglob("*.html")):
        language = "en" if page.relative_to(site).parts[0] == "en" else "zh"
        title = unescape((_TITLE.search(page.read_text(encoding="utf-8")) or [""] * 2)[1])
        kept = cache / f"{hashlib.sha256(title.encode()).hexdigest()[:24]}.png"
        if not kept.is_file():
            kept.write_bytes(card(title))
        target = site / "og" / language / f"{page.stem}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(kept.read_bytes())


def card(title: str) -> bytes:
    """A PNG of 1200 × 630 pixels: the page's own title large, the book's below it. The same bytes each time."""
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
        figure.text(0.07, 0.14, book or "workreport", color="#cfdbe6", fontsize=26, va="bottom", parse_math=False)
        stream = io.BytesIO()
        figure.savefig(stream, format="png", metadata={"Software": None}, facecolor=COLOURS["navy"])
    return stream.getvalue()


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
