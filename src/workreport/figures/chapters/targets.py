"""The year's targets: growth targets side by side, how firmly targets are worded, the ladder of governments.

Belongs here: figures of the chapter on targets. Does not belong here: comparisons with last year.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.analysis.ledger_aims import said_once
from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.by_theme import Tones, count_by_theme, counts_native, draw_counts
from workreport.figures.chapters.common import (
    AIMS,
    again_note,
    counting_again,
    labelled,
    names,
    need,
    numbers_of,
    parent_of,
    place_name,
    records,
    without_shared_end,
)
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.bars import bars
from workreport.figures.shapes.dots import Dot, ranges
from workreport.figures.writing import Write
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_FIRMNESS = {"eq": "exact", "ge": "floor", "gt": "floor", "le": "ceiling", "lt": "ceiling", "approx": "about"}
_TONES: Tones = {
    "exact": ("navy", 1.0, "paper"),
    "floor": ("navy", 0.5, "ink"),
    "ceiling": ("navy", 0.3, "ink"),
    "about": ("pale", 1.0, "ink"),
    "hedged": ("orange", 1.0, "ink"),
}


def _growth_data(inputs: Inputs) -> pd.DataFrame:
    aims, once = numbers_of(inputs, AIMS), said_once(inputs.tables.statements, inputs.tables.text)
    aims = aims[aims["statement_id"].isin(once["statement_id"])]
    growth = aims[(aims["measure_type"] == "growth_rate") & (aims["unit"] == "%") & (aims["scaled_value"] > 0)]
    growth = need(growth, "no_growth_targets", 3).sort_values(
        ["scaled_value", "char_start"], ascending=[False, True], kind="stable"
    )
    labels = {name: without_shared_end(_bare(listed)) for name, listed in labelled(growth).items()}
    return pd.DataFrame(
        {
            **labels,
            "value": growth["scaled_value"].tolist(),
            "comparator": growth["comparator"].tolist(),
            "indicator_id": growth["indicator_id"].tolist(),
            "statement_id": growth["statement_id"].tolist(),
        }
    )


def _bare(labels: list[str]) -> list[str]:
    """Labels without the word for growth, which the subtitle says."""
    cut = [label.removesuffix("增速").removesuffix(" growth").removeprefix("Growth of ") for label in labels]
    return [label[:1].upper() + label[1:] for label in cut]


def _growth_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    low, high = data.iloc[-1], data.iloc[0]
    return None, {
        "n": write.count(len(data)),
        "low": write.value(low["value"], "%"),
        "high": write.value(high["value"], "%"),
        "lowest": low[f"label_{write.language}"],
        "highest": high[f"label_{write.language}"],
    }


def _growth_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return Native("bar", names(data, words.language), {words["value"]: [float(v) for v in data["value"]]}, "%")


@register(
    "growth_targets",
    "targets",
    kinds=("stated",),
    chart="bar",
    data=_growth_data,
    say=_growth_say,
    native=_growth_native,
    tall=len,
)
def draw_growth_targets(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Growth targets, highest first; a floor is drawn lighter than an exact target."""
    write = Write(words.language)
    texts = [write.value(row["value"], "%", comparator=row["comparator"], short=True) for row in records(data)]
    alphas = [1.0 if comparator == "eq" else 0.6 for comparator in data["comparator"]]
    bars(
        drawing,
        names(data, words.language),
        data["value"].tolist(),
        texts,
        ["navy"] * len(data),
        alphas=alphas,
    )


def _wording_data(inputs: Inputs) -> pd.DataFrame:
    aims = need(numbers_of(inputs, AIMS), "no_targets", 5)
    firmness = aims["comparator"].map(_FIRMNESS).where(aims["class"] == "target", "hedged")
    return counting_again(count_by_theme(aims["group"], firmness, _TONES), inputs)


def _wording_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    sums = data[list(_TONES)].sum()
    total = int(sums.sum())
    variant = "few_hedged" if sums["hedged"] * 10 <= total else "many_hedged"
    variant = variant if sums["hedged"] else "none_hedged"
    return variant, {
        "total": write.number(total),
        **{name: write.count(int(sums[name])) for name in _TONES},
        "floor_share": write.percent(sums["floor"] / total * 100),
        "again": again_note(data, write),
    }


def _wording_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return counts_native(data, words, _TONES)


@register(
    "target_wording",
    "targets",
    kinds=("implied",),
    chart="bar",
    data=_wording_data,
    say=_wording_say,
    native=_wording_native,
    tall=len,
)
def draw_target_wording(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Targets by theme in parts: exact, at least, at most, about, strive for."""
    draw_counts(drawing, data, words, _TONES)


def _ladder_data(inputs: Inputs) -> pd.DataFrame:
    about = inputs.tables.metadata
    aims = numbers_of(inputs, AIMS)
    own = need(aims[aims["indicator_id"] == "gdp_growth_real"], "no_gdp_target").iloc[0]
    parent_of(inputs)
    series = inputs.reference_of(place_code=()).series  # targets only: no outcome is one
    cited = series[
        (series["indicator_id"] == "gdp_growth_real") & (series["year"] == about.year) & (series["kind"] == "target")
    ]
    parents = cited[cited["place_code"].isin(about.parent_codes)].drop_duplicates("place_code")
    need(parents, "no_parent_targets")
    rows = [
        {
            "place_code": about.place_code,
            "label_zh": about.place_zh,
            "label_en": about.place_en,
            "value": own["scaled_value"],
            "comparator": own["comparator"],
            "kind": "stated",
            "relation": "own",
            "source_id": own["statement_id"],
        }
    ]
    order = {code: place for place, code in enumerate(about.parent_codes)}
    listed = [(row, "above") for row in sorted(records(parents), key=lambda row: order[row["place_code"]])]
    listed += [(row, "beside") for row in records(_beside(cited, about.place_code))]
    for row, relation in listed:
        rows.append(
            {
                "place_code": row["place_code"],
                "label_zh": place_name(row, "zh"),
                "label_en": place_name(row, "en"),
                "value": row["value"],
                "comparator": row["comparator"],
                "kind": "reference",
                "relation": relation,
                "source_id": row["source_id"],
            }
        )
    return pd.DataFrame(rows)


def _beside(cited: pd.DataFrame, code: str) -> pd.DataFrame:
    """Other places directly under the same government whose names both languages know."""
    known = Words("en").group("figures.frame.places")
    near = cited["place_code"].str.startswith(code[:4]) & ~cited["place_code"].str.endswith("00")
    return cited[near & (cited["place_code"] != code) & cited["place_code"].isin(list(known))].drop_duplicates(
        "place_code"
    )


def _ladder_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    above_it = data[data["relation"] == "above"]
    own, nearest, farthest = data.iloc[0], above_it.iloc[0], above_it.iloc[-1]
    above = int(own["value"] > nearest["value"]) - int(own["value"] < nearest["value"])
    variant = {1: "above", 0: "level", -1: "below"}[above]
    if variant == "level" and own["value"] > farthest["value"]:
        variant = "level_above_nation"
    listed = [f"{row[f'label_{write.language}']} {_target(row, write)}" for row in records(data)]
    return variant, {
        "own": _target(own.to_dict(), write),
        "nearest": nearest[f"label_{write.language}"],
        "nearest_value": _target(nearest.to_dict(), write),
        "farthest": farthest[f"label_{write.language}"],
        "farthest_value": _target(farthest.to_dict(), write),
        "list": write.names(listed),
    }


def _target(row: Mapping[Any, Any], write: Write) -> str:
    return write.value(float(row["value"]), "%", comparator=str(row["comparator"]))


def _ladder_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return Native("bar", names(data, words.language), {words["value"]: [float(v) for v in data["value"]]}, "%")


@register(
    "target_ladder",
    "targets",
    kinds=("stated", "reference"),
    chart="bar",
    data=_ladder_data,
    say=_ladder_say,
    native=_ladder_native,
    tall=len,
)
def draw_target_ladder(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """The growth target of the place and of each government above it."""
    write = Write(words.language)
    dots = [
        Dot(
            row[f"label_{words.language}"],
            row["value"],
            row["value"],
            row["value"],
            _target(row, write),
            "navy" if row["kind"] == "stated" else "teal",
            "circle" if row["kind"] == "stated" else "diamond",
        )
        for row in records(data)
    ]
    low, high = data["value"].min(), data["value"].max()
    ticks = nice_ticks(low - 0.6, high + 0.4, 5)
    ranges(drawing, dots, ticks, lambda tick: write.value(tick, "%"))
