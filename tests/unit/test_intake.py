"""Adding a report: what it makes, what it refuses, and that nothing a person decided is ever lost."""

import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import docx
import pandas as pd
import pytest
import yaml
from newdata_clone import EARLIER, LATER, ROOT, add, files_under, make_clone, run_script

from workreport.analysis.ledger_reports import decide, ledgers_of
from workreport.analysis.machine import MACHINE
from workreport.errors import InputError
from workreport.project import curated_dir, report_ids, source_dir
from workreport.tables.csvfiles import table_text
from workreport.tables.curation import curate, read_review
from workreport.tables.datapackage import descriptor_text, write_descriptor
from workreport.tables.intake import add_report
from workreport.tables.intake_certainty import DOUBTS, by_certainty
from workreport.tables.intake_metadata import Given
from workreport.tables.intake_summary import summary_lines
from workreport.tables.loading import load_tables
from workreport.tables.recuration import review_from
from workreport.tables.reviewing import Reviewer
from workreport.words import Words

pytestmark = pytest.mark.slow

REPORT = "changhe-2030"
REVIEWER = Reviewer("maintainer", "2030-02-01", "read in the text")
GIVEN = Given(place="370200", place_en="Changhe City")


@pytest.fixture
def clone(tmp_path, monkeypatch):
    return make_clone(tmp_path / "clone", monkeypatch)


def test_a_report_becomes_source_and_draft(clone):
    added = add(EARLIER)
    assert (added.is_new, report_ids()) == (True, [REPORT])
    tables = load_tables(REPORT)
    assert tables.text == EARLIER.read_text(encoding="utf-8")
    assert tables.metadata.sha256 == hashlib.sha256(EARLIER.read_bytes()).hexdigest()
    assert len(tables.statements) > 50
    assert (tables.statements["origin"] == "machine").all()


def test_the_data_package_learns_of_the_report(clone):
    package = clone / "data" / "datapackage.json"
    add(EARLIER)
    assert not package.exists(), "a clone without one gets none"
    write_descriptor()
    before = package.read_bytes()
    add(EARLIER)
    assert package.read_bytes() == before
    add(LATER)
    assert {"changhe-2031-statements", "changhe-2030-statements"} <= {
        resource["name"] for resource in json.loads(package.read_bytes())["resources"]
    }
    assert package.read_text(encoding="utf-8") == descriptor_text()


def test_metadata_comes_from_the_text_and_the_options(clone):
    given = Given(
        place="370200", title="报告", url="https://example.org/1", published="2030-01-13", publisher="日报"
    )
    metadata = add(EARLIER, given).source.metadata
    assert (metadata.year, metadata.delivered, metadata.published) == (2030, "2030-01-12", "2030-01-13")
    assert (metadata.place_zh, metadata.place_en) == ("青岛市", "Qingdao City")
    assert metadata.parent_codes == ("370000", "000000")
    assert (metadata.title_zh, metadata.title_en) == ("报告", "2030 government work report of Qingdao City")


def test_a_place_without_a_code_is_said_to_have_none(clone):
    added = add(EARLIER, Given())
    assert (added.source.metadata.place_zh, added.source.metadata.place_code) == ("长河市", "")
    assert load_tables(REPORT).metadata.parent_codes == ()
    assert Words("en")("intake.without_code") in summary_lines(added, "en")


def test_word_and_web_pages_are_read_too(clone, tmp_path):
    lines = EARLIER.read_text(encoding="utf-8").splitlines()
    page = tmp_path / "page.html"
    page.write_text(
        "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>", encoding="utf-8"
    )
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(tmp_path / "page.docx"))
    for number, name in enumerate(("page.html", "page.docx")):
        add(tmp_path / name, replace(GIVEN, report_id=f"changhe-2030-{number}"))
    found = [set(load_tables(name).statements["text"]) for name in report_ids()]
    assert found[0] == found[1]
    assert "42亿斤以上" in found[0]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_other_encodings_become_the_same_report(clone, tmp_path, encoding):
    path = tmp_path / EARLIER.name
    path.write_bytes(BODY.encode(encoding))
    add(path)
    assert load_tables(REPORT).text == BODY


def test_line_ends_stay_as_they_are(clone, tmp_path):
    path = tmp_path / EARLIER.name
    path.write_bytes(BODY.replace("\n", "\r\n").encode("utf-8"))
    add(path)
    assert load_tables(REPORT).text.count("\r\n") == BODY.count("\n")


@pytest.mark.parametrize(
    ("name", "given", "report_id"),
    [
        ("Changhe-2030.TXT", Given(), "changhe-2030"),
        ("长河2030.txt", Given(), "report-2030"),
        ("长河2030.txt", Given(place="370000"), "shandong-2030"),
        ("长河2030.txt", Given(place="370200"), "qingdao-2030"),
        ("a.txt", Given(report_id="long-river-2030"), "long-river-2030"),
    ],
)
def test_the_id_is_the_file_the_place_or_what_was_given(clone, tmp_path, name, given, report_id):
    path = tmp_path / name
    path.write_text(BODY, encoding="utf-8")
    assert add(path, given).source.metadata.report_id == report_id


BODY = EARLIER.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", "从前有一座山。\n" * 300, "not a government work report"),
        (
            "a.txt",
            BODY.replace("政府工作", "法院工作").replace("市人民政府", "法院"),
            "政府工作 is not named",
        ),
        (
            "a.txt",
            "长河市中级人民法院工作报告\n" + BODY.replace("长河市政府工作报告\n", ""),
            "another body's report",
        ),
        ("a.txt", BODY[:400], "characters, fewer than 1000"),
        ("a.txt", "The report of the government.\n" * 300, "not a Chinese report"),
        ("a.txt", BODY.replace("\n", ""), "stands in one line"),
        ("a.txt", "", "no text in it"),
        ("a.zip", BODY, "cannot read .zip"),
        ("a.pdf", BODY, "not a readable PDF"),
    ],
)
def test_what_is_no_report_is_refused_and_nothing_written(clone, tmp_path, name, content, message):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    before = files_under(clone / "data")
    with pytest.raises(InputError) as refused:
        add(path, replace(GIVEN, year=2030, report_id=REPORT))
    assert message in str(refused.value)
    assert files_under(clone / "data") == before


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (Given(report_id="Chang He"), "is no report id"),
        (Given(report_id="../changhe-2030"), "is no report id"),
        (Given(published="yesterday"), "is no date"),
        (Given(url="example.org"), "is no address"),
        (Given(place="990000"), ""),
        (Given(year=1066), "no report is of the year 1066"),
    ],
)
def test_wrong_options_are_refused(clone, given, message):
    if not message:
        assert add(EARLIER, given).source.metadata.place_code == "990000"
        return
    with pytest.raises(InputError) as refused:
        add(EARLIER, given)
    assert message in str(refused.value)
    assert report_ids() == []


def test_running_again_changes_nothing_and_new_options_change_the_metadata(clone):
    add(EARLIER)
    before = files_under(clone / "data")
    assert not add(EARLIER).is_new
    assert files_under(clone / "data") == before
    add(EARLIER, replace(GIVEN, title="新标题"))
    after = files_under(clone / "data")
    assert {name for name in after if after[name] != before.get(name)} == {f"sources/{REPORT}/metadata.yaml"}
    assert load_tables(REPORT).metadata.title_zh == "新标题"


def test_another_text_under_the_same_id_is_refused(clone, tmp_path):
    add(EARLIER)
    before = files_under(clone / "data")
    other = tmp_path / EARLIER.name
    other.write_text(BODY.replace("6.1%", "6.2%"), encoding="utf-8")
    with pytest.raises(InputError, match="is there with another text"):
        add(other)
    assert files_under(clone / "data") == before


OF_SHANDONG = BODY.replace("长河市政府工作报告", "山东省政府工作报告").replace("在长河市第", "在山东省第")
OF_A_DISTRICT = OF_SHANDONG.replace("山东省", "青岛市城阳区")


@pytest.mark.parametrize(
    ("body", "given", "said"),
    [
        (OF_SHANDONG, {"place": "110000"}, r"a\.txt: --place says 北京市 \(110000\), the text says 山东省"),
        (OF_SHANDONG, {"place": "北京市"}, "--place says 北京市, the text says 山东省 — correct --place or"),
        (OF_SHANDONG, {"place": "990000"}, "--place says 990000, the text says 山东省"),
        (OF_A_DISTRICT, {"place": "370200"}, r"--place says 青岛市 \(370200\), the text says 青岛市城阳区"),
        (BODY, {"year": 2027}, "--year says 2027, the text says 2030 — correct --year or .* --insist"),
        (BODY, {"published": "2029-12-28"}, "--published 2029-12-28 lies before 2030-01-12, the day of delivery"),
    ],
)
def test_what_the_text_contradicts_is_refused_and_nothing_written(clone, tmp_path, body, given, said):
    path = tmp_path / "a.txt"
    path.write_text(body, encoding="utf-8")
    known_district(clone)
    before = files_under(clone / "data")
    with pytest.raises(InputError, match=said):
        add(path, Given(**{"place_en": "Somewhere", "report_id": REPORT, **given}))
    assert files_under(clone / "data") == before


def known_district(clone):
    """A report of 城阳区 in the clone, as the project has one."""
    shutil.copytree(ROOT / "data" / "sources" / "chengyang-2025", clone / "data" / "sources" / "chengyang-2025")


@pytest.mark.parametrize(
    ("body", "given", "place"),
    [
        (OF_SHANDONG, {"place": "370000"}, "山东省"),
        (OF_SHANDONG, {"place": "山东"}, "山东省"),
        (OF_SHANDONG, {"place": "110000", "insist": True}, "北京市"),
        (OF_A_DISTRICT, {"place": "370214"}, "城阳区"),
        (OF_A_DISTRICT, {"place": "城阳区"}, "城阳区"),
        (OF_A_DISTRICT.replace("青岛市", "某市"), {"place": "990101"}, "某市城阳区"),
        (BODY, {"year": 2027, "insist": True}, "长河市"),
        (BODY, {"year": 2030, "published": "2030-01-12"}, "长河市"),
    ],
)
def test_what_the_text_does_not_contradict_or_a_person_insists_on_is_taken(clone, tmp_path, body, given, place):
    path = tmp_path / "a.txt"
    path.write_text(body, encoding="utf-8")
    known_district(clone)
    metadata = add(path, Given(**{"report_id": REPORT, **given})).source.metadata
    assert (metadata.place_zh, metadata.year) == (place, given.get("year", 2030))
    assert load_tables(REPORT).metadata == metadata


def test_a_day_long_before_the_year_is_refused(clone, tmp_path):
    undated = tmp_path / "undated.txt"
    undated.write_text(BODY.replace("1月12日", "大会"), encoding="utf-8")
    with pytest.raises(InputError, match="--published says 2029-09-30, long before a report of 2030"):
        add(undated, Given(published="2029-09-30"))
    assert add(undated, Given(published="2029-12-28")).source.metadata.published == "2029-12-28"


def test_the_next_report_of_a_place_has_its_english_name(clone):
    coded, uncoded = Given(place="370200", place_en="Changhe City"), Given(place_en="Long River", report_id="long-2030")
    for given in (coded, uncoded):
        add(EARLIER, given)
        later = Given(place=given.place, report_id=f"later-{len(report_ids())}-2031")
        metadata = add(LATER, later).source.metadata
        assert metadata.place_en == given.place_en
        assert metadata.title_en == f"2031 government work report of {given.place_en}"


def test_a_place_given_later_takes_the_place_of_the_one_on_file(clone):
    add(EARLIER, Given())
    metadata = add(EARLIER, Given(place="370200")).source.metadata
    assert (metadata.place_code, metadata.place_zh, metadata.place_en) == ("370200", "青岛市", "Qingdao City")
    assert metadata.parent_codes == ("370000", "000000")
    assert metadata.title_en == "2030 government work report of Qingdao City"
    assert load_tables(REPORT).metadata == metadata
    again = add(EARLIER, Given(place="370200", place_en="Changhe City", year=2030)).source.metadata
    assert (again.place_en, again.title_en) == ("Changhe City", "2030 government work report of Changhe City")


@pytest.mark.parametrize("refused", ["data", "curated", "sources"])
def test_nothing_is_written_where_a_part_of_it_could_not_be(clone, monkeypatch, refused):
    write_descriptor()
    before = files_under(clone / "data")
    folder = clone / "data" if refused == "data" else clone / "data" / refused
    opened = tempfile.TemporaryFile

    def guarded(**where):
        if where["dir"] == folder:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(**where)

    monkeypatch.setattr(tempfile, "TemporaryFile", guarded)
    with pytest.raises(InputError, match="nothing can be written here"):
        add(EARLIER)
    assert files_under(clone / "data") == before


@pytest.mark.parametrize("broken", ["intake._write_source", "datapackage.descriptor_text"])
def test_a_report_of_which_a_part_could_not_be_written_is_taken_back(clone, monkeypatch, broken):
    write_descriptor()
    before = files_under(clone / "data")

    def full(*_given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"workreport.tables.{broken}", full)
    with pytest.raises(OSError, match="No space"):
        add(EARLIER)
    assert files_under(clone / "data") == before
    assert not (clone / "data" / "curated" / REPORT).exists()


@pytest.mark.parametrize("broken", ["_write_source", "finish"])
def test_a_report_that_was_there_stays_as_it_was_where_it_could_not_be_drafted_again(clone, monkeypatch, broken):
    add(EARLIER)
    before = files_under(clone / "data")

    def full(*_given, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"workreport.tables.intake.{broken}", full)
    with pytest.raises(OSError, match="No space"):
        add(EARLIER, Given(year=2031, insist=True))
    assert files_under(clone / "data") == before


def test_a_place_said_by_its_whole_name_is_the_one_that_is_known(clone):
    kept = add(EARLIER, Given(place="370200")).source.metadata
    whole = add(EARLIER, Given(place="山东省青岛市", insist=True)).source.metadata
    assert whole == kept


@pytest.mark.parametrize("said", ["广西", "广西壮族自治区", "450000"])
def test_a_region_may_be_called_by_its_short_name(clone, tmp_path, said):
    text = EARLIER.read_text(encoding="utf-8").replace("长河市", "广西壮族自治区")
    file = tmp_path / "guangxi.txt"
    file.write_text(text, encoding="utf-8")
    metadata = add(file, Given(report_id="guangxi-2030", place=said)).source.metadata
    assert metadata.place_code == "450000"


# --- the least certain first


def test_rows_come_least_certain_first_and_say_why(clone):
    frames = add(EARLIER).curated.frames
    rows = by_certainty(frames, BODY, 2030)
    assert rows["certainty"].is_monotonic_increasing
    assert set(";".join(rows["doubts"]).split(";")) <= {*DOUBTS, ""}
    future = frames["statements"].assign(
        period=pd.array(["2030"] * len(frames["statements"]), dtype="string")
    )
    doubted = by_certainty({**frames, "statements": future}, BODY, 2030)
    assert doubted["doubts"].str.contains("result_of_the_future").sum() == 23


def test_a_report_without_a_day_is_said_to_stand_on_new_year(clone, tmp_path):
    undated = tmp_path / "undated.txt"
    undated.write_text(EARLIER.read_text(encoding="utf-8").replace("1月12日", "大会"), encoding="utf-8")
    said = Words("en")("intake.without_day", day="2030-01-01")
    assert said in summary_lines(add(undated), "en")
    dated = add(undated, Given(report_id="dated-2030", place="370200", published="2030-01-13"))
    assert not [line for line in summary_lines(dated, "en") if "projections stand on" in line]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_summary_names_counts_targets_and_rows(clone, language):
    lines = summary_lines(add(EARLIER), language, 2)
    words = Words(language)
    assert lines[0] == words("intake.added", report_id=REPORT)
    assert any("6%左右" in line for line in lines)
    assert any("【九】" in line for line in lines)
    assert "curate.py changhe-2030" in lines[-1]
    for doubt in DOUBTS:
        assert words.has(f"intake.doubts.{doubt}")


def test_targets_left_out_are_said_to_be_and_english_names_each(clone):
    lines = summary_lines(add(EARLIER), "en", 2)
    head = next(at for at, line in enumerate(lines) if line.startswith("Targets"))
    told = lines[head + 1 : lines.index("", head)]
    assert lines[head] == Words("en")("intake.targets_first", shown=len(told), count=15)
    assert all(line.strip()[0].isascii() for line in told), told


def test_the_command(clone, monkeypatch, capsys):
    options = [str(EARLIER), "--place", "370200", "--language", "zh"]
    assert run_script("add_report.py", options, monkeypatch) == 0
    assert capsys.readouterr().out.startswith("changhe-2030：已收入")
    assert run_script("add_report.py", [str(clone / "no.txt")], monkeypatch) == 2
    assert capsys.readouterr().err.startswith("error: ")


# --- no decision is ever lost


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """A clone with the report added and one of its rows decided by a person."""
    folder = tmp_path_factory.mktemp("reviewed") / "clone"
    with pytest.MonkeyPatch.context() as patch:
        decide_on_canteens(make_clone(folder, patch))
    return folder


def decided(clone, reviewed):
    """Make `clone` the reviewed one; the bytes of its review."""
    shutil.rmtree(clone)
    shutil.copytree(reviewed, clone, symlinks=True)
    return (curated_dir(REPORT) / "review.csv").read_bytes()


def decide_on_canteens(clone):
    add(EARLIER)
    statements = load_tables(REPORT).statements
    row = statements.index[statements["text"] == "200处"][0]
    statements.loc[row, "subject_zh"] = "社区食堂"
    statements.loc[row, "class"] = "aspiration"
    path = clone / "reviewed.csv"
    path.write_text(table_text("statements", statements), encoding="utf-8")
    review_from(REPORT, MACHINE, [explained_exclusions(clone), path], REVIEWER)


def explained_exclusions(clone):
    """The exclusions with a reason for every numeral, as strict curation asks for."""
    exclusions = load_tables(REPORT).exclusions
    reasons = exclusions["reason"].where(exclusions["reason"] != "unexplained", "word")
    path = clone / "exclusions.csv"
    path.write_text(table_text("exclusions", exclusions.assign(reason=reasons)), encoding="utf-8")
    return path


def the_row():
    statements = load_tables(REPORT).statements
    return statements[statements["text"] == "200处"].iloc[0]


def test_a_decision_survives_a_run_again(clone, reviewed):
    review = decided(clone, reviewed)
    add(EARLIER)
    assert (curated_dir(REPORT) / "review.csv").read_bytes() == review
    assert the_row()[["subject_zh", "class", "origin"]].tolist() == ["社区食堂", "aspiration", "reviewed"]


def upgraded(change):
    """The project's machine after an upgrade: `change` is made to every statement row it finds."""

    def read(source):
        statements, commitments = MACHINE.read(source)
        return change(statements), commitments

    return replace(MACHINE, read=read)


def test_a_decision_survives_an_upgrade_that_leaves_its_row_alone(clone, reviewed):
    review = decided(clone, reviewed)
    machine = upgraded(lambda rows: rows.assign(note="read by a newer reader"))
    add_report(EARLIER, GIVEN, machine)
    assert (curated_dir(REPORT) / "review.csv").read_bytes() == review
    assert the_row()["class"] == "aspiration"


def test_decisions_on_the_ledger_survive_a_run_again_and_an_upgrade(clone):
    add(EARLIER)
    why = {"reason": "read", "reviewer_kind": "maintainer", "date": "2031-02-01"}
    decide(REPORT, the_row()["statement_id"], "note", "到2032年", why)
    kept = (curated_dir(REPORT) / "ledger_review.csv").read_bytes()
    add_report(EARLIER, GIVEN, upgraded(lambda rows: rows.assign(note="read by a newer reader")))
    add_report(EARLIER, replace(GIVEN, title="新标题"), MACHINE)
    assert (curated_dir(REPORT) / "ledger_review.csv").read_bytes() == kept
    assert ledgers_of(REPORT).ahead["note"].str.contains("2032").sum() == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows.assign(**{"class": rows["class"].where(rows["text"] != "200处", "context")}),
        lambda rows: rows[rows["text"] != "200处"].reset_index(drop=True),
    ],
)
def test_an_upgrade_that_reads_the_row_otherwise_never_loses_the_decision(clone, reviewed, change):
    """Either the decision stands, or everything stays as it was and the row is named."""
    review = decided(clone, reviewed)
    before = files_under(clone / "data")
    stopped = ""
    try:
        add_report(EARLIER, GIVEN, upgraded(change))
    except InputError as refused:
        stopped = str(refused)
    if stopped:
        assert "no longer fit" in stopped
        assert files_under(clone / "data") == before
    assert the_row()["class"] == "aspiration"
    assert (curated_dir(REPORT) / "review.csv").read_bytes() == review


def test_a_changed_text_is_refused_until_its_fingerprint_is_renewed(clone, reviewed):
    decided(clone, reviewed)
    path = source_dir(REPORT) / "report.txt"
    path.write_text(BODY.replace("200处", "300处"), encoding="utf-8")
    before = files_under(clone / "data")
    with pytest.raises(InputError, match="SHA-256"):
        curate(REPORT, MACHINE)
    with pytest.raises(InputError, match="SHA-256"):
        add(EARLIER)
    assert files_under(clone / "data") == before


def test_a_changed_text_under_a_decision_stops_loudly(clone, reviewed):
    review = decided(clone, reviewed)
    folder = source_dir(REPORT)
    text = BODY.replace("200处", "300处")
    (folder / "report.txt").write_text(text, encoding="utf-8")
    metadata = yaml.safe_load((folder / "metadata.yaml").read_text(encoding="utf-8"))
    metadata["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    (folder / "metadata.yaml").write_text(yaml.safe_dump(metadata, allow_unicode=True), encoding="utf-8")
    before = files_under(clone / "data")
    with pytest.raises(InputError, match=r"decisions no longer fit: .*changhe-2030"):
        curate(REPORT, MACHINE)
    assert files_under(clone / "data") == before
    assert (curated_dir(REPORT) / "review.csv").read_bytes() == review
    assert len(read_review(REPORT)) > 0


# --- killed runs

_KILLED = """
import dataclasses, hashlib, json, os, pathlib, signal, sys
sys.path.insert(0, sys.argv[4])
from newdata_clone import EARLIER, add, files_under
import workreport.files
from workreport.analysis.machine import MACHINE
from workreport.tables.intake import add_report
from workreport.tables.intake_metadata import Given

root = pathlib.Path(os.environ["WORKREPORT_ROOT"])
title, most, seen = sys.argv[1], int(sys.argv[2]), []

def dying(call, at, counter):
    def step(*args, **kwargs):
        counter[0] += 1
        if counter[0] == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*args, **kwargs)
    return step

def newer(at):
    # a newer reader, which says something else of every promise
    def read(source):
        statements, commitments = MACHINE.read(source)
        return statements, commitments.assign(note=f"reader {at}")
    return dataclasses.replace(MACHINE, read=read)

for at in range(1, most + 1):
    child = os.fork()
    if child == 0:
        counter = [0]
        write = pathlib.Path.write_bytes
        pathlib.Path.write_bytes = dying(write, at, counter)
        pathlib.Path.rename = dying(pathlib.Path.rename, at, counter)
        workreport.files._exchange = dying(workreport.files._exchange, at, counter)
        given = Given(place="370200", place_en="Changhe City", title=title)
        add_report(EARLIER, given, newer(at) if sys.argv[3] == "newer" else MACHINE)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    data = root / "data"
    found = files_under(data).items()
    kept = {name: hashlib.sha256(content).hexdigest() for name, content in found if "/." not in name}
    seen.append({"killed": os.WIFSIGNALED(status), "kept": kept})
    if not seen[-1]["killed"]:
        break
    if sys.argv[3] == "fresh":
        import shutil
        for part in ("sources", "curated"):
            shutil.rmtree(data / part); (data / part).mkdir()
print(json.dumps(seen))
"""


def killed_runs(title, start):
    """Add the report again and again, killed one step later each time; what stood there after each."""
    command = [sys.executable, "-c", _KILLED, title, "40", start, str(Path(__file__).parent)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_a_killed_run_leaves_no_report_or_the_whole_report(clone):
    *killed, whole = killed_runs("", "fresh")
    assert not whole["killed"]
    assert len(killed) >= 9
    for run in killed:
        told = {name for name in run["kept"] if name.startswith("sources/")}
        assert told == set(), "a report may count as there only once all of it is"
    assert len([name for name in whole["kept"] if name.startswith("sources/")]) == 2
    assert len([name for name in whole["kept"] if name.startswith(f"curated/{REPORT}/")]) == 6
    add(EARLIER)
    assert files_under(clone / "data" / "curated").keys() == files_under(curated_dir(REPORT).parent).keys()
    assert not [name for name in files_under(clone / "data") if "/." in name], (
        "what killed runs left is swept"
    )


def hashes(clone):
    """Each file of the data with its hash, but for what is written aside."""
    found = files_under(clone / "data").items()
    return {name: hashlib.sha256(content).hexdigest() for name, content in found if "/." not in name}


def test_a_killed_run_of_a_newer_reader_leaves_its_tables_whole_and_every_decision(clone, reviewed):
    decided(clone, reviewed)
    before = hashes(clone)
    *killed, whole = killed_runs("", "newer")
    review = f"curated/{REPORT}/review.csv"
    changed = {name for name, digest in whole["kept"].items() if digest != before.get(name)}
    assert changed == {f"curated/{REPORT}/commitments.csv"}
    assert len(killed) >= 7
    for run in killed:
        assert run["kept"].keys() == before.keys()
        assert run["kept"][review] == before[review]
    assert the_row()["subject_zh"] == "社区食堂"
    assert load_tables(REPORT).commitments["note"].nunique() == 1


def test_what_a_killed_run_left_is_swept_and_nothing_else(clone):
    left = clone / "data" / "curated" / f".{REPORT}.aside-abcd"
    other = clone / "data" / "sources" / ".changhe-2029.aside-abcd"
    for folder in (left, other):
        folder.mkdir()
    add(EARLIER)
    assert (left.exists(), other.exists()) == (False, True)


def test_a_killed_run_over_a_reviewed_report_leaves_old_or_new(clone, reviewed):
    review = decided(clone, reviewed)
    old = hashes(clone)
    *killed, whole = killed_runs("一个新的标题", "kept")
    assert killed
    new = whole["kept"]
    assert new != old
    for run in killed:
        assert run["kept"] in (old, new)
    assert (curated_dir(REPORT) / "review.csv").read_bytes() == review
    assert the_row()["subject_zh"] == "社区食堂"


def test_two_years_stand_beside_each_other(clone):
    add(EARLIER)
    first = files_under(source_dir(REPORT)) | files_under(curated_dir(REPORT))
    add(LATER)
    assert report_ids() == ["changhe-2030", "changhe-2031"]
    assert files_under(source_dir(REPORT)) | files_under(curated_dir(REPORT)) == first
