"""Whether a Chinese text is a government work report at all.

Belongs here: the signs of one, and the refusal that says which are missing.
Does not belong here: file formats (`workreport.source`) or anything made from a report.
"""

from __future__ import annotations

import re
from pathlib import Path

from workreport.errors import InputError
from workreport.reading import Report
from workreport.vocabulary import AIMS, RESULTS

__all__ = ["missing_signs", "refuse_unlike"]

_HEAD = 3000
_LEAST_CHARACTERS = 1000
_GOVERNMENT = re.compile(r"政\s*府\s*工\s*作")
_OTHERS = re.compile(r"(人民法院|人民检察院|常务委员会|政协\S{0,12}委员会)工作报告|预算执行情况|计划执行情况")


def refuse_unlike(report: Report, file: Path) -> None:
    """Raise `InputError` naming what `report` lacks to be a government work report."""
    if missing := missing_signs(report):
        what = f"not a government work report: {'; '.join(missing)}"
        raise InputError(what, remedy="give the full text of one report", file=file)


def missing_signs(report: Report) -> list[str]:
    """The signs of a government work report that `report` lacks; empty for one."""
    head = report.text[:_HEAD]
    checks = (
        (
            len(report.text) >= _LEAST_CHARACTERS,
            f"it has {len(report.text)} characters, fewer than {_LEAST_CHARACTERS}",
        ),
        (_GOVERNMENT.search(head) is not None, "政府工作 is not named near its beginning"),
        (_is_first(head), "its title is another body's report"),
        (
            report.statements["class"].isin(RESULTS).sum() >= 3,
            "it tells fewer than three results in numbers",
        ),
        (_looks_ahead(report), "it sets no target in numbers and makes no promise"),
    )
    return [problem for holds, problem in checks if not holds]


def _is_first(head: str) -> bool:
    """Whether the government's report is named before any other body's."""
    other, ours = _OTHERS.search(head[:200]), _GOVERNMENT.search(head)
    return other is None or (ours is not None and ours.start() < other.start())


def _looks_ahead(report: Report) -> bool:
    return bool(report.statements["class"].isin(AIMS).any()) or len(report.commitments) >= 3
