"""Tables of the generated corpus say that nothing in them is real."""

from __future__ import annotations

import pandas as pd
import pytest

from workreport.publish.measured_shown import corpus_table

NOTICES = [("zh", "合成数据，并非任何真实地方"), ("en", "Generated data, no real place")]


@pytest.mark.parametrize(("language", "said"), NOTICES)
def test_generated_tables_say_so(language: str, said: str) -> None:
    frame = pd.DataFrame({"year": [2019], "places": [12_000], "met": [float("nan")]})
    html = corpus_table("kept", frame).html[language]
    assert said in html
    assert ">2019<" in html
    assert ">12,000<" in html
