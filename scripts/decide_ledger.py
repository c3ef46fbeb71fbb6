"""Decide about a row of the ledger: `python scripts/decide_ledger.py REPORT TARGET COLUMN VALUE --reason …`.

REPORT is the report that set the target, TARGET the target's statement id, COLUMN one of verdict, confidence,
outcome_id, note. The decision goes into data/curated/REPORT/ledger_review.csv, with the words it was made
about.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.options import OptionParser, day


def main() -> None:
    """Parse the options, write the decision, say how the row stands now."""
    options = _options()
    from workreport.analysis.ledger_reports import decide
    from workreport.analysis.ledger_words import in_words

    why = {"reason": options.reason, "reviewer_kind": options.reviewer, "date": options.date}
    row = decide(options.report_id, options.target_id, options.column, options.value, why)
    said = in_words(row, options.language).iloc[0]
    print(f"{said['target_id']} {said['target_text']}: {said['verdict_label']}. {said['reason_text']}")


def _options() -> argparse.Namespace:
    from workreport.tables.vocabularies import VOCABULARIES

    parser = OptionParser(__doc__)
    parser.add_argument(
        "report_id", metavar="REPORT", help="the report that set the target, as chengyang-2025"
    )
    parser.add_argument("target_id", metavar="TARGET", help="the target's statement id")
    parser.add_argument("column", metavar="COLUMN", choices=("verdict", "confidence", "outcome_id", "note"))
    parser.add_argument("value", metavar="VALUE", help="what it shall be")
    parser.add_argument("--reason", required=True, help="why")
    parser.add_argument("--reviewer", default="maintainer", choices=VOCABULARIES["reviewer_kind"])
    parser.add_argument(
        "--date", type=day, default=date.today().isoformat(), help="day of the decision (default: today)"
    )
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="language of the answer")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
