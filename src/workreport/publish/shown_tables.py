"""Tables typeset for readers: words for heads, aligned numbers, cards on a phone, no raw index.

Belongs here: one formatter for each kind of column, and the table around them. A notebook names columns;
heads, titles and notes come from `shown.yaml`. Does not belong here: computing what is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import pandas as pd

from workreport.analysis.arithmetic import implied_range, implied_value
from workreport.figures.chapters.common import place_name
from workreport.figures.writing import Write
from workreport.numbers import format_interval, format_stated, format_value, unit_shown
from workreport.publish.evidence import text_link
from workreport.publish.html import number, tag, text, width_class
from workreport.publish.shown_forecast import FORECAST_COLUMNS, RIGHT_ALIGNED, Formatter, Row
from workreport.tables.declare import LIST_SEPARATOR
from workreport.vocabulary import indicator_name
from workreport.words import Words, sentence_start

__all__ = ["COLUMNS", "table_html"]

_RIGHT = {
    "change_graded", "pairs", "asked", "goal", "value", "implied", "last", "this", "change", "low_high", "count",
    "reference", "ratio",
} | RIGHT_ALIGNED  # fmt: skip


def table_html(
    table_id: str,
    frame: pd.DataFrame,
    columns: Sequence[str],
    language: str,
    *,
    base: str = "",
    empty: str | None = None,
    groups: Sequence[str] = (),
    titled: bool = True,
) -> str:
    """`frame` as HTML, one formatter of `COLUMNS` for each name in `columns`.

    Rows that follow each other and agree in the columns `groups` stand under one line that says what these hold.
    Under a heading that says the same, `titled=False` leaves the title to those who have the page read to them.

    An empty frame becomes the sentence at `shown.tables.<table_id>.empty` (or the key `empty`).
    Raises KeyError for a column nobody declared and InputError for missing words.
    """
    words = Words(language)
    key = f"shown.tables.{table_id}"
    if frame.empty:
        return tag("p", text(words(empty or f"{key}.empty")), class_="quiet")
    records = [record | {"_base": base} for record in frame.to_dict("records")]
    title = words(f"{key}.title")
    note = tag("p", text(words(f"{key}.note")), class_="note") if words.has(f"{key}.note") else ""
    table = _table(records, [name for name in columns if name not in groups], groups, key, words)
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=title)
    over = tag("p", text(title), class_="title") if titled else ""
    return tag("div", over + scroll + note, class_="shown", id=f"table-{table_id}")


def _table(records: Sequence[Row], columns: Sequence[str], groups: Sequence[str], key: str, words: Words) -> str:
    rows, joint = (
        [[COLUMNS[name](record, words) for name in names] for record in records] for names in (columns, groups)
    )
    heads, over = ([_head_words(key, name, words) for name in names] for names in (columns, groups))
    sides = [_align(name) for name in columns]
    head = "".join(tag("th", text(said), scope="col", class_=side) for said, side in zip(heads, sides, strict=True))
    lines = [_row(row, heads, sides) for row in rows]
    bodies = [
        tag("tbody", _group(held, over, len(columns)) + "".join(line for _, line in members))
        for held, members in groupby(zip(joint, lines, strict=True), key=itemgetter(0))
    ]
    return tag("table", tag("thead", tag("tr", head)) + "".join(bodies), class_=width_class(heads, rows))


def _head_words(key: str, column: str, words: Words) -> str:
    own = f"{key}.columns.{column}"
    return words(own) if words.has(own) else words(f"shown.columns.{column}")


def _group(cells: Sequence[str], heads: Sequence[str], across: int) -> str:
    """The line over a group of rows; nothing without `cells`."""
    held = " · ".join(tag("span", cell, data_head=head) for cell, head in zip(cells, heads, strict=True))
    return tag("tr", tag("th", held, scope="rowgroup", colspan=across), class_="group") if cells else ""


def _row(cells: Sequence[str], heads: Sequence[str], sides: Sequence[str | None]) -> str:
    first = tag("th", cells[0], scope="row", class_=sides[0])
    rest = zip(cells[1:], heads[1:], sides[1:], strict=True)
    return tag("tr", first + "".join(tag("td", cell, class_=side, data_head=head) for cell, head, side in rest))


def _align(column: str) -> str | None:
    return "right" if column in _RIGHT else None


def _plain(column: str) -> Formatter:
    return lambda row, words: text("" if pd.isna(row[column]) else row[column])


def _by_language(column: str) -> Formatter:
    """`<column>_zh` or `<column>_en`; Chinese, marked as such, where English is missing."""

    def write(row: Row, words: Words) -> str:
        own = row.get(f"{column}_{words.language}")
        if isinstance(own, str) and own:
            return text(Write(words.language).typeset(sentence_start(own)))
        chinese = row[f"{column}_zh"]
        return tag("span", text(chinese), lang="zh-CN") if isinstance(chinese, str) else ""

    return write


def _subject(row: Row, words: Words) -> str:
    """What is measured; where the text names nothing, that its sentence tells."""
    return _by_language("subject")(row, words) or tag("span", text(words("shown.no_subject")), class_="quiet")


def _period(row: Row, words: Words) -> str:
    return "" if pd.isna(row["period"]) else text(Write(words.language).period(str(row["period"])))


def _unclear_period(row: Row, words: Words) -> str:
    """The period, with a word of warning where the text leaves open which years a number covers."""
    unclear = "scope_unclear" in str(row.get("warnings", "")).split(LIST_SEPARATOR)
    return _period(row, words) + (text(words("shown.period_unclear")) if unclear else "")


def _class(row: Row, words: Words) -> str:
    """The kind of statement; a result that the text only expects is called that."""
    expected = text(words("shown.expected")) if row.get("estimated") is True else ""
    return _from_vocabulary("class")(row, words) + expected


def _part(row: Row, words: Words) -> str:
    """A part of a year, whose code the reference tables keep apart from the year."""
    return text(words(f"numbers.periods.{row['period']}", year=row["year"]))


def _from_vocabulary(column: str) -> Formatter:
    return lambda row, words: "" if pd.isna(row[column]) else text(words(f"vocab.{column}.{row[column]}"))


def _stated(prefix: str = "") -> Formatter:
    """A statement's value, written for the language and linked to its span; `prefix` names the columns."""

    def write(row: Row, words: Words) -> str:
        value = row.get(f"{prefix}scaled_value")
        if value is None or pd.isna(value):
            return tag("span", text(words("shown.none")), class_="quiet")
        comparator = row.get(f"{prefix}comparator", "eq")
        signed = bool(row.get(f"{prefix}raised", False))
        shown = format_stated(value, unit_shown(row, prefix), words.language, comparator=comparator, signed=signed)
        link = text_link(row[f"{prefix}statement_id"], row["_base"])
        return number(shown, "stated", href=link, title=row.get(f"{prefix}text"))

    return write


def _implied_range(row: Row, words: Words) -> str:
    return number(implied_range(row, words.language), "implied")


def _implied_point(row: Row, words: Words) -> str:
    return "" if pd.isna(row["point"]) else number(implied_value(row, words.language), "implied")


def _implied(row: Row, words: Words) -> str:
    """The implied value, and under it the interval its rounding allows, where there is more than one value."""
    value, interval = implied_value(row, words.language), implied_range(row, words.language)
    if value == interval:
        return number(value, "implied")
    return number(value, "implied") + "<br>" + tag("span", text(interval), class_="quiet")


def _change(row: Row, words: Words) -> str:
    """The change from last year's number; a target of “or more” leaves a floor of it, and the sign says so."""
    if pd.isna(row["change"]):
        return ""
    unit, bound = row.get("change_unit", "%"), row.get("target_comparator", row.get("comparator", "eq"))
    shown = format_value(row["change"], unit, words.language, comparator=bound, signed=True, digits=3, short=True)
    return number(shown, "implied")


def _reference(row: Row, words: Words) -> str:
    if pd.isna(row["value"]):
        return tag("span", text(words("shown.none")), class_="quiet")
    comparator = row.get("comparator", "eq")
    return number(format_value(row["value"], row["unit"], words.language, comparator=comparator), "reference")


def _count(row: Row, words: Words) -> str:
    return number(f"{int(row['count']):,}", "implied")


def _indicator(row: Row, words: Words) -> str:
    name = indicator_name(row["indicator_id"], words.language)
    return text(name) if name else tag("code", text(row["indicator_id"]))


def _source(row: Row, words: Words) -> str:
    """The ids of the sources, each leading to its full entry, with its grade or, of an entered outcome, its vintage."""
    names, grades = str(row["source_id"]).split(";"), str(row["quality"]).split(";")
    told = row.get("cited", [None] * len(names))
    return "<br>".join(_cited(*one, words) for one in zip(names, grades, told, strict=True))


def _cited(source: str, quality: str, entered: Row | None, words: Words) -> str:
    said = words(f"vocab.quality.{quality}")
    if entered:
        said = f"{said} · {words('ledger.entered.cited', **entered)}"
    link = tag("a", text(source), href=f"../book/data.html#source-{source}")
    return f"{link} {tag('span', text(said), class_='quiet')}"


def _stage(row: Row, words: Words) -> str:
    """Whether a figure is first announced or final; what only compilers give says neither."""
    compiled = set(str(row.get("quality", "")).split(";")) == {"aggregator"}
    return text(words("shown.stage_unknown" if compiled else f"vocab.kind.{row['kind']}"))


def _place(row: Row, words: Words) -> str:
    """A place by the name that figures use for it, else its level."""
    return text(place_name(dict(row), words.language))


def _asked(kind: str) -> Formatter:
    """A target of the tables of targets and outcomes; of the report itself (`stated`) it leads to its span."""

    def write(row: Row, words: Words) -> str:
        high = row.get("target_high", row["target"])
        if row["comparator"] == "range" and high > row["target"]:
            return number(format_interval(row["target"], high, row["unit"], words.language), kind)
        shown = format_value(row["target"], row["unit"], words.language, comparator=row["comparator"])
        href = text_link(row["statement_id"], row["_base"]) if kind == "stated" else None
        return number(shown, kind, href=href)

    return write


def _grade(row: Row, words: Words) -> str:
    return tag("span", text(words(f"vocab.grade.{row['grade']}")), class_=f"grade {row['grade']}")


def _grade_or_none(row: Row, words: Words) -> str:
    """Last year's result with the comparison's grade, or a dash of words where the report gives none."""
    if pd.isna(row.get("grade")):
        return tag("span", text(words("shown.no_counterpart")), class_="quiet")
    return f"{_stated('achievement_')(row, words)} {_grade(row, words)}"


def _change_graded(row: Row, words: Words) -> str:
    """The change, and under it how far the two numbers may be compared."""
    return f"{_change(row, words)}<br>{_grade(row, words)}"


def _where(row: Row, words: Words) -> str:
    row_id = row["statement_id"] if "statement_id" in row else row["commitment_id"]
    shown = words("shown.evidence.paragraph", number=row["paragraph"])
    return tag("a", text(shown), class_="where", href=text_link(row_id, row["_base"]))


def _wording(row: Row, words: Words) -> str:
    return tag("span", text(row["wording"]), lang="zh-CN")


COLUMNS: dict[str, Formatter] = {
    **FORECAST_COLUMNS,
    "subject": _subject,
    "object": _by_language("object"),
    "meaning": _by_language("meaning"),
    "reason": _by_language("reason"),
    "theme": _from_vocabulary("theme"),
    "class": _class,
    "stage": _from_vocabulary("stage"),
    "measure_type": _from_vocabulary("measure_type"),
    "comparator": _from_vocabulary("comparator"),
    "indicator": _indicator,
    "kind": _stage,
    "source": _source,
    "grade": _grade,
    "last_graded": _grade_or_none,
    "change_graded": _change_graded,
    "where": _where,
    "wording": _wording,
    "period": _unclear_period,
    "year": _plain("year"),
    "formula": _plain("formula"),
    "value": _stated(),
    "this": _stated("target_"),
    "last": _stated("achievement_"),
    "change": _change,
    "arithmetic": _by_language("arithmetic"),
    "condition": _by_language("condition"),
    "implied": _implied,
    "low_high": _implied_range,
    "point": _implied_point,
    "reference": _reference,
    "place": _place,
    "asked": _asked("reference"),
    "goal": _asked("stated"),
    "pairs": lambda row, words: number(f"{int(row['pairs']):,}", "implied"),
    "among": lambda row, words: words("shown.among", pairs=number(f"{int(row['pairs']):,}", "implied")),
    "freedom": _plain("freedom"),
    "part": _part,
    "count": _count,
}
