"""What was measured is shown whole: names judged set by set; tables of the generated corpus say that it is not real."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from workreport.publish.about import subjects_judged
from workreport.publish.measured_shown import corpus_table
from workreport.words import LANGUAGES, Words

SUBJECTS = Path(__file__).resolve().parents[2] / "data" / "measured" / "subjects.json"

NOTICES = [("zh", "合成数据，并非任何真实地方"), ("en", "Generated data, no real place")]


@pytest.mark.parametrize(("language", "said"), NOTICES)
def test_generated_tables_say_so(language: str, said: str) -> None:
    frame = pd.DataFrame({"year": [2019], "places": [12_000], "met": [float("nan")]})
    html = corpus_table("kept", frame).html[language]
    assert said in html
    assert ">2019<" in html
    assert ">12,000<" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_set_whose_names_were_judged_has_its_row(language: str) -> None:
    sets = json.loads(SUBJECTS.read_text(encoding="utf-8"))["sets"]
    rows = BeautifulSoup(subjects_judged(Words(language)), "lxml").select("tbody tr")
    told = {row.select_one("th").get_text(): [cell.get_text() for cell in row.select("td")] for row in rows}
    assert len(told) == len(sets)
    for one in sets:
        cells = told[Words(language)(f"shown.accuracy.sets.{one['set']}")]
        for cell, at in zip(cells, ("first", "now"), strict=True):
            assert {str(one[at][name]) in cell for name in ("judged", "accepted")} == {True}
