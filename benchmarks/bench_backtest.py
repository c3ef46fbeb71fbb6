"""The back-test's scores and speed beside the rules of thumb, on the project's table and on places kept aside.

`python benchmarks/bench_backtest.py [--out JSON] [--against JSON]`. Scores are of 2013-2023 without the common
shock (2020-2022), each a ratio to climatology, the best of the rules. Places kept aside are a random three tenths,
six times over, given as a file of their own while the rest stand in as history. Seconds are CPU seconds; the
promises, on two idle cores, are 60 s for the back-test and 5 s for the projections.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import pandas as pd
from results import Row, add_options, finish, row

from workreport.analysis.forecast.backtest import backtest, calm_years, naive_backtests
from workreport.analysis.forecast.pairs import read_pairs
from workreport.analysis.forecast.projections import Place, project_targets
from workreport.project import reference_dir

TARGETS = pd.DataFrame(
    [("gdp_growth_real", 2025, 5.5, "ge"), ("retail_sales_growth", 2025, 5.0, "ge")],
    columns=["indicator_id", "year", "target", "comparator"],
)
LEVELS = {"province": "provinces", "city": "cities"}
MEASURES = {"crps": ("CRPS", "pp"), "brier": ("Brier", "score"), "log_score": ("log score", "score")}
SPLITS, SHARE = 6, 0.3
RULE = "climatology"
Made = TypeVar("Made")


def main() -> None:
    """Measure everything and write one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add_options(parser)
    options = parser.parse_args()
    outcomes = read_pairs(reference_dir() / "target_outcomes.csv")
    scored, seconds = timed(lambda: backtest(outcomes))
    naive, naive_seconds = timed(lambda: naive_backtests(outcomes))
    rows = [row("back-test, every row", "CPU", seconds, "s", "the four rules of thumb", naive_seconds)]
    rows += [row("projections of a district", "CPU", timed(projections)[1], "s")]
    rows += list(scores("own table", scored, naive[RULE]))
    rows += list(coverage("own table", scored))
    kept, kept_rule = kept_aside(outcomes, naive[RULE])
    rows += list(scores("places kept aside", kept, kept_rule)) + list(coverage("places kept aside", kept))
    finish("backtest", rows, options)


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """What `work` makes, and its CPU seconds."""
    start = time.process_time()
    made = work()
    return made, time.process_time() - start


def projections() -> object:
    """The headline projections, made anew."""
    outcomes = read_pairs(reference_dir() / "target_outcomes.csv")
    series = pd.read_csv(reference_dir() / "series.csv", dtype={"place_code": str})
    sources = pd.read_csv(reference_dir() / "sources.csv")
    place = Place("370214", "城阳区", "county")
    return project_targets(series, sources, outcomes, place, date(2025, 1, 7), TARGETS)


def kept_aside(outcomes: pd.DataFrame, known: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Scored forecasts of places given apart, `SPLITS` times over, and the rule's on the same rows."""
    places = outcomes["place_code"].drop_duplicates().sort_values()
    made, rule = [], []
    for seed in range(SPLITS):
        apart = outcomes["place_code"].isin(places.sample(frac=SHARE, random_state=seed))
        made.append(backtest(outcomes[apart], outcomes[~apart]))
        rule.append(known[known["place_code"].isin(outcomes.loc[apart, "place_code"])])
    return pd.concat(made, ignore_index=True), pd.concat(rule, ignore_index=True)


def scores(case: str, scored: pd.DataFrame, rule: pd.DataFrame) -> Iterator[Row]:
    """Mean scores of ordinary years by level, each beside the rule's."""
    ours, theirs = calm_years(scored), calm_years(rule)
    for level, name in LEVELS.items():
        for column, (measure, unit) in MEASURES.items():
            value = float(ours.loc[ours["level"] == level, column].mean())
            other = float(theirs.loc[theirs["level"] == level, column].mean())
            yield row(f"{name}, {case}", measure, value, unit, "gaps of the last five years", other)


def coverage(case: str, scored: pd.DataFrame) -> Iterator[Row]:
    """Shares of outcomes inside the intervals in ordinary years."""
    ours = calm_years(scored)
    for level, name in LEVELS.items():
        for percent in (50, 80, 90):
            share = float(ours.loc[ours["level"] == level, f"in{percent}"].mean())
            yield row(f"{name}, {case}", f"inside the {percent} % interval", 100 * share, "%")


if __name__ == "__main__":
    main()
