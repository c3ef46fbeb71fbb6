"""What each cell of a notebook shows, run in this process without a kernel; both languages of what the book shows."""

from __future__ import annotations

import ast
import contextlib
import io
from pathlib import Path
from typing import Any

import nbformat

from workreport.publish.show import Bilingual


def shown(path: Path, report_id: str) -> dict[str, str]:
    """By cell id, all that the code cell displays and prints for `report_id`."""
    known: dict[str, Any] = {"__name__": "__main__"}
    found = {}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            source = f"REPORT = {report_id!r}" if "parameters" in cell.metadata.get("tags", []) else cell.source
            found[cell.id] = _run(source, known)
    return found


def _run(source: str, known: dict[str, Any]) -> str:
    told: list[str] = []
    known["display"] = lambda *values: told.extend(_told(value) for value in values)
    printed, tree = io.StringIO(), ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "<cell>", "exec"), known)
        if last is not None:
            told.append(_told(eval(compile(ast.Expression(last.value), "<cell>", "eval"), known)))
    return "\n".join([*told, printed.getvalue()])


def _told(value: object) -> str:
    return "\n".join(value.html.values()) if isinstance(value, Bilingual) else repr(value)
