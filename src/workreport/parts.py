"""The part of a table that a process has used, so that what it made is kept while only other rows change.

A part is named as a file is, with the cells its rows must hold: `data/reference/outcomes.csv?place_code=370214`.
Whoever watches a process (`publish.fork`) hears the name as an audit event of Python, and not the file's opening.
Belongs here: naming a part, choosing its rows, telling of its use, its digest.
Does not belong here: which part anybody needs, deciding what is stale (`publish.cache`).
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from workreport.userfiles import csv_dicts

__all__ = ["USED", "Only", "digest_of_part", "holds", "is_quiet", "untold", "using_part"]

# For a column the cells a row may hold there; `..2025-01-20` stands for all up to that one.
Only = Mapping[str, Collection[str]]
USED = "workreport.part_used"
_UP_TO = ".."
_quiet: list[None] = []  # one for each block under way


def holds(row: Mapping[str, str], only: Only) -> bool:
    """Whether `row` is of the part."""
    return all(any(_fits(row[column], one) for one in wanted) for column, wanted in only.items())


@contextmanager
def using_part(path: Path, only: Only) -> Iterator[None]:
    """Tell that only these rows of `path` are used; files opened within the block are not told of."""
    sys.audit(USED, f"{path}?{_query(only)}")
    with untold():
        yield


@contextmanager
def untold() -> Iterator[None]:
    """Files opened within the block are not told of."""
    _quiet.append(None)
    try:
        yield
    finally:
        _quiet.pop()


def is_quiet() -> bool:
    """Whether a part is being read just now."""
    return bool(_quiet)


def digest_of_part(name: str) -> str:
    """SHA-256 of the rows that a part's name asks for, as they stand in its file now."""
    path, _, query = name.partition("?")
    only = {column: cells.split(",") for column, _, cells in (one.partition("=") for one in query.split("&"))}
    rows = [row for row in csv_dicts(Path(path), tuple(only)) if holds(row, only)]
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _query(only: Only) -> str:
    return "&".join(f"{column}={','.join(sorted(set(only[column])))}" for column in sorted(only))


def _fits(cell: str, wanted: str) -> bool:
    return cell <= wanted[len(_UP_TO) :] if wanted.startswith(_UP_TO) else cell == wanted
