"""No figure is typed by hand: pages, notebooks, findings and words of figures take every number from a table."""

from __future__ import annotations

import ast
import html
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
import yaml
from babel.messages.pofile import read_po

from workreport.project import project_root

ROOT = project_root()
# Names that hold a digit. Anything else with a digit in prose is a figure.
NAMES = (
    "3+1", "PM2.5", "PM10", "CC BY 4.0", "BSD-3-Clause", "SHA-256", "UTF-8", "Python 3.11", "WCAG 2.2", "404",
    "半个百分点", "一格是百分之一", "one square is one per cent", "One square is one per cent",
    "one square for one per cent",
)  # fmt: skip
FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`[^`\n]*`|\]\([^)\s]*\)|https?://\S+|\{\{[^{}]*\}\}|\{[^{}\n]*\}")
# Digits of any script, and numbers spelled out before something they measure.
_SPELLED = "[零〇一二三四五六七八九十百千两半]"
_COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half"
DIGIT = re.compile(
    rf"\d+|百分之{_SPELLED}+|{_SPELLED}+(?:点{_SPELLED}+)?(?:成(?=[，。、；多的以左])|个百分点|亿元|万元|亿|万人|公里|亩)"
    rf"|\b(?:{_COUNTED})(?:[ -](?:{_COUNTED}))?[ -](?:per ?cent|percentage points?|million|billion|trillion)\b",
    re.IGNORECASE,
)
# In a figure's words: the base of an index, the nominal level of an interval, the size of a square, a rate's base.
CONVENTIONS = re.compile(r"(?<![\d.])(100|90%|1%|1,000)(?![\d.])")
# In code: names of columns such as in80 and q10.
COLUMN = re.compile(r"\b[a-z_]+\d+\b")
ROUNDING = re.compile(r"\.round\(\d\)")


def typed(text: str) -> list[str]:
    """The figures in `text` outside of placeholders, code, links and known names, with a little around them."""
    plain = INLINE.sub(" ", FENCE.sub(" ", unicodedata.normalize("NFKC", html.unescape(text))))
    for name in NAMES:
        plain = plain.replace(name, " ")
    return [plain[max(0, found.start() - 12) : found.end() + 12] for found in DIGIT.finditer(plain)]


def typed_in_code(source: str) -> list[str]:
    """Numbers and strings with digits in a code cell; how far an output is rounded is no figure."""
    constants = [
        node.value for node in ast.walk(ast.parse(ROUNDING.sub(".round()", source))) if isinstance(node, ast.Constant)
    ]
    return [
        repr(value) for value in constants if not isinstance(value, bool) and DIGIT.search(COLUMN.sub("", str(value)))
    ]


def strings(words: Any) -> Iterator[str]:
    """Every text under `words`, keys apart."""
    if isinstance(words, dict):
        for value in words.values():
            yield from strings(value)
    elif isinstance(words, list):
        for value in words:
            yield from strings(value)
    elif isinstance(words, str):
        yield words


def files(*patterns: str) -> list[Path]:
    found = sorted(path for pattern in patterns for path in ROOT.glob(pattern))
    assert found, patterns
    return found


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def pages() -> list[Path]:
    """The pages of the table of contents that only tell."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    listed = [toc["root"], *(chapter["file"] for part in toc["parts"] for chapter in part["chapters"])]
    return [path for name in listed if (path := ROOT / f"{name}.md").is_file()]


@pytest.mark.parametrize("path", pages(), ids=named)
def test_pages(path: Path) -> None:
    assert typed(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", files("notebooks/*.ipynb"), ids=named)
def test_notebooks(path: Path) -> None:
    for cell in nbformat.read(path, as_version=4).cells:
        if "parameters" in cell.metadata.get("tags", []):
            continue
        found = typed(cell.source) if cell.cell_type == "markdown" else typed_in_code(cell.source)
        assert found == [], cell.id


@pytest.mark.parametrize("path", files("book/locale/**/*.po"), ids=named)
def test_translations(path: Path) -> None:
    with path.open("rb") as stream:
        for message in read_po(stream):
            if message.id:
                assert typed(str(message.string)) == []


@pytest.mark.parametrize("path", files("data/curated/*/findings.yaml", "book/words/*/findings.yaml"), ids=named)
def test_findings(path: Path) -> None:
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    sentences = [finding[key] for finding in words for key in ("zh", "en")] if isinstance(words, list) else words
    assert [figure for text in strings(sentences) for figure in typed(text)] == []


@pytest.mark.parametrize("path", files("book/words/*/figures.yaml"), ids=named)
@pytest.mark.parametrize("part", ["title", "alt"])
def test_titles_and_alternative_texts_of_figures(path: Path, part: str) -> None:
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    texts = [text for entry in words.values() if isinstance(entry, dict) for text in strings(entry.get(part))]
    assert texts
    assert [figure for text in texts for figure in typed(CONVENTIONS.sub(" ", text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "增长5.5%",
        "growth of 3 %",
        "2025年",
        "{s:00412}和7个",
        "`x` 12",
        "增长百分之五",
        "增长五个百分点",
        "六十三亿元",
        "四成以上",
        "five per cent",
        "Twenty-five percentage points",
        "&#53;%",
        "５家",
        "٥",
        "③",
        "10⁵",
            ],
)
def test_a_typed_figure_is_seen(text: str) -> None:
    assert typed(text)


@pytest.mark.parametrize(
    "text", ["{s:00412}", "{{ n_2 }}家", "`make x1`", "[页](a1.ipynb)", "“3+1”", "PM2.5", "```\n12\n```\n"]
)
def test_what_is_no_figure_passes(text: str) -> None:
    assert typed(text) == []


def test_a_figure_in_code_is_seen() -> None:
    assert typed_in_code("rows = rows[rows.value > 5.5]")
    assert typed_in_code('title = "64 dealers"')
    assert not typed_in_code('frame[["q10", "in80"]]')
    assert not typed_in_code("print(rows.round(2))")
