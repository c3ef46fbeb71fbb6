"""Whose everything in the site is: one list, made from what ships, with the licence texts.

Belongs here: matching shipped files with the entries of `book/licences.yaml`, and writing `licences.txt`.
Does not belong here: the entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from importlib.metadata import distribution, version
from pathlib import Path
from typing import Any

import yaml

from workreport.errors import InputError

__all__ = ["add_licences", "licence_list"]

NAME = "licences.txt"
_RULE = "-" * 72


def add_licences(root: Path, site: Path) -> None:
    """Write `licences.txt` into `site`. Raises InputError for a script that no entry names."""
    (site / NAME).write_text(licence_list(root, site), encoding="utf-8")


def licence_list(root: Path, site: Path) -> str:
    """The list as text: each entry with its licence and files, then each licence text."""
    source = root / "book" / "licences.yaml"
    entries = yaml.safe_load(source.read_text(encoding="utf-8"))
    shipped = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    own = {path.name for path in (root / "book" / "_theme").rglob("static/*")}
    holders = _holders(entries, [name for name in shipped if name not in (NAME, "MANIFEST.sha256")], own, source)
    used = [entry for number, entry in enumerate(entries) if holders.get(number)]
    heads = [_head(entry, holders[entries.index(entry)]) for entry in used]
    texts = [_text(root, entry) for entry in used if "distribution" in entry or "text" in entry]
    return "What ships in this site, and its licences / 本站所含各部分及其许可\n\n" + "\n".join(heads + texts)


def _holders(
    entries: list[Mapping[str, Any]], shipped: Iterable[str], own: set[str], source: Path
) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for name in shipped:
        local = name.removeprefix("en/")
        number = next(
            number for number, entry in enumerate(entries) if any(fnmatch(local, glob) for glob in entry["files"])
        )
        ours = "distribution" not in entries[number]
        if local.endswith(".js") and ours and Path(local).name not in own:
            raise InputError(
                f"nobody is named for the script {name}", file=source, remedy="add it under its package's entry"
            )
        found.setdefault(number, []).append(name)
    return found


def _head(entry: Mapping[str, Any], names: list[str]) -> str:
    package = entry.get("distribution")
    of = f" ({package} {version(package)})" if package else ""
    shown = ", ".join(names) if len(names) <= 8 else f"{len(names)} files: {', '.join(entry['files'])}"
    return f"{entry['name']}{of}\n  {entry['licence']}\n  {shown}\n"


def _text(root: Path, entry: Mapping[str, Any]) -> str:
    if "text" in entry:
        said = (root / entry["text"]).read_text(encoding="utf-8")
    else:
        files = distribution(entry["distribution"]).files or []
        said = "\n".join(
            file.read_text(encoding="utf-8") for file in files if file.name.upper().startswith(("LICENSE", "LICENCE"))
        )
    if not said.strip():
        raise InputError(f"no licence text for {entry['name']}", remedy="name a text in book/licences.yaml")
    return f"{_RULE}\n{entry['name']}: {entry['licence']}\n\n{said.strip()}\n"
