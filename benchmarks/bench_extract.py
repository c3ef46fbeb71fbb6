"""The reader's speed and accuracy, beside other readers of Chinese quantities, in one run.

`python benchmarks/bench_extract.py [FILE...] [--out FILE.json]`: speed on the files named (default: the
clone's sources), accuracy on `tests/gold/synthetic.json` and on the curated tables. Other tools are
measured when they are installed (`requirements-bench.in`), named as missing when not. Seconds are CPU
seconds of one process.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

import workreport
from workreport.extract.commitments import find_commitments
from workreport.extract.document import make_document
from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import unit_by_name
from workreport.extract.scoring import score
from workreport.extract.statements import find_statements

ROOT = Path(__file__).resolve().parents[1]
Found = list[tuple[float, str]]
Tool = Callable[[str], Found]


def main() -> None:
    """Measure everything and write one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, help="write the figures here; else print them")
    options = parser.parse_args()
    files = options.files or sorted((ROOT / "data" / "sources").glob("*/report.txt"))
    result = {
        "speed": speeds(files),
        "hostile": hostile(),
        "accuracy": accuracies(),
        "tools": tools(files[:1]),
    }
    text = json.dumps(result, ensure_ascii=False, indent=1) + "\n"
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


def seconds_of(work: Callable[[], object], repeats: int = 3) -> float:
    """Least CPU seconds of `repeats` runs."""
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def speeds(files: list[Path]) -> dict[str, Any]:
    """Characters a second: the first time each text is seen, and again when its phrases are known."""
    documents = [workreport.read(path).document for path in files]
    size = sum(len(document.text) for document in documents)
    find_statements(make_document("一、2024年工作回顾\n增长5%。\n", "warm", 2025))

    def statements() -> int:
        return sum(len(find_statements(document)) for document in documents)

    first = seconds_of(statements, repeats=1)
    again = seconds_of(statements)
    promises = seconds_of(lambda: [find_commitments(document) for document in documents])
    joined = make_document("\n".join(document.text for document in documents), "joined", 2025)
    whole = seconds_of(lambda: find_statements(joined))
    return {
        "files": len(files),
        "characters": size,
        "mentions": statements(),
        "statements_first_characters_per_second": round(size / first),
        "statements_again_characters_per_second": round(size / again),
        "statements_joined_characters_per_second": round(size / whole),
        "commitments_characters_per_second": round(size / promises),
    }


def hostile(size: int = 200_000) -> dict[str, float]:
    """How many times longer ten times the text takes, for texts made to be slow; 10 is linear."""
    found = {}
    for unit in ("7", "增长", "1a", "一", "1,", "“一", "分别1、", "1\n", "五年", "百"):

        def work(length: int, unit: str = unit) -> float:
            document = make_document((unit * length)[:length], "hostile", 2025)
            return seconds_of(lambda: find_statements(document), repeats=2)

        found[unit] = round(work(size) / max(work(size // 10), 1e-3), 1)
    return found


def accuracies() -> dict[str, Any]:
    """The machine alone against the hand-written cases and each curated table."""
    found: dict[str, Any] = {}
    for truth in sorted((ROOT / "data" / "curated").glob("*/statements.csv")):
        report = workreport.read(ROOT / "data" / "sources" / truth.parent.name / "report.txt")
        table = pd.read_csv(truth, dtype={"period": str, "unit": str})
        found[truth.parent.name] = {
            k: round(v, 4) for k, v in score(report.statements, table).as_dict().items()
        }
    return found


def tools(files: list[Path]) -> dict[str, Any]:
    """Share of the cases' numbers each tool gives with the right value, and with the right value and unit."""
    cases = json.loads((ROOT / "tests" / "gold" / "synthetic.json").read_text(encoding="utf-8"))
    text = "".join(path.read_text(encoding="utf-8") for path in files)[:10_000]
    found: dict[str, Any] = {}
    for name, make in MAKERS.items():
        try:
            tool = make()
        except (ImportError, AttributeError) as error:
            found[name] = {"missing": f"{type(error).__name__}: {error}"}
            continue
        seconds = seconds_of(partial(tool, text), repeats=1)
        found[name] = {**shares(tool, cases), "characters_per_second": round(len(text) / max(seconds, 1e-6))}
    return found


def shares(tool: Tool, cases: list[dict[str, Any]]) -> dict[str, float]:
    """Shares of the true numbers found, counted sentence by sentence without regard to place."""
    total = values = both = 0
    for case in cases:
        true = [
            (float(f"{row['scaled_value']:.9g}"), row["unit"])
            for row in case["rows"]
            if row["class"] != "non_statistic"
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
