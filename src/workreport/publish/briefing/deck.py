"""The deck: title, contents with links, one figure a slide.

Belongs here: the order of slides. Does not belong here: a single slide (`slides`), which figures (`plan`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.util import Pt

from workreport.publish.briefing.content import Content, about
from workreport.publish.briefing.ooxml import slide_link
from workreport.publish.briefing.slides import add_figure_slide, fill, saved
from workreport.publish.briefing.template import BODY, CONTENTS, COVER, TITLE, new_deck

__all__ = ["deck_bytes"]

_LINES = 26  # of a contents slide


def deck_bytes(contents: Sequence[Content]) -> bytes:
    """The presentation of all figures, in the order given."""
    first = contents[0]
    words, told = first.words, about(first.report, first.language)
    title = words("briefing.deck.title", **told)
    deck = new_deck(title)
    _slide(deck, COVER, title, [words("briefing.deck.subtitle", n=len(contents), **told)], first.language)
    pages = _pages(contents)
    overviews = [deck.slides.add_slide(deck.slide_layouts.get_by_name(CONTENTS)) for _ in pages]
    figures = {content.id: add_figure_slide(deck, content) for content in contents}
    for overview, page in zip(overviews, pages, strict=True):
        _contents(overview, page, figures, 2 + len(pages))
    return saved(deck, first.report["published"])


def _pages(contents: Sequence[Content]) -> list[list[tuple[int, Content]]]:
    """The figures, numbered, dealt onto contents slides; a chapter takes a line of its own."""
    pages: list[list[tuple[int, Content]]] = [[]]
    used, chapter = 0, ""
    for place, content in enumerate(contents):
        head = content.figure.chapter != chapter
        if used + 1 + head > _LINES:
            pages.append([])
            used, head = 0, True
        pages[-1].append((place, content))
        used, chapter = used + 1 + head, content.figure.chapter
    return pages


def _slide(deck: Any, name: str, title: str, body: list[str], language: str) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name(name))
    spots = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
    fill(spots[TITLE], [title], language)
    fill(spots[BODY], body, language)


def _contents(overview: Any, page: list[tuple[int, Content]], figures: Mapping[str, Any], first: int) -> None:
    """Chapters as heads, findings below them as links to their slides."""
    words, language = page[0][1].words, page[0][1].language
    spots = {shape.placeholder_format.idx: shape for shape in overview.placeholders}
    fill(spots[TITLE], [words("briefing.deck.contents")], language)
    lines: list[tuple[str, Any]] = []
    chapter = ""
    for place, content in page:
        if content.figure.chapter != chapter:
            chapter = content.figure.chapter
            lines.append((words(f"briefing.chapters.{chapter}"), None))
        line = words("briefing.deck.contents_line", title=content.said.title, page=first + place)
        lines.append((line, figures[content.id]))
    runs = fill(spots[BODY], [line for line, _target in lines], language)
    for run, (_line, target) in zip(runs, lines, strict=True):
        run.font.bold = target is None
        if target is not None:
            slide_link(run, overview.part, target)
    for paragraph, (_line, target) in zip(spots[BODY].text_frame.paragraphs, lines, strict=True):
        paragraph.space_before = Pt(9 if target is None else 2)
