"""Measure the reader against what annotators read in the same texts, and write the figures the book publishes.

Usage:
    python scripts/score_reader.py                                       print what can be measured here
    python scripts/score_reader.py --texts ../shared/reports --write     renew data/accuracy.json

Gold files are tests/gold/set-*.json. Sets of texts that are not ours to hand on need --texts, the folders that
hold them; --write keeps the figures of a set of which a text is not there. A set whose name ends in _unseen keeps
the figures of its first reading: check out the commit it names to get them again. Where the rules have learnt from
it since, its figures now are written beside them, under the name it gives. A text of such a set that shares its
words with a text of another, or its numbers without saying so, is refused.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import InputError, run_command
from workreport.options import OptionParser


def main() -> None:
    """Parse the options, measure each set, print and write."""
    parser = OptionParser(__doc__)
    parser.add_argument("--gold", type=Path, help="folder of gold files (default: tests/gold)")
    parser.add_argument("--texts", type=Path, nargs="+", default=[], help="folders of the texts the gold files name")
    parser.add_argument("--write", action="store_true", help="write data/accuracy.json")
    options = parser.parse_args()
    from workreport.extract import measuring
    from workreport.files import write_text_whole
    from workreport.project import project_root

    out = project_root() / "data" / "accuracy.json"
    figures = json.loads(out.read_text(encoding="utf-8")) if out.is_file() else {}
    paths = measuring.gold_sets(options.gold or project_root() / "tests" / "gold")
    sets = {path: measuring.read_gold(path, options.texts) for path in paths}
    for own, other in measuring.shared_texts({name: texts for name, texts in sets.values() if texts is not None}):
        raise InputError(f"{own} is no text unseen: {other} shares its words", remedy="draw another place")
    for own, other in measuring.shared_marks(paths):
        raise InputError(f"{own} is no text unseen: {other} has its numbers", remedy="draw another place, or tell met")
    for path, (name, texts) in sets.items():
        if texts is None:
            print(f"{name}: needs --texts, with all of its texts; its figures stay as they are")
            continue
        found = measuring.figures_of(texts)
        figures.setdefault(name, found)
        figures[name] = figures[name] if name.endswith(measuring.UNSEEN) else found
        if again := measuring.read_again(path):
            figures[again] = found
        kept = "" if figures[name] == found else "  (now; data/accuracy.json keeps the first reading)"
        print(name, *(f"{key} {value}" for key, value in found.items()), sep="  ", end=f"{kept}\n")
    for path, (name, _) in sets.items():
        if name in figures and (met := measuring.met_before(path)):
            figures[name]["met"] = met
    if options.write:
        write_text_whole(out, json.dumps(figures, indent=1, sort_keys=True) + "\n")
        print(f"-> {out}")


if __name__ == "__main__":
    run_command(main)
