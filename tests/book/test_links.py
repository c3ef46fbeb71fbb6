"""Links inside the site lead somewhere; text from outside stays text; both languages have the same pages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

CJK = re.compile(r"[\u3400-\u9fff]")


@cache
def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


@cache
def anchors(path: Path) -> frozenset[str]:
    return frozenset(str(node["id"]) for node in soup(path).find_all(id=True))


def broken_links(site: Path, page_name: str) -> list[str]:
    here, broken = site / page_name, []
    for node in soup(here).find_all(["a", "link", "script", "img"]):
        link = str(node.get("href") or node.get("src") or "")
        parts = urlsplit(link)
        if not link or parts.scheme or link.startswith("//"):
            continue
        target = (
            site / parts.path.lstrip("/") if parts.path.startswith("/") else here.parent / unquote(parts.path)
        )
        target = target.resolve() if parts.path else here
        if not target.is_file() or (parts.fragment and target.suffix == ".html"
                                    and unquote(parts.fragment) not in anchors(target)):  # fmt: skip
            broken.append(link)
    return broken


def test_links_lead_somewhere(site: Path, page_name: str) -> None:
    assert broken_links(site, page_name) == []


def test_links_outside_give_nothing_away(site: Path, page_name: str) -> None:
    for node in soup(site / page_name).find_all("a", href=re.compile(r"^https?://")):
        assert "noopener" in (node.get("rel") or []), node
        assert str(node["href"]).startswith(("https://", "http://"))


def test_no_inline_script_or_style(site: Path, page_name: str) -> None:
    page = soup(site / page_name)
    assert [str(node)[:120] for node in page.find_all("script") if not node.get("src")] == []
    assert [str(node)[:120] for node in page.find_all(style=True)] == []
    assert [str(node)[:120] for node in page.find_all("style")] == []
    assert [key for node in page.find_all(True) for key in node.attrs if key.startswith("on")] == []


def test_languages_have_the_same_pages(site: Path) -> None:
    chinese = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    english = {name.removeprefix("en/") for name in chinese if name.startswith("en/")}
    assert english == {name for name in chinese if not name.startswith("en/")} - {"404.html"}


def test_english_pages_mark_their_chinese(site: Path, page_name: str) -> None:
    """A screen reader must know which words are Chinese: outside lang=zh there are none on English pages."""
    if not page_name.startswith("en/"):
        return
    page = BeautifulSoup((site / page_name).read_text(encoding="utf-8"), "lxml")
    for node in page.find_all(["script", "svg", "pre", "code"]) + page.select("main [lang^=zh], .twin"):
        node.extract()
    stray = [text.strip()[:60] for text in (page.find("body") or page).find_all(string=CJK)]
    assert stray == []
