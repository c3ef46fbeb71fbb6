"""A clone to kill commands in, and how often: 2 moments of each command, or KILLS (50 in `make test-kill`)."""

from __future__ import annotations

import os
import shutil
import subprocess
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


BOOK_PARTS = ("_config.yml", "requirements.txt", "pyproject.toml", "CITATION.cff", "CHANGELOG.md", "LICENSE",
              "book", "data", "src", "benchmarks")  # fmt: skip
CONTENTS = """format: jb-book
root: index
parts:
  - caption: whole
    chapters:
      - file: notebooks/demand
      - file: book/about
"""


@pytest.fixture(scope="session")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone whose book has three pages, built: the same steps as the whole book's, on less."""
    clone = tmp_path_factory.mktemp("book") / "clone"
    clone.mkdir()
    for name in BOOK_PARTS:
        part = kit.ROOT / name
        ignore = shutil.ignore_patterns("__pycache__", "*.mo", "*.md")
        shutil.copytree(part, clone / name, ignore=ignore) if part.is_dir() else shutil.copy(part, clone / name)
    shutil.copy(kit.ROOT / "book" / "about.md", clone / "book" / "about.md")
    (clone / "notebooks").mkdir()
    shutil.copy(kit.ROOT / "notebooks" / "demand.ipynb", clone / "notebooks")
    (clone / "_toc.yml").write_text(CONTENTS, encoding="utf-8")
    (clone / "index.md").write_text("# {{ site_title }}\n\n{{ findings_glance }}\n", encoding="utf-8")
    command = [sys.executable, str(kit.ROOT / "scripts" / "build_book.py")]
    environment = {**os.environ, "WORKREPORT_ROOT": str(clone), "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-1000:] + done.stderr[-3000:]
    return clone


@pytest.fixture
def clone(template: Path, tmp_path: Path) -> Iterator[Path]:
    copied = tmp_path / "clone"
    shutil.copytree(template, copied, symlinks=True)
    shutil.copy(template.parent / "changhe-2031.txt", tmp_path / "changhe-2031.txt")
    yield copied
    shutil.rmtree(copied, ignore_errors=True)
