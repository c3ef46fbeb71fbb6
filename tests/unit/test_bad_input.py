"""Wrong input, every kind a person may give to every command: the table is `data/bad-input.yaml`.

Each row ends with exit status 2 and one line that names what the row says it must name, no traceback, and every
file byte for byte as it was. A few rows are run as a person would, as a process from another folder; the rest call
the same script in this process.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import runpy
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from newdata_clone import DATA, EARLIER, LATER, ROOT, add, make_clone

from workreport.analysis.ledger_reports import decide
from workreport.analysis.machine import MACHINE
from workreport.tables.csvfiles import table_text
from workreport.tables.datapackage import write_descriptor
from workreport.tables.intake import Added
from workreport.tables.loading import load_tables
from workreport.tables.outcomes_entry import add_outcome
from workreport.tables.recuration import review_from
from workreport.tables.reviewing import Reviewer

pytestmark = pytest.mark.slow

TABLE = DATA / "bad-input.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
LARGE = 50_000_001
COMMANDS = sorted(path.name for path in (ROOT / "scripts").glob("*.py"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with two reports, an outcome, a decision, findings and scenarios, beside files to give to commands."""
    base = tmp_path_factory.mktemp("坏 输入")
    with pytest.MonkeyPatch.context() as patch:
        clone = base / "the clone"
        clone.mkdir()
        make_clone(clone, patch)
        for file in (EARLIER, LATER):
            _explain(add(file), base)
        _fill(clone)
        write_descriptor()
    (base / "reports").mkdir()
    shutil.copy(EARLIER, base / "reports" / "长河 2030.txt")
    return base


def _explain(added: Added, base: Path) -> None:
    """A reason for every numeral the machine could not explain, as a person would give."""
    frame = added.curated.frames["exclusions"]
    explained = frame.assign(reason=frame["reason"].where(frame["reason"] != "unexplained", "word"))
    path = base / "exclusions.csv"
    path.write_text(table_text("exclusions", explained), encoding="utf-8")
    reviewer = Reviewer("maintainer", "2031-01-20", "read")
    review_from(added.source.metadata.report_id, MACHINE, [path], reviewer)
    path.unlink()


def _fill(clone: Path) -> None:
    reference = clone / "data" / "reference"
    for path in reference.glob("*.csv"):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    today = date(2031, 12, 1)
    cells = {
        "place_code": "370200", "indicator_id": "gdp_growth_real", "year": "2030", "period": "annual", "value": "6.2",
        "unit": "%", "source_title": "公报", "publisher": "统计局", "published_date": "2031-03-01",
    }  # fmt: skip
    add_outcome(cells, today)
    decide("changhe-2030", _target(), "note", "到2032年",
           {"reason": "read", "reviewer_kind": "maintainer", "date": "2031-02-01"})  # fmt: skip
    shutil.copy(ROOT / "data" / "scenarios.yaml", clone / "data" / "scenarios.yaml")
    finding = [{"id": "one", "chapter": "glance", "zh": "{year}年", "en": "In {year}"}]
    (clone / "data" / "curated" / "changhe-2030" / "findings.yaml").write_text(
        yaml.safe_dump(finding, allow_unicode=True), encoding="utf-8"
    )


@pytest.fixture
def base(template: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the template for one row of the table."""
    copied = tmp_path / template.name
    shutil.copytree(template, copied, symlinks=True)
    yield copied
    shutil.rmtree(copied, ignore_errors=True)


def snapshot(folder: Path) -> dict[str, str]:
    """Every file under `folder` with the hash of its bytes; builds in progress (`_build`) are no file of a person's."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if "/_build/" not in f"/{name}" and "/book/" not in f"/{name}" and (path.is_file() or path.is_symlink()):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "link"
    return found


def spoil(path: Path, change: dict[str, Any], base: Path) -> None:
    """Make the file that a row of the table describes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_bytes().decode("utf-8", "surrogateescape") if path.is_file() else ""
    if change.get("remove"):
        path.unlink()
    elif "hex" in change:
        path.write_bytes(bytes.fromhex(change["hex"]) * change.get("times", 1))
    elif "large" in change:
        path.write_bytes(b"\xe6\x94\xbf" * (LARGE // 3 + 1))
    elif "cell" in change:
        path.write_bytes(_with_cell(text, change["cell"]).encode("utf-8"))
    elif "report" in change:
        body = EARLIER.read_text(encoding="utf-8")
        path.write_bytes(_replaced(body, change["report"]).encode(change.get("encoding", "utf-8")))
    elif "replace" in change:
        path.write_bytes(_replaced(text, change["replace"]).encode("utf-8"))
    elif "append" in change:
        path.write_bytes((text + change["append"]).encode("utf-8"))
    elif "first" in change:
        path.write_bytes(text.encode("utf-8")[: change["first"]])
    elif "double" in change:
        lines = text.splitlines(keepends=True)
        path.write_bytes("".join([*lines, lines[change["double"] - 1]]).encode("utf-8"))
    else:
        path.write_bytes((change["text"] * change.get("times", 1)).encode("utf-8"))


def _replaced(text: str, pairs: list[list[str]]) -> str:
    for old, new in pairs:
        assert old in text, f"the table names {old!r}, which the file does not hold"
        text = text.replace(old, new) if old != text else new
    return text


def _with_cell(text: str, cell: dict[str, Any]) -> str:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    rows[cell["row"] - 1][rows[0].index(cell["column"])] = str(cell["value"])
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def command(case: dict[str, Any], base: Path) -> list[str]:
    """The script's name and its options, with folders and files filled in."""
    places = {"base": base, "clone": base / "the clone", "out": base / "新的 out"}
    parts = [part.format(**places) if "{" in part else part for part in shlex.split(case["run"])]
    return [_target() if part == "TARGET" else part for part in parts]


def _target() -> str:
    return str(load_tables("changhe-2030").statements.query("text == '200处'")["statement_id"].iloc[0])


def prepare(case: dict[str, Any], base: Path) -> dict[str, str]:
    for name, change in case.get("files", {}).items():
        spoil(base / name, change, base)
    for name, target in case.get("links", {}).items():
        (base / name).symlink_to(base / target)
    return snapshot(base)


def check(case: dict[str, Any], status: int, told: str, before: dict[str, str], base: Path) -> None:
    assert "Traceback" not in told
    assert status == 2, told
    lines = told.strip().splitlines()
    assert len(lines) == 1, told
    assert lines[0].startswith("error: ")
    assert " — " in lines[0], "no remedy"
    for part in case["says"]:
        assert part in lines[0], f"{part!r} is not in: {lines[0]}"
    assert snapshot(base) == before


def named(case: dict[str, Any]) -> str:
    return f"{case['run'].split()[0]}: {case['what']}"


@pytest.mark.parametrize("case", CASES, ids=named)
def test_wrong_input_is_named_and_changes_nothing(
    case: dict[str, Any], base: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKREPORT_ROOT", str(base / "the clone"))
    name, *options = command(case, base)
    before = prepare(case, base)
    monkeypatch.chdir(base / case.get("from", "reports"))
    monkeypatch.setattr(sys, "argv", [name, *options])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "scripts" / name), run_name="__main__")
    check(case, int(ended.value.code or 0), capsys.readouterr().err, before, base)


SAMPLE = [case for case in CASES if case.get("as_process")]


@pytest.mark.parametrize("case", SAMPLE, ids=named)
def test_as_a_person_runs_it(case: dict[str, Any], base: Path) -> None:
    """As a process, from inside the clone, found by its folder alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKREPORT_ROOT", str(base / "the clone"))
        name, *options = command(case, base)
    before = prepare(case, base)
    inside = base / "the clone" / "data" / "sources"
    environment = {name: value for name, value in os.environ.items() if name != "WORKREPORT_ROOT"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / name), *options], cwd=inside, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    check(case, done.returncode, done.stderr, before, base)


def test_the_table_goes_through_every_command() -> None:
    assert len(CASES) >= 60
    assert {case["run"].split()[0] for case in CASES} == set(COMMANDS)
    assert {case["run"].split()[0] for case in SAMPLE} >= set(COMMANDS) - {"make_fonts.py", "update_translations.py"}
    assert len({named(case) for case in CASES}) == len(CASES)
