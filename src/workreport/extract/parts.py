"""The number of all, where the sentence goes on to say how many of them: 68家企业已改制51家, 10件实事办成9件.

Belongs here: a count that another of the same unit, or most of it, is a part of, and so many troubles to be met. Does
not belong here: in how many places or of whom something is told (see `scopes`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from workreport.extract.around import either, without
from workreport.extract.undecided import Undecided

__all__ = ["parts"]

_UNITS = tuple("个家项户件种名")
_NUMBER = "(?:[0-9]+|[一二三四五六七八九十百千]+) ?"
# What came to be, or is to, is told for itself: 新引进企业30家,已投产5家.
_NEWLY = re.compile(
    "(?<!高)新(?![区城疆能])|引(?!导)|增(?!值)|落[户地]|建成|完成|培育|开工|实施|启动|推进|签约|争取|谋划|安排|开展"
)
_EXCEPT = re.compile("[一-龥]{2,10},除[^,。;]{1,12}外,")
_MOSTLY = re.compile("[一-龥]{2,10}(?:绝大部分|绝大多数|大部分|大多数)[一-龥]{2}")
_TROUBLES = re.compile("(?:突出)?问题(?:需要|亟待|必须|值得)")


@cache
def _part_in(unit: str) -> re.Pattern[str]:
    """A part in this unit of what the words begin with: 企业已改制51家, 实事,办成9件, 生产队,实行包干的1397个."""
    return re.compile(
        "[一-龥、“”]{2,16}(?:"
        f",?已(?!有|经?达到?)(?:完成)?[一-龥]{{2,3}}{_NUMBER}{unit}|"
        f",(?:办成|办结|已?完成){_NUMBER}{unit}|"
        f"[中,][一-龥]{{2,10}}的有?{_NUMBER}{unit}(?=[,，。;])"
        ")"
    )


def parts(told: Undecided) -> Any:
    """The rows that count all of what the sentence then tells a part of."""
    around, counts = told.around, told.counts
    counts = without(counts, around.find("lead", 24, _NEWLY, counts))
    return either(
        *(around.find("beyond", 36, _part_in(unit), told.counted_in(counts, unit)) for unit in _UNITS),
        *(around.find("beyond", 24, pattern, counts) for pattern in (_EXCEPT, _MOSTLY, _TROUBLES)),
    )
