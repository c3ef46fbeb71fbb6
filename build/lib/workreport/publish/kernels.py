"""Notebook kernels that start in milliseconds: forked from a process that has imported the libraries.

Belongs here: the fork server, and the Jupyter kernel provisioner (a documented extension point of
jupyter_client) that asks it for kernels. Each forked kernel also notes every file of the clone that it
reads, so that the build's cache can be keyed on all that a notebook depends on.
Does not belong here: running notebooks (`execute`), deciding what is stale (`cache`).
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

__all__ = ["KERNEL_NAME", "ForkedProvisioner", "fork_server", "kernel_specs"]

KERNEL_NAME = "workreport-forked"
_PRELOADED = (
    "ipykernel.kernelapp",
    "matplotlib_inline.backend_inline",
    "pandas",
    "matplotlib.pyplot",
    "scipy.stats",
    "statsmodels.api",
    "workreport.publish.show",
)


def kernel_specs(folder: Path) -> KernelSpecManager:
    """A kernel spec manager that knows the forked kernel; its spec is written under `folder`."""
    spec = {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "workreport (forked)",
        "language": "python",
        "metadata": {"kernel_provisioner": {"provisioner_name": KERNEL_NAME}},
    }
    target = folder / KERNEL_NAME / "kernel.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(spec), encoding="utf-8")
    return KernelSpecManager(kernel_dirs=[str(folder)], ensure_native_kernel=False)


@contextmanager
def fork_server(root: Path) -> Iterator[None]:
    """Run the fork server for the length of the block; `root` is the clone whose files are watched."""
    ours, theirs = socket.socketpair()
    server = os.fork()
    if server == 0:
        ours.close()
        os.setpgrp()
        _never_return(lambda: _serve(theirs, root))
    theirs.close()
    _Client.connection = ours
    try:
        yield
    finally:
        _Client.connection = None
        ours.close()
        with suppress(ProcessLookupError):
            os.killpg(server, signal.SIGKILL)
        os.waitpid(server, 0)


class _Client:
    """The build's end of the line to the fork server."""

    connection: socket.socket | None = None

    @classmethod
    def fork(cls, order: dict[str, Any]) -> int:
        if cls.connection is None:
            raise RuntimeError("no fork server is running")
        cls.connection.sendall(json.dumps(order).encode() + b"\n")
        answer = cls.connection.recv(64)
        if not answer:
            raise RuntimeError("the fork server has stopped; its traceback is above")
        return int(answer)


class _ForkedProcess:
    """What LocalProvisioner needs of a process that is the fork server's child, not ours."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.stdin = self.stdout = self.stderr = None
        self._handle = os.pidfd_open(pid)

    def poll(self) -> int | None:
        ready, _, _ = select.select([self._handle], [], [], 0)
        return 0 if ready else None

    def wait(self, timeout: float | None = None) -> int:
        select.select([self._handle], [], [], timeout)
        return 0

    def send_signal(self, number: int) -> None:
        signal.pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)


class ForkedProvisioner(LocalProvisioner):
    """Gives kernels forked from the fork server; everything else is jupyter_client's own."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Fork a kernel for the connection file named in `cmd`; returns its connection info."""
        environment = kwargs.get("env") or {}
        order = {
            "connection_file": cmd[cmd.index("-f") + 1],
            "cwd": kwargs.get("cwd") or os.getcwd(),
            "env": {key: value for key, value in environment.items() if key.startswith("WORKREPORT_")},
            "reads": environment.get("WORKREPORT_READS", os.devnull),
        }
        process: Any = _ForkedProcess(_Client.fork(order))
        self.process, self.pid = process, process.pid
        return self.connection_info


def _serve(connection: socket.socket, root: Path) -> None:
    """Import the libraries once, then fork a kernel for each order until the line closes."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    for module in _PRELOADED:
        __import__(module)
    with connection.makefile("r") as orders:
        for line in orders:
            pid = os.fork()
            if pid == 0:
                connection.close()
                _never_return(partial(_become_kernel, json.loads(line), root))
            connection.sendall(f"{pid}".encode())


def _never_return(work: Callable[[], None]) -> NoReturn:
    """Run `work` in a forked process, which must not fall back into its parent's code."""
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _become_kernel(order: dict[str, Any], root: Path) -> None:
    """Turn this forked process into an IPython kernel; never returns."""
    from ipykernel.kernelapp import IPKernelApp

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.update(order["env"])
    os.chdir(order["cwd"])
    _note_reads(Path(order["reads"]), root)
    IPKernelApp.launch_instance(argv=["-f", order["connection_file"], "--quiet"])


def _note_reads(log: Path, root: Path) -> None:
    """Append to `log` each file or folder under `root` that this process opens for reading or lists."""
    prefix, seen = f"{root}{os.sep}", set[str]()
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in ("open", "os.listdir", "os.scandir"):
            return
        path = arguments[0] if isinstance(arguments[0], (str, os.PathLike)) else None
        if path is None or (full := os.path.abspath(path)) in seen or not full.startswith(prefix):
            return
        seen.add(full)
        os.write(out, f"{full[len(prefix) :]}\n".encode())

    sys.addaudithook(watch)
