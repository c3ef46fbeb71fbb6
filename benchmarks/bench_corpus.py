"""How fast a corpus is read, on how much memory: `python benchmarks/bench_corpus.py [--out FILE]`.

Prints JSON: characters a second and core from Parquet to Parquet, one worker against two, Dask against none,
start-up, a second run with nothing to do, memory at 1, 4 and 16 times the corpus, one county's history.
Belongs here: running the command as a person would, and measuring it. Does not belong here: what is read.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[1]
YEARS = ("2023", "2024")
HISTORY = """
import json, sys, time
from pathlib import Path
from workreport.corpus.query import history
times = []
for _ in range(7):
    start = time.perf_counter()
    rows = len(history(Path(sys.argv[1]), sys.argv[2]))
    times.append(time.perf_counter() - start)
print(json.dumps({"rows": rows, "first_s": times[0], "median_s": sorted(times)[3]}))
"""


@dataclass(frozen=True)
class Run:
    """One run of the command: seconds on the clock and of processor, peak memory of all its processes."""

    wall: float
    cpu: float
    resident: float
    proportional: float


class Corpora:
    """Synthetic corpora in a scratch folder, and runs over them."""

    def __init__(self, scratch: Path, characters: int) -> None:
        self.scratch, self.characters, self.runs = scratch, characters, 0

    def make(self, places: int) -> tuple[Path, int]:
        """A corpus in Parquet: its folder, and its characters."""
        folder = self.scratch / f"texts-{places}"
        told = ["--places", str(places), "--years", *YEARS, "--characters", str(self.characters), "--parquet"]
        done = subprocess.run(
            [sys.executable, str(ROOT / "benchmarks" / "synthetic_reports.py"), str(folder), *told],
            check=True,
            capture_output=True,
            text=True,
        )
        (folder / "truth.csv").unlink()
        return folder, int(done.stdout.split()[-2].replace(",", ""))

    def read(self, folder: Path, *options: str, out: Path | None = None) -> tuple[Run, Path]:
        """Read it with the command into a new folder."""
        self.runs += 1
        out = out or self.scratch / f"out-{self.runs}"
        script = str(ROOT / "scripts" / "extract_corpus.py")
        return measured([sys.executable, script, str(folder), "--out", str(out), "--quiet", *options]), out


def measured(command: Sequence[str]) -> Run:
    """Run a command to its end, watching the memory of its whole tree of processes."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    peak, ended = [0.0, 0.0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    ended.set()
    watcher.join()
    if process.returncode:
        raise RuntimeError(f"status {process.returncode} from {' '.join(command)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, peak[0] / 1e6, peak[1] / 1e6)


def _watch(pid: int, peak: list[float], ended: threading.Event) -> None:
    while not ended.wait(0.2):
        resident = proportional = 0
        try:
            top = psutil.Process(pid)
            for process in (top, *top.children(recursive=True)):
                told = process.memory_full_info()
                resident, proportional = resident + told.rss, proportional + told.pss
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
        peak[0], peak[1] = max(peak[0], resident), max(peak[1], proportional)


def start_up(corpora: Corpora, tiny: Path) -> dict[str, float]:
    """A whole run over two reports: seconds on the clock and of processor, best of three."""
    best = min((corpora.read(tiny, "--workers", "2")[0] for _ in range(3)), key=lambda run: run.wall)
    return {"wall_s": best.wall, "cpu_s": best.cpu}


def speed(corpora: Corpora, places: int) -> dict[str, Any]:
    """Characters a second, in this process alone, with one worker and with two; the files must be the same."""
    folder, characters = corpora.make(places)
    (serial, out), (one, _), (two, other) = (
        corpora.read(folder, "--workers", workers, "--reports-per-unit", "50") for workers in ("0", "1", "2")
    )
    again, _ = corpora.read(folder, "--workers", "2", "--reports-per-unit", "50", out=other)
    if (out / "manifest.json").read_bytes() != (other / "manifest.json").read_bytes():
        raise RuntimeError("two workers gave other files than one process")
    return {
        "characters": characters,
        "reports": 2 * places,
        "mchar_per_core_second": characters / 1e6 / serial.cpu,
        "mchar_per_second_two_workers": characters / 1e6 / two.wall,
        "two_workers_over_one": one.wall / two.wall,
        "cpu_of_dask_over_none": two.cpu / serial.cpu,
        "second_run_over_first": again.wall / two.wall,
        "second_run_s": again.wall,
        "history": history(out),
    }


def history(out: Path) -> dict[str, float]:
    """One county's whole history asked of a finished corpus, in a process of its own."""
    county = json.loads((out / "manifest.json").read_text())["units"][0]["last_county"]
    told = subprocess.run(
        [sys.executable, "-c", HISTORY, str(out), county],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def memory(corpora: Corpora, places: int, times: Sequence[int]) -> dict[str, Any]:
    """Peak megabytes of all processes at two workers, for a corpus several times as large."""
    peaks = {}
    for factor in times:
        folder, characters = corpora.make(places * factor)
        run, _ = corpora.read(folder, "--workers", "2")
        peaks[f"{factor}x"] = {
            "characters": characters,
            "resident_mb": run.resident,
            "proportional_mb": run.proportional,
        }
    largest, smallest = peaks[f"{times[-1]}x"], peaks[f"{times[0]}x"]
    return {**peaks, "growth": largest["resident_mb"] / smallest["resident_mb"]}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--places", type=int, default=250, help="places of the corpus for speed, two reports each"
    )
    parser.add_argument("--characters", type=int, default=15_000, help="characters of a report, about")
    parser.add_argument(
        "--memory-places", type=int, default=125, help="places at 1x for memory; 0 leaves it out"
    )
    parser.add_argument("--times", type=int, nargs="+", default=(1, 4, 16), help="sizes for memory")
    parser.add_argument("--out", type=Path, help="write the JSON here as well")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        corpora = Corpora(Path(scratch), options.characters)
        tiny, _ = corpora.make(1)
        corpora.read(tiny, "--workers", "2")
        result: dict[str, Any] = {
            "machine": {
                "cores": os.cpu_count(),
                "python": platform.python_version(),
                "load": os.getloadavg()[0],
            },
            "start_up": start_up(corpora, tiny),
            "speed": speed(corpora, options.places),
        }
        if options.memory_places:
            result["memory"] = memory(corpora, options.memory_places, options.times)
    told = json.dumps(result, indent=1) + "\n"
    print(told, end="")
    if options.out:
        options.out.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
