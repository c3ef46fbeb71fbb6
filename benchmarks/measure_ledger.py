"""The ledger on real reports of consecutive years: counts of verdicts, and the headline rows against a reader's.

    python benchmarks/measure_ledger.py ../shared/reports   prints; fails if a headline row is read otherwise
    python benchmarks/measure_ledger.py ../shared/reports --write    writes data/measured/ledger.json

The texts stay where they are; what is written holds counts only. `tests/gold/ledger-headline.json` holds what a reader
of both texts says of each headline target: where it stands in the text and the verdict, no words. It was made by
reading the ledger's own rows beside the texts; `ledger-second-reading.json` was made from two pairs of texts alone, all
their quantified targets listed with their verdicts before the ledger's rows beyond the headline ones were looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from workreport.analysis.ledger import ledger, verdict_counts
from workreport.analysis.machine import MACHINE
from workreport.reading import read
from workreport.tables.intake_metadata import Given, make_metadata
from workreport.tables.sourcetext import SourceText

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold" / "ledger-headline.json"
SECOND = GOLD.with_name("ledger-second-reading.json")
OUT = ROOT / "data" / "measured" / "ledger.json"
PLACE, YEARS = "china", range(2021, 2026)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the headline rows as gold")
    options = parser.parse_args()
    reports = [tables_of(options.folder / f"{PLACE}-{year}.txt") for year in YEARS]
    gold = json.loads(GOLD.read_text(encoding="utf-8")) if GOLD.is_file() else {}
    second = json.loads(SECOND.read_text(encoding="utf-8"))
    found = [measured(one, other, gold) for one, other in pairwise(reports)]
    again = [read_again(*pair, second[pair[0].report_id]) for pair in pairwise(reports) if pair[0].report_id in second]
    if options.show:
        print(json.dumps({one.report_id: headline(ledger(one, other)) for one, other in pairwise(reports)}, indent=0))
        return
    measures = {"command": "benchmarks/measure_ledger.py", "pairs": found, "second": again}
    said = json.dumps(measures, ensure_ascii=False, indent=1) + "\n"
    print(said, end="")
    if options.write:
        OUT.write_text(said, encoding="utf-8")
    sys.exit(any(pair["headline"]["as_read"] < pair["headline"]["rows"] for pair in found))


def tables_of(file: Path) -> Any:
    """A report's draft as the ledger takes it; nothing is written."""
    report = read(file)
    metadata = make_metadata(Given(), report, file)
    source = SourceText(metadata, report.text)
    statements, commitments = MACHINE.read(source)
    return SimpleNamespace(report_id=metadata.report_id, metadata=metadata, text=report.text,
                           statements=statements, commitments=commitments)  # fmt: skip


def measured(one: Any, other: Any, gold: dict[str, list[list[Any]]]) -> dict[str, Any]:
    rows = ledger(one, other)
    counts = verdict_counts(rows)
    heads, read_rows = headline(rows), gold.get(one.report_id, [])
    return {
        "year": one.metadata.year, "rows": len(rows),
        "verdicts": dict(zip(counts["verdict"], counts["count"].tolist(), strict=True)),
        "headline": {"rows": len(read_rows), "as_read": sum(row in heads for row in read_rows),
                     "verdicts": dict(zip(counts["verdict"], counts["headline"].tolist(), strict=True))},
    }  # fmt: skip


def read_again(one: Any, other: Any, reading: list[list[Any]]) -> dict[str, int]:
    """How often the ledger gives the verdict of the second reading, leaves the target unrated, or says another."""
    rows = ledger(one, other)
    said = dict(zip(rows["target_start"].astype(int), rows["verdict"], strict=True))
    pairs = [(said.get(place, ""), verdict) for place, verdict in reading]
    same = sum(mine == theirs for mine, theirs in pairs)
    unrated = sum(mine == "cannot_be_rated" != theirs for mine, theirs in pairs)
    return {"year": one.metadata.year, "rows": len(pairs), "same": same, "unrated": unrated,
            "otherwise": len(pairs) - same - unrated}  # fmt: skip


def headline(rows: Any) -> list[list[Any]]:
    """Place of the target, indicator, verdict, place of the outcome (-1 for none) of each headline row."""
    heads = rows[rows["headline"]]
    starts = heads["outcome_start"].fillna(-1).astype(int)
    columns = (heads["target_start"].astype(int), heads["indicator_id"], heads["verdict"], starts)
    return [list(row) for row in zip(*(column.tolist() for column in columns), strict=True)]


if __name__ == "__main__":
    main()
