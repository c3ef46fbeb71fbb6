"""How well a corpus was read: digits covered, rates of each class, documents that look wrong.

Belongs here: the figures and the page made of them. Does not belong here: marking one document (`documents`);
the words of the page (`book/words/*/corpus.yaml`).
"""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from workreport.corpus.query import connect
from workreport.files import folder_whole
from workreport.tables.vocabularies import VOCABULARIES
from workreport.words import LANGUAGES, Words

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CLASSES", "quality_page", "rates", "suspects", "write_quality"]

CLASSES = VOCABULARIES["class"]
_SHOWN = 50

_RATES = f"""
select {{groups}} count(*) as reports, count(*) filter (status = 'unread') as unread,
    coalesce(sum(characters), 0)::bigint as characters, coalesce(sum(mentions), 0)::bigint as mentions,
    sum(digits_in_mentions) / nullif(sum(digits), 0) as digits_covered,
    1000 * sum(mentions) / nullif(sum(characters), 0) as mentions_per_1000,
    {", ".join(f"sum({name}) / nullif(sum(mentions), 0) as {name}" for name in CLASSES)},
    sum(commitments) / nullif(count(*) filter (status = 'read'), 0) as commitments_per_report
from docs {{grouping}}
"""
_SUSPECTS = """
with marked as (
    select report_id, county_code, year, place, file,
        case when status = 'unread' then 'unread' else looks_wrong end as marks,
        text_sha256 is not null and count(*) over (partition by text_sha256) > 1 as copied
    from docs
)
select * exclude (marks, copied), trim(marks || case when copied then ' copy' else '' end) as marks
from marked where marks <> '' or copied order by year, county_code, report_id
"""


def rates(folder: Path, *by: str) -> pd.DataFrame:
    """Coverage and rates of the corpus, by `year`, `level`, both, or (without a word) in all."""
    groups = ", ".join(by)
    asked = _RATES.format(
        groups=f"{groups}," if by else "", grouping=f"group by {groups} order by {groups}" if by else ""
    )
    with connect(folder) as connection:
        return connection.execute(asked).df()


def suspects(folder: Path) -> pd.DataFrame:
    """Documents that look wrong, each with its marks; a text that stands twice is marked `copy`."""
    with connect(folder) as connection:
        return connection.execute(_SUSPECTS).df()


def write_quality(folder: Path) -> list[Path]:
    """Write `quality/` whole (rates.csv, looks_wrong.csv, a page in each language); gives the pages."""
    by_year_and_level, marked = rates(folder, "year", "level"), suspects(folder)
    with folder_whole(folder / "quality") as aside:
        for name, table in (("rates", by_year_and_level), ("looks_wrong", marked)):
            table.to_csv(aside / f"{name}.csv", index=False, encoding="utf-8", lineterminator="\n")
        for language in LANGUAGES:
            page = quality_page(language, rates(folder), by_year_and_level, marked)
            (aside / f"quality.{language}.md").write_bytes(page.encode("utf-8"))
    return [folder / "quality" / f"quality.{language}.md" for language in LANGUAGES]


def quality_page(language: str, total: pd.DataFrame, groups: pd.DataFrame, marked: pd.DataFrame) -> str:
    """The report on quality as Markdown in one language."""
    words = Words(language)
    parts = [
        f"# {words('corpus.title')}",
        _totals(words, total),
        f"## {words('corpus.rates')}",
        _rates_table(words, groups),
        f"## {words('corpus.looks_wrong')}",
        *_suspect_parts(words, marked),
    ]
    return "\n\n".join(parts) + "\n"


def _totals(words: Words, total: pd.DataFrame) -> str:
    row = total.to_dict("records")[0]
    return words(
        "corpus.totals",
        reports=f"{row['reports']:,}",
        unread=f"{row['unread']:,}",
        characters=f"{row['characters']:,}",
        mentions=f"{row['mentions']:,}",
        covered=_percent(row["digits_covered"]),
    )


def _rates_table(words: Words, groups: pd.DataFrame) -> str:
    heads = ["year", "level", "reports", "unread", "digits_covered", "mentions_per_1000", *CLASSES]
    lines = []
    for row in groups.to_dict("records"):
        counted = [
            str(row["year"]),
            words(f"corpus.levels.{row['level']}"),
            f"{row['reports']:,}",
            f"{row['unread']:,}",
        ]
        density = "" if _missing(row["mentions_per_1000"]) else f"{row['mentions_per_1000']:.1f}"
        lines.append([*counted, _percent(row["digits_covered"]), density, *(_percent(row[name]) for name in CLASSES)])
    return _table([words(f"corpus.columns.{head}") for head in heads], lines)


def _suspect_parts(words: Words, marked: pd.DataFrame) -> list[str]:
    if marked.empty:
        return [words("corpus.none_wrong")]
    counts = Counter(mark for marks in marked["marks"] for mark in marks.split())
    meanings = [[words(f"corpus.marks.{mark}"), f"{count:,}"] for mark, count in sorted(counts.items())]
    shown = marked.head(_SHOWN).to_dict("records")
    lines = [[row["report_id"], str(row["year"]), row["county_code"], _meanings(words, row["marks"])] for row in shown]
    heads = [words(f"corpus.columns.{head}") for head in ("report_id", "year", "county_code", "marks")]
    told = words("corpus.shown", shown=f"{len(shown):,}", all=f"{len(marked):,}")
    counted = _table([words("corpus.columns.marks"), words("corpus.columns.reports")], meanings)
    return [counted, told, _table(heads, lines)]


def _meanings(words: Words, marks: str) -> str:
    return words("corpus.and").join(words(f"corpus.marks.{mark}") for mark in marks.split())


def _missing(number: float | None) -> bool:
    return number is None or math.isnan(number)


def _percent(share: float) -> str:
    return "" if _missing(share) else f"{100 * share:.1f}%"


def _table(heads: list[str], lines: list[list[str]]) -> str:
    rows = [heads, ["---"] * len(heads), *lines]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows)


def _cell(text: str) -> str:
    """Text that stays text inside a Markdown table."""
    for mark in "\\|`<>[]*_":
        text = text.replace(mark, f"\\{mark}")
    return text
