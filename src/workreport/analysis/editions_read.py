"""An edition of the data as text tables, from a folder or a git revision.

Belongs here: finding and reading the files. Does not belong here: comparing them (`editions`).
"""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workreport.errors import InputError
from workreport.project import project_root
from workreport.tables.schemas import TABLES
from workreport.userfiles import csv_lines

__all__ = ["Edition", "Records", "Sheet", "last_revisions", "open_edition"]

Records = dict[str, dict[str, str]]

_KEYS = {
    "exclusions": ("report_id", "char_start"),
    "outcomes": ("place_code", "indicator_id", "year", "period", "vintage"),
    "ledger_review": ("key", "column"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as text: its columns, and its rows by key."""

    columns: tuple[str, ...] = ()
    records: Records = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: its tables by (report id or "", table name), and its folder while it is open."""

    name: str
    folder: Path
    sheets: Mapping[tuple[str, str], Sheet]

    @property
    def report_ids(self) -> list[str]:
        """Reports with curated tables, sorted."""
        return sorted({report_id for report_id, _ in self.sheets if report_id})


@contextmanager
def open_edition(name: str | Path) -> Iterator[Edition]:
    """The edition called `name`: a folder holding `curated/` (or `data/curated/`), or a git revision.

    Raises `InputError` for anything else, or a table that cannot be read.
    """
    folder = Path(name)
    if folder.is_dir():
        yield _read(str(name), _data_folder(folder))
        return
    with tempfile.TemporaryDirectory(prefix="workreport-edition-") as aside:
        _extract(str(name), Path(aside))
        try:
            yield _read(str(name), Path(aside) / "data")
        except InputError as error:
            raise _of_revision(error, str(name), Path(aside)) from error


def _of_revision(error: InputError, revision: str, aside: Path) -> InputError:
    """`error` with a file that was taken out of `revision` named as git names it, for the copy is gone by then."""
    if error.file is None or not Path(error.file).is_relative_to(aside):
        return error
    file = f"{revision}:{Path(error.file).relative_to(aside)}"
    return InputError(error.problem, remedy=error.remedy, file=file, row=error.row, column=error.column)


def last_revisions() -> tuple[str, str] | None:
    """The revision before the last that changed the data, and that one; None outside git or with one only."""
    done = _git("log", "-2", "--format=%h", "--", "data/curated/*.csv", "data/reference/*.csv")
    found = done.stdout.decode("utf-8", "replace").split() if done and not done.returncode else []
    return (found[1], found[0]) if len(found) == 2 else None


def _data_folder(folder: Path) -> Path:
    for found in (folder, folder / "data"):
        if (found / "curated").is_dir() or (found / "reference").is_dir():
            return found
    raise InputError("holds no data of workreport", remedy="name a data folder or a clone", file=folder)


def _extract(revision: str, aside: Path) -> None:
    done = _git("archive", "--format=tar", revision, "data") if not revision.startswith("-") else None
    if done is None or done.returncode:
        what = f"{revision!r} is neither a folder nor a revision with data"
        raise InputError(what, remedy="give a data folder, or a revision that `git log` shows")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(aside, filter="data")


def _git(*options: str) -> subprocess.CompletedProcess[bytes] | None:
    """What git answers in this clone; None where git is not installed."""
    try:
        return subprocess.run(["git", "-C", str(project_root()), *options], capture_output=True, check=False)
    except FileNotFoundError:
        return None


def _read(name: str, data: Path) -> Edition:
    sheets: dict[tuple[str, str], Sheet] = {}
    for path in sorted(data.glob("curated/[!.]*/*.csv")):
        sheets[path.parent.name, path.stem] = _sheet(path)
    for path in sorted(data.glob("reference/*.csv")):
        sheets["", path.stem] = _sheet(path)
    return Edition(name, data, sheets)


def _sheet(path: Path) -> Sheet:
    header, *lines = csv_lines(path) or [[]]
    names = _key_columns(path.stem, header)
    if not set(names) & set(header):
        wanted = f"restore the header, which names {', '.join(names) or 'the columns'}"
        raise InputError("no header of this table", remedy=wanted, file=path, row=1)
    records: Records = {}
    for number, line in enumerate(lines, start=2):
        if len(line) != len(header):
            problem = f"{len(line)} cells, not {len(header)}"
            raise InputError(problem, remedy="quote cells that hold a comma", file=path, row=number)
        row = dict(zip(header, line, strict=True))
        records[_key(names, row, records, number)] = row
    return Sheet(tuple(header), records)


def _key_columns(table: str, header: Sequence[str]) -> Sequence[str]:
    """The columns that tell the table's rows apart; of a table nobody declares the first."""
    return TABLES[table].primary_key if table in TABLES else _KEYS.get(table, header[:1])


def _key(names: Sequence[str], row: dict[str, str], taken: Records, number: int) -> str:
    """The row's primary key as text; a key that stands twice is told apart by its row."""
    key = ":".join(row.get(name, "") for name in names)
    return key if key not in taken else f"{key}#{number}"
