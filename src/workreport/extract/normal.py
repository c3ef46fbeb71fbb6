"""A report's text made uniform, one character for one, so that offsets hold.

Belongs here: full-width forms, odd blanks, the old script, commas and line breaks inside a number, a set width.
Does not belong here: anything that changes a length.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import numpy as np

from workreport.extract.wordindex import codes_of
from workreport.extract.years import YEAR
from workreport.vocabulary import traditional, units

__all__ = ["SOFT", "normalise"]

SOFT = "\x01"
_FORMS = (
    "％%﹪%℅%．.：:∶:︰:﹕:；;！!？?（(）)～~〜~－-–-―—＋+／/○〇−-﹣-•·＜<＞>≥>≤<「“」”『‘』’〝“〞”０0１1２2３3４4５5６6７7８8９9"
    "\u3000 \xa0 \u2002 \u2003 \u200b \ufeff \t \r 〔(〕)【(】)"
)
_BROKEN = re.compile(
    r"[0-9.万亿](?:(?<=[0-9.])([ \n]*\n[ \n]*)(?=[0-9.%多余十百千万亿个家元户人亩吨公美])"
    r"|(?<=[0-9][万亿])([ \n]*\n[ \n]*)(?=[元户人亩吨公美千]))"
)
_IN_NUMBERS = tuple("0123456789.万亿")
# A page number between two halves of a sentence.
_PAGE = re.compile(r"\n(?<=[^\n。;!?:]\n) *(?:-{1,2} ?[0-9]{1,3} ?-{1,2}|第 ?[0-9]{1,3} ?页) *\n(?=[^\n ])")
# A blank inside a number: thousands apart (93 450亩) or a slip (8 12.15亿元).
_SPLIT = re.compile(
    r"([0-9](?:(?<=[一-龥].)|(?<=[一-龥] .))[0-9]{0,2}) "
    r"(?=[0-9]+(?:\.[0-9]+)?[%万亿元]|[0-9]{3} ?(?:\n ?[万亿元]|[元吨亩人户家]))"
)
# What a scanner makes of a nought and of a decimal point: 11o亿元, 26。8%.
_NOUGHT = re.compile(r"[oO](?<=[0-9].)[oO]*(?=[0-9.]*[万亿%元])")
_OF_YEAR = re.compile(r"[一二](?:[0oO]{2}|九[0oO]|[0oO][一九])[0oO一二三四五六七八九](?= ?年)")  # 二00六年, 二OO六年
_NOUGHTS = str.maketrans("0oO", "〇〇〇")
_POINT = re.compile(r"。(?<=[0-9].)(?=[0-9]{1,2}%)")
# A list's number before a year: 20.2026年10件民生实事.
_ITEM_OF_YEAR = re.compile(rf"\.(?=(?:{YEAR}) ?年)")
# … and before a count: 8.6个重大科技专项, where 7. and 9. open lines, too.
_ITEM_OF_COUNT = re.compile(r"(?<=\n)([0-9]{1,2})\.(?=[0-9]{1,3} ?[个项家所条座类件处批])")
# A full stop of half the width: 增长4.2%. 结构优化.
_FULL_STOP = re.compile(r"\.(?<=[一-龥0-9][一-龥%]\.)(?= *(?:\n|$|[一-龥]))")
# A decimal point set as a middle dot: 270·4亿元, 11·2:45·7; two such with their units show it.
_DOTTED = re.compile(r"·(?<=[0-9]·)[0-9]{1,2} ?(?:[%‰万亿元倍]|个百分点|:[0-9])")
_DOT = re.compile(r"·(?<=[0-9]·)(?=[0-9])")
_LINE_LENGTH = 12
# What stands before is asked after the first character, by which a search goes much faster.
_COMMA_GROUP = re.compile(r"[1-9](?<![0-9,].)[0-9]{0,2}(?:,[0-9]{3}){2,}(?![0-9,])")
# No number begins with 0 but a decimal: 7,000 can only be seven thousand.
_ZERO_GROUP = re.compile(r"[1-9](?<![0-9.,].)[0-9]{0,2},0[0-9]{2}(?![0-9.,])")
# Before a comma between clauses a number has its unit: 完成28,583万元 is one number. Two such show it.
_BARE_BEFORE = re.compile(
    r",(?:(?<=[一-龥][1-9],)|(?<=[一-龥][1-9][0-9],)|(?<=[一-龥][1-9][0-9][0-9],))"
    r"(?=[0-9]{3}(?:\.[0-9]+)? ?[万亿元吨亩人个户家公平立件辆台名](?!年))"
)
_MAY_SEPARATE = re.compile(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
_GROUPS = re.compile(r"[0-9](?<![0-9].)[0-9]{0,2}(?:,[0-9]{3})+(?![0-9])")
# A full-width comma after a number without a unit parts thousands, too: 1，120亿元.
_WIDE_GROUPS = re.compile(
    r"[1-9](?<![0-9.，,、].)[0-9]{0,2}(?:，[0-9]{3})+(?=\.[0-9]|[多余]?[万亿元吨亩人个家户公平立件辆台名斤米度大千])"
)
# Thousands twice in one number (1，925，475，000元) show that the text sets them apart so.
_WIDE_SURE = re.compile(r"[1-9](?<![0-9.，].)[0-9]{0,2}(?:，[0-9]{3}){2,}(?![0-9，])")
_WIDE_ZERO = re.compile("[1-9](?<![0-9.，,、].)[0-9]{0,2}，0[0-9]{2}(?![0-9.，])")  # 3，000多项
_ANY_WIDE = re.compile(r"[1-9](?<![0-9.，,、].)[0-9]{0,2}(?:，[0-9]{3})+(?![0-9，])(?=\.[0-9]|[一-龥%])")
# A note on what is compared, between a verb and its number: 下降(同口径)19.59%.
_COMPARED = re.compile(
    r"\((?:下同|按?[同可比原新全]{1,2}口径|按?(?:可比|不变|现行)价格?|现价)(?:计算|比较)?\)(?=[0-9])"
)
# Quotation marks that are the same before and after.
_QUOTED = re.compile(r'"([^"\n]{1,40})"')
# Digits set apart: 1 9 9 7 年, 7 4 7 7 2亿元, 6 5 %. Two such show it.
_APART = re.compile(r"[0-9] (?:(?<=[12] )[089](?: [0-9]){2} ?年|(?<![0-9.] . )[0-9](?: [0-9])* ?[%万亿])")
_YEAR_APART = re.compile("(?<![0-9] )[12] [089](?: [0-9]){2} ?年")  # one is enough: 关于1 9 9 8 年政府工作的建议
# A year with a line's end in it.
_CUT_YEAR = re.compile(rf"[12](?<![0-9].)(?:{SOFT}[0-9]{{3}}|[0-9]{SOFT}[0-9]{{2}}|[0-9]{{2}}{SOFT}[0-9])(?= ?年)")
# A unit with a line's end in it.
_CUT_UNIT = re.compile(rf"[0-9万亿][一-龥]{{1,4}}?({SOFT}+)(?=([一-龥]{{1,3}}))")
_BETWEEN = str.maketrans("", "", f" {SOFT}")
_SPACED = re.compile(r"(?<![0-9.])[0-9](?:(?: ?\.)? [0-9](?![0-9])| ?\.[0-9](?![0-9]))+")


def normalise(text: str) -> str:
    """`text` with full-width letters, digits and signs made half-width; what sets digits apart is `SOFT`."""
    codes, same = codes_of(text), _same()
    if any(sign in text for sign in _OLD_SIGNS) and _is_old(codes):
        same = _simplified()
    if len(codes) and codes.max() >= len(same):
        codes = np.where(codes >= len(same), codes, same[codes % len(same)])
    else:
        codes = same[codes]
    text = codes.tobytes().decode("utf-32-le", "surrogatepass")
    text = _PAGE.sub(lambda match: SOFT * len(match[0]), text)
    if " " in text:
        text = _SPLIT.sub(rf"\1{SOFT}", text)
    if "二0" in text or "二O" in text or "二o" in text or "九0" in text:
        text = _OF_YEAR.sub(lambda match: match[0].translate(_NOUGHTS), text)
    if "o" in text or "O" in text:
        text = _NOUGHT.sub(lambda match: "0" * len(match[0]), text)
    text = _ITEM_OF_YEAR.sub(_after_item, text)
    text = _ITEM_OF_COUNT.sub(_among_items, text)
    text = _POINT.sub(".", text)
    text = _FULL_STOP.sub("。", text)
    if "(" in text:
        text = _COMPARED.sub(lambda match: SOFT * len(match[0]), text)
    if " " in text and (len(_APART.findall(text)) > 1 or _YEAR_APART.search(text) is not None):
        text = _SPACED.sub(_closed_up, text)
    if "·" in text and len(_DOTTED.findall(text)) > 1:
        text = _DOT.sub(".", text)
    if "," in text and _uses_thousands(text):
        text = _GROUPS.sub(lambda match: match[0].replace(",", SOFT), text)
    if "，" in text:
        sure = _WIDE_SURE.search(text) is not None or _WIDE_ZERO.search(text) is not None
        groups = _ANY_WIDE if sure else _WIDE_GROUPS
        text = groups.sub(lambda match: match[0].replace("，", SOFT), text).replace("，", ",")
    if '"' in text:
        text = _QUOTED.sub(r"“\1”", text)
    if "\n" in text:
        text = _join_wrapped(_join_broken(text), text, "\n")
    if " " in text:
        text = _join_wrapped(text, text, " ")
    return _CUT_UNIT.sub(_with_its_end, _CUT_YEAR.sub(_closed_up, text)) if SOFT in text else text


def _uses_thousands(text: str) -> bool:
    """Whether a half-width comma before three digits separates thousands here, not clauses."""
    if not (may_be := len(_MAY_SEPARATE.findall(text))):
        return False
    bare = _BARE_BEFORE.finditer(text)
    if next(bare, None) is not None and next(bare, None) is not None:
        return True
    if text.count("，") > text.count(",") - may_be:
        return True
    return _COMMA_GROUP.search(text) is not None or _ZERO_GROUP.search(text) is not None


def _among_items(match: re.Match[str]) -> str:
    """A full stop for the point after a line's number, where lines with the numbers before or after it stand."""
    number = int(match[1])
    listed = any(f"\n{other}{sign}" in match.string for other in (number - 1, number + 1) for sign in (".", "、"))
    return f"{match[1]}。" if listed else match[0]


def _after_item(match: re.Match[str]) -> str:
    """A list's comma for the point between an item's number and a year that its line begins with."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return "、" if line.strip().isdigit() else match[0]


def _closed_up(match: re.Match[str]) -> str:
    """Digits without what stands between them, and as many characters as before."""
    return match[0].translate(_BETWEEN).ljust(len(match[0]), SOFT)


def _with_its_end(match: re.Match[str]) -> str:
    """A unit's beginning after the line's end in it, where it and what follows are the unit: 6.3个百分|点."""
    begin, end = match[0][1 : -len(match[1])], match[2]
    whole = any(begin + end[:length] in _units() for length in range(1, len(end) + 1))
    return match[0][0] + match[1] + begin if whole else match[0]


@cache
def _units() -> frozenset[str]:
    return frozenset(unit.zh for unit in units() if len(unit.zh) > 1)


@cache
def _same() -> Any:
    """For each code point of the basic plane the one that stands for it here: itself, mostly."""
    same = np.arange(1 << 16, dtype="<u4")
    for one, other in zip(_FORMS[::2], _FORMS[1::2], strict=True):
        same[ord(one)] = ord(other)
    for letters in (0xFF21, 0xFF41):
        same[letters : letters + 26] -= 0xFEE0
    return same


_OLD_SIGNS = "萬億國個產業長"  # one of them is in any report in the old script
_OLD_SHARE = 0.005


def _is_old(codes: Any) -> bool:
    """Whether a text is in the old script: it has many of its characters, not one in a name."""
    plane = codes[codes < len(_simplified())]
    wide = plane >= _WIDE
    return bool((_simplified()[plane] != plane)[wide].sum() > _OLD_SHARE * wide.sum())


@cache
def _simplified() -> Any:
    """`_same`, with the characters of the old script read as those of the new."""
    same = _same().copy()
    for old, new in traditional().items():
        same[ord(old)] = ord(new)
    return same


_WIDE = 0x2E80
_ENDS = np.array([ord(sign) for sign in "\n。;!?:)”》】"], dtype="<u4")
_SHORTEST, _TOLERANCE, _LEAST, _MOSTLY = 48, 6, 3, 0.7


def _join_wrapped(text: str, as_set: str, sign: str) -> str:
    """The line breaks of a text set to one width made `SOFT`, where a sentence goes on in the next line.

    `sign` stands for a break: some pages have a blank for it. `as_set` is the text with all its line breaks.
    """
    codes = codes_of(text)
    breaks = np.flatnonzero(codes == ord(sign))
    breaks = breaks[breaks < len(codes) - 1]
    if len(breaks) < _LEAST:
        return text
    ends = codes_of(as_set)
    cuts = np.append(-1, np.flatnonzero((ends == ord(sign)) | (ends == ord("\n"))))
    begins = cuts[np.searchsorted(cuts, breaks) - 1] + 1
    after = codes[breaks + 1]
    goes_on = ~np.isin(codes[breaks - 1], _ENDS) & (after != ord(" ")) & (after != ord("\n"))
    goes_on &= 2 * (breaks - begins) >= _SHORTEST
    if goes_on.sum() < _LEAST:
        return text
    columns = np.append(0, np.cumsum(np.where(codes >= _WIDE, 2, 1)))
    width = columns[breaks] - columns[begins]
    goes_on &= width >= _SHORTEST
    full = goes_on & (np.abs(width - np.median(width[goes_on])) <= _TOLERANCE) if goes_on.any() else goes_on
    if full.sum() < max(_LEAST, _MOSTLY * goes_on.sum()):
        return text
    codes = codes.copy()
    codes[breaks[full]] = ord(SOFT)
    return str(codes.tobytes().decode("utf-32-le", "surrogatepass"))


def _join_broken(text: str) -> str:
    """Line breaks that fall inside a number, at the end of a line long enough to have been wrapped."""

    def soft(match: re.Match[str]) -> str:
        start = match.start(match.lastindex or 1)
        wrapped = start >= _LINE_LENGTH and text.rfind("\n", start - _LINE_LENGTH, start) < 0
        return match[0].rstrip(" \n") + SOFT * len(match[match.lastindex or 1]) if wrapped else match[0]

    may_be = any(line.rstrip(" ").endswith(_IN_NUMBERS) for line in text.split("\n")[:-1])
    return _BROKEN.sub(soft, text) if may_be else text
