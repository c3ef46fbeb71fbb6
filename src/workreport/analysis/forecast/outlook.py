"""Everything about one report's outlook, made once and kept: projections, scenarios, the back-test.

Belongs here: choosing what is asked of the models for a report (its headline growth targets, as of the day it
was delivered) and keeping the slow back-test between runs. Does not belong here: any model.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
from filelock import FileLock

from workreport.analysis.forecast.backtest import backtest, calm_years, naive_backtests, variant_scores
from workreport.analysis.forecast.naive import RULES
from workreport.analysis.forecast.projections import Place, Projections, project_targets
from workreport.analysis.forecast.reference_class import Options
from workreport.analysis.forecast.scenarios import Scenarios, read_scenarios, run_rates
from workreport.analysis.forecast.scores import score_table
from workreport.files import folder_whole, sweep
from workreport.project import project_root
from workreport.tables.outcomes import load_outcomes
from workreport.vocabulary import AIMS

__all__ = ["Forecast"]

HEADLINE_GROWTH = ("gdp_growth_real", "budget_revenue_growth", "retail_sales_growth")


class Forecast:
    """The outlook of one report; `inputs` gives `.tables`, `.pairs` and `.reference_on(day)`.

    A report without headline growth targets has an empty `headline`.
    """

    def __init__(self, inputs: Any) -> None:
        self._inputs = inputs

    @cached_property
    def targets(self) -> pd.DataFrame:
        """The headline growth targets: `indicator_id, year, target, comparator, statement_id`."""
        statements: pd.DataFrame = self._inputs.tables.statements
        year = self._inputs.tables.metadata.year
        chosen = statements[
            statements["class"].isin(AIMS)
            & statements["indicator_id"].isin(HEADLINE_GROWTH)
            & statements["unit"].eq("%")
        ].drop_duplicates("indicator_id")
        table = chosen[["indicator_id", "comparator", "statement_id"]].assign(
            year=year, target=chosen["scaled_value"].astype(float)
        )
        order = table["indicator_id"].map({name: place for place, name in enumerate(HEADLINE_GROWTH)})
        return table.assign(order=order).sort_values("order", ignore_index=True).drop(columns="order")

    @property
    def as_of(self) -> date:
        """The day nothing later than which is used: the report's publication; without one its delivery, or new year."""
        return date.fromisoformat(self._inputs.tables.metadata.as_of)

    @property
    def place(self) -> Place:
        """The report's place, its level read off its administrative code."""
        about = self._inputs.tables.metadata
        return Place(about.place_code, about.place_zh, level_of(about.place_code))

    @cached_property
    def projections(self) -> Projections | None:
        """What is likely of the headline targets, or None where the report sets none."""
        if self.targets.empty:
            return None
        reference, place = self._inputs.reference_on(self.as_of), self.place
        frames = (reference.series, reference.sources, reference.target_outcomes)
        kept = _kept(
            "projections",
            (*frames, self.targets, f"{place} {self.as_of}"),
            lambda: vars(project_targets(*frames, place, self.as_of, self.targets)),
        )
        return Projections(**kept)

    @cached_property
    def headline(self) -> pd.DataFrame:
        """`projections.targets` on the reported basis with `unit`; `…_revised` are the other basis's."""
        if self.projections is None:
            return pd.DataFrame(
                columns=["indicator_id", "target", "probability", "probability_revised", "q50_revised", "unit"]
            )
        table = self.projections.targets
        revised = table[table["basis"] == "revised"].set_index("indicator_id")
        reported = table[table["basis"] == "reported"]
        others = {f"{name}_revised": reported["indicator_id"].map(revised[name]) for name in ("probability", "q50")}
        return reported.assign(unit="%", **others).reset_index(drop=True)

    @cached_property
    def run_rates(self) -> pd.DataFrame:
        """Growth still needed in the rest of the year, for each outcome entered for a part of it."""
        return run_rates(self.targets, load_outcomes(only={"place_code": [self.place.code]}), self.place.code)

    @cached_property
    def scenarios(self) -> Scenarios | None:
        """The scenarios a reader may edit in `data/scenarios.yaml`; None where they are made for another report."""
        found = read_scenarios(project_root() / "data" / "scenarios.yaml")
        return found if found.report == self._inputs.tables.metadata.report_id else None

    @cached_property
    def backtest(self) -> pd.DataFrame:
        """Scored forecasts of every pair of target and outcome, each as of its own year."""
        pairs = self._inputs.pairs
        return _kept("backtest", (pairs,), lambda: {"rows": backtest(pairs).drop(columns="grid")})["rows"]

    @cached_property
    def early_backtest(self) -> pd.DataFrame:
        """The same as of a day before last year's outcome is out, as for a district's report of early January."""
        pairs, early = self._inputs.pairs, Options(horizon=2)
        rows = _kept("early_backtest", (pairs,), lambda: {"rows": backtest(pairs, options=early).drop(columns="grid")})
        return rows["rows"]

    @cached_property
    def variants(self) -> pd.DataFrame:
        """Mean scores of calm years under other assumptions: `variant, level, pairs, crps, brier, in80`."""
        pairs = self._inputs.pairs
        others = _kept("variants", (pairs,), lambda: {"rows": variant_scores(pairs)})["rows"]
        own = {"published": self.backtest, "without_last_outcome": self.early_backtest}
        scored = [score_table(calm_years(rows)).assign(variant=name) for name, rows in own.items()]
        return pd.concat([*scored, others], ignore_index=True)

    @cached_property
    def naive(self) -> dict[str, pd.DataFrame]:
        """Scored forecasts of each naive rule on the same pairs."""
        pairs = self._inputs.pairs
        rules = _kept("naive", (pairs,), lambda: naive_backtests(pairs))
        return {rule: rules[rule] for rule in RULES}

    @cached_property
    def early_naive(self) -> dict[str, pd.DataFrame]:
        """The naive rules as of the day of `early_backtest`."""
        pairs = self._inputs.pairs
        rules = _kept("early_naive", (pairs,), lambda: naive_backtests(pairs, horizon=2))
        return {rule: rules[rule] for rule in RULES}


def _kept(
    name: str, ingredients: Iterable[pd.DataFrame | str], make: Callable[[], dict[str, pd.DataFrame]]
) -> dict[str, pd.DataFrame]:
    """The tables made by `make`, kept under `_build/` for as long as the models and the ingredients are the same."""
    digest = hashlib.sha256(
        b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    )
    for part in ingredients:
        digest.update((part if isinstance(part, str) else part.to_csv(index=False)).encode("utf-8"))
    folder = project_root() / "_build" / "outlook" / f"{name}-{digest.hexdigest()[:20]}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f"{name}.lock")):
            _keep(folder, make)
    return {path.stem: pd.read_parquet(path) for path in sorted(folder.glob("*.parquet"))}


def _keep(folder: Path, make: Callable[[], dict[str, pd.DataFrame]]) -> None:
    """Make the tables and keep them in `folder`, unless another process has done so meanwhile."""
    if not folder.is_dir():
        sweep(folder)
        with folder_whole(folder) as fresh:
            for table, frame in make().items():
                frame.to_parquet(fresh / f"{table}.parquet", index=False)


def level_of(place_code: str) -> str:
    """Level of government of a six-digit code: nation, province, city or county (districts too)."""
    if place_code == "000000":
        return "nation"
    if place_code.endswith("0000"):
        return "province"
    return "city" if place_code.endswith("00") else "county"
