"""A corpus read in this very process: what is written, what a second run does, what the tables say."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from corpus_kit import report_text, small_corpus, write_corpus

import workreport
from workreport.corpus import documents as documents_module
from workreport.corpus import unit as unit_module
from workreport.corpus.cluster import Workforce
from workreport.corpus.quality import rates, suspects, write_quality
from workreport.corpus.query import connect, history, kept_targets, series
from workreport.corpus.receipts import load_manifest
from workreport.corpus.run import Outcome, extract_corpus
from workreport.errors import InputError
from workreport.extract.document import Document

pytestmark = pytest.mark.slow

HERE = Workforce(workers=0, quiet=True)


def read(source: Path, out: Path, reports_per_unit: int = 2) -> Outcome:
    return extract_corpus(source, out, HERE, reports_per_unit)


@pytest.fixture
def done(tmp_path: Path) -> tuple[Path, Path]:
    source, out = small_corpus(tmp_path / "in"), tmp_path / "out"
    assert not read(source, out).failed
    return source, out


def bytes_of(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_rows_are_those_of_the_reader(done: tuple[Path, Path]) -> None:
    source, out = done
    expected = workreport.read(source / "110123-2024.txt", year=2024, place="甲子县").statements
    found = history(out, "110123").query("year == 2024")
    assert list(found["statement_id"]) == list(expected["statement_id"])
    for column in ("text", "value", "unit", "class", "period", "subject_zh"):
        assert found[column].fillna("").tolist() == expected[column].fillna("").tolist()


def test_every_report_has_one_line_and_files_are_sorted_by_code(done: tuple[Path, Path]) -> None:
    _, out = done
    with connect(out) as connection:
        ids = connection.execute("select report_id from docs").fetchall()
    assert sorted(ids) == sorted((f"1101{21 + index}-{year}",) for index in range(5) for year in (2023, 2024))
    for path in (out / "mentions").rglob("*.parquet"):
        codes = [code for (code,) in duckdb.sql(f"select county_code from '{path}'").fetchall()]
        assert codes == sorted(codes)


def test_manifest_counts_what_is_there(done: tuple[Path, Path]) -> None:
    manifest = load_manifest(done[1])
    with connect(done[1]) as connection:
        for table, rows in manifest["rows"].items():
            assert connection.execute(f"select count(*) from {table}").fetchall() == [(rows,)]
    assert manifest["reports"] == 10
    assert len(manifest["units"]) == 6


def test_second_run_does_nothing_and_changes_no_byte(done: tuple[Path, Path]) -> None:
    source, out = done
    before = bytes_of(out)
    assert read(source, out).done == 0
    assert bytes_of(out) == before


def test_touched_file_is_looked_at_but_not_read_again(
    done: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = done
    (source / "110121-2024.txt").touch()
    monkeypatch.setattr(unit_module, "_write_unit", lambda *_: pytest.fail("read again"))
    assert read(source, out).done == 1


def test_changed_text_changes_its_own_files_only(done: tuple[Path, Path]) -> None:
    source, out = done
    before = bytes_of(out)
    (source / "110121-2024.txt").write_text(report_text(2024, growth=9.9), encoding="utf-8")
    assert read(source, out).done == 1
    after = bytes_of(out)
    changed = {name for name in before if before[name] != after[name] and not name.startswith(".")}
    assert {"mentions/year=2024/part-00000.parquet", "manifest.json"} <= changed
    assert not {name for name in changed if "year=2023" in name or "part-00001" in name}


def test_report_taken_off_the_list_is_gone(done: tuple[Path, Path], tmp_path: Path) -> None:
    source, out = done
    lines = (source / "manifest.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (source / "manifest.csv").write_text(
        "".join(line for line in lines if "110125" not in line), encoding="utf-8"
    )
    read(source, out)
    read(source, tmp_path / "fresh")
    kept = {name for name in bytes_of(out) if not name.startswith(".")}
    assert {name: bytes_of(out)[name] for name in kept} == {
        name: content for name, content in bytes_of(tmp_path / "fresh").items() if not name.startswith(".")
    }


def test_damaged_and_missing_files_are_made_again(done: tuple[Path, Path]) -> None:
    source, out = done
    before = bytes_of(out)
    (out / "docs" / "year=2023" / "part-00001.parquet").unlink()
    part = out / "mentions" / "year=2024" / "part-00000.parquet"
    part.write_bytes(part.read_bytes()[:-1] + b"x")
    assert read(source, out).done == 2
    assert bytes_of(out) == before


def test_what_a_kill_left_half_written_is_swept_away(done: tuple[Path, Path]) -> None:
    source, out = done
    before = bytes_of(out)
    (out / "mentions" / "year=2024" / ".part-00000.parquet.abc").write_bytes(b"half")
    (out / ".manifest.json.abc").write_bytes(b"half")
    (out / ".quality.abc").mkdir()
    (out / ".quality.abc" / "rates.csv").write_bytes(b"half")
    assert read(source, out).done == 0
    assert bytes_of(out) == before
    assert not (out / ".quality.abc").exists()


def test_other_reader_reads_all_again(done: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = done
    monkeypatch.setattr("workreport.corpus.run.reader_version", lambda: "new")
    failed = read(source, out).failed
    assert len(failed) == 6
    assert all("another version" in problem for problem in failed.values())
    assert not (out / "manifest.json").exists()


def test_text_that_breaks_the_reader_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = documents_module.statements_table

    def failing(document: Document) -> pa.Table:
        if "110122-2024" in [part.report.report_id for part in document.parts]:
            raise RecursionError("too deep")
        return whole(document)

    monkeypatch.setattr(documents_module, "statements_table", failing)
    out = tmp_path / "out"
    outcome = read(small_corpus(tmp_path / "in", 3, (2024,)), out)
    assert not outcome.failed
    assert outcome.manifest["unread"] == 1
    told = (out / "errors" / "year=2024" / "part-00000.csv").read_text(encoding="utf-8")
    assert "110122-2024" in told
    assert "RecursionError: too deep" in told
    assert len(history(out, "110121")) > 0


def test_history_asks_only_for_the_county(done: tuple[Path, Path]) -> None:
    told = history(done[1], "110124")
    assert set(told["county_code"]) == {"110124"}
    assert sorted(told["year"].unique()) == [2023, 2024]
    with pytest.raises(InputError, match="990000"):
        history(done[1], "990000")


def test_history_of_an_unfinished_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="manifest.json"):
        history(tmp_path, "110121")


def test_targets_stand_beside_the_results_told_a_year_later(done: tuple[Path, Path]) -> None:
    told = kept_targets(done[1], "gdp_growth_real")
    assert told["county_code"].tolist() == [f"1101{21 + index}" for index in range(5)]
    assert told["target"].tolist() == [5.0] * 5
    assert told["result"].round(1).tolist() == [9.0, 9.1, 9.2, 9.3, 9.4]
    assert set(series(done[1], "gdp_growth_real")["class"]) == {"achievement", "target"}


def test_quality_counts_digits_and_marks_what_looks_wrong(tmp_path: Path) -> None:
    told = report_text(2024)
    texts = {
        ("110121", 2024): told,
        ("110122", 2024): told,
        ("110123", 2024): b"",
        ("110124", 2024): "<div>" + report_text(2019),
        ("110125", 2024): "代表们齐心协力共同建设美好家园。" * 200,
    }
    out = tmp_path / "out"
    read(write_corpus(tmp_path / "in", texts), out)
    marks = suspects(out).set_index("report_id")["marks"].str.split().map(set).to_dict()
    assert {"copy", "short"} == marks["110121-2024"] == marks["110122-2024"]
    assert marks["110123-2024"] == {"unread"}
    assert {"markup", "other_year"} <= marks["110124-2024"]
    assert {"few_numbers", "no_results", "no_targets"} <= marks["110125-2024"]
    [row] = rates(out).to_dict("records")
    assert (row["reports"], row["unread"], row["digits_covered"]) == (5, 1, 1.0)


def test_quality_is_written_in_both_languages_with_the_same_tables(done: tuple[Path, Path]) -> None:
    pages = [path.read_text(encoding="utf-8") for path in write_quality(done[1])]
    assert [page.count("\n|") for page in pages] == [pages[0].count("\n|")] * 2
    assert all("100.0%" in page for page in pages)
    assert (
        (done[1] / "quality" / "rates.csv")
        .read_text(encoding="utf-8")
        .startswith("year,level,reports,unread")
    )
