"""The pages made from the ledger and from editions: adapting to what is there, escaped, both languages."""

import json
import shutil
from datetime import date

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from newdata_clone import EARLIER, LATER, ROOT, add, both, make_clone

from workreport.analysis.editions import CELL_COLUMNS, FINDING_COLUMNS, ROW_COLUMNS, Changes, compare_editions
from workreport.analysis.editions_frozen import freeze
from workreport.analysis.ledger import ledger
from workreport.analysis.ledger_rate import Figure, asks, rate
from workreport.errors import InputError
from workreport.publish import ledger_waiting
from workreport.publish.editions_shown import changes_html, last_change_html, since_edition_html
from workreport.publish.ledger_shown import ledger_table, ledgers_html
from workreport.publish.ledger_waiting import entered_html, measured_html
from workreport.tables.loading import load_tables
from workreport.tables.outcomes_entry import add_outcome
from workreport.words import Words

pytestmark = pytest.mark.slow

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
    rated = shown.select("table:not(.waiting)")[0]
    assert len(rated.select("tbody tr")) == len(rows)
    words = Words(language)
    told = [cell.get_text() for cell in shown.select("tbody strong")]
    assert sorted(told) == sorted(words(f"ledger.verdicts.{verdict}") for verdict in rows["verdict"])
    links = {link["href"] for link in rated.select("a.k-stated")}
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
    words, rows = Words(language), ledger(load_tables("changhe-2030"), None)
    assert not shown.select("table:not(.waiting)")
    assert len(shown.select("table.waiting tbody tr")) == len(rows)
    said = [paragraph.get_text() for paragraph in shown.select("p")]
    assert said[:2] == [words("ledger.no_earlier"), words("ledger.no_later")]
    held = [cell.get_text() for cell in shown.select("table.waiting tr td:last-child")]
    assert len([asked for asked in held if any(letter.isdigit() for letter in asked)]) == sum(
        rows["reason"] == "not_yet_told"
    )


@LANGUAGES
@pytest.mark.parametrize(
    ("value", "comparator", "indicator", "asked"),
    [(6.0, "ge", "gdp_growth_real", "at_least"), (6.0, "approx", "gdp_growth_real", "about_least"),
     (3.0, "approx", "cpi_inflation", "near"), (5.5, "le", "urban_unemployment_rate", "at_most"),
     (5.5, "approx", "urban_unemployment_rate", "about_most"),
     (-3.0, "approx", "energy_intensity_change", "about_least")],
)  # fmt: skip
def test_what_a_target_will_be_held_to_is_what_attains_it(language, value, comparator, indicator, asked):
    target = Figure(value, comparator, False, indicator)
    assert asks(target) == asked
    assert Words(language).has(f"ledger.waiting.asks.{asked}")
    slack = abs(value) / 20 if comparator == "approx" else 0
    edge = abs(value) + slack if asked.endswith("most") else abs(value) - slack
    assert rate(target, Figure(edge, "eq", value < 0, indicator)).verdict == "attained"
    beyond = edge * (1.01 if asked.endswith("most") else 0.99)
    assert rate(target, Figure(beyond, "eq", value < 0, indicator)).verdict != "attained"


@LANGUAGES
def test_entered_outcomes_show_their_source_and_how_far_the_year_has_come(tmp_path, monkeypatch, language):
    make_clone(tmp_path, monkeypatch)
    add(EARLIER)
    tables = load_tables("changhe-2030")
    assert not page(entered_html(tables, language)).select("table")
    given = {"place_code": "370200", "indicator_id": "urban_new_jobs", "year": "2030", "period": "H1", "value": "1.8",
             "unit": "万人", "source_title": "半年公报", "publisher": "统计局",
             "published_date": "2030-07-20"}  # fmt: skip
    add_outcome(given, date(2030, 7, 21))
    shown = page(entered_html(tables, language))
    assert shown.select_one(".k-implied").get_text() == Words(language)(
        "ledger.entered.run_rate", reached="60%", elapsed="50%"
    )
    assert "半年公报" in shown.get_text()
    assert shown.select_one("a.k-stated")["href"].startswith("text.html#")
    ahead = page(ledgers_html("changhe-2030", language))
    assert len(ahead.select("table:not(.waiting) tbody tr")) == 1


@LANGUAGES
def test_the_measured_record_is_the_committed_count(language):
    committed = json.loads((ROOT / "data" / "measured" / "ledger.json").read_text(encoding="utf-8"))["pairs"]
    rows = page(measured_html(language)).select("tbody tr")
    assert len(rows) == len(committed)
    for row, pair in zip(rows, committed, strict=True):
        total, *counts = [int(cell.get_text()) for cell in row.select("td")]
        assert total == sum(counts) == pair["rows"]
        assert counts == list(pair["verdicts"].values())


@LANGUAGES
def test_data_are_compared_with_the_frozen_edition(tmp_path, monkeypatch, language):
    make_clone(tmp_path, monkeypatch)
    add(EARLIER)
    assert page(since_edition_html("changhe-2030", language)).get_text() == Words(language)("editions.no_edition")
    freeze("2030-04-01")
    assert Words(language)("editions.nothing").strip() in page(since_edition_html("changhe-2030", language)).get_text()
    path = tmp_path / "data" / "curated" / "changhe-2030" / "statements.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    add(LATER)
    shown = page(since_edition_html("changhe-2030", language))
    assert lines[-1].split(",")[0] in shown.get_text()
    assert "changhe-2031" not in shown.get_text()
    new = page(since_edition_html("changhe-2031", language)).get_text()
    assert Words(language)("editions.new_report", before="2030-04-01") in new
    with pytest.raises(InputError, match="is there"):
        freeze("2030-04-01")


def test_what_a_report_says_is_escaped(added):
    rows = ledger(*added[1]).head(1).assign(subject_zh="<script>x</script>", subject_en="", note="<b>")
    html = ledger_table(rows, "en", of="target")
    assert "<script>" not in html
    assert "<b>" not in html


@LANGUAGES
def test_what_changed_is_shown(added, tmp_path, language):
    folder, _ = added
    shutil.copytree(folder / "data", tmp_path / "data")
    path = tmp_path / "data" / "curated" / "changhe-2031" / "statements.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "3.4万人" not in line), encoding="utf-8")
    changes = compare_editions(folder, tmp_path)
    shown = page(changes_html(changes, language, "A", "B"))
    places = changes.rows[["report_id", "table"]].drop_duplicates()
    assert len(shown.select("table")) == (not changes.findings.empty) + len(places)
    assert "3.4万人" in shown.get_text()


@LANGUAGES
def test_an_altered_cell_is_shown_before_and_after(language):
    row = ["r-2031", "statements", "r-2031-s1", "altered", "unit", "新增就业 3.4万人", "New jobs 3.4万人"]
    cell = ["r-2031", "statements", "r-2031-s1", "unit", "人", "户" * 99]
    changes = Changes(pd.DataFrame([row], columns=ROW_COLUMNS), pd.DataFrame([cell], columns=CELL_COLUMNS),
                      pd.DataFrame(columns=FINDING_COLUMNS))  # fmt: skip
    shown = page(changes_html(changes, language, "A", "B")).get_text()
    assert "人 → 户" in shown
    assert "户…户" in shown


@LANGUAGES
def test_the_same_data_twice_has_no_tables(added, language):
    folder, _ = added
    same = page(changes_html(compare_editions(folder, folder), language, "A", "B"))
    assert same.select("table") == []


@LANGUAGES
def test_without_revisions_the_page_says_so(added, language):
    assert Words(language)("editions.no_history") in last_change_html(language)


@pytest.mark.parametrize(
    ("language", "every", "some"),
    [("zh", "都有写明的规则", "其余1个不能"), ("en", "all of them", "The other 1 cannot")],
)
def test_what_waits_is_counted_once(language, every, some):
    aim = {"headline": True, "target_start": 1, "target_subject": "甲", "reason": "not_yet_told"}
    rows = pd.DataFrame([aim, aim | {"reason": "none"}])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger_waiting, "_waiting_row", lambda row, words, base: ["", "", ""])
        assert every in ledger_waiting.waiting_html(rows.head(1), Words(language))
        pairs = json.loads((ROOT / "data" / "measured" / "ledger.json").read_text(encoding="utf-8"))["pairs"]
        unrated = sum(pair["verdicts"]["cannot_be_rated"] for pair in pairs)
        assert str(unrated) in ledger_waiting.waiting_html(rows.head(1), Words(language)), "not all will be rated"
        shown = ledger_waiting.waiting_html(rows, Words(language))
    assert every not in shown
    assert some in shown
