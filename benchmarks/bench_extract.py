"""The reader's speed and accuracy, beside other readers of Chinese quantities, in one run.

`python benchmarks/bench_extract.py [FILE...] [--out JSON] [--against JSON]`: speed on the files named (default: the
clone's sources, and generated reports), accuracy on the cases of `tests/gold` and on the curated tables. Other
tools are measured on the same text and cases where they are installed (`requirements-bench.in`), and named as
missing where not. Seconds are CPU seconds of one process, the least of several runs; every run forgets what the
reader remembers of a text, so that each is the first sight of it.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
from results import Row, add_options, finish, row
from synthetic_reports import make_reports

import workreport
from workreport.extract.chinese import find_chinese
from workreport.extract.columns import frame_of, table_of
from workreport.extract.commitments import commitments_table, find_promises
from workreport.extract.document import Document, joined
from workreport.extract.english import subject_in_english
from workreport.extract.lists import find_numbers
from workreport.extract.mentions import read_mentions
from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import find_arabic, unit_by_name
from workreport.extract.scoring import score
from workreport.extract.settings import find_settings
from workreport.extract.statements import statements_table
from workreport.extract.themes import TextThemes
from workreport.source import read_text

ROOT = Path(__file__).resolve().parents[1]
Found = list[tuple[float, str]]
Tool = Callable[[str], Found]
SPEED = "characters/s"
RUNS = 5


def main() -> None:
    """Measure everything and write one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    add_options(parser)
    options = parser.parse_args()
    files = options.files or sorted((ROOT / "data" / "sources").glob("*/report.txt"))
    texts = [read_text(path) for path in files]
    made = [report.text for report in make_reports(1, 6, range(2023, 2025), 15_000)]
    case = "named files" if options.files else "sources of this clone"
    rows = [*speeds(case, texts), *stages(f"steps, {case}", [[text] for text in texts])]
    rows += [*speeds("generated reports", made), *stages("steps, generated reports read together", [made])]
    rows += [*hostile(), *accuracies(), *tools("".join(texts)[:10_000])]
    finish("extract", rows, options)


def forget() -> None:
    """Empty the reader's bounded caches."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("workreport.extract.") else ():
            if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"]:
                value.cache_clear()


def seconds_of(work: Callable[[], object], repeats: int = RUNS) -> float:
    """Least CPU seconds of `repeats` runs, each a first sight."""
    times = []
    for _ in range(repeats):
        forget()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def whole(text: str) -> None:
    """The whole pipeline: year, place, paragraphs, both tables as typed frames."""
    report = workreport.read(text)
    _ = report.statements, report.commitments


def speeds(case: str, texts: Sequence[str]) -> Iterator[Row]:
    """Characters a second of the whole pipeline and of its parts."""
    size = sum(map(len, texts))
    documents = [workreport.read(text).document for text in texts]
    seconds = sum(seconds_of(partial(whole, text)) for text in texts)
    yield row(case, "whole pipeline, frames", size / seconds, SPEED)
    parts = {
        "year, place, paragraphs": sum(seconds_of(partial(workreport.read, text)) for text in texts),
        "statements, Arrow": sum(seconds_of(partial(anew, statements_table, document)) for document in documents),
        "commitments, Arrow": sum(seconds_of(partial(anew, commitments_table, document)) for document in documents),
    }
    for part, told in parts.items():
        yield row(case, part, size / told, SPEED)
    yield row(case, "rows", sum(map(rows_of, texts)), "rows")
    yield row(case, "characters", size, "characters")


def together(texts: Sequence[str]) -> Document:
    """Some texts as one document, as the corpus command reads them."""
    return joined([workreport.read(text).document for text in texts])


def frames(texts: Sequence[str]) -> None:
    """The whole pipeline over some texts read together: both tables as typed frames."""
    document = together(texts)
    for make in (statements_table, commitments_table):
        frame_of(make(document))


def stages(case: str, groups: Sequence[Sequence[str]]) -> Iterator[Row]:
    """Where the time goes, each group of texts read together: nanoseconds a character of each step, and its share."""
    size, spent = sum(len(text) for texts in groups for text in texts), Counter[str]()
    for texts in groups:
        spent["whole pipeline, frames"] += seconds_of(partial(frames, texts))
        for step, work in steps_of(texts).items():
            spent[step] += seconds_of(work)
    for step, seconds in spent.items():
        total = spent["whole pipeline, frames"]
        yield row(case, step, 1e9 * seconds / size, "ns/character", "whole pipeline, frames", 1e9 * total / size)


def steps_of(texts: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The steps of reading some texts together, each with what it needs at hand."""
    document = together(texts)
    reports, numbers = document.reports or (document,), find_numbers(document)
    settings = find_settings(document, numbers)
    mentions, promises = read_mentions(document, numbers, settings), find_promises(document)
    tables = statements_table(document), commitments_table(document)
    columns = [{name: table.column(name).to_pylist() for name in table.column_names} for table in tables]
    phrases = {*mentions.subject, *(promise.thing for promise in promises)}
    return {
        "characters, year, place, paragraphs": lambda: together(texts),
        "finding Arabic numbers": lambda: [find_arabic(report.norm) for report in reports],
        "finding Chinese numbers": lambda: [find_chinese(report.norm) for report in reports],
        "bounds around numbers": lambda: find_settings(document, numbers),
        "what each number means": lambda: read_mentions(document, numbers, settings),
        "finding promises": lambda: find_promises(document),
        "words of themes": lambda: TextThemes(document.codes),
        "English": lambda: [subject_in_english(phrase) for phrase in phrases],
        "Arrow columns": lambda: [table_of(column, list(column)) for column in columns],
        "frames": lambda: [frame_of(table) for table in tables],
    }


def anew(make: Callable[[Any], object], document: Any) -> None:
    """Make a table of a copy of `document` that has kept nothing: its themes are found again."""
    make(replace(document))


def rows_of(text: str) -> int:
    report = workreport.read(text)
    return len(report.statements) + len(report.commitments)


HOSTILE = (
    "7", "增长", "1a", "一", "1,", "“", "“一", "分别1、", "1\n", "五年", "百", "增长5%,", "(“", "2024年", "建设",
    "建设甲、", "2010年5吨,",
)  # fmt: skip


def hostile(size: int = 200_000) -> Iterator[Row]:
    """How many times longer ten times the text takes, for texts made to be slow; 10 is linear."""
    for unit in HOSTILE:
        small, large = (
            seconds_of(partial(whole, "二、2025年工作安排\n" + (unit * length)[:length]), repeats)
            for length, repeats in ((size // 10, 3), (size, 1))
        )
        yield row(f"hostile {unit}", f"seconds at {size:,} characters", large, "s", "a tenth of it", small)


def accuracies() -> Iterator[Row]:
    """The machine alone against each curated table."""
    for truth in sorted((ROOT / "data" / "curated").glob("*/statements.csv")):
        report = workreport.read(ROOT / "data" / "sources" / truth.parent.name / "report.txt")
        table = pd.read_csv(truth, dtype={"period": str, "unit": str})
        for measure, value in score(report.statements, table).as_dict().items():
            unit = "rows" if measure in ("statistics", "found", "claimed", "right") else "share"
            yield row(f"curated {truth.parent.name}", measure, value, unit)


def tools(text: str) -> Iterator[Row]:
    """Share of the cases' numbers each tool gives right, and its speed on the same text, beside this reader's."""
    cases = gold_cases()
    ours = 0.0
    for name, make in MAKERS.items():
        try:
            tool = make()
        except (ImportError, AttributeError) as error:
            print(f"{name} is missing: {error}", file=sys.stderr)
            continue
        speed = len(text) / max(seconds_of(partial(tool, text), repeats=5 if name == "workreport" else 1), 1e-6)
        ours = ours or speed
        told = shares(tool, cases)
        yield row(name, "value right", told["value"], "share")
        yield row(name, "value and unit right", told["value_and_unit"], "share")
        yield row(name, "speed", speed, SPEED, "workreport", ours)


def gold_cases() -> list[dict[str, Any]]:
    """The hand-written cases: each a text and its true rows."""
    found: list[dict[str, Any]] = []
    for path in sorted((ROOT / "tests" / "gold").glob("synthetic*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        found += told if isinstance(told, list) else [told]
    return found


def shares(tool: Tool, cases: list[dict[str, Any]]) -> dict[str, float]:
    """Shares of the true numbers found, counted sentence by sentence without regard to place."""
    total = values = both = 0
    for case in cases:
        true = [
            (float(f"{row['scaled_value']:.9g}"), row["unit"])
            for row in case.get("rows") or case["mentions"]
            if row["class"] != "non_statistic" and row["scaled_value"] is not None
        ]
        true = [(abs(value), unit) for value, unit in true]
        given = [(abs(float(f"{value:.9g}")), unit) for value, unit in tool(case["text"])]
        total += len(true)
        values += sum((Counter(v for v, _ in true) & Counter(v for v, _ in given)).values())
        both += sum((Counter(true) & Counter(given)).values())
    return {"numbers": total, "value": round(values / total, 4), "value_and_unit": round(both / total, 4)}


def make_workreport() -> Tool:
    """This reader."""

    def read(text: str) -> Found:
        rows = workreport.read(text + "\n", year=2025, place="").statements
        rows = rows[rows["scaled_value"].notna()]
        return list(zip(rows["scaled_value"].tolist(), rows["unit"].tolist(), strict=True))

    return read


def make_jionlp() -> Tool:
    """JioNLP's extractor of amounts of money, the one quantity it extracts."""
    jio = importlib.import_module("jionlp")
    codes = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR"}

    def read(text: str) -> Found:
        found: Found = []
        for item in jio.ner.extract_money(text):
            number = item["detail"]["num"]
            numbers = number if isinstance(number, list) else [number]
            found += [(float(n), codes.get(item["detail"]["case"], "")) for n in numbers if n]
        return found

    return read


_UNITS = {
    "Chinese yuan": "CNY",
    "United States dollar": "USD",
    "Square meter": "平方米",
    "Kilometer": "公里",
    "Mu": "亩",
}


def make_recognizers() -> Tool:
    """Microsoft's Recognizers-Text: currency, dimension, per cent, then numbers with the unit after."""
    number = importlib.import_module("recognizers_number")
    unit = importlib.import_module("recognizers_number_with_unit")
    culture = importlib.import_module("recognizers_text").Culture.Chinese

    def read(text: str) -> Found:
        found: Found = []
        taken: set[int] = set()
        for recognise in (unit.recognize_currency, unit.recognize_dimension, number.recognize_percentage):
            for item in recognise(text, culture):
                value = (item.resolution or {}).get("value")
                if value and not taken & set(range(item.start, item.end + 1)):
                    taken |= set(range(item.start, item.end + 1))
                    is_share = recognise is number.recognize_percentage
                    name = "%" if is_share else _UNITS.get(item.resolution.get("unit", ""), "")
                    found.append((float(value.rstrip("%")), name))
        for item in number.recognize_number(text, culture):
            if item.start not in taken and (item.resolution or {}).get("value"):
                found.append((float(item.resolution["value"]), unit_after(text[item.end + 1 :])))
        return found

    return read


def make_wetext() -> Tool:
    """WeTextProcessing's tagger: its number tokens, with the unit written after them."""
    normalizer = importlib.import_module("tn.chinese.normalizer").Normalizer()
    token = re.compile(r'(\w+) \{ (?:\w+: "[^"]*" ?)*?value: "([^"]*)"')

    def read(text: str) -> Found:
        found: Found = []
        for line in text.splitlines():
            tokens = token.findall(normalizer.tag(line)) if line.strip() else []
            for at, (kind, said) in enumerate(tokens):
                value = None if kind == "char" else said_value(said)
                if value is not None:
                    after = "".join(word for _, word in tokens[at + 1 : at + 8])
                    found.append((value, "%" if said.startswith("百分之") else unit_after(after)))
        return found

    return read


def said_value(said: str) -> float | None:
    """The number of a spoken form such as 三点九万 or 百分之十七."""
    said = said.removeprefix("百分之")
    digits = said.rstrip("万亿")
    powers = said[len(digits) :]
    value = chinese_value(digits)
    return None if value is None else value * {"": 1, "万": 1e4, "亿": 1e8, "万亿": 1e12}.get(powers, 1)


def unit_after(text: str) -> str:
    """The unit that `text` begins with, in canonical form."""
    known = unit_by_name()
    for length in range(min(len(text), 6), 0, -1):
        if text[:length] in known:
            return known[text[:length]].canonical
    return ""


MAKERS: dict[str, Callable[[], Tool]] = {
    "workreport": make_workreport,
    "JioNLP": make_jionlp,
    "Recognizers-Text": make_recognizers,
    "WeTextProcessing": make_wetext,
}


if __name__ == "__main__":
    main()
