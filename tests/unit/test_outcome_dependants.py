"""An entered outcome changes what depends on it and nothing else: every cell of every notebook, before and after."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from newdata_clone import ROOT, share_models
from notebook_cells import shown

from workreport.publish.blocks import sources_list
from workreport.publish.show import Book
from workreport.tables.outcomes_entry import add_outcome

pytestmark = pytest.mark.slow

REPORT, PLACE, CITY = "chengyang-2025", "370214", "370200"
TODAY = date(2026, 1, 5)
# Chapters of other things than the report's figures: the reader itself, many made-up reports, and the back-test, which
# takes a minute: of it, what it is made from is looked at.
APART = ("reader", "country", "backtest")


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data; what the models have made is shared with this clone, kept by what it was made from."""
    folder = tmp_path_factory.mktemp("entered")
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "_config.yml", folder)
    for name in ("book", "benchmarks", "pyproject.toml", "CITATION.cff", "requirements.txt"):
        (folder / name).symlink_to(ROOT / name)
    share_models(folder)
    return folder


@pytest.fixture(autouse=True)
def _root(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKREPORT_ROOT", str(clone))


def state(clone: Path) -> dict[str, str]:
    """What every cell of every notebook shows, the list of sources, and the pairs that the back-test is made from."""
    inputs = Book(REPORT).inputs
    found = {"sources": sources_list(inputs, "en"), "pairs": inputs.pairs.to_csv()}
    for path in sorted((clone / "notebooks").glob("*.ipynb")):
        if path.stem not in APART:
            found.update(shown(path, REPORT))
    return found


@pytest.fixture(scope="module")
def before(clone: Path) -> dict[str, str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKREPORT_ROOT", str(clone))
        return state(clone)


def changed(clone: Path, before: dict[str, str], place: str, period: str, year: int, published: str) -> set[str]:
    """The cells that show something else once an outcome of the place's growth is entered; then it is taken back."""
    path = clone / "data" / "reference" / "outcomes.csv"
    kept = path.read_bytes()
    given = {"place_code": place, "indicator_id": "gdp_growth_real", "year": str(year), "period": period,
             "value": "5.9", "unit": "%", "source_title": "公报", "publisher": "统计局",
             "published_date": published}  # fmt: skip
    add_outcome(given, TODAY)
    after = state(clone)
    path.write_bytes(kept)
    assert after.keys() == before.keys()
    return {name for name, told in after.items() if told != before[name]}


# The place's own figures: their table, the figure of growth at each level, and how many there are.
RECORD = {"trends-05", "trends-07", "trends-14"}
# The projections, and the reader's own assumptions held against them.
FORECAST = {*(f"projecting-{place:02d}" for place in (3, 5, 6, 9, 11, 14, 25)),
            *(f"whatif-{place:02d}" for place in (3, 5, 7, 9))}  # fmt: skip
# The ledger of this year's targets, what was entered of them, the verdicts' count, the growth still needed.
LEDGER = {"outcomes-06", "outcomes-08", "outcomes-13", "projecting-19"}
# Pairs of target and outcome: what the back-test is made from, and the chapter of the record.
PAIRS = {"pairs", "trends-03", "trends-07", "trends-09", "trends-11", "trends-13", "trends-15"}
# Whatever is entered is listed among the sources and told as a change of the data.
ALWAYS = {"sources", "changes-03"}


@pytest.mark.parametrize(
    ("place", "period", "year", "published", "expected"),
    [
        pytest.param(PLACE, "Q1", 2025, "2025-04-28", LEDGER, id="this-year's-quarter"),
        pytest.param(PLACE, "annual", 2024, "2025-03-01", RECORD, id="a-past-year-told-after-the-report"),
        pytest.param(PLACE, "annual", 2023, "2024-03-01", RECORD | FORECAST, id="a-past-year-told-before-the-report"),
        pytest.param(CITY, "annual", 2021, "2025-11-01", PAIRS, id="a-revision-of-a-pair-after-the-report"),
    ],
)
def test_what_depends_on_an_outcome_changes_and_nothing_else(
    clone: Path, before: dict[str, str], place: str, period: str, year: int, published: str, expected: set[str]
) -> None:
    assert changed(clone, before, place, period, year, published) == expected | ALWAYS
