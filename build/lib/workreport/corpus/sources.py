"""Where a corpus's texts are: a folder with a manifest, or Parquet; listing them, and reading some of them.

Belongs here: choosing between the two sources, and the folder; both list entries in the driver and give texts
in a worker. Does not belong here: Parquet (`parquet`), how the work is cut, what is read out of a text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from workreport.corpus.entries import OPTIONAL_COLUMNS, REQUIRED_COLUMNS, Entry, checked_entries
from workreport.errors import InputError
from workreport.source import decode_text, read_text

__all__ = ["FolderSource", "Source", "Text", "check_text", "open_source"]

Text = tuple[Entry, str | InputError]
_LONGEST = 2_000_000
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_PLAIN = (".txt", ".text", ".md")


class Source(Protocol):
    """A corpus's texts, listed in the driver and read in the workers; small enough to be sent to them."""

    def entries(self) -> list[Entry]:
        """All reports listed; raises `InputError` when the list is not sound."""

    def texts(self, entries: Sequence[Entry]) -> Iterator[Text]:
        """The text of each entry in the order given, or the `InputError` that says why there is none."""

    def stamp(self, entries: Sequence[Entry]) -> list[tuple[str, int, int]]:
        """Path, size and time of change of the files the entries are in: equal stamps, equal texts."""


def open_source(path: Path) -> Source:
    """The source at `path`: a folder holding manifest.csv, a manifest, a Parquet file or a folder of them."""
    if path.suffix.lower() == ".csv" and path.is_file():
        return FolderSource(path.parent, path.name)
    if path.is_dir() and (path / "manifest.csv").is_file():
        return FolderSource(path, "manifest.csv")
    if path.suffix.lower() == ".parquet" or (path.is_dir() and any(path.rglob("*.parquet"))):
        from workreport.corpus.parquet import ParquetSource  # imports pyarrow: only for those who need it

        return ParquetSource(path)
    columns = ",".join((*REQUIRED_COLUMNS, "file"))
    remedy = f"give a folder with manifest.csv ({columns}), or Parquet with a text column"
    raise InputError("neither a folder of texts with its manifest nor Parquet", file=path, remedy=remedy)


def check_text(text: str, name: str) -> str:
    """`text` itself; raises `InputError` when it is no report: empty, null characters, not Chinese."""
    if "\x00" in text:
        raise InputError("not text: it holds null characters", file=name, remedy="save it as UTF-8 text")
    if not text.strip():
        raise InputError("no text in it", file=name, remedy="a scan must be turned into text first")
    if len(text) > _LONGEST:
        raise InputError(f"longer than {_LONGEST:,} characters", file=name, remedy="give the report by itself")
    enough = max(20, len(text) // 20)
    if _chinese(text[: 4 * enough]) < enough and _chinese(text) < enough:
        raise InputError("not a Chinese report", file=name, remedy="give a Chinese government work report")
    return text


def _chinese(text: str) -> int:
    return sum(map(len, _CHINESE.findall(text)))


@dataclass(frozen=True)
class FolderSource:
    """Texts in a folder, listed in a CSV: `report_id, county_code, year, file`, if known `place, level`."""

    folder: Path
    manifest: str

    def entries(self) -> list[Entry]:
        """All reports of the manifest, checked."""
        return list(checked_entries(self._rows(), str(self._listed)))

    def texts(self, entries: Sequence[Entry]) -> Iterator[Text]:
        """Each entry's text as its file holds it, or why it cannot be read."""
        for entry in entries:
            try:
                yield entry, check_text(self._text(self.folder / entry.file), entry.file)
            except InputError as error:
                yield entry, InputError(error.problem, remedy=error.remedy, file=entry.file)
            except OSError as error:
                yield (
                    entry,
                    InputError(error.strerror or "cannot be read", file=entry.file, remedy="restore the file"),
                )

    def stamp(self, entries: Sequence[Entry]) -> list[tuple[str, int, int]]:
        """Path, size and time of change of every entry's file; size -1 where there is none."""
        return [_stamp(self.folder, entry.file) for entry in entries]

    def _text(self, path: Path) -> str:
        plain = path.suffix.lower() in _PLAIN
        return decode_text(path.read_bytes(), path) if plain else read_text(path)

    @property
    def _listed(self) -> Path:
        return self.folder / self.manifest

    def _rows(self) -> Iterator[tuple[Mapping[str, str], int, int]]:
        text = decode_text(self._listed.read_bytes(), self._listed)
        if "\x00" in text:
            raise InputError("not a CSV: it holds null characters", file=self._listed, remedy="save it as UTF-8 CSV")
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            names = _checked_header(next(lines, []), self._listed)
            for shown, cells in enumerate(lines, start=2):
                if cells:
                    yield self._row(names, cells, shown), -1, shown
        except csv.Error as error:
            raise InputError(f"not a CSV: {error}", file=self._listed, remedy="save it as UTF-8 CSV") from error

    def _row(self, names: list[str], cells: list[str], shown: int) -> Mapping[str, str]:
        if len(cells) != len(names):
            problem = f"{len(cells)} cells under {len(names)} columns"
            raise InputError(problem, remedy="quote cells that hold commas", file=self._listed, row=shown)
        columns = {name: cell.strip() for name, cell in zip(names, cells, strict=True)}
        if not columns["file"] or not (self._root / columns["file"]).resolve().is_relative_to(self._root):
            remedy = "name a file inside the manifest's folder"
            raise InputError(
                f"{columns['file']!r} is no file of this folder",
                remedy=remedy,
                file=self._listed,
                row=shown,
                column="file",
            )
        return columns

    @cached_property
    def _root(self) -> Path:
        return self.folder.resolve()


def _stamp(folder: Path, file: str) -> tuple[str, int, int]:
    try:
        status = (folder / file).stat()
    except OSError:
        return file, -1, -1
    return file, status.st_size, status.st_mtime_ns


def _checked_header(names: list[str], listed: Path) -> list[str]:
    names = [name.strip() for name in names]
    check_columns(names, (*REQUIRED_COLUMNS, "file"), listed)
    twice = {name for name in names if names.count(name) > 1 and name in (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS, "file")}
    if twice:
        raise InputError(f"column {min(twice)} stands twice", file=listed, row=1, remedy="keep one of them")
    return names


def check_columns(names: Iterable[str], needed: Sequence[str], listed: Path) -> None:
    """Raise `InputError` when a needed column is missing."""
    missing = [name for name in needed if name not in set(names)]
    if missing:
        problem = f"no column {missing[0]}"
        raise InputError(problem, remedy=f"give the columns {', '.join(needed)}", file=listed, row=1, column=missing[0])
