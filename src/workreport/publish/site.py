"""Everything around the pages of a finished site: addresses, the manifest.

Belongs here: files of the site that Sphinx does not make.
Does not belong here: pages (the one for wrong addresses: `not_found`).
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from xml.sax.saxutils import escape

from workreport.errors import InputError
from workreport.userfiles import user_text

__all__ = ["add_manifest", "add_robots", "add_sitemap", "manifest_differences", "prune"]

_STRAY = ("objects.inv", ".buildinfo", "_static/basic.css", "_static/pygments.css", "_static/plus.png",
          "_static/minus.png", "_static/file.png", "_sphinx_design_static", ".doctrees")  # fmt: skip
_MANIFEST = "MANIFEST.sha256"
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
    lines = [f"{digest}  {name}\n" for name, digest in sorted(_digests(site).items())]
    (site / _MANIFEST).write_text("".join(lines), encoding="utf-8")


def manifest_differences(site: Path) -> list[str]:
    """What is not as the manifest says, a line each: missing, added, altered. Raises InputError without one."""
    path = site / _MANIFEST
    if not path.is_file():
        raise InputError("no MANIFEST.sha256", file=site, remedy="name the folder of a built site")
    said = dict(_manifest_line(path, *numbered) for numbered in enumerate(user_text(path).splitlines(), start=1))
    found = _digests(site)
    return [
        *(f"{name} is missing" for name in sorted(said.keys() - found.keys())),
        *(f"{name} was added" for name in sorted(found.keys() - said.keys())),
        *(f"{name} was altered" for name in sorted(said.keys() & found.keys()) if said[name] != found[name]),
    ]


def _manifest_line(path: Path, row: int, line: str) -> tuple[str, str]:
    digest, _gap, name = line.partition("  ")
    if not re.fullmatch(r"[0-9a-f]{64}", digest) or not name:
        raise InputError("not a line of a manifest", remedy="publish the built folder again", file=path, row=row)
    return name, digest


def _digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file() and path.name != _MANIFEST
    }
