"""Links inside the site lead somewhere; text from outside stays text; both languages have the same pages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, PageElement

KEPT_AS_WRITTEN = ["code", "pre", "script", "style"]
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
        target = site / parts.path.lstrip("/") if parts.path.startswith("/") else here.parent / unquote(parts.path)
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


def test_every_figure_has_words_and_a_table(site: Path, page_name: str) -> None:
    for figure in soup(site / page_name).select("figure.fig"):
        words = [str(node.get_text()).strip() for node in figure.select("svg > desc")]
        assert words, figure.get("id")
        assert all(len(said) > 20 for said in words), figure.get("id")
        twin = figure.select_one("details.data table")
        assert twin is not None, f"{figure.get('id')} has no table"
        assert twin.select("tbody tr"), figure.get("id")
        assert twin.select("thead th[scope=col]"), figure.get("id")


def test_a_table_does_not_say_again_what_its_heading_says(site: Path, page_name: str) -> None:
    for title in soup(site / page_name).select(".shown > .title"):
        heading = title.find_previous(["h1", "h2", "h3"])
        assert heading is not None
        assert _letters(title) != _letters(heading)


def _letters(said: PageElement) -> str:
    """What a title says without 的, spaces and signs."""
    return re.sub(r"[\W的]", "", said.get_text()).casefold()


def test_head_says_what_the_page_is(site: Path, page_name: str) -> None:
    page = soup(site / page_name)
    html = page.find("html")
    assert html is not None
    assert html["lang"] == ("en" if page_name.startswith("en/") else "zh-CN")
    assert len(page.find_all("h1")) == 1
    described = page.find("meta", attrs={"name": "description"})
    assert described is not None
    assert 8 <= len(str(described["content"])) <= 160
    assert "{" not in str(described["content"])


def test_titles_differ(site: Path) -> None:
    for language in ("", "en/"):
        paths = [path for path in (site / language).rglob("*.html") if language or "en" not in path.parts[-3:]]
        titles = [str(soup(path).title) for path in paths]
        assert len(titles) == len(set(titles))


def test_no_source_is_left_in_the_text(site: Path, page_name: str) -> None:
    """A link or a substitution that Sphinx did not read stands as its own source."""
    page = BeautifulSoup((site / page_name).read_text(encoding="utf-8"), "lxml")
    for node in page.find_all(["pre", "code", "script"]):
        node.extract()
    body = (page.find("body") or page).get_text()
    assert re.findall(r"\]\(https?:|\{\{ ?\w+ ?\}\}|\{[a-z]:[^}]*\}", body) == []


def test_spans_of_years_have_a_dash(site: Path, page_name: str) -> None:
    """The tables write 2022-2024; a reader reads 2022–2024, in Chinese 2022—2024."""
    wrong = re.compile(
        rf"(?<![\d/.-])(?:19|20)\d\d[-{'' if page_name.startswith('en/') else '–'}](?:19|20)\d\d(?![\d/-])"
    )
    shown = [
        node for node in soup(site / page_name).find_all(string=wrong) if node.find_parent(KEPT_AS_WRITTEN) is None
    ]
    assert shown == []
