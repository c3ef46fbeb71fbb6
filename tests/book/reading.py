"""Opening a page as a reader would, noting all that it says and asks for."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

VIEWS = [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]


@dataclass
class Opened:
    """A page, the console's errors and warnings, and every address it asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def close(self) -> None:
        """Close the page and its context."""
        self.page.context.close()


def open_page(browser: Browser, url: str, width: int = 1280, shade: str = "light", *, still: bool = True) -> Opened:
    """`url` in a fresh context with the content policy in force; `still` asks for reduced motion."""
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=shade,
        bypass_csp=False,
        reduced_motion="reduce" if still else "no-preference",
    )
    opened = Opened(context.new_page())
    opened.page.on(
        "console",
        lambda message: opened.said.append(message.text) if message.type in ("error", "warning") else None,
    )
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    opened.page.goto(url, wait_until="load")
    return opened
