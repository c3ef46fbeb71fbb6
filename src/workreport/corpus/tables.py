"""The corpus's tables: their columns in Parquet, and gathering rows into one file's bytes.

Belongs here: schemas and the writer. Does not belong here: where a file goes, what its rows mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from workreport.extract.columns import all_the_same, type_of
from workreport.extract.commitments import COMMITMENT_COLUMNS
from workreport.extract.statements import STATEMENT_COLUMNS

__all__ = ["SCHEMAS", "TableFile", "docs_file"]

_UNIQUE = {"statement_id": "DELTA_BYTE_ARRAY", "commitment_id": "DELTA_BYTE_ARRAY", "text_sha256": "PLAIN"}
_ROWS_PER_GROUP = 4_000


def _schema(columns: Sequence[str]) -> pa.Schema:
    types = ((column, type_of(column)) for column in columns)
    plain = ((column, pa.string() if kind == pa.large_string() else kind) for column, kind in types)
    return pa.schema([("county_code", pa.string()), *plain])


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
        self._waiting: list[tuple[str, pa.Table]] = []
        self._sink = pa.BufferOutputStream()
        self._writer = pq.ParquetWriter(
            self._sink,
            schema,
            compression="zstd",
            use_dictionary=[name for name in schema.names if name not in _UNIQUE],
            column_encoding={name: code for name, code in _UNIQUE.items() if name in schema.names},
        )

    def add(self, county_code: str, table: pa.Table) -> None:
        """Take one report's rows, in the schema's columns after the first."""
        self._waiting.append((county_code, table))
        if sum(table.num_rows for _, table in self._waiting) >= _ROWS_PER_GROUP:
            self._flush()

    def close(self) -> bytes:
        """The whole file."""
        self._flush()
        self._writer.close()
        content: bytes = self._sink.getvalue().to_pybytes()
        return content

    def _flush(self) -> None:
        filled = [(code, table) for code, table in self._waiting if table.num_rows]
        if filled:
            codes = pa.chunked_array([all_the_same(code, table.num_rows) for code, table in filled])
            rows = pa.concat_tables([table for _, table in filled])
            group = rows.add_column(0, "county_code", codes).cast(self.schema).combine_chunks()
            self._writer.write_table(group, row_group_size=group.num_rows)
            self.rows += group.num_rows
        self._waiting = []


def docs_file(records: Sequence[Mapping[str, Any]]) -> bytes:
    """The file of a unit's documents, one row each; a name left out of a record is empty."""
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist([dict(record) for record in records], DOCS), sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content
