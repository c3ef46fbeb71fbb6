"""What past targets tell about this year's: wording, margins.

Belongs here: groups of past targets. Does not belong here: forecasts (`projecting`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.common import names, need, records
from workreport.figures.chapters.history import judged
from workreport.figures.scale import nice_ticks
from workreport.figures.shapes.dots import Dot, ranges
from workreport.figures.writing import Write
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_WORDINGS = ("eq", "ge")
_LEVELS = ("province", "city")
_PERIODS = ((2003, 2012), (2013, 2019), (2020, 2022))


def _pairs(inputs: Inputs) -> pd.DataFrame:
    outcomes = inputs.pairs
    chosen = outcomes[(outcomes["indicator_id"] == "gdp_growth_real") & outcomes["level"].isin(_LEVELS)]
    return judged(chosen[chosen["year"] < inputs.tables.metadata.year])


def _wording_data(inputs: Inputs) -> pd.DataFrame:
    """Shares met by wording, each year weighing as much for both wordings."""
    frame = wording_recorded(_pairs(inputs))
    rows = [row for level in _LEVELS for row in _standardised(frame[frame["level"] == level], level)]
    return need(pd.DataFrame(rows), "no_history", 2)


def wording_recorded(frame: pd.DataFrame) -> pd.DataFrame:
    """Targets of sources that tell wordings apart: one that calls every target plain never recorded its wording."""
    plain = frame["target_comparator"].eq("eq").groupby(frame["target_source"]).transform("all")
    return frame[~plain]


def _standardised(frame: pd.DataFrame, level: str) -> list[dict[str, object]]:
    """A row for each wording over the years with both, weighted by their overlap, with 90 % intervals."""
    shares = frame.pivot_table(index="year", columns="target_comparator", values="met", aggfunc="mean")
    sizes = frame.pivot_table(index="year", columns="target_comparator", values="met", aggfunc="count")
    if not set(_WORDINGS) <= set(shares.columns):
        return []
    both = shares[[*_WORDINGS]].dropna().index
    shares, sizes = shares.loc[both, [*_WORDINGS]], sizes.loc[both, [*_WORDINGS]]
    if sizes.to_numpy().min(axis=None, initial=99) < 1 or sizes.sum().min() < 20:
        return []
    weight = sizes["eq"] * sizes["ge"] / sizes.sum(axis=1)
    weight = weight / weight.sum()
    made: list[dict[str, object]] = []
    for wording in _WORDINGS:
        share, size = shares[wording], sizes[wording]
        smoothed = (share * size + 1) / (size + 2)
        error = float((weight**2 * smoothed * (1 - smoothed) / size).sum() ** 0.5)
        met = float((weight * share).sum())
        made.append(
            {
                "level": level,
                "wording": wording,
                "share": met * 100,
                "low": max(0.0, met - 1.645 * error) * 100,
                "high": min(1.0, met + 1.645 * error) * 100,
                "pairs": int(size.sum()),
                "years": len(both),
                "label_zh": _name("zh", level, wording, both),
                "label_en": _name("en", level, wording, both),
            }
        )
    return made


def _name(language: str, level: str, wording: str, years: pd.Index[int]) -> str:
    words = Words(language)
    return words(
        "figures.wording_record.row",
        level=words(f"figures.frame.level_names.{level}"),
        years=Write(language).years(int(years.min()), int(years.max())),
        wording=words(f"figures.frame.wordings.{wording}"),
    )


def _wording_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    wide = data.pivot(index="level", columns="wording", values="share")
    difference = wide["ge"] - wide["eq"]
    variant = "floors_safer" if (difference > 3).all() else ("floors_harder" if (difference < -3).all() else "alike")
    listed = [f"{row[f'label_{write.language}']} {write.percent(row['share'])}" for row in records(data)]
    return variant, {
        "least": write.number(difference.min(), 0),
        "most": write.number(difference.max(), 0),
        "list": write.names(listed),
    }


def _share_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return _interval_native(data, words, "share", "%")


def _margin_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return _interval_native(data, words, "median", "pp")


def _interval_native(data: pd.DataFrame, words: FigureWords, column: str, unit: str) -> Native:
    series = {
        words[name]: [float(v) for v in data[name if name != "middle" else column]]
        for name in ("low", "middle", "high")
    }
    return Native("table", names(data, words.language), series, unit)


@register(
    "wording_record",
    "projecting",
    kinds=("reference",),
    chart="table",
    data=_wording_data,
    say=_wording_say,
    native=_share_native,
    tall=len,
)
def draw_wording_record(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Shares of growth targets met, those without and with "or more", with 90 % intervals."""
    write = Write(words.language)
    dots = [
        Dot(
            row[f"label_{words.language}"],
            row["share"],
            row["low"],
            row["high"],
            write.percent(row["share"]),
            "orange" if row["wording"] == "ge" else "navy",
            "up" if row["wording"] == "ge" else "circle",
        )
        for row in records(data)
    ]
    ranges(drawing, dots, [0, 25, 50, 75, 100], lambda tick: write.percent(tick))


def _margin_data(inputs: Inputs) -> pd.DataFrame:
    frame = _pairs(inputs)
    rows = []
    for level in _LEVELS:
        for first, last in _PERIODS:
            part = frame.loc[(frame["level"] == level) & frame["year"].between(first, last), "margin"]
            if len(part) < 20:
                continue
            low, middle, high = (float(part.quantile(share)) for share in (0.1, 0.5, 0.9))
            rows.append(
                {
                    "level": level,
                    "years": f"{first}–{last}",
                    "low": low,
                    "median": middle,
                    "high": high,
                    "pairs": len(part),
                    "label_zh": _period("zh", level, first, last),
                    "label_en": _period("en", level, first, last),
                }
            )
    return need(pd.DataFrame(rows), "no_history", 3)


def _period(language: str, level: str, first: int, last: int) -> str:
    words = Words(language)
    return words(
        "figures.margin_periods.row",
        level=words(f"figures.frame.level_names.{level}"),
        years=Write(language).years(first, last),
    )


def _margin_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    city = data[data["level"] == "city"]
    first, last = (city if len(city) > 1 else data).iloc[[0, -1]].to_dict("records")
    variant = "turned" if first["median"] > 0 > last["median"] else "plain"
    return variant, {
        "first": write.number(abs(first["median"]), 1),
        "last": write.number(abs(last["median"]), 1),
        "first_years": write.typeset(first["years"]),
        "last_years": write.typeset(last["years"]),
        "list": write.names(
            f"{row[f'label_{write.language}']} {write.value(round(row['median'], 1), 'pp', signed=True)}"
            for row in records(data)
        ),
    }


@register(
    "margin_periods",
    "backtest",
    kinds=("reference",),
    chart="table",
    data=_margin_data,
    say=_margin_say,
    native=_margin_native,
    tall=len,
)
def draw_margin_periods(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Outcome less target in points: the middle, and the range of eight in ten."""
    write = Write(words.language)
    dots = [
        Dot(
            row[f"label_{words.language}"],
            row["median"],
            row["low"],
            row["high"],
            write.signed(row["median"], 1),
            "navy" if row["median"] >= 0 else "orange",
            "circle" if row["median"] >= 0 else "down",
        )
        for row in records(data)
    ]
    ticks = nice_ticks(data["low"].min(), data["high"].max(), 6)
    ranges(drawing, dots, ticks, lambda tick: write.value(tick, None, signed=True), line=(0, words["line"]))
