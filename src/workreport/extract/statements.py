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
from workreport.extract.lists import merged_quantities, with_shared_units
from workreport.extract.mentions import PLAIN_KINDS, Mention, read_mentions
from workreport.extract.quantities import Quantity
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
    """The same in Arrow, where a corpus needs no frame."""
    norm, name, text = document.norm, document.report_id, document.text
    quantities = with_shared_units(norm, merged_quantities(norm))
    settings = find_settings(norm, document.codes, quantities, [paragraph.start for paragraph in document.paragraphs])
    mentions = read_mentions(document, quantities, settings.rows())
    said: Any = list(zip(*mentions, strict=True)) or [()] * len(Mention._fields)
    scaled, unit, comparator, measure, class_, period, estimated, scope, subject, indicator = said
    found: Any = list(zip(*quantities, strict=True)) or [()] * len(Quantity._fields)
    starts, ends, value = found[:3]
    rows, numbers = len(mentions), np.array([paragraph.number for paragraph in document.paragraphs])
    columns = {
        "statement_id": [f"{name}-s{start:05d}" for start in starts],
        "report_id": all_the_same(name, rows),
        "paragraph": numbers[settings.paragraph],
        "char_start": starts,
        "char_end": ends,
        "text": [text[start:end] for start, end in zip(starts, ends, strict=True)],
        "value": value,
        "scaled_value": scaled,
        "unit": unit,
        "comparator": comparator,
        "measure_type": measure,
        "class": class_,
        "period": period,
        "estimated": estimated,
        "scope": scope,
        "subject_zh": subject,
        "subject_en": [subject_in_english(words) for words in subject],
        "theme": _themes(document, quantities, settings, mentions),
        "indicator_id": [row.indicator_id if row else "" for row in indicator],
        "warnings": ["estimate" if flag else "" for flag in estimated],
        "origin": all_the_same("machine", rows),
        "note": all_the_same("", rows),
    }
    return table_of(columns, STATEMENT_COLUMNS)


def _themes(
    document: Document, quantities: Sequence[Quantity], settings: Settings, mentions: Sequence[Mention]
) -> list[str]:
    """The theme of each mention: its indicator's or its subject's, else that of the words around it."""
    around = _themes_around(document, quantities, settings, mentions)
    of_subject = themes_of(["" if mention.indicator else mention.subject for mention in mentions])
    return [
        mention.indicator.theme if mention.indicator else own or near or "macro"
        for mention, own, near in zip(mentions, of_subject, around, strict=True)
    ]


def _themes_around(
    document: Document, quantities: Sequence[Quantity], settings: Settings, mentions: Sequence[Mention]
) -> list[str]:
    """The theme of the words next to each number, else of what its sentence said, else of its paragraph's opening.

    A number that is no statistic has only the last two.
    """
    if not mentions:
        return []
    start = np.array([quantity.start for quantity in quantities])
    end = np.array([quantity.end for quantity in quantities])
    named = np.array([quantity.kind == "name" for quantity in quantities])
    counted = np.array([mention.class_ != "non_statistic" for mention in mentions])
    said_to = np.maximum(np.where(named, settings.before, end), 0)
    openings = np.array([(line.start, min(line.end, line.start + _OPENING)) for line in document.paragraphs])
    stretches = (
        (np.where(counted, np.maximum(settings.clause, start - _LEFT), start), start),
        (settings.right, np.where(counted, np.minimum(settings.right_end, settings.right + _RIGHT), settings.right)),
        (np.maximum(_sentence_so_far(settings.sentence, quantities), said_to - _SAID), said_to),
        openings[settings.paragraph].T,
    )
    starts, ends = (np.concatenate(side) for side in zip(*stretches, strict=True))
    left, right, said, opening = document.themes.ranks(starts, ends).reshape(len(stretches), -1)
    beside = np.maximum(left, right)
    return document.themes.names(np.where(beside >= 0, beside, np.where(said >= 0, said, opening)))


def _sentence_so_far(sentence: Any, quantities: Sequence[Quantity]) -> Any:
    """Where the sentence of the last quantity that may be a statistic begins."""
    rows = np.arange(len(sentence))
    last = np.maximum.accumulate(np.where([quantity.kind in PLAIN_KINDS for quantity in quantities], -1, rows))
    return np.where(last < 0, 0, sentence[last])
