"""The numbers and blocks that pages name as `{{ name }}` (MyST substitutions), in one language.

Belongs here: the list of names a page may use, in parts that are made and kept apart. Does not belong here: making a
block (`findings`, `gallery`, `dictionary`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workreport.analysis.key_numbers import key_numbers
from workreport.figures.catalogue import figure, of_chapter
from workreport.files import write_text_whole
from workreport.project import project_root
from workreport.publish import about
from workreport.publish.accuracy_shown import accuracy
from workreport.publish.barcode import barcode_html
from workreport.publish.benchmarks_shown import benchmarks_html, goals, results
from workreport.publish.blocks import (
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
from workreport.words import LANGUAGES, Words, sentence_start

__all__ = ["parts", "substitutions", "write_substitutions"]


def parts() -> list[str]:
    """The parts that are made apart, by name."""
    return list(_PARTS)


def write_substitutions(report_id: str, part: str, folder: str) -> None:
    """One of `parts()` in both languages as `folder/<language>.json`, for Sphinx to take (a step of the build)."""
    inputs = Book(report_id).inputs
    for language in LANGUAGES:
        told = json.dumps(_PARTS[part](inputs, language), ensure_ascii=False, sort_keys=True)
        write_text_whole(Path(folder) / f"{language}.json", told)


def substitutions(report_id: str, language: str) -> dict[str, str]:
    """All substitutions for one report and language: plain numbers and blocks of HTML."""
    inputs = Book(report_id).inputs
    return {name: told for part in _PARTS.values() for name, told in part(inputs, language).items()}


def _plain(inputs: Any, language: str) -> dict[str, str]:
    metadata = inputs.tables.metadata
    words = Words(language)
    publisher = about.publisher_of(metadata, words)
    body, year, counts = metadata.body(language), str(metadata.year), key_numbers(inputs.tables)
    return {
        **{name: f"{value:,}" for name, value in counts.items()},
        **_aims(counts, words),
        "place": metadata.place(language),
        "body": body,
        "government": metadata.government(language),
        "year": year,
        "last_year": str(metadata.year - 1),
        "site_title": words("site.title", body=body, Body=sentence_start(body), year=year),
        "footer": words("site.footer", publisher=publisher) + about.draft_note(inputs.tables, words),
        "report_title": metadata.title(language),
        "publisher": publisher,
        "text_used": about.text_used(metadata, words),
        "licences_link": tag("a", "licences.txt", href="../licences.txt" if language == "zh" else "../../licences.txt"),
        "sha256": tag("code", text(metadata.sha256)),
        "report_id": metadata.report_id,
    }


def _aims(counts: Mapping[str, int], words: Words) -> dict[str, str]:
    """How many targets each chapter lists and how to read them; nothing where it has none, as its table says."""
    chapters = [(name.removeprefix("n_"), count) for name, count in counts.items() if name.startswith("n_aims_")]
    return {name: tag("p", text(words("shown.aims", n=count))) if count else "" for name, count in chapters}


def _front(inputs: Any, language: str) -> dict[str, str]:
    return {
        "findings_glance": findings_html("glance", inputs, language, base="notebooks/"),
        "figures_glance": "".join(figure_html(name, inputs, language, base="") for name in _shown("glance", inputs)),
        "barcode": barcode_html(inputs, language, base="notebooks/"),
        "cards": cards(inputs, language, base="notebooks/"),
    }


def _shown(chapter: str, inputs: Any) -> list[str]:
    """The chapter's figures that the report has the data for."""
    return [name for name in of_chapter(chapter) if figure(name).unavailable(inputs) is None]


def _about(inputs: Any, language: str) -> dict[str, str]:
    return {
        "about_report": about.about_report(inputs.tables.metadata, Words(language)),
        "reviewed": about.reviewed(inputs.tables, Words(language)),
        "warned": about.warned(inputs.tables, Words(language)),
        "checked": about.checked(inputs.tables, Words(language)),
        "read_twice": about.read_twice(inputs.tables, Words(language)),
        "accuracy": accuracy(language),
        "subjects_judged": about.subjects_judged(Words(language)),
        "promises_drawn": about.promises_drawn(Words(language)),
        "tense_learnt": about.tense_learnt(Words(language)),
        "kinds_of_number": kinds_of_number(language),
        "dictionary": dictionary(language),
        "downloads": downloads_list(inputs, language),
        "measured": benchmarks_html(results(project_root()), goals(project_root()), language),
        "forecast_constants": constants_table(language),
        "forecast_sources": method_sources(language),
    }


def _cut_off(inputs: Any, language: str) -> dict[str, str]:
    return {"cut_off": about.cut_off(inputs.tables.metadata, Words(language))}


def _gallery(inputs: Any, language: str) -> dict[str, str]:
    return {"gallery": gallery(inputs, language)}


def _sources(inputs: Any, language: str) -> dict[str, str]:
    return {"sources": sources_list(inputs, language)}


# Each is made anew only when something that it has read itself is another.
_PARTS: dict[str, Callable[[Any, str], dict[str, str]]] = {
    "plain": _plain, "front": _front, "about": _about, "cut_off": _cut_off, "gallery": _gallery,
    "sources": _sources,
}  # fmt: skip
