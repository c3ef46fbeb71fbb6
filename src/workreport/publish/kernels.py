"""Notebook kernels that start in milliseconds: forked from a process that has imported the libraries.

Belongs here: the Jupyter kernel provisioner (a documented extension point of jupyter_client) that asks the
fork server for kernels, and what a forked process does to become one.
Does not belong here: the fork server (`fork`), running notebooks (`execute`).
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from workreport.publish.fork import ForkServer

__all__ = ["KERNEL_NAME", "ForkedProvisioner", "become_kernel", "kernel_specs"]

KERNEL_NAME = "workreport-forked"


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


class ForkedProvisioner(LocalProvisioner):
    """Gives kernels forked from `server`; everything else is jupyter_client's own."""

    server: ForkServer | None = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Fork a kernel for the connection file named in `cmd`; returns its connection info."""
        if self.server is None:
            raise RuntimeError("no fork server is running")
        environment = kwargs.get("env") or {}
        process: Any = await self.server.call(
            "workreport.publish.kernels:become_kernel",
            {"connection_file": cmd[cmd.index("-f") + 1]},
            cwd=kwargs.get("cwd") or os.getcwd(),
            env={key: value for key, value in environment.items() if key.startswith("WORKREPORT_")},
            reads=environment.get("WORKREPORT_READS", os.devnull),
        )
        self.process, self.pid = process, process.pid
        return self.connection_info


def become_kernel(connection_file: str) -> None:
    """Turn this forked process into an IPython kernel; ends with the kernel."""
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance(argv=["-f", connection_file, "--quiet"])
    os._exit(0)  # its threads have ended with it; an ordinary exit waits for them
