"""Whether lines under no heading tell of what was done or of what is to be done, by words learnt under headings.

Belongs here: weighing words. Does not belong here: headings and openings (`sections`), the class of one number.
`tense_words.csv`: a word and its weight, above nought where plans say it.
Learnt by `benchmarks/learn_tense.py` (logistic regression with an L1 penalty, Tibshirani 1996).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain
from statistics import fmean

__all__ = ["SURE", "is_to_do", "pieces", "plan_scores", "plans", "sentences_of", "words_learnt"]

_LONGEST = 3
_NEAR = 2  # lines before and after a line that have a say in it
SURE = 0.5  # log-odds from which a line is a plan: results told without a heading are the rule
LEANS = 0.1  # from which a line that follows a plan goes on with it
_END = re.compile("[。;!\n]")


def plans(lines: Sequence[str]) -> list[bool]:
    """Of lines that follow one another under no heading, made uniform: whether each tells of what is to be done.

    A line is a plan if its score says so for sure, or if it leans that way and follows one.
    """
    scores = plan_scores(lines, _weights())
    return list(accumulate(scores, lambda planned, score: score > (LEANS if planned else SURE), initial=False))[1:]


def plan_scores(lines: Sequence[str], weights: dict[str, float]) -> list[float]:
    """Log-odds of each line's being a plan: the mean of its sentences, and that of the lines around it, half each."""
    scores = [[_score(sentence, weights) for sentence in sentences_of(line)] for line in lines]
    return [
        (_mean(own) + _mean(chain.from_iterable(scores[max(0, at - _NEAR) : at + _NEAR + 1]))) / 2
        for at, own in enumerate(scores)
    ]


def sentences_of(line: str) -> list[str]:
    """What stands between the full stops and semicolons of a line."""
    return [sentence for sentence in _END.split(line) if sentence.strip()]


def pieces(sentence: str) -> set[str]:
    """Every run of one to three characters."""
    return {sentence[at : at + size] for size in range(1, _LONGEST + 1) for at in range(len(sentence) - size + 1)}


def words_learnt() -> int:
    """How many words have a weight."""
    return len(_weights())


def _score(sentence: str, weights: dict[str, float]) -> float:
    return sum(weights[word] for word in sorted(pieces(sentence) & weights.keys()))


def _mean(scores: Iterable[float]) -> float:
    listed = list(scores)
    return fmean(listed) if listed else 0.0


@cache
def _weights() -> dict[str, float]:
    text = files("workreport.extract").joinpath("tense_words.csv").read_text(encoding="utf-8")
    return {row["word"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}


_TO_DO = re.compile(
    r"(?:^|[\n。;◆●■·]) *(?:\(?[0-9一二三四五六七八九十]{1,2}[).、])?(?:确保|力争|启动(?!了)|着力)[^。\n]{2,60}[0-9]|"
    r",确保[^,。\n]{2,20}(?:保持|稳定|控制|达到)[^,。\n]{0,4}[0-9]|"
    r"(?<!完成)(?<!办好了)(?:民生|为民|惠民)实事[^,。\n]{0,12}[。:]\n *"
    r"(?:加[强大快]|继续|优化|实施|推进|完善|强化|提升|[新改]建)[^\n]*[0-9]"
)
# Of what has been, not of what to do.
_TOLD = re.compile(r"(?:同比|[比较][上去]年)[^,。;\n]{0,8}[0-9]|预计(?:全年|完成|实现)")


def is_to_do(norm: str, start: int, end: int) -> bool:
    """Whether a text that names no time at all lists things to do, and its words do not say that they are done."""
    if _TO_DO.search(norm, start, end) is None or _TOLD.search(norm, start, end) is not None:
        return False
    return fmean(plan_scores(norm[start:end].split("\n"), _weights())) > -SURE
