"""The theme of a stretch of text: that of the longest, last word of the vocabulary that stands in it.

Belongs here: `TextThemes`, all stretches of a text at once. Does not belong here: the words (`themes.csv`), which
stretch around a number counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from workreport.extract.wordindex import WordIndex, codes_of
from workreport.vocabulary import themes

__all__ = ["TextThemes", "themes_of"]


@cache
def _words() -> dict[str, str]:
    """The theme of every word; of one listed twice, the later."""
    return {word: theme for theme, words in themes() for word in words.split("|")}


@cache
def _index() -> WordIndex:
    return WordIndex(list(_words()))


class TextThemes:
    """The words of themes in one text, each with its rank: a longer word before a shorter, a later before an earlier.

    A rank of -1 says that there is no such word, so that the greater of two ranks is the one that counts.
    """

    def __init__(self, codes: Any) -> None:
        self._starts, self._ends, words = _index().find(codes)
        order = np.lexsort((self._starts, self._ends - self._starts))
        self._ranks = np.empty(len(order), dtype=np.int64)
        self._ranks[order] = np.arange(len(order))
        known = np.array([*_words().values(), ""], dtype=object)
        self._names = known[np.append(words[order], len(known) - 1)]

    def ranks(self, starts: Any, ends: Any) -> Any:
        """The rank of the word that decides each stretch `[starts, ends)`."""
        first = np.searchsorted(self._starts, starts)
        counts = np.maximum(np.searchsorted(self._starts, ends) - first, 0)
        after = np.cumsum(counts)
        words = np.arange(counts.sum()) + np.repeat(first - after + counts, counts)
        ranks = np.where(self._ends[words] <= np.repeat(ends, counts), self._ranks[words], -1)
        best, some = np.full(len(counts), -1), counts > 0
        best[some] = np.maximum.reduceat(ranks, (after - counts)[some]) if len(ranks) else []
        return best

    def names(self, ranks: Any) -> list[str]:
        """The themes of words by their ranks, empty for -1."""
        found: list[str] = self._names[ranks].tolist()
        return found


def themes_of(texts: Sequence[str]) -> list[str]:
    """The theme of each short text, empty where it has no word of the vocabulary."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    ends = np.cumsum(lengths + 1) - 1
    found = TextThemes(codes_of("\n".join(texts)))
    return found.names(found.ranks(ends - lengths, ends))
