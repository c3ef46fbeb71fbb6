"""Contracts: a bad cell is refused with its file, row and column; every word exists in both languages."""

import re

import pandera.pandas as pa
import pytest
import yaml
from tables_clone import example_rows, statements_of

from workreport.errors import InputError
from workreport.project import words_dir
from workreport.tables.contracts import TABLES, VOCABULARIES, contract, data_dictionary
from workreport.tables.csvfiles import empty_table, format_cell, read_table, table_text
from workreport.tables.schemas import holds, schema
from workreport.tables.validation import validate_links, validate_table
from workreport.words import LANGUAGES, Words

GOOD = table_text("statements", statements_of(example_rows()))
LINES = GOOD.splitlines()


def written(folder, text):
    path = folder / "statements.csv"
    path.write_text(text, encoding="utf-8")
    return path


def with_cell(column, value, row=3):
    """The good table with one cell replaced; `row` as in a spreadsheet."""
    cells = LINES[row - 1].split(",")
    cells[contract("statements").names.index(column)] = value
    return "\n".join([*LINES[: row - 1], ",".join(cells), *LINES[row:]]) + "\n"


def test_good_table_reads_back_as_the_same_bytes(tmp_path):
    frame = read_table("statements", written(tmp_path, GOOD))
    assert table_text("statements", frame) == GOOD
    assert str(frame["estimated"].dtype) == "boolean"
    assert frame["value"].iloc[1] == 64.0


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("class", "achievment", "does not fit one of class"),
        ("measure_type", "percent", "does not fit one of measure_type"),
        ("comparator", "", "does not fit not_nullable"),
        ("comparator", ">=", "does not fit one of comparator"),
        ("estimated", "yes", "is not true or false"),
        ("estimated", "", "does not fit not_nullable"),
        ("paragraph", "0", "does not fit at least 1"),
        ("paragraph", "2.5", "is not a whole number"),
        ("value", "NaN", "is not a finite number"),
        ("value", "inf", "is not a finite number"),
        ("value", "1e999", "is not a finite number"),
        ("value", "1_000", "is not a finite number"),
        ("value", "sixty", "is not a finite number"),
        ("period", "24", "does not fit pattern"),
        ("period", "2024年", "does not fit pattern"),
        ("unit", "亿 元", "does not fit pattern"),
        ("theme", "economy", "does not fit one of theme"),
        ("warnings", "rounded;odd", "does not fit list of warnings"),
        ("warnings", "rounded;rounded", "does not fit list of warnings"),
        ("subject_zh", "  ", "does not fit not blank"),
        ("subject_zh", "a\x07b", "does not fit not blank"),
        ("statement_id", "s00001", "does not fit pattern"),
        ("report_id", "Example 2025", "does not fit pattern"),
        ("char_end", "99", "the span is"),
        ("char_start", "-1", "does not fit at least 0"),
    ],
)
def test_bad_cell_is_named(tmp_path, column, value, problem):
    with pytest.raises(InputError, match=re.escape(problem)) as caught:
        read_table("statements", written(tmp_path, with_cell(column, value)))
    assert caught.value.row == 3
    assert caught.value.column in (column, "char_end")
    assert "statements.csv" in str(caught.value)
    assert " — " in str(caught.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "column 'statement_id' is missing"),
        (GOOD.replace(",note", "", 1), "column 'note' is missing"),
        (GOOD.replace(",note", ",note,colour", 1), "column 'colour' is not in the contract"),
        (GOOD.replace(",note", ",origin", 1), "column 'note' is missing"),
        (GOOD.replace("report_id,paragraph", "paragraph,report_id", 1), "the columns are out of order"),
        (GOOD + LINES[-1] + "\n", "stands twice"),
        ("\n".join([LINES[0], *reversed(LINES[1:])]) + "\n", "the row is out of order"),
        (GOOD + "a,b\n", "2 cells, not 22"),
        (GOOD + '"unclosed', "not valid CSV"),
        (GOOD + "\x00", "holds a NUL character"),
    ],
)
def test_bad_file_is_refused(tmp_path, text, problem):
    with pytest.raises(InputError, match=re.escape(problem)):
        read_table("statements", written(tmp_path, text))


def test_other_encodings_are_refused(tmp_path):
    path = tmp_path / "statements.csv"
    path.write_bytes(GOOD.encode("gb18030"))
    with pytest.raises(InputError, match="not UTF-8"):
        read_table("statements", path)
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode("utf-8"))
    assert len(read_table("statements", path)) == len(LINES) - 1


def test_links_must_lead_somewhere():
    comparisons = empty_table("comparisons")
    comparisons.loc[0] = ["example-2025-s00001", "example-2025-s00002", "same", "甲", "a", "machine"]
    frames = {"statements": empty_table("statements"), "comparisons": comparisons}
    with pytest.raises(InputError, match=r"'example-2025-s00001' is not in statements.statement_id"):
        validate_links(frames)


@pytest.mark.parametrize(
    ("column", "value"), [("class", "odd"), ("period", "24"), ("subject_zh", " "), ("unit", "a b")]
)
def test_quick_check_and_schema_agree(column, value):
    frame = statements_of(example_rows())
    assert holds("statements", frame)
    schema("statements").validate(frame)
    frame.loc[1, column] = value
    assert not holds("statements", frame)
    with pytest.raises(pa.errors.SchemaError):
        schema("statements").validate(frame)


@pytest.mark.parametrize("name", TABLES)
def test_empty_table_keeps_its_contract(name):
    assert validate_table(name, empty_table(name)).empty


@pytest.mark.parametrize(
    ("kind", "cell", "text"),
    [("number", 64.0, "64"), ("number", 11.2, "11.2"), ("number", 1e-7, "1e-07"), ("number", None, ""),
     ("number", float("nan"), ""), ("boolean", True, "true"), ("integer", 3, "3"), ("text", "=1", "=1")],
)  # fmt: skip
def test_cells_are_written_in_their_shortest_form(kind, cell, text):
    assert format_cell(kind, cell) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_described(language):
    dictionary = data_dictionary(language)
    assert len(dictionary) == sum(len(table.columns) for table in TABLES.values())
    assert dictionary["description"].str.len().gt(1).all()
    assert dictionary.columns.tolist()[:2] == ["table", "column"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_label(language):
    words = Words(language)
    for name, values in VOCABULARIES.items():
        assert [value for value in values if not words.has(f"vocab.{name}.{value}")] == [], name
        assert list(words.group(f"vocab.{name}"))[: len(values)] == list(values)


def keys_of(node, path=""):
    if not isinstance(node, dict):
        return {path}
    return set().union(*(keys_of(child, f"{path}.{name}") for name, child in node.items()))


@pytest.mark.parametrize("file", ["columns", "vocab", "tables", "review"])
def test_both_languages_have_the_same_keys(file):
    zh, en = (
        yaml.safe_load((words_dir(language) / f"{file}.yaml").read_text("utf-8")) for language in LANGUAGES
    )
    assert keys_of(zh) == keys_of(en)
