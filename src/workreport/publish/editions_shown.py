"""The page that says what changed between two versions of the data, as HTML.

Belongs here: marking up the frames of `analysis.editions`. Does not belong here: the comparison, or any
phrase (`book/words/*/editions.yaml`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os.path import commonprefix
from pathlib import Path
from typing import Any

import pandas as pd

from workreport.analysis.editions import Changes, compare_editions
from workreport.analysis.editions_frozen import frozen_editions
from workreport.analysis.editions_read import last_revisions
from workreport.figures.chapters.common import place_name
from workreport.figures.writing import Write
from workreport.project import project_root, report_ids
from workreport.publish.editions_said import said_otherwise
from workreport.publish.html import tag, text
from workreport.tables.declare import LIST_SEPARATOR
from workreport.tables.schemas import TABLES
from workreport.tables.sourcetext import load_metadata
from workreport.vocabulary import indicator_name
from workreport.words import Words, sentence_start

__all__ = ["changes_html", "last_change_html", "since_edition_html"]

_FEW, _MOST, _CELL, _AROUND = 8, 200, 60, 20


def since_edition_html(report_id: str, language: str) -> str:
    """What changed in the report's data and the reference figures since each frozen edition, newest first."""
    words, frozen = Words(language), frozen_editions()
    if not frozen:
        return tag("p", text(words("editions.no_edition")))
    later: Path = project_root() / "data"
    parts = []
    for edition in reversed(frozen):
        after = words("editions.now") if later.name == "data" else later.name
        said = said_otherwise(edition, later, report_id, language)
        told = changes_html(compare_editions(edition, later, report_id), language, edition.name, after, said)
        is_new = not (edition / "curated" / report_id).is_dir()
        parts.append((tag("p", text(words("editions.new_report", before=edition.name))) if is_new else "") + told)
        later = edition
    return "".join(parts)


def last_change_html(language: str) -> str:
    """What the last revision of the data changed; a sentence where there are no two revisions."""
    names = last_revisions()
    if names is None:
        return tag("p", text(Words(language)("editions.no_history")))
    return changes_html(compare_editions(*names), language, *names)


def changes_html(
    changes: Changes, language: str, before: str, after: str, said: pd.DataFrame | None = None
) -> str:
    """Findings that flipped, then table by table the rows that changed and what changed in each (the first 200).

    `said` are sentences and titles that no longer read as they did (see `editions_said`).
    """
    words = Words(language)
    intro = tag("p", text(words("editions.intro", before=before, after=after)))
    if changes.empty:
        return intro + tag("p", text(words("editions.nothing").strip()))
    return "".join([intro, *_findings(changes, said, words), *_tables(changes, words)])


def _findings(changes: Changes, said: pd.DataFrame | None, words: Words) -> Iterator[str]:
    """Sentences and titles that read otherwise, then the counts and verdicts; that none changed is said only where
    all of them could be compared."""
    if said is not None:
        named = said.assign(kind=[words(f"editions.kinds.{kind}") for kind in said["kind"]])
        yield _table(named, ["kind", "before", "after"], words, words("editions.said"))
    codes = changes.findings
    kinds = [words(f"editions.kinds.{kind}") for kind in codes["kind"]]
    named = codes.assign(kind=kinds, key=[_key_named(key, words) for key in codes["key"]])
    yield _table(named, ["report_id", "kind", "key", "before", "after"], words, words("editions.flipped"))
    if changes.unread:
        yield tag("p", text(words("editions.unread", reports=words("editions.joint").join(changes.unread))))
    elif codes.empty and (said is None or said.empty):
        yield tag("p", text(words("editions.no_finding" if said is None else "editions.all_said")))


def _key_named(key: str, words: Words) -> str:
    """A count by the name readers know, where it has one; any other key as it stands."""
    name = f"editions.counts.{key}"
    return words(name) if words.has(name) else key


def _tables(changes: Changes, words: Words) -> Iterator[str]:
    """The rows of one table of one report after another, each under its name and its counts."""
    told: dict[Any, list[str]] = {}
    for cell in changes.cells.itertuples(index=False):
        told.setdefault((cell.report_id, cell.table, cell.key), []).append(_cell(cell, words))
    for (report_id, table), rows in changes.rows.groupby(["report_id", "table"], sort=True):
        counts = rows["change"].value_counts(sort=False)
        said = words("editions.joint").join(words(f"editions.changes.{name}", count=n) for name, n in counts.items())
        where = _report(str(report_id), words) if report_id else words("editions.reference")
        name = words(f"editions.table_names.{table}")
        title = sentence_start(words("editions.table", where=where, table=name, told=said).strip())
        cells = [words("editions.joint_cells").join(told.get((report_id, table, key), [])) for key in rows["key"]]
        named = rows.assign(text=[_known_by(row, words) for row in rows.itertuples(index=False)], cells=cells)
        yield _table(_in_words(named, words), ["text", "change", "cells", "key"], words, title)


def _report(report_id: str, words: Words) -> str:
    """The report as a reader knows it; one that the clone no longer has, by its id."""
    if report_id not in report_ids():
        return report_id
    about = load_metadata(report_id)
    return words("editions.report_named", body=sentence_start(about.body(words.language)), year=about.year)


def _known_by(row: Any, words: Words) -> str:
    """A row's own words; a figure of the reference tables by place, period and indicator."""
    said = (row.text_en if words.language == "en" else "") or row.text
    if said or row.table not in TABLES:
        return Write(words.language).typeset(sentence_start(str(said)))
    key = dict(zip(TABLES[row.table].primary_key, row.key.split(":"), strict=False))
    if not {"place_code", "year", "indicator_id"} <= key.keys():
        return ""
    place = place_name(key | {"place_zh": key["place_code"]}, words.language)
    period = words(f"numbers.periods.{key.get('period', 'annual')}", year=key["year"])
    indicator = indicator_name(key["indicator_id"], words.language) or key["indicator_id"]
    return words("editions.figure", place=place, period=period, indicator=indicator)


def _cell(cell: Any, words: Words) -> str:
    """One altered cell: the column's name, what stood there and what stands there now, long ones cut."""
    values = [_in_vocabulary(cell, value, words) for value in (cell.before, cell.after)]
    old, new = (_shortened(value, _CELL) or words("editions.none") for value in _parted(*values))
    name = f"editions.cell_names.{cell.column}"
    column = words(name) if words.has(name) else words("editions.other_column", column=cell.column)
    return words("editions.cell", column=column, before=old, after=new)


def _in_vocabulary(cell: Any, value: str, words: Words) -> str:
    """A value of a column with a vocabulary by the word readers know; any other as it stands, or as translated."""
    columns = TABLES[cell.table].columns if cell.table in TABLES else ()
    vocabulary = next((column.vocabulary for column in columns if column.name == cell.column), "")
    if not vocabulary or not value:
        return str(words.group("editions.cell_values").get(value, value))
    keys = [(part, f"vocab.{vocabulary}.{part}") for part in value.split(LIST_SEPARATOR)]
    return words("editions.joint").join(words(key) if words.has(key) else part for part, key in keys)


def _in_words(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """`frame` with its kinds of change by the names readers know."""
    return frame.assign(change=[words(f"editions.row_names.{code}") for code in frame["change"]])


def _parted(old: str, new: str) -> tuple[str, str]:
    """Two long values without what they have in common, but for a little on either side of where they part."""
    if max(len(old), len(new)) <= _CELL:
        return old, new
    start = len(commonprefix([old, new]))
    end = len(commonprefix([old[start:][::-1], new[start:][::-1]]))
    first, last = (max(0, length - _AROUND) for length in (start, end))
    cut = [value[first : len(value) - last] for value in (old, new)]
    old, new = (f"{'…' * bool(first)}{value}{'…' * bool(last)}" for value in cut)
    return old, new


def _shortened(value: str, most: int) -> str:
    """`value` with its middle left out where it is longer than `most` characters."""
    half = most // 2
    return value if len(value) <= most else f"{value[:half]}…{value[-half:]}"


def _table(frame: pd.DataFrame, columns: Sequence[str], words: Words, title: str) -> str:
    """`frame` as a titled table for readers, a long one folded under its title; empty for no rows."""
    if frame.empty:
        return ""
    heads = "".join(tag("th", text(words(f"editions.columns.{name}")), scope="col") for name in columns)
    body = "".join(_row(row, columns, words) for row in frame.head(_MOST)[list(columns)].itertuples(index=False))
    table = tag("table", tag("thead", tag("tr", heads)) + tag("tbody", body), class_="stack")
    shown = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=title)
    rest = len(frame) - _MOST
    more = tag("p", text(words("editions.more", count=rest).strip()), class_="note") if rest > 0 else ""
    if len(frame) > _FEW:
        return tag("details", tag("summary", tag("strong", text(title))) + tag("div", shown + more, class_="shown"))
    return tag("div", tag("p", text(title), class_="title") + shown + more, class_="shown")


_SHORT = ("change", "kind")  # columns of a word, kept on one line


def _row(cells: Sequence[object], columns: Sequence[str], words: Words) -> str:
    """The first cell heads its row; a report without an id is the reference data."""
    named = list(zip(columns, cells, strict=True))
    fallback = words("editions.reference") if columns[0] == "report_id" else cells[-1]
    first = tag("th", text(named[0][1] or fallback), scope="row")
    rest = [
        tag("td", text(cell), data_head=words(f"editions.columns.{name}"), class_="where" if name in _SHORT else None)
        for name, cell in named[1:]
    ]
    return tag("tr", first + "".join(rest))
