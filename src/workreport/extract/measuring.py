"""How well the reader reads texts that have been annotated: from gold files to the figures the book publishes.

Belongs here: the form of the gold files, and adding up agreement over the texts of a set.
Does not belong here: how two tables are compared (see `scoring`), how the figures are shown.
A gold file is one object with `set` and `texts`; a text has `year`, `place`, `mentions` and either its `text`, or
the name (`report`) and `sha256` of a text that is not ours to hand on, with the `passages` that were annotated.
A set read before the rules had met it names the commit of that reading (`first_read`) and, where the rules then
learnt from it, the name its later figures go by (`again`). A text of it that turned out to be one that an earlier set
held says so (`met`, the name of that set).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from workreport.errors import InputError
from workreport.extract.document import make_document
from workreport.extract.scoring import COMPARED, disagreements, match_rows
from workreport.extract.statements import find_statements
from workreport.source import decode_text

__all__ = [
    "FIGURES", "GOALS", "UNSEEN", "GoldText", "figures_of", "gold_sets", "met_before", "read_again", "read_gold",
    "shared_marks", "shared_texts",
]  # fmt: skip

_COLUMNS = ("measure_type", "comparator", "class", "period")
UNSEEN = "_unseen"  # ends the names of sets that were read before any rule had learnt from them
_PIECE = 25  # characters: long enough that two reports seldom share them by chance
FIGURES = ("recall", "precision", "value_unit", *_COLUMNS)
GOALS = dict(zip(FIGURES, (0.98, 0.98, 0.98, 0.95, 0.95, 0.93, 0.90), strict=True))  # what each is to reach


@dataclass(frozen=True, slots=True)
class GoldText:
    """One annotated text: whole, or the passages of it that were annotated."""

    name: str
    text: str
    year: int
    place: str
    passages: tuple[tuple[int, int], ...]
    mentions: pd.DataFrame


def gold_sets(folder: Path) -> list[Path]:
    """The gold files of `folder`, by name."""
    found = sorted(folder.glob("set-*.json"))
    if not found:
        raise InputError("no gold files (set-*.json)", file=folder, remedy="give tests/gold")
    return found


def read_gold(path: Path, folders: Sequence[Path] = ()) -> tuple[str, list[GoldText] | None]:
    """A set's name and its texts; None where it needs a text of others that no folder holds.

    Raises `InputError` for what is no gold file, or a folder that is not there.
    """
    for folder in folders:
        if not folder.is_dir():
            raise InputError("no such folder of texts", file=folder, remedy="check what --texts names")
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        name, entries = str(told["set"]), told["texts"]
    except (json.JSONDecodeError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise InputError("not a gold file", file=path, remedy="an object with set and texts") from error
    if any("text" not in entry and _file_of(entry, folders) is None for entry in entries):
        return name, None
    return name, [_gold_text(entry, folders, path) for entry in entries]


def read_again(path: Path) -> str:
    """The name that a set's figures go by since the rules learnt from it; empty when they did not."""
    return str(json.loads(path.read_text(encoding="utf-8")).get("again", ""))


def _gold_text(entry: dict[str, Any], folders: Sequence[Path], path: Path) -> GoldText:
    kept = None if "text" in entry else _file_of(entry, folders)
    text = entry["text"] if kept is None else _as_annotated(kept, entry["sha256"])
    # A text may have no mark, and then shows only what the reader should have left alone.
    mentions = pd.DataFrame(entry["mentions"] or {field: [] for field in ("start", "end", *COMPARED)})
    mentions = mentions.rename(columns={"start": "char_start", "end": "char_end"})
    passages = tuple((start, end) for start, end in entry.get("passages", [(0, len(text))]))
    return GoldText(entry.get("report", path.stem), text, entry["year"], entry["place"], passages, mentions)


def _file_of(entry: dict[str, Any], folders: Sequence[Path]) -> Path | None:
    """Where a text that is not ours to hand on is kept here."""
    return next((path for folder in folders if (path := folder / f"{entry['report']}.txt").is_file()), None)


def _as_annotated(path: Path, fingerprint: str) -> str:
    """The text of a file that must have this SHA-256."""
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != fingerprint:
        raise InputError("not the text that was annotated", file=path, remedy="its SHA-256 is in the gold file")
    return decode_text(content, path)


def shared_texts(sets: dict[str, list[GoldText]]) -> list[tuple[str, str]]:
    """Texts of `_unseen` sets with those of other sets that hold more than a quarter of their words.

    A passage that another set holds has been met before, and says nothing of texts not seen.
    """
    named = [(name, text.name, "".join(text.text.split())) for name, texts in sets.items() for text in texts]
    found = []
    for name, own, words in named:
        pieces = [words[at : at + _PIECE] for at in range(0, len(words) - _PIECE, _PIECE)]
        for other, title, held in named if name.endswith(UNSEEN) else ():
            if other != name and sum(piece in held for piece in pieces) > len(pieces) / 4:
                found.append((own, title))
    return found


_TELLING = 10  # a number up to this many is told in too many texts to tell one from another


def met_before(path: Path) -> int:
    """How many texts of a set say that an earlier set held them."""
    return sum("met" in entry for entry in json.loads(path.read_text(encoding="utf-8"))["texts"])


def shared_marks(paths: Sequence[Path]) -> list[tuple[str, str]]:
    """Texts of `_unseen` sets with those of other sets of the same year and place that have the same numbers.

    Texts need not be at hand for this: their marks tell. Left out are those of which one says so (`met`).
    """
    told = [(name, entry, _numbers_of(entry)) for path in paths for name, entry in _entries(path)]
    found = []
    for at, (name, entry, own) in enumerate(told):
        for other, held, numbers in told[:at]:
            unseen = name != other and (name.endswith(UNSEEN) or other.endswith(UNSEEN))
            if unseen and entry["year"] == held["year"] and "met" not in entry and "met" not in held:
                shared, least = (own & numbers).total(), min(own.total(), numbers.total())
                alike = _same_place(entry, held) and least >= 3 and shared >= 0.6 * least
                if alike or least >= 5 and shared >= 0.75 * least:
                    found.append((str(entry.get("report", "")), str(held.get("report", ""))))
    return found


def _entries(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    told = json.loads(path.read_text(encoding="utf-8"))
    return ((told["set"], entry) for entry in told["texts"])


def _numbers_of(entry: dict[str, Any]) -> Counter[tuple[float, str]]:
    marks = ((mark["scaled_value"], mark["unit"]) for mark in entry["mentions"])
    return Counter((value, unit) for value, unit in marks if value is not None and (value > _TELLING or value % 1))


def _same_place(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether one place is the other, or named as a part of it: 江西省宜丰县 and 宜丰县."""
    return str(one["place"]).endswith(other["place"]) or str(other["place"]).endswith(one["place"])


def figures_of(texts: list[GoldText]) -> dict[str, int | float]:
    """Numbers of texts and statistics, and the shares of `FIGURES`, over all the texts together."""
    counts = pd.Series(0, index=["true", "found", "claimed", *FIGURES[2:]])
    for text in texts:
        counts += _counts(text)
    found = max(int(counts["found"]), 1)
    shares = {
        "recall": counts["found"] / max(int(counts["true"]), 1),
        "precision": counts["found"] / max(int(counts["claimed"]), 1),
        **{name: counts[name] / found for name in FIGURES[2:]},
    }
    told = {name: round(float(share), 4) for name, share in shares.items()}
    return {"texts": len(texts), "statistics": int(counts["true"]), **told}


def _counts(text: GoldText) -> pd.Series:
    rows = _read(text)
    truth = text.mentions[text.mentions["class"] != "non_statistic"].reset_index(drop=True)
    claimed = rows[rows["class"] != "non_statistic"].reset_index(drop=True)
    pairs = match_rows(claimed, truth)
    wrong = {name: set(disagreements(claimed, truth, name)) for name in ("value", "unit", *_COLUMNS)}
    wrong["value_unit"] = wrong["value"] | wrong["unit"]
    right = {name: len(pairs) - len(wrong[name]) for name in FIGURES[2:]}
    return pd.Series({"true": len(truth), "found": len(pairs), "claimed": len(claimed), **right})


def _read(text: GoldText) -> pd.DataFrame:
    """The machine's rows within the passages that were annotated."""
    rows = find_statements(make_document(text.text, text.name, text.year, text.place))
    spans: Iterator[tuple[int, int]] = zip(rows["char_start"], rows["char_end"], strict=True)
    inside = [any(first <= start and end <= last for first, last in text.passages) for start, end in spans]
    return rows[inside].reset_index(drop=True)
