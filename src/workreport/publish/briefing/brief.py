"""The brief: findings and a few figures as a Word document of two to four pages.

Belongs here: the order and styles of the document. Does not belong here: the sentences
(`plain`), the drawings.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from workreport.figures.style import COLOURS
from workreport.publish.briefing.content import Content, about
from workreport.publish.briefing.ooxml import FACES
from workreport.publish.briefing.packing import settled

__all__ = ["MOST_FIGURES", "brief_bytes", "chosen"]

MOST_FIGURES = 4
_WIDTH = Cm(16)  # as it is drawn: three figures with their words fill a page
# Style: points, colour, bold, space before and after in points.
_STYLES = {
    "Normal": (10.5, "ink", False, 0, 5), "Title": (22, "navy", True, 0, 4),
    "Subtitle": (11, "soft", False, 0, 10),
    "Heading 1": (14, "navy", True, 11, 3), "Heading 2": (11, "ink", True, 6, 1),
    "Caption": (10.5, "ink", True, 8, 4),
    "List Bullet": (10.5, "ink", False, 0, 3),
}  # fmt: skip


def chosen(contents: Sequence[Content]) -> list[Content]:
    """The figures a brief shows: the first of each chapter, then others, as many as it holds."""
    first: dict[str, Content] = {}
    for content in contents:
        first.setdefault(content.figure.chapter, content)
    rest = [content for content in contents if content not in first.values()]
    picked = [*first.values(), *rest][:MOST_FIGURES]
    return [content for content in contents if content in picked]


def brief_bytes(contents: Sequence[Content], findings: Mapping[str, Sequence[str]]) -> bytes:
    """The document, the same bytes each time; `findings` are plain sentences by chapter."""
    first = contents[0]
    words, told = first.words, about(first.report, first.language)
    document = _blank(words("briefing.brief.title", **told), first.language)
    document.add_paragraph(words("briefing.brief.title", **told), "Title")
    document.add_paragraph(words("briefing.brief.subtitle", **told), "Subtitle")
    _findings(document, words, findings)
    _about_the_numbers(document, contents)
    document.add_paragraph(words("briefing.brief.figures"), "Heading 1")
    for number, content in enumerate(contents, start=1):
        _figure(document, number, content)
    stream = io.BytesIO()
    document.save(stream)
    return settled(stream.getvalue(), first.report["as_of"])


def _findings(document: Any, words: Any, findings: Mapping[str, Sequence[str]]) -> None:
    """The overview's sentences, then those of each chapter under its name."""
    overview = findings.get("glance", ())
    if overview:
        document.add_paragraph(words("briefing.brief.overview"), "Heading 1")
        _bullets(document, overview)
    document.add_paragraph(words("briefing.brief.findings"), "Heading 1")
    for chapter, sentences in findings.items():
        if chapter != "glance":
            document.add_paragraph(words(f"briefing.chapters.{chapter}"), "Heading 2")
            _bullets(document, sentences)


def _bullets(document: Any, sentences: Sequence[str]) -> None:
    for sentence in sentences:
        document.add_paragraph(sentence, "List Bullet")


def _figure(document: Any, number: int, content: Content) -> None:
    """Caption above, then the drawing without its frame, then what it measures and its source; never torn apart."""
    caption = content.words("briefing.brief.caption", number=number, title=content.said.title)
    document.add_paragraph(caption, "Caption").paragraph_format.keep_with_next = True
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    picture = paragraph.add_run().add_picture(io.BytesIO(content.body_alone("brief")), width=_WIDTH)
    paragraph.paragraph_format.keep_with_next, paragraph.paragraph_format.space_after = True, Pt(2)
    properties = picture._inline.docPr
    properties.set("name", content.id)
    properties.set("descr", content.said.alt)
    note = document.add_paragraph()
    note.paragraph_format.keep_together, note.paragraph_format.space_after = True, Pt(4)
    for line in (content.said.subtitle, content.said.source):
        run = note.add_run(line + ("\n" if line is content.said.subtitle else ""))
        run.font.size, run.font.color.rgb = Pt(8.5), _rgb("soft")


def _about_the_numbers(document: Any, contents: Sequence[Content]) -> None:
    """The four kinds of number; each source once, and the licence. Text that flows stands before the figures."""
    words = contents[0].words
    document.add_paragraph(words("briefing.brief.reading"), "Heading 1")
    kinds = words("figures.frame.and").join(str(kind) for kind in words.group("briefing.kinds").values())
    sources = dict.fromkeys(source for content in contents for source in content.said.sources)
    licence = f"{words('briefing.licence')} {words('briefing.licence_url')}"
    _bullets(document, [words("briefing.brief.kinds", kinds=kinds), *sources, licence])


def _blank(title: str, language: str) -> Any:
    """An empty A4 document with our styles."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(1.8)
    _mend_template(document, language)
    for name, look in _STYLES.items():
        _dress(document.styles[name], look, language)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by, properties.comments = title, "", "", ""
    properties.revision, properties.language = 1, "zh-CN" if language == "zh" else "en-GB"
    return document


def _dress(style: Any, look: tuple[float, str, bool, int, int], language: str) -> None:
    points, colour, bold, before, after = look
    style.font.size, style.font.bold, style.font.color.rgb = Pt(points), bold, _rgb(colour)
    style.font.name, style.font.italic = FACES[0], False
    fonts = style.element.rPr.rFonts
    fonts.attrib.clear()
    for spread in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spread)
    for kind, face in (("ascii", FACES[0]), ("hAnsi", FACES[0]), ("eastAsia", FACES[1])):
        fonts.set(qn(f"w:{kind}"), face)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.12 if language == "zh" else 1.08


def _mend_template(document: Any, language: str) -> None:
    """python-docx's template carries a second, older set of styles, and no Chinese."""
    relations = document.part.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/stylesWithEffects")]:
        del relations[key]
    for languages in document.styles.element.iter(qn("w:lang")):
        languages.set(qn("w:eastAsia"), "zh-CN")
        languages.set(qn("w:val"), "zh-CN" if language == "zh" else "en-GB")


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(COLOURS[colour][1:].upper())
