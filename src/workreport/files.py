"""Writing whole or not at all.

Belongs here: putting a file or a folder in place in one step. Does not belong here: what is written.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["folder_whole", "write_bytes_whole", "write_text_whole"]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, then move it into place; a kill leaves the old file or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(aside, 0o644)
        os.replace(aside, path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise


def write_text_whole(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with its newlines as they are; see `write_bytes_whole`."""
    write_bytes_whole(path, text.encode("utf-8"))


@contextmanager
def folder_whole(path: Path) -> Iterator[Path]:
    """Give an empty folder beside `path`; on success it takes `path`'s place, on failure it is removed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    os.chmod(aside, 0o755)
    try:
        yield aside
        if path.exists():
            _exchange(aside, path)
        else:
            aside.rename(path)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> None:
    """Swap two folders in one step (Linux `renameat2`); elsewhere in two renames."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is not None:
        result = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
        if result == 0:
            return
    spare = one.with_name(one.name + ".old")
    other.rename(spare)
    one.rename(other)
    spare.rename(one)
