"""What is known of a new report: from the options a person gave, its text, and the places the clone knows.

Belongs here: filling in `metadata.yaml`. Does not belong here: writing it, or reading numbers.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from workreport.errors import InputError
from workreport.project import reference_dir, report_ids
from workreport.reading import Report
from workreport.tables.report_tables import REPORT_ID
from workreport.tables.sourcetext import Metadata, load_metadata
from workreport.userfiles import csv_dicts
from workreport.words import LANGUAGES, Words

__all__ = ["Given", "make_metadata", "metadata_text", "place_codes", "short_name", "text_sha256", "updated"]

_NATION = "000000"
_STEM = re.compile(REPORT_ID)
_CHINESE_DAY = re.compile(
    r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^\n。]{0,12}(?:在|于)[^\n。]{0,40}(?:会议|大会)"
)
_SOURCE = re.compile(r"来源\s*[:：]\s*(\S{2,30})")
_TITLE = re.compile(r"^\s*(\S{0,30}政府工作报告\S{0,20})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Given:
    """What a person said of the report; empty or None where they said nothing."""

    report_id: str = ""
    place: str = ""
    place_en: str = ""
    year: int | None = None
    title: str = ""
    title_en: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    insist: bool = False


def make_metadata(given: Given, report: Report, file: Path) -> Metadata:
    """Everything about `report`; raises `InputError` for what neither the person nor the text says."""
    year, delivered = _year(given, report, file), _delivered(report.text)
    code, zh, en = _place(given, report, file)
    report_id = _report_id(given, file, en, code, year)
    made = Metadata(
        report_id=report_id,
        year=year,
        place_code=code,
        place_zh=zh,
        place_en=given.place_en or en or zh,
        parent_codes=_parents(code),
        title_zh=given.title or _title(report.text),
        title_en=given.title_en,
        publisher_zh=given.publisher or _first(_SOURCE, report.text[:400]),
        publisher_en=given.publisher or _first(_SOURCE, report.text[:400]),
        url=_address(given.url),
        delivered=delivered,
        published=_day(given.published, delivered),
        sha256=text_sha256(report.text),
    )
    return _with_titles(made)


def updated(kept: Metadata, found: Metadata, given: Given) -> Metadata:
    """`kept`, the metadata on file, with what the person now says, as made out in `found`.

    Another place brings its own code, name and places above it; a title that was made up follows place and year.
    """
    said: dict[str, Any] = {"year": given.year, "url": found.url, "published": found.published}
    if given.place and (found.place_code, found.place_zh) != (kept.place_code, kept.place_zh):
        names = ("place_code", "place_zh", "place_en", "parent_codes")
        kept = replace(_without_made_titles(kept), **{name: getattr(found, name) for name in names})
    said |= {"place_en": given.place_en, "publisher_zh": given.publisher}
    said |= {"title_zh": given.title, "title_en": given.title_en}
    new = replace(_without_made_titles(kept), **{name: value for name, value in said.items() if value})
    return _with_titles(new)


def metadata_text(metadata: Metadata) -> str:
    """`metadata` as the text of `metadata.yaml`."""
    values = {**asdict(metadata), "parent_codes": list(metadata.parent_codes)}
    ordered = {field.name: values[field.name] for field in fields(Metadata)}
    head = "# About the text beside this file. sha256 is checked whenever the report is read.\n"
    return head + str(yaml.safe_dump(ordered, allow_unicode=True, sort_keys=False, width=110))


def text_sha256(text: str) -> str:
    """SHA-256 of `text` as it is stored."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _year(given: Given, report: Report, file: Path) -> int:
    year = given.year or report.year
    if year is None:
        raise InputError("the text does not say which year it is of", remedy="give --year", file=file)
    return year


def _place(given: Given, report: Report, file: Path) -> tuple[str, str, str]:
    """Code (empty if unknown), Chinese name, English name (empty if unknown)."""
    wanted = given.place or report.place
    if not wanted:
        raise InputError("the text does not say which place it is of", remedy="give --place", file=file)
    codes = place_codes()
    if re.fullmatch(r"\d{6}", wanted):
        names = {code: zh for zh, code in codes.items()}
        zh = names.get(wanted) or report.place
        if not zh:
            raise InputError(
                f"no place has the code {wanted}", remedy="give its name with --place", file=file
            )
        return wanted, zh, _english_name(wanted, zh)
    zh = short_name(wanted, codes)
    return codes.get(zh, ""), zh, _english_name(codes.get(zh, ""), zh)


def short_name(wanted: str, codes: dict[str, str]) -> str:
    """A place as the clone names it, where `wanted` has those above it before its name."""
    if wanted in codes:
        return wanted
    for name, code in codes.items():
        above = {up for up, of in codes.items() if of in _parents(code)}
        if code and wanted.endswith(name) and wanted.removesuffix(name).endswith(tuple(above)):
            return name
    begun = [name for name, code in codes.items() if code and len(wanted) > 1 and name.startswith(wanted)]
    return begun[0] if len(begun) == 1 else wanted


def _english_name(code: str, zh: str) -> str:
    """A place's name as the newest report of it in the clone has it, else as the words have it; empty if unknown."""
    told = [
        (about.year, about.report_id, about.place_en)
        for about in map(load_metadata, report_ids())
        if about.place_en != about.place_zh
        and (about.place_code == code if code and about.place_code else about.place_zh == zh)
    ]
    if told:
        return max(told)[-1]
    return str(Words("en").group("intake.places").get(code, ""))


def _report_id(given: Given, file: Path, english: str, code: str, year: int) -> str:
    stem = file.stem.lower() if file.stem.lower() != "report" else file.resolve().parent.name.lower()
    slug = re.sub(r"[^a-z0-9]+", "-", english.split(" ")[0].lower()).strip("-") or (
        f"place-{code}" if code else ""
    )
    made = stem if _STEM.fullmatch(stem) else f"{slug or 'report'}-{year}"
    report_id = given.report_id or made
    if not _STEM.fullmatch(report_id):
        remedy = "lower-case letters, digits and hyphens with the year, as shandong-2025"
        raise InputError(f"{report_id!r} is no report id", remedy=remedy)
    return report_id


def _parents(code: str) -> tuple[str, ...]:
    """Codes above `code`, nearest first: a county's city, its province, the nation."""
    if not code or code == _NATION:
        return ()
    above = [code[:4] + "00", code[:2] + "0000", _NATION]
    return tuple(dict.fromkeys(found for found in above if found != code))


def place_codes() -> dict[str, str]:
    """Place codes by Chinese name: the provinces, the reference tables, the reports in the clone."""
    found = {str(zh): code for code, zh in Words("zh").group("intake.places").items()}
    for name in ("series", "target_outcomes"):
        path = reference_dir() / f"{name}.csv"
        if path.is_file():
            rows = csv_dicts(path, ("place_zh", "place_code"))
            found.update({row["place_zh"]: row["place_code"] for row in rows})
    for report_id in report_ids():
        metadata = load_metadata(report_id)
        found[metadata.place_zh] = metadata.place_code
    return found


def _with_titles(metadata: Metadata) -> Metadata:
    """`metadata` with a title made up in each language that has none."""
    zh, en = (metadata.title(language) or _made_title(metadata, language) for language in LANGUAGES)
    return replace(metadata, title_zh=zh, title_en=en)


def _without_made_titles(metadata: Metadata) -> Metadata:
    zh, en = (metadata.title(language) for language in LANGUAGES)
    made_zh, made_en = (_made_title(metadata, language) for language in LANGUAGES)
    return replace(metadata, title_zh="" if zh == made_zh else zh, title_en="" if en == made_en else en)


def _made_title(metadata: Metadata, language: str) -> str:
    return Words(language)("intake.title", body=metadata.body(language), year=metadata.year)


def _title(text: str) -> str:
    return _first(_TITLE, text[:300])


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1].strip() if match else ""


def _delivered(text: str) -> str:
    match = _CHINESE_DAY.search(text[:1500])
    return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}" if match else ""


def _day(written: str, delivered: str) -> str:
    try:
        day = date.fromisoformat(written).isoformat() if written else ""
    except ValueError as error:
        raise InputError(f"--published {written!r} is no date", remedy="write it as 2025-01-20") from error
    if day and day < delivered:
        problem = f"--published {day} lies before {delivered}, the day of delivery that the text names"
        raise InputError(problem, remedy="correct the day, or leave it out")
    return day


def _address(written: str) -> str:
    if written and not re.fullmatch(r"https?://\S+", written):
        raise InputError(f"--url {written!r} is no address", remedy="begin it with https://")
    return written
