"""Finding numbers in a text: where each begins and ends, its value, factor, unit and bound words.

Belongs here: the candidate scan and the shape of a quantity. Does not belong here: what a number measures.
Offsets hold because `normalise` replaces characters one for one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from workreport.extract.numerals import chinese_value, factor, plain_number
from workreport.vocabulary import Unit, units

__all__ = ["Quantity", "find_quantities", "normalise"]


class Quantity(NamedTuple):
    """One number with its unit; `kind` is a unit's kind, or date, ordinal, name, ratio, rank, fraction."""

    start: int
    end: int
    value: float
    scale: float
    unit: str
    kind: str
    more: bool
    bound: str


_SAME = {
    "％": "%", "﹪": "%", "．": ".", "：": ":", "∶": ":", "︰": ":", "；": ";", "！": "!", "？": "?", "（": "(",
    "）": ")", "～": "~", "〜": "~", "－": "-", "–": "-", "―": "—", "＋": "+", "／": "/", "\u3000": " ", "\xa0": " ",
    "\u200b": " ", "\t": " ", "\r": " ", "㎡": "㎡", "·": "·", "○": "〇", "ー": "-", "\ufeff": " ", "﹣": "-", "−": "-",
}  # fmt: skip
_SAME |= {chr(0xFF10 + i): str(i) for i in range(10)}
_SOFT = re.compile(r"(?<=[^\n]{9}[0-9.])[ \n]*\n[ \n]*(?=[0-9.%]|[多余]?[十百千万亿个家元户人亩吨公美])")


def normalise(text: str) -> str:
    """`text` with full-width digits and signs made half-width, one for one, and breaks in numbers as \\x01."""
    for one, other in _SAME.items():
        if one != other:
            text = text.replace(one, other)
    return _SOFT.sub(lambda match: "\x01" * len(match[0]), text)


_BOUND = r"(?:及?以上|及?以下|以内|之内|左右|上下(?!游|联|班|同|级|齐|功|前))"
_MORE = "[多余几来]"
_FACTOR = r"(?:[十百千]?万亿|[十百千]{0,2}[万亿]|千(?![瓦米克伏赫卡年人])|百(?![分年强校家])|十(?![分年大]))"
_GAP = r"[ \x01]*"


@cache
def _unit_pattern() -> str:
    """One alternation of all units, longest first, each with what may not follow it."""
    listed = sorted(units(), key=lambda unit: (-len(unit.zh), unit.zh))
    return "|".join(re.escape(u.zh) + (f"(?!{u.not_before})" if u.not_before else "") for u in listed)


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.zh: unit for unit in units()}


@cache
def _arabic(thousands: bool) -> re.Pattern[str]:
    groups = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|" if thousands else ""
    number = rf"{groups}[0-9]+(?:\x01+[0-9]+)?(?:{_GAP}\.{_GAP}[0-9]+)?"
    year = r"(?:1[89]|20)[0-9]{2}"
    return re.compile(
        rf"(?P<date>{year} ?[-—~至到]{{1,2}} ?{year} ?年(?!级)|{year} ?年(?![期级])(?: ?[0-9]{{1,2}} ?月(?![嫂球])(?: ?[0-9]{{1,2}} ?日)?)?"
        rf"|{year}(?= ?[-—~至到]{{1,2}} ?{year} ?年)"
        r"|[0-9]{1,2} ?[-—~至到] ?[0-9]{1,2} ?月(?![嫂球])|[0-9]{1,2} ?月(?![嫂球])(?: ?[0-9]{1,2} ?日|份)?)"
        rf"|(?P<ratio>[0-9]+(?:\.[0-9]+)?(?: ?: ?[0-9]+(?:\.[0-9]+)?)+)"
        rf"|(?P<number>{number})(?!\x01)(?P<fraction>/[0-9]+(?![0-9/]))?{_GAP}(?P<more>{_MORE}(?=[十百千万亿]|[^0-9]))?"
        rf"(?P<factor>{_FACTOR})?(?P<more2>{_MORE}(?!年来))?{_GAP}(?P<unit>{_unit_pattern()})?(?P<more3>[多余](?!年))?"
        rf"(?P<bound>{_BOUND})?"
    )


_COMMA_GROUP = re.compile(r"(?<![0-9,])[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?![0-9,])")


def _uses_thousands(text: str) -> bool:
    """Whether a half-width comma before three digits is a separator here: not where it breaks clauses."""
    halves = text.count(",") - len(re.findall(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", text))
    return text.count("，") > halves or bool(_COMMA_GROUP.search(text))


def find_quantities(norm: str) -> list[Quantity]:
    """Every number of a normalised text, in order, none overlapping another."""
    found = [_from_arabic(match) for match in _arabic(_uses_thousands(norm)).finditer(norm)]
    taken = {q.start for q in found}
    chinese = [q for match in _chinese().finditer(norm) if (q := _from_chinese(match)) is not None]
    merged = sorted(found + [q for q in chinese if q.start not in taken])
    return _without_overlaps(merged)


def _without_overlaps(ordered: list[Quantity]) -> list[Quantity]:
    kept: list[Quantity] = []
    for quantity in ordered:
        if kept and quantity.start < kept[-1].end:
            if quantity.end - quantity.start > kept[-1].end - kept[-1].start:
                kept[-1] = quantity
            continue
        kept.append(quantity)
    return kept


def _from_arabic(match: re.Match[str]) -> Quantity:
    start, end = match.span()
    if match["date"] is not None:
        return Quantity(start, end, plain_number(re.findall(r"[0-9]+", match[0])[0]), 1, "", "date", False, "")
    if match["ratio"] is not None:
        first, second = re.findall(r"[0-9.]+", match[0])[:2]
        return Quantity(start, end, float(first), 1 / (float(second) or 1), "", "ratio", False, "")
    value = plain_number(match["number"])
    more = match["more"] or match["more2"] or match["more3"]
    if match["fraction"] is not None:
        below = float(match["fraction"][1:]) or 1.0
        end = match.end("bound") if match["bound"] else match.end("fraction")
        return Quantity(start, end, value / below, 1, "", "fraction", False, match["bound"] or "")
    unit = _by_name().get(match["unit"] or "")
    end = _trim_end(match)
    prefixed = start > 0 and match.string[start - 1] == "第"
    if prefixed:
        return Quantity(start - 1, end, value, factor(match["factor"] or ""), unit.canonical if unit else "", "ordinal", False, "")
    return Quantity(
        start,
        end,
        value,
        factor(match["factor"] or ""),
        unit.canonical if unit else "",
        unit.kind if unit else "bare",
        bool(more),
        match["bound"] or "",
    )


def _trim_end(match: re.Match[str]) -> int:
    """End of the last part that matched, so that no blank after the number is taken in."""
    return max(match.end(name) for name in ("number", "more", "factor", "more2", "unit", "more3", "bound"))


_CN = "〇零一二两三四五六七八九十百千万亿"
_CN_UNITS = (
    "个百分点|个工作日|个小时|个月|个季度|平方公里|平方米|公里|立方米|万亿元|亿元|万元|元|亩|吨|公斤|斤|担|石|匹|件|"
    "人次|人|户|家|项|条|座|所|处|套|台|辆|架|艘|头|只|株|种|类|部|场|次|起|例|倍|番|成|年|天|小时|分钟|岁|位|名|"
    "个|支|对|张|间|栋|届|批次|锭|米|尺|里|度|千瓦|万千瓦|千米|册|篇|口|眼"
)
_CN_UNIT = f"(?:{_CN_UNITS})"


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(
        rf"[百千万]分之(?P<percent>[{_CN}]+(?:点[{_CN}]+)?|[0-9]+(?:\.[0-9]+)?)(?P<pbound>{_BOUND})?"
        rf"|(?P<below>[{_CN}]+)分之(?P<above>[{_CN}]+)(?P<fbound>{_BOUND})?"
        rf"|(?P<year>[一二][九八〇零][〇零一二三四五六七八九]{{2}})年(?:[{_CN}]{{1,2}}月(?:[{_CN}]{{1,3}}日)?)?"
        rf"|(?P<month>[{_CN}]{{1,2}})月(?P<day>[{_CN}]{{1,3}})日"
        rf"|第(?P<ordinal>[{_CN}]+)(?P<ordunit>位|名|届|次|批|个|期|条|轮|产业|季度|年)?"
        rf"|(?P<quant>[{_CN}]+(?:点[{_CN}]+)?)(?P<cmore>[多余几])?(?P<cunit>{_CN_UNIT})(?P<cbound>{_BOUND})?"
        rf"|(?P<half>一半|半数)(?P<hbound>{_BOUND})?"
        r"|翻(?P<doubled>番)"
    )


def _from_chinese(match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    kind = match.lastgroup
    if match["percent"] is not None:
        words = match["percent"]
        value = plain_number(words) if words[0].isdigit() else chinese_value(words)
        per = {"百": 1.0, "千": 0.1, "万": 0.01}[match[0][0]]
        return None if value is None else Quantity(start, end, value, per, "%", "percent", False, match["pbound"] or "")
    if match["below"] is not None:
        below, above = chinese_value(match["below"]), chinese_value(match["above"])
        if not below or above is None:
            return None
        return Quantity(start, end, above / below, 1, "", "fraction", False, match["fbound"] or "")
    if match["year"] is not None or match["month"] is not None:
        value = chinese_value(match["year"] or match["month"])
        return None if value is None else Quantity(start, end, value, 1, "", "date", False, "")
    if match["ordinal"] is not None:
        value = chinese_value(match["ordinal"])
        unit = "位" if match["ordunit"] in ("位", "名") else match["ordunit"] or ""
        return None if value is None else Quantity(start, end, value, 1, unit, "ordinal", False, "")
    if match["half"] is not None:
        return Quantity(start, end, 0.5, 1, "", "fraction", False, match["hbound"] or "")
    if match["doubled"] is not None:
        return Quantity(start, end, 1, 1, "番", "multiple", False, "")
    return _counted(match, start, end) if kind else None


_IDIOMS = re.compile(
    r"[一二两三四五六七八九十百千万]+(?:个(?:维护|确立|确保|意识|自信|毫不动摇|先行|文明|没有)|年(?:行动|攻坚|规划|计划|之|一|树|磨|禁)|"
    r"次(?:性|分配)|件事|部曲|位一体|成员|次党代|次全会|次会议|届)"
)


def _counted(match: re.Match[str], start: int, end: int) -> Quantity | None:
    """A Chinese numeral with a measure word; single 一 and set phrases count nothing."""
    words, unit_zh = match["quant"], match["cunit"]
    value = chinese_value(words)
    if value is None or words[0] in "百千万亿" or (words == "一" and unit_zh not in ("倍", "番", "成")):
        return None
    if _IDIOMS.match(match.string, start) or (start and match.string[start - 1] in "“第几数十百千万亿进统之每某不"):
        return None
    unit = _by_name().get(unit_zh.lstrip("万亿") or unit_zh)
    if unit is None:
        return None
    scale = factor("".join(c for c in unit_zh if c in "万亿")) if unit_zh[0] in "万亿" else 1
    return Quantity(start, end, value, scale, unit.canonical, unit.kind, match["cmore"] is not None, match["cbound"] or "")
