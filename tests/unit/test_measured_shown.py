"""Tables of the generated corpus say that nothing is real; benchmarks show ratios first, the rest folded."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from workreport.publish.measured_shown import corpus_table, measured_html, results

RESULT = {
    "benchmark": "build", "command": "python benchmarks/bench_build.py", "commit": "abc", "date": "2025-01-07",
    "machine": "2 cores",
    "rows": [
        {"case": "cold build", "measure": "wall time", "value": 12345.6, "unit": "s", "ratio_to": "stock",
         "ratio": 0.35},
        {"case": "front <page>", "measure": "sent", "value": 18.07, "unit": "KB", "ratio_to": None, "ratio": None},
    ],
}  # fmt: skip


NOTICES = [("zh", "合成数据，并非任何真实地方"), ("en", "Generated data, no real place")]


@pytest.mark.parametrize(("language", "said"), NOTICES)
def test_generated_tables_say_so(language: str, said: str) -> None:
    frame = pd.DataFrame({"year": [2019], "places": [12_000], "met": [float("nan")]})
    html = corpus_table("kept", frame).html[language]
    assert said in html
    assert ">2019<" in html
    assert ">12,000<" in html


def test_ratios_come_first_and_the_rest_is_folded() -> None:
    html = measured_html([RESULT], "en")
    shown, folded = html.split("<details>")
    assert "0.35 × stock" in shown
    assert "12,346 s" in shown
    assert "front" not in shown
    assert "front &lt;page&gt;" in folded
    assert "python benchmarks/bench_build.py" in folded


def test_nothing_measured_is_said() -> None:
    assert "Nothing has been measured yet" in measured_html([], "en")


def test_every_committed_result_can_be_shown() -> None:
    found = results(Path(__file__).resolve().parents[2])
    assert found
    for language in ("zh", "en"):
        assert all(str(result["command"]).split()[0] in measured_html([result], language) for result in found)
