"""Findings: sentences whose every number is read from a table when the book is built.

A finding is written in `data/curated/<report>/findings.yaml` (or, for a report without that file, in
`book/words/<language>/findings.yaml` under `auto`) with placeholders in place of numbers:

    {s:00412}            a stated span, by the end of its statement id; {s:00412:bare} without its unit
    {i:<implied id>}     an implied point; {i:<id>:range} its interval, {i:<id>:range:bare} without the unit
    {r:370200:2024:gdp_growth_real}   a cited figure; a fourth part chooses the kind of row (target, actual …)
    {y:370214:2019:gdp_growth_real}   the year of that figure
    {k:n_targets}        a count made from the report's tables
    {f:<id>:<field>}     a projection, by name
    {b:city:2013_2019:in80}   a score of the back-test by level and years; {b:city:drift:skill} skill over a rule,
                         {b:city:drift:early_skill} before last year's outcome is out and {b:city:drift:early_told}
                         that in words; {b:city:2013_2019:in80:early} the score then; {b:city:2013_2019:years} the years
    {year} {last_year} {place}        from the report's metadata

Belongs here: filling these in and marking each with its kind. Does not belong here: any sentence.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd

from workreport.analysis.arithmetic import arithmetic, implied_range, implied_value
from workreport.analysis.key_numbers import key_numbers
from workreport.analysis.scorecard import early_skill, scorecard, skill
from workreport.errors import InputError
from workreport.numbers import format_probability, format_value, unit_shown
from workreport.project import curated_dir
from workreport.publish.evidence import text_link
from workreport.publish.html import number, tag, text
from workreport.userfiles import user_yaml
from workreport.words import Words

__all__ = ["fill", "findings_html", "load_findings", "read_findings"]

_PARTS = ("id", "chapter", "zh", "en")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)((?::[^{}:]+)*)\}")
_UNCLOSED = re.compile(r"\{(?:year|last_year|place|[sirykfb]:[^{}\s]*)(?![^{}\n]*\})")


def findings_html(chapter: str, inputs: Any, language: str, base: str = "") -> str:
    """The findings of `chapter` as a list; for a report without any, a sentence that says so."""
    chosen = load_findings(inputs, language, chapter)
    if not chosen:
        return tag("p", text(Words(language)("findings.none")), class_="quiet")
    items = [tag("li", _filled(finding, inputs, language, base), id=finding["id"]) for finding in chosen]
    return tag("ul", "".join(items), class_="findings")


def _is_projected(indicator: str, inputs: Any) -> bool:
    """Whether there is a chance to tell for the indicator that a finding is of; true of one that is of none."""
    if not indicator:
        return True
    headline = inputs.forecast.headline
    return bool(headline.loc[headline["indicator_id"] == indicator, "probability"].notna().any())


def _filled(finding: dict[str, str], inputs: Any, language: str, base: str) -> str:
    try:
        return fill(finding["sentence"], inputs, language, base)
    except InputError as error:
        path = curated_dir(inputs.tables.report_id) / "findings.yaml"
        problem = f"finding {finding['id']}, {language}: {error.problem}"
        raise InputError(problem, remedy=error.remedy, file=path if path.is_file() else None) from error


def load_findings(inputs: Any, language: str, chapter: str = "") -> list[dict[str, str]]:
    """The report's own findings, else the general ones that apply to it: id, chapter, sentence; of one chapter or
    of all."""
    path = curated_dir(inputs.tables.report_id) / "findings.yaml"
    own = path.is_file()
    found = [_own(finding, language) for finding in read_findings(path)] if own else _general(inputs.tables, language)
    chosen = [finding for finding in found if chapter in ("", finding["chapter"])]
    return [finding for finding in chosen if _is_projected(finding.get("projection", ""), inputs)]


def read_findings(path: Path) -> list[dict[str, Any]]:
    """The findings at `path`; raises `InputError` naming the first that lacks a part or stands twice."""
    found = user_yaml(path)
    if not isinstance(found, list) or not all(isinstance(finding, dict) for finding in found):
        raise InputError("not a list of findings", file=path, remedy="begin each with `- id: …`")
    seen: set[str] = set()
    for place, finding in enumerate(found, start=1):
        name = str(finding.get("id", f"number {place}"))
        lacking = [key for key in _PARTS if not isinstance(finding.get(key), str) or not finding[key].strip()]
        if lacking:
            raise InputError(f"finding {name} lacks {', '.join(lacking)}", file=path, remedy="write it as text")
        if unclosed := _UNCLOSED.search(f"{finding['zh']}\n{finding['en']}"):
            raise InputError(f"finding {name}: {unclosed[0]!r} is not closed", file=path, remedy="close it with }")
        if name in seen:
            raise InputError(f"finding {name} stands twice", file=path, remedy="give it another id")
        seen.add(name)
    return found


def _own(finding: dict[str, Any], language: str) -> dict[str, str]:
    return {"id": finding["id"], "chapter": finding["chapter"], "sentence": finding[language]}


def _general(tables: Any, language: str) -> list[dict[str, str]]:
    """Findings any report can have: each names the count it needs to be true of."""
    keys, words = key_numbers(tables), Words(language)
    return [
        {**finding, "id": f"auto-{name}", "sentence": _joined(finding, keys, words)}
        for name, finding in words.group("findings.auto").items()
        if keys.get(finding["needs"], 0) > 0
    ]


def _joined(finding: dict[str, Any], keys: dict[str, int], words: Words) -> str:
    """The sentence with those of its `parts`, named by their counts, that count something; one `alone` is all."""
    told = [count for count in finding.get("parts", {}) if keys.get(count, 0) > 0]
    parts = finding["alone" if len(told) == 1 else "parts"] if told else {}
    return str(finding["sentence"]).replace("{parts}", words("findings.join").join(parts[count] for count in told))


def fill(sentence: str, inputs: Any, language: str, base: str = "") -> str:
    """`sentence` as HTML with every placeholder written out, marked and linked.

    Raises `InputError` naming a placeholder that leads nowhere.
    """
    pieces, at = [], 0
    for match in _PLACEHOLDER.finditer(sentence):
        pieces.append(text(sentence[at : match.start()]))
        pieces.append(_written(match[1], match[2].split(":")[1:], inputs, language, base))
        at = match.end()
    return "".join([*pieces, text(sentence[at:])])


def _written(kind: str, parts: list[str], inputs: Any, language: str, base: str) -> str:
    metadata = inputs.tables.metadata
    plain = {
        "year": metadata.year,
        "last_year": metadata.year - 1,
        "place": metadata.place(language),
    }
    if kind in plain and not parts:
        return text(plain[kind])
    try:
        return _WRITERS[kind](parts, inputs, language, base)
    except (KeyError, IndexError) as error:
        placeholder = "{" + ":".join([kind, *parts]) + "}"
        raise InputError(f"{placeholder} leads nowhere", remedy="name a row that exists") from error


def _one(frame: pd.DataFrame, **wanted: object) -> pd.Series:
    found = frame
    for column, value in wanted.items():
        found = found[found[column].astype(str) == str(value)]
    if found.empty:
        raise KeyError(wanted)
    return found.iloc[-1]


def _statement(parts: list[str], inputs: Any, language: str, base: str) -> str:
    report = inputs.tables.report_id
    row = _one(inputs.tables.statements, statement_id=f"{report}-s{parts[0]}")
    unit, bare = unit_shown(row.to_dict()), "bare" in parts
    shown = format_value(row["scaled_value"], unit, language, comparator=row["comparator"], bare=bare)
    return number(shown, "stated", href=text_link(row["statement_id"], base), title=row["text"])


def _implied(parts: list[str], inputs: Any, language: str, base: str) -> str:
    row = _one(inputs.tables.implied, implied_id=parts[0])
    if "bare" in parts:
        row = row.copy()
        row["unit"] = ""
    shown = implied_range(row.to_dict(), language) if "range" in parts else implied_value(row.to_dict(), language)
    title = arithmetic(row.to_dict(), inputs.tables.statements, language)
    return number(shown, "implied", href=f"{base}implied.html", title=title)


def _cited(parts: list[str], inputs: Any) -> pd.Series:
    place, year, indicator, *kind = parts
    frame = inputs.reference_of(place_code=[place], indicator_id=[indicator], year=[year], period=["annual"]).series
    chosen = frame[frame["kind"] == kind[0]] if kind else frame[frame["kind"] != "target"]
    return _one(chosen, place_code=place, year=year, indicator_id=indicator, period="annual")


def _reference_year(parts: list[str], inputs: Any, language: str, base: str) -> str:
    return text(_cited(parts, inputs)["year"])


def _reference(parts: list[str], inputs: Any, language: str, base: str) -> str:
    row = _cited(parts, inputs)
    shown = format_value(row["value"], row["unit"], language, comparator=row["comparator"])
    return number(shown, "reference", href=f"{base}trends.html", title=row["source_id"])


def _key(parts: list[str], inputs: Any, language: str, base: str) -> str:
    if "key_numbers" not in inputs.made:
        inputs.made["key_numbers"] = key_numbers(inputs.tables)
    return number(f"{inputs.made['key_numbers'][parts[0]]:,}", "implied", href=f"{base}evidence.html")


def _forecast(parts: list[str], inputs: Any, language: str, base: str) -> str:
    """`{f:<indicator>:probability}` or a quantile's column of the projections."""
    row = _one(inputs.forecast.headline, indicator_id=parts[0])
    value = row[parts[1]]
    if pd.isna(value):
        return text(Words(language)("shown.not_rated"))
    is_chance = parts[1].startswith("probability")
    shown = format_probability(value, language) if is_chance else format_value(value, row["unit"], language, digits=2)
    return number(shown, "projected", href=f"{base}projecting.html")


def _score(parts: list[str], inputs: Any, language: str, base: str) -> str:
    """A share of the back-test in per cent."""
    level, group, column, *day = parts
    if column == "years":
        return text(Words(language)(f"figures.coverage.rows.{group}"))
    if column == "early_told":
        return _skill_told(_one(early_skill(inputs.forecast), level=level, rule=group, score="crps"), language, base)
    if compared := {"skill": skill, "early_skill": early_skill}.get(column):
        value = _one(compared(inputs.forecast), level=level, rule=group, score="crps")["skill"]
    else:
        known = "last_outcome_unpublished" if day == ["early"] else "last_outcome_known"
        value = _one(scorecard(inputs.forecast), level=level, regime=group, known=known)[column]
    return number(format_value(100 * value, "%", language, places=0), "projected", href=f"{base}backtest.html")


def _skill_told(row: pd.Series, language: str, base: str) -> str:
    """A model's error against a rule's in words: larger or smaller by how much, and whether that can be told."""
    clear = row["low"] > 0 or row["high"] < 0
    key = f"findings.skill.{'smaller' if row['skill'] > 0 else 'larger'}{'' if clear else '_unclear'}"
    share = format_value(abs(100 * row["skill"]), "%", language, places=0)
    told = Words(language)(key, share="\n").split("\n")
    written = number(share, "projected", href=f"{base}backtest.html")
    return text(told[0]) + written + text(told[1])


_WRITERS = {
    "s": _statement, "i": _implied, "r": _reference, "y": _reference_year, "k": _key, "f": _forecast, "b": _score,
}  # fmt: skip
