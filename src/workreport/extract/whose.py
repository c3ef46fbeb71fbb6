"""What stands before a number and belongs to the noun after it: whose works they are, which batch is counted, where.

Belongs here: those three. Does not belong here: the noun itself (see `subjects`), what a bare noun lacks (see `apart`).
"""

from __future__ import annotations

import re

from workreport.extract.members import plain
from workreport.extract.naming import is_act

__all__ = ["is_built_by", "of_a_batch", "supported"]

_SHORTEST, _LONGEST = 2, 6
_COUNTED = re.compile("机组|(?:标准)?厂房|生产线|车间|装置")
_SIZED = re.compile("(?!项目|工程)[一-龥A-Z]{2,8}(?:项目|工程)|[一-龥A-Z]{0,6}(?:机组|厂房|生产线|车间|装置)")
_NO_BUILDER = re.compile(".*(?:年产|投资|项目|工程|建成|建设|投产)|(?:投入|落地|储备|重点).*")
_SUPPORTED = re.compile(
    "(?:支持|鼓励)(?!企业|各[地市县级]|地方|全[省市区县]|加快|引导|重点|新建|开展|社会|主体|龙头|个人|基层|县里|农户|"
    "民营|高校)([一-龥]{2,3})(?:打造|建设|创建|争创|建成)$"
)
_BATCH = re.compile("(?<![、和及与])第[二三四五六七八九十]批$")


def is_built_by(own: str, noun: str, lead: str, *, counted: bool) -> bool:
    """Whether the short name before a number, alone in its clause or its place of a list, is whose works follow it.

    鹏辉能源10万平方米电芯厂房, 吉化120万吨乙烯项目; of what is `counted` only plain buildings: 光谷微电2条生产线.
    """
    alone = lead == own or lead.endswith(f"、{own}")
    if not alone or not _SHORTEST <= len(own) <= _LONGEST or is_act(own) or plain(own) != own:
        return False
    named = "、" not in own and _NO_BUILDER.fullmatch(own) is None
    works = _COUNTED if counted else _SIZED
    return named and works.fullmatch(noun) is not None and not noun.startswith(own[:2])


def of_a_batch(noun: str, before: str) -> str:
    """What is counted with the batch that the words before its number are: 第二批2225个典型村."""
    batch = _BATCH.search(before)
    return noun if batch is None else batch[0] + noun


def supported(lead: str, noun: str) -> str:
    """What is counted or measured with the place that is helped to make it: 支持泰安打造千万千瓦级储能之都."""
    place = _SUPPORTED.search(lead) if noun else None
    return noun if place is None or noun.startswith(place[1]) else place[1] + noun
