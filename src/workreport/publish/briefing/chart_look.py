"""How a native chart writes and colours its values, the same in slides and workbooks.

Belongs here: number formats, series colours, which chart stacks. Does not belong here: making a chart.
"""

from __future__ import annotations

from collections.abc import Sequence

from workreport.figures.catalogue import Native
from workreport.figures.style import COLOURS, blend
from workreport.publish.briefing.content import Content

__all__ = [
    "RATES",
    "axis_format",
    "colours",
    "fan_bands",
    "fan_colours",
    "is_fan",
    "is_stacked",
    "label_colour",
    "number_format",
    "series_names",
    "share_a_row",
    "values_of",
]

RATES = ("%", "pp", "‰")
_STEPS = {
    1: (1.0,),
    2: (1.0, 0.3),
    3: (1.0, 0.5, 0.2),
    4: (1.0, 0.6, 0.35, 0.15),
    5: (1.0, 0.7, 0.45, 0.28, 0.12),
}
_LINES = ("navy", "rust", "teal", "plum", "grey", "orange")
_MOST_PLACES = 3


def values_of(native: Native) -> list[float]:
    """All values of a chart, missing ones left out."""
    return [value for row in native.series.values() for value in row if value is not None]


def is_stacked(native: Native) -> bool:
    """Whether bars of several series add up to a whole: counts and amounts do, rates do not."""
    return native.chart == "bar" and len(native.series) > 1 and native.unit not in RATES


def is_fan(native: Native) -> bool:
    """Whether stacked areas can show the bounds: given from the lowest to the highest, none below zero."""
    if native.chart != "area_fan" or len(native.series) < 2:
        return False
    columns = list(zip(*native.series.values(), strict=True))
    known = all(value is not None for column in columns for value in column)
    return known and all(column[0] >= 0 and list(column) == sorted(column) for column in columns)


def fan_bands(native: Native) -> dict[str, list[float]]:
    """The lowest bound and then the distance from each bound to the next, named after the upper one."""
    bounds = [[float(value or 0) for value in row] for row in native.series.values()]
    below = [[0.0] * len(native.categories), *bounds]
    return {
        name: [upper - lower for upper, lower in zip(row, under, strict=True)]
        for name, row, under in zip(native.series, bounds, below, strict=False)
    }


def fan_colours(count: int) -> list[str]:
    """RRGGBB for each band, darkest in the middle."""
    middle = (count - 1) / 2
    depth = [1 - abs(place - middle) / (middle + 1) for place in range(count)]
    return [blend("navy", 0.15 + 0.6 * step)[1:] for step in depth]


def colours(native: Native) -> list[str]:
    """A colour for each series as RRGGBB: tints of one hue for parts, hues apart for lines, rust for what falls."""
    count = len(native.series)
    if native.chart == "line":
        return [COLOURS[_LINES[place % len(_LINES)]][1:] for place in range(count)]
    if native.chart == "diverging_bar":
        falls = [all((value or 0) <= 0 for value in row) for row in native.series.values()]
        return [COLOURS["rust" if down else "navy"][1:] for down in falls]
    steps = _STEPS.get(count, tuple(1 - 0.88 * place / max(count - 1, 1) for place in range(count)))
    return [blend("navy", step)[1:] for step in steps]


def label_colour(fill: str) -> str:
    """Ink or paper, whichever reads better on `fill` (RRGGBB)."""
    red, green, blue = (int(fill[at : at + 2], 16) for at in (0, 2, 4))
    light = 0.299 * red + 0.587 * green + 0.114 * blue > 140
    return COLOURS["ink" if light else "paper"][1:]


def number_format(content: Content, sign: str = "") -> str:
    """The Office number format of the chart's values: digits they need, unit, a sign of wording before."""
    native = content.native
    if native is None:
        return "General"
    before, after = content.affixes
    values = values_of(native)
    digits = _line_digits(values) if native.chart in ("line", "area_fan") else _digits(values)
    if native.chart == "diverging_bar":
        plain = f"{_quoted(before)}{digits}{_quoted(after)}"
        return ";".join(f"{_quoted(sign + mark)}{plain}" for mark in ("+", "−", ""))
    plain = f"{_quoted(sign + before)}{digits}{_quoted(after)}"
    return f"{plain};{_quoted('−')}{plain};;" if is_stacked(native) else plain


def axis_format(content: Content) -> str:
    """The number format of a value axis: round numbers with their unit."""
    before, after = content.affixes
    return f"{_quoted(before)}General{_quoted(after)}"


def series_names(content: Content, native: Native) -> dict[str, str]:
    """Each series' name, with the unit where values cannot carry it."""
    if not content.unit or content.has_known_unit:
        return {name: name for name in native.series}
    return {name: content.words("briefing.series_unit", name=name, unit=content.unit) for name in native.series}


def share_a_row(native: Native) -> bool:
    """Whether each category has a value in one series only, so that bars stand in one row."""
    columns = zip(*native.series.values(), strict=True)
    return all(sum(value is not None for value in column) <= 1 for column in columns)


def _line_digits(values: Sequence[float]) -> str:
    """One decimal for small values, none for large ones; more only where the values have no more."""
    if all(round(value, 2) == value for value in values):
        return _digits(values)
    return "0.0" if max(abs(value) for value in values) < 20 or max(values) - min(values) < 30 else "0"


def _digits(values: Sequence[float]) -> str:
    """As many decimals as the values have if they are few, else two figures of the smallest."""
    if all(round(value, 2) == value for value in values):
        return "0" if all(value == int(value) for value in values) else "General"
    smallest = min((abs(value) for value in values if value), default=1.0)
    places = next((n for n in range(_MOST_PLACES) if smallest * 10**n >= 9.95), _MOST_PLACES)
    return f"0.{'0' * places}".rstrip(".")


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""
