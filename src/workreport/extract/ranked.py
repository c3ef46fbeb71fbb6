"""What ranks, and among which: 增速稳居全市第一, 在示范区考核中名列第二, 升至全国百强镇第5.

Belongs here: parting the words before a rank into what ranks and where. Does not belong here: which numbers are ranks
(see `measures`), lists that something enters (see `wholes`), the walk over a text's numbers (see `topics`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from workreport.extract.dealt import OF_EACH, TOTALS
from workreport.extract.members import all_of
from workreport.extract.subjects import subject_before

__all__ = ["Ranked", "ranked"]

_ALSO = "(?:[均都也已仍再又还]|分别|双双|首次|继续|一直|始终|连续[0-9一二两三四五六七八九十]{1,2} ?[年届])*"
_STANDS = (
    "(?:[稳位跃高雄均]居|(?<!人)居(?![民住家委])|[位名]列|列(?![车入])|排[名位]?[在第]?|"
    "(?:[跃提上]升|前?移|升)[到至为]了?|跻身|进入|迈入|挤进|迈进)"
)
_IS = f"(?:{_ALSO}{_STANDS})+"
_FROM = "[由从](?:[0-9]{4} ?年的?)?"
_PLACE = "[一-龥()]"
# The words before a rank, one form after another: in which list; its place there; of a place beside another; it stands.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<what>.*?)在(?P<where>{_PLACE}{{2,18}}?)的?(?:位次|排位|排名|位置)(?:{_FROM}|{_IS}第? ?)?",
        rf"(?:(?P<what>.*?){_ALSO}在)?(?P<where>{_PLACE}{{2,18}}?)[中里](?:{_IS}|并列|获得?|荣获)",
        rf"(?P<what>.*?){_ALSO}在(?P<where>{_PLACE}{{2,18}}?)(?:{_IS})",
        rf"(?P<what>[、和])(?:{_IS})?(?P<where>全[国省市区县州]{_PLACE}{{0,8}}?)前?",
        rf"(?P<what>.*?)(?:{_IS})(?P<where>{_PLACE}{{0,18}}?)[中里的]?前?",
        rf"(?:我[省市区县])?(?:荣获|获得|获)(?P<what>{_PLACE}{{2,16}}(?:评[估比选价]|考核|测评|[竞大]赛))(?P<where>)",
    )
)
_PACE = re.compile("(?:增长速度|增[速幅]|[降涨]幅)$")
_TIER = re.compile("^(?:方阵|梯队|集团)、")  # 增幅进入全省第一方阵、总量跻身第二方阵
_IN_A_LIST = re.compile("^在(.*?)(?:中|的?(?:排[位名]|位[次置]))$")
_PACED_AMONG = re.compile("(增[速幅])([一-龥]{2,})")  # 增速六城区排名第三
_DID = re.compile("^(?:率先|首次|全面)*实现(?=[一-龥]{3})")
_NO_PLACE = re.compile("第|倒数|前列|各[项类]|^中(?![心国部西])|^里")
_AMOUNT = re.compile(rf"(?:^|、)({'|'.join(sorted(TOTALS | OF_EACH | {'规模', '数量', '增量', '产量'}))})$")
_ENDING, _LONGEST = "排名", 80


class Ranked(NamedTuple):
    """What ranks, empty where the words do not say; how it is taken (增速, 总量); among which."""

    what: str
    taken: str
    where: str

    def named(self, last: str) -> str:
        """What ranks as a thing's name, with what was named `last` where the words say only how it is taken."""
        if "百强" in self.where and not self.what:
            return self.where
        if not self.what and self.taken:
            last = _PACE.sub("", last).removesuffix(self.taken)
        return _IN_A_LIST.sub(r"\1", self.what or last).removesuffix(_ENDING) + self.taken

    def told(self, last: str, scope: str) -> str:
        """The subject of the rank, with the place it is taken in (`scope`) where these words name no other."""
        named = self.named(last)
        where = (self.where or ("" if scope in named else scope)).removesuffix(_ENDING)
        named = "" if where.startswith(named) else named  # 金牌榜 after 金牌
        return f"{named if named.endswith(where) else named + where}{_ENDING}"


def ranked(words: str, own: str) -> Ranked | None:
    """The parts of the words before a rank, of which `own` is the name; None where they are not of such a form."""
    words = words[-_LONGEST:]
    found = next((match for form in _FORMS if (match := form.fullmatch(words)) is not None), None)
    if found is None or _NO_PLACE.search(found["where"]):
        return None
    what = _TIER.sub("", found["what"] or "")
    if not found["where"] and (paced := _PACED_AMONG.fullmatch(what)) is not None:
        return Ranked("", paced[1], paced[2])
    taken = _AMOUNT.search(what) or _PACE.search(what)
    if taken is not None and own.endswith(taken[0]) and own != taken[0]:  # 示范区(单位)数量
        return Ranked(own, "", found["where"])
    what = what[: taken.start()] if taken is not None else "" if what.endswith("、") else what
    how = taken[taken.lastindex or 0] if taken is not None else ""
    return Ranked(_DID.sub("", all_of(subject_before(what), words)), how, found["where"])
