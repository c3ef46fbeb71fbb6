"""The benchmark of the build: stock in two languages is really two builds, each of our figures is held beside both."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
BOTH, CHINESE = "stock jupyter-book in both languages", "stock jupyter-book"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import bench_build

    yield bench_build
    for name in ("bench_build", "bench_corpus", "results"):
        sys.modules.pop(name, None)


@pytest.fixture
def stock(bench: Any, tmp_path: Path) -> Any:
    clone = tmp_path / "stock"
    clone.mkdir()
    (clone / "_config.yml").write_bytes((ROOT / "_config.yml").read_bytes())
    return bench.stock_builder(clone)


def test_stock_in_english_is_the_same_book_in_another_language(stock: Any) -> None:
    chinese, english = (
        yaml.safe_load((stock.clone / name).read_text(encoding="utf-8")) for name in ("_config.yml", "_config_en.yml")
    )
    assert (chinese["sphinx"]["config"].pop("language"), english["sphinx"]["config"].pop("language")) == ("zh_CN", "en")
    assert english == chinese
    assert english["execute"]["execute_notebooks"] == "cache"


def test_each_language_has_its_folder_and_its_notebooks_speak_it(stock: Any) -> None:
    first, second = stock.commands
    assert (first.name, second.name) == (CHINESE, BOTH)
    assert second.words[: len(first.words)] == first.words
    assert not second.page.is_relative_to(stock.clone), "stock's walk through its sources would meet it"
    assert second.environment == {"WORKREPORT_LANGUAGE": "en"}


def test_the_second_command_counts_with_the_first(bench: Any, stock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = iter([bench.Run(10.0, 20.0, 900.0, 700.0), bench.Run(8.0, 16.0, 800.0, 750.0)])
    monkeypatch.setattr(bench, "measured", lambda *_words, **_told: next(runs))
    first, second = (run for _, run in stock.build())
    assert first == bench.Run(10.0, 20.0, 900.0, 700.0)
    assert second == bench.Run(18.0, 36.0, 900.0, 750.0)


@pytest.mark.parametrize("after", ["", "&"], ids=["a child", "a process left behind"])
def test_the_processor_time_of_every_process_is_counted_once(bench: Any, after: str) -> None:
    burn = f"{sys.executable} -S -c 'import time\nwhile time.process_time() < 0.4: pass'"
    run = bench.measured(["sh", "-c", f"{burn} {after}\ntrue"])
    assert 0.4 <= run.cpu < 0.7


def test_our_figure_is_held_beside_each_stock_build(bench: Any) -> None:
    case, measure = "cold build", "wall time"
    rows = [
        bench.row(case, measure, 9.0, "s"),
        bench.row(f"{case}, {CHINESE}", measure, 12.0, "s"),
        bench.row(f"{case}, {BOTH}", measure, 18.0, "s"),
        bench.row("front page", "sent, compressed", 20.0, "KB"),
    ]
    made = [(one.case, one.ratio_to, one.ratio) for one in bench.with_ratios(rows)]
    assert made == [
        (case, BOTH, 0.5),
        (case, CHINESE, 0.75),
        (f"{case}, {CHINESE}", None, None),
        (f"{case}, {BOTH}", None, None),
        ("front page", None, None),
    ]


def clone_of(bench: Any, folder: Path) -> Path:
    for name in (bench.NOTEBOOK, bench.DATA, bench.TRANSLATION):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def test_every_case_is_measured_for_each_build_and_stock_forgets_what_it_kept(bench: Any, tmp_path: Path) -> None:
    """With commands that leave a page at once: ours shows the data, stock does not."""
    ours, stock = (clone_of(bench, tmp_path / name) for name in ("ours", "stock"))

    def command(name: str, folder: Path, page: str) -> Any:
        told = f"mkdir -p {folder} && echo run >> {folder}/runs && {page} > {folder}/page"
        return bench.Command(name, ("sh", "-c", told), folder / "page")

    beside = tmp_path / "stock-en"
    found = [
        bench.Builder(ours, (command("ours", ours / "dist", f"cat {bench.DATA}"),)),
        bench.Builder(stock, (command(CHINESE, stock / "_build", "echo blind"),
                              command(BOTH, beside, "echo blind"))),
    ]  # fmt: skip
    rows = list(bench.with_ratios(list(bench.times(found))))
    walls = {(one.case, one.ratio_to) for one in rows if one.measure == "wall time"}
    cases = ["cold build", *(case for case, _ in bench.CHANGES)]
    assert {(case, name) for case in cases for name in (BOTH, CHINESE)} <= walls
    assert {f"{case}, {name}" for case in cases for name in (BOTH, CHINESE)} <= {case for case, _ in walls}
    shown = {one.case: one.value for one in rows if one.measure == "pages that show it"}
    assert shown == {f"one data file changed, {name} as it is": 0.0 for name in (CHINESE, BOTH)}
    assert [len((folder / "runs").read_text().splitlines()) for folder in (stock / "_build", beside)] == [1, 1]
    assert (ours / "dist" / "page").read_bytes() == (ours / bench.DATA).read_bytes() != (ROOT / bench.DATA).read_bytes()
