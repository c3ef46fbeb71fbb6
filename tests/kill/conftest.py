"""A clone to kill commands in, and how often: 2 moments of each command, or KILLS (50 in `make test-kill`)."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit"))

import newdata_clone as kit
from test_intake import REPORT, decide_on_canteens

from workreport.analysis.ledger_reports import decide
from workreport.tables.loading import load_tables


@pytest.fixture(scope="session")
def moments() -> int:
    return int(os.environ.get("KILLS", "2"))


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with one report in it, decided about in its tables and its ledger, and another to add."""
    clone = tmp_path_factory.mktemp("killed") / "clone"
    clone.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        kit.make_clone(clone, patch)
        decide_on_canteens(clone)
        statements = load_tables(REPORT).statements
        target = statements.loc[statements["class"] == "target", "statement_id"].iloc[0]
        decide(REPORT, target, "note", "kept", {"reason": "read", "reviewer_kind": "maintainer", "date": "2031-02-01"})
    for path in (clone / "data" / "reference").glob("*.csv"):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    for name in ("requirements.txt", "pyproject.toml", "CITATION.cff"):
        shutil.copy(kit.ROOT / name, clone / name)
    shutil.copy(kit.ROOT / "data" / "scenarios.yaml", clone / "data" / "scenarios.yaml")
    shutil.copy(kit.LATER, clone.parent / "changhe-2031.txt")
    return clone


@pytest.fixture
def clone(template: Path, tmp_path: Path) -> Iterator[Path]:
    copied = tmp_path / "clone"
    shutil.copytree(template, copied, symlinks=True)
    shutil.copy(template.parent / "changhe-2031.txt", tmp_path / "changhe-2031.txt")
    yield copied
    shutil.rmtree(copied, ignore_errors=True)
