"""The tables as typed frames, checked: one report's, and the reference figures.

Belongs here: reading committed tables for notebooks, figures and analysis.
Does not belong here: making them (`curation`), or any computation on them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.parts import Only, holds, untold, using_part
from workreport.project import curated_dir, reference_dir
from workreport.tables.csvfiles import read_table, text_rows
from workreport.tables.declare import Table
from workreport.tables.reference_tables import OUTCOMES, REFERENCE_TABLES
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.sourcetext import Metadata, load_source
from workreport.tables.validation import validate_links

__all__ = ["Reference", "ReportTables", "check_places", "load_ahead", "load_reference", "load_tables"]

_PLACED = ("statements", "commitments", "exclusions")


@dataclass(frozen=True, slots=True)
class ReportTables:
    """Everything about one report: its metadata, text and curated tables (columns: the data dictionary)."""

    metadata: Metadata
    text: str
    statements: pd.DataFrame
    commitments: pd.DataFrame
    comparisons: pd.DataFrame
    implied: pd.DataFrame
    exclusions: pd.DataFrame
    review: pd.DataFrame

    @property
    def report_id(self) -> str:
        """The report's id."""
        return self.metadata.report_id

    @property
    def reviewed_whole(self) -> bool:
        """Whether somebody has declared the table of statements reviewed as a whole; a machine's draft else."""
        decided = self.review[self.review["table"] == "statements"]
        return bool(decided["column"].eq("table_reviewed").any())


@dataclass(frozen=True, slots=True)
class Reference:
    """Figures from elsewhere and the sources they cite; `outcomes` name their source themselves."""

    series: pd.DataFrame
    target_outcomes: pd.DataFrame
    outcomes: pd.DataFrame
    sources: pd.DataFrame

    def printable_url(self, source_id: str) -> str:
        """The address of a source, or "" for a mirror's: those are kept for the record and never printed.

        Raises `KeyError` for an unknown source.
        """
        row = self.sources.set_index("source_id").loc[source_id]
        return "" if bool(row["mirror"]) or pd.isna(row["url"]) else str(row["url"])

    def with_outcomes(self, only: Only | None) -> Reference:
        """The same with the entered outcomes as they are now: all, or those that `only` names (see `parts`)."""
        return replace(self, outcomes=_outcomes(only))


def load_tables(report_id: str) -> ReportTables:
    """The curated tables of `report_id`.

    Raises `InputError` if the text is not the one the tables were made from, a file is missing, a row breaks
    its contract, a link points to nothing, or a span is not what the text says there.
    """
    source = load_source(report_id)
    frames, files = _read_all(curated_dir(report_id), REPORT_TABLES)
    validate_links(frames, files)
    for name in _PLACED:
        check_places(frames[name], source.text, files[name])
    return ReportTables(metadata=source.metadata, text=source.text, **frames)


def load_reference(only: Only | None = None) -> Reference:
    """The reference tables, entered outcomes all or those whose columns hold one of the cells of `only`.

    Raises `InputError` for a broken row, link, or a grade unlike its source's.
    """
    frames, files = _read_all(reference_dir(), tuple(table for table in REFERENCE_TABLES if table is not OUTCOMES))
    frames[OUTCOMES.name] = _outcomes(only)
    validate_links(frames, files)
    _check_grades(frames["series"], frames["sources"], files["series"])
    return Reference(**frames)


def load_ahead() -> None:
    """Have the reference tables parsed for all processes forked from this one, each of which still reads the files.

    Nothing is raised: what is wrong with them is told by the first process that needs them.
    """
    with suppress(InputError, OSError), untold():
        load_reference()


def check_places(frame: pd.DataFrame, text: str, file: Path | None = None) -> None:
    """Raise `InputError` at the first row whose span or paragraph is not what `text` has there."""
    newlines = [0]
    for character in text:
        newlines.append(newlines[-1] + (character == "\n"))
    spans = zip(frame["char_start"], frame["char_end"], frame["text"], frame["paragraph"], strict=True)
    for row, (start, end, words, paragraph) in enumerate(spans, start=2):
        if end > len(text) or text[start:end] != words:
            raise InputError(
                f"the report has {text[start:end]!r} there, not {words!r}",
                remedy="run scripts/curate.py again",
                file=file,
                row=row,
                column="text",
            )
        if newlines[start] + 1 != paragraph:
            raise InputError(
                f"the span is in paragraph {newlines[start] + 1}, not {paragraph}",
                remedy="run scripts/curate.py again",
                file=file,
                row=row,
                column="paragraph",
            )


def _read_all(folder: Path, tables: tuple[Table, ...]) -> tuple[dict[str, pd.DataFrame], dict[str, Path]]:
    files = {table.name: folder / f"{table.name}.csv" for table in tables}
    return {name: read_table(name, path) for name, path in files.items()}, files


def _outcomes(only: Only | None) -> pd.DataFrame:
    path = reference_dir() / f"{OUTCOMES.name}.csv"
    if only is None:
        return read_table(OUTCOMES.name, path)
    with using_part(path, only):
        frame = read_table(OUTCOMES.name, path)
    kept = [number for number, row in enumerate(text_rows(OUTCOMES.name, frame)) if holds(row, only)]
    return frame.iloc[kept].reset_index(drop=True)


def _check_grades(series: pd.DataFrame, sources: pd.DataFrame, file: Path) -> None:
    known = sources.set_index("source_id")[["quality", "mirror"]]
    cited = known.loc[series["source_id"].tolist()].reset_index(drop=True)
    for column in ("quality", "mirror"):
        wrong = series[column].ne(cited[column]).to_numpy()
        if wrong.any():
            row = int(wrong.argmax())
            raise InputError(
                f"is {series[column].iloc[row]}, but the source is {cited[column].iloc[row]}",
                remedy="copy it from sources.csv",
                file=file,
                row=row + 2,
                column=column,
            )
