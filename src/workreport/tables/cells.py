"""One cell of a table: its text as a value of the column's kind.

Belongs here: what a whole number, a number and a truth value look like in a file. Does not belong here: the
rules of a column (`schemas`), files.
"""

from __future__ import annotations

import math
import re

__all__ = ["WANTED", "cell_value", "guard_formula"]

WANTED = {"boolean": "true or false", "integer": "a whole number", "number": "a finite number"}
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_BOOLEANS = {"true": True, "false": False}


def cell_value(kind: str, text: str) -> bool | int | float | str | None:
    """`text` as a value of `kind`, `None` for an empty cell; raises `ValueError` saying what is wanted."""
    if text == "":
        return None
    if kind == "boolean" and text in _BOOLEANS:
        return _BOOLEANS[text]
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and _NUMBER.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    if kind in WANTED:
        raise ValueError(WANTED[kind])
    return text


def guard_formula(cell: str) -> str:
    """`cell` so that a spreadsheet opening the CSV shows it as text; plain numbers stay as they are."""
    if cell.startswith(_RISKY) and not _PLAIN.fullmatch(cell):
        return f"'{cell}"
    return cell
