"""The reference class: no leak, calibrated, ordered, deterministic, at home with places it never saw."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from forecast_data import simulated_table

from workreport.analysis.forecast import reference_class
from workreport.analysis.forecast.backtest import (
    COLUMNS,
    VARIANTS,
    backtest,
    calm_years,
    published,
    variant_scores,
    write_csv,
)
from workreport.analysis.forecast.pairs import as_of, parent_code, read_pairs, standard_pairs
from workreport.analysis.forecast.predictive import GRID_LEVELS, QUANTILES, quantile_column
from workreport.analysis.forecast.reference_class import Options, rolling_forecasts, rolling_variants
from workreport.analysis.forecast.scores import score_table
from workreport.analysis.forecast.year_effect import Shape
from workreport.errors import InputError

pytestmark = pytest.mark.slow

NAMES = [quantile_column(level) for level in QUANTILES]


@pytest.fixture(scope="module")
def table():
    return simulated_table()


@pytest.fixture(scope="module")
def scored(table):
    return backtest(table)


def test_the_file_has_exactly_the_promised_columns(scored):
    head = write_csv(published(scored)).splitlines()[0]
    assert head == (
        "place_code,place_zh,level,year,indicator_id,target,target_comparator,outcome,probability,"
        "q05,q10,q25,q50,q75,q90,q95"
    )
    assert len(published(scored)) == len(scored) == 8 * 44


def test_outcomes_of_the_year_and_later_never_change_its_forecast(table, scored):
    spoiled = table.copy()
    late = spoiled["year"] >= 2012
    spoiled.loc[late, "actual_revised"] = spoiled.loc[late, "actual_revised"] * -3 + 40
    again = published(backtest(spoiled))
    first = published(scored)
    same = first["year"] <= 2012
    pd.testing.assert_frame_equal(
        first[same].drop(columns="outcome"), again[same].drop(columns="outcome"), check_exact=True
    )
    later = first["year"] > 2012
    assert not np.allclose(first.loc[later, "q50"], again.loc[later, "q50"])


def test_targets_of_later_years_never_change_a_forecast(table, scored):
    cut = published(backtest(table[table["year"] <= 2012]))
    first = published(scored)
    first = first[first["year"] <= 2012].reset_index(drop=True)
    pd.testing.assert_frame_equal(first, cut, check_exact=True)


def test_a_forecast_two_years_ahead_ignores_last_year_s_outcome(table):
    spoiled = table.copy()
    spoiled.loc[spoiled["year"] == 2013, "actual_revised"] += 9
    options = Options(horizon=2)
    one = rolling_forecasts(standard_pairs(table), [2014], options)
    other = rolling_forecasts(standard_pairs(spoiled), [2014], options)
    assert np.array_equal(one[NAMES], other[NAMES])
    near = rolling_forecasts(standard_pairs(spoiled), [2014])
    assert not np.allclose(near["q50"], rolling_forecasts(standard_pairs(table), [2014])["q50"])


def test_variants_that_share_their_fits_are_as_if_run_apart(table, monkeypatch):
    fits, fit = [], reference_class._fit
    monkeypatch.setattr(reference_class, "_fit", lambda *told: fits.append(1) or fit(*told))
    together = variant_scores(table)
    shared, apart = len(fits), []
    for name, options in VARIANTS.items():
        apart.append(score_table(calm_years(backtest(table, options=options))).assign(variant=name))
    assert len(fits) == shared * (1 + len(VARIANTS))
    assert write_csv(together) == write_csv(pd.concat(apart, ignore_index=True))
    pd.testing.assert_frame_equal(together, pd.concat(apart, ignore_index=True), check_exact=True)
    assert together.groupby("variant")["crps"].first().nunique() == len(VARIANTS)


def test_every_row_of_a_variant_is_as_if_run_apart(table):
    options = [Options(horizon=2), Options(horizon=2, oracle=True), Options(horizon=2, shape=Shape(goes_on=0.0))]
    for one, made in zip(options, rolling_variants(standard_pairs(table), options), strict=True):
        pd.testing.assert_frame_equal(made, rolling_forecasts(standard_pairs(table), options=one), check_exact=True)


def test_what_changes_the_fit_is_no_variant(table):
    with pytest.raises(ValueError, match="shape and oracle only"):
        rolling_variants(standard_pairs(table), [Options(), Options(horizon=2)])


def test_an_open_target_has_a_fine_grid_and_a_past_one_none(table):
    pairs = standard_pairs(table)
    pairs.loc[pairs.index[-1], ["outcome", "gap"]] = np.nan
    made = rolling_forecasts(pairs, [int(pairs["year"].iloc[-1])])
    opened = made["outcome"].isna()
    (grid,) = made.loc[opened, "grid"]
    assert made.loc[~opened, "grid"].isna().all()
    assert np.interp([0.25, 0.5], GRID_LEVELS, grid) == pytest.approx(made.loc[opened, ["q25", "q50"]].iloc[0].tolist())


def test_two_unseen_years_hold_two_chances_of_a_shock():
    one = Shape(shock_chance=0.1, start_scale=0.3)
    assert one.over(1).shock_chance == pytest.approx(0.1)
    assert one.over(2).shock_chance == pytest.approx(0.19)
    assert one.over(2).start_scale == pytest.approx(0.3 * 2**0.5)


def test_same_input_same_bytes(table, scored):
    shuffled = table.sample(frac=1, random_state=3)
    assert write_csv(published(backtest(shuffled))) == write_csv(published(scored))


def test_quantiles_rise_and_chances_are_chances(scored):
    assert (np.diff(scored[NAMES].to_numpy(), axis=1) > 0).all()
    assert scored["probability"].between(0, 1).all()
    assert scored[list(COLUMNS)].notna().all().all()


def test_the_chance_agrees_with_the_quantiles(scored):
    bar = scored["target"] - 0.05
    for column, level in (("q05", 0.05), ("q25", 0.25), ("q50", 0.5), ("q75", 0.75), ("q95", 0.95)):
        above, below = scored[scored[column] > bar + 0.1], scored[scored[column] < bar - 0.1]
        assert (above["probability"] >= 1 - level).all(), column
        assert (below["probability"] <= 1 - level).all(), column
    assert scored["probability"].max() - scored["probability"].min() > 0.3


def test_it_is_calibrated_on_simulated_data_of_calm_years():
    """Without the limits on width, which hold the real intervals to years without a common shock."""
    free = Options(outer_limits=(0.4, 1.1), inner_limits=(0.4, 1.1))
    tables = [simulated_table(first=2005, seed=seed, swing=0.1) for seed in (4, 5)]
    rows = pd.concat([backtest(table, options=free) for table in tables])
    rows = rows[(rows["year"] >= 2009) & (rows["level"] == "city")]
    for column, nominal in (("in50", 0.5), ("in80", 0.8), ("in90", 0.9)):
        assert rows[column].mean() == pytest.approx(nominal, abs=0.08)
    stated, happened = rows["probability"].mean(), rows["hit"].mean()
    assert stated == pytest.approx(happened, abs=0.08)


def test_a_place_s_own_record_moves_its_forecast(scored):
    last = scored[(scored["year"] == 2016) & (scored["level"] == "city")].set_index("place_code")
    record = scored[scored["year"] < 2016].assign(gap=lambda rows: rows["outcome"] - rows["target"])
    record = record.groupby("place_code")["gap"].mean().reindex(last.index)
    assert np.corrcoef(last["place_part"], record)[0, 1] > 0.5


def test_unseen_places_missing_parents_and_lonely_rows_are_forecast(table):
    codes = sorted(table.loc[table["level"] == "city", "place_code"].unique())[::4]
    alone = table[table["place_code"].isin(codes)]
    assert backtest(alone)[list(COLUMNS)].notna().all().all()
    helped = backtest(alone, history=table)
    assert set(helped["place_code"]) == set(codes)
    county = alone.head(1).assign(level="county", place_code="110102", year=2016)
    nation = alone.head(1).assign(level="nation", place_code="000000", year=1992)
    for rare in (county, nation):
        found = backtest(pd.concat([alone, rare]))
        assert found.loc[found["place_code"] == rare["place_code"].iloc[0], NAMES].notna().all().all()
        assert len(backtest(rare)) == 1


def test_history_of_the_table_s_own_places_is_not_used(table):
    codes = sorted(table["place_code"].unique())[:20]
    own = table[table["place_code"].isin(codes)]
    spoiled = table.copy()
    spoiled.loc[spoiled["place_code"].isin(codes), "actual_revised"] = 99.0
    assert published(backtest(own, table)).equals(published(backtest(own, spoiled)))


def test_a_shared_shock_is_covered_by_the_tails_but_not_by_the_middle(table):
    shocked = table.copy()
    shocked.loc[shocked["year"] == 2015, "actual_revised"] -= 6
    rows = backtest(shocked)
    rows = rows[(rows["year"] == 2016) & (rows["level"] == "city")]
    assert rows["shared"].iloc[0] > -2.5


def test_the_first_announcement_is_preferred_on_its_basis(table):
    both = table.assign(actual_first=table["actual_revised"] + 1)
    assert (standard_pairs(both)["outcome"] - standard_pairs(both, "revised")["outcome"]).round(9).eq(1).all()


def test_what_was_not_known_is_blank(table):
    known = as_of(standard_pairs(table), 2010)
    assert known["year"].max() == 2010
    assert known.loc[known["year"] == 2010, "outcome"].isna().all()
    assert known.loc[known["year"] == 2009, "outcome"].notna().all()


def test_parents():
    assert parent_code("370214", "county") == "370200"
    assert parent_code("370200", "city") == "370000"
    assert parent_code("370000", "province") == "000000"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda t: t.drop(columns="target"), "no column target"),
        (lambda t: t.assign(target="much"), "'much' is not a number"),
        (lambda t: t.assign(target=np.inf), "not a number"),
        (lambda t: t.assign(level="village"), "'village' is unknown"),
        (lambda t: t.assign(target_comparator="?"), "'?' is unknown"),
        (lambda t: pd.concat([t, t]), "second row"),
        (lambda t: t.drop(columns=["actual_first", "actual_revised"]), "actual_first or actual_revised"),
        (lambda t: t.assign(target=np.nan), "empty"),
        (lambda t: t.assign(year=2013.5), "not a year"),
        (lambda t: t.assign(year=13), "not a year"),
        (lambda t: t.assign(actual_revised=850.0), "no growth rate"),
        (lambda t: t.assign(place_code=None), "empty"),
        (lambda t: t.head(0), "no rows"),
    ],
)
def test_bad_tables_are_refused_in_one_line(table, spoil, said):
    with pytest.raises(InputError, match=said.replace("?", r"\?")):
        standard_pairs(spoil(table.head(30)))


def test_optional_columns_may_be_missing_and_other_tables_are_no_trouble(table):
    plain = table.drop(columns=["place_zh", "target_comparator", "actual_first"])
    found = published(backtest(plain))
    assert len(found) == len(table)
    assert found.drop(columns=["place_zh"]).equals(published(backtest(table)).drop(columns=["place_zh"]))
    provinces = plain[plain["level"] == "province"].assign(actual_first=np.nan)
    open_rows = provinces["year"] == 2014
    provinces.loc[open_rows, "actual_revised"] = np.nan
    assert len(backtest(provinces)) == (~open_rows).sum()
    assert backtest(provinces.assign(actual_revised=np.nan)).empty


def test_an_unknown_basis_or_file_is_refused(table, tmp_path):
    with pytest.raises(InputError, match="unknown basis"):
        standard_pairs(table, "guessed")
    with pytest.raises(InputError, match="no such file"):
        read_pairs(tmp_path / "none.csv")
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\x00a,b\n")
    with pytest.raises(InputError, match="not a readable CSV"):
        read_pairs(tmp_path / "bad.csv")
