"""How far each driver of the scenarios, taken alone, moves growth: the tornado.

Belongs here: that figure. Does not belong here: the drivers (`data/scenarios.yaml`), their arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, Unavailable, register
from workreport.figures.chapters.common import names, need, records
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.dots import Dot, ranges
from workreport.figures.writing import Write
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

GROWTH = "gdp_growth_real"


def _tornado_data(inputs: Inputs) -> pd.DataFrame:
    from workreport.analysis.forecast.scenarios import tornado

    outlook = inputs.forecast
    aim = need(outlook.targets[outlook.targets["indicator_id"] == GROWTH], "no_gdp_target")
    if outlook.scenarios is None:
        raise Unavailable("no_scenarios")
    table = need(tornado(outlook.scenarios, aim).query("target.notna()"), "no_forecast", 2)
    central = float(outlook.scenarios.central["gdp"]["growth"])
    labels = {
        f"label_{language}": [Words(language)(f"forecast.drivers.{driver}") for driver in table["driver"]]
        for language in ("zh", "en")
    }
    moved = {"down": (table["low"] - central).round(6), "up": (table["high"] - central).round(6)}
    return table.assign(**labels, central=central, **moved).reset_index(drop=True)


def _tornado_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    reach = data[data["high"] >= data["target"] - 1e-9]
    variant = {0: "none_reach", 1: "one_reaches"}.get(len(reach), "some_reach")
    widest, best = data.iloc[0], data.sort_values("up", kind="stable").iloc[-1]
    return variant, {
        "n": write.count(len(data)),
        "reach": write.capital(len(reach)),
        "which": reach[f"label_{write.language}"].iloc[0] if len(reach) else "",
        "target": write.value(widest["target"], "%"),
        "central": write.value(widest["central"], "%"),
        "widest": widest[f"label_{write.language}"],
        "best": best[f"label_{write.language}"],
        "up": write.number(best["up"], 1),
        "band": write.interval(widest["low"], widest["high"], "%"),
    }


def _tornado_native(data: pd.DataFrame, words: FigureWords) -> Native:
    moved = {words[end]: [float(value) for value in data[end]] for end in ("down", "up")}
    return Native("diverging_bar", names(data, words.language), moved, "pp")


@register(
    "driver_tornado",
    "projecting",
    kinds=("stated", "projected"),
    chart="diverging_bar",
    data=_tornado_data,
    say=_tornado_say,
    native=_tornado_native,
    tall=len,
)
def draw_driver_tornado(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Growth with one driver at its bad and its good end, the rest at the central case; widest first."""
    write = Write(words.language)
    dots = [
        Dot(
            row[f"label_{words.language}"],
            row["central"],
            row["low"],
            row["high"],
            write.interval(row["low"], row["high"], "%"),
            "plum" if row["high"] >= row["target"] else "grey",
            "circle" if row["high"] >= row["target"] else "diamond",
        )
        for row in records(data)
    ]
    target = float(data["target"].iloc[0])
    ticks = nice_ticks(min(data["low"].min(), target), max(data["high"].max(), target), 5)
    line = (target, f"{words['target']} {write.value(target, '%')}")
    ranges(drawing, dots, ticks, lambda tick: write.value(tick, "%"), line=line)
