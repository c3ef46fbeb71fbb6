"""Figures as files for a briefing: slides, workbooks, a brief, an archive for each figure.

Usage:
    python scripts/export_briefing.py --out dist/briefing                     everything, both languages
    python scripts/export_briefing.py --figure ratchet --lang zh --out .      one figure as zip
    python scripts/export_briefing.py --chapter targets --format deck xlsx --out .

Files go to OUT/<language>/; either all of them are written or none. A whole briefing takes the place of what this
command wrote into OUT before; it wants OUT new, empty or its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.files import refuse_file, refuse_unwritable
from workreport.options import OptionParser
from workreport.project import refuse_own


def main() -> None:
    """Parse the options, plan, export, say what was written."""
    options = _options()
    refuse_file(options.out)
    refuse_own(options.out)
    refuse_unwritable(options.out)
    from workreport.figures.inputs import Inputs
    from workreport.project import known_report, project_root
    from workreport.publish.briefing.export import export
    from workreport.publish.briefing.plan import plan
    from workreport.publish.build import default_report
    from workreport.words import Words

    report = options.report or default_report(project_root())
    known_report(report)
    inputs = Inputs(report)
    planned = plan(inputs, figures=options.figure, chapters=options.chapter, language=options.lang,
                   formats=options.format, size=options.size)  # fmt: skip
    files = export(planned, options.out, inputs, _progress)
    words = Words("zh" if options.lang == "zh" else "en")
    for figure, reason in planned.lacking.items():
        print(words("briefing.lacks", figure=figure, reason=words(reason)))
    print(words("briefing.done", n=len(files), out=options.out))


def _options() -> argparse.Namespace:
    parser = OptionParser(__doc__)
    parser.add_argument("--figure", nargs="+", default=[], action="extend", metavar="ID", help="figures by id")
    parser.add_argument(
        "--chapter", nargs="+", default=[], action="extend", metavar="ID", help="all figures of chapters"
    )
    parser.add_argument("--lang", default="both", metavar="zh|en|both", help="language (default: both)")
    parser.add_argument("--format", nargs="+", default=[], action="extend", metavar="FORMAT",
                        help="zip png svg pdf pptx csv (figure), xlsx (chapter), deck, brief")  # fmt: skip
    parser.add_argument("--size", default="web", metavar="slide|web|print", help="size of pictures (default: web)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write to")
    parser.add_argument("--report", metavar="ID", help="a folder under data/sources (default: the book's report)")
    return parser.parse_args()


def _progress(done: Iterable[Any], total: int) -> Iterable[Any]:
    """A bar on the terminal; nothing where nobody watches."""
    from tqdm import tqdm

    return tqdm(done, total=total, unit="", disable=None)


if __name__ == "__main__":
    run_command(main)
