"""One style, one catalogue; a figure is its data, its drawing and its words.

What an analyst needs to add a figure, importable from here (the page “Add a figure” has a worked example):

- `bar_figure`, `line_figure`: whole figures from data and words alone;
- `register`: any other figure, with a drawing of its own (`Drawing` and `workreport.figures.shapes`);
- `Inputs`: the report's tables, cited figures and projections, each read once;
- `Unavailable`, `need`: say that a report lacks what a figure needs;
- `numbers_of`, `labelled`, `series_of`, `records`: the usual selections, with labels in both languages;
- `RESULTS`, `AIMS`: the classes of statements that tell of the past and of the future.

Belongs here: this list; each name is imported when first asked for. Does not belong here: anything else.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workreport.figures.catalogue import FigureWords, Native, Unavailable, register
    from workreport.figures.chapters.common import AIMS, RESULTS, labelled, need, numbers_of, records, series_of
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs
    from workreport.figures.templates import bar_figure, line_figure
    from workreport.figures.writing import Write

__all__ = [
    "AIMS",
    "RESULTS",
    "Drawing",
    "FigureWords",
    "Inputs",
    "Native",
    "Unavailable",
    "Write",
    "bar_figure",
    "labelled",
    "line_figure",
    "need",
    "numbers_of",
    "records",
    "register",
    "series_of",
]

_HOME = {
    "catalogue": ("FigureWords", "Native", "Unavailable", "register"),
    "chapters.common": ("AIMS", "RESULTS", "labelled", "need", "numbers_of", "records", "series_of"),
    "drawing": ("Drawing",),
    "inputs": ("Inputs",),
    "templates": ("bar_figure", "line_figure"),
    "writing": ("Write",),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_MODULE[name]}"), name)
