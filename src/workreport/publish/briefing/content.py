"""A figure ready for Office: its texts in one language, its data, and its chart in a readable unit.

Belongs here: what slide, workbook, brief and archive share about one figure. Does not belong here: a format.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from PIL import Image, ImageOps
from PIL.PngImagePlugin import putchunk

from workreport.figures.catalogue import Figure, FigureWords, Native
from workreport.figures.export import export_csv, save, table
from workreport.figures.inking import rc
from workreport.figures.writing import Write
from workreport.numbers import format_value, scale, unit_label
from workreport.words import Words, sentence_start

__all__ = ["Content", "about", "content_of"]

_PICTURE_DPI, _SLIDE_DPI, _COMPRESSION = 300, 200, 3


@dataclass(frozen=True)
class Content:
    """One figure in one language; pictures and tables are made when asked for."""

    figure: Figure
    data: pd.DataFrame
    said: FigureWords

    @property
    def id(self) -> str:
        """The figure's id."""
        return self.figure.id

    @property
    def language(self) -> str:
        """`zh` or `en`."""
        return self.said.language

    @cached_property
    def words(self) -> Words:
        """The language's words."""
        return Words(self.language)

    @cached_property
    def report(self) -> Mapping[str, Any]:
        """What is known of the report: id, year, place, publisher, dates."""
        found: Mapping[str, Any] = self.data.attrs["report"]
        return found

    @cached_property
    def plain_native(self) -> Native | None:
        """The figure's Office chart in the units of its data, if it has one."""
        return self.figure.native(self.data, self.said)

    @cached_property
    def factor(self) -> float:
        """By how much the chart's values are divided to be readable (1e8 where it shows 亿元)."""
        native = self.plain_native
        if native is None or not native.unit:
            return 1.0
        largest = max((abs(value) for value in _values(native)), default=0.0)
        return scale(float(f"{largest:.4g}"), native.unit, self.language).factor

    @cached_property
    def native(self) -> Native | None:
        """The Office chart with its values divided by `factor`."""
        native = self.plain_native
        if native is None or self.factor == 1:
            return native
        series = {name: [_divided(value, self.factor) for value in row] for name, row in native.series.items()}
        return replace(native, series=series)

    @property
    def has_known_unit(self) -> bool:
        """Whether the chart's unit is one that can be written beside each value."""
        native = self.plain_native
        if native is None or not native.unit:
            return False
        if native.unit in ("%", "pp", "‰"):
            return native.unit != "pp"
        return native.chart not in ("line", "area_fan") and native.unit in self.words.group("units")

    @cached_property
    def unit(self) -> str:
        """The chart's unit as a reader sees it, with its step: 亿元, CNY billion, %."""
        native = self.plain_native
        return "" if native is None or not native.unit else unit_label(native.unit, self.language, self.factor)

    @cached_property
    def category(self) -> str:
        """What the chart's categories are: the head their labels have in the data, else a general word."""
        heads = self.words.group(f"figures.{self.id}.columns")
        native = self.plain_native
        own = heads.get("year" if native is not None and native.chart in ("line", "area_fan") else "label")
        return str(own or self.words("briefing.workbook.category"))

    @cached_property
    def affixes(self) -> tuple[str, str]:
        """What stands before and after a value's digits: ("CNY ", " billion"), ("", "%")."""
        native = self.plain_native
        if native is None or not self.has_known_unit:
            return "", ""
        before, _, after = format_value(2 * self.factor, native.unit, self.language).partition("2")
        return before, after

    @cached_property
    def signs(self) -> list[str]:
        """For each category the sign of its wording: ≥ where the text says “or more”, else nothing."""
        native = self.plain_native
        if native is None or len(native.series) != 1 or len(self.data) != len(native.categories):
            return []
        codes = self.data["comparator"].tolist() if "comparator" in self.data else _floors(self.data)
        return [self._sign(code) for code in codes]

    @cached_property
    def shown(self) -> list[str]:
        """The values as the chart labels them, where wording gives some a sign; else nothing."""
        native = self.plain_native
        if native is None or not any(self.signs):
            return []
        (values,) = native.series.values()
        pairs = zip(self.signs, values, strict=True)
        return [f"{sign}{format_value(value or 0.0, native.unit, self.language, digits=3)}" for sign, value in pairs]

    @cached_property
    def subtitle(self) -> str:
        """The subtitle beside an Office chart: worded anew where the figure's own explains its marks."""
        own = f"briefing.subtitles.{self.id}"
        if self.native is not None and self.words.has(own):
            return self.words(own, **self.said.labels, **about(self.report, self.language))
        return self.said.subtitle

    @cached_property
    def table(self) -> pd.DataFrame:
        """The data behind the figure as in its CSV."""
        return table(self.data, self.id, self.language)

    @cached_property
    def csv(self) -> bytes:
        """The data behind the figure as CSV."""
        return export_csv(self.data, self.id, self.language)

    def drawing(self, size: str) -> Any:
        """The drawn figure."""
        return self.figure.draw(self.data, self.said, self.language, size)

    def picture(self, size: str) -> bytes:
        """The drawn figure as PNG at 300 dots an inch."""
        return _png(self.drawing(size))

    def body_picture(self, size: str = "slide") -> bytes:
        """The drawing as PNG without its title, subtitle and source, which stand beside it as text."""
        return _body_png(self.drawing(size))

    def body_alone(self, size: str) -> bytes:
        """`body_picture` without the white above and below it."""
        return _body_png(self.drawing(size), tight=True)

    def pictures(self, size: str, kinds: Sequence[str]) -> dict[str, bytes]:
        """The figure, drawn once, as each of `kinds` (png, svg, pdf)."""
        drawing = self.drawing(size)
        return {kind: _png(drawing) if kind == "png" else save(drawing, kind) for kind in kinds}

    def _sign(self, code: object) -> str:
        key = f"numbers.signs.{code}"
        return self.words(key, value="") if self.words.has(key) else ""


def content_of(figure: Figure, inputs: Any, language: str) -> Content:
    """The figure's content. Raises `Unavailable` where the report lacks what it needs."""
    data = figure.data(inputs)
    return Content(figure, data, figure.words(data, language))


def about(report: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Values for sentences about the report: year, place, and who published it when, as far as it is known."""
    words, date, body = Words(language), report["published"], report[f"body_{language}"]
    parts = {
        "publisher": report[f"publisher_{language}"] or words("site.publisher_unknown"),
        "date": words("briefing.on_date", date=Write(language).date(date)) if date else "",
    }
    return {
        "year": report["year"], "last_year": report["year"] - 1, "place": report[f"place_{language}"],
        "body": body, "Body": sentence_start(body), **parts,
    }  # fmt: skip


def _body_png(drawing: Any, *, tight: bool = False) -> bytes:
    """The part of a drawing between its subtitle and its source."""
    texts = [mark for mark in drawing.marks if hasattr(mark, "part")]
    above = min(mark.y - mark.points * 0.3 for mark in texts if mark.part in ("title", "subtitle"))
    below = max(mark.y + mark.points * 1.1 for mark in texts if mark.part == "source")
    dpi = max(_SLIDE_DPI, drawing.size.dpi)
    picture = _pixels(drawing, dpi)
    edges = (round((drawing.height - height) / 72 * dpi) for height in (above, below))
    upper, lower = edges
    body = picture.crop((0, upper, picture.width, lower))
    ink = ImageOps.invert(body.convert("L")).getbbox() if tight else None
    return _encoded(body.crop((0, ink[1], body.width, ink[3])) if ink else body, dpi)


def _png(drawing: Any) -> bytes:
    return _encoded(_pixels(drawing, _PICTURE_DPI), _PICTURE_DPI)


def _pixels(drawing: Any, dpi: int) -> Image.Image:
    before = drawing.dpi
    with mpl.rc_context(rc()):
        drawing.set_dpi(dpi)
        drawing.canvas.draw()
        picture = Image.fromarray(np.asarray(drawing.canvas.buffer_rgba())).convert("RGB")
        drawing.set_dpi(before)
    return picture


def _encoded(picture: Image.Image, dpi: int) -> bytes:
    """PNG without an alpha channel, its rows as they are.

    Pillow tries five filters on each row, which takes three times as long and saves nothing on flat colours.
    """
    rows = np.asarray(picture).reshape(picture.height, -1)
    unfiltered = np.pad(rows, ((0, 0), (1, 0)))
    dots = round(dpi / 0.0254)  # a metre
    stream = io.BytesIO()
    stream.write(b"\x89PNG\r\n\x1a\n")
    putchunk(stream, b"IHDR", struct.pack(">2I5B", picture.width, picture.height, 8, 2, 0, 0, 0))
    putchunk(stream, b"pHYs", struct.pack(">2IB", dots, dots, 1))
    putchunk(stream, b"IDAT", zlib.compress(unfiltered.tobytes(), _COMPRESSION))
    putchunk(stream, b"IEND", b"")
    return stream.getvalue()


def _floors(data: pd.DataFrame) -> list[str]:
    return ["ge" if floor else "eq" for floor in data["floor"]] if "floor" in data else []


def _values(native: Native) -> list[float]:
    return [value for row in native.series.values() for value in row if value is not None]


def _divided(value: float | None, factor: float) -> float | None:
    return None if value is None else float(f"{value / factor:.12g}")
