"""The numbers and blocks that pages name as `{{ name }}` (MyST substitutions), in one language.

Belongs here: the list of names a page may use. Does not belong here: making a block (`findings`,
`gallery`, `dictionary`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from workreport.analysis.key_numbers import key_numbers
from workreport.figures.catalogue import of_chapter
from workreport.files import write_text_whole
from workreport.project import project_root
from workreport.publish import about
from workreport.publish.barcode import barcode_html
from workreport.publish.benchmarks_shown import benchmarks_html, goals, results
from workreport.publish.blocks import (
    accuracy,
    cards,
    dictionary,
    downloads_list,
    gallery,
    kinds_of_number,
    sources_list,
)
from workreport.publish.figure_block import figure_html
from workreport.publish.findings import findings_html
from workreport.publish.html import tag, text
from workreport.publish.method_blocks import constants_table, method_sources
from workreport.publish.show import Book
from workreport.words import LANGUAGES, Words

__all__ = ["substitutions", "write_substitutions"]


def write_substitutions(report_id: str, folder: str) -> None:
    """Both languages' substitutions as `folder/<language>.json`, for Sphinx to take (a step of the build)."""
    for language in LANGUAGES:
        told = json.dumps(substitutions(report_id, language), ensure_ascii=False, sort_keys=True)
        write_text_whole(Path(folder) / f"{language}.json", told)


def substitutions(report_id: str, language: str) -> dict[str, str]:
    """All substitutions for one report and language: plain numbers and blocks of HTML."""
    inputs = Book(report_id).inputs
    return {**_plain(inputs, language), **_blocks(inputs, language)}


def _plain(inputs: Any, language: str) -> dict[str, str]:
    metadata = inputs.tables.metadata
    words = Words(language)
    publisher = about.publisher_of(metadata, words)
    place, year = metadata.place(language), str(metadata.year)
    return {
        **{name: f"{value:,}" for name, value in key_numbers(inputs.tables).items()},
        "place": place,
        "year": year,
        "last_year": str(metadata.year - 1),
        "site_title": words("site.title", place=place, year=year),
        "footer": words("site.footer", publisher=publisher) + about.draft_note(inputs.tables, words),
        "report_title": metadata.title(language),
        "publisher": publisher,
        "licences_link": tag("a", "licences.txt", href="../licences.txt" if language == "zh" else "../../licences.txt"),
        "sha256": tag("code", text(metadata.sha256)),
        "report_id": metadata.report_id,
    }


def _blocks(inputs: Any, language: str) -> dict[str, str]:
    return {
        "findings_glance": findings_html("glance", inputs, language, base="notebooks/"),
        "figures_glance": "".join(figure_html(name, inputs, language, base="") for name in of_chapter("glance")),
        "barcode": barcode_html(inputs, language, base="notebooks/"),
        "about_report": about.about_report(inputs.tables.metadata, Words(language)),
        "reviewed": about.reviewed(inputs.tables, Words(language)),
        "cards": cards(inputs, language, base="notebooks/"),
        "accuracy": accuracy(language),
        "kinds_of_number": kinds_of_number(language),
        "gallery": gallery(inputs, language),
        "dictionary": dictionary(language),
        "downloads": downloads_list(inputs, language),
        "sources": sources_list(inputs, language),
        "measured": benchmarks_html(results(project_root()), goals(project_root()), language),
        "forecast_constants": constants_table(language),
        "forecast_sources": method_sources(language),
    }
