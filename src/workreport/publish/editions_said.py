"""Sentences and figure titles of the book that would read otherwise with the report's tables of an older edition.

Belongs here: writing today's findings and titles with those tables, and setting the two readings side by side. Does not
belong here: counts and other codes (`analysis.editions_findings`), or marking up (`editions_shown`). What rests on
projections or on figures from elsewhere is left aside: those are compared row by row.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pandas as pd

from workreport.analysis.editions_findings import edition_tables
from workreport.analysis.editions_read import open_edition
from workreport.errors import InputError
from workreport.figures import catalogue
from workreport.figures.inputs import Inputs
from workreport.publish.findings import fill, load_findings

__all__ = ["SAID_COLUMNS", "said_otherwise"]

SAID_COLUMNS = ["kind", "before", "after"]
_ELSEWHERE = re.compile(r"\{[ryfb]:")
_OWN_KINDS = {"stated", "implied"}


def said_otherwise(edition: Path, later: Path, report_id: str, language: str) -> pd.DataFrame:
    """What the sentences and titles said with the tables of `edition` and say with those of `later`, where that is
    not the same: kind (`sentence` or `title`), before, after.

    Empty where one of the two does not have the report, or has it in tables that are not today's.
    """
    one, other = _inputs(edition, report_id), _inputs(later, report_id)
    if one is None or other is None:
        return pd.DataFrame([], columns=SAID_COLUMNS, dtype="string")
    old, new = _said(one, language), _said(other, language)
    rows = [(place[0], old.get(place, ""), words) for place, words in new.items() if old.get(place, "") != words]
    gone = [(place[0], words, "") for place, words in old.items() if place not in new]
    return pd.DataFrame([*rows, *gone], columns=SAID_COLUMNS, dtype="string")


def _inputs(folder: Path, report_id: str) -> Inputs | None:
    """Today's inputs with the report's text and tables as the edition has them."""
    with open_edition(folder) as edition:
        found = edition_tables(edition, report_id) if report_id in edition.report_ids else None
    if found is None:
        return None
    inputs = Inputs(report_id)
    frames = {name: frame for name, frame in vars(found).items() if name not in ("report_id", "metadata")}
    vars(inputs)["tables"] = replace(inputs.tables, **frames)  # over the cached property
    return inputs


def _said(inputs: Any, language: str) -> dict[tuple[str, str], str]:
    """Findings and figure titles that rest on the report's tables alone, as plain text, by kind and id."""
    findings = {
        ("sentence", finding["id"]): _sentence(finding["sentence"], inputs, language)
        for finding in load_findings(inputs, language)
        if not _ELSEWHERE.search(finding["sentence"])
    }
    titles = {("title", name): _title(name, inputs, language) for name in catalogue.ids() if _is_own(name)}
    return {place: words for place, words in (findings | titles).items() if words}


def _sentence(sentence: str, inputs: Any, language: str) -> str:
    """The finding without markup; empty where it names a row that these tables do not have."""
    try:
        return unescape(re.sub("<[^>]*>", "", fill(sentence, inputs, language)))
    except InputError:
        return ""


def _is_own(figure_id: str) -> bool:
    return set(catalogue.figure(figure_id).kinds) <= _OWN_KINDS


def _title(figure_id: str, inputs: Any, language: str) -> str:
    figure = catalogue.figure(figure_id)
    if figure.unavailable(inputs) is not None:
        return ""
    return figure.words(figure.data(inputs), language).title
