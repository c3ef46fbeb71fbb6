"""Make the curated tables of a report: machine draft, human review over it, coverage ledger.

Usage:
    python scripts/curate.py chengyang-2025
    python scripts/curate.py chengyang-2025 --review-from statements-reviewed.csv --reason "read twice"
    python scripts/curate.py chengyang-2025 --reconfirm      the machine has changed, the decisions stand
    python scripts/curate.py chengyang-2025 --follow-text    the text has changed elsewhere
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import InputError, run_command
from workreport.options import OptionParser, day, phrase


def main() -> None:
    """Parse the options and call the library."""
    options = _options()
    from workreport.analysis.machine import MACHINE
    from workreport.tables.curation import curate
    from workreport.tables.recuration import follow, read_reasons, reconfirm, review_from
    from workreport.tables.reviewing import Reviewer

    if (options.reasons or options.keep_machine) and not options.review_from:
        raise InputError("--reasons and --keep-machine go with --review-from only", remedy="name the reviewed tables")
    reviewer = Reviewer(options.reviewer, options.date, options.reason)
    if options.review_from:
        reasons = read_reasons(options.reasons) if options.reasons else {}
        curated = review_from(
            options.report_id, MACHINE, options.review_from, reviewer, options.keep_machine, reasons
        )
    elif options.follow_text:
        curated = follow(options.report_id, MACHINE)
    elif options.reconfirm:
        curated = reconfirm(options.report_id, MACHINE)
    else:
        curated = curate(options.report_id, MACHINE, strict=True if options.strict else None)
    if options.notes:
        print("\n".join(curated.notes))
    counts = ", ".join(f"{name} {len(frame)}" for name, frame in sorted(curated.frames.items()))
    print(f"{options.report_id}: {counts}; {len(curated.notes)} notes (--notes shows them)")


def _options() -> argparse.Namespace:
    from workreport.tables.vocabularies import VOCABULARIES

    parser = OptionParser(__doc__)
    parser.add_argument("report_id", help="folder name under data/sources, such as chengyang-2025")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--review-from", type=Path, nargs="+", metavar="CSV", help="write review.csv from reviewed tables"
    )
    what.add_argument(
        "--reconfirm", action="store_true", help="renew decisions the machine has moved away from"
    )
    what.add_argument(
        "--strict",
        action="store_true",
        help="refuse numerals that nobody has explained, as is done anyhow once statements are reviewed whole",
    )
    what.add_argument("--follow-text", action="store_true", help="move decisions along with a changed text")
    parser.add_argument(
        "--reason", type=phrase, default="read in the text", help="reason for decisions that have none yet"
    )
    parser.add_argument(
        "--reasons", type=Path, metavar="CSV", help="better reasons: table, key, column, reason"
    )
    parser.add_argument("--reviewer", default="maintainer", choices=VOCABULARIES["reviewer_kind"])
    parser.add_argument("--date", type=day, default=date.today().isoformat(), help="day of the review (default: today)")
    parser.add_argument(
        "--keep-machine",
        nargs="*",
        default=[],
        metavar="COLUMN",
        help="columns whose empty reviewed cells are no decision",
    )
    parser.add_argument("--notes", action="store_true", help="print what the review layer noted")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
