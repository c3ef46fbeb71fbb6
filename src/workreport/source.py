"""Reading a report's file, whatever its format, into the text that offsets refer to.

Belongs here: decoding, and text out of HTML, Word and PDF by way of their libraries; refusing no reports.
Does not belong here: sections, numbers, the report's year or place.
"""

from __future__ import annotations

import importlib
import io
import logging
import re
import unicodedata
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

from workreport.errors import InputError

__all__ = ["decode_text", "read_text", "report_id_of"]

_SUFFIXES = {".txt", ".text", ".md", ".html", ".htm", ".docx", ".pdf"}
_MAX_BYTES = 50_000_000
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def read_text(path: Path) -> str:
    """The text of the report at `path`; for .txt exactly what the file holds, newlines included.

    Raises `InputError` when the file is missing, too large, of an unknown format, or holds no Chinese report.
    """
    suffix = path.suffix.lower()
    if suffix not in _SUFFIXES:
        raise InputError(
            f"cannot read {suffix or 'a file without suffix'}",
            file=path,
            remedy="give .txt, .html, .docx or .pdf",
        )
    if not path.is_file():
        raise InputError("no such file", file=path, remedy="check the path")
    content = path.read_bytes()
    if len(content) > _MAX_BYTES:
        raise InputError("larger than 50 MB", file=path, remedy="give the report by itself")
    readers = {".html": _from_html, ".htm": _from_html, ".docx": _from_docx, ".pdf": _from_pdf}
    text = readers[suffix](content, path) if suffix in readers else decode_text(content, path)
    return _checked(text, path)


def report_id_of(path: Path) -> str:
    """A report's id from its path: the file's name, or its folder's for `<id>/report.txt`."""
    name = path.resolve().parent.name if path.stem == "report" else path.stem
    return re.sub(r"\s+", "-", name)


def decode_text(content: bytes, path: Path | None = None) -> str:
    """Text from bytes in UTF-8, with or without a byte order mark, UTF-16 with one, or GB18030.

    Raises `InputError` for any other encoding; most of Big5 can be read as GB18030 too, but not as Chinese.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(content, "utf-16", path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded(content, "gb18030", path)


def _decoded(content: bytes, encoding: str, path: Path | None) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _unreadable(content, path) from error
    if _is_misread(text):
        raise _unreadable(content, path)
    return text


# Kana, characters of private use, characters lost: a third and more of Big5 read as GB18030; in Chinese few, if any.
_FOREIGN = re.compile("[\u3040-\u30ff\ue000-\uf8ff\ufffd]")
_LETTER = re.compile("[^\x00-\x7f]")


def _is_misread(text: str) -> bool:
    """Whether so much of `text` is no Chinese that its bytes are in another encoding."""
    return len(_FOREIGN.findall(text)) > len(_LETTER.findall(text)) / 5


def _unreadable(content: bytes, path: Path | None) -> InputError:
    problem = "neither UTF-8 nor GB18030 text, nor UTF-16 with a byte order mark"
    try:
        content.decode("big5hkscs")
    except UnicodeDecodeError:
        return InputError(problem, file=path, remedy="save it as UTF-8 text")
    remedy = "save it as UTF-8 text, as iconv -f BIG5-HKSCS -t UTF-8 OLD > NEW does"
    return InputError(f"{problem}; it may be Big5", file=path, remedy=remedy)


def _checked(text: str, path: Path) -> str:
    if "\x00" in text:
        raise InputError("not text: it holds null characters", file=path, remedy="save it as UTF-8 text")
    if not text.strip():
        raise InputError("no text in it", file=path, remedy="a scan must be turned into text first")
    if len(_CHINESE.findall(text)) < max(20, len(text) // 20):
        raise InputError("not a Chinese report", file=path, remedy="give a Chinese government work report")
    return text


_BLOCKS = (
    "p",
    "div",
    "br",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "td",
    "blockquote",
)
_FURNITURE = (
    "script",
    "style",
    "nav",
    "header",
    "footer",
    "noscript",
    "form",
    "aside",
    "template",
    "select",
    "button",
)


_CHINA = frozenset(("gb2312", "gb_2312-80", "gbk", "gb18030", "utf-8", "utf8"))


def _page(content: bytes, path: Path) -> str:
    """The text of a web page. What declares GB 2312 is often GBK, as browsers know, or was saved again as UTF-8."""
    declared = str(_library("bs4").dammit.EncodingDetector.find_declared_encoding(content, is_html=True) or "utf-8")
    if declared.lower() not in _CHINA:
        try:
            return content.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass  # as wrong as a wrong declaration of GB 2312
    try:
        return decode_text(content, path)
    except InputError:  # a byte cut off or mangled spoils no page
        text = content.decode("utf-8" if "utf" in declared.lower() else "gb18030", errors="replace")
        if _is_misread(text):
            raise
        return text


def _from_html(content: bytes, path: Path) -> str:
    with warnings.catch_warnings(action="ignore", category=UserWarning):  # advice to who wrote this line, no reader's
        soup = _library("bs4").BeautifulSoup(_page(content, path), "lxml")
    for tag in soup(_FURNITURE):
        tag.decompose()
    for tag in soup(_BLOCKS):
        tag.insert_before("\n")
        tag.insert_after("\n")
    body = soup.body or soup
    return _tidy(body.get_text())


def _from_docx(content: bytes, path: Path) -> str:
    docx = _library("docx")
    try:
        document = docx.Document(io.BytesIO(content))
    except Exception as error:
        raise InputError("not a Word document", file=path, remedy="save it as .docx or .txt") from error
    lines = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += ["\t".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    return _tidy("\n".join(lines))


def _from_pdf(content: bytes, path: Path) -> str:
    pypdf = _library("pypdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in a file is its own affair
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        pages = [page.extract_text() for page in reader.pages]
    except Exception as error:
        raise InputError("not a readable PDF", file=path, remedy="save the report as text") from error
    return _tidy(_unwrap(_without_furniture([_whole_characters(page) for page in pages])))


_PAGE_NUMBER = re.compile(r"^[\s—–\-·第/]*\d{1,4}[\s—–\-·页/]*(?:共?\s*\d{1,4}\s*页?)?\s*$")
# Radicals that fonts put for whole characters and that have no compatibility form of their own.
_RADICALS = str.maketrans(
    "戶黃靑⺠⻘⻓⻔⻋⻅⻆⻉⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻰⻄⻣⻤⻁⻮⻙⻰⺟⻳⻲⻪⻫",
    "户黄青民青长门车见角贝页风飞食马鱼鸟麦黄齐龙西骨鬼虎齿韦龙母龟龟黾齐",
)
_RADICAL = re.compile("[\u2f00-\u2fdf\uf900-\ufaff]")


def _whole_characters(text: str) -> str:
    """`text` with radicals and compatibility forms, as PDF fonts leave them, made whole characters."""
    text = _RADICAL.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return text.translate(_RADICALS)


def _without_furniture(pages: list[str]) -> str:
    """Pages joined, without page numbers and first or last lines that most pages share but for digits."""
    cut = [
        [line for line in page.splitlines() if line.strip() and not _PAGE_NUMBER.match(line)]
        for page in pages
    ]
    ends = Counter(line for lines in cut for line in {_masked(line) for line in lines[:2] + lines[-3:]})
    common = {line for line, count in ends.items() if len(pages) > 2 and count > len(pages) / 2}
    return "\n".join("\n".join(_inner(lines, common)) for lines in cut)


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())


def _inner(lines: list[str], common: set[str]) -> list[str]:
    """A page's lines without the page furniture at its head and foot."""
    start, end = 0, len(lines)
    while start < end and _masked(lines[start]) in common:
        start += 1
    while end > start and _masked(lines[end - 1]) in common:
        end -= 1
    return lines[start:end]


def _unwrap(text: str) -> str:
    """Lines that a page broke joined again: a full line without closing punctuation runs on."""
    lines = text.split("\n")
    widths = sorted(len(line.rstrip()) for line in lines if line.strip())
    full = widths[len(widths) * 3 // 4] * 0.9 if widths else 0
    joined: list[str] = []
    for line in lines:
        runs_on = (
            joined
            and len(joined[-1].rsplit("\x00", 1)[-1].rstrip()) >= full
            and joined[-1].rstrip()[-1:] not in "。!?:;！？：；"
        )
        if runs_on and line.strip() and not line.startswith(("　", "  ")):
            joined[-1] += "\x00" + line.strip()
        else:
            joined.append(line.rstrip())
    return "\n".join(joined).replace("\x00", "")


def _tidy(text: str) -> str:
    lines = (re.sub(r"[ \t\u3000\xa0]+", " ", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        remedy = "pip install 'workreport[formats]'"
        raise InputError(f"reading this format needs the library {name}", remedy=remedy) from error
