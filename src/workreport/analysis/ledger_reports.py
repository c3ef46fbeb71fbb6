"""The ledgers a report stands in: of the year before against it, and of its own targets.

Belongs here: finding the neighbouring reports of the same place and joining tables, outcomes and decisions.
Does not belong here: the ledger itself (`ledger`), or how a chapter shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from workreport.analysis.ledger import ledger, same_place
from workreport.analysis.ledger_review import add_decision, no_decisions, read_decisions, review_path
from workreport.errors import InputError
from workreport.files import locked
from workreport.project import curated_dir, known_report, report_ids
from workreport.tables.declared_csv import Cells
from workreport.tables.loading import ReportTables, load_tables
from workreport.tables.outcomes import load_outcomes
from workreport.tables.sourcetext import load_source

__all__ = ["Ledgers", "decide", "ledgers_of", "neighbours"]


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
    tables = load_tables(report_id)
    outcomes = load_outcomes(as_of, only={"place_code": [tables.metadata.place_code]})
    before, after = neighbours(report_id)
    earlier = load_tables(before) if before else None
    later = load_tables(after) if after else None
    behind = ledger(earlier, tables, outcomes, read_decisions(earlier.report_id)) if earlier else None
    return Ledgers(earlier, later, behind, ledger(tables, later, outcomes, read_decisions(report_id)))


def decide(report_id: str, target_id: str, column: str, value: str, why: Cells) -> pd.DataFrame:
    """Write a decision on a target of `report_id`; the target's row of the ledger as it then stands.

    `why` holds reason, reviewer_kind and date. Raises `InputError`, with nothing written, for
    what is unknown.
    """
    known_report(report_id)
    with locked(curated_dir(report_id), review_path(report_id)):
        return _decided(report_id, target_id, column, value, why)


def _decided(report_id: str, target_id: str, column: str, value: str, why: Cells) -> pd.DataFrame:
    tables, (_, after) = load_tables(report_id), neighbours(report_id)
    later, outcomes = load_tables(after) if after else None, load_outcomes()
    machine = ledger(tables, later, outcomes, no_decisions()).set_index("target_id")
    if target_id not in machine.index:
        raise InputError(
            f"{report_id} has no target {target_id!r} in its ledger", remedy="give its statement id"
        )
    if column == "outcome_id" and (later is None or value not in set(later.statements["statement_id"])):
        raise InputError(
            f"the report of the year after has no statement {value!r}", remedy="give one of its ids"
        )
    target = tables.statements[tables.statements["statement_id"] == target_id].iloc[0].to_dict()
    add_decision(report_id, target, tables.text, column, str(machine.loc[target_id, column]), value, why)
    rows = ledger(tables, later, outcomes, read_decisions(report_id))
    return rows[rows["target_id"] == target_id]


def neighbours(report_id: str) -> tuple[str | None, str | None]:
    """Ids of the reports of the same place for the year before and the year after; None where there is none.

    Of several of one year the first by id.
    """
    about = load_source(report_id).metadata
    known = [load_source(name).metadata for name in report_ids() if not name.startswith(".")]
    same = [other for other in known if same_place(about, other)]
    found = {other.year: other.report_id for other in reversed(same)}
    return found.get(about.year - 1), found.get(about.year + 1)
