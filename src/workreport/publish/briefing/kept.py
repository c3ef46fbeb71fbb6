"""What was made before and still holds: a file is made once, for the book and for `make briefing` alike.

Belongs here: what a file is made from, as one key, and the store of files by key. Does not belong here:
making a file (`making`), where it goes (`export`).
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from workreport.files import write_bytes_whole
from workreport.project import project_root, words_dir
from workreport.publish.briefing.content import Content
from workreport.publish.briefing.plan import Job

__all__ = ["WORDS", "key_of", "kept"]

_LIBRARY = Path(__file__).resolve().parents[2]
# What draws and writes every figure; a figure's own module is looked up in addition.
_SHARED = ("figures/*.py", "figures/shapes/*.py", "figures/chapters/common.py", "publish/briefing/*.py",
           "publish/fonts/*.ttf", "numbers.py", "words.py")  # fmt: skip
_PINS = ("requirements.txt", "CITATION.cff")
# Files of words that stand in a figure or its table; a test watches which are read.
WORDS = ("briefing", "figures", "forecast", "numbers", "site", "units", "vocab")
_CHAPTER = re.compile(r"workreport\.figures\.chapters\.(\w+)")


def kept(job: Job, report_id: str, key: str, make: Callable[[], bytes]) -> bytes:
    """The file stored under `key`, else what `make` gives, stored for next time.

    One place a file, so the store never outgrows one briefing of each report and size; a store that
    cannot be written is done without.
    """
    path = project_root() / "_build" / "exports" / report_id / job.size / job.file
    head = f"{key}\n".encode()
    try:
        stored = path.read_bytes()
    except OSError:
        stored = b""
    if stored.startswith(head):
        return stored[len(head) :]
    made = make()
    try:
        write_bytes_whole(path, head + made)
    except OSError:
        return made
    return made


def key_of(job: Job, contents: Sequence[Content], told: object = None) -> str:
    """SHA-256 of all that the job's file is made from: data, words and drawing code of its figures, `told`."""
    parts = [job.kind, job.name, job.language, told, *(_figure_key(content) for content in contents)]
    return _digest(parts, _code(_SHARED), _phrases(job.language), _pins())


def _figure_key(content: Content) -> str:
    figure, data = content.figure, content.data
    said = asdict(content.said) | {"labels": dict(content.said.labels)}
    about = [figure.id, figure.chapter, figure.kinds, figure.chart, said, dict(content.report)]
    return _digest(about, data.to_csv(index=False), str(data.dtypes.to_dict()), _own_code(figure.paint.__module__))


def _digest(*parts: object) -> str:
    written = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


@cache
def _code(patterns: tuple[str, ...]) -> str:
    return _files(tuple(sorted({path for pattern in patterns for path in _LIBRARY.glob(pattern)})))


@cache
def _own_code(module: str) -> str:
    """The figure's module, and the chapter modules whose functions it draws with."""
    wanted, found = {module.rsplit(".", 1)[-1]}, set[str]()
    while wanted:
        name = wanted.pop()
        path = _LIBRARY / "figures" / "chapters" / f"{name}.py"
        if name not in found and path.is_file():
            found.add(name)
            wanted |= set(_CHAPTER.findall(path.read_text(encoding="utf-8")))
    if not found:
        return _files((Path(str(sys.modules[module].__file__)),))
    return _files(tuple(_LIBRARY / "figures" / "chapters" / f"{name}.py" for name in sorted(found)))


@cache
def _phrases(language: str) -> str:
    return _files(tuple(words_dir(language) / f"{name}.yaml" for name in WORDS))


@cache
def _pins() -> str:
    return _files(tuple(project_root() / name for name in _PINS)) + f" {sys.version_info[:2]}"


def _files(paths: tuple[Path, ...]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
