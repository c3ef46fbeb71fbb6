"""Texts in Parquet: one row a report, with its text.

Belongs here: listing and reading such rows. Does not belong here: writing Parquet (see `tables`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from workreport.corpus.entries import OPTIONAL_COLUMNS, REQUIRED_COLUMNS, Entry, checked_entries
from workreport.corpus.sources import Text, check_columns, check_text
from workreport.errors import InputError

__all__ = ["ParquetSource"]

_BATCH = 256
_DAMAGED = "the Parquet file cannot be read"


@dataclass(frozen=True)
class ParquetSource:
    """Parquet with `report_id, county_code, year, text` and, if known, `place, level`; best by year."""

    path: Path

    def entries(self) -> list[Entry]:
        """All rows of all files, checked, without their texts."""
        return list(checked_entries(self._rows(), str(self.path)))

    def texts(self, entries: Sequence[Entry]) -> Iterator[Text]:
        """Each entry's text in the order given; only row groups that hold one of them are read."""
        wanted: dict[str, set[int]] = defaultdict(set)
        for entry in entries:
            wanted[entry.file].add(entry.row)
        found = {(file, row): text for file, rows in wanted.items() for row, text in _texts_of(self._base / file, rows)}
        for entry in entries:
            yield entry, _readable(found.pop((entry.file, entry.row), None), entry)

    def stamp(self, entries: Sequence[Entry]) -> list[tuple[str, int, int]]:
        """Path, size and time of change of each file the entries are in."""
        files = sorted({entry.file for entry in entries})
        known = [(file, (self._base / file)) for file in files]
        return [(file, path.stat().st_size, path.stat().st_mtime_ns) for file, path in known]

    @property
    def _base(self) -> Path:
        return self.path if self.path.is_dir() else self.path.parent

    def _rows(self) -> Iterator[tuple[Mapping[str, str], int, int]]:
        files = sorted(self.path.rglob("*.parquet")) if self.path.is_dir() else [self.path]
        for path in files:
            name = path.relative_to(self._base).as_posix()
            for row, columns in enumerate(_listed(path)):
                yield {**columns, "file": name}, row, row + 1


def _listed(path: Path) -> Iterator[dict[str, str]]:
    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            check_columns(names, (*REQUIRED_COLUMNS, "text"), path)
            wanted = [name for name in (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS) if name in names]
            for batch in file.iter_batches(batch_size=8192, columns=wanted, use_threads=False):
                for row in batch.to_pylist():
                    yield {name: "" if value is None else str(value) for name, value in row.items()}
    except (pa.ArrowException, OSError) as error:
        raise InputError(_DAMAGED, file=path, remedy="write it again or restore it") from error


def _texts_of(path: Path, rows: set[int]) -> Iterator[tuple[int, str | None]]:
    """Wanted rows of one file with their texts; stops early where the file is damaged."""
    try:
        with pq.ParquetFile(path, pre_buffer=False) as file:
            first = 0
            for group in range(file.num_row_groups):
                count = file.metadata.row_group(group).num_rows
                if any(row in rows for row in range(first, first + count)):
                    yield from _group(file, group, first, rows)
                first += count
    except (pa.ArrowException, OSError):
        return


def _group(file: pq.ParquetFile, group: int, first: int, rows: set[int]) -> Iterator[tuple[int, str | None]]:
    batches = file.iter_batches(batch_size=_BATCH, row_groups=[group], columns=["text"], use_threads=False)
    for batch in batches:
        column = batch.column(0)
        for index in range(len(column)):
            if first + index in rows:
                value = column[index].as_py()
                yield first + index, value if isinstance(value, str) else None
        first += len(column)


def _readable(text: str | None, entry: Entry) -> str | InputError:
    name = f"{entry.file} row {entry.row + 1}"
    if text is None:
        return InputError("no text, or the file is damaged there", file=name, remedy="write the Parquet again")
    try:
        return check_text(text, name)
    except InputError as error:
        return error
