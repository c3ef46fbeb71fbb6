"""The one style: colours, sizes, type. Every figure is drawn with these and nothing else.

Belongs here: what figures look like as plain values. Does not belong here: drawing, layout (`frame`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["COLOURS", "CSS", "FAMILY", "FONTS", "KIND_COLOURS", "SIZES", "TINTS", "Size", "blend"]

FAMILY = "Workreport Sans"
FONTS = tuple(
    Path(__file__).resolve().parents[1] / "publish" / "fonts" / f"WorkreportSans-{weight}.ttf"
    for weight in ("Regular", "Bold")
)

COLOURS = {
    "ink": "#1b1f24",
    "soft": "#565d66",
    "rule": "#d9dcd6",
    "track": "#dfe4e8",
    "pale": "#cfdbe6",
    "paper": "#ffffff",
    "navy": "#12436d",
    "rust": "#b3470f",
    "orange": "#f46a25",
    "teal": "#0b6b60",
    "plum": "#7a3b7e",
    "grey": "#8a939c",
    "axis": "#565d66",
}
CSS = {
    "ink": "currentColor",
    "soft": "var(--soft)",
    "rule": "var(--rule)",
    "track": "var(--track)",
    "pale": "var(--pale)",
    "paper": "var(--paper)",
    "navy": "var(--navy)",
    "rust": "var(--rust)",
    "orange": "var(--orange)",
    "teal": "var(--teal)",
    "plum": "var(--plum)",
    "grey": "var(--soft)",
    "axis": "var(--soft)",
}
KIND_COLOURS = {"stated": "navy", "implied": "rust", "reference": "teal", "projected": "plum"}
TINTS = (0.08, 0.25, 0.5, 0.78, 1.0)


@dataclass(frozen=True, slots=True)
class Size:
    """A format: inches, dots per inch of its picture, margins and type in points."""

    name: str
    width: float
    height: float
    dpi: int
    margin: float
    type: dict[str, float]
    row: float
    narrow: bool = False

    def pt(self, role: str) -> float:
        """The type size of a role: title, subtitle, text, small, source, big."""
        return self.type[role]


def _type(title: float, subtitle: float, text: float, small: float, source: float, big: float) -> dict[str, float]:
    return {"title": title, "subtitle": subtitle, "text": text, "small": small, "source": source, "big": big}


SIZES = {
    "slide": Size("slide", 12.8, 7.2, 220, 40, _type(26, 16, 15, 14, 14, 34), 34),
    "web": Size("web", 9.6, 6.0, 220, 26, _type(18, 11.5, 11, 10.2, 9.6, 24), 26),
    "print": Size("print", 6.3, 4.2, 300, 16, _type(12.5, 8.8, 8.4, 8.0, 8.0, 17), 18),
    "brief": Size("brief", 6.3, 3.6, 300, 16, _type(12.5, 8.8, 8.4, 8.0, 8.0, 17), 18),
    "phone": Size("phone", 4.2, 5.4, 220, 10, _type(13.5, 10.6, 10.2, 9.6, 9.4, 19), 33, narrow=True),
}


def blend(colour: str, alpha: float, under: str = "paper") -> str:
    """The opaque colour that `colour` at `alpha` gives on `under`, as #rrggbb."""
    over, below = (_channels(COLOURS.get(name, name)) for name in (colour, under))
    return "#" + "".join(f"{round(a * alpha + b * (1 - alpha)):02x}" for a, b in zip(over, below, strict=True))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
