"""Anything at all, given to the reader, the tables, the review layer and the files people write: never a traceback.

`make fuzz` runs every case (FUZZ_SHARE=1, over 100,000); `make test` a small share of each. What is made is read or
refused with `InputError`; nothing else may happen. How many cases were run stands at the end (`conftest`).

Coverage-guided fuzzing (atheris, over `decode_text` and `workreport.read`, begun from the lines of a report) was tried
for some minutes and found nothing that these cases do not: one read of a text costs too much for it to go far.
"""

from __future__ import annotations

import functools
import json
import os
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import RAN
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import workreport
from workreport.analysis.forecast.scenarios import read_scenarios
from workreport.errors import InputError
from workreport.publish.findings import read_findings
from workreport.source import decode_text, read_text
from workreport.tables.cells import cell_value
from workreport.tables.csvfiles import parse_rows, read_table
from workreport.tables.decisions import check_decisions
from workreport.tables.declared_csv import check_cells
from workreport.tables.outcomes import OUTCOMES
from workreport.tables.outcomes_check import check_outcome, known_to
from workreport.tables.review import apply_review
from workreport.tables.schemas import TABLES
from workreport.userfiles import csv_lines, user_yaml

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHARE = float(os.environ.get("FUZZ_SHARE", "0.002"))
REPORT = (ROOT / "tests" / "unit" / "data" / "changhe-2030.txt").read_text(encoding="utf-8")
SCENARIOS = (ROOT / "data" / "scenarios.yaml").read_text(encoding="utf-8")
CURATED = ROOT / "data" / "curated" / "chengyang-2025"
FOLDERS = (CURATED, ROOT / "data" / "reference")
FILES = {
    name: next(folder / f"{name}.csv" for folder in FOLDERS if (folder / f"{name}.csv").is_file()) for name in TABLES
}
ROWS = {name: csv_lines(path)[:7] for name, path in FILES.items()}
ODD = st.sampled_from([
    "\x00", "\u202e", "\u200b", "\ufeff", "\r", "\n\n", "\t", "\ud800", "，", "%", "亿元", "万", "２", "②",
    "-", "–", "~", "1e400", "NaN", "=1+1", "'", '"', ",", "\\", "{", "}", "]", "&a", "*a", "!!x", ": ", "- ",
    "𠀀", "十", "点", "分之", "2024年", "。", "99999999999999999999",
])  # fmt: skip
PIECES = st.one_of(
    ODD,
    st.text(max_size=8),
    st.sampled_from(
        [
            "增长",
            "新增",
            "达到",
            "完成",
            "力争",
            "以上",
            "左右",
            "同比",
            "累计",
            "推进",
            "实现",
            "建设",
            "家",
            "个",
            "公里",
            "一、2024年工作回顾\n",
            "二、2025年目标\n",
            "5.5",
            "3-5",
            "第一",
            "全市",
            "翻番",
            "下降",
        ]
    ),  # fmt: skip
)


def cases(number: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """So many cases, times the share that is asked for; each is counted as it is run (`conftest.RAN`)."""
    asked = settings(
        max_examples=max(5, int(number * SHARE)), deadline=None, derandomize=SHARE < 1, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip

    def counted(test: Any) -> Callable[..., None]:
        inner = test.hypothesis.inner_test

        @functools.wraps(inner)
        def counting(*arguments: Any, **named: Any) -> None:
            RAN[inner.__name__] += 1
            inner(*arguments, **named)

        test.hypothesis.inner_test = counting
        return asked(test)

    return counted


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> str:
    """`text` with pieces cut out, put in or swapped."""
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(PIECES) + text[end:]
    return text


def given_file(content: str | bytes, name: str, read: Callable[[Path], object]) -> None:
    """`read` a file with `content`; `InputError` is an answer, anything else is not."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            read(path)
        except InputError as error:
            named = str(path) in str(error) or error.file is None
            answers = bool(error.remedy) and named
        else:
            answers = True
    assert answers, "refused without a remedy or with another file's name"


@cases(30_000)
@given(content=st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=12).map(lambda parts: "".join(parts).encode(
    "gb18030", "ignore")), spoilt(REPORT[:60]).map(lambda text: text.encode("utf-16", "ignore"))))  # fmt: skip
def test_bytes_are_text_or_refused(content: bytes) -> None:
    with suppress(InputError):
        assert isinstance(decode_text(content), str)


@cases(5_000)
@given(content=st.one_of(st.binary(max_size=400), spoilt(f"<html><body><p>{REPORT[:300]}</p><table><tr><td>").map(
    lambda text: text.encode("utf-8", "ignore"))), suffix=st.sampled_from([".html", ".txt", ".md"]))  # fmt: skip
def test_files_are_read_or_refused(content: bytes, suffix: str) -> None:
    given_file(content, f"a{suffix}", read_text)


@cases(1_000)
@given(content=st.binary(max_size=600), head=st.sampled_from([b"%PDF-1.4\n", b"PK\x03\x04", b""]),
       suffix=st.sampled_from([".pdf", ".docx"]))  # fmt: skip
@pytest.mark.filterwarnings("ignore")
def test_documents_are_read_or_refused(content: bytes, head: bytes, suffix: str) -> None:
    given_file(head + content, f"a{suffix}", read_text)


@cases(16_000)
@given(text=st.one_of(st.lists(PIECES, max_size=14).map("".join), spoilt(REPORT[150:420])))
def test_any_text_is_read_and_every_span_is_its_own(text: str) -> None:
    with suppress(InputError):
        report = workreport.read("一、工作回顾\n" + text, year=2025, place="某县")
        for table in (report.statements, report.commitments):
            for start, end, words in zip(table["char_start"], table["char_end"], table["text"], strict=True):
                assert report.text[start:end] == words


@cases(12_000)
@given(data=st.data(), name=st.sampled_from(sorted(TABLES)))
def test_tables_keep_their_contract_or_are_refused(data: st.DataObject, name: str) -> None:
    rows = [[*row] for row in ROWS[name]]
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.integers(0, len(rows) - 1))
        place = data.draw(st.integers(0, len(rows[row]) - 1))
        rows[row][place] = data.draw(st.one_of(PIECES, spoilt(rows[row][place])))
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    whole = "\n".join(quoted) + "\n"
    given_file(data.draw(st.one_of(st.just(whole), spoilt(whole))), f"{name}.csv", lambda path: read_table(name, path))


@cases(12_000)
@given(kind=st.sampled_from(["integer", "number", "boolean", "text"]), text=st.one_of(PIECES, st.text(max_size=30),
       st.from_regex(r"[+-]?[0-9٣３]{0,25}\.?[0-9]{0,4}([eE][+-]?[0-9]{1,4})?", fullmatch=True)))  # fmt: skip
def test_cells_are_values_or_refused(kind: str, text: str) -> None:
    with suppress(ValueError):
        value = cell_value(kind, text)
        assert value is None or kind == "text" or abs(float(value)) < float("inf")


DRAFT = parse_rows("statements", csv_lines(FILES["statements"])[1:7])
DECISIONS = [row for row in csv_lines(FILES["review"])[1:] if row[0] == "statements"][:40]
WHOLE_ROW = next((row[5] for row in csv_lines(FILES["review"])[1:] if row[2] == "row_added"), "{}")
DECIDED = [json.dumps({"a": [1]}), WHOLE_ROW, re.sub(r'": "[^"]+"', r'": "\\ud800"', WHOLE_ROW)]
SOURCE = (ROOT / "data" / "sources" / "chengyang-2025" / "report.txt").read_bytes().decode("utf-8")


@cases(9_000)
@given(data=st.data())
def test_decisions_are_applied_noted_or_refused(data: st.DataObject) -> None:
    rows = [[*data.draw(st.sampled_from(DECISIONS))] for _ in range(data.draw(st.integers(1, 3)))]
    for row in rows:
        place = data.draw(st.integers(1, len(row) - 1))
        cell = data.draw(st.one_of(PIECES, spoilt(row[place]), st.sampled_from(DECIDED)))
        row[place] = cell.encode("utf-8", "ignore").decode("utf-8")  # as a file could hold it
    with suppress(InputError):
        review = parse_rows("review", rows)
        apply_review("statements", DRAFT, check_decisions(review, Path("review.csv")), SOURCE)


@cases(9_000)
@given(text=st.one_of(spoilt(SCENARIOS[:1500]), spoilt(SCENARIOS)))
def test_scenarios_are_read_or_refused(text: str) -> None:
    given_file(text, "scenarios.yaml", read_scenarios)


@cases(5_000)
@given(
    text=spoilt("- id: a\n  chapter: glance\n  zh: '{year}年'\n  en: In {year}\n- {id: b, chapter: x, zh: 一, en: b}\n")
)
def test_findings_are_read_or_refused(text: str) -> None:
    given_file(text, "findings.yaml", read_findings)


@cases(4_000)
@given(text=st.lists(PIECES, max_size=10).map("".join))
def test_any_yaml_is_read_or_refused(text: str) -> None:
    given_file(text, "any.yaml", user_yaml)


KNOWN = known_to()
OUTCOME = {"place_code": "370200", "indicator_id": "gdp_growth_real", "year": "2023", "period": "annual", "value": "6",
           "unit": "%", "comparator": "eq", "kind": "actual", "source_title": "t", "publisher": "p", "url": "",
           "published_date": "2024-02-01", "entered_date": "2024-03-01", "vintage": "1"}  # fmt: skip


@cases(9_000)
@given(data=st.data())
def test_outcomes_are_taken_or_refused(data: st.DataObject) -> None:
    row: dict[str, Any] = dict(OUTCOME)
    for name in data.draw(st.lists(st.sampled_from(sorted(row)), min_size=1, max_size=3)):
        row[name] = data.draw(st.one_of(PIECES, spoilt(row[name])))
    with suppress(InputError):
        check_cells(OUTCOMES, row)
        check_outcome(row, KNOWN)


def test_there_are_a_hundred_thousand() -> None:
    told = re.findall(r"^@cases\(([\d_]+)\)", Path(__file__).read_text(encoding="utf-8"), re.MULTILINE)
    assert sum(int(number) for number in told) >= 100_000
