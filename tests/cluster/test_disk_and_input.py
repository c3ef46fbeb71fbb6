"""A disk that takes no more, and inputs and results that were damaged; then mended, and read again."""

from __future__ import annotations

import csv
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import GENERATOR, PATIENCE, ROOT, Corpus, files_of


def mount(*options: str) -> bool:
    """Mount a small file system of its own; False where that is not allowed."""
    done = subprocess.run(["mount", *options], capture_output=True, timeout=PATIENCE, check=False)
    return done.returncode == 0


class SmallDisk:
    """A folder that takes 150 kB, by a file system of its own where that is allowed, till it grows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_own = mount("-t", "tmpfs", "-o", "size=150k", "tmpfs", str(folder))

    def limit(self) -> None:
        """In a new process: the limit that stands in for a file system."""
        if not self.is_own:
            resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    def grow(self) -> None:
        """Room for all."""
        assert not self.is_own or mount("-o", "remount,size=64m", str(self.folder))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    (tmp_path / "disk").mkdir()
    disk = SmallDisk(tmp_path / "disk")
    yield disk
    if disk.is_own:
        subprocess.run(["umount", str(disk.folder)], check=True, timeout=PATIENCE)


def read_limited(corpus: Corpus, out: Path, workers: str, limit: Callable[[], None]) -> tuple[int, str]:
    done = subprocess.run(
        corpus.arguments(out, "--workers", workers),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=limit,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("workers", ["0", "2"])
def test_full_disk_is_a_message_and_with_room_the_rest_is_done(
    corpus: Corpus, small_disk: SmallDisk, workers: str
) -> None:
    out = small_disk.folder / "out"
    status, told = read_limited(corpus, out, workers, small_disk.limit)
    assert status == 2
    assert "the disk is full" in told
    assert told.count("\n") == 1
    assert not (out / "manifest.json").exists()
    assert not [path for path in out.rglob(".part-*")]
    small_disk.grow()
    assert corpus.read(out, "--workers", workers).returncode == 0
    corpus.assert_whole(out)


@pytest.mark.parametrize("workers", ["0", "1"])
def test_limit_on_files_is_a_message_too(corpus: Corpus, tmp_path: Path, workers: str) -> None:
    out = tmp_path / "out"
    status, told = read_limited(
        corpus, out, workers, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
    )
    assert (status, told.count("\n")) == (2, 1)
    assert "the disk is full" in told
    assert corpus.read(out, "--workers", "0").returncode == 0
    corpus.assert_whole(out)


def test_damaged_texts_are_told_in_errors_and_mended_texts_give_the_same_bytes(
    corpus: Corpus, tmp_path: Path
) -> None:
    source, out = tmp_path / "texts", tmp_path / "out"
    shutil.copytree(corpus.source, source)
    texts = sorted((source / "texts").rglob("*.txt"))
    first, second, third, fourth = (path.read_bytes() for path in texts[:4])
    texts[0].write_bytes(first[:500] + b"\xff\xfe\x80" + first[500:])
    texts[1].write_bytes(second[:100] + b"\x00" + second[100:])
    texts[2].write_bytes(b"<html><body><h1>404 Not Found</h1></body></html>")
    texts[3].unlink()
    copied = Corpus(source, corpus.serial)
    done = copied.read(out, "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert "4 unread" in done.stdout
    told = [
        row
        for path in (out / "errors").rglob("*.csv")
        for row in csv.DictReader(path.read_text().splitlines())
    ]
    assert {row["file"] for row in told} == {path.relative_to(source).as_posix() for path in texts[:4]}
    assert all(row["problem"] and row["remedy"] for row in told)
    for path, content in zip(texts, (first, second, third, fourth), strict=False):
        path.write_bytes(content)
    assert copied.read(out, "--workers", "2").returncode == 0
    corpus.assert_whole(out)


def test_damaged_results_are_made_again_and_nothing_else_is(corpus: Corpus, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert corpus.read(out, "--workers", "0").returncode == 0
    part, receipt = (
        sorted((out / "mentions").rglob("*.parquet"))[0],
        sorted((out / "receipts").rglob("*.json"))[1],
    )
    content = bytearray(part.read_bytes())
    content[len(content) // 2] ^= 1
    part.write_bytes(bytes(content))
    receipt.write_text(receipt.read_text()[:50])
    (out / "mentions" / "year=2024" / "part-00099.parquet").write_bytes(b"left over")
    done = corpus.read(out, "--workers", "0")
    assert "2 of 20 files were to be done" in done.stdout
    corpus.assert_whole(out)


def test_cut_parquet_is_refused_and_a_damaged_page_loses_only_its_own_rows(tmp_path: Path) -> None:
    folder, out = tmp_path / "parquet", tmp_path / "out"
    told = [str(folder), "--places", "4", "--years", "2023", "2024", "--characters", "3000", "--parquet"]
    subprocess.run([*GENERATOR, *told], check=True, capture_output=True, timeout=PATIENCE)
    (folder / "truth.csv").unlink()
    whole = (folder / "reports.parquet").read_bytes()
    assert Corpus(folder, out).read(out, "--workers", "0").returncode == 0
    before = files_of(out)
    (folder / "reports.parquet").write_bytes(whole[: len(whole) // 2])
    refused = Corpus(folder, out).read(out, "--workers", "0")
    assert refused.returncode == 2
    assert "reports.parquet" in refused.stderr
    assert files_of(out) == before
    middle = len(whole) // 2
    (folder / "reports.parquet").write_bytes(whole[:middle] + b"\xff" * 64 + whole[middle + 64 :])
    damaged = Corpus(folder, out).read(out, "--workers", "0")
    assert damaged.returncode == 0
    assert "unread" in damaged.stdout
    assert "(0 unread)" not in damaged.stdout
    (folder / "reports.parquet").write_bytes(whole)
    assert Corpus(folder, out).read(out, "--workers", "0").returncode == 0
    assert files_of(out) == before
