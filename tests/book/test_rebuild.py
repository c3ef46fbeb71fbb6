"""A change reaches every page that depends on it, and nothing else is made anew: shown by building a copy.

That nothing is left of it when another report is chosen, `test_hostile.py` shows.

What depends on each table, and changes with it alone, is tested on the steps (`tests/unit/test_outcome_dependants.py`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cloning import copy_clone

CHINESE, ENGLISH = "改过的字", "Words changed by a test"


def build(clone: Path, **environment: str) -> str:
    """Build the book of `clone` as a person would; returns what was said."""
    told = {**os.environ, "PYTHONPATH": str(clone / "src"), "WORKREPORT_ROOT": str(clone), **environment}
    command = [sys.executable, "scripts/build_book.py"]
    done = subprocess.run(command, cwd=clone, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def clone(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this clone with what it has built."""
    return copy_clone(tmp_path_factory.mktemp("clone"), "dist")


def edit(path: Path, pattern: str, replacement: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, replacement, text, count=1)
    assert changed != text, f"nothing to change in {path}"
    path.write_text(changed, encoding="utf-8")


def change_notebook(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    next(one for one in document["cells"] if one["cell_type"] == "code" and "tags" not in one["metadata"])[
        "source"
    ] += f"\nprint('{CHINESE}')"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def test_nothing_changed_is_nothing_done(clone: Path) -> None:
    assert "nothing changed" in build(clone)


def test_a_changed_notebook_is_run_again_and_no_other(clone: Path) -> None:
    change_notebook(clone / "notebooks/urban_rural.ipynb")
    said = build(clone)
    assert set(re.findall(r"(\w+)\.ipynb", said)) == {"urban_rural"}
    assert re.findall(r"^  (?:downloads|results|numbers|data)", said, re.M) == []


def test_an_entered_outcome_renews_what_depends_on_it_and_nothing_else(clone: Path) -> None:
    site = clone / "dist/site"
    before = digests(site)
    enter = [sys.executable, "scripts/add_outcome.py", "--place", "370214", "--indicator", "gdp_growth_real", "--year",
             "2025", "--period", "Q1", "--value", "5.6", "--unit", "%", "--source-title", "t", "--publisher", "p",
             "--published", "2025-04-28"]  # fmt: skip
    told = {**os.environ, "PYTHONPATH": str(clone / "src"), "WORKREPORT_ROOT": str(clone)}
    subprocess.run(enter, cwd=clone, env=told, capture_output=True, text=True, check=True)
    said = build(clone)
    after = digests(site)
    assert set(re.findall(r"(\w+)\.ipynb", said)) == {"outcomes", "projecting", "changes"}
    assert re.findall(r"^  downloads", said, re.M) == []
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    pages = {name.removeprefix("en/") for name in changed if name.endswith(".html")}
    assert pages == {"index.html", "notebooks/outcomes.html", "notebooks/projecting.html", "notebooks/changes.html",
                     "book/data.html"}  # fmt: skip
    assert {name.partition("/")[0] for name in changed if not name.endswith(".html")} <= {
        "downloads", "en", "MANIFEST.sha256", "searchindex.js", "licences.txt"}, "licences count the files"  # fmt: skip
    assert [name for name in changed if "/figures/" in name or "/workbooks/" in name] == []


def digests(site: Path) -> dict[str, str]:
    """Every file of the site with its hash."""
    paths = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def test_source_notebook_translation_and_words_reach_their_pages(clone: Path) -> None:
    edit(clone / "data/sources/chengyang-2025/metadata.yaml", r"(?m)^url: (\S+?)$", r"url: \1?changed")
    change_notebook(clone / "notebooks/demand.ipynb")
    edit(clone / "book/locale/en/LC_MESSAGES/book/about.po", r'\nmsgstr "(?=[A-Z])', f'\nmsgstr "{ENGLISH}. ')
    edit(clone / "book/words/zh/site.yaml", r"(?m)^search: .*$", f"search: {CHINESE}")
    said = build(clone)
    site = clone / "dist/site"
    assert any("?changed" in path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert CHINESE in (site / "notebooks/demand.html").read_text(encoding="utf-8")
    assert CHINESE in (site / "en/notebooks/demand.html").read_text(encoding="utf-8")
    assert ENGLISH in (site / "en/book/about.html").read_text(encoding="utf-8")
    for page in ("index.html", "book/about.html", "notebooks/text.html"):
        assert CHINESE in (site / page).read_text(encoding="utf-8"), page
    assert "unchanged" in said, "everything was made anew"
