"""A small clone in a temporary folder, for tests that write: one made-up report and the project's words."""

import hashlib
from pathlib import Path

import pandas as pd
import pytest
import yaml

from workreport.tables.csvfiles import empty_table, parse_rows
from workreport.tables.curation import Machine
from workreport.tables.schemas import contract

ROOT = Path(__file__).resolve().parents[2]
REPORT = "example-2025"
TEXT = "示例区政府工作报告\n2024年,新增企业64家、增长19%。\n2025年,统一新增企业70家以上。"

Row = dict[str, str]


def make_clone(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str = TEXT) -> Path:
    """`folder` as a clone holding `REPORT` with `text`, and named as the project's root."""
    source = folder / "data" / "sources" / REPORT
    source.mkdir(parents=True)
    (folder / "_config.yml").write_text("", encoding="utf-8")
    (folder / "book").symlink_to(ROOT / "book")
    few_reference_rows(folder / "data" / "reference")
    write_report(source, text)
    monkeypatch.setenv("WORKREPORT_ROOT", str(folder))
    return folder


def few_reference_rows(folder: Path) -> None:
    """The sources and the first rows of the reference tables, for tests that need not go through all."""
    folder.mkdir()
    for name, rows in (("series", 60), ("target_outcomes", 40), ("outcomes", 0), ("sources", 200)):
        lines = (
            (ROOT / "data" / "reference" / f"{name}.csv")
            .read_text(encoding="utf-8")
            .splitlines(keepends=True)
        )
        (folder / f"{name}.csv").write_text("".join(lines[: rows + 1]), encoding="utf-8")


def write_report(source: Path, text: str) -> None:
    """The report's text and metadata that fits it."""
    content = text.encode("utf-8")
    metadata = {
        "report_id": REPORT, "year": 2025, "place_code": "000001",
        "place_zh": "示例区", "place_en": "Example", "parent_codes": ["000000"],
        "title_zh": "示例区政府工作报告",
        "title_en": "Report of Example", "publisher_zh": "示例", "publisher_en": "Example", "url": "https://example.org/",
        "delivered": "2025-01-06", "published": "2025-01-07", "sha256": hashlib.sha256(content).hexdigest(),
    }  # fmt: skip
    (source / "report.txt").write_bytes(content)
    (source / "metadata.yaml").write_text(yaml.safe_dump(metadata, allow_unicode=True), encoding="utf-8")


def statement(text: str, start: int, end: int, **cells: str) -> Row:
    """One row of table `statements` as text cells, `cells` over the usual ones."""
    usual = {
        "statement_id": f"{REPORT}-s{start:05d}", "report_id": REPORT, "origin": "machine",
        "paragraph": str(text.count("\n", 0, start) + 1), "char_start": str(start), "char_end": str(end),
        "text": text[start:end], "comparator": "eq", "measure_type": "count", "class": "achievement",
        "estimated": "false", "period": "2024", "theme": "industry",
    }  # fmt: skip
    return {**dict.fromkeys(contract("statements").names, ""), **usual, **cells}


def span(text: str, words: str) -> tuple[int, int]:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return start, start + len(words)


def example_rows() -> list[Row]:
    """What a good reader finds in `TEXT`."""
    date = {"class": "non_statistic", "measure_type": "date"}
    growth = {"measure_type": "growth_rate"}
    return [
        statement(TEXT, *span(TEXT, "2024年"), value="2024", **date),
        statement(TEXT, *span(TEXT, "64家"), value="64", scaled_value="64", unit="家", subject_zh="新增企业"),
        statement(TEXT, *span(TEXT, "19%"), value="19", scaled_value="19", unit="%", **growth),
        statement(TEXT, *span(TEXT, "2025年"), value="2025", **date),
        statement(TEXT, *span(TEXT, "70家以上"), **{"class": "target", "period": "2025", "comparator": "ge"},
                  value="70", scaled_value="70", unit="家", subject_zh="新增企业"),
    ]  # fmt: skip


def statements_of(rows: list[Row]) -> pd.DataFrame:
    """Rows of text cells as table `statements`."""
    names = contract("statements").names
    return parse_rows("statements", [[row[name] for name in names] for row in rows])


def machine_saying(rows: list[Row]) -> Machine:
    """A machine that finds `rows`, no promises, and nothing to compare or imply."""
    return Machine(
        lambda _source: (statements_of(rows), empty_table("commitments")),
        lambda _statements, _text: empty_table("comparisons"),
        lambda _statements, _text: empty_table("implied"),
    )


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` with its bytes."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}
