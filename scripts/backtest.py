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

from workreport.analysis.forecast.backtest import backtest, calm_years, published, write_csv
from workreport.analysis.forecast.pairs import BASES, read_pairs
from workreport.analysis.forecast.scores import score_table
from workreport.errors import run_command
from workreport.files import write_text_whole
from workreport.project import reference_dir


def main() -> None:
    """Parse the options, run the back-test, write the file and print the scores."""
    options = _options()
    table = read_pairs(options.target_outcomes)
    own = reference_dir() / "target_outcomes.csv" if options.history is None else Path(options.history)
    history = None if str(options.history) == "none" else read_pairs(own)
    scored = backtest(table, history, options.basis)
    write_text_whole(options.out, write_csv(published(scored)))
    print(f"{len(scored)} forecasts -> {options.out}")
    calm = calm_years(scored)
    if not calm.empty:
        print("2013-2023 without 2020-22:")
        print(score_table(calm).round(3).to_string(index=False))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--target-outcomes", type=Path, required=True, help="pairs to forecast (CSV)")
    parser.add_argument("--out", type=Path, required=True, help="where to write the forecasts (CSV)")
    parser.add_argument(
        "--history", help="pairs of other places (default: the project's table; 'none' for no others)"
    )
    parser.add_argument("--basis", choices=BASES, default="announced", help="which outcome is forecast")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
