"""The verdict rule of the ledger: a target's number held against the number told a year later.

The rule, as readers are told it (`book/words/*/ledger.yaml`, `rule`):
1. 以上 asks for at least the figure, 以内 for at most; a bare figure asks for at least it, or at most
   where less is better (unemployment, deficit, energy per unit of GDP, any figure to be brought down).
2. 左右 allows one twentieth of the figure on the bad side; beyond the figure on the good side is attained.
3. Where neither side is good (prices), more than a twentieth below the figure is `partly`: a ceiling
   kept, the figure not reached.
4. Short by at most a tenth of the figure is `partly`; by more, `missed`.
5. A told number that is only a bound (超过, 不到) decides if either end of it would; else it cannot be rated.
Numbers are held against each other as written; nothing is assumed about digits that were not written.

Belongs here: that rule. Does not belong here: finding which number was told (`ledger_match`), or its wording.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

__all__ = ["CONFIDENCES", "VERDICTS", "Figure", "Verdict", "asks", "is_headline", "rate"]

VERDICTS = ("attained", "partly", "missed", "reworded", "silently_dropped", "cannot_be_rated")
CONFIDENCES = ("high", "medium", "low")

ABOUT = 20
PARTLY = 10
_FLIPPED = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as told: scaled value, comparator, whether its words say a fall, indicator if known."""

    value: float
    comparator: str
    falls: bool = False
    indicator_id: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`verdict`, and the key of its reason under `ledger.reasons`."""

    verdict: str
    reason: str


def rate(target: Figure, told: Figure) -> Verdict:
    """The verdict on `target` given what was `told`; both in the same unit.

    A target below nought is one of bringing down; it and its outcome are held as sizes of the fall, to which
    their comparators, being those of the words (降低3%以上), belong.
    """
    if target.value < 0:
        target, told = replace(target, value=-target.value, indicator_id=""), _fall(told)
    side = _good_side(target)
    if side == "both":
        return _two_sided(target, told)
    if side == "less":
        target, told = _mirrored(target), _mirrored(told)
    return _at_least(target, told)


def asks(target: Figure) -> str:
    """What attains `target`: `at_least`, `at_most`, `about_least`, `about_most` its figure, or `near` it."""
    if target.value < 0:
        target = replace(target, value=-target.value, indicator_id="")
    side = _good_side(target)
    if side == "both":
        return "near"
    return ("about_" if target.comparator == "approx" else "at_") + ("most" if side == "less" else "least")


def is_headline(indicator_id: str) -> bool:
    """Whether targets of this indicator head a report's list of targets."""
    return indicator_id in _rules()["headline"]


def _at_least(target: Figure, told: Figure) -> Verdict:
    slack = abs(target.value) / ABOUT if target.comparator == "approx" else 0.0
    floor, strict = target.value - slack, target.comparator == "gt"
    low, high = _ends(told)
    if _reaches(low, floor, strict=strict and told.comparator != "gt"):
        return Verdict("attained", _how_attained(target.value, told))
    if _reaches(high, floor, strict=strict):
        return Verdict("cannot_be_rated", "bound_only")
    return _short(target.value - high, target.value)


def _reaches(value: float, floor: float, *, strict: bool) -> bool:
    return value > floor or (value == floor and not strict)


def _two_sided(target: Figure, told: Figure) -> Verdict:
    slack = abs(target.value) / ABOUT
    low, high = _ends(told)
    if low >= target.value - slack and high <= target.value + slack:
        return Verdict("attained", "equal" if told.value == target.value else "within")
    if high < target.value - slack:
        return Verdict("partly", "below_ceiling")
    if low > target.value + slack:
        return _short(low - target.value, target.value)
    return Verdict("cannot_be_rated", "bound_only")


def _short(short: float, target: float) -> Verdict:
    near = target != 0 and short <= abs(target) / PARTLY
    return Verdict("partly", "short") if near else Verdict("missed", "missed")


def _how_attained(target: float, told: Figure) -> str:
    if told.value > target or (told.value == target and told.comparator == "gt"):
        return "beyond"
    return "equal" if told.value == target else "within"


def _good_side(target: Figure) -> str:
    if target.indicator_id in _rules()["two_sided"] and target.comparator in ("eq", "approx"):
        return "both"
    if target.comparator in ("le", "lt"):
        return "less"
    return "less" if target.indicator_id in _rules()["less_is_better"] else "more"


def _fall(told: Figure) -> Figure:
    """The size of a fall, whichever sign the reader gave it; a rise is a fall below nought."""
    if told.value < 0:
        return replace(told, value=-told.value)
    return told if told.falls else _mirrored(told)


def _mirrored(figure: Figure) -> Figure:
    return replace(figure, value=-figure.value, comparator=_FLIPPED.get(figure.comparator, figure.comparator))


def _ends(told: Figure) -> tuple[float, float]:
    low = -math.inf if told.comparator in ("le", "lt") else told.value
    high = math.inf if told.comparator in ("ge", "gt") else told.value
    return low, high


@cache
def _rules() -> dict[str, Any]:
    text = (files("workreport.analysis") / "ledger_rules.yaml").read_text(encoding="utf-8")
    return {name: frozenset(codes) for name, codes in yaml.safe_load(text).items()}
