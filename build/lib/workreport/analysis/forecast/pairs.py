"""Announced targets beside their outcomes, as the models take them.

Belongs here: checking a table of the columns of `target_outcomes.csv`, the choice of outcome basis, codes of
places and of their parents, and blanking what was not yet known at a date.
Does not belong here: features, models, reading files that are not such a table.

Two bases of the outcome exist. `announced` is the figure first published, and the later series where no
first figure was found; `revised` is the later series, and the first figure where no revision is known.
Values of the later series were not on anyone's desk on the date itself: a forecast that uses them for years
before T knows those years a little better than a contemporary did, and nothing of T.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from workreport.errors import InputError

__all__ = ["BASES", "LEVELS", "as_of", "parent_code", "read_pairs", "standard_pairs"]

LEVELS = ("nation", "province", "city", "county")
BASES = ("announced", "revised")
COMPARATORS = ("eq", "ge", "gt", "approx", "range", "le", "lt")
REQUIRED = ("place_code", "place_zh", "level", "year", "indicator_id", "target", "target_comparator")
OUTCOMES = ("actual_first", "actual_revised")


def read_pairs(path: Path) -> pd.DataFrame:
    """Read a table of pairs; raises `InputError` when it is missing, empty or not CSV."""
    if not path.is_file():
        raise InputError(
            "no such file", file=path, remedy="name a table with the columns of target_outcomes.csv"
        )
    try:
        frame = pd.read_csv(path, dtype={"place_code": str}, encoding="utf-8-sig")
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise InputError(f"not a readable CSV: {error}", file=path, remedy="save it as UTF-8 CSV") from error
    return _checked(frame, path)


def standard_pairs(frame: pd.DataFrame, basis: str = "announced") -> pd.DataFrame:
    """Rows `place_code, place_zh, level, year, indicator_id, target, target_comparator, outcome, gap`.

    `outcome` follows `basis` (see the module's text), `gap` is outcome − target; rows are sorted by
    indicator, level, place and year. Raises `InputError` for missing columns, unknown words or two rows of
    one key.
    """
    if basis not in BASES:
        raise InputError(f"unknown basis {basis!r}", remedy=f"use one of {', '.join(BASES)}")
    pairs = _checked(frame, None).copy()
    first, later = OUTCOMES if basis == "announced" else OUTCOMES[::-1]
    pairs["outcome"] = pairs[first].fillna(pairs[later])
    pairs["gap"] = pairs["outcome"] - pairs["target"]
    pairs = pairs[[*REQUIRED, "outcome", "gap"]]
    order = ["indicator_id", "level", "place_code", "year"]
    return pairs.sort_values(order, kind="mergesort").reset_index(drop=True)


def as_of(pairs: pd.DataFrame, year: int) -> pd.DataFrame:
    """What was known when the targets of `year` were announced: later rows go, outcomes of `year` are
    blank.
    """
    known = pairs[pairs["year"] <= year].copy()
    known.loc[known["year"] == year, ["outcome", "gap"]] = np.nan
    return known.reset_index(drop=True)


def parent_code(code: str, level: str) -> str:
    """Code of the place one level up: a county's city, a city's province, a province's nation."""
    if level == "county":
        return f"{code[:4]}00"
    return f"{code[:2]}0000" if level == "city" else "000000"


def _checked(frame: pd.DataFrame, file: Path | None) -> pd.DataFrame:
    missing = [name for name in (*REQUIRED, *OUTCOMES) if name not in frame.columns]
    if missing:
        raise InputError(
            f"no column {', '.join(missing)}", file=file, remedy="keep target_outcomes.csv's columns"
        )
    if frame.empty:
        raise InputError("no rows", file=file, remedy="give at least one target")
    frame = frame.reset_index(drop=True).copy()
    frame["place_code"] = frame["place_code"].astype(str).str.zfill(6)
    for name in ("year", "target", *OUTCOMES):
        frame[name] = _numbers(frame, name, file, needed=name in ("year", "target"))
    frame["year"] = frame["year"].astype(int)
    _known_words(frame, "level", LEVELS, file)
    _known_words(frame, "target_comparator", COMPARATORS, file)
    _one_row_each(frame, file)
    return frame


def _numbers(frame: pd.DataFrame, name: str, file: Path | None, *, needed: bool) -> pd.Series:
    values = pd.to_numeric(frame[name], errors="coerce").astype(float)
    wrong = (values.isna() & (frame[name].notna() | needed)) | np.isinf(values)
    if wrong.any():
        row = int(np.flatnonzero(wrong.to_numpy())[0])
        remedy = "write a plain number" if needed else "write a plain number or leave it empty"
        raise InputError(
            f"{frame[name].iloc[row]!r} is not a number", remedy=remedy, file=file, row=row + 2, column=name
        )
    return values


def _known_words(frame: pd.DataFrame, name: str, known: tuple[str, ...], file: Path | None) -> None:
    wrong = ~frame[name].isin(known)
    if wrong.any():
        row = int(np.flatnonzero(wrong.to_numpy())[0])
        remedy = f"use one of {', '.join(known)}"
        raise InputError(
            f"unknown {frame[name].iloc[row]!r}", remedy=remedy, file=file, row=row + 2, column=name
        )


def _one_row_each(frame: pd.DataFrame, file: Path | None) -> None:
    twice = frame.duplicated(["place_code", "year", "indicator_id"])
    if twice.any():
        row = int(np.flatnonzero(twice.to_numpy())[0])
        raise InputError(
            "a second row for this place, year and indicator", remedy="keep one", file=file, row=row + 2
        )
