"""The files behind the book's download links: data tables and each figure in each format.

Belongs here: which files a site carries and where. Does not belong here: how a table or figure is written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workreport.figures import catalogue
from workreport.figures.inputs import Inputs
from workreport.publish.figure_block import DOWNLOAD_FORMATS
from workreport.tables.downloads import write_downloads
from workreport.words import LANGUAGES

__all__ = ["add_downloads", "write_figure"]


def add_downloads(root: Path, report_id: str, site: Path, work: Path) -> None:
    """Fill `downloads/` (data once; figures per language) and `og/` of the site."""
    inputs = Inputs(report_id)
    write_downloads(report_id, site / "downloads" / "data")
    for language in LANGUAGES:
        base = site if language == "zh" else site / "en"
        for figure_id in catalogue.ids():
            figure = catalogue.figure(figure_id)
            if figure.unavailable(inputs) is None:
                write_figure(figure, inputs, language, base / "downloads" / "figures")


def write_figure(figure: Any, inputs: Any, language: str, folder: Path) -> None:
    """One figure in every download format of the book."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in DOWNLOAD_FORMATS:
        (folder / f"{figure.id}.{kind}").write_bytes(catalogue.export(figure, inputs, language, kind))
