"""The what-if page's controls, readings and charts.

Belongs here: markup with native, labelled controls, and what the page's script needs to know, as attributes.
Does not belong here: the charts (`whatif_charts`), the reckoning (`analysis.forecast.what_if`).

Without a script the controls stay hidden and the table below them tells the same at chosen points. The readings
of the first indicator are written here, so that the page tells them before the charts' script is there.
"""

from __future__ import annotations

import json
from typing import Any

from workreport.analysis.forecast.projections import BASES
from workreport.analysis.forecast.what_if import FARTHEST, STEP, WIDEST, WhatIf, what_if
from workreport.numbers import format_probability, format_value, plain
from workreport.publish.html import tag, text
from workreport.publish.whatif_charts import SIGNALS, chart_specs, control_id
from workreport.vocabulary import indicator_name
from workreport.words import Words

__all__ = ["MARK", "whatif_html"]

# What a page holds if it needs the charts' scripts.
MARK = 'class="whatif"'


def whatif_html(forecast: Any, language: str) -> str:
    """The page's working part; a sentence where the report sets no target that can be rated."""
    words, made = Words(language), what_if(forecast)
    if made is None:
        return tag("p", text(words("whatif.none")), class_="quiet")
    charts = "".join(
        tag("figure", tag("figcaption", text(words(f"whatif.charts.{name}"))) + tag("div", "", class_="chart"),
            data_spec=json.dumps(spec, ensure_ascii=False, sort_keys=True), data_chart=name)
        for name, spec in chart_specs(made, words).items()
    )  # fmt: skip
    parts = _controls(made, words) + _readings(made, words) + charts
    aims = made.aims[["target", "central"]].to_numpy(dtype=float).tolist()
    box = tag(
        "div", parts, class_="whatif", data_words=json.dumps(_said(words), ensure_ascii=False, sort_keys=True),
        data_aims=json.dumps(aims), hidden="",
    )  # fmt: skip
    return box + tag("noscript", tag("p", text(words("whatif.no_script")), class_="quiet"))


def _said(words: Words) -> dict[str, str]:
    """Phrases that the script fills in: `#` stands for the number."""
    said = {name: str(phrase) for name, phrase in words.group("whatif.said").items()}
    more = {name: words(f"numbers.probability_{name}", value="95%" if name == "above" else "5%")
            for name in ("above", "below")}  # fmt: skip
    return {**said, "most": more["above"], "least": more["below"]}


def _controls(made: WhatIf, words: Words) -> str:
    names = [indicator_name(row, words.language) for row in made.aims["indicator_id"]]
    rows = _choice("indicator", names, words)
    rows += _choice("basis", [words(f"forecast.bases.{basis}") for basis in BASES], words)
    first = made.aims.iloc[0]
    target, central = float(first["target"]), float(first["central"])
    base = words("whatif.controls.base" if len(made.drivers) else "whatif.controls.alone")
    rows += _slider("base", target - WIDEST, target + WIDEST, central, "%", base)
    rows += _slider("aim", target - WIDEST, target + WIDEST, target, "%", words("whatif.controls.aim"))
    points = words("whatif.points")
    drivers = "".join(
        _slider(name, low, high, 0.0, points, words(f"forecast.drivers.{name}"), signed=True)
        for name, low, high in zip(*(made.drivers[column] for column in ("driver", "low", "high")), strict=True)
    )
    legend = tag("legend", text(words("whatif.controls.drivers")))
    nothing = tag("p", text(words("whatif.controls.no_drivers")), class_="quiet")
    group = tag("fieldset", legend + drivers) if drivers else nothing
    again = tag("button", text(words("whatif.reset")), type="reset")
    return tag("form", rows + group + again, class_="dials", aria_label=words("whatif.controls.all"))


def _choice(name: str, shown: list[str], words: Words) -> str:
    options = "".join(tag("option", text(label), value=place) for place, label in enumerate(shown))
    label = tag("label", text(words(f"whatif.controls.{name}")), for_=control_id(name))
    return tag("div", label + tag("select", options, id=control_id(name)), class_="dial")


def _slider(name: str, low: float, high: float, value: float, unit: str, label: str, *, signed: bool = False) -> str:
    """A range with its label, its value and unit; `signed` shows a plus before what adds."""
    field = control_id(name)
    head = tag("label", text(label), for_=field)
    dial = tag(
        "input", type="range", id=field, min=f"{low:g}", max=f"{high:g}", step=STEP, value=f"{value:g}",
        data_unit=unit, data_signed="1" if signed else None,
    ).removesuffix("</input>")  # fmt: skip
    return tag("div", head + dial + tag("output", "", for_=field), class_="dial")


def _readings(made: WhatIf, words: Words) -> str:
    """The four readings, and one sentence of them for screen readers."""
    base, first = format_value(100, None, words.language), _first_readings(made, words)
    pairs = "".join(
        tag("div", tag("dt", text(words(f"whatif.readings.{name}", year=made.year, last=made.year - 1, base=base)))
            + tag("dd", text(first[name]), class_="n k-projected", data_reading=name))
        for name in SIGNALS
    )  # fmt: skip
    return tag("dl", pairs, class_="readings") + tag("p", "", role="status", class_="unseen")


def _first_readings(made: WhatIf, words: Words) -> dict[str, str]:
    """What the page reads before anything is moved: the first indicator on the first basis, no driver at work."""
    aim, said = made.aims.iloc[0], words.group("whatif.said")
    gap = round(float(aim["central"]) - float(aim["target"]), 1)  # the slider stands in steps from the target
    growth = float(aim["target"]) + gap
    away = str(said["above" if gap > 0 else "below"]).replace("#", f"{abs(gap):.1f}")
    chances = made.chances.set_index("gap")[BASES[0]]
    chance = round(float(chances[min(max(gap, -FARTHEST), FARTHEST)]), 3)
    return {
        "growth": f"{plain(growth, words.language, 1)}%",
        "gap": away if gap else str(said["even"]),
        "level": f"{100 + growth:.1f}",
        "chance": format_probability(chance, words.language) if aim["rated"] else str(said["unrated"]),
    }
