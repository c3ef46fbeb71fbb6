"""Blocks of HTML that prose pages name: headline cards, the gallery, the data dictionary, sources, downloads.

Belongs here: one function a block. Does not belong here: findings, figures and tables of chapters, how well the reader
reads (see `accuracy_shown`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from workreport.analysis.chapters import headline_targets
from workreport.analysis.clauses import range_ends
from workreport.analysis.pairs import compared_pairs
from workreport.figures import catalogue
from workreport.figures.websvg import web_svg
from workreport.figures.writing import Write
from workreport.numbers import format_interval, format_stated, unit_shown
from workreport.publish.evidence import text_link
from workreport.publish.figure_block import download_links
from workreport.publish.html import KINDS, number, tag, text
from workreport.vocabulary import indicator_name
from workreport.words import Words

__all__ = ["cards", "dictionary", "downloads_list", "gallery", "kinds_of_number", "sources_list"]


_HAN, _WIDTH = 0x2E80, 2.2  # from here on signs are wider than a digit, so many times
_SIZES = ((8, "wide"), (10.5, "wider"), (13.5, "widest"))  # so many digits fit all cards of a page in each type


def cards(inputs: Any, language: str, base: str) -> str:
    """The headline targets of the year, each with last year's result where the text gives a comparable one."""
    words = Words(language)
    chosen = headline_targets(inputs.tables)
    if chosen.empty:
        return tag("p", text(words("shown.cards.none")), class_="quiet")
    pairs = compared_pairs(inputs.tables).set_index("target_id")
    ends = range_ends(inputs.tables.statements.sort_values("char_start").to_dict("records"), inputs.tables.text)
    rows = [{**row, "end": ends.get(row["statement_id"])} for row in chosen.to_dict("records")]
    items = "".join(_card(row, pairs, words, base) for row in rows)
    longest = max(_width(_number(row, language)) for row in rows)
    return tag("ul", items, class_=" ".join(["cards", *(name for most, name in _SIZES if longest > most)]))


def _number(row: dict[Any, Any], language: str) -> str:
    if row["end"]:
        return format_interval(row["scaled_value"], row["end"]["scaled_value"], unit_shown(row), language)
    return format_stated(row["scaled_value"], unit_shown(row), language, comparator=row["comparator"])


def _width(shown: str) -> float:
    """How wide a number is, in digits."""
    return sum(_WIDTH if ord(sign) > _HAN else 1 for sign in shown)


def _card(row: dict[Any, Any], pairs: pd.DataFrame, words: Words, base: str) -> str:
    shown = _number(row, words.language)
    link = text_link(row["statement_id"], base)
    big = tag("span", number(shown, "stated", href=link, title=row["text"]), class_="big")
    what = tag("span", _named(row, words), class_="what")
    return tag("li", big + what + tag("span", _last_year(row, pairs, words, base), class_="more"))


def _named(row: dict[Any, Any], words: Words) -> str:
    """What a headline is of: a growth target by its standard name, which says so; others in the report's words."""
    if row["measure_type"] == "growth_rate" and (standard := indicator_name(row["indicator_id"], words.language)):
        return text(standard)
    own = row[f"subject_{words.language}"]
    if isinstance(own, str) and own:
        return text(own[:1].upper() + own[1:])
    return tag("span", text(row["subject_zh"]), lang="zh-CN")


def _last_year(row: dict[Any, Any], pairs: pd.DataFrame, words: Words, base: str) -> str:
    if row["statement_id"] not in pairs.index:
        return text(words("shown.cards.no_last"))
    pair = pairs.loc[[row["statement_id"]]].iloc[0]
    shown = format_stated(
        pair["achievement_scaled_value"],
        pair["achievement_unit"],
        words.language,
        comparator=pair["achievement_comparator"],
    )
    link = text_link(pair["achievement_statement_id"], base)
    grade = tag("span", text(words(f"vocab.grade.{pair['grade']}")), class_=f"grade {pair['grade']}")
    return f"{text(words('shown.cards.last'))} {number(shown, 'stated', href=link)} {grade}"


def kinds_of_number(language: str) -> str:
    """How to read the four kinds of number, each looking as it does everywhere."""
    words = Words(language)
    items = "".join(
        tag("li", tag("strong", tag("span", text(words(f"shown.kinds.{kind}.name")), class_=f"n k-{kind}"))
            + text(words(f"shown.kinds.{kind}.meaning")))
        for kind in KINDS
    )  # fmt: skip
    return tag("ul", items, class_="kinds")


def gallery(inputs: Any, language: str) -> str:
    """The deck, the brief and the workbooks; then every figure the report has data for, with its downloads."""
    items = []
    for figure_id in catalogue.ids():
        figure = catalogue.figure(figure_id)
        if figure.unavailable(inputs) is None:
            items.append(_thumbnail(figure, inputs, language))
    return _whole_files(inputs, language) + tag("div", "".join(items), class_="gallery")


def _whole_files(inputs: Any, language: str) -> str:
    """Links to the files that hold several figures."""
    from workreport.publish.briefing.plan import plan

    words = Words(language)
    order = list(words.group("briefing.chapters"))
    jobs = plan(inputs, language=language, formats=("deck", "brief", "xlsx")).jobs
    links = {
        job: tag("a", text(words(f"shown.formats.whole.{job.kind}", n=len(job.figures))), href=_href(job), download="")
        for job in jobs
        if job.kind != "xlsx"
    }
    books = [
        tag("a", text(words(f"briefing.chapters.{job.name}")), href=_href(job), download="")
        for job in sorted((job for job in jobs if job.kind == "xlsx"), key=lambda job: order.index(job.name))
    ]
    line = tag("div", tag("span", text(words("shown.formats.whole.xlsx"))) + "".join(books), class_="tools")
    return tag("ul", "".join(tag("li", link) for link in (*links.values(), line)), class_="downloads")


def _href(job: Any) -> str:
    return f"../downloads/{job.file.partition('/')[2]}"


def _thumbnail(figure: Any, inputs: Any, language: str) -> str:
    """A figure small: drawn into the page, which takes a tenth of what its file would."""
    data = figure.data(inputs)
    said = figure.words(data, language)
    drawing = web_svg(figure.draw(data, said, language, "web"), f"small-{figure.id}", "web", said.alt)
    page = "../index.html" if figure.chapter == "glance" else f"../notebooks/{figure.chapter}.html"
    title = tag("p", tag("a", text(said.title), href=f"{page}#fig-{figure.id}"), class_="title")
    return tag("div", drawing + title + download_links(figure, Words(language), "../"), class_="thumb")


def dictionary(language: str) -> str:
    """The data dictionary: every table and column, generated from the contracts."""
    from workreport.tables.contracts import data_dictionary
    from workreport.tables.dictionary import table_title

    words = Words(language)
    frame = data_dictionary(language)
    heads = "".join(tag("th", text(words(f"shown.dictionary.{key}")), scope="col") for key in frame.columns[1:])
    parts = []
    for table, rows in frame.groupby("table", sort=False):
        body = "".join(_dictionary_row(record[1:]) for record in rows.itertuples(index=False))
        inner = tag("table", tag("thead", tag("tr", heads)) + tag("tbody", body))
        scroll = tag("div", inner, class_="scroll", tabindex="0", role="region", aria_label=str(table))
        parts.append(
            tag(
                "details",
                tag("summary", f"{tag('code', text(table))} {text(table_title(str(table), words))}") + scroll,
                class_="shown",
                id=f"dict-{table}",
            )
        )
    return "".join(parts)


def _dictionary_row(values: Sequence[Any]) -> str:
    name, *rest = ["" if pd.isna(value) else text(value) for value in values]
    return tag("tr", tag("th", tag("code", name), scope="row") + "".join(tag("td", value) for value in rest))


def downloads_list(inputs: Any, language: str) -> str:
    """Links to all data files of the book, those of one content together; one copy serves both languages."""
    from workreport.tables.downloads import download_names

    words = Words(language)
    base = "../downloads/data" if language == "zh" else "../../downloads/data"
    links: dict[str, list[str]] = {}
    for name, title in download_names(inputs.tables.report_id):
        links.setdefault(title, []).append(tag("a", text(name), href=f"{base}/{name}", download=""))
    items = [tag("li", " ".join([*files, text(words(title))])) for title, files in links.items()]
    return tag("ul", "".join(items), class_="downloads")


def sources_list(inputs: Any, language: str) -> str:
    """Every source of a cited figure by its grade, folded; a link to one opens its group (see `site.js`)."""
    words, sources = Words(language), inputs.reference.sources
    grades = words.group("vocab.quality")
    groups = [(name, sources[sources["quality"] == grade]) for grade, name in grades.items()]
    return "".join(_sources_of(str(name), rows, words) for name, rows in groups if len(rows))


def _sources_of(name: str, rows: pd.DataFrame, words: Words) -> str:
    said = words("shown.sources", grade=name[:1].upper() + name[1:], count=len(rows))
    items = "".join(_source(row) for row in rows.to_dict("records"))
    return tag("details", tag("summary", text(said)) + tag("ul", items, class_="sources"))


def _source(row: Mapping[Any, Any]) -> str:
    """Title, publisher, date. A mirror's address is never printed."""
    title = tag("span", text(Write("zh").typeset(row["title_zh"])), lang="zh-CN")
    if not row["mirror"] and isinstance(row["url"], str) and row["url"].startswith(("http://", "https://")):
        title = tag("a", title, href=row["url"], rel="noopener noreferrer")
    facts = [row["publisher"], row["published_date"]]
    rest = " · ".join(text(fact) for fact in facts if isinstance(fact, str) and fact)
    return tag("li", f"{tag('code', text(row['source_id']))} {title} {rest}", id=f"source-{row['source_id']}")
