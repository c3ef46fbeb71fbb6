"""Reading reports of a corpus: their rows for every table, and what their numbers say about the reading.

Belongs here: the call of the reader for some texts, its record, the marks of one that looks wrong.
Does not belong here: how anything is found in a text (`workreport.extract`), files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import pyarrow as pa

from workreport.corpus.entries import Entry
from workreport.errors import InputError
from workreport.extract.commitments import commitments_table
from workreport.extract.document import Document, joined, make_document
from workreport.extract.statements import statements_table
from workreport.reading import find_year
from workreport.vocabulary import AIMS, RESULTS

__all__ = ["Read", "read_entries", "unread_record"]

_DIGITS = "0123456789０１２３４５６７８９"
_MARKUP = re.compile(r"</?(?:div|p|span|br|td|script|a)\b[^>]*>", re.IGNORECASE)
_PLAIN = (".txt", ".text", ".md", ".parquet")
_HEAD = 3000
_SHORT, _LONG, _COVERED, _SPARSE = 2_000, 60_000, 0.9, 1 / 1_000


@dataclass(frozen=True)
class Read:
    """What one report gives: rows of mentions and commitments, and its line in the table of documents."""

    mentions: pa.Table
    commitments: pa.Table
    record: dict[str, Any]


def read_entries(texts: Sequence[tuple[Entry, str, str]]) -> list[Read | InputError]:
    """Read some reports, each told with its text's hash; an `InputError` where the reader itself fails on one.

    They are read as one document, which is quicker by a quarter or more; one by one only where that fails: no text
    stops a corpus.
    """
    try:
        return _read_joined(texts)
    except Exception:
        return [_read_alone(*told) for told in texts]


def _read_alone(entry: Entry, text: str, text_sha256: str) -> Read | InputError:
    try:
        return _read_joined([(entry, text, text_sha256)])[0]
    except Exception as error:
        problem = f"the reader failed: {type(error).__name__}: {error}"
        return InputError(problem, remedy="report this text as a fault of the reader", file=entry.file)


def _read_joined(texts: Sequence[tuple[Entry, str, str]]) -> list[Read | InputError]:
    documents = [make_document(text, entry.report_id, entry.year, entry.place) for entry, text, _ in texts]
    whole, read = joined(documents), []
    mentions, commitments = (_by_report(make(whole)) for make in (statements_table, commitments_table))
    for (entry, _, sha256), document in zip(texts, documents, strict=True):
        own, promises = mentions(entry.report_id), commitments(entry.report_id)
        record = _record(entry, document, own, promises.num_rows) | {"text_sha256": sha256}
        read.append(Read(own, promises, record))
    return list(read)


def _by_report(table: pa.Table) -> Callable[[str], pa.Table]:
    """What gives the rows of each report, which stand together in `table`."""
    begins: dict[str, int] = {}
    counts = Counter(names := table.column("report_id").to_pylist())
    for at, name in enumerate(names):
        begins.setdefault(name, at)
    return lambda name: table.slice(begins.get(name, 0), counts[name])


def unread_record(entry: Entry) -> dict[str, Any]:
    """The line of a report that could not be read: it stays in the table of documents, with no numbers."""
    return _identity(entry) | {"status": "unread", "looks_wrong": ""}


def _identity(entry: Entry) -> dict[str, Any]:
    names = ("county_code", "report_id", "place", "level", "file")
    return {name: getattr(entry, name) for name in names}


def _record(entry: Entry, document: Document, mentions: pa.Table, commitments: int) -> dict[str, Any]:
    classes = Counter(mentions.column("class").to_pylist())
    text = document.text
    counts = {
        "characters": len(text),
        "digits": _digits(text),
        "digits_in_mentions": _digits("".join(mentions.column("text").to_pylist())),
        "mentions": mentions.num_rows,
        "commitments": commitments,
        **{name: classes[name] for name in (*RESULTS, *AIMS, "context", "non_statistic")},
    }
    kept = None if PurePath(entry.file).suffix.lower() in _PLAIN else text
    marks = " ".join(_marks(entry, text, counts))
    return _identity(entry) | counts | {"status": "read", "looks_wrong": marks, "text": kept}


def _digits(text: str) -> int:
    return sum(map(text.count, _DIGITS))


def _marks(entry: Entry, text: str, counts: dict[str, int]) -> Iterator[str]:
    """Marks of a document that looks wrong; their meanings are in `words` under `corpus.marks`."""
    if counts["characters"] < _SHORT:
        yield "short"
    if counts["characters"] > _LONG:
        yield "long"
    if counts["digits"] and counts["digits_in_mentions"] < _COVERED * counts["digits"]:
        yield "digits_missed"
    if counts["mentions"] < _SPARSE * counts["characters"]:
        yield "few_numbers"
    if not any(counts[name] for name in RESULTS):
        yield "no_results"
    if not any(counts[name] for name in AIMS):
        yield "no_targets"
    if "�" in text:
        yield "broken_characters"
    if "<" in text and _MARKUP.search(text):
        yield "markup"
    if find_year(text[:_HEAD]) not in (None, entry.year):
        yield "other_year"
