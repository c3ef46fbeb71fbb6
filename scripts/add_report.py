"""Add a report: `python scripts/add_report.py FILE [--place … --year … --title … --url … --published …]
[--id …] [--insist]`.

Reads .txt, .html, .docx or .pdf; makes data/sources/<id>/ and the machine's draft of data/curated/<id>/,
and says what it found and what to look at first. What is not such a report, or plainly of another
place or year than the options say, is refused and nothing is written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.options import OptionParser, count, past_day, phrase


def main() -> None:
    """Parse the options, add the report, say what was found."""
    options = vars(_options())
    from workreport.analysis.machine import MACHINE
    from workreport.tables.intake import add_report
    from workreport.tables.intake_metadata import Given
    from workreport.tables.intake_summary import summary_lines

    file, language, rows = options.pop("file"), options.pop("language"), options.pop("rows")
    added = add_report(file, Given(**options), MACHINE)
    print("\n".join(summary_lines(added, language, rows)))


def _options() -> argparse.Namespace:
    parser = OptionParser(__doc__)
    parser.add_argument("file", type=Path, metavar="FILE", help=".txt, .html, .docx or .pdf")
    parser.add_argument(
        "--id", default="", dest="report_id", metavar="ID", help="folder name, as shandong-2025"
    )
    parser.add_argument("--place", type=phrase, default="", help="the place's Chinese name or six-digit code")
    parser.add_argument("--place-en", type=phrase, default="", metavar="NAME", help="the place's English name")
    parser.add_argument("--year", type=int, help="the year the report is of")
    parser.add_argument("--title", type=phrase, default="", help="title as published")
    parser.add_argument("--title-en", type=phrase, default="", metavar="TITLE", help="title in English")
    parser.add_argument("--publisher", type=phrase, default="", help="who published the text")
    parser.add_argument("--url", default="", help="address of the text")
    parser.add_argument(
        "--published", type=past_day, default="", metavar="DATE", help="day of publication, as 2025-01-20"
    )
    parser.add_argument(
        "--insist", action="store_true",
        help="place and year hold as these options say, whatever the text says",
    )
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="language of the answer")
    parser.add_argument("--rows", type=count, default=12, help="how many rows to name (default: 12)")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
