"""Knowing what is stale: hashes of all that a result was made from.

Belongs here: hashing files and folders, and remembering which of them a notebook's run read.
Does not belong here: running anything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workreport.files import write_text_whole
from workreport.parts import digest_of_part

__all__ = ["Ledger", "digest_of", "fingerprint"]

_IGNORED = ("_build/", "dist/", ".cache/", ".venv/", ".git/")


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes; of a folder, of its sorted names; of a part of a table (`parts`), of its rows.

    `absent` if there is nothing.
    """
    if "?" in path.name:
        return digest_of_part(str(path))
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    if path.is_dir():
        names = sorted(child.name for child in path.iterdir() if child.name != "__pycache__")
        return hashlib.sha256("\n".join(names).encode()).hexdigest()
    return "absent"


def fingerprint(root: Path, patterns: Iterable[str]) -> str:
    """One SHA-256 over the names and bytes of all files under `root` that match the glob `patterns`."""
    total = hashlib.sha256()
    files = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
    for path in sorted(files):
        if "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(root)}\0{digest_of(path)}\n".encode())
    return total.hexdigest()


class Ledger:
    """One stored result and what it was made from; `fresh` says whether it still holds."""

    def __init__(self, path: Path, root: Path) -> None:
        self.path, self.root = path, root

    def fresh(self, key: str) -> dict[str, Any] | None:
        """The stored result if its key and every file it read are unchanged, else None."""
        try:
            stored: dict[str, Any] = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if stored.get("key") != key:
            return None
        unchanged = all(digest_of(self.root / name) == was for name, was in stored["reads"].items())
        return stored["result"] if unchanged else None

    def store(self, key: str, reads: Iterable[str], result: dict[str, Any]) -> None:
        """Keep `result` with its key and the hashes of the files it read."""
        kept = sorted(name for name in set(reads) if not name.startswith(_IGNORED) and "__pycache__" not in name)
        hashes = {name: digest_of(self.root / name) for name in kept}
        document = {"key": key, "reads": hashes, "result": result}
        write_text_whole(self.path, json.dumps(document, ensure_ascii=False, sort_keys=True))
