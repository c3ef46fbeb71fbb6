"""Giving units of work to Dask: a cluster on this machine, or any cluster by the address of its scheduler.

Belongs here: workers, progress, and what happens when a worker, the scheduler or the disk fails.
Does not belong here: what a unit of work is. Dask is imported only when there is work for it.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import importlib.util
import logging
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

from workreport.corpus.plan import Unit
from workreport.corpus.sources import Source
from workreport.errors import InputError

__all__ = ["HERE", "Workforce", "run_units"]

_T = TypeVar("_T")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CONFIG = {
    "distributed.scheduler.allowed-failures": 5,
    "distributed.comm.timeouts.connect": "10s",
    "distributed.admin.large-graph-warning-threshold": "100MB",
}


@dataclass(frozen=True)
class Workforce:
    """Who does the work: so many workers on this machine (0: this very process), or a scheduler's address."""

    workers: int = 2
    scheduler: str | None = None
    dashboard: str = "127.0.0.1:0"
    quiet: bool = False


HERE = Workforce(workers=0, quiet=True)  # this very process, without a word


@dataclass(frozen=True)
class _Job:
    """What every task of a run shares; small, and sent with each."""

    source: Source
    out: Path
    reader: str

    def __call__(self, unit: Unit) -> str:
        """Do one unit in a worker; gives a message instead of `InputError`, which does not travel."""
        import pyarrow as pa

        from workreport.corpus.unit import run_unit  # the reader: what the driver has no use for

        pa.set_cpu_count(1)
        pa.set_memory_pool(pa.system_memory_pool())
        try:
            run_unit(self.source, unit, self.out, self.reader)
        except InputError as error:
            return str(error)
        finally:
            pa.default_memory_pool().release_unused()  # what one unit freed goes back before the next
        return ""


def run_units(source: Source, units: Sequence[Unit], out: Path, reader: str, workforce: Workforce) -> dict[str, str]:
    """Run all units; gives the units that failed, each with its reason.

    Raises `InputError` when the cluster goes away, `OSError` when the disk is full; finished units stay.
    """
    job = _Job(source, out.resolve(), reader)
    if workforce.scheduler is None and workforce.workers == 0:
        return _here(job, units, workforce)
    with _client(workforce) as client:
        if not workforce.quiet:
            print(f"dashboard {_dashboard(client.dashboard_link)}", flush=True)
        return _follow(client, job, units, workforce)


def _here(job: _Job, units: Sequence[Unit], workforce: Workforce) -> dict[str, str]:
    try:
        told = {unit.name: job(unit) for unit in _bar(units, len(units), workforce)}
    except OSError as error:
        raise _plain(error) from error
    return {name: problem for name, problem in told.items() if problem}


def _plain(error: OSError) -> OSError:
    """A quota or a limit told as what it is to a person: a full disk; other errors as they are."""
    if error.errno not in _FULL:
        return error
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(error.filename or "the results"))


def _dashboard(link: str) -> str:
    """Address of Dask's dashboard; without bokeh, which draws it, of the plain page about the workers."""
    return link if importlib.util.find_spec("bokeh") else link.replace("/status", "/info/main/workers.html")


def _bar(things: Iterable[_T], total: int, workforce: Workforce) -> Iterable[_T]:
    bar: Iterable[_T] = tqdm(things, total=total, unit="file", desc="reading", disable=workforce.quiet or None)
    return bar


def _start_method() -> dict[str, str]:
    """Where it can be had, workers forked from one process that has loaded the reader: sooner there, less memory."""
    there = "forkserver" in multiprocessing.get_all_start_methods()
    return {"distributed.worker.multiprocessing-method": "forkserver"} if there else {}


def _preload(distributed: Any) -> None:
    """Say what that process is to load: the reader. Dask's own list, set at the first worker, would bring pandas in."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        multiprocessing.set_forkserver_preload(["distributed", "workreport.corpus.unit"])
        distributed.utils._forkserver_preload_set = True


@contextlib.contextmanager
def _client(workforce: Workforce) -> Iterator[Any]:
    dask, distributed = importlib.import_module("dask"), importlib.import_module("distributed")
    quiet = importlib.import_module("distributed.utils").silence_logging_cmgr(logging.CRITICAL)
    with dask.config.set(_CONFIG | _start_method()), quiet, contextlib.ExitStack() as stack:
        if workforce.scheduler is not None:
            yield stack.enter_context(_connected(distributed, workforce.scheduler))
            return
        _preload(distributed)
        cluster = distributed.LocalCluster(
            n_workers=workforce.workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address=workforce.dashboard,
            silence_logs=logging.CRITICAL,
        )
        yield stack.enter_context(distributed.Client(stack.enter_context(cluster)))


def _connected(distributed: Any, address: str) -> Any:
    try:
        return distributed.Client(address, timeout="10s")
    except (OSError, ValueError, TypeError) as error:
        remedy = "start it (`dask scheduler`), or leave --scheduler out to work on this machine"
        raise InputError(f"no Dask scheduler answers at {address}", remedy=remedy) from error


def _follow(client: Any, job: _Job, units: Sequence[Unit], workforce: Workforce) -> dict[str, str]:
    distributed = importlib.import_module("distributed")
    run = os.urandom(4).hex()
    futures = {client.submit(job, unit, key=f"{unit.name}-{run}", pure=False): unit.name for unit in units}
    failed: dict[str, str] = {}
    for future in _bar(distributed.as_completed(futures), len(futures), workforce):
        if problem := _problem(client, future):
            failed[futures[future]] = problem
    return failed


def _problem(client: Any, future: Any) -> str:
    """Why the unit failed, empty when it did not; raises when no other unit can fare better."""
    try:
        if future.status == "finished":
            told: str = future.result()
            return told
        error = future.exception() if future.status == "error" else None
    except Exception as gone:
        raise _gone() from gone
    if error is None or client.status != "running":
        raise _gone()
    if isinstance(error, OSError) and error.errno in _FULL:
        raise _plain(error) from error
    return f"{type(error).__name__}: {error}"


def _gone() -> InputError:
    remedy = "start the cluster and run the same command again: only what is missing is done"
    return InputError("the scheduler went away", remedy=remedy)
