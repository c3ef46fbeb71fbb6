"""A sheet to draw on, in points: text that can be measured, lines, areas, marks.

Belongs here: the few marks figures are made of, kept as a list (for the page's SVG and the lint) and drawn by
matplotlib. Does not belong here: what a figure shows, its layout, file formats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.text import Text

from workreport.figures.style import COLOURS, FAMILY, FONTS, Size

__all__ = [
    "CORNERS", "LACKING", "Box", "Drawing", "Shape", "Words", "add_fonts", "drawable", "make_text", "text_width",
]  # fmt: skip

CORNERS = {
    "down": ((-1, 1), (1, 1), (0, -1)),
    "up": ((-1, -1), (1, -1), (0, 1)),
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
}
_LAYERS = {"area": 1, "line": 2}
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
LACKING = "\u3013"  # the printer's mark for a letter that the fount lacks
_NARROW = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the sheet's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Points across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Points up."""
        return self.top - self.bottom

    def inset(self, left: float = 0, bottom: float = 0, right: float = 0, top: float = 0) -> Box:
        """The box made smaller on each side."""
        return Box(self.left + left, self.bottom + bottom, self.right - right, self.top - top)


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text as drawn; `y` is the baseline."""

    x: float
    y: float
    text: str
    points: float
    colour: str
    bold: bool
    anchor: str
    halo: bool
    part: str
    on: tuple[str, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A line, area or mark; `kind` is line, area or a marker's name."""

    kind: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    colour: str
    alpha: float = 1.0
    width: float = 0.0
    dash: tuple[float, ...] = ()
    hollow: bool = False

    @property
    def layer(self) -> int:
        """Grid lines lowest, then areas, lines, marks."""
        return 0 if self.kind == "line" and self.colour == "rule" else _LAYERS.get(self.kind, 3)

    @property
    def look(self) -> tuple[object, ...]:
        """What shapes share that may be drawn as one."""
        form = self.kind if self.kind in ("area", "line", "circle") else "corners"
        return form, self.colour, self.alpha, self.width if form != "area" else 0, self.dash, self.hollow


class Drawing(Figure):
    """A matplotlib figure whose marks are noted in points and inked only when it is drawn."""

    def __init__(self, size: Size, language: str, height: float | None = None) -> None:
        self.size, self.language = size, language
        self.marks: list[Words | Shape] = []
        self.height = (height or size.height * 72) if size.narrow else size.height * 72
        self.width = size.width * 72
        self.body = Box(size.margin, size.margin, self.width - size.margin, self.height - size.margin)
        self._inked = 0
        super().__init__(figsize=(size.width, self.height / 72), dpi=72, facecolor=COLOURS["paper"])
        FigureCanvasAgg(self)

    def draw(self, renderer: Any) -> None:
        """Ink what has been noted since the last time, then draw as any figure."""
        from workreport.figures.inking import ink

        ink(self, self.marks[self._inked :])
        self._inked = len(self.marks)
        super().draw(renderer)

    # text
    def write(
        self,
        x: float,
        y: float,
        text: str,
        role: str = "text",
        colour: str = "ink",
        *,
        bold: bool = False,
        anchor: str = "start",
        valign: str = "middle",
        halo: bool = False,
        part: str = "body",
        on: tuple[str, float] = ("paper", 1.0),
    ) -> Words:
        """Write one line; `valign` middle, top or base; `on` is the colour under it, for the lint."""
        points = self.size.pt(role)
        drop = {"middle": -0.36, "top": -0.88, "base": 0.0}[valign] * points
        mark = Words(float(x), float(y + drop), drawable(text), points, colour, bold, anchor, halo, part, on)
        self.marks.append(mark)
        return mark

    def width_of(self, text: str, role: str = "text", *, bold: bool = False) -> float:
        """How many points wide `text` will be, measured from its glyphs."""
        return _width(text, self.size.pt(role), bold, self.language)

    def widest(self, texts: Sequence[str], role: str = "text", *, bold: bool = False) -> float:
        """The width of the widest of `texts`, 0 for none."""
        return max((self.width_of(text, role, bold=bold) for text in texts), default=0.0)

    # shapes
    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str = "navy",
        width: float = 1.0,
        dash: tuple[float, ...] = (),
        alpha: float = 1.0,
    ) -> None:
        """A line through the points, dashed on and off by `dash` points; rules lie under everything else."""
        self._add("line", xs, ys, colour, alpha, width, dash)

    def area(self, xs: Sequence[float], ys: Sequence[float], colour: str = "navy", alpha: float = 1.0) -> None:
        """A filled polygon."""
        self._add("area", xs, ys, colour, alpha)

    def rect(
        self, left: float, bottom: float, right: float, top: float, colour: str = "navy", alpha: float = 1.0
    ) -> None:
        """A filled rectangle."""
        self.area((left, right, right, left), (bottom, bottom, top, top), colour, alpha)

    def mark(
        self,
        x: float,
        y: float,
        shape: str = "circle",
        colour: str = "navy",
        radius: float | None = None,
        *,
        hollow: bool = False,
    ) -> None:
        """A mark: circle, down, up, square or diamond."""
        radius = self.size.pt("text") * 0.38 if radius is None else radius
        self._add(shape, (x,), (y,), colour, 1.0, radius, (), hollow)

    def _add(
        self,
        kind: str,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str,
        alpha: float = 1.0,
        width: float = 0.0,
        dash: tuple[float, ...] = (),
        hollow: bool = False,
    ) -> None:
        across, up = tuple(float(x) for x in xs), tuple(float(y) for y in ys)
        self.marks.append(Shape(kind, across, up, colour, alpha, float(width), dash, hollow))


def make_text(mark: Words, language: str) -> Text:
    """The piece of text as matplotlib draws it, in our face; English takes the narrow quotation marks.

    Placed by our own measure: matplotlib's leaves font features out.
    """
    add_fonts()
    share = _BEFORE[mark.anchor]
    artist = Text(
        mark.x - share * text_width(mark, language) if share else mark.x,
        mark.y,
        mark.text,
        color=COLOURS[mark.colour],
        fontsize=mark.points,
        family=FAMILY,
        weight="bold" if mark.bold else "normal",
        va="baseline",
        ha="left",
        zorder=4,
        parse_math=False,
    )
    if language == "en":
        artist.set_fontfeatures(["pwid"])
    return artist


@cache
def add_fonts() -> None:
    """Make our face known to matplotlib, once in a process."""
    for path in FONTS:
        font_manager.fontManager.addfont(path)


def drawable(text: str) -> str:
    """`text` with `LACKING` for each letter that our face lacks: a place's name may hold any of Unicode's."""
    letters = _letters()
    return text if letters.issuperset(text) else "".join(one if one in letters else LACKING for one in text)


@cache
def _letters() -> frozenset[str]:
    return frozenset("\n").union(*(map(chr, _face(bold).get_charmap()) for bold in (False, True)))


def text_width(text: Words, language: str) -> float:
    """How many points wide a piece of text is as drawn."""
    return _width(text.text, text.points, text.bold, language)


def _width(text: str, points: float, bold: bool, language: str) -> float:
    """The sum of the letters' advances; kerning, at most a hundredth, is left out on the safe side."""
    shown = drawable(text.translate(_NARROW) if language == "en" else text)
    return sum(_advance(letter, bold) for letter in shown) * points / 100


@cache
def _face(bold: bool) -> FT2Font:
    face = FT2Font(str(FONTS[bold]))
    face.set_size(100, 72)
    return face


@cache
def _advance(letter: str, bold: bool) -> float:
    """How far a letter of a hundred points takes the pen."""
    return float(_face(bold).load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 65536
