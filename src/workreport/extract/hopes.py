"""What is hoped for, striven for or to come: its words, and how far a hope holds.

Belongs here: 力争, 争取 and their like, what ends a hope within its sentence, words of what is to come. Does not belong
here: whether a number is planned (see `timing`), its class (see `classes`), what is so already (see `already`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import Around

__all__ = [
    "ASPIRE", "HOPED", "MUST", "SEEK", "STRIVE", "WILL_HAVE", "are_future", "hoped_by_a_year", "hopes",
    "is_future",
]  # fmt: skip

# Words of hope, and what before them makes another word of theirs: 努力争取, 着力促进, 斗争取得.
_HOPES = {"力争": "努全奋极合", "力促": "着大奋全合努", "争取": "斗竞战"}
STRIVE, _PRESS, SEEK = (f"(?<![{others}]){word}" for word, others in _HOPES.items())
_TO_A_YEAR = "到 ?(?:19|20)[0-9]{2} ?年"  # 争取到2010年; 争取到 by itself is a result
ASPIRE = re.compile(
    rf"{STRIVE}|{SEEK}(?:(?={_TO_A_YEAR})|(?!到|更好))|争创|冲刺|力求|努力(?!争取更好)|奋斗目标|{_PRESS}"
)
MUST = re.compile(r"(?<![主重])要(?=[办建完达新])|力争|确保")  # opens what is to come after months that are told
WILL_HAVE = re.compile(rf"力争|{SEEK}|确保|努力|目标|预期|计划|将(?!近)|(?<![主重])要(?![素求])|达到|保持|推动")
_FUTURE = re.compile(rf"(?:将(?!近)|力争|{SEEK}|确保|目标|预期|计划|规划|要|拟)[^。;]{{0,20}}$")
# A word of hope, with what must not stand before it looked for last: many times as fast over a whole text.
HOPED = re.compile("|".join(f"{word}(?<![{others}]..)" for word, others in _HOPES.items()))
# 争取 and 争创 aim at a title or a pilot, not at the numbers of the clauses after them.
_STRIVEN = re.compile(f"{STRIVE}|{_PRESS}|{SEEK}(?={_TO_A_YEAR})")
_BY_A_YEAR = re.compile(f"(?:{STRIVE}|{SEEK}){_TO_A_YEAR}")
# What is striven for is so in each clause that tells how much: 争取甲收入增长5%,乙收入增长4%.
_HOW_MUCH = "[^,。;0-9]{2,30}(?:增长|提高|下降|降低|达到)"
_HOPED_OF_EACH = re.compile(rf"争取(?:{_HOW_MUCH}[^,。;]{{1,16}},)+{_HOW_MUCH}(?:[^,。;]{{1,8}}[到至])?$")
_NUMBERED = re.compile("[0-9]|百分之|[一二两三四五六七八九十百千万亿]+(?:[个家项座条处所倍成番名户]|公里|万)")
_FIRMLY = re.compile("确保|必须|不低于")
_FIRM = re.compile(r"确保|控制|必须|不低于|[,;]计划")
# A hope told beside its target holds for no other: 增长8%、力争9%,投资增长12%.
_ITS_OWN = re.compile(r"(?<=[%上右点][、,])力争[^,。;0-9]{0,6}[0-9.]+(?:%|个百分点)(?:以上|左右)?[,;、]")
_GOALS_ARE = re.compile("目标[是为]?:")
_AMID = re.compile("(?<=[一-龥]{2})(?<![全今]年)力争[^,。;]*[,;]")  # in a list of goals: 投资力争完成9亿元,


def hopes(said: str) -> bool:
    """Whether the words of a sentence before a number hope for it, and nothing firmer comes between."""
    if hoped_by_a_year(said):
        return True
    own = (_ITS_OWN, _AMID) if _GOALS_ARE.search(said) is not None else (_ITS_OWN,)
    hoped = [
        match.end() for match in _STRIVEN.finditer(said) if not any(one.match(said, match.start()) for one in own)
    ]
    between = said[hoped[-1] :].split(",")[1:-1] if hoped else []
    held = bool(hoped) and all(map(_NUMBERED.search, between))  # a clause that counts nothing ends the hope
    return held and _FIRM.search(said, hoped[-1]) is None or _HOPED_OF_EACH.search(said) is not None


def hoped_by_a_year(said: str) -> bool:
    """Whether words hope for something by a year, and for all that they list: 力争到2020年,甲达到5%;乙超过9家."""
    hoped = _BY_A_YEAR.search(said)
    return hoped is not None and _FIRMLY.search(said, hoped.end()) is None


def are_future(around: Around, rows: Any) -> Any:
    """The rows whose words before the number speak of something to come."""
    return around.find("left", 30, _FUTURE, rows)


def is_future(left: str) -> bool:
    """Whether the words before a number speak of something to come."""
    return _FUTURE.search(left) is not None
