"""Writing whole or not at all, one writer at a time.

Belongs here: putting a file or a folder in place in one step, and keeping a second writer away meanwhile.
Does not belong here: what is written.
"""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from workreport.errors import InputError

__all__ = ["folder_whole", "locked", "refuse_file", "refuse_others", "refuse_unwritable", "sweep", "write_bytes_whole",
           "write_text_whole"]  # fmt: skip

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_ASIDE = ".aside-"


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, then move it into place; a kill leaves the old file or the new."""
    if path.exists() and not path.is_file():  # a folder, or a device such as /dev/null
        raise InputError("this is no file that can be replaced", remedy="choose another file", file=path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}{_ASIDE}")
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
    path = _real(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}{_ASIDE}"))
    try:
        os.chmod(aside, 0o755)
        yield aside
        if path.exists():
            _exchange(aside, path)
        else:
            aside.rename(path)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def locked(*paths: Path) -> Iterator[None]:
    """Be the only writer of `paths` (files or folders, there or not) of all that ask.

    What a killed writer left beside them is removed. Raises `InputError` while another is writing.
    """
    with ExitStack() as stack:
        for path in map(_real, paths):
            stack.enter_context(_locked(path))
            sweep(path)
        yield


def _real(path: Path) -> Path:
    """`path` with its own name: of `.` the folder's, of a link what it leads to."""
    real = Path(os.path.realpath(path))
    if not real.name:
        raise InputError("this is the top of the file system", remedy="choose a folder in it", file=path)
    return real


def refuse_others(folder: Path, names: Collection[str]) -> None:
    """Raise `InputError` if `folder`, about to be replaced, is a file or holds anything but `names`."""
    refuse_file(folder)
    others = sorted(path.name for path in folder.iterdir() if path.name not in names) if folder.is_dir() else []
    if others:
        remedy = "choose a new or an empty folder"
        raise InputError(f"holds {others[0]!r}, which this command did not write", remedy=remedy, file=folder)


def refuse_file(folder: Path) -> None:
    """Raise `InputError` if `folder`, about to be written into, is a file."""
    if folder.exists() and not folder.is_dir():
        raise InputError("this is a file", remedy="choose another folder", file=folder)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    path.parent.mkdir(parents=True, exist_ok=True)
    refuse_unwritable(path)
    key = path.with_name(f".{path.name}.lock")
    lock = FileLock(key, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise InputError("another command is writing this", remedy="wait for it to end", file=path) from error
    try:
        yield
    finally:
        key.unlink(missing_ok=True)  # while it is held: who waits for it sees that it is gone and makes its own
        lock.release()


def refuse_unwritable(path: Path) -> None:
    """Raise `InputError` if nothing can be written beside `path`: before long work, and before a lock is asked for.

    A lock that cannot be made looks to `filelock` like one that is held.
    """
    folder = next(folder for folder in _real(path).parents if folder.exists())
    refuse_file(folder)
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        remedy = "choose a folder you may write to"
        raise InputError(f"nothing can be written here ({error.strerror})", remedy=remedy, file=folder) from error


def sweep(path: Path) -> None:
    """Remove what a killed writer of `path` left beside it; only for who is its only writer."""
    for left in path.parent.glob(f".{glob.escape(path.name)}{_ASIDE}*"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


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
