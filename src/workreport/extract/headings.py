"""How deep a heading stands by its number: 第一部分, 一、, (一) and 1.

Belongs here: the numbers that headings begin with, and how long one is at most. Does not belong here: what a heading
opens (see `sections`), whose time holds under it (see `openings`).
"""

from __future__ import annotations

import re

__all__ = ["DASHES", "LONGEST_HEADING", "NUMBERED", "POINTS", "rank_of"]

LONGEST_HEADING = 60  # characters
DASHES = "—―─"
POINTS = tuple(dash * 2 for dash in DASHES)  # what opens a point without a number

_NTH = "[一二三四五六七八九十]{1,3}"
# A heading's number, in the group of its rank.
NUMBERED = re.compile(rf"\s*(?:第({_NTH})部分|({_NTH})、|[(（]({_NTH})[)）]|([0-9]{{1,2}})[.、．])")


def rank_of(heading: str) -> int:
    """The rank of a heading: 0 without a number, else 1 for 第一部分, 2 for 一、, 3 for (一), 4 for 1."""
    match = NUMBERED.match(heading)
    return 0 if match is None else match.lastindex or 0
