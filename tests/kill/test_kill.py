"""kill -9 at random moments: what stands afterwards is the old or the new, whole, and the next run makes it the new.

Moments are drawn over the whole run from a fixed seed (SEED to choose another). Full disks and Ctrl-C are here too.
"""

from __future__ import annotations

import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
SEED = int(os.environ.get("SEED", "20250107"))
PATIENCE = 300
FULL_DISK = 4096


@dataclass(frozen=True)
class Command:
    """A command line in a clone, and the files or folders it makes; what it needs first.

    `book` asks for a clone with a built book; of the moments asked for, one in `share` is tried.
    """

    name: str
    line: tuple[str, ...]
    makes: tuple[str, ...]
    needs: Callable[[Path], None] = lambda clone: None
    book: bool = False
    share: int = 1


def _earlier_outputs(clone: Path) -> None:
    """Outputs of an earlier run, so that the old is something to lose."""
    (clone / "out").mkdir(exist_ok=True)
    (clone / "out" / "backtest.csv").write_text("old\n", encoding="utf-8")


def _few_pairs(clone: Path) -> None:
    _earlier_outputs(clone)
    path = clone / "data" / "reference" / "target_outcomes.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    (clone / "pairs.csv").write_text("".join(lines[:120]), encoding="utf-8")


def _old_descriptor(clone: Path) -> None:
    (clone / "data" / "datapackage.json").write_text("{}\n", encoding="utf-8")
    path = clone / "data" / "curated" / "changhe-2030" / "exclusions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",unexplained,", ",word,"), encoding="utf-8")


def _other_clone(clone: Path) -> None:
    shutil.copytree(clone / "data", clone / "before", symlinks=True)
    (clone / "out" / "changes").mkdir(parents=True)
    (clone / "out" / "changes" / "summary.json").write_text("{}", encoding="utf-8")
    path = clone / "data" / "curated" / "changhe-2030" / "statements.csv"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")


def _retitle(clone: Path) -> None:
    """Something for curate.py to change: a draft without its last rows."""
    path = clone / "data" / "curated" / "changhe-2030" / "statements.csv"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-3]), encoding="utf-8")


def _corpus(clone: Path) -> None:
    folder = clone / "texts"
    folder.mkdir()
    rows = ["report_id,county_code,year,file"]
    for number in range(6):
        shutil.copy(ROOT / "tests" / "unit" / "data" / "changhe-2030.txt", folder / f"{number}.txt")
        rows.append(f"r{number},3702{number:02d},2030,{number}.txt")
    (folder / "manifest.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def _changed_page(clone: Path) -> None:
    """A built book, one of whose pages has changed since."""
    path = clone / "book" / "about.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n又及。\n", encoding="utf-8")


def _never_built(clone: Path) -> None:
    shutil.rmtree(clone / "_build")
    shutil.rmtree(clone / "dist")


TEXT = str(ROOT / "tests" / "unit" / "data" / "changhe-2030.txt")
OUTCOME = ("add_outcome.py", "--place", "370200", "--indicator", "gdp_growth_real", "--year", "2023", "--value", "6",
           "--unit", "%", "--source-title", "t", "--publisher", "p", "--published", "2024-02-01")  # fmt: skip
COMMANDS = [
    Command("add_report", ("add_report.py", "../changhe-2031.txt", "--place", "370200"),
            ("data/sources/changhe-2031", "data/curated/changhe-2031")),
    Command("add_report_again", ("add_report.py", TEXT, "--place", "370200", "--place-en", "Changhe City", "--title",
            "新标题"), ("data/sources/changhe-2030", "data/curated/changhe-2030"), _retitle),
    Command("add_outcome", OUTCOME, ("data/reference/outcomes.csv",)),
    Command("curate", ("curate.py", "changhe-2030"), ("data/curated/changhe-2030",), _retitle),
    Command("decide_ledger", ("decide_ledger.py", "changhe-2030", "TARGET", "note", "到2032年", "--reason", "read",
            "--date", "2031-02-01"), ("data/curated/changhe-2030",)),
    Command("extract", ("extract.py", TEXT, "--out", "out"), ("out/changhe-2030",)),
    Command("extract_corpus", ("extract_corpus.py", "texts", "--out", "out", "--workers", "0", "--quiet",
            "--reports-per-unit", "2"), ("out/manifest.json",), _corpus),
    Command("backtest", ("backtest.py", "--target-outcomes", "pairs.csv", "--out", "out/backtest.csv", "--history",
            "none"), ("out/backtest.csv",), _few_pairs),
    Command("compare_editions", ("compare_editions.py", "before", "data", "--out", "out/changes"), ("out/changes",),
            _other_clone),
    Command("validate", ("validate.py", "--write"), ("data/datapackage.json",), _old_descriptor),
    Command("export_briefing", ("export_briefing.py", "--report", "changhe-2030", "--out", "out", "--lang", "zh",
            "--format", "csv", "png"), ("out",), _earlier_outputs),
    Command("build_book", ("build_book.py",), ("dist/site", "data/curated/chengyang-2025"), _changed_page, book=True),
    Command("build_book_cold", ("build_book.py",), ("dist/site", "data/curated/chengyang-2025"), _never_built,
            book=True, share=10),
]  # fmt: skip
BY_NAME = [pytest.param(command, id=command.name) for command in COMMANDS]


@pytest.fixture
def ready(command: Command, clone: Path, request: pytest.FixtureRequest) -> Path:
    """The clone with all that the command needs."""
    if command.book:
        shutil.rmtree(clone)
        shutil.copytree(request.getfixturevalue("small_book"), clone, symlinks=True)
    command.needs(clone)
    return clone


def start(command: Command, clone: Path, **options: Any) -> subprocess.Popen[str]:
    line = [_target(clone) if part == "TARGET" else part for part in command.line]
    environment = {**os.environ, "WORKREPORT_ROOT": str(clone), "PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}
    return subprocess.Popen(
        [sys.executable, str(ROOT / "scripts" / line[0]), *line[1:]], cwd=clone, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
    )  # fmt: skip


def _target(clone: Path) -> str:
    lines = (clone / "data/curated/changhe-2030/statements.csv").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if ",200处," in line).split(",")[0]


def finish(command: Command, clone: Path) -> None:
    """Run to the end, whatever an earlier run left."""
    process = start(command, clone)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode in (0, 2), told
    assert process.returncode == 0 or "there already" in told, told


def state(command: Command, clone: Path) -> dict[str, dict[str, str]]:
    """Every file of each thing the command makes, with its hash; what is written aside is not looked at."""
    found = {}
    for name in command.makes:
        top = clone / name
        files = [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.is_file())
        shown = [path for path in files if not any(part.startswith(".") for part in path.relative_to(clone).parts)]
        found[name] = {
            path.relative_to(clone).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in shown
        }
    return found


def decisions(clone: Path) -> set[str]:
    """Every line that a person has decided, of tables and of ledgers, with its file."""
    files = sorted((clone / "data" / "curated").glob("[!.]*/*review.csv"))
    return {f"{path.name} {line}" for path in files for line in path.read_text(encoding="utf-8").splitlines()[1:]}


def strays(clone: Path) -> list[str]:
    """What is left aside or locked."""
    meant = ("out/.lock", "out/.stamps.json", ".workreport-briefing", ".nojekyll")
    names = (path.relative_to(clone).as_posix() for path in clone.rglob(".*") if path.is_file() or path.is_dir())
    return [name for name in names if not name.endswith(meant) and "_build" not in name]


def fits(now: dict[str, str], old: dict[str, str], new: dict[str, str], command: Command) -> bool:
    """Old or new, whole; a briefing of chosen files is added file by file, each whole."""
    if command.name == "export_briefing":
        return all(old.get(name) == digest or new.get(name) == digest for name, digest in now.items())
    return now in (old, new)


@pytest.mark.parametrize("command", BY_NAME)
def test_killed_at_any_moment(command: Command, ready: Path, moments: int, tmp_path: Path) -> None:
    clone, moments = ready, max(1, moments // command.share)
    fresh = tmp_path / "fresh"
    shutil.copytree(clone, fresh, symlinks=True)
    old, decided = state(command, clone), decisions(clone)
    assert {line.split()[0] for line in decided} >= {"review.csv"} | (set() if command.book else {"ledger_review.csv"})
    began = time.monotonic()
    finish(command, clone)
    length = time.monotonic() - began
    new = state(command, clone)
    assert new != old
    assert decided <= decisions(clone), "a run that ended lost a decision"
    chance, killed = random.Random(f"{SEED} {command.name}"), 0
    for _ in range(moments):
        shutil.rmtree(clone)
        shutil.copytree(fresh, clone, symlinks=True)
        process = start(command, clone)
        try:
            process.communicate(timeout=chance.uniform(0.05, 1.0) * length)
        except subprocess.TimeoutExpired:
            children = psutil.Process(process.pid).children(recursive=True)
            process.kill()
            process.communicate()
            killed += 1
            assert psutil.wait_procs(children, timeout=20)[1] == [], "a child outlived its command"
        assert decided <= decisions(clone), "a killed run lost a decision"
        now = state(command, clone)
        for name in command.makes:
            assert fits(now[name], old[name], new[name], command), f"{name} is neither old nor new"
        finish(command, clone)
        assert state(command, clone) == new
        assert strays(clone) == []
    assert killed >= moments // 3, "the moments were drawn past the end"


@pytest.mark.parametrize("command", BY_NAME)
def test_a_full_disk_is_a_message(command: Command, ready: Path) -> None:
    """No file may grow past a few kilobytes, as on a disk with no more room; nothing half-written stays."""
    clone = ready
    limit = 0 if command.name in ("add_outcome", "decide_ledger", "validate", "compare_editions") else FULL_DISK
    before = state(command, clone)
    process = start(
        command, clone, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    )
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2, told
    assert "Traceback" not in told
    assert told.startswith("error: "), told
    assert "larger than allowed" in told or "disk is full" in told, told
    assert state(command, clone) == before


def _wait_until_under_way(process: subprocess.Popen[str]) -> None:
    """Until the command has read its options and loads what it works with."""
    ends = time.monotonic() + PATIENCE
    maps, started = Path(f"/proc/{process.pid}/maps"), psutil.Process(process.pid)
    while "numpy" not in maps.read_text() and not started.children() and time.monotonic() < ends:
        time.sleep(0.01)


@pytest.mark.parametrize("command", BY_NAME)
def test_ctrl_c_is_one_line(command: Command, ready: Path) -> None:
    """Wherever it comes once the command has begun: one line, exit 130, the old state."""
    clone = ready
    old = state(command, clone)
    process = start(command, clone)
    _wait_until_under_way(process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=PATIENCE)
    if process.returncode == 0:
        return
    assert (process.returncode, told.strip()) == (130, "stopped; nothing half-written was left")
    assert state(command, clone) == old
    assert strays(clone) == []
