"""The curated tables of one report: machine draft, human layer over it, written whole or not at all.

Belongs here: the order in which tables are drafted, reviewed and checked, and putting them in place.
Does not belong here: extraction, comparing and implying, or how one decision is applied (`review`).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from workreport.errors import InputError
from workreport.files import folder_whole, locked
from workreport.project import curated_dir, known_report
from workreport.tables.coverage import draft_exclusions, uncovered
from workreport.tables.csvfiles import empty_table, read_table, table_text
from workreport.tables.decisions import check_decisions
from workreport.tables.loading import check_places
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.review import WHOLE, Conflict, apply_review, paragraph_hash
from workreport.tables.sourcetext import SourceText, load_source
from workreport.tables.validation import sort_table, validate_links, validate_table
from workreport.tables.vocabularies import VOCABULARIES

__all__ = ["Curated", "Machine", "curate", "finish", "lay_review", "read_review", "write_curated"]

Frames = dict[str, pd.DataFrame]

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Machine:
    """What drafts each table: statements and commitments from the text, the rest from reviewed statements."""

    read: Callable[[SourceText], tuple[pd.DataFrame, pd.DataFrame]]
    compare: Callable[[pd.DataFrame, str], pd.DataFrame]
    imply: Callable[[pd.DataFrame, str], pd.DataFrame]


@dataclass(slots=True)
class Curated:
    """The tables of a report, the machine's drafts of them, and what the review layer had to say."""

    frames: Frames = field(default_factory=dict)
    drafts: Frames = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def curate(report_id: str, machine: Machine, *, strict: bool | None = None) -> Curated:
    """Draft, review, check and write all tables of `report_id`.

    With `strict`, no numeral may be unexplained; if None, that holds once the statements were reviewed whole,
    and a machine's draft passes with its unexplained numerals listed as such.

    Raises `InputError`, with every file left as it was, if a decision no longer fits, a table breaks its
    contract, or a numeral of the text is in no row and no exclusion.
    """
    with locked(curated_dir(known_report(report_id))):
        source, review = load_source(report_id), read_review(report_id)
        return finish(source, lay_review(source, machine, review), strict=strict)


def finish(source: SourceText, curated: Curated, *, strict: bool | None = None) -> Curated:
    """Check `curated` and put it in place; raises `InputError`, with every file left as it was.

    `strict` as in `curate`.
    """
    report_id, review = source.metadata.report_id, curated.frames["review"]
    if strict is None:
        strict = bool((review["table"].eq("statements") & review["column"].eq(WHOLE)).any())
    _stop_on_conflicts(report_id, curated.conflicts)
    _check(source, curated.frames, strict=strict)
    write_curated(report_id, curated.frames)
    return curated


def read_review(report_id: str) -> pd.DataFrame:
    """Table `review` of `report_id`; empty if nobody has decided anything yet.

    Rows written by hand may stand anywhere; they are put in order.
    Raises `InputError` naming the row of a decision that cannot be one.
    """
    path = curated_dir(report_id) / "review.csv"
    if not path.exists():
        return empty_table("review")
    return sort_table("review", check_decisions(read_table("review", path, ordered=False), path))


def lay_review(source: SourceText, machine: Machine, review: pd.DataFrame) -> Curated:
    """The machine's drafts with `review` over each, later tables drafted from the reviewed earlier ones."""
    curated = Curated(frames={"review": review})
    statements, commitments = machine.read(source)
    _lay(curated, "statements", statements, source.text)
    _lay(curated, "commitments", commitments, source.text)
    reviewed = curated.frames["statements"]
    _lay(curated, "comparisons", machine.compare(reviewed, source.text), source.text)
    _lay(curated, "implied", machine.imply(reviewed, source.text), source.text)
    report_id = source.metadata.report_id
    _lay(curated, "exclusions", draft_exclusions(report_id, source.text, reviewed), source.text)
    return curated


def write_curated(report_id: str, frames: Frames) -> bool:
    """Put all tables in place in one step; whether anything differed from what stood there."""
    texts = {f"{table.name}.csv": table_text(table.name, frames[table.name]) for table in REPORT_TABLES}
    folder = curated_dir(report_id)
    if all(_same(folder / name, text) for name, text in texts.items()):
        return False
    with folder_whole(folder) as aside:
        for other in sorted(folder.glob("*")) if folder.is_dir() else []:
            if other.name not in texts and other.is_file():
                shutil.copy2(other, aside / other.name)
        for name, text in texts.items():
            (aside / name).write_bytes(text.encode("utf-8"))
    return True


def _lay(curated: Curated, table: str, draft: pd.DataFrame, text: str) -> None:
    outcome = apply_review(table, draft, curated.frames["review"], text)
    curated.drafts[table] = draft
    curated.frames[table] = outcome.frame(table)
    curated.notes += outcome.notes
    curated.conflicts += outcome.conflicts


def _check(source: SourceText, frames: Frames, *, strict: bool) -> None:
    folder = curated_dir(source.metadata.report_id)
    for table in REPORT_TABLES:
        validate_table(table.name, frames[table.name], folder / f"{table.name}.csv")
    validate_links(frames)
    for name in ("statements", "commitments", "exclusions"):
        check_places(frames[name], source.text, folder / f"{name}.csv")
    _check_coverage(source, frames, strict=strict)


def _check_coverage(source: SourceText, frames: Frames, *, strict: bool) -> None:
    exclusions = frames["exclusions"]
    explained = exclusions[exclusions["reason"].ne("unexplained")] if strict else exclusions
    held = pd.concat([frames["statements"], explained])[["char_start", "char_end"]]
    open_runs = uncovered(source.text, held.itertuples(index=False, name=None))
    if open_runs:
        places = "; ".join(
            f"{start}: …{_around(source.text, start, end)}…" for start, end in open_runs[:_SHOWN]
        )
        are = "numeral is" if len(open_runs) == 1 else "numerals are"
        raise InputError(
            f"{len(open_runs)} {are} in no statement and in no explained exclusion: {places}",
            remedy=_how_to_explain(source, exclusions, open_runs[0][0]),
            file=curated_dir(source.metadata.report_id) / "review.csv",
        )


def _how_to_explain(source: SourceText, exclusions: pd.DataFrame, start: int) -> str:
    """The very line to add for the first open numeral; one whose exclusion a decision has dropped is told so."""
    rows = exclusions[exclusions["char_start"] == start]
    if rows.empty:
        return "take back the decision that drops its row, or decide on a statement for it"
    reasons = ", ".join(name for name in VOCABULARIES["exclusion_reason"] if name != "unexplained")
    sha256 = paragraph_hash(source.text, start)
    key = f"{source.metadata.report_id}-x{start:05d}"
    shown = rows["text"].iloc[0]
    line = f"exclusions,{key},reason,unexplained,WHY,{shown},{sha256},IN YOUR WORDS,maintainer,2025-01-31"
    return (
        f"for each that is no quantity add a line as this one for the first, WHY one of {reasons}, with your words and "
        f"the day: {line} ; one that is a quantity needs a row of statements (scripts/curate.py --review-from)"
    )


def _stop_on_conflicts(report_id: str, conflicts: list[Conflict]) -> None:
    if not conflicts:
        return
    listed = "; ".join(f"{one.key} {one.column}: {one.why}" for one in conflicts[:_SHOWN])
    moved = any(one.text_changed for one in conflicts)
    option = "--follow-text" if moved else "--reconfirm"
    more = f"; and {len(conflicts) - _SHOWN} more" if len(conflicts) > _SHOWN else ""
    run = f"python scripts/curate.py {report_id}"
    if all(one.by_hand for one in conflicts):
        raise InputError(
            f"{len(conflicts)} decisions do not say what they were about: {listed}{more}",
            remedy=f"write these cells into their lines, then run: {run}",
            file=curated_dir(report_id) / "review.csv",
        )
    raise InputError(
        f"{len(conflicts)} decisions no longer fit: {listed}{more}",
        remedy=f"look at each; if the decisions stand, run: {run} {option}",
        file=curated_dir(report_id) / "review.csv",
    )


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 6) : end + 6].replace("\n", "⏎")


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")
