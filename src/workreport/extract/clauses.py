"""The words of a clause before a place in a text.

Belongs here: where clauses end, and those words. Does not belong here: what they say (`already`, `hopes`,
`analysis.clauses`).
"""

from __future__ import annotations

import re

__all__ = ["CLAUSE_END", "clause_before"]

CLAUSE_END = re.compile(r"(?<![0-9]),|,(?![0-9])|[，。;；:：!！?？\n]")  # the comma of 1,200 ends none


def clause_before(text: str, offset: int, reach: int = 60) -> str:
    """The words of the clause that stand before `offset`, at most `reach` characters."""
    return CLAUSE_END.split(text[max(0, offset - reach) : offset])[-1]
