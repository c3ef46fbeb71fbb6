"""Read any government work report: `python scripts/extract.py FILE... --out DIR [--year Y] [--place P]`.

Writes DIR/<stem>/statements.csv and commitments.csv; for .html, .docx and .pdf also the text that offsets
refer to. A cell of words that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workreport.errors import InputError, run_command
from workreport.files import folder_whole, locked, refuse_others
from workreport.options import OptionParser
from workreport.project import refuse_own

if TYPE_CHECKING:
    from pandas import DataFrame

_FILES = {"statements.csv", "commitments.csv", "report.txt"}


def main() -> None:
    """Read every file named, then put each one's folder in place whole."""
    options = _options()
    import workreport
    from workreport.source import report_id_of

    by_id = {report_id_of(path): path for path in options.files}
    if len(by_id) < len(options.files):
        raise InputError("two files would write to the same folder", remedy="rename one, or run them apart")
    refuse_own(options.out)
    for report_id in by_id:
        refuse_others(options.out / report_id, _FILES)
    reports = {name: workreport.read(path, year=options.year, place=options.place) for name, path in by_id.items()}
    tables = {name: (report.statements, report.commitments) for name, report in reports.items()}
    for report_id, report in reports.items():
        statements, commitments = tables[report_id]
        with_text = by_id[report_id].suffix.lower() not in (".txt", ".text", ".md")
        _write(options.out / report_id, statements, commitments, report.text if with_text else None)
        counts = f"{len(statements)} statements, {len(commitments)} commitments"
        print(f"{options.out / report_id}: {counts}")


def _options() -> argparse.Namespace:
    parser = OptionParser(__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".txt, .html, .docx or .pdf")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder to write into")
    parser.add_argument("--year", type=int, help="the year the report is of, when its text does not say")
    parser.add_argument("--place", help="the place the report is of, in Chinese, when its text does not say")
    return parser.parse_args()


def _write(folder: Path, statements: DataFrame, commitments: DataFrame, text: str | None) -> None:
    from workreport.tables.cells import guard_formula

    with locked(folder), folder_whole(folder) as aside:
        for name, table in (("statements", statements), ("commitments", commitments)):
            words = table.select_dtypes("string").columns
            guarded = table.assign(**{column: table[column].map(guard_formula) for column in words})
            guarded.to_csv(aside / f"{name}.csv", index=False, encoding="utf-8", lineterminator="\n")
        if text is not None:
            (aside / "report.txt").write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    run_command(main)
