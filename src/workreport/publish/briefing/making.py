"""One file of a briefing, by its kind; each format's library is imported only when it is asked for.

Belongs here: which function makes which file. Does not belong here: where files go, any format.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workreport.figures import catalogue
from workreport.publish.briefing.content import Content, content_of
from workreport.publish.briefing.kept import kept, key_of
from workreport.publish.briefing.packing import packed
from workreport.publish.briefing.plan import Job

__all__ = ["load", "make", "prepare"]

_HERE = "workreport.publish.briefing"
_MODULES = {
    "zip": (f"{_HERE}.slides", "matplotlib.backends.backend_pdf", "matplotlib.backends.backend_svg"),
    "pptx": (f"{_HERE}.slides",),
    "deck": (f"{_HERE}.deck",),
    "xlsx": (f"{_HERE}.sheets",),
    "brief": (f"{_HERE}.brief",),
}
_DRAWN = ("png", "svg", "pdf")


def make(job: Job, inputs: Any) -> bytes:
    """The bytes of the job's file, from the store if all that it is made from is as it was."""
    contents = [content_of(catalogue.figure(name), inputs, job.language) for name in job.figures]
    key = key_of(job, contents, _findings(job, inputs))
    return kept(job, inputs.report_id, key, lambda: _MAKERS[job.kind](job, contents, inputs))


def _findings(job: Job, inputs: Any) -> dict[str, list[str]]:
    """The sentences of a brief; nothing for other files."""
    if job.kind != "brief":
        return {}
    from workreport.publish.briefing.plain import findings_by_chapter

    return findings_by_chapter(inputs, job.language)


def load(kinds: Sequence[str] = tuple(_MODULES)) -> None:
    """Import what files of these kinds are made with."""
    for kind in kinds:
        for module in _MODULES.get(kind, ()):
            importlib.import_module(module)


def prepare(jobs: Sequence[Job], inputs: Any) -> None:
    """What several jobs need, once, before they go to processes of their own."""
    kinds = sorted({job.kind for job in jobs})
    load(kinds)
    if "brief" in kinds:
        from workreport.publish.briefing.plain import findings_by_chapter

        findings_by_chapter(inputs, jobs[0].language)


def _loose(job: Job, contents: list[Content], _inputs: Any) -> bytes:
    return contents[0].pictures(job.size, [job.kind])[job.kind]


def _csv(_job: Job, contents: list[Content], _inputs: Any) -> bytes:
    return contents[0].csv


def _slide(_job: Job, contents: list[Content], _inputs: Any) -> bytes:
    from workreport.publish.briefing.slides import one_slide

    return one_slide(contents[0])


def _zip(job: Job, contents: list[Content], _inputs: Any) -> bytes:
    """Every form of one figure, with metadata and a short README."""
    from workreport.publish.briefing.slides import one_slide
    from workreport.publish.briefing.wording import metadata_json, readme

    content = contents[0]
    forms = content.pictures(job.size, _DRAWN) | {"pptx": one_slide(content), "csv": content.csv}
    files = {f"{content.id}.{kind}": made for kind, made in forms.items()}
    return packed(files | {"metadata.json": metadata_json(content, files), "README.txt": readme(content)})


def _workbook(job: Job, contents: list[Content], _inputs: Any) -> bytes:
    from workreport.publish.briefing.sheets import workbook_bytes

    return workbook_bytes(job.name, contents)


def _deck(_job: Job, contents: list[Content], _inputs: Any) -> bytes:
    from workreport.publish.briefing.deck import deck_bytes

    return deck_bytes(contents)


def _brief(job: Job, contents: list[Content], inputs: Any) -> bytes:
    from workreport.publish.briefing.brief import brief_bytes, chosen

    return brief_bytes(chosen(contents), _findings(job, inputs))


_MAKERS: Mapping[str, Callable[[Job, list[Content], Any], bytes]] = {
    "png": _loose, "svg": _loose, "pdf": _loose, "csv": _csv, "pptx": _slide, "zip": _zip, "xlsx": _workbook,
    "deck": _deck, "brief": _brief,
}  # fmt: skip
