"""Small pieces of HTML, escaped.

Belongs here: escaping, and how the four kinds of number are marked up. Text from a report is hostile until
it has gone through `text`. Does not belong here: what is said; tables (`shown_tables`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape
from unicodedata import east_asian_width

__all__ = ["KINDS", "WRITTEN", "as_words", "mark_chinese", "number", "tag", "text", "width_class"]

# Substitutions that a person or a report has written; in a page they are words and never markup.
WRITTEN = ("place", "body", "government", "site_title", "report_title", "publisher", "text_used")
_PHONE, _GAP = 46, 2  # letters that fit across the narrowest screen, and those lost between columns
_TAG = re.compile(r"<[^>]*>")
_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
KINDS = ("stated", "implied", "reference", "projected")

# Controls that turn or hide the writing direction; shown as a visible mark instead.
_HIDDEN = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C], "\N{WHITE SQUARE}")


def text(value: object) -> str:
    """`value` as HTML text: escaped, with direction overrides made visible."""
    return escape(str(value).translate(_HIDDEN), quote=True)


def as_words(written: str) -> str:
    """`written` so that MyST shows it letter for letter."""
    return _MARKUP.sub(lambda mark: "\\" + mark[0], written.translate(_HIDDEN))


def width_class(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """`stack` for a table that is too wide for a phone, where its rows then stand as cards; None for a narrow one.

    `rows` are cells of HTML. A Chinese character counts as two letters; a head, of a row too, may stand on two lines.
    """
    (first, *names), *columns = zip(heads, *rows, strict=True)
    widths = [max(_letters(head) // 2, *map(_letters, cells), 0) for head, *cells in columns]
    widest = sum(width + _GAP for width in [max(map(_on_two_lines, (first, *names))), *widths])
    return None if widest <= _PHONE else "stack"


def _on_two_lines(cell: str) -> int:
    """Letters of the longer of two lines: half of all, if no word is longer."""
    words = unescape(_TAG.sub("", cell)).split()
    return max([-(-_letters(cell) // 2), *(len(word) for word in words if word.isascii())])


def _letters(cell: str) -> int:
    plain = unescape(_TAG.sub("", cell))
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in plain)


def tag(name: str, content: str = "", /, **attributes: object) -> str:
    """An element around `content` (already HTML); attributes are escaped, `None` leaves one out.

    A trailing underscore is dropped (`class_`), other underscores become hyphens (`data_kind`).
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>"


def number(shown: str, kind: str, *, href: str | None = None, title: str | None = None) -> str:
    """A number a reader sees, marked with its kind; `href` leads to its evidence."""
    if kind not in KINDS:
        raise ValueError(f"unknown kind of number {kind!r}")
    if href is None:
        return tag("span", text(shown), class_=f"n k-{kind}", title=title)
    return tag("a", text(shown), class_=f"n k-{kind}", href=href, title=title)


_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_CHINESE_RUN = re.compile(
    r"[\u3400-\u9fff](?:[\u3400-\u9fff\u3001\u3002\uff0c\uff1b\uff1a\u201c\u201d]*[\u3400-\u9fff])?"
)
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"}
_LEFT_ALONE = {"svg", "pre", "code", "script", "option", "title"}


def mark_chinese(html: str) -> str:
    """English `html` with each run of Chinese in an element that says so, for screen readers and for type.

    What is inside an element already marked as Chinese, a drawing or code is left alone.
    """
    pieces, open_names = [], list[tuple[str, bool]]()
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            _follow(piece, open_names)
            pieces.append(piece)
        elif any(closed for _, closed in open_names):
            pieces.append(piece)
        else:
            pieces.append(_CHINESE_RUN.sub(lambda run: f'<span lang="zh-CN">{run[0]}</span>', piece))
    return "".join(pieces)


def _follow(markup: str, open_names: list[tuple[str, bool]]) -> None:
    """Keep the list of open elements; each with whether its text is to be left alone."""
    found = _NAME.match(markup)
    if found is None or found[1] in _VOID or markup.endswith("/>"):
        return
    if not markup.startswith("</"):
        open_names.append((found[1], found[1] in _LEFT_ALONE or 'lang="zh' in markup))
        return
    for place in range(len(open_names) - 1, -1, -1):
        if open_names[place][0] == found[1]:
            del open_names[place:]
            return
