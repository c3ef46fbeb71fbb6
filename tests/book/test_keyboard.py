"""The keyboard alone reaches and works everything, and one always sees where one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from reading import open_page

# Numbers each thing that can be worked, so that it is known again however its markup changes meanwhile.
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(n => n.checkVisibility({visibilityProperty: true}))
    .map((n, i) => { n.dataset.step = i; return [String(i), n.outerHTML.slice(0, 160)]; })"""
FOCUSED = """() => {
    const n = document.activeElement, box = n.getBoundingClientRect(), style = getComputedStyle(n);
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
    return {step: n.dataset.step, html: n.outerHTML.slice(0, 160), seen: seen,
            ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}"""


def walk(page: Page, most: int) -> list[dict[str, object]]:
    """Press Tab until focus leaves the page; what was focused each time."""
    seen = []
    for _ in range(most):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["html"].startswith("<body"):
            break
        seen.append(now)
    return seen


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["index.html", "en/notebooks/projecting.html", "book/figures.html", "en/search.html"])
def test_tab_reaches_everything_in_sight(browser: Browser, address: str, name: str, width: int) -> None:
    opened = open_page(browser, address + name, width)
    wanted = opened.page.evaluate(REACHABLE)
    seen = walk(opened.page, len(wanted) + 20)
    opened.close()
    assert seen[0]["html"].startswith('<a class="skip"')
    assert [html for number, html in wanted if number not in {step["step"] for step in seen}] == []
    assert [step["html"] for step in seen if not (step["seen"] and step["ring"])] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_skip_link_leads_to_the_text(browser: Browser, address: str, width: int) -> None:
    opened = open_page(browser, address + "en/notebooks/targets.html", width)
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.id") == "main"
    opened.close()


def test_menu_opens_and_closes_on_a_phone(browser: Browser, address: str) -> None:
    opened = open_page(browser, address + "notebooks/targets.html", 390)
    page = opened.page
    page.focus("nav.chapters summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('nav.chapters a')")
    page.keyboard.press("Escape")
    assert page.evaluate("[document.querySelector('nav.chapters details').open, document.activeElement.tagName]") == [
        False, "SUMMARY"]  # fmt: skip
    opened.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_table_sorts_and_filters(browser: Browser, address: str, width: int) -> None:
    opened = open_page(browser, address + "notebooks/evidence.html", width)
    page = opened.page
    first = "#evidence-table tbody tr:not([hidden]) td:first-child"
    assert page.locator("#evidence-table tbody tr:visible").count() == 60
    page.focus("button.more")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == 61
    places = f"[...document.querySelectorAll('{first}')].map(n => +n.dataset.sort)"
    page.focus("#evidence-table thead th:first-child button")
    page.keyboard.press("Enter")
    ascending = page.evaluate(places)
    page.keyboard.press("Enter")
    assert page.evaluate(places) == sorted(ascending, reverse=True)
    assert ascending == sorted(ascending)
    assert page.locator("#evidence-table th[aria-sort=descending]").count() == 1
    page.focus("#evidence-find")
    page.keyboard.type("轨道")
    rows = page.locator("#evidence-table tbody tr:visible")
    assert 0 < rows.count() < len(ascending)
    assert all("轨道" in text for text in rows.all_text_contents())
    page.focus(".filter select")
    page.keyboard.press("ArrowDown")
    assert rows.count() <= len(ascending)
    opened.close()


def test_a_link_to_a_row_behind_the_first_ones_shows_it(browser: Browser, address: str) -> None:
    opened = open_page(browser, address + "notebooks/evidence.html")
    last = opened.page.evaluate("[...document.querySelectorAll('#evidence-table tbody tr')].pop().id")
    assert opened.page.locator(f"#{last}").is_hidden()
    opened.page.goto(f"{address}notebooks/evidence.html#{last}")
    opened.page.wait_for_timeout(200)
    assert opened.page.locator(f"#{last}").is_visible()
    assert opened.page.locator("button.more").is_hidden()
    opened.close()


def test_folds_open_by_keyboard(browser: Browser, address: str) -> None:
    opened = open_page(browser, address + "notebooks/targets.html")
    page = opened.page
    for fold in ("details.hide", "figure details.data"):
        page.focus(f"{fold} > summary")
        page.keyboard.press("Enter")
        assert page.evaluate(f"document.querySelector('{fold}').open")
        assert page.locator(f"{fold}[open] >> css=pre, table").first.is_visible()
    opened.close()


def test_still_for_those_who_ask(browser: Browser, address: str) -> None:
    moving = """() => [getComputedStyle(document.documentElement).scrollBehavior,
        [...document.querySelectorAll('*')].filter(n => getComputedStyle(n).animationName !== 'none' ||
        parseFloat(getComputedStyle(n).transitionDuration) > 0).length]"""
    for still, behaviour in ((True, "auto"), (False, "smooth")):
        opened = open_page(browser, address + "en/index.html", still=still)
        assert opened.page.evaluate(moving) == [behaviour, 0]
        opened.close()
