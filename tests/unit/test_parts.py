"""The part of a table a process has used: what is noted of it, and what it goes stale by."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from workreport.parts import digest_of_part, holds, is_quiet, using_part
from workreport.publish.fork import ForkServer
from workreport.publish.tasks import Progress, Step, Workshop

TABLE = "place,day,value\n1,2025-01-01,5\n1,2025-06-01,6\n2,2025-01-01,7\n"
WORK = """
import csv, os
from pathlib import Path
from workreport.parts import holds, using_part

def write(folder, only):
    path = Path("table.csv").resolve()
    with using_part(path, only):
        rows = list(csv.DictReader(path.open()))
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / "made.txt").write_text(" ".join(row["value"] for row in rows if holds(row, only)))
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "src" / "workreport").mkdir(parents=True)
    (tmp_path / "table.csv").write_text(TABLE)
    (tmp_path / "parts_for_test.py").write_text(WORK)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.fixture
def server(root: Path) -> Iterator[ForkServer]:
    running = ForkServer(root, ("json",))
    yield running
    running.close()


@pytest.mark.parametrize(
    ("only", "values"),
    [
        ({"place": ["1"]}, ["5", "6"]),
        ({"place": ["1", "2"], "day": ["..2025-01-31"]}, ["5", "7"]),
        ({"place": ()}, []),
        ({}, ["5", "6", "7"]),
    ],
)
def test_rows_of_a_part(only: dict[str, list[str]], values: list[str]) -> None:
    head, *lines = (line.split(",") for line in TABLE.split())
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    assert [row["value"] for row in rows if holds(row, only)] == values


def test_a_digest_changes_with_the_rows_of_the_part_alone(root: Path) -> None:
    path = root / "table.csv"
    one, other = f"{path}?day=..2025-01-31&place=1", f"{path}?place=2"
    before = digest_of_part(one), digest_of_part(other)
    path.write_text(TABLE.replace("7", "8"))
    assert (digest_of_part(one), digest_of_part(other) != before[1]) == (before[0], True)
    path.write_text(TABLE + "1,2025-01-30,9\n")
    assert digest_of_part(one) != before[0]
    path.unlink()
    assert digest_of_part(one) != before[0]


def test_quiet_only_within_the_block(tmp_path: Path) -> None:
    seen: list[bool] = []

    def fail() -> None:
        with using_part(tmp_path / "table.csv", {"place": ["1"]}):
            seen.append(is_quiet())
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        fail()
    assert (seen, is_quiet()) == ([True], False)


def made(root: Path, server: ForkServer, only: dict[str, list[str]]) -> tuple[str, bool]:
    """What a step leaves that uses this part of the table, and whether it was made just now."""
    said: list[str] = []
    shop = Workshop(root, root / "_build", "here", Progress(said.append))
    folder = asyncio.run(shop.make(Step("data", "step", "parts_for_test:write", {"only": only}), server))
    return (folder / "made.txt").read_text(), bool(said)


def test_a_step_is_made_again_when_its_part_changes_and_not_for_other_rows(root: Path, server: ForkServer) -> None:
    path, only = root / "table.csv", {"place": ["1"], "day": ["..2025-12-31"]}
    assert made(root, server, only) == ("5 6", True)
    path.write_text(TABLE.replace("7", "8") + "1,2026-01-01,9\n")
    assert made(root, server, only) == ("5 6", False)
    path.write_text(TABLE + "1,2025-07-01,9\n")
    assert made(root, server, only) == ("5 6 9", True)
