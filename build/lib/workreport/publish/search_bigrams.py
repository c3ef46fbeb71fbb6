"""Search that finds Chinese and Latin words alike: Chinese is indexed by pairs of neighbouring characters.

Belongs here: the Sphinx search language. Stock Chinese search (jieba) misses most place and product names.
Does not belong here: the search page (`book/_theme`).
"""

from __future__ import annotations

import re

from sphinx.search import SearchLanguage

__all__ = ["BigramSearch"]

_RUNS = re.compile(r"[\u3400-\u9fff]+|[A-Za-z0-9_]+(?:[.+][A-Za-z0-9]+)*")

_SPLITTER = """
function splitQuery(query) {
  const words = [];
  const runs = query.match(/[\\u3400-\\u9fff]+|[A-Za-z0-9_]+(?:[.+][A-Za-z0-9]+)*/g) || [];
  for (const run of runs) {
    if (!/^[\\u3400-\\u9fff]/.test(run)) words.push(run.toLowerCase());
    else if (run.length === 1) words.push(run);
    else for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2));
  }
  return words;
}
"""


class BigramSearch(SearchLanguage):
    """Character pairs for Chinese, whole words for the rest; no stemming, no stop words."""

    lang = "zh"
    language_name = "Chinese and English"
    js_splitter_code = _SPLITTER
    stopwords: set[str] = set()

    def init(self, options: dict[str, str]) -> None:
        """Nothing to prepare."""

    def split(self, input: str) -> list[str]:
        """The terms of `input`: pairs and single characters of Chinese, lower-case words of the rest."""
        terms: list[str] = []
        for run in _RUNS.findall(input):
            if run[0] < "\u3400":
                terms.append(run.lower())
            else:
                terms.extend(run[i : i + 2] for i in range(len(run) - 1))
                terms.extend(run)
        return terms

    def stem(self, word: str) -> str:
        """`word` as it is, in lower case."""
        return word.lower()

    def word_filter(self, word: str) -> bool:
        """Every term counts."""
        return bool(word)
