"""Reading in columns: a pattern is tried wherever it could match, and reports read together are as read alone."""

from __future__ import annotations

import random
import re
from importlib import import_module
from itertools import chain, pairwise, product
from pathlib import Path
from pkgutil import iter_modules

import numpy as np
import pytest

from workreport import extract
from workreport.extract import comparators, percents, stocks, sums
from workreport.extract.around import Around, Stretch, without
from workreport.extract.commitments import commitments_table
from workreport.extract.cues import CUES, needs_of
from workreport.extract.document import joined, make_document
from workreport.extract.statements import statements_table
from workreport.extract.wordindex import codes_of

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "data" / "sources" / "chengyang-2025" / "report.txt").read_text(encoding="utf-8")
MODULES = [import_module(f"{extract.__name__}.{found.name}") for found in iter_modules(extract.__path__)]
PATTERNS = [
    pytest.param(value, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("增长|下降", {"增长", "下降"}),
        ("增[长加]了?", {"增长", "增加"}),
        ("(?:超过|过)[^,]{0,3}$", {"超过", "过"}),
        ("(?<!赶)超", {"超"}),
        ("年(?:累计|增长)", {"年累", "年增"}),
        ("了?", None),
        ("[^,]", None),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, needs: set[str] | None) -> None:
    found = needs_of(re.compile(pattern))
    assert found == (None if needs is None else frozenset(needs))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_match_holds_what_its_pattern_needs(pattern: re.Pattern[str]) -> None:
    needs = needs_of(pattern)
    for match in pattern.finditer(TEXT):
        assert needs is None or any(word in match[0] for word in needs)
    if needs is None:
        return
    choice = random.Random(7)
    words = [*sorted(needs), *"增长到为的年比重,。0%"]
    for _ in range(300):
        said = "".join(choice.choices(words, k=6))
        assert pattern.search(said) is None or any(word in said for word in needs)


def test_no_match_is_missed_around_numbers() -> None:
    codes = codes_of(TEXT)
    ends = np.array([match.start() for match in re.finditer("[0-9]+", TEXT)])
    left = Stretch(np.maximum(ends - 30, 0), ends, True)
    right = Stretch(ends, np.minimum(ends + 24, len(TEXT)), False)
    rows = np.arange(len(ends))
    patterns = [percents._GROWTH, percents._TO, comparators._NEAR, sums._SUM, stocks._STOCK]
    others = [re.compile(f"{one}{two}[乙丙]") for one, two in product("风云山水日月星辰", repeat=2)]
    for pattern in [*patterns, *others]:  # more than there are bits
        CUES.bit(pattern, 0)
    around = Around(TEXT, codes, lead=left, left=left, right=right, beyond=right)
    for pattern in patterns:
        there = [at for at, end in enumerate(ends.tolist()) if pattern.search(TEXT[max(end - 30, 0) : end])]
        assert around.find("left", 30, pattern, rows).tolist() == there
        assert len(around.may("left", rows, pattern)) < len(rows)
    assert all(0 < CUES.bit(pattern, CUES.known) < 1 << 64 for pattern in [*patterns, *others])
    late = re.compile("完成|达到")
    assert around.may("left", rows, late).tolist() == rows.tolist(), "asked for after the signs were made"


def test_rows_left_when_others_are_taken_away() -> None:
    choice = random.Random(3)
    for _ in range(200):
        rows = np.array(sorted(choice.sample(range(30), choice.randint(0, 20))), dtype=np.int64)
        found = np.array(sorted(choice.sample(range(30), choice.randint(0, 20))), dtype=np.int64)
        assert without(rows, found).tolist() == sorted(set(rows.tolist()) - set(found.tolist()))


@pytest.mark.parametrize("size", [2, 5, 40])
def test_reports_read_together_are_as_read_alone(size: int) -> None:
    lines = re.findall(r"[^。\n]*[。\n]*", TEXT)
    cuts = sorted(random.Random(size).sample(range(1, len(lines)), 39))
    parts = ["".join(lines[start:end]) for start, end in pairwise([0, *cuts, len(lines)])]
    assert "".join(parts) == TEXT
    years = [None, 2025, 2024]
    documents = [make_document(text, f"r{at}", years[at % 3], "") for at, text in enumerate(parts)]
    for make in (statements_table, commitments_table):
        alone = list(chain.from_iterable(make(document).to_pylist() for document in documents))
        groups = [documents[start : start + size] for start in range(0, len(documents), size)]
        together = list(chain.from_iterable(make(joined(group)).to_pylist() for group in groups))
        assert together == alone
        assert alone
