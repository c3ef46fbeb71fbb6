"""Finding Arabic numbers in a text: where each begins and ends, its value, factor, unit and bound.

Belongs here: the candidate scan and the shape of a quantity. Does not belong here: Chinese numerals
(see `chinese`), what a number measures.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters
from typing import NamedTuple

from workreport.extract.normal import SOFT
from workreport.extract.numerals import factor, plain_number
from workreport.vocabulary import Unit, units

__all__ = [
    "BOUND", "COSTLY", "ENTER", "PAPERS", "Quantity", "coins", "find_arabic", "is_nth", "one_of", "times",
    "unit_by_name",
]  # fmt: skip


class Quantity(NamedTuple):
    """One number with its unit; `kind` is a unit's, or date, ordinal, place, name, ratio, fraction, bare."""

    start: int
    end: int
    value: float | None
    scale: float
    unit: str
    kind: str
    more: bool
    bound: str


BOUND = r"(?:及?以上|及?以下|以内|之内|左右|上下(?!游|联|班|同|级|齐|功|前))"
_FACTOR = r"(?:[十百千]?万亿|[十百千]{0,2}[万亿]|千(?![瓦米克伏赫卡年])|百(?![分年强校家])|十(?![分年大]))"
_GAP = rf"[ {SOFT}]*"
_PER = (
    r"/(?:平方公里|平方米|立方米|立方厘米|千瓦时|千克|公斤|吨|亩|百人|千人|万人|人|"
    r"年|月|日|天|升|户|小时|万元|斤|公里|标箱|桶|度|百亿元|亿元)"
)
_YEAR = r"(?:1[89]|20)[0-9]{2}"
_SPAN = r" ?(?:[-~至到]|—{1,2}) ?"


def one_of(words: dict[str, str]) -> str:
    """A pattern of any of `words`, longest first, by first character; a word's value may not follow it."""
    heads: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        after = f"(?!{words[word]})" if words[word] else ""
        heads.setdefault(word[0], []).append(re.escape(word[1:]) + after)
    return (
        "(?:"
        + "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in sorted(heads.items()))
        + ")"
    )


@cache
def unit_by_name() -> dict[str, Unit]:
    """Units by how they are written."""
    return {unit.zh: unit for unit in units()}


_MANY = "模态|元化|语种|功能|媒体|式联|边|维度|样"  # 5个多模态数据集


@cache
def _number() -> re.Pattern[str]:
    digits = rf"[0-9]+(?:{SOFT}+[0-9]+)*(?:{_GAP}\.{_GAP}[0-9]+)?"
    unit = one_of({unit.zh: unit.not_before for unit in units()})
    return re.compile(
        rf"({digits})(?:/([0-9]+)(?![0-9/]))?{_GAP}([多余几来](?=[十百千万亿]))?({_FACTOR})?(?:([多余几])([万亿])?)?{_GAP}"
        rf"({unit})?({_PER})?([多余](?![年种出于得]|{_MANY}))?(?:\([一-龥]{{1,2}}\)(?={BOUND}))?(?:{_GAP}({BOUND}))?"
    )


ENTER = "入围|跻身|跨入|进入|入选|上榜|荣登|蝉联|位列|列入|荣获|获评"  # how a place among the best is told
PAPERS = "(?:总体|实施|工作|行动|改革|建设)?方案|设想"  # what is named after its years: 三年总体方案
_TO_DAY = rf"(?:{_SPAN}[0-9]{{1,2}} ?日)?"  # 3月14日至20日
_DATE = re.compile(
    rf"{_YEAR}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])|[0-2]?[0-9]:[0-5][0-9]:[0-5][0-9](?![0-9:])|"
    r"(?<=[0-9日] )[0-2]?[0-9]:[0-5][0-9](?![0-9:])|"
    rf"{_YEAR}(?: ?年)?{_SPAN}{_YEAR} ?年|({_YEAR}){_GAP}年(?![期级])(?: ?[0-9]{{1,2}} ?月(?![嫂球])(?: "
    rf"?[0-9]{{1,2}} ?日{_TO_DAY})?)?"
    rf"|(?:(?<=[\n。 ])|^)[0-3]?[0-9] ?日(?=[,，上下晚在])"
    rf"|[0-9]{{1,2}}(?: ?月)?{_SPAN}[0-9]{{1,2}} ?月(?![嫂球])|[0-9]{{1,2}} ?月(?![嫂球])(?: ?[0-9]{{1,2}} "
    rf"?日{_TO_DAY}|份)?"
)
_YEARLESS = re.compile(rf"(?<=[比是由从较]){_YEAR}(?=末?(?:的|增|提高|下降|减少))")  # 是2002的2.1倍
_RATIO = re.compile(
    r"([0-9]+(?:\.[0-9]+)?)(?: ?: ?|比(?=[0-9.]+(?!个百|[0-9年]|\.[0-9]+个)))"
    r"([0-9]+(?:\.[0-9]+)?)(?: ?: ?[0-9]+(?:\.[0-9]+)?)*(?![0-9])(以内|以上|以下|左右)?"
)
_NAME = re.compile(
    r"7[×xX*]24(?:小时)?|[0-9]+(?:\.[0-9]+)?(?:A级?|G(?!B|W|b)|D|X|N|K(?!W|w))(?![A-Za-z])|[0-9]+(?:\+[0-9XN]+)+|0到1|"
    r"[0-9]{1,2}[·.][0-9]{1,2}(?=[”\"])|[0-9]{2,3}(?=[省国县乡]道)"
)
_CODE = re.compile(r"[A-Za-z]+[-]?$")
_DIGIT = re.compile(r"[0-9]")
_CODE_REST = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[A-Za-z]+)?")
_COUNTS_THEM = re.compile("[A-Z]{2,4}[0-9]{3,} ?[个台座套]")  # 接入AP4264个
_TAKES_NUMBERS = ("GDP", "CPI", "PPI", "APP", "TEU", "LNG", "IPO", "QFII", "RCEP")


_PARTS_OF = {"成": 10.0, "折": 10.0, "毛钱": 0.1, "分钱": 0.01}


_COINS = re.compile("([1-9一二三四五六七八九])角(?:([1-9一二三四五六七八九])分)?(?![之钟])")


def coins(norm: str, at: int) -> tuple[float, int]:
    """The small money told at `at`, in yuan, and where it ends: 八角 after 一元, 九角五分; nothing where none is."""
    match = _COINS.match(norm, at)
    if match is None:
        return 0.0, at
    jiao, fen = (0 if digit is None else "一二三四五六七八九".find(digit) + 1 or int(digit) for digit in match.groups())
    return jiao / 10 + fen / 100, match.end()


def times(unit_zh: str | None, value: float | None) -> float:
    """What a value is multiplied by for its unit: two tenths are 20 %, two 分钱 0.02 yuan, doubling twice fourfold."""
    if unit_zh in _PARTS_OF:
        return _PARTS_OF[unit_zh]
    return 2**value / value if unit_zh == "番" and value and value < 64 else 1


def find_arabic(norm: str) -> list[Quantity]:
    """Every number written with Arabic digits, in order, none overlapping another."""
    number, search = _number(), _DIGIT.search
    found: list[Quantity] = []
    position = 0
    while (digit := search(norm, position)) is not None:
        start = digit.start()
        quantity = _at(norm, start, number)
        found.append(quantity)
        position = quantity[1] if quantity[1] > start else start + 1
    return found


def _at(norm: str, start: int, number: re.Pattern[str]) -> Quantity:
    before = norm[start - 1] if start else ""
    if before == "-" and (minus := _NEGATIVE.match(norm, start)) is not None:
        return Quantity(start - 1, minus.end(), -float(minus[1]), 1, *_SIGNED[minus[2]], False, "")
    if before in _MAY_BE_CODE and (named := _coded(norm, start)) is not None:
        return named
    match = number.match(norm, start)
    if match is None:
        return Quantity(start, start + 1, float(norm[start]), 1, "", "bare", False, "")
    unit_zh = match[7]
    if unit_zh is None and match[4] is None or unit_zh in _MAY_BE_OTHER:
        other = _other(norm, start)
        if other is not None:
            return other
    return _quantity(match, start, before, unit_zh)


# A minus before a percentage, where no range and no name can be: 增长15.4%、-5.3%和1.5%.
_NEGATIVE = re.compile(r"(?:(?<=[一-龥、,(: ]-)|(?<=^-))([0-9]+(?:\.[0-9]+)?) ?(%|‰|个百分点)")
_SIGNED = {"%": ("%", "percent"), "‰": ("‰", "percent"), "个百分点": ("pp", "points")}
_MAY_BE_CODE = frozenset(f"{ascii_letters}-")
_MAY_BE_OTHER = frozenset("年月日省县乡")


def _coded(norm: str, start: int) -> Quantity | None:
    """A number that ends a name in Latin letters (PM2.5, G20); not one that a letter word takes (GDP)."""
    code = _CODE.search(norm, max(0, start - 12), start)
    if code is None or code[0].rstrip("-").upper() in _TAKES_NUMBERS or code[0] == "-":
        return None
    if _COUNTS_THEM.match(norm, code.start()) is not None:
        return None
    rest = _CODE_REST.match(norm, start)
    end = rest.end() if rest else start + 1
    return Quantity(code.start(), end, plain_number(norm[start:end]), 1, "", "name", False, "")


def _are_parts(words: str) -> bool:
    """Whether what looks like a time of day are the parts of a whole: 23:42:35."""
    return words.count(":") == 2 and 99 <= sum(int(part) for part in words.split(":")) <= 101


def _other(norm: str, start: int) -> Quantity | None:
    """A date, a ratio or a name that starts with a digit."""
    date = _DATE.match(norm, start)
    if date is not None and not _are_parts(date[0]):
        is_year = len(norm[start : date.end()]) >= 5 and date[1] is not None
        value = float(date[1]) if is_year else None
        return Quantity(start, date.end(), value, 1, "年" if is_year else "", "date", False, "")
    if yearless := _YEARLESS.match(norm, start):
        return Quantity(start, yearless.end(), float(yearless[0]), 1, "年", "date", False, "")
    if ratio := _RATIO.match(norm, start):
        first, second = float(ratio[1]), float(ratio[2])
        scale = 1 / second if second and ratio[0].count(":") == 1 else 1
        return Quantity(start, ratio.end(), first, scale, "", "ratio", False, ratio[3] or "")
    if name := _NAME.match(norm, start):
        value = plain_number(name[0]) if "+" not in name[0] and "到" not in name[0] else None
        return Quantity(start, name.end(), value, 1, "", "name", False, "")
    return None


_OVER = frozenset("超过逾")
_STEP = re.compile("(?:、[0-9.]+[千万]?亿)*[两三四]?个?新?大?(?:台阶|大关)")
COSTLY = re.compile("项目|企业|产业|园区|集群")  # what is sized by money, so that 元 goes without saying
_NTH = re.compile(r"(?:成|升级)为(?:全[国省市区县州]|[一-龥]{2,3})$")


def is_nth(norm: str, start: int) -> bool:
    """Whether 第N个, which begins at `start`, says how many there were before: 成为全市第8个突破千亿元的区县."""
    first = norm.startswith(("第一个", "第1个"), start)  # as 首个: no row
    return not first and _NTH.search(norm, max(0, start - 6), start) is not None


_RISEN = r"(?:提升|上升|跃升|前移|移|升|下降|后移|退)(?:到|至)了?(?:全[国省市区县])?"
_FROM_PLACE = re.compile(rf"{_RISEN}第?[0-9]+ ?位")
_TO_PLACE = re.compile(rf"[由从][^,。;0-9]{{0,4}}[0-9]+ ?位{_RISEN}$")


def is_place_held(norm: str, start: int, end: int) -> bool:
    """Whether N位 is where something ranks, not how many people: 由39位提升到31位."""
    before = norm[max(0, start - 20) : start]
    rises = _FROM_PLACE.match(norm, end) is not None and re.search(r"[由从][^,。;0-9]{0,4}$", before) is not None
    return rises or _TO_PLACE.search(before) is not None


_HALVED, _PLACES = ("个", "年", "天"), ("省", "市", "县", "区")
_AND_HALF = re.compile(rf"([0-9]{{1,2}})(?:个半(月|小时)|([年天])半(?![数月])(?:多|的)?)({BOUND})?")


def _quantity(match: re.Match[str], start: int, before: str, unit_zh: str | None) -> Quantity:
    """The quantity that digits with their powers and unit are; `before`: the character before them."""
    digits, below, more, power, more2, power2, _, per, more3, bound = match.groups()
    value = _finite(digits)
    end = match.end(match.lastindex or 1)
    if power and unit_zh in _PLACES:  # 城区人口超50万县: no place has so many
        unit_zh, end = None, match.end(4)
    unit = unit_by_name()[unit_zh] if unit_zh else None
    if below is not None:
        kind, parts = ("fraction", 100) if unit is None else (unit.kind, 1)
        canonical = "%" if unit is None else unit.canonical
        return Quantity(start, end, (value or 0) / (float(below) or 1), parts, canonical, kind, False, bound or "")
    if unit_zh in _HALVED and (half := _AND_HALF.match(match.string, start)) is not None:
        spent = unit_by_name()[half[2] or half[3]]  # 3个半小时, 3年半
        return Quantity(start, half.end(), (value or 0) + 0.5, 1, spent.canonical, "duration", False, half[4] or "")
    canonical, kind = (unit.canonical + (per or ""), unit.kind) if unit else ("", "bare")
    if canonical == "位" and before != "第" and is_place_held(match.string, start, end):
        return Quantity(start, end, value, 1, "", "ranked", False, "")
    small, past = coins(match.string, match.end(7)) if unit_zh == "元" and not power else (0.0, 0)
    if small:
        return Quantity(start, past, (value or 0) + small, 1, canonical, kind, False, "")
    scale = factor((power or "") + (power2 or "")) if power else times(unit_zh, value)
    if per and kind == "index":  # 每度下降1分: 1分/千瓦时
        kind, canonical, scale = "money", f"CNY{per}", scale if power else _PARTS_OF["分钱"]
    canonical, kind = _as_meant(match, end, before, unit_zh, canonical, kind)
    if before == "第":
        return _nth(match, start, end, value, canonical)
    over = bool(more or more2 or more3) or unit_zh == "个多月"
    return Quantity(start, end, value, scale, canonical, kind, over, bound or "")


def _finite(digits: str) -> float | None:
    """The value of digits, in which a line may break; None where there are more than a number can hold."""
    try:
        value: float | None = float(digits)
    except ValueError:  # a break in it
        value = plain_number(digits)
    return None if value == float("inf") else value


def _as_meant(
    match: re.Match[str], end: int, before: str, unit_zh: str | None, canonical: str, kind: str
) -> tuple[str, str]:
    """Unit and kind of digits as the words around them mean it: 亿级, 6.8级地震, 突破6000亿大关."""
    hundreds_of_millions = (match[4] or "").endswith("亿")
    if unit_zh == "级" and hundreds_of_millions:
        canonical, kind = "CNY", "power money"
    if unit_zh == "级" and match.string.startswith("地震", end):
        kind = "level"
    if match[8] == "/立方厘米":
        kind = "level"  # how dense a thing is, not how many there are
    if not unit_zh and hundreds_of_millions and _STEP.match(match.string, end):
        canonical, kind = "CNY", "money"
    if not unit_zh and hundreds_of_millions and before in _OVER and COSTLY.match(match.string, end):
        canonical, kind = "CNY", "power money"  # 超10亿企业111家
    return canonical, kind


def _nth(match: re.Match[str], start: int, end: int, value: float | None, canonical: str) -> Quantity:
    """The rank, the place or the ordinal that digits after 第 are."""
    last = match.string.endswith("倒数", 0, start - 1)
    if canonical in ("位", "名") or last or canonical == "个" and is_nth(match.string, start - 1):
        return Quantity(start - 1, end, value, 1, "", "ranked", False, "")
    end = match.end(1) if canonical in ("年", "天") else end
    kind = "place" if canonical == "" else "ordinal"
    return Quantity(start - 1, end, value, 1, canonical, kind, False, "")
