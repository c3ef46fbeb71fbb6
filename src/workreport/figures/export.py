"""A drawn figure as a file, the same bytes each time, and the data behind it as CSV.

Belongs here: PNG, SVG, PDF and CSV bytes. Does not belong here: SVG inside a page (`websvg`), Office files.
"""

from __future__ import annotations

import io
from functools import partial

import matplotlib as mpl
import pandas as pd

from workreport.errors import InputError
from workreport.figures.drawing import Drawing
from workreport.figures.inking import rc
from workreport.numbers import unit_label
from workreport.tables.cells import guard_formula
from workreport.words import Words

__all__ = ["export_csv", "save", "table"]

_PLAIN = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"Creator": None, "Producer": None, "CreationDate": None},
}
_TEXT = ("str", "string", "category")


def save(drawing: Drawing, kind: str, *, text_as_text: bool = False) -> bytes:
    """The drawing as png, svg or pdf; `text_as_text` keeps an SVG's text editable instead of as outlines."""
    if kind not in _PLAIN:
        raise InputError(f"unknown format {kind!r}", remedy=f"use one of {', '.join(_PLAIN)}, csv")
    stream = io.BytesIO()
    settings = rc() | {"svg.fonttype": "none" if text_as_text else "path"}
    with mpl.rc_context(settings):
        drawing.savefig(stream, format=kind, dpi=drawing.size.dpi if kind == "png" else 72, metadata=_PLAIN[kind])
    return stream.getvalue()


def table(data: pd.DataFrame, figure_id: str, language: str) -> pd.DataFrame:
    """The data behind a figure as a reader sees it: the columns with a heading in `figures.yaml`.

    A heading `label` takes the column `label_<language>` where there is one.
    """
    words = Words(language)
    heads = words.group(f"figures.{figure_id}.columns")
    columns = {f"{name}_{language}" if f"{name}_{language}" in data else name: head for name, head in heads.items()}
    shown = data[list(columns)].copy()
    for name in (name for name in columns if shown[name].dtype == object or str(shown[name].dtype) in _TEXT):
        shown[name] = shown[name].map(partial(_meaning, words, name))
    return shown.rename(columns=columns).rename_axis(columns=None)


def _meaning(words: Words, column: str, cell: object) -> object:
    """What a code stands for (`ge` is “at least”, 个 has no English); anything else as it is."""
    if not isinstance(cell, str) or not cell:
        return cell
    if column == "unit":
        return unit_label(cell, words.language)
    found = (f"{group}.{column}.{cell}" for group in ("figures.frame.codes", "vocab"))
    return next((words(key) for key in found if words.has(key)), cell)


def export_csv(data: pd.DataFrame, figure_id: str, language: str) -> bytes:
    """UTF-8 with byte order mark, so that spreadsheets show Chinese."""
    shown = table(data, figure_id, language).map(lambda cell: guard_formula(cell) if isinstance(cell, str) else cell)
    written = shown.to_csv(index=False, lineterminator="\n")
    return b"\xef\xbb\xbf" + written.encode("utf-8")
