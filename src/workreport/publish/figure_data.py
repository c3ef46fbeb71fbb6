"""The table behind a figure, for a reader who cannot see it or wants the values: its twin in words and numbers.

Belongs here: writing the figure's own frame as a folded HTML table. Does not belong here: the CSV download
(`figures.export`), tables of chapters (`shown_tables`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from workreport.figures.writing import Write
from workreport.numbers import plain, unit_label
from workreport.publish.evidence import text_link
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["figure_table"]

# Columns that name rows for machines; they stay in the CSV.
_FOR_MACHINES = {"formula", "implied_id", "char_start"}
_GROUPS = ("vocab.{column}", "figures.frame.{column}", "figures.frame.{column}_names", "figures.frame.wordings")


def figure_table(figure_id: str, data: pd.DataFrame, words: Words, base: str, title: str) -> str:
    """`data` as a folded table; `base` leads to the site's language root, `title` names the table."""
    heads = {
        name: head
        for name, head in words.group(f"figures.{figure_id}.columns").items()
        if name not in _FOR_MACHINES
    }
    own = f"figures.{figure_id}.labels"
    labels = words.group(own) if words.has(own) else {}
    rows = "".join(_row(row, heads, words, labels, base) for row in data.to_dict("records"))
    head = "".join(tag("th", text(name), scope="col") for name in heads.values())
    table = tag("table", tag("thead", tag("tr", head)) + tag("tbody", rows))
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=title)
    return tag("details", tag("summary", text(words("shown.data_table"))) + scroll, class_="data")


def _row(row: dict[Any, Any], heads: Mapping[str, str], words: Words, labels: Mapping[str, Any], base: str) -> str:
    cells = []
    for place, name in enumerate(heads):
        value = row.get(f"{name}_{words.language}", row.get(name))
        shown, aligned = _cell(name, value, words, labels, base)
        cells.append(tag("td" if place else "th", shown, scope=None if place else "row", class_=aligned))
    return tag("tr", "".join(cells))


def _cell(name: str, value: Any, words: Words, labels: Mapping[str, Any], base: str) -> tuple[str, str | None]:
    """A cell's HTML and its alignment: numbers to the right, statements as links, codes in words."""
    if value is None or pd.isna(value):
        return "", None
    if isinstance(value, str):
        return _written(name, value, words, labels, base), None
    if isinstance(value, bool):
        return text(words(f"shown.{'affirmed' if value else 'denied'}")), None
    if name in ("year", "years"):
        return text(int(value)), "right"
    return text(plain(_short(float(value)), words.language)), "right"


def _short(value: float) -> float:
    return round(value, 1) if abs(value) >= 100 else float(f"{value:.3g}")


def _written(name: str, value: str, words: Words, labels: Mapping[str, Any], base: str) -> str:
    if name.endswith(("statement_id", "target_id", "achievement_id")) or _is_statement(name, value):
        return tag("a", text(words("shown.columns.place_in_text")), href=text_link(value, f"{base}notebooks/"))
    if name == "unit":
        return text(unit_label(value, words.language, 1.0))
    return text(labels[value] if value in labels else _from_words(name, value, words))


def _is_statement(name: str, value: str) -> bool:
    return name == "source_id" and value.rsplit("-", 1)[-1][:1] == "s" and value[-5:].isdigit()


def _from_words(name: str, value: str, words: Words) -> str:
    """The words for a code, or the value itself where it is no code."""
    known: Callable[[str], bool] = words.has
    for group in _GROUPS:
        key = f"{group.format(column=name)}.{value}"
        if "." not in value and known(key):
            return words(key)
    return Write(words.language).typeset(value)
