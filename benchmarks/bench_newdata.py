"""What new data costs a built book: `python benchmarks/bench_newdata.py [--out JSON] [--against JSON]`.

Measures, in a copy of this clone: the cold build of the book; adding another report of 20,000 characters
(add_report.py, then its book in both languages with every download); entering an outcome of the report's place
(add_outcome.py, then the book again); and a year's outcome of the city above it, which belongs to the record that
targets are judged by. Ratios are to the cold build.
Belongs here: running the commands as a person would, and measuring. Does not belong here: how they work.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench_build import copied
from bench_corpus import Run, measured
from results import Row, add_options, finish, row
from synthetic_reports import SAMPLE_SEED, make_report, places

BESIDE, CHARACTERS, REPORT = "cold build", 20_000, "added-2025"
DISTRICT = ("--place", "370214", "--year", "2025", "--period", "Q1", "--published", "2025-04-28")
CITY = ("--place", "370200", "--year", "2021", "--period", "annual", "--published", "2025-11-01")
SAID = ("--indicator", "gdp_growth_real", "--value", "5.6", "--unit", "%", "--source-title", "公报",
        "--publisher", "统计局")  # fmt: skip


class Clone:
    """A copy of this clone, and its commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = copied(folder)

    def run(self, script: str, *options: str) -> Run:
        """Run a command of the clone; says how long it took."""
        told = {"PYTHONPATH": str(self.folder / "src"), "WORKREPORT_ROOT": str(self.folder), "PYTHONHASHSEED": "0"}
        run = measured([sys.executable, f"scripts/{script}", *options], self.folder, **told)
        print(f"  {script}: {run.wall:.1f} s, {run.cpu:.1f} s of processor", file=sys.stderr)
        return run

    def report(self) -> Path:
        """The text of a synthetic report, beside the clone."""
        place = next(one for one in places(40) if one.level == "county")
        path = self.folder.with_name(f"{REPORT}.txt")
        path.write_text(make_report(SAMPLE_SEED, place, 2025, CHARACTERS).text, encoding="utf-8")
        return path


def times(clone: Clone) -> Iterator[tuple[str, list[Run]]]:
    """Each case with the runs of its commands."""
    yield BESIDE, [clone.run("build_book.py")]
    yield "an outcome entered", [clone.run("add_outcome.py", *DISTRICT, *SAID), clone.run("build_book.py")]
    yield "an outcome of the record entered", [clone.run("add_outcome.py", *CITY, *SAID), clone.run("build_book.py")]
    added = clone.run("add_report.py", str(clone.report()), "--id", REPORT)
    yield "a report of 20,000 characters added", [added, clone.run("build_book.py", "--report", REPORT)]


def figures(case: str, runs: list[Run], beside: list[Run]) -> Iterator[Row]:
    """A case's seconds on the clock and of processor, with their ratios to the cold build."""
    other = None if case == BESIDE else BESIDE
    for measure, value, whole in (
        ("wall time", sum(run.wall for run in runs), sum(run.wall for run in beside)),
        ("processor time", sum(run.cpu for run in runs), sum(run.cpu for run in beside)),
    ):
        yield row(case, measure, value, "s", other, whole)


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add_options(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        found = dict(times(Clone(Path(scratch).resolve() / "clone")))
        rows = [one for case, runs in found.items() for one in figures(case, runs, found[BESIDE])]
        finish("newdata", rows, options)


if __name__ == "__main__":
    main()
