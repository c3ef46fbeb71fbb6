"""The contracts of all tables: one declaration, from which validator, dictionary and descriptor are made.

Belongs here: what other floors may use of them, by one name. Does not belong here: any logic; see
`report_tables` and `reference_tables` (declarations), `schemas` (pandera), `validation`, `dictionary` and
`datapackage`.
"""

from workreport.tables.datapackage import descriptor
from workreport.tables.declare import Column, ForeignKey, Table
from workreport.tables.dictionary import data_dictionary
from workreport.tables.schemas import TABLES, contract, schema
from workreport.tables.validation import sort_table, validate_links, validate_table
from workreport.tables.vocabularies import VOCABULARIES

__all__ = [
    "TABLES",
    "VOCABULARIES",
    "Column",
    "ForeignKey",
    "Table",
    "contract",
    "data_dictionary",
    "descriptor",
    "schema",
    "sort_table",
    "validate_links",
    "validate_table",
]
