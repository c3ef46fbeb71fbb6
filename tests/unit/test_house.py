"""The rules of the house, as tests: floors, sizes, docstrings, and that the library knows no place, year or century."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from statistics import median, quantiles

import yaml

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "workreport"
MODULES = sorted(SOURCE.rglob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
FLOORS = ["extract", "tables", "analysis", "figures", "publish"]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
LONGEST_LINE = 120
CENTURY = re.compile(r"20(?:\[0-9\]|\\d)")


def read(path: Path) -> object:
    """A YAML file, by the parser in C."""
    return yaml.load(path.read_bytes(), yaml.CSafeLoader)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def floor_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0]


def imported_floors(path: Path) -> set[str]:
    names = [node.module or "" for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[1] for name in names if name.startswith("workreport.") and name.count(".") >= 1}


def test_a_floor_knows_only_those_below() -> None:
    above = {
        str(path.relative_to(ROOT)): imported_floors(path) & set(FLOORS[FLOORS.index(floor_of(path)) + 1 :])
        for path in MODULES
        if floor_of(path) in FLOORS
    }
    assert len(above) > 200
    assert {path: floors for path, floors in above.items() if floors} == {}


def test_the_reader_imports_in_no_circle() -> None:
    """Not even for types: a module of `extract` is read without those that are built on it."""
    imports = {
        f"workreport.extract.{path.stem}": {
            f"{node.module}.{name.name}" if node.module == "workreport.extract" else str(node.module)
            for node in ast.walk(tree(path))
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        for path in (SOURCE / "extract").glob("*.py")
    }
    left = dict(imports)
    while free := [module for module, names in left.items() if not names & left.keys()]:
        left = {module: names for module, names in left.items() if module not in free}
    assert len(imports) > 80
    assert left == {}


def test_modules_say_what_belongs_in_them() -> None:
    said = {path: ast.get_docstring(tree(path)) or "" for path in MODULES + SCRIPTS}
    assert [str(path.relative_to(ROOT)) for path, words in said.items() if not words] == [], "no docstring"
    told = {path: words for path, words in said.items() if path in MODULES and path.name != "__init__.py"}
    silent = [str(path.relative_to(ROOT)) for path, words in told.items() if "Belongs here" not in words]
    assert silent == [], "the docstring does not say what belongs here"


def test_modules_are_short() -> None:
    lines = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in MODULES + SCRIPTS}
    assert {path: count for path, count in lines.items() if count > 350} == {}


def test_lines_are_short() -> None:
    """Counted in characters; ruff lets a line without blanks, as a long pattern is, be of any length."""
    folders = ("src", "scripts", "tests", "benchmarks")
    code = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    assert len(code) > 400
    long = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in code
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if len(line) > LONGEST_LINE
    ]
    assert long == []


def test_functions_are_short() -> None:
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    assert median(lengths) <= 10
    assert quantiles(lengths, n=10)[-1] <= 30


def test_the_library_knows_no_place_and_no_year() -> None:
    """Names of the reports' places, and recent years as numbers, appear nowhere in the code."""
    places = set()
    for metadata in (ROOT / "data" / "sources").glob("*/metadata.yaml"):
        about = yaml.safe_load(metadata.read_text(encoding="utf-8"))
        places |= {about["place_zh"].rstrip("区县市"), about["place_en"].split()[0]}
    found = [
        f"{path.relative_to(ROOT)}: {place}"
        for path in MODULES
        for place in places
        if place in path.read_text(encoding="utf-8")
    ]
    assert found == []
    years = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value in (2024, 2025)
    ]
    assert years == []


def test_no_pattern_knows_one_century_alone() -> None:
    """A pattern of years that begins with 20 and digits (written `CENTURY`) would miss the reports of the last one."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CENTURY.search(node.value)
    ]
    assert found == []


def test_both_languages_have_the_same_phrases() -> None:
    def keys(node: object, prefix: str = "") -> set[str]:
        """All keys; a table's head may name the column of its own language (`condition_zh`)."""
        if not isinstance(node, dict):
            return {re.sub("_(zh|en)$", "", prefix)}
        return {key for name, child in node.items() for key in keys(child, f"{prefix}.{name}")}

    folders = [ROOT / "book" / "words" / language for language in ("zh", "en")]
    assert [path.name for path in sorted(folders[0].glob("*.yaml"))] == [
        path.name for path in sorted(folders[1].glob("*.yaml"))
    ]
    for path in sorted(folders[0].glob("*.yaml")):
        chinese, english = (keys(read(folder / path.name)) for folder in folders)
        if path.name == "units.yaml":  # a Chinese unit is its own name; English needs a word, often two numbers
            chinese, english = {key.split(".")[1] for key in chinese}, {key.split(".")[1] for key in english}
            chinese |= english
        assert chinese ^ english == set(), f"{path.name}: in one language only"


def test_english_phrases_hold_no_chinese_of_their_own() -> None:
    """An English phrase may quote a Chinese term the report uses, never stand untranslated."""

    def phrases(node: object) -> list[str]:
        if isinstance(node, dict):
            return [phrase for child in node.values() for phrase in phrases(child)]
        return [str(node)]

    for path in sorted((ROOT / "book" / "words" / "en").glob("*.yaml")):
        for phrase in phrases(read(path)):
            chinese = len(CHINESE.findall(phrase))
            assert chinese <= max(6, 0.3 * len(phrase)), f"{path.name}: {phrase}"
