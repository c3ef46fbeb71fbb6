"""A drawn figure as a file, the same bytes each time, and the data behind it as CSV.

Belongs here: PNG, SVG, PDF and CSV bytes. Does not belong here: SVG inside a page (`websvg`), Office files.
"""

from __future__ import annotations

import io

import matplotlib as mpl
import pandas as pd

from workreport.errors import InputError
from workreport.figures.drawing import Drawing
from workreport.figures.inking import rc
from workreport.words import Words

__all__ = ["export_csv", "save", "table"]

_PLAIN = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"Creator": None, "Producer": None, "CreationDate": None},
}


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
    heads = Words(language).group(f"figures.{figure_id}.columns")
    columns = {f"{name}_{language}" if f"{name}_{language}" in data else name: head for name, head in heads.items()}
    return data[list(columns)].rename(columns=columns)


def export_csv(data: pd.DataFrame, figure_id: str, language: str) -> bytes:
    """UTF-8 with byte order mark, so that spreadsheets show Chinese."""
    written = table(data, figure_id, language).to_csv(index=False, lineterminator="\n")
    return b"\xef\xbb\xbf" + written.encode("utf-8")
