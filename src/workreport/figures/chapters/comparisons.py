"""From last year's results to this year's targets: the dumbbells, and how much may be compared at all.

Belongs here: figures of the chapter on comparisons. Does not belong here: grading the pairs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.analysis.pairs import SAME_AIM, compared_pairs, with_name
from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.by_theme import Tones, count_by_theme, counts_native, draw_counts
from workreport.figures.chapters.common import (
    AIMS,
    again_note,
    counting_again,
    labelled,
    need,
    numbers_of,
    records,
)
from workreport.figures.shapes.bars import bars
from workreport.figures.shapes.dumbbell import End, dumbbells
from workreport.figures.writing import Write

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_GRADES = ("same", "similar", "weak")
_TONES: Tones = {
    "same": ("orange", 1.0, "ink"),
    "similar": ("navy", 1.0, "paper"),
    "weak": ("navy", 0.5, "ink"),
    "none": ("track", 1.0, "ink"),
}


def _ratchet_data(inputs: Inputs) -> pd.DataFrame:
    pairs = compared_pairs(inputs.tables)
    amounts = ~pairs["target_unit"].isin(["%", "pp"]) & pairs["ratio"].notna()
    chosen = pairs[amounts & pairs["grade"].isin(["same", "similar"])].drop_duplicates("target_id")
    need(chosen, "no_pairs", 2)
    frame = pd.DataFrame(
        {
            **labelled(chosen, "target_"),
            "grade": chosen["grade"].astype(str),
            "unit": chosen["target_unit"],
            "last": chosen["achievement_scaled_value"],
            "this": chosen["target_scaled_value"],
            "comparator": chosen["target_comparator"],
            "index": chosen["ratio"] * 100,
            "achievement_id": chosen["achievement_id"],
            "target_id": chosen["target_id"],
        }
    )
    order = {grade: place for place, grade in enumerate(_GRADES)}
    made = frame.sort_values(["grade", "index"], key=lambda c: c.map(order) if c.name == "grade" else -c, kind="stable")
    made.attrs["rates"] = int((~amounts & pairs["grade"].isin(["same", "similar"])).sum())
    return made


def _ratchet_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    same = data[data["grade"] == "same"]
    shown = same if len(same) else data
    below = int((shown["index"] < 100).sum())
    kind = "similar" if same.empty else "same_one" if len(same) == 1 else "same_all" if below == len(same) else "same"
    variant = kind + ("_below" if below else "_not_below")
    values = {
        "n": write.count(len(shown)),
        "N": write.capital(len(shown)),
        "below": write.count(below),
        "Below": write.capital(below),
        "n_same": write.count(len(same)),
        "total": write.count(len(data)),
        "lowest": data.sort_values("index", kind="stable")[f"label_{write.language}"].iloc[0],
        "lowest_index": write.number(data["index"].min(), 0),
        "rates": write.words("figures.ratchet.rates", n=write.count(rates)) if (rates := data.attrs["rates"]) else "",
    }
    return variant, values


def _ratchet_native(data: pd.DataFrame, words: FigureWords) -> Native:
    change = [round(float(index) - 100, 6) for index in data["index"]]
    return Native("diverging_bar", list(data[f"label_{words.language}"]), {words["change"]: change}, "%")


@register(
    "ratchet",
    "comparisons",
    kinds=("stated", "implied"),
    chart="diverging_bar",
    data=_ratchet_data,
    say=_ratchet_say,
    native=_ratchet_native,
    tall=len,
)
def draw_ratchet(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Dumbbells: last year's result = 100; the colour that says `below` only where both sides measure the same."""
    write = Write(words.language)
    alike = bool((data["grade"] == "same").all())
    ends = [
        End(
            row[f"label_{words.language}"] + ("" if row["grade"] == "same" else words["star"]),
            row["index"],
            write.value(row["last"], row["unit"]),
            write.value(row["this"], row["unit"], comparator=row["comparator"], short=True),
            faint=row["grade"] != "same",
        )
        for row in records(data)
    ]
    sides = (words["below"], words["above"]) if alike else (words["smaller"], words["not_smaller"])
    dumbbells(drawing, ends, (sides[0], words["middle"], sides[1]), judged=alike)


def _comparable_data(inputs: Inputs) -> pd.DataFrame:
    aims = need(numbers_of(inputs, AIMS), "no_targets")
    grades = _best_grades(inputs, aims)
    known = [*_GRADES, "none"]
    frame = pd.DataFrame({"grade": known, "count": [grades.count(grade) for grade in known]})
    return counting_again(frame, inputs)


def _best_grades(inputs: Inputs, aims: pd.DataFrame) -> list[str]:
    """The best grade of any comparison of each target, or `none`; of one said again that of the first."""
    pairs = compared_pairs(inputs.tables)[::-1]
    said = pairs[[f"target_{name}" for name in SAME_AIM]].itertuples(index=False, name=None)
    best = dict(zip(said, pairs["grade"].astype(str), strict=True))
    return [best.get(aim, "none") for aim in with_name(aims)[[*SAME_AIM]].itertuples(index=False, name=None)]


def _comparable_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    count = data.set_index("grade")["count"]
    variant = "no_same" if count["same"] == 0 else "some_same"
    total = int(count.sum())
    return variant, {
        "total": write.number(total),
        **{str(name): write.count(int(value)) for name, value in count.items()},
        "Same": write.capital(int(count["same"])),
        "share": write.percent(count["none"] / total * 100),
        "again": again_note(data, write),
    }


def _comparable_native(data: pd.DataFrame, words: FigureWords) -> Native:
    names = [words[grade] for grade in data["grade"]]
    return Native("bar", names, {words["count"]: [int(count) for count in data["count"]]}, "")


@register(
    "comparable",
    "comparisons",
    kinds=("implied",),
    chart="bar",
    data=_comparable_data,
    say=_comparable_say,
    native=_comparable_native,
    tall=len,
)
def draw_comparable(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Targets by how well a result of last year matches them."""
    write = Write(words.language)
    colours = [{"same": "navy", "similar": "navy", "weak": "grey", "none": "grey"}[grade] for grade in data["grade"]]
    alphas = [{"same": 1.0, "similar": 0.6, "weak": 0.6, "none": 0.3}[grade] for grade in data["grade"]]
    bars(
        drawing,
        [words[grade] for grade in data["grade"]],
        list(data["count"]),
        [write.number(count) for count in data["count"]],
        colours,
        alphas=alphas,
    )


def _baseline_data(inputs: Inputs) -> pd.DataFrame:
    aims = need(numbers_of(inputs, AIMS), "no_targets", 5)
    grades = pd.Series(_best_grades(inputs, aims), index=aims.index)
    return counting_again(count_by_theme(aims["group"], grades, _TONES), inputs)


def _baseline_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    own = data[data["group"] == "innovation"]
    row = (own if len(own) else data).iloc[0]
    variant = "all_missing" if row["none"] == row["total"] else ("missing" if row["none"] else "none_missing")
    return variant, {
        "label": row[f"label_{write.language}"],
        "total": write.count(int(row["total"])),
        "none": write.count(int(row["none"])),
        "all": write.number(data["total"].sum()),
        "all_none": write.number(data["none"].sum()),
        "same": write.count(int(data["same"].sum())),
        "again": again_note(data, write),
    }


def _baseline_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return counts_native(data, words, _TONES)


@register(
    "baselines",
    "innovation",
    kinds=("implied",),
    chart="bar",
    data=_baseline_data,
    say=_baseline_say,
    native=_baseline_native,
    tall=len,
)
def draw_baselines(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Targets by theme, in parts by how well last year's results match them."""
    draw_counts(drawing, data, words, _TONES)
