"""A small synthetic corpus, its serial reading, and real processes to read it with and to kill.

Belongs here: what every fault test needs. Does not belong here: any fault.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, str(ROOT / "scripts" / "extract_corpus.py")]
GENERATOR = [sys.executable, str(ROOT / "benchmarks" / "synthetic_reports.py")]
REPORTS_PER_UNIT = "3"
PATIENCE = 120


class Corpus:
    """A corpus to read and how its reading must come out."""

    def __init__(self, source: Path, serial: Path) -> None:
        self.source, self.serial = source, serial

    def arguments(self, out: Path, *options: str) -> list[str]:
        """The command line that reads it into `out`."""
        told = [
            os.path.relpath(self.source, ROOT),
            "--out",
            str(out),
            "--reports-per-unit",
            REPORTS_PER_UNIT,
            "--quiet",
        ]
        return [*COMMAND, *told, *options]

    def read(self, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
        """Read it into `out`, to the end."""
        return subprocess.run(
            self.arguments(out, *options),
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def start(self, out: Path, *options: str) -> subprocess.Popen[str]:
        """Begin to read it into `out`, and come back when the first unit is done and others are not."""
        process = subprocess.Popen(
            self.arguments(out, *options), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        wait_for(lambda: any((out / "receipts").rglob("part-*.json")) or process.poll() is not None)
        assert process.poll() is None, process.communicate()
        return process

    def assert_whole(self, out: Path) -> None:
        """Nothing lost, nothing doubled, nothing left over, the very bytes of the serial reading."""
        assert files_of(out) == files_of(self.serial)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a finished corpus with its bytes; only the lock and the stamps are left out."""
    kept = (
        path for path in folder.rglob("*") if path.is_file() and path.name not in {".lock", ".stamps.json"}
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in kept}


def wait_for(condition: Callable[[], object], seconds: float = 60) -> None:
    """Wait until `condition` holds; fails when it does not within the time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.005)


def workers_of(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Worker processes that a command has started on this machine."""
    children = psutil.Process(process.pid).children(recursive=True)
    return [child for child in children if _is_worker(child)]


def _is_worker(child: psutil.Process) -> bool:
    """Whether a process was started as a worker: by itself, or forked from the one that has loaded the reader."""
    told, above = (" ".join(process.cmdline()) for process in (child, child.parent() or child))
    return "spawn_main" in told or ("forkserver" in told and "forkserver" in above)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpus")
    told = [str(folder / "texts"), "--places", "30", "--years", "2023", "2024", "--characters", "8000"]
    subprocess.run([*GENERATOR, *told], check=True, capture_output=True, timeout=PATIENCE)
    corpus = Corpus(folder / "texts", folder / "serial")
    done = corpus.read(corpus.serial, "--workers", "0")
    assert done.returncode == 0, done.stderr
    return corpus


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """A scheduler and two workers, each a process: its address, and the processes, scheduler first."""
    address_file = tmp_path / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    joined = ["--scheduler-file", str(address_file)]
    commands = [
        [*dask, "scheduler", "--port", "0", "--no-dashboard", *joined],
        *([*dask, "worker", "--nthreads", "1", "--no-dashboard", "--no-nanny", *joined] for _ in range(2)),
    ]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path, "text": True}
    processes = [subprocess.Popen(command, **quiet) for command in commands]
    try:
        wait_for(address_file.is_file)
        yield json.loads(address_file.read_text())["address"], processes
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait(PATIENCE)
