"""The evidence: every statement and promise in one searchable table, and the report's text with each span marked.

Belongs here: these two views and the links between them. A row's anchor is `r-<id>`, a span's is its `<id>`,
where `<id>` is the part of the statement or commitment id after the report's.
Does not belong here: escaping (`html`), how numbers are written (`workreport.numbers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workreport.figures.writing import Write
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["evidence_html", "report_text_html", "short_id", "text_link"]

_SENTENCE_END = re.compile(r"[。;;!?!?\n]")
_TEXT_PAGE, _TABLE_PAGE = "text.html", "evidence.html"


def short_id(row_id: str) -> str:
    """`s00412` of `<report>-s00412`: what anchors are made of."""
    return row_id.rsplit("-", 1)[-1]


def text_link(row_id: str, base: str = "") -> str:
    """Address of a span in the full-text page, from a page beside it (or `base` before it)."""
    return f"{base}{_TEXT_PAGE}#{short_id(row_id)}"


@dataclass(frozen=True)
class _Span:
    row_id: str
    start: int
    end: int
    kind: str
    title: str


def evidence_html(tables: Any, language: str) -> str:
    """The table of all statements, then all commitments, with its filter; reads whole without script."""
    words = Words(language)
    rows = _statement_rows(tables, words) + _commitment_rows(tables, words)
    heads = "".join(
        tag("th", tag("button", text(words(f"shown.columns.{key}")), type="button"), scope="col")
        for key in ("place_in_text", "value_written", "subject", "class", "period", "theme", "sentence")
    )
    table = tag(
        "table",
        tag("thead", tag("tr", heads)) + tag("tbody", "".join(rows)),
        class_="sortable stack",
        id="evidence-table",
    )
    box = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=words("shown.evidence.title"))
    return _filter(tables, words, len(rows)) + tag("div", box, class_="shown wide")


def _filter(tables: Any, words: Words, total: int) -> str:
    find = tag("label", text(words("shown.evidence.find")), for_="evidence-find")
    field = '<input id="evidence-find" type="search" name="find" autocomplete="off">'
    choices = "".join(
        _choice(name, sorted({str(value) for value in values}), words)
        for name, values in (
            (
                "class",
                [*tables.statements["class"].unique(), *(["commitment"] if len(tables.commitments) else [])],
            ),
            (
                "theme",
                [
                    *tables.statements["theme"].dropna().unique(),
                    *tables.commitments["theme"].dropna().unique(),
                ],
            ),
        )
    )
    count = tag("output", data_of=words("shown.evidence.count", total=total), for_="evidence-find")
    more = tag("button", "", type="button", class_="more", data_all=words("shown.evidence.all"), hidden="")
    return f'<div class="filter" data-for="evidence-table" hidden>{find}{field}{choices}{count}{more}</div>'


def _choice(name: str, values: Iterable[str], words: Words) -> str:
    options = "".join(tag("option", text(words(f"vocab.{name}.{value}")), value=value) for value in values if value)
    everything = tag("option", text(words(f"shown.evidence.any_{name}")), value="")
    label = words(f"shown.columns.{name}")
    return tag("select", everything + options, name=name, aria_label=label)


def _statement_rows(tables: Any, words: Words) -> list[str]:
    source = str(tables.text)
    columns = ("statement_id", "paragraph", "char_start", "char_end", "text", "class", "period", "theme")
    subjects = _in_language(tables.statements, "subject", words.language)
    return [
        _row(words, source, row_id, paragraph, (start, end), written, subject, kind, period, theme)
        for (row_id, paragraph, start, end, written, kind, period, theme), subject in zip(
            tables.statements[list(columns)].itertuples(index=False), subjects, strict=True
        )
    ]


def _commitment_rows(tables: Any, words: Words) -> list[str]:
    source = str(tables.text)
    columns = ("commitment_id", "paragraph", "char_start", "char_end", "stage", "theme")
    objects = _in_language(tables.commitments, "object", words.language)
    return [
        _row(
            words,
            source,
            row_id,
            paragraph,
            (start, end),
            words(f"vocab.stage.{stage}"),
            what,
            "commitment",
            "",
            theme,
        )
        for (row_id, paragraph, start, end, stage, theme), what in zip(
            tables.commitments[list(columns)].itertuples(index=False), objects, strict=True
        )
    ]


def _in_language(frame: pd.DataFrame, column: str, language: str) -> Sequence[str]:
    """The column in the language; where English is missing, the Chinese marked as Chinese by the caller."""
    chosen = frame[f"{column}_{language}"].fillna("")
    filled = chosen.where(chosen != "", frame[f"{column}_zh"].fillna(""))
    return [Write(language).typeset(name) for name in filled]


def _row(
    words: Words,
    source: str,
    row_id: str,
    paragraph: int,
    span: tuple[int, int],
    written: str,
    subject: str,
    kind: str,
    period: Any,
    theme: Any,
) -> str:
    place = tag("a", text(words("shown.evidence.paragraph", number=paragraph)), href=text_link(row_id))
    shown_period = "" if pd.isna(period) else Write(words.language).period(str(period))
    theme_name = "" if pd.isna(theme) or not theme else words(f"vocab.theme.{theme}")
    cells: list[tuple[str, str, dict[str, Any]]] = [
        ("place_in_text", place, {"data_sort": span[0], "class_": "where"}),
        (
            "value_written",
            tag("a", text(written), class_="k-stated n", href=text_link(row_id)),
            {"lang": "zh-CN"},
        ),
        ("subject", text(subject), {}),
        ("class", text(words(f"vocab.class.{kind}")), {"class_": "where"}),
        ("period", text(shown_period), {"class_": "where"}),
        ("theme", text(theme_name), {"class_": "short"}),
        ("sentence", _sentence(source, *span), {"lang": "zh-CN", "class_": "ask"}),
    ]
    body = "".join(
        tag("td", content, data_head=words(f"shown.columns.{key}"), **extra) for key, content, extra in cells
    )
    return tag("tr", body, id=f"r-{short_id(row_id)}", data_class=kind, data_theme=theme_name and theme)


def _sentence(source: str, start: int, end: int) -> str:
    """The sentence around a span, the span marked."""
    before = [match.end() for match in _SENTENCE_END.finditer(source, max(0, start - 200), start)]
    begin = before[-1] if before else max(0, start - 200)
    after = _SENTENCE_END.search(source, end)
    finish = min(after.start() if after else len(source), end + 200)
    return text(source[begin:start]) + tag("mark", text(source[start:end])) + text(source[end:finish])


def report_text_html(tables: Any, language: str) -> str:
    """The report, paragraph by paragraph as published, every span marked and linked to its row."""
    words = Words(language)
    spans = sorted(_spans(tables, words), key=lambda span: (span.start, -span.end))
    paragraphs, offset = [], 0
    for number, line in enumerate(str(tables.text).split("\n"), 1):
        inside = [span for span in spans if offset <= span.start and span.end <= offset + len(line)]
        anchor = tag("a", str(number), class_="no", href=f"#p{number}")
        if line.strip():
            paragraphs.append(tag("p", anchor + _marked(line, offset, inside), id=f"p{number}"))
        offset += len(line) + 1
    return tag("div", "".join(paragraphs), class_="report-text", lang="zh-CN")


def _spans(tables: Any, words: Words) -> Iterable[_Span]:
    for row_id, start, end, kind in tables.statements[["statement_id", "char_start", "char_end", "class"]].itertuples(
        index=False
    ):
        yield _Span(row_id, start, end, kind, words(f"vocab.class.{kind}"))
    for row_id, start, end in tables.commitments[["commitment_id", "char_start", "char_end"]].itertuples(index=False):
        yield _Span(row_id, start, end, "commitment", words("vocab.class.commitment"))


def _marked(line: str, offset: int, spans: Sequence[_Span]) -> str:
    """`line` with its spans marked; a span inside another keeps its anchor and link."""
    return _fill(line, offset, 0, len(line), list(spans))


def _fill(line: str, offset: int, begin: int, end: int, spans: list[_Span]) -> str:
    pieces, at = [], begin
    while spans:
        span = spans.pop(0)
        start, stop = span.start - offset, min(span.end - offset, end)
        if start < at:
            continue
        inner = [other for other in spans if other.start - offset < stop]
        del spans[: len(inner)]
        pieces += [
            text(line[at:start]),
            _mark(span, _fill_inner(line, offset, start, stop, inner), bool(inner)),
        ]
        at = stop
    pieces.append(text(line[at:end]))
    return "".join(pieces)


def _fill_inner(line: str, offset: int, start: int, stop: int, inner: list[_Span]) -> str:
    return _fill(line, offset, start, stop, inner) if inner else text(line[start:stop])


def _mark(span: _Span, content: str, holds_others: bool) -> str:
    """A span with inner links cannot itself be a link (links may not nest)."""
    link = f"{_TABLE_PAGE}#r-{short_id(span.row_id)}"
    body = content if holds_others else tag("a", content, href=link, title=span.title)
    return tag("mark", body, id=short_id(span.row_id), class_=f"c-{span.kind}")
