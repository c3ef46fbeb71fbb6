"""What is published of the words that tell a plan is what was measured, and adds up."""

from __future__ import annotations

import json

import pytest

from workreport.extract.tense import words_learnt
from workreport.project import project_root
from workreport.publish.about import tense_learnt
from workreport.words import LANGUAGES, Words


@pytest.fixture
def measured():
    return json.loads((project_root() / "data" / "measured" / "tense.json").read_text(encoding="utf-8"))


def test_the_counts_add_up(measured):
    right, called, plans, numbers = (measured[n] for n in ("rightly_called", "called_plans", "plans", "numbers"))
    assert 0 < right <= min(called, plans) < numbers
    assert measured["sets"] > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_them(measured, language):
    said = tense_learnt(Words(language))
    for name in ("sets", "plans", "called_plans", "rightly_called"):
        assert str(measured[name]) in said
    assert str(words_learnt()) in said
    assert measured["command"] in said
