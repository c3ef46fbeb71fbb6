"""Where things are in a clone: the one place that knows the folder names.

Belongs here: paths. Does not belong here: reading or writing what is at them.
"""

from __future__ import annotations

import os
from pathlib import Path

from workreport.errors import InputError

__all__ = ["curated_dir", "project_root", "reference_dir", "report_ids", "source_dir", "words_dir"]


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
    return project_root() / "data" / "sources" / report_id


def curated_dir(report_id: str) -> Path:
    """Folder of a report's curated tables."""
    return project_root() / "data" / "curated" / report_id


def reference_dir() -> Path:
    """Folder of cited figures from elsewhere."""
    return project_root() / "data" / "reference"


def words_dir(language: str) -> Path:
    """Folder of the words a reader reads, in one language (`zh` or `en`)."""
    return project_root() / "book" / "words" / language


def report_ids() -> list[str]:
    """Ids of all reports with a source folder, sorted."""
    return sorted(path.parent.name for path in (project_root() / "data" / "sources").glob("[!.]*/metadata.yaml"))
