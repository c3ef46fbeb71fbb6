"""A slide for a figure: finding, subtitle, chart or table or picture, source, speaker notes.

Belongs here: filling one slide, and saving a presentation. Does not belong here: charts and tables
(`slide_chart`, `slide_table`), the template, the order of a deck (`deck`).
"""

from __future__ import annotations

import io
from typing import Any

from pptx.util import Emu, Inches, Pt

from workreport.figures.catalogue import Native
from workreport.publish.briefing.content import Content
from workreport.publish.briefing.ooxml import describe, set_run_type
from workreport.publish.briefing.packing import settled
from workreport.publish.briefing.slide_chart import add_chart
from workreport.publish.briefing.slide_table import add_table
from workreport.publish.briefing.template import (
    ACROSS,
    EDGE,
    FIGURE,
    SOURCE,
    SUBTITLE,
    TITLE,
    add_number,
    dress_theme,
    new_deck,
)
from workreport.publish.briefing.wording import note_lines

__all__ = ["add_figure_slide", "fill", "one_slide", "saved"]

_TITLE_MOST, _TITLE_LEAST, _WIDE_FROM, _NARROW = 28, 20, 0x2E7F, 0.57
_BODY_TOP, _BODY_HEIGHT = Inches(1.72), Inches(4.82)


def add_figure_slide(deck: Any, content: Content) -> Any:
    """A slide with everything the figure says."""
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name(FIGURE))
    native = content.native
    spots = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
    (title,) = fill(spots[TITLE], [content.said.title], content.language)
    title.font.size = Pt(_title_points(content.said.title))
    fill(spots[SUBTITLE], [content.subtitle], content.language)
    fill(spots[SOURCE], [content.said.source], content.language)
    shape = _picture(slide, content) if native is None else _native(slide, content, native)
    describe(shape, content.id, content.said.alt)
    slide.shapes._spTree.append(spots[SOURCE]._element)
    add_number(slide)
    _notes(slide, content)
    return slide


def one_slide(content: Content) -> bytes:
    """A presentation of one slide."""
    deck = new_deck(content.said.title)
    add_figure_slide(deck, content)
    return saved(deck, content.report["as_of"])


def saved(deck: Any, date: str) -> bytes:
    """The presentation's bytes, the same each time; `date` stands for when it was made."""
    stream = io.BytesIO()
    deck.save(stream)
    return settled(stream.getvalue(), date)


def fill(shape: Any, lines: list[str], language: str) -> list[Any]:
    """Write `lines` as paragraphs of a shape; returns their runs."""
    frame = shape.text_frame
    runs = []
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        set_run_type(run._r.get_or_add_rPr(), language)
        runs.append(run)
    return runs


def _title_points(title: str) -> int:
    """The largest size at which a title stays on one line: a Chinese character is as wide as it is high."""
    ems = sum(1.0 if ord(letter) > _WIDE_FROM else _NARROW for letter in title)
    return max(_TITLE_LEAST, min(_TITLE_MOST, int(Emu(ACROSS).pt / max(ems, 1.0))))


def _native(slide: Any, content: Content, native: Native) -> Any:
    box = (EDGE, _BODY_TOP, ACROSS, _BODY_HEIGHT)
    return (add_table if native.chart == "table" else add_chart)(slide, content, native, box)


def _picture(slide: Any, content: Content) -> Any:
    """The drawing's body as a picture, as large as its place allows."""
    picture = slide.shapes.add_picture(io.BytesIO(content.body_picture()), 0, 0)
    ratio = min(ACROSS / picture.width, _BODY_HEIGHT / picture.height)
    picture.width, picture.height = Emu(int(picture.width * ratio)), Emu(int(picture.height * ratio))
    picture.left = Emu(EDGE + (ACROSS - picture.width) // 2)
    picture.top = Emu(_BODY_TOP + (_BODY_HEIGHT - picture.height) // 2)
    return picture


def _notes(slide: Any, content: Content) -> None:
    notes = slide.notes_slide
    dress_theme(notes.part.notes_master.part)
    fill(notes.notes_placeholder, note_lines(content), content.language)
