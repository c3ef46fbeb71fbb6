"""Where a review of several years turns to its last one, and back."""

from __future__ import annotations

import pytest
from made_report import TERM, told

FIVE = "本届政府履职五年来,全县开创了新局面。"


@pytest.mark.parametrize("turn", ["特别是刚刚过去的2024年", "尤其是刚刚过去的一年", "特别是过去的一年"])
def test_what_follows_a_turn_to_the_last_year_is_of_it(turn: str) -> None:
    text = f"{TERM}{FIVE}{turn},全县攻坚克难。主要指标持续增长,生产总值实现2.22万亿元,增长11.3%。"
    assert told(text, "2.22万亿元").endswith("achievement 2024")
    assert told(text, "11.3%").endswith(" achievement 2024")


def test_five_years_named_again_take_it_back() -> None:
    text = f"{TERM}{FIVE}特别是刚刚过去的2024年,全县攻坚克难。五年来,新增公路96公里。"
    assert told(text, "96公里").endswith("cumulative_achievement 2020-2024")


def test_amounts_with_plain_growth_are_of_the_year_that_a_heading_of_both_names() -> None:
    head = "2024年工作总结及“十四五”回顾\n过去的一年,我们攻坚克难,较好完成了各项任务,为“十四五”打下基础。\n"
    text = f"{head}三次产业比由“十三五”末的10∶60∶30调整为7∶59∶34。实现工业增加值253亿元,增长16%。\n"
    assert told(text, "16%").endswith(" achievement 2024")
