"""The machine that drafts a report's tables: the reader, the comparer and the implier, joined.

Belongs here: naming the three. Does not belong here: any of their work, or the review layer over it.
"""

from __future__ import annotations

import pandas as pd

import workreport
from workreport.analysis.compare import propose_comparisons
from workreport.analysis.imply import imply
from workreport.tables.csvfiles import typed_frame
from workreport.tables.curation import Machine
from workreport.tables.schemas import contract
from workreport.tables.sourcetext import SourceText
from workreport.tables.validation import sort_table

__all__ = ["MACHINE", "read_source"]


def read_source(source: SourceText) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tables `statements` and `commitments` as the reader finds them in `source`."""
    metadata = source.metadata
    report = workreport.read(source.text, year=metadata.year, place=metadata.place_zh)
    statements = _typed("statements", report.statements, metadata.report_id)
    return statements, _typed("commitments", report.commitments, metadata.report_id)


def _typed(name: str, frame: pd.DataFrame, report_id: str) -> pd.DataFrame:
    cells = frame.astype(object).where(frame.notna(), None)
    columns = {
        column: [None if cell == "" else cell for cell in cells[column]] for column in contract(name).names
    }
    key = contract(name).primary_key[0]
    columns[key] = [f"{report_id}-{str(cell).rsplit('-', 1)[-1]}" for cell in columns[key]]
    columns["report_id"] = [report_id for _ in columns[key]]
    return sort_table(name, typed_frame(name, columns))


MACHINE = Machine(read_source, propose_comparisons, imply)
