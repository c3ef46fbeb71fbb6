"""Which years a sentence speaks of: the time words of a text, each with the years it means.

Belongs here: time words and the stretch of text they govern. Does not belong here: whether a number is a result.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["TimeCue", "find_cues", "period_text"]


class TimeCue(NamedTuple):
    """A time word at `start`: first and last year it means, and whether it spans several as one sum."""

    start: int
    end: int
    first: int
    last: int
    window: bool


_CN = "一二两三四五六七八九十"
_YEAR = r"(?:1[89]|20)[0-9]{2}"
_CUE = re.compile(
    rf"(?P<range>{_YEAR} ?年? ?[-—~至到]{{1,2}} ?{_YEAR} ?年)"
    rf"|(?P<year>{_YEAR}) ?年"
    rf"|(?P<plan>[“\"]?[一二三十]{{1,2}}五[”\"]?(?=时期|期间|以来|末|规划|前|头|收官|开局|计划|确定|目标)|[“\"][一二三十]{{1,2}}五[”\"])"
    rf"|(?P<future>(?:未来|今后|后)[{_CN}0-9]{{1,2}}年)"
    rf"|(?P<window>(?:过去|近|前|这|以往|最近)?(?:的)?(?P<years>[{_CN}]|[0-9]{{1,2}})年(?:多)?(?:来|间|里|以来|(?:累计|完成|建成|新增|新建|总|共|发放|实现|新改|改造|年均)))"
    rf"|(?P<past>(?:过去|近|前)(?:的)?(?P<pyears>[{_CN}]|[0-9]{{1,2}})年)"
    r"|(?P<next>新的一年|今年|本年|做好今年|新一年)"
    r"|(?P<last>去年|上年(?!度?(?:末|底))|过去一年|过去的一年|一年来|这一年|上一年)"
    r"|(?P<after>明年|下一年)"
    r"|(?P<term>本届政府|任期内|五年任期)"
)
_BASELINE = re.compile(r"(?:比|较|同|于|超过|对比|自|从|以)$")
_NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_PLANS = {"一": 1953, "二": 1958, "三": 1966, "四": 1971}
_LATER = {"五": 1976, "六": 1981, "七": 1986, "八": 1991, "九": 1996, "十": 2001}


def find_cues(norm: str, year: int | None) -> list[TimeCue]:
    """Every time word of a normalised text whose years are known, in order."""
    cues = []
    for match in _CUE.finditer(norm):
        if match.lastgroup in ("year", "last") and _BASELINE.search(norm, max(0, match.start() - 2), match.start()):
            continue
        years = _years(match, year)
        if years is not None:
            cues.append(TimeCue(match.start(), match.end(), *years))
    return cues


def _years(match: re.Match[str], year: int | None) -> tuple[int, int, bool] | None:
    kind = "window" if match["window"] else "past" if match["past"] else match.lastgroup
    if kind == "range":
        first, last = (int(found) for found in re.findall(_YEAR, match[0]))
        return first, last, True
    if kind == "year":
        return int(match["year"]), int(match["year"]), False
    if kind == "plan":
        return _plan_years(match[0].strip("“”\""))
    return None if year is None else _relative(match, kind or "", year)


def _relative(match: re.Match[str], kind: str, year: int) -> tuple[int, int, bool] | None:
    if kind in ("window", "past"):
        length = _count(match["years"] or match["pyears"])
        return (year - length, year - 1, length > 1) if 1 <= length <= 30 else None
    if kind == "future":
        length = _count("".join(re.findall(rf"[{_CN}0-9]+", match[0])))
        return (year, year + length - 1, length > 1) if length else None
    if kind == "term":
        return year - 5, year - 1, True
    shift = {"next": 0, "last": -1, "after": 1}[kind]
    return year + shift, year + shift, False


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS.get(words, 0)


@lru_cache(maxsize=64)
def _plan_years(name: str) -> tuple[int, int, bool] | None:
    """Years of a five-year plan: 十四五 is 2021-2025, 一五 is 1953-1957."""
    head = name[:-1]
    if len(head) == 2 and head[0] == "十":
        first = 2001 + 5 * _NUMBERS.get(head[1], 0)
        return first, first + 4, True
    first = _PLANS.get(head) or _LATER.get(head) or 0
    return (first, first + 4, True) if first else None


@lru_cache(maxsize=4096)
def period_text(first: int, last: int) -> str:
    """`2024` for one year, `2022-2024` for several."""
    return str(first) if first == last else f"{first}-{last}"
