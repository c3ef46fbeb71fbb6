"""Loading: typed frames, and a refusal whenever text, tables and links do not fit together."""

import asyncio
import re

import pytest
from tables_clone import REPORT, TEXT, example_rows, machine_saying, make_clone, write_report

from workreport.errors import InputError
from workreport.project import curated_dir, source_dir
from workreport.publish.fork import ForkServer
from workreport.publish.tasks import Progress, Workshop
from workreport.tables.curation import curate
from workreport.tables.loading import load_ahead, load_reference, load_tables
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


def test_a_table_read_again_is_the_files_of_now_and_nobody_elses(clone):
    path, first = clone / "data" / "reference" / "series.csv", load_reference().series
    first["value"] = 0.0
    second = load_reference().series
    assert second["value"].ne(0).all()
    replace(path, f",{second['value'].iloc[0]:g},", ",777.25,")
    assert load_reference().series["value"].iloc[0] == 777.25


def test_what_is_wrong_with_a_table_is_left_to_who_needs_it(clone):
    replace(clone / "data" / "reference" / "series.csv", "indicator_id", "colour")
    load_ahead()
    with pytest.raises(InputError, match="'colour' is not in the contract|'indicator_id' is missing"):
        load_reference()


def test_a_process_forked_from_one_that_has_parsed_the_tables_still_tells_that_it_reads_them(clone):
    server = ForkServer(clone, ("workreport.tables.loading:load_ahead",))
    shop = Workshop(clone, clone / "_build", REPORT, Progress(print))
    try:
        _, read = asyncio.run(shop.call(server, "workreport.tables.loading:load_ahead", {}))
        assert not [name for name in read if name.startswith("data/")], "untold"
        with pytest.raises(RuntimeError):  # a frame is no answer; what was read is noted all the same
            asyncio.run(shop.call(server, "workreport.tables.loading:load_reference", {}))
        notes = max((clone / "_build" / "notes").glob("*.txt"), key=lambda path: path.stat().st_mtime_ns)
        assert "data/reference/series.csv" in notes.read_text(encoding="utf-8").splitlines()
    finally:
        server.close()
