"""Scores against values worked out by hand, and the naive rules against theirs."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from forecast_data import simulated_table

from workreport.analysis.forecast.backtest import backtest, calm_years, naive_backtests
from workreport.analysis.forecast.naive import RULES, naive_forecasts
from workreport.analysis.forecast.pairs import standard_pairs
from workreport.analysis.forecast.scores import (
    coverage_table,
    crps_from_quantiles,
    pit_table,
    reliability_table,
    row_scores,
    score_table,
    skill_table,
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def table():
    return simulated_table()


def _forecast(**changes):
    row = {
        "place_code": "a",
        "level": "city",
        "year": 2014,
        "target": 7.0,
        "outcome": 7.5,
        "probability": 0.8,
        "q05": 5.0,
        "q10": 5.5,
        "q25": 6.5,
        "q50": 7.0,
        "q75": 7.4,
        "q90": 8.0,
        "q95": 9.0,
        "crps": 0.3,
        "pit": 0.8,
    }
    return pd.DataFrame([row | changes])


def test_row_scores_by_hand():
    row = row_scores(_forecast()).iloc[0]
    assert row["hit"] == 1
    assert row["brier"] == pytest.approx(0.04)
    assert row["log_score"] == pytest.approx(-np.log(0.8))
    assert (row["in50"], row["in80"], row["in90"]) == (0, 1, 1)
    assert row["regime"] == "2013_2019"


def test_an_open_target_is_not_scored():
    assert row_scores(_forecast(outcome=np.nan)).empty


def test_the_log_score_is_bounded():
    assert row_scores(_forecast(probability=0.0)).iloc[0]["log_score"] == pytest.approx(-np.log(0.01))


def test_crps_of_a_point_is_its_distance_and_of_a_normal_the_known_value():
    levels = np.array([0.05, 0.5, 0.95])
    assert crps_from_quantiles(levels, np.full((1, 3), 4.0), np.array([6.5]))[0] == pytest.approx(2.5)
    fine = (np.arange(199) + 1) / 200
    normal = np.quantile(np.random.default_rng(0).normal(size=200_000), fine)[None, :]
    assert crps_from_quantiles(fine, normal, np.array([0.0]))[0] == pytest.approx(0.2337, abs=0.005)


def test_tables_count_and_sum(table):
    rows = backtest(table)
    assert score_table(rows)["pairs"].sum() == len(rows)
    assert set(coverage_table(rows)["nominal"]) == {0.5, 0.8, 0.9}
    assert pit_table(rows).groupby("level")["share"].sum().round(9).eq(1).all()
    assert reliability_table(rows)["pairs"].sum() == len(rows)
    assert set(calm_years(rows)["year"]) == {2013, 2014, 2015, 2016}


def test_climatology_is_the_last_five_years_at_the_level(table):
    pairs = standard_pairs(table)
    found = naive_forecasts(pairs, "climatology")
    past = pairs[(pairs["level"] == "city") & pairs["year"].between(2011, 2015)]["gap"]
    row = found[(found["level"] == "city") & (found["year"] == 2016)].iloc[0]
    assert row["probability"] == pytest.approx((past >= 0).mean())
    assert row["q50"] - row["target"] == pytest.approx(past.median())


def test_last_gap_centres_on_the_place_s_last_gap(table):
    pairs = standard_pairs(table)
    found = naive_forecasts(pairs, "last_gap").set_index(["place_code", "year"])
    gap = pairs.set_index(["place_code", "year"])["gap"]
    two = [(code, 2016) for code in ("110100", "120100")]
    got = [found.loc[key, "q50"] - found.loc[key, "target"] for key in two]
    expected = [gap[(code, 2015)] for code, _ in two]
    assert got[0] - got[1] == pytest.approx(expected[0] - expected[1])


@pytest.mark.parametrize("horizon", [1, 2])
def test_no_naive_rule_sees_its_own_year_nor_one_still_unpublished(table, horizon):
    spoiled = table.copy()
    spoiled.loc[spoiled["year"] >= 2014, "actual_revised"] += 20
    for rule in RULES:
        one, other = (naive_forecasts(standard_pairs(each), rule, horizon) for each in (table, spoiled))
        same = one["year"] < 2014 + horizon
        told = ["q50", "probability"]
        assert np.allclose(one.loc[same, told], other.loc[same, told]), rule
        assert not np.allclose(one.loc[~same, told], other.loc[~same, told]), rule


def test_drift_goes_on_each_unseen_year(table):
    pairs = standard_pairs(table)
    found = naive_forecasts(pairs, "drift", 2).set_index(["place_code", "year"])
    known = pairs.set_index(["place_code", "year"])["outcome"]
    two = ("110100", "120100")
    ahead = [3 * known[(code, 2014)] - 2 * known[(code, 2013)] for code in two]
    got = [found.loc[(code, 2016), "q50"] for code in two]
    assert got[0] - got[1] == pytest.approx(ahead[0] - ahead[1])


def test_skill_is_zero_against_itself_and_positive_against_a_worse_rule(table):
    rows = backtest(table)
    against = skill_table(rows, {"itself": rows}, ("crps",), draws=50)
    assert against["skill"].abs().max() == pytest.approx(0)
    better = skill_table(rows, naive_backtests(table), ("crps",), draws=200)
    drift = better[(better["rule"] == "drift") & (better["level"] == "city")].iloc[0]
    assert 0 < drift["low"] <= drift["skill"] <= drift["high"]
    assert better.equals(skill_table(rows, naive_backtests(table), ("crps",), draws=200))
