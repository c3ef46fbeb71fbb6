"""How well the reader reads, as tables: what it is to reach, the newest first readings together, every set.

Belongs here: `data/accuracy.json` in both languages. Does not belong here: measuring it (see `extract.measuring`),
how well names and promises are read (see `about`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from workreport.extract.measuring import FIGURES, GOALS, UNSEEN
from workreport.numbers import plain
from workreport.project import project_root
from workreport.publish.html import tag, text
from workreport.words import Words

__all__ = ["accuracy", "together"]

_OF_REPORTS = "passages"  # begins the names of sets of real reports; others are of passages written for the purpose
_COUNTS = ("texts", "statistics")
_COLUMNS = (*_COUNTS, *FIGURES)
_NEWEST = 10  # so many first readings say how well the reader of today reads what it has not met


def accuracy(language: str) -> str:
    """How well the reader reads, set by set: the figures `scripts/score_reader.py` wrote to data/accuracy.json.

    First readings, which no rule had learnt from, are open to the eye; the sets that rules have learnt from are folded.
    """
    words = Words(language)
    measured = json.loads((project_root() / "data" / "accuracy.json").read_text(encoding="utf-8"))
    known = words.group("shown.accuracy.sets")
    names = [*(name for name in known if name in measured), *sorted(measured.keys() - known.keys())]
    unseen = [name for name in names if name.endswith(UNSEEN)]
    learnt = [name for name in names if name not in unseen]
    newest = [measured[name] for name in unseen if name.startswith(_OF_REPORTS)][-_NEWEST:]
    above = _row(words("shown.accuracy.goal"), GOALS, words)
    above += _row(words("shown.accuracy.together", count=len(newest)), together(newest), words)
    said = tag("summary", text(words("shown.accuracy.learnt", count=len(learnt))))
    folded = tag("details", said + _table(_rows(measured, learnt, words), words)) if learnt else ""
    return _table(above + _rows(measured, unseen, words), words) + folded


def together(sets: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The figures of several sets as if they were one: each number counts once.

    The shares of a set are of whole numbers: those found of its statistics, its own statements, what of the found is
    right. From these the shares are taken anew.
    """
    found = [round(one["recall"] * one["statistics"]) for one in sets]
    claimed = [round(true / one["precision"]) if one["precision"] else 0 for true, one in zip(found, sets, strict=True)]
    told = {key: float(sum(one[key] for one in sets)) for key in _COUNTS}
    told |= {"met": float(sum(one.get("met", 0) for one in sets))}
    told |= {"recall": sum(found) / told["statistics"], "precision": sum(found) / sum(claimed)}
    for key in FIGURES[2:]:
        right = sum(round(one[key] * true) for true, one in zip(found, sets, strict=True))
        told[key] = right / sum(found)
    return told


def _rows(measured: Mapping[str, Any], names: Sequence[str], words: Words) -> str:
    return "".join(_row(words(f"shown.accuracy.sets.{name}"), measured[name], words) for name in names)


def _table(rows: str, words: Words) -> str:
    heads = tag("th", text(words("shown.accuracy.set")), scope="col")
    heads += "".join(tag("th", text(words(f"shown.accuracy.{key}")), scope="col", class_="right") for key in _COLUMNS)
    table = tag("table", tag("thead", tag("tr", heads)) + tag("tbody", rows), class_="stack dense")
    label = words("shown.accuracy.caption")
    return tag("div", tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=label), class_="shown")


def _row(name: str, found: Mapping[str, float], words: Words) -> str:
    return tag("tr", tag("th", text(name), scope="row") + "".join(_cell(key, found, words) for key in _COLUMNS))


def _cell(key: str, found: Mapping[str, float], words: Words) -> str:
    if key not in found:
        return tag("td")
    said = plain(found[key], words.language, 0 if key in _COUNTS else 3)
    if key == "texts" and found.get("met"):
        said = words("shown.accuracy.met", texts=said, met=plain(found["met"], words.language, 0))
    return tag("td", text(said), class_="right", data_head=words(f"shown.accuracy.{key}"))
