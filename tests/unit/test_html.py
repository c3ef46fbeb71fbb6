"""Small pieces of HTML: which tables become cards on a phone."""

from __future__ import annotations

from workreport.publish.html import width_class


def test_only_a_table_too_wide_for_a_phone_becomes_cards() -> None:
    assert width_class(["概率", "目标数"], [["<b>5%</b>", "272"]]) is None
    assert width_class(["概率", "说明"], [["5%", "一" * 30]]) == "stack"
    assert width_class(["Measure"] * 8, [["word"] * 8]) == "stack"
    assert width_class(["办法", "概率", "目标数"], [["一" * 12, "5%", "272"]]) is None
    assert width_class(["Rule", "Chance"], [["one " * 9, "5% to 95%"]]) is None
    assert width_class(["Rule", "Chance"], [["o" * 36, "5% to 95%"]]) == "stack"
