"""Where things are in a clone: the one place that knows the folder names.

Belongs here: paths. Does not belong here: reading or writing what is at them.
"""

from __future__ import annotations

import os
from pathlib import Path

from workreport.errors import InputError

__all__ = ["curated_dir", "known_report", "project_root", "refuse_own", "reference_dir", "report_ids", "source_dir",
           "words_dir"]  # fmt: skip

_OWN = ("benchmarks", "book", "data", "notebooks", "scripts", "src", "tests")


def project_root(start: Path | None = None) -> Path:
    """The clone's top folder: `WORKREPORT_ROOT` if set, else the nearest parent holding `_config.yml`.

    Raises `InputError` outside a clone.
    """
    if named := os.environ.get("WORKREPORT_ROOT"):
        return Path(named).resolve()
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, *Path(__file__).resolve().parents):
        if (folder / "_config.yml").is_file() and (folder / "data").is_dir():
            return folder
    raise InputError("not inside a clone of workreport", file=here, remedy="run the command from the clone")


def source_dir(report_id: str) -> Path:
    """Folder of a report's text as published (`report.txt`) and its `metadata.yaml`."""
    return project_root() / "data" / "sources" / _folder_name(report_id)


def curated_dir(report_id: str) -> Path:
    """Folder of a report's curated tables."""
    return project_root() / "data" / "curated" / _folder_name(report_id)


def known_report(report_id: str) -> str:
    """`report_id` itself; raises `InputError` naming the known ones if there is no such report."""
    known = report_ids()
    if report_id not in known:
        remedy = f"use one of {', '.join(known)}, or add it with scripts/add_report.py"
        raise InputError(f"no report {report_id!r}", remedy=remedy, file=project_root() / "data" / "sources")
    return report_id


def refuse_own(out: Path) -> None:
    """Raise `InputError` if results are about to be written among what the book is made from (in a clone)."""
    try:
        place, root = Path(os.path.realpath(out)), project_root()
    except InputError:
        return
    for name in _OWN:
        if place.is_relative_to(os.path.realpath(root / name)):
            remedy = f"choose a folder outside {name}/, as dist/"
            raise InputError("the book is made from what stands here", remedy=remedy, file=out)


def _folder_name(report_id: str) -> str:
    """`report_id`, which must be the name of one folder and lead nowhere else."""
    if not report_id or report_id.startswith(".") or not report_id.isprintable() or {"/", "\\"} & set(report_id):
        raise InputError(f"{report_id!r} is no report id", remedy="give a folder's name, as shandong-2025")
    return report_id


def reference_dir() -> Path:
    """Folder of cited figures from elsewhere."""
    return project_root() / "data" / "reference"


def words_dir(language: str) -> Path:
    """Folder of the words a reader reads, in one language (`zh` or `en`)."""
    return project_root() / "book" / "words" / language


def report_ids() -> list[str]:
    """Ids of all reports with a source folder, sorted."""
    return sorted(path.parent.name for path in (project_root() / "data" / "sources").glob("[!.]*/metadata.yaml"))
