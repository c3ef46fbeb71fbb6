"""Workbooks, the brief, archives, and putting files in place whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
from briefing_figure import NAMESPACES, REPORT, content, part, parts
from PIL import Image

from workreport import words
from workreport.errors import InputError
from workreport.figures.catalogue import Native
from workreport.figures.inputs import Inputs
from workreport.publish.briefing import export as exporting
from workreport.publish.briefing.brief import brief_bytes, chosen
from workreport.publish.briefing.content import _encoded
from workreport.publish.briefing.kept import WORDS
from workreport.publish.briefing.making import make
from workreport.publish.briefing.packing import packed, settled
from workreport.publish.briefing.plain import plain_text, selected
from workreport.publish.briefing.plan import Job, Plan, plan
from workreport.publish.briefing.sheets import workbook_bytes
from workreport.publish.briefing.wording import metadata_json, readme

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
BAR = Native("bar", ("甲", "=1+1", "丙"), {"个数": [5.5, 3.0, 15.0]}, "%")


def test_a_file_is_kept_only_while_every_phrase_in_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of words that is read but is no part of the key would leave old words in a kept file."""
    read, load = set[str](), words._load
    monkeypatch.setattr(words, "_load", lambda path: read.add(path.stem) or load(path))
    monkeypatch.setattr("workreport.publish.briefing.making.kept", lambda _job, _report, _key, made: made())
    inputs = Inputs("chengyang-2025")
    for job in plan(inputs, chapters=["projecting"], language="zh", formats=("zip", "xlsx", "deck")).jobs:
        make(job, inputs)
    assert {"figures", "vocab"} <= read
    assert read <= set(WORDS)


def test_a_picture_is_the_pixels_it_was_made_of() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (31, 17, 3), dtype=np.uint8)
    with Image.open(io.BytesIO(_encoded(Image.fromarray(pixels), 300))) as picture:
        picture.load()
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (17, 31))
        assert np.array_equal(np.asarray(picture), pixels)
        assert [round(dots) for dots in picture.info["dpi"]] == [300, 300]


class TestWorkbook:
    def test_names_heads_charts_and_no_formula(self) -> None:
        office = workbook_bytes("comparisons", [content(BAR)])
        book = openpyxl.load_workbook(io.BytesIO(office))
        assert set(book.defined_names) == {"comparable_chart", "comparable_data"}
        assert all(not sheet.merged_cells.ranges and sheet.tables for sheet in book)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert all(cell.data_type != "f" for cell in cells)
        assert "=1+1" in [cell.value for cell in cells]
        drawing = part(office, "xl/drawings/drawing1.xml")
        assert "替代文字" in [element.get("descr") for element in drawing.iter() if element.get("descr")]

    def test_the_named_range_holds_the_charts_values(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook_bytes("comparisons", [content(BAR)])))
        (name, where), *_ = book.defined_names["comparable_chart"].destinations
        rows = [[cell.value for cell in row] for row in book[name][where]]
        assert [row[1] for row in rows[1:]] == [5.5, 3.0, 15.0]

    def test_a_floor_is_labelled_as_one(self) -> None:
        office = workbook_bytes("comparisons", [content(BAR, comparator=["ge", "eq", "eq"])])
        book = openpyxl.load_workbook(io.BytesIO(office))
        ((name, where),) = book.defined_names["comparable_chart"].destinations
        assert [row[2].value for row in book[name][where][1:]] == ["≥5.5%", "3%", "15%"]
        assert "≥5.5%" in "".join(part(office, "xl/charts/chart1.xml").itertext())

    def test_heads_that_collide_get_a_number(self) -> None:
        native = Native("bar", ("甲", "乙"), {"数": [1.0, 2.0], "数 ": [1.0, 1.0]}, "")
        assert workbook_bytes("comparisons", [content(native, categories=("甲", "乙"))])

    def test_same_bytes(self) -> None:
        made = [workbook_bytes("comparisons", [content(BAR), content(None)][:1]) for _ in range(2)]
        assert made[0] == made[1]


class TestBrief:
    def test_headings_pictures_and_sentences(self) -> None:
        office = brief_bytes([content(None)], {"glance": ["总的一句。"], "targets": ["一句。", "二句。"]})
        document = part(office, "word/document.xml")
        styles = {style.get(f"{{{NAMESPACES['w']}}}val") for style in document.iter(f"{{{NAMESPACES['w']}}}pStyle")}
        assert {"Title", "Heading1", "Heading2", "ListBullet", "Caption"} <= styles
        written = "".join(document.itertext())
        assert "总的一句。" in written
        assert "二句。" in written
        assert "替代文字" in [element.get("descr") for element in document.iter() if element.get("descr")]
        assert not parts(office, "word/stylesWithEffects")

    def test_same_bytes(self) -> None:
        assert brief_bytes([content(None)], {}) == brief_bytes([content(None)], {})

    def test_a_source_of_several_figures_is_listed_once(self) -> None:
        own, cited = "某区政府工作报告", "统计公报"
        made = [content(None), content(None)]
        told = (replace(made[0].said, sources=(own,)), replace(made[1].said, sources=(own, cited)))
        figures = [replace(one, said=said) for one, said in zip(made, told, strict=True)]
        document = part(brief_bytes(figures, {}), "word/document.xml")
        lines = ["".join(paragraph.itertext()) for paragraph in document.iter(f"{{{NAMESPACES['w']}}}p")]
        assert [lines.count(source) for source in (own, cited)] == [1, 1]

    def test_few_figures_from_different_chapters(self) -> None:
        assert len(chosen([content(BAR) for _ in range(9)])) <= 4


class TestPlainText:
    def test_the_overview_then_each_chapter_in_turn(self) -> None:
        told = [{"chapter": chapter, "sentence": str(place)} for place, chapter in enumerate("aab")]
        told.append({"chapter": "glance", "sentence": "3"})
        assert [finding["sentence"] for finding in selected(told, 3)] == ["0", "2", "3"]

    def test_markup_goes_and_text_stays(self) -> None:
        html = '<a class="n k-stated" href="x.html" title="a &lt; b">5.5%</a>&amp;<script>no()</script> 多  空<br>格'
        assert plain_text(html) == "5.5%& 多 空格"


class TestPacking:
    def test_dates_of_archive_and_properties_are_fixed(self) -> None:
        created = b'<dcterms:created xsi:type="d">2026-11-23T22:00:00Z</dcterms:created>'
        core = b'<x xmlns:dcterms="d" xmlns:xsi="x">' + created + b"</x>"
        inner = packed({"docProps/core.xml": core})
        outer = settled(packed({"a.xlsx": inner, "docProps/core.xml": core}), "2030-01-09")
        with zipfile.ZipFile(io.BytesIO(outer)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            inside = part(archive.read("a.xlsx"), "docProps/core.xml")
        for core_part in (inside, part(outer, "docProps/core.xml")):
            assert "".join(core_part.itertext()) == "2030-01-09T00:00:00Z"


class TestMetadata:
    def test_checksums_source_and_date(self) -> None:
        told = json.loads(metadata_json(content(BAR), {"a.csv": b"x"}))
        assert told["sha256"] == {"a.csv": hashlib.sha256(b"x").hexdigest()}
        assert told["source"] == "资料来源：某报告。"
        assert told["date"] == REPORT["published"]
        assert told["licence"] == "CC-BY-4.0"

    def test_readme_names_source_and_licence(self) -> None:
        written = readme(content(BAR)).decode("utf-8")
        assert "资料来源：某报告。" in written
        assert "CC BY 4.0" in written


class TestExport:
    @pytest.fixture(autouse=True)
    def _nothing_to_prepare(self, monkeypatch: Any) -> None:
        monkeypatch.setattr(exporting, "prepare", lambda _jobs, _inputs: None)

    def _plan(self, *kinds: str, full: bool = False) -> Plan:
        return Plan(tuple(Job("zh", kind, ("x",), "x", "web") for kind in kinds), full, {})

    @pytest.mark.parametrize("full", [True, False])
    def test_a_failure_leaves_what_was_there(self, tmp_path: Path, monkeypatch: Any, full: bool) -> None:
        def break_at_csv(job: Job, _inputs: Any) -> bytes:
            if job.kind == "csv":
                raise OSError(28, "full")
            return b"new"

        monkeypatch.setattr(exporting, "make", break_at_csv)
        (tmp_path / "zh/figures").mkdir(parents=True)
        (tmp_path / "zh/figures/x.png").write_bytes(b"old")
        (tmp_path / ".workreport-briefing").touch()
        with pytest.raises(OSError, match="full"):
            exporting.export(self._plan("png", "csv", full=full), tmp_path, None, _watched)
        assert (tmp_path / "zh/figures/x.png").read_bytes() == b"old"
        assert sorted(path.name for path in tmp_path.iterdir()) == [".workreport-briefing", "zh"]

    @pytest.mark.parametrize("first", [True, False])
    def test_a_whole_replaces_what_the_command_wrote_before(
        self, tmp_path: Path, monkeypatch: Any, first: bool
    ) -> None:
        monkeypatch.setattr(exporting, "make", lambda job, _inputs: job.kind.encode())
        out = tmp_path / "briefing"
        exporting.export(self._plan("png", full=first), out, None, _watched)
        exporting.export(self._plan("csv", full=True), out, None, _watched)
        assert [path.name for path in (out / "zh/figures").iterdir()] == ["x.csv"]
        assert sorted(path.name for path in out.iterdir()) == [".workreport-briefing", "zh"]

    @pytest.mark.parametrize("marked", [True, False])
    def test_a_folder_that_holds_other_things_takes_a_part_and_no_whole(
        self, tmp_path: Path, monkeypatch: Any, marked: bool
    ) -> None:
        monkeypatch.setattr(exporting, "make", lambda job, _inputs: job.kind.encode())
        (tmp_path / "mine.txt").write_text("stays")
        if marked:  # the command made the folder, and somebody put something into it
            (tmp_path / ".workreport-briefing").touch()
        before = sorted(path.name for path in tmp_path.iterdir())
        with pytest.raises(InputError, match=r"'mine.txt'.*choose a new or an empty folder") as told:
            exporting.export(self._plan("png", full=True), tmp_path, None, _watched)
        assert str(tmp_path) in str(told.value)
        assert sorted(path.name for path in tmp_path.iterdir()) == before
        exporting.export(self._plan("png"), tmp_path, None, _watched)
        assert sorted(path.name for path in tmp_path.iterdir()) == [*before, "zh"]

    def test_what_a_killed_run_left_aside_is_removed(self, tmp_path: Path, monkeypatch: Any) -> None:
        monkeypatch.setattr(exporting, "make", lambda job, _inputs: job.kind.encode())
        (tmp_path / ".briefing.dead" / "zh").mkdir(parents=True)
        exporting.export(self._plan("png"), tmp_path, None, _watched)
        assert sorted(path.name for path in tmp_path.iterdir()) == [".workreport-briefing", "zh"]

    def test_unknown_names_are_one_message(self) -> None:
        for wrong in ({"language": "fr"}, {"formats": ["doc"]}, {"size": "poster"}, {"figures": ["none"]}):
            with pytest.raises(InputError, match="use one of"):
                plan(None, **wrong)  # each is found before the report is read

    @pytest.mark.parametrize("wrong", [["--figure", "none"], ["--size", "huge"], ["--nonsense"], []])
    def test_the_command_ends_with_one_line_and_status_2(self, tmp_path: Path, wrong: list[str]) -> None:
        out = [] if not wrong else ["--out", str(tmp_path / "out")]
        done = subprocess.run(
            [sys.executable, ROOT / "scripts/export_briefing.py", *out, *wrong],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert done.stderr.startswith("error: ")
        assert done.stderr.count("\n") == 1
        assert not (tmp_path / "out").exists()


def test_csv_has_a_mark_and_reads_back() -> None:
    written = content(BAR).csv
    assert written.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))) == 4


def _watched(done: Iterable[Any], _total: int) -> Iterable[Any]:
    return done
