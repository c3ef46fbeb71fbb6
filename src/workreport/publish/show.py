"""What a notebook shows: figures, tables and findings, each in both languages from one run.

Belongs here: the `Book` a notebook holds and the two-language output it displays.
Does not belong here: how tables, findings, figures or the report's text are written
(`shown_tables`, `findings`, `figure_block`, `evidence`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import Any

import pandas as pd

from workreport.words import LANGUAGES

__all__ = ["MIME", "Bilingual", "Book"]

MIME = "application/vnd.workreport.bilingual+json"


class Bilingual:
    """HTML in both languages; Jupyter shows the one named by WORKREPORT_LANGUAGE (default zh)."""

    def __init__(self, write: Callable[[str], str]) -> None:
        self.html = {language: write(language) for language in LANGUAGES}

    def _repr_mimebundle_(self, **_options: Any) -> dict[str, Any]:
        shown = self.html[os.environ.get("WORKREPORT_LANGUAGE", "zh")]
        bundle: dict[str, Any] = {"text/html": shown}
        if os.environ.get("WORKREPORT_BUILD"):
            bundle[MIME] = self.html
        return bundle


class Book:
    """One report's tables and the ways a notebook shows them.

    `Book("some-id").tables` are the report's frames, `.reference` the cited figures from elsewhere,
    `.forecast` the projections as of the report's date.
    """

    def __init__(self, report_id: str) -> None:
        self.report_id = report_id

    @cached_property
    def inputs(self) -> Any:
        """The lazy tables, reference figures and projections that figures draw on."""
        from workreport.figures.inputs import Inputs

        return Inputs(self.report_id)

    @property
    def tables(self) -> Any:
        """The report's curated tables."""
        return self.inputs.tables

    @property
    def reference(self) -> Any:
        """Cited figures from elsewhere."""
        return self.inputs.reference

    @property
    def pairs(self) -> Any:
        """Targets with their outcomes, of every place on record."""
        return self.inputs.pairs

    def reference_of(self, **only: Collection[str]) -> Any:
        """`reference` with only those entered outcomes whose columns hold one of the cells given."""
        return self.inputs.reference_of(**only)

    @property
    def forecast(self) -> Any:
        """Projections, as of the report's date."""
        return self.inputs.forecast

    def figure(self, figure_id: str) -> Bilingual:
        """The figure `figure_id` of the catalogue with its title, source and downloads."""
        from workreport.publish.figure_block import figure_html

        return Bilingual(lambda language: figure_html(figure_id, self.inputs, language))

    def table(self, table_id: str, frame: pd.DataFrame, columns: Sequence[str], **options: Any) -> Bilingual:
        """`frame` typeset for readers; words come from `shown.yaml`, cells from `shown_tables.COLUMNS`."""
        from workreport.publish.shown_tables import table_html
        from workreport.publish.table_files import table_links

        def write(language: str) -> str:
            links = "" if frame.empty else table_links(table_id, language)
            return table_html(table_id, frame, columns, language, **options) + links

        return Bilingual(write)

    def findings(self, chapter: str) -> Bilingual:
        """The chapter's findings, every number linked to what it rests on."""
        from workreport.publish.findings import findings_html

        return Bilingual(lambda language: findings_html(chapter, self.inputs, language))

    def what_if(self) -> Bilingual:
        """Controls and charts with which a reader tries assumptions in the browser."""
        from workreport.publish.whatif import whatif_html

        return Bilingual(lambda language: whatif_html(self.forecast, language))

    def ledger(self, part: str) -> Bilingual:
        """Promises and outcomes: `behind`, `ahead`, `rule`, `entered`, `measured`."""
        from workreport.publish.ledger_shown import ledger_part_html
        from workreport.publish.ledger_waiting import entered_html, measured_html

        if part == "measured":
            return Bilingual(measured_html)
        if part == "entered":
            return Bilingual(lambda language: entered_html(self.tables, language))
        return Bilingual(lambda language: ledger_part_html(part, self.report_id, language))

    def changes(self) -> Bilingual:
        """What changed in the data since each released edition."""
        from workreport.publish.editions_shown import since_edition_html

        return Bilingual(lambda language: since_edition_html(self.report_id, language))

    def evidence(self) -> Bilingual:
        """The searchable table of all statements and promises."""
        from workreport.publish.evidence import evidence_html

        return Bilingual(lambda language: evidence_html(self.tables, language))

    def report_text(self) -> Bilingual:
        """The report's full text with every span marked."""
        from workreport.publish.evidence import report_text_html

        return Bilingual(lambda language: report_text_html(self.tables, language))
