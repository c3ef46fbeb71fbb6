"""A figure in a page: finding as title, drawing for wide and narrow screens, source, data, downloads.

Belongs here: the markup around a drawn figure. Does not belong here: drawing (`workreport.figures`).
"""

from __future__ import annotations

from typing import Any

from workreport.figures import catalogue
from workreport.figures.websvg import web_svg
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["DOWNLOAD_FORMATS", "figure_html"]

DOWNLOAD_FORMATS = ("png", "svg", "pdf", "csv")


def figure_html(figure_id: str, inputs: Any, language: str, base: str = "../") -> str:
    """The figure as HTML; a report that lacks its data gets a sentence saying so.

    `base` leads from the page to the site's language root, where `downloads/figures/` is.
    """
    figure = catalogue.figure(figure_id)
    words = Words(language)
    reason = figure.unavailable(inputs)
    if reason is not None:
        return tag("p", text(words(reason)), class_="quiet", id=f"fig-{figure_id}")
    data = figure.data(inputs)
    said = figure.words(data, language)
    drawings = "".join(
        tag("div", web_svg(figure.draw(data, said, language, size), figure_id, size, said.alt), class_=class_)
        for size, class_ in (("web", "wide"), ("phone", "narrow"))
    )
    caption = tag(
        "figcaption",
        tag("p", text(said.title), class_="title") + tag("p", text(said.subtitle), class_="subtitle"),
    )
    source = tag("p", text(said.source), class_="source")
    return tag(
        "figure",
        caption + drawings + source + _tools(figure_id, words, base),
        class_="fig",
        id=f"fig-{figure_id}",
    )


def _tools(figure_id: str, words: Words, base: str) -> str:
    links = "".join(
        tag("a", format_name.upper(), href=f"{base}downloads/figures/{figure_id}.{format_name}", download="")
        for format_name in DOWNLOAD_FORMATS
    )
    return tag("div", tag("span", text(words("shown.download"))) + links, class_="tools")
