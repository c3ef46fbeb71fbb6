"""Work that starts in milliseconds: processes forked from a server that has imported the libraries once.

Belongs here: the fork server, calling a function in a process of its own, and noting every file of the
clone that such a process reads, so that what it made can be kept until one of them changes.
Does not belong here: what is called (`tasks`, `kernels`), deciding what is stale (`cache`).
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from workreport.errors import InputError, explained
from workreport.parts import USED, is_quiet
from workreport.processes import die_with_parent

__all__ = ["ForkServer", "ForkedProcess", "outcome"]


class ForkServer:
    """Forks processes from one that has imported `modules`; `root` is the clone whose files are watched.

    A module may be named with a function of its own that loads more: "module:function".
    """

    def __init__(self, root: Path, modules: Sequence[str]) -> None:
        ours, theirs = socket.socketpair()
        self.process = os.fork()
        if self.process == 0:
            ours.close()
            os.setpgrp()
            _never_return(partial(_serve, theirs, root, modules))
        theirs.close()
        ours.setblocking(False)
        self._line, self._turn = ours, asyncio.Lock()

    async def call(self, call: str, arguments: Mapping[str, Any], **order: Any) -> ForkedProcess:
        """Start `call` ("module:function") with `arguments` in a process of its own.

        `order` may give `cwd`, `env`, `reads` (file to list what it reads in) and `said` (file for its outcome).
        """
        message = json.dumps({"call": call, "arguments": arguments, **order}).encode() + b"\n"
        loop = asyncio.get_running_loop()
        async with self._turn:
            await loop.sock_sendall(self._line, message)
            answer = await loop.sock_recv(self._line, 64)
        if not answer:
            raise RuntimeError("the fork server has stopped; its traceback is above")
        return ForkedProcess(int(answer))

    def close(self) -> None:
        """Stop the server and all that it has forked."""
        self._line.close()
        with suppress(ProcessLookupError):
            os.killpg(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def outcome(said: Path, call: str) -> Any:
    """What the finished `call` returned. Raises the `InputError` it raised; another failure is a RuntimeError."""
    try:
        told = json.loads(said.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RuntimeError(f"{call} has failed; its traceback is above") from None
    if "problem" in told:
        raise InputError(told["problem"], remedy=told["remedy"], **told["place"])
    return told["result"]


class ForkedProcess:
    """A process that is the fork server's child, not ours: what can be asked of it and done to it."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.stdin = self.stdout = self.stderr = None
        self.handle = _handle(pid)

    async def ended(self) -> None:
        """Wait without blocking until the process has ended."""
        if self.handle is None:
            return
        loop, done = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self.handle, done.set)
        try:
            await done.wait()
        finally:
            loop.remove_reader(self.handle)
            os.close(self.handle)

    def poll(self) -> int | None:
        """0 once it has ended, before that None."""
        ready = self.handle is None or select.select([self.handle], [], [], 0)[0]
        return 0 if ready else None

    def wait(self, timeout: float | None = None) -> int:
        """Block until it has ended."""
        if self.handle is not None:
            select.select([self.handle], [], [], timeout)
        return 0

    def send_signal(self, number: int) -> None:
        """Send it a signal, if it has not ended."""
        if self.handle is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.handle, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)


def _handle(pid: int) -> int | None:
    """A handle on the process; None if it has ended so soon that the server has taken note of its end already."""
    try:
        return os.pidfd_open(pid)
    except ProcessLookupError:
        return None


def _serve(connection: socket.socket, root: Path, modules: Sequence[str]) -> None:
    """Import the libraries once, then fork a process for each order until the line closes."""
    die_with_parent()
    signal.signal(signal.SIGCHLD, _reap)
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # a kernel's debugger, which nobody uses here, warns on import
    reads = _Reads(root)
    _load(modules)
    with connection.makefile("r") as orders:
        for line in orders:
            pid = os.fork()
            if pid == 0:
                connection.close()
                _never_return(partial(_obey, json.loads(line), root, reads))
            connection.sendall(f"{pid}".encode())
    os.killpg(0, signal.SIGKILL)  # the build is gone, by whatever way: nothing it started outlives it


def _load(modules: Sequence[str]) -> None:
    """Import `modules` for good: the collector of garbage, here and in what is forked, never looks at them again."""
    gc.disable()
    for name in modules:
        module, _, function = name.partition(":")
        loaded = importlib.import_module(module)
        if function:
            getattr(loaded, function)()
    gc.freeze()
    gc.enable()


def _reap(_number: int, _frame: object) -> None:
    """Take note of ended processes, so that none stays behind and their processor time is counted."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _never_return(work: Callable[[], None]) -> NoReturn:
    """Run `work` in a forked process, which must not fall back into its parent's code."""
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    if sys.__stdout__ is not None:
        sys.__stdout__.flush()  # a kernel's own sys.stdout would wait for a thread that has ended
    os._exit(0)


def _obey(order: dict[str, Any], root: Path, reads: _Reads) -> None:
    die_with_parent()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.update(order.get("env", {}))
    os.chdir(order.get("cwd", root))
    if "reads" in order:
        reads.write_to(Path(order["reads"]))
    module, _, function = order["call"].partition(":")
    try:
        told = {"result": getattr(importlib.import_module(module), function)(**order["arguments"])}
    except InputError as error:
        told = _as_told(error)
    except OSError as error:
        told = _as_told(explained(error))
    if "said" in order:
        Path(order["said"]).write_text(json.dumps(told), encoding="utf-8")


def _as_told(error: InputError) -> dict[str, Any]:
    place = {"file": str(error.file) if error.file else None, "row": error.row, "column": error.column}
    return {"problem": error.problem, "remedy": error.remedy, "place": place}


class _Reads:
    """Each file, folder or part of a table under `root` that this process, or the server before it, reads."""

    def __init__(self, root: Path) -> None:
        self._prefix, self._seen, self._log = f"{root}{os.sep}", set[str](), -1
        sys.addaudithook(self._watch)

    def write_to(self, log: Path) -> None:
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for name in sorted(self._seen):
            self._write(name)

    def _write(self, name: str) -> None:
        os.write(self._log, f"{name[len(self._prefix) :]}\n".encode())

    def _watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in ("open", "os.listdir", "os.scandir", USED) or (event != USED and is_quiet()):
            return
        path = arguments[0] if isinstance(arguments[0], (str, os.PathLike)) else None
        if path is None or (name := os.path.abspath(path)) in self._seen or not name.startswith(self._prefix):
            return
        self._seen.add(name)
        if self._log >= 0:
            self._write(name)
