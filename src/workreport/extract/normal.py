"""A report's text made uniform, one character for one, so that offsets hold.

Belongs here: full-width forms, odd blanks, line breaks inside a number, delimiters as line breaks.
Does not belong here: anything that changes a length.
"""

from __future__ import annotations

import re

__all__ = ["SOFT", "cut_clauses", "cut_sentences", "normalise"]

SOFT = "\x01"
_FORMS = (
    "％%﹪%．.：:∶:︰:﹕:；;！!？?（(）)～~〜~－-–-―—＋+／/○〇−-﹣-•·＜<＞>≥>≤<０0１1２2３3４4５5６6７7８8９9"
    "\u3000 \xa0 \u2002 \u2003 \u200b \ufeff \t \r 〔(〕)【(】)"
)
_SAME = tuple(zip(_FORMS[::2], _FORMS[1::2], strict=True))
_LETTERS = tuple((chr(0xFF21 + i + 32 * low), chr(65 + i + 32 * low)) for low in (0, 1) for i in range(26))
_WIDE_LETTER = re.compile("[\uff21-\uff3a\uff41-\uff5a]")
_BROKEN = re.compile(
    r"[0-9.]([ \n]*\n[ \n]*)(?=[0-9.%多余十百千万亿个家元户人亩吨公美])"
    r"|[0-9][万亿]([ \n]*\n[ \n]*)(?=[元户人亩吨公美千])"
)
_SPLIT = re.compile(r"(?<=[一-龥])([0-9]{1,3}) (?=[0-9]+(?:\.[0-9]+)?[%万亿元])")
_LINE_LENGTH = 12


def normalise(text: str) -> str:
    """`text` with full-width letters, digits and signs made half-width; a break inside a number is `SOFT`."""
    for one, other in _SAME:
        text = text.replace(one, other)
    if _WIDE_LETTER.search(text):
        for one, other in _LETTERS:
            text = text.replace(one, other)
    text = _SPLIT.sub(rf"\1{SOFT}", text)
    return _join_broken(text) if "\n" in text else text


def _join_broken(text: str) -> str:
    """Line breaks that fall inside a number, at the end of a line long enough to have been wrapped."""

    def soft(match: re.Match[str]) -> str:
        start = match.start(match.lastindex or 1)
        wrapped = start >= _LINE_LENGTH and text.rfind("\n", start - _LINE_LENGTH, start) < 0
        return match[0].rstrip(" \n") + SOFT * len(match[match.lastindex or 1]) if wrapped else match[0]

    return _BROKEN.sub(soft, text)


def cut_clauses(norm: str) -> str:
    """`norm` with every clause's end as a line break."""
    for sign in ",，;。!?:()":
        norm = norm.replace(sign, "\n")
    return norm


def cut_sentences(norm: str) -> str:
    """`norm` with every sentence's end as a line break."""
    for sign in "。!?;":
        norm = norm.replace(sign, "\n")
    return norm
