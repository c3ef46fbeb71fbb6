"""Whether every file a person may write or mend is as it should be: tables, outcomes, decisions, scenarios, findings.

Belongs here: going through them all. Does not belong here: any single rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from workreport.analysis.forecast.scenarios import read_scenarios
from workreport.analysis.ledger_review import read_decisions
from workreport.project import curated_dir, project_root, report_ids
from workreport.publish.findings import read_findings
from workreport.tables.checking import check_all
from workreport.tables.outcomes import load_outcomes

__all__ = ["check_everything"]


def check_everything() -> Iterator[str]:
    """One line a thing checked; raises `InputError` at the first fault."""
    yield from check_all()
    yield f"outcomes.csv: {len(load_outcomes(all_vintages=True))} entered"
    yield f"scenarios.yaml: {len(read_scenarios(project_root() / 'data' / 'scenarios.yaml').scenarios)} scenarios"
    for report_id in report_ids():
        decided = sum(map(len, read_decisions(report_id).rows.values()))
        path = curated_dir(report_id) / "findings.yaml"
        findings = len(read_findings(path)) if path.is_file() else 0
        yield f"{report_id}: {decided} decisions on the ledger, {findings} findings of its own"
