"""Read a corpus of reports into Parquet: `python scripts/extract_corpus.py INPUT --out DIR`.

INPUT is a folder with manifest.csv (report_id, county_code, year, file; place, level if known), or Parquet
with a text column. Runs on this machine (--workers N) or on any Dask cluster (--scheduler tcp://…); a run
that was cut short, or whose texts have changed, is finished by the same command.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workreport.errors import run_command
from workreport.options import OptionParser, count
from workreport.project import refuse_own

if TYPE_CHECKING:
    from workreport.corpus.run import Outcome


def main() -> int:
    """Extract, then write and show the report on quality."""
    options = _options()
    # Arrow's own allocator keeps more than it is asked for; which one is used is read when Arrow is first imported.
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    from workreport.corpus.cluster import Workforce
    from workreport.corpus.quality import write_quality
    from workreport.corpus.run import extract_corpus

    refuse_own(options.out)
    workforce = Workforce(options.workers, options.scheduler, options.dashboard, options.quiet)
    outcome = extract_corpus(options.input, options.out, workforce, options.reports_per_unit)
    if outcome.failed:
        return _tell_failed(outcome)
    rows = outcome.manifest["rows"]
    print(
        f"{outcome.manifest['reports']} reports ({outcome.manifest['unread']} unread), "
        f"{rows['mentions']} mentions, {rows['commitments']} commitments; "
        f"{outcome.done} of {outcome.units} files were to be done"
    )
    for path in write_quality(options.out):
        print(path)
    return 0


def _tell_failed(outcome: Outcome) -> int:
    for name, problem in sorted(outcome.failed.items()):
        print(f"error: {name}: {problem}", file=sys.stderr)
    print(
        f"{len(outcome.failed)} of {outcome.units} files failed; run the command again to try them",
        file=sys.stderr,
    )
    return 1


def _options() -> argparse.Namespace:
    from workreport.corpus.plan import REPORTS_PER_UNIT

    parser = OptionParser(__doc__)
    parser.add_argument("input", type=Path, metavar="INPUT", help="folder with manifest.csv, or Parquet")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder to write into")
    who = parser.add_mutually_exclusive_group()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    who.add_argument("--workers", type=count, default=cores, help="worker processes here (default: one a core)")
    who.add_argument(
        "--scheduler", metavar="tcp://HOST:PORT", help="a running Dask cluster that sees the same folders"
    )
    parser.add_argument(
        "--reports-per-unit", type=count, default=REPORTS_PER_UNIT, metavar="N", help="reports to a file"
    )
    parser.add_argument(
        "--dashboard", default="127.0.0.1:0", metavar="HOST:PORT", help="address of Dask's dashboard"
    )
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
