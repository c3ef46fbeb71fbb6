"""Which of some words a phrase ends with, found by its last character first.

Belongs here: `Endings`. Does not belong here: any list of words. A pattern anchored at the end of a phrase would be
tried from every character of it; this looks only at words that end as the phrase does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

__all__ = ["Endings"]


class Endings:
    """Words, by their last characters."""

    def __init__(self, listed: Iterable[str]) -> None:
        by_last: dict[str, list[str]] = defaultdict(list)
        for word in sorted(set(listed), key=lambda word: (-len(word), word)):
            by_last[word[-1]].append(word)
        self._by_last = {last: tuple(words) for last, words in by_last.items()}

    def of(self, phrase: str) -> str:
        """The longest word that `phrase` ends with; empty when with none."""
        for word in self._by_last.get(phrase[-1:], ()):
            if phrase.endswith(word):
                return word
        return ""

    def start(self, phrase: str) -> int:
        """Where the longest run of words that ends `phrase` begins; its length when no word ends it."""
        reached, to_try = {len(phrase)}, [len(phrase)]
        while to_try:
            end = to_try.pop()
            for word in self._by_last.get(phrase[end - 1 : end], ()):
                start = end - len(word)
                if start not in reached and start >= 0 and phrase.startswith(word, start):
                    reached.add(start)
                    to_try.append(start)
        return min(reached)
