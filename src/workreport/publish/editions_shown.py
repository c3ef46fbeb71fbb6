"""The page that says what changed between two versions of the data, as HTML.

Belongs here: marking up the frames of `analysis.editions`. Does not belong here: the comparison, or any
phrase (`book/words/*/editions.yaml`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from workreport.analysis.editions import Changes, compare_editions
from workreport.analysis.editions_frozen import frozen_editions
from workreport.analysis.editions_read import last_revisions
from workreport.project import project_root
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["changes_html", "last_change_html", "since_edition_html"]

_MOST = 200


def since_edition_html(report_id: str, language: str) -> str:
    """What changed in the report's data and the reference figures since each frozen edition, newest first."""
    words, frozen = Words(language), frozen_editions()
    if not frozen:
        return tag("p", text(words("editions.no_edition")))
    later: Path = project_root() / "data"
    parts = []
    for edition in reversed(frozen):
        after = words("editions.now") if later.name == "data" else later.name
        told = changes_html(compare_editions(edition, later, report_id), language, edition.name, after)
        is_new = not (edition / "curated" / report_id).is_dir()
        parts.append((tag("p", text(words("editions.new_report", before=edition.name))) if is_new else "") + told)
        later = edition
    return "".join(parts)


def last_change_html(language: str) -> str:
    """What the last revision of the data changed; a sentence where there are no two revisions."""
    names = last_revisions()
    if names is None:
        return tag("p", text(Words(language)("editions.no_history")))
    return changes_html(compare_editions(*names), language, *names)


def changes_html(changes: Changes, language: str, before: str, after: str) -> str:
    """Counts by table, findings that flipped, and the rows themselves (the first 200)."""
    words = Words(language)
    intro = tag("p", text(words("editions.intro", before=before, after=after)))
    if changes.empty:
        return intro + tag("p", text(words("editions.nothing").strip()))
    findings = changes.findings.assign(kind=[words(f"editions.kinds.{kind}") for kind in changes.findings["kind"]])
    rows, counts = _in_words(changes.rows, words), _in_words(changes.counts(), words)
    return "".join(
        [
            intro,
            _table(counts, ["report_id", "table", "change", "count"], words),
            _table(findings, ["report_id", "kind", "key", "before", "after"], words)
            or tag("p", text(words("editions.no_finding"))),
            _table(rows, ["report_id", "table", "change", "key", "text"], words),
        ]
    )


def _in_words(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """`frame` with its tables and kinds of change by the names readers know."""
    names = {"table": "table_names", "change": "row_names"}
    said = {column: [words(f"editions.{key}.{code}") for code in frame[column]] for column, key in names.items()}
    return frame.assign(**said)


def _table(frame: pd.DataFrame, columns: Sequence[str], words: Words) -> str:
    """`frame` as a table for readers; empty for no rows."""
    if frame.empty:
        return ""
    heads = "".join(tag("th", text(words(f"editions.columns.{name}")), scope="col") for name in columns)
    body = "".join(_row(row, columns, words) for row in frame.head(_MOST)[list(columns)].itertuples(index=False))
    table = tag("table", tag("thead", tag("tr", heads)) + tag("tbody", body), class_="stack")
    label = words("editions.title")
    shown = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=label)
    rest = len(frame) - _MOST
    more = tag("p", text(words("editions.more", count=rest).strip()), class_="note") if rest > 0 else ""
    return tag("div", shown + more, class_="shown")


def _row(cells: Sequence[object], columns: Sequence[str], words: Words) -> str:
    named = list(zip(columns, cells, strict=True))
    first = tag("th", text(named[0][1] or words("editions.reference")), scope="row")
    rest = [tag("td", text(cell), data_head=words(f"editions.columns.{name}")) for name, cell in named[1:]]
    return tag("tr", first + "".join(rest))
