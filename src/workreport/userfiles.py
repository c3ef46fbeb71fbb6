"""Reading the files a person writes or mends by hand: text, CSV, YAML; whatever is wrong names file and row.

Belongs here: bytes to text, rows or values, and refusing what is none. Does not belong here: what a file must
say; reports in their many formats (`source`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from workreport.errors import InputError

__all__ = ["csv_dicts", "csv_lines", "rows_of", "user_text", "user_yaml"]

_MAX_BYTES = 50_000_000
_SHALLOW = 2_000


def user_text(path: Path, *, missing: str = "check the path") -> str:
    """The UTF-8 text at `path`, with or without a byte order mark; `missing` is the remedy if there is none."""
    if not path.is_file():
        what = "this is a folder, not a file" if path.is_dir() else "no such file"
        raise InputError(what, remedy=missing, file=path)
    content = path.read_bytes()
    if len(content) > _MAX_BYTES:
        raise InputError("larger than 50 MB", remedy="give the right file", file=path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise InputError(f"not UTF-8 at byte {error.start}", remedy="save it as UTF-8", file=path, row=row) from error
    if "\x00" in text:
        row = text.count("\n", 0, text.index("\x00")) + 1
        raise InputError("holds a NUL character", remedy="remove it", file=path, row=row)
    return text


def csv_lines(path: Path, *, missing: str = "check the path") -> list[list[str]]:
    """All rows of the CSV file at `path`, header first, each a list of text cells."""
    return rows_of(user_text(path, missing=missing), path)


def rows_of(text: str, path: Path) -> list[list[str]]:
    """The same of its text, read before."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        problem = f"not valid CSV ({error})"
        raise InputError(problem, remedy="mend the quotes", file=path, row=reader.line_num) from error


def csv_dicts(path: Path, needed: Sequence[str]) -> list[dict[str, str]]:
    """Rows of the CSV file at `path` by column; none if there is no file.

    Raises `InputError` if one of the `needed` columns is missing or a row has another number of cells.
    """
    if not path.is_file():
        return []
    header, *rows = csv_lines(path) or [[]]
    for name in needed:
        if name not in header:
            raise InputError(f"no column {name!r}", remedy="restore it", file=path, row=1, column=name)
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            problem = f"{len(row)} cells, not {len(header)}"
            raise InputError(problem, remedy="quote cells that hold a comma", file=path, row=number)
    return [dict(zip(header, row, strict=True)) for row in rows]


def user_yaml(path: Path, *, missing: str = "check the path") -> Any:
    """What the YAML file at `path` holds; a key that stands twice in one entry is refused too."""
    text = user_text(path, missing=missing)
    try:
        return yaml.load(text, Loader=_QuickOneOfEachKey if _is_shallow(text) else _OneOfEachKey)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        row = mark.line + 1 if mark else None
        raise InputError(f"not valid YAML ({what})", remedy="mend the file", file=path, row=row) from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"not valid YAML ({error})", remedy="mend the file", file=path) from error


def _is_shallow(text: str) -> bool:
    """Whether nothing in `text` can nest so deep that the C loader, which sets no limit, would run out of stack."""
    opened = text.count("[") + text.count("{")
    return opened < _SHALLOW and max(map(len, text.split("\n"))) < _SHALLOW


class _EachKeyOnce(yaml.constructor.SafeConstructor):
    """The safe constructor, which would let the last of two equal keys win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping, once its keys are seen to differ."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} stands twice", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


class _OneOfEachKey(_EachKeyOnce, yaml.SafeLoader):
    """In Python: slow, and refuses what nests too deep."""


class _QuickOneOfEachKey(_EachKeyOnce, yaml.CSafeLoader):
    """In C."""
