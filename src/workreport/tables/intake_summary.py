"""What adding a report found, in words: counts, headline targets, and the rows to look at first.

Belongs here: choosing and ordering what is said. Does not belong here: any phrase
(`book/words/*/intake.yaml`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workreport.project import curated_dir
from workreport.tables.intake import Added
from workreport.tables.intake_certainty import by_certainty
from workreport.tables.intake_doubts import cell_text
from workreport.vocabulary import AIMS, RESULTS, indicator_name
from workreport.words import Words

__all__ = ["summary_lines"]

_AROUND, _TARGETS = 12, 10


def summary_lines(added: Added, language: str, most: int = 12) -> list[str]:
    """What was found in the report just added, and the `most` rows of least certainty, one line each."""
    words = Words(language)
    return [*_found(added, words), "", *_targets(added, words), "", *_first(added, words, most)]


def _found(added: Added, words: Words) -> list[str]:
    metadata, frames = added.source.metadata, added.curated.frames
    classes = frames["statements"]["class"]
    head = words("intake.added" if added.is_new else "intake.again", report_id=metadata.report_id)
    said = words(
        "intake.about",
        title=metadata.title(words.language),
        place=metadata.place(words.language),
        code=metadata.place_code or words("intake.no_code"),
        year=metadata.year,
        characters=len(added.source.text),
    )
    counts = words(
        "intake.counts",
        statements=len(frames["statements"]),
        results=int(classes.isin(RESULTS).sum()),
        aims=int(classes.isin(AIMS).sum()),
        commitments=len(frames["commitments"]),
        comparisons=len(frames["comparisons"]),
        implied=len(frames["implied"]),
    )
    lines = [head, said, counts]
    if not metadata.place_code:
        lines.append(words("intake.without_code"))
    if not (metadata.published or metadata.delivered):
        lines.append(words("intake.without_day", day=metadata.as_of))
    if decisions := len(frames["review"]):
        lines.append(words("intake.decisions", count=decisions))
    return lines


def _targets(added: Added, words: Words) -> list[str]:
    frame = added.curated.frames["statements"]
    known = frame[frame["class"].isin(AIMS) & frame["indicator_id"].notna()]
    if known.empty:
        return [words("intake.no_targets")]
    told = [
        words("intake.target", subject=_subject(row, words.language), text=row["text"])
        for row in known.head(_TARGETS).to_dict("records")
    ]
    head = "intake.targets" if len(told) == len(known) else "intake.targets_first"
    return [words(head, count=len(known), shown=len(told)), *told]


def _subject(row: Mapping[Any, Any], language: str) -> str:
    """What the row measures: in English with the Chinese it stands for, where an English name is known."""
    chinese = cell_text(row["subject_zh"])
    english = cell_text(row["subject_en"]) or indicator_name(row["indicator_id"], language)
    return f"{english} ({chinese})" if language == "en" and english and english != chinese else chinese


def _first(added: Added, words: Words, most: int) -> list[str]:
    frames, metadata = added.curated.frames, added.source.metadata
    rows = by_certainty(frames, added.source.text, metadata.year)
    doubtful = rows[rows["doubts"] != ""]
    shown = [_line(row, added.source.text, words) for _, row in doubtful.head(most).iterrows()]
    review = curated_dir(metadata.report_id) / "review.csv"
    return [
        words("intake.look_first", count=len(doubtful), shown=len(shown)),
        *shown,
        words("intake.how_to_decide", report_id=metadata.report_id, review=review),
    ]


def _line(row: pd.Series, text: str, words: Words) -> str:
    start = int(row["char_start"])
    end = start + len(row["text"])
    around = text[max(0, start - _AROUND) : start] + "【" + row["text"] + "】" + text[end : end + _AROUND]
    return words(
        "intake.doubtful",
        certainty=f"{row['certainty']:.2f}",
        place=start,
        around=" ".join(around.split()),
        doubts=words("intake.joint").join(
            words(f"intake.doubts.{name}") for name in row["doubts"].split(";")
        ),
    )
