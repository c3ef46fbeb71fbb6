"""The files behind the book's download links: data tables and the briefing's files.

Belongs here: which files a site carries and where; each function is a step of the build (`tasks.Step`) that
fills a folder of its own. Does not belong here: how a file is made (`tables.downloads`, `briefing`).
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from workreport.figures import catalogue
from workreport.figures.inputs import Inputs
from workreport.files import folder_whole
from workreport.publish.briefing.export import write_jobs
from workreport.publish.briefing.plan import plan
from workreport.tables.downloads import write_downloads

__all__ = ["chapter_files", "chapters", "data_files", "report_files"]


def chapters() -> list[str]:
    """The chapters that have figures, those with most first: they take longest."""
    figures = Counter(catalogue.figure(figure_id).chapter for figure_id in sorted(catalogue.ids()))
    return [chapter for chapter, _ in figures.most_common()]


def data_files(report_id: str, folder: str) -> None:
    """The data tables in every format."""
    with folder_whole(Path(folder)) as fresh:
        write_downloads(report_id, fresh)


def chapter_files(report_id: str, chapter: str, folder: str) -> None:
    """The archives of a chapter's figures and its workbook, in both languages; none where the report lacks the data.

    They are those of `make briefing`, from the same store: what is unchanged is not made again.
    """
    inputs = Inputs(report_id)
    shown = [name for name in catalogue.of_chapter(chapter) if catalogue.figure(name).unavailable(inputs) is None]
    jobs = plan(inputs, formats=("zip", "xlsx"), figures=shown).jobs if shown else ()
    with folder_whole(Path(folder)) as fresh:
        write_jobs(jobs, fresh, inputs)


def report_files(report_id: str, language: str, folder: str) -> None:
    """The deck and the brief of the whole report in one language."""
    inputs = Inputs(report_id)
    with folder_whole(Path(folder)) as fresh:
        write_jobs(plan(inputs, formats=("deck", "brief"), language=language).jobs, fresh, inputs)
