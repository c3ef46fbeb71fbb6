"""The human layer: applied, satisfied or refused; and nothing half-written."""

import contextlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables_clone import (
    REPORT,
    ROOT,
    TEXT,
    example_rows,
    files_under,
    machine_saying,
    make_clone,
    span,
    statement,
    statements_of,
    write_report,
)

from workreport.errors import InputError
from workreport.project import curated_dir, source_dir
from workreport.tables.coverage import numeral_places, uncovered
from workreport.tables.csvfiles import parse_rows, read_table, table_text
from workreport.tables.curation import curate, read_review
from workreport.tables.decisions import check_decisions
from workreport.tables.loading import load_tables
from workreport.tables.recuration import follow, read_reasons, reconfirm, review_from
from workreport.tables.review import ADD, CONFIRM, DROP, WHOLE, apply_review
from workreport.tables.reviewing import Reviewer
from workreport.tables.schemas import contract

pytestmark = pytest.mark.slow

TARGET = f"{TEXT.index('70家以上'):05d}"
HEADER = (",".join(contract("review").names) + "\n").encode()
REVIEWER = Reviewer("maintainer", "2026-01-02", "read in the text")


@pytest.fixture
def clone(tmp_path, monkeypatch):
    return make_clone(tmp_path, monkeypatch)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """The text of a good review.csv with one cell decided against the machine."""
    folder = tmp_path_factory.mktemp("reviewed")
    with pytest.MonkeyPatch.context() as monkeypatch:
        make_clone(folder, monkeypatch)
        wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
        review_with(folder, wrong, example_rows())
        return (curated_dir(REPORT) / "review.csv").read_text(encoding="utf-8")


def changed(rows, words, **cells):
    return [{**row, **cells} if row["text"] == words else row for row in rows]


def moved_row(row, shift):
    start = int(row["char_start"]) + shift
    places = {"char_start": str(start), "char_end": str(int(row["char_end"]) + shift)}
    return {
        **row,
        **places,
        "statement_id": f"{REPORT}-s{start:05d}",
        "paragraph": str(int(row["paragraph"]) + 1),
    }


def review_with(clone, machine_rows, human_rows):
    """Write the human rows as review over the machine's; the curated statements."""
    path = clone / "reviewed.csv"
    path.write_text(table_text("statements", statements_of(human_rows)), encoding="utf-8")
    review_from(REPORT, machine_saying(machine_rows), [path], REVIEWER)
    return load_tables(REPORT).statements


def cell(statements, words, column):
    return statements.set_index("text").loc[words, column]


def test_without_review_the_draft_is_curated(clone):
    curated = curate(REPORT, machine_saying(example_rows()))
    tables = load_tables(REPORT)
    assert tables.statements["text"].tolist() == ["2024年", "64家", "19%", "2025年", "70家以上"]
    assert set(tables.statements["origin"]) == {"machine"}
    assert tables.exclusions["text"].tolist() == ["统一"]
    assert curated.notes == []


def test_unchanged_machine_gets_the_decision(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    statements = review_with(clone, wrong, example_rows())
    assert cell(statements, "70家以上", "class") == "target"
    assert set(statements["origin"]) == {"reviewed"}
    before = files_under(clone / "data")
    curate(REPORT, machine_saying(wrong))
    assert files_under(clone / "data") == before


def test_machine_that_now_agrees_is_noted_and_needs_no_hand(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    review_with(clone, wrong, example_rows())
    curated = curate(REPORT, machine_saying(example_rows()))
    assert any("now says what was decided" in note for note in curated.notes)
    assert cell(load_tables(REPORT).statements, "70家以上", "class") == "target"


def test_machine_that_says_a_third_thing_stops_and_changes_nothing(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    review_with(clone, wrong, example_rows())
    before = files_under(clone / "data")
    third = changed(example_rows(), "70家以上", **{"class": "context"})
    with pytest.raises(InputError, match="class: the machine said 'aspiration'.*--reconfirm"):
        curate(REPORT, machine_saying(third))
    assert files_under(clone / "data") == before
    reconfirm(REPORT, machine_saying(third))
    assert cell(load_tables(REPORT).statements, "70家以上", "class") == "target"
    curate(REPORT, machine_saying(third))


def test_changed_text_stops_and_reconfirming_cannot_help(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    review_with(clone, wrong, example_rows())
    write_report(source_dir(REPORT), TEXT.replace("统一新增", "力争新增"))
    review = (curated_dir(REPORT) / "review.csv").read_bytes()
    for command in (curate, reconfirm):
        with pytest.raises(InputError, match="paragraph has changed"):
            command(REPORT, machine_saying(wrong))
    assert (curated_dir(REPORT) / "review.csv").read_bytes() == review


def test_decisions_follow_a_text_that_moved(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    review_with(clone, wrong, example_rows())
    longer = "前言。\n" + TEXT
    write_report(source_dir(REPORT), longer)
    shifted = [moved_row(row, len(longer) - len(TEXT)) for row in wrong]
    with pytest.raises(InputError, match="--follow-text"):
        curate(REPORT, machine_saying(shifted))
    noted = follow(REPORT, machine_saying(shifted)).notes
    assert any("whole tables were read no longer holds" in note for note in noted)
    statements = load_tables(REPORT).statements
    assert cell(statements, "70家以上", "class") == "target"
    assert set(statements["origin"]) == {"reviewed"}
    assert statements["paragraph"].tolist() == [3, 3, 3, 4, 4]


def test_changed_words_do_not_follow(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    review_with(clone, wrong, example_rows())
    write_report(source_dir(REPORT), TEXT.replace("统一新增", "力争新增"))
    before = files_under(clone / "data")
    with pytest.raises(InputError, match="decisions are about words that have changed.*70家以上"):
        follow(REPORT, machine_saying(wrong))
    assert files_under(clone / "data") == before


def test_added_and_dropped_rows(clone):
    extra = statement(TEXT, *span(TEXT, "统一"), value="1", scaled_value="1")
    fewer = [row for row in example_rows() if row["text"] != "19%"]
    statements = review_with(clone, [*fewer, extra], example_rows())
    assert "19%" in set(statements["text"])
    assert "统一" not in set(statements["text"])
    assert sorted(set(read_review(REPORT)["column"])) == sorted([ADD, CONFIRM, DROP, WHOLE])
    noted = curate(REPORT, machine_saying(example_rows())).notes
    assert any("now finds the row that was added" in note for note in noted)
    assert any("no longer has the row that was dropped" in note for note in noted)


def test_added_row_that_the_machine_now_reads_otherwise_stops(clone):
    fewer = [row for row in example_rows() if row["text"] != "19%"]
    review_with(clone, fewer, example_rows())
    other = changed(example_rows(), "19%", measure_type="share")
    with pytest.raises(InputError, match="not as decided: measure_type='share'"):
        curate(REPORT, machine_saying(other))
    reconfirm(REPORT, machine_saying(other))
    assert cell(load_tables(REPORT).statements, "19%", "measure_type") == "growth_rate"


def test_dropped_row_whose_span_grew_stops(clone):
    extra = statement(TEXT, *span(TEXT, "统一"), value="1", scaled_value="1")
    review_with(clone, [*example_rows(), extra], example_rows())
    longer = statement(TEXT, *span(TEXT, "统一新增"), value="1", scaled_value="1")
    with pytest.raises(InputError, match="the row to be dropped was '统一' and is now '统一新增'"):
        curate(REPORT, machine_saying([*example_rows(), longer]))


def test_confirmed_row_stays_whatever_the_machine_says_later(clone):
    review_with(clone, example_rows(), example_rows())
    worse = changed(example_rows(), "64家", measure_type="level", theme="rural")
    noted = curate(REPORT, machine_saying(worse)).notes
    assert any("kept as confirmed; the machine says" in note for note in noted)
    assert cell(load_tables(REPORT).statements, "64家", "measure_type") == "count"
    curate(REPORT, machine_saying([row for row in worse if row["text"] != "64家"]))
    assert "64家" in set(load_tables(REPORT).statements["text"])


def test_rows_found_after_a_whole_table_was_reviewed_are_left_out_and_noted(clone):
    statements = review_with(clone, example_rows(), example_rows())
    extra = statement(TEXT, *span(TEXT, "统一"), value="1", scaled_value="1")
    noted = curate(REPORT, machine_saying([*example_rows(), extra])).notes
    assert any("not taken in" in note for note in noted)
    assert load_tables(REPORT).statements["text"].tolist() == statements["text"].tolist()


def test_reasons_are_kept_when_the_review_is_written_again(clone):
    wrong = changed(example_rows(), "70家以上", **{"class": "aspiration"})
    review_with(clone, wrong, example_rows())
    path = curated_dir(REPORT) / "review.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("read in the text", "it says 以上"), encoding="utf-8"
    )
    review_with(clone, wrong, example_rows())
    assert set(read_review(REPORT)["reason"]) == {"it says 以上"}


def test_a_decision_written_by_hand_may_stand_anywhere(clone):
    curate(REPORT, machine_saying(example_rows()))
    path = curated_dir(REPORT) / "review.csv"
    review_with(clone, example_rows(), example_rows())
    ordered = path.read_bytes()
    first, *rest = ordered.decode("utf-8").splitlines(keepends=True)
    path.write_text("".join([first, *reversed(rest)]), encoding="utf-8")
    curate(REPORT, machine_saying(example_rows()))
    assert path.read_bytes() == ordered


def test_other_files_of_the_folder_survive(clone):
    curate(REPORT, machine_saying(example_rows()))
    (curated_dir(REPORT) / "findings.yaml").write_text("[]", encoding="utf-8")
    curate(REPORT, machine_saying(changed(example_rows(), "64家", theme="rural")))
    assert (curated_dir(REPORT) / "findings.yaml").read_text(encoding="utf-8") == "[]"


def test_uncovered_numeral_stops_with_its_place(clone):
    rows = [row for row in example_rows() if row["text"] != "19%"]
    with pytest.raises(InputError, match=r"1 numeral is in no statement.*增长19%"):
        curate(REPORT, machine_saying(rows), strict=True)
    assert not curated_dir(REPORT).exists()
    curate(REPORT, machine_saying(rows))
    assert load_tables(REPORT).exclusions["reason"].tolist() == ["unexplained", "word"]


def test_the_line_that_the_refusal_gives_is_all_that_is_needed(clone):
    rows = [row for row in example_rows() if row["text"] != "19%"]
    curate(REPORT, machine_saying(rows))
    with pytest.raises(InputError) as told:
        curate(REPORT, machine_saying(rows), strict=True)
    path = curated_dir(REPORT) / "review.csv"
    assert told.value.file == path
    line = re.search(r"exclusions,\S+,reason,.*?2025-01-31", told.value.remedy)[0]
    with path.open("a", encoding="utf-8") as review:
        review.write(line.replace("WHY", "slogan") + "\n")
    curate(REPORT, machine_saying(rows), strict=True)
    assert load_tables(REPORT).exclusions["reason"].tolist() == ["slogan", "word"]


def test_a_line_by_hand_is_told_the_cells_it_lacks(clone):
    rows = [row for row in example_rows() if row["text"] != "19%"]
    curate(REPORT, machine_saying(rows))
    path, key = curated_dir(REPORT) / "review.csv", f"{REPORT}-s{TARGET}"
    names = contract("review").names
    own = {"table": "statements", "key": key, "column": "theme", "reviewed_value": "rural", "reason": "read",
           "reviewer_kind": "maintainer", "date": "2026-01-02"}  # fmt: skip

    def write(cells):
        path.write_text(f"{','.join(names)}\n{','.join(cells.get(name, '') for name in names)}\n", encoding="utf-8")

    write(own)
    with pytest.raises(InputError, match="do not say what they were about") as told:
        curate(REPORT, machine_saying(rows))
    lacking = dict(re.findall(r"(\w+)='([^']*)'", told.value.problem))
    assert set(lacking) == {"machine_value", "text", "paragraph_sha256"}
    write(own | lacking)
    curate(REPORT, machine_saying(rows))
    reconfirm(REPORT, machine_saying(rows))
    follow(REPORT, machine_saying(rows))
    assert load_tables(REPORT).statements.set_index("statement_id").loc[key, "theme"] == "rural"


def test_once_reviewed_whole_nothing_may_be_unexplained(clone):
    fewer = [row for row in example_rows() if row["text"] != "19%"]
    with pytest.raises(InputError, match=r"1 numeral is in no statement"):
        review_with(clone, fewer, fewer)


def test_coverage_counts_every_kind_of_numeral():
    text = "5％ 第２ ③ Ⅳ 〇 两 队伍"
    assert [text[place] for place in numeral_places(text)] == ["5", "２", "③", "Ⅳ", "〇", "两"]
    assert uncovered("12 34", [(0, 1)]) == [(1, 2), (3, 5)]


def test_reviewed_file_of_no_table_is_refused(clone, tmp_path):
    path = tmp_path / "reviewed.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="the columns are those of no table"):
        review_from(REPORT, machine_saying(example_rows()), [path], REVIEWER)


@pytest.mark.parametrize(
    ("old", "new", "column", "problem"),
    [
        ("statements,*,table_reviewed", "statements,!,table_reviewed", "key", "does not go with"),
        (f",{REPORT}-s{TARGET},class,", f",{REPORT}-s34,class,", "key", "is no key of statements"),
        (f"-s{TARGET},class,", f"-s{TARGET},colour,", "column", "is not decided one by one"),
        (f"-s{TARGET},class,", f"-s{TARGET},origin,", "column", "is not decided one by one"),
        (",aspiration,target,", ",aspiration,goal,", "reviewed_value", "does not fit one of class"),
        ('"{""statement_id""', '"{statement_id""', "reviewed_value", "not valid JSON"),
        ('""subject_en"":"""",', "", "reviewed_value", "has not the columns"),
        ('""value"":""64""', '""value"":64', "reviewed_value", "is not text"),
        ('""value"":""64""', '""value"":""many""', "reviewed_value", "value: 'many' does not fit a finite number"),
        ("2026-01-02", "2026-02-30", "date", "is no day"),
        ("maintainer", "somebody", "reviewer_kind", "does not fit one of reviewer_kind"),
        (",read in the text,", ",,", "reason", "does not fit not_nullable"),
    ],
)
def test_a_decision_that_cannot_be_one_is_named(reviewed, tmp_path, old, new, column, problem):
    assert old in reviewed
    path = tmp_path / "review.csv"
    path.write_text(reviewed.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=problem) as caught:
        check_decisions(read_table("review", path, ordered=False), path)
    assert caught.value.column == column
    assert caught.value.row is not None


def test_an_impossible_decision_stops_the_command_and_changes_nothing(clone):
    review_with(clone, example_rows(), example_rows())
    path = curated_dir(REPORT) / "review.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-01-02", "2026-02-30"), encoding="utf-8")
    before = files_under(clone / "data")
    with pytest.raises(InputError, match="is no day"):
        curate(REPORT, machine_saying(example_rows()))
    assert files_under(clone / "data") == before


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_as_a_table_are_read_or_refused(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "review.csv"
        path.write_bytes(HEADER + content)
        with contextlib.suppress(InputError):
            check_decisions(read_table("review", path), path)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(*[st.text(max_size=12)] * 10), max_size=3), st.text(max_size=60))
def test_any_decisions_on_any_text_are_applied_or_refused(rows, text):
    review = parse_rows("review", [["statements", *row[1:]] for row in rows])
    with contextlib.suppress(InputError):
        check_decisions(review, Path("review.csv"))
        apply_review("statements", statements_of(example_rows()), review, text)


def test_reasons_file(tmp_path):
    path = tmp_path / "reasons.csv"
    path.write_text("table,key,column,reason\nstatements,k,class,because\n", encoding="utf-8")
    assert read_reasons(path) == {("statements", "k", "class"): "because"}
    path.write_text("table,key\n", encoding="utf-8")
    with pytest.raises(InputError, match="not a table of reasons"):
        read_reasons(path)


def test_whole_rows_are_kept_as_json(clone):
    review_with(clone, example_rows(), example_rows())
    review = read_review(REPORT)
    row = json.loads(review.loc[review["column"].eq(CONFIRM), "reviewed_value"].iloc[0])
    assert row["report_id"] == REPORT
    assert "origin" not in row
    assert isinstance(review, pd.DataFrame)


def test_command_refuses_an_unknown_report_in_one_line():
    command = [sys.executable, str(ROOT / "scripts" / "curate.py"), "nowhere-2025"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert "no report 'nowhere-2025'" in done.stderr
    assert done.stderr.count("\n") == 1
