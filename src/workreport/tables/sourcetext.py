"""A report's text and metadata as they stand in `data/sources/<report_id>/`, checked against their SHA-256.

Belongs here: reading and checking those two files. Does not belong here: other formats than the stored text
(`workreport.source`), or anything computed from the text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from workreport.errors import InputError
from workreport.project import source_dir
from workreport.userfiles import user_yaml
from workreport.words import Words

__all__ = ["Metadata", "SourceText", "load_metadata", "load_source"]


_CODE = (r"\d{6}|", "six digits in quotes")
_DAY = (r"(?:\d{4}-\d{2}-\d{2})?", "a day as 2025-01-20")
_FORMS = {
    "place_code": _CODE,
    "parent_codes": _CODE,
    "url": (r"(?:https?://\S+)?", "an address that begins with https://"),
    "delivered": _DAY,
    "published": _DAY,
    "sha256": (r"[0-9a-f]{64}", "a SHA-256"),
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a report; dates are ISO, `parent_codes` go from the nearest place upwards."""

    report_id: str
    year: int
    place_code: str
    place_zh: str
    place_en: str
    parent_codes: tuple[str, ...]
    title_zh: str
    title_en: str
    publisher_zh: str
    publisher_en: str
    url: str
    delivered: str
    published: str
    sha256: str

    @property
    def as_of(self) -> str:
        """The day the text was known: its publication; without one its delivery, else the year's first day."""
        return self.published or self.delivered or f"{self.year}-01-01"

    @property
    def lineage(self) -> tuple[str, ...]:
        """The codes of the report's own place and of those above it, the nearest first."""
        return (self.place_code, *self.parent_codes)

    def place(self, language: str) -> str:
        """The place's name in `zh` or `en`."""
        return self.place_zh if language == "zh" else self.place_en

    def body(self, language: str) -> str:
        """The body that reports, in `zh` or `en`: the place's name, but for the nation the State Council's."""
        words, key = Words(language), f"vocab.bodies.{self.place_code}"
        return words(key) if words.has(key) else self.place(language)

    def government(self, language: str) -> str:
        """Whose report it is where a government must be meant and not the place."""
        body, place = self.body(language), self.place(language)
        return Words(language)("vocab.government", place=place) if body == place else body

    def title(self, language: str) -> str:
        """The text's title in `zh` or `en`."""
        return self.title_zh if language == "zh" else self.title_en

    def publisher(self, language: str) -> str:
        """The publisher's name in `zh` or `en`; empty where none is known."""
        return self.publisher_zh if language == "zh" else self.publisher_en


@dataclass(frozen=True, slots=True)
class SourceText:
    """A report's metadata and its text, newlines as in the file."""

    metadata: Metadata
    text: str


def load_source(report_id: str) -> SourceText:
    """Metadata and text of `report_id`.

    Raises `InputError` if either is missing, unreadable, or the text's SHA-256 is not the one noted.
    """
    metadata = load_metadata(report_id)
    return SourceText(metadata, _text(source_dir(report_id) / "report.txt", metadata.sha256))


def load_metadata(report_id: str) -> Metadata:
    """Metadata of `report_id`; raises `InputError` naming the field that is missing or wrong."""
    path = source_dir(report_id) / "metadata.yaml"
    if not path.is_file():
        raise InputError(f"no report {report_id!r}", remedy="see data/sources for the known ones", file=path)
    found = user_yaml(path)
    if not isinstance(found, dict):
        raise InputError("holds no fields", remedy="write one `name: value` a line", file=path)
    _check_fields(found, path)
    if found["report_id"] != report_id:
        raise InputError(f"says report_id {found['report_id']!r}", remedy=f"write {report_id!r}", file=path)
    _check_form(found, path)
    return _typed(found)


def _check_fields(found: dict[Any, Any], path: Path) -> None:
    wanted = [field.name for field in fields(Metadata)]
    missing = [name for name in wanted if found.get(name) is None]
    extra = [str(name) for name in found if name not in wanted]
    if missing or extra:
        what = f"{missing[0]!r} is missing" if missing else f"{extra[0]!r} is not a field"
        raise InputError(what, remedy=f"the fields are: {', '.join(wanted)}", file=path)
    if not isinstance(found["year"], int) or not 1949 <= found["year"] <= 2100:
        raise InputError(f"year {found['year']!r} is not one", remedy="write four digits", file=path)


def _check_form(found: dict[Any, Any], path: Path) -> None:
    for name, value in found.items():
        for one in value if isinstance(value, list) else [value]:
            pattern, wanted = _FORMS.get(name, (r".*", "one line of text that prints"))
            written = str(one)
            day = name in ("delivered", "published") and written
            if not re.fullmatch(pattern, written) or not written.isprintable() or (day and not _is_day(written)):
                raise InputError(f"{name} {written!r} is not {wanted}", remedy="correct it", file=path)
    published, delivered = str(found["published"]), str(found["delivered"])
    if published and published < delivered:
        problem = f"published {published!r} lies before delivered {delivered!r}"
        raise InputError(problem, remedy="correct one of the two days", file=path)


def _is_day(written: str) -> bool:
    try:
        return bool(date.fromisoformat(written))
    except ValueError:
        return False


def _typed(found: dict[Any, Any]) -> Metadata:
    values: dict[str, Any] = {name: value if name == "year" else str(value) for name, value in found.items()}
    parents = found["parent_codes"]
    values["parent_codes"] = tuple(
        str(code) for code in (parents if isinstance(parents, list) else [parents])
    )
    return Metadata(**values)


def _text(path: Path, sha256: str) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("no such text", remedy="put the report's text there", file=path) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise InputError(
            "the text is not the one metadata.yaml was written for (its SHA-256 differs)",
            remedy="restore the text; if the change is meant, write the new SHA-256 into metadata.yaml",
            file=path,
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 at byte {error.start}", remedy="store it as UTF-8", file=path) from error
