"""How sure the machine can be of each row it drafted, so that a person looks at the least certain first.

Belongs here: the doubts a row raises and their weights. Does not belong here: their wording (`book/words`),
or changing any row.
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

__all__ = ["DOUBTS", "by_certainty"]

# What each doubt takes off a certainty of 1.
DOUBTS = {
    "unexplained": 0.9,
    "no_subject": 0.5,
    "result_of_the_future": 0.4,
    "target_of_the_past": 0.4,
    "unit_unclear": 0.35,
    "no_unit": 0.3,
    "period_unclear": 0.3,
    "scope_unclear": 0.25,
    "conflict": 0.25,
    "extreme": 0.25,
    "long_subject": 0.2,
    "no_period": 0.2,
    "no_indicator": 0.1,
}
_RESULTS = ("achievement", "cumulative_achievement")
_AIMS = ("target", "aspiration")
_LONG = 18
_UNITLESS = ("rank", "index", "multiple", "date", "name", "ordinal", "duration")


def by_certainty(statements: pd.DataFrame, exclusions: pd.DataFrame, year: int) -> pd.DataFrame:
    """Rows of the draft, least certain first: char_start, text, class, subject_zh, certainty (0 to 1),
    doubts.

    Statistics of `statements`, and numerals of `exclusions` that nothing explains; `doubts` are keys of
    `DOUBTS` parted by `;`. `year` is the year the report is of.
    """
    told = statements[statements["class"] != "non_statistic"]
    rows = [_rated(row, _doubts(row, year)) for row in told.to_dict("records")]
    open_ones = exclusions[exclusions["reason"] == "unexplained"]
    rows += [
        _rated({**row, "class": "", "subject_zh": ""}, ["unexplained"])
        for row in open_ones.to_dict("records")
    ]
    columns = ["char_start", "text", "class", "subject_zh", "certainty", "doubts"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["certainty", "char_start"], kind="stable", ignore_index=True)


def _rated(row: dict[Any, Any], doubts: list[str]) -> dict[str, Any]:
    certainty = max(0.0, round(1 - sum(DOUBTS[doubt] for doubt in doubts), 2))
    kept = {name: _text(row[name]) for name in ("text", "class", "subject_zh")}
    return {"char_start": int(row["char_start"]), **kept, "certainty": certainty, "doubts": ";".join(doubts)}


def _doubts(row: dict[Any, Any], year: int) -> list[str]:
    subject, period = _text(row["subject_zh"]), _text(row["period"])
    first = int(period[:4]) if re.match(r"\d{4}", period) else None
    found = {
        "no_subject": not subject,
        "long_subject": len(subject) > _LONG,
        "no_unit": not _text(row["unit"]) and row["measure_type"] not in _UNITLESS,
        "no_period": first is None,
        "result_of_the_future": row["class"] in _RESULTS and first is not None and first >= year,
        "target_of_the_past": row["class"] in _AIMS and period[-4:].isdigit() and int(period[-4:]) < year,
        "no_indicator": not _text(row["indicator_id"]),
    }
    warned = [name for name in _text(row["warnings"]).split(";") if name in DOUBTS]
    return [*warned, *(name for name, holds in found.items() if holds)]


def _text(cell: Any) -> str:
    return "" if pd.isna(cell) else str(cell)
