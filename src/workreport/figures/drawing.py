"""A sheet to draw on, in points: text that can be measured, lines, areas, marks.

Belongs here: the few marks figures are made of, kept as a list (for the page's SVG and the lint) and drawn by
matplotlib. Does not belong here: what a figure shows, its layout, file formats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from workreport.figures.style import COLOURS, FAMILY, FONTS, Size

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

__all__ = ["Box", "Drawing", "Shape", "Words", "rc", "text_width"]

_MARKERS = {"circle": "o", "down": "v", "up": "^", "square": "s", "diamond": "D"}


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


def rc() -> dict[RcKeyType, Any]:
    """Matplotlib's settings while a figure is made or saved: our face, the same bytes each time."""
    _add_fonts()
    return {
        "font.family": FAMILY, "svg.hashsalt": "workreport", "svg.fonttype": "path", "pdf.fonttype": 3,
        "text.parse_math": False, "path.simplify": False, "axes.unicode_minus": False,
    }  # fmt: skip


@cache
def _add_fonts() -> None:
    for path in FONTS:
        font_manager.fontManager.addfont(path)


class Drawing(Figure):
    """A matplotlib figure with one sheet over it, whose unit is the point."""

    def __init__(self, size: Size, language: str, height: float | None = None) -> None:
        self.size, self.language = size, language
        self.marks: list[Words | Shape] = []
        self.height = (height or size.height * 72) if size.narrow else size.height * 72
        self.width = size.width * 72
        self.body = Box(size.margin, size.margin, self.width - size.margin, self.height - size.margin)
        with mpl.rc_context(rc()):
            super().__init__(figsize=(size.width, self.height / 72), dpi=72, facecolor=COLOURS["paper"])
            FigureCanvasAgg(self)
            self.sheet = self.add_axes((0, 0, 1, 1))
        self.sheet.set(xlim=(0, self.width), ylim=(0, self.height))
        self.sheet.set_axis_off()

    # text
    def write(
        self, x: float, y: float, text: str, role: str = "text", colour: str = "ink", *, bold: bool = False,
        anchor: str = "start", valign: str = "middle", halo: bool = False, part: str = "body",
        on: tuple[str, float] = ("paper", 1.0),
    ) -> Words:  # fmt: skip
        """Write one line; `valign` middle, top or base; `on` is the colour under it, for the lint."""
        points = self.size.pt(role)
        drop = {"middle": -0.36, "top": -0.88, "base": 0.0}[valign] * points
        mark = Words(x, y + drop, text, points, colour, bold, anchor, halo, part, on)
        artist = self._artist(mark)
        if halo:
            artist.set_path_effects([withStroke(linewidth=points / 4, foreground=COLOURS["paper"])])
        self.sheet.add_artist(artist)
        self.marks.append(mark)
        return mark

    def width_of(self, text: str, role: str = "text", *, bold: bool = False) -> float:
        """How many points wide `text` will be, measured from its glyphs."""
        return _width(text, self.size.pt(role), bold, self.language)

    def widest(self, texts: Sequence[str], role: str = "text", *, bold: bool = False) -> float:
        """The width of the widest of `texts`, 0 for none."""
        return max((self.width_of(text, role, bold=bold) for text in texts), default=0.0)

    def _artist(self, mark: Words) -> Text:
        with mpl.rc_context(rc()):
            artist = Text(
                mark.x, mark.y, mark.text, color=COLOURS[mark.colour], fontsize=mark.points, family=FAMILY,
                weight="bold" if mark.bold else "normal", va="baseline",
                ha={"start": "left", "middle": "center", "end": "right"}[mark.anchor], clip_on=False,
                zorder=4, parse_math=False,
            )  # fmt: skip
        if self.language == "en":
            artist.set_fontfeatures(["pwid"])
        return artist

    # shapes
    def line(
        self, xs: Sequence[float], ys: Sequence[float], colour: str = "navy", width: float = 1.0,
        dash: tuple[float, ...] = (), alpha: float = 1.0,
    ) -> None:  # fmt: skip
        """A line through the points, dashed on and off by `dash` points."""
        style: Any = (0, tuple(step / width for step in dash)) if dash else "-"
        self._add(Shape("line", tuple(xs), tuple(ys), colour, alpha, width, dash))
        self.sheet.add_artist(
            Line2D(
                xs,
                ys,
                color=COLOURS[colour],
                lw=width,
                ls=style,
                alpha=alpha,
                zorder=2,
                solid_capstyle="butt",
            )
        )

    def area(
        self, xs: Sequence[float], ys: Sequence[float], colour: str = "navy", alpha: float = 1.0
    ) -> None:
        """A filled polygon."""
        self._add(Shape("area", tuple(xs), tuple(ys), colour, alpha))
        corners = list(zip(xs, ys, strict=True))
        self.sheet.add_artist(
            Polygon(corners, closed=True, facecolor=COLOURS[colour], alpha=alpha, lw=0, zorder=1.5)
        )

    def rect(
        self, left: float, bottom: float, right: float, top: float, colour: str = "navy", alpha: float = 1.0
    ) -> None:
        """A filled rectangle."""
        self.area((left, right, right, left), (bottom, bottom, top, top), colour, alpha)

    def mark(
        self, x: float, y: float, shape: str = "circle", colour: str = "navy", radius: float | None = None,
        *, hollow: bool = False,
    ) -> None:  # fmt: skip
        """A mark: circle, down, up, square or diamond."""
        radius = self.size.pt("text") * 0.38 if radius is None else radius
        self._add(Shape(shape, (x,), (y,), colour, width=radius, hollow=hollow))
        self.sheet.add_artist(
            Line2D(
                [x], [y], marker=_MARKERS[shape], ms=radius * 2, mec=COLOURS[colour], mew=radius * 0.4 if hollow else 0,
                mfc=COLOURS["paper" if hollow else colour], ls="none", zorder=3,
            )
        )  # fmt: skip

    def _add(self, shape: Shape) -> None:
        rounded = replace(shape, xs=tuple(float(x) for x in shape.xs), ys=tuple(float(y) for y in shape.ys))
        self.marks.append(rounded)


def text_width(text: Words, language: str) -> float:
    """How many points wide a piece of text is as drawn."""
    return _width(text.text, text.points, text.bold, language)


@cache
def _ruler() -> Any:
    with mpl.rc_context(rc()):
        figure = Figure(figsize=(1, 1), dpi=72)
        return FigureCanvasAgg(figure).get_renderer()


@cache
def _width(text: str, points: float, bold: bool, language: str) -> float:
    with mpl.rc_context(rc()):
        artist = Text(
            0, 0, text, fontsize=100, family=FAMILY, weight="bold" if bold else "normal", parse_math=False
        )
        if language == "en":
            artist.set_fontfeatures(["pwid"])
        artist.set_figure(_ruler_figure())
        return float(artist.get_window_extent(_ruler()).width) * points / 100


@cache
def _ruler_figure() -> Figure:
    return Figure(figsize=(1, 1), dpi=72)
