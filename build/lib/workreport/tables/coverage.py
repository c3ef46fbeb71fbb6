"""The coverage ledger: every digit and every Chinese numeral of a text is in a row or in an exclusion.

Belongs here: finding numeral characters, and saying why those outside all statements are not quantities.
Does not belong here: reading quantities (`workreport.extract`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

import pandas as pd
import yaml

from workreport.tables.csvfiles import typed_frame

__all__ = ["draft_exclusions", "numeral_places", "uncovered"]

# Without 伍 陆 拾 and 兆, which in running text are parts of words (队伍, 大陆, 收拾) or of a unit.
_CHINESE = frozenset("〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆柒捌玖佰仟萬億兩貳參")
_WORD_REACH = 8


def is_numeral(character: str) -> bool:
    """Whether a character is a digit of any script, a number sign such as ① or Ⅳ, or a Chinese numeral."""
    if character in _CHINESE:
        return True
    if character.isascii():
        return character.isdigit()
    return unicodedata.category(character) in ("Nd", "Nl", "No")


def numeral_places(text: str) -> list[int]:
    """Offsets of all numeral characters of `text`."""
    return [offset for offset, character in enumerate(text) if is_numeral(character)]


def uncovered(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of numeral characters of `text` that no span holds, as `(start, end)`."""
    held = bytearray(len(text))
    for start, end in spans:
        held[start:end] = b"\x01" * (end - start)
    runs: list[tuple[int, int]] = []
    for offset in numeral_places(text):
        if held[offset]:
            continue
        if runs and runs[-1][1] == offset:
            runs[-1] = (runs[-1][0], offset + 1)
        else:
            runs.append((offset, offset + 1))
    return runs


def draft_exclusions(report_id: str, text: str, statements: pd.DataFrame) -> pd.DataFrame:
    """Table `exclusions` for all numerals of `text` in no statement; the unknown are `unexplained`."""
    spans = list(zip(statements["char_start"], statements["char_end"], strict=True))
    rows: dict[int, tuple[int, str]] = {}
    for start, end in uncovered(text, spans):
        for left, right, reason in _explain(text, start, end):
            rows.setdefault(left, (right, reason))
    return _frame(report_id, text, sorted((left, right, reason) for left, (right, reason) in rows.items()))


def _explain(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words that hold the run `[start, end)`; what no known word holds is left `unexplained`."""
    found: list[tuple[int, int, str]] = []
    position = start
    while position < end:
        left, right, reason = _word_at(text, position) or (position, end, "unexplained")
        found.append((left, right, reason))
        position = max(right, position + 1)
    return found


def _word_at(text: str, offset: int) -> tuple[int, int, str] | None:
    pattern, reasons = _words()
    begin = max(0, offset - _WORD_REACH)
    matches = (pattern.match(text, left) for left in range(begin, offset + 1))
    holding = [match for match in matches if match and match.end() > offset]
    if not holding:
        return None
    best = max(holding, key=lambda match: (match.end() - match.start(), -match.start()))
    return best.start(), best.end(), reasons[str(best.lastgroup)]


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    content = (files("workreport.tables") / "numeral_words.yaml").read_text(encoding="utf-8")
    groups: dict[str, dict[str, Sequence[str]]] = yaml.safe_load(content)
    words = [(re.escape(word), reason) for reason, words in groups["words"].items() for word in words]
    words.sort(key=lambda one: (-len(one[0]), one[0]))
    patterns = [(pattern, reason) for reason, found in groups["patterns"].items() for pattern in found]
    named = {f"g{number}": reason for number, (_, reason) in enumerate([*words, *patterns])}
    alternatives = (f"(?P<g{number}>{pattern})" for number, (pattern, _) in enumerate([*words, *patterns]))
    return re.compile("|".join(alternatives)), named


def _frame(report_id: str, text: str, rows: Sequence[tuple[int, int, str]]) -> pd.DataFrame:
    return typed_frame(
        "exclusions",
        {
            "report_id": [report_id for _ in rows],
            "paragraph": [text.count("\n", 0, left) + 1 for left, _, _ in rows],
            "char_start": [left for left, _, _ in rows],
            "char_end": [right for _, right, _ in rows],
            "text": [text[left:right] for left, right, _ in rows],
            "reason": [reason for _, _, reason in rows],
            "origin": ["machine" for _ in rows],
            "note": [None for _ in rows],
        },
    )
