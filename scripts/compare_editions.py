"""What changed between two versions of the data: `python scripts/compare_editions.py A B [--out DIR]`.

A and B are data folders, clones, or git revisions. Prints a summary; with --out also writes rows.csv,
cells.csv, findings.csv and summary.json.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.options import OptionParser, count
from workreport.project import refuse_own


def main() -> None:
    """Parse the options, compare, print and write."""
    options = _options()
    if options.out:
        refuse_own(options.out)
    from workreport.analysis.editions import compare_editions
    from workreport.analysis.editions_words import summary_lines, write_changes

    changes = compare_editions(options.before, options.after)
    if options.out:
        write_changes(changes, options.out)
    lines = summary_lines(changes, options.language, options.before, options.after, options.rows)
    print("\n".join(lines))


def _options() -> argparse.Namespace:
    parser = OptionParser(__doc__)
    parser.add_argument("before", metavar="A", help="a data folder, a clone, or a git revision")
    parser.add_argument("after", metavar="B", help="the same, newer")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder to write the tables of changes into")
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="language of the summary")
    parser.add_argument(
        "--rows", type=count, default=10, help="how many rows of each table to name (default: 10)"
    )
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
