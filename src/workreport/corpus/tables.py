"""The corpus's tables: their columns in Parquet, and gathering rows into one file's bytes.

Belongs here: schemas and the writer. Does not belong here: where a file goes, what its rows mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from workreport.extract.commitments import COMMITMENT_COLUMNS
from workreport.extract.statements import STATEMENT_COLUMNS

__all__ = ["SCHEMAS", "TableFile", "docs_file"]

_INTEGERS = {"paragraph", "char_start", "char_end"}
_FLOATS = {"value", "scaled_value"}
_UNIQUE = {"statement_id": "DELTA_BYTE_ARRAY", "commitment_id": "DELTA_BYTE_ARRAY", "text_sha256": "PLAIN"}
_ROWS_PER_GROUP = 4_000


def _type_of(column: str) -> pa.DataType:
    if column in _INTEGERS:
        return pa.int32()
    if column in _FLOATS:
        return pa.float64()
    return pa.bool_() if column == "estimated" else pa.string()


def _schema(columns: Sequence[str]) -> pa.Schema:
    return pa.schema([("county_code", pa.string()), *((column, _type_of(column)) for column in columns)])


DOCS = pa.schema(
    [
        ("county_code", pa.string()),
        ("report_id", pa.string()),
        ("place", pa.string()),
        ("level", pa.string()),
        ("file", pa.string()),
        ("status", pa.string()),
        ("text_sha256", pa.string()),
        ("characters", pa.int32()),
        ("digits", pa.int32()),
        ("digits_in_mentions", pa.int32()),
        ("mentions", pa.int32()),
        ("achievement", pa.int32()),
        ("cumulative_achievement", pa.int32()),
        ("target", pa.int32()),
        ("aspiration", pa.int32()),
        ("context", pa.int32()),
        ("non_statistic", pa.int32()),
        ("commitments", pa.int32()),
        ("looks_wrong", pa.string()),
        ("text", pa.string()),
    ]
)
SCHEMAS = {"mentions": _schema(STATEMENT_COLUMNS), "commitments": _schema(COMMITMENT_COLUMNS)}


class TableFile:
    """One Parquet file being made in memory: rows go in report by report, bytes come out at the end."""

    def __init__(self, schema: pa.Schema) -> None:
        self.schema = schema
        self.rows = 0
        self._waiting: list[pd.DataFrame] = []
        self._codes: list[str] = []
        self._sink = pa.BufferOutputStream()
        self._writer = pq.ParquetWriter(
            self._sink,
            schema,
            compression="zstd",
            use_dictionary=[name for name in schema.names if name not in _UNIQUE],
            column_encoding={name: code for name, code in _UNIQUE.items() if name in schema.names},
        )

    def add(self, county_code: str, frame: pd.DataFrame) -> None:
        """Take one report's rows, in the schema's columns after the first."""
        self._waiting.append(frame)
        self._codes.append(county_code)
        if sum(map(len, self._waiting)) >= _ROWS_PER_GROUP:
            self._flush()

    def close(self) -> bytes:
        """The whole file."""
        self._flush()
        self._writer.close()
        content: bytes = self._sink.getvalue().to_pybytes()
        return content

    def _flush(self) -> None:
        frames = [frame for frame in self._waiting if len(frame)]
        if frames:
            codes = np.repeat(self._codes, [len(frame) for frame in self._waiting])
            group = _table(self.schema, codes, pd.concat(frames, ignore_index=True))
            self._writer.write_table(group, row_group_size=group.num_rows)
            self.rows += group.num_rows
        self._waiting, self._codes = [], []


def _table(schema: pa.Schema, codes: Any, frame: pd.DataFrame) -> pa.Table:
    fields = list(schema)[1:]
    columns = [pa.array(frame[field.name].array, field.type, from_pandas=True) for field in fields]
    return pa.Table.from_arrays([pa.array(codes, pa.string()), *columns], schema=schema)


def docs_file(records: Sequence[Mapping[str, Any]]) -> bytes:
    """The file of a unit's documents, one row each; a name left out of a record is empty."""
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist([dict(record) for record in records], DOCS), sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content
