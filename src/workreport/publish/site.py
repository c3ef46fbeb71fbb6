"""Everything around the pages of a finished site: addresses, the manifest.

Belongs here: files of the site that Sphinx does not make.
Does not belong here: pages (the one for wrong addresses: `not_found`).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from xml.sax.saxutils import escape

__all__ = ["add_manifest", "add_robots", "add_sitemap", "prune"]

_STRAY = ("objects.inv", ".buildinfo", "_static/basic.css", "_static/pygments.css", "_static/plus.png",
          "_static/minus.png", "_static/file.png", "_sphinx_design_static", ".doctrees")  # fmt: skip
_NEVER_LISTED = {"search.html", "404.html", "genindex.html"}


def prune(folder: Path) -> None:
    """Remove what Sphinx ships and no page uses."""
    for pattern in _STRAY:
        for path in folder.glob(pattern):
            if path.is_file():
                path.unlink()
    for path in folder.glob("_static/mystnb.*.css"):
        path.unlink()


def pages(site: Path) -> list[str]:
    """Chinese pages a reader may be led to, as addresses under the site."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(name for name in found if not name.startswith("en/") and name not in _NEVER_LISTED)


def add_sitemap(site: Path, base: str) -> None:
    """`sitemap.xml` with each page's twin; needs the published address `base`, else nothing is written."""
    if not base:
        return
    base = base.rstrip("/")
    entries = []
    for page in pages(site):
        name = "" if page == "index.html" else page
        twins = {"zh-CN": f"{base}/{name}", "en": f"{base}/en/{name}"}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(href)}"/>' for lang, href in twins.items()
        )
        entries += [f"<url><loc>{escape(href)}</loc>{links}</url>" for href in twins.values()]
    head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    document = f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n' + "\n".join(entries) + "\n</urlset>\n"
    (site / "sitemap.xml").write_text(document, encoding="utf-8")


def add_robots(site: Path, base: str) -> None:
    """`robots.txt`: everything may be read; the sitemap's address where it is known."""
    sitemap = f"Sitemap: {base.rstrip('/')}/sitemap.xml\n" if base else ""
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n{sitemap}", encoding="utf-8")


def add_manifest(site: Path) -> None:
    """`MANIFEST.sha256` over every other file, in the format `sha256sum -c` reads."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(site).as_posix()}\n"
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != "MANIFEST.sha256"
    ]
    (site / "MANIFEST.sha256").write_text("".join(lines), encoding="utf-8")
