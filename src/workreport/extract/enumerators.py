"""Finding what counts off sections and items: 一、 (二) 三是 4.

Belongs here: the enumerators of lists, which are no quantities. Does not belong here: any other number (see `chinese`).
"""

from __future__ import annotations

import re

from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import Quantity
from workreport.extract.ranges import CN

__all__ = ["enumerators"]

_NUMBERED = re.compile(rf"\n *(?:([{CN}]{{1,3}})、|第([{CN}]{{1,2}})[,，:]|([0-9]{{1,2}})[.、](?![0-9]))")
_BRACKETED = re.compile(rf"\((?:([{CN}]{{1,3}})|([0-9]{{1,2}}))\)")
_IS = re.compile("[一二三四五六七八九十]是(?=[一-龥])")
_BREAKS = frozenset("。;\n,，: ")


def enumerators(norm: str) -> list[Quantity]:
    """Numbers that count off sections and items: 一、 (二) 三是 4."""
    first = _NUMBERED.match("\n" + norm[:12])
    spans = [] if first is None else [(max(first.start(first.lastindex or 0) - 1, 0), first[first.lastindex or 0])]
    for pattern in (_NUMBERED, _BRACKETED):
        spans += [(m.start(m.lastindex or 0), m[m.lastindex or 0]) for m in pattern.finditer(norm)]
    for m in _IS.finditer(norm):
        start = m.start() - 1 if norm[m.start() - 1 : m.start()] == "十" else m.start()
        if not start or norm[start - 1] in _BREAKS:
            spans.append((start, norm[start : m.end() - 1]))
    said = [(start, words, float(words) if words.isascii() else chinese_value(words)) for start, words in spans]
    return [Quantity(start, start + len(words), value, 1, "", "ordinal", False, "") for start, words, value in said]
