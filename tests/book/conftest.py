"""The built site, served under a sub-path as static hosts do, and a Chromium to read it with."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import hostile
import pytest
from playwright.sync_api import Browser, sync_playwright
from xdist.scheduler.loadscope import LoadScopeScheduling

# These make books of their own: one process does each file whole; the others' tests go to whoever is free.
WHOLE_BOOKS = ("test_hostile.py", "test_rebuild.py")
SITE = Path(__file__).parents[2] / "dist" / "site"
SUB_PATH = "/workreport/"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip


class _WholeBooksTogether(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file if file.endswith(WHOLE_BOOKS) else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """How tests are dealt out to processes."""
    return _WholeBooksTogether(config, log)


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes its page early is no error."""


class StaticHost(http.server.SimpleHTTPRequestHandler):
    """Serves a site under a sub-path and its `404.html` for what is not there, as GitHub Pages does."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """The file for an address; nothing stands outside the sub-path."""
        if not path.startswith(SUB_PATH):
            return str(Path(self.directory) / "outside-the-site")
        return super().translate_path(path.removeprefix(SUB_PATH.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for a wrong address."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def site() -> Path:
    assert (SITE / "index.html").is_file(), "build the book first: make book"
    return SITE


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of `site`, served for as long as the context lasts."""
    handler: Any = functools.partial(StaticHost, directory=str(site))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}{SUB_PATH}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def hostile_clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with a hostile report, its book built into `dist/site` and its briefing into `dist/briefing`."""
    clone = hostile.make_clone(tmp_path_factory.mktemp("hostile") / "clone")
    hostile.run(clone, "build_book.py", "--report", hostile.REPORT)
    hostile.run(clone, "export_briefing.py", "--report", hostile.REPORT, "--out", str(clone / "dist" / "briefing"))
    return clone


@pytest.fixture(scope="session")
def hostile_address(hostile_clone: Path) -> Iterator[str]:
    with served(hostile_clone / "dist" / "site") as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    assert program, "Chromium is missing: make browser"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


def pages(site: Path) -> list[str]:
    """Every page of both languages, as addresses under the site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "page_name" in metafunc.fixturenames:
        metafunc.parametrize("page_name", pages(SITE))
