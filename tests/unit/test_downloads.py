"""The files that ship: typed, harmless in a spreadsheet, linked, and the same bytes every time."""

import hashlib
import sqlite3

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from tables_clone import REPORT, TEXT, example_rows, machine_saying, make_clone

from workreport.tables.curation import curate
from workreport.tables.downloads import download_names, guard_formula, write_downloads
from workreport.tables.schemas import TABLES
from workreport.words import LANGUAGES, Words

pytestmark = pytest.mark.slow

HOSTILE = '=HYPERLINK("https://example.org";"x")'


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    clone = tmp_path_factory.mktemp("clone")
    with pytest.MonkeyPatch.context() as monkeypatch:
        make_clone(clone, monkeypatch)
        rows = [{**row, "subject_en": HOSTILE} if row["text"] == "64家" else row for row in example_rows()]
        rows = [{**row, "scaled_value": "-19"} if row["text"] == "19%" else row for row in rows]
        curate(REPORT, machine_saying(rows))
        written = write_downloads(REPORT, clone / "one")
        again = write_downloads(REPORT, clone / "two")
    return clone / "one", written, again


def test_same_tables_give_the_same_bytes(shipped):
    folder, written, again = shipped
    assert written == again
    for one in written:
        content = (folder / one.name).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (one.bytes, one.sha256)


def test_names_and_titles(shipped):
    _, written, _ = shipped
    assert [(one.name, one.title_key) for one in written] == download_names(REPORT)
    assert len(written) == 2 + 2 * len(TABLES)
    for language in LANGUAGES:
        assert all(Words(language).has(one.title_key) for one in written)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "'\ra"),
     ("＝1", "'＝1"), ("-5", "-5"), ("+2.5", "+2.5"), ("-1e9", "-1e9"), ("a=b", "a=b"), ("", "")],
)  # fmt: skip
def test_formulas_are_guarded_and_numbers_are_not(cell, shown):
    assert guard_formula(cell) == shown


def test_csv_opens_in_a_spreadsheet(shipped):
    folder, _, _ = shipped
    content = (folder / f"{REPORT}-statements.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(folder / f"{REPORT}-statements.csv", encoding="utf-8-sig")
    assert frame.set_index("text").loc["64家", "subject_en"] == "'" + HOSTILE
    assert frame.set_index("text").loc["19%", "scaled_value"] == -19


def test_parquet_is_typed_and_described(shipped):
    folder, _, _ = shipped
    table = pq.read_table(folder / f"{REPORT}-statements.parquet")
    assert str(table.schema.field("value").type) == "double"
    assert str(table.schema.field("estimated").type) == "bool"
    assert b"description_zh" in table.schema.field("value").metadata
    assert table.to_pandas().set_index("text").loc["64家", "subject_en"] == HOSTILE


def test_workbook_is_typed_and_runs_nothing(shipped):
    folder, _, _ = shipped
    book = openpyxl.load_workbook(folder / f"{REPORT}.xlsx")
    assert book.sheetnames == ["contents", "dictionary", *TABLES]
    sheet = book["statements"]
    head = [cell.value for cell in sheet[1]]
    row = {name: cell for name, cell in zip(head, sheet[4], strict=True)}
    assert (row["scaled_value"].value, row["scaled_value"].data_type) == (-19, "n")
    assert row["estimated"].data_type == "b"
    types = {cell.data_type for page in book.worksheets for cells in page.iter_rows() for cell in cells}
    assert "f" not in types
    assert "target (%)" in [cell.value for cell in book["target_outcomes"][1]]


def test_database_has_types_keys_and_links(shipped):
    folder, _, _ = shipped
    with sqlite3.connect(folder / f"{REPORT}.sqlite") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables == {*TABLES, "report", "implied_from"}
        assert database.execute("SELECT text FROM report").fetchone() == (TEXT,)
        keys = {row[2] for row in database.execute("PRAGMA foreign_key_list(comparisons)")}
        assert keys == {"statements"}
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            database.execute("INSERT INTO comparisons VALUES ('a', 'b', 'same', 'c', 'd', 'machine')")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            database.execute("UPDATE statements SET class = 'odd'")
    database.close()


def test_no_mirror_leaves_the_house(shipped):
    folder, _, _ = shipped
    sources = pd.read_csv(folder / "sources.csv", encoding="utf-8-sig")
    assert sources.loc[sources["mirror"], "url"].isna().all()
    assert sources.loc[~sources["mirror"], "url"].notna().any()
