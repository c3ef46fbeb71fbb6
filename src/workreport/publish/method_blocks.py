"""Blocks of the page on the forecasting method: its constants as the model holds them, and its sources.

Belongs here: markup of the two. Does not belong here: any constant (`forecast.reference_class`).
"""

from __future__ import annotations

from workreport.analysis.forecast.reference_class import Options
from workreport.publish.html import number, tag, text
from workreport.words import Words

__all__ = ["constants_table", "method_sources"]


def constants_table(language: str) -> str:
    """The model's constants that have a name in `forecast.yaml`, with the values it runs with."""
    words = Words(language)
    options = Options()
    held = {**vars(options.shape), **vars(options)}
    rows = "".join(
        tag("tr", tag("td", text(meaning)) + tag("td", number(f"{held[name]:g}", "projected"), class_="right"))
        for name, meaning in words.group("forecast.constants").items()
    )
    return tag("div", tag("table", tag("tbody", rows), class_="stack"), class_="shown")


def method_sources(language: str) -> str:
    """The works that the method rests on."""
    found = Words(language).group("forecast")["sources"]
    return tag("ul", "".join(tag("li", text(source)) for source in found))
