"""Running the notebooks, each once for both languages, and only when something it read has changed.

Belongs here: execution with nbclient over forked kernels, and its cache.
Does not belong here: what a notebook shows (`show`), choosing a language (`stage`).
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from workreport.errors import InputError
from workreport.publish.cache import Ledger, fingerprint
from workreport.publish.kernels import KERNEL_NAME, kernel_specs

__all__ = ["Execution", "execute_all"]

# What every notebook depends on, read or not: the library is imported before its kernel is forked.
_COMMON = ("src/workreport/**/*.py", "requirements.txt")


@dataclass(frozen=True)
class Execution:
    """Where runs happen and what they are given."""

    root: Path
    cache: Path
    report_id: str
    workers: int = 2
    timeout: int = 300


def execute_all(notebooks: list[Path], job: Execution, say: Callable[[str], None]) -> dict[Path, nbformat.NotebookNode]:
    """Each notebook with its outputs, from the cache or run now.

    Raises `InputError` naming the notebook and cell when a cell fails.
    """
    common = fingerprint(job.root, _COMMON)
    return asyncio.run(_run_all(notebooks, job, common, say))


async def _run_all(
    notebooks: list[Path], job: Execution, common: str, say: Callable[[str], None]
) -> dict[Path, nbformat.NotebookNode]:
    turn = asyncio.Semaphore(job.workers)
    specs = kernel_specs(job.cache / "kernels")
    counter = iter(range(1, len(notebooks) + 1))

    async def one(path: Path) -> nbformat.NotebookNode:
        async with turn:
            started = time.perf_counter()
            notebook, ran = await _from_cache_or_run(path, job, common, specs)
            how = f"{time.perf_counter() - started:.1f} s" if ran else "unchanged"
            say(f"  notebook {next(counter)}/{len(notebooks)}  {path.name}  {how}")
            return notebook

    done = await asyncio.gather(*(one(path) for path in notebooks), return_exceptions=True)
    failures = [result for result in done if isinstance(result, BaseException)]
    for failure in sorted(failures, key=lambda failure: not isinstance(failure, InputError)):
        raise failure
    finished = [result for result in done if not isinstance(result, BaseException)]
    return dict(zip(notebooks, finished, strict=True))


async def _from_cache_or_run(path: Path, job: Execution, common: str, specs: Any) -> tuple[nbformat.NotebookNode, bool]:
    source = path.read_bytes()
    key = hashlib.sha256(source + f"\0{common}\0{job.report_id}".encode()).hexdigest()
    ledger = Ledger(job.cache / "executed" / job.report_id / f"{path.stem}.json", job.root)
    if (kept := ledger.fresh(key)) is not None:
        return nbformat.from_dict(kept), False
    reads = job.cache / "reads" / f"{path.stem}.txt"
    notebook = _with_parameters(nbformat.reads(source.decode("utf-8"), as_version=4), job.report_id)
    await _run(notebook, path, job, specs, reads)
    read = reads.read_text(encoding="utf-8").splitlines() if reads.exists() else []
    ledger.store(key, read, notebook)
    return notebook, True


async def _run(notebook: nbformat.NotebookNode, path: Path, job: Execution, specs: Any, reads: Path) -> None:
    reads.parent.mkdir(parents=True, exist_ok=True)
    reads.unlink(missing_ok=True)
    manager = AsyncKernelManager(kernel_name=KERNEL_NAME, kernel_spec_manager=specs)
    client = NotebookClient(notebook, km=manager, timeout=job.timeout, resources={})
    client.resources = {"metadata": {"path": str(path.parent)}}
    environment = {**os.environ, "WORKREPORT_READS": str(reads), "WORKREPORT_BUILD": "1"}
    try:
        await client.async_execute(env=environment)
    except CellExecutionError as error:
        raise InputError(
            f"a cell failed: {error.ename}: {error.evalue}",
            file=path,
            remedy="run it in JupyterLab: make lab",
        ) from error


def _with_parameters(notebook: nbformat.NotebookNode, report_id: str) -> nbformat.NotebookNode:
    """Set REPORT in the cell tagged `parameters` (papermill's convention)."""
    for cell in notebook.cells:
        if "parameters" in cell.metadata.get("tags", []):
            cell.source = f'REPORT = "{report_id}"'
    return notebook
