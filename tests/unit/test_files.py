"""One writer at a time, whole or not at all, and nothing of a person's own is ever replaced."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workreport.errors import InputError
from workreport.files import folder_whole, locked, refuse_others, write_text_whole
from workreport.project import curated_dir, known_report, source_dir


def test_a_second_writer_is_told_and_a_later_one_is_let_in(tmp_path):
    path = tmp_path / "数据 out"
    with locked(path), pytest.raises(InputError, match="another command is writing this"), locked(path):
        raise AssertionError("two writers at once")
    with locked(path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_other_paths_beside_it_are_free(tmp_path):
    with locked(tmp_path / "a", tmp_path / "b"), locked(tmp_path / "c"):
        assert len(list(tmp_path.iterdir())) == 3


def test_the_folder_one_stands_in_has_a_name(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with locked(Path()), pytest.raises(InputError, match="another command"), locked(tmp_path / "here"):
        raise AssertionError("two writers at once")


def test_what_a_link_leads_to_is_replaced_not_the_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with folder_whole(tmp_path / "link") as aside:
        (aside / "new").touch()
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "new").is_file()


_HOLDER = """
import pathlib, sys, time
from workreport.files import folder_whole, locked
path = pathlib.Path(sys.argv[1])
with locked(path), folder_whole(path) as aside:
    (aside / "half").write_text("half")
    print("held", flush=True)
    time.sleep(60)
"""


def test_what_a_killed_writer_left_is_swept_and_its_lock_is_free(tmp_path):
    path, other = tmp_path / "out[1]", tmp_path / ".out1.aside-kept"
    other.mkdir()
    with subprocess.Popen([sys.executable, "-c", _HOLDER, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(InputError, match="another command"), locked(path):
            raise AssertionError("two writers at once")
        os.kill(holder.pid, signal.SIGKILL)
    assert len(list(tmp_path.iterdir())) == 3
    with locked(path), folder_whole(path) as aside:
        write_text_whole(aside / "whole", "whole")
    assert sorted(tmp_path.iterdir()) == [other, path]
    assert [child.name for child in path.iterdir()] == ["whole"]


def _add_one(path, times):
    for _ in range(times):
        while True:
            try:
                with locked(path):
                    number = int(path.read_text(encoding="utf-8"))
                    write_text_whole(path, str(number + 1))
                    break
            except InputError:
                time.sleep(0.001)


@pytest.mark.slow
def test_no_change_of_many_writers_is_lost(tmp_path):
    """The lock's own file comes and goes; at no moment may two hold it."""
    path = tmp_path / "count"
    path.write_text("0", encoding="utf-8")
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add_one, args=(path, 150)) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert path.read_text(encoding="utf-8") == "600"
    assert [child.name for child in tmp_path.iterdir()] == ["count"]


def test_a_folder_with_anything_else_in_it_is_not_replaced(tmp_path):
    refuse_others(tmp_path / "new", ())
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(InputError, match=r"holds 'thesis.docx', which this command did not write"):
        refuse_others(tmp_path, {"rows.csv"})
    with pytest.raises(InputError, match="this is a file"):
        refuse_others(tmp_path / "thesis.docx", ())
    refuse_others(tmp_path, {"thesis.docx"})


@pytest.mark.parametrize("name", ["", ".", "..", "../other", "a/b", "a\\b", ".hidden", "a\nb", "a\x00b", "a\u202eb"])
def test_a_report_id_leads_nowhere_else(name):
    for folder in (source_dir, curated_dir):
        with pytest.raises(InputError, match="is no report id"):
            folder(name)


def test_an_unknown_report_is_told_which_are_known():
    with pytest.raises(InputError, match="no report 'nowhere-2025' — use one of .+, or add it"):
        known_report("nowhere-2025")
