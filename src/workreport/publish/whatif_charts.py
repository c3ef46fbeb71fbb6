"""The two charts of the what-if page, drawn by Altair in the reader's browser from the page's own controls.

Belongs here: the charts' specifications and the reckoning they share (as parameters bound to the controls).
Does not belong here: the controls and words around them (`whatif`), any model.

Colours are the page's CSS variables, so that the charts follow light and dark. Expressions are read by Vega's
interpreter, never compiled: the site's content policy allows no `eval`.
"""

from __future__ import annotations

import json
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from workreport.analysis.forecast.projections import BASES
from workreport.analysis.forecast.what_if import FARTHEST, STEP, WIDEST, WhatIf
from workreport.words import Words

__all__ = ["SIGNALS", "chart_specs", "control_id"]

SIGNALS = ("growth", "gap", "level", "chance")
BIN = 0.75
SHIFT = 0.05  # an outcome that rounds to the target reaches it
AXIS = {
    "domainColor": "var(--rule)", "tickColor": "var(--rule)", "gridColor": "var(--rule)", "labelColor": "currentColor",
    "titleColor": "currentColor", "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
    "gridOpacity": 0.6,
}  # fmt: skip
_END = 108  # room in pixels for the words at the end of a line
_WRITTEN: dict[str, Any] = {"fontSize": 13, "fontWeight": "bold"}


def control_id(name: str) -> str:
    """The id of a control in the page."""
    return f"wi-{name}"


def chart_specs(made: WhatIf, words: Words) -> dict[str, dict[str, Any]]:
    """Vega-Lite specifications by name: `dots` (where outcomes would fall) and `path` (level by year)."""
    return {"dots": _finished(_dots(made, words), made), "path": _finished(_path(made, words), made)}


def _finished(chart: Any, made: WhatIf) -> dict[str, Any]:
    whole = chart.add_params(*_parameters(made)).properties(width="container", background="transparent")
    whole = whole.configure(font="sans-serif").configure_view(stroke=None).configure_axis(**AXIS)
    found: dict[str, Any] = whole.to_dict()
    found.get("usermeta", {}).clear()
    return found


def _parameters(made: WhatIf) -> list[alt.Parameter]:
    names = ["indicator", "basis", "base", "aim", *made.drivers["driver"]]
    bound = [alt.param(name=f"c_{name}", bind=alt.BindDirect(element=f"#{control_id(name)}")) for name in names]
    moved = " + ".join(f"toNumber(c_{name})" for name in made.drivers["driver"]) or "0"
    chances = json.dumps([[round(value, 3) for value in made.chances[basis]] for basis in BASES])
    place = f"clamp(round((gap + {FARTHEST}) / {STEP}), 0, {len(made.chances) - 1})"
    rated = json.dumps([int(value) for value in made.aims["rated"]])
    reckoned = {
        "growth": f"toNumber(c_base) + {made.aims['elasticity'].tolist()}[toNumber(c_indicator)] * ({moved})",
        "target": "toNumber(c_aim)",
        "gap": "growth - target",
        "level": "100 + growth",
        "rated": f"{rated}[toNumber(c_indicator)]",
        "spread": f"{[made.dots[basis].tolist() for basis in BASES]}[toNumber(c_basis)]",
        "chance": f"rated ? {chances}[toNumber(c_basis)][{place}] : -1",
    }
    return bound + [alt.param(name=name, expr=reckoning) for name, reckoning in reckoned.items()]


def _dots(made: WhatIf, words: Words) -> Any:
    scale = alt.Scale(domain=_reach(made), clamp=True, nice=False)
    across = alt.X("place:Q", scale=scale, title=words("whatif.growth_axis"), axis=alt.Axis(format="+.0f", tickCount=9))
    across = across.axis(labelExpr="replace(datum.value, '-', '−') + '%'", tickCount=9, grid=False)
    reached = alt.condition("datum.reached", alt.value("var(--navy)"), alt.value("var(--orange)"))
    shape = alt.condition("datum.reached", alt.value("circle"), alt.value("triangle-down"))
    points = (
        alt.Chart(pd.DataFrame({"rank": range(len(made.dots))}))
        .transform_filter("rated")
        # The bins stand at the target, so that a stack is all reached or all missed.
        .transform_calculate(bin=_bin_of("datum.rank"))
        .transform_calculate(
            reached="datum.bin >= 0",
            place=f"target - {SHIFT} + (datum.bin + 0.5) * {BIN}",
            # How many of the marks up to this one share its bin: no window, which forgets marks that moved.
            height=" + ".join(f"(datum.rank >= {n} && {_bin_of(n)} == datum.bin)" for n in range(len(made.dots))),
        )
        .mark_point(filled=True, size=70, opacity=1)
        .encode(x=across, y=alt.Y("height:Q", axis=None, scale=_heights(made)), color=reached, shape=shape)
    )
    line = alt.Chart(pd.DataFrame({"one": [1]})).transform_calculate(place="target", written="format(target, '.1f')")
    rule = line.mark_rule(color="var(--rust)", strokeWidth=1.5).encode(x=across)
    label = line.transform_calculate(said=f"'{words('whatif.target')} ' + datum.written + '%'").mark_text(
        align="left", dx=5, baseline="top", color="var(--rust)", **_WRITTEN
    )
    return alt.layer(points, rule, label.encode(x=across, y=alt.value(0), text="said:N")).properties(height=140)


def _bin_of(rank: str | int) -> str:
    """The bin, counted from the target, of the outcome with this rank among the equally likely ones."""
    return f"floor(round(100 * (growth + spread[{rank}] - target + {SHIFT})) / {100 * BIN:.0f})"


def _reach(made: WhatIf) -> list[float]:
    """Ends of the axis beyond which no outcome falls, wherever the sliders stand."""
    middle = float(made.aims.loc[made.aims["rated"], "target"].iloc[0])
    spread = made.dots[list(BASES)].to_numpy()
    low, high = (float(made.drivers[end].sum()) if len(made.drivers) else 0.0 for end in ("low", "high"))
    ends = middle - WIDEST + low + spread.min() - BIN, middle + WIDEST + high + spread.max() + BIN
    return [float(np.floor(ends[0])), float(np.ceil(ends[1]))]


def _heights(made: WhatIf) -> alt.Scale:
    """Room for the highest stack there can be: the most outcomes that fit into one bin."""
    most = 1
    for basis in BASES:
        values = np.sort(made.dots[basis].to_numpy())
        most = max(most, int((np.searchsorted(values, values + BIN, "left") - np.arange(len(values))).max()))
    return alt.Scale(domain=[0, most + 1])


def _path(made: WhatIf, words: Words) -> Any:
    years = pd.DataFrame({"step": range(made.years + 1), "year": range(made.year - 1, made.year + made.years)})
    table = alt.Chart(years)
    across = alt.X(
        "year:Q", title=None, axis=alt.Axis(format="d", values=years["year"].tolist(), grid=False),
        scale=alt.Scale(
            domainMin=made.year - 1, domainMax=alt.expr(f"{made.year - 1} + {made.years} / (1 - {_END} / width)"),
            nice=False,
        ),
    )  # fmt: skip
    up = alt.Y("level:Q", title=None, scale=alt.Scale(zero=False, nice=True), axis=alt.Axis(tickCount=4))
    layers = []
    for name, rate, colour, dash in (("target", "target", "--rust", [5, 4]), ("assumed", "growth", "--navy", [1, 0])):
        line = table.transform_calculate(level=f"100 * pow(1 + {rate} / 100, datum.step)")
        layers.append(line.mark_line(color=f"var({colour})", strokeDash=dash, strokeWidth=2).encode(x=across, y=up))
        last = line.transform_filter(f"datum.step == {made.years}").transform_calculate(
            said=f"'{words(f'whatif.{name}')} ' + format(datum.level, '.1f')"
        )
        away = f"{rate} {'>=' if name == 'assumed' else '>'} {'target' if name == 'assumed' else 'growth'} ? -8 : 8"
        layers.append(
            last.mark_text(align="left", dx=6, dy=alt.expr(away), **_WRITTEN, color=f"var({colour})").encode(
                x=across, y=up, text="said:N"
            )
        )
    return alt.layer(*layers).properties(height=200)
