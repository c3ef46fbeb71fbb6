"""The four kinds of number are told apart on every page: a marked number has exactly one kind, each kind its look."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Browser
from reading import open_page

from workreport.publish.html import KINDS

MARKS = {f"k-{kind}" for kind in KINDS}
LOOKS = """() => ['k-stated', 'k-implied', 'k-reference', 'k-projected'].map((kind) => {
    const node = document.createElement('span');
    node.className = 'n ' + kind;
    node.textContent = '5';
    document.querySelector('main, article, body').append(node);
    const look = getComputedStyle(node), before = getComputedStyle(node, '::before');
    return [look.color, look.textDecorationStyle, look.borderBottomStyle, look.fontStyle, before.content].join('|');
})"""


def test_each_marked_number_has_one_kind(site: Path, page_name: str) -> None:
    page = BeautifulSoup((site / page_name).read_text(encoding="utf-8"), "lxml")
    marked = page.select(".n:not(.highlight .n)")  # `n` inside code is a name, marked by Pygments
    wrong = [str(node)[:120] for node in marked if len(MARKS & set(node.get("class") or [])) != 1]
    assert wrong == []
    unknown = {name for node in page.select('[class*="k-"]') for name in node["class"] if name.startswith("k-")}
    assert unknown <= MARKS | {"k-"}, unknown


def test_the_four_kinds_look_different(browser: Browser, address: str) -> None:
    opened = open_page(browser, f"{address}index.html")
    looks = opened.page.evaluate(LOOKS)
    opened.close()
    assert len(set(looks)) == len(KINDS), looks
