"""A made-up report read by the machine, for tests of what its numbers mean: headings and the statistics found."""

from __future__ import annotations

import pandas as pd

from workreport.extract.document import make_document
from workreport.extract.statements import find_statements

__all__ = ["PLAN", "REVIEW", "TERM", "column", "rows_of", "subjects", "told", "under"]

REVIEW, TERM, PLAN = "一、2024年工作回顾\n", "一、过去五年工作回顾\n", "二、2025年工作安排\n"


def rows_of(text: str, year: int = 2025) -> pd.DataFrame:
    """The statistics that the reader finds in `text`, in its order."""
    rows = find_statements(make_document(text, "made", year, "某县"))
    return rows[rows["class"] != "non_statistic"].reset_index(drop=True)


def subjects(text: str, year: int = 2025) -> list[str]:
    """What each statistic of a text is of, in its order."""
    return rows_of(text, year)["subject_zh"].tolist()


def column(text: str, name: str, year: int = 2025) -> dict[str, object]:
    """One column of the statistics, by how each number is written."""
    return dict(rows_of(text, year).set_index("text")[name])


FIELDS = ["scaled_value", "unit", "comparator", "measure_type", "class", "period"]


def told(text: str, number: str, year: int = 2025) -> str:
    """What the reader says of one number of a text, in one line."""
    rows = rows_of(text, year)
    row = rows[rows["text"] == number].iloc[0]
    return " ".join(f"{value:g}" if isinstance(value, float) else value for value in row[FIELDS] if value != "")


HEADINGS = {"R": REVIEW, "P": PLAN, "F": TERM}


def under(text: str) -> str:
    """The text under the heading that its first letter says."""
    return HEADINGS[text[0]] + text[1:]
