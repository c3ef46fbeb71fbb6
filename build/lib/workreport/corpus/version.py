"""Which reader made a corpus's files: a hash of all code and vocabulary that decides what they hold.

Belongs here: that hash. Does not belong here: versions for people (`pyproject.toml`).
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

__all__ = ["reader_version"]

_PACKAGE = Path(__file__).resolve().parent.parent
_READER = ("extract", "vocabulary", "corpus", "source.py", "reading.py")
_DRIVES = ("corpus/cluster.py", "corpus/run.py", "corpus/quality.py", "corpus/query.py")


@cache
def reader_version() -> str:
    """Hash of the reader's files; what only drives a run or asks its results does not count."""
    named = (_PACKAGE / name for name in _READER)
    found = (path for top in named for path in ([top] if top.is_file() else top.rglob("*")))
    files = {path.relative_to(_PACKAGE).as_posix(): path for path in found if path.suffix in {".py", ".csv", ".yaml"}}
    digest = hashlib.sha256()
    for name, path in sorted(files.items()):
        if name not in _DRIVES:
            digest.update(f"{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
