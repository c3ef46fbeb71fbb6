"""Copies of this clone for tests that build books of their own.

Belongs here: what a copy holds. Does not belong here: what is changed in it, and how it is built.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PARTS = ("_config.yml", "_toc.yml", "index.md", "requirements.txt", "pyproject.toml", "CITATION.cff", "CHANGELOG.md",
          "LICENSE", "book", "notebooks", "data", "src", "scripts", "benchmarks", "_build")  # fmt: skip


def copy_clone(folder: Path, *more: str) -> Path:
    """A copy of this clone in `folder`, with what has been built of it so far and the parts named in `more`."""
    ignore = shutil.ignore_patterns("__pycache__", "*.mo", "*.lock")
    for name in (*_PARTS, *more):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignore)
        else:
            shutil.copy(source, folder / name)
    return folder
