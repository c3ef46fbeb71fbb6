"""The good works that a government does for its people each year, and its programmes: 办好十件民生实事, 开展八项行动.

Belongs here: which numbers say how many there are. Does not belong here: the class these take (see `classes`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import Around, both, either

__all__ = ["deeds"]

# 办好十件民生实事, 实施十大民生工程, 今年十大类40项94件民生实事; 2025年省十件民生实事, a heading
_GOOD_WORKS = "(?:重点|为民|惠民|民生|便民)*实事"
_DO = re.compile("(?:办好|抓好|做好|办实|办成)(?:以下|下列|为民)?(?:[^,。;0-9]{2,8}(?:关心|关注|期盼|急需)的)?$")
_DEEDS = re.compile(f"(?:方面)?的?{_GOOD_WORKS}")
_CARRY_OUT, _FOR_ALL = re.compile("实施$"), re.compile("(?:为民办实事|民生|惠民)(?:工程|项目|实事)")
# 抓好高质量发展八项行动的落实
_SEE_TO, _PROGRAMMES = re.compile("(?:抓好|实施|开展|启动)[^,。;0-9]{0,24}$"), re.compile("(?:重点|专项|重大)*行动")
_DEEDS_TOLD = re.compile(rf"(?:[0-9]+ ?[项件个]){{1,2}}{_GOOD_WORKS}|{_GOOD_WORKS}\n")


def deeds(around: Around, rows: Any) -> Any:
    """The rows that say how many great works for the people are done, or into how many kinds these fall."""
    done = either(both(around, rows, _DO, _DEEDS), both(around, rows, _CARRY_OUT, _FOR_ALL))
    done = either(done, both(around, rows, _SEE_TO, _PROGRAMMES))
    return either(done, around.find("beyond", 24, _DEEDS_TOLD, rows))
