"""The place's weight in the place above it: shares of the total, and ranks.

Belongs here: figures on shares and ranks the report states. Does not belong here: derived shares (`implied`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.common import labelled, level_of, need, numbers_of, without_shared_end
from workreport.figures.shapes.steps import ladder
from workreport.figures.shapes.waffle import Panel, waffles
from workreport.figures.writing import Write
from workreport.vocabulary import RESULTS

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

# What is wider than a place of each level: a share of all there is in the place itself is no weight in what is above.
_WIDER = {"county": ("全市", "全省", "全国"), "city": ("全省", "全国"), "province": ("全国",), "nation": ()}
# A share of the whole: 占全国三成, not 全国财政支出七成用于民生.
_OF_WHOLE = re.compile(r"(?:占|贡献|承担|集聚|完成)[^,，。;；]{0,4}(?P<scope>全[市省国])[^,，。;；]{0,8}$")
_NEAR = 30


def _share_data(inputs: Inputs) -> pd.DataFrame:
    numbers = numbers_of(inputs, RESULTS)
    wider = numbers["scope"].isin(_wider(inputs))
    shares = numbers[(numbers["measure_type"] == "share") & wider & (numbers["unit"] == "%")]
    text = inputs.tables.text
    whole = [_is_of_whole(text, row) for row in shares.to_dict("records")]
    shares = need(shares[pd.Series(whole, index=shares.index, dtype=bool)], "no_shares")
    shares = shares.sort_values("scaled_value", ascending=False, kind="stable").head(4)
    parts = [_part_of(numbers, share) for share in shares.to_dict("records")]
    return pd.DataFrame(
        {
            **labelled(pd.DataFrame(parts)),
            "share": shares["scaled_value"].to_numpy(),
            "scope": shares["scope"].to_numpy(),
            "value": [part["scaled_value"] for part in parts],
            "unit": [part["unit"] for part in parts],
            "statement_id": shares["statement_id"].to_numpy(),
        }
    )


def _wider(inputs: Inputs) -> tuple[str, ...]:
    """The scopes that are wider than the report's place."""
    return _WIDER[level_of(inputs.tables.metadata.place_code)]


def _is_of_whole(text: str, row: Mapping[Any, Any]) -> bool:
    """Whether a share is told as one of all there is in its scope, in the words before it or its own."""
    start = int(row["char_start"])
    found = _OF_WHOLE.search(text[max(0, start - _NEAR) : start])
    return found is not None and found["scope"] == row["scope"] or f"占{row['scope']}" in str(row["subject_zh"])


def _part_of(numbers: pd.DataFrame, share: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """The amount a share is of: the last amount before it in the same paragraph, else the share alone."""
    before = numbers[
        (numbers["paragraph"] == share["paragraph"])
        & (numbers["char_start"] < share["char_start"])
        & numbers["measure_type"].isin(["count", "level"])
    ]
    close = before[before["char_end"] > share["char_start"] - 12]
    return close.iloc[-1].to_dict() if len(close) else {**share, "scaled_value": float("nan"), "unit": ""}


def _share_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    top = data.iloc[0]
    half = "over_half" if top["share"] > 50 else "top"
    if 65 <= top["share"] <= 68:
        half = "two_thirds"
    return half, {
        "share": write.percent(top["share"]),
        "label": top[f"label_{write.language}"],
        "list": write.names(
            f"{row[f'label_{write.language}']} {write.percent(row['share'])}" for row in data.to_dict("records")
        ),
        "scope": write.words(f"figures.frame.scope.{top['scope']}"),
    }


def _share_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return Native(
        "bar", list(data[f"label_{words.language}"]), {words["share"]: [float(v) for v in data["share"]]}, "%"
    )


@register(
    "city_share",
    "opening",
    kinds=("stated",),
    chart="bar",
    data=_share_data,
    say=_share_say,
    native=_share_native,
)
def draw_city_share(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Waffles of the stated shares."""
    write = Write(words.language)
    waffles(
        drawing,
        [
            Panel(
                row["share"],
                write.percent(row["share"]),
                row[f"label_{words.language}"],
                write.value(row["value"], row["unit"]),
            )
            for row in data.to_dict("records")
        ],
    )


def _rank_data(inputs: Inputs) -> pd.DataFrame:
    numbers = numbers_of(inputs, RESULTS)
    ranks = numbers[(numbers["measure_type"] == "rank") & numbers["scope"].isin(_wider(inputs))]
    need(ranks, "no_ranks", 3)
    chosen = ranks.sort_values(["scaled_value", "char_start"], kind="stable")
    clean = {name: without_shared_end(found) for name, found in labelled(chosen).items()}
    return pd.DataFrame(
        {
            **clean,
            "rank": chosen["scaled_value"].tolist(),
            "scope": chosen["scope"].tolist(),
            "statement_id": chosen["statement_id"].tolist(),
        }
    )


def _rank_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    worst, variant = int(data["rank"].max()), "nation" if data["scope"].eq("全国").all() else "wider"
    return variant + ("_first" if worst == 1 else ""), {
        "n": write.count(len(data)),
        "N": write.capital(len(data)),
        "worst": write.count(worst),
        "worst_rank": write.value(worst, "rank"),
        "firsts": write.count(int((data["rank"] == 1).sum())),
    }


def _rank_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return Native("table", list(data[f"label_{words.language}"]), {words["rank"]: [float(v) for v in data["rank"]]}, "")


@register(
    "city_ranks",
    "glance",
    kinds=("stated",),
    chart="table",
    data=_rank_data,
    say=_rank_say,
    native=_rank_native,
    tall=len,
)
def draw_city_ranks(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Where on the ladder each stated rank stands."""
    write = Write(words.language)
    labels = list(data[f"label_{words.language}"])
    ladder(
        drawing,
        labels,
        [int(rank) for rank in data["rank"]],
        lambda rank: write.value(rank, "rank"),
        words["unknown"],
    )
