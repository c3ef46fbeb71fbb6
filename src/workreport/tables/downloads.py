"""The data files that ship with the book: CSV and Parquet of each table, one workbook, one SQLite file.

Belongs here: which files there are, their names and titles, and writing CSV and Parquet.
Does not belong here: the workbook (`workbook`), the database (`database`), where a site puts them.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from workreport.files import write_bytes_whole
from workreport.tables.cells import guard_formula
from workreport.tables.csvfiles import table_text
from workreport.tables.database import database_bytes
from workreport.tables.dictionary import description, table_title
from workreport.tables.loading import Reference, ReportTables, load_reference, load_tables
from workreport.tables.reference_tables import REFERENCE_TABLES
from workreport.tables.report_tables import REPORT_TABLES
from workreport.tables.workbook import workbook_bytes
from workreport.words import LANGUAGES, Words

__all__ = ["Download", "download_names", "guard_formula", "shipped_frames", "write_downloads"]

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Download:
    """One file written: its name, the key of its title in `book/words`, its size in bytes and SHA-256."""

    name: str
    title_key: str
    bytes: int
    sha256: str


def download_names(report_id: str) -> list[tuple[str, str]]:
    """Name and title key of every data file of `report_id`'s book, in the order to show them."""
    names = [
        (f"{report_id}.xlsx", "columns.download.xlsx"),
        (f"{report_id}.sqlite", "columns.download.sqlite"),
    ]
    for table in (*REPORT_TABLES, *REFERENCE_TABLES):
        stem = f"{report_id}-{table.name}" if table in REPORT_TABLES else table.name
        names += [(f"{stem}.{kind}", f"columns.tables.{table.name}") for kind in ("csv", "parquet")]
    return names


def write_downloads(report_id: str, folder: Path) -> list[Download]:
    """Write every data file of `report_id` into `folder`; the same tables always give the same bytes.

    Raises `InputError` if a table breaks its contract.
    """
    contents = dict(_contents(load_tables(report_id), load_reference()))
    written = []
    for name, title in download_names(report_id):
        write_bytes_whole(folder / name, contents[name])
        written.append(Download(name, title, len(contents[name]), hashlib.sha256(contents[name]).hexdigest()))
    return written


def shipped_frames(tables: ReportTables, reference: Reference) -> dict[str, pd.DataFrame]:
    """Every table as it leaves the house: a mirror's address is left out."""
    frames = {table.name: getattr(tables, table.name) for table in REPORT_TABLES}
    frames |= {table.name: getattr(reference, table.name) for table in REFERENCE_TABLES}
    sources = frames["sources"]
    frames["sources"] = sources.assign(url=sources["url"].mask(sources["mirror"]))
    return frames


def _contents(tables: ReportTables, reference: Reference) -> Iterator[tuple[str, bytes]]:
    report_id, frames = tables.report_id, shipped_frames(tables, reference)
    yield f"{report_id}.xlsx", workbook_bytes(tables.metadata, frames)
    yield f"{report_id}.sqlite", database_bytes(tables.metadata, tables.text, frames)
    for name, frame in frames.items():
        stem = name if name in {table.name for table in REFERENCE_TABLES} else f"{report_id}-{name}"
        yield f"{stem}.csv", (_BOM + table_text(name, frame, guard_formula)).encode("utf-8")
        yield f"{stem}.parquet", _parquet(name, frame)


def _parquet(name: str, frame: pd.DataFrame) -> bytes:
    words = {language: Words(language) for language in LANGUAGES}
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(
        {f"title_{language}": table_title(name, words[language]) for language in LANGUAGES}
    )
    fields = [
        field.with_metadata(
            {
                f"description_{language}": description(name, field.name, words[language])
                for language in LANGUAGES
            }
        )
        for field in table.schema
    ]
    described = table.cast(pa.schema(fields, metadata=table.schema.metadata))
    out = io.BytesIO()
    pq.write_table(described, out, compression="zstd", store_schema=True)
    return out.getvalue()
