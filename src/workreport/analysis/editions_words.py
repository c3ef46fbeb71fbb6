"""What changed between two editions, in words, and as files.

Belongs here: the summary's order and the files' form. Does not belong here: any phrase
(`book/words/*/editions.yaml`).
"""

from __future__ import annotations

import json
from pathlib import Path

from workreport.analysis.editions import Changes
from workreport.files import folder_whole, locked, refuse_others
from workreport.words import Words

__all__ = ["summary_lines", "write_changes"]

_TABLES = ("rows", "cells", "findings")

_MOST = 10


def summary_lines(changes: Changes, language: str, before: str, after: str, most: int = _MOST) -> list[str]:
    """What changed, one line each: counts by table, then at most `most` findings and rows of each table."""
    words = Words(language)
    head = words("editions.head", before=before, after=after)
    if changes.empty:
        return [head, words("editions.nothing")]
    return [
        head,
        *_counted(changes, words),
        *_flipped(changes, words, most),
        *_rows(changes, words, most),
    ]


def write_changes(changes: Changes, folder: Path) -> None:
    """Write rows.csv, cells.csv, findings.csv and summary.json into `folder`, whole or not at all."""
    counts = changes.counts().to_dict("records")
    summary = {"rows": counts, "cells": len(changes.cells), "findings": len(changes.findings)}
    refuse_others(folder, {*(f"{name}.csv" for name in _TABLES), "summary.json"})
    with locked(folder), folder_whole(folder) as aside:
        for name in _TABLES:
            text = getattr(changes, name).to_csv(index=False, lineterminator="\n")
            (aside / f"{name}.csv").write_bytes(text.encode("utf-8"))
        text = json.dumps(summary, ensure_ascii=False, indent=2, sort_keys=True, default=int) + "\n"
        (aside / "summary.json").write_bytes(text.encode("utf-8"))


def _counted(changes: Changes, words: Words) -> list[str]:
    counts = changes.counts()
    lines = []
    for (report_id, table), group in counts.groupby(["report_id", "table"], sort=True):
        pairs = zip(group["change"], group["count"], strict=True)
        told = [words(f"editions.changes.{change}", count=count) for change, count in pairs]
        where = words("editions.report", report_id=report_id) if report_id else words("editions.reference")
        lines.append(
            words("editions.table", where=where, table=table, told=words("editions.joint").join(told))
        )
    return lines


def _flipped(changes: Changes, words: Words, most: int) -> list[str]:
    unread = [words("editions.unread", reports=words("editions.joint").join(changes.unread))] if changes.unread else []
    findings = changes.findings
    if findings.empty:
        return unread or [words("editions.no_finding")]
    lines = [*unread, words("editions.findings", count=len(findings))]
    for row in findings.head(most).to_dict("records"):
        kind = words(f"editions.kinds.{row['kind']}")
        values = {name: row[name] or words("editions.none") for name in ("before", "after")}
        lines.append(words("editions.finding", kind=kind, key=row["key"], **values))
    return lines + _rest(len(findings), most, words)


def _rows(changes: Changes, words: Words, most: int) -> list[str]:
    lines = []
    for (report_id, table), group in changes.rows.groupby(["report_id", "table"], sort=True):
        lines.append(words("editions.rows", table=f"{report_id}/{table}" if report_id else table))
        for row in group.head(most).to_dict("records"):
            label = words(f"editions.row.{row['change']}")
            lines.append(
                words(
                    "editions.line", change=label, key=row["key"], text=row["text"], columns=row["columns"]
                ).rstrip()
            )
        lines += _rest(len(group), most, words)
    return lines


def _rest(count: int, most: int, words: Words) -> list[str]:
    return [words("editions.more", count=count - most)] if count > most else []
