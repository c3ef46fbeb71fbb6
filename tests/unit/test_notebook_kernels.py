"""A kernel that dies before its first cell is started again, and one that has ended may be told so."""

from __future__ import annotations

import asyncio
import os
import signal

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


def test_a_process_that_has_ended_may_be_sent_a_signal() -> None:
    pid = os.fork()
    if not pid:
        os._exit(0)
    process = ForkedProcess(pid)
    os.waitpid(pid, 0)
    process.send_signal(signal.SIGINT)
    assert process.poll() == 0
