"""The Frictionless Data Package descriptor of all tables, made from their declarations.

Belongs here: the descriptor as data and as the file `data/datapackage.json`.
Does not belong here: the tables themselves, or checking them (`validation`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workreport.files import locked, write_text_whole
from workreport.project import project_root, report_ids
from workreport.tables.declare import Column, Table
from workreport.tables.dictionary import description, table_title
from workreport.tables.reference_tables import REFERENCE_TABLES
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.vocabularies import VOCABULARIES
from workreport.words import LANGUAGES, Words

__all__ = ["descriptor", "descriptor_text", "renewed_descriptor", "write_descriptor"]

_TYPES = {"text": "string", "integer": "integer", "number": "number", "boolean": "boolean"}
_LICENCE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}


def descriptor() -> dict[str, Any]:
    """The Data Package of all committed tables; paths are relative to `data/`.

    Only our own tables carry a licence: what the reference tables quote belongs to the sources their rows name.
    """
    words = {language: Words(language) for language in LANGUAGES}
    resources = [_resource(table, f"reference/{table.name}.csv", "", words) for table in REFERENCE_TABLES]
    for report_id in report_ids():
        if not (project_root() / "data" / "curated" / report_id).is_dir():
            continue
        resources += [
            _resource(table, f"curated/{report_id}/{table.name}.csv", f"{report_id}-", words) | {"licenses": [_LICENCE]}
            for table in REPORT_TABLES
        ]
    return {
        "name": "workreport",
        "title": words["en"]("columns.package.title"),
        "title_zh": words["zh"]("columns.package.title"),
        "description": words["en"]("columns.package.description"),
        "description_zh": words["zh"]("columns.package.description"),
        "resources": resources,
    }


def descriptor_text() -> str:
    """The descriptor as JSON text, always the same for the same tables."""
    return json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"


@contextmanager
def renewed_descriptor() -> Iterator[None]:
    """Hold `data/datapackage.json`, where there is one, for what is done meanwhile, and then have it say so.

    Raises `InputError` before anything is done if it could not be written.
    """
    path = project_root() / "data" / "datapackage.json"
    if not path.is_file():
        yield
        return
    with locked(path):
        yield
        if path.read_text(encoding="utf-8", errors="replace") != descriptor_text():
            write_text_whole(path, descriptor_text())


def write_descriptor() -> Path:
    """Write `data/datapackage.json`; the path."""
    path = project_root() / "data" / "datapackage.json"
    with locked(path):
        write_text_whole(path, descriptor_text())
    return path


def _resource(table: Table, path: str, prefix: str, words: dict[str, Words]) -> dict[str, Any]:
    return {
        "name": f"{prefix}{table.name}".replace("_", "-"),
        "type": "table",
        "title": table_title(table.name, words["en"]),
        "title_zh": table_title(table.name, words["zh"]),
        "path": path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table, prefix, words),
    }


def _schema(table: Table, prefix: str, words: dict[str, Words]) -> dict[str, Any]:
    keys = [
        {
            "fields": [key.column],
            "reference": {"resource": f"{prefix}{key.table}".replace("_", "-"), "fields": [key.target]},
        }
        for key in table.foreign_keys
        if not key.many
    ]
    schema: dict[str, Any] = {
        "fields": [_field(table, column, words) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    return {**schema, "foreignKeys": keys} if keys else schema


def _field(table: Table, column: Column, words: dict[str, Words]) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind]}
    field["description"] = description(table.name, column.name, words["en"])
    field["description_zh"] = description(table.name, column.name, words["zh"])
    if column.unit:
        field["unit"] = column.unit
    if column.kind == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    field["constraints"] = _constraints(column)
    return field


def _constraints(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": not column.nullable}
    if column.vocabulary and not column.many:
        constraints["enum"] = list(VOCABULARIES[column.vocabulary])
    if column.pattern:
        constraints["pattern"] = rf"^(?:{column.pattern})$"
    for name, bound in (("minimum", column.low), ("maximum", column.high)):
        if bound is not None:
            constraints[name] = int(bound) if column.kind == "integer" else bound
    return constraints
