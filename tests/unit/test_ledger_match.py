"""For how long a target is set: by its period, its clause and the headings above it.

Belongs here: `analysis.ledger_match` on words alone. Does not belong here: whole reports held together (`test_ledger`).
"""

from __future__ import annotations

import pytest

from workreport.analysis.ledger_match import horizon_beyond


@pytest.mark.parametrize(
    ("heading", "year", "beyond"),
    [
        ("二、“九五”计划的主要目标", 1996, True),
        ("二、“十四五”时期的主要目标", 2021, True),
        ("二、十四五主要目标", 2021, True),
        ("二、今后五年的目标任务", 2022, True),
        ("二、到2040年的远景目标", 2021, True),
        ("二、2021年的主要工作", 2021, False),
        ("二、“十四五”规划和2021年工作安排", 2021, False),
        ("二、今年的主要工作", 2021, False),
    ],
)
def test_a_heading_may_set_targets_for_years(heading: str, year: int, beyond: bool) -> None:
    text = f"{heading}\n生产总值增长8%。"
    target = {"char_start": text.index("8%"), "period": str(year)}
    assert horizon_beyond(target, text, year) is beyond
