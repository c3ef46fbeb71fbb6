"""What the ledger shows before the outcome is there: what each target will be held to, entered outcomes, its record.

Belongs here: the table of targets that wait, outcomes entered with their source, the measured record of the ledger.
Does not belong here: rated rows (`ledger_shown`), or any phrase (`book/words/*/ledger.yaml`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from workreport.analysis.ledger_outcomes import entered_record
from workreport.analysis.ledger_rate import VERDICTS, Figure, asks
from workreport.figures.writing import Write
from workreport.numbers import format_stated, format_value
from workreport.project import project_root
from workreport.publish.evidence import text_link
from workreport.publish.html import number, tag, text
from workreport.tables.outcomes import load_outcomes
from workreport.vocabulary import indicators
from workreport.words import Words

__all__ = ["entered_html", "measured_html", "subject_html", "waiting_html"]

_MEASURED = ("data", "measured", "ledger.json")


def waiting_html(rows: pd.DataFrame, words: Words, base: str = "") -> str:
    """The targets no outcome is known of: how many can be held to something, and to what."""
    if rows.empty:
        return ""
    open_ones = rows[rows["reason"] == "not_yet_told"]
    said = words("ledger.waiting.all_counts", count=len(rows))
    if len(open_ones) < len(rows):
        said = words("ledger.waiting.counts", count=len(rows), open=len(open_ones))
        said += words("ledger.waiting.never_counts", never=len(rows) - len(open_ones))
    said += _depends(words) if len(open_ones) else ""
    ordered = rows.sort_values(["headline", "target_start"], ascending=[False, True], kind="stable")
    cells = [_waiting_row(row, words, base) for row in ordered.to_dict("records")]
    return tag("p", text(said)) + _table(cells, ("subject", "target", "asks"), "ledger.waiting", words)


def _depends(words: Words) -> str:
    """How often the rule gave no verdict where it was tried."""
    pairs = _measured()["pairs"]
    count, unrated = sum(pair["rows"] for pair in pairs), sum(pair["verdicts"]["cannot_be_rated"] for pair in pairs)
    share = format_value(100 * unrated / count, "%", words.language, digits=2)
    return words("ledger.waiting.depends", rows=count, unrated=unrated, share=share)


def _measured() -> dict[str, Any]:
    """What `benchmarks/measure_ledger.py` last counted."""
    found: dict[str, Any] = json.loads(project_root().joinpath(*_MEASURED).read_text(encoding="utf-8"))
    return found


def entered_html(tables: Any, language: str, base: str = "") -> str:
    """Outcomes entered for the report's place and year with their sources and how far along they are."""
    words, about = Words(language), tables.metadata
    own = {"place_code": [about.place_code], "year": [str(about.year)]}
    record = entered_record(tables.statements, load_outcomes(only=own), about.place_code, about.year)
    if record.empty:
        return tag("p", text(words("ledger.entered.none")), class_="quiet")
    cells = [_entered_row(row, words, base) for row in record.to_dict("records")]
    return _table(cells, ("indicator", "period", "told", "target", "run_rate", "source"), "ledger.entered", words)


def measured_html(language: str) -> str:
    """The ledger's verdicts on reports of consecutive years, as `benchmarks/measure_ledger.py` last counted them."""
    words = Words(language)
    measured = _measured()
    pairs, again = measured["pairs"], measured["second"]
    heads = [pair["headline"] for pair in pairs]
    right, all_of = sum(head["as_read"] for head in heads), sum(head["rows"] for head in heads)
    said = words("ledger.measured.said", right=right, all=all_of, first=pairs[0]["year"], last=pairs[-1]["year"])
    sums = {name: sum(pair[name] for pair in again) for name in ("rows", "same", "unrated", "otherwise")}
    said += words("ledger.measured.second", first=again[0]["year"], last=again[-1]["year"], **sums)
    cells = [_measured_row(pair, words) for pair in pairs]
    columns = ("years", "rows", *VERDICTS)
    return tag("p", text(said)) + _table(cells, columns, "ledger.measured", words)


def _waiting_row(row: Mapping[Any, Any], words: Words, base: str) -> list[str]:
    shown = number(_target(row, words), "stated", href=text_link(row["target_id"], base), title=row["target_text"])
    if row["reason"] != "not_yet_told":
        return [subject_html(row, words), shown, text(words(f"ledger.waiting.never.{row['reason']}"))]
    aim = Figure(float(row["target_value"]), str(row["target_comparator"]), indicator_id=str(row["indicator_id"]))
    size = format_value(abs(aim.value), row["target_unit"] or None, words.language, comparator="eq")
    falls = ".falls" if aim.value < 0 else ""
    return [subject_html(row, words), shown, text(words(f"ledger.waiting.asks{falls}.{asks(aim)}", size=size))]


def _entered_row(row: Mapping[Any, Any], words: Words, base: str) -> list[str]:
    value = format_value(float(row["value"]), row["unit"], words.language, comparator=row["comparator"])
    told = number(value, "reference", title=row["source_title"])
    target = ""
    if row["target_id"]:
        target = number(_target(row, words), "stated", href=text_link(row["target_id"], base))
    return [
        text(_indicator(row["indicator_id"], words)),
        text(words(f"numbers.periods.{row['period']}", year=row["year"])),
        told,
        target,
        _run_rate(row, words),
        text(words("ledger.entered.cited", **{name: row[name] for name in ("publisher", "source_title")},
                   date=row["published_date"], vintage=row["vintage"])),
    ]  # fmt: skip


def _run_rate(row: Mapping[Any, Any], words: Words) -> str:
    if row["reached"] is None or pd.isna(row["reached"]):
        return ""
    reached, elapsed = (format_value(row[name], "%", words.language, digits=2) for name in ("reached", "elapsed"))
    return number(words("ledger.entered.run_rate", reached=reached, elapsed=elapsed), "implied")


def _measured_row(pair: Mapping[str, Any], words: Words) -> list[str]:
    year = pair["year"]
    counts = [pair["verdicts"][name] for name in VERDICTS]
    years = words("ledger.measured.years_of", year=year, next_year=year + 1)
    return [text(cell) for cell in (years, pair["rows"], *counts)]


def _indicator(indicator_id: str, words: Words) -> str:
    """The indicator's name in the book's language."""
    named = {entry.indicator_id: entry for entry in indicators()}.get(indicator_id)
    return str(getattr(named, f"name_{words.language}", "")) or indicator_id


def _target(row: Mapping[Any, Any], words: Words) -> str:
    """The target as the book writes it."""
    if pd.isna(row["target_value"]):
        return str(row["target_text"])
    unit = row["target_unit"] or None
    return format_stated(row["target_value"], unit, words.language, comparator=row["target_comparator"])


def subject_html(row: Mapping[Any, Any], words: Words) -> str:
    """What a target is of, in Chinese where English lacks it; where the text names nothing, that its sentence tells."""
    if not row["subject_zh"]:
        return tag("span", text(words("shown.no_subject")), class_="quiet")
    if words.language == "en" and row["subject_en"]:
        return text(Write("en").typeset(row["subject_en"]))
    return tag("span", text(row["subject_zh"]), lang="zh-CN" if words.language == "en" else None)


def _table(rows: Sequence[Sequence[str]], columns: Sequence[str], key: str, words: Words) -> str:
    names = [_head(key, column, words) for column in columns]
    heads = "".join(tag("th", text(name), scope="col") for name in names)
    body = "".join(
        tag("tr", tag("th", row[0], scope="row") + "".join(
            tag("td", cell, data_head=name) for cell, name in zip(row[1:], names[1:], strict=True)
        ))
        for row in rows
    )  # fmt: skip
    table = tag("table", tag("thead", tag("tr", heads)) + tag("tbody", body), class_=f"stack {key.split('.')[-1]}")
    title = words(f"{key}.title")
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=title)
    return tag("div", tag("p", text(title), class_="title") + scroll, class_="shown")


def _head(key: str, column: str, words: Words) -> str:
    for name in (f"{key}.columns.{column}", f"ledger.columns.{column}"):
        if words.has(name):
            return words(name)
    return words(f"ledger.verdicts.{column}")
