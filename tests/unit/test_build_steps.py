"""The build's machinery: taking turns, forked calls, steps that are made again when what they read has changed."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workreport.errors import InputError
from workreport.publish.cache import Ledger
from workreport.publish.fork import ForkedProcess, ForkServer
from workreport.publish.tasks import Progress, Step, Workshop, all_of
from workreport.publish.turns import Turns

WORK = """
from pathlib import Path
from workreport.errors import InputError

def write(report_id, folder):
    text = Path("data.csv").read_text()
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / "made.txt").write_text(text + report_id)

LOADED = []

def load():
    LOADED.append(__name__)

def tell(report_id, folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / "made.txt").write_text(" ".join(LOADED))

def refuse(report_id, folder):
    raise InputError("no good", remedy="mend it", file="data.csv", row=3)

def break_down(report_id, folder):
    raise KeyError("x")
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "src" / "workreport").mkdir(parents=True)
    (tmp_path / "src" / "workreport" / "module.py").write_text("one = 1\n")
    (tmp_path / "data.csv").write_text("1")
    (tmp_path / "steps_for_test.py").write_text(WORK)
    return tmp_path


@pytest.fixture
def server(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ForkServer]:
    monkeypatch.syspath_prepend(str(root))
    running = ForkServer(root, ("json",))
    yield running
    running.close()


def made(root: Path, server: ForkServer, call: str = "write") -> tuple[str, list[str]]:
    """What a step leaves, and what was said while it was made."""
    said: list[str] = []
    shop = Workshop(root, root / "_build", "here", Progress(said.append))
    step = Step("data", "tables", f"steps_for_test:{call}", {"report_id": "here"})
    folder = asyncio.run(shop.make(step, server))
    shop.close()
    return (folder / "made.txt").read_text(), said


class TestSteps:
    def test_a_step_is_made_once(self, root: Path, server: ForkServer) -> None:
        text, said = made(root, server)
        assert text == "1here"
        assert said[0].startswith("  data 1/1  tables  0.")
        assert made(root, server) == ("1here", ["  unchanged: 1 of 1 data"])

    def test_and_again_when_a_file_it_read_is_another(self, root: Path, server: ForkServer) -> None:
        made(root, server)
        (root / "data.csv").write_text("2")
        assert made(root, server)[0] == "2here"

    def test_and_again_when_the_library_is_another(self, root: Path, server: ForkServer) -> None:
        made(root, server)
        (root / "src" / "workreport" / "module.py").write_text("one = 2\n")
        assert "unchanged" not in made(root, server)[1][0]

    @pytest.mark.parametrize("name", ["module.py", "vocabulary/units.csv", "deep/er/other.py"])
    def test_each_file_of_the_library_is_part_of_what_all_is_made_with(self, root: Path, name: str) -> None:
        def key() -> str:
            return Workshop(root, root / "_build", "here", Progress(lambda _: None)).key("notebook", "here")

        before = key()
        path = root / "src" / "workreport" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("another\n")
        assert key() != before

    def test_compiled_modules_are_no_part_of_what_was_read(self, root: Path) -> None:
        compiled = root / "src" / "workreport" / "__pycache__"
        compiled.mkdir()
        (compiled / "module.cpython-311.pyc").write_bytes(b"1")
        ledger = Ledger(root / "kept.json", root)
        names = ["data.csv", "src/workreport/__pycache__", "src/workreport/__pycache__/module.cpython-311.pyc"]
        ledger.store("key", names, {"made": True})
        shutil.rmtree(compiled)
        assert ledger.fresh("key") == {"made": True}
        (root / "data.csv").write_text("2")
        assert ledger.fresh("key") is None

    def test_what_a_person_can_mend_is_told_as_such(self, root: Path, server: ForkServer) -> None:
        with pytest.raises(InputError, match=r"^data\.csv, row 3: no good — mend it$"):
            made(root, server, "refuse")

    def test_what_the_server_has_loaded_by_a_call_is_there(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.syspath_prepend(str(root))
        running = ForkServer(root, ("steps_for_test:load",))
        try:
            assert made(root, running, "tell")[0] == "steps_for_test"
        finally:
            running.close()

    def test_a_fault_of_ours_is_none_of_theirs(self, root: Path, server: ForkServer) -> None:
        with pytest.raises(RuntimeError, match="steps_for_test:break_down has failed"):
            made(root, server, "break_down")


def test_a_process_that_ended_before_it_could_be_held_has_ended() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    process = ForkedProcess(pid)
    process.kill()
    asyncio.run(process.ended())
    assert (process.poll(), process.wait()) == (0, 0)


class TestTurns:
    def test_the_most_urgent_is_next_and_places_are_kept(self) -> None:
        seen: list[str] = []
        at_once, most = 0, 0

        async def work(turns: Turns, name: str, rank: float) -> None:
            nonlocal at_once, most
            async with turns.turn((rank,)):
                at_once += 1
                most = max(most, at_once)
                seen.append(name)
                await asyncio.sleep(0.01)
                at_once -= 1

        async def all_together() -> None:
            turns = Turns(1)
            await asyncio.gather(*(work(turns, name, rank) for name, rank in (("last", 3), ("first", 1), ("next", 2))))

        asyncio.run(all_together())
        assert (seen, most) == (["first", "next", "last"], 1)

    def test_a_failure_gives_its_place_free(self) -> None:
        async def fail(turns: Turns) -> None:
            async with turns.turn((0,)):
                raise InputError("no", remedy="yes")

        async def both() -> list[Any]:
            turns = Turns(1)
            return await asyncio.wait_for(all_of([fail(turns), fail(turns)]), 5)

        with pytest.raises(InputError, match="no — yes"):
            asyncio.run(both())


def test_what_is_left_is_said() -> None:
    said: list[str] = []
    progress = Progress(said.append)
    for kind in ("notebooks", "notebooks", "pages"):
        progress.plan(kind)
    progress.finished("notebooks", "trends.ipynb", 1.23)
    assert said == ["  notebooks 1/2  trends.ipynb  1.2 s   (left: 1 notebooks, 1 pages)"]
