"""Growth over time at each level, and what growth and retail sales did where the place's own series is short.

Belongs here: figures of cited series. Does not belong here: targets against outcomes (`history`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, Unavailable, register
from workreport.figures.chapters.common import need, numbers_of, parent_of, place_name, records, series_of
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.lines import Plane, Series, plane, series
from workreport.figures.writing import Write
from workreport.vocabulary import AIMS

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_STYLES = (("navy", "", 1.3, ()), ("orange", "", 1.0, ()), ("soft", "", 0.9, (4.0, 2.5)))
_RECENT = 5


def _growth_data(inputs: Inputs) -> pd.DataFrame:
    about = inputs.tables.metadata
    parent_of(inputs)
    parts = []
    for place, code in enumerate(about.lineage):
        found = series_of(inputs, code, "gdp_growth_real")
        found = found[(found["year"] < about.year) & (found["year"] >= 2000)]
        parts.append(found.assign(order=place))
    frame: pd.DataFrame = pd.concat(parts, ignore_index=True)
    if (frame["order"] == 1).sum() < 10 or frame["order"].max() < 2:
        raise Unavailable("one_above" if len(about.parent_codes) == 1 else "no_series")
    for language in ("zh", "en"):
        frame[f"label_{language}"] = [place_name(row, language) for row in records(frame)]
    columns = ["place_code", "label_zh", "label_en", "order", "year", "value", "kind", "quality", "source_id"]
    shown: pd.DataFrame = frame[columns]
    return shown.sort_values(["order", "year"], kind="stable")


def _growth_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    wide = data.pivot(index="year", columns="order", values="value")
    lead = (wide[1] - wide[wide.columns.max()]).dropna()
    early, late = lead.iloc[:10].mean(), lead.iloc[-_RECENT:].mean()
    variant = "narrower" if 0 < late < early else ("behind" if late <= 0 else "wider")
    nearest, farthest = data[data["order"] == 1].iloc[-1], data[data["order"] == wide.columns.max()].iloc[-1]
    return variant, {
        "nearest": nearest[f"label_{write.language}"],
        "farthest": farthest[f"label_{write.language}"],
        "early": write.number(early, 1),
        "late": write.number(late, 1),
        "first_years": write.years(lead.index[0], lead.index[9]),
        "last_years": write.years(lead.index[-_RECENT], lead.index[-1]),
        "n_own": write.count(int((data["order"] == 0).sum())),
        "latest": write.percent(nearest["value"], 1),
        "latest_year": str(nearest["year"]),
        "points": write.number(len(data)),
        "compiled": write.number(int((data["quality"] == "aggregator").sum())),
    }


def _growth_native(data: pd.DataFrame, words: FigureWords) -> Native:
    years = sorted(data["year"].unique())
    made = {
        str(part[f"label_{words.language}"].iloc[0]): _by_year(part, years) for _order, part in data.groupby("order")
    }
    return Native("line", [str(year) for year in years], made, "%")


def _by_year(part: pd.DataFrame, years: list[int]) -> list[float | None]:
    values = dict(zip(part["year"], part["value"], strict=True))
    return [float(values[year]) if year in values else None for year in years]


@register(
    "growth_levels",
    "trends",
    kinds=("reference",),
    chart="line",
    data=_growth_data,
    say=_growth_say,
    native=_growth_native,
)
def draw_growth_levels(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Real growth of the governments above as lines, the place's own years as marks."""
    write = Write(words.language)
    lines = []
    for order, part in data.groupby("order"):
        name = str(part[f"label_{words.language}"].iloc[0])
        if order == 0:
            lines.append(Series(part["year"].tolist(), part["value"].tolist(), "", "ink", width=0, marks="diamond"))
            continue
        colour, marks, width, dash = _STYLES[min(int(str(order)) - 1, 2)]
        label = f"{name} {write.percent(part['value'].iloc[-1], 1)}"
        lines.append(Series(part["year"].tolist(), part["value"].tolist(), label, colour, dash, width, marks))
    ticks = nice_ticks(min(0.0, data["value"].min()), data["value"].max(), 6)
    where = plane(
        drawing,
        data["year"].tolist(),
        ticks,
        lambda tick: write.value(tick, "%"),
        labels=[line.name for line in lines],
    )
    series(drawing, where, lines)
    own = data[data["order"] == 0]
    for row in records(own):
        near = data.loc[(data["order"] == 1) & (data["year"] == row["year"]), "value"]
        above = bool(len(near) and row["value"] > near.iloc[0] - 1)
        x, y, text = where.x(row["year"]), where.y(row["value"]), drawing.size.pt("text")
        written = write.percent(row["value"], 1)
        x, y = (x, y + 1.8 * text) if above else (x + 0.7 * text, y)
        drawing.write(x, y, written, "small", bold=True, anchor="middle" if above else "start", halo=True)


def _retail_data(inputs: Inputs) -> pd.DataFrame:
    about = inputs.tables.metadata
    aims = numbers_of(inputs, AIMS)
    own = need(aims[aims["indicator_id"] == "retail_sales_growth"], "no_growth_targets").iloc[0]
    found = series_of(inputs, parent_of(inputs), "retail_sales_growth")
    found = need(found[found["year"] < about.year].assign(row="parent"), "no_series", 4)
    target = pd.DataFrame(
        [
            {
                "year": about.year,
                "value": own["scaled_value"],
                "row": "target",
                "kind": "target",
                "comparator": own["comparator"],
                "source_id": own["statement_id"],
                "place_code": about.place_code,
                "place_zh": about.place_zh,
                "quality": "",
            }
        ]
    )
    frame = pd.concat([found, target], ignore_index=True)
    for language in ("zh", "en"):
        frame[f"label_{language}"] = [place_name(row, language) for row in records(frame)]
    return frame[["label_zh", "label_en", "year", "value", "comparator", "row", "kind", "quality", "source_id"]]


def _retail_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    past, target = data[data["row"] == "parent"], data[data["row"] == "target"].iloc[0]
    last = past.iloc[-1]
    variant = "above_last" if target["value"] > last["value"] else "not_above_last"
    return variant, {
        "parent": last[f"label_{write.language}"],
        "own": target[f"label_{write.language}"],
        "last_value": write.percent(last["value"], 1),
        "data_year": str(last["year"]),
        "target": write.value(target["value"], "%", comparator=target["comparator"]),
        "target_sign": write.value(target["value"], "%", comparator=target["comparator"], short=True),
        "n": write.count(len(past)),
        "met": write.count(int((past["value"] >= target["value"]).sum())),
    }


def _retail_native(data: pd.DataFrame, words: FigureWords) -> Native:
    years = [str(year) for year in data["year"]]
    made = {
        words[row]: [float(v) if r == row else None for v, r in zip(data["value"], data["row"], strict=True)]
        for row in ("parent", "target")
    }
    return Native("bar", years, made, "%")


@register(
    "retail_target",
    "demand",
    kinds=("stated", "reference"),
    chart="bar",
    data=_retail_data,
    say=_retail_say,
    native=_retail_native,
)
def draw_retail_target(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """The parent's growth in the years on record, and the place's target as a line across."""
    write = Write(words.language)
    past, target = data[data["row"] == "parent"], data[data["row"] == "target"].iloc[0]
    ticks = nice_ticks(0, max(data["value"].max(), 5), 4)
    years = range(int(past["year"].min()), int(target["year"]) + 1)
    where = plane(
        drawing,
        list(years),
        ticks,
        lambda tick: write.value(tick, "%"),
        head=0.5,
        first=years[0] - 0.6,
        last=years[-1] + 0.6,
    )
    level = where.y(target["value"])
    tallest = _bars_with_values(drawing, where, past, target["value"])
    drawing.line((where.plot.left, where.plot.right), (level, level), "orange", 1.6, (5, 3))
    drawing.mark(where.x(target["year"]), level, "diamond", "orange")
    written = write.value(target["value"], "%", comparator=target["comparator"], short=True)
    _target_name(drawing, where, [words["target"], written], tallest, level)


def _bars_with_values(drawing: Drawing, where: Plane, past: pd.DataFrame, target: float) -> list[tuple[float, float]]:
    """A bar a year with its value on it: where that would lie on the target's line, below it inside the bar or, where
    the bar is too narrow and the year after has none, beside it.

    Gives the right edge and the top, value included, of each.
    """
    write, narrow, text = Write(drawing.language), drawing.size.narrow, drawing.size.pt("text")
    half = min((where.x(1) - where.x(0)) * (0.25 if narrow else 0.32), text * 1.6)
    level, tops = where.y(target), []
    years = set(past["year"])
    for row in records(past):
        x, y = where.x(row["year"]), where.y(row["value"])
        drawing.rect(x - half, where.y(0), x + half, y, "navy", 1.0 if row["value"] >= target else 0.5)
        role, at, shown = "small" if narrow else "text", y + text * 0.7, write.percent(row["value"], 1)
        width = drawing.width_of(shown, role, bold=True)
        fits, free = width < half * 1.9, row["year"] + 1 not in years
        on_line = abs(at - level) < text * 0.8
        if on_line and (fits or free):
            at = min(y, level) - text * 0.9
        elif on_line:
            at = level + text * 0.75
        beside = on_line and free and not fits
        start, anchor = (x + half + text * 0.25, "start") if beside else (x, "middle")
        drawing.write(start, at, shown, role, colour="navy", bold=True, anchor=anchor, halo=True)
        tops.append((start + width if beside else x + max(half, width / 2), at + text * 0.6))
    return tops


def _target_name(
    drawing: Drawing, where: Plane, parts: list[str], bars: list[tuple[float, float]], level: float
) -> None:
    """The target's name and value at the right above its line, clear of bars: on two lines where one has no room."""
    text = drawing.size.pt("text")
    lines = [" ".join(parts)]
    high = max((right for right, top in bars if top > level + text * 3.5), default=where.plot.left)
    if where.plot.right - high < drawing.width_of(lines[0], bold=True) + text * 0.5:
        lines = parts
    left = where.plot.right - max(drawing.width_of(line, bold=True) for line in lines)
    below = [top for right, top in bars if right > left and level < top <= level + text * 3.5]
    y = max([level + text * 0.4, *below]) + text * 0.7
    for place, line in enumerate(reversed(lines)):
        drawing.write(
            where.plot.right, y + place * text * 1.25, line, colour="rust", bold=True, anchor="end", halo=True
        )
