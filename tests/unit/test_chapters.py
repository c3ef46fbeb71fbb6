"""What the chapters say of their rows: the clause that a target stands in.

Belongs here: `workreport.analysis.chapters`. Does not belong here: comparisons (`test_compare.py`), findings.
"""

from __future__ import annotations

import pytest

from workreport.analysis.chapters import _wording, aims
from workreport.figures.inputs import Inputs

MARKS = ",，。;；、:：！!？?（）()\n"


def test_the_wording_of_a_target_is_its_whole_clause() -> None:
    tables = Inputs("chengyang-2025").tables
    for row in aims(tables).to_dict("records"):
        place = tables.text.index(row["wording"].strip("…"), row["char_start"] - 60)
        end = place + len(row["wording"].strip("…"))
        assert place <= row["char_start"] < row["char_end"] <= end
        assert row["wording"].startswith("…") or tables.text[place - 1] in MARKS
        assert row["wording"].endswith("…") or tables.text[end] in MARKS


@pytest.mark.parametrize(
    ("before", "number", "after", "said"),
    [
        ("认真办好十件实事,打造", "2个", "示范街道、30个重点社区", "打造2个示范街道"),
        ("实施", "5%", "", "实施5%"),
        ("增加1,200亿元、达到", "5,600亿元", "以上", "达到5,600亿元以上"),
        ("目标全面完成！新增就业", "5万人", "（预计）", "新增就业5万人"),
        ("收入增长1,200元,就业", "5万人", "", "就业5万人"),
        ("甲" * 21, "6个", "乙" * 21, f"…{'甲' * 20}6个{'乙' * 20}…"),
    ],
)
def test_a_long_clause_is_cut_on_either_side(before: str, number: str, after: str, said: str) -> None:
    row = {"char_start": len(before), "char_end": len(before) + len(number)}
    assert _wording(before + number + after, row) == said
