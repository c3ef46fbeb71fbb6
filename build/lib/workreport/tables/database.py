"""All tables as one SQLite file with types, keys and links; it opens in Datasette, DuckDB and sqlite3.

Belongs here: the database's tables and rows. Does not belong here: which rows ship (`downloads`).
A column that names several statements becomes a table of its own (`implied_from`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict

import pandas as pd

from workreport.tables.declare import LIST_SEPARATOR, Column, ForeignKey, Table
from workreport.tables.schemas import contract
from workreport.tables.sourcetext import Metadata
from workreport.tables.vocabularies import VOCABULARIES

__all__ = ["database_bytes"]

_TYPES = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def database_bytes(metadata: Metadata, text: str, frames: dict[str, pd.DataFrame]) -> bytes:
    """The database file's bytes; the same frames always give the same."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        with connection:
            _add_report(connection, metadata, text)
            for name in _pointed_to_first(frames):
                _add_table(connection, contract(name), frames[name])
        connection.execute("PRAGMA user_version = 1")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _pointed_to_first(frames: dict[str, pd.DataFrame]) -> list[str]:
    order: list[str] = []
    waiting = list(frames)
    while waiting:
        ready = [name for name in waiting if all(key.table in order for key in contract(name).foreign_keys)]
        order += ready
        waiting = [name for name in waiting if name not in ready]
    return order


def _add_report(connection: sqlite3.Connection, metadata: Metadata, text: str) -> None:
    fields = {**asdict(metadata), "parent_codes": LIST_SEPARATOR.join(metadata.parent_codes), "text": text}
    names = ", ".join(map(_quoted, fields))
    connection.execute(f"CREATE TABLE report ({names}, PRIMARY KEY (report_id))")
    connection.execute(f"INSERT INTO report VALUES ({', '.join('?' * len(fields))})", list(fields.values()))


def _add_table(connection: sqlite3.Connection, table: Table, frame: pd.DataFrame) -> None:
    connection.execute(_create(table))
    marks = ", ".join("?" * len(table.columns))
    connection.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", _rows(table, frame))
    for key in table.foreign_keys:
        if key.many:
            _add_links(connection, table, key, frame)


def _create(table: Table) -> str:
    lines = [_column(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.primary_key))})")
    lines += [
        f"FOREIGN KEY ({_quoted(key.column)}) REFERENCES {_quoted(key.table)} ({_quoted(key.target)})"
        for key in table.foreign_keys
        if not key.many
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(column: Column) -> str:
    line = f"{_quoted(column.name)} {_TYPES[column.kind]}"
    if not column.nullable:
        line += " NOT NULL"
    if column.vocabulary and not column.many:
        values = ", ".join(f"'{value}'" for value in VOCABULARIES[column.vocabulary])
        line += f" CHECK ({_quoted(column.name)} IN ({values}))"
    return line


def _add_links(connection: sqlite3.Connection, table: Table, key: ForeignKey, frame: pd.DataFrame) -> None:
    own, other = table.primary_key[0], key.target
    link = _quoted(f"{table.name}_from")
    connection.execute(
        f"CREATE TABLE {link} ("
        f"{_quoted(own)} TEXT NOT NULL REFERENCES {_quoted(table.name)} ({_quoted(own)}), "
        f"place INTEGER NOT NULL, {_quoted(other)} TEXT NOT NULL "
        f"REFERENCES {_quoted(key.table)} ({_quoted(other)}), "
        f"PRIMARY KEY ({_quoted(own)}, place))"
    )
    connection.executemany(f"INSERT INTO {link} VALUES (?, ?, ?)", _links(frame[own], frame[key.column]))


def _links(ids: Iterable[str], cells: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    for own, cell in zip(ids, cells, strict=True):
        for place, other in enumerate(cell.split(LIST_SEPARATOR)):
            yield own, place, other


def _rows(table: Table, frame: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    cells = frame.astype(object).where(frame.notna(), None)
    casts = {"text": str, "integer": int, "number": float, "boolean": int}
    columns = [
        [None if cell is None else casts[column.kind](cell) for cell in cells[column.name]]
        for column in table.columns
    ]
    yield from zip(*columns, strict=True)


def _quoted(name: str) -> str:
    return f'"{name}"'
