"""What to make: options checked, figures chosen, one job for each file.

Belongs here: names of formats and files, which figures and chapters there are to choose from.
Does not belong here: making any file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workreport.errors import InputError
from workreport.figures import catalogue
from workreport.figures.style import SIZES
from workreport.words import LANGUAGES, Words

__all__ = ["FORMATS", "SIZES_OFFERED", "Job", "Plan", "plan"]

FORMATS = ("zip", "png", "svg", "pdf", "pptx", "csv", "xlsx", "deck", "brief")
SIZES_OFFERED = tuple(name for name in SIZES if name not in ("brief", "phone"))  # these are for what we lay out
_USUAL = ("zip", "xlsx", "deck", "brief")
_OF_ONE = ("zip", "png", "svg", "pdf", "pptx", "csv")


@dataclass(frozen=True, slots=True)
class Job:
    """One file: its language, kind, the figures in it, its name (figure, chapter or report), picture size."""

    language: str
    kind: str
    figures: tuple[str, ...]
    name: str
    size: str

    @property
    def file(self) -> str:
        """Where the file goes, from the briefing's folder."""
        if self.kind in _OF_ONE:
            return f"{self.language}/figures/{self.name}.{self.kind}"
        if self.kind == "xlsx":
            return f"{self.language}/workbooks/{self.name}.xlsx"
        ending = {"deck": "pptx", "brief": "docx"}[self.kind]
        return f"{self.language}/{self.name}-{self.kind}.{ending}"


@dataclass(frozen=True, slots=True)
class Plan:
    """All jobs; `full` for a whole briefing; `lacking` says why the report cannot have a figure."""

    jobs: tuple[Job, ...]
    full: bool
    lacking: Mapping[str, str]


def plan(
    inputs: Any, *, figures: Sequence[str] = (), chapters: Sequence[str] = (), language: str = "both",
    formats: Sequence[str] = (), size: str = "web",
) -> Plan:  # fmt: skip
    """The plan of a request; nothing chosen means everything.

    Raises `InputError` for an unknown figure, chapter, language, format or size, and for a figure
    asked for by name that the report cannot have.
    """
    _known("language", [language], (*LANGUAGES, "both"))
    _known("format", formats, FORMATS)
    _known("size", [size], SIZES_OFFERED)
    wanted = _wanted(figures, chapters)
    lacking = {name: reason for name in wanted if (reason := catalogue.figure(name).unavailable(inputs))}
    for name in figures:
        if name in lacking:
            raise InputError(f"figure {name!r}: {Words('en')(lacking[name])}", remedy="choose another figure")
    shown = tuple(name for name in wanted if name not in lacking)
    if not shown:
        raise InputError("this report has none of these figures", remedy="choose others")
    kinds = tuple(dict.fromkeys(formats)) or (("zip",) if figures else _USUAL[:3] if chapters else _USUAL)
    languages = LANGUAGES if language == "both" else (language,)
    jobs = [job for one in languages for kind in kinds for job in _jobs(one, kind, shown, inputs.report_id, size)]
    full = not (figures or chapters or formats) and language == "both"
    return Plan(tuple(sorted(jobs, key=_weight)), full, lacking)


def _wanted(figures: Sequence[str], chapters: Sequence[str]) -> list[str]:
    """Figure ids in the order of the chapters."""
    order = list(Words("en").group("briefing.chapters"))
    _known("chapter", chapters, order)
    _known("figure", figures, catalogue.ids())
    both = [
        name for name in catalogue.ids()
        if not (figures or chapters) or name in figures or catalogue.figure(name).chapter in chapters
    ]  # fmt: skip
    return sorted(both, key=lambda name: order.index(catalogue.figure(name).chapter))


def _jobs(language: str, kind: str, figures: tuple[str, ...], report_id: str, size: str) -> list[Job]:
    if kind in _OF_ONE:
        return [Job(language, kind, (name,), name, size) for name in figures]
    if kind == "xlsx":
        chapters: dict[str, list[str]] = {}
        for name in figures:
            chapters.setdefault(catalogue.figure(name).chapter, []).append(name)
        return [Job(language, kind, tuple(names), chapter, size) for chapter, names in chapters.items()]
    return [Job(language, kind, figures, report_id, size)]


def _weight(job: Job) -> tuple[int, str]:
    """The longest jobs first, so that no process waits at the end."""
    return (
        ("deck", "brief", "xlsx").index(job.kind) if job.kind in ("deck", "brief", "xlsx") else 9,
        job.file,
    )


def _known(what: str, given: Sequence[str], known: Sequence[str]) -> None:
    for name in given:
        if name not in known:
            raise InputError(f"no {what} {name!r}", remedy=f"use one of {', '.join(known)}")
