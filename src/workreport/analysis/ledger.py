"""The ledger: last year's numeric targets, and what this year's report tells of each.

Verdicts: `attained`, `missed`, `partly`, `reworded` (told, but in words or a measure the target cannot be
held against), `silently_dropped` (not told), `cannot_be_rated` (set for more than the year, no quantity, no
aim at all, not named clearly enough to look for, named in other words only, or a told bound that decides
nothing). The rule for numbers is that of `ledger_rate`; a target that is told nowhere is `reworded` if the
telling part of the report names what it measures, else `silently_dropped`, whether or not a new target for it
is set. Where the report tells no number, an outcome entered with its source (`tables.outcomes`) is used and
said to be.

Belongs here: the table. Does not belong here: which rows aim (`ledger_aims`), matching (`ledger_match`),
rating (`ledger_rate`), decisions of people (`ledger_review`), wording (`book/words/*/ledger.yaml`,
`ledger_words`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd

from workreport.analysis.clauses import is_increment
from workreport.analysis.ledger_aims import aims_of, is_setting
from workreport.analysis.ledger_match import Found, Later, Row, horizon_beyond, row_text
from workreport.analysis.ledger_outcomes import entered_for
from workreport.analysis.ledger_rate import CONFIDENCES, VERDICTS, Figure, Verdict, is_headline, rate
from workreport.analysis.ledger_review import LedgerDecisions, no_decisions
from workreport.errors import InputError
from workreport.extract.clauses import clause_before
from workreport.tables.loading import ReportTables

__all__ = ["CONFIDENCES", "LEDGER_COLUMNS", "VERDICTS", "ledger", "same_place", "verdict_counts"]

LEDGER_COLUMNS = [
    "target_id", "year", "headline", "indicator_id", "subject_zh", "subject_en", "theme", "target_class",
    "target_text", "target_start", "target_end", "target_value", "target_unit", "target_comparator",
    "verdict", "reason", "reason_values", "confidence",
    "outcome_from", "outcome_id", "outcome_text", "outcome_start", "outcome_end", "outcome_value",
    "outcome_comparator", "difference", "difference_unit", "origin", "note",
]  # fmt: skip
_TYPES = {
    "year": "Int64", "headline": "bool", "target_value": "float64", "outcome_value": "float64",
    "difference": "float64", "target_start": "Int64", "target_end": "Int64",
    "outcome_start": "Int64", "outcome_end": "Int64",
}  # fmt: skip
_MEASURES = ("count", "level", "growth_rate", "share", "rate", "rank", "index", "multiple")
_FALLS = re.compile(r"下降|降低|降幅|减少|回落|下跌|压减")
_YEAR_END = re.compile(r"年末|年底|12月")
_SURE = 0.95


def ledger(
    earlier: ReportTables,
    later: ReportTables | None,
    outcomes: pd.DataFrame | None = None,
    decisions: LedgerDecisions | None = None,
) -> pd.DataFrame:
    """One row for each numeric target of `earlier`, with the verdict on it; columns `LEDGER_COLUMNS`.

    `later` is the report of the year after, or None where there is none yet; `outcomes` are those of
    `load_outcomes`; `decisions` are people's, over the machine's verdicts. Spans are offsets of the two
    texts.
    Raises `InputError` if the reports are not of one place and consecutive years, or a decision no longer
    fits.
    """
    _check_pair(earlier, later)
    decided = decisions or no_decisions()
    asked = Later(later) if later else None
    rows = []
    for target in aims_of(earlier.statements, earlier.text):
        judge = partial(_judged, target, earlier, asked, outcomes)
        rows.append(decided.over(target, earlier.text, judge))
    decided.check_all_used([str(row["target_id"]) for row in rows])
    return _typed(rows)


def verdict_counts(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows by verdict in the order of `VERDICTS`: columns verdict, count, headline (how many of them)."""
    counted = rows["verdict"].value_counts()
    heads = rows.loc[rows["headline"], "verdict"].value_counts()
    numbers = [(name, int(counted.get(name, 0)), int(heads.get(name, 0))) for name in VERDICTS]
    return pd.DataFrame(numbers, columns=["verdict", "count", "headline"])


def same_place(one: Any, other: Any) -> bool:
    """Whether two reports' metadata name one place: by code where both have one, else by name."""
    if one.place_code and other.place_code:
        return bool(one.place_code == other.place_code)
    return bool(one.place_zh == other.place_zh)


def _typed(rows: list[Row]) -> pd.DataFrame:
    """`rows` as a frame whose types do not depend on what the rows hold; missing text is empty."""
    cells = {
        name: [row[name] if name in _TYPES else "" if row[name] is None else str(row[name]) for row in rows]
        for name in LEDGER_COLUMNS
    }
    types = {name: _TYPES.get(name, "string") for name in LEDGER_COLUMNS}
    return pd.DataFrame(cells, columns=LEDGER_COLUMNS, dtype=object).astype(types)


def _check_pair(earlier: ReportTables, later: ReportTables | None) -> None:
    if later is None:
        return
    one, other = earlier.metadata, later.metadata
    if not same_place(one, other):
        what = f"{one.report_id} is of {one.place_zh} and {other.report_id} of {other.place_zh}"
        raise InputError(what, remedy="give two reports of one place")
    if other.year != one.year + 1:
        what = f"{one.report_id} is of {one.year} and {other.report_id} of {other.year}"
        raise InputError(what, remedy="give the reports of two consecutive years")


def _judged(
    target: Row, earlier: ReportTables, later: Later | None, outcomes: pd.DataFrame | None, forced: str
) -> dict[str, Any]:
    """The machine's row for `target`; `forced` is the id of the outcome a person chose, or empty."""
    year = earlier.metadata.year
    base = _target_cells(target, year)
    if not _is_quantity(target):
        return _row(base, Verdict("cannot_be_rated", "no_quantity"), "medium")
    if is_setting(target, earlier.text):
        return _row({**base, "headline": False}, Verdict("cannot_be_rated", "setting"), "medium")
    if is_increment(target, earlier.text):
        return _row(base, Verdict("cannot_be_rated", "increment"), "medium")
    if horizon_beyond(target, earlier.text, year):
        return _row(base, Verdict("cannot_be_rated", "horizon"), "high")
    found = _found(target, year, later, forced)
    if found.row is None and outcomes is not None:
        entered = entered_for(outcomes, earlier.metadata.place_code, target, year)
        if entered is not None:
            return _from_entered(base, target, entered)
    if later is None:
        return _row(base, Verdict("cannot_be_rated", "not_yet_told"), "high")
    return _from_report(base, target, found, earlier.text, later)


def _found(target: Row, year: int, later: Later | None, forced: str) -> Found:
    if later is None:
        return Found("absent")
    if not forced:
        return later.find(target, year)
    found = later.by_id(forced)
    if found is None:
        what = (
            f"the outcome decided for {target['statement_id']}, {forced}, is not in {later.tables.report_id}"
        )
        raise InputError(what, remedy="name a statement of the later report in ledger_review.csv")
    return found


def _from_report(base: Row, target: Row, found: Found, text: str, later: Later) -> Row:
    told = _told_cells(found, later.text)
    if found.row is None:
        verdict, confidence = _untold(found, bool(base["indicator_id"]))
        return _row({**base, **told}, verdict, confidence)
    figure = _figure(found.row, later.text)
    if _other_basis(target, found.row, text, later.text):
        verdict, confidence = Verdict("reworded", "other_basis"), "medium"
    else:
        verdict, confidence = rate(_figure(target, text), figure), _confidence(target, found)
    return _row({**base, **told}, verdict, confidence)


def _from_entered(base: Row, target: Row, entered: Mapping[str, Any]) -> Row:
    told = {**entered, "outcome_from": "entered"}
    whole_year = bool(told.pop("whole_year"))
    if not whole_year:
        return _row({**base, **told}, Verdict("cannot_be_rated", "year_open"), "high")
    aim = Figure(
        float(target["scaled_value"]), str(target["comparator"]), False, row_text(target, "indicator_id")
    )
    verdict = rate(aim, Figure(float(told["outcome_value"]), str(told["outcome_comparator"])))
    return _row({**base, **told}, verdict, "high")


def _untold(found: Found, has_indicator: bool) -> tuple[Verdict, str]:
    verdict = {
        "words": Verdict("reworded", "words_only"),
        "other_number": Verdict("reworded", "other_number"),
        "plan_only": Verdict("silently_dropped", "plan_only"),
        "absent": Verdict("silently_dropped", "absent"),
        "other_words": Verdict("cannot_be_rated", "other_words"),
        "unnamed": Verdict("cannot_be_rated", "no_name"),
    }[found.how]
    if not has_indicator:
        return verdict, "low"
    return verdict, "high" if found.how == "absent" else "medium"


def _confidence(target: Row, found: Found) -> str:
    known = row_text(target, "indicator_id") and found.row and row_text(found.row, "indicator_id")
    if known and found.likeness >= _SURE:
        return "high"
    return "medium" if found.likeness >= _SURE else "low"


def _is_quantity(target: Row) -> bool:
    named = row_text(target, "indicator_id") or row_text(target, "subject_zh")
    return bool(named) and target["measure_type"] in _MEASURES and not pd.isna(target["scaled_value"])


def _other_basis(target: Row, told: Row, text: str, later_text: str) -> bool:
    """Whether a rate is told for the year's end and was aimed at for the year, or the other way round."""
    if target["measure_type"] != "rate":
        return False
    sides = [
        bool(_YEAR_END.search(clause_before(words, int(row["char_start"])) + row_text(row, "subject_zh")))
        for row, words in ((target, text), (told, later_text))
    ]
    return sides[0] != sides[1]


def _figure(row: Row, text: str) -> Figure:
    around = clause_before(text, int(row["char_start"])) + row_text(row, "subject_zh")
    falls = bool(_FALLS.search(around))
    return Figure(float(row["scaled_value"]), str(row["comparator"]), falls, row_text(row, "indicator_id"))


def _target_cells(target: Row, year: int) -> Row:
    return {
        "target_id": target["statement_id"],
        "year": year,
        "headline": is_headline(row_text(target, "indicator_id")),
        **{name: row_text(target, name) for name in ("indicator_id", "subject_zh", "subject_en", "theme")},
        "target_class": target["class"],
        "target_text": target["text"],
        "target_start": int(target["char_start"]),
        "target_end": int(target["char_end"]),
        "target_value": None if pd.isna(target["scaled_value"]) else float(target["scaled_value"]),
        "target_unit": row_text(target, "unit"),
        "target_comparator": target["comparator"],
    }


def _told_cells(found: Found, text: str) -> Row:
    cells: Row = {"outcome_from": "report" if found.span else "", "outcome_id": ""}
    if found.span:
        cells |= {"outcome_start": found.span.start, "outcome_end": found.span.end}
        cells["outcome_text"] = text[found.span.start : found.span.end]
    if found.row is not None:
        cells["outcome_id"] = found.row["statement_id"]
        cells["outcome_value"] = float(found.row["scaled_value"])
        cells["outcome_comparator"] = found.row["comparator"]
    return cells


def _row(cells: Row, verdict: Verdict, confidence: str) -> Row:
    row: Row = dict.fromkeys(LEDGER_COLUMNS)
    row |= {
        "outcome_from": "",
        "outcome_id": "",
        "outcome_text": "",
        "note": "",
        "origin": "machine",
        **cells,
    }
    row |= {"verdict": verdict.verdict, "reason": verdict.reason, "confidence": confidence}
    if row["outcome_value"] is not None:
        row |= _difference(float(row["target_value"]), float(row["outcome_value"]), str(row["target_unit"]))
    values = {
        name: row[name]
        for name in ("target_value", "outcome_value", "target_unit", "difference")
        if row[name] is not None
    }
    row["reason_values"] = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return row


def _difference(target: float, outcome: float, unit: str) -> Row:
    """Outcome less target: in points for percentages, else in the unit itself; falls as sizes."""
    if target < 0 < outcome:
        outcome = -outcome
    points = {"%": "pp", "‰": "‰"}
    return {"difference": round(outcome - target, 9), "difference_unit": points.get(unit, unit)}
