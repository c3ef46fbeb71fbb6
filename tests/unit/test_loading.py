"""Loading: typed frames, and a refusal whenever text, tables and links do not fit together."""

import re

import pytest
from tables_clone import REPORT, TEXT, example_rows, machine_saying, make_clone, write_report

from workreport.errors import InputError
from workreport.project import curated_dir, source_dir
from workreport.tables.curation import curate
from workreport.tables.loading import load_reference, load_tables
from workreport.tables.sourcetext import load_source


@pytest.fixture
def clone(tmp_path, monkeypatch):
    make_clone(tmp_path, monkeypatch)
    curate(REPORT, machine_saying(example_rows()))
    return tmp_path


def replace(path, old, new):
    path.write_bytes(path.read_bytes().replace(old.encode("utf-8"), new.encode("utf-8"), 1))


def test_tables_are_typed_and_carry_the_metadata(clone):
    tables = load_tables(REPORT)
    assert tables.report_id == REPORT
    assert tables.metadata.place("zh") == "示例区"
    assert tables.metadata.title("en") == "Report of Example"
    assert tables.statements["scaled_value"].sum() == 64 + 19 + 70
    assert tables.commitments.empty
    starts, ends = tables.statements["char_start"], tables.statements["char_end"]
    slices = [tables.text[start:end] for start, end in zip(starts, ends, strict=True)]
    assert slices == tables.statements["text"].tolist()


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("report.txt", "64家", "65家", "its SHA-256 differs"),
        ("metadata.yaml", "year: 2025", "year: twenty", "year 'twenty' is not one"),
        ("metadata.yaml", "year: 2025", "", "'year' is missing"),
        ("metadata.yaml", "year: 2025", "year: 2025\ncolour: red", "'colour' is not a field"),
        ("metadata.yaml", f"report_id: {REPORT}", "report_id: other-2025", "says report_id 'other-2025'"),
        ("metadata.yaml", "year: 2025", "year: [2025", "not valid YAML"),
    ],
)
def test_broken_source_is_refused(clone, file, old, new, problem):
    replace(source_dir(REPORT) / file, old, new)
    with pytest.raises(InputError, match=re.escape(problem)) as caught:
        load_tables(REPORT)
    assert file in str(caught.value)


def test_unknown_report_is_refused(clone):
    with pytest.raises(InputError, match="no report 'nowhere-2025'"):
        load_source("nowhere-2025")


def test_text_that_moved_under_the_tables_is_refused(clone):
    write_report(source_dir(REPORT), "前言。" + TEXT)
    with pytest.raises(InputError, match="the report has") as caught:
        load_tables(REPORT)
    assert (caught.value.row, caught.value.column) == (2, "text")


def test_wrong_paragraph_is_refused(clone):
    replace(curated_dir(REPORT) / "statements.csv", f"-s00010,{REPORT},2,", f"-s00010,{REPORT},1,")
    with pytest.raises(InputError, match="the span is in paragraph 2, not 1"):
        load_tables(REPORT)


def test_missing_table_is_refused(clone):
    (curated_dir(REPORT) / "implied.csv").unlink()
    with pytest.raises(InputError, match=r"implied.csv: no such file"):
        load_tables(REPORT)


def test_mirrors_have_no_printable_address(clone):
    reference = load_reference()
    mirrors = reference.sources[reference.sources["mirror"]]["source_id"]
    assert len(mirrors) > 0
    assert {reference.printable_url(source_id) for source_id in mirrors} == {""}
    assert reference.printable_url("S10").startswith("http")


def test_grade_unlike_its_source_is_refused(clone):
    replace(clone / "data" / "reference" / "series.csv", ",official_repost,false,", ",official,false,")
    with pytest.raises(InputError, match="is official, but the source is official_repost") as caught:
        load_reference()
    assert (caught.value.row, caught.value.column) == (2, "quality")
