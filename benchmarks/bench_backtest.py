"""How long the back-test and the projections take: `python benchmarks/bench_backtest.py`.

Prints processor and wall seconds of each. The promises, on two idle cores: 60 s for the back-test, 5 s for
the projections.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import pandas as pd

from workreport.analysis.forecast.backtest import backtest
from workreport.analysis.forecast.pairs import read_pairs
from workreport.analysis.forecast.projections import Place, project_targets
from workreport.project import reference_dir

TARGETS = pd.DataFrame(
    [("gdp_growth_real", 2025, 5.5, "ge"), ("retail_sales_growth", 2025, 5.0, "ge")],
    columns=["indicator_id", "year", "target", "comparator"],
)


def timed(name: str, work: Callable[[], object]) -> None:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    processor, wall = time.process_time() - processor, time.perf_counter() - wall
    print(f"{name}: {processor:.1f} s processor, {wall:.1f} s wall")


def main() -> None:
    outcomes = read_pairs(reference_dir() / "target_outcomes.csv")
    series = pd.read_csv(reference_dir() / "series.csv", dtype={"place_code": str})
    sources = pd.read_csv(reference_dir() / "sources.csv")
    place = Place("370214", "城阳区", "county")
    timed("back-test", lambda: backtest(outcomes))
    timed("projections", lambda: project_targets(series, sources, outcomes, place, date(2025, 1, 7), TARGETS))


if __name__ == "__main__":
    main()
