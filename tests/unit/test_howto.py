"""The how-to chapter and the READMEs tell the truth: their commands run, print what is shown, and exist."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from howto import FENCE, PYTHON, SHELL, matches, run, steps

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "book" / "rerun.md"
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A clone to type in: everything but what is built."""
    folder = tmp_path_factory.mktemp("howto") / "workreport"
    for name in ("src", "scripts", "data", "book", "tests/unit/data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("_config.yml", "Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def test_the_chapters_commands_print_what_it_shows(clone):
    page = PAGE.read_text(encoding="utf-8")
    fresh, told = page, []
    for block in FENCE.findall(page):
        renewed = ""
        for command, shown in steps(block):
            printed = run(command, clone)
            told.append((command, shown, printed))
            renewed += f"$ {command}\n{printed}"
        fresh = fresh.replace(f"```console\n{block}```", f"```console\n{renewed}```")
    if os.environ.get("WORKREPORT_RENEW"):
        PAGE.write_text(fresh, encoding="utf-8")
    assert len(told) >= 8
    for command, shown, printed in told:
        assert matches(shown, printed), f"$ {command}\n{printed}"


def test_the_chapters_python_runs(clone):
    (code,) = PYTHON.findall(PAGE.read_text(encoding="utf-8"))
    counted = f"{code.rstrip()}.pipe(lambda rows: print(len(rows)))"
    environment = {**os.environ, "PYTHONPATH": str(clone / "src")}
    done = subprocess.run([sys.executable, "-c", counted], cwd=clone, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 5


def typed(page):
    """Every command a page shows in a shell block or between backticks, without comments."""
    text = page.read_text(encoding="utf-8")
    lines = [line.split("#")[0].strip() for block in SHELL.findall(text) for line in block.splitlines()]
    named = [*lines, *re.findall(r"`((?:make|python) [^`]+)`", text)]
    return [re.sub(r"<[^>]*>", "that", line) for line in named if line]


@pytest.mark.parametrize("page", [*READMES, PAGE, ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_every_command_named_exists(page):
    found = typed(page)
    assert found
    for command in found:
        first, *words = command.split()
        if first == "make":
            targets = [word for word in words if "=" not in word]
            planned = subprocess.run(["make", "-n", *targets], cwd=ROOT, capture_output=True, text=True)
            assert planned.returncode == 0, f"{command}: {planned.stderr}"
        elif first == "python" and words[0] != "-m":
            assert (ROOT / words[0]).is_file(), command
            helped = subprocess.run([sys.executable, words[0], "--help"], cwd=ROOT, capture_output=True, text=True)
            assert helped.returncode == 0, command
            for option in (word for word in words if word.startswith("--")):
                assert option in helped.stdout, f"{command}: no option {option}"


def test_a_page_that_lies_is_seen():
    assert matches("a\n...\nz\n", "a\nb\nc\nz\n")
    assert matches("added ... rows\n", "added 12 rows\n")
    assert not matches("a\n", "b\n")
    assert not matches("a\n", "a\nb\n")


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_the_readmes_reader_commands_run(clone, tmp_path, page):
    (command,) = [line for line in typed(page) if line.startswith("python scripts/extract.py")]
    text = ROOT / "tests" / "unit" / "data" / "changhe-2030.txt"
    words = command.split()
    words[2] = str(text)
    words[words.index("--out") + 1] = str(tmp_path / "out")
    run(" ".join(words), clone)
    assert (tmp_path / "out" / "changhe-2030" / "statements.csv").is_file()
