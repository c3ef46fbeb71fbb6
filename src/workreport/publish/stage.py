"""Laying out the sources of one language for Sphinx: pages, translations, and notebooks with their outputs.

Belongs here: choosing a language from two-language outputs, folding code.
Does not belong here: running notebooks (`execute`), running Sphinx (`build`).
"""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workreport.publish.show import MIME

__all__ = ["stage_language"]

_PAGES = ("index.md", "book/*.md")
_LINKED = ("book/_theme", "book/locale")


def stage_language(root: Path, target: Path, language: str, notebooks: Mapping[Path, Mapping[str, Any]]) -> None:
    """Fill the new folder `target` with all that Sphinx needs to build `language`."""
    shutil.rmtree(target, ignore_errors=True)
    wanted: dict[str, bytes] = {}
    for path in (path for pattern in _PAGES for path in root.glob(pattern)):
        wanted[str(path.relative_to(root))] = path.read_bytes()
    for path, notebook in notebooks.items():
        wanted[str(path.relative_to(root))] = _notebook_bytes(notebook, language)
    for name in ("_config.yml", "_toc.yml"):
        wanted[name] = (root / name).read_bytes()
    for name in _folder_files(root, _LINKED):
        wanted[name] = (root / name).read_bytes()
    _lay_out(target, wanted)


def _folder_files(root: Path, folders: Iterable[str]) -> Iterable[str]:
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix != ".mo":
                yield str(path.relative_to(root))


def _lay_out(target: Path, wanted: Mapping[str, bytes]) -> None:
    for name, content in wanted.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _notebook_bytes(notebook: Mapping[str, Any], language: str) -> bytes:
    chosen = copy.deepcopy(dict(notebook))
    chosen["metadata"] = {key: chosen["metadata"][key] for key in ("kernelspec",) if key in chosen["metadata"]}
    for cell in chosen["cells"]:
        cell.pop("execution_count", None) if cell["cell_type"] != "code" else None
        cell["metadata"] = {"tags": list(cell["metadata"].get("tags", []))}
        if cell["cell_type"] == "code":
            cell["execution_count"] = None
            _fold(cell["metadata"]["tags"])
            cell["outputs"] = [_output_in(output, language) for output in cell["outputs"] if _is_shown(output)]
    return json.dumps(chosen, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8")


def _fold(tags: list[str]) -> None:
    """Code is folded behind "show code", but for worked examples; cells that only set up are left out of the page."""
    if "worked-example" in tags:
        return
    if "parameters" in tags or "setup" in tags:
        tags.append("remove-cell")
    elif "remove-cell" not in tags:
        tags.append("hide-input")


def _is_shown(output: Mapping[str, Any]) -> bool:
    return output["output_type"] in ("display_data", "execute_result", "stream")


def _output_in(output: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The output with its two-language bundle narrowed to one; other outputs as they are."""
    narrowed = dict(output)
    if "execution_count" in narrowed:
        narrowed["execution_count"] = None
    if MIME in output.get("data", {}):
        narrowed["data"] = {"text/html": output["data"][MIME][language]}
        narrowed["metadata"] = {}
    elif "text/html" in output.get("data", {}):
        narrowed["data"] = {**output["data"], "text/html": _unstyled("".join(output["data"]["text/html"]))}
    return narrowed


def _unstyled(html: str) -> str:
    """Another library's HTML (a pandas frame's own) without its styles, which the content policy forbids."""
    from bs4 import BeautifulSoup

    piece = BeautifulSoup(html, "html.parser")
    for style in piece.find_all("style"):
        style.decompose()
    for styled in piece.find_all(True):
        for name in ("style", "border"):
            del styled[name]
    return str(piece)
