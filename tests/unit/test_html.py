"""Small pieces of HTML: which tables become cards on a phone, what a page must show as words."""

from __future__ import annotations

import pytest

from workreport.publish.html import WRITTEN, width_class
from workreport.publish.show import Book
from workreport.publish.substitutions import _plain
from workreport.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_somebody_wrote_is_no_markup_on_any_page(language: str) -> None:
    """A name of the report's metadata stands in no substitution but those that are shown letter for letter."""
    inputs = Book("chengyang-2025").inputs
    about = inputs.tables.metadata
    written = [about.publisher(language), about.government(language), about.title(language), about.body(language)]
    told = {name for name, said in _plain(inputs, language).items() if any(words in said for words in written)}
    assert "text_used" in told
    assert told <= {*WRITTEN, "footer"}, "the footer is escaped by its template"


def test_only_a_table_too_wide_for_a_phone_becomes_cards() -> None:
    assert width_class(["概率", "目标数"], [["<b>5%</b>", "272"]]) is None
    assert width_class(["概率", "说明"], [["5%", "一" * 30]]) == "stack"
    assert width_class(["Measure"] * 8, [["word"] * 8]) == "stack"
    assert width_class(["办法", "概率", "目标数"], [["一" * 12, "5%", "272"]]) is None
    assert width_class(["Rule", "Chance"], [["one " * 9, "5% to 95%"]]) is None
    assert width_class(["Rule", "Chance"], [["o" * 36, "5% to 95%"]]) == "stack"
