"""The files behind the book's download links: data tables, the briefing's files, each shown table.

Belongs here: which files a site carries and where. Does not belong here: how a table or figure is written.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from workreport.figures.inputs import Inputs
from workreport.publish.briefing.export import write_site
from workreport.publish.table_files import write_tables
from workreport.tables.downloads import write_downloads
from workreport.words import LANGUAGES

__all__ = ["add_downloads"]


def add_downloads(root: Path, report_id: str, site: Path, work: Path) -> None:
    """Fill `downloads/` of the site: data once, figures and shown tables for each language.

    The figures' files are those of `make briefing`, from the same store: what is unchanged is not made again.
    """
    write_downloads(report_id, site / "downloads" / "data")
    bases = {language: site if language == "zh" else site / language for language in LANGUAGES}
    with tempfile.TemporaryDirectory(dir=site, prefix=".briefing.") as aside:
        write_site(Inputs(report_id), {name: base / "downloads" for name, base in bases.items()}, Path(aside))
    for language, base in bases.items():
        write_tables(base, language)
