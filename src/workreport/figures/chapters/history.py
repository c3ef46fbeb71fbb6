"""Targets and outcomes over time: one city's record, every level's targets, shares met, jobs.

Belongs here: figures of the history of targets. Does not belong here: forecasts (`projecting`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.common import code_of, need, place_name, records, series_of
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.lines import Plane, Series, plane, series
from workreport.figures.writing import Write

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

LEVELS = ("city", "province", "nation")
_TONES = {"city": ("navy", 1.3, ()), "province": ("orange", 1.1, ()), "nation": ("soft", 1.0, (4.0, 2.5))}
_FEWEST = 10
_SINCE = 2013
_MOST = 0.5
_RUN = 5
_TEN_THOUSAND = 10_000


def judged(outcomes: pd.DataFrame, vintage: str = "revised") -> pd.DataFrame:
    """Pairs with an outcome, the margin, and whether the target was met.

    `vintage` is `revised` (one vintage for all years) or `first` (first announced where known, else revised).
    """
    first = outcomes["actual_first"].astype(float)
    if vintage != "first":
        first = first * float("nan")
    outcome = first.where(first.notna(), outcomes["actual_revised"].astype(float))
    frame = outcomes.assign(outcome=outcome, basis=first.notna().map({True: "first", False: "revised"}))
    frame = frame[frame["outcome"].notna()]
    return frame.assign(margin=frame["outcome"] - frame["target"], met=frame["outcome"] >= frame["target"] - 1e-9)


def _growth(inputs: Inputs, vintage: str = "revised") -> pd.DataFrame:
    """Judged pairs of growth before the report's year."""
    outcomes = inputs.pairs
    year = inputs.tables.metadata.year
    return judged(outcomes[(outcomes["indicator_id"] == "gdp_growth_real") & (outcomes["year"] < year)], vintage)


def _record_data(inputs: Inputs) -> pd.DataFrame:
    about = inputs.tables.metadata
    place = (*about.parent_codes, code_of(inputs))[0]  # the nation has none above it: its own record
    frame = _one_vintage(_growth(inputs), _growth(inputs, "first"), place)
    frame = need(frame, "no_history", 8).sort_values("year")
    for language in ("zh", "en"):
        frame[f"label_{language}"] = [place_name(row, language) for row in records(frame)]
    columns = [
        "place_code",
        "label_zh",
        "label_en",
        "year",
        "target",
        "target_comparator",
        "outcome",
        "basis",
        "margin",
        "met",
        "target_source",
    ]
    return frame[columns]


def _one_vintage(revised: pd.DataFrame, first: pd.DataFrame, place: str) -> pd.DataFrame:
    """A place's pairs on revised outcomes alone if these are known of every year, else first ones where known."""
    own, other = (frame[frame["place_code"] == place] for frame in (revised, first))
    return own if len(own) == len(other) else other


def _record_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    run = int(data["met"].astype(bool).cumprod().sum())  # targets met from the first on: no window of our choosing
    then = run >= _RUN and len(data) > run and data["met"].iloc[run:].mean() < _MOST
    late = data.iloc[run:] if then else data
    return "then_fewer" if then else "plain", {
        "name": data[f"label_{write.language}"].iloc[0],
        "n": write.number(len(data)),
        "met": write.number(int(data["met"].sum())),
        "n_late": write.number(len(late)),
        "met_late": write.number(int(late["met"].sum())),
        "n_early": write.number(run),
        "until": str(data["year"].iloc[max(run - 1, 0)]),
        "since": str(late["year"].iloc[0]),
        "first": str(data["year"].iloc[0]),
        "last": str(data["year"].iloc[-1]),
        "revised": write.number(int((data["basis"] == "revised").sum())),
    }


def _record_native(data: pd.DataFrame, words: FigureWords) -> Native:
    made = {words[name]: [float(v) for v in data[name]] for name in ("outcome", "target")}
    return Native("line", [str(year) for year in data["year"]], made, "%")


@register(
    "city_record",
    "trends",
    kinds=("reference",),
    chart="line",
    data=_record_data,
    say=_record_say,
    native=_record_native,
)
def draw_city_record(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Targets as a stepped line, outcomes as marks: above round and navy, below a triangle in orange."""
    write = Write(words.language)
    both = pd.concat([data["target"], data["outcome"]])
    ticks = nice_ticks(min(0.0, both.min()), both.max(), 6)
    label = f"{words['target']} {write.percent(data['target'].iloc[-1], 1)}"
    where = plane(drawing, data["year"].tolist(), ticks, lambda tick: write.value(tick, "%"), labels=[label], head=1.0)
    series(
        drawing,
        where,
        [Series(data["year"].tolist(), data["target"].tolist(), label, "soft", (4.0, 2.5), 0.9)],
    )
    mixed = data["basis"].nunique() > 1
    for row in records(data):
        colour, shape = ("navy", "circle") if row["met"] else ("orange", "down")
        x, y = where.x(row["year"]), where.y(row["outcome"])
        drawing.line((x, x), (where.y(row["target"]), y), colour, drawing.size.pt("text") * 0.14, alpha=0.5)
        drawing.mark(x, y, shape, colour, hollow=mixed and row["basis"] == "revised")
    _keys(drawing, where, words, ("met", "missed", "hollow") if mixed else ("met", "missed"))


def _keys(drawing: Drawing, where: Plane, words: FigureWords, shown: tuple[str, ...]) -> None:
    """The meanings of the marks that are drawn, over the plot, each in its colour."""
    y, x = where.plot.top + drawing.size.pt("small") * 1.1, where.plot.left
    for key in shown:
        colour = {"met": "navy", "missed": "rust", "hollow": "soft"}[key]
        drawing.write(x, y, words[key], "small", colour, bold=key != "hollow")
        x += drawing.width_of(words[key], "small", bold=True) + drawing.size.pt("small") * 1.2


def _by_level(inputs: Inputs) -> pd.DataFrame:
    outcomes: pd.DataFrame = inputs.pairs
    year = inputs.tables.metadata.year
    chosen = outcomes[(outcomes["indicator_id"] == "gdp_growth_real") & (outcomes["year"] < year)]
    found: pd.DataFrame = chosen[chosen["level"].isin(LEVELS) & (chosen["year"] >= 2003)]
    return found


def _median_data(inputs: Inputs) -> pd.DataFrame:
    chosen = _by_level(inputs)
    found = chosen.groupby(["level", "year"])["target"].agg(median="median", places="size").reset_index()
    found = found[(found["level"] == "nation") | (found["places"] >= _FEWEST)]
    return need(found, "no_history", 30).sort_values(["level", "year"])


def _median_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    city = data[data["level"] == "city"]
    peak, last = city.sort_values("median", kind="stable").iloc[-1], city.iloc[-1]
    return None, {
        "peak": write.percent(peak["median"], 1).replace(".0", ""),
        "peak_year": str(int(peak["year"])),
        "last": write.percent(last["median"], 1),
        "last_year_shown": str(int(last["year"])),
        "places": write.number(int(city["places"].max())),
        **_places(data, write),
    }


def _places(data: pd.DataFrame, write: Write) -> dict[str, str]:
    """How many places a year's point of each level rests on, least and most."""
    counts = {level: data.loc[data["level"] == level, "places"] for level in LEVELS}
    return {
        f"n_{level}": write.interval(float(count.min()), float(count.max()), None) if len(count) else "0"
        for level, count in counts.items()
    }


def _level_native(data: pd.DataFrame, words: FigureWords) -> Native:
    column = "median" if "median" in data else "share"
    years = sorted(int(year) for year in data["year"].unique())
    wide = data.pivot(index="year", columns="level", values=column)
    made = {
        words[level]: [None if pd.isna(v) else float(v) for v in wide[level].reindex(years)]
        for level in LEVELS
        if level in wide
    }
    return Native("line", [str(year) for year in years], made, "%")


@register(
    "targets_fall",
    "trends",
    kinds=("reference",),
    chart="line",
    data=_median_data,
    say=_median_say,
    native=_level_native,
)
def draw_targets_fall(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """The median target of each level over the years."""
    _level_lines(drawing, data, words, "median", 1)


def _level_lines(drawing: Drawing, data: pd.DataFrame, words: FigureWords, column: str, places: int) -> None:
    write = Write(words.language)
    lines = []
    for level in LEVELS:
        part = data[data["level"] == level]
        if len(part):
            colour, width, dash = _TONES[level]
            value, year = write.percent(part[column].iloc[-1], places), int(part["year"].iloc[-1])
            name = write.words("figures.frame.last_point", name=words[level], value=value, year=year)
            lines.append(Series(part["year"].tolist(), part[column].tolist(), name, colour, dash, width))
    ticks = nice_ticks(0, data[column].max(), 6)
    years = data["year"].tolist()
    where = plane(drawing, years, ticks, lambda tick: write.value(tick, "%"), labels=[line.name for line in lines])
    series(drawing, where, lines)


def _share_data(inputs: Inputs) -> pd.DataFrame:
    frame = _growth(inputs)
    frame = frame[frame["level"].isin(["city", "province"]) & (frame["year"] >= 2003)]
    found = frame.groupby(["level", "year"]).agg(share=("met", "mean"), places=("met", "size"))
    found = found.reset_index()
    found = need(found[found["places"] >= 9], "no_history", 20)
    return found.assign(share=found["share"] * 100)


def _share_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    city = data[data["level"] == "city"].set_index("year")
    ordered = city.sort_values("share", kind="stable").index
    worst, peak = ordered[0], ordered[-1]
    earlier, later = (float(city.loc[part, "share"].median()) for part in (city.index < _SINCE, city.index >= _SINCE))
    variant = "fell" if later < 50 < earlier else "mixed"
    return variant, {
        "peak_year": str(peak),
        "peak": write.percent(city["share"].max()),
        "worst_year": str(worst),
        "worst": write.percent(city["share"].min()),
        "earlier": write.percent(earlier) if variant == "fell" else "",
        "later": write.percent(later),
        "since": str(_SINCE),
        **_places(data, write),
    }


@register(
    "targets_met",
    "trends",
    kinds=("reference",),
    chart="line",
    data=_share_data,
    say=_share_say,
    native=_level_native,
)
def draw_targets_met(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """The share of places that met their growth target, by year."""
    _level_lines(drawing, data, words, "share", 0)


def _jobs_data(inputs: Inputs) -> pd.DataFrame:
    code_of(inputs)
    nation = inputs.tables.metadata.lineage[-1]
    targets = series_of(inputs, nation, "urban_new_jobs", ("target",))[["year", "value", "comparator", "source_id"]]
    actual = series_of(inputs, nation, "urban_new_jobs")[["year", "value", "source_id"]]
    both = targets.merge(actual, on="year", suffixes=("_target", "_outcome"))
    need(both, "no_history", 8)
    both = both.rename(columns={"value_target": "target", "value_outcome": "outcome"})
    both[["target", "outcome"]] *= _TEN_THOUSAND
    return both.assign(margin=(both["outcome"] / both["target"] - 1) * 100)


def _jobs_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    met = int((data["outcome"] >= data["target"]).sum())
    widest, last = data.sort_values("margin", kind="stable").iloc[-1], data.iloc[-1]
    variant = "all" if met == len(data) else "most"
    if variant == "all" and widest["year"] < last["year"] and last["margin"] < widest["margin"] / 2:
        variant = "shrinking"
    years = set(range(int(data["year"].min()), int(data["year"].max()) + 1)) - set(data["year"])
    gaps = write.names([str(year) for year in sorted(years)])
    return variant, {
        "most": write.percent(widest["margin"]),
        "most_year": str(widest["year"]),
        "latest": write.percent(last["margin"]),
        "gaps": write.words("figures.jobs_targets.gaps", years=gaps) if years else "",
        "n": write.number(len(data)),
        "met": write.number(met),
        "margin": write.percent(data["margin"].mean()),
        "first": str(data["year"].iloc[0]),
        "last": str(data["year"].iloc[-1]),
        "least": write.percent(data["margin"].min()),
        "least_year": str(data.sort_values("margin", kind="stable")["year"].iloc[0]),
    }


def _jobs_native(data: pd.DataFrame, words: FigureWords) -> Native:
    """Every year from first to last, so that years off the record are a gap in Office too."""
    years = list(range(int(data["year"].min()), int(data["year"].max()) + 1))
    wide = data.set_index("year").reindex(years)
    made = {
        words[name]: [None if pd.isna(v) else float(v) for v in wide[name]] for name in ("outcome", "target")
    }
    return Native("line", [str(year) for year in years], made, "人")


@register(
    "jobs_targets",
    "livelihoods",
    kinds=("reference",),
    chart="line",
    data=_jobs_data,
    say=_jobs_say,
    native=_jobs_native,
)
def draw_jobs_targets(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """The nation's new urban jobs: target and outcome of each year."""
    write = Write(words.language)
    factor, places = (1e-4, 0) if words.language == "zh" else (1e-6, 1)
    last = {name: write.number(data[name].iloc[-1] * factor, places) for name in ("target", "outcome")}
    labels = {name: f"{words[name]} {last[name]}" for name in last}
    years = data["year"].tolist()
    ticks = nice_ticks(0, data["outcome"].max() * factor, 6)
    where = plane(drawing, years, ticks, lambda tick: write.number(tick), labels=list(labels.values()), head=0.4)
    lines = [
        Series(years, (data["target"] * factor).tolist(), labels["target"], "orange", (4.0, 2.5), 1.0),
        Series(years, (data["outcome"] * factor).tolist(), labels["outcome"], "navy", marks="circle"),
    ]
    series(drawing, where, lines)
