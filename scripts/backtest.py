"""Forecast every announced target as of its own year and write the forecasts beside the outcomes.

Usage:
    python scripts/backtest.py --target-outcomes FILE --out FILE
    python scripts/backtest.py --target-outcomes FILE --out FILE --history none --basis revised

For year T only rows of years before T, and targets of T, are used. Places that FILE does not hold are added
from the project's own table (earlier years only, never written out); `--history none` leaves them away.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import InputError, run_command
from workreport.options import OptionParser


def main() -> None:
    """Parse the options, run the back-test, write the file and print the scores."""
    options = _options()
    from workreport.analysis.forecast.backtest import backtest, calm_years, published, write_csv
    from workreport.analysis.forecast.pairs import read_pairs
    from workreport.analysis.forecast.scores import score_table
    from workreport.files import locked, refuse_unwritable, write_text_whole
    from workreport.project import reference_dir

    table = read_pairs(options.target_outcomes)
    own = reference_dir() / "target_outcomes.csv" if options.history is None else Path(options.history)
    history = None if str(options.history) == "none" else read_pairs(own)
    _refuse_to_overwrite(options.out, options.target_outcomes, own)
    refuse_unwritable(options.out)
    scored = backtest(table, history, options.basis)
    with locked(options.out):
        write_text_whole(options.out, write_csv(published(scored)))
    print(f"{len(scored)} forecasts -> {options.out}")
    calm = calm_years(scored)
    if not calm.empty:
        print("2013-2023 without 2020-22:")
        print(score_table(calm).round(3).to_string(index=False))


def _refuse_to_overwrite(out: Path, *inputs: Path) -> None:
    if out.is_dir() or out.resolve() in [path.resolve() for path in inputs]:
        problem = "this is a folder" if out.is_dir() else "the forecasts are made from this file"
        raise InputError(problem, remedy="name another file with --out", file=out)


def _options() -> argparse.Namespace:
    from workreport.analysis.forecast.pairs import BASES

    parser = OptionParser(__doc__)
    parser.add_argument("--target-outcomes", type=Path, required=True, help="pairs to forecast (CSV)")
    parser.add_argument("--out", type=Path, required=True, help="where to write the forecasts (CSV)")
    parser.add_argument(
        "--history", help="pairs of other places (default: the project's table; 'none' for no others)"
    )
    parser.add_argument("--basis", choices=BASES, default="announced", help="which outcome is forecast")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
