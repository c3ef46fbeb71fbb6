"""Notebooks as a person runs them: any order, another folder and report, Jupyter's own kernel, no build system."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from newdata_clone import EARLIER, ROOT, add, make_clone

pytestmark = pytest.mark.slow

SEED = int(os.environ.get("SEED", "20250107"))
# The chapters that draw on different things: text, tables, reference, models, ledger, editions, scenarios.
CHAPTERS = ["text", "evidence", "targets", "comparisons", "trends", "projecting", "outcomes", "changes", "whatif"]


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with one report, another than the project's, and nothing built."""
    folder = tmp_path / "clone"
    folder.mkdir()
    make_clone(folder, monkeypatch)
    add(EARLIER)
    shutil.copy(ROOT / "data" / "scenarios.yaml", folder / "data")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    return folder


def run(path: Path, report_id: str, folder: Path) -> nbformat.NotebookNode:
    """Run a notebook from `folder`; only its cell tagged `parameters` is set."""
    notebook = nbformat.read(path, as_version=4)
    cell = next(one for one in notebook.cells if "parameters" in one.metadata.get("tags", []))
    cell.source = f'REPORT = "{report_id}"'
    client = NotebookClient(notebook, kernel_name="python3", timeout=300, resources={"metadata": {"path": str(folder)}})
    return client.execute()


def test_run_by_hand_in_any_order(clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.delenv("WORKREPORT_BUILD", raising=False)
    order = random.Random(SEED).sample(CHAPTERS, len(CHAPTERS))
    assert order != CHAPTERS
    for name in order:
        notebook = run(clone / "notebooks" / f"{name}.ipynb", "changhe-2030", elsewhere)
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert all(cell.execution_count for cell in cells), name
        shown = [
            out["data"]["text/html"] for cell in cells for out in cell.outputs if "text/html" in out.get("data", {})
        ]
        assert shown, f"{name} shows nothing"
        assert not any("城阳" in html for html in shown if name in ("text", "targets")), f"{name} is of another report"
    assert list(elsewhere.iterdir()) == []
