"""The whole book as one page to be printed: the built pages' own text in the order of the contents.

Belongs here: what of a page goes on paper, and turning links between pages into links inside one.
Does not belong here: how paper looks (`book/_theme/workreport/print`), printing (`pdf`).
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from jinja2 import Environment

from workreport.figures.style import FONTS
from workreport.words import Words

__all__ = ["Chapter", "chapters", "print_page"]

# For hands and eyes at a screen: nothing of it goes on paper.
_SCREEN_ONLY = ("nav.onward", "details.hide", "details.data", "section:not(:has(section)):has(.whatif)", ".filter",
                ".tools", ".narrow", ".headerlink", "script", "noscript", "button.shade", "form")  # fmt: skip
_SHORT_CELL = 8


@dataclass(frozen=True)
class Chapter:
    """One page of the book on paper; `slug` is its anchor, `part` its part's name or empty."""

    slug: str
    title: str
    part: str
    html: str


def chapters(site: Path, language: str) -> list[Chapter]:
    """Every page that the contents of the front page list, the front page first."""
    root = site if language == "zh" else site / "en"
    front = _soup(root / "index.html")
    listed = [("index.html", "")]
    part = ""
    for node in front.select("nav.chapters .caption-text, nav.chapters li > a"):
        if node.name == "a":
            listed.append((str(node["href"]), part))
        else:
            part = node.get_text(strip=True)
    known = {name: _slug(name) for name, _part in listed}
    return [_chapter(root, name, part, known) for name, part in listed]


def print_page(
    site: Path, theme: Path, language: str, pages: Mapping[str, int], told: list[Chapter] | None = None
) -> str:
    """The HTML to print; `pages` gives each chapter's page by slug (empty: not yet known)."""
    told = told or chapters(site, language)
    front = _soup((site if language == "zh" else site / "en") / "index.html")
    words = Words(language)
    parts = [
        {"caption": caption, "chapters": [{**vars(chapter), "page": pages.get(chapter.slug, "")} for chapter in own]}
        for caption, own in groupby(told, lambda chapter: chapter.part)
    ]
    barcode = front.select_one(".barcode")
    style = (theme / "static" / "workreport.css").read_text(encoding="utf-8")
    template = Environment(autoescape=False).from_string((theme / "print" / "page.html").read_text(encoding="utf-8"))
    return template.render(
        lang=str(front.html["lang"]) if front.html else language,
        title=told[0].title,
        description=words("site.description"),
        barcode=str(barcode or ""),
        source=words("site.printed"),
        footer=_text(front, ".foot p"),
        contents_title=words("site.chapters"),
        fonts=[path.as_uri() for path in FONTS],
        style=style + (theme / "print" / "print.css").read_text(encoding="utf-8"),
        parts=parts,
    )


def _text(page: BeautifulSoup, selector: str) -> str:
    node = page.select_one(selector)
    return node.get_text(strip=True) if node else ""


def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def _slug(name: str) -> str:
    return name.removesuffix(".html").replace("/", "-")


def _chapter(root: Path, name: str, part: str, known: Mapping[str, str]) -> Chapter:
    page = _soup(root / name)
    main = page.select_one("main")
    if main is None:
        raise ValueError(f"{name} has no main part")
    _without_screen(main)
    slug = known[name]
    for node in main.select("[id], [aria-labelledby]"):
        for attribute in ("id", "aria-labelledby"):
            if node.has_attr(attribute):
                node[attribute] = f"{slug}--{node[attribute]}"
    for link in main.select("a[href]"):
        _relink(link, root, name, known)
    for image in main.select("img[src]"):
        image["src"] = (root / name).parent.joinpath(str(image["src"])).resolve().as_uri()
        image["loading"] = "eager"
    for table in main.select("table"):
        _tighten(table)
    return Chapter(slug, _text(page, "main h1"), part, main.decode_contents())


def _without_screen(main: Tag) -> None:
    """Take out what paper cannot do: buttons, folds, filters with the paragraph that tells how to filter."""
    for cell in main.select(".cell:has(.filter)"):
        told = cell.find_previous_sibling()
        if isinstance(told, Tag) and told.name == "p":
            told.decompose()
    for node in main.select(", ".join(_SCREEN_ONLY)):
        node.decompose()
    for item in main.select("li"):
        if not item.get_text(strip=True) and not item.find("img"):
            item.decompose()
    for button in main.select("th button"):
        button.unwrap()
    for fold in main.select("details"):
        _unfold(fold)


def _unfold(fold: Tag) -> None:
    """A fold lies open; its summary is the title of what it holds, unless that has the same title of its own."""
    fold.name = "div"
    summary, inner = fold.find("summary"), fold.select_one(".title")
    if summary is None:
        return
    if inner is not None and inner.get_text(strip=True) == summary.get_text(strip=True):
        summary.decompose()
        return
    summary.name = "p"
    summary["class"] = "title"


def _tighten(table: Tag) -> None:
    """Mark the cells of columns that hold only a few characters: such a column is not broken into single ones."""
    rows = [row.find_all(["th", "td"], recursive=False) for row in table.select("tbody tr")]
    if len({len(row) for row in rows}) != 1:
        return
    for column in zip(*rows, strict=True):
        if all(len(cell.get_text(strip=True)) <= _SHORT_CELL for cell in column):
            for cell in column:
                cell["class"] = [*cell.get_attribute_list("class"), "tight"] if cell.has_attr("class") else ["tight"]


def _relink(link: Tag, root: Path, name: str, known: Mapping[str, str]) -> None:
    """A link to a page of the book leads inside the document; one to a file of the site is mere text."""
    address = urlsplit(str(link["href"]))
    if address.scheme or address.netloc:
        link["data-address"] = unquote(str(link["href"])).partition("://")[2].rstrip("/")
        return
    beside = posixpath.join(posixpath.dirname(name), unquote(address.path))
    target = posixpath.normpath(beside) if address.path else name
    if target in known:
        link["href"] = f"#{known[target]}" + (f"--{address.fragment}" if address.fragment else "")
    else:
        del link["href"]
