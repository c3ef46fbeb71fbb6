"""Enter an outcome with its source: `python scripts/add_outcome.py --place 370214 --indicator
gdp_growth_real …`.

The figure is checked and added to data/reference/outcomes.csv; a revised figure becomes the next vintage
and the older one stays. `make book` then renews whatever depends on it.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from workreport.errors import run_command
from workreport.options import OptionParser


def main() -> None:
    """Parse the options, enter the outcome, say what was written."""
    options = vars(_options())
    from workreport.tables.outcomes import outcomes_path
    from workreport.tables.outcomes_entry import add_outcome
    from workreport.words import Words

    words = Words(options.pop("language"))
    row = add_outcome({name: value for name, value in options.items() if value is not None}, date.today())
    key = "intake.outcome_revised" if int(row["vintage"]) > 1 else "intake.outcome_added"
    print(words(key, **{**row, "file": outcomes_path()}))


def _options() -> argparse.Namespace:
    parser = OptionParser(__doc__)
    parser.add_argument(
        "--place", required=True, dest="place_code", metavar="CODE", help="six digits, as 370214"
    )
    parser.add_argument(
        "--indicator", required=True, dest="indicator_id", metavar="ID", help="as gdp_growth_real"
    )
    parser.add_argument("--year", required=True, help="year the figure is of")
    parser.add_argument(
        "--period", default="annual", help="annual, year_end, Q1 … Q4, H1, H2, Q1-Q3 (default: annual)"
    )
    parser.add_argument("--value", required=True, help="digits only")
    parser.add_argument("--unit", required=True, help="as %%, 亿元, 万人")
    parser.add_argument("--comparator", help="eq (default), ge, gt, le, lt, approx")
    parser.add_argument("--kind", help="actual (default), preliminary, expected")
    parser.add_argument("--source-title", required=True, metavar="TITLE")
    parser.add_argument("--publisher", required=True)
    parser.add_argument("--url", help="address of the source, if it has one")
    parser.add_argument(
        "--published", required=True, dest="published_date", metavar="DATE", help="as 2025-04-30"
    )
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="language of the answer")
    return parser.parse_args()


if __name__ == "__main__":
    run_command(main)
