"""Every page in Chromium: phone and desk, light and dark; nothing breaks, nothing leaves the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

VIEWS = [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def open_page(browser: Browser, url: str, width: int, shade: str) -> tuple[Page, list[str], list[str]]:
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=shade,
        bypass_csp=False,
        reduced_motion="reduce",
    )
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url, wait_until="load")
    return page, said, asked


@pytest.mark.parametrize(("width", "shade"), VIEWS)
def test_page_is_sound(browser: Browser, address: str, page_name: str, width: int, shade: str) -> None:
    page, said, asked = open_page(browser, address + page_name, width, shade)
    outside = [url for url in asked if not url.startswith((address.removesuffix("site/"), "data:"))]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    unnamed = page.evaluate(
        "[...document.querySelectorAll('img, svg[role=img]')].filter(n => n.tagName === 'IMG' ? !n.alt :"
        " !(document.getElementById(n.getAttribute('aria-labelledby') || '') || {}).textContent).length"
    )
    cookies = page.context.cookies()
    page.context.close()
    assert (said, outside, cookies) == ([], [], []) or page_name == "404.html", (said, outside, cookies)
    assert overflow <= 0, f"{overflow} px of sideways scroll"
    assert unnamed == 0, f"{unnamed} pictures without words"


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_page_is_accessible(browser: Browser, address: str, page_name: str, shade: str) -> None:
    page, _, _ = open_page(browser, address + page_name, 1280, shade)
    options = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    page.context.close()
    assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("query", ["生产总值", "轨道交通", "日韩", "budget revenue"])
def test_search_finds(browser: Browser, address: str, language: str, query: str) -> None:
    if query == "budget revenue" and not language:
        query = "一般公共预算收入"
    page, said, _ = open_page(browser, f"{address}{language}search.html?q={query}", 1280, "light")
    page.wait_for_selector("ul.search li a", timeout=10_000)
    results = page.locator("ul.search li").count()
    page.context.close()
    assert results >= 2, f"{query}: {results} pages"
    assert said == []


def test_reads_from_disk(browser: Browser, site: Path) -> None:
    page, said, asked = open_page(browser, (site / "index.html").as_uri(), 390, "light")
    colour = page.evaluate("getComputedStyle(document.querySelector('.top')).borderTopColor")
    page.goto((site / "en" / "search.html").as_uri() + "?q=budget")
    page.wait_for_selector("ul.search li a", timeout=10_000)
    page.context.close()
    assert said == []
    assert colour == "rgb(18, 67, 109)"
    assert all(url.startswith("file:") for url in asked)


def test_each_page_leads_to_its_twin(browser: Browser, address: str, site: Path) -> None:
    for page_name in ("index.html", "notebooks/targets.html", "book/about.html"):
        page, _, _ = open_page(browser, address + page_name, 1280, "light")
        page.click("a.twin")
        assert page.url == f"{address}en/{page_name}"
        assert page.locator("html").get_attribute("lang") == "en"
        page.click("a.twin")
        assert page.url == address + page_name
        page.context.close()
