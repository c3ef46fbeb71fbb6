"""Columns of forecasts: chances, intervals, scores, weights, what would have to happen.

Belongs here: one formatter for each such column (see `shown_tables`). Does not belong here: computing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from workreport.analysis.forecast.scores import FIFTHS
from workreport.numbers import format_interval, format_probability, format_value
from workreport.publish.html import number, tag, text
from workreport.words import Words

__all__ = ["FORECAST_COLUMNS", "RIGHT_ALIGNED", "Formatter", "Row"]

Row = Mapping[Any, Any]
Formatter = Callable[[Row, Words], str]
RIGHT_ALIGNED = {
    "chance", "chance_revised", "middle", "band", "weight", "said", "hits", "in50", "in80", "in90", "crps", "brier",
    "log_score", "skill", *FIFTHS, "estimate", "scale", "bounds", "assumed_growth", "gap",
    "level_index", "so_far", "low", "high", "own_growth", "city_growth", "difference", "needed", "announced",
    "revised", "probability",
}  # fmt: skip


def _probability(row: Row, words: Words) -> str:
    if pd.isna(row["probability"]):
        return tag("span", text(words("shown.not_rated")), class_="quiet")
    return number(format_probability(row["probability"], words.language), "projected")


def _outcome(column: str) -> Formatter:
    def write(row: Row, words: Words) -> str:
        if pd.isna(row[column]):
            return tag("span", text(words("shown.none")), class_="quiet")
        return number(format_value(row[column], row["unit"], words.language), "reference")

    return write


def _projected(column: str) -> Formatter:
    """A quantile of a projection in per cent, to a tenth."""

    def write(row: Row, words: Words) -> str:
        if pd.isna(row[column]):
            return tag("span", text(words("shown.not_rated")), class_="quiet")
        return number(format_value(row[column], row["unit"], words.language, places=1), "projected")

    return write


def _band(row: Row, words: Words) -> str:
    """Where four outcomes in five are expected."""
    if pd.isna(row["q10"]):
        return ""
    return number(format_interval(row["q10"], row["q90"], row["unit"], words.language, places=1), "projected")


def _chance(column: str) -> Formatter:
    return lambda row, words: _probability({"probability": row[column]}, words)


def _forecast_word(group: str, column: str) -> Formatter:
    """Words of `forecast.yaml`; several keys joined by `;` become a list."""

    def write(row: Row, words: Words) -> str:
        found = [words(f"forecast.{group}.{key}") for key in str(row[column]).split(";")]
        return text(words("forecast.join").join(found))

    return write


def _score(column: str, places: int = 2) -> Formatter:
    """A score with the same decimals down its column."""
    return lambda row, words: number(format_value(row[column], "", words.language, places=places), "projected")


def _share(column: str) -> Formatter:
    """A share in whole per cent."""

    def write(row: Row, words: Words) -> str:
        return number(format_value(100 * row[column], "%", words.language, places=0), "projected")

    return write


def _skill(row: Row, words: Words) -> str:
    """Skill in per cent with its interval over resampled years."""
    value = format_value(100 * row["skill"], "%", words.language, places=0, signed=True)
    low, high = (format_value(100 * row[end], "%", words.language, places=0, signed=True) for end in ("low", "high"))
    return (
        number(value, "projected") + " " + tag("span", text(words("shown.from_to", low=low, high=high)), class_="quiet")
    )


def _bounds(row: Row, words: Words) -> str:
    """The least and the greatest chance there can be."""
    low, high = (format_probability(row[end], words.language) for end in ("low", "high"))
    return number(words("shown.between", low="0%" if row["low"] == 0 else low, high=high), "projected")


FORECAST_COLUMNS: dict[str, Formatter] = {
    "chance": _chance("probability"),
    "chance_revised": _chance("probability_revised"),
    "middle": _projected("q50"),
    "band": _band,
    "rating": _forecast_word("grades", "grade"),
    "why": _forecast_word("reasons", "reasons"),
    "why_not": _forecast_word("reasons", "reason"),
    "level": _forecast_word("levels", "level"),
    "known": _forecast_word("known", "known"),
    "regime": _forecast_word("regimes", "regime"),
    "rule": _forecast_word("rules", "rule"),
    "route": _forecast_word("routes", "route"),
    "basis": _forecast_word("bases", "basis"),
    "weight": _share("weight"),
    "said": _share("probability"),
    "tenth": lambda row, words: text(f"{10 * int(row['bin'])}–{10 * int(row['bin']) + 10}%"),
    "hits": _share("hits"),
    "in80": _share("in80"),
    "crps": _score("crps"),
    "brier": _score("brier", 3),
    "log_score": _score("log_score"),
    "in50": _share("in50"),
    "in90": _share("in90"),
    "skill": _skill,
    "score": _forecast_word("scores", "score"),
    "span": _forecast_word("spans", "span"),
    "variant": _forecast_word("variants", "variant"),
    "model": _forecast_word("models", "model"),
    "measure": _forecast_word("joint", "measure"),
    **{fifth: _share(fifth) for fifth in FIFTHS},
    "estimate": _projected("point"),
    "scale": _score("scale", 1),
    "bounds": _bounds,
    "driver": _forecast_word("drivers", "driver"),
    "low": lambda row, words: number(format_value(row["low"], "%", words.language, places=1), "projected"),
    "high": lambda row, words: number(format_value(row["high"], "%", words.language, places=1), "projected"),
    "own_growth": _outcome("value"),
    "city_growth": _outcome("parent_value"),
    "difference": lambda row, words: number(
        format_value(row["difference"], "pp", words.language, places=1, signed=True), "implied"
    ),
    "assumed_growth": _projected("growth"),
    "gap": lambda row, words: number(format_value(row["gap"], "pp", words.language, places=1, signed=True), "implied"),
    "level_index": lambda row, words: number(format_value(row["level"], None, words.language, places=1), "implied"),
    "so_far": _outcome("value"),
    "needed": lambda row, words: number(format_value(row["needed"], "%", words.language, places=1), "implied"),
    "probability": _probability,
    "announced": _outcome("actual_first"),
    "revised": _outcome("actual_revised"),
}
