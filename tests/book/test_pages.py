"""Every page in Chromium: phone and desk, light and dark; nothing breaks, nothing leaves the site, all can read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from reading import AXE, VIEWS, Opened, is_audited, open_page, open_tab, violations

PICTURES_WITHOUT_WORDS = """[...document.querySelectorAll('img, svg[role=img]')].filter(n => n.tagName === 'IMG' ?
    !n.alt : !(document.getElementById(n.getAttribute('aria-labelledby') || '') || {}).textContent).length"""
# WCAG 2.2, 2.5.8: 24 by 24 px, or alone in a 24 px circle, or in a line of text.
SMALL_TARGETS = """[...document.querySelectorAll('button, summary, input, select, nav a, .tools a, .twin')]
    .filter(n => n.checkVisibility()).map(n => [n.outerHTML.slice(0, 90), n.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)"""


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[dict[tuple[int, str], Opened]]:
    """A tab for each view, in which page after page is read."""
    made = {view: open_tab(browser, *view, script=AXE) for view in VIEWS}
    yield made
    for opened in made.values():
        opened.close()


@pytest.mark.parametrize(("width", "shade"), VIEWS)
def test_page_is_sound(
    tabs: dict[tuple[int, str], Opened], address: str, page_name: str, width: int, shade: str
) -> None:
    opened = tabs[width, shade]
    opened.go(address + page_name)
    page = opened.page
    outside = [url for url in opened.asked if not url.startswith((address, "data:"))]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    unnamed = page.evaluate(PICTURES_WITHOUT_WORDS)
    small = page.evaluate(SMALL_TARGETS)
    found = violations(page) if is_audited(page_name, width, shade) else []
    cookies = page.context.cookies()
    assert (opened.said, outside, cookies) == ([], [], [])
    assert overflow <= 0, f"{overflow} px of sideways scroll"
    assert unnamed == 0, f"{unnamed} pictures without words"
    assert small == []
    assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []


def test_each_page_is_audited_light_and_dark_and_each_chapter_in_every_view() -> None:
    for name in ("index.html", "notebooks/evidence.html"):
        read = [(twin, view) for twin in (name, f"en/{name}") for view in VIEWS if is_audited(twin, *view)]
        assert sorted(view for _, view in read) == sorted(VIEWS)
        assert {(twin, shade) for twin, (_, shade) in read} == {
            (twin, shade) for twin in (name, f"en/{name}") for _, shade in VIEWS
        }


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("query", ["生产总值", "轨道交通", "日韩", "budget revenue"])
def test_search_finds(browser: Browser, address: str, language: str, query: str) -> None:
    if query == "budget revenue" and not language:
        query = "一般公共预算收入"
    opened = open_page(browser, f"{address}{language}search.html?q={query}")
    opened.page.wait_for_selector("ul.search li a", timeout=10_000)
    heading = opened.page.locator("#search-results h2").inner_text()
    results = opened.page.locator("ul.search li").count()
    opened.close()
    assert results >= 2, f"{query}: {results} pages"
    assert heading == ("Search Results" if language else "搜索结果"), "results stand under a heading of searching"
    assert opened.said == []


def test_only_the_search_page_loads_the_index(browser: Browser, address: str) -> None:
    for page_name, wanted in (("index.html", False), ("notebooks/text.html", False), ("en/search.html", True)):
        opened = open_page(browser, address + page_name)
        opened.close()
        assert any("searchindex" in url for url in opened.asked) == wanted, page_name


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_page_reads_from_disk(browser: Browser, site: Path, language: str) -> None:
    opened = open_page(browser, (site / language / "index.html").as_uri(), 390)
    for path in sorted((site / language).rglob("*.html")):
        if language or path.relative_to(site).parts[0] != "en":
            opened.page.goto(path.as_uri(), wait_until="load")
            colour = opened.page.evaluate("getComputedStyle(document.body).color")
            assert colour == "rgb(27, 31, 36)", f"{path}: no style"
    opened.page.goto((site / language / "search.html").as_uri() + ("?q=budget" if language else "?q=预算"))
    opened.page.wait_for_selector("ul.search li a", timeout=10_000)
    opened.close()
    assert opened.said == []
    assert [url for url in opened.asked if not url.startswith(("file:", "data:"))] == []


def test_each_page_leads_to_its_twin_and_back(browser: Browser, address: str, site: Path) -> None:
    opened = open_page(browser, address)
    page = opened.page
    for path in sorted((site / "en").rglob("*.html")):
        name = path.relative_to(site / "en").as_posix()
        page.goto(f"{address}{name}?find=x#main")
        page.click("a.twin")
        assert page.url == f"{address}en/{name}?find=x#main"
        assert page.locator("html").get_attribute("lang") == "en"
        page.wait_for_load_state()  # the link takes the place along once the page's script has run
        page.click("a.twin")
        assert page.url == f"{address}{name}?find=x#main"
    opened.close()
