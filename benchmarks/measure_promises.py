"""Promises: two readings of one report held together, and the machine's rows in others held against marks made before.

    python benchmarks/measure_promises.py                  prints; fails if data/measured/promises.json differs
    python benchmarks/measure_promises.py --write          writes data/measured/promises.json
    python benchmarks/measure_promises.py --texts FOLDERS  reads the texts again: every row must be one that was judged

`tests/gold/promises-two-readings.json` holds where each promise stands and its stage and theme, no words: `first` is
the curated table as it was before the second reading, `second` a table made from the text and the definition alone,
sealed (its SHA-256 is there) before the curated one was opened. Both readers were AI assistants. Rows are paired one to
one, the longest common stretch of text first.

`tests/gold/promises-drawn.json` and `promises-unseen.json` hold passages drawn at random from the plans of real
reports, of the second of which no rule has learnt: the promises that an AI assistant marked in them and sealed before
the machine read them, and the machine's rows, `first` by the rules before these draws and `now` by those of today, with
whether the name of the thing was accepted, by the `rule` given there. No words: the texts are not ours to hand on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
from statsmodels.stats.inter_rater import cohens_kappa

ROOT = Path(__file__).resolve().parents[1]
READINGS = ROOT / "tests" / "gold" / "promises-two-readings.json"
DRAWS = ("drawn", "unseen")
OUT = ROOT / "data" / "measured" / "promises.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--texts", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    said = json.dumps(measured(), indent=1) + "\n"
    print(said, end="")
    if options.write:
        OUT.write_text(said, encoding="utf-8")
    not_judged = [row for name in DRAWS for row in read_otherwise(draw(name), options.texts)] if options.texts else []
    for row in not_judged:
        print("to be judged:", *row)
    sys.exit(bool(not_judged) or said != OUT.read_text(encoding="utf-8"))


def measured() -> dict[str, Any]:
    gold = json.loads(READINGS.read_text(encoding="utf-8"))
    first, second = (pd.DataFrame(gold[name], columns=gold["columns"]) for name in ("first", "second"))
    table = pd.read_csv(ROOT / "data" / "curated" / gold["report_id"] / "commitments.csv", index_col="char_start")
    meeting = overlaps(first, second)
    both = one_to_one(meeting)
    one, other = first.loc[both["first"]].reset_index(), second.loc[both["second"]].reset_index()
    only_first, only_second = first.drop(both["first"]), second.drop(both["second"])
    differing = one["stage"] != other["stage"]
    now = one["char_start"].map(table["stage"])
    return {
        "command": "benchmarks/measure_promises.py", "report_id": gold["report_id"],
        "first": len(first), "second": len(second), "both": len(both),
        "same_span": int((one[["char_start", "char_end"]] == other[["char_start", "char_end"]]).all(axis=1).sum()),
        "only_first": {"rows": len(only_first), "kept": int(only_first["char_start"].isin(table.index).sum())},
        "only_second": {"rows": len(only_second), "in_a_row_of_the_first": meeting["second"].nunique() - len(both),
                        "added": len(set(only_second["char_start"]) & set(table.index) - set(first["char_start"]))},
        "stage": agreement(one["stage"], other["stage"]),
        "theme": agreement(one["theme"], other["theme"]),
        "stages_settled": {"as_first": int((now == one["stage"])[differing].sum()),
                           "as_second": int((now == other["stage"])[differing].sum())},
        **{name: measured_of_draw(draw(name)) for name in DRAWS},
    }  # fmt: skip


def overlaps(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Every pair of rows, by their index, that have text in common, the most in common first."""
    pairs = first.reset_index(names="first").merge(second.reset_index(names="second"), how="cross")
    end = pairs[["char_end_x", "char_end_y"]].min(axis=1)
    pairs["common"] = end - pairs[["char_start_x", "char_start_y"]].max(axis=1)
    found = pairs.loc[pairs["common"] > 0, ["first", "second", "common"]]
    return found.sort_values(["common", "first", "second"], ascending=[False, True, True])


def one_to_one(meeting: pd.DataFrame) -> pd.DataFrame:
    """Each row in one pair at most."""
    taken: list[tuple[int, int]] = []
    for pair in zip(meeting["first"], meeting["second"], strict=True):
        if not any(pair[0] == one or pair[1] == other for one, other in taken):
            taken.append(pair)
    return pd.DataFrame(sorted(taken), columns=["first", "second"])


def agreement(one: pd.Series, other: pd.Series) -> dict[str, float]:
    """Rows that say the same, and Cohen's kappa: the share of them beyond what chance would give."""
    names = sorted({*one, *other})
    counts = pd.crosstab(one, other).reindex(index=names, columns=names, fill_value=0)
    kappa = cohens_kappa(counts.to_numpy(), return_results=False)
    return {"same": int((one == other).sum()), "kappa": round(float(kappa), 4)}


def draw(name: str) -> dict[str, Any]:
    """Passages drawn at random, their marks and the rows read in them."""
    found: dict[str, Any] = json.loads((READINGS.parent / f"promises-{name}.json").read_text(encoding="utf-8"))
    return found


def measured_of_draw(gold: dict[str, Any]) -> dict[str, Any]:
    """How many marks there are, and how the rows of the first reading and of today's stand against them."""
    marks = pd.DataFrame(gold["marks"], columns=gold["marks_columns"])
    counts: dict[str, Any] = {"passages": len(gold["passages"]), "wanted": int((marks["kind"] != "either").sum())}
    counts["either"] = len(marks) - counts["wanted"]
    for name in ("first", "now"):
        rows = pd.DataFrame(gold[name], columns=gold["rows_columns"])
        counts[name] = {"read_at": gold[f"{name}_read"], **held_against(marks, rows)}
    return counts


def held_against(marks: pd.DataFrame, rows: pd.DataFrame) -> dict[str, int]:
    """Rows at a wanted place and at one that may be read either way; marks found, with their bounds and their stage.

    A mark of `parts` may have one row for each part; else a second row at the same place is wrong.
    """
    meeting = pd.concat([overlaps(there, rows[rows["report"] == report]) for report, there in marks.groupby("report")])
    both = one_to_one(meeting)
    further = meeting[~meeting["second"].isin(both["second"])].drop_duplicates("second")
    mark, row = marks.loc[both["first"]].reset_index(), rows.loc[both["second"]].reset_index()
    kinds, more = mark["kind"], marks.loc[further["first"], "kind"]
    same_span = (mark[["char_start", "char_end"]] == row[["char_start", "char_end"]]).all(axis=1) | (kinds == "parts")
    same_stage = pd.Series([stage in said.split("|") for stage, said in zip(row["stage"], mark["stages"], strict=True)])
    right = [*both["second"][kinds != "either"], *further["second"][(more == "parts").to_numpy()]]
    return {
        "rows": len(rows), "either": int((kinds == "either").sum() + (more == "either").sum()), "right": len(right),
        "found": int((kinds != "either").sum()), "same_span": int(same_span[kinds != "either"].sum()),
        "same_stage": int(same_stage[kinds != "either"].sum()),
        "accepted": int(rows.loc[right, "accepted"].astype(bool).sum()),
    }  # fmt: skip


def read_otherwise(gold: dict[str, Any], folders: list[Path]) -> list[tuple[str, int, int, str, str]]:
    """Report, bounds, stage and name of each row read today that is not among the rows judged, or is missing."""
    judged = {tuple(row[:5]) for row in gold["now"]}
    read = {(*row[:4], fingerprint(row[4])): row for row in rows_today(gold, folders)}
    return [read[key] for key in sorted(read.keys() - judged)] + sorted(judged - read.keys())


def fingerprint(name: str) -> str:
    """What stands for a name whose words are others'."""
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def rows_today(gold: dict[str, Any], folders: list[Path]) -> list[tuple[str, int, int, str, str]]:
    """The machine's rows in the passages drawn, in the texts of `folders`."""
    from workreport.extract.commitments import find_commitments
    from workreport.extract.document import make_document
    from workreport.source import read_text

    found: list[tuple[str, int, int, str, str]] = []
    for report, start, end in gold["passages"]:
        path = next(path for folder in folders if (path := folder / f"{report}.txt").is_file())
        rows = find_commitments(make_document(read_text(path), report, int(report[-4:])))
        there = rows[(rows["char_end"] > start) & (rows["char_start"] < end)]
        cells = (there[name].tolist() for name in ("char_start", "char_end", "stage", "object_zh"))
        found += [(report, *row) for row in zip(*cells, strict=True)]
    return found


if __name__ == "__main__":
    main()
