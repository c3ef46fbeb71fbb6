"""The evidence: what stage promises speak of, and where in the text numbers stand.

Belongs here: figures of commitments and of places in the text. Does not belong here: values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.by_theme import Tones, count_by_theme, counts_native, draw_counts
from workreport.figures.chapters.common import group_of, need, numbers_of
from workreport.figures.shapes.barcode import barcodes
from workreport.figures.writing import Write
from workreport.vocabulary import AIMS, RESULTS

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_FIRM = ("finish", "operate")
_TONES: Tones = {
    "finish": ("navy", 1.0, "paper"),
    "operate": ("orange", 1.0, "ink"),
    "continue": ("navy", 0.6, "ink"),
    "start": ("navy", 0.42, "ink"),
    "establish": ("navy", 0.24, "ink"),
    "other": ("navy", 0.09, "ink"),
}


def _stage_data(inputs: Inputs) -> pd.DataFrame:
    promises = need(inputs.tables.commitments, "no_commitments", 5)
    return count_by_theme(group_of(promises["theme"]), promises["stage"], _TONES)


def _stage_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    sums = data[list(_TONES)].sum()
    firm, total = int(sums[list(_FIRM)].sum()), int(sums.sum())
    return None, {
        "total": write.number(total),
        "firm": write.number(firm),
        "share": write.percent(firm / total * 100),
        "going": write.number(sums["continue"]),
        "start": write.number(sums["start"]),
    }


def _stage_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return counts_native(data, words, _TONES)


@register(
    "promise_stages",
    "evidence",
    kinds=("implied",),
    chart="bar",
    data=_stage_data,
    say=_stage_say,
    native=_stage_native,
    tall=len,
)
def draw_promise_stages(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Promises by theme, in parts by the stage they name."""
    draw_counts(drawing, data, words, _TONES)


def _place_data(inputs: Inputs) -> pd.DataFrame:
    tables = inputs.tables
    length = len(tables.text)
    results, aims = numbers_of(inputs, RESULTS), need(numbers_of(inputs, AIMS), "no_targets", 3)
    need(results, "no_statements", 3)
    promises = tables.commitments
    pieces = [("result", results), ("aim", aims), ("promise", promises)]
    frame = pd.concat([pd.DataFrame({"row": name, "char_start": part["char_start"]}) for name, part in pieces])
    split = int(aims["char_start"].min())
    return frame.assign(
        position=frame["char_start"] / length * 100,
        split=split,
        length=length,
        first=int(results["char_start"].min()),
    )


def _place_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    split, length, first = (int(data[name].iloc[0]) for name in ("split", "length", "first"))
    numbers = data[data["row"] != "promise"]
    before = (numbers["char_start"] < split).sum() / (split - first) * 1000
    after = (numbers["char_start"] >= split).sum() / (length - split) * 1000
    counts = data["row"].value_counts()
    values = {
        "before": write.number(before, 0),
        "after": write.number(after, 0),
        "split": write.percent(split / length * 100),
    }
    values |= {f"n_{name}": write.number(int(counts[name])) for name in ("result", "aim")}
    values["n_promise"] = write.number(int(counts.get("promise", 0)))
    return "denser_past" if before > after else "denser_future", values


def _place_native(data: pd.DataFrame, words: FigureWords) -> Native:
    bins = pd.cut(data["position"], range(0, 101, 10), labels=[f"{start}–{start + 10}%" for start in range(0, 100, 10)])
    counted = data.groupby([bins, "row"], observed=False).size().unstack(fill_value=0)
    series = {
        words[name]: [float(v) for v in counted[name]] for name in ("result", "aim", "promise") if name in counted
    }
    return Native("bar", [str(name) for name in counted.index], series, "")


@register(
    "text_map",
    "evidence",
    kinds=("stated",),
    chart="bar",
    data=_place_data,
    say=_place_say,
    native=_place_native,
)
def draw_text_map(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Where results, aims and promises stand, from the text's first character to its last."""
    tones = {"result": "navy", "aim": "orange", "promise": "soft"}
    rows = [(words[name], data.loc[data["row"] == name, "position"].tolist(), colour) for name, colour in tones.items()]
    barcodes(drawing, [row for row in rows if row[1]], (words["start"], words["end"]))
