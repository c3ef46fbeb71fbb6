"""The one shape of every benchmark's result, and holding it against an earlier one.

A result is one JSON object: benchmark, command, commit, date, machine, and `rows` of case, measure, value, unit and,
where the figure is judged beside another, the name of that other (`ratio_to`) and the ratio; a figure judged beside
several has a row for each.
Belongs here: that shape, writing, comparing. Does not belong here: measuring anything.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Row:
    """One figure: of what (`case`), which (`measure`), and its ratio to a named other where there is one."""

    case: str
    measure: str
    value: float
    unit: str
    ratio_to: str | None = None
    ratio: float | None = None


def row(case: str, measure: str, value: float, unit: str, ratio_to: str | None = None, other: float = 0.0) -> Row:
    """A row with its value to four figures; `other` is the value of what it is held beside."""
    ratio = _rounded(value / other) if ratio_to and other else None
    return Row(case, measure, _rounded(value), unit, ratio_to, ratio)


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options every benchmark has."""
    parser.add_argument("--out", type=Path, metavar="JSON", help="write the result here; else print it")
    parser.add_argument("--against", type=Path, metavar="JSON", help="print each figure's ratio to this earlier result")


def finish(benchmark: str, rows: Sequence[Row], options: argparse.Namespace) -> None:
    """Write or print the result, and hold it against the earlier one."""
    earlier = json.loads(options.against.read_text(encoding="utf-8")) if options.against else None
    result = {
        "benchmark": benchmark,
        "command": shlex.join(["python", *_relative(sys.argv)]),
        "commit": _git("rev-parse", "--short=10", "HEAD") + ("+" if _git("status", "--porcelain", "src") else ""),
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": _machine(),
        "rows": [asdict(one) for one in rows],
    }
    told = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(told, encoding="utf-8")
    else:
        print(told, end="")
    if earlier:
        print("\n".join(compared(rows, earlier)))


def compared(rows: Sequence[Row], earlier: dict[str, Any]) -> Iterator[str]:
    """One line for each figure: what it is, its value, how many times the earlier one's, and whether it is gone."""
    before = {(one["case"], one["measure"]): one["value"] for one in earlier["rows"]}
    yield f"beside {earlier['benchmark']} of {earlier['date']}, commit {earlier['commit']}, {earlier['machine']}"
    for one in {(one.case, one.measure): one for one in rows}.values():
        was = before.pop((one.case, one.measure), None)
        ratio = f"{one.value / was:6.2f} x" if was else "     new"
        yield f"{ratio}  {one.value:>14,.4g} {one.unit:16s} {one.case}: {one.measure}"
    for case, measure in before:
        yield f"    gone  {case}: {measure}"


def _relative(words: Sequence[str]) -> list[str]:
    """The command's words, paths as they are from the repository's root."""
    return [word.removeprefix(f"{ROOT}{os.sep}") for word in words]


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = f"{os.cpu_count()} cores {platform.machine()}"
    return f"{cores}, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}"


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
