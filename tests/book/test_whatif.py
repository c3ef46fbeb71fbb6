"""The what-if page in Chromium: native controls by keyboard, readings that follow, no eval, no request."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from reading import open_page

PAGE = "notebooks/whatif.html"
DRAWN = ".whatif[data-ready*=dots][data-ready*=path]"


def opened(browser: Browser, url: str, width: int = 1280, shade: str = "light") -> tuple[Page, list[str], list[str]]:
    made = open_page(browser, url, width, shade)
    made.page.locator(".whatif figure").first.scroll_into_view_if_needed()
    made.page.wait_for_selector(DRAWN, timeout=20_000)
    return made.page, made.said, made.asked


def reading(page: Page, name: str) -> str:
    return page.locator(f"[data-reading={name}]").inner_text()


def number(text: str) -> float:
    return float("".join(sign for sign in text.replace("−", "-") if sign in "-.0123456789"))


@pytest.mark.parametrize(("width", "shade"), [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
@pytest.mark.parametrize("language", ["", "en/"])
def test_it_draws_without_eval_or_requests(
    browser: Browser, address: str, language: str, width: int, shade: str
) -> None:
    page, said, asked = opened(browser, address + language + PAGE, width, shade)
    drawn = page.locator(".whatif svg").count()
    widest = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.context.close()
    assert said == []
    assert all(url.startswith(address) for url in asked)
    assert drawn == 2
    assert widest <= 0


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["", "en/"])
def test_names_stand_beside_the_ends_of_their_lines(
    browser: Browser, address: str, language: str, width: int
) -> None:
    page, _, _ = opened(browser, address + language + PAGE, width)
    boxes = page.evaluate("""() => {
        const chart = document.querySelector("[data-chart=path] svg"), box = (node) => node.getBoundingClientRect();
        return {lines: [...chart.querySelectorAll(".mark-line path")].map((node) => box(node).right),
                names: [...chart.querySelectorAll(".mark-text.role-mark text")]
                    .map(box).map((own) => [own.left, own.right]),
                edge: box(chart).right};
    }""")
    page.context.close()
    assert len(boxes["lines"]) == len(boxes["names"]) == 2
    assert all(max(boxes["lines"]) <= left < right <= boxes["edge"] for left, right in boxes["names"]), boxes


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_bundle_waits_and_the_first_readings_stand_without_it(
    browser: Browser, address: str, language: str
) -> None:
    made = open_page(browser, address + language + PAGE, 390, "light")
    page, names = made.page, ("growth", "gap", "level", "chance")
    assert not [url for url in made.asked if "vega" in url]
    before = [reading(page, name) for name in names]
    page.locator("#wi-base").focus()
    page.wait_for_selector(DRAWN, timeout=20_000)
    after = [reading(page, name) for name in names]
    page.context.close()
    assert before == after
    assert all(before)


def test_sliders_move_by_keyboard_and_the_readings_follow(browser: Browser, address: str) -> None:
    page, said, _ = opened(browser, f"{address}en/{PAGE}")
    growth, chance = number(reading(page, "growth")), reading(page, "chance")
    dots = page.locator("[data-chart=dots] svg").inner_html()
    page.get_by_label("Growth before the drivers below").focus()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert number(reading(page, "growth")) == pytest.approx(growth + 1.2)
    assert number(reading(page, "level")) == pytest.approx(100 + growth + 1.2)
    assert number(reading(page, "chance")) > number(chance)
    assert page.locator("[data-chart=dots] svg").inner_html() != dots
    page.get_by_label("Industry").focus()
    page.keyboard.press("Home")
    page.wait_for_timeout(300)
    lowest = float(page.get_by_label("Industry").get_attribute("min") or 0)
    assert number(reading(page, "growth")) == pytest.approx(growth + 1.2 + lowest)
    page.get_by_role("slider", name="Target").focus()
    page.keyboard.press("End")
    page.wait_for_timeout(700)
    assert "below" in reading(page, "gap")
    assert reading(page, "growth") in page.locator(".whatif [role=status]").inner_text()
    page.get_by_role("button", name="Put everything back").press("Enter")
    page.wait_for_timeout(300)
    assert (number(reading(page, "growth")), reading(page, "chance")) == (growth, chance)
    page.context.close()
    assert said == []


def test_an_indicator_without_a_class_gets_no_chance(browser: Browser, address: str) -> None:
    page, said, _ = opened(browser, f"{address}en/{PAGE}")
    page.get_by_label("Indicator").select_option(index=1)
    page.wait_for_timeout(300)
    assert reading(page, "chance") == "cannot be rated"
    assert page.locator("[data-chart=dots]").is_hidden()
    page.get_by_label("Indicator").select_option(index=0)
    page.wait_for_timeout(300)
    assert reading(page, "chance").endswith("%")
    assert page.locator("[data-chart=dots]").is_visible()
    page.context.close()
    assert said == []


def test_the_chance_agrees_with_the_table_below(browser: Browser, address: str) -> None:
    page, _, _ = opened(browser, f"{address}en/{PAGE}")
    rows = page.locator("#table-what_if tbody tr").evaluate_all("r => r.map(t => [...t.cells].map(c => c.innerText))")
    found = []
    for cells in rows:
        page.locator("#wi-base").evaluate(
            "(dial, value) => { dial.value = value; dial.dispatchEvent(new Event('input')); }", str(number(cells[0]))
        )
        page.wait_for_timeout(150)
        found.append(reading(page, "chance"))
    page.context.close()
    assert len(set(found)) > 4
    assert found == [cells[3] for cells in rows]


def test_it_works_from_disk_and_only_this_page_carries_the_charts(browser: Browser, site: Path) -> None:
    page, said, asked = opened(browser, (site / "en" / PAGE).as_uri(), 390)
    page.context.close()
    assert said == []
    assert all(url.startswith("file:") for url in asked)
    with_charts = [path for path in site.rglob("*.html") if "vega.js" in path.read_text(encoding="utf-8")]
    assert sorted(path.relative_to(site).as_posix() for path in with_charts) == [f"en/{PAGE}", PAGE]


def test_without_a_script_the_table_stays(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/{PAGE}")
    assert page.locator(".whatif").is_hidden()
    assert page.locator("#table-what_if tbody tr").count() > 4
    context.close()
