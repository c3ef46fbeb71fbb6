"""What is likely of this year's growth target, what if, and how good such forecasts have been.

Belongs here: figures of projections, scenarios and the back-test. Does not belong here: any model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.analysis.scorecard import below_nation
from workreport.figures.catalogue import FigureWords, Native, Unavailable, register
from workreport.figures.chapters.common import names, need, records
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.bars import bars
from workreport.figures.shapes.dots import Dot, ranges
from workreport.figures.shapes.lines import Series, plane, series
from workreport.figures.writing import Write
from workreport.numbers import round_probability
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

GROWTH = "gdp_growth_real"
_SCENARIOS = ("upside", "baseline", "downside", "shock")
_TONES = {
    "upside": ("navy", (1.5, 2.0), 0.9),
    "baseline": ("navy", (), 1.3),
    "downside": ("soft", (), 0.9),
    "shock": ("soft", (4.0, 2.5), 0.9),
}
_REGIMES = ("to_2012", "2013_2019", "2020_2022", "from_2023")


def _chance_data(inputs: Inputs) -> pd.DataFrame:
    made = inputs.forecast.projections
    if made is None:
        raise Unavailable("no_forecast")
    rated = made.targets[(made.targets["indicator_id"] == GROWTH) & made.targets["rated"]]
    target = need(rated, "no_forecast").iloc[0]
    routes = made.routes[made.routes["indicator_id"] == GROWTH]
    several = (routes["route"] == "bridge").any()  # one route alone is the whole
    parts = (("reported", route) for route in ("reference_class", "bridge")) if several else ()
    wanted = [("reported", "pooled"), *parts, ("revised", "pooled")]
    rows = []
    for basis, route in wanted:
        for row in records(routes[(routes["basis"] == basis) & (routes["route"] == route)]):
            label = {
                f"label_{lang}": Words(lang)(f"figures.target_chance.rows.{basis}_{route}") for lang in ("zh", "en")
            }
            rows.append({**label, **row, "target": target["target"], "comparator": target["comparator"]})
    return need(pd.DataFrame(rows), "no_forecast", 2)


def _chance_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    pooled = data[data["route"] == "pooled"]["probability"]
    low, high = write.chance(pooled.min()), write.chance(pooled.max())
    variant = "one" if low == high else "range"
    first = data.iloc[0]
    return variant, {
        "target": write.value(first["target"], "%"),
        "chance": high,
        "low": low.removesuffix("%"),
        "high": high,
        "median": write.percent(first["q50"], 1),
        "band": f"{write.number(first['q05'], 1)}–{write.number(first['q95'], 1)}%",
    }


def _chance_native(data: pd.DataFrame, words: FigureWords) -> Native:
    made = {words[name]: [float(v) for v in data[name]] for name in ("q05", "q50", "q95")}
    made[words["likely"]] = [round_probability(float(v)) for v in data["probability"]]
    return Native("table", names(data, words.language), made, "%")


@register(
    "target_chance",
    "projecting",
    kinds=("stated", "projected"),
    chart="table",
    data=_chance_data,
    say=_chance_say,
    native=_chance_native,
    tall=len,
)
def draw_target_chance(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Median and 90 % range of growth by each route, the target across, the chance at the end."""
    write = Write(words.language)
    dots = [
        Dot(
            row[f"label_{words.language}"],
            row["q50"],
            row["q05"],
            row["q95"],
            f"{words['chance']} {write.chance(row['probability'])}",
            "plum" if row["route"] == "pooled" else "grey",
            "circle" if row["route"] == "pooled" else "diamond",
        )
        for row in records(data)
    ]
    ticks = nice_ticks(data["q05"].min(), data["q95"].max(), 6)
    line = (data["target"].iloc[0], f"{words['target']} {write.value(data['target'].iloc[0], '%')}")
    ranges(drawing, dots, ticks, lambda tick: write.value(tick, "%"), line=line)


def _path_data(inputs: Inputs) -> pd.DataFrame:
    from workreport.analysis.forecast.scenarios import scenario_paths

    about, outlook = inputs.tables.metadata, inputs.forecast
    aims = outlook.targets
    aim = need(aims[aims["indicator_id"] == GROWTH], "no_forecast").iloc[0]
    if outlook.scenarios is None:
        raise Unavailable("no_scenarios")
    paths = scenario_paths(outlook.scenarios, about.year, pd.DataFrame(), aims)
    paths = paths[paths["indicator_id"] == GROWTH]
    years = sorted(int(year) for year in paths["year"].unique())
    rows: list[dict[str, Any]] = []
    for name in _SCENARIOS:
        rows += _levels(name, years, paths.loc[paths["scenario"] == name, "growth"].tolist())
    rows += _levels("target", years, [float(aim["target"])] * len(years))
    return pd.DataFrame(rows).assign(target=float(aim["target"]))


def _levels(name: str, years: list[int], growth: list[float]) -> list[dict[str, Any]]:
    """Real output from 100 in the year before, by growth."""
    level, rows = 100.0, [{"path": name, "year": years[0] - 1, "growth": None, "level": 100.0}]
    for year, rate in zip(years, growth, strict=True):
        level *= 1 + rate / 100
        rows.append({"path": name, "year": year, "growth": rate, "level": level})
    return rows


def _path_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    last = data[data["year"] == data["year"].max()].set_index("path")["level"]
    held = [name for name in _SCENARIOS if last[name] >= last["target"] - 1e-9]
    variant = {0: "none_hold", 1: "one_holds"}.get(len(held), "some_hold")
    scenario = Words(write.language).group("figures.scenario_paths.labels")
    return variant, {
        "n": write.count(len(_SCENARIOS)),
        "held": write.count(len(held)),
        "which": str(scenario[held[0]]) if held else "",
        "target": write.value(data["target"].iloc[0], "%"),
        "need": write.percent(last["target"] - 100, 1),
        "end": str(int(data["year"].max())),
        "base": str(int(data["year"].min())),
        "baseline": write.percent(last["baseline"] - 100, 1),
    }


def _path_native(data: pd.DataFrame, words: FigureWords) -> Native:
    years = sorted(int(year) for year in data["year"].unique())
    made = {
        words[path]: [float(v) for v in data.loc[data["path"] == path, "level"]] for path in (*_SCENARIOS, "target")
    }
    return Native("line", [str(year) for year in years], made, "")


@register(
    "scenario_paths",
    "projecting",
    kinds=("stated", "projected"),
    chart="line",
    data=_path_data,
    say=_path_say,
    native=_path_native,
)
def draw_scenario_paths(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Real output under each scenario against growth held at the target."""
    write = Write(words.language)
    lines = []
    for name in (*_SCENARIOS, "target"):
        part = data[data["path"] == name]
        colour, dash, width = _TONES.get(name, ("orange", (5.0, 3.0), 1.1))
        label = f"{words[name]} {write.number(part['level'].iloc[-1], 1)}"
        lines.append(Series(part["year"].tolist(), part["level"].tolist(), label, colour, dash, width))
    ticks = nice_ticks(data["level"].min(), data["level"].max(), 5)
    labels = [line.name for line in lines]
    where = plane(drawing, data["year"].tolist(), ticks, lambda tick: write.number(tick), labels=labels)
    series(drawing, where, lines)


def _scored(inputs: Inputs) -> pd.DataFrame:
    return need(below_nation(inputs.forecast), "no_history", 100)


def _coverage_data(inputs: Inputs) -> pd.DataFrame:
    """Shares inside the 90 % interval by period, and by whether last year's outcome was out."""
    grouped = _scored(inputs).groupby(["regime", "known"]).agg(actual=("in90", "mean"), pairs=("in90", "size"))
    frame = grouped[grouped["pairs"] >= 20].reset_index()
    frame = need(frame.sort_values(["regime", "known"], key=_in_order, ignore_index=True), "no_history", 2)
    for language in ("zh", "en"):
        words = Words(language)
        frame[f"period_{language}"] = [words(f"figures.coverage.rows.{name}") for name in frame["regime"]]
        frame[f"label_{language}"] = [
            words("figures.coverage.row", period=row[f"period_{language}"], case=_case(row["known"], words))
            for row in records(frame)
        ]
    return frame.assign(actual=frame["actual"] * 100)


def _in_order(column: pd.Series) -> pd.Series:
    return column.map(_REGIMES.index) if column.name == "regime" else column


def _case(known: str, words: Words) -> str:
    """Whether last year's outcome was out, in short."""
    return words(f"figures.coverage.cases.{known}")


def _coverage_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    ordered = data.sort_values("actual", kind="stable")
    worst, best = ordered.iloc[0], ordered.iloc[-1]
    variant = "uneven" if worst["actual"] < 80 else "even"
    return variant, {
        "worst": write.percent(worst["actual"]),
        "worst_name": worst[f"period_{write.language}"],
        "best": write.percent(best["actual"]),
        "best_name": best[f"period_{write.language}"],
        "pairs": write.number(data.groupby("known")["pairs"].sum().max()),
    }


def _coverage_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return Native("bar", names(data, words.language), {words["actual"]: [float(v) for v in data["actual"]]}, "%")


@register(
    "coverage",
    "backtest",
    kinds=("projected", "reference"),
    chart="bar",
    data=_coverage_data,
    say=_coverage_say,
    native=_coverage_native,
    tall=len,
)
def draw_coverage(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """How often past outcomes fell inside the 90 % interval, by period and by what was out."""
    write = Write(words.language)
    texts = [
        write.words("figures.coverage.count", share=write.percent(row["actual"]), n=write.number(row["pairs"]))
        for row in records(data)
    ]
    colours = ["plum" if value >= 80 else "orange" for value in data["actual"]]
    bars(drawing, names(data, words.language), data["actual"].tolist(), texts, colours, top=100)


def _calibration_data(inputs: Inputs) -> pd.DataFrame:
    scored = _scored(inputs)
    at = (scored["probability"] * 5).astype(int).clip(upper=4)
    grouped = scored.assign(bin=at).groupby(["known", "bin"])
    frame = grouped.agg(said=("probability", "mean"), happened=("hit", "mean"), pairs=("hit", "size")).reset_index()
    need(frame, "no_history", 4)
    for language in ("zh", "en"):
        words = Words(language)
        frame[f"label_{language}"] = [
            words("figures.calibration.row", case=_case(row["known"], words), group=_group(row["bin"]))
            for row in records(frame)
        ]
    return frame.assign(said=frame["said"] * 100, happened=frame["happened"] * 100)


def _calibration_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    surest = data[data["bin"] == data["bin"].max()]
    top = surest.loc[(surest["said"] - surest["happened"]).idxmax()]
    worst = (data["happened"] - data["said"]).abs().max()
    variant = "overconfident" if top["said"] - top["happened"] > 5 else "close"
    return variant, {
        "case": _case(top["known"], Words(write.language)),
        "group": _group(top["bin"]),
        "said": write.percent(top["said"]),
        "happened": write.percent(top["happened"]),
        "worst": write.number(worst, 0),
        "pairs": write.number(data.groupby("known")["pairs"].sum().max()),
    }


def _group(bin_: int) -> str:
    """A fifth of the chances there are."""
    return f"{bin_ * 20}–{bin_ * 20 + 20}%"


def _calibration_native(data: pd.DataFrame, words: FigureWords) -> Native:
    made = {words[name]: [float(v) for v in data[name]] for name in ("said", "happened")}
    return Native("bar", names(data, words.language), made, "%")


@register(
    "calibration",
    "backtest",
    kinds=("projected", "reference"),
    chart="bar",
    data=_calibration_data,
    say=_calibration_say,
    native=_calibration_native,
    tall=len,
)
def draw_calibration(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Chance stated (hollow band end) and share that came true (mark), by group of chances."""
    write = Write(words.language)
    dots = [
        Dot(
            row[f"label_{words.language}"],
            row["happened"],
            min(row["said"], row["happened"]),
            max(row["said"], row["happened"]),
            f"{words['met']} {write.percent(row['happened'])} ({write.percent(row['said'])})",
            "plum" if row["happened"] >= row["said"] - 5 else "orange",
            "circle" if row["happened"] >= row["said"] - 5 else "down",
        )
        for row in records(data)
    ]
    ranges(drawing, dots, [0, 20, 40, 60, 80, 100], lambda tick: write.percent(tick))
