"""A whole briefing, exported twice under other circumstances, for the tests of this folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What a machine may differ in without the files differing.
HERE = {"PYTHONHASHSEED": "0", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "America/St_Johns", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1000000000"}
_LINKED = ("data", "_config.yml", "CITATION.cff", "requirements.txt", "book")


def _export(folder: Path, code: Path, circumstances: dict[str, str]) -> Path:
    """A full export with `folder` as the clone, which has a store of its own, so that every file is made."""
    for name in _LINKED:
        (folder / name).symlink_to(ROOT / name)
    own = {"WORKREPORT_ROOT": str(folder), "PYTHONPATH": str(code / "src"), "PYTHONUTF8": "1"}
    command = [sys.executable, str(code / "scripts" / "export_briefing.py"), "--out", "made"]
    done = subprocess.run(
        command, cwd=folder, env=os.environ | own | circumstances, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return folder / "made"


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `make briefing` writes, every file made anew."""
    return _export(tmp_path_factory.mktemp("here"), ROOT, HERE)


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same from another folder, in another time zone and locale, with another hash seed and clock."""
    folder = tmp_path_factory.mktemp("there") / "a folder elsewhere"
    folder.mkdir()
    for name in ("src", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return _export(folder, folder, ELSEWHERE)
