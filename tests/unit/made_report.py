"""A made-up report read by the machine, for tests of what its numbers mean: headings and the statistics found."""

from __future__ import annotations

import pandas as pd

from workreport.extract.document import make_document
from workreport.extract.statements import find_statements

__all__ = ["PLAN", "REVIEW", "TERM", "rows_of"]

REVIEW, TERM, PLAN = "一、2024年工作回顾\n", "一、过去五年工作回顾\n", "二、2025年工作安排\n"


def rows_of(text: str, year: int = 2025) -> pd.DataFrame:
    """The statistics that the reader finds in `text`, in its order."""
    rows = find_statements(make_document(text, "made", year, "某县"))
    return rows[rows["class"] != "non_statistic"].reset_index(drop=True)
