"""Making the book: run notebooks, lay out both languages, run Sphinx on each, put the site in place.

Belongs here: the order of these steps, and when there is nothing to do.
Does not belong here: how any one step works.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from workreport.errors import InputError
from workreport.files import folder_whole, locked, refuse_others
from workreport.project import known_report, project_root
from workreport.publish import site
from workreport.publish.cache import Ledger, fingerprint
from workreport.userfiles import user_yaml
from workreport.words import LANGUAGES

__all__ = ["INPUTS", "build_book", "default_report", "run_sphinx"]

# All that the site is made from. Tests and benchmarks are not among them.
INPUTS = ("_config.yml", "_toc.yml", "index.md", "requirements.txt", "pyproject.toml", "CITATION.cff", "CHANGELOG.md",
          "book/**/*", "notebooks/*.ipynb", "data/**/*", "src/workreport/**/*")  # fmt: skip
_SPHINX_LANGUAGE = {"zh": "zh_CN", "en": "en"}


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
    work = root / "_build"
    work.mkdir(exist_ok=True)
    try:
        with FileLock(work / "lock", timeout=0), locked(out):
            return _build(root, report_id, out, work, say)
    except Timeout as error:
        raise InputError("another build is under way in this clone", remedy="wait for it to end") from error


def _refuse_other_folders(out: Path) -> None:
    """A site may take the place of a site or of nothing."""
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
    _curate(root, report_id, work, say)
    notebooks = _run_notebooks(root, report_id, work, say)
    say("pages: Chinese and English side by side")
    _build_languages(root, report_id, work, notebooks)
    say("site: downloads, pictures, addresses, manifest")
    _assemble(root, report_id, out, work)
    ledger.store(_key(root, report_id), [], {"built": True})
    say(f"done in {time.perf_counter() - started:.1f} s")
    return out


def _key(root: Path, report_id: str) -> str:
    return f"{report_id} {os.environ.get('WORKREPORT_SITE_URL', '')} {fingerprint(root, INPUTS)}"


def _curate(root: Path, report_id: str, work: Path, say: Callable[[str], None]) -> None:
    """Make the curated tables anew if the text, the review layer or the library has changed since."""
    made_from = ("src/workreport/**/*", f"data/sources/{report_id}/*", f"data/curated/{report_id}/*.csv")
    ledger = Ledger(work / f"curated-{report_id}.json", root)
    if ledger.fresh(fingerprint(root, made_from)):
        return
    from workreport.analysis.machine import MACHINE
    from workreport.tables.curation import curate

    say("data: machine draft, review layer, coverage")
    curate(report_id, MACHINE)
    ledger.store(fingerprint(root, made_from), [], {"curated": True})


def _holds(out: Path, report_id: str) -> bool:
    marker = out / "report.txt"
    return marker.is_file() and marker.read_text(encoding="utf-8").strip() == report_id


def _run_notebooks(root: Path, report_id: str, work: Path, say: Callable[[str], None]) -> dict[Path, Any]:
    from workreport.publish.execute import Execution, execute_all
    from workreport.publish.kernels import fork_server

    notebooks = sorted((root / "notebooks").glob("*.ipynb"))
    say(f"notebooks: {len(notebooks)}")
    with fork_server(root):
        return execute_all(notebooks, Execution(root, work, report_id), say)


def _build_languages(root: Path, report_id: str, work: Path, notebooks: Mapping[Path, Any]) -> None:
    """Both languages at once, each in a process of its own."""
    context = multiprocessing.get_context("fork")
    jobs = {
        language: context.Process(target=_sphinx_process, args=(root, report_id, work, language, notebooks))
        for language in LANGUAGES
    }
    for job in jobs.values():
        job.start()
    for job in jobs.values():
        job.join()
    failed = [language for language, job in jobs.items() if job.exitcode != 0]
    if failed:
        raise InputError(f"the pages could not be built: {', '.join(failed)}", remedy="see the warnings above")


def _sphinx_process(root: Path, report_id: str, work: Path, language: str, notebooks: Mapping[Path, Any]) -> None:
    from workreport.publish.stage import stage_language

    source = work / "stage" / report_id / language
    stage_language(root, source, language, notebooks)
    sys.exit(run_sphinx(source, work / "html" / report_id / language, report_id, language))


def run_sphinx(source: Path, out: Path, report_id: str, language: str, builder: str = "html") -> int:
    """Run Sphinx through Jupyter Book's reading of `_config.yml`; warnings are errors. Returns its exit status."""
    from jupyter_book.sphinx import build_sphinx

    overrides = {
        "language": _SPHINX_LANGUAGE[language],
        "workreport_report": report_id,
        "latex_individualpages": False,
        **_code_prompts(language),
    }
    result = build_sphinx(
        source, out, noconfig=True, path_config=source / "_config.yml", confoverrides=overrides, builder=builder,
        doctreedir=out.with_name(f"{out.name}-{builder}-doctrees"), warningiserror=True, keep_going=True, quiet=True,
    )  # fmt: skip
    return result if isinstance(result, int) else 1


def _code_prompts(language: str) -> dict[str, str]:
    from workreport.words import Words

    words = Words(language)
    return {"nb_code_prompt_show": words("site.show_code"), "nb_code_prompt_hide": words("site.hide_code")}


def _assemble(root: Path, report_id: str, out: Path, work: Path) -> None:
    """Chinese at the root, English under `en/`, downloads beside; moved into place whole."""
    from workreport.publish.cards_og import add_cards
    from workreport.publish.exports import add_downloads
    from workreport.publish.not_found import add_not_found

    base = os.environ.get("WORKREPORT_SITE_URL", "")
    with folder_whole(out) as fresh:
        for language in LANGUAGES:
            target = fresh if language == "zh" else fresh / language
            shutil.copytree(work / "html" / report_id / language, target, dirs_exist_ok=True)
            site.prune(target)
            for notebook in sorted((root / "notebooks").glob("*.ipynb")):
                shutil.copy(notebook, target / "notebooks" / notebook.name)
        add_downloads(root, report_id, fresh, work)
        add_cards(fresh, work / "og", report_id)
        (fresh / "report.txt").write_text(f"{report_id}\n", encoding="utf-8")
        (fresh / ".nojekyll").touch()
        add_not_found(fresh, root / "book" / "_theme" / "workreport", base)
        site.add_sitemap(fresh, base)
        site.add_robots(fresh, base)
        site.add_manifest(fresh)
