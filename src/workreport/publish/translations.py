"""The English message files (gettext .po) of the Chinese pages: renewing them, and finding what is missing or stale.

Belongs here: running Sphinx's gettext builder and sphinx-intl, and judging the result.
Does not belong here: any translation (`book/locale/en`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from sphinx_intl.basic import update

from workreport.publish.build import default_report
from workreport.publish.pages import run_sphinx
from workreport.publish.stage import stage_language

__all__ = ["problems", "update_translations", "write_templates"]

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SUBSTITUTION = re.compile(r"\{\{\s*\w+\s*\}\}")


def write_templates(root: Path, work: Path) -> Path:
    """Extract every translatable message of pages and notebooks into .pot files; returns their folder."""
    notebooks = {path: nbformat.read(path, as_version=4) for path in sorted((root / "notebooks").glob("*.ipynb"))}
    stage_language(root, work / "source", "zh", notebooks)
    out = work / "gettext" / "messages"
    if run_sphinx(work / "source", out, default_report(root), "zh", builder="gettext") != 0:
        raise RuntimeError("the messages could not be extracted; see the warnings above")
    return out


def update_translations(root: Path, work: Path) -> None:
    """Renew `book/locale/en`: new messages are added empty, altered ones are marked fuzzy, old ones dropped."""
    templates = write_templates(root, work)
    update(str(root / "book" / "locale"), str(templates), ["en"], line_width=-1)
    for path in (root / "book" / "locale").rglob("*.po"):
        if (
            not (templates / path.relative_to(root / "book" / "locale" / "en" / "LC_MESSAGES"))
            .with_suffix(".pot")
            .is_file()
        ):
            path.unlink()


def problems(root: Path, work: Path) -> list[str]:
    """What is missing, stale or broken in the English pages, one line each: file, kind, message."""
    templates = write_templates(root, work)
    found = []
    for template in sorted(templates.rglob("*.pot")):
        name = template.relative_to(templates).with_suffix(".po")
        translated = _messages(root / "book" / "locale" / "en" / "LC_MESSAGES" / name)
        for message in _messages(template).values():
            if trouble := _trouble(message, translated.get(str(message.id))):
                found.append(f"{name}: {trouble}: {message.id}")
    return found


def _messages(path: Path) -> dict[str, Message]:
    if not path.is_file():
        return {}
    with path.open("rb") as stream:
        return {str(message.id): message for message in read_po(stream) if message.id}


def _trouble(message: Message, translated: Message | None) -> str:
    """Why the English of `message` cannot be shown, or "" if it can."""
    if not _CHINESE.search(_SUBSTITUTION.sub("", str(message.id))):
        return ""
    if translated is None or not translated.string:
        return "missing"
    if translated.fuzzy:
        return "stale"
    if sorted(_substitutions(message.id)) != sorted(_substitutions(translated.string)):
        return "names other numbers than the Chinese"
    return ""


def _substitutions(message: object) -> Iterator[str]:
    for match in _SUBSTITUTION.finditer(str(message)):
        yield match[0].replace(" ", "")
