"""Asking a finished corpus by DuckDB: a county's history, an indicator's series, targets beside results.

Belongs here: `connect`, `history`, `series`, `kept_targets`. Does not belong here: drawing, writing.
Only files that the manifest names are read, and of those only the ones that can hold the county.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workreport.corpus.plan import TABLES
from workreport.corpus.receipts import load_manifest
from workreport.errors import InputError

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

__all__ = ["TABLES", "connect", "history", "kept_targets", "series"]

_SERIES = """
select county_code, year, report_id, class, period, comparator, value, scaled_value, unit, measure_type,
    text, char_start, char_end
from mentions where indicator_id = ? and class in ('achievement', 'target')
order by county_code, year, class, report_id, char_start
"""
_KEPT_TARGETS = """
with said as (
    select county_code, year, class, comparator, scaled_value, unit, period, report_id, char_start
    from mentions where indicator_id = $indicator and measure_type = $measure
    qualify row_number() over (partition by report_id, class order by char_start) = 1
)
select target.county_code, target.year, target.comparator, target.scaled_value as target,
       result.scaled_value as result, target.unit, target.report_id as target_in,
       result.report_id as result_in
from said as target
join said as result
  on result.county_code = target.county_code and result.year = target.year + 1 and result.unit = target.unit
where target.class = 'target' and result.class = 'achievement'
  and target.period = target.year::varchar and result.period = target.year::varchar
order by target.county_code, target.year
"""


def connect(folder: Path, county_code: str | None = None, tables: Iterable[str] = TABLES) -> duckdb.DuckDBPyConnection:
    """A connection with the views `mentions`, `commitments`, `docs` (or those named), each with its `year`.

    Given a county, the views read only the files whose range of codes holds it.
    Raises `InputError` when `folder` holds no finished corpus.
    """
    import duckdb

    units = load_manifest(folder)["units"]
    if county_code is not None:
        units = [unit for unit in units if unit["first_county"] <= county_code <= unit["last_county"]]
        if not units:
            raise InputError(f"no report of {county_code} in this corpus", file=folder, remedy="check the code")
    connection = duckdb.connect()
    for table in tables:
        connection.execute(_view(table, [str(folder / path) for path in _paths(units, table)]))
    return connection


def history(folder: Path, county_code: str, indicator_id: str | None = None) -> pd.DataFrame:
    """All that one county's reports say in numbers, over the years, in the order it is said."""
    asked = "select year, * exclude (year) from mentions where county_code = $code"
    asked += " and indicator_id = $indicator" if indicator_id else ""
    values = {"code": county_code} | ({"indicator": indicator_id} if indicator_id else {})
    with connect(folder, county_code, ["mentions"]) as connection:
        return connection.execute(f"{asked} order by year, report_id, char_start", values).df()


def series(folder: Path, indicator_id: str) -> pd.DataFrame:
    """Every county's stated results and targets of one indicator, by county and year."""
    with connect(folder, tables=["mentions"]) as connection:
        return connection.execute(_SERIES, [indicator_id]).df()


def kept_targets(folder: Path, indicator_id: str, measure_type: str = "growth_rate") -> pd.DataFrame:
    """Each county's target of a year beside the result its next report states for that year, in one unit."""
    with connect(folder, tables=["mentions"]) as connection:
        values = {"indicator": indicator_id, "measure": measure_type}
        return connection.execute(_KEPT_TARGETS, values).df()


def _paths(units: Iterable[Mapping[str, Any]], table: str) -> list[str]:
    return [file["path"] for unit in units for file in unit["files"] if file["path"].startswith(f"{table}/")]


def _view(table: str, paths: list[str]) -> str:
    quoted = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
    return f"create view {table} as select * from read_parquet([{quoted}], hive_partitioning = true)"
