"""A report's text made uniform, one character for one, so that offsets hold.

Belongs here: full-width forms, odd blanks, line breaks inside a number.
Does not belong here: anything that changes a length.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import numpy as np

from workreport.extract.wordindex import codes_of

__all__ = ["SOFT", "normalise"]

SOFT = "\x01"
_FORMS = (
    "％%﹪%．.：:∶:︰:﹕:；;！!？?（(）)～~〜~－-–-―—＋+／/○〇−-﹣-•·＜<＞>≥>≤<０0１1２2３3４4５5６6７7８8９9"
    "\u3000 \xa0 \u2002 \u2003 \u200b \ufeff \t \r 〔(〕)【(】)"
)
_BROKEN = re.compile(
    r"[0-9.万亿](?:(?<=[0-9.])([ \n]*\n[ \n]*)(?=[0-9.%多余十百千万亿个家元户人亩吨公美])"
    r"|(?<=[0-9][万亿])([ \n]*\n[ \n]*)(?=[元户人亩吨公美千]))"
)
# A page number between two halves of a sentence.
_PAGE = re.compile(r"\n(?<=[^\n。;!?:]\n) *(?:-{1,2} ?[0-9]{1,3} ?-{1,2}|第 ?[0-9]{1,3} ?页) *\n(?=[^\n ])")
_SPLIT = re.compile(r"([0-9](?<=[一-龥].)[0-9]{0,2}) (?=[0-9]+(?:\.[0-9]+)?[%万亿元])")
_LINE_LENGTH = 12


def normalise(text: str) -> str:
    """`text` with full-width letters, digits and signs made half-width; a break inside a number is `SOFT`."""
    codes, same = codes_of(text), _same()
    beyond = codes >= len(same)
    codes = np.where(beyond, codes, same[codes % len(same)]) if beyond.any() else same[codes]
    text = codes.tobytes().decode("utf-32-le", "surrogatepass")
    text = _PAGE.sub(lambda match: SOFT * len(match[0]), text)
    if " " in text:
        text = _SPLIT.sub(rf"\1{SOFT}", text)
    return _join_broken(text) if "\n" in text else text


@cache
def _same() -> Any:
    """For each code point of the basic plane the one that stands for it here: itself, mostly."""
    same = np.arange(1 << 16, dtype="<u4")
    for one, other in zip(_FORMS[::2], _FORMS[1::2], strict=True):
        same[ord(one)] = ord(other)
    for letters in (0xFF21, 0xFF41):
        same[letters : letters + 26] -= 0xFEE0
    return same


def _join_broken(text: str) -> str:
    """Line breaks that fall inside a number, at the end of a line long enough to have been wrapped."""

    def soft(match: re.Match[str]) -> str:
        start = match.start(match.lastindex or 1)
        wrapped = start >= _LINE_LENGTH and text.rfind("\n", start - _LINE_LENGTH, start) < 0
        return match[0].rstrip(" \n") + SOFT * len(match[match.lastindex or 1]) if wrapped else match[0]

    return _BROKEN.sub(soft, text)
