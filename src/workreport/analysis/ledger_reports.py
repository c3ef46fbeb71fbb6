"""The ledgers a report stands in: of the year before against it, and of its own targets.

Belongs here: finding the neighbouring reports of the same place and joining tables, outcomes and decisions.
Does not belong here: the ledger itself (`ledger`), or how a chapter shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from workreport.analysis.ledger import ledger, same_place
from workreport.analysis.ledger_review import read_decisions
from workreport.project import report_ids
from workreport.tables.loading import ReportTables, load_tables
from workreport.tables.outcomes import load_outcomes
from workreport.tables.sourcetext import load_source

__all__ = ["Ledgers", "ledgers_of", "neighbours"]


@dataclass(frozen=True, slots=True)
class Ledgers:
    """`behind`: targets of the year before held against this report (None without that report).
    `ahead`: this report's targets, held against the report of the year after or entered outcomes.
    """

    earlier: ReportTables | None
    later: ReportTables | None
    behind: pd.DataFrame | None
    ahead: pd.DataFrame


def ledgers_of(report_id: str, as_of: str | date | None = None) -> Ledgers:
    """The two ledgers of `report_id`, with outcomes published by `as_of` (default: all) and decisions.

    Raises `InputError` for an unknown report, or a decision that no longer fits.
    """
    tables, outcomes = load_tables(report_id), load_outcomes(as_of)
    before, after = neighbours(report_id)
    earlier = load_tables(before) if before else None
    later = load_tables(after) if after else None
    behind = ledger(earlier, tables, outcomes, read_decisions(earlier.report_id)) if earlier else None
    return Ledgers(earlier, later, behind, ledger(tables, later, outcomes, read_decisions(report_id)))


def neighbours(report_id: str) -> tuple[str | None, str | None]:
    """Ids of the reports of the same place for the year before and the year after; None where there is none.

    Of several of one year the first by id.
    """
    about = load_source(report_id).metadata
    known = [load_source(name).metadata for name in report_ids() if not name.startswith(".")]
    same = [other for other in known if same_place(about, other)]
    found = {other.year: other.report_id for other in reversed(same)}
    return found.get(about.year - 1), found.get(about.year + 1)
