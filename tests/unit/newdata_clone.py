"""A small clone in a temporary folder, for tests that add reports and outcomes."""

import runpy
import shutil
import sys
from pathlib import Path

import pytest

from workreport.analysis.machine import MACHINE
from workreport.tables.intake import Added, add_report
from workreport.tables.intake_metadata import Given
from workreport.tables.loading import ReportTables, load_tables

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).parent / "data"
EARLIER, LATER = DATA / "changhe-2030.txt", DATA / "changhe-2031.txt"


def make_clone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`folder` as an empty clone with the project's words and reference figures; it is the root now."""
    reference = folder / "data" / "reference"
    reference.mkdir(parents=True)
    (folder / "data" / "sources").mkdir()
    (folder / "data" / "curated").mkdir()
    (folder / "_config.yml").write_text("", encoding="utf-8")
    (folder / "book").symlink_to(ROOT / "book")
    (folder / "data" / "measured").symlink_to(ROOT / "data" / "measured")
    for name in ("series.csv", "sources.csv", "target_outcomes.csv"):
        (reference / name).symlink_to(ROOT / "data" / "reference" / name)
    shutil.copy(ROOT / "data" / "reference" / "outcomes.csv", reference)
    monkeypatch.setenv("WORKREPORT_ROOT", str(folder))
    return folder


def share_models(clone: Path) -> None:
    """What the models have made is shared with this clone: it is kept by what it was made from."""
    kept = ROOT / "_build" / "outlook"
    kept.mkdir(parents=True, exist_ok=True)
    (clone / "_build").mkdir()
    (clone / "_build" / "outlook").symlink_to(kept)


def add(file: Path, given: Given | None = None) -> Added:
    """Add `file` with the project's own reader."""
    return add_report(file, given or Given(place="370200", place_en="Changhe City"), MACHINE)


def both(clone: Path) -> tuple[ReportTables, ReportTables]:
    """Two consecutive reports of one place, added to `clone`; their tables."""
    for file in (EARLIER, LATER):
        add(file)
    return load_tables("changhe-2030"), load_tables("changhe-2031")


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` with its bytes."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def run_script(name: str, options: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """Run a script of the project as a person would; its exit status."""
    monkeypatch.setattr(sys, "argv", [name, *options])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "scripts" / name), run_name="__main__")
    return int(ended.value.code or 0)
