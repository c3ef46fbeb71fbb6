"""What the text implies: levels from growth and shares, years before a total, amounts for each unit.

Belongs here: figures of implied numbers with their rounding intervals. Does not belong here: the arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workreport.figures.catalogue import FigureWords, Native, register
from workreport.figures.chapters.common import group_of, names, need, records
from workreport.figures.shapes.bars import bars, parts
from workreport.figures.shapes.reckoning import Line, reckonings
from workreport.figures.writing import Write
from workreport.words import sentence_start

if TYPE_CHECKING:
    from workreport.figures.drawing import Drawing
    from workreport.figures.inputs import Inputs

_LEVELS = ("base", "total", "before")
_SPAN = re.compile(r"s\d{5,}")


def _implied(inputs: Inputs) -> pd.DataFrame:
    """Implied rows with their rule's name, theme group, and the formula with the stated numbers in it."""
    tables = inputs.tables
    implied: pd.DataFrame = tables.implied
    frame = implied[implied["low"].notna() & implied["high"].notna()].copy()
    statements = tables.statements.set_index("statement_id")
    first = frame["from_ids"].str.split(";").str[0]
    frame["rule"] = frame["implied_id"].str.rsplit("-", n=1).str[-1]
    frame["group"] = group_of(first.map(statements["theme"])).to_numpy()
    frame["label_zh"], frame["label_en"] = (
        frame["meaning_zh"],
        [_capital(text) for text in frame["meaning_en"]],
    )
    spans = {identifier.rsplit("-", 1)[-1]: row for identifier, row in statements.to_dict("index").items()}
    for language in ("zh", "en"):
        write = Write(language)
        frame[f"reckoning_{language}"] = [_reckoning(formula, spans, write) for formula in frame["formula"]]
    return frame


def _capital(text: str) -> str:
    """A meaning as a row's label: a capital first, years joined by a dash."""
    return Write("en").typeset(sentence_start(text))


def _reckoning(formula: str, spans: Mapping[str, Mapping[str, Any]], write: Write) -> str:
    """`s00382 / (1 + s00388/100)` as 64 ÷ (1 + 19%)."""
    text = re.sub(r"(s\d{5,})\s*/\s*100\b", lambda m: f"{_short(spans[m[1]], write)}%", formula)
    text = _SPAN.sub(lambda m: _short(spans[m[0]], write), text)
    text = re.sub(r"\((\d[\d.]*%)\)", r"\1", text)
    return text.replace("/", "÷").replace("*", "×").replace(" - ", " − ")


def _short(row: Mapping[str, Any], write: Write) -> str:
    """A stated value without its unit."""
    return write.value(float(row["scaled_value"]), row["unit"], bare=True)


def _level_data(inputs: Inputs) -> pd.DataFrame:
    frame = _implied(inputs)
    chosen = need(frame[frame["rule"].isin(_LEVELS)], "no_implied", 2).copy()
    chosen["width"] = (chosen["high"] - chosen["low"]) / chosen["point"].abs()
    return chosen.sort_values(["width", "implied_id"], kind="stable").head(8)


def _level_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    loosest = data.iloc[-1]
    half = max(loosest["high"] / loosest["point"] - 1, 1 - loosest["low"] / loosest["point"]) * 100
    return None, {
        "n": write.count(len(data)),
        "N": write.capital(len(data)),
        "half": write.percent(half, 0 if half >= 1 else 1),
        "exact": write.count(int((data["low"] == data["high"]).sum())),
        "loosest": loosest[f"label_{write.language}"],
        "range": _range(loosest.to_dict(), write),
    }


def _range(row: Mapping[Any, Any], write: Write) -> str:
    return write.interval(row["low"], row["high"], row["unit"], digits=3)


def _level_native(data: pd.DataFrame, words: FigureWords) -> Native:
    series = {words[part]: [float(v) for v in data[part]] for part in ("low", "point", "high")}
    return Native("table", names(data, words.language), series, "")


def _phone_rows(data: pd.DataFrame) -> int:
    """A reckoning takes three lines on a phone."""
    return -(-len(data) * 3 // 2)


@register(
    "implied_levels",
    "implied",
    kinds=("implied",),
    chart="table",
    data=_level_data,
    say=_level_say,
    native=_level_native,
    tall=_phone_rows,
)
def draw_implied_levels(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Arithmetic, value and the range rounding leaves, in per cent of the value."""
    write = Write(words.language)
    lines = [_line(row, write, words) for row in records(data)]
    reckonings(drawing, lines, (words["arithmetic"], words["implied"], words["range"]))


def _line(row: Mapping[str, Any], write: Write, words: FigureWords) -> Line:
    exact = row["low"] == row["high"]
    point = write.value(row["point"], row["unit"], digits=None if exact else 3)
    low, high = (row[end] / row["point"] * 100 - 100 for end in ("low", "high"))
    return Line(
        row[f"label_{words.language}"],
        row[f"reckoning_{words.language}"],
        f"{'=' if exact else '≈'} {point}",
        low,
        high,
        words["exact"] if exact else write.interval(row["low"], row["high"], None, digits=3),
    )


def _each_data(inputs: Inputs) -> pd.DataFrame:
    frame = _implied(inputs)
    chosen = frame[frame["unit"].fillna("").str.contains("/") & (frame["group"] == "livelihoods")]
    more = frame[frame["unit"].fillna("").str.contains("/") & (frame["group"] == "urban_rural")]
    chosen = need(pd.concat([chosen, more]), "no_implied", 2).copy()
    chosen["unit"] = chosen["unit"].str.split("/").str[0]
    chosen["width"] = (chosen["high"] - chosen["low"]) / chosen["point"].abs()
    return chosen.sort_values(["width", "implied_id"], kind="stable").head(6)


def _each_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    schools = data[data["group"] == "livelihoods"]
    first = (schools if len(schools) else data).iloc[0]
    return None, {
        "label": first[f"label_{write.language}"],
        "value": write.value(first["point"], first["unit"], digits=3),
        "range": _range(first.to_dict(), write),
        "n": write.count(len(data)),
        "list": write.names(f"{row[f'label_{write.language}']} {_range(row, write)}" for row in records(data)),
    }


@register(
    "each_unit",
    "livelihoods",
    kinds=("implied",),
    chart="table",
    data=_each_data,
    say=_each_say,
    native=_level_native,
    tall=_phone_rows,
)
def draw_each_unit(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """What a total comes to for each school, community or home."""
    draw_implied_levels(drawing, data, words)


def _project_data(inputs: Inputs) -> pd.DataFrame:
    tables = inputs.tables
    frame = tables.implied[tables.implied["implied_id"].str.endswith("-mean")].copy()
    themes = tables.statements.set_index("statement_id")["theme"]
    frame["group"] = group_of(frame["from_ids"].str.split(";").str[0].map(themes)).to_numpy()
    money = frame["unit"].fillna("").str.match(r"(?:CNY|USD)/")
    chosen = need(frame[money & frame["group"].isin(["industry", "investment", "demand"])], "no_implied", 2).copy()
    chosen["label_zh"], chosen["label_en"] = (
        chosen["meaning_zh"],
        [_capital(text) for text in chosen["meaning_en"]],
    )
    chosen["floor"] = chosen["high"].isna()
    chosen["unit"] = chosen["unit"].str.split("/").str[0]
    return chosen.sort_values("point", ascending=False, kind="stable").head(6)


def _project_say(data: pd.DataFrame, write: Write) -> tuple[str | None, Mapping[str, object]]:
    first, last = data.iloc[0], data.iloc[-1]
    return None, {
        "first": first[f"label_{write.language}"],
        "first_value": write.value(first["point"], first["unit"], digits=3),
        "last": last[f"label_{write.language}"],
        "last_value": write.value(last["point"], last["unit"], digits=3),
        "n": write.count(len(data)),
    }


def _project_native(data: pd.DataFrame, words: FigureWords) -> Native:
    return Native("bar", names(data, words.language), {words["value"]: [float(v) for v in data["point"]]}, "CNY")


@register(
    "project_size",
    "industry",
    kinds=("implied",),
    chart="bar",
    data=_project_data,
    say=_project_say,
    native=_project_native,
    tall=len,
)
def draw_project_size(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """Average amount for each project or firm; floors lighter."""
    write = Write(words.language)
    texts = [
        write.value(row["point"], row["unit"], digits=3, comparator="ge" if row["floor"] else "eq", short=True)
        for row in records(data)
    ]
    alphas = [0.6 if floor else 1.0 for floor in data["floor"]]
    bars(
        drawing,
        names(data, words.language),
        data["point"].tolist(),
        texts,
        ["navy"] * len(data),
        alphas=alphas,
    )


def _years_data(inputs: Inputs) -> pd.DataFrame:
    tables = inputs.tables
    before = tables.implied[tables.implied["implied_id"].str.endswith("-before")]
    statements = tables.statements.set_index("statement_id")
    rows = []
    for row in records(before):
        total_id, last_id = row["from_ids"].split(";")
        total, last = statements.loc[total_id], statements.loc[last_id]
        years = len(range(*(int(year) for year in str(total["period"]).split("-")))) + 1
        rows.append(
            {
                "label_zh": last["subject_zh"],
                "label_en": last["subject_zh"] if pd.isna(last["subject_en"]) else last["subject_en"],
                "before": row["point"],
                "last": last["scaled_value"],
                "total": total["scaled_value"],
                "years": years,
                "unit": row["unit"],
                "implied_id": row["implied_id"],
            }
        )
    frame = need(pd.DataFrame(rows), "no_implied", 1)
    return frame.assign(share=frame["last"] / frame["total"] * 100).sort_values("share", kind="stable")


def _years_say(data: pd.DataFrame, write: Write) -> tuple[str, Mapping[str, object]]:
    slowest, fastest = data.iloc[0], data.iloc[-1]
    variant = "slower" if slowest["share"] < 100 / slowest["years"] * 0.8 else "steady"
    return variant, {
        "slowest": slowest[f"label_{write.language}"],
        "share": write.percent(slowest["share"]),
        "last": write.value(slowest["last"], slowest["unit"]),
        "total": write.value(slowest["total"], slowest["unit"]),
        "years": write.count(int(slowest["years"])),
        "even": write.percent(100 / slowest["years"]),
        "fastest": fastest[f"label_{write.language}"],
        "fastest_share": write.percent(fastest["share"]),
    }


def _years_native(data: pd.DataFrame, words: FigureWords) -> Native:
    series = {words[part]: [float(v) for v in data[part]] for part in ("before", "last")}
    return Native("bar", names(data, words.language), series, str(data["unit"].iloc[0]))


@register(
    "three_years",
    "urban_rural",
    kinds=("stated", "implied"),
    chart="bar",
    data=_years_data,
    say=_years_say,
    native=_years_native,
    tall=len,
)
def draw_three_years(drawing: Drawing, data: pd.DataFrame, words: FigureWords) -> None:
    """A total of several years split into the last year (stated) and those before (implied)."""
    write = Write(words.language)
    values = [[row["before"], row["last"]] for row in records(data)]
    texts = [[write.value(value, None) for value in row] for row in values]
    totals = [write.value(row["total"], row["unit"]) for row in records(data)]
    tones = [("pale", 1.0, "ink"), ("navy", 1.0, "paper")]
    parts(drawing, names(data, words.language), values, texts, tones, [words["before"], words["last"]], totals)
