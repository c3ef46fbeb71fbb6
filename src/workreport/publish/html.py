"""Small pieces of HTML, escaped.

Belongs here: escaping, and how the four kinds of number are marked up. Text from a report is hostile until
it has gone through `text`. Does not belong here: what is said; tables (`shown_tables`).
"""

from __future__ import annotations

from html import escape

__all__ = ["KINDS", "number", "tag", "text"]

KINDS = ("stated", "implied", "reference", "projected")

# Controls that turn or hide the writing direction; shown as a visible mark instead.
_HIDDEN = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C], "\N{WHITE SQUARE}")


def text(value: object) -> str:
    """`value` as HTML text: escaped, with direction overrides made visible."""
    return escape(str(value).translate(_HIDDEN), quote=True)


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
