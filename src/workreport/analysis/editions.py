"""What changed between two versions of the data: rows and cells of every table, and findings that flipped.

An edition is a folder holding `curated/` and `reference/` (a `data` folder, or a clone with one), or a git
revision. Tables are compared as text, so that editions made under older contracts can be compared too.

Belongs here: the comparison and its frames. Does not belong here: reading an edition (`editions_read`),
what a finding is (`editions_findings`), or its wording (`book/words/*/editions.yaml`, `editions_words`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from workreport.analysis.editions_findings import findings_of
from workreport.analysis.editions_read import Edition, Records, Sheet, open_edition

__all__ = ["CELL_COLUMNS", "FINDING_COLUMNS", "ROW_COLUMNS", "Changes", "compare_editions"]

ROW_COLUMNS = ["report_id", "table", "key", "change", "columns", "text"]
CELL_COLUMNS = ["report_id", "table", "key", "column", "before", "after"]
FINDING_COLUMNS = ["report_id", "kind", "key", "before", "after"]
_MOVED = ("statements", "commitments", "exclusions")


@dataclass(frozen=True, slots=True)
class Changes:
    """Three frames: `rows` (one a row added, removed, altered or moved), `cells` (one a cell altered),
    `findings` (one a count, direction, grade, implied figure or verdict that is no longer what it was).

    `report_id` is empty for reference tables. `moved` rows stand elsewhere in a changed text with the same
    words.
    """

    rows: pd.DataFrame
    cells: pd.DataFrame
    findings: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nothing at all changed."""
        return self.rows.empty and self.findings.empty

    def counts(self) -> pd.DataFrame:
        """Rows by report, table and change: report_id, table, change, count."""
        counted = self.rows.groupby(["report_id", "table", "change"], sort=True).size()
        return counted.rename("count").reset_index()


def compare_editions(before: str | Path, after: str | Path) -> Changes:
    """What changed from edition `before` to edition `after`.

    Raises `InputError` if either is neither a folder with data nor a revision of this clone.
    """
    with open_edition(before) as old, open_edition(after) as new:
        rows, cells = _tables(old, new)
        findings = _findings(old, new)
    return Changes(_frame(rows, ROW_COLUMNS), _frame(cells, CELL_COLUMNS), _frame(findings, FINDING_COLUMNS))


def _frame(records: list[tuple[str, ...]], columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame(sorted(records), columns=columns, dtype="string")


def _tables(old: Edition, new: Edition) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    rows: list[tuple[str, ...]] = []
    cells: list[tuple[str, ...]] = []
    for place in sorted(old.sheets.keys() | new.sheets.keys()):
        one, other = old.sheets.get(place, Sheet()), new.sheets.get(place, Sheet())
        moved = _moves(one.records, other.records) if place[1] in _MOVED else {}
        rows += [(*place, *change) for change in _row_changes(one.records, other.records, moved)]
        cells += [(*place, *change) for change in _cell_changes(one.records, other.records)]
    return rows, cells


def _row_changes(one: Records, other: Records, moved: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for key in one.keys() - other.keys() - moved.keys():
        yield key, "removed", "", _said(one[key])
    for key in other.keys() - one.keys() - set(moved.values()):
        yield key, "added", "", _said(other[key])
    for key, now in moved.items():
        yield now, "moved", key, _said(other[now])
    for key in one.keys() & other.keys():
        if names := _altered(one[key], other[key]):
            yield key, "altered", ";".join(names), _said(other[key])


def _cell_changes(one: Records, other: Records) -> Iterator[tuple[str, ...]]:
    for key in one.keys() & other.keys():
        for name in _altered(one[key], other[key]):
            yield key, name, one[key].get(name, ""), other[key].get(name, "")


def _altered(one: dict[str, str], other: dict[str, str]) -> list[str]:
    names = [*one, *(name for name in other if name not in one)]
    return [name for name in names if one.get(name, "") != other.get(name, "")]


def _moves(one: Records, other: Records) -> dict[str, str]:
    """Keys of rows gone, to keys of new rows with the same words, taken in the order of the text."""
    gone = sorted(one.keys() - other.keys())
    come = sorted(other.keys() - one.keys())
    waiting: dict[tuple[str, str], list[str]] = {}
    for key in come:
        waiting.setdefault(_likeness(other[key]), []).append(key)
    moved: dict[str, str] = {}
    for key in gone:
        if same := waiting.get(_likeness(one[key])):
            moved[key] = same.pop(0)
    return moved


def _likeness(row: dict[str, str]) -> tuple[str, str]:
    return row.get("text", ""), row.get("subject_zh") or row.get("object_zh") or row.get("reason", "")


def _said(row: dict[str, str]) -> str:
    """The words by which a person knows a row."""
    named = (
        row.get("subject_zh") or row.get("object_zh") or row.get("meaning_zh") or row.get("title_zh") or ""
    )
    return f"{named} {row.get('text', '')}".strip()


def _findings(old: Edition, new: Edition) -> list[tuple[str, ...]]:
    one, other = findings_of(old), findings_of(new)
    both = {place[0] for place in one} & {place[0] for place in other}
    return [
        (*place, one.get(place, ""), other.get(place, ""))
        for place in one.keys() | other.keys()
        if place[0] in both and one.get(place, "") != other.get(place, "")
    ]
