"""The reader's own words: an indicator has one name in each language, and a name says one indicator."""

import pytest

from workreport.vocabulary import indicator_name, indicators


@pytest.mark.parametrize("language", ["zh", "en"])
def test_names_and_indicators_go_one_to_one(language):
    named = {(row.indicator_id, row.name_zh if language == "zh" else row.name_en) for row in indicators()}
    ids = {indicator for indicator, _ in named}
    assert len(named) == len(ids) == len({name for _, name in named})


def test_a_name_begins_with_a_capital_and_an_unknown_id_has_none():
    assert indicator_name("exports_growth", "en") == "Exports, growth"
    assert indicator_name("no_such_indicator", "en") == ""
