"""What a page gets around its text: its description, the legend of the numbers on it, code below what it makes.

Belongs here: reading or dressing one finished page or doctree. Does not belong here: words and links around
all pages (`sphinx_ext`), the site's other files (`site`).
"""

from __future__ import annotations

import re
from html import unescape

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from workreport.publish.html import KINDS, tag, text
from workreport.words import Words

__all__ = ["CodeBelow", "description", "searchable", "name_kept_whole", "with_legend"]

_FINDING = re.compile(r'<ul class="findings"><li[^>]*>(.*?)</li>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_FOLDED = re.compile(r'<details class="data">.*?</details>', re.DOTALL)
_LONGEST, _SHORTEST = 160, 20


class CodeBelow(SphinxPostTransform):
    """A notebook's folded code stands under the figure or table it makes: the finding comes first."""

    default_priority = 200  # after myst-nb has folded it
    formats = ("html",)

    def run(self, **_options: object) -> None:
        """Move each fold to the end of its cell."""
        for cell in self.document.findall(nodes.container):
            if cell.get("nb_element") == "cell_code" and len(cell.children) > 1:
                first = cell.children[0]
                if "above-input" in first.get("classes", []):
                    cell.remove(first)
                    cell.append(first)


def description(doctree: nodes.document | None) -> str:
    """The page's first finding, else its first paragraph, short enough for search engines and shared links."""
    if doctree is None:
        return ""
    for raw in doctree.findall(nodes.raw):
        if (found := _FINDING.search(raw.astext())) is not None:
            return _cut(unescape(_TAG.sub("", found[1])))
    for paragraph in doctree.findall(nodes.paragraph):
        if len(said := " ".join(paragraph.astext().split())) >= _SHORTEST:
            return _cut(said)
    return ""


def _cut(said: str) -> str:
    """At most 160 characters, ended at a whole word where the script has spaces."""
    if len(said) <= _LONGEST:
        return said
    head = said[: _LONGEST - 1]
    return (head.rsplit(" ", 1)[0] if head.count(" ") > 5 else head) + "…"


def searchable(html: str) -> str:
    """What of a block of HTML belongs in the search index: all but the tables folded under figures."""
    return _FOLDED.sub("", html)


def name_kept_whole(body: str, place: str) -> str:
    """`body` with the place's name in its title held on one line, which a phone would break within the name."""
    head, end, rest = body.partition("</h1>")
    return head.replace(place, tag("span", place, class_="whole"), 1) + end + rest if end else body


def with_legend(body: str, words: Words) -> str:
    """`body` with a line under its title that names the kinds of number on the page."""
    shown = [kind for kind in KINDS if f"k-{kind}" in body]
    if not shown:
        return body
    names = "".join(tag("span", text(words(f"shown.kinds.{kind}.name")), class_=f"n k-{kind}") for kind in shown)
    line = tag("p", tag("span", text(words("site.legend"))) + names, class_="legend")
    return body.replace("</h1>", f"</h1>{line}", 1)
