"""What a briefing costs: everything, everything again, one figure; beside a command for each figure.

`python benchmarks/bench_briefing.py [--out JSON] [--against JSON]`. CPU seconds of the command and its processes,
start-up included; wall seconds of the whole on an idle machine. The clone is a temporary one that links to this
one's data and words, so its store of files and models starts empty.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from results import ROOT, Row, add_options, finish, row

from workreport.figures import catalogue

LINKED = ("data", "book", "_config.yml", "CITATION.cff", "requirements.txt")
EACH = "a command for each figure and language"
FRESH = "everything in a fresh clone"


@dataclass(frozen=True)
class Cost:
    """CPU and wall seconds of one command."""

    cpu: float
    wall: float


def measured(clone: Path, *options: str) -> Cost:
    """Run the command as a person would."""
    before, started = _children(), time.perf_counter()
    command = [sys.executable, str(ROOT / "scripts/export_briefing.py"), "--out", str(clone / "made"), *options]
    environment = os.environ | {"WORKREPORT_ROOT": str(clone), "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, check=True, cwd=clone, env=environment, stdout=subprocess.DEVNULL)
    return Cost(_children() - before, time.perf_counter() - started)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def forget(clone: Path, *kept: str) -> None:
    """Empty the store of files, or with no `kept` that of models too."""
    for path in (clone / "_build").glob("*"):
        if path.name not in kept:
            shutil.rmtree(path)


def rows_of(clone: Path) -> list[Row]:
    """All cases, the cheapest of two runs where that is affordable."""
    measured(clone, "--figure", catalogue.ids()[0], "--lang", "zh")  # compiled modules, fonts
    forget(clone)
    fresh = measured(clone)
    forget(clone, "outlook")
    whole = _least([_again(clone), _again(clone)])
    same = _least([measured(clone), measured(clone)])
    singles = {name: _single(clone, name) for name in catalogue.ids()}
    both = 2 * sum(singles.values())
    return [
        row(FRESH, "CPU", fresh.cpu, "s"),
        row("everything, models known", "CPU", whole.cpu, "s", EACH, both),
        row("everything, models known", "wall", whole.wall, "s"),
        row("everything, nothing changed", "CPU", same.cpu, "s", "everything, models known", whole.cpu),
        row("one figure, one language, median figure", "CPU", statistics.median(singles.values()), "s"),
        row("one figure, one language, dearest", "CPU", max(singles.values()), "s"),
        row(EACH, "CPU", both, "s"),
    ]


def _again(clone: Path) -> Cost:
    forget(clone, "outlook")
    return measured(clone)


def _single(clone: Path, name: str) -> float:
    forget(clone, "outlook")
    return measured(clone, "--figure", name, "--lang", "zh").cpu


def _least(costs: Sequence[Cost]) -> Cost:
    return min(costs, key=lambda cost: cost.cpu)


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder)
        for name in LINKED:
            (clone / name).symlink_to(ROOT / name)
        finish("briefing", rows_of(clone), options)


if __name__ == "__main__":
    main()
