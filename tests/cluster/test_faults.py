"""Real processes killed with signal 9 in the middle of a run, and the run after it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import psutil
from conftest import PATIENCE, ROOT, Corpus, wait_for, workers_of


def receipts(out: Path) -> dict[str, int]:
    return {path.as_posix(): path.stat().st_mtime_ns for path in (out / "receipts").rglob("part-*.json")}


def wait_until_done(out: Path, count: int, process: subprocess.Popen[str]) -> None:
    wait_for(lambda: len(receipts(out)) >= count or process.poll() is not None)


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, told = process.communicate(timeout=PATIENCE)
    return process.returncode, told


def test_two_workers_give_the_bytes_of_one_process(corpus: Corpus, tmp_path: Path) -> None:
    done = corpus.read(tmp_path / "out", "--workers", "2")
    assert done.returncode == 0, done.stderr
    corpus.assert_whole(tmp_path / "out")


def test_killed_worker_is_replaced_within_the_run(corpus: Corpus, tmp_path: Path) -> None:
    process = corpus.start(tmp_path / "out", "--workers", "2")
    workers_of(process)[0].kill()
    status, told = finish(process)
    assert status == 0, told
    corpus.assert_whole(tmp_path / "out")


def test_killed_client_takes_its_workers_with_it_and_a_second_run_does_the_rest(
    corpus: Corpus, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = corpus.start(out, "--workers", "2")
    workers = workers_of(process)
    process.kill()
    process.communicate(timeout=PATIENCE)
    psutil.wait_procs(workers, timeout=30)
    assert not [worker for worker in workers if worker.is_running()]
    assert not (out / "manifest.json").exists()
    before = receipts(out)
    assert corpus.read(out, "--workers", "2").returncode == 0
    corpus.assert_whole(out)
    assert before.items() <= receipts(out).items()


def test_killed_worker_of_a_cluster_leaves_its_work_to_the_other(
    corpus: Corpus, tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[str]]]
) -> None:
    address, (_, worker, _) = cluster
    process = corpus.start(tmp_path / "out", "--scheduler", address)
    worker.kill()
    status, told = finish(process)
    assert status == 0, told
    corpus.assert_whole(tmp_path / "out")


def test_killed_scheduler_ends_the_run_with_one_line_and_a_second_run_does_the_rest(
    corpus: Corpus, tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[str]]]
) -> None:
    address, (scheduler, *_) = cluster
    out = tmp_path / "out"
    process = corpus.start(out, "--scheduler", address)
    scheduler.kill()
    status, told = finish(process)
    assert status == 2, told
    assert told.startswith("error: the scheduler went away")
    assert told.count("\n") == 1
    assert not (out / "manifest.json").exists()
    assert corpus.read(out, "--workers", "2").returncode == 0
    corpus.assert_whole(out)


def test_no_scheduler_is_a_message_and_nothing_is_written(corpus: Corpus, tmp_path: Path) -> None:
    done = corpus.read(tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 2
    assert done.stderr.startswith("error: no Dask scheduler answers at tcp://127.0.0.1:9")
    assert done.stderr.count("\n") == 1


def test_two_runs_do_not_write_to_one_folder(corpus: Corpus, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = corpus.start(out, "--workers", "1")
    second = corpus.read(out, "--workers", "0")
    assert second.returncode == 2
    assert "another run is writing here" in second.stderr
    status, told = finish(first)
    assert status == 0, told
    corpus.assert_whole(out)


def test_client_killed_at_many_moments_always_leaves_what_a_second_run_finishes(
    corpus: Corpus, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    for count in range(2, 12, 3):
        process = subprocess.Popen(
            corpus.arguments(out, "--workers", "0"), cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        wait_until_done(out, count, process)
        process.kill()
        process.communicate(timeout=PATIENCE)
    assert not (out / "manifest.json").exists()
    assert corpus.read(out, "--workers", "0").returncode == 0
    corpus.assert_whole(out)
