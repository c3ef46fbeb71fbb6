"""This build of the book beside stock: `python benchmarks/bench_build.py [--out JSON] [--against JSON]`.

Measures seconds, processor seconds and peak memory of a cold build and of rebuilds after a notebook, a data file,
a translation, nothing; and what a reader's browser is sent. Ours builds both languages and every download. Stock
makes no downloads, and a book in two languages as Jupyter Book does: built once for each, with a configuration and a
cache of its own, so that every notebook runs twice. It is measured after its first language and after both. Stock does
not notice changed data: its cache must be thrown away, which is a cold build.
Belongs here: building copies of this clone, and measuring. Does not belong here: how the book is built.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench_corpus import Run, measured
from bs4 import BeautifulSoup
from results import ROOT, Row, add_options, finish, row

OURS = "ours"
CHINESE, BOTH = "stock jupyter-book", "stock jupyter-book in both languages"
BESIDE = (BOTH, CHINESE)
NOTEBOOK = "notebooks/trends.ipynb"
PAGE = "notebooks/trends.html"
DATA = "data/reference/target_outcomes.csv"
TRANSLATION = "book/locale/en/LC_MESSAGES/notebooks/trends.po"


@dataclass(frozen=True)
class Command:
    """One command of a build: its words, the page of its output to watch, its environment, what is built after it."""

    name: str
    words: tuple[str, ...]
    page: Path
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Builder:
    """A way to build the book: its own copy of the clone, and its commands, run one after another."""

    clone: Path
    commands: tuple[Command, ...]

    @property
    def is_ours(self) -> bool:
        """Whether this is the build that is measured, not one held beside it."""
        return self.commands[0].name == OURS

    def build(self) -> Iterator[tuple[Command, Run]]:
        """Build, and say so: each command with what it and those before it took."""
        told = {"PYTHONPATH": str(self.clone / "src"), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
        runs: list[Run] = []
        for command in self.commands:
            runs.append(measured(command.words, self.clone, **told, **command.environment))
            run = one_after_another(runs)
            print(f"  {command.name}: {run.wall:.1f} s, {run.cpu:.1f} s of processor", file=sys.stderr)
            yield command, run


def one_after_another(runs: Sequence[Run]) -> Run:
    """Runs that follow each other as one: times add up, of the peaks of memory the highest counts."""
    resident, proportional = max(one.resident for one in runs), max(one.proportional for one in runs)
    return Run(sum(one.wall for one in runs), sum(one.cpu for one in runs), resident, proportional)


def copied(folder: Path) -> Path:
    """The working tree as it stands, without what was built."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def builders(scratch: Path) -> list[Builder]:
    """Ours, stock, and Quarto where it is installed, each with a copy of its own."""
    ours, stock, quarto = (scratch / name for name in ("ours", "stock", "quarto"))
    build = Command(OURS, (sys.executable, "scripts/build_book.py"), ours / "dist/site" / PAGE)
    found = [Builder(copied(ours), (build,)), stock_builder(copied(stock))]
    if shutil.which("quarto"):
        render = Command("Quarto", ("quarto", "render", "--execute"), quarto / "_site" / PAGE)
        found.append(Builder(copied(quarto), (render,)))
        (quarto / "_quarto.yml").write_text("project:\n  type: website\n  render: [index.md, notebooks/*.ipynb]\n")
    return found


def stock_builder(clone: Path) -> Builder:
    """Jupyter Book's own way to two languages: a second configuration, built into a folder beside the clone.

    The notebooks show the language that an environment variable names.
    """
    beside = clone.with_name(f"{clone.name}-en")
    text = (clone / "_config.yml").read_text(encoding="utf-8")
    english = re.sub(r"(?m)^( *language:) zh_CN$", r"\1 en", text)
    if english == text:
        raise RuntimeError("_config.yml does not say language: zh_CN")
    (clone / "_config_en.yml").write_text(english, encoding="utf-8")
    build = (str(Path(sys.executable).with_name("jupyter-book")), "build", ".")
    into = ("--config", "_config_en.yml", "--path-output", str(beside))
    told = {"WORKREPORT_LANGUAGE": "en"}
    return Builder(clone, (
        Command(CHINESE, build, clone / "_build/html" / PAGE),
        Command(BOTH, (*build, *into), beside / "_build/html" / PAGE, told),
    ))  # fmt: skip


def change_notebook(clone: Path) -> None:
    """One cell's code says something more."""
    document = json.loads((clone / NOTEBOOK).read_text(encoding="utf-8"))
    cell = next(one for one in reversed(document["cells"]) if one["cell_type"] == "code")
    source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
    cell["source"] = f"{source}\n# measured"
    (clone / NOTEBOOK).write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")


def change_data(clone: Path) -> None:
    """The last outcome in the table is another."""
    text = (clone / DATA).read_text(encoding="utf-8")
    lines = list(csv.DictReader(io.StringIO(text)))
    line = next(one for one in reversed(lines) if one["actual_first"])
    line["actual_first"] = f"{float(line['actual_first']) + 0.1:.1f}"
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(lines[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    (clone / DATA).write_text(stream.getvalue(), encoding="utf-8")


def change_translation(clone: Path) -> None:
    """The first translated sentence of a page says something more."""
    path = clone / TRANSLATION
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'\nmsgstr "(?=\w)', '\nmsgstr "Measured: ', text, count=1), encoding="utf-8")


CHANGES: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("nothing changed", lambda clone: None),
    ("one notebook changed", change_notebook),
    ("one translation changed", change_translation),
    ("one data file changed", change_data),
)


def times(found: list[Builder]) -> Iterator[Row]:
    """Every case, each builder in turn, so that all meet the same machine."""
    for builder in found:
        yield from figures("cold build", builder)
    for case, change in CHANGES:
        for builder in found:
            change(builder.clone)
            if case == "one data file changed" and not builder.is_ours:
                yield from blind(builder)
            yield from figures(case, builder)


def blind(builder: Builder) -> Iterator[Row]:
    """Whether a builder shows changed data at all; then its kept results are thrown away."""
    shown = 0
    before = {command.name: command.page.read_bytes() for command in builder.commands}
    for command, run in builder.build():
        shown += command.page.read_bytes() != before[command.name]
        case = f"one data file changed, {command.name} as it is"
        yield row(case, "wall time", run.wall, "s")
        yield row(case, "pages that show it", float(shown), "pages")
    for name in ("_build", "_site", ".quarto", "_freeze", f"../{builder.clone.name}-en"):
        shutil.rmtree(builder.clone / name, ignore_errors=True)


def figures(case: str, builder: Builder) -> Iterator[Row]:
    """Build: three figures after each command."""
    for command, run in builder.build():
        named = case if builder.is_ours else f"{case}, {command.name}"
        yield row(named, "wall time", run.wall, "s")
        yield row(named, "processor time", run.cpu, "s")
        yield row(named, "peak memory, shared pages counted once", run.proportional, "MB")


def with_ratios(rows: Sequence[Row]) -> Iterator[Row]:
    """Each of our figures once for each stock build of the same case and measure that it is held beside."""
    values = {(one.case, one.measure): one.value for one in rows}
    for one in rows:
        beside = {name: values.get((f"{one.case}, {name}", one.measure)) for name in BESIDE}
        told = [row(one.case, one.measure, one.value, one.unit, name, other) for name, other in beside.items() if other]
        yield from told or [one]


def weights(site: Path) -> Iterator[Row]:
    """What a browser is sent, compressed: for a reader's first page, and for a next one."""
    pages = [path for path in sorted(site.rglob("*.html")) if path.name not in ("404.html", "search.html")]
    first = {path: sum(map(sent, [path, *parts(path)])) for path in pages}
    fronts = {path: site / "en" if path.is_relative_to(site / "en") else site for path in pages}
    known = {front: set(parts(front / "index.html")) for front in set(fronts.values())}
    following = {path: sum(map(sent, {path, *parts(path)} - known[fronts[path]])) for path in pages}
    yield row("front page", "sent, compressed", first[site / "index.html"] / 1e3, "KB")
    yield row("heaviest first page", "sent, compressed", max(first.values()) / 1e3, "KB")
    yield row("heaviest next page", "sent, compressed", max(following.values()) / 1e3, "KB")
    yield row("middle next page", "sent, compressed", sorted(following.values())[len(following) // 2] / 1e3, "KB")
    touched = [sum(map(sent, {path, more, *parts(path)} - known[fronts[path]])) for path, more in with_charts(pages)]
    yield row("what-if page with its charts", "sent, compressed", max(touched) / 1e3, "KB")
    search = site / "search.html"
    yield row("search page with its index", "sent, compressed", sum(map(sent, [search, *parts(search)])) / 1e3, "KB")


def with_charts(pages: list[Path]) -> Iterator[tuple[Path, Path]]:
    """Pages whose script fetches a bundle for charts when a reader comes near, with that bundle."""
    for page in pages:
        found = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").select_one("script[data-charts]")
        if found is not None:
            yield page, (page.parent / str(found["data-charts"])).resolve()


def parts(page: Path) -> list[Path]:
    """The files a browser fetches with a page: styles, scripts, pictures, fonts that the styles name."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    fetched = ", ".join(f'link[rel~="{kind}"]' for kind in ("stylesheet", "icon", "preload"))
    links = [str(node["href"]) for node in soup.select(fetched)]
    links += [str(node["src"]) for node in soup.select("script[src], img[src]")]
    found = {(page.parent / link.split("?")[0]).resolve() for link in links if not link.startswith("data:")}
    for style in [path for path in found if path.suffix == ".css"]:
        named = re.findall(r"url\(['\"]?([^'\")]+)", style.read_text(encoding="utf-8"))
        found |= {(style.parent / name).resolve() for name in named if not name.startswith("data:")}
    return sorted(found)


def sent(path: Path) -> int:
    """A file's bytes as any static host sends them: compressed with gzip where that pays."""
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content, 9)))


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add_options(parser)
    parser.add_argument("--site", type=Path, help="weigh this built site, and build nothing")
    options = parser.parse_args()
    if options.site:
        finish("build", list(weights(options.site.resolve())), options)
        return
    with tempfile.TemporaryDirectory() as scratch:
        found = builders(Path(scratch).resolve())
        rows = list(with_ratios(list(times(found))))
        finish("build", [*rows, *weights(found[0].clone / "dist" / "site")], options)


if __name__ == "__main__":
    main()
