"""Tables that are no report's: the generated corpus of *Reading the country*.

Belongs here: a frame as a table in both languages; words come from `measured.yaml`.
Does not belong here: a report's own tables (`shown_tables`), benchmarks (`benchmarks_shown`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from workreport.publish.html import tag, text, width_class
from workreport.publish.show import Bilingual
from workreport.words import Words

__all__ = ["corpus_table", "plain_table"]

_LONG, _SHORT = 10_000, 6
_SHARES = ("digits_covered",)
_NUMBER = re.compile(r"[\d,.]+%?")


def corpus_table(table_id: str, frame: pd.DataFrame) -> Bilingual:
    """A frame made from the generated corpus; its title says that nothing in it is real."""
    return Bilingual(lambda language: _corpus_html(table_id, frame, Words(language)))


def _corpus_html(table_id: str, frame: pd.DataFrame, words: Words) -> str:
    heads = words.group(f"measured.corpus.{table_id}.columns")
    records = frame[list(heads)].to_dict("records")
    rows = [[_cell(name, value, words) for name, value in record.items()] for record in records]
    title = words("measured.corpus.title", what=words(f"measured.corpus.{table_id}.title"))
    return plain_table(f"generated-{table_id}", title, list(heads.values()), rows)


def _cell(name: Any, value: Any, words: Words) -> str:
    if isinstance(value, str):
        key = f"measured.corpus.words.{value}"
        return words(key) if words.has(key) else value
    if pd.isna(value):
        return words("shown.none")
    if name in _SHARES:
        return f"{value:.1%}"
    if isinstance(value, float) and value != round(value):
        return f"{value:,.1f}"
    return f"{value:.0f}" if value < _LONG else f"{value:,.0f}"  # years and short counts without a comma


def plain_table(name: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A titled table; a column of numbers alone stands to the right, one of short words is not broken."""
    right = [bool(rows) and all(_NUMBER.fullmatch(row[place]) for row in rows) for place in range(len(heads))]
    short = [bool(rows) and all(len(row[place]) <= _SHORT for row in rows) for place in range(len(heads))]
    sides = ["right" if number else "where" if word else None for number, word in zip(right, short, strict=True)]
    aligned = list(zip(heads, sides, strict=True))
    head = tag("tr", "".join(tag("th", text(word), scope="col", class_=side) for word, side in aligned))
    body = "".join(_row(row, aligned) for row in rows)
    look = width_class(heads, [[text(cell) for cell in row] for row in rows])
    table = tag("table", tag("thead", head) + tag("tbody", body), class_=look)
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=title)
    return tag("div", tag("p", text(title), class_="title") + scroll, class_="shown", id=name)


def _row(row: Sequence[str], aligned: Sequence[tuple[str, str | None]]) -> str:
    first = tag("th", text(row[0]), scope="row", class_=aligned[0][1])
    rest = zip(row[1:], aligned[1:], strict=True)
    return tag("tr", first + "".join(tag("td", text(cell), data_head=head, class_=side) for cell, (head, side) in rest))
