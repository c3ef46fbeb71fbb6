"""Whether every file a person may write or mend is as it should be: tables, outcomes, decisions, scenarios, findings.

Belongs here: going through them all. Does not belong here: any single rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workreport.analysis.forecast.scenarios import read_scenarios
from workreport.analysis.ledger_review import read_decisions
from workreport.errors import InputError
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
        findings = len(_findings(path)) if path.is_file() else 0
        yield f"{report_id}: {decided} decisions on the ledger, {findings} findings of its own"


def _findings(path: Path) -> list[dict[str, Any]]:
    """The findings at `path`, each of a chapter that shows some: the front page, or a notebook that asks for them.

    Not asked while the book is built: every chapter would then hang on every notebook.
    """
    notebooks = sorted((project_root() / "notebooks").glob("*.ipynb"))
    asking = [notebook.stem for notebook in notebooks if "book.findings(" in notebook.read_text(encoding="utf-8")]
    chapters, found = ["glance", *asking], read_findings(path)
    for finding in found:
        if finding["chapter"] not in chapters:
            problem = f"finding {finding['id']}: no chapter {finding['chapter']!r} shows findings"
            raise InputError(problem, file=path, remedy=f"use one of {', '.join(chapters)}")
    return found
