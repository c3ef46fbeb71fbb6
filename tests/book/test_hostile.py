"""Hostile text is shown as text everywhere: pages, search, downloads, slides; nothing of it runs.

The report and all that a person may enter beside it are `hostile.py`'s; the book and the briefing are really built.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import hostile
import pytest
from bs4 import BeautifulSoup, Tag
from lxml import etree
from playwright.sync_api import Browser
from reading import open_page, open_tab

RISKY = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?%?")
SHOWN = ("<script>window.hostile=1;alert(1)</script>", "{{ 7*7 }}", r"$\frac{1}{0}$", "{ref}`x`", "=1+1", "{0} {year}")
FOUND = {"": "搜索结果", "en/": "Search Results"}
RUNNING = """() => ({
    ran: window.hostile,
    handlers: [...document.querySelectorAll('*')].flatMap((node) => [...node.attributes])
        .filter((one) => /^on/i.test(one.name)).map((one) => one.name + '=' + one.value),
    links: [...document.querySelectorAll('a[href], area[href]')].map((one) => one.href)
        .filter((href) => /^(javascript|data|vbscript):/i.test(href)),
    frames: document.querySelectorAll('iframe, object, embed, base, form[action^=http]').length,
    directions: /[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.textContent),
})"""


@pytest.fixture(scope="session")
def site(hostile_clone: Path) -> Path:
    return hostile_clone / "dist" / "site"


@pytest.fixture(scope="session")
def briefing(hostile_clone: Path) -> Path:
    return hostile_clone / "dist" / "briefing"


def files(folder: Path, suffix: str) -> list[Path]:
    found = sorted(folder.rglob(f"*{suffix}"))
    assert found, f"no {suffix} in {folder}"
    return found


def test_nothing_runs_on_any_page(browser: Browser, hostile_address: str, site: Path) -> None:
    """Every page of both languages in Chromium: no dialog, no message, no request elsewhere, no handler, no link."""
    troubles, dialogs, opened = {}, list[str](), open_tab(browser)
    opened.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in files(site, ".html"):
        name = path.relative_to(site).as_posix()
        opened.go(hostile_address + name)
        found = opened.page.evaluate(RUNNING)
        outside = [url for url in opened.asked if not url.startswith((hostile_address, "data:"))]
        said = list(opened.said) if name != "404.html" else []
        still = {"ran": None, "handlers": [], "links": [], "frames": 0, "directions": False}
        if found != still or outside or said or dialogs:
            troubles[name] = (found, outside, said, list(dialogs))
        dialogs.clear()
    opened.close()
    assert troubles == {}


def test_the_text_is_there_as_text(site: Path) -> None:
    """What was written can be read, letter for letter, on the page of the full text and in the evidence."""
    for language in ("", "en/"):
        for name in ("notebooks/text.html", "notebooks/evidence.html"):
            page = BeautifulSoup((site / language / name).read_text(encoding="utf-8"), "lxml").get_text()
            missing = [payload for payload in SHOWN if payload not in page]
            assert missing == [], f"{language}{name}"


@pytest.mark.parametrize("language", ["", "en/"])
def test_nothing_is_left_of_the_report_built_before(site: Path, language: str) -> None:
    """The clone had this project's own report built; the chapters that name other places on purpose may name its."""
    home = site / language
    pages = [home / "index.html", *sorted((home / "notebooks").glob("*.html"))]
    texts = {page.stem: BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").get_text() for page in pages}
    others = [name for name, text in texts.items() if re.search("城阳|Chengyang", text)]
    assert set(others) <= {"changes", "reader"}


def test_search_shows_it_as_text(browser: Browser, hostile_address: str) -> None:
    for language in ("", "en/"):
        for query in ("试点", hostile.SCRIPT, '"><img src=x onerror=window.hostile=1>', "window.hostile"):
            opened = open_page(browser, f"{hostile_address}{language}search.html?q={quote(query)}")
            opened.page.locator("#search-results h2", has_text=FOUND[language]).wait_for()
            opened.page.wait_for_load_state("networkidle")  # each result's page has been fetched for its summary
            found = opened.page.evaluate(RUNNING)
            assert query != "试点" or opened.page.locator("ul.search li p.context").count(), "nothing is shown"
            said = opened.said
            opened.close()
            assert (found["ran"], found["handlers"], found["links"], said) == (None, [], [], []), (language, query)


def risky_cells(cells: Iterator[str]) -> list[str]:
    """Cells that a spreadsheet would take for a formula; numbers stay numbers."""
    return [cell for cell in cells if cell.startswith(RISKY) and not NUMBER.fullmatch(cell)]


def csv_cells(content: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        yield from row


def test_csv_cells_are_no_formulas_and_negative_numbers_are_numbers(site: Path, briefing: Path) -> None:
    contents = {path: path.read_bytes() for folder in (site, briefing) for path in folder.rglob("*.csv")}
    for path in files(briefing, ".zip"):
        with zipfile.ZipFile(path) as archive:
            contents |= {path / name: archive.read(name) for name in archive.namelist() if name.endswith(".csv")}
    assert len(contents) > 10
    assert {str(path): found for path, content in contents.items() if (found := risky_cells(csv_cells(content)))} == {}
    statements = contents[site / "downloads" / "data" / f"{hostile.REPORT}-statements.csv"]
    assert any(cell.startswith("'=") for cell in csv_cells(statements)), "a formula shows as text"


def office_parts(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every part of every Office file under `folder`, those in archives too."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".xlsx", ".pptx", ".docx"):
            yield from _parts(path.name, path.read_bytes())
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    if name.endswith((".xlsx", ".pptx", ".docx")):
                        yield from _parts(f"{path.name}/{name}", archive.read(name))


def _parts(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            yield f"{name}/{part}", archive.read(part)
            if part.endswith((".xlsx", ".pptx", ".docx")):
                yield from _parts(f"{name}/{part}", archive.read(part))


@pytest.mark.parametrize("where", ["dist/site", "dist/briefing"])
def test_office_files_hold_no_formula_no_field_and_no_foreign_link(hostile_clone: Path, where: str) -> None:
    troubles, parts = [], 0
    for name, content in office_parts(hostile_clone / where):
        parts += 1
        if not name.endswith((".xml", ".rels")):
            continue
        tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        for node in tree.iter():
            tag = etree.QName(node).localname if isinstance(node.tag, str) else ""
            formula = tag == "f" and "/worksheets/" in name and not _is_plain_reference(node.text or "")
            external = node.get("TargetMode") == "External" and any(word in node.get("Target", "") for word in
                       ("hostile", "javascript", "file:"))  # fmt: skip
            if formula or tag in ("ddeLink", "oleLink", "attachedTemplate") or external:
                troubles.append((name, tag, node.text or node.get("Target")))
            if tag == "instrText" and "hostile" in (node.text or ""):
                troubles.append((name, tag, node.text))
    assert parts > 20
    assert troubles == []


def _is_plain_reference(formula: str) -> bool:
    """Formulas of our own sum or point to cells; none calls outside or holds a text of the report."""
    return "hostile" not in formula and "cmd" not in formula and "HYPERLINK" not in formula and "!A0" not in formula


def test_workbook_negative_numbers_are_numbers(site: Path) -> None:
    path = site / "downloads" / "data" / f"{hostile.REPORT}.xlsx"
    with zipfile.ZipFile(path) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    values = [
        node.text or ""
        for sheet in sheets
        for node in etree.fromstring(sheet).iter("{*}v")
        if node.getparent().get("t") not in ("s", "str", "b")
    ]
    assert any(value.startswith("-") for value in values)


def test_drawings_hold_no_script_and_read_as_xml(hostile_clone: Path) -> None:
    for path in files(hostile_clone / "dist", ".svg"):
        tree = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
        for node in tree.iter():
            if isinstance(node.tag, str):
                assert etree.QName(node).localname not in ("script", "foreignObject", "iframe"), path
                assert not [name for name in node.attrib if str(name).lower().startswith("on")], path
                links = [value for name, value in node.attrib.items() if str(name).endswith("href")]
                assert all(link.startswith(("#", "data:image/")) for link in links), (path, links)


def test_other_files_are_what_they_say(site: Path) -> None:
    """JSON reads, the database holds the very words, and no page's head carries a payload unescaped."""
    for path in site.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    with closing(sqlite3.connect(site / "downloads" / "data" / f"{hostile.REPORT}.sqlite")) as database:
        notes = [row[0] for row in database.execute("select note from statements where note is not null")]
    assert hostile.SCRIPT in notes
    assert hostile.FORMULAS[0] in notes
    for path in files(site, ".html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
        scripts = [script for script in page.find_all("script") if isinstance(script, Tag)]
        assert [script for script in scripts if "window.hostile" in script.get_text()] == [], path
