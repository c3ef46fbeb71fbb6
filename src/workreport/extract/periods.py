"""Which years a sentence speaks of: the time words of a text, each with the years it means.

Belongs here: finding time words, and what the words around one make of it. Does not belong here: what the words before
a 年 mean (see `yearwords`), centuries and terms (see `eras`), plans (see `plans`), which time word holds where a
sentence has none (see `openings`), whether a number is a result.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from workreport.extract.delivery import delivered_before
from workreport.extract.eras import with_eras
from workreport.extract.normal import SOFT
from workreport.extract.plans import of_the_plan, plan_cues
from workreport.extract.years import FEW, YEAR, TimeCue, count_of, year_of
from workreport.extract.yearwords import YEAR_ENDS, before_year

__all__ = ["find_cues", "years_between"]


def find_cues(norm: str, year: int | None, delivered: int | None = None, late: bool = False) -> list[TimeCue]:
    """Every time word of a normalised text whose years are known, in order; `late`: delivered in the middle of it.

    `year` is the one that the report plans, `delivered` the one it was delivered in, where that is the year before.
    """
    early = year is not None and (delivered == year - 1 or delivered_before(norm, year))
    cues = _before_years(norm, year, early, late)
    cues += plan_cues(norm)
    if "的指标" in norm:  # 一九五八粮食的指标
        cues += [TimeCue(m.start(), year_of(m[0]), year_of(m[0]), False) for m in _YEAR_OF_GOAL.finditer(norm)]
    cues += (_once_more(match) for match in _ONCE_MORE.finditer(norm) if "再" in norm)
    cues = with_eras(norm, cues, year)
    if year is not None and "现在已" in norm:
        cues += _now(norm, cues, year)
    ranges = {cue.start for cue in cues if cue.window}  # 2001年到2005年 is no 2001
    cues = sorted(cue for cue in cues if cue.window or cue.start not in ranges)
    return cues if year is None else of_the_plan(norm, cues, year)


def _before_years(norm: str, year: int | None, early: bool, late: bool) -> list[TimeCue]:
    """The time words that end with 年, in order."""
    cues: list[TimeCue] = []
    for match in re.finditer("年", norm):
        at = match.start()
        head = norm[max(0, at - _HEAD) : at].rstrip(SOFT)
        if (beside := _told_with_a_year(norm, at, head)) is not None:
            begin, cue = beside
            while cues and cues[-1].start >= begin:
                cues.pop()
            cues.append(cue)
        elif not _names_no_years(norm, at):
            years = before_year(head[head.rfind("\n") + 1 :], norm[at : at + 30], year, early, late)
            if years is not None and (found := _cue(norm, at, *years, cues, year)) is not None:
                cues.append(found)
    return cues


def _names_no_years(norm: str, at: int) -> bool:
    """Whether the 年 at `at` stands in what is no time of a number: 上年结转, 不变价, 与2020年比, 《…规划》."""
    carried = norm[at - 1 : at] in ("上", "去") and norm.startswith(_CARRIED, at + 1)
    return carried or norm.startswith(_NO_YEARS, at + 1) or _is_compared(norm, at) or _in_title(norm, at)


def _cue(
    norm: str, at: int, words: str, years: tuple[int, int, bool], cues: list[TimeCue], year: int | None
) -> TimeCue | None:
    """The time word of these `words` before the 年 at `at`, where what follows them and the `cues` before let it be."""
    if words == "本" and cues and norm.find("\n", cues[-1].start, at) < 0:
        years = cues[-1][1:]
    if _TITLE.match(norm, at) is not None:
        return None
    cue = TimeCue(at - len(words), *years)
    if norm.startswith(_BEFORE_IT, at + 1) and (year is None or cue.last < year):
        return None
    if year is not None and cue.last < year - 1:
        if _MADE_BY.match(norm, at) is not None:
            return None
        if not cue.window and _SINCE.match(norm, at) is not None:
            cue = cue._replace(last=year - 1, window=True)
    again = (one for one in reversed(cues[-3:]) if one.window and _is_again(norm, cue, one, at))
    if (told := next(again, None)) is not None:
        cue = cue._replace(first=told.first, last=told.last)
    return None if norm.endswith("连续", 0, cue.start) and _NO_FIGURE.match(norm, at) is not None else cue


def _told_with_a_year(norm: str, at: int, head: str) -> tuple[int, TimeCue] | None:
    """Where a year or two begin that stand right before a number of years, whose 年 is at `at`, and the years meant."""
    if head[-1:] in ("两", "2") and (two := _TWO_NAMED.search(head)) is not None:
        begin = max(0, at - _HEAD) + two.start()
        return begin, TimeCue(begin, year_of(two[1]), year_of(two[2]), True)
    if norm.endswith("连续", 0, at - 1) and (ran := _RAN_FROM.search(norm, max(at - 20, 0), at)) is not None:
        return ran.start(), TimeCue(ran.start(3), year_of(ran[1]), year_of(ran[2]), True)
    if norm.startswith("内", at + 1) and (begun := _FROM_THEN_ON.search(norm, max(at - 24, 0), at)) is not None:
        first = year_of(begun[1])
        return begun.start(), TimeCue(begun.start(2), first, first + count_of(begun[2]) - 1, True)
    if norm[at - 1 : at] in YEAR_ENDS and (ago := _UP_TO.search(norm, max(at - _HEAD, 0), at)) is not None:
        last = year_of(ago[1])
        return ago.start(), TimeCue(ago.start(2), last - count_of(ago[2]) + 1, last, True)
    return None


# 从1976年到1985年是关键的十年
_THEY_ARE = re.compile(rf"(?:{YEAR}) ?年?(?:[-~至到]|—{{1,2}}) ?(?:{YEAR}) ?年,?是[^,。;\n]{{0,12}}的")
_SUCH_YEARS = re.compile("([二三四五十]) ?年,是[^。;\n]*的\\1 ?年[,。;]$")
# 2007年以来 is of all the years since.
_SINCE = re.compile(
    r"年(?: ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?)?"
    r"(?:组成|成立|换届|履职|任职|启动|[建分设撤]{1,2}[一-龥]?[市区县])?(?:以来|至今)|"
    r"年(?<=[自从].{4}年)(?:起[,，]?(?!每|施|执)|[^,。;\n0-9年]{1,10}以来)"  # 自2011年首列开行以来
)
_BESIDE, _HEAD = 16, 14
# 连续3年净增加,新建298万亩: years in a row say nothing of the next clause.
_NO_FIGURE = re.compile(r"[^,、。;\n0-9]*[,、。;\n]")
_TITLE_LENGTH = 40


def _is_compared(norm: str, at: int) -> bool:
    """Whether something is held against the year whose 年 is at `at`: 与2020年比; or left out: (除2020年资金外)."""
    return norm.endswith(_THAN, 0, max(at - 4, 0)) or _COMPARED.match(norm, at) is not None


def _is_again(norm: str, cue: TimeCue, told: TimeCue, at: int) -> bool:
    """Whether a time word means the years of an earlier one: 从1953年到1960年这八年; 未来五年,是打造新空间的五年."""
    these = norm.startswith("这", cue.start)
    if these or norm.endswith(("年", "年的", "年,"), 0, cue.start):
        near = norm.find("\n", told.start, at) < 0 if these else cue.start - told.start < _BESIDE
        length = told.last - told.first
        return near and cue.last - cue.first in (length, length - 1)  # 1965年到1976年11年中
    if _THEY_ARE.fullmatch(norm, told.start, cue.start) and cue.last - cue.first == told.last - told.first:
        return True
    return cue.window and _SUCH_YEARS.search(norm, told.start, at + 2) is not None


def _in_title(norm: str, at: int) -> bool:
    """Whether the years before the 年 at `at` are in the title of a paper: 《一九七八——一九八五年规划纲要》."""
    opened = norm.rfind("《", max(at - _TITLE_LENGTH, 0), at)
    return opened > norm.rfind("》", max(at - _TITLE_LENGTH, 0), at) and "个五年" not in norm[opened : at + 1]


# 再奋斗五年,到2035年 is of the five years that end then.
_ONCE_MORE = re.compile(rf"再(?:接续)?(?:奋斗|努力)([{FEW}]) ?年,?到 ?({YEAR}) ?年")


def _once_more(match: re.Match[str]) -> TimeCue:
    last = year_of(match[2])
    return TimeCue(match.start(1), last - count_of(match[1]) + 1, last, True)


_NOW, _NEAR = re.compile("[,;]现在(?=已)"), 120


def _now(norm: str, cues: list[TimeCue], year: int) -> Iterator[TimeCue]:
    """What is so by now, after what was so in an earlier year: 1958年初有74个,现在已经成为24个."""
    then = sorted(cue.start for cue in cues if cue.last < year - 1 and not cue.window)
    for match in _NOW.finditer(norm):
        begin = max(norm.rfind("。", max(match.start() - _NEAR, 0), match.start()), match.start() - _NEAR)
        at = bisect_left(then, match.start()) - 1
        if at >= 0 and then[at] > begin:
            yield TimeCue(match.start() + 1, year - 1, year - 1, False)


# 一九七八年前的二十六年
_UP_TO = re.compile(rf"({YEAR}) ?年以?前的?([{FEW}]{{1,3}}|[0-9]{{1,2}}) ?$")
_YEAR_OF_GOAL = re.compile(rf"(?:{YEAR})(?=[一-龥]{{1,6}}的指标)(?!年)")
# 从1956年开始,在十二年内
_FROM_THEN_ON = re.compile(rf"[从自] ?({YEAR}) ?年(?:开始|起),?在?([{FEW}]{{1,3}}|[0-9]{{1,2}}) ?$")
# 2016—2018连续三年
_RAN_FROM = re.compile(rf"({YEAR}) ?年?(?:[-~至到]|—{{1,2}}) ?({YEAR}) ?年?(?:连续)([{FEW}])$")
_TWO_NAMED = re.compile(rf"({YEAR})(?: ?年)?[、和与及] ?({YEAR})(?: ?年)? ?这?[两2] ?$")  # 2023和2024两年
# A year's prices and its far aims are no time (按1970年不变价格计算, 实现2035年远景目标), nor what is held against it.
_NO_YEARS = ("型", "不变价", "价格", "可比价", "远景目标")
_CARRIED = ("结转", "结余", "滚存")  # 上年结转收入
_BEFORE_IT = ("以前", "底以前")  # 1957年以前 is no 1957, but 1980年以前 is the end of what was planned in 1975
# 2000年底前建成的老旧小区: when a thing was made is no time of what is done to it.
_MADE_BY = re.compile("年[末底]?之?前(?:建成|建设|建造|竣工|购置|安装|注册|登记|参加工作|出生)")
_COMPARED = re.compile(
    "年(?:(?<=[与和跟同].{4}年)比|(?<=在.{4}年)[^,。;\n]{0,16}基[础数]上|(?<=以.{4}年)为基[数础期]|"
    "(?<=[上去]年)度?[^,。;\n0-9]{2,16}(?:收入|工资|产值|支出|标准)的 ?[0-9一二三四五六七八九])"
)
_THAN = (
    "快于", "慢于", "高于", "低于", "好于", "优于", "多于", "少于", "大于", "小于",
    *("(扣除", "(除", "(剔除", "(不含"),  # (扣除2020年资金外)
    *("比上年和", "比上年、", "比去年和", "比去年、"),  # 分别比上年和2020年增长7%和60%
)  # fmt: skip
# The year in a title, and in the name of what is held every year: 推动2020年全球招商大会签约项目落地.
_TITLE = re.compile(
    r"年[^,，。;:\n]{0,16}工作报告|年[一-龥]{0,6} ?[0-9]+号文|"
    r"年[一-龥“”]{0,6}(?:招商|推介|洽谈|博览|投资)(?:大会|会)(?=[一-龥、“”0-9]{1,20}项目)"
)


# 从2007年的10亿元增加到2012年的20亿元 speaks of the years between; what grows on is told after it.
_BETWEEN = re.compile(rf"年(?<=[由从].{{4}}年)[末底]?的?[^,。;\n年]{{2,40}}(?:到|至|为) ?({YEAR}) ?年")


def years_between(norm: str) -> Iterator[TimeCue]:
    """The years that something grew in from one that is told to another."""
    for match in _BETWEEN.finditer(norm):
        words, last = norm[match.start() - 4 : match.start()], year_of(match[1])
        if re.fullmatch(YEAR, words) and year_of(words) + 1 < last:
            yield TimeCue(match.start(), year_of(words) + 1, last, True)
