"""How a table is declared: its columns, keys and what each cell may hold.

Belongs here: the shapes `Column`, `ForeignKey` and `Table`. Does not belong here: any particular table
(`report_tables`, `reference_tables`), checking (`validation`) or descriptions (`book/words/*/columns.yaml`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Column", "ForeignKey", "Kind", "LIST_SEPARATOR", "Table"]

Kind = Literal["text", "integer", "number", "boolean"]

LIST_SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells hold, and what they may not.

    `vocabulary` names an entry of `vocabularies.VOCABULARIES`; with `many` a cell holds several, parted
    by `;`.
    `low` and `high` bound numbers, both included. `unit` is the unit of every number in the column, if one.
    """

    name: str
    kind: Kind = "text"
    nullable: bool = False
    vocabulary: str = ""
    many: bool = False
    pattern: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Each value of `column` (each of several, with `many`) stands in `table`.`target`."""

    column: str
    table: str
    target: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: columns in order, primary key, total sort order, and the tables it points to."""

    name: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    sort_by: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]

    def column(self, name: str) -> Column:
        """The column called `name`; `KeyError` if there is none."""
        return {column.name: column for column in self.columns}[name]
