"""One language's pages: laid out, then built by Sphinx, from nothing each time.

Belongs here: running Sphinx. It reads and writes all pages in about a second and a half, so nothing is kept
between builds and nothing can be stale. Does not belong here: what a page says, laying out sources (`stage`).
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from workreport.errors import InputError
from workreport.publish.cards_og import page_title
from workreport.publish.stage import stage_language
from workreport.publish.table_files import write_tables
from workreport.words import Words

__all__ = ["make_pages", "run_sphinx"]

_SPHINX_LANGUAGE = {"zh": "zh_CN", "en": "en"}


def make_pages(
    root: str, report_id: str, language: str, work: str, executed: dict[str, str], numbers: list[str]
) -> list[str]:
    """Build the pages of `language` under `work`; returns their titles.

    `executed` gives for each notebook the file that keeps it with its outputs, `numbers` are the files of
    substitutions. Raises `InputError` on any warning of Sphinx.
    """
    source, out = Path(work) / "source", Path(work) / "html"
    shutil.rmtree(work, ignore_errors=True)
    notebooks = {
        Path(path): json.loads(Path(kept).read_text(encoding="utf-8"))["result"] for path, kept in executed.items()
    }
    stage_language(Path(root), source, language, notebooks)
    os.environ["WORKREPORT_NUMBERS"] = os.pathsep.join(numbers)
    if run_sphinx(source, out, report_id, language) != 0:
        raise InputError(f"the pages could not be built: {language}", remedy="see the warnings above")
    write_tables(out, language)
    return [page_title(page) for page in sorted(out.rglob("*.html"))]


def run_sphinx(source: Path, out: Path, report_id: str, language: str, builder: str = "html") -> int:
    """Run Sphinx through Jupyter Book's reading of `_config.yml`; warnings are errors. Returns its exit status."""
    from jupyter_book.sphinx import build_sphinx

    words = Words(language)
    overrides = {
        "language": _SPHINX_LANGUAGE[language],
        "workreport_report": report_id,
        "latex_individualpages": False,
        "nb_execution_mode": "off",
        "nb_code_prompt_show": words("site.show_code"),
        "nb_code_prompt_hide": words("site.hide_code"),
    }
    result = build_sphinx(
        source, out, noconfig=True, path_config=source / "_config.yml", confoverrides=overrides, builder=builder,
        doctreedir=out.with_name(f"{out.name}-{builder}-doctrees"), warningiserror=True, keep_going=True, quiet=True,
    )  # fmt: skip
    return result if isinstance(result, int) else 1
