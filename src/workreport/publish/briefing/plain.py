"""Findings as plain sentences: the same numbers as in the book, without markup.

Belongs here: HTML to text, which findings a brief carries. Does not belong here: filling in findings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

from workreport.publish.findings import fill, load_findings

__all__ = ["MOST_SENTENCES", "findings_by_chapter", "plain_text", "selected"]

MOST_SENTENCES = 18
_OVERVIEW, _TO_TRY = "glance", "whatif"  # the latter is a page to try things on; its findings say the forecast again


def plain_text(html: str) -> str:
    """The text that a browser would show for `html`, white space joined; what is not shown is left out."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.pieces).split())


def findings_by_chapter(inputs: Any, language: str) -> dict[str, list[str]]:
    """The brief's findings in plain sentences, by chapter, chapters in the order of their first finding."""
    found: dict[str, list[str]] = {}
    told = [finding for finding in load_findings(inputs, language) if finding["chapter"] != _TO_TRY]
    for finding in selected(told):
        sentence = plain_text(fill(finding["sentence"], inputs, language))
        found.setdefault(finding["chapter"], []).append(sentence)
    return found


def selected(findings: Sequence[Mapping[str, str]], most: int = MOST_SENTENCES) -> list[Mapping[str, str]]:
    """The overview's findings, then the first of every chapter, then the second, until there are `most`."""
    places: Counter[str] = Counter()
    ranked = []
    for order, finding in enumerate(findings):
        chapter = finding["chapter"]
        ranked.append((0 if chapter == _OVERVIEW else 1 + places[chapter], order, finding))
        places[chapter] += 1
    kept = sorted(ranked, key=lambda one: one[:2])[:most]
    return [finding for _rank, _order, finding in sorted(kept, key=lambda one: one[1])]


class _Text(HTMLParser):
    """Collects text outside script and style."""

    _HIDDEN = ("script", "style", "template")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._within = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the start of what is not shown."""
        self._within += tag in self._HIDDEN

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        self._within -= tag in self._HIDDEN and self._within > 0

    def handle_data(self, data: str) -> None:
        """Keep text that is shown."""
        if not self._within:
            self.pieces.append(data)
