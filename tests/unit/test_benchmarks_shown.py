"""The page of benchmarks: goals met and missed told as they are, every figure there, every name in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from workreport.publish.benchmarks_shown import benchmarks_html, goals, results
from workreport.words import LANGUAGES, Words

BOTH, CHINESE = "stock jupyter-book in both languages", "stock jupyter-book"
NAMES = Words("en").group("measured.names")
STOCK = NAMES[BOTH]
ROOT = Path(__file__).resolve().parents[2]


def result(ratio: float, seconds: float) -> dict[str, Any]:
    build = {"case": "cold build", "measure": "wall time", "value": seconds, "unit": "s"}
    rows = [
        {**build, "ratio_to": CHINESE, "ratio": 2 * ratio},
        {**build, "ratio_to": BOTH, "ratio": ratio},
        {"case": "front <page>", "measure": "sent", "value": 12345.6, "unit": "KB", "ratio_to": None, "ratio": None},
    ]  # fmt: skip
    told = {"command": "python benchmarks/bench_build.py", "commit": "abc", "date": "2025-01-07", "machine": "2 cores"}
    return {"benchmark": "build", "rows": rows, **told}


def aim(field: str, bound: str, goal: float) -> dict[str, Any]:
    return {"benchmark": "build", "case": "cold build", "measure": "wall time", "field": field, "bound": bound,
            "beside": BOTH if field == "ratio" else "", "goal": goal}  # fmt: skip


@pytest.mark.parametrize(
    ("one", "wanted", "said"),
    [
        (aim("ratio", "le", 0.4), "at most 0.4 × " + STOCK, "met"),
        (aim("ratio", "le", 0.3), "at most 0.3 × " + STOCK, "missed"),
        (aim("value", "le", 5), "at most 5 s", "missed"),
        (aim("value", "ge", 5), "at least 5 s", "met"),
        ({**aim("value", "ge", 5), "case": "corpus"}, "not measured yet", ""),
        ({**aim("ratio", "le", 0.4), "beside": "Quarto"}, "not measured yet", ""),
    ],
)
def test_a_goal_is_told_met_or_missed(one: dict[str, Any], wanted: str, said: str) -> None:
    page = BeautifulSoup(benchmarks_html([result(0.35, 20.0)], [one], "en"), "lxml")
    cells = [cell.get_text() for cell in page.select("#measured-goals tbody tr > *")]
    assert cells[-2:] == [wanted, said]


def test_a_goal_is_judged_by_what_it_names_and_the_other_ratio_is_told_too() -> None:
    page = BeautifulSoup(benchmarks_html([result(0.35, 20.0)], [aim("ratio", "le", 0.4)], "en"), "lxml")
    cells = [cell.get_text() for cell in page.select("#measured-goals tbody tr > *")]
    assert cells[2] == f"0.35 × {NAMES[BOTH]}; also 0.7 × {NAMES[CHINESE]}"
    assert cells[-1] == "met", "judged by the first row, whatever it is held beside"


def test_a_figure_held_beside_two_is_one_line() -> None:
    page = BeautifulSoup(benchmarks_html([result(0.35, 20.0)], [], "en"), "lxml")
    lines = [[cell.get_text() for cell in line.select("th, td")] for line in page.select("#measured-build tbody tr")]
    assert lines[0] == ["Cold build", "Elapsed time", "20 s", f"0.7 × {NAMES[CHINESE]}; 0.35 × {NAMES[BOTH]}"]
    assert len(lines) == 2


def test_every_figure_is_folded_below_and_is_text() -> None:
    page = BeautifulSoup(benchmarks_html([result(0.35, 20.0)], [], "en"), "lxml")
    folded = page.select_one("details")
    assert folded is not None
    assert "0.35 × " + STOCK in folded.get_text()
    assert "front <page>" in folded.get_text()
    assert "12,346 KB" in folded.get_text()
    assert "python benchmarks/bench_build.py" in folded.get_text()


def test_nothing_measured_is_said() -> None:
    assert "Nothing has been measured yet" in benchmarks_html([], [], "en")


def test_every_goal_has_its_measurement() -> None:
    measured = {(one["benchmark"], row["case"], row["measure"]) for one in results(ROOT) for row in one["rows"]}
    assert {(one["benchmark"], one["case"], one["measure"]) for one in goals(ROOT)} <= measured
    beside = {(row["case"], row["measure"], row["ratio_to"]) for one in results(ROOT) for row in one["rows"]}
    wanted = {(one["case"], one["measure"], one["beside"]) for one in goals(ROOT) if one["field"] == "ratio"}
    assert wanted <= beside, "a goal is judged against what was not measured"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_committed_name_has_its_words(language: str) -> None:
    """A name without an entry would stand in English on the Chinese page."""
    words = Words(language)
    names, kinds = set(words.group("measured.names")), set(words.group("measured.kinds"))
    told = [row for one in results(ROOT) for row in one["rows"]]
    said = {name for row in told for name in (row["case"], row["measure"], row["ratio_to"]) if name}

    def known(name: str) -> bool:
        head, _, tail = name.rpartition(", ")
        return name in names or name.split(" ")[0] in kinds or (bool(head) and known(head) and known(tail))

    assert [name for name in sorted(said) if not known(name)] == []
    assert {row["unit"] for row in told} <= set(words.group("measured.units"))
