"""One unit of work, done in a worker: read its texts, write its files, then its receipt.

Belongs here: the order in which things are written, and knowing when nothing is to be done.
Does not belong here: who runs it (`run`), how a text is read (`documents`).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from workreport.corpus.documents import Read, read_entry, unread_entry
from workreport.corpus.entries import Entry
from workreport.corpus.plan import ERRORS, Unit
from workreport.corpus.receipts import Receipt, Written, is_whole, load_receipt, save_receipt
from workreport.corpus.sources import Source
from workreport.corpus.tables import SCHEMAS, TableFile
from workreport.corpus.version import reader_version
from workreport.errors import InputError
from workreport.files import write_bytes_whole

__all__ = ["run_unit"]


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

    def add(self, entry: Entry, text: str | InputError) -> None:
        self._digest.update(json.dumps(astuple(entry)).encode())
        told = f"error {text}" if isinstance(text, InputError) else text
        self._digest.update(hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest())

    def hexdigest(self) -> str:
        return self._digest.hexdigest()


def _inputs(source: Source, unit: Unit, reader: str) -> str:
    inputs = _Inputs(reader)
    for entry, text in source.texts(unit.entries):
        inputs.add(entry, text)
    return inputs.hexdigest()


def _write_unit(source: Source, unit: Unit, out: Path, reader: str) -> None:
    inputs, problems = _Inputs(reader), list[tuple[Entry, InputError]]()
    tables = {name: TableFile(schema) for name, schema in SCHEMAS.items()}
    for entry, text in source.texts(unit.entries):
        inputs.add(entry, text)
        read = _read(entry, text, problems)
        tables["mentions"].add(read.mentions)
        tables["commitments"].add(read.commitments)
        tables["docs"].add_record(read.record)
    files = tuple(_put(out, unit, problems, tables))
    codes = [entry.county_code for entry in unit.entries]
    receipt = Receipt(
        unit.name,
        unit.year,
        len(unit.entries),
        len(problems),
        min(codes),
        max(codes),
        inputs.hexdigest(),
        files,
    )
    save_receipt(out, receipt)


def _read(entry: Entry, text: str | InputError, problems: list[tuple[Entry, InputError]]) -> Read:
    try:
        if isinstance(text, InputError):
            raise text
        return read_entry(entry, text)
    except InputError as error:
        problems.append((entry, error))
        return unread_entry(entry)


def _put(
    out: Path, unit: Unit, problems: list[tuple[Entry, InputError]], tables: dict[str, TableFile]
) -> Iterator[Written]:
    for name, table in tables.items():
        content = table.close()
        yield _place(out, f"{name}/{unit.name}.parquet", content, table.rows)
    path = f"{ERRORS}/{unit.name}.csv"
    if problems:
        yield _place(out, path, _errors_csv(problems), len(problems))
    else:
        (out / path).unlink(missing_ok=True)


def _place(out: Path, path: str, content: bytes, rows: int) -> Written:
    write_bytes_whole(out / path, content)
    return Written(path, rows, len(content), hashlib.sha256(content).hexdigest())


def _errors_csv(problems: list[tuple[Entry, InputError]]) -> bytes:
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, lineterminator="\n")
    lines.writerow(("report_id", "county_code", "year", "file", "problem", "remedy"))
    for entry, error in problems:
        lines.writerow(
            (entry.report_id, entry.county_code, entry.year, entry.file, error.problem, error.remedy)
        )
    return stream.getvalue().encode("utf-8", "backslashreplace")
