"""The book's download buttons: the briefing's own files, made once; each shown table as the page shows it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from briefing_figure import content

from workreport.figures.catalogue import Native
from workreport.publish.briefing import export as exporting
from workreport.publish.briefing import kept as keeping
from workreport.publish.briefing.packing import packed
from workreport.publish.briefing.plan import Job
from workreport.publish.figure_block import download_links
from workreport.publish.show import Book
from workreport.publish.table_files import PAGE, shown_tables, table_links, write_tables
from workreport.tables.cells import guard_formula
from workreport.words import LANGUAGES, Words

BAR = Native("bar", ("甲", "=1+1", "丙"), {"个数": [5.5, 3.0, 15.0]}, "%")
JOB = Job("zh", "zip", ("comparable",), "comparable", "web")


class TestStore:
    @pytest.fixture(autouse=True)
    def _own_root(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(keeping, "project_root", lambda: tmp_path)

    def test_made_once_and_again_only_when_the_key_turns(self, tmp_path: Path) -> None:
        made: list[bytes] = []

        def make() -> bytes:
            made.append(b"%d" % len(made))
            return made[-1]

        assert [keeping.kept(JOB, "r", key, make) for key in ("a", "a", "b", "b")] == [b"0", b"0", b"1", b"1"]
        assert len(list((tmp_path / "_build").rglob("comparable.zip"))) == 1

    def test_a_damaged_file_is_made_anew(self, tmp_path: Path) -> None:
        keeping.kept(JOB, "r", "a" * 64, lambda: b"right")
        (stored,) = (tmp_path / "_build").rglob("comparable.zip")
        stored.write_bytes(b"a" * 30)
        assert keeping.kept(JOB, "r", "a" * 64, lambda: b"right") == b"right"

    def test_a_store_that_cannot_be_written_is_done_without(self, tmp_path: Path) -> None:
        (tmp_path / "_build").write_text("a file where the folder should be")
        assert keeping.kept(JOB, "r", "a", lambda: b"made") == b"made"


class TestKey:
    """What a file is made from turns its key; what it is not made from does not."""

    def test_the_same_figure_the_same_key(self) -> None:
        assert keeping.key_of(JOB, [content(BAR)]) == keeping.key_of(JOB, [content(BAR)])

    @pytest.mark.parametrize(
        "change",
        [
            lambda: keeping.key_of(JOB, [content(BAR, extra=[1, 2, 3])]),
            lambda: keeping.key_of(JOB, [content(BAR, "en")]),
            lambda: keeping.key_of(JOB, [content(BAR), content(BAR)]),
            lambda: keeping.key_of(JOB, [content(BAR)], ["another sentence"]),
            lambda: keeping.key_of(Job("zh", "pptx", ("comparable",), "comparable", "web"), [content(BAR)]),
        ],
    )
    def test_data_words_figures_sentences_and_kind_count(self, change: Callable[[], str]) -> None:
        assert change() != keeping.key_of(JOB, [content(BAR)])

    def test_drawing_code_counts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        chapters = tmp_path / "figures" / "chapters"
        chapters.mkdir(parents=True)
        (chapters / "one.py").write_text("from workreport.figures.chapters.two import helper\n")
        (chapters / "two.py").write_text("helper = 1\n")
        (chapters / "three.py").write_text("other = 1\n")
        monkeypatch.setattr(keeping, "_LIBRARY", tmp_path)

        def code() -> str:
            keeping._own_code.cache_clear()
            return keeping._own_code("workreport.figures.chapters.one")

        first = code()
        (chapters / "three.py").write_text("other = 2\n")
        assert code() == first
        (chapters / "two.py").write_text("helper = 2\n")
        assert code() != first


def test_the_site_gets_the_briefings_files_and_what_is_in_the_archives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = (JOB, Job("en", "xlsx", ("comparable",), "comparisons", "web"))
    archive = packed({"comparable.png": b"picture", "comparable.csv": b"data", "README.txt": b"read"})
    monkeypatch.setattr(exporting, "make", lambda job, _inputs: archive if job.kind == "zip" else b"book")
    exporting.write_jobs(jobs, tmp_path, None)
    found = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {
        "zh/figures/comparable.zip", "zh/figures/comparable.png", "zh/figures/comparable.csv",
        "en/workbooks/comparisons.xlsx",
    }  # fmt: skip
    assert (tmp_path / "zh/figures/comparable.png").read_bytes() == b"picture"


def test_every_format_of_a_figure_has_a_button() -> None:
    links = download_links(content(BAR).figure, Words("zh"), "../")
    for kind in ("pptx", "png", "svg", "pdf", "csv", "zip"):
        assert f'href="../downloads/figures/comparable.{kind}"' in links
    assert 'href="../downloads/workbooks/comparisons.xlsx"' in links


class TestShownTables:
    """The notebook's table, its page, its CSV and its workbook say the same."""

    FRAME = {
        "subject_zh": ["甲", "=1+1"],
        "subject_en": ["one", "=1+1"],
        "count": [16400, 3],
        "scaled_value": [5.5, 12000.0],
        "unit": ["%", "CNY"],
        "comparator": ["ge", "eq"],
        "statement_id": ["x-s00001", "x-s00002"],
        "text": ["甲", "乙"],
    }

    def _page(self, folder: Path, monkeypatch: Any) -> Path:
        import pandas as pd

        monkeypatch.setenv("WORKREPORT_BUILD", "1")
        shown = Book("none").table("results", pd.DataFrame(self.FRAME), ["subject", "count", "value"])
        page = folder / "notebooks" / "industry.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<html><body>{shown.html['zh']}</body></html>", encoding="utf-8")
        return page

    def test_files_say_what_the_page_says(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        page = self._page(tmp_path, monkeypatch)
        write_tables(tmp_path, "zh")
        (shown,) = shown_tables(page.read_text(encoding="utf-8"))
        written = (tmp_path / "downloads/tables/industry-results.csv").read_bytes()
        assert written.startswith(b"\xef\xbb\xbf")
        assert list(csv.reader(io.StringIO(written.decode("utf-8-sig")))) == [
            [guard_formula(cell) for cell in row] for row in [shown.heads, *shown.rows]
        ]
        assert shown.rows[0] == ["甲", "16,400", "5.5%以上"]
        book = openpyxl.load_workbook(tmp_path / "downloads/tables/industry-results.xlsx")
        cells = [cell for row in book.active.iter_rows(min_row=4, max_row=5) for cell in row]
        assert [cell.value for cell in cells] == ["甲", 16400, "5.5%以上", "=1+1", 3, shown.rows[1][2]]
        assert all(cell.data_type != "f" for cell in cells)

    def test_rows_of_a_group_stand_under_one_line_and_each_says_it_in_the_file(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import pandas as pd

        monkeypatch.setenv("WORKREPORT_BUILD", "1")
        frame = pd.concat([pd.DataFrame(self.FRAME)] * 2).sort_values("subject_zh", kind="mergesort")
        html = Book("none").table("results", frame, ["subject", "count", "value"], groups=["subject"]).html["zh"]
        assert html.count('scope="rowgroup"') == 2
        (shown,) = shown_tables(f"<html><body>{html}</body></html>")
        (plain,) = shown_tables(Book("none").table("results", frame, ["subject", "count", "value"]).html["zh"])
        assert (shown.heads, shown.rows) == (plain.heads, plain.rows)
        assert len(shown.rows) == 4

    def test_a_table_under_a_heading_that_names_it_keeps_its_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import pandas as pd

        monkeypatch.setenv("WORKREPORT_BUILD", "1")
        frame, columns = pd.DataFrame(self.FRAME), ["subject", "count", "value"]
        titled, bare = (Book("none").table("results", frame, columns, titled=titled) for titled in (True, False))
        for language in LANGUAGES:
            title = Words(language)("shown.tables.results.title")
            assert f'<p class="title">{title}</p>' in titled.html[language]
            assert bare.html[language].count(title) == 1
            (shown,) = shown_tables(f"<html><body>{bare.html[language]}</body></html>")
            assert shown.title == title

    def test_links_wait_for_the_pages_name_and_only_in_a_build(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("WORKREPORT_BUILD", raising=False)
        assert table_links("results", "zh") == ""
        monkeypatch.setenv("WORKREPORT_BUILD", "1")
        assert f'href="../downloads/tables/{PAGE}-results.xlsx"' in table_links("results", "zh")

    def test_same_bytes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._page(tmp_path, monkeypatch)
        write_tables(tmp_path, "zh")
        first = [path.read_bytes() for path in sorted((tmp_path / "downloads").rglob("*.*"))]
        write_tables(tmp_path, "zh")
        assert [path.read_bytes() for path in sorted((tmp_path / "downloads").rglob("*.*"))] == first

