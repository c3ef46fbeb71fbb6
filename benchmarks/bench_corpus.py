"""How fast a corpus is read, on how much memory: `python benchmarks/bench_corpus.py [--out JSON] [--against JSON]`.

Measures characters a second and core from Parquet to Parquet, one worker against two, Dask against none,
start-up, a second run with nothing to do, memory at 1, 4 and 16 times the corpus, one county's history.
Belongs here: running the command as a person would, and measuring it. Does not belong here: what is read.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from results import Row, add_options, finish, row

ROOT = Path(__file__).resolve().parents[1]
_CHILD_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)
YEARS = ("2023", "2024")
CASE = "generated reports"
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

    def read(self, folder: Path, *options: str, out: Path | None = None, **added: str) -> tuple[Run, Path]:
        """Read it with the command into a new folder; `added` to the environment."""
        self.runs += 1
        out = out or self.scratch / f"out-{self.runs}"
        script = str(ROOT / "scripts" / "extract_corpus.py")
        return measured([sys.executable, script, str(folder), "--out", str(out), "--quiet", *options], **added), out


def measured(command: Sequence[str], cwd: Path = ROOT, **added: str) -> Run:
    """Run a command to its end, watching the memory of its whole tree of processes.

    A process whose parent is gone becomes a child of this one (Linux), so that the processor time of each is counted,
    and counted once.
    """
    system = ctypes.CDLL(None)
    system.prctl(_CHILD_SUBREAPER, 1, 0, 0, 0)
    before = _processor_time()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | added
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL)
    peak, ended = [0.0, 0.0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watcher.start()
    process.wait()
    wall = time.perf_counter() - start
    ended.set()
    watcher.join()
    psutil.wait_procs(psutil.Process().children(), timeout=10)
    system.prctl(_CHILD_SUBREAPER, 0, 0, 0, 0)
    if process.returncode:
        raise RuntimeError(f"status {process.returncode} from {' '.join(command)}")
    return Run(wall, _processor_time() - before, peak[0] / 1e6, peak[1] / 1e6)


def _processor_time() -> float:
    """Seconds spent by all children so far that have ended, and by theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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


def start_up(corpora: Corpora, tiny: Path) -> dict[str, Run]:
    """A whole run over two reports by the number of workers: the quickest of three."""
    return {
        workers: min((corpora.read(tiny, "--workers", workers)[0] for _ in range(3)), key=lambda run: run.wall)
        for workers in ("0", "1", "2")
    }


def speed(corpora: Corpora, places: int, starts: dict[str, Run]) -> Iterator[Row]:
    """Characters a second, in this process alone, with one worker and with two; the files must be the same.

    Told twice: as it is, and less what a run over two reports takes, which is what a large corpus comes to.
    """
    yield row("two reports, two workers", "wall time, start to end", starts["2"].wall, "s")
    yield row("two reports, two workers", "processor time", starts["2"].cpu, "s")
    folder, size = corpora.make(places)
    cut = ("--reports-per-unit", str(max(places // 5, 1)))
    (serial, out), (one, _), (two, other) = (corpora.read(folder, "--workers", w, *cut) for w in ("0", "1", "2"))
    again, _ = corpora.read(folder, "--workers", "2", *cut, out=other)
    if (out / "manifest.json").read_bytes() != (other / "manifest.json").read_bytes():
        raise RuntimeError("two workers gave other files than one process")
    yield row(CASE, "reports", 2 * places, "reports")
    yield row(CASE, "characters", size, "characters")
    yield row(CASE, "Parquet to Parquet, one core", size / serial.cpu, "characters/s")
    longer = serial.cpu - starts["0"].cpu
    yield row(CASE, "Parquet to Parquet, one core, start-up left out", size / longer, "characters/s")
    yield row(CASE, "two workers, wall time", size / two.wall, "characters/s", "one worker", size / one.wall)
    ones, twos = (size / (run.wall - starts[workers].wall) for workers, run in (("1", one), ("2", two)))
    yield row(CASE, "two workers, wall time, start-up left out", twos, "characters/s", "one worker", ones)
    yield row(CASE, "processor time of two workers", two.cpu, "s", "no Dask", serial.cpu)
    yield row(CASE, "a second run with nothing to do", again.wall, "s", "the first", two.wall)
    told = history(out)
    yield row(CASE, "one county's history, first time", told["first_s"], "s")
    yield row(CASE, "one county's history, again", told["median_s"], "s", "the first time", told["first_s"])


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


def memory(corpora: Corpora, places: int, times: Sequence[int]) -> Iterator[Row]:
    """Peak megabytes of all processes at two workers, for a corpus several times as large.

    The largest is read by one worker, too: what two bring where start-up, which is in both, no longer counts; and
    with Arrow's own allocator, which the command does without.
    """
    smallest = 0.0
    for factor in times:
        folder, size = corpora.make(places * factor)
        run, _ = corpora.read(folder, "--workers", "2")
        smallest = smallest or run.resident
        case = f"{factor} x the corpus, two workers"
        yield row(case, "characters", size, "characters")
        yield row(case, "peak memory, resident", run.resident, "MB", f"{times[0]} x the corpus", smallest)
        yield row(case, "peak memory, shared pages counted once", run.proportional, "MB")
    own, _ = corpora.read(folder, "--workers", "2", ARROW_DEFAULT_MEMORY_POOL="mimalloc")
    yield row(case, "peak memory, Arrow's own allocator", own.resident, "MB", "the system's allocator", run.resident)
    one, _ = corpora.read(folder, "--workers", "1")
    yield row(case, "two workers, wall time", size / run.wall, "characters/s", "one worker", size / one.wall)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--places", type=int, default=600, help="places of the corpus for speed, two reports each"
    )
    parser.add_argument("--characters", type=int, default=15_000, help="characters of a report, about")
    parser.add_argument(
        "--memory-places", type=int, default=125, help="places at 1x for memory; 0 leaves it out"
    )
    parser.add_argument("--times", type=int, nargs="+", default=(1, 4, 16), help="sizes for memory")
    add_options(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        corpora = Corpora(Path(scratch), options.characters)
        tiny, _ = corpora.make(1)
        corpora.read(tiny, "--workers", "2")
        rows = list(speed(corpora, options.places, start_up(corpora, tiny)))
        if options.memory_places:
            rows += memory(corpora, options.memory_places, options.times)
    finish("corpus", rows, options)


if __name__ == "__main__":
    main()
