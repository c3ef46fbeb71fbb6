"""Keep the data as they are as a released edition: `python scripts/freeze_edition.py 2025-04-30`.

Writes data/editions/<day>/, which the book's chapter *What changed* compares later data with.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.options import OptionParser


def main() -> None:
    """Parse the options, freeze, say where."""
    parser = OptionParser(__doc__)
    parser.add_argument("day", metavar="DAY", help="the day of the release")
    from workreport.analysis.editions_frozen import freeze

    print(freeze(parser.parse_args().day))


if __name__ == "__main__":
    run_command(main)
