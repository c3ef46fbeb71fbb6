"""Making the book: which steps there are and what each waits for, then putting the site in place.

Belongs here: the order of the steps, and when there is nothing to do.
Does not belong here: how any one step works, running steps (`tasks`).
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from workreport.errors import InputError
from workreport.files import folder_whole, locked, refuse_others
from workreport.project import known_report, project_root, refuse_own
from workreport.publish import site
from workreport.publish.cache import Ledger, fingerprint
from workreport.publish.fork import ForkServer
from workreport.publish.tasks import Progress, Step, Workshop, all_of, run_through
from workreport.userfiles import user_yaml
from workreport.words import LANGUAGES

__all__ = ["INPUTS", "build_book", "default_report"]

# All that the site is made from. Tests and benchmarks are not among them.
INPUTS = ("_config.yml", "_toc.yml", "index.md", "requirements.txt", "pyproject.toml", "CITATION.cff", "CHANGELOG.md",
          "LICENSE", "book/**/*", "notebooks/*.ipynb", "data/**/*", "src/workreport/**/*",
          "benchmarks/results/*", "benchmarks/goals.csv", "benchmarks/synthetic_reports.py")  # fmt: skip
# What each server imports (or calls) once for all the processes forked from it.
_FOR_WORK = ("ipykernel.kernelapp", "ipykernel.debugger", "matplotlib_inline.backend_inline", "pyarrow.dataset",
             "pyarrow.pandas_compat", "workreport.publish.ahead", "workreport.publish.exports",
             "workreport.publish.substitutions", "workreport.analysis.forecast.outlook", "workreport.publish.findings",
             "workreport.publish.shown_tables", "workreport.publish.table_files", "workreport.figures.frame",
             "workreport.figures.catalogue:ids", "workreport.publish.briefing.making:load",
             "workreport.tables.loading:load_ahead")  # fmt: skip
_FOR_PAGES = ("workreport.publish.pages", "workreport.publish.sphinx_ext", "jupyter_book.sphinx",
              "myst_nb.sphinx_ext", "sphinx.builders.html")  # fmt: skip
_EXPORTS, _SAID = "workreport.publish.exports", "workreport.publish.substitutions"


@dataclass(frozen=True)
class _Book:
    """One build: the clone, the report, where steps run and the servers that start them."""

    root: Path
    report_id: str
    shop: Workshop
    work: ForkServer
    pages: ForkServer


@dataclass(frozen=True)
class _Made:
    """What the site is put together from."""

    cards: list[Path]
    downloads: list[Path]
    tables: Path


def build_book(report_id: str | None = None, out: Path | None = None, say: Callable[[str], None] = print) -> Path:
    """Build the site for `report_id` (default: the one `_config.yml` names) and return its folder.

    Nothing changed since the last build: nothing is done. Raises `InputError` for an unknown report, a failing
    notebook cell, a Sphinx warning, or another build under way.
    """
    root = project_root()
    report_id = report_id or default_report(root)
    known_report(report_id)
    out = out or root / "dist" / "site"
    _refuse_other_folders(out)
    work = root / "_build" / "book"
    work.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(work / "lock", timeout=0), locked(out):
            return _build(root, report_id, out, work, say)
    except Timeout as error:
        raise InputError("another build is under way in this clone", remedy="wait for it to end") from error


def _refuse_other_folders(out: Path) -> None:
    """A site may take the place of a site or of nothing."""
    refuse_own(out)
    if not (out / "MANIFEST.sha256").is_file():
        refuse_others(out, ())


def default_report(root: Path) -> str:
    """The report that `_config.yml` names."""
    path = root / "_config.yml"
    try:
        return str(user_yaml(path)["sphinx"]["config"]["workreport_report"])
    except (KeyError, TypeError) as error:
        problem = "names no report"
        raise InputError(problem, remedy="write it under sphinx, config, workreport_report", file=path) from error


def _build(root: Path, report_id: str, out: Path, work: Path, say: Callable[[str], None]) -> Path:
    started = time.perf_counter()
    ledger = Ledger(work / f"site-{report_id}.json", root)
    if ledger.fresh(_key(root, report_id)) and (out / "MANIFEST.sha256").is_file() and _holds(out, report_id):
        say(f"nothing changed: {out} is up to date")
        return out
    say(f"building the book of {report_id}, Chinese and English")
    with _servers(root) as (first, second):
        _curate(root, report_id, work, say)
        user_yaml(root / "_toc.yml")  # refused here in one line, by Sphinx with a traceback
        shop = Workshop(root, work, report_id, Progress(say))
        made = run_through(_make(_Book(root, report_id, shop, first, second)))
    shop.close()
    say("  site: putting it together")
    _assemble(root, out, shop, made)
    ledger.store(_key(root, report_id), [], {"built": True})
    say(f"done in {time.perf_counter() - started:.1f} s")
    return out


@contextmanager
def _servers(root: Path) -> Iterator[tuple[ForkServer, ForkServer]]:
    servers = ForkServer(root, _FOR_WORK), ForkServer(root, _FOR_PAGES)
    try:
        yield servers
    finally:
        for server in servers:
            server.close()


def _key(root: Path, report_id: str) -> str:
    return f"{report_id} {os.environ.get('WORKREPORT_SITE_URL', '')} {fingerprint(root, INPUTS)}"


def _holds(out: Path, report_id: str) -> bool:
    marker = out / "report.txt"
    return marker.is_file() and marker.read_text(encoding="utf-8").strip() == report_id


def _curate(root: Path, report_id: str, work: Path, say: Callable[[str], None]) -> None:
    """Make the curated tables anew if the text, the review layer or the library has changed since."""
    made_from = ("src/workreport/**/*", f"data/sources/{report_id}/*", f"data/curated/{report_id}/*.csv")
    ledger = Ledger(work / f"curated-{report_id}.json", root)
    if ledger.fresh(fingerprint(root, made_from)):
        return
    from workreport.analysis.machine import MACHINE
    from workreport.tables.curation import curate

    started = time.perf_counter()
    curate(report_id, MACHINE)
    ledger.store(fingerprint(root, made_from), [], {"curated": True})
    say(f"  data: machine draft, review layer, coverage  {time.perf_counter() - started:.1f} s")


async def _make(book: _Book) -> _Made:
    """All the parts of the site, side by side; what other parts wait for is made first."""
    lists = [book.shop.call(book.work, call, {}) for call in (f"{_EXPORTS}:chapters", f"{_SAID}:parts")]
    (chapters, _), (parts, _) = await all_of(lists)
    tables = _step(book, "data", "tables", f"{_EXPORTS}:data_files")
    return _Made(*await all_of([_pages(book, parts), _downloads(book, chapters), tables]))


async def _step(book: _Book, kind: str, name: str, call: str, **arguments: Any) -> Path:
    step = Step(kind, name, call, {"report_id": book.report_id, **arguments})
    return await book.shop.make(step, book.work)


async def _downloads(book: _Book, chapters: list[str]) -> list[Path]:
    """The briefing's files: one step for each chapter with figures, one for each language's deck and brief."""
    return await all_of([
        *(_step(book, "downloads", language, f"{_EXPORTS}:report_files", language=language) for language in LANGUAGES),
        *(_step(book, "downloads", chapter, f"{_EXPORTS}:chapter_files", chapter=chapter) for chapter in chapters),
    ])  # fmt: skip


async def _pages(book: _Book, parts: list[str]) -> list[Path]:
    """Both languages' pages, once all that they say is made; returns the folders of their titles' cards."""
    from workreport.publish.ahead import SLOW
    from workreport.publish.execute import execute

    notebooks = sorted((book.root / "notebooks").glob("*.ipynb"))
    results = [_step(book, "results", part, "workreport.publish.ahead:make_ahead", part=part) for part in SLOW]
    script = Step("results", "charts", "workreport.publish.sphinx_ext:keep_chart_script", {"report_id": book.report_id})
    results.append(book.shop.make(script, book.pages))
    numbers = [_step(book, "numbers", part, f"{_SAID}:write_substitutions", part=part) for part in parts]
    runs = [execute(path, book.shop, book.work) for path in notebooks]
    made = (await all_of([*results, *numbers, *runs]))[len(results) :]
    said, kept = made[: len(numbers)], made[len(numbers) :]
    executed = {str(path): str(file) for path, file in zip(notebooks, kept, strict=True)}
    return await all_of([_language(book, language, executed, said) for language in LANGUAGES])


async def _language(book: _Book, language: str, executed: dict[str, str], numbers: list[Path]) -> Path:
    """One language's pages; returns the folder of their titles' cards."""
    shop = book.shop
    shop.progress.plan("pages")
    said = [str(part / f"{language}.json") for part in numbers]
    arguments = {"root": str(book.root), "report_id": book.report_id, "language": language, "executed": executed,
                 "work": str(_laid_out(shop, language)), "numbers": said}  # fmt: skip
    async with shop.turns.turn(shop.rank("pages", language)):
        started = time.perf_counter()
        titles, _ = await shop.call(book.pages, "workreport.publish.pages:make_pages", arguments)
    shop.progress.finished("pages", language, time.perf_counter() - started)
    call, common = "workreport.publish.cards_og:draw_cards", shop.common
    return await _step(book, "cards", language, call, titles=sorted(titles), common=common)


def _laid_out(shop: Workshop, language: str) -> Path:
    return shop.work / "pages" / shop.report_id / language


def _assemble(root: Path, out: Path, shop: Workshop, made: _Made) -> None:
    """Chinese at the root, English under `en/`, downloads beside; moved into place whole."""
    from workreport.publish.cards_og import add_cards
    from workreport.publish.licences import add_licences
    from workreport.publish.not_found import add_not_found

    base = os.environ.get("WORKREPORT_SITE_URL", "")
    with folder_whole(out) as fresh:
        for language in LANGUAGES:
            target = fresh if language == "zh" else fresh / language
            shutil.copytree(_laid_out(shop, language) / "html", target, dirs_exist_ok=True)
            site.prune(target)
            for notebook in sorted((root / "notebooks").glob("*.ipynb")):
                shutil.copy(notebook, target / "notebooks" / notebook.name)
            for folder in (folder / language for folder in made.downloads if (folder / language).is_dir()):
                shutil.copytree(folder, target / "downloads", dirs_exist_ok=True)
        shutil.copytree(made.tables, fresh / "downloads" / "data")
        for language, folder in zip(LANGUAGES, made.cards, strict=True):
            add_cards(fresh, language, folder)
        (fresh / "report.txt").write_text(f"{shop.report_id}\n", encoding="utf-8")
        (fresh / ".nojekyll").touch()
        add_not_found(fresh, root / "book" / "_theme" / "workreport", base)
        site.add_sitemap(fresh, base)
        site.add_robots(fresh, base)
        add_licences(root, fresh)
        site.add_manifest(fresh)
