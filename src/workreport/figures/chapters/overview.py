"""What a report's numbers speak of: themes, kinds of measure, past and future.

Belongs here: counts of statements. Does not belong here: their values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.common import GROUPS, need, numbers_of
from workreport.figures.shapes.bars import mirrored
from workreport.figures.shapes.heat import heat
from workreport.figures.writing import Write
from workreport.vocabulary import AIMS, RESULTS
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

MEASURES = ("count", "rate", "money", "people", "physical", "rank")
_PEOPLE = ("人", "名", "户", "人次", "户次", "万人", "万户")
_TENSES = ("past", "future")


def _measure(row: Mapping[Any, Any]) -> str:
    kind, unit = str(row["measure_type"]), str(row["unit"])
    if kind == "rank":
        return "rank"
    if kind in ("growth_rate", "share", "rate"):
        return "rate"
    if unit[:3] in ("CNY", "USD", "EUR", "HKD", "JPY"):
        return "money"
    if unit in _PEOPLE:
        return "people"
    return "physical" if kind == "level" else "count"


def _both(inputs: Inputs) -> pd.DataFrame:
    """Results and aims with their tense, group and kind of measure."""
    past, future = (
        numbers_of(inputs, RESULTS).assign(tense="past"),
        numbers_of(inputs, AIMS).assign(tense="future"),
    )
    both = need(pd.concat([past, future], ignore_index=True), "no_statements", 10)
    both["measure"] = [_measure(row) for row in both.to_dict("records")]
    return both[both["group"].notna()]


def _heat_data(inputs: Inputs) -> pd.DataFrame:
    both = _both(inputs)
    counts = both.groupby(["tense", "group", "measure"]).size()
    index = pd.MultiIndex.from_product([_TENSES, GROUPS, MEASURES], names=counts.index.names)
    frame = counts.reindex(index, fill_value=0).rename("count").reset_index()
    return frame.assign(
        label_zh=[Words("zh")(f"figures.frame.groups.{group}") for group in frame["group"]],
        label_en=[Words("en")(f"figures.frame.groups.{group}") for group in frame["group"]],
    )


def _heat_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    sums = data.groupby("tense")["count"].sum()
    ranks = data[data["measure"] == "rank"].groupby("tense")["count"].sum()
    variant = "ranks_past" if ranks["past"] >= 3 and ranks["future"] == 0 else "plain"
    cells = data.sort_values("count", ascending=False, kind="stable").iloc[0]
    return variant, {
        "past": write.number(sums["past"]),
        "future": write.number(sums["future"]),
        "ranks": write.count(int(ranks["past"])),
        "most": write.number(cells["count"]),
        "most_group": cells[f"label_{write.language}"],
    }


def _matrix(data: pd.DataFrame, tense: str) -> list[list[int]]:
    chosen = data[data["tense"] == tense].pivot(index="group", columns="measure", values="count")
    matrix = chosen.reindex(index=list(GROUPS), columns=list(MEASURES)).to_numpy()
    return [[int(count) for count in row] for row in matrix]


def _heat_native(data: pd.DataFrame, words: FigureWords) -> Native:
    groups = [Words(words.language)(f"figures.frame.groups.{group}") for group in GROUPS]
    matrices = {tense: _matrix(data, tense) for tense in _TENSES}
    series = {
        f"{words[tense]} {words[measure]}": [float(row[place]) for row in matrices[tense]]
        for tense in _TENSES
        for place, measure in enumerate(MEASURES)
    }
    return Native("table", groups, series, "")


@register(
    "numbers_heat",
    "glance",
    kinds=("implied",),
    chart="table",
    data=_heat_data,
    say=_heat_say,
    native=_heat_native,
    tall=lambda data: 2 * data["group"].nunique() + 3,
)
def draw_numbers_heat(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Theme by kind of measure, past beside future."""
    groups = [Words(words.language)(f"figures.frame.groups.{group}") for group in GROUPS]
    blocks = [(words[tense], _matrix(data, tense)) for tense in _TENSES]
    heat(drawing, groups, [words[measure] for measure in MEASURES], blocks)


def _balance_data(inputs: Inputs) -> pd.DataFrame:
    both = _both(inputs)
    counts = both.groupby(["group", "tense"]).size().unstack(fill_value=0)
    frame = counts.reindex(index=list(GROUPS), columns=list(_TENSES), fill_value=0).reset_index()
    frame["label_zh"] = [Words("zh")(f"figures.frame.groups.{group}") for group in frame["group"]]
    frame["label_en"] = [Words("en")(f"figures.frame.groups.{group}") for group in frame["group"]]
    ratio = frame["future"] / (frame["past"] + frame["future"]).clip(lower=1)
    return frame.assign(ratio=ratio).sort_values("ratio", ascending=False, kind="stable")


def _balance_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    own = data[data["group"] == "environment"].iloc[0]
    most = data.iloc[0]
    variant = "no_aims" if own["future"] == 0 else ("fewer" if own["future"] < own["past"] else "more")
    return variant, {
        "past": write.number(own["past"]),
        "future": write.number(own["future"]),
        "most": most[f"label_{write.language}"],
        "most_past": write.number(most["past"]),
        "most_future": write.number(most["future"]),
    }


def _balance_native(data: pd.DataFrame, words: FigureWords) -> Native:
    series = {words[tense]: [float(count) for count in data[tense]] for tense in _TENSES}
    return Native("bar", list(data[f"label_{words.language}"]), series, "")


@register(
    "past_and_future",
    "environment",
    kinds=("implied",),
    chart="bar",
    data=_balance_data,
    say=_balance_say,
    native=_balance_native,
    tall=len,
)
def draw_past_and_future(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Numbers on results at the left, on aims at the right."""
    past, future = data["past"].tolist(), data["future"].tolist()
    texts = ([str(count) for count in past], [str(count) for count in future])
    labels = [str(label) for label in data[f"label_{words.language}"]]
    mirrored(drawing, labels, past, future, (words["past"], words["future"]), texts)
