"""The number of all is the setting of the part that is told of it, and so is the size that sorts what is counted.

Belongs here: `extract.parts`, and sizes whose things are counted after them. Does not belong here: subjects, periods.
"""

from __future__ import annotations

import pytest
from made_report import column, under


def class_of(text: str, number: str) -> object:
    return column(under(text), "class")[number]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("R全县68家国有、集体企业已改制51家，占75%。", "68家", "51家"),
        ("R去年移交的37个问题已完成整改32个，其余5个上半年销号。", "37个", "32个"),
        ("R年初确定的十件实事，办成九件。", "十件", "九件"),
        ("R列入计划的36种主要产品，除4种以外，都完成了计划。", "36种", None),
        ("R25种主要产品中质量提高的有21种。", "25种", "21种"),
        ("R全县1436个生产队，实行包干到户的1397个，占97%。", "1436个", "1397个"),
        ("R70项重点工程绝大部分完成了年度计划。", "70项", None),
        ("R新城区68家国有企业已改制51家，占75%。", "68家", "51家"),
        ("R引导全县68家国有企业，已改制51家。", "68家", "51家"),
        ("R存在不少缺点，当前有两个问题需要着重加以解决。", "两个", None),
    ],
)
def test_all_are_the_setting_of_their_part(text: str, whole: str, part: str | None) -> None:
    assert class_of(text, whole) == "context"
    assert part is None or class_of(text, part) == "achievement"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("R新引进企业30家，已投产5家。", "30家"),
        ("R新引进30家重点企业，已投产5家。", "30家"),
        ("R实施80个重点项目，已完成60个。", "80个"),
        ("R12个高标准园区，已引进企业51家。", "12个"),
        ("R全市80家规上企业已建立研发室51家。", "80家"),
        ("R全市56个乡镇已建成文化站50个。", "56个"),
        ("R当前68家规上工业企业已达到安全标准。", "68家"),
    ],
)
def test_what_came_to_be_or_is_of_another_unit_is_told_for_itself(text: str, number: str) -> None:
    assert class_of(text, number) == "achievement"


@pytest.mark.parametrize(
    ("text", "size", "count"),
    [
        ("R出口超千万美元的商品有83种。", "千万美元", "83种"),
        ("R收入超1000元的户有2108户。", "1000元", "2108户"),
        ("R新增万平方米以上商业设施3处。", "万平方米以上", "3处"),
        ("R整备连片300亩以上产业用地4块。", "300亩以上", "4块"),
    ],
)
def test_a_size_sorts_what_is_counted_after_it(text: str, size: str, count: str) -> None:
    assert (class_of(text, size), class_of(text, count)) == ("context", "achievement")
