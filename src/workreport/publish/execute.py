"""Running the notebooks, each once for both languages, and only when something it read has changed.

Belongs here: execution with nbclient over forked kernels, and its cache.
Does not belong here: what a notebook shows (`show`), choosing a language (`stage`).
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

from workreport.errors import InputError
from workreport.publish.cache import Ledger
from workreport.publish.fork import ForkServer
from workreport.publish.kernels import KERNEL_NAME, ForkedProvisioner, kernel_specs
from workreport.publish.tasks import Workshop

__all__ = ["execute"]

TIMEOUT = 300
_STARTS = 3  # a kernel chooses its ports before it takes them: another process may be faster


async def execute(path: Path, shop: Workshop, server: ForkServer) -> Path:
    """The file that keeps a notebook with its outputs (as `result`), from an earlier run or run now.

    Raises `InputError` naming the notebook when a cell fails.
    """
    shop.progress.plan("notebooks")
    source = path.read_text(encoding="utf-8")
    key = shop.key(source, shop.report_id)
    ledger = Ledger(shop.work / "executed" / shop.report_id / f"{path.stem}.json", shop.root)
    if ledger.fresh(key) is not None:
        shop.progress.finished("notebooks", path.name, None)
        return ledger.path
    async with shop.turns.turn(shop.rank("notebooks", path.name)):
        started = time.perf_counter()
        notebook = _with_parameters(nbformat.reads(source, as_version=4), shop.report_id)
        reads = shop.work / "notes" / f"{path.stem}.txt"
        await _run(notebook, path, shop, server, reads)
        seconds = time.perf_counter() - started
    ledger.store(key, reads.read_text(encoding="utf-8").splitlines(), notebook)
    shop.took("notebooks", path.name, seconds)
    shop.progress.finished("notebooks", path.name, seconds)
    return ledger.path


async def _run(notebook: nbformat.NotebookNode, path: Path, shop: Workshop, server: ForkServer, reads: Path) -> None:
    """Run a notebook; one whose kernel dies before it has run a cell is started again."""
    for left in reversed(range(_STARTS)):
        try:
            await _run_once(notebook, path, shop, server, reads)
            break
        except DeadKernelError:
            raise
        except RuntimeError:
            if not left:
                raise


async def _run_once(
    notebook: nbformat.NotebookNode, path: Path, shop: Workshop, server: ForkServer, reads: Path
) -> None:
    reads.parent.mkdir(parents=True, exist_ok=True)
    reads.unlink(missing_ok=True)
    ForkedProvisioner.server = server
    manager = AsyncKernelManager(kernel_name=KERNEL_NAME, kernel_spec_manager=kernel_specs(shop.work / "kernels"))
    client = NotebookClient(notebook, km=manager, timeout=TIMEOUT, resources={})
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
    finally:
        if manager.has_kernel:  # nbclient leaves a kernel running whose manager it was given
            await manager.shutdown_kernel(now=True)


def _with_parameters(notebook: nbformat.NotebookNode, report_id: str) -> Any:
    """Set REPORT in the cell tagged `parameters` (papermill's convention)."""
    for cell in notebook.cells:
        if "parameters" in cell.metadata.get("tags", []):
            cell.source = f'REPORT = "{report_id}"'
    return notebook
