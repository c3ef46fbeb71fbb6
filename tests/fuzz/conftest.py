"""How many cases were really run, over all workers: told at the end, and too few is a failure of `make fuzz`."""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import pytest

RAN: Counter[str] = Counter()
WANTED = 100_000 * float(os.environ.get("FUZZ_SHARE", "0"))


def pytest_testnodedown(node: Any) -> None:
    """Add up what the processes of pytest-xdist have counted."""
    RAN.update(getattr(node, "workeroutput", {}).get("fuzzed", {}))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["fuzzed"] = dict(RAN)
    elif sum(RAN.values()) < WANTED and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    told = ", ".join(f"{name.removeprefix('test_')} {number:,}" for name, number in sorted(RAN.items()))
    terminalreporter.write_line(f"cases run: {sum(RAN.values()):,} ({told})")
