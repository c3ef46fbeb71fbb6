"""Breaking a text into lines no wider than a measure, in Chinese and English.

Belongs here: where a line may break and which breaks look even. Does not belong here: measuring (given).
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["break_lines", "pieces"]

_NO_START = set(",。;:、!?)》」』”’%‰…·—,.;:!?)]}′″")
_NO_END = set("(《「『“‘([{¥$")
_ATOM = re.compile(r"[A-Za-z0-9&#@/+×÷=≈≤≥<>%‰.,\-–−'’]*[A-Za-z0-9%‰+]\s?|\s|.", re.DOTALL)

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
    low, high = width / count * 0.8, width
    while high - low > 2:
        middle = (low + high) / 2
        fits = len(_fill(parts, middle, measure)) <= count
        low, high = (low, middle) if fits else (middle, high)
    return _fill(parts, high, measure)
