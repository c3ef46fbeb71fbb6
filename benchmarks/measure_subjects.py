"""Whether the reader's words for what a number is of would be accepted: judgements held against what it says today.

    python benchmarks/measure_subjects.py                    prints; fails if data/measured/subjects.json differs
    python benchmarks/measure_subjects.py --write            writes data/measured/subjects.json
    python benchmarks/measure_subjects.py --texts FOLDER     reads the texts again: every subject must have been judged

Each `tests/gold/subjects-judged-*.json` holds, for each statistic of a set that both the annotation and the reader
have, where it stands, the fingerprint of the subject that was judged (no words) and whether it was accepted, by the
`rule` given there: `first` at the first reading, `now` by the rules of today. What each subject should name was
written down and sealed (its SHA-256 is there) before that reading. Of numbers read once, before any rule had learnt
from them, nothing was sealed: `subjects-drawn.json` holds some drawn at random from whole reports,
`subjects-local.json` all of set 48, of local reports, `subjects-levels.json` all of set 51, of reports of every level
below the State Council, `subjects-written.json` all of the passages written again, `subjects-third.json` all of
those written a third time, `subjects-fourth.json` a fourth, `subjects-nation.json` those of set 56 from the State
Council's reports of 1954 to 1959 and 2002 to 2017, `subjects-fifth.json` those of set 59. `subjects-reports.json` holds
numbers drawn from whole reports after an audit of them had taught the rules, `subjects-sixth.json` more of these, and
`subjects-seventh.json` more still, after the rules had learnt from the sixth. The judges were AI assistants. The texts
are not ours to hand on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
OUT = ROOT / "data" / "measured" / "subjects.json"
DRAWS = ("drawn", "local", "levels", "written", "nation", "third", "fourth", "reports", "fifth", "sixth", "seventh")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--texts", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    sets = judged_sets()
    said = json.dumps(measured(sets, draws()), indent=1) + "\n"
    print(said, end="")
    if options.write:
        OUT.write_text(said, encoding="utf-8")
    open_rows = [row for gold in sets for row in not_judged(gold, options.texts)] if options.texts else []
    for row in open_rows:
        print("to be judged:", *row)
    sys.exit(bool(open_rows) or said != OUT.read_text(encoding="utf-8"))


def judged_sets() -> list[dict[str, Any]]:
    """The judgements of each set, in the order of the files' names."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("subjects-judged-*.json"))]


def draws() -> dict[str, dict[str, Any]]:
    """The judgements of numbers read once: drawn at random from whole reports, and all of some sets."""
    return {name: json.loads((GOLD / f"subjects-{name}.json").read_text(encoding="utf-8")) for name in DRAWS}


def measured(sets: list[dict[str, Any]], draws: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """How many of each set and each draw were judged and accepted, at the first reading and, of the sets, today."""
    once = {name: _judged_once(draw) for name, draw in draws.items()}
    return {"command": "benchmarks/measure_subjects.py", "sets": [_counts(gold) for gold in sets], "once": once}


def _judged_once(draw: dict[str, Any]) -> dict[str, Any]:
    rows = draw["first"]
    return {
        "reports": len({report for report, *_ in rows}),
        "judged": len(rows),
        "accepted": sum(accepted for *_, accepted in rows),
        "read_at": draw["first_read"],
    }


def _counts(gold: dict[str, Any]) -> dict[str, Any]:
    told = {
        name: {"judged": len(gold[name]), "accepted": sum(accepted for *_, accepted in gold[name])}
        for name in ("first", "now")
    }
    return {"set": gold["set"], "first_read": gold["first_read"], **told}


def fingerprint(subject: str) -> str:
    """What stands for a subject whose words are others'."""
    return hashlib.sha256(subject.encode()).hexdigest()[:12]


def not_judged(gold: dict[str, Any], folders: list[Path]) -> list[tuple[str, int, str, str]]:
    """Report, place, number and subject of each matched statistic whose subject today is not the one judged."""
    judged = {(report, start, mark) for report, start, mark, _ in gold["now"]}
    rows = subjects(gold, folders)
    return [row for row in rows if (row[0], row[1], fingerprint(row[3])) not in judged]


def subjects(gold: dict[str, Any], folders: list[Path]) -> list[tuple[str, int, str, str]]:
    """Report, place, number and subject of each statistic of the set that the reader has too, read today."""
    from workreport.extract.document import make_document
    from workreport.extract.measuring import read_gold
    from workreport.extract.scoring import disagreements
    from workreport.extract.statements import find_statements

    found = []
    for text in read_gold(GOLD / gold["gold"], folders)[1] or []:
        rows = find_statements(make_document(text.text, text.name, text.year, text.place))
        pairs = disagreements(rows, text.mentions.assign(subject_zh=NOBODY), "subject_zh")
        for ours, theirs in pairs:
            start = int(text.mentions["char_start"].iat[theirs])
            found.append((text.name, start, str(rows["text"].iat[ours]), str(rows["subject_zh"].iat[ours])))
    return found


# No subject is this, so that every matched statistic is listed.
NOBODY = "\0"


if __name__ == "__main__":
    main()
