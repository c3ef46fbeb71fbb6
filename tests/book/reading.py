"""Opening a page as a reader would, noting all that it says and asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
# axe reads the colours of every cell of a table anew, a third of its time; here it reads each colour once.
EACH_COLOUR_ONCE = """() => {
    const Color = axe.commons.color.Color, read = Color.prototype.parseString, known = new Map();
    Color.prototype.parseString = function (text) {
        if (!known.has(text)) known.set(text, read.call(new Color(), text));
        const {r, g, b, alpha} = known.get(text);
        return Object.assign(this, {r, g, b, alpha});
    };
}"""
AXE = Axe().axe_script
VIEWS = [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]


@dataclass
class Opened:
    """A page, the console's errors and warnings, and every address it asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def go(self, url: str) -> None:
        """Read another page in the same tab: what is noted, and the cookies, are this page's alone."""
        self.said.clear()
        self.asked.clear()
        self.page.context.clear_cookies()
        self.page.goto(url, wait_until="load")

    def close(self) -> None:
        """Close the page and its context."""
        self.page.context.close()


def open_page(browser: Browser, url: str, width: int = 1280, shade: str = "light", *, still: bool = True) -> Opened:
    """`url` in a fresh context with the content policy in force; `still` asks for reduced motion."""
    opened = open_tab(browser, width, shade, still=still)
    opened.page.goto(url, wait_until="load")
    return opened


def open_tab(
    browser: Browser, width: int = 1280, shade: str = "light", *, still: bool = True, script: str = ""
) -> Opened:
    """An empty tab in a fresh context, to `go` from page to page in: six times as fast as a context for each.

    `script` is run in each page before the page's own: quicker than handing it over page by page.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=shade,
        bypass_csp=False,
        reduced_motion="reduce" if still else "no-preference",
    )
    if script:
        context.add_init_script(script)
    opened = Opened(context.new_page())
    opened.page.on(
        "console",
        lambda message: opened.said.append(message.text) if message.type in ("error", "warning") else None,
    )
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    return opened


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe-core holds against the page, in a tab opened with the script `AXE`."""
    page.evaluate(EACH_COLOUR_ONCE)
    return list(page.evaluate("options => axe.run(options).then(told => told.violations)", AXE_OPTIONS))


def is_audited(name: str, width: int, shade: str) -> bool:
    """Whether axe-core reads the page in this view: a second each, so light at one width and dark at the other.

    A page's twin in the other language is read in the other two views, so each chapter in all four.
    """
    narrow = width == min(VIEWS)[0]
    return (narrow == (shade == "light")) == name.startswith("en/")
