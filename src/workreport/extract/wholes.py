"""The whole that a share is taken of, the place or the list that a rank is in, and subjects that name it.

Belongs here: 占全市, 全省第3位, 跻身全国百强县. Does not belong here: cutting a subject out of words (see `subjects`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around

__all__ = ["as_many_as", "listed_as", "part_of", "share_named", "spent_on", "wholes_of", "with_share"]

_LONGEST = 24
_ALL = re.compile(
    r"全[国省市区县州球盟旗](?:[区县市]\([区县市、]{1,4}\))?|世界|同类城市|同类|中西部|西部|东部|长三角|全流域"
)
_OF = re.compile(
    r"占(?!比|地(?![区方]))([^,。;、占]{1,14}?)(?:的?比重|的?份额|的?比例|的|总[量数额]|约|超|近|达|提高|提升|上升|"
    r"为|不|到|$)"
)


def wholes_of(around: Around, rows: Any, measure: Any) -> list[str]:
    """The place or group each share or rank is taken in; empty where the clause does not say."""
    found, measure = [""] * len(rows), measure[rows]
    taken = np.flatnonzero((measure == "share") | (measure == "rank"))
    taken = np.searchsorted(rows, around.may("left", rows[taken], _OF, _ALL))
    leads, lefts = around.words("lead", 30, rows[taken]), around.words("left", 40, rows[taken])
    for at, lead, left in zip(taken.tolist(), leads, lefts, strict=True):
        found[at] = _whole_of(measure[at] == "share", lead, left)
    return found


def _whole_of(is_share: bool, lead: str, left: str) -> str:
    if is_share and (found := _OF.search(lead)):
        return found[1]
    named = _ALL.findall(lead) or _ALL.findall(left)
    return str(named[-1]) if named else ""


_OF_ANOTHER = re.compile("(?<=[一-龥]{2})占[^占]{2,16}比重$")  # told before of another whole


def with_share(subject: str, measure: str, scope: str) -> str:
    """The subject of a share or a rank whose clause names only the whole: 占全市 after 新增市场主体."""
    subject = _OF_ANOTHER.sub("", subject) if measure == "share" else subject
    subject = subject[-_LONGEST:]
    ending = {"share": "比重", "rank": "排名"}[measure]
    scope = scope.removesuffix(ending)
    subject = "" if subject == scope else subject
    return f"{subject}{'占' if measure == 'share' else ''}{scope}{ending}" if subject else f"{scope}{ending}"


_TAKES = re.compile(r"^([^占]{2,}?)(?:均|也|已|都|共)?占([^占]{2,})$")


def share_named(own: str, last: str, lead: str, *, sized: bool) -> str:
    """A subject that ends with the whole its share is taken of, as a share: 利税占规模以上工业比重.

    That of taxes is of the revenue told last: 一般公共预算收入25亿元,税收占比80%; that of a part (其中新能源占比54%) of
    what was `sized` last.
    """
    if own in ("税收占比", "非税占比", "税占比") and last.endswith("预算收入"):
        return f"{own.removesuffix('占比')}占{last}比重"
    if sized and lead.startswith("其中") and own.endswith("占比") and 0 < len(last) <= _LONGEST:
        return f"{own.removesuffix('占比')}占{last}比重"
    found = _TAKES.match(own)
    if found is None or own.endswith(("比重", "比例", "份额", "占比")):
        return own
    return f"{found[1]}占{found[2].rstrip('的')}比重"


_ENTERED = re.compile("(?:跻身|进入|入选|荣登|入围|位列|获评|荣获|蝉联)([^,。;]{0,14})$")
_AND_ENTERED = re.compile("[县区市镇乡]、")  # 获评全国百强区、百强县、千强镇
_TOP, _OF_THEM = re.compile("[0-9一二三四五六七八九十百千]+强$"), re.compile("[县区市镇乡]|企业(?=[^家]|$)")


def listed_as(lead: str, number: str, right: str) -> str:
    """What something is one of, by the words around N强: 跻身全国科学发展百强县; empty where they do not say."""
    title, top, kind = _ENTERED.search(lead), _TOP.search(number), _OF_THEM.match(right)
    if top is not None and kind is not None and _AND_ENTERED.fullmatch(lead):
        return top[0] + kind[0]
    return "" if title is None or top is None else title[1] + top[0] + (kind[0] if kind is not None else "")


_SPENT_ON = re.compile("用于[一-龥]{2,8}")


def spent_on(own: str, right: str) -> str:
    """A share of money with what it is spent on, where the words after it say so: 财政支出近八成用于民生."""
    use = _SPENT_ON.match(right)
    return f"{own}{use[0]}比重" if own and use is not None else own


_PART = re.compile(
    "([^,。;]{0,14}?)((?:贡献|承担|集聚|聚集|汇聚|吸纳|拥有|集中|创造)了?)((?:全|[一-龥]{1,3})[国省市区县州])(?:近|约|超过?)*$"
)
_OF_WHAT = re.compile("的?(?![并且])([一-龥]{2,12})(?=[,。;!?\n、]|$)")
_AS_MANY = re.compile("约?(?:是|为|相当于)((?!.*[年末前上期初时冬春夏秋去“])[^0-9,。;]{2,14})的(?:近|约|超过?)?")


def part_of(last: str, lead: str, right: str) -> str:
    """What part of a whole something makes or holds, as a share: 承担了全省近80%的基础研究项目; empty for others."""
    part, whole = _PART.search(lead), _OF_WHAT.match(right)
    if part is None or whole is None:
        return ""
    return f"{part[1] or _OF_ANOTHER.sub('', last)}{part[2].removesuffix('了')}{part[3]}{whole[1]}比重"


def as_many_as(last: str, lead: str) -> str:
    """What is how many times something: 新增装机600万千瓦,是正常消纳能力的10倍; empty where no thing is told."""
    held = _AS_MANY.fullmatch(lead) if last else None
    return f"{last}相当于{held[1]}的倍数" if held is not None else ""
