"""The machine that drafts a report's tables: the reader, the comparer and the implier, joined.

Belongs here: naming the three. Does not belong here: any of their work, or the review layer over it.
"""

from __future__ import annotations

import pandas as pd

import workreport
from workreport.analysis.compare import propose_comparisons
from workreport.analysis.imply import imply
from workreport.tables.contracts import contract
from workreport.tables.csvfiles import typed_frame
from workreport.tables.curation import Machine
from workreport.tables.sourcetext import SourceText
from workreport.tables.validation import sort_table

__all__ = ["MACHINE", "read_source"]


def read_source(source: SourceText) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tables `statements` and `commitments` as the reader finds them in `source`."""
    metadata = source.metadata
    report = workreport.read(
        source.text, year=metadata.year, place=metadata.place_zh, report_id=metadata.report_id
    )
    return _typed("statements", report.statements), _typed("commitments", report.commitments)


def _typed(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    cells = frame.astype(object).where(frame.notna(), None)
    columns = {column: [None if cell == "" else cell for cell in cells[column]] for column in contract(name).names}
    return sort_table(name, typed_frame(name, columns))


MACHINE = Machine(read_source, propose_comparisons, imply)
