"""The reader's tables as columns: lists made into Arrow, and Arrow shown as a typed pandas frame.

Belongs here: the type of each column, building a table of them, the frame made of a table.
Does not belong here: what any column holds (see `statements`, `commitments`), files.
Arrow takes a list of strings in a quarter of the time pandas does, and goes to Parquet as it is; its large strings
are what pandas keeps.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["all_the_same", "collector_resting", "frame_of", "table_of", "type_of"]

_TYPES = {
    "paragraph": pa.int32(), "char_start": pa.int32(), "char_end": pa.int32(),
    "value": pa.float64(), "scaled_value": pa.float64(), "estimated": pa.bool_(),
}  # fmt: skip


@contextmanager
def collector_resting() -> Iterator[None]:
    """The garbage collector off: a table is thousands of small tuples that all live, a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def type_of(column: str) -> pa.DataType:
    """Arrow's type of a column of either table; a text where nothing else is said."""
    return _TYPES.get(column, pa.large_string())


def all_the_same(value: str, rows: int) -> pa.Array:
    """A column of texts that holds `value` in every row."""
    return pa.repeat(pa.scalar(value, pa.large_string()), rows)


def table_of(columns: Mapping[str, Sequence[Any] | pa.Array], order: Sequence[str]) -> pa.Table:
    """A table of these columns in this order, each of its type."""
    arrays = [
        column if isinstance(column, pa.Array) else pa.array(column, type_of(name))
        for name, column in ((name, columns[name]) for name in order)
    ]
    return pa.Table.from_arrays(arrays, names=list(order))


def frame_of(table: pa.Table) -> pd.DataFrame:
    """`table` in pandas: texts `string`, whole numbers `Int64`, decimals `Float64`, yes or no `boolean`."""
    import pandas as pd  # a second to load, which workers on a corpus need not spend

    return pd.DataFrame({name: _shown(table.column(name)) for name in table.column_names}, copy=False)


def _shown(column: pa.ChunkedArray) -> Any:
    import pandas as pd

    if pa.types.is_large_string(column.type):
        return pd.arrays.ArrowStringArray(column)
    if pa.types.is_boolean(column.type):
        return pd.arrays.BooleanArray(_values(column, bool), _missing(column))
    if pa.types.is_integer(column.type):
        return pd.arrays.IntegerArray(_values(column, np.int64), _missing(column))
    return pd.arrays.FloatingArray(_values(column, np.float64), _missing(column))


def _values(column: pa.ChunkedArray, kind: Any) -> Any:
    filled = column.fill_null(0) if column.null_count else column
    return filled.to_numpy().astype(kind)


def _missing(column: pa.ChunkedArray) -> Any:
    if not column.null_count:
        return np.zeros(len(column), dtype=bool)
    return column.is_null().to_numpy()
