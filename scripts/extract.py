"""Read any government work report: `python scripts/extract.py FILE... --out DIR [--year Y] [--place P]`.

Writes DIR/<stem>/statements.csv and commitments.csv; for .html, .docx and .pdf also the text that offsets
refer to.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import workreport
from workreport.errors import InputError, run_command
from workreport.files import folder_whole
from workreport.source import report_id_of


def main() -> None:
    """Read every file named, then put each one's folder in place whole."""
    options = _options()
    by_id = {report_id_of(path): path for path in options.files}
    if len(by_id) < len(options.files):
        raise InputError("two files would write to the same folder", remedy="rename one, or run them apart")
    for report_id, path in by_id.items():
        report = workreport.read(path, year=options.year, place=options.place)
        _write(report, options.out / report_id, with_text=path.suffix.lower() not in (".txt", ".text", ".md"))
        counts = f"{len(report.statements)} statements, {len(report.commitments)} commitments"
        print(f"{options.out / report_id}: {counts}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".txt, .html, .docx or .pdf")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder to write into")
    parser.add_argument("--year", type=int, help="the year the report is of, when its text does not say")
    parser.add_argument("--place", help="the place the report is of, in Chinese, when its text does not say")
    return parser.parse_args()


def _write(report: workreport.Report, folder: Path, *, with_text: bool) -> None:
    with folder_whole(folder) as aside:
        for name, table in (("statements", report.statements), ("commitments", report.commitments)):
            table.to_csv(aside / f"{name}.csv", index=False, encoding="utf-8", lineterminator="\n")
        if with_text:
            (aside / "report.txt").write_bytes(report.text.encode("utf-8"))


if __name__ == "__main__":
    run_command(main)
