"""Breaking a text into lines no wider than a measure, in Chinese and English.

Belongs here: where a line may break and which breaks look even. Does not belong here: measuring (given).
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["break_lines", "pieces"]

_NO_START = set(
    ",.;:!?)]}%·…—\u2030\u2032\u2033\u201d\u2019\u3001\u3002\u300b\u300d\u300f\uff0c\uff1b\uff1a\uff01\uff1f\uff09"
)
_NO_END = set("([{$\u00a5\u201c\u2018\u300a\u300c\u300e\uff08")
_PAUSES = set(",;:\uff0c\uff1b\uff1a\u2013")
_COUNTED = "[个项年月日组家次所处条成倍]"  # what counts stays with its number
_ATOM = re.compile(
    rf"\u201c[^\u201d]{{1,8}}\u201d|[一二两三四五六七八九十百]+{_COUNTED}|[0-9.,]+{_COUNTED}"
    r"|[A-Za-z0-9&#@/+×÷=≈≤≥<>%‰.,\-–−'’]*[A-Za-z0-9%‰+]\s?|\s|.",
    re.DOTALL,
)

Measure = Callable[[str], float]


def break_lines(text: str, width: float, measure: Measure, *, even: bool = False) -> list[str]:
    """`text` in lines no wider than `width`; `even` makes the lines of about one length.

    A single piece wider than `width` stands on a line of its own.
    """
    lines = [line for part in text.split("\n") for line in _fill(pieces(part), width, measure)]
    if not even or len(lines) < 2 or "\n" in text:
        return lines
    return _even(pieces(text), width, len(lines), measure)


def pieces(text: str) -> list[str]:
    """The shortest parts a line may be broken between: words, numbers, characters with their punctuation."""
    parts: list[str] = []
    for atom in _ATOM.findall(text):
        glued = parts and (atom[0] in _NO_START or parts[-1][-1] in _NO_END)
        if glued or (parts and atom.isspace()):
            parts[-1] += atom
        else:
            parts.append(atom)
    return parts


def _fill(parts: list[str], width: float, measure: Measure) -> list[str]:
    lines = [""]
    for part in parts:
        if lines[-1] and measure((lines[-1] + part).rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return [line.strip() for line in lines]


def _even(parts: list[str], width: float, count: int, measure: Measure) -> list[str]:
    """The same number of lines within the least width that allows it."""
    if count == 2 and (pair := _at_pause(parts, width, measure)):
        return pair
    low, high = width / count * 0.8, width
    while high - low > 2:
        middle = (low + high) / 2
        fits = len(_fill(parts, middle, measure)) <= count
        low, high = (low, middle) if fits else (middle, high)
    return _fill(parts, high, measure)


def _at_pause(parts: list[str], width: float, measure: Measure) -> list[str]:
    """Two lines broken after a comma or colon, if both fit and neither is much the longer; else nothing."""
    best, found = 0.62, []
    for place in range(1, len(parts)):
        if parts[place - 1].rstrip()[-1:] in _PAUSES:
            pair = ["".join(parts[:place]).strip(), "".join(parts[place:]).strip()]
            long = max(measure(line) for line in pair)
            share = long / sum(measure(line) for line in pair)
            if long <= width and share <= best:
                best, found = share, pair
    return found
