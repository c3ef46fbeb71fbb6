"""How many levels, stars or great ones there are, in Chinese numerals: 三级体系, 五星级, 八大产业集群, 五十亿级.

Belongs here: Chinese numerals before 级 and 大, and the tiers things rank in (全省第一方阵). Does not belong here:
those before other measure words (see `chinese`).
"""

from __future__ import annotations

import re

from workreport.extract.numerals import chinese_value
from workreport.extract.quantities import Quantity

__all__ = ["is_tier", "surveyed"]

_COSTLY_LEVEL = re.compile(r"([一二两三四五六七八九十][十百千]*万?亿)级")
# What great ones are known as together, or are chosen for: 三大法宝, 科学十大进展.
_NAMES = "主力|洲|革命运动|球|件|作风|纪律|法宝|理念|发展理念|考古|(?:科学|科技)?进展|新闻|杰出|人物|事件|常委"
_LEVELS = re.compile(
    r"[二两三四五]级(?=[一-龥]{0,4}(?:体系|网络|联动|架构|服务体系|机制|模式))|[一二三四五]星级|"
    r"[两三四五]级(?<=[省市县区镇乡村社旗盟州街央].级)|两级(?=办学|管理|财政|政府|法院)|"
    r"(?<!“)(?<![全中]国)(?<!世界)[二两三四五六七八九十]大(?=[一-龥]{2}|类|“[一-龥]{2,6}”)(?!道(?!路|德))"
    rf"(?!(?<=三大)产业|{_NAMES})"
)


_LISTED = re.compile("、[一-龥]{2,8}$")  # 机床、装备、冶金三大产业


def surveyed(norm: str, start: int) -> Quantity | None:
    """Levels of a system (三级体系), stars (五星级), all of a list (等五大产业)."""
    if costly := _COSTLY_LEVEL.match(norm, start):
        value = chinese_value(costly[1])
        return Quantity(start, costly.end(), value, 1, "CNY", "power money", False, "") if value else None
    match = _LEVELS.match(norm, start)
    if match is None and norm.startswith("三大产业", start) and _LISTED.search(norm, max(0, start - 12), start):
        return Quantity(start, start + 2, 3, 1, "", "scope", False, "")
    if match is None:
        return None
    value = chinese_value(norm[start])
    kind = "name" if "星" in match[0] else "scope"
    of_kinds = norm.startswith("类", match.end()) and norm[match.end() + 1 : match.end() + 2] not in "别型"  # 五大类
    unit = "类" if of_kinds else "级" if match[0][1] == "级" else ""
    return Quantity(start, match.end() + of_kinds, value, 1, unit, kind, False, "")


_TIERS = ("方阵", "梯队", "集团,", "集团。", "集团、")
_IN_TIER = tuple("升居列入身国省市区县州内界")


def is_tier(norm: str, start: int, end: int) -> bool:
    """Whether 第N `[start, end)` is a tier that something stands in: 增速居全省第一方阵, 跻身省内第一集团."""
    return norm.startswith(_TIERS, end) and norm.endswith(_IN_TIER, 0, start)
