"""The page “Add a figure” is true: its example, copied into a clone, gives page, gallery, downloads and slides."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from workreport.errors import InputError
from workreport.figures import Drawing, Inputs, bar_figure, catalogue, line_figure
from workreport.figures.lint import lint
from workreport.figures.style import SIZES
from workreport.project import project_root, report_ids

pytestmark = pytest.mark.slow

ROOT = project_root()
PAGE = (ROOT / "book" / "add_figure.md").read_text(encoding="utf-8")
FIGURE = "fastest_results"
SHOWN = """
from workreport.figures import Inputs, catalogue
from workreport.figures.lint import lint
from workreport.figures.style import SIZES
from workreport.project import report_ids
from workreport.publish.blocks import gallery
from workreport.publish.briefing.plan import plan
from workreport.publish.show import Book

report = report_ids()[0]
book = Book(report)
shown = {cell}
figure = catalogue.figure("{figure}")
data = figure.data(book.inputs)
for language in ("zh", "en"):
    assert 'id="fig-{figure}"' in shown.html[language]
    assert "{figure}.pptx" in gallery(book.inputs, language)
    said = figure.words(data, language)
    problems = [p for size in SIZES for p in lint(figure.draw(data, said, language, size), said)]
    assert problems == [], problems
jobs = plan(book.inputs).jobs
assert all("{figure}" in job.figures for job in jobs if job.kind == "deck" or job.name == figure.chapter)
"""


def pieces() -> dict[str, str]:
    """The example's pieces of code by the file that the page names before each."""
    found = re.findall(r"`((?:src|book|notebooks)/[\w/.]+)`[^`]*?\n\n```\w+\n(.*?)```", PAGE, re.DOTALL)
    return dict(found)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with the example in it."""
    root = tmp_path_factory.mktemp("clone")
    for name in ("src", "scripts", "book/words"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("data", "_config.yml", "CITATION.cff", "requirements.txt"):
        (root / name).symlink_to(ROOT / name)
    for name, code in pieces().items():
        if not name.startswith("notebooks/"):
            with (root / name).open("a", encoding="utf-8") as file:
                file.write(code)
    return root


def run(clone: Path, *command: str) -> None:
    own = {"WORKREPORT_ROOT": str(clone), "PYTHONPATH": str(clone / "src"), "WORKREPORT_BUILD": "1"}
    environment = os.environ | own
    done = subprocess.run([sys.executable, *command], cwd=clone, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_example_is_short() -> None:
    lines = [line for code in pieces().values() for line in code.splitlines() if line.strip()]
    assert len(pieces()) == 4
    assert len(lines) < 30


def test_page_gallery_and_lint(clone: Path) -> None:
    cell = pieces()["notebooks/trends.ipynb"].strip()
    run(clone, "-c", SHOWN.format(cell=cell, figure=FIGURE))


def test_the_command_writes_every_format(clone: Path) -> None:
    (command,) = re.findall(r"```bash\npython (\S+ --figure \S+) --out \.\n```", PAGE)
    run(clone, *command.split(), "--lang", "zh", "--out", "made")
    with zipfile.ZipFile(clone / "made" / "zh" / "figures" / f"{FIGURE}.zip") as archive:
        endings = {Path(name).suffix for name in archive.namelist()}
        rows = pd.read_csv(io.BytesIO(archive.read(f"{FIGURE}.csv")))
    assert endings == {".png", ".svg", ".pdf", ".pptx", ".csv", ".json", ".txt"}
    assert list(rows) == ["指标", "增速（%）", "措辞", "编号"]
    assert rows["增速（%）"].is_monotonic_decreasing


def _series(places: int, years: list[int]) -> pd.DataFrame:
    rows = [(f"甲{place}", f"Place {place}", year, 3.0 + place) for place in range(places) for year in years]
    return pd.DataFrame(rows, columns=["label_zh", "label_en", "year", "value"])


class TestTemplates:
    @pytest.fixture(autouse=True)
    def _catalogue_as_it_was(self, monkeypatch: pytest.MonkeyPatch) -> None:
        catalogue.ids()
        monkeypatch.setattr(catalogue, "_KNOWN", dict(catalogue._KNOWN))

    def _drawn(self, size: str) -> tuple[Drawing, catalogue.FigureWords]:
        figure = catalogue.figure("targets_fall")
        data = figure.data(Inputs(report_ids()[0]))
        words = catalogue.FigureWords(
            "en", "A finding", "Measure, unit, year", "A chart showing what is to be seen, and the finding.",
            "Source: a book.", "How it was made.", "", {"value": "Value"},
        )  # fmt: skip
        return figure.draw(data, words, "en", size), words

    @pytest.mark.parametrize("size", SIZES)
    def test_lines_are_drawn_clean_with_gaps(self, size: str) -> None:
        line_figure("targets_fall", "trends", kinds=("reference",), unit="%")(
            lambda _inputs: _series(3, [2001, 2002, 2004, 2005])
        )
        drawing, words = self._drawn(size)
        assert lint(drawing, words) == []
        figure = catalogue.figure("targets_fall")
        native = figure.native(figure.data(Inputs(report_ids()[0])), words)
        assert native is not None
        assert native.categories == ["2001", "2002", "2003", "2004", "2005"]
        assert [row[2] for row in native.series.values()] == [None] * 3

    @pytest.mark.parametrize("size", SIZES)
    def test_bars_are_sorted_and_drawn_clean(self, size: str) -> None:
        frame = _series(3, [2001]).assign(comparator="ge")
        bar_figure("targets_fall", "trends", kinds=("reference",), unit="%")(lambda _inputs: frame)
        drawing, words = self._drawn(size)
        assert lint(drawing, words) == []
        texts = [mark.text for mark in drawing.marks if hasattr(mark, "text")]
        assert [text for text in texts if text.startswith("≥")] == ["≥5%", "≥4%", "≥3%"]

    @pytest.mark.parametrize(
        ("frame", "said"),
        [
            (_series(1, [2001]).drop(columns="value"), "no column value"),
            (_series(0, []), "no rows"),
            (_series(4, [2001]), "more than 3 lines"),
        ],
    )
    def test_wrong_data_are_one_message(self, frame: pd.DataFrame, said: str) -> None:
        line_figure("targets_fall", "trends", kinds=("reference",), unit="%")(lambda _inputs: frame)
        with pytest.raises(InputError, match=said):
            catalogue.figure("targets_fall").data(Inputs(report_ids()[0]))
