"""Check everything under data/: texts, tables, links, the coverage ledger and the data package.

Usage:
    python scripts/validate.py            check, change nothing
    python scripts/validate.py --write    write data/datapackage.json anew first
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.options import OptionParser


def main() -> None:
    """Parse the options and call the library."""
    parser = OptionParser(__doc__)
    parser.add_argument("--write", action="store_true", help="write data/datapackage.json from the contracts")
    from workreport.publish.checking import check_everything
    from workreport.tables.datapackage import write_descriptor

    if parser.parse_args().write:
        write_descriptor()
    for line in check_everything():
        print(line)


if __name__ == "__main__":
    run_command(main)
