"""The page for wrong addresses: both languages at once, right at any depth and under any path.

Belongs here: filling its template and allowing its style and script by their hashes.
Does not belong here: its look and markup (`book/_theme/workreport/not_found`).
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment

from workreport.words import LANGUAGES, Words

__all__ = ["add_not_found"]

_HOME = {"zh": "", "en": "en/"}
_LANG = {"zh": "zh-CN", "en": "en"}


def add_not_found(site: Path, theme: Path, base: str) -> None:
    """Write `404.html` into `site`; `base` is the published address or empty, `theme` the theme's folder."""
    style = _small((theme / "not_found" / "page.css").read_text(encoding="utf-8"))
    script = (theme / "not_found" / "page.js").read_text(encoding="utf-8").strip()
    template = Environment(trim_blocks=False).from_string(
        (theme / "not_found" / "page.html").read_text(encoding="utf-8")
    )
    page = template.render(
        csp=_policy(style, script),
        style=style,
        script=script,
        base=f"{urlsplit(base).path.rstrip('/')}/" if base else "",
        folders=sorted(path.name for path in site.iterdir() if path.is_dir()),
        languages=[_words(language) for language in LANGUAGES],
    )
    (site / "404.html").write_text(page.strip() + "\n", encoding="utf-8")


def _words(language: str) -> dict[str, str]:
    words = Words(language)
    return {
        "lang": _LANG[language],
        "home": _HOME[language],
        "title": words("site.not_found_title"),
        "text": words("site.not_found"),
        "to_home": words("site.home"),
        "to_search": words("site.search"),
    }


def _small(css: str) -> str:
    return " ".join(css.split())


def _policy(style: str, script: str) -> str:
    """Nothing but this page's own style and script may act on it."""
    own = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {own}; img-src data:; connect-src 'self'; base-uri 'none'"


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
