"""The pages made from the ledger and from editions: adapting to what is there, escaped, both languages."""

import shutil

import pytest
from bs4 import BeautifulSoup
from newdata_clone import EARLIER, add, both, make_clone

from workreport.analysis.editions import compare_editions
from workreport.analysis.ledger import ledger
from workreport.publish.editions_shown import changes_html, last_change_html
from workreport.publish.ledger_shown import ledger_table, ledgers_html
from workreport.words import Words

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clone")
    with pytest.MonkeyPatch.context() as patch:
        yield folder, both(make_clone(folder, patch))


def page(html):
    return BeautifulSoup(html, "lxml")


@LANGUAGES
def test_every_target_has_a_row_with_its_verdict_and_both_places(added, language):
    rows = ledger(*added[1])
    shown = page(ledgers_html("changhe-2031", language))
    assert len(shown.select("tbody tr")) == len(rows)
    words = Words(language)
    told = [cell.get_text() for cell in shown.select("tbody strong")]
    assert sorted(told) == sorted(words(f"ledger.verdicts.{verdict}") for verdict in rows["verdict"])
    links = {link["href"] for link in shown.select("a.k-stated")}
    assert len(links) == rows["outcome_id"].ne("").sum()
    assert len(shown.select("ul.rule li")) == 9
    assert shown.find(string=words("ledger.no_later")) is not None
    quoted = [words.get_text() for words in shown.select("q")]
    assert sorted(quoted) == sorted(
        rows.loc[rows["verdict"].eq("reworded") & rows["outcome_id"].eq(""), "outcome_text"]
    )


@LANGUAGES
def test_the_earlier_report_links_its_targets_and_says_there_is_none_before(added, language):
    shown = page(ledgers_html("changhe-2030", language))
    assert shown.find(string=Words(language)("ledger.no_earlier")) is not None
    links = shown.select("a.k-stated")
    assert len(links) == len(shown.select("tbody tr"))
    assert links[0]["href"].startswith("text.html#")


@LANGUAGES
def test_a_report_alone_says_so(tmp_path, monkeypatch, language):
    make_clone(tmp_path, monkeypatch)
    add(EARLIER)
    shown = page(ledgers_html("changhe-2030", language))
    assert shown.select("table") == []
    words = Words(language)
    said = [paragraph.get_text() for paragraph in shown.select("p")]
    assert said == [words("ledger.no_earlier"), words("ledger.no_later")]


def test_what_a_report_says_is_escaped(added):
    rows = ledger(*added[1]).head(1).assign(subject_zh="<script>x</script>", subject_en="", note="<b>")
    html = ledger_table(rows, "en", of="target")
    assert "<script>" not in html
    assert "<b>" not in html


@pytest.mark.slow
@LANGUAGES
def test_what_changed_is_shown(added, tmp_path, language):
    folder, _ = added
    shutil.copytree(folder / "data", tmp_path / "data")
    path = tmp_path / "data" / "curated" / "changhe-2031" / "statements.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "3.4万人" not in line), encoding="utf-8")
    html = changes_html(compare_editions(folder, tmp_path), language, "A", "B")
    shown = page(html)
    assert len(shown.select("table")) == 3
    assert "3.4万人" in shown.get_text()
    same = page(changes_html(compare_editions(folder, folder), language, "A", "B"))
    assert same.select("table") == []


@LANGUAGES
def test_without_revisions_the_page_says_so(added, language):
    assert Words(language)("editions.no_history") in last_change_html(language)
