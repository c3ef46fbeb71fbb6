"""Two readings of a report's promises held together: how far they agree, and what the curated table now says.

    python benchmarks/measure_promises.py           prints; fails if data/measured/promises.json says something else
    python benchmarks/measure_promises.py --write   writes data/measured/promises.json

`tests/gold/promises-two-readings.json` holds where each promise stands and its stage and theme, no words: `first` is
the curated table as it was before the second reading, `second` a table made from the text and the definition alone,
sealed (its SHA-256 is there) before the curated one was opened. Both readers were AI assistants. Rows are paired one to
one, the longest common stretch of text first.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
from statsmodels.stats.inter_rater import cohens_kappa

ROOT = Path(__file__).resolve().parents[1]
READINGS = ROOT / "tests" / "gold" / "promises-two-readings.json"
OUT = ROOT / "data" / "measured" / "promises.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    said = json.dumps(measured(), indent=1) + "\n"
    print(said, end="")
    if options.write:
        OUT.write_text(said, encoding="utf-8")
    sys.exit(said != OUT.read_text(encoding="utf-8"))


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


if __name__ == "__main__":
    main()
