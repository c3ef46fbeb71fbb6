"""Print the built book as PDF: `python scripts/make_pdf.py [--out dist/pdf] [--lang zh]` (what `make pdf` runs)."""

from __future__ import annotations

from pathlib import Path

from workreport.errors import InputError, run_command
from workreport.options import OptionParser
from workreport.project import project_root
from workreport.publish.pdf import make_pdf
from workreport.words import LANGUAGES


def main() -> int:
    """Parse the options and print."""
    root = project_root()
    parser = OptionParser(__doc__)
    parser.add_argument("--out", type=Path, default=root / "dist" / "pdf", help="folder to write to")
    parser.add_argument("--site", type=Path, default=root / "dist" / "site", help="the built site")
    parser.add_argument("--lang", default="both", metavar="zh|en|both", help="language (default: both)")
    options = parser.parse_args()
    if options.lang not in (*LANGUAGES, "both"):
        raise InputError(f"unknown language {options.lang!r}", remedy=f"use one of {', '.join(LANGUAGES)}, both")
    theme = root / "book" / "_theme" / "workreport"
    marker = options.site / "report.txt"
    if not marker.is_file():
        raise InputError("no built site", file=options.site, remedy="make book")
    report = marker.read_text(encoding="utf-8").strip()
    for language in LANGUAGES if options.lang == "both" else (options.lang,):
        out = options.out / f"workreport-{report}-{language}.pdf"
        print(make_pdf(options.site, theme, language, out, root / "_build" / "print"))
    return 0


if __name__ == "__main__":
    run_command(main)
