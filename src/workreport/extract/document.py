"""A report as a sequence of paragraphs, each in its section, with sentence and clause bounds.

Belongs here: `Document`, `Paragraph`, `Section`, and where sentences and clauses begin and end.
Does not belong here: reading files (`workreport.source`), numbers, or what any sentence says.
Every offset is 0-based in `Document.text`, which is never altered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import compress
from typing import Any, NamedTuple

from workreport.extract.delivery import delivered_midway, month_spoken, year_ahead
from workreport.extract.normal import SOFT, normalise
from workreport.extract.sections import sections_of_lines
from workreport.extract.tense import plans
from workreport.extract.themes import TextThemes
from workreport.extract.wordindex import codes_of

__all__ = ["Document", "Paragraph", "Part", "Section", "Span", "clauses", "joined", "make_document", "sentences"]


class Section(StrEnum):
    """The part of a report a paragraph stands in."""

    FRONT = "front"
    REVIEW = "review"
    PAST = "past"
    PLAN = "plan"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open stretch `[start, end)` of the report's text."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """One line of the text that is not blank; `number` is its 1-based line number."""

    number: int
    start: int
    end: int
    text: str
    section: Section


@dataclass(frozen=True)
class Document:
    """A report's text, whose year and place are known or empty (`None`, `""`); `norm` is the text made uniform.

    `year_ahead` is the year that the report plans: `year`, or the next where it was delivered at the end of its own;
    `month`: the one it was delivered in, as its title or the calendar of the congress says; 0 where neither does.
    Several reports can be read as one document (see `joined`): `reports` are its parts.
    """

    report_id: str
    text: str
    year: int | None
    place: str
    paragraphs: tuple[Paragraph, ...]
    norm: str
    reports: tuple[Document, ...] = ()
    year_ahead: int | None = None
    month: int = 0

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The reports in it, each with the place of its text and of its first paragraph."""
        found, start, first = [], 0, 0
        for report in self.reports or (self,):
            found.append(Part(report, start, first))
            start, first = start + len(report.text) + 1, first + len(report.paragraphs)
        return tuple(found)

    @cached_property
    def codes(self) -> Any:
        """The code point of each character of `norm`."""
        return codes_of(self.norm)

    @cached_property
    def themes(self) -> TextThemes:
        """Where `norm` has words of the themes."""
        return TextThemes(self.codes)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph holding `offset`, or the last one that starts before it."""
        return self.paragraphs[max(bisect_right(self._starts, offset) - 1, 0)]


class Part(NamedTuple):
    """One report of a document: where its text begins, and which of the paragraphs is its first."""

    report: Document
    start: int
    first: int


def joined(reports: Sequence[Document]) -> Document:
    """Several reports as one document, a line end between two: much of reading costs the same for all as for one."""
    if len(reports) == 1:
        return reports[0]
    whole = Document("", "\n".join(report.text for report in reports), None, "", (), "", tuple(reports))
    paragraphs = tuple(
        Paragraph(number, start + part.start, end + part.start, text, section)
        for part in whole.parts
        for number, start, end, text, section in part.report.paragraphs
    )
    return replace(whole, paragraphs=paragraphs, norm="\n".join(report.norm for report in reports))


_SECTIONS = {str(section): section for section in Section}


def make_document(
    text: str, report_id: str, year: int | None = None, place: str = "", norm: str | None = None
) -> Document:
    """Cut `text` into its lines and say which section each is in; `norm` where it is known already."""
    lines = [
        (number, match.start(), match[0].rstrip("\r"))
        for number, match in enumerate(_LINE.finditer(text), start=1)
        if match[0].strip()
    ]
    norm = normalise(text) if norm is None else norm
    month = 0 if year is None else month_spoken(norm, year, place)
    ahead = None if year is None else year_ahead(norm, year, month)
    now = year is None or ahead == year and not delivered_midway(month)
    sections = _told(sections_of_lines((_whole_line(norm, start) for _, start, _ in lines), ahead, now), lines, norm)
    paragraphs = tuple(
        Paragraph(number, start, start + len(line), line, _SECTIONS[section])
        for (number, start, line), section in zip(lines, sections, strict=True)
    )
    return Document(report_id, text, year, place, paragraphs, norm, year_ahead=ahead, month=month)


def _told(sections: Iterable[str], lines: Sequence[tuple[int, int, str]], norm: str) -> list[str]:
    """The sections that headings tell; before the first of them, what the words of each line tell."""
    told = list(sections)
    bare = [place for place, section in enumerate(told) if section == Section.FRONT]
    spoken = [norm[start : start + len(line)] for _, start, line in (lines[place] for place in bare)]
    for place in compress(bare, plans(spoken)):
        told[place] = Section.PLAN
    return told


def _whole_line(norm: str, start: int) -> str:
    """The line that begins at `start`, with those it was wrapped into; nothing if it is one of those."""
    if start and norm[start - 1] == SOFT:
        return ""
    end = norm.find("\n", start, start + _OPENING)
    return norm[start : start + _OPENING if end < 0 else end]


_OPENING = 200  # of a line as much as tells what it opens


_LINE = re.compile(r"(?:^|(?<=\n))[^\n]*")
# A half-width full stop ends nothing here: in these texts it is a decimal point or part of a name.
_SENTENCE = re.compile("[^\u3002!?\uff01\uff1f\n]+[\u3002!?\uff01\uff1f]*[\u201d\u2019\u300d\u300f)\uff09]*")
_COLON = "[:\uff1a\u2236\ufe30]"
_CLAUSE = re.compile(
    f"(?:[^,;!?:\u3002\uff0c\uff1b\uff01\uff1f\uff1a\u2236\ufe30\n]|"
    f"(?<=[0-9\uff10-\uff19]){_COLON}(?=[0-9\uff10-\uff19]))+"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Sentences of `text[start:end]`: cut after 。!? and at line ends; closing quotes stay with theirs."""
    for match in _SENTENCE.finditer(text, start, len(text) if end is None else end):
        yield Span(match.start(), match.end())


def clauses(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Clauses of `text[start:end]`: cut at commas, semicolons, colons (not in 2:1) and sentence ends."""
    for match in _CLAUSE.finditer(text, start, len(text) if end is None else end):
        yield Span(match.start(), match.end())
