"""What was written: one receipt for every unit, with row counts and hashes, and the manifest made of them.

A unit is done when its receipt is there and its files are as the receipt says; nothing else counts, least of
all what a task returned. Belongs here: receipts, the manifest, checking both. Does not belong: making tables.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workreport.errors import InputError
from workreport.files import write_text_whole

__all__ = [
    "MANIFEST",
    "RECEIPTS",
    "Receipt",
    "Written",
    "is_whole",
    "load_manifest",
    "load_receipt",
    "save_manifest",
    "save_receipt",
]

MANIFEST = "manifest.json"
RECEIPTS = "receipts"


@dataclass(frozen=True)
class Written:
    """A file of a unit: its path under the corpus folder, rows, bytes and hash."""

    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Receipt:
    """What one unit read and wrote; `inputs` is the hash of all it read: list, texts, reader."""

    unit: str
    year: int
    reports: int
    unread: int
    first_county: str
    last_county: str
    inputs: str
    files: tuple[Written, ...]


def save_receipt(out: Path, receipt: Receipt) -> None:
    """Put the receipt in place, whole; called last, when the unit's files are there."""
    write_text_whole(out / RECEIPTS / f"{receipt.unit}.json", _json(asdict(receipt)))


def load_receipt(out: Path, unit: str) -> Receipt | None:
    """The unit's receipt; None when there is none or it is not readable as one."""
    try:
        told = json.loads((out / RECEIPTS / f"{unit}.json").read_text(encoding="utf-8"))
        return Receipt(**{**told, "files": tuple(Written(**file) for file in told["files"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def is_whole(out: Path, receipt: Receipt) -> bool:
    """Whether every file of the receipt is there with the very bytes it names."""
    return all(_is_as_told(out / file.path, file) for file in receipt.files)


def _is_as_told(path: Path, told: Written) -> bool:
    try:
        if path.stat().st_size != told.bytes:
            return False
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == told.sha256
    except OSError:
        return False


def save_manifest(out: Path, receipts: Iterable[Receipt], reader: str) -> dict[str, Any]:
    """Write `manifest.json` from the receipts of all units, and return it."""
    ordered = sorted(receipts, key=lambda receipt: receipt.unit)
    rows: dict[str, int] = {}
    for file in (file for receipt in ordered for file in receipt.files):
        table = file.path.split("/")[0]
        rows[table] = rows.get(table, 0) + file.rows
    manifest = {
        "reader": reader,
        "reports": sum(receipt.reports for receipt in ordered),
        "unread": sum(receipt.unread for receipt in ordered),
        "rows": rows,
        "units": [asdict(receipt) for receipt in ordered],
    }
    write_text_whole(out / MANIFEST, _json(manifest))
    return manifest


def load_manifest(out: Path) -> dict[str, Any]:
    """The manifest of a finished corpus; raises `InputError` when there is none."""
    path = out / MANIFEST
    remedy = "run scripts/extract_corpus.py to its end; it does only what is missing"
    if not path.is_file():
        raise InputError("no finished corpus here: manifest.json is missing", file=out, remedy=remedy)
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return manifest
    except ValueError as error:
        raise InputError("not the manifest of a corpus", file=path, remedy=remedy) from error


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
