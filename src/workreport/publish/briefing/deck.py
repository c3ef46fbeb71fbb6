"""The deck: title, contents with links, one figure a slide.

Belongs here: the order of slides. Does not belong here: a single slide (`slides`), which figures (`plan`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from pptx.util import Pt

from workreport.publish.briefing.content import Content, about
from workreport.publish.briefing.ooxml import slide_link
from workreport.publish.briefing.slides import add_figure_slide, fill, saved
from workreport.publish.briefing.template import BODY, CONTENTS, COVER, SECOND, TITLE, new_deck

__all__ = ["deck_bytes"]

_LINES = 23  # of a column of contents


def deck_bytes(contents: Sequence[Content]) -> bytes:
    """The presentation of all figures, in the order given."""
    first = contents[0]
    words, told = first.words, about(first.report, first.language)
    title = words("briefing.deck.title", **told)
    deck = new_deck(title)
    _slide(deck, COVER, title, [words("briefing.deck.subtitle", n=len(contents), **told)], first.language)
    columns = _columns(contents)
    overviews = [deck.slides.add_slide(deck.slide_layouts.get_by_name(CONTENTS)) for _ in columns[::2]]
    figures = {content.id: add_figure_slide(deck, content) for content in contents}
    for place, column in enumerate(columns):
        _contents(overviews[place // 2], (BODY, SECOND)[place % 2], column, figures, 2 + len(overviews))
    if len(columns) % 2:
        spare = _spots(overviews[-1])[SECOND]._element
        spare.getparent().remove(spare)
    return saved(deck, first.report["as_of"])


def _columns(contents: Sequence[Content]) -> list[list[tuple[int, Content]]]:
    """The figures, numbered, dealt onto columns of contents; chapters have a line and stay whole."""
    chapters = [list(part) for _name, part in groupby(enumerate(contents), key=lambda one: one[1].figure.chapter)]
    columns: list[list[tuple[int, Content]]] = [[]]
    used = 0
    for part in chapters:
        if used and used + 1 + len(part) > _LINES:
            columns.append([])
            used = 0
        columns[-1] += part
        used += 1 + len(part)
    return columns


def _spots(slide: Any) -> dict[int, Any]:
    return {shape.placeholder_format.idx: shape for shape in slide.placeholders}


def _slide(deck: Any, name: str, title: str, body: list[str], language: str) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name(name))
    spots = _spots(slide)
    fill(spots[TITLE], [title], language)
    fill(spots[BODY], body, language)


def _contents(
    overview: Any, spot: int, column: list[tuple[int, Content]], figures: Mapping[str, Any], first: int
) -> None:  # fmt: skip
    """Chapters as heads, findings below them as links to their slides."""
    words, language = column[0][1].words, column[0][1].language
    spots = _spots(overview)
    if spot == BODY:
        fill(spots[TITLE], [words("briefing.deck.contents")], language)
    lines: list[tuple[str, Any]] = []
    chapter = ""
    for place, content in column:
        if content.figure.chapter != chapter:
            chapter = content.figure.chapter
            lines.append((words(f"briefing.chapters.{chapter}"), None))
        line = words("briefing.deck.contents_line", title=content.said.title, page=first + place)
        lines.append((line, figures[content.id]))
    runs = fill(spots[spot], [line for line, _target in lines], language)
    for run, (_line, target) in zip(runs, lines, strict=True):
        run.font.bold = target is None
        if target is not None:
            slide_link(run, overview.part, target)
    for paragraph, (_line, target) in zip(spots[spot].text_frame.paragraphs, lines, strict=True):
        paragraph.space_before = Pt(7 if target is None else 1)
