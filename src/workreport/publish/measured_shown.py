"""Tables that are no report's: the generated corpus of *Reading the country*, and what the benchmarks measured.

Belongs here: a frame or a benchmark's JSON as a table in both languages; words come from `measured.yaml`.
Does not belong here: a report's own tables (`shown_tables`), measuring (`benchmarks/`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from workreport.publish.html import tag, text
from workreport.publish.show import Bilingual
from workreport.words import Words

__all__ = ["corpus_table", "measured_html", "results"]

_LONG = 10_000
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
    return _table(f"generated-{table_id}", title, list(heads.values()), rows)


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


def results(root: Path) -> list[dict[str, Any]]:
    """Every committed result of a benchmark, by its file's name."""
    paths = sorted((root / "benchmarks" / "results").glob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def measured_html(found: Sequence[Mapping[str, Any]], language: str) -> str:
    """Each benchmark's rows as a table: what, how much, and how many times the other it is held beside."""
    words = Words(language)
    tables = "".join(_benchmark(result, words) for result in found)
    return tables or tag("p", text(words("measured.none")), class_="quiet")


def _benchmark(result: Mapping[str, Any], words: Words) -> str:
    """What is held beside another first; plain measurements folded away below."""
    name = str(result["benchmark"])
    key = f"measured.benchmarks.{name}"
    title = words(key) if words.has(key) else name
    judged = [row for row in result["rows"] if row["ratio"] is not None]
    plain = [row for row in result["rows"] if row["ratio"] is None]
    told = {name: result[name] for name in ("date", "machine", "commit")}
    about = tag("p", text(words("measured.about", **told)) + tag("code", text(result["command"])), class_="note")
    if not judged:
        return _measurements(f"measured-{name}", title, plain, words) + about
    more = words("measured.more", what=title)
    folded = tag("details", tag("summary", text(more)) + _measurements(f"measured-{name}-more", more, plain, words))
    return _measurements(f"measured-{name}", title, judged, words) + (folded if plain else "") + about


def _measurements(name: str, title: str, rows: Sequence[Mapping[str, Any]], words: Words) -> str:
    with_ratio = any(row["ratio"] is not None for row in rows)
    columns = ("case", "measure", "value", "ratio") if with_ratio else ("case", "measure", "value")
    heads = [words(f"measured.columns.{column}") for column in columns]
    cells = [[row["case"], row["measure"], _value(row), _ratio(row, words)][: len(columns)] for row in rows]
    return _table(name, title, heads, cells)


def _value(row: Mapping[str, Any]) -> str:
    shown = f"{row['value']:.4g}" if row["value"] < _LONG else f"{row['value']:,.0f}"
    return f"{shown} {row['unit']}"


def _ratio(row: Mapping[str, Any], words: Words) -> str:
    if row["ratio"] is None:
        return ""
    return words("measured.ratio", ratio=f"{row['ratio']:.3g}", other=row["ratio_to"])


def _table(name: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    right = [bool(rows) and all(_NUMBER.fullmatch(row[place]) for row in rows) for place in range(len(heads))]
    aligned = [(head, "right" if flag else None) for head, flag in zip(heads, right, strict=True)]
    head = tag("tr", "".join(tag("th", text(word), scope="col", class_=side) for word, side in aligned))
    body = "".join(_row(row, aligned) for row in rows)
    table = tag("table", tag("thead", head) + tag("tbody", body), class_="stack")
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=title)
    return tag("div", tag("p", text(title), class_="title") + scroll, class_="shown", id=name)


def _row(row: Sequence[str], aligned: Sequence[tuple[str, str | None]]) -> str:
    first = tag("th", text(row[0]), scope="row", class_=aligned[0][1])
    rest = zip(row[1:], aligned[1:], strict=True)
    return tag("tr", first + "".join(tag("td", text(cell), data_head=head, class_=side) for cell, (head, side) in rest))
