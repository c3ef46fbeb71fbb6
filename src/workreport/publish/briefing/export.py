"""From a request to files in a folder: each file made by one job, jobs side by side, all or nothing.

Belongs here: the order of work, processes, putting files in place. Does not belong here: reading the request
(`plan`), any format.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workreport.files import folder_whole, locked, refuse_others
from workreport.processes import die_with_parent
from workreport.publish.briefing.making import make, prepare
from workreport.publish.briefing.plan import Job, Plan
from workreport.words import LANGUAGES

__all__ = ["export", "write_jobs"]

_MARK, _ASIDE = ".workreport-briefing", ".briefing."
_PROCESSES = 2
_FEW = 3  # jobs that are done sooner than a second process starts


def export(plan: Plan, out: Path, inputs: Any, progress: Callable[[Iterable[Any], int], Iterable[Any]]) -> list[Path]:
    """Make every file of `plan` and put it under `out`; on any failure `out` is as it was.

    A full briefing takes the place of what this command wrote before; anything less is added to what is there.
    Returns the files, sorted. `progress` wraps the finished jobs as they come. Raises `InputError` for a full
    briefing into a folder that holds anything else.
    """
    if plan.full:
        refuse_others(out, _own(out))
    with locked(out):
        return _exported(plan, out, inputs, progress)


def _exported(
    plan: Plan, out: Path, inputs: Any, progress: Callable[[Iterable[Any], int], Iterable[Any]]
) -> list[Path]:
    made_here = not out.exists() or not _others(out) or (out / _MARK).is_file()
    with folder_whole(out) if plan.full else _added(out) as folder:
        deque(progress(_made(plan.jobs, folder, inputs), len(plan.jobs)), maxlen=0)
        if made_here:
            (folder / _MARK).touch()
        names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and path.name != _MARK)
    return [out / name for name in names]


def _own(out: Path) -> set[str]:
    """Names in `out` that this command wrote: all it can write if it made the folder, else what a killed run left."""
    left = {path.name for path in out.glob(f"{_ASIDE}*")} if out.is_dir() else set()
    return left | ({_MARK, *LANGUAGES} if (out / _MARK).is_file() else set())


def _others(out: Path) -> list[Path]:
    return [path for path in out.iterdir() if not path.name.startswith(_ASIDE)]


def write_jobs(jobs: Sequence[Job], folder: Path, inputs: Any) -> None:
    """Files for the book's download buttons, under `folder`, made one after another in this process.

    An archive's parts lie beside it as well, byte for byte.
    """
    for job in jobs:
        path = folder / _write(job, folder, inputs)
        if path.suffix == ".zip":
            _unpack(path)


def _unpack(archive: Path) -> None:
    """The pictures, slide and data of a figure's archive as files beside it."""
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            if name.startswith(f"{archive.stem}."):
                (archive.parent / name).write_bytes(packed.read(name))


def _made(jobs: tuple[Job, ...], folder: Path, inputs: Any) -> Iterator[str]:
    if len(jobs) <= _FEW:
        for job in jobs:
            yield _write(job, folder, inputs)
        return
    prepare(jobs, inputs)
    context = multiprocessing.get_context("fork")
    with context.Pool(min(_PROCESSES, os.cpu_count() or 1), _begin, (folder, inputs)) as pool:
        yield from pool.imap_unordered(_work, jobs)


_SHARED: dict[str, Any] = {}


def _begin(folder: Path, inputs: Any) -> None:
    """In each process: what all jobs need, taken over from the parent by the fork."""
    die_with_parent()
    _SHARED.update(folder=folder, inputs=inputs)


def _work(job: Job) -> str:
    return _write(job, _SHARED["folder"], _SHARED["inputs"])


def _write(job: Job, folder: Path, inputs: Any) -> str:
    path = folder / job.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(make(job, inputs))
    return job.file


@contextmanager
def _added(out: Path) -> Iterator[Path]:
    """An empty folder whose files move into `out`, each in one step, once all are made; a killed run's is removed."""
    out.mkdir(parents=True, exist_ok=True)
    for left in out.glob(f"{_ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)
    aside = Path(tempfile.mkdtemp(dir=out, prefix=_ASIDE))
    try:
        yield aside
        for path in sorted(one for one in aside.rglob("*") if one.is_file()):
            target = out / path.relative_to(aside)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
