"""Adding a report: from a file to `data/sources/<id>/` and the machine's draft in `data/curated/<id>/`.

The drafts are made and checked before anything is written. The curated folder is put in place first and the
source folder last: a report counts as there once its source is, so a run killed in between leaves no
report, and the next run completes it. Last of all the Data Package learns of the report's tables, where the clone has
one. A report that is there is only re-drafted, with every decision of its `review.csv` over the draft.
Belongs here: that order. Does not belong here: what makes a text a report (`intake_check`), metadata, the
summary.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workreport.errors import InputError
from workreport.files import folder_whole, locked
from workreport.project import curated_dir, source_dir
from workreport.reading import Report, read
from workreport.source import read_text
from workreport.tables.curation import Curated, Machine, finish, lay_review, read_review
from workreport.tables.datapackage import renewed_descriptor
from workreport.tables.intake_check import refuse_unlike
from workreport.tables.intake_claims import refuse_contradiction
from workreport.tables.intake_metadata import Given, make_metadata, metadata_text, updated
from workreport.tables.sourcetext import Metadata, SourceText, load_source

__all__ = ["Added", "add_report"]


@dataclass(frozen=True, slots=True)
class Added:
    """A report as added: its source, its tables, and whether it is new to the clone."""

    source: SourceText
    curated: Curated
    is_new: bool


def add_report(file: Path, given: Given, machine: Machine) -> Added:
    """Add the report in `file`, or draft it again if the clone has the same text under its id.

    Raises `InputError`, with nothing written, for what is not such a report, a text that differs from the one
    kept under the id, or a decision in its `review.csv` that no longer fits.
    """
    report = _read(file, given)
    refuse_unlike(report, file)
    refuse_contradiction(given, report, file)
    metadata = make_metadata(given, report, file)
    is_new = not (source_dir(metadata.report_id) / "metadata.yaml").exists()
    if not is_new:
        metadata = updated(_kept(metadata), metadata, given)
    source = SourceText(metadata, report.text)
    with locked(curated_dir(metadata.report_id), source_dir(metadata.report_id)):
        drafted = lay_review(source, machine, read_review(metadata.report_id))
        with _all_or_none(metadata.report_id), renewed_descriptor(), _source_beside(source):
            curated = finish(source, drafted, strict=False)
    return Added(source, curated, is_new)


@contextmanager
def _all_or_none(report_id: str) -> Iterator[None]:
    """Take back the folders of a report that was not there, where a part of it could not be written."""
    new = [folder for folder in (source_dir(report_id), curated_dir(report_id)) if not folder.exists()]
    try:
        yield
    except BaseException:
        for folder in new:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _read(file: Path, given: Given) -> Report:
    place = given.place if given.place and not given.place.isdigit() else None
    text = read_text(file)
    if "\n" not in text.strip():
        raise InputError(
            "the whole text stands in one line", remedy="keep the paragraphs of the report", file=file
        )
    return read(file, year=given.year, place=place)


def _kept(found: Metadata) -> Metadata:
    """The metadata on file; the text must be the one on file."""
    kept = load_source(found.report_id).metadata
    if kept.sha256 != found.sha256:
        raise InputError(
            f"{found.report_id!r} is there with another text",
            remedy="give another --id; or, if the text was corrected, change report.txt and its sha256 and "
            "run "
            f"python scripts/curate.py {found.report_id}, which stops at every decision the change touches",
            file=source_dir(found.report_id),
        )
    return kept


@contextmanager
def _source_beside(source: SourceText) -> Iterator[None]:
    """Have the source folder ready beside its place; it is moved there when what is done meanwhile has been done."""
    folder = source_dir(source.metadata.report_id)
    if folder.is_dir() and load_source(folder.name).metadata == source.metadata:
        yield
        return
    with folder_whole(folder) as aside:
        _write_source(source, folder, aside)
        yield


def _write_source(source: SourceText, folder: Path, aside: Path) -> None:
    """The text and what is known of it into `aside`, with what else `folder` holds."""
    files = {"report.txt": source.text, "metadata.yaml": metadata_text(source.metadata)}
    for other in sorted(folder.glob("*")) if folder.is_dir() else []:
        if other.is_file() and other.name not in files:
            shutil.copy2(other, aside / other.name)
    for name, text in files.items():
        (aside / name).write_bytes(text.encode("utf-8"))
