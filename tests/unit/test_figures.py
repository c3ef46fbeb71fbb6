"""Every declared figure: complete in words, true to its data, clean under the lint, the same each time."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from workreport.analysis.chapters import CHAPTER_THEMES
from workreport.analysis.forecast.scenarios import read_scenarios
from workreport.errors import InputError
from workreport.figures import catalogue
from workreport.figures.export import export_csv, save, table
from workreport.figures.inputs import Inputs
from workreport.figures.lint import lint
from workreport.figures.style import KIND_COLOURS, SIZES
from workreport.figures.websvg import web_svg
from workreport.project import project_root, report_ids
from workreport.words import LANGUAGES

pytestmark = pytest.mark.slow

CHAPTERS = {
    *CHAPTER_THEMES,
    "glance",
    "comparisons",
    "implied",
    "trends",
    "projecting",
    "backtest",
    "evidence",
}


def made_up_outlook() -> SimpleNamespace:
    """A forecast that needs no model, so that these tests are quick; the models have tests of their own."""
    quantiles = {"q05": 0.5, "q10": 1.5, "q25": 3.0, "q50": 4.9, "q75": 6.2, "q90": 7.5, "q95": 8.6}
    targets = pd.DataFrame(
        [{"indicator_id": "gdp_growth_real", "target": 5.5, "comparator": "ge", "rated": True}]
    )
    routes = pd.DataFrame(
        [
            {
                "indicator_id": "gdp_growth_real",
                "basis": basis,
                "route": route,
                "probability": 0.37,
                **quantiles,
            }
            for basis in ("reported", "revised")
            for route in ("reference_class", "bridge", "pooled")
        ]
    )
    rng = np.random.default_rng(1)
    chance = rng.random(400)
    scored = pd.DataFrame(
        {
            "level": "city",
            "regime": np.repeat(["to_2012", "2013_2019", "2020_2022", "from_2023"], 100),
            "probability": chance,
            "hit": (rng.random(400) < chance).astype(float),
            "in90": np.repeat([1.0, 1.0, 0.0, 1.0], 100),
        }
    )
    return SimpleNamespace(
        projections=SimpleNamespace(targets=targets, routes=routes),
        targets=targets.assign(year=2025),
        scenarios=read_scenarios(project_root() / "data" / "scenarios.yaml"),
        backtest=scored,
        early_backtest=scored,
    )


@cache
def given() -> Inputs:
    inputs = Inputs(report_ids()[0])
    inputs.__dict__["forecast"] = made_up_outlook()
    return inputs


@cache
def ready(figure_id: str, language: str) -> tuple[Any, pd.DataFrame, Any]:
    declared = catalogue.figure(figure_id)
    data = declared.data(given())
    return declared, data, declared.words(data, language)


@cache
def drawn(figure_id: str, language: str, size: str) -> Any:
    declared, data, words = ready(figure_id, language)
    return declared.draw(data, words, language, size)


def test_enough_figures_in_known_chapters() -> None:
    declared = [catalogue.figure(figure_id) for figure_id in catalogue.ids()]
    assert len(declared) >= 20
    assert {figure.chapter for figure in declared} == CHAPTERS
    assert {figure.chart for figure in declared} <= set(catalogue.CHARTS)
    assert {kind for figure in declared for kind in figure.kinds} == set(KIND_COLOURS)


@pytest.mark.parametrize("figure_id", catalogue.ids())
def test_lint_finds_nothing(figure_id: str) -> None:
    problems = []
    for language in LANGUAGES:
        declared, data, words = ready(figure_id, language)
        for size in SIZES:
            problems += [
                f"{language} {size}: {p}" for p in lint(declared.draw(data, words, language, size), words)
            ]
    assert problems == []


@pytest.mark.parametrize("figure_id", catalogue.ids())
def test_page_markup_is_small_and_plain(figure_id: str) -> None:
    words = ready(figure_id, "en")[2]
    for size in ("web", "phone"):
        svg = web_svg(drawn(figure_id, "en", size), figure_id, size, words.alt)
        assert " style=" not in svg
        assert "<style" not in svg
        assert len(svg.encode()) < 20_000
        assert re.findall(r' id="([^"]+)"', svg) == [f"{figure_id}-{size}-alt"]
        assert 'role="img"' in svg


@pytest.mark.parametrize("figure_id", catalogue.ids())
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_left_and_kinds_are_named(figure_id: str, language: str) -> None:
    _declared, _data, words = ready(figure_id, language)
    texts = (
        words.title,
        words.subtitle,
        words.alt,
        words.source,
        words.method,
        words.notes,
        *words.labels.values(),
    )
    assert not any(re.search(r"[{}]|\bnan\b", text) for text in texts)


@pytest.mark.parametrize("figure_id", catalogue.ids())
def test_data_travel_under_headings_of_both_languages(figure_id: str) -> None:
    declared, data, _words = ready(figure_id, "zh")
    zh, en = (table(data, figure_id, language) for language in LANGUAGES)
    assert len(zh) == len(en) == len(data) > 0
    assert len(zh.columns) == len(en.columns)
    assert export_csv(data, figure_id, "zh").startswith(b"\xef\xbb\xbf")
    native = declared.native(data, ready(figure_id, "en")[2])
    if native is not None:
        assert native.chart in catalogue.CHARTS
        assert {len(values) for values in native.series.values()} == {len(native.categories)}


@pytest.mark.parametrize("figure_id", catalogue.ids())
def test_no_code_is_left_where_a_reader_expects_a_word(figure_id: str) -> None:
    """`ge` in a Chinese file would be a riddle: comparators, grades, levels and the like are written out."""
    shown = table(ready(figure_id, "zh")[1], figure_id, "zh")
    cells = [cell for name in shown for cell in shown[name] if isinstance(cell, str)]
    assert [cell for cell in cells if re.fullmatch(r"[a-z_]+", cell)] == []


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_files_are_the_same_each_time(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1736179200")
    declared, data, words = ready("ratchet", "zh")
    one, other = (save(declared.draw(data, words, "zh", "print"), kind) for _time in range(2))
    assert one == other
    assert len(one) > 1000


def test_unknown_figure_and_format_are_refused() -> None:
    with pytest.raises(InputError, match="no figure"):
        catalogue.figure("nothing")
    declared, data, words = ready("ratchet", "en")
    with pytest.raises(InputError, match="unknown format"):
        save(declared.draw(data, words, "en", "web"), "gif")


def test_a_report_without_the_data_gets_a_reason() -> None:
    full = given()
    bare = Inputs(full.report_id)
    empty = SimpleNamespace(
        **{
            name: getattr(full.tables, name).head(0)
            for name in ("statements", "commitments", "comparisons", "implied")
        },
        metadata=full.tables.metadata,
        text=full.tables.text,
    )
    series = full.reference.series.head(0)
    bare.__dict__["tables"] = empty
    bare.__dict__["_committed"] = replace(
        full.reference, series=series, target_outcomes=full.reference.target_outcomes.head(0)
    )
    bare.__dict__["forecast"] = SimpleNamespace(
        projections=None,
        targets=made_up_outlook().targets.head(0),
        backtest=made_up_outlook().backtest.head(0),
        early_backtest=made_up_outlook().backtest.head(0),
    )
    for figure_id in catalogue.ids():
        reason = catalogue.figure(figure_id).unavailable(bare)
        assert reason is not None, figure_id
        assert all(reason.removeprefix("figures.") for _language in LANGUAGES)


def test_headlines_follow_the_data() -> None:
    """Only pairs on the same definition carry a headline, and it turns with the data; similar ones never say."""
    declared, data, words = ready("ratchet", "en")

    def title(grade: str, index: float) -> str:
        made = data.assign(grade=grade, index=index)
        made.attrs = data.attrs
        return declared.words(made, "en").title

    assert title("same", 50.0) != title("same", 150.0)
    assert "like-for-like" in title("same", 50.0)
    assert title("similar", 50.0) == title("similar", 150.0) == words.title
    assert "like-for-like" not in words.title
    one = data.head(1).assign(grade="same", index=50.0)
    one.attrs = data.attrs
    assert declared.words(one, "zh").title == "唯一一项同口径的数量指标，目标低于上年"
    assert title("same", 50.0).startswith("All ")


def test_ranks_say_of_what_they_are_ranks() -> None:
    declared, data, _words = ready("city_ranks", "zh")

    def title(scope: str, rank: int) -> str:
        made = data.head(3).assign(scope=[scope, scope, "全国"], rank=[1, 1, rank])
        made.attrs = data.attrs
        return declared.words(made, "zh").title

    assert title("全国", 1) == "报告写了三个全国名次，都是第一"
    assert title("全国", 5) == "报告写了三个全国名次，没有一个在第五名之后"
    assert title("全省", 5) == "报告写了三个名次，没有一个在第五名之后"


def test_a_fall_is_told_by_one_measure_on_both_sides() -> None:
    """A best year beside a typical one would flatter the fall."""
    declared, data, _words = ready("targets_met", "zh")
    share = data["year"].map(lambda year: 100.0 if year == 2004 else 70.0 if year < 2013 else 20.0)
    made = data.assign(share=share)
    made.attrs = data.attrs
    assert declared.words(made, "zh").title == "达标城市比重的各年中位数：2013年前70%，此后20%"
    made["share"] = 60.0
    assert "一般" not in declared.words(made, "zh").title
