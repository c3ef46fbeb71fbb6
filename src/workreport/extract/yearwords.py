"""The words right before a 年, and the years that they mean: 2024年, 去年, 过去五年, 2021—2025年.

Belongs here: what those words say, and what makes of them no years of a number's own. Does not belong here: where the
time words of a text are (see `periods`), five-year plans (see `plans`), centuries and terms (see `eras`).
"""

from __future__ import annotations

import re

from workreport.extract.quantities import PAPERS
from workreport.extract.years import FEW, YEAR, count_of, year_of

__all__ = ["YEAR_ENDS", "before_year"]

_LAST_YEARS = re.compile(
    rf"(?P<range>({YEAR}) ?年?(?: ?[0-9一二三四五六七八九十]{{1,2}} ?月[底末初份]?)? ?"
    rf"(?:[-~至到]|—{{1,2}}) ?({YEAR}) ?)$"
    rf"|(?P<base>比|较|(?<!连)同|于|超过|自|以|为|到)?(?P<year>{YEAR}) ?$"
    r"|(?P<last>(?<![比较由从])(?:去|上|上一|过去一|过去的一|这一))$"
    r"|(?P<next>新的一|新一|今|本)$|(?P<after>明|下一|(?<!年)来)$"
    r"|(?P<future>今明|明后|(?:未来|今后)的?|(?<!最)后|接下来|再用|再经过|将用|"
    rf"(?:力争|计划|争取|拟)(?:通过|经过|[用在])?|要用)"
    rf"(?:[{FEW}1-9][到至~-]|[一二两三四五六七八](?=[二两三四五六七八九] ?$))? ?"
    rf"(?P<fyears>[二三]?十[{FEW}]?|[{FEW}]|[0-9]{{1,2}}) ?$"
    r"|(?P<past>(?:执行|实行|进行|经过)了(?:近|将近)?|过去的?|近|(?<!提)(?<!五[”\"])前|这|以往|最近|以来的)? ?"
    r"(?<![几上百千])(?<!(?<![总人户件家])数)(?<!上个)(?<!一个)"
    rf"(?P<years>[二三四五]?十[{FEW}]|[二三四五]十|[{FEW}]|(?<![0-9.])[0-9]{{1,2}})(?P<over>多)? ?$"
)
# A year with nothing before it that would make it a range's end or a comparison's: most are, and soon told.
_PLAIN_YEAR = re.compile(r"(?<![0-9 \-~至到—年比较同于过自以为])(?:1[89]|20)[0-9]{2}$")
YEAR_ENDS = frozenset(f"{FEW}〇零0123456789去上本今当新明来多的 ")  # what the words above end with
_ON = re.compile(
    r"年(?:的?总和|全社会|的?(?:工作|实践|(?:持续|不懈|艰苦|接续|连续)?(?:奋斗|努力)|历程|(?:左右)?时间|时光|光阴|征程|砥砺|春华|风雨|奋[勇进楫]|耕耘|拼搏|磨砺|实干|攻坚克难|同心|"
    r"求索|笃行|跋涉|接力|追梦|筑梦|栉风)|[多]?来|间|里|中(?!期|部|央|考|学|国)|以来|内|(?:累计|完成|安排|建成|新增|新建|总|共|发放|实现|新改|改造|年均|平均|共计|净增|"
    r"投入|实施(?!方案|计划|意见)|引进|培育|招引|[0-9]|增加|增长|接近|翻|合计|跨越|跨过|(?:实际)?利用|吸收|上升|提升|提高|下降|连跨|跃上|迈上|节约|共节|转移|培训|减少|解决|脱贫|拆除|"
    r"整治|筹集|改扩建|关停|淘汰|获(?![得取]感)|扩建|治理))"
)
# A year that another is held against (是2011年的2倍, 由2011年的45%, 比历史最高的1979年) is not the number's own.
_BASE = re.compile(r"年[末底]?(?:的倒数|的 ?(?:近|约)?[0-9一二两三四五六七八九十百]|相比|的?基础上)")
# 比重由今年预计的44%提高到45%
_FROM_THIS = re.compile(
    r"年[底末初]?(?:预计|实际)?的?(?:预计|实际)?[0-9.一二三四五六七八九十百千万亿点分之]+[^,。;到至为]{0,6}"
    r"(?:提高|上升|增加|增长|下降|降低|减少|降|升|改|变|调整|扩大|缩小)?[到至为]"
)
_MULTIPLE_OF = re.compile(r"年[末底]?的(?:将?近|约)?[0-9.一二三四五六七八九十百点]+多?倍")  # 达到2010年的1.8倍
_FIRST_VALUE = re.compile(
    r"年[末底]?(?:近|约)?[0-9.]+[^0-9.月年日到至~—/ -]|年[末底]?的?第[0-9一二三四五六七八九十]+位|"
    r"年[末底]?[一-龥]{1,8}[0-9.]+[^0-9,。;月年日到至]{1,3}(?:增|提|上|扩)[^,。;0-9年]{0,3}[到至]"
)  # 由2021年7家增加至12家
_AGAINST = re.compile(r"(?:比(?!重|例|率|上)|较)[^,，。;\n]{0,10}$")
_NAMED = re.compile(f"年(?:行动|{PAPERS}|攻坚|规划|计划|期|级|产|前|之前|后)")


def before_year(
    head: str, tail: str, year: int | None, early: bool, late: bool
) -> tuple[str, tuple[int, int, bool]] | None:
    """The words before a 年 that name years, and those years; for `early` and `late` see `delivery`."""
    if (plain := _PLAIN_YEAR.search(head, len(head) - 4)) is not None:
        said = int(plain[0])
        return None if _is_held_against(head[: plain.start()], tail) else (plain[0], (said, said, False))
    match = _LAST_YEARS.search(head) if head[-1:] in YEAR_ENDS else None
    if match is None or match["base"] in ("比", "较", "同", "超过"):
        return None
    before = head[: match.start()]
    reached = match["base"] == "到" and not before.endswith("恢复")  # 增加到2024年的9亿元
    reached = reached and _MULTIPLE_OF.match(tail) is None
    if match["last"] is not None and tail[1:4] in _OF_LEVEL:
        return None
    if match["last"] == "上" and tail.startswith("年产"):
        return None  # 世界上年产石油
    if match["year"] and (_AGAINST.search(before) or not reached and _BASE.match(tail)):
        return None
    if match["range"]:
        first, last = (year_of(words) for words in match.groups()[1:3])
        return None if before.endswith(_HELD_AGAINST) else (match[0], (first, last, last > first))
    if (match["next"] or match["last"]) and before.endswith(("由", "从")) and _FROM_THIS.match(tail):
        return None
    if match["year"]:
        return match["year"], (year_of(match["year"]), year_of(match["year"]), False)
    named = match["last"] or match["next"] or match["after"]
    named = named or match["past"] == "前"  # 前两年…,今年…
    years = None if year is None else _relative(match, tail, year - 1 if early and named else year, late)
    return None if years is None else (match[0], years)


def _is_held_against(before: str, tail: str) -> bool:
    """Whether a plain year between these words is one that something is held against, not the number's own."""
    if tail[1:2] in _SPANS and before.endswith(_HELD_AGAINST):
        return True  # 是1950年到1997年总和的1.7倍
    if tail.startswith("年的灾区") and before.endswith("对"):
        return True  # 对1954年的灾区,政府继续拨付
    if tail[1:4] in _OF_LEVEL and before.endswith(_NEAR_TO):
        return True  # 接近1979年的水平
    if _AGAINST.search(before) is not None or _BASE.match(tail) is not None:
        return True
    return before.endswith(("由", "从")) and _FIRST_VALUE.match(tail) is not None


def _relative(match: re.Match[str], tail: str, year: int, late: bool) -> tuple[int, int, bool] | None:
    """The years that words mean which count them from the report's: 过去五年, 今后三年, 去年."""
    if match["years"]:
        return _years_past(match, tail, year, year if late else year - 1)
    if match["fyears"]:
        length = count_of(match["fyears"])
        if match["future"][0] in "计拟" and not _ON.match(tail) or _NAMED.match(tail):
            return None
        year += match["future"] == "明后"
        return (year, year + length - 1, True) if length > 1 and match["future"] != "后" else None
    held = (tail[1:2] in _STOPS or tail[1:5] in _LEVEL_WITH) and match.string.endswith(_HELD, 0, match.start())
    if match["last"] is not None and (held or tail[1:3] in _NO_TIME):
        return None
    shift = -1 if match["last"] else 1 if match["after"] else 0
    return year + shift, year + shift, False


def _years_past(match: re.Match[str], tail: str, year: int, until: int) -> tuple[int, int, bool] | None:
    """So many years up to `until`, where the words around them say that they are over; None where nothing does."""
    length = count_of(match["years"])
    if match.string.endswith("提前", 0, match.start()):
        return None
    went_on = "了" in (match["past"] or "")  # 执行了两年; not 执行了两年之后
    if went_on and tail.startswith(_AFTER_IT):
        return None
    ends = match.string[: match.start()].endswith("的") and tail[1:2] in _STOPS  # 增速最快的四年。
    if tail.startswith(_AND_A_HALF):
        return until - length, until, True  # 两年半来
    known = ends or match["years"].endswith("十") and tail[1:].startswith(_REFORM)
    known = known or went_on or match["past"] in _PAST or _ON.match(tail) or match["past"] == "前" and length == 2
    if length == 1 and (tail.startswith(("年来", "年里")) or match["past"] in ("过去", "过去的", "这")):
        return year - 1, year - 1, False
    if length == 1 and tail.startswith(("年多来", "年多以来")):
        return until - 1, until, True
    most = _LONGEST_SINCE if tail.startswith(("年来", "年以来", "年多来")) else _LONGEST  # 五十年来
    if not known or not 2 <= length <= most or _NAMED.match(tail):
        return None
    return until - length + 1, until, True


_AFTER_IT = ("年后", "年之后", "年以后")
_AND_A_HALF = ("年半来", "年半以来", "年半里", "年半中", "年半的")
_REFORM = ("改革", "的改革", "的农村改")  # 经过二十年的农村改革
_SPANS, _HELD_AGAINST = frozenset("到至-~—"), ("相当于", "是", "比", "较", "超过")
_LONGEST, _LONGEST_SINCE = 40, 75  # 35年来首次
# What is held against the year before is not of it: 与上年持平, 保持上年水平, 不低于上年.
_NO_TIME = frozenset(("同期", "级", "水平", "持平", "实绩", "基数", "增速", "增幅"))
_OF_LEVEL = frozenset(f"的{word}" for word in _NO_TIME)  # 接近1979年的水平
_HELD = ("低于", "高于", "好于", "快于", "优于", "多于", "少于", "大于", "小于", "超过", "与", "同")
_NEAR_TO = (*_HELD, "接近", "达到", "恢复到", "保持", "保持在", "相当于")
_LEVEL_WITH = ("大体持平", "基本持平", "大致相当", "大体相当")
_STOPS = frozenset("。,;\n")
_PAST = frozenset(("过去", "过去的", "近", "这", "以往", "最近", "以来的"))
