"""This build of the book beside stock: `python benchmarks/bench_build.py [--out JSON] [--against JSON]`.

Measures seconds, processor seconds and peak memory of a cold build and of rebuilds after a notebook, a data file,
a translation, nothing; and what a reader's browser is sent. Ours builds both languages and every download, stock
one language and none. Stock does not notice changed data: its cache must be thrown away, which is a cold build.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench_corpus import Run, measured
from bs4 import BeautifulSoup
from results import ROOT, Row, add_options, finish, row

BESIDE = "stock jupyter-book"
NOTEBOOK = "notebooks/trends.ipynb"
PAGE = "notebooks/trends.html"
DATA = "data/reference/target_outcomes.csv"
TRANSLATION = "book/locale/en/LC_MESSAGES/notebooks/trends.po"


@dataclass(frozen=True)
class Builder:
    """A way to build the book: its name, its command, its own copy of the clone, the page to watch."""

    name: str
    command: tuple[str, ...]
    clone: Path
    page: Path

    def build(self) -> Run:
        """Build, and say so."""
        told = {"PYTHONPATH": str(self.clone / "src"), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
        run = measured(self.command, self.clone, **told)
        print(f"  {self.name}: {run.wall:.1f} s, {run.cpu:.1f} s of processor", file=sys.stderr)
        return run


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
    program = Path(sys.executable).with_name("jupyter-book")
    ours, stock, quarto = (scratch / name for name in ("ours", "stock", "quarto"))
    found = [
        Builder("ours", (sys.executable, "scripts/build_book.py"), copied(ours), ours / "dist/site" / PAGE),
        Builder(BESIDE, (str(program), "build", "."), copied(stock), stock / "_build/html" / PAGE),
    ]
    if shutil.which("quarto"):
        found.append(Builder("Quarto", ("quarto", "render", "--execute"), copied(quarto), quarto / "_site" / PAGE))
        (quarto / "_quarto.yml").write_text("project:\n  type: website\n  render: [index.md, notebooks/*.ipynb]\n")
    return found


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
        yield from figures("cold build", builder, builder.build())
    for case, change in CHANGES:
        for builder in found:
            change(builder.clone)
            if case == "one data file changed" and builder.name != "ours":
                yield from blind(builder)
            yield from figures(case, builder, builder.build())


def blind(builder: Builder) -> Iterator[Row]:
    """Whether a builder shows changed data at all; then its kept results are thrown away."""
    before = builder.page.read_bytes()
    run = builder.build()
    yield row(f"one data file changed, {builder.name} as it is", "wall time", run.wall, "s")
    noticed = float(builder.page.read_bytes() != before)
    yield row(f"one data file changed, {builder.name} as it is", "pages that show it", noticed, "pages")
    for name in ("_build", "_site", ".quarto", "_freeze"):
        shutil.rmtree(builder.clone / name, ignore_errors=True)


def figures(case: str, builder: Builder, run: Run) -> list[Row]:
    """A run's three figures."""
    named = case if builder.name == "ours" else f"{case}, {builder.name}"
    return [
        row(named, "wall time", run.wall, "s"),
        row(named, "processor time", run.cpu, "s"),
        row(named, "peak memory, shared pages counted once", run.proportional, "MB"),
    ]


def with_ratios(rows: list[Row]) -> list[Row]:
    """Each of our figures beside stock's of the same case and measure."""
    theirs = [one for one in rows if one.case.endswith(f", {BESIDE}")]
    stock = {(one.case.removesuffix(f", {BESIDE}"), one.measure): one.value for one in theirs}
    return [
        row(one.case, one.measure, one.value, one.unit, BESIDE, other)
        if (other := stock.get((one.case, one.measure))) and not one.case.endswith(BESIDE)
        else one
        for one in rows
    ]


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
        rows = with_ratios(list(times(found)))
        finish("build", [*rows, *weights(found[0].clone / "dist" / "site")], options)


if __name__ == "__main__":
    main()
