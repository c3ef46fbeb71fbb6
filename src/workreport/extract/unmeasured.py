"""Chinese numerals that count without a measure word: people, and places side by side.

Belongs here: 十一万二千农业人口, 三县一区. Does not belong here: numerals before measure words (see `chinese`), before
级 and 大 (see `levels`), powers alone (see `powers`).
"""

from __future__ import annotations

import re

from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import BOUND, Quantity

__all__ = ["people", "places_beside", "two_digits"]

_PEOPLE = re.compile(
    rf"((?:多|余)[百千万亿]{{0,2}})?({BOUND})?的?(?:(农户|农家)|(?:农业|城镇|农村|城市|总|失业|待业|下岗|贫困){{0,2}}(?:人口|人民|农民|居民|人员|"
    r"职工|群众|青(?:、)?壮年|党员|学生|工人|军民|劳动力|劳力|手工业者|侨民|干部|少数民族人口|(?:高级)?(?:专门)?人才))"
)
# 全国人口控制在十亿六千万左右; 安置待业人员六百二十八万
_POPULATION = re.compile(
    "人口,?[^,。;]{0,8}(?:在|为|到|达|有|过|是)$|(?:人口|人员|劳动?力|职工|农民|灾民|移民|民工|学生)$"
)
_ALONE = re.compile(rf"((?:多|余)[百千万亿]{{0,2}})?({BOUND})?(?=[,。;、\n]|的目标|$)")


def people(norm: str, start: int, end: int) -> Quantity | None:
    """How many people, told without a measure word: 十一万二千农业人口, 九亿多人口."""
    told = _PEOPLE.match(norm, end)
    alone = _ALONE.match(norm, end) if told is None and _POPULATION.search(norm, max(0, start - 14), start) else None
    found = told or alone
    scale = (found[1] or "")[1:] if found is not None else ""  # 一亿一千多万农户
    value = chinese_value(norm[start:end] + scale) if found is not None and norm[start] not in "百千万亿" else None
    if found is None or not value or value < (1_000 if told is not None and told[3] else 10_000):
        return None
    more, bound = found[1] or "", found[2] or ""
    unit = "户" if told is not None and told[3] else "人"
    return Quantity(start, end + len(more) + len(bound), value, 1, unit, "count", more != "", bound)


# Places side by side, 三县一区, and counties: 两县进入全省十强.
_SIDE_BY_SIDE = re.compile(
    r"[一二两三四五六七八九十百]+(省(?![级内外])|县(?!域|级|长|委|[市区])|区(?![域间块位划县])|市(?![场民值县区])|[乡镇](?![村镇域长土])|村(?!民)|旗(?!帜)|街道|州(?!市)|"
    r"[社场厂矿路线港站校园河湖岛])"
)


def places_beside(norm: str, start: int, end: int) -> Quantity | None:
    """How many places, told without 个: two kinds or more side by side, or counties."""
    match = None if norm[start - 1 : start] in _NO_PLACES else _SIDE_BY_SIDE.match(norm, start)
    value = chinese_value(norm[start:end])
    if match is None or not value or norm[start] in "百千万":
        return None
    beside = _SIDE_BY_SIDE.match(norm, match.end()) is not None or _BESIDE.search(norm, max(start - 6, 0), start)
    named = value > 1 and match[1] in "省市区县州旗" and _NAMED.search(norm, max(start - 12, 0), start) is not None
    each = value == 1 and norm[match.end() : match.end() + 1] == "一"  # 一镇一业
    if each or not beside and not named and (match[1] != "县" or value < 2):
        return None
    return Quantity(start, match.end(), value, 1, match[1], "count", False, "")


_NAMED = re.compile("[一-龥]{2}[、和][一-龥]{2,6}$")  # 在广东、福建两省
_NO_PLACES = frozenset("“第、每联北")
_BESIDE = re.compile("(?<!“)[一二两三四五六七八九十百]+(?:街道|[县区市乡镇村旗州社场厂矿路线港站校园河湖岛])$")


_TWO_DIGITS = re.compile("两位数(以上)?(?=的?(?:增长|增速|增幅|快速|高速|较快)|[,。;、]|$)")


def two_digits(norm: str, start: int) -> Quantity | None:
    """A growth of ten per cent or more: 保持两位数增长."""
    told = _TWO_DIGITS.match(norm, start)
    return None if told is None else Quantity(start, told.end(), 10, 1, "%", "percent", False, "以上")
