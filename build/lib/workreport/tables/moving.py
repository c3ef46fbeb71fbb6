"""Following a text that has moved: decisions whose paragraph stands unchanged elsewhere go with it.

Belongs here: finding where each decided paragraph stands now, and rewriting keys and offsets.
Does not belong here: judging words that changed; those decisions are refused by name.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from workreport.errors import InputError
from workreport.tables.csvfiles import text_rows
from workreport.tables.review import ALL_ROWS, JOINT, PLACED, Row, anchor, anchor_of_starts, paragraph_hash
from workreport.tables.reviewing import review_frame

__all__ = ["follow_text"]

_ID = re.compile(r"(?<=-)([scxi])(\d{5,})")
_FORMULA = re.compile(r"\bs(\d{5,})\b")
_SHOWN = 8

Moves = Mapping[int, int]


def follow_text(review: pd.DataFrame, text: str) -> tuple[pd.DataFrame, list[str]]:
    """`review` with every decision moved to where its paragraph stands in `text`, and notes of what moved.

    That a whole table was read no longer holds for another text: those decisions are left out, and noted.
    Raises `InputError` naming the decisions whose paragraph is nowhere, or not unchanged.
    """
    rows = text_rows("review", review)
    whole = [row for row in rows if row["key"] == ALL_ROWS]
    changed = any(anchor(row["table"], ALL_ROWS, {}, text)[1] != row["paragraph_sha256"] for row in whole)
    moves = _moves([row for row in rows if row["table"] in PLACED and row["key"] != ALL_ROWS], text)
    kept = rows if not changed else [row for row in rows if row["key"] != ALL_ROWS]
    moved = [row if row["key"] == ALL_ROWS else _moved(row, moves, text) for row in kept]
    notes = [
        f"{old['key']}: now {new['key']}"
        for old, new in zip(kept, moved, strict=True)
        if old["key"] != new["key"]
    ]
    if changed:
        notes.append("that whole tables were read no longer holds: read them again and use --review-from")
    return review_frame(moved), notes


def _moves(rows: Sequence[Row], text: str) -> dict[int, int]:
    """From each decided offset to the one where its words stand now."""
    paragraphs: dict[str, list[int]] = defaultdict(list)
    start = 0
    for line in text.split("\n"):
        paragraphs[paragraph_hash(text, start)].append(start)
        start += len(line) + 1
    by_paragraph: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_paragraph[row["paragraph_sha256"]].append(row)
    moves: dict[int, int] = {}
    lost: list[Row] = []
    for paragraph, decided in by_paragraph.items():
        shifts = {shift for place in paragraphs[paragraph] for shift in _shifts(decided, place, text)}
        if len(shifts) != 1:
            lost += decided
            continue
        shift = shifts.pop()
        moves |= {_start(row): _start(row) + shift for row in decided}
    if lost:
        named = "; ".join(f"{row['key']} {row['column']} ({row['text']})" for row in lost[:_SHOWN])
        raise InputError(
            f"{len(lost)} decisions are about words that have changed: {named}",
            remedy="take these rows out of review.csv or decide them anew, then run the command again",
        )
    return moves


def _shifts(decided: Sequence[Row], place: int, text: str) -> Iterator[int]:
    """How far the decisions can have moved so that each finds its words in the paragraph at `place`."""
    end = text.find("\n", place)
    paragraph = text[place : end if end >= 0 else len(text)]
    first = max(decided, key=lambda row: len(row["text"]))
    for found in re.finditer(f"(?={re.escape(first['text'])})", paragraph):
        shift = place + found.start() - _start(first)
        starts = [(_start(row) + shift, row["text"]) for row in decided]
        if all(start >= place and text.startswith(words, start) for start, words in starts):
            yield shift


def _start(row: Row) -> int:
    found = _ID.search(row["key"])
    return int(found.group(2)) if found else 0


def _moved(row: Row, moves: Moves, text: str) -> Row:
    cells = {name: _with_ids(cell, moves) for name, cell in row.items() if name in ("key", "machine_value")}
    decided = row["reviewed_value"]
    if decided.startswith("{"):
        decided = json.dumps(
            _moved_cells(json.loads(decided), moves, text), ensure_ascii=False, separators=(",", ":")
        )
    moved = {**row, **cells, "reviewed_value": decided}
    if row["table"] == "implied":
        moved["machine_value"] = _with_places(row["machine_value"], moves)
    if row["table"] not in PLACED:
        starts = [int(start) for start in row["text"].split(JOINT)]
        places = [moves.get(start, start) for start in starts]
        moved["text"], moved["paragraph_sha256"] = anchor_of_starts(places, text)
    return moved


def _moved_cells(cells: Mapping[str, str], moves: Moves, text: str) -> dict[str, str]:
    moved = {name: _with_ids(cell, moves) for name, cell in cells.items()}
    if "char_start" in cells:
        start = int(cells["char_start"])
        shift = moves.get(start, start) - start
        moved["char_start"], moved["char_end"] = str(start + shift), str(int(cells["char_end"]) + shift)
        moved["paragraph"] = str(text.count("\n", 0, start + shift) + 1)
    if "formula" in cells:
        moved["formula"] = _with_places(cells["formula"], moves)
    return moved


def _with_places(formula: str, moves: Moves) -> str:
    return _FORMULA.sub(lambda found: f"s{_now(found.group(1), moves)}", formula)


def _with_ids(cell: str, moves: Moves) -> str:
    return _ID.sub(lambda found: f"{found.group(1)}{_now(found.group(2), moves)}", cell)


def _now(digits: str, moves: Moves) -> str:
    return f"{moves.get(int(digits), int(digits)):05d}"
