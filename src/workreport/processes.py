"""Processes that a command starts beside itself: they end when it does, however it ends.

Belongs here: tying a child to its parent. Does not belong here: what children do.
"""

from __future__ import annotations

import ctypes
import os
import signal
import threading
import time

__all__ = ["die_with_parent"]

_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """To be called first in a forked child: a parent that is killed takes it along, and with it the locks it holds."""
    prctl = getattr(ctypes.CDLL(None, use_errno=True), "prctl", None)
    if prctl is None or prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0) != 0:
        threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    elif os.getppid() == 1:
        os._exit(1)


def _watch(parent: int) -> None:
    """The same where the system has no signal for it."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
