"""The statements table: one row for every numeric mention of a document, in all its columns.

Belongs here: putting the columns together. Does not belong here: finding numbers (`lists`), what a number
means (`mentions`), what a column's type is (`columns`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from workreport.extract.columns import all_the_same, collector_resting, frame_of, table_of
from workreport.extract.document import Document
from workreport.extract.english import subject_in_english
from workreport.extract.lists import Numbers, find_numbers
from workreport.extract.mentions import PLAIN_KINDS, Mentions, read_mentions
from workreport.extract.settings import Settings, find_settings
from workreport.extract.themes import themes_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["STATEMENT_COLUMNS", "find_statements", "statements_table"]

STATEMENT_COLUMNS = (
    "statement_id", "report_id", "paragraph", "char_start", "char_end", "text", "value", "scaled_value",
    "unit", "comparator", "measure_type", "class", "period", "estimated", "scope", "subject_zh", "subject_en",
    "theme", "indicator_id", "warnings", "origin", "note",
)  # fmt: skip
_LEFT, _RIGHT, _SAID, _OPENING = 24, 8, 80, 60


def find_statements(document: Document) -> pd.DataFrame:
    """All numeric mentions of `document`, in the columns of `STATEMENT_COLUMNS`."""
    return frame_of(statements_table(document))


@collector_resting()
def statements_table(document: Document) -> pa.Table:
    """The same in Arrow, where a corpus needs no frame; of several reports read as one, the rows of all."""
    numbers = find_numbers(document)
    settings = find_settings(document, numbers)
    mentions = read_mentions(document, numbers, settings)
    rows, text = len(numbers.kind), document.text
    names, offsets = zip(*((part.report.report_id, part.start) for part in document.parts), strict=True)
    paragraphs = np.array([paragraph.number for paragraph in document.paragraphs])
    shift = np.array(offsets)[numbers.part]
    starts, ends = numbers.start - shift, numbers.end - shift
    reports = [names[part] for part in numbers.part.tolist()]
    english = {words: subject_in_english(words) for words in set(mentions.subject)}
    columns = {
        "statement_id": [f"{name}-s{start:05d}" for name, start in zip(reports, starts.tolist(), strict=True)],
        "report_id": reports,
        "paragraph": paragraphs[settings.paragraph],
        "char_start": starts,
        "char_end": ends,
        "text": [text[start:end] for start, end in zip(numbers.start.tolist(), numbers.end.tolist(), strict=True)],
        "value": numbers.value,
        "scaled_value": mentions.scaled_value,
        "unit": mentions.unit,
        "comparator": mentions.comparator,
        "measure_type": mentions.measure_type,
        "class": mentions.class_,
        "period": mentions.period,
        "estimated": mentions.estimated,
        "scope": mentions.scope,
        "subject_zh": mentions.subject,
        "subject_en": [english[words] for words in mentions.subject],
        "theme": _themes(document, numbers, settings, mentions),
        "indicator_id": [row.indicator_id if row else "" for row in mentions.indicator],
        "warnings": ["estimate" if flag else "" for flag in mentions.estimated],
        "origin": all_the_same("machine", rows),
        "note": all_the_same("", rows),
    }
    return table_of(columns, STATEMENT_COLUMNS)


def _themes(document: Document, numbers: Numbers, settings: Settings, mentions: Mentions) -> list[str]:
    """The theme of each mention: its indicator's or its subject's, else that of the words around it."""
    around = _themes_around(document, numbers, settings, mentions)
    told = list(zip(mentions.indicator, mentions.subject, strict=True))
    of_subject = themes_of(["" if indicator else subject for indicator, subject in told])
    return [
        indicator.theme if indicator else own or near or "macro"
        for indicator, own, near in zip(mentions.indicator, of_subject, around, strict=True)
    ]


def _themes_around(document: Document, numbers: Numbers, settings: Settings, mentions: Mentions) -> list[str]:
    """The theme of the words next to each number, else of what its sentence said, else of its paragraph's opening.

    A number that is no statistic has only the last two.
    """
    if not numbers.kind:
        return []
    start, end = numbers.start, numbers.end
    named = np.array([kind == "name" for kind in numbers.kind])
    counted = np.array([class_ != "non_statistic" for class_ in mentions.class_])
    begins = np.array([part.start for part in document.parts])[numbers.part]
    said_to = np.maximum(np.where(named, settings.before, end), begins)
    openings = np.array([(line.start, min(line.end, line.start + _OPENING)) for line in document.paragraphs])
    sentence = np.maximum(_sentence_so_far(settings.sentence, numbers.kind), begins)
    stretches = (
        (np.where(counted, np.maximum(settings.clause, start - _LEFT), start), start),
        (settings.right, np.where(counted, np.minimum(settings.right_end, settings.right + _RIGHT), settings.right)),
    )
    starts, ends = (np.concatenate(side) for side in zip(*stretches, strict=True))
    ranks = document.themes.ranks(starts, ends).reshape(len(stretches), -1).max(axis=0)
    for starts, ends in ((np.maximum(sentence, said_to - _SAID), said_to), openings[settings.paragraph].T):
        without = np.flatnonzero(ranks < 0)
        ranks[without] = document.themes.ranks(starts[without], ends[without])
    return document.themes.names(ranks)


def _sentence_so_far(sentence: Any, kinds: Sequence[str]) -> Any:
    """Where the sentence of the last quantity that may be a statistic begins."""
    rows = np.arange(len(sentence))
    last = np.maximum.accumulate(np.where([kind in PLAIN_KINDS for kind in kinds], -1, rows))
    return np.where(last < 0, 0, sentence[last])
