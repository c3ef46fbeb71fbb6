"""The whole briefing: everything that is promised is there, valid to the letter, and the same bytes anywhere."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from workreport.figures import catalogue
from workreport.words import LANGUAGES

OFFICE = (".pptx", ".docx", ".xlsx")
AUDIT = Path(sys.executable).with_name("openxml-audit")
PARTS = {".png", ".svg", ".pdf", ".pptx", ".csv"}


def files(folder: Path) -> dict[str, str]:
    """Every file under `folder` with its SHA-256."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def archives(folder: Path) -> Iterator[zipfile.ZipFile]:
    for path in sorted(folder.rglob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            yield archive


def test_same_commit_same_bytes(briefing: Path, other: Path) -> None:
    one, two = files(briefing), files(other)
    assert len(one) > 80
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_archive_for_every_figure_a_book_for_every_chapter_a_deck_and_a_brief(
    briefing: Path, language: str
) -> None:
    figures = {path.stem for path in (briefing / language / "figures").glob("*.zip")}
    assert figures == set(catalogue.ids())
    chapters = {catalogue.figure(figure_id).chapter for figure_id in figures}
    assert {path.stem for path in (briefing / language / "workbooks").glob("*.xlsx")} == chapters
    assert len(list((briefing / language).glob("*-deck.pptx"))) == 1
    assert len(list((briefing / language).glob("*-brief.docx"))) == 1


def test_archives_hold_every_form_with_true_checksums(briefing: Path) -> None:
    for archive in archives(briefing):
        told = json.loads(archive.read("metadata.json"))
        own = {f"{told['id']}{ending}" for ending in PARTS}
        assert set(archive.namelist()) == own | {"metadata.json", "README.txt"}
        assert told["sha256"] == {name: hashlib.sha256(archive.read(name)).hexdigest() for name in own}
        lacking = [name for name in ("title", "subtitle", "source", "licence", "method", "date") if not told[name]]
        assert lacking == []
        assert archive.read(f"{told['id']}.csv").startswith(b"\xef\xbb\xbf")


def test_no_error_in_any_office_file(briefing: Path, tmp_path: Path) -> None:
    """`openxml-audit`: Office files of the folder, and those inside the archives."""
    for path in briefing.rglob("*"):
        target = tmp_path / path.parts[-3] / path.parts[-2]
        if path.suffix in OFFICE:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                archive.extractall(target, [name for name in archive.namelist() if name.endswith(OFFICE)])
    assert sum(1 for path in tmp_path.rglob("*") if path.suffix in OFFICE) > 80
    done = subprocess.run([AUDIT, "--quiet", "--recursive", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
