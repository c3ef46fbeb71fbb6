"""The English columns of the curated tables are English: a reader who knows no Chinese can read every row."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from workreport.project import curated_dir

ENGLISH = (
    ("statements", "subject_en"),
    ("commitments", "object_en"),
    ("comparisons", "reason_en"),
    ("implied", "meaning_en"),
    ("implied", "condition"),
)
CHINESE = re.compile("[\u4e00-\u9fff]")
REPORTS = sorted(path.parent.name for path in curated_dir("x").parent.glob("*/statements.csv"))


@pytest.mark.parametrize("report_id", REPORTS)
@pytest.mark.parametrize(("table", "column"), ENGLISH)
def test_an_english_column_holds_no_chinese(report_id: str, table: str, column: str) -> None:
    rows = pd.read_csv(curated_dir(report_id) / f"{table}.csv", dtype=str, keep_default_na=False)
    assert [value for value in rows[column] if CHINESE.search(value)] == []
