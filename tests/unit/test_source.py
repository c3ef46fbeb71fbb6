"""Reading files: each format gives the same text, and what is no report is refused with a remedy."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import docx
import pytest

import workreport
from workreport import source
from workreport.errors import InputError
from workreport.source import decode_text, read_text, report_id_of

TEXT = (
    "2025年某县政府工作报告\n一、2024年工作回顾\n全县生产总值达到312.6亿元，增长5.8%，城镇新增就业5200人。\n"
)


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    assert read_text(write(tmp_path, "report.txt", TEXT.encode(encoding))) == TEXT


def test_newlines_stay_as_in_the_file(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    path = write(tmp_path, "a.txt", text.encode())
    report = workreport.read(path)
    assert report.text == text
    assert report.statements["paragraph"].tolist()[-1] == 3


def test_html_leaves_its_furniture_behind(tmp_path: Path) -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    body = f"<nav>首页 12</nav>{lines}<footer>13</footer>"
    page = f"<html><head><script>var a=99</script></head><body>{body}</body></html>"
    text = read_text(write(tmp_path, "a.html", page.encode()))
    assert text == TEXT


@pytest.mark.parametrize(
    ("declared", "kept"), [("gb2312", "gbk"), ("gb2312", "utf-8"), ("utf-8", "gbk"), ("x-no", "gbk")]
)
def test_a_page_is_read_whatever_it_declares(tmp_path: Path, declared: str, kept: str) -> None:
    """Most pages that declare GB 2312 are GBK, and hold letters that GB 2312 does not, such as 鎔."""
    page = f'<html><head><meta charset="{declared}"></head><body><p>{TEXT}朱鎔基</p></body></html>'
    path = tmp_path / "page.html"
    path.write_bytes(page.encode(kept))
    assert f"{TEXT}朱鎔基" in read_text(path)


def test_html_says_its_own_encoding(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="gbk"></head><body><p>{TEXT}</p></body></html>'
    assert "312.6亿元" in read_text(write(tmp_path, "a.html", page.encode("gbk")))


def test_a_page_in_the_form_of_xml_is_read_without_a_word(tmp_path: Path) -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() * 30)
    page = f'<?xml version="1.0" encoding="utf-8"?><html><body>{lines}</body></html>'
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert read_text(write(tmp_path, "a.html", page.encode())) == TEXT * 30
    assert said == []


def test_word_gives_paragraphs_and_table_rows(tmp_path: Path) -> None:
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "财政收入", "20亿元"
    stream = io.BytesIO()
    document.save(stream)
    text = read_text(write(tmp_path, "a.docx", stream.getvalue()))
    assert text == TEXT + "财政收入 20亿元\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b""),
        ("a.txt", b"   \n"),
        ("a.txt", b"hello, this is an English letter of 2025 with 15% growth"),
        ("a.txt", b"\xff\xff\xff\xff"),
        ("a.txt", "一、工作".encode() + b"\x00" * 40),
        ("a.exe", TEXT.encode()),
        ("a.docx", b"not a zip"),
        ("a.pdf", b"%PDF-1.4 broken"),
    ],
)
def test_what_is_no_report_is_refused_with_a_remedy(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_text(write(tmp_path, name, content))
    assert caught.value.remedy
    assert name in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_text(tmp_path / "none.txt")


def test_the_id_is_the_folder_for_a_source_and_the_name_elsewhere(tmp_path: Path) -> None:
    assert report_id_of(tmp_path / "some-2025" / "report.txt") == "some-2025"
    assert report_id_of(tmp_path / "some county 2025.txt") == "some-county-2025"


def test_bytes_in_no_known_encoding_are_refused() -> None:
    with pytest.raises(InputError, match=r"neither UTF-8 nor GB18030 text, .* mark — save it"):
        decode_text(b"\xff\x80\xff")


OLD_SCRIPT = "2025年某縣政府工作報告\n一、2024年工作回顧\n全縣生產總值達到312.6億元，增長5.8%，城鎮新增就業5200人。\n"


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_big5_is_refused_by_name_and_not_guessed(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, OLD_SCRIPT.encode("big5"))
    with pytest.raises(InputError, match=r"neither UTF-8 nor GB18030 text, .*; it may be Big5 — .*iconv -f BIG5"):
        read_text(path)


def test_a_page_that_says_it_is_big5_is_read(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="big5"></head><body><p>{OLD_SCRIPT}</p></body></html>'
    assert read_text(write(tmp_path, "a.html", page.encode("big5"))) == OLD_SCRIPT


@pytest.mark.parametrize("kept", ["utf-8", "gb18030"])
def test_the_old_script_in_an_encoding_that_is_read_is_read(tmp_path: Path, kept: str) -> None:
    assert read_text(write(tmp_path, "a.txt", OLD_SCRIPT.encode(kept))) == OLD_SCRIPT


@pytest.mark.parametrize(
    ("text", "year", "place"),
    [
        ("2025年某某县政府工作报告\n——2025年1月6日在某某县第七届人民代表大会第四次会议上\n", 2025, "某某县"),
        (
            "政府工作报告\n——一九五五年七月三十日在第一届全国人民代表大会第二次会议上\n现在，我代表国务院报告。\n",
            1955,
            "全国",
        ),
        ("政府工作报告\n——一九八二年三月五日在××县第八届人民代表大会第三次会议上\n增长百分之五。\n", 1982, "××县"),
        ("2017年某某县人民政府工作报告(全文)\n2017年2月22日在某某县第十七届人民代表大会上\n", 2017, "某某县"),
        ("甲市乙旗人民政府政府工作报告\n2025年1月15日在乙旗\n第十八届人民代表大会第四次会议上\n", 2025, "甲市乙旗"),
        ("政府工作报告\n在城关镇第十九届人民代表大会第二次会议上\n(二〇〇九年三月十二日)\n", 2009, "城关镇"),
        ("——2021年12月18日在某某区第十二届人民代表大会上\n一、2021年工作回顾\n二、2022年工作\n", 2022, "某某区"),
        ("各位代表:\n一、2009年工作回顾\n去年增长8%。\n二、2010年主要任务\n增长8%。\n", 2010, ""),
    ],
)
def test_year_and_place_are_found_in_the_text(text: str, year: int, place: str) -> None:
    report = workreport.read(text)
    assert (report.year, report.place) == (year, place)


def test_a_year_out_of_range_is_refused() -> None:
    with pytest.raises(InputError, match="1066"):
        workreport.read(TEXT, year=1066)


def test_pages_lose_their_furniture_and_their_broken_lines() -> None:
    line = "县生产总值达到三百一十二点六亿元比上年增长百分之五点八城镇新增"
    pages = [f"县政府报告\n{name}{line}\n{line}{name}\n— {at} —" for at, name in enumerate("甲乙丙")]
    joined = "".join(f"{name}{line}{line}{name}" for name in "甲乙丙")
    assert source._unwrap(source._without_furniture(pages)) == joined


def test_radicals_of_pdf_fonts_become_whole_characters() -> None:
    assert source._whole_characters("⼗⼈⺠⻓⼾") == "十人民长户"
