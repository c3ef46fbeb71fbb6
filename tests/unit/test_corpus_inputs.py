"""A corpus's list of reports and its texts: what is refused, and what is told of single texts."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus_kit import COLUMNS, report_text, small_corpus, write_corpus, write_manifest

from workreport.corpus.entries import level_of_code
from workreport.corpus.plan import plan_units, stamp_of
from workreport.corpus.run import extract_corpus
from workreport.corpus.sources import open_source
from workreport.errors import InputError

GOOD = ("a-2024", "110121", "2024", "甲子县", "a.txt")


def with_cell(column: str, cell: str) -> tuple[str, ...]:
    return tuple(cell if name == column else good for name, good in zip(COLUMNS, GOOD, strict=True))


@pytest.mark.parametrize(
    ("lines", "row", "column"),
    [
        ([COLUMNS[1:], GOOD[1:]], 1, "report_id"),
        ([("report_id", "county_code", "year", "place"), GOOD[:4]], 1, "file"),
        ([(*COLUMNS, "year"), (*GOOD, "2024")], 1, None),
        ([COLUMNS, GOOD, GOOD], 3, "report_id"),
        ([COLUMNS, with_cell("report_id", "")], 2, "report_id"),
        ([COLUMNS, with_cell("report_id", "../a")], 2, "report_id"),
        ([COLUMNS, with_cell("report_id", "a b")], 2, "report_id"),
        ([COLUMNS, with_cell("county_code", "11012")], 2, "county_code"),
        ([COLUMNS, with_cell("county_code", "11012.0")], 2, "county_code"),
        ([COLUMNS, with_cell("county_code", "１１０１２１")], 2, "county_code"),
        ([COLUMNS, with_cell("year", "")], 2, "year"),
        ([COLUMNS, with_cell("year", "1912")], 2, "year"),
        ([COLUMNS, with_cell("year", "nan")], 2, "year"),
        ([COLUMNS, with_cell("year", "2024.5")], 2, "year"),
        ([COLUMNS, with_cell("file", "")], 2, "file"),
        ([COLUMNS, with_cell("file", "../../etc/passwd")], 2, "file"),
        ([COLUMNS, with_cell("file", "/etc/passwd")], 2, "file"),
        ([COLUMNS, (*GOOD, "one more")], 2, None),
        ([(*COLUMNS, "level"), (*GOOD, "village")], 2, "level"),
    ],
)
def test_unsound_list_is_refused_by_row_and_column(
    tmp_path: Path, lines: list[tuple[str, ...]], row: int, column: str | None
) -> None:
    write_manifest(tmp_path, lines)
    with pytest.raises(InputError) as caught:
        open_source(tmp_path).entries()
    assert (caught.value.row, caught.value.column) == (row, column)
    assert "manifest.csv" in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"", b"report_id,county_code\x00", b'report_id,"county\n', b"\xff\xff\xff\xff\x81"]
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.csv").write_bytes(content)
    with pytest.raises(InputError, match="manifest.csv"):
        open_source(tmp_path).entries()


def test_folder_without_a_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="manifest"):
        open_source(tmp_path)
    with pytest.raises(InputError, match="manifest"):
        open_source(tmp_path / "nowhere")


def test_empty_list_is_refused(tmp_path: Path) -> None:
    write_manifest(tmp_path / "in", [COLUMNS])
    with pytest.raises(InputError, match="empty"):
        extract_corpus(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_results_among_the_texts_are_refused(tmp_path: Path) -> None:
    source = small_corpus(tmp_path / "in")
    with pytest.raises(InputError, match="--out"):
        extract_corpus(source, source / "results")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no text"),
        (b" \n\n", "no text"),
        (b"<html><body><h1>404 Not Found</h1></body></html>", "not a Chinese report"),
        ("报告\x00".encode() * 100, "null characters"),
        (b"\xff\xff\xff\x80 " * 50, "neither UTF-8 nor GB18030"),
        ("增长".encode() * 1_000_001, "longer than"),
    ],
)
def test_text_that_cannot_be_read_is_given_with_its_reason(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    source = open_source(write_corpus(tmp_path, {("110121", 2024): content}))
    [(entry, text)] = source.texts(source.entries())
    assert entry.report_id == "110121-2024"
    assert isinstance(text, InputError)
    assert problem in text.problem


def test_missing_file_is_given_with_its_reason(tmp_path: Path) -> None:
    source = open_source(small_corpus(tmp_path, 2, (2024,)))
    (tmp_path / "110121-2024.txt").unlink()
    first, second = source.texts(source.entries())
    assert isinstance(first[1], InputError)
    assert isinstance(second[1], str)


def test_gb18030_and_utf8_give_the_same_text(tmp_path: Path) -> None:
    told = report_text(2024)
    texts = {("110121", 2024): told.encode("gb18030"), ("110122", 2024): told.encode("utf-8-sig")}
    source = open_source(write_corpus(tmp_path, texts))
    assert [text for _, text in source.texts(source.entries())] == [told, told]


def parquet(path: Path, rows: list[dict[str, object]]) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=2)
    return path


def rows_of(count: int) -> list[dict[str, object]]:
    return [
        {
            "report_id": f"r{index}",
            "county_code": f"{110190 - index}",
            "year": 2024,
            "text": report_text(2024, firms=index),
        }
        for index in range(count)
    ]


def test_parquet_gives_texts_in_the_order_asked(tmp_path: Path) -> None:
    source = open_source(parquet(tmp_path / "in.parquet", rows_of(7)))
    [unit] = plan_units(source.entries())
    read = [(entry.report_id, text) for entry, text in source.texts(unit.entries)]
    assert [report_id for report_id, _ in read] == [f"r{index}" for index in reversed(range(7))]
    assert all(isinstance(text, str) and f"企业{report_id[1:]}家" in text for report_id, text in read)


@pytest.mark.parametrize("column", ["report_id", "county_code", "year", "text"])
def test_parquet_without_a_column_is_refused(tmp_path: Path, column: str) -> None:
    rows = [{name: cell for name, cell in row.items() if name != column} for row in rows_of(2)]
    with pytest.raises(InputError, match=f"no column {column}"):
        open_source(parquet(tmp_path / "in.parquet", rows)).entries()


def test_parquet_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in.parquet").write_bytes(b"PAR1 not really PAR1")
    with pytest.raises(InputError, match="cannot be read"):
        open_source(tmp_path / "in.parquet").entries()


def test_empty_text_in_parquet_is_given_with_its_reason(tmp_path: Path) -> None:
    rows = rows_of(3)
    rows[1]["text"] = None
    source = open_source(parquet(tmp_path / "in.parquet", rows))
    read = {entry.report_id: text for entry, text in source.texts(source.entries())}
    assert isinstance(read["r1"], InputError)
    assert isinstance(read["r0"], str)


def test_units_are_cut_by_year_in_order_of_code(tmp_path: Path) -> None:
    entries = open_source(small_corpus(tmp_path, 5)).entries()
    units = plan_units(reversed(entries), 2)
    assert [unit.name for unit in units] == [
        f"year={year}/part-0000{part}" for year in (2023, 2024) for part in range(3)
    ]
    assert [entry for unit in units for entry in unit.entries] == sorted(
        entries, key=lambda entry: (entry.year, entry.county_code)
    )


@pytest.mark.parametrize("size", [0, -1, 5001])
def test_unreasonable_units_are_refused(tmp_path: Path, size: int) -> None:
    with pytest.raises(InputError, match="reports to a unit"):
        plan_units(open_source(small_corpus(tmp_path)).entries(), size)


def test_stamp_changes_with_the_file_the_list_and_the_reader(tmp_path: Path) -> None:
    source = open_source(small_corpus(tmp_path, 2, (2024,)))
    [unit] = plan_units(source.entries())
    stamp = stamp_of(source, unit, "reader")
    assert stamp == stamp_of(source, unit, "reader")
    assert stamp != stamp_of(source, unit, "another")
    (tmp_path / "110121-2024.txt").write_text("x", encoding="utf-8")
    assert stamp != stamp_of(source, unit, "reader")


def test_levels_follow_from_codes() -> None:
    levels = [level_of_code(code) for code in ("000000", "370000", "370200", "370214")]
    assert levels == ["nation", "province", "prefecture", "county"]
