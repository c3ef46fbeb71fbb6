"""How sure the machine can be of each row it drafted, so that a person looks at the least certain first.

Belongs here: what each doubt weighs, and the order. Does not belong here: when a row is doubtful (`intake_doubts`),
the doubts' wording (`book/words`), or changing any row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import prod
from typing import Any

import pandas as pd

from workreport.tables.intake_doubts import (
    Around,
    cell_text,
    doubts_of_numeral,
    doubts_of_promise,
    doubts_of_statement,
)
from workreport.vocabulary import AIMS

__all__ = ["DOUBTS", "by_certainty"]

# What each doubt leaves off the certainty that the row is right as it stands.
DOUBTS = {
    "says_otherwise": 0.5, "result_of_the_future": 0.5, "target_of_the_past": 0.5, "conflict": 0.5,
    "against_its_words": 0.45, "uneven_list": 0.4, "unexplained": 0.4, "no_subject": 0.4, "beyond_belief": 0.4,
    "cut_badly": 0.35, "period_from_afar": 0.35, "unit_unclear": 0.35, "no_unit": 0.3, "unknown_unit": 0.3,
    "holds_a_sentence": 0.3, "period_unclear": 0.3, "no_period": 0.3, "scope_unclear": 0.25, "extreme": 0.25,
    "short_object": 0.25, "long_subject": 0.2, "long_object": 0.15, "unexplained_word": 0.05,
}  # fmt: skip
_COLUMNS = ["kind", "char_start", "text", "class", "subject_zh", "certainty", "doubts"]


def by_certainty(frames: Mapping[str, pd.DataFrame], text: str, year: int) -> pd.DataFrame:
    """Rows of the draft, least certain first: kind, char_start, text, class, subject_zh, certainty, doubts.

    `kind` is `statement` (of the statistics), `commitment`, or `numeral` (one of `exclusions` that no row explains);
    `certainty` runs from 0 to 1, `doubts` are keys of `DOUBTS` parted by `;`. Of rows as certain, aims and known
    indicators come first. `year` is the year the report is of.
    """
    statements, exclusions = frames["statements"], frames["exclusions"]
    around = Around(text, statements, year)
    told = statements[statements["class"] != "non_statistic"].to_dict("records")
    unexplained = exclusions[exclusions["reason"] == "unexplained"].to_dict("records")
    rows = [_rated("statement", row, doubts_of_statement(row, around)) for row in told]
    rows += [_rated("commitment", row, doubts_of_promise(row)) for row in frames["commitments"].to_dict("records")]
    rows += [_rated("numeral", row, [doubts_of_numeral(cell_text(row["text"]))]) for row in unexplained]
    frame = pd.DataFrame(rows, columns=[*_COLUMNS, "last"])
    return frame.sort_values(["certainty", "last", "char_start"], kind="stable", ignore_index=True)[_COLUMNS]


def _rated(kind: str, row: Mapping[Any, Any], doubts: Iterable[str]) -> dict[str, Any]:
    found = list(dict.fromkeys(doubts))
    kept = {name: cell_text(row.get(name)) for name in ("text", "class", "subject_zh")}
    shared = {"kind": kind, "char_start": int(row["char_start"]), **kept, "doubts": ";".join(found)}
    certainty = round(prod(1 - DOUBTS[doubt] for doubt in found), 2)
    weighs = kept["class"] in AIMS, bool(cell_text(row.get("indicator_id")))
    return {**shared, "certainty": certainty, "last": 2 - sum(weighs)}
