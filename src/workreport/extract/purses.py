"""What money is for, and whom it is given to.

Belongs here: sums whose clause, or the one beside it, says what they are set aside for; gifts with who gets them.
Does not belong here: nouns that say little by themselves (see `apart`), shares of money (see `wholes`).
"""

from __future__ import annotations

import re

__all__ = ["meant_for", "paid_to"]

_PURSE = re.compile("(?:中央|地方|各级|省级?|市级?|区级?|县级?)(?:和(?:中央|地方|各级|省级?|市级?|区级?|县级?))?财政")
_MEANT = re.compile(r"(?:专项)?(?:用于|支持)[^0-9]{2,16}")
_MEANT_NEXT = re.compile(r",((?:重点|主要|专项)*(?:用于|支持|解决)[^,。;0-9]{2,20})(?=[,。;])")
_SPENT_MORE = re.compile(
    "(?:继续|进一步|大幅度?)*(?:增加|加大)对?([一-龥]{2,12}?)(?:资金)?(?:投入|支出|投资)(?:力度)?"
)
_PAID = re.compile("[对为向给]([^,，;。]{2,14}?)(?:每[人户名])?(?:一次性)?(?:发放|给予|拨付)$")
_GIFTS = frozenset((
    "补贴", "补助", "奖励", "补偿", "助学金", "救助金", "慰问金", "奖学金", "津贴", "生活补助", "生活补贴",
))  # fmt: skip


def meant_for(own: str, right: str, rest: str = "", said: str = "") -> str:
    """Money with what it is for, where the words after it say so: 特别国债3000亿元支持消费品以旧换新.

    A purse's money is also told by the clauses after (`rest`) and before it (`said`): 中央财政安排429亿元,解决甲问题;
    增加社会保障投入,中央财政安排3185亿元.
    """
    purse = _PURSE.fullmatch(own) is not None
    own = f"{own}安排资金" if purse else own
    meant = _MEANT.fullmatch(right.strip()) or (_MEANT_NEXT.match(rest) if purse else None)
    if meant is None and purse and (spent := _SPENT_MORE.fullmatch(said)) is not None:
        return f"{own.removesuffix('资金')}{spent[1]}资金"
    return f"{own}({meant[meant.lastindex or 0]})" if own and meant is not None else own


def paid_to(after: str, lead: str) -> str:
    """Money given, with those whom it is given to: 对种粮农民一次性发放200亿元补贴."""
    paid = _PAID.search(lead) if after in _GIFTS else None
    return paid[1] + after if paid is not None else after
