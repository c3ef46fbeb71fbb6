"""The chapter on promises and outcomes: the two ledgers of a report as HTML, with the rule they follow.

Belongs here: marking up the ledger's rows for readers. Does not belong here: verdicts (`analysis.ledger*`),
or any phrase (`book/words/*/ledger.yaml`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from workreport.analysis.ledger import verdict_counts
from workreport.analysis.ledger_reports import Ledgers, ledgers_of
from workreport.analysis.ledger_words import reason_text, rule_lines
from workreport.numbers import format_stated
from workreport.publish.evidence import text_link
from workreport.publish.html import number, tag, text
from workreport.publish.ledger_waiting import subject_html, waiting_html
from workreport.words import Words

__all__ = ["PARTS", "ledger_part_html", "ledger_table", "ledgers_html"]

PARTS = ("behind", "ahead", "rule")
_COLUMNS = ("subject", "target", "told", "verdict", "reason", "confidence")


def ledgers_html(report_id: str, language: str, base: str = "", as_of: str | date | None = None) -> str:
    """Both ledgers of `report_id` and the rule; what is not there is said in a sentence."""
    words, found = Words(language), ledgers_of(report_id, as_of)
    return _behind(found, words, base) + _ahead(found, words, base) + _rule(language)


def ledger_part_html(part: str, report_id: str, language: str, base: str = "") -> str:
    """One of `PARTS`: the ledger behind, the ledger ahead, or the rule."""
    if part == "rule":
        return _rule(language)
    return {"behind": _behind, "ahead": _ahead}[part](ledgers_of(report_id), Words(language), base)


def ledger_table(rows: pd.DataFrame, language: str, *, of: str, base: str = "", other: str = "") -> str:
    """Rows of a ledger as a table; `of` says which side stands in the book's own report, `target` or
    `outcome`.

    `other` is the id of the other report; spans of the own report lead to its text. A row without a
    quantity or of a set several years off has its place, too: nothing is left out.
    """
    words = Words(language)
    ordered = rows.sort_values(["headline", "target_start"], ascending=[False, True], kind="stable")
    heads = "".join(tag("th", text(words(f"ledger.columns.{name}")), scope="col") for name in _COLUMNS)
    body = "".join(_row(row, words, of, base) for row in ordered.to_dict("records"))
    table = tag("table", tag("thead", tag("tr", heads)) + tag("tbody", body), class_="stack")
    label = words("ledger.title")
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=f"{label} {other}".strip())
    return tag("div", scroll, class_="shown")


def _behind(found: Ledgers, words: Words, base: str) -> str:
    if found.behind is None or found.earlier is None:
        return _said(words("ledger.no_earlier"))
    year = found.earlier.metadata.year
    intro = _said(words("ledger.intro", year=year, next_year=year + 1))
    return intro + _counted(found.behind, words, base, "outcome", found.earlier.report_id)


def _ahead(found: Ledgers, words: Words, base: str) -> str:
    if found.ahead.empty:
        return _said(words("ledger.empty"))
    if found.later is None:
        told = found.ahead[found.ahead["outcome_from"] != ""]
        waiting = found.ahead[found.ahead["outcome_from"] == ""]
        entered = ledger_table(told, words.language, of="target", base=base) if len(told) else ""
        return _said(words("ledger.no_later")) + entered + waiting_html(waiting, words, base)
    year = found.later.metadata.year
    intro = _said(words("ledger.intro", year=year - 1, next_year=year))
    return intro + _counted(found.ahead, words, base, "target", found.later.report_id)


def _counted(rows: pd.DataFrame, words: Words, base: str, of: str, other: str) -> str:
    if rows.empty:
        return _said(words("ledger.empty"))
    counts = verdict_counts(rows)
    numbers: dict[str, object] = dict(zip(counts["verdict"], counts["count"], strict=True))
    said = _said(words("ledger.counts", **{"count": len(rows), **numbers}))
    return said + ledger_table(rows, words.language, of=of, base=base, other=other)


def _rule(language: str) -> str:
    return tag("ul", "".join(tag("li", text(line)) for line in rule_lines(language)), class_="rule")


def _said(sentence: str) -> str:
    return tag("p", text(sentence))


def _row(row: Mapping[Any, Any], words: Words, of: str, base: str) -> str:
    cells = {
        "subject": subject_html(row, words),
        "target": _target(row, words, of, base),
        "told": _told(row, words, of, base),
        "verdict": tag("strong", text(words(f"ledger.verdicts.{row['verdict']}"))),
        "reason": text(reason_text(row, words.language)) + _note(row),
        "confidence": text(words(f"ledger.confidences.{row['confidence']}")),
    }
    heads = {name: words(f"ledger.columns.{name}") for name in _COLUMNS}
    first = tag("th", cells["subject"], scope="row")
    rest = [tag("td", cells[name], data_head=heads[name]) for name in _COLUMNS[1:]]
    return tag("tr", first + "".join(rest), class_=f"verdict-{row['verdict'].replace('_', '-')}")


def _target(row: Mapping[Any, Any], words: Words, of: str, base: str) -> str:
    shown = row["target_text"]
    if not pd.isna(row["target_value"]):
        unit, comparator = row["target_unit"] or None, row["target_comparator"]
        shown = format_stated(row["target_value"], unit, words.language, comparator=comparator)
    href = text_link(row["target_id"], base) if of == "target" else None
    return number(shown, "stated", href=href, title=row["target_text"])


def _told(row: Mapping[Any, Any], words: Words, of: str, base: str) -> str:
    """The number told, or the words that name the target; an entered outcome is marked as from elsewhere.

    What is only planned next is no outcome and is left out.
    """
    if not row["outcome_text"] or row["reason"] == "plan_only":
        return ""
    if pd.isna(row["outcome_value"]):
        return tag("q", text(row["outcome_text"]), lang="zh-CN")
    unit, comparator = row["target_unit"] or None, row["outcome_comparator"]
    shown = format_stated(row["outcome_value"], unit, words.language, comparator=comparator)
    if row["outcome_from"] == "entered":
        return number(shown, "reference", title=row["note"])
    href = text_link(row["outcome_id"], base) if of == "outcome" else None
    return number(shown, "stated", href=href, title=row["outcome_text"])


def _note(row: Mapping[Any, Any]) -> str:
    return " " + tag("span", text(row["note"]), class_="quiet") if row["note"] else ""
