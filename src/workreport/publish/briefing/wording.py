"""A figure's longer texts as plain lines: speaker notes, notes of a sheet, archive metadata and README.

Belongs here: putting the figure's own texts and the phrases of `briefing.yaml` together.
Does not belong here: any phrase, any file format.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import yaml

from workreport.project import project_root
from workreport.publish.briefing.content import Content

_REPORT = ("report_id", "year", "place_code", "place_zh", "place_en")

__all__ = ["metadata_json", "note_lines", "readme"]


def note_lines(content: Content) -> list[str]:
    """Finding, what is shown, method, caveats, kinds of number, source, licence: a line each, none empty."""
    said = content.said
    parts = {
        "finding": said.title, "shown": said.alt, "method": said.method, "caution": said.notes,
        "kinds": kinds(content), "source": said.source, "licence": content.words("briefing.licence"),
    }  # fmt: skip
    return [content.words(f"briefing.notes.{name}", text=text) for name, text in parts.items() if text]


def kinds(content: Content) -> str:
    """The kinds of number the figure shows, each explained."""
    listed = [content.words(f"briefing.kinds.{kind}") for kind in content.figure.kinds]
    return content.words("figures.frame.and").join(listed)


def readme(content: Content) -> bytes:
    """What the archive holds, as text."""
    said = content.said
    written = content.words(
        "briefing.readme", title=said.title, subtitle=said.subtitle, source=said.source, method=said.method,
        notes=said.notes, stem=content.id, licence=content.words("briefing.licence"),
        licence_url=content.words("briefing.licence_url"),
    )  # fmt: skip
    return (written.rstrip() + "\n").encode("utf-8")


def metadata_json(content: Content, files: Mapping[str, bytes]) -> bytes:
    """The figure's description for a machine: texts, source, licence, method, version, date, checksums."""
    return (json.dumps(_metadata(content, files), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _metadata(content: Content, files: Mapping[str, bytes]) -> dict[str, Any]:
    said, report = content.said, content.report
    texts = {name: getattr(said, name) for name in ("title", "subtitle", "alt", "source", "method", "notes")}
    return {
        "id": content.id, "language": content.language, "chapter": content.figure.chapter, **texts,
        "kinds": list(content.figure.kinds), "chart": content.figure.chart,
        "licence": content.words("briefing.licence_code"),
        "licence_url": content.words("briefing.licence_url"),
        "report": {name: report[name] for name in _REPORT},
        "date": report["as_of"], "version": _version(),
        "data_version": hashlib.sha256(content.csv).hexdigest(),
        "sha256": {name: hashlib.sha256(file).hexdigest() for name, file in files.items()},
    }  # fmt: skip


def _version() -> str:
    citation = yaml.safe_load((project_root() / "CITATION.cff").read_text(encoding="utf-8"))
    return str(citation["version"])
