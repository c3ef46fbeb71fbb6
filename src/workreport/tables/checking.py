"""Whether everything under `data/` is as it should be: texts, tables, links, coverage, descriptor.

Belongs here: going through all committed data. Does not belong here: any single rule.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from workreport.errors import InputError
from workreport.project import curated_dir, project_root, report_ids
from workreport.tables.coverage import numeral_places, uncovered
from workreport.tables.datapackage import descriptor_text
from workreport.tables.loading import ReportTables, load_reference, load_tables
from workreport.tables.reference_tables import REFERENCE_TABLES
from workreport.tables.sourcetext import load_source

__all__ = ["check_all", "check_coverage", "check_descriptor"]


def check_all() -> Iterator[str]:
    """Check all committed data; one line a thing checked. Raises `InputError` at the first fault."""
    reference = load_reference()
    counts = ", ".join(f"{table.name} {len(getattr(reference, table.name))}" for table in REFERENCE_TABLES)
    yield f"reference: {counts}"
    for report_id in report_ids():
        load_source(report_id)
        if curated_dir(report_id).is_dir():
            tables = load_tables(report_id)
            covered = check_coverage(tables)
            yield f"{report_id}: statements {len(tables.statements)}, numerals covered {covered}"
        else:
            yield f"{report_id}: text only"
    check_descriptor()
    yield "datapackage.json: up to date"


def check_coverage(tables: ReportTables) -> int:
    """The number of numeral characters of the text, all of them covered; `InputError` if one is not.

    A machine's draft may list some as unexplained; once its statements are reviewed whole, none may be left so.
    """
    listed = tables.exclusions
    explained = listed[listed["reason"].ne("unexplained")] if tables.reviewed_whole else listed
    spans = [*_spans(tables.statements), *_spans(explained)]
    runs = uncovered(tables.text, spans)
    if runs:
        start, end = runs[0]
        raise InputError(
            f"{tables.text[start:end]!r} at {start} is in no statement and no explained exclusion",
            remedy=f"run scripts/curate.py {tables.report_id} --strict and settle what it names",
            file=curated_dir(tables.report_id) / "exclusions.csv",
        )
    return len(numeral_places(tables.text))


def check_descriptor() -> None:
    """Raise `InputError` unless `data/datapackage.json` is what the contracts give."""
    path = project_root() / "data" / "datapackage.json"
    if not path.is_file() or path.read_bytes() != descriptor_text().encode("utf-8"):
        raise InputError(
            "is not what the contracts give", remedy="run: python scripts/validate.py --write", file=path
        )


def _spans(frame: pd.DataFrame) -> list[tuple[int, int]]:
    return list(zip(frame["char_start"], frame["char_end"], strict=True))
