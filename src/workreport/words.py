"""The words a reader reads, fetched by key from `book/words/<language>/*.yaml`.

Belongs here: finding a phrase and filling in its numbers; a missing key is an error that names the file.
Does not belong here: any phrase; formatting of numbers (see `workreport.numbers`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from workreport.errors import InputError
from workreport.project import words_dir

__all__ = ["LANGUAGES", "Words", "sentence_start"]

LANGUAGES = ("zh", "en")
_NOTHING = object()


class Words:
    """All phrases of one language; `words("units.CNY")` reads key `CNY` of `units.yaml`.

    A phrase may hold `{name}` placeholders, filled from keyword arguments.
    Raises `InputError` for a missing key, a key that is not a phrase, or a missing placeholder value.
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise InputError(f"unknown language {language!r}", remedy=f"use one of {', '.join(LANGUAGES)}")
        self.language = language
        self._files: dict[str, Any] = {}

    def __call__(self, key: str, /, **values: object) -> str:
        """The phrase at `key` with its placeholders filled."""
        phrase = self._find(key)
        if not isinstance(phrase, str):
            raise InputError(f"{key!r} is not a phrase", file=self._file(key), remedy="name a key under it")
        try:
            return phrase.format(**values) if values or "{" in phrase else phrase
        except (KeyError, IndexError, ValueError) as error:
            raise InputError(
                f"{key!r} asks for {error} which is not given", file=self._file(key), remedy="mend the phrase"
            ) from error

    def has(self, key: str) -> bool:
        """Whether `key` exists."""
        try:
            return self._node(key) is not _NOTHING
        except InputError:  # no such file
            return False

    def group(self, key: str) -> Mapping[str, Any]:
        """All phrases under `key`, in the file's order."""
        found = self._find(key)
        if not isinstance(found, Mapping):
            raise InputError(f"{key!r} is a phrase, not a group", file=self._file(key), remedy="drop its end")
        return found

    def _find(self, key: str) -> Any:
        node = self._node(key)
        if node is _NOTHING:
            raise InputError(f"no phrase {key!r}", file=self._file(key), remedy="add it in both languages")
        return node

    def _node(self, key: str) -> Any:
        """What stands at `key`, or `_NOTHING`."""
        file, *steps = key.split(".")
        if file not in self._files:
            self._files[file] = _load(words_dir(self.language) / f"{file}.yaml")
        node: Any = self._files[file]
        for step in steps:
            if not isinstance(node, Mapping) or step not in node:
                return _NOTHING
            node = node[step]
        return node

    def _file(self, key: str) -> Path:
        return words_dir(self.language) / f"{key.split('.')[0]}.yaml"


def sentence_start(phrase: str) -> str:
    """`phrase` as a sentence or a title begins with it: its first letter a capital."""
    return phrase[:1].upper() + phrase[1:]


def _load(path: Path) -> Any:
    if not path.is_file():
        raise InputError("no such words file", file=path, remedy="add it in both languages")
    return _parse(path, path.stat().st_mtime_ns)


@cache
def _parse(path: Path, _changed: int) -> Any:
    try:
        return yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    except yaml.YAMLError as error:
        raise InputError(f"not valid YAML: {error}", file=path, remedy="mend the file") from error
