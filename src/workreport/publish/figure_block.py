"""A figure in a page: finding as title, drawing for wide and narrow screens, source, downloads, and its table twin.

Belongs here: the markup around a drawn figure. Does not belong here: drawing (`workreport.figures`).
"""

from __future__ import annotations

from typing import Any

from workreport.figures import catalogue
from workreport.figures.websvg import web_svg
from workreport.publish.figure_data import figure_table
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["download_links", "figure_html"]

_FORMATS = ("pptx", "png", "svg", "pdf", "csv")


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
    twin = figure_table(figure_id, data, words, base, said.title)
    return tag(
        "figure",
        caption + drawings + source + download_links(figure, words, base) + twin,
        class_="fig",
        id=f"fig-{figure_id}",
        data_kinds=" ".join(f"k-{kind}" for kind in figure.kinds),
    )


def download_links(figure: Any, words: Words, base: str) -> str:
    """The figure's files, its chapter's workbook, and the archive of them all; `base` as in `figure_html`."""
    stem = f"{base}downloads/figures/{figure.id}"
    files = {kind: f"{stem}.{kind}" for kind in _FORMATS}
    files |= {"xlsx": f"{base}downloads/workbooks/{figure.chapter}.xlsx", "zip": f"{stem}.zip"}
    links = "".join(
        tag("a", kind.upper(), href=href, download="", title=words(f"shown.formats.{kind}"))
        for kind, href in files.items()
    )
    return tag("div", tag("span", text(words("shown.download"))) + links, class_="tools")
