"""What changed between two editions: rows by key, cells, findings that flipped, from folders and from git."""

import csv
import json
import re
import shutil
import subprocess
from html import unescape

import pandas as pd
import pytest
from newdata_clone import both, make_clone, run_script

from workreport.analysis.editions import CELL_COLUMNS, FINDING_COLUMNS, ROW_COLUMNS, Changes, compare_editions
from workreport.analysis.editions_read import last_revisions
from workreport.analysis.editions_words import summary_lines, write_changes
from workreport.errors import InputError
from workreport.publish.editions_said import said_otherwise
from workreport.publish.editions_shown import changes_html
from workreport.tables.schemas import TABLES
from workreport.words import LANGUAGES, Words

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clone")
    with pytest.MonkeyPatch.context() as patch:
        both(make_clone(folder, patch))
        yield folder


@pytest.fixture
def editions(added, tmp_path):
    """Two folders holding the same data."""
    for name in ("a", "b"):
        shutil.copytree(added / "data", tmp_path / name / "data")
    return tmp_path / "a", tmp_path / "b"


def edit(edition, report_id, table, change):
    """`change` made to the rows (as mappings) of a table of the edition."""
    path = edition / "data" / "curated" / report_id / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    names = list(rows[0])
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(change(rows))


def found(rows, text):
    return next(row for row in rows if row["text"] == text)


def test_the_same_data_twice_is_no_change(editions):
    changes = compare_editions(*editions)
    assert changes.empty
    assert list(changes.rows.columns) == ROW_COLUMNS
    assert list(changes.cells.columns) == CELL_COLUMNS
    assert list(changes.findings.columns) == FINDING_COLUMNS
    assert len(summary_lines(changes, "en", "a", "b")) == 2


def test_rows_added_removed_and_altered_by_key(editions):
    def change(rows):
        kept = [row for row in rows if row["text"] != "3.4万人"]
        found(kept, "72家")["note"] = "looked at"
        return kept

    edit(editions[1], "changhe-2031", "statements", change)
    changes = compare_editions(*editions)
    of_statements = changes.rows[changes.rows["table"] == "statements"]
    assert of_statements["change"].tolist() == ["removed", "altered"]
    assert changes.cells[["column", "before", "after"]].to_numpy().tolist() == [["note", "", "looked at"]]
    back = compare_editions(editions[1], editions[0])
    assert sorted(back.rows[back.rows["table"] == "statements"]["change"]) == ["added", "altered"]


def test_findings_that_flip_are_named(editions):
    def change(rows):
        found(rows, "2.1%").update(scaled_value="5.4", value="5.4")
        return rows

    edit(editions[1], "changhe-2031", "statements", change)
    findings = compare_editions(*editions).findings
    verdicts = findings[findings["kind"] == "verdict"]
    assert verdicts[["report_id", "before", "after"]].to_numpy().tolist() == [
        ["changhe-2031", "missed", "attained"]
    ]
    assert (findings["kind"] == "direction").any()


def test_counts_flip_when_promises_go(editions):
    edit(editions[1], "changhe-2030", "commitments", lambda rows: rows[1:])
    findings = compare_editions(*editions).findings
    row = findings[findings["key"] == "n_commitments"].iloc[0]
    assert int(row["before"]) == int(row["after"]) + 1


def test_findings_of_a_released_edition_are_compared_though_it_keeps_no_review_layer(editions):
    for path in (editions[0] / "data" / "curated").glob("*/*review.csv"):
        path.unlink()
    edit(editions[1], "changhe-2030", "commitments", lambda rows: rows[1:])
    changes = compare_editions(*(edition / "data" for edition in editions), "changhe-2030")
    assert "n_commitments" in set(changes.findings["key"])
    assert changes.unread == ()


def test_rows_of_a_text_that_moved_are_moved_not_lost(editions):
    def change(rows):
        for row in rows:
            start = int(row["char_start"]) + 7
            row["statement_id"] = f"{row['report_id']}-s{start:05d}"
            row.update(char_start=str(start), char_end=str(int(row["char_end"]) + 7))
        return rows

    edit(editions[1], "changhe-2030", "statements", change)
    rows = compare_editions(*editions).rows
    assert set(rows[rows["table"] == "statements"]["change"]) == {"moved"}


def test_a_report_or_an_outcome_that_is_new(editions):
    shutil.rmtree(editions[0] / "data" / "curated" / "changhe-2031")
    outcomes = editions[1] / "data" / "reference" / "outcomes.csv"
    outcomes.write_text(
        "place_code,indicator_id,year,period,vintage,value\n370200,gdp,2030,Q1,1,5\n", encoding="utf-8"
    )
    changes = compare_editions(*editions)
    counts = {(row.report_id, row.table): row.change for row in changes.counts().itertuples()}
    assert counts["changhe-2031", "statements"] == "added"
    assert counts["", "outcomes"] == "added"
    assert set(changes.findings["report_id"]) == set(), "a new report has no findings to flip"


def test_an_edition_under_another_contract_is_compared_by_rows(editions):
    path = editions[0] / "data" / "curated" / "changhe-2030" / "statements.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("subject_zh", "subject", 1), encoding="utf-8")
    changes = compare_editions(*editions)
    assert set(changes.rows[changes.rows["table"] == "statements"]["change"]) == {"altered"}
    assert "changhe-2030" not in set(changes.findings["report_id"])
    assert changes.unread == ("changhe-2030",)
    told = "\n".join(summary_lines(changes, "en", "a", "b"))
    assert Words("en")("editions.no_finding") not in told
    assert Words("en")("editions.unread", reports="changhe-2030") in told


def test_revisions_of_a_clone(added, monkeypatch, tmp_path):
    clone = tmp_path / "clone"
    shutil.copytree(added, clone)
    monkeypatch.setenv("WORKREPORT_ROOT", str(clone))
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-C", str(clone)]
    for command in (["init", "-q"], ["add", "data"], ["commit", "-q", "-m", "one"]):
        subprocess.run([*git, *command], check=True)
    edit(clone, "changhe-2030", "statements", lambda rows: rows[:-1])
    subprocess.run([*git, "commit", "-q", "-a", "-m", "two"], check=True)
    (clone / "data" / "curated" / "changhe-2030" / "findings.yaml").write_text("[]", encoding="utf-8")
    subprocess.run([*git, "add", "data"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "no table changed"], check=True)
    before, after = last_revisions()
    for names in ((before, after), ("HEAD~2", "HEAD~1"), ("HEAD~2", clone)):
        assert compare_editions(*names).rows["change"].tolist() == ["removed"]
    for name in ("no-such-revision", "--output=x"):
        with pytest.raises(InputError, match="neither a folder nor a revision"):
            compare_editions(name, "HEAD")
    (clone / "data" / "curated" / "changhe-2030" / "implied.csv").write_text("", encoding="utf-8")
    subprocess.run([*git, "commit", "-q", "-a", "-m", "emptied"], check=True)
    with pytest.raises(InputError, match=r"^HEAD:data/curated/changhe-2030/implied\.csv, row 1: no header"):
        compare_editions("HEAD~1", "HEAD")


def test_without_git_there_are_no_revisions(added):
    assert last_revisions() is None


def test_a_folder_without_data_is_refused(tmp_path, editions):
    with pytest.raises(InputError, match="holds no data"):
        compare_editions(tmp_path, editions[0])


def test_a_broken_table_is_named(editions):
    (editions[1] / "data" / "curated" / "changhe-2030" / "review.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match=r"review\.csv, row 1: not UTF-8"):
        compare_editions(*editions)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda lines: [lines[0], f"{lines[1]},x", *lines[2:]], r"implied\.csv, row 2: \d+ cells, not \d+"),
        (lambda lines: [*lines, ""], r"implied\.csv, row \d+: 0 cells, not \d+"),
        (lambda lines: [lines[0].replace(",", ";"), *lines[1:]], r"implied\.csv, row 1: no header .* implied_id"),
        (lambda lines: lines[1:], r"implied\.csv, row 1: no header of this table"),
    ],
)
def test_a_malformed_table_is_no_change_of_its_rows(editions, spoil, said):
    path = editions[1] / "data" / "curated" / "changhe-2030" / "implied.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*spoil(lines), ""]), encoding="utf-8")
    with pytest.raises(InputError, match=said):
        compare_editions(*editions)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_command_says_it_and_writes_it(editions, tmp_path, monkeypatch, capsys, language):
    edit(
        editions[1],
        "changhe-2031",
        "statements",
        lambda rows: [row for row in rows if row["text"] != "3.4万人"],
    )
    names = [str(edition) for edition in editions]
    out = tmp_path / "changes"
    options = [*names, "--out", str(out), "--language", language, "--rows", "1"]
    assert run_script("compare_editions.py", options, monkeypatch) == 0
    told = capsys.readouterr().out
    assert "changhe-2031" in told
    assert "3.4万人" in told
    assert "{" not in told
    assert sorted(path.name for path in out.iterdir()) == [
        "cells.csv",
        "findings.csv",
        "rows.csv",
        "summary.json",
    ]
    assert json.loads((out / "summary.json").read_text(encoding="utf-8"))["findings"] > 0


def test_files_are_the_same_bytes_each_time(editions, tmp_path):
    edit(editions[1], "changhe-2031", "statements", lambda rows: rows[3:])
    for name in ("one", "two"):
        write_changes(compare_editions(*editions), tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def page(rows, cells, language):
    """What a reader sees of these changes: the page's words, without its markup."""
    changes = Changes(
        pd.DataFrame(rows, columns=ROW_COLUMNS, dtype="string"),
        pd.DataFrame(cells, columns=CELL_COLUMNS, dtype="string"),
        pd.DataFrame([], columns=FINDING_COLUMNS, dtype="string"),
    )
    return re.sub("<[^>]*>", "|", changes_html(changes, language, "a", "b"))


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("zh", ["城阳区2025年报告，承诺", "|建设学校|", "阶段：完成 → 推进", "青岛市2024年全年：生产总值增长率"]),
        ("en", ["Chengyang District 2025, promises", "|Schools of 2022–2024|", "stage: to finish → to carry on",
                "Qingdao, 2024, whole year: Gross domestic product, real growth"]),
    ],
)  # fmt: skip
def test_the_page_of_changes_is_in_words(language, wanted, monkeypatch):
    monkeypatch.delenv("WORKREPORT_ROOT", raising=False)
    row = ("chengyang-2025", "commitments", "chengyang-2025-c00001")
    figure = "370200:2024:annual:gdp_growth_real:actual:eq:S"
    rows = [
        (*row, "altered", "stage", "建设学校", "schools of 2022-2024"),
        ("", "series", figure, "removed", "", "", ""),
    ]
    shown = page(rows, [(*row, "stage", "finish", "continue")], language)
    assert [words for words in wanted if words not in shown] == [], shown


def test_of_two_long_values_the_page_shows_where_they_part():
    row = ("chengyang-2025", "comparisons", "a:b")
    same, rest = "Both count projects attracted; 2024 by a threshold of ", ", 2025 by key industrial chain and no other"
    cells = [(*row, "reason_en", f"{same}one{rest}", f"{same}two{rest}")]
    shown = page([(*row, "altered", "reason_en", "", "")], cells, "en")
    assert "…4 by a threshold of one, 2025 by key indust… → …4 by a threshold of two, 2025 by key indust…" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_and_titles_that_read_otherwise_are_shown(added, tmp_path, monkeypatch, language):
    monkeypatch.setenv("WORKREPORT_ROOT", str(added))
    for name in ("a", "b"):
        shutil.copytree(added / "data", tmp_path / name / "data")
    edit(tmp_path / "b", "changhe-2030", "commitments", lambda rows: rows[1:])
    said = said_otherwise(tmp_path / "a", tmp_path / "b", "changhe-2030", language)
    assert set(said["kind"]) == {"sentence", "title"}
    assert (said["before"] != said["after"]).all()
    assert not said["before"].str.contains("<|\\{").any()
    assert said_otherwise(tmp_path / "a", tmp_path / "a", "changhe-2030", language).empty
    nothing = pd.DataFrame([], columns=FINDING_COLUMNS, dtype="string")
    unchanged = Changes(pd.DataFrame([["changhe-2030", "commitments", "k", "removed", "", "x", "x"]],
                                     columns=ROW_COLUMNS, dtype="string"),
                        pd.DataFrame([], columns=CELL_COLUMNS, dtype="string"), nothing)  # fmt: skip
    shown = changes_html(unchanged, language, "a", "b", said)
    assert Words(language)("editions.all_said") not in shown
    assert said["after"].iloc[0] in unescape(shown)
    assert Words(language)("editions.all_said") in changes_html(unchanged, language, "a", "b", said.head(0))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_that_can_change_has_a_name_for_readers(language):
    names = Words(language).group("editions.cell_names")
    tables = [table for table in TABLES.values() if table.name != "review"]
    assert {column.name for table in tables for column in table.columns} == set(names)
    assert [name for name, shown in names.items() if "_" in shown] == []
