"""A kernel that dies before its first cell is started again, and one that has ended may be told so."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from nbclient.exceptions import DeadKernelError

from workreport.publish import execute
from workreport.publish.fork import ForkedProcess

EARLY = "Kernel died before replying to kernel_info"  # nbclient's own words, where another process took a port


def run_with(monkeypatch, *outcomes: Exception | None) -> int:
    """How often a notebook was begun whose runs end so, one after the other."""
    begun = list[Exception | None]()

    async def once(*_: object) -> None:
        begun.append(outcomes[len(begun)])
        if begun[-1] is not None:
            raise begun[-1]

    monkeypatch.setattr(execute, "_run_once", once)
    asyncio.run(execute._run(None, None, None, None, None))
    return len(begun)


def test_a_kernel_that_lost_its_ports_is_started_again(monkeypatch) -> None:
    assert run_with(monkeypatch, None) == 1
    assert run_with(monkeypatch, RuntimeError(EARLY), None) == 2


def test_a_kernel_that_never_starts_is_given_up(monkeypatch) -> None:
    with pytest.raises(RuntimeError, match="before replying"):
        run_with(monkeypatch, *(RuntimeError(EARLY) for _ in range(4)))


def test_a_kernel_that_dies_in_a_cell_is_not_started_again(monkeypatch) -> None:
    with pytest.raises(DeadKernelError):
        run_with(monkeypatch, DeadKernelError("Kernel died"), None)


SLEEP = 30
RUNS = """
import signal, sys
from pathlib import Path
from workreport.errors import run_command
from workreport.publish.execute import execute
from workreport.publish.fork import ForkServer
from workreport.publish.tasks import Progress, Workshop, all_of, run_through
from workreport.publish.turns import Turns

def main():
    server, shop = ForkServer(root, ("ipykernel.kernelapp",)), Workshop(root, root / "_build", "here", Progress(print))
    shop.turns = Turns(2)
    try:
        run_through(all_of([execute(path, shop, server) for path in root.glob("*.ipynb")]))
    finally:
        server.close()

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would ignore it
root = Path(sys.argv[1])
run_command(main)
"""


def test_ctrl_c_ends_all_notebooks_at_once_with_one_line(tmp_path: Path) -> None:
    for name in "ab":
        source = f"import pathlib, time\npathlib.Path('{name}').touch()\ntime.sleep({SLEEP})"
        cells = [nbformat.v4.new_code_cell(source)]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / f"{name}.ipynb")
    path = os.pathsep.join(sys.path)
    running = subprocess.Popen(
        [sys.executable, "-c", RUNS, str(tmp_path)], env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    begun = time.monotonic()
    while not all((tmp_path / name).exists() for name in "ab") and time.monotonic() - begun < SLEEP:
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    told = running.communicate(timeout=3 * SLEEP)
    assert (running.returncode, *told) == (130, "", "stopped; nothing half-written was left\n")
    assert time.monotonic() - begun < SLEEP


def test_a_process_that_has_ended_may_be_sent_a_signal() -> None:
    pid = os.fork()
    if not pid:
        os._exit(0)
    process = ForkedProcess(pid)
    os.waitpid(pid, 0)
    process.send_signal(signal.SIGINT)
    assert process.poll() == 0
