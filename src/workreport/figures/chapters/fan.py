"""The fan of one year's growth: where output may stand at the year's end, and where the target puts it.

Belongs here: the fan chart of the projection. Does not belong here: the model, other figures of it (`projecting`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, Unavailable, register
from workreport.figures.chapters.common import need, records
from workreport.figures.chapters.projecting import GROWTH
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.lines import Series, plane, series
from workreport.figures.writing import Write

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_BOUNDS = ("q05", "q10", "q25", "q50", "q75", "q90", "q95")
_LABELLED = ("q05", "q25", "q50", "target", "q75", "q95")
_BANDS = (("q05", "q95", 0.16), ("q10", "q90", 0.3), ("q25", "q75", 0.5))
_BASE = 100.0


def _fan_data(inputs: Inputs) -> pd.DataFrame:
    """Growth at each bound and at the target, as first announced, and the output it gives from 100 the year before."""
    made = inputs.forecast.projections
    if made is None:
        raise Unavailable("no_forecast")
    aims = made.targets[(made.targets["indicator_id"] == GROWTH) & made.targets["rated"]]
    aim = need(aims, "no_forecast").iloc[0]
    routes = made.routes[made.routes["indicator_id"] == GROWTH]
    pooled = routes[(routes["basis"] == "reported") & (routes["route"] == "pooled")]
    row = need(pooled, "no_forecast").iloc[0]
    growth = {name: float(row[name]) for name in _BOUNDS} | {"target": float(aim["target"])}
    frame = pd.DataFrame({"bound": list(growth), "growth": list(growth.values())})
    return frame.assign(base=_BASE, level=_BASE * (1 + frame["growth"] / 100), year=inputs.tables.metadata.year)


def _fan_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    growth = data.set_index("bound")["growth"]
    gap = growth["target"] - growth["q50"]
    variant = "above" if gap >= 0.05 else ("below" if gap <= -0.05 else "level")
    told = {f"{name}_growth": write.value(growth[name], "%", digits=2) for name in _BOUNDS}
    return variant, told | {
        "target": write.value(growth["target"], "%"),
        "gap": write.number(abs(gap), 1),
        "base": str(int(data["year"].iloc[0]) - 1),
    }


def _fan_native(data: pd.DataFrame, words: FigureWords) -> Native:
    year = int(data["year"].iloc[0])
    made = {row["bound"]: [_BASE, float(row["level"])] for row in records(data)}
    bounds = {words[name]: row for name, row in made.items() if name != "target"}
    return Native("area_fan", [str(year - 1), str(year)], bounds, "", {words[name]: made[name] for name in _LABELLED})


@register(
    "growth_fan",
    "projecting",
    kinds=("stated", "projected"),
    chart="area_fan",
    data=_fan_data,
    say=_fan_say,
    native=_fan_native,
)
def draw_growth_fan(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Bands from the year before, their middle as a line, the target as a dashed one."""
    write = Write(words.language)
    level, year = data.set_index("bound")["level"], int(data["year"].iloc[0])
    names = {bound: f"{words[bound]} {write.number(level[bound], 1)}" for bound in _LABELLED}
    ticks = nice_ticks(level.min(), level.max(), 6)
    years = [year - 1, year]
    where = plane(drawing, years, ticks, write.number, labels=list(names.values()), head=0.2)
    left, right = where.plot.left, where.plot.right
    start = where.y(_BASE)
    for low, high, alpha in _BANDS:
        drawing.area((left, right, right), (start, where.y(level[low]), where.y(level[high])), "plum", alpha)
    ends = {"q05": "soft", "q25": "soft", "q75": "soft", "q95": "soft"}
    lines = [Series(years, [_BASE, level[name]], names[name], colour, width=0) for name, colour in ends.items()]
    lines.append(Series(years, [_BASE, level["q50"]], names["q50"], "plum", width=1.1))
    lines.append(Series(years, [_BASE, level["target"]], names["target"], "orange", (5.0, 3.0), 1.1))
    series(drawing, where, lines)
