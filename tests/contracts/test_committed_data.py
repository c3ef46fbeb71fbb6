"""Everything under data/ keeps its contract, is what the commands give, and is all there."""

import json
import warnings

import pytest

from workreport.analysis.machine import MACHINE
from workreport.project import curated_dir, project_root, report_ids
from workreport.tables.checking import check_all, check_coverage, check_descriptor
from workreport.tables.csvfiles import table_text
from workreport.tables.curation import lay_review, read_review
from workreport.tables.loading import load_reference, load_tables
from workreport.tables.sourcetext import load_source

ROWS = {"statements": 212, "commitments": 231, "comparisons": 26, "implied": 45, "exclusions": 29}
REFERENCE_ROWS = {"series": 565, "target_outcomes": 3944, "sources": 140}
CURATED = [report_id for report_id in report_ids() if curated_dir(report_id).is_dir()]


def test_all_data_is_as_it_should_be():
    lines = list(check_all())
    assert lines[-1] == "datapackage.json: up to date"
    assert len(lines) == len(report_ids()) + 2


def test_row_counts_are_the_known_ones():
    reference = load_reference()
    assert {name: len(getattr(reference, name)) for name in REFERENCE_ROWS} == REFERENCE_ROWS
    tables = load_tables("chengyang-2025")
    assert {name: len(getattr(tables, name)) for name in ROWS} == ROWS


def test_no_report_of_ours_is_cited_as_a_source_from_elsewhere():
    ours = {load_source(report_id).metadata.url.partition("://")[2] for report_id in report_ids()} - {""}
    assert ours
    assert not ours & {url.partition("://")[2] for url in load_reference().sources["url"].dropna()}


@pytest.mark.parametrize("report_id", CURATED)
def test_every_numeral_is_in_a_row_or_an_exclusion(report_id):
    assert check_coverage(load_tables(report_id)) > 100


@pytest.mark.parametrize("report_id", CURATED)
def test_curating_again_gives_the_committed_tables(report_id):
    curated = lay_review(load_source(report_id), MACHINE, read_review(report_id))
    assert [f"{one.key} {one.column}: {one.why}" for one in curated.conflicts] == []
    for name, frame in curated.frames.items():
        committed = (curated_dir(report_id) / f"{name}.csv").read_text(encoding="utf-8")
        assert table_text(name, frame) == committed, f"run scripts/curate.py {report_id}"


@pytest.mark.parametrize("report_id", CURATED)
def test_english_labels_hold_no_chinese(report_id):
    subjects = load_tables(report_id).statements["subject_en"].dropna()
    assert [subject for subject in subjects if any("一" <= letter <= "鿿" for letter in subject)] == []


@pytest.mark.parametrize("report_id", CURATED)
def test_statements_do_not_overlap(report_id):
    statements = load_tables(report_id).statements
    assert (statements["char_start"].iloc[1:].to_numpy() >= statements["char_end"].iloc[:-1].to_numpy()).all()


def test_every_chengyang_statement_is_reviewed():
    tables = load_tables("chengyang-2025")
    assert set(tables.statements["origin"]) == {"reviewed"}
    assert set(tables.commitments["origin"]) == {"reviewed"}
    assert set(tables.comparisons["origin"]) == {"reviewed"}


def test_descriptor_is_valid_for_frictionless():
    check_descriptor()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import validate

        report = validate(str(project_root() / "data" / "datapackage.json"))
    assert report.flatten(["name", "type", "note"]) == []
    assert report.valid


def test_every_reference_figure_has_a_source_with_a_grade():
    reference = load_reference()
    assert reference.series["source_id"].isin(reference.sources["source_id"]).all()
    outcomes = reference.target_outcomes
    for figure in ("actual_first", "actual_revised"):
        assert (outcomes[figure].notna() == outcomes[f"{figure}_source"].notna()).all()
    assert (outcomes["target_high"] >= outcomes["target"]).all()


def test_only_our_own_tables_carry_our_licence() -> None:
    """Figures of others are quoted under `data/reference/`; they are not ours to license."""
    package = json.loads((project_root() / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert "licenses" not in package
    for resource in package["resources"]:
        own = resource["path"].startswith("curated/")
        assert [licence["name"] for licence in resource.get("licenses", [])] == ["CC-BY-4.0"] * own
