"""When a single 一, a bare 百, 千 or 万 with a measure word counts, and is no way of speaking.

Belongs here: the words around it that say so. Does not belong here: numerals of more than one digit (see `chinese`).
"""

from __future__ import annotations

import re

__all__ = ["STOPS", "counts_one", "counts_round"]

STOPS = frozenset("，,。、;()\n")
_TAKES = ("引进", "带动", "开展", "培育", "举办", "加快", "新建", "选派", "评选")  # 引进百名人才, 举办百场展演
_ROUND = frozenset("百千万")  # 千余家 is a count, 千家 a way of speaking
_WENT_ON, _FROM, _CUT = ("历时", "奋战", "大干"), ("从", "由"), ("压缩", "缩短", "减少")  # 历时百天, 从一个月压缩到4天
# 不到一个月时间, 用一个月左右时间, 十二月一个月; 政策延长一年
_TOOK = ("月", "月份", "不到", "只有", "用", "历时", "用时", "延长", "推迟", "顺延", "延期")
_AT_LEAST = ("至少有", "至少", "至少引进", "不少于")  # 零就业家庭至少有一人就业
# One that is built or held counts (建设一条法治大道), one that is striven for does not (建设一支过硬的队伍).
_BUILDS = ("建设", "打造", "构建", "建成", "设立", "完成", "配备", "新建", "开设")
_BUILT = re.compile(
    "[^,。;、的和]{0,12}(?:大道|公园|广场|学校|小学|中学|幼儿园|医院|中心|园区|基地|社区|[站馆场厂院楼室点车周街])(?=[,。;、的和]|$)"
)
_EACH_HAS = re.compile("(?:每[人户家村县乡队]|[人户村]均)(?:平均)?(?:有|占有|拥有|达到?|建成|养)?$")  # 每人有一亩高产田
_STARTED = ("并网", "投产", "发电", "建成投产")  # 确保一台投产
_STANDS = frozenset("座所处条家台艘栋幢套支")
_BUILT_ONE = re.compile(  # 建成国家级中心渔港一座
    "(?:建成|新建|改建|扩建|兴建|修建|创建|购置|添置|引进|设立|组建|建立|建造|续建)了?[^,。;、]{2,18}$"
)
_OF_A_YEAR = ("来", "时间", "内", "间,", "的努力")
_PAST = ("过去", "过去的", "以往", "提前", "学前")  # 过去一年 is the window of a review, and so is 一年来


def counts_round(norm: str, start: int, words: str, kind: str, more: bool) -> bool:
    """Whether a numeral that begins with a power of ten counts: 引进百名人才, 历时百天; `more`: 千余家."""
    if words not in _ROUND:
        return False
    if kind == "count":
        return more or norm.endswith(_TAKES, 0, start)
    return kind == "duration" and norm.endswith(_WENT_ON, 0, start)


def counts_one(norm: str, start: int, end: int, unit_zh: str, kind: str) -> bool:
    """Whether a single 一 with its measure word counts: 翻一番, 用一年时间, 建成医院一座."""
    if unit_zh in ("倍", "番", "成", "刻钟", "个百分点") or norm.endswith(_AT_LEAST, 0, start):
        return True
    if kind == "duration" and _takes_time(norm, start, end):
        return True
    if norm.endswith(_BUILDS, 0, start) and _BUILT.match(norm, end) is not None:
        return True
    if unit_zh in _STANDS and _stands(norm, start, end):
        return True
    if _EACH_HAS.search(norm, max(0, start - 8), start):
        return True
    return unit_zh == "年" and (norm.endswith(_PAST, 0, start) or norm.startswith(_OF_A_YEAR, end))


def _takes_time(norm: str, start: int, end: int) -> bool:
    """Whether so much time is taken, or is what something was cut from."""
    return norm.endswith(_TOOK, 0, start) or norm.endswith(_FROM, 0, start) and norm.startswith(_CUT, end)


def _stands(norm: str, start: int, end: int) -> bool:
    """Whether one thing was built, told at the clause's end, or has been started."""
    if norm[end : end + 1] in STOPS and _BUILT_ONE.search(norm, max(0, start - 24), start) is not None:
        return True
    return norm.startswith(_STARTED, end)
