"""Frozen editions: `data/editions/<day>/` holds the tables as they were released that day.

The book's chapter on what changed compares with the newest of them, so it needs no git and is the same in every clone
of one commit. Belongs here: which there are, and freezing one. Does not belong here: comparing (`editions`).
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from workreport.errors import InputError
from workreport.files import folder_whole, locked
from workreport.project import project_root

__all__ = ["freeze", "frozen_editions"]

# The review layer is left out: what people decided shows in the tables themselves.
_KEPT = ("curated/[!.]*/*.csv", "reference/*.csv", "sources/[!.]*/*")
_LEFT_OUT = {"review.csv", "ledger_review.csv"}


def frozen_editions() -> list[Path]:
    """The folders of all frozen editions, oldest first."""
    folder = project_root() / "data" / "editions"
    return sorted(path for path in folder.glob("[0-9]*") if path.is_dir())


def freeze(day: str) -> Path:
    """Keep the data as they are now as the edition of `day` (ISO); the folder. Raises `InputError` if it is there."""
    target = project_root() / "data" / "editions" / _iso(day)
    if target.exists():
        remedy = "a frozen edition stays; give a later day"
        raise InputError(f"the edition of {day} is there", remedy=remedy, file=target)
    with locked(target), folder_whole(target) as aside:
        for path in _files(project_root() / "data"):
            kept = aside / path.relative_to(project_root() / "data")
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, kept)
    return target


def _files(data: Path) -> list[Path]:
    found = [path for pattern in _KEPT for path in sorted(data.glob(pattern))]
    return [path for path in found if path.is_file() and path.name not in _LEFT_OUT]


def _iso(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise InputError(f"{day!r} is no day", remedy="write it as 2025-04-30") from error
