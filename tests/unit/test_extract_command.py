"""The command: tables written whole, ended with one line and status 2 on bad input."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TEXT = (
    "一、2024年工作回顾\n全县生产总值达到312.6亿元，增长5.8%，城镇新增就业5200人。\n"
    "二、2025年工作安排\n建成医院3所。\n"
)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "extract.py"), *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT / "src")}, check=False
    )


def slices(text: str, rows: pd.DataFrame) -> list[str]:
    return [text[s:e] for s, e in zip(rows["char_start"], rows["char_end"], strict=True)]


def test_both_tables_are_written_and_offsets_slice_back(tmp_path: Path) -> None:
    file = tmp_path / "county-2025.txt"
    file.write_bytes(TEXT.encode("gb18030"))
    done = run(file, "--out", tmp_path / "out", "--place", "某县")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out" / "county-2025"
    rows = pd.read_csv(folder / "statements.csv")
    assert (folder / "commitments.csv").is_file()
    assert slices(TEXT, rows) == rows["text"].tolist()
    assert set(rows.loc[rows["text"] == "3所", "class"]) == {"target"}


def test_html_leaves_the_text_beside_its_tables(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("".join(f"<p>{line}</p>" for line in TEXT.splitlines()), encoding="utf-8")
    assert run(file, "--out", tmp_path / "out").returncode == 0
    text = (tmp_path / "out" / "a" / "report.txt").read_text(encoding="utf-8")
    rows = pd.read_csv(tmp_path / "out" / "a" / "statements.csv")
    assert slices(text, rows) == rows["text"].tolist()


@pytest.mark.parametrize(("name", "content"), [("letter.txt", "hello"), ("torn.pdf", "%PDF-1.4 broken")])
def test_bad_input_ends_with_one_line_and_status_2(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    done = run(file, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1, done.stderr
    assert not (tmp_path / "out").exists()


def test_words_that_look_like_a_formula_are_text_to_a_spreadsheet(tmp_path: Path) -> None:
    file = tmp_path / "county-2025.txt"
    file.write_text(f"{TEXT}=HYPERLINK建设学校3所。@SUM新增床位5张。\n", encoding="utf-8")
    done = run(file, "--out", tmp_path / "out", "--place", "某县")
    assert done.returncode == 0, done.stderr
    rows = pd.read_csv(tmp_path / "out" / "county-2025" / "statements.csv", dtype=str, keep_default_na=False)
    cells = [cell for column in rows for cell in rows[column]]
    assert any(cell.startswith(("'=", "'@")) for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "@"))] == []
