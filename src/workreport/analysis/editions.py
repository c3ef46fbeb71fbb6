"""What changed between two versions of the data: rows and cells of every table, and findings that flipped.

An edition is a folder holding `curated/` and `reference/` (a `data` folder, or a clone with one), or a git
revision. Tables are compared as text, so that editions made under older contracts can be compared too.

Belongs here: the comparison and its frames. Does not belong here: reading an edition (`editions_read`),
what a finding is (`editions_findings`), or its wording (`book/words/*/editions.yaml`, `editions_words`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from workreport.analysis.editions_findings import findings_of, unread_reports
from workreport.analysis.editions_read import Edition, Records, Sheet, open_edition

__all__ = ["CELL_COLUMNS", "FINDING_COLUMNS", "ROW_COLUMNS", "Changes", "compare_editions"]

ROW_COLUMNS = ["report_id", "table", "key", "change", "columns", "text", "text_en"]
CELL_COLUMNS = ["report_id", "table", "key", "column", "before", "after"]
FINDING_COLUMNS = ["report_id", "kind", "key", "before", "after"]
_LAYERS = ("review", "ledger_review")
_NAMED = ("subject", "object", "meaning", "title", "reason")  # a row is known by the first of these that it has
_MOVED = ("statements", "commitments", "exclusions")
_PLACE = ("statement_id", "commitment_id", "paragraph", "char_start", "char_end")


@dataclass(frozen=True, slots=True)
class Changes:
    """Three frames: `rows` (one a row added, removed, altered or moved), `cells` (one a cell altered),
    `findings` (one a count, direction, grade, implied figure or verdict that is no longer what it was).

    `report_id` is empty for reference tables. `moved` rows stand elsewhere in a changed text with the same
    words. `unread` are reports of both editions whose findings could not be compared: the tables of one of them are
    not tables of today's contract.
    """

    rows: pd.DataFrame
    cells: pd.DataFrame
    findings: pd.DataFrame
    unread: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing at all changed."""
        return self.rows.empty and self.findings.empty

    def counts(self) -> pd.DataFrame:
        """Rows by report, table and change: report_id, table, change, count."""
        counted = self.rows.groupby(["report_id", "table", "change"], sort=True).size()
        return counted.rename("count").reset_index()


def compare_editions(before: str | Path, after: str | Path, only: str | None = None) -> Changes:
    """What changed from edition `before` to edition `after`; `only` looks at one report and the reference tables.

    With `only`, the review layer is left aside (its decisions show in the tables), and so is a report that the older
    edition does not have.

    Raises `InputError` if either is neither a folder with data nor a revision of this clone.
    """
    with open_edition(before) as old, open_edition(after) as new:
        if only is not None:
            kept = {only} & set(old.report_ids) | {""}
            old, new = _only(old, kept), _only(new, kept)
        rows, cells = _tables(old, new)
        findings = _findings(old, new)
        both = {*old.report_ids} & {*new.report_ids}
        unread = tuple(sorted(both & (unread_reports(old) | unread_reports(new))))
    frames = (_frame(rows, ROW_COLUMNS), _frame(cells, CELL_COLUMNS), _frame(findings, FINDING_COLUMNS))
    return Changes(*frames, unread)


def _only(edition: Edition, report_ids: set[str]) -> Edition:
    sheets = {(owner, table): sheet for (owner, table), sheet in edition.sheets.items()
              if owner in report_ids and table not in _LAYERS}  # fmt: skip
    return replace(edition, sheets=sheets)


def _frame(records: list[tuple[str, ...]], columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame(sorted(records), columns=columns, dtype="string")


def _tables(old: Edition, new: Edition) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    rows: list[tuple[str, ...]] = []
    cells: list[tuple[str, ...]] = []
    for place in sorted(old.sheets.keys() | new.sheets.keys()):
        if place[1] in _LAYERS and not (place in old.sheets and place in new.sheets):
            continue
        one, other = old.sheets.get(place, Sheet()), new.sheets.get(place, Sheet())
        pairs = _pairs(one.records, other.records, by_words=place[1] in _MOVED)
        rows += [(*place, *change) for change in _row_changes(one.records, other.records, pairs)]
        cells += [(*place, *change) for change in _cell_changes(one.records, other.records, pairs)]
    return rows, cells


def _row_changes(one: Records, other: Records, pairs: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for key in one.keys() - pairs.keys():
        yield key, "removed", "", *_said(one[key])
    for key in other.keys() - set(pairs.values()):
        yield key, "added", "", *_said(other[key])
    for key, now in pairs.items():
        names = _altered(one[key], other[now], ignored=() if key == now else _PLACE)
        if key != now:
            yield now, "moved", ";".join(names), *_said(other[now])
        elif names:
            yield key, "altered", ";".join(names), *_said(other[key])


def _cell_changes(one: Records, other: Records, pairs: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for key, now in pairs.items():
        for name in _altered(one[key], other[now], ignored=() if key == now else _PLACE):
            yield now, name, one[key].get(name, ""), other[now].get(name, "")


def _altered(one: dict[str, str], other: dict[str, str], ignored: tuple[str, ...]) -> list[str]:
    names = [*one, *(name for name in other if name not in one)]
    return [name for name in names if name not in ignored and one.get(name, "") != other.get(name, "")]


def _pairs(one: Records, other: Records, *, by_words: bool) -> dict[str, str]:
    """Keys of rows before, to keys of the same rows after.

    With `by_words` a row is the same if its words are: at the same place first, then wherever the text has
    them in the same order; what is left is the same row if it stands at the same place.
    """
    same = sorted(one.keys() & other.keys())
    if not by_words:
        return {key: key for key in same}
    pairs = {key: key for key in same if one[key].get("text") == other[key].get("text")}
    waiting: dict[tuple[str, str], list[str]] = {}
    for key in sorted(other.keys() - pairs.keys()):
        waiting.setdefault(_likeness(other[key]), []).append(key)
    for key in sorted(one.keys() - pairs.keys()):
        if alike := waiting.get(_likeness(one[key])):
            pairs[key] = alike.pop(0)
    taken = set(pairs.values())
    return pairs | {key: key for key in same if key not in pairs and key not in taken}


def _likeness(row: dict[str, str]) -> tuple[str, str]:
    return row.get("text", ""), row.get("subject_zh") or row.get("object_zh") or row.get("reason", "")


def _said(row: dict[str, str]) -> tuple[str, str]:
    """The words by which a person knows a row: Chinese, with its span of the text, and English where it has any."""
    zh, en = (
        next((row[name] for part in _NAMED if row.get(name := f"{part}_{language}")), "") for language in ("zh", "en")
    )
    words = row.get("text", "")
    number = f" {words}" if en and row.get("value") else ""
    return words if zh in words else zh if words in zh else f"{zh} {words}", f"{en}{number}"


def _findings(old: Edition, new: Edition) -> list[tuple[str, ...]]:
    one, other = findings_of(old), findings_of(new)
    both = {place[0] for place in one} & {place[0] for place in other}
    return [
        (*place, one.get(place, ""), other.get(place, ""))
        for place in one.keys() | other.keys()
        if place[0] in both and one.get(place, "") != other.get(place, "")
    ]
