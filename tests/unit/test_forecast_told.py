"""What the book tells of its forecasts: wordings only where recorded, both days of the back-test, what may be tried.

Belongs here: choices of what a reader is shown. Does not belong here: the models (`test_forecast_*`).
"""

from __future__ import annotations

import re
from types import SimpleNamespace

import pandas as pd
import pytest

from workreport.analysis.forecast.scenarios import Scenarios
from workreport.analysis.forecast.what_if import WIDEST, WhatIf
from workreport.analysis.scorecard import calibration, coverage
from workreport.figures.chapters.attainment import wording_recorded
from workreport.figures.inputs import Inputs
from workreport.publish.findings import _skill_told
from workreport.publish.shown_tables import COLUMNS
from workreport.publish.whatif_charts import BIN, chart_specs
from workreport.words import LANGUAGES, Words

REPORT = "chengyang-2025"


def test_a_source_that_calls_every_target_plain_never_recorded_wordings() -> None:
    frame = pd.DataFrame({"target_source": ["a", "a", "b", "b"], "target_comparator": ["eq", "eq", "eq", "ge"]})
    assert wording_recorded(frame)["target_source"].tolist() == ["b", "b"]


def _rows(hit: float) -> pd.DataFrame:
    years = [2010, 2014, 2016, 2020]
    scored = {name: 0.5 for name in ("crps", "brier", "log_score", "in50", "in80", "in90")}
    return pd.DataFrame({"year": years, "level": "city", "hit": hit, "probability": 0.9}).assign(**scored)


def test_coverage_and_calibration_tell_of_both_days_and_of_every_year() -> None:
    forecast = SimpleNamespace(backtest=_rows(1.0), early_backtest=_rows(0.0))
    held = coverage(forecast)
    assert held.groupby("known")["pairs"].apply(list).tolist() == [[2, 3, 1]] * 2
    assert held["span"].tolist() == ["calm", "whole", "before"] * 2
    assert calibration(forecast)[["known", "hits"]].to_numpy().tolist() == [
        ["last_outcome_known", 1.0], ["last_outcome_unpublished", 0.0],
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_loss_is_told_as_a_loss(language: str) -> None:
    words = Words(language)
    row = pd.Series({"skill": -0.03, "low": -0.1, "high": 0.05})
    said = re.sub("<[^>]+>", "", _skill_told(row, language, ""))
    assert said == words("findings.skill.larger_unclear", share="3%")
    clear = pd.Series({"skill": 0.2, "low": 0.1, "high": 0.3})
    assert re.sub("<[^>]+>", "", _skill_told(clear, language, "")) == words("findings.skill.smaller", share="20%")


def test_what_only_compilers_give_is_of_no_known_stage() -> None:
    words, row = Words("zh"), {"kind": "actual", "quality": "aggregator;aggregator"}
    assert COLUMNS["kind"](row, words) == words("shown.stage_unknown")
    assert COLUMNS["kind"]({"kind": "actual", "quality": "official"}, words) == words("vocab.kind.actual")


def test_the_assumed_centre_is_the_models_middle() -> None:
    forecast = Inputs(REPORT).forecast
    scenarios: Scenarios = forecast.scenarios
    middle = forecast.headline.set_index("indicator_id")["q50"]["gdp_growth_real"]
    assert scenarios.central["gdp"]["growth"] == pytest.approx(round(float(middle), 1))


def test_no_outcome_falls_off_the_axis_wherever_the_sliders_stand() -> None:
    aims = pd.DataFrame([{"indicator_id": "gdp_growth_real", "target": 5.0, "central": 5.0, "elasticity": 1.0,
                          "rated": True}])  # fmt: skip
    dots = pd.DataFrame({"reported": [-4.0, 0.0, 0.1, 5.0], "revised": [-3.0, 0.0, 0.2, 4.0]})
    chances = pd.DataFrame({"gap": [-8.0, 8.0], "reported": [0.0, 1.0], "revised": [0.0, 1.0]})
    drivers = pd.DataFrame([{"driver": "industry", "low": -1.0, "high": 1.5}])
    chart = chart_specs(WhatIf(2025, 3, aims, drivers, chances, dots, pd.DataFrame()), Words("zh"))["dots"]
    marks = chart["layer"][0]["encoding"]
    low, high = marks["x"]["scale"]["domain"]
    assert low <= 5 - WIDEST - 1 - 4 - BIN
    assert high >= 5 + WIDEST + 1.5 + 5 + BIN
    assert marks["y"]["scale"]["domain"] == [0, 3]
