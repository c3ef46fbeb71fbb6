"""Reading one report of a corpus: its rows for every table, and what its numbers say about the reading.

Belongs here: the call of the reader for one text, its record, the marks of one that looks wrong.
Does not belong here: how anything is found in a text (`workreport.extract`), files.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import pandas as pd
import pyarrow as pa

from workreport.corpus.entries import Entry
from workreport.corpus.tables import SCHEMAS
from workreport.errors import InputError
from workreport.extract.commitments import find_commitments
from workreport.extract.document import Document, make_document
from workreport.extract.statements import find_statements
from workreport.reading import find_year

__all__ = ["Read", "read_entry", "unread_entry"]

_DIGIT = re.compile(r"[0-9\uff10-\uff19]")
_MARKUP = re.compile(r"</?(?:div|p|span|br|td|script|a)\b[^>]*>", re.IGNORECASE)
_PLAIN = (".txt", ".text", ".md", ".parquet")
_HEAD = 3000
_SHORT, _LONG, _COVERED, _SPARSE = 2_000, 60_000, 0.9, 1 / 1_000
_RESULTS, _AIMS = ("achievement", "cumulative_achievement"), ("target", "aspiration")


@dataclass(frozen=True)
class Read:
    """What one report gives: rows of mentions and commitments, and its line in the table of documents."""

    mentions: pa.Table
    commitments: pa.Table
    record: dict[str, Any]


def read_entry(entry: Entry, text: str) -> Read:
    """Read one report; raises `InputError` when the reader itself fails on it: no text stops a corpus."""
    try:
        document = make_document(text, entry.report_id, entry.year, entry.place)
        mentions = _table("mentions", find_statements(document), entry)
        commitments = _table("commitments", find_commitments(document), entry)
    except Exception as error:
        problem = f"the reader failed: {type(error).__name__}: {error}"
        raise InputError(
            problem, remedy="report this text as a fault of the reader", file=entry.file
        ) from error
    return Read(mentions, commitments, _record(entry, document, mentions, commitments.num_rows))


def unread_entry(entry: Entry) -> Read:
    """The line of a report that could not be read: it stays in the table of documents, with no numbers."""
    none = {name: SCHEMAS[name].empty_table() for name in ("mentions", "commitments")}
    return Read(**none, record={**_identity(entry), "status": "unread", "looks_wrong": ""})


def _table(name: str, frame: pd.DataFrame, entry: Entry) -> pa.Table:
    schema = SCHEMAS[name]
    columns = [pa.array(frame[field.name].array, field.type, from_pandas=True) for field in list(schema)[1:]]
    return pa.Table.from_arrays([pa.repeat(entry.county_code, len(frame)), *columns], schema=schema)


def _identity(entry: Entry) -> dict[str, Any]:
    names = ("county_code", "report_id", "place", "level", "file")
    return {name: getattr(entry, name) for name in names}


def _record(entry: Entry, document: Document, mentions: pa.Table, commitments: int) -> dict[str, Any]:
    classes = Counter(mentions["class"].to_pylist())
    text = document.text
    counts = {
        "characters": len(text),
        "digits": len(_DIGIT.findall(text)),
        "digits_in_mentions": len(_DIGIT.findall("".join(mentions["text"].to_pylist()))),
        "mentions": mentions.num_rows,
        "commitments": commitments,
        **{name: classes[name] for name in (*_RESULTS, *_AIMS, "context", "non_statistic")},
    }
    kept = None if PurePath(entry.file).suffix.lower() in _PLAIN else text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    marks = " ".join(_marks(entry, text, counts))
    return {
        **_identity(entry),
        **counts,
        "status": "read",
        "text_sha256": digest,
        "looks_wrong": marks,
        "text": kept,
    }


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
    if not any(counts[name] for name in _RESULTS):
        yield "no_results"
    if not any(counts[name] for name in _AIMS):
        yield "no_targets"
    if "�" in text:
        yield "broken_characters"
    if _MARKUP.search(text):
        yield "markup"
    if find_year(text[:_HEAD]) not in (None, entry.year):
        yield "other_year"
