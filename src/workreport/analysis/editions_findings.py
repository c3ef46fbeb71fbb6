"""What an edition says, as short codes that two editions can be held against each other by.

Kinds: `count` (numbers the book's sentences name), `direction` and `grade` (a target against last year's
result), `implied` (an implied point), `verdict` (a row of the ledger, where two consecutive reports of a
place are there).

Belongs here: these codes. Does not belong here: comparing (`editions`). A report whose tables in an edition
cannot be read as tables of today gives no findings, and only its rows are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pandas as pd

from workreport.analysis.editions_read import Edition
from workreport.analysis.key_numbers import key_numbers
from workreport.analysis.ledger import ledger, same_place
from workreport.analysis.pairs import compared_pairs
from workreport.errors import InputError
from workreport.tables.csvfiles import parse_rows
from workreport.tables.report_tables import REPORT_TABLES
from workreport.userfiles import user_text, user_yaml

__all__ = ["edition_tables", "findings_of", "unread_reports"]

Place = tuple[str, str, str]
# The review layer says nothing of its own, and released editions are kept without it.
_READ = tuple(table for table in REPORT_TABLES if table.name != "review")


def findings_of(edition: Edition) -> dict[Place, str]:
    """Findings of `edition` by (report id, kind, key)."""
    reports = {
        report_id: tables for report_id in edition.report_ids if (tables := edition_tables(edition, report_id))
    }
    found: dict[Place, str] = {}
    for report_id, tables in reports.items():
        found.update({(report_id, kind, key): said for kind, key, said in _report_findings(tables)})
    for earlier, later in _consecutive(reports):
        verdicts = ledger(earlier, later)
        places = zip(verdicts["target_id"], verdicts["verdict"], strict=True)
        found.update({(later.report_id, "verdict", target): verdict for target, verdict in places})
    return found


def unread_reports(edition: Edition) -> set[str]:
    """Reports of `edition` that give no findings, because their tables are not tables of today's contract."""
    return {report_id for report_id in edition.report_ids if edition_tables(edition, report_id) is None}


def _report_findings(tables: Any) -> Iterator[tuple[str, str, str]]:
    for name, count in key_numbers(tables).items():
        yield "count", name, str(count)
    for row in compared_pairs(tables).to_dict("records"):
        key = f"{row['achievement_id']}>{row['target_id']}"
        yield "direction", key, str(row["direction"])
        yield "grade", key, str(row["grade"])
    for row in tables.implied.to_dict("records"):
        yield "implied", str(row["implied_id"]), f"{float(row['point']):.12g}"


def edition_tables(edition: Edition, report_id: str) -> Any:
    """The report's metadata, text and tables as frames of today's types, without the review layer; None where they
    are not such tables."""
    frames: dict[str, pd.DataFrame] = {}
    for table in _READ:
        sheet = edition.sheets.get((report_id, table.name))
        if sheet is None or list(sheet.columns) != table.names:
            return None
        lines = [[row.get(name, "") for name in table.names] for row in sheet.records.values()]
        try:
            frames[table.name] = parse_rows(table.name, lines)
        except InputError:
            return None
    metadata = _metadata(edition, report_id)
    return SimpleNamespace(report_id=report_id, metadata=metadata, text=_text(edition, report_id), **frames)


def _metadata(edition: Edition, report_id: str) -> Any:
    path = edition.folder / "sources" / report_id / "metadata.yaml"
    found = user_yaml(path) if path.is_file() else None
    fields = {str(name): value for name, value in found.items()} if isinstance(found, dict) else {}
    if not isinstance(fields.get("year"), int):
        fields["year"] = None
    return SimpleNamespace(**{"report_id": report_id, "place_zh": "", "place_code": "", **fields})


def _text(edition: Edition, report_id: str) -> str:
    path = edition.folder / "sources" / report_id / "report.txt"
    return user_text(path) if path.is_file() else ""


def _consecutive(reports: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
    for one in reports.values():
        for other in reports.values():
            years = one.metadata.year, other.metadata.year
            if same_place(one.metadata, other.metadata) and None not in years and years[1] == years[0] + 1:
                yield one, other
