"""Every chapter's notebook has the one shape: parameters, setup, findings, what it shows, checked outputs."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PATHS = sorted((ROOT / "notebooks").glob("*.ipynb"))
WITHOUT_FINDINGS = {"changes", "country", "evidence", "outcomes", "reader", "text"}
MOST_LINES = 8
LONGEST_FUNCTION = 5


def cells(path: Path, kind: str) -> list[nbformat.NotebookNode]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def tags(cell: nbformat.NotebookNode) -> list[str]:
    found: list[str] = cell.metadata.get("tags", [])
    return found


def named(path: Path) -> str:
    return path.stem


def test_the_book_has_every_notebook() -> None:
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    listed = [chapter["file"] for part in toc["parts"] for chapter in part["chapters"]]
    assert {name.removeprefix("notebooks/") for name in listed if name.startswith("notebooks/")} == {
        path.stem for path in PATHS
    }


@pytest.mark.parametrize("path", PATHS, ids=named)
class TestNotebook:
    def test_is_valid_and_its_cells_keep_their_ids(self, path: Path) -> None:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        prefix = path.stem.replace("_", "-")
        assert [cell.id for cell in notebook.cells] == [
            f"{prefix}-{place:02d}" for place in range(len(notebook.cells))
        ]

    def test_opens_with_parameters_setup_and_findings(self, path: Path) -> None:
        first, second, third = cells(path, "code")[:3]
        assert "parameters" in tags(first)
        assert first.source.startswith("# Needs: ")
        assert "setup" in tags(second)
        assert path.stem in WITHOUT_FINDINGS or third.source == f'book.findings("{path.stem}")'

    def test_cells_are_short_and_define_nothing_long(self, path: Path) -> None:
        for cell in cells(path, "code"):
            assert len(cell.source.splitlines()) <= MOST_LINES, cell.id
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.FunctionDef):
                    assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, cell.id

    def test_checked_outputs_are_there_and_no_others(self, path: Path) -> None:
        checked = [cell for cell in cells(path, "code") if "keep_output" in tags(cell)]
        assert checked
        for cell in cells(path, "code"):
            kept = cell in checked
            assert bool(cell.outputs) == kept, cell.id
            assert cell.source.startswith("# NBVAL_CHECK_OUTPUT") == kept, cell.id
            assert not kept or "remove-cell" in tags(cell), cell.id
            assert (cell.execution_count is not None) == kept, f"{cell.id}: nbval compares counted cells only"
