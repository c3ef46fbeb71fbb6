"""What the benchmarks measured, for readers: each goal and whether it is met, then every figure, folded.

Belongs here: `benchmarks/results/*.json` and `benchmarks/goals.csv` as tables in both languages; names of cases and
measures are translated in `measured.yaml`. Does not belong here: measuring (`benchmarks/`).
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workreport.publish.html import tag, text
from workreport.publish.measured_shown import plain_table
from workreport.words import Words

__all__ = ["benchmarks_html", "goals", "results"]

Row = Mapping[str, Any]
Result = Mapping[str, Any]
_MANY = {"zh": 1e4, "en": 1e6}  # characters are told by the ten thousand or the million
_CHARACTERS = ("characters/s", "characters")
_LONG = 10_000
_MATRIX = 3  # measures of one unit that make a table with a column for each


def results(root: Path) -> list[dict[str, Any]]:
    """Every committed result of a benchmark, by its file's name."""
    paths = sorted((root / "benchmarks" / "results").glob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def goals(root: Path) -> list[dict[str, Any]]:
    """What was aimed at: `benchmark, case, measure, field (value or ratio), beside, bound (le or ge), goal`.

    `beside` names what a ratio is held beside to be judged: a figure may be measured beside several.
    """
    with (root / "benchmarks" / "goals.csv").open(encoding="utf-8", newline="") as file:
        return [{**row, "goal": float(row["goal"])} for row in csv.DictReader(file)]


def benchmarks_html(found: Sequence[Result], aims: Sequence[Row], language: str) -> str:
    """Goals met and missed; below, all figures of each benchmark with the command that gives them again."""
    words = Words(language)
    if not found:
        return tag("p", text(words("measured.none")), class_="quiet")
    return _goals_table(found, aims, words) + "".join(_benchmark(result, words) for result in found)


def _goals_table(found: Sequence[Result], aims: Sequence[Row], words: Words) -> str:
    measured = defaultdict[tuple[str, str, str], list[Row]](list)
    for result in found:
        for row in result["rows"]:
            measured[result["benchmark"], row["case"], row["measure"]].append(row)
    heads = [words(f"measured.columns.{column}") for column in ("case", "measure", "value", "goal", "met")]
    rows = [_goal(aim, measured[aim["benchmark"], aim["case"], aim["measure"]], words) for aim in aims]
    return plain_table("measured-goals", words("measured.goals"), heads, rows)


def _goal(aim: Row, rows: Sequence[Row], words: Words) -> list[str]:
    """One aim with what was measured: a ratio names what it is held beside, and is told beside what else it was."""
    told, by_ratio = [_said(aim["case"], words), _said(aim["measure"], words)], aim["field"] == "ratio"
    judged = next((row for row in rows if not by_ratio or row["ratio_to"] == aim["beside"]), None)
    if judged is None:
        return [*told, words("measured.not_yet"), words("measured.not_yet"), ""]
    value = judged[aim["field"]]
    written, wanted = (_ratio(judged["ratio_to"], one, words) if by_ratio else _value(one, judged["unit"], words)
                       for one in (value, aim["goal"]))  # fmt: skip
    if by_ratio and (others := [row for row in rows if row is not judged]):
        written = words("measured.also", ratio=written, others=_ratios(others, words))
    met = value <= aim["goal"] if aim["bound"] == "le" else value >= aim["goal"]
    bound = words(f"measured.bounds.{aim['bound']}", goal=wanted)
    return [*told, written, bound, words("measured.met" if met else "measured.missed")]


def _benchmark(result: Result, words: Words) -> str:
    """All figures of one benchmark, folded, and how to get them again."""
    name, rows = str(result["benchmark"]), result["rows"]
    title = words(f"measured.benchmarks.{name}")
    shown = _matrix(name, title, rows, words) or _list(name, title, rows, words)
    told = {name: result[name] for name in ("date", "machine", "commit")}
    about = tag("p", text(words("measured.about", **told)) + tag("code", text(result["command"])), class_="note")
    return tag("details", tag("summary", text(words("measured.all", what=title))) + shown + about)


def _matrix(name: str, title: str, rows: Sequence[Row], words: Words) -> str:
    """A column a measure, where every case has the same ones in the same unit; else nothing."""
    measures = list(dict.fromkeys(row["measure"] for row in rows))
    cases = list(dict.fromkeys(row["case"] for row in rows))
    even = len(rows) == len(measures) * len(cases) and len({row["unit"] for row in rows}) == 1
    if not even or len(measures) < _MATRIX:
        return ""
    values = {(row["case"], row["measure"]): row["value"] for row in rows}
    cells = [[_said(case, words), *(f"{values[case, measure]:g}" for measure in measures)] for case in cases]
    heads = [words("measured.columns.case"), *(_said(one, words) for one in measures)]
    return plain_table(f"measured-{name}", title, heads, cells)


def _list(name: str, title: str, rows: Sequence[Row], words: Words) -> str:
    heads = [words(f"measured.columns.{column}") for column in ("case", "measure", "value", "ratio")]
    figures = defaultdict[tuple[str, str], list[Row]](list)
    for row in rows:
        figures[row["case"], row["measure"]].append(row)
    cells = [[_said(case, words), _said(measure, words), _value(same[0]["value"], same[0]["unit"], words),
              _ratios(same, words)] for (case, measure), same in figures.items()]  # fmt: skip
    return plain_table(f"measured-{name}", title, heads, cells)


def _said(name: str, words: Words) -> str:
    """A case or measure in the reader's language, whole or by its parts; `hostile …` keeps what follows."""
    known = words.group("measured.names")
    if name in known:
        return str(known[name])
    kind, _, what = name.partition(" ")
    if words.has(f"measured.kinds.{kind}"):
        return words(f"measured.kinds.{kind}", what=what)
    head, _, tail = name.rpartition(", ")
    return words("measured.with", case=_said(head, words), what=_said(tail, words)) if head else name


def _value(value: float, unit: str, words: Words) -> str:
    amount = value / _MANY[words.language] if unit in _CHARACTERS else value
    shown = f"{amount:,.0f}" if amount >= _LONG else f"{amount:.4g}" if amount < 1 else f"{amount:.3g}"
    label = str(words.group("measured.units")[unit])
    return f"{shown}{label}" if unit == "%" else words("measured.amount", value=shown, unit=label).rstrip()


def _ratios(rows: Sequence[Row], words: Words) -> str:
    """One figure's ratios to all that it is held beside."""
    return words("measured.and").join(_ratio(row["ratio_to"], row["ratio"], words) for row in rows)


def _ratio(other: str | None, ratio: float | None, words: Words) -> str:
    if other is None or ratio is None:
        return ""
    return words("measured.ratio", ratio=f"{ratio:.3g}", other=_said(other, words))
