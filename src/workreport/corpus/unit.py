"""One unit of work, done in a worker: read its texts, write its files, then its receipt.

Belongs here: the order in which things are written, and knowing when nothing is to be done.
Does not belong here: who runs it (`run`), how a text is read (`documents`).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

from workreport.corpus.documents import read_entries, unread_record
from workreport.corpus.entries import Entry
from workreport.corpus.plan import ERRORS, Unit
from workreport.corpus.receipts import Receipt, Written, is_whole, load_receipt, save_receipt
from workreport.corpus.sources import Source
from workreport.corpus.tables import SCHEMAS, TableFile, docs_file
from workreport.corpus.version import reader_version
from workreport.errors import InputError
from workreport.files import write_bytes_whole

__all__ = ["run_unit"]

_READ_AT_ONCE = 200_000  # characters


def run_unit(source: Source, unit: Unit, out: Path, reader: str) -> None:
    """Bring the unit's files and receipt up to date; does nothing when they are.

    Raises `InputError` when this worker has another version of the reader than the driver.
    """
    if reader_version() != reader:
        remedy = "install the same version of workreport on every worker, then start them again"
        raise InputError("this worker reads with another version of workreport", remedy=remedy)
    receipt = load_receipt(out, unit.name)
    if receipt is not None and is_whole(out, receipt) and receipt.inputs == _inputs(source, unit, reader):
        return
    _write_unit(source, unit, out, reader)


class _Inputs:
    """Hash of all a unit reads: its list, every text or the reason there is none, the reader."""

    def __init__(self, reader: str) -> None:
        self._digest = hashlib.sha256(reader.encode())

    def add(self, entry: Entry, text: str | InputError) -> str:
        """Take one text, and give its own hash."""
        told = f"error {text}" if isinstance(text, InputError) else text
        digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
        self._digest.update(f"{json.dumps(astuple(entry))}{digest}".encode())
        return digest

    def hexdigest(self) -> str:
        return self._digest.hexdigest()


def _inputs(source: Source, unit: Unit, reader: str) -> str:
    inputs = _Inputs(reader)
    for entry, text in source.texts(unit.entries):
        inputs.add(entry, text)
    return inputs.hexdigest()


def _write_unit(source: Source, unit: Unit, out: Path, reader: str) -> None:
    inputs, gathered = _Inputs(reader), _Gathered()
    for entry, text in source.texts(unit.entries):
        gathered.add(entry, text, inputs.add(entry, text))
    gathered.read()
    if not gathered.problems:
        (out / ERRORS / f"{unit.name}.csv").unlink(missing_ok=True)
    files = tuple(_place(out, *file) for file in gathered.files(unit))
    codes, unread = [entry.county_code for entry in unit.entries], len(gathered.problems)
    first, last = min(codes), max(codes)
    told = Receipt(unit.name, unit.year, len(codes), unread, first, last, inputs.hexdigest(), files)
    save_receipt(out, told)


def _forget() -> None:
    """Empty the reader's bounded caches: over a whole corpus they would fill, at a few hundred megabytes."""
    modules = [module for name, module in sys.modules.items() if name.startswith("workreport.extract.")]
    for cached in (value for module in modules for value in vars(module).values()):
        if hasattr(cached, "cache_parameters") and cached.cache_parameters()["maxsize"]:
            cached.cache_clear()


class _Gathered:
    """What a unit's texts have given so far."""

    def __init__(self) -> None:
        self.tables = {name: TableFile(schema) for name, schema in SCHEMAS.items()}
        self.records: list[dict[str, Any]] = []
        self.problems: list[tuple[Entry, InputError]] = []
        self.waiting: list[tuple[Entry, str | InputError, str]] = []
        self.characters = 0

    def add(self, entry: Entry, text: str | InputError, text_sha256: str) -> None:
        """Take one text; some are read at once."""
        self.waiting.append((entry, text, text_sha256))
        self.characters += 0 if isinstance(text, InputError) else len(text)
        if self.characters >= _READ_AT_ONCE:
            self.read()

    def read(self) -> None:
        """Read what waits; a text that cannot be read becomes a problem, and a line without numbers."""
        texts = [(entry, text, sha256) for entry, text, sha256 in self.waiting if isinstance(text, str)]
        read = iter(read_entries(texts) if texts else [])
        for entry, text, _ in self.waiting:
            found = text if isinstance(text, InputError) else next(read)
            if isinstance(found, InputError):
                self.problems.append((entry, found))
                self.records.append(unread_record(entry))
            else:
                self.tables["mentions"].add(entry.county_code, found.mentions)
                self.tables["commitments"].add(entry.county_code, found.commitments)
                self.records.append(found.record)
        self.waiting, self.characters = [], 0
        _forget()

    def files(self, unit: Unit) -> Iterator[tuple[str, bytes, int]]:
        """Path, bytes and rows of each file of the unit."""
        for name, table in self.tables.items():
            content = table.close()
            yield f"{name}/{unit.name}.parquet", content, table.rows
        yield f"docs/{unit.name}.parquet", docs_file(self.records), len(self.records)
        if self.problems:
            yield f"{ERRORS}/{unit.name}.csv", _errors_csv(self.problems), len(self.problems)


def _place(out: Path, path: str, content: bytes, rows: int) -> Written:
    write_bytes_whole(out / path, content)
    return Written(path, rows, len(content), hashlib.sha256(content).hexdigest())


def _errors_csv(problems: list[tuple[Entry, InputError]]) -> bytes:
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, lineterminator="\n")
    lines.writerow(("report_id", "county_code", "year", "file", "problem", "remedy"))
    for entry, error in problems:
        lines.writerow((entry.report_id, entry.county_code, entry.year, entry.file, error.problem, error.remedy))
    return stream.getvalue().encode("utf-8", "backslashreplace")
