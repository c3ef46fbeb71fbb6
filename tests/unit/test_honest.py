"""What the project claims can be traced: every cited figure to a dated source, every measured claim to its command."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pandas as pd
import pytest
import yaml

from workreport.publish.html import KINDS, number
from workreport.tables.loading import load_reference

ROOT = Path(__file__).resolve().parents[2]
RESULTS = sorted((ROOT / "benchmarks" / "results").glob("*.json"))
PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}")


@pytest.fixture(scope="module")
def reference():
    return load_reference()


def test_every_source_says_when_it_was_published_or_why_not(reference):
    sources = reference.sources
    silent = sources[sources["published_date"].isna() & sources["published_note"].isna()]
    assert silent["source_id"].tolist() == []
    assert sources["publisher"].str.strip().ne("").all()


@pytest.mark.parametrize("figure", ["target", "actual_first", "actual_revised"])
def test_every_cited_figure_names_a_source(reference, figure):
    """The series' own source is required by its contract; a target's and an outcome's stand in columns beside them."""
    rows = reference.target_outcomes
    assert rows.loc[rows[figure].notna() & rows[f"{figure}_source"].isna()].index.tolist() == []


def test_a_target_is_not_announced_after_its_year(reference):
    """A target whose source is of a later year than the one it is of was known only afterwards: never a forecast's."""
    days = reference.sources.set_index("source_id")["published_date"].str[:4].astype("Float64")
    rows = reference.target_outcomes
    published = rows["target_source"].map(days)
    first = rows["actual_first_source"].map(days)
    assert rows.loc[(first < rows["year"]).fillna(False), ["place_code", "year", "actual_first_source"]].empty
    assert pd.api.types.is_numeric_dtype(published)


@pytest.mark.parametrize("path", RESULTS, ids=lambda path: path.name)
def test_a_measured_claim_names_the_command_that_makes_it_again(path):
    result = json.loads(path.read_text(encoding="utf-8"))
    words = shlex.split(result["command"])
    assert words[0] == "python"
    script = ROOT / words[1]
    assert script.is_file(), result["command"]
    assert words[words.index("--out") + 1] == path.relative_to(ROOT).as_posix(), "the command writes another file"
    source = script.read_text(encoding="utf-8") + (ROOT / "benchmarks" / "results.py").read_text(encoding="utf-8")
    for option in (word for word in words[2:] if word.startswith("--")):
        assert f'"{option}"' in source, f"{script.name} has no option {option}"
    assert re.fullmatch(r"[0-9a-f]{7,40}\+?", result["commit"])
    assert result["rows"]


def test_pages_of_claims_hold_no_figure_of_their_own():
    """Methods and speed: figures come in through a substitution made from committed results, and from nowhere else."""
    for name, needed in (("methods", "accuracy"), ("performance", "measured")):
        text = (ROOT / "book" / f"{name}.md").read_text(encoding="utf-8")
        assert f"{{{{ {needed} }}}}" in text
        assert not re.search(r"\d", re.sub(r"`[^`]*`", "", PLACEHOLDER.sub("", text))), name


def test_accuracy_is_measured_by_a_command_over_gold_that_is_here():
    claimed = json.loads((ROOT / "data" / "accuracy.json").read_text(encoding="utf-8"))
    gold = sorted((ROOT / "tests" / "gold").glob("set-*.json"))
    told = [json.loads(path.read_text(encoding="utf-8")) for path in gold]
    sets = {entry["set"] for entry in told}
    again = {entry["again"] for entry in told if "again" in entry}
    assert set(claimed) == sets | again
    assert not sets & again
    assert "scripts/score_reader.py" in (ROOT / "book" / "methods.md").read_text(encoding="utf-8")
    assert (ROOT / "scripts" / "score_reader.py").is_file()


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def test_workflows_are_pinned_and_may_do_little(path):
    flow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert flow["permissions"] == {}
    for job in flow["jobs"].values():
        for step in job["steps"]:
            assert "uses" not in step or re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", step["uses"]), step
            for target in re.findall(r"make ([a-z-]+)", step.get("run", "")):
                assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_a_number_has_one_of_four_kinds_or_is_refused():
    for kind in KINDS:
        assert f'class="n k-{kind}"' in number("5", kind)
    with pytest.raises(ValueError, match="unknown kind"):
        number("5", "guessed")
