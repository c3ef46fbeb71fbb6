"""The English columns of the tables reviewed whole are English: a reader who knows no Chinese can read every row.

A machine's draft of another report may name in Chinese what its terms do not know, until somebody reviews it.
"""

from __future__ import annotations

import re

import pandas as pd
import pytest

from workreport.project import curated_dir
from workreport.tables.loading import load_tables

ENGLISH = (
    ("statements", "subject_en"),
    ("commitments", "object_en"),
    ("comparisons", "reason_en"),
    ("implied", "meaning_en"),
    ("implied", "condition"),
)
CHINESE = re.compile("[\u4e00-\u9fff]")
CURATED = sorted(path.parent.name for path in curated_dir("x").parent.glob("*/statements.csv"))
REPORTS = [report_id for report_id in CURATED if load_tables(report_id).reviewed_whole]


@pytest.mark.parametrize("report_id", REPORTS)
@pytest.mark.parametrize(("table", "column"), ENGLISH)
def test_an_english_column_holds_no_chinese(report_id: str, table: str, column: str) -> None:
    rows = pd.read_csv(curated_dir(report_id) / f"{table}.csv", dtype=str, keep_default_na=False)
    assert [value for value in rows[column] if CHINESE.search(value)] == []
