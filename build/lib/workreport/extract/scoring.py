"""How well one statements table agrees with another that people made: the measure published in the book.

Belongs here: matching rows by their spans and counting agreement. Does not belong here: reading text.
Rows match when their spans overlap, each to the one it shares most characters with. A statistic is a row
whose class is not `non_statistic`. Columns are compared on the matched statistics only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

__all__ = ["COMPARED", "Score", "disagreements", "match_rows", "score"]

COMPARED = (
    "value",
    "unit",
    "comparator",
    "measure_type",
    "class",
    "period",
    "estimated",
    "scope",
    "theme",
    "indicator_id",
)


@dataclass(frozen=True)
class Score:
    """Counts and shares; `columns` maps a column to the share of matched statistics that agree in it."""

    statistics: int
    found: int
    claimed: int
    right: int
    columns: dict[str, float]

    @property
    def recall(self) -> float:
        """Share of the true statistics that the machine has as statistics."""
        return self.found / self.statistics if self.statistics else 1.0

    @property
    def precision(self) -> float:
        """Share of the machine's statistics that are true ones."""
        return self.right / self.claimed if self.claimed else 1.0

    def as_dict(self) -> dict[str, float]:
        """Every figure by name, ready for JSON."""
        counts = {
            "statistics": self.statistics,
            "found": self.found,
            "claimed": self.claimed,
            "right": self.right,
        }
        return {**counts, "recall": self.recall, "precision": self.precision, **self.columns}


def match_rows(machine: pd.DataFrame, truth: pd.DataFrame) -> list[tuple[int, int]]:
    """Pairs (row of `machine`, row of `truth`) whose spans overlap, the widest first, each row once."""
    spans = [
        (int(s), int(e), i)
        for i, (s, e) in enumerate(zip(truth["char_start"], truth["char_end"], strict=True))
    ]
    overlaps = []
    for i, (start, end) in enumerate(zip(machine["char_start"], machine["char_end"], strict=True)):
        overlaps += [
            (min(end, e) - max(start, s), -i, -j) for s, e, j in spans if min(end, e) > max(start, s)
        ]
    pairs, used = [], (set[int](), set[int]())
    for _, i, j in sorted(overlaps, reverse=True):
        if i not in used[0] and j not in used[1]:
            pairs.append((-i, -j))
            used[0].add(i)
            used[1].add(j)
    return sorted(pairs)


def score(machine: pd.DataFrame, truth: pd.DataFrame) -> Score:
    """Agreement of the machine's table with a true one of the same text."""
    pairs = _statistics(machine, truth)
    columns = {"value_unit": _share(machine, truth, pairs, "value", "unit")}
    columns |= {name: _share(machine, truth, pairs, name) for name in COMPARED if name in truth}
    statistics, claimed = (
        int((truth["class"] != "non_statistic").sum()),
        int((machine["class"] != "non_statistic").sum()),
    )
    return Score(statistics, len(pairs), claimed, len(pairs), columns)


def disagreements(machine: pd.DataFrame, truth: pd.DataFrame, column: str) -> list[tuple[int, int]]:
    """Matched statistics whose `column` differs, as pairs (row of `machine`, row of `truth`)."""
    return [pair for pair in _statistics(machine, truth) if not _agree(machine, truth, pair, column)]


def _statistics(machine: pd.DataFrame, truth: pd.DataFrame) -> list[tuple[int, int]]:
    ours, theirs = list(machine["class"]), list(truth["class"])
    return [
        (i, j)
        for i, j in match_rows(machine, truth)
        if ours[i] != "non_statistic" and theirs[j] != "non_statistic"
    ]


def _share(machine: pd.DataFrame, truth: pd.DataFrame, pairs: list[tuple[int, int]], *names: str) -> float:
    agreed = sum(all(_agree(machine, truth, pair, name) for name in names) for pair in pairs)
    return agreed / len(pairs) if pairs else 1.0


def _agree(machine: pd.DataFrame, truth: pd.DataFrame, pair: tuple[int, int], name: str) -> bool:
    ours, theirs = (frame[name].iat[row] for frame, row in zip((machine, truth), pair, strict=True))
    if name == "value":
        return _same_number(ours, theirs) and _same_number(
            machine["scaled_value"].iat[pair[0]], truth["scaled_value"].iat[pair[1]]
        )
    if name == "estimated":
        return _is_true(ours) == _is_true(theirs)
    return _blank(ours) == _blank(theirs)


def _same_number(one: object, other: object) -> bool:
    one, other = _blank(one), _blank(other)
    if not one or not other:
        return one == other
    return abs(float(one) - float(other)) <= 1e-6 * max(1.0, abs(float(other)))


def _blank(value: Any) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _is_true(value: object) -> bool:
    return _blank(value).lower() in ("true", "1")
