"""An entered outcome as the ledger uses it: the one for a target, in the target's unit.

Belongs here: choosing and scaling it. Does not belong here: entering or checking outcomes
(`tables.outcomes*`).
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from workreport.analysis.ledger_match import Row, row_text
from workreport.vocabulary import AIMS

__all__ = ["entered_for", "entered_record"]

_TIMES = {"万亿": 1e12, "千万": 1e7, "百万": 1e6, "亿": 1e8, "万": 1e4, "": 1.0}
_NAMES = {"元": "CNY", "美元": "USD"}
_WHOLE = ("annual", "year_end")
_ELAPSED = {"Q1": 25.0, "H1": 50.0, "Q1-Q3": 75.0}
_BESIDE = ("target_id", "target_value", "target_unit", "target_comparator", "outcome_value", "reached", "elapsed")
_LATEST = ("annual", "year_end", "Q4", "H2", "Q1-Q3", "Q3", "H1", "Q2", "Q1")


def entered_for(outcomes: pd.DataFrame, place_code: str, target: Row, year: int) -> dict[str, Any] | None:
    """The `outcome_*` cells of the entered outcome of `target`, with `whole_year`; None if there is none.

    The whole year's if there is one, else the latest part of it. An outcome only expected is none.
    """
    indicator = row_text(target, "indicator_id")
    same = (
        outcomes["place_code"].eq(place_code)
        & outcomes["indicator_id"].eq(indicator)
        & outcomes["year"].eq(year)
        & outcomes["kind"].ne("expected")
    )
    rows = [
        (row, scaled)
        for row in outcomes[same].to_dict("records")
        if (scaled := _scaled(row, target)) is not None
    ]
    if not indicator or not rows:
        return None
    row, scaled = min(rows, key=lambda pair: _LATEST.index(pair[0]["period"]))
    return {
        "outcome_id": f"{place_code}:{indicator}:{year}:{row['period']}:v{row['vintage']}",
        "outcome_text": f"{float(row['value']):.12g}{row['unit']}",
        "outcome_value": scaled,
        "outcome_comparator": row["comparator"],
        "note": f"{row['publisher']}: {row['source_title']} ({row['published_date']})",
        "whole_year": row["period"] in _WHOLE,
    }


def entered_record(statements: pd.DataFrame, outcomes: pd.DataFrame, place_code: str, year: int) -> pd.DataFrame:
    """Entered outcomes of the place and year, newest vintage each, beside the target of the same indicator.

    Adds `target_id`, `target_value` and `outcome_value` in the target's unit, and for amounts the run-rate: `reached`
    and `elapsed`, the shares of target and year passed in per cent. Empty where there is no target or it is a rate.
    """
    mine = outcomes[outcomes["place_code"].eq(place_code) & outcomes["year"].eq(year)]
    aims = statements[statements["class"].isin(AIMS)].sort_values("char_start")
    rows = [_beside(row, aims) for row in mine.to_dict("records")]
    return pd.DataFrame(rows, columns=[*mine.columns, *_BESIDE])


def _beside(row: dict[Any, Any], aims: pd.DataFrame) -> dict[str, Any]:
    found: dict[str, Any] = {**{str(name): cell for name, cell in row.items()}, **dict.fromkeys(_BESIDE)}
    for target in aims[aims["indicator_id"].eq(row["indicator_id"])].to_dict("records"):
        scaled = _scaled(row, {str(name): cell for name, cell in target.items()})
        if scaled is None or pd.isna(target["scaled_value"]):
            continue
        aim = float(target["scaled_value"])
        found |= {"target_id": target["statement_id"], "target_value": aim, "target_unit": target["unit"]}
        found |= {"target_comparator": target["comparator"], "outcome_value": scaled}
        if target["measure_type"] in ("count", "level") and row["period"] in _ELAPSED and aim > 0:
            found |= {"reached": scaled / aim * 100, "elapsed": _ELAPSED[row["period"]]}
        break
    return found


def _scaled(row: dict[Any, Any], target: Row) -> float | None:
    """The outcome's value in the target's unit; None where the units are of different kinds."""
    unit = str(row["unit"])
    for times, factor in _TIMES.items():
        rest = unit.removeprefix(times)
        if unit.startswith(times) and _NAMES.get(rest, rest) == row_text(target, "unit"):
            return float(row["value"]) * factor
    return None
