"""Reading one report: its text, year and place, and the two tables the machine draws from it.

Belongs here: `read` and `Report`. Does not belong here: how any table is drawn (see `workreport.extract`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workreport.errors import InputError
from workreport.extract.commitments import find_commitments
from workreport.extract.document import Document, make_document
from workreport.extract.normal import normalise
from workreport.extract.statements import find_statements
from workreport.source import read_text, report_id_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Report", "find_place", "find_year", "read", "said_year"]

_YEARS = range(1949, 2101)


@dataclass(frozen=True)
class Report:
    """A government work report as the machine reads it."""

    document: Document

    @property
    def text(self) -> str:
        """The text all offsets refer to."""
        return self.document.text

    @property
    def report_id(self) -> str:
        """The id that begins every row's id."""
        return self.document.report_id

    @property
    def year(self) -> int | None:
        """The year the report is of: the year planned for."""
        return self.document.year

    @property
    def place(self) -> str:
        """The place the report is of, in Chinese; empty when the text does not say."""
        return self.document.place

    @cached_property
    def statements(self) -> pd.DataFrame:
        """One row per numeric mention; see `STATEMENT_COLUMNS`."""
        return find_statements(self.document)

    @cached_property
    def commitments(self) -> pd.DataFrame:
        """One row per promise without a number."""
        return find_commitments(self.document)


def read(path_or_text: str | Path, year: int | None = None, place: str | None = None) -> Report:
    """Read a report from a file, or from its text when a string holds more than a path could.

    `year` and `place` are found in the text when not given. Raises `InputError` for what is not a report.
    """
    if isinstance(path_or_text, Path) or (
        "\n" not in path_or_text and len(path_or_text) < 260 and _is_path(path_or_text)
    ):
        path = Path(path_or_text)
        text, report_id = read_text(path), report_id_of(path)
    else:
        text, report_id = _whole_characters(str(path_or_text)), "report"
    if year is not None and year not in _YEARS:
        raise InputError(f"no report is of the year {year}", remedy="give the year from 1949 on")
    norm = normalise(text)
    found = year if year is not None else find_year(norm, report_id)
    return Report(make_document(text, report_id, found, find_place(norm) if place is None else place, norm))


def _whole_characters(text: str) -> str:
    """`text` itself; half a character, which no file can hold, is refused."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError("the text holds half a character", remedy="decode it again from its file") from error
    return text


def _is_path(words: str) -> bool:
    if Path(words).suffix.lower() in {".txt", ".html", ".htm", ".docx", ".pdf"}:
        return True
    try:
        return Path(words).is_file()
    except (OSError, ValueError):
        return False


_HEAD = 3000
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_YEAR = r"((?:19|20)[0-9]{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2}) ?年"
_TITLE_YEAR = re.compile(rf"{_YEAR}(?:[^\n。,]{{0,16}})政府工作报告|政府工作报告 ?[(] ?{_YEAR}")
_DELIVERED = re.compile(
    rf"{_YEAR} ?[0-9一二三四五六七八九十]{{1,2}} ?月 ?[0-9一二三四五六七八九十]{{1,3}} "
    rf"?日[^\n。]{{0,12}}在[^\n。]{{0,40}}(?:会议|大会)"
)
_LAST_YEAR = re.compile(rf"{_YEAR}(?:的)?(?:政府)?工作(?:的)?回顾|回顾{_YEAR}")
_THIS_YEAR = re.compile(rf"{_YEAR}(?:是|的?(?:主要)?(?:工作)?(?:任务|安排|目标|总体要求|重点工作|工作))")
_IN_ID = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")


def find_year(norm: str, report_id: str = "") -> int | None:
    """The year a report is of, from its title, its date of delivery, its headings or its id; else None."""
    if found := said_year(norm):
        return found
    for pattern, shift, words in ((_LAST_YEAR, 1, norm[:_HEAD]), (_THIS_YEAR, 0, norm)):
        if match := pattern.search(words):
            return _year_in(match) + shift
    if match := _IN_ID.search(report_id):
        return int(match[1])
    years = Counter(_year_of(match[1]) for match in re.finditer(_YEAR, norm))
    return years.most_common(1)[0][0] if years else None


def said_year(norm: str) -> int | None:
    """The year a report is of by its date of delivery or its title, which say it outright; else None."""
    head = norm[:_HEAD]
    if match := _DELIVERED.search(head):
        year = _year_in(match)
        return year + 1 if _looks_on(norm, match[0], year) else year
    match = _TITLE_YEAR.search(head)
    return _year_in(match) if match else None


_LATE = re.compile(r"年 ?(?:1[12]|十[一二]) ?月")


def _looks_on(norm: str, delivered: str, year: int) -> bool:
    """Whether a report delivered late in `year` looks back on that year: it is the next year's."""
    if _LATE.search(delivered) is None:
        return False
    past, planned = (
        {_year_in(match) for match in pattern.finditer(norm)}
        for pattern in (_LAST_YEAR, _THIS_YEAR)
    )
    return year in past or year + 1 in planned


def _year_in(match: re.Match[str]) -> int:
    return _year_of(next(group for group in match.groups() if group))


def _year_of(words: str) -> int:
    return int("".join(_DIGITS.get(c, c) for c in words))


# A place's name; copies of reports mask it with crosses (××县).
_PLACE = "((?:(?!年)[\u4e00-\u9fff×X○]){1,12}?(?:自治区|自治州|自治县|新区|省|市|区|县|州|盟|旗|镇|乡))"
_PLACE_TITLE = re.compile(
    rf"(?<![\u4e00-\u9fff×X○])(?:[^\n。,]{{0,6}}年)?{_PLACE}(?:人民政府|政府)(?:政府)?(?:的)?工作报告"
)
_PLACE_MEETING = re.compile(rf"在{_PLACE}\s{{0,3}}第[^\n。]{{1,8}}届人民代表大会")
_NATION = re.compile(r"代表国务院|^\s*[^\n。,]{0,24}国务院政府工作报告|全国人民代表大会|国务院总理")


def find_place(norm: str) -> str:
    """The place a report is of: from its title or the meeting's name; 全国 for the State Council's."""
    head = norm[:2000]
    if _NATION.search(head):
        return "全国"
    for pattern in (_PLACE_TITLE, _PLACE_MEETING):
        if match := pattern.search(head):
            return match[1]
    return ""
