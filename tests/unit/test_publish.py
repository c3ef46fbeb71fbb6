"""The small parts the book is made of: escaping, caching, staging, search terms, links between twins."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from workreport.errors import InputError
from workreport.files import folder_whole, write_bytes_whole
from workreport.project import project_root
from workreport.publish.accuracy_shown import accuracy, together
from workreport.publish.blocks import dictionary
from workreport.publish.cache import Ledger, digest_of, fingerprint
from workreport.publish.evidence import report_text_html, short_id, text_link
from workreport.publish.html import as_words, mark_chinese, number, tag, text
from workreport.publish.licences import licence_list
from workreport.publish.not_found import add_not_found
from workreport.publish.search_bigrams import BigramSearch
from workreport.publish.show import MIME
from workreport.publish.site import add_manifest, add_sitemap, manifest_differences
from workreport.publish.sphinx_ext import _twin_link
from workreport.publish.stage import _notebook_bytes
from workreport.tables.schemas import TABLES
from workreport.words import LANGUAGES, Words


class TestHtml:
    def test_hostile_text_stays_text(self) -> None:
        written = tag("td", text('<script>alert(1)</script>"&\u202e'), title='"><img src=x>')
        assert "<script" not in written
        assert "<img" not in written
        assert "\u202e" not in written

    def test_a_number_carries_its_kind(self) -> None:
        assert 'class="n k-implied"' in number("54家", "implied")
        with pytest.raises(ValueError, match="unknown kind"):
            number("54", "guessed")


class TestChinese:
    def test_runs_are_marked_for_screen_readers(self) -> None:
        assert mark_chinese("<p>at least (以上) 5</p>") == '<p>at least (<span lang="zh-CN">以上</span>) 5</p>'

    @pytest.mark.parametrize(
        "html",
        ['<p lang="zh-CN">全市<b>第一</b></p>', "<code>数据</code>", "<svg><text>全市</text></svg>", "<img alt='图'>"],
    )
    def test_marked_text_drawings_and_code_are_left_alone(self, html: str) -> None:
        assert mark_chinese(html) == html

    def test_text_after_a_left_alone_element_is_marked(self) -> None:
        assert mark_chinese("<code>甲</code><br>乙").endswith('<span lang="zh-CN">乙</span>')


class TestLedger:
    def test_fresh_until_a_file_it_read_changes(self, tmp_path: Path) -> None:
        (tmp_path / "data.csv").write_text("a\n1\n")
        ledger = Ledger(tmp_path / "kept.json", tmp_path)
        assert ledger.fresh("key") is None
        ledger.store("key", ["data.csv"], {"cells": []})
        assert ledger.fresh("key") == {"cells": []}
        assert ledger.fresh("other key") is None
        (tmp_path / "data.csv").write_text("a\n2\n")
        assert ledger.fresh("key") is None

    def test_a_new_file_in_a_listed_folder_counts(self, tmp_path: Path) -> None:
        (tmp_path / "sources").mkdir()
        ledger = Ledger(tmp_path / "kept.json", tmp_path)
        ledger.store("key", ["sources"], {})
        (tmp_path / "sources" / "next").mkdir()
        assert ledger.fresh("key") is None

    def test_a_damaged_cache_is_no_cache(self, tmp_path: Path) -> None:
        (tmp_path / "kept.json").write_text('{"key": "key", "rea')
        assert Ledger(tmp_path / "kept.json", tmp_path).fresh("key") is None

    def test_fingerprint_sees_names_and_bytes(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("1")
        first = fingerprint(tmp_path, ["*.txt"])
        (tmp_path / "a.txt").rename(tmp_path / "b.txt")
        assert fingerprint(tmp_path, ["*.txt"]) != first
        assert digest_of(tmp_path / "none") == "absent"


class TestFiles:
    def test_a_failure_leaves_the_old_folder(self, tmp_path: Path) -> None:
        out = tmp_path / "site"
        with folder_whole(out) as fresh:
            (fresh / "index.html").write_text("old")
        with pytest.raises(FileNotFoundError), folder_whole(out) as fresh:
            (fresh / "index.html").write_text("half") and (fresh / "missing").read_text()
        assert (out / "index.html").read_text() == "old"
        assert [path.name for path in tmp_path.iterdir()] == ["site"]

    def test_a_new_folder_takes_the_old_ones_place(self, tmp_path: Path) -> None:
        out = tmp_path / "site"
        for word in ("old", "new"):
            with folder_whole(out) as fresh:
                (fresh / f"{word}.html").write_text(word)
        assert [path.name for path in out.iterdir()] == ["new.html"]
        assert [path.name for path in tmp_path.iterdir()] == ["site"]

    def test_bytes_are_whole(self, tmp_path: Path) -> None:
        write_bytes_whole(tmp_path / "deep" / "file", b"\x00\x01")
        assert (tmp_path / "deep" / "file").read_bytes() == b"\x00\x01"


def notebook() -> nbformat.NotebookNode:
    both = {"text/html": "<p>中</p>", MIME: {"zh": "<p>中</p>", "en": "<p>en</p>"}}
    shown = nbformat.v4.new_output("execute_result", both, execution_count=3)
    cells = [
        nbformat.v4.new_code_cell('REPORT = "x"', metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell("book.figure('x')", outputs=[shown]),
    ]
    return nbformat.v4.new_notebook(cells=cells)


@pytest.mark.parametrize(("language", "html"), [("zh", "<p>中</p>"), ("en", "<p>en</p>")])
def test_staging_keeps_one_language(language: str, html: str) -> None:
    staged = json.loads(_notebook_bytes(notebook(), language))
    assert staged["cells"][1]["outputs"][0]["data"] == {"text/html": html}
    assert staged["cells"][0]["metadata"]["tags"] == ["parameters", "remove-cell"]
    assert staged["cells"][1]["metadata"]["tags"] == ["hide-input"]


def test_another_library_s_table_is_staged_without_styles() -> None:
    made = pd.DataFrame({"a": [1]})._repr_html_()
    assert "<style" in made
    assert "style=" in made
    cell = nbformat.v4.new_code_cell("frame", outputs=[nbformat.v4.new_output("execute_result", {"text/html": made})])
    staged = json.loads(_notebook_bytes(nbformat.v4.new_notebook(cells=[cell]), "en"))
    shown = staged["cells"][0]["outputs"][0]["data"]["text/html"]
    assert "style" not in shown
    assert "<td>1</td>" in shown


def test_search_terms_are_pairs_of_characters() -> None:
    terms = BigramSearch({}).split("城阳区 GDP 增长5.5%")
    assert {"城阳", "阳区", "城", "gdp", "增长", "5.5"} <= set(terms)


@pytest.mark.parametrize(
    ("page", "language", "twin"),
    [
        ("index", "zh", "en/index.html"),
        ("index", "en", "../index.html"),
        ("notebooks/targets", "zh", "../en/notebooks/targets.html"),
        ("notebooks/targets", "en", "../../notebooks/targets.html"),
        ("search", "en", "../search.html"),
    ],
)
def test_twins_are_linked_relatively(page: str, language: str, twin: str) -> None:
    assert _twin_link(page, language) == twin


class TestSite:
    def test_sitemap_names_both_twins(self, tmp_path: Path) -> None:
        (tmp_path / "en").mkdir()
        for name in ("index.html", "en/index.html", "search.html"):
            (tmp_path / name).write_text("")
        add_sitemap(tmp_path, "https://host.example/book/")
        sitemap = (tmp_path / "sitemap.xml").read_text()
        assert sitemap.count("<url>") == 2
        assert 'hreflang="en" href="https://host.example/book/en/"' in sitemap
        assert "search" not in sitemap

    def test_wrong_addresses_lead_home_at_any_depth(self, tmp_path: Path) -> None:
        add_not_found(tmp_path, project_root() / "book" / "_theme" / "workreport", "https://host.example/book")
        page = (tmp_path / "404.html").read_text(encoding="utf-8")
        assert 'href="/book/index.html"' in page
        assert 'href="/book/en/index.html"' in page

    def test_manifest_covers_every_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text("a")
        add_manifest(tmp_path)
        assert (tmp_path / "MANIFEST.sha256").read_text().split()[1] == "a.html"


class TestReportText:
    def test_spans_inside_spans_keep_their_anchors(self) -> None:
        import pandas as pd

        class Tables:
            text = "建设<b>10个项目</b>。"
            statements = pd.DataFrame(
                {"statement_id": ["r-s00005"], "char_start": [5], "char_end": [8], "class": ["target"]}
            )
            commitments = pd.DataFrame({"commitment_id": ["r-c00000"], "char_start": [0], "char_end": [14]})

        html = report_text_html(Tables, "zh")
        assert 'id="s00005"' in html
        assert 'id="c00000"' in html
        assert "<b>" not in html

    def test_addresses(self) -> None:
        assert short_id("some-place-2025-s00412") == "s00412"
        assert text_link("some-place-2025-s00412", "notebooks/") == "notebooks/text.html#s00412"


def test_a_missing_phrase_is_named() -> None:
    with pytest.raises(InputError, match=r"site\.yaml.*no phrase 'site\.nowhere'"):
        Words("en")("site.nowhere")


class TestLicences:
    def test_every_script_is_somebodys(self, tmp_path: Path) -> None:
        (tmp_path / "_static").mkdir()
        (tmp_path / "_static" / "site.js").write_text("")
        (tmp_path / "_static" / "searchtools.js").write_text("")
        said = licence_list(project_root(), tmp_path)
        assert "Redistribution and use in source and binary forms" in said
        assert "BSD-2-Clause" in said
        (tmp_path / "_static" / "stranger.js").write_text("")
        with pytest.raises(InputError, match="nobody is named for the script _static/stranger.js"):
            licence_list(project_root(), tmp_path)


class TestVerify:
    def test_names_what_was_altered_added_or_lost(self, tmp_path: Path) -> None:
        for name in ("a.html", "b.html"):
            (tmp_path / name).write_text(name)
        add_manifest(tmp_path)
        assert manifest_differences(tmp_path) == []
        (tmp_path / "a.html").write_text("other")
        (tmp_path / "b.html").unlink()
        (tmp_path / "c.html").write_text("new")
        assert manifest_differences(tmp_path) == ["b.html is missing", "c.html was added", "a.html was altered"]
        with pytest.raises(InputError, match="no MANIFEST"):
            manifest_differences(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "written",
    ["<script>x</script>", "<img src=x onerror=x>",
     "[x](javascript:x)", "{{ place }}", "{ref}`x`", "$x$", "**x** # | &"],  # fmt: skip
)
def test_what_a_person_wrote_is_no_markup_in_a_page(written):
    shown = MarkdownIt("commonmark").render(as_words(written))
    assert html.unescape(shown) == f"<p>{written}</p>\n"
    assert "<" not in shown.removeprefix("<p>").removesuffix("</p>\n")


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_without_targets_does_not_tell_how_to_read_them(language: str) -> None:
    from workreport.publish.substitutions import substitutions

    told = substitutions("chengyang-2025", language)
    listed = {name: words for name, words in told.items() if name.startswith("aims_")}
    assert {name for name, words in listed.items() if not words} == {"aims_environment"}
    assert all(told[f"n_{name}"] in words for name, words in listed.items() if words)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_measured_set_is_told_and_only_first_readings_stand_open(language: str) -> None:
    measured = json.loads((project_root() / "data" / "accuracy.json").read_text(encoding="utf-8"))
    first, folded = accuracy(language).split("<details>")
    names = Words(language).group("shown.accuracy.sets")
    for name in measured:
        cell = f">{html.escape(names[name])}</th>"
        assert (first.count(cell), folded.count(cell)) == ((1, 0) if "_unseen" in name else (0, 1)), name


def test_sets_together_count_each_number_once() -> None:
    shares = dict.fromkeys(("value_unit", "measure_type", "comparator"), 1.0)
    sets = [
        {"texts": 2, "statistics": 100, "recall": 0.9, "precision": 0.9, "class": 1.0, "period": 0.5} | shares,
        {"texts": 1, "statistics": 10, "recall": 1.0, "precision": 0.5, "class": 0.0, "period": 1.0} | shares,
    ]
    told = together(sets)
    assert (told["texts"], told["statistics"]) == (3, 110)
    assert told["recall"] == 100 / 110
    assert told["precision"] == 100 / 120
    assert (told["class"], told["period"], told["value_unit"]) == (0.9, 0.55, 1.0)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_newest_first_readings_stand_above_all_sets(language: str) -> None:
    measured = json.loads((project_root() / "data" / "accuracy.json").read_text(encoding="utf-8"))
    rows = BeautifulSoup(accuracy(language).split("<details>")[0], "lxml").select("tbody tr")
    told = [[cell.get_text() for cell in row.select("td")] for row in rows]
    known = Words(language).group("shown.accuracy.sets")
    newest = [name for name in known if re.fullmatch("passages.*_unseen", name)][-10:]  # of real reports
    assert told[0] == ["", "", "0.980", "0.980", "0.980", "0.950", "0.950", "0.930", "0.900"]
    counted = sum(measured[name]["statistics"] for name in newest)
    assert told[1][1].replace(",", "") == str(counted)
    assert len(rows) == 2 + sum(name.endswith("_unseen") for name in measured)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_table_of_the_dictionary_says_what_it_holds(language: str) -> None:
    words, shown = Words(language), dictionary(language)
    for table in TABLES:
        assert f"<code>{table}</code> {html.escape(words(f'columns.tables.{table}'))}</summary>" in shown
