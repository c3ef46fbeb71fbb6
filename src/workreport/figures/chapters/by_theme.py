"""How many rows each theme has, in bars whose parts are their kinds: the data, the Office chart and the drawing.

Belongs here: what figures of counts in parts have in common. Does not belong here: which rows, kinds and words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native
from workreport.figures.chapters.common import GROUPS, names
from workreport.figures.shapes.bars import parts
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing

__all__ = ["Tones", "count_by_theme", "counts_native", "draw_counts"]

# Of each kind, in the order of the parts: its colour, strength and text colour.
Tones = Mapping[str, tuple[str, float, str]]


def count_by_theme(groups: pd.Series, kinds: pd.Series, tones: Tones) -> pd.DataFrame:
    """A row a theme with how many rows of each kind it has, named in both languages; the longest bar first."""
    counts = pd.crosstab(groups, kinds).rename_axis(index="group", columns=None)
    counts = counts.reindex(columns=list(tones), fill_value=0)
    frame = counts.loc[[group for group in GROUPS if group in counts.index]].reset_index()
    for language in ("zh", "en"):
        frame[f"label_{language}"] = [Words(language)(f"figures.frame.groups.{group}") for group in frame["group"]]
    total = frame[list(tones)].sum(axis=1)
    return frame.assign(total=total).sort_values("total", ascending=False, kind="stable")


def counts_native(data: pd.DataFrame, words: FigureWords, tones: Tones) -> Native:
    """The counts as an Office chart; a kind that no theme has is left out, as it is of the drawing."""
    series = {words[kind]: [float(count) for count in data[kind]] for kind in _shown(data, tones)}
    return Native("bar", names(data, words.language), series, "")


def draw_counts(drawing: Drawing, data: pd.DataFrame, words: FigureWords, tones: Tones) -> None:
    """A bar a theme, in parts by kind, its total at the end."""
    shown = _shown(data, tones)
    values = data[shown].astype(float).to_numpy().tolist()
    texts = [[f"{value:.0f}" for value in row] for row in values]
    heads, totals = [words[kind] for kind in shown], [str(total) for total in data["total"]]
    parts(drawing, names(data, words.language), values, texts, [tones[kind] for kind in shown], heads, totals)


def _shown(data: pd.DataFrame, tones: Tones) -> list[str]:
    return [kind for kind in tones if data[kind].sum()]
