"""What reading whole reports, number by number, taught (texts made up)."""

from __future__ import annotations

import pytest
from made_report import PLAN, REVIEW, rows_of

TERM = "一、工作回顾\n五年来，"


def column(text: str, name: str, year: int = 2025) -> dict[str, str]:
    """One column of the statistics, by how each number is written."""
    return dict(rows_of(text, year).set_index("text")[name])


def test_years_in_a_row_hold_for_no_later_clause() -> None:
    said = "耕地总量连续3年净增加，新建高标准农田298万亩。"
    assert column(REVIEW + said, "period") == {"3年": "2022-2024", "298万亩": "2024"}
    assert column(REVIEW + "产值连续3年增长10%以上。", "period") == {"3年": "2022-2024", "10%以上": "2022-2024"}


def test_a_rank_beside_a_total_is_no_sum() -> None:
    said = "累计获批集群14个、总数居全国第一。"
    assert column(REVIEW + said, "class") == {"14个": "cumulative_achievement", "第一": "achievement"}


def test_the_people_whose_strength_is_gathered_are_no_target() -> None:
    assert column(PLAN + "凝聚8500万人民的力量。", "class") == {"8500万": "context"}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("五年内培育上市公司20家。", "2025-2029"),
        ("争取3年内培育上市公司20家。", "2025-2027"),
        ("力争用三年时间培育上市公司20家。", "2025-2027"),
        ("用3年左右时间培育上市公司20家。", "2025-2027"),
    ],
    ids=str,
)
def test_within_some_years_is_of_the_years_to_come(text: str, period: str) -> None:
    rows = rows_of(PLAN + text).set_index("text")
    assert rows.loc["20家", ["period", "subject_zh"]].tolist() == [period, "培育上市公司"]


def test_a_region_is_no_head_of_a_family() -> None:
    assert column(REVIEW + "组建12家长三角创新联合体。", "unit") == {"12家": "家"}
