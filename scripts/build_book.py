"""Build the book: `python scripts/build_book.py [--report ID] [--out FOLDER]` (what `make book` runs)."""

from __future__ import annotations

from pathlib import Path

from workreport.errors import run_command
from workreport.options import OptionParser


def main() -> None:
    """Parse the options and build."""
    parser = OptionParser(__doc__)
    parser.add_argument(
        "--report", help="id of a folder under data/sources/ (default: the one _config.yml names)"
    )
    parser.add_argument("--out", type=Path, help="folder of the site (default: dist/site)")
    options = parser.parse_args()
    from workreport.publish.build import build_book

    site = build_book(options.report, options.out)
    print(f"\nopen   {site / 'index.html'}\nserve  make serve   (http://127.0.0.1:8000/)")


if __name__ == "__main__":
    run_command(main)
