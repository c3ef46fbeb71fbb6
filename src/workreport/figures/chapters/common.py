"""What several figures need: rows of one kind, chapters as groups, labels in both languages.

Belongs here: small selections of the tables. Does not belong here: a figure.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.analysis.chapters import CHAPTER_THEMES
from workreport.analysis.ledger_aims import said_again
from workreport.figures.catalogue import Unavailable
from workreport.tables.entered_series import ENTERED
from workreport.vocabulary import AIMS, RESULTS
from workreport.words import Words

if TYPE_CHECKING:
    from workreport.figures.inputs import Inputs
    from workreport.figures.writing import Write

__all__ = [
    "AIMS",
    "again_note",
    "counting_again",
    "GROUPS",
    "RESULTS",
    "group_of",
    "code_of",
    "labelled",
    "level_of",
    "names",
    "need",
    "numbers_of",
    "parent_of",
    "place_name",
    "records",
    "series_of",
    "without_shared_end",
]

GROUPS = tuple(CHAPTER_THEMES)


def need(frame: pd.DataFrame, reason: str, least: int = 1) -> pd.DataFrame:
    """`frame` if it has at least so many rows, else raise `Unavailable(reason)`."""
    if len(frame) < least:
        raise Unavailable(reason)
    return frame


def group_of(themes: pd.Series) -> pd.Series:
    """The chapter that treats each theme."""
    chapter = {theme: name for name, listed in CHAPTER_THEMES.items() for theme in listed}
    return themes.map(chapter)


def numbers_of(inputs: Inputs, classes: tuple[str, ...]) -> pd.DataFrame:
    """The report's statistics of these classes that carry a value, with their group, in the text's order."""
    statements: pd.DataFrame = inputs.tables.statements
    chosen = statements[statements["class"].isin(classes) & statements["scaled_value"].notna()]
    return chosen.assign(group=group_of(chosen["theme"])).reset_index(drop=True)


def counting_again(frame: pd.DataFrame, inputs: Inputs) -> pd.DataFrame:
    """`frame`, which counts targets, with how many of them say an earlier one again (see `again_note`)."""
    frame.attrs["again"] = said_again(inputs.tables.statements, inputs.tables.text)
    return frame


def again_note(data: pd.DataFrame, write: Write) -> str:
    """What a count of targets says of those said again, which no pair counts twice; empty where there are none."""
    count = data.attrs.get("again", 0)
    return write.words("figures.frame.again", n=write.count(count)) if count else ""


def without_shared_end(labels: list[str]) -> list[str]:
    """`labels` without the words they all end with (", city rank"), if something is left of each."""
    shared = os.path.commonprefix([label[::-1] for label in labels])[::-1]
    cut = shared[shared.index(",") :] if "," in shared else (shared if not shared.isascii() else "")
    if not cut or any(len(label) <= len(cut) + 1 for label in labels):
        return labels
    return [label[: -len(cut)] for label in labels]


def series_of(
    inputs: Inputs, place_code: str, indicator: str, kinds: tuple[str, ...] = ("actual", "preliminary")
) -> pd.DataFrame:
    """One value a year of a cited annual series: final before first announced, then entered before compiled."""
    own = {"place_code": [place_code], "indicator_id": [indicator], "period": ["annual"]}
    frame: pd.DataFrame = inputs.reference_of(**own).series
    chosen = frame[
        (frame["place_code"] == place_code)
        & (frame["indicator_id"] == indicator)
        & (frame["period"] == "annual")
        & frame["kind"].isin(kinds)
    ]
    grades = (ENTERED, "official", "official_repost", "press", "aggregator")
    order = {name: place for place, name in enumerate((*kinds, *grades))}
    ranked = chosen.assign(_kind=chosen["kind"].map(order), _quality=chosen["quality"].map(order))
    best = ranked.sort_values(["year", "_kind", "_quality", "source_id"], kind="stable").drop_duplicates("year")
    return best.drop(columns=["_kind", "_quality"]).reset_index(drop=True)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as plain dictionaries."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def names(frame: pd.DataFrame, language: str) -> list[str]:
    """The rows' labels in one language."""
    return [str(label) for label in frame[f"label_{language}"]]


def labelled(frame: pd.DataFrame, prefix: str = "") -> dict[str, list[str]]:
    """`label_zh` and `label_en` columns from the subjects of statements: Chinese where English lacks, the number
    as written where the text names no subject."""
    chinese = frame[f"{prefix}subject_zh"].fillna(frame[f"{prefix}text"])
    english = frame[f"{prefix}subject_en"].fillna(chinese)
    return {"label_zh": chinese.astype(str).tolist(), "label_en": english.astype(str).tolist()}


def code_of(inputs: Inputs) -> str:
    """The code of the report's place. Raises `Unavailable` where none is known."""
    code = str(inputs.tables.metadata.place_code)
    if not code:
        raise Unavailable("no_code")
    return code


def parent_of(inputs: Inputs) -> str:
    """The code of the place just above. Raises `Unavailable` for the nation, which has none, and without a code."""
    code_of(inputs)
    above = inputs.tables.metadata.parent_codes
    if not above:
        raise Unavailable("no_parent")
    return str(above[0])


def place_name(row: dict[str, Any], language: str) -> str:
    """A place's name by its code where the words know it, else by its level; Chinese as in the table."""
    words, code = Words(language), str(row["place_code"])
    key = f"figures.frame.places.{code}"
    if words.has(key):
        return words(key)
    return str(row["place_zh"]) if language == "zh" else words(f"figures.frame.levels.{level_of(code)}")


def level_of(code: str) -> str:
    """nation, province, city or county, by the zeros a place's code ends in."""
    if code == "000000":
        return "nation"
    return "province" if code.endswith("0000") else ("city" if code.endswith("00") else "county")
