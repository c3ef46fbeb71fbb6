"""Series models, the bridge, headline projections, scenarios and amounts, on made-up figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from forecast_data import simulated_table

from workreport.analysis.forecast.amounts import REASONS, amount_targets
from workreport.analysis.forecast.bridge import across, bridge_pairs, fit_bridge
from workreport.analysis.forecast.projections import Place, flattery, project_targets
from workreport.analysis.forecast.scenarios import read_scenarios, run_rate, scenario_paths, tornado
from workreport.analysis.forecast.series import known_growth
from workreport.analysis.forecast.series_models import LEVELS, combine, model_scores, series_forecast
from workreport.errors import InputError
from workreport.project import project_root

pytestmark = pytest.mark.slow

AS_OF = date(2016, 1, 7)
SHIPPED = project_root(Path(__file__)) / "data" / "scenarios.yaml"
SOURCES = pd.DataFrame(
    {"source_id": ["OLD", "NEW", "NONE"], "published_date": ["2015-12-30", "2016-02-01", None]}
)


def _row(code, year, value, source="OLD", kind="preliminary", period="annual", indicator="gdp_growth_real"):
    return {
        "place_code": code,
        "year": year,
        "period": period,
        "indicator_id": indicator,
        "value": value,
        "kind": kind,
        "comparator": "eq",
        "source_id": source,
        "note": None,
    }


@pytest.fixture(scope="module")
def series():
    draw = np.random.default_rng(2)
    rows = []
    for year in range(2000, 2016):
        city = 9 + draw.normal(0, 0.7)
        source = "NEW" if year == 2015 else "OLD"
        rows += [_row("110100", year, city, source), _row("110000", year, city - 1, source)]
        rows += [_row("000000", year, city - 2, source)]
        rows += [
            _row(code, year, city + extra + draw.normal(0, 0.3), source)
            for code, extra in (("110102", -1.5), ("110103", 2.0))
            if year >= 2010
        ]
    return pd.DataFrame(rows)


def test_figures_published_later_are_not_known(series):
    years = known_growth(series, SOURCES, "110100", "gdp_growth_real", AS_OF)["year"]
    assert years.max() == 2014
    later = known_growth(series, SOURCES, "110100", "gdp_growth_real", date(2016, 2, 1))["year"]
    assert later.max() == 2015


def test_an_undated_source_is_trusted_only_for_years_long_past():
    rows = pd.DataFrame([_row("1", 2014, 5.0, "NONE"), _row("1", 2015, 6.0, "NONE")]).assign(
        place_code="000001"
    )
    assert list(known_growth(rows, SOURCES, "000001", "gdp_growth_real", AS_OF)["year"]) == [2014]


def test_each_basis_takes_its_own_vintage():
    rows = pd.DataFrame([_row("000001", 2012, 7.0), _row("000001", 2012, 6.5, kind="actual")])
    for basis, value in (("announced", 7.0), ("revised", 6.5)):
        found = known_growth(rows, SOURCES, "000001", "gdp_growth_real", AS_OF, basis)
        assert list(found["value"]) == [value]


def test_series_weights_follow_past_scores_and_sum_to_one():
    values = 8 + np.random.default_rng(0).normal(0, 0.8, 20)
    quantiles, members = series_forecast(values, 2)
    assert members["weight"].sum() == pytest.approx(1)
    assert members["weight"].idxmax() == members["crps"].idxmin()
    assert (np.diff(quantiles) >= 0).all()
    assert quantiles[99] == pytest.approx(8, abs=1)
    assert series_forecast(values, 2)[1].equals(members)


def test_scores_of_series_models_use_earlier_errors_only():
    values = 8 + np.random.default_rng(0).normal(0, 0.8, 18)
    spoiled = values.copy()
    spoiled[-1] = 50
    one, other = (model_scores(each, 1) for each in (values, spoiled))
    early = one["origin"] < 17
    assert one[early].equals(other[early])
    assert not one[~early].equals(other[~early])


def test_a_short_history_is_refused():
    with pytest.raises(InputError, match="only 5 years"):
        series_forecast(np.arange(5.0), 1)


def test_the_linear_pool_lies_between_its_parts():
    low, high = (centre + np.linspace(-1, 1, len(LEVELS)) for centre in (0, 10))
    pooled = combine([low, high], np.array([0.5, 0.5]))
    assert pooled[20] < 1 < 9 < pooled[-20]


def test_the_bridge_shrinks_a_district_towards_the_others(series):
    pairs = bridge_pairs(series, SOURCES, "gdp_growth_real", AS_OF)
    known, unknown = fit_bridge(pairs, "110102"), fit_bridge(pairs, "110199")
    assert known.mean == pytest.approx(-1.5, abs=0.5)
    assert unknown.own_pairs == 0
    assert unknown.scale > known.scale
    carried = across(np.full(len(LEVELS), 8.0), known)
    assert carried[99] == pytest.approx(8 + known.mean, abs=0.1)
    assert fit_bridge(pairs.head(3), "110102") is None


def test_first_announcements_excess_is_the_measured_one():
    table = simulated_table().assign(actual_first=lambda rows: rows["actual_revised"] + 0.4)
    assert flattery(table, "city", 2013) == pytest.approx(0.4)
    assert (flattery(table.assign(actual_first=np.nan), "city", 2013) == 0).all()


def _project(series, place):
    table = simulated_table(first=2002, last=2015).assign(
        actual_first=lambda rows: rows["actual_revised"] + 0.4,
        actual_first_source="OLD",
        actual_revised_source="OLD",
    )
    targets = pd.DataFrame(
        [("gdp_growth_real", 2016, 8.0, "ge"), ("retail_sales_growth", 2016, 9.0, "ge")],
        columns=["indicator_id", "year", "target", "comparator"],
    )
    return project_targets(series, SOURCES, table, place, AS_OF, targets)


@pytest.fixture(scope="module")
def projected(series):
    return _project(series, Place("110102", "somewhere", "county"))


@pytest.mark.parametrize(("code", "level"), [("110000", "province"), ("000000", "nation")])
def test_only_a_county_is_projected_from_a_city(series, projected, code, level):
    assert "bridge" in set(projected.routes["route"])
    above = _project(series, Place(code, "somewhere", level))
    assert set(above.routes["route"]) == {"reference_class", "pooled"}
    assert above.bridge.empty
    assert not above.targets["reasons"].str.contains("no_bridge").any()
    assert not above.members.duplicated(["place_code", "model"]).any()


def test_a_target_with_a_class_is_rated_and_one_without_is_not(projected):
    table = projected.targets.set_index(["indicator_id", "basis"])
    rated = table.loc["gdp_growth_real"]
    assert rated["rated"].all()
    assert (rated["probability"].between(0, 1)).all()
    assert (rated["grade"] == "limited").all()
    assert rated.loc["reported", "probability"] > rated.loc["revised", "probability"]
    unrated = table.loc["retail_sales_growth"]
    assert not unrated["rated"].any()
    assert unrated[["probability", "q05", "q50", "q95"]].isna().all().all()
    assert unrated["reasons"].str.contains("no_reference_class").all()


def test_routes_are_weighted_and_the_joint_chance_is_only_bounded(projected):
    routes = projected.routes[projected.routes["route"] != "pooled"]
    assert set(routes["route"]) == {"reference_class", "bridge"}
    assert routes.groupby("basis")["weight"].sum().round(9).eq(1).all()
    assert (projected.joint["low"] == 0).all()
    assert not projected.joint["rated"].any()


def test_targets_without_numbers_are_refused(series):
    with pytest.raises(InputError, match="targets need"):
        project_targets(series, SOURCES, simulated_table(), Place("1", "x", "city"), AS_OF, pd.DataFrame())


def _tampered(series, outcomes, sources, as_of):
    """The project's reference with all that was published after `as_of` made wild, and wild vintages added."""
    dated = sources[sources["published_date"].notna()]
    last_day = (dated["published_date"].astype(str) + "-99").where(dated["published_date"].str.len() < 10)
    late = set(dated.loc[last_day.fillna(dated["published_date"]) > as_of.isoformat(), "source_id"])
    wild = series.copy()
    wild.loc[wild["source_id"].isin(late), "value"] = 77.0
    more = series.assign(value=-40.0, source_id="LATER", note="5th")
    pairs = outcomes.copy()
    for name in ("actual_first", "actual_revised"):
        after = pairs[f"{name}_source"].isin(late) | (pairs["year"] >= as_of.year - 1)
        pairs.loc[after & pairs[name].notna(), name] = -60.0
    known = pd.concat([sources, pd.DataFrame({"source_id": ["LATER"], "published_date": ["2025-06-30"]})])
    return pd.concat([wild, more], ignore_index=True), known, pairs


def test_nothing_published_after_the_day_moves_a_projection():
    folder = project_root(Path(__file__)) / "data" / "reference"
    series = pd.read_csv(folder / "series.csv", dtype={"place_code": str})
    outcomes = pd.read_csv(folder / "target_outcomes.csv", dtype={"place_code": str})
    sources = pd.read_csv(folder / "sources.csv")
    day = date(2025, 1, 7)
    aims = pd.DataFrame(
        [("gdp_growth_real", 2025, 5.5, "ge"), ("retail_sales_growth", 2025, 5.0, "ge")],
        columns=["indicator_id", "year", "target", "comparator"],
    )
    place = Place("370214", "somewhere", "county")
    plain = project_targets(series, sources, outcomes, place, day, aims)
    wild_series, wild_sources, wild_outcomes = _tampered(series, outcomes, sources, day)
    assert not wild_outcomes.equals(outcomes)
    wild = project_targets(wild_series, wild_sources, wild_outcomes, place, day, aims)
    for name, table in vars(plain).items():
        pd.testing.assert_frame_equal(table, getattr(wild, name), check_exact=True, obj=name)
    later = project_targets(wild_series, wild_sources, wild_outcomes, place, date(2025, 12, 31), aims)
    assert not np.allclose(later.routes["q50"], plain.routes["q50"])


TARGETS = pd.DataFrame({"indicator_id": ["gdp_growth_real"], "target": [5.5]})


def test_shipped_scenarios_are_valid_and_ordered():
    found = scenario_paths(read_scenarios(SHIPPED), 2025, pd.DataFrame(), TARGETS)
    first = found[(found["indicator_id"] == "gdp_growth_real") & (found["year"] == 2025)].set_index(
        "scenario"
    )
    growth = first["growth"]
    assert growth["shock"] < growth["downside"] < growth["baseline"] < growth["upside"]
    assert (first["gap"] == first["growth"] - 5.5).all()


def test_levels_compound_from_the_level_given():
    levels = pd.DataFrame({"indicator_id": ["budget_revenue_growth"], "level": [120.0]})
    found = scenario_paths(read_scenarios(SHIPPED), 2025, levels, TARGETS)
    rows = found[(found["indicator_id"] == "budget_revenue_growth") & (found["scenario"] == "baseline")]
    assert rows["level"].iloc[1] == pytest.approx(120 * np.prod(1 + rows["growth"].to_numpy()[:2] / 100))


def test_the_tornado_is_widest_first():
    table = tornado(read_scenarios(SHIPPED), TARGETS)
    rows = table[table["indicator_id"] == "gdp_growth_real"]
    width = (rows["high"] - rows["low"]).to_numpy()
    assert (np.diff(width) <= 1e-9).all()


def test_run_rate_by_hand():
    assert run_rate(5.5, 5.0, "H1") == pytest.approx(6.0)
    assert run_rate(5.5, 5.5, "Q1") == pytest.approx(5.5)
    assert run_rate(5.0, 4.0, "Q1", 0.2) == pytest.approx(5.25)
    with pytest.raises(InputError, match="unknown period"):
        run_rate(5.0, 4.0, "May")
    with pytest.raises(InputError, match="not between"):
        run_rate(5.0, 4.0, "Q1", 1.0)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda d: d.pop("years"), "years"),
        (lambda d: d["central"].pop("gdp"), "central.gdp"),
        (lambda d: d["central"]["gdp"].pop("growth"), "central.gdp.growth"),
        (lambda d: d["scenarios"].pop("shock"), "scenarios.shock"),
        (lambda d: d["scenarios"]["shock"].update(growth_pp=[1.0]), "scenarios.shock.growth_pp"),
        (lambda d: d["scenarios"]["shock"].update(growth_pp=[1.0, "x", 2.0]), "growth_pp"),
        (lambda d: d["drivers"]["industry"].update(low=5.0), "drivers.industry"),
        (lambda d: d["drivers"]["industry"].pop("unit"), "drivers.industry.unit is missing"),
        (lambda d: d["drivers"]["industry"].update(unit="%"), "drivers.industry.unit is '%' — give 百分点"),
        (lambda d: d["scenarios"]["shock"].update(unit="亿元"), "scenarios.shock.unit is '亿元' — give 百分点"),
        (lambda d: d["central"]["gdp"].update(unit="百分点"), "central.gdp.unit is '百分点' — give %"),
        (lambda d: d["central"]["gdp"].update(growth="4.6"), "central.gdp.growth is '4.6' — give a number from -60"),
        (lambda d: d["central"]["gdp"].update(growth=0.046 * 10**4), "central.gdp.growth is 460"),
        (lambda d: d["central"]["retail_sales"].update(elasticity=-1), "retail_sales.elasticity is -1 — .* 0 to 3"),
        (lambda d: d["central"].update(exports=d["central"]["gdp"]), "an entry of central is 'exports' — give none"),
        (lambda d: d["scenarios"].update(boom=d["scenarios"]["shock"]), "an entry of scenarios is 'boom'"),
        (lambda d: d["scenarios"]["shock"].update(growth_pp=[1.0, 30, 2.0]), r"growth_pp\[1\] is 30 — .* -20 to 20"),
        (lambda d: d["drivers"]["industry"].update(high=-0.1), "drivers.industry.high is -0.1 — .* 0 to 20"),
        (lambda d: d["drivers"].update(industry=[-0.9, 0.8]), "drivers.industry is .* — give named entries"),
        (lambda d: d.pop("report"), "report is missing"),
        (lambda d: d["drivers"]["industry"]["reason"].pop("en"), "drivers.industry.reason.en"),
        (lambda d: d["drivers"]["industry"].update(high=float("nan")), "drivers.industry.high"),
    ],
)
def test_bad_scenarios_are_refused_by_name(tmp_path, spoil, said):
    data = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    spoil(data)
    path = tmp_path / "scenarios.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    with pytest.raises(InputError, match=said):
        read_scenarios(path)


def test_scenarios_that_are_no_file_or_no_yaml_are_refused(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_scenarios(tmp_path / "none.yaml")
    (tmp_path / "bad.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(InputError, match="not valid YAML"):
        read_scenarios(tmp_path / "bad.yaml")


def _statements():
    rows = [
        ("t1", "target", "count", 30.0),
        ("t2", "target", "count", 5.0),
        ("t3", "target", "growth_rate", 15.0),
        ("t4", "target", "count", 9.0),
        ("t5", "aspiration", "count", 8.0),
        ("a1", "achievement", "count", 20.0),
        ("a2", "achievement", "count", 10.0),
    ]
    frame = pd.DataFrame(rows, columns=["statement_id", "class", "measure_type", "scaled_value"])
    return frame.assign(unit="个", subject_zh="事", subject_en="thing", indicator_id=np.nan)


def test_amounts_are_compared_but_never_rated():
    pairs = pd.DataFrame(
        [("a1", "t1", "similar"), ("a2", "t1", "weak"), ("a2", "t2", "same"), ("a2", "t4", "weak")],
        columns=["achievement_id", "target_id", "grade"],
    )
    found = amount_targets(_statements(), pairs, ["gdp_growth_real"]).set_index("statement_id")
    assert found.loc["t1", "change"] == pytest.approx(50)
    assert found.loc["t1", "stretch"] == pytest.approx(np.log(1.5))
    assert list(found.loc[["t1", "t2"], "percentile"]) == [75, 25]
    assert found.loc["t4", ["change", "stretch", "percentile"]].isna().all()
    assert not found["rated"].any()
    assert dict(found["reason"]) == {
        "t1": "no_outcomes_of_counts",
        "t2": "no_outcomes_of_counts",
        "t3": "growth_without_class",
        "t4": "only_weak_comparison",
        "t5": "no_figure_of_last_year",
    }
    assert set(found["reason"]) <= set(REASONS)


def test_a_rate_changes_by_points():
    rates = _statements().assign(unit="%", measure_type="rate")
    pairs = pd.DataFrame([("a1", "t1", "same")], columns=["achievement_id", "target_id", "grade"])
    found = amount_targets(rates, pairs, []).set_index("statement_id").loc["t1"]
    assert (found["change"], found["change_unit"]) == (10, "pp")


def test_amounts_without_columns_are_refused():
    with pytest.raises(InputError, match="no column"):
        amount_targets(pd.DataFrame({"class": []}), pd.DataFrame(), [])


def test_every_key_has_words_in_both_languages():
    keys = {}
    for language in ("zh", "en"):
        path = project_root(Path(__file__)) / "book" / "words" / language / "forecast.yaml"
        words = yaml.safe_load(path.read_text(encoding="utf-8"))
        keys[language] = {(group, key) for group, told in words.items() if isinstance(told, dict) for key in told}
        assert all(words.values()), "no group is empty"
    assert keys["zh"] == keys["en"]
    assert {("reasons", reason) for reason in REASONS} <= keys["zh"]
