"""The findings: every placeholder leads somewhere, both languages name the same numbers, what is said holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
import yaml

from workreport.analysis.arithmetic import arithmetic, explained, implied_range, implied_value
from workreport.analysis.chapters import CHAPTER_THEMES
from workreport.analysis.key_numbers import key_numbers
from workreport.errors import InputError
from workreport.figures.inputs import Inputs
from workreport.project import curated_dir
from workreport.publish import findings
from workreport.publish.findings import fill, load_findings
from workreport.words import LANGUAGES, Words

REPORT = "chengyang-2025"
CHAPTERS = {
    "glance", "targets", "comparisons", "implied", "trends", "projecting", "whatif", "backtest", *CHAPTER_THEMES,
}  # fmt: skip
PLACEHOLDER = re.compile(r"\{([a-z_]+(?::[^{}:]+)*)\}")
QUANTILE = re.compile(r"q\d\d(_revised)?|probability(_revised)?")
FINDINGS: list[dict[str, Any]] = yaml.safe_load(
    (curated_dir(REPORT) / "findings.yaml").read_text(encoding="utf-8")
)


@cache
def inputs() -> Inputs:
    return Inputs(REPORT)


@cache
def facts() -> Mapping[str, Any]:
    """Names that `holds` may use: statement values, counts, and sets of what is aimed at and achieved."""
    tables = inputs().tables
    statements = tables.statements
    aims = statements[statements["class"].isin(["target", "aspiration"])]
    results = statements[statements["class"].isin(["achievement", "cumulative_achievement"])]
    series = inputs().reference.series
    own = series[
        (series["place_code"] == tables.metadata.place_code)
        & (series["indicator_id"] == "gdp_growth_real")
        & (series["period"] == "annual")
        & (series["kind"] != "target")
    ]
    return {
        **{row_id.rsplit("-", 1)[-1]: value for row_id, value in _values(statements)},
        **key_numbers(tables),
        "aimed": set(aims["indicator_id"].dropna()),
        "aimed_themes": set(aims["theme"]),
        "achieved": set(results["indicator_id"].dropna()),
        "n_aimed_ranks": int((aims["measure_type"] == "rank").sum()),
        "n_local_growth_years": own["year"].nunique(),
        "units_consumption": set(aims.loc[aims["theme"] == "consumption", "unit"]),
    }


def _values(statements: pd.DataFrame) -> Iterator[tuple[str, float]]:
    known = statements[statements["scaled_value"].notna()]
    yield from zip(known["statement_id"], known["scaled_value"].astype(float), strict=True)


def _plain(sentence: str) -> str:
    """The sentence without placeholders that need the models: those are run by the notebooks."""
    return re.sub(r"\{[fb]:[^{}]*\}", "", sentence)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding["id"])
class TestEachFinding:
    def test_it_is_whole(self, finding: dict[str, Any]) -> None:
        assert finding["chapter"] in CHAPTERS
        assert finding["id"].partition("-")[0] == finding["chapter"].partition("_")[0]
        assert re.search(r"[\u4e00-\u9fff]", finding["zh"])

    def test_both_languages_name_the_same_numbers(self, finding: dict[str, Any]) -> None:
        named = [
            sorted(
                {name.removesuffix(":bare") for name in PLACEHOLDER.findall(finding[language])} - {"place"}
            )
            for language in LANGUAGES
        ]
        assert named[0] == named[1]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_number_leads_somewhere(self, finding: dict[str, Any], language: str) -> None:
        written = fill(_plain(finding[language]), inputs(), language)
        assert "{" not in written
        assert "nan" not in re.sub(r"<[^>]*>", "", written)

    def test_what_it_says_in_words_holds(self, finding: dict[str, Any]) -> None:
        for fact in finding.get("holds", []):
            assert eval(fact, {"__builtins__": {}}, dict(facts())), fact


def test_ids_are_unique_and_every_chapter_has_findings() -> None:
    assert len({finding["id"] for finding in FINDINGS}) == len(FINDINGS)
    counted = pd.Series([finding["chapter"] for finding in FINDINGS]).value_counts()
    assert set(counted.index) == CHAPTERS
    assert counted.between(2, 6).all()


def test_projections_and_scores_are_named_as_they_are_called() -> None:
    words = Words("zh")
    for finding in FINDINGS:
        for name in PLACEHOLDER.findall(finding["zh"]):
            kind, *parts = name.split(":")
            if kind == "f":
                assert QUANTILE.fullmatch(parts[1]), name
            if kind == "b":
                group = "rules" if parts[2].endswith(("skill", "told")) else "regimes"
                assert words.has(f"forecast.levels.{parts[0]}"), name
                assert words.has(f"forecast.{group}.{parts[1]}"), name


def test_a_placeholder_that_leads_nowhere_is_named() -> None:
    with pytest.raises(InputError, match=r"\{s:99999\} leads nowhere"):
        fill("{s:99999}", inputs(), "zh")


def test_general_findings_know_their_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(findings, "curated_dir", lambda report_id: tmp_path)
    keys = key_numbers(inputs().tables)
    for language in LANGUAGES:
        for finding in Words(language).group("findings.auto").values():
            assert {finding["needs"], *finding.get("parts", {})} <= keys.keys()
            assert "{" not in fill(_plain(findings._joined(finding, keys, Words(language))), inputs(), language)


def test_a_grade_without_pairs_is_not_counted_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(findings, "curated_dir", lambda report_id: tmp_path)
    said = {
        language: load_findings(inputs(), language, "comparisons")[0]["sentence"] for language in LANGUAGES
    }
    assert key_numbers(inputs().tables)["n_same"] == 0
    assert re.findall(r"\{k:(\w+)\}", said["zh"]) == ["n_pairs", "n_similar", "n_weak"]
    keys, alone = key_numbers(inputs().tables) | {"n_similar": 0}, {}
    for language in LANGUAGES:
        words = Words(language)
        alone[language] = findings._joined(words.group("findings.auto")["pairs"], keys, words)
    assert alone["zh"].endswith("组：全部只是看似可比。")
    assert alone["en"].endswith(": all only loosely related.")
    assert fill(said["zh"], inputs(), "zh").count(">0<") == fill(said["en"], inputs(), "en").count(">0<") == 0


def test_a_general_finding_of_a_chance_needs_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(findings, "curated_dir", lambda report_id: tmp_path)
    rated = inputs()
    chapters = [finding["chapter"] for finding in load_findings(rated, "en")]
    assert {"glance", "targets", "projecting"} <= set(chapters)
    headline = rated.forecast.headline.assign(probability=float("nan"))
    unrated = SimpleNamespace(tables=rated.tables, forecast=SimpleNamespace(headline=headline))
    assert "projecting" not in [finding["chapter"] for finding in load_findings(unrated, "en")]
    assert load_findings(unrated, "en", "projecting") == []


class TestArithmetic:
    STATEMENTS = pd.DataFrame(
        {
            "statement_id": ["x-s00001", "x-s00002", "x-s00003"],
            "scaled_value": [64.0, 19.0, 1.12e9],
            "unit": ["家", "%", "CNY"],
        }
    )

    def test_a_formula_shows_its_numbers(self) -> None:
        row = {"from_ids": "x-s00001;x-s00002", "formula": "s00001 / (1 + s00002/100)", "unit": "家"}
        assert arithmetic(row, self.STATEMENTS, "zh") == "64家 ÷ (100% + 19%)"
        assert arithmetic(row, self.STATEMENTS, "en") == "64 ÷ (100% + 19%)"

    def test_a_share_is_written_as_a_share(self) -> None:
        row = {"from_ids": "x-s00001;x-s00002", "formula": "s00001 / (s00002/100) - s00001", "unit": "家"}
        assert arithmetic(row, self.STATEMENTS, "zh") == "64家 ÷ 19% − 64家"

    def test_values_keep_only_the_digits_their_interval_bears(self) -> None:
        row = {"low": 220001.0, "point": 229412.0, "high": 239387.0, "unit": "户"}
        assert implied_value(row, "zh") == "22.9万户"
        assert implied_range(row, "zh") == "22.0–23.9万户"

    def test_a_floor_says_so_and_a_rate_names_both_units(self) -> None:
        row = {"low": 3.5e7, "point": 3.5e7, "high": float("nan"), "unit": "CNY/个"}
        assert implied_value(row, "zh") == "每个3500万元以上"
        assert implied_value(row, "en") == "at least CNY 35 million each"

    @pytest.mark.slow
    def test_no_statement_id_is_left_in_any_formula(self) -> None:
        written = explained(inputs().tables)
        for language in LANGUAGES:
            assert not written[f"arithmetic_{language}"].str.contains(r"s\d{5}").any()
