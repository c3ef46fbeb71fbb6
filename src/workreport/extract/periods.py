"""Which years a sentence speaks of: the time words of a text, each with the years it means.

Belongs here: time words and their years. Does not belong here: which of them holds where a sentence has none (see
`openings`), whether a number is a result.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from workreport.extract.delivery import delivered_before
from workreport.extract.normal import SOFT
from workreport.extract.plans import of_the_plan, plan_cues
from workreport.extract.quantities import PAPERS
from workreport.extract.years import FEW, YEAR, TimeCue, count_of, year_of

__all__ = ["PER_YEAR", "find_cues", "is_running", "years_between"]

PER_YEAR = "年均(?!浓度|气温|降水|含量|值|优良)|平均每年"  # a year's mean concentration is no mean of years


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
_YEAR_ENDS = frozenset(f"{FEW}〇零0123456789去上本今当新明来多的 ")  # what the words above end with
_ON = re.compile(
    r"年(?:的?总和|全社会|的?(?:工作|实践|(?:持续|不懈|艰苦|接续|连续)?(?:奋斗|努力)|历程|(?:左右)?时间|时光|光阴|征程|砥砺|春华|风雨|奋[勇进楫]|耕耘|拼搏|磨砺|实干|攻坚克难|同心|求索|笃行|跋涉|接力|追梦|筑梦|栉风)|[多]?来|间|里|中(?!期|部|央|考|学|国)|以来|内|(?:累计|完成|安排|建成|新增|新建|总|共|发放|实现|新改|改造|年均|平均|共计|净增|"
    r"投入|实施(?!方案|计划|意见)|引进|培育|招引|[0-9]|增加|增长|接近|翻|合计|跨越|跨过|(?:实际)?利用|吸收|上升|提升|提高|下降|连跨|跃上|迈上|节约|共节|转移|培训|减少|解决|脱贫|拆除|整治|筹集|改扩建|关停|淘汰|获(?![得取]感)|扩建|治理))"
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
_BENCHMARK = re.compile(r"(?:比(?!重|例|率|上)|较)[^,，。;\n]{0,10}$")
_NAMED = re.compile(f"年(?:行动|{PAPERS}|攻坚|规划|计划|期|级|产|前|之前|后)")
_OTHER = re.compile(
    r"本届政府(?!开局|起步|首|的?第一|要|将|(?:任期|确定的|提出的|的)?(?:工作|各项|主要|奋斗)?(?:目标|任务|承诺)|[^,。;\n]{0,10}(?:之|第[一二三四五]|最后一)年)|任期|五年任期|"
    r"[一二三四五六七八九十]{1,3}届(?:人大|人民代表大会)(?:第)?一次会议以来(?!的?[一二两三四五]年)"
)


def find_cues(norm: str, year: int | None, delivered: int | None = None, late: bool = False) -> list[TimeCue]:
    """Every time word of a normalised text whose years are known, in order; `late`: delivered in the middle of it.

    `year` is the one that the report plans, `delivered` the one it was delivered in, where that is the year before.
    """
    cues: list[TimeCue] = []
    early = year is not None and (delivered == year - 1 or delivered_before(norm, year))
    for match in re.finditer("年", norm):
        at = match.start()
        head = norm[max(0, at - _HEAD) : at].rstrip(SOFT)
        line = head.rfind("\n") + 1
        if (beside := _told_with_a_year(norm, at, head)) is not None:
            begin, cue = beside
            while cues and cues[-1].start >= begin:
                cues.pop()
            cues.append(cue)
            continue
        carried = norm[at - 1 : at] in ("上", "去") and norm.startswith(_CARRIED, at + 1)
        if carried or norm.startswith(_NO_YEARS, at + 1) or _is_compared(norm, at) or _in_title(norm, at):
            continue
        years = _before_year(head[line:], norm[at : at + 30], year, early, late)
        if years is not None and years[0] == "本" and cues and norm.find("\n", cues[-1].start, at) < 0:
            years = years[0], cues[-1][1:]
        if years is not None and _TITLE.match(norm, at) is None:
            cue = TimeCue(at - len(years[0]), *years[1])
            if norm.startswith(_BEFORE_IT, at + 1) and (year is None or cue.last < year):
                continue
            if year is not None and cue.last < year - 1 and _MADE_BY.match(norm, at) is not None:
                continue
            if year is not None and cue.last < year - 1 and not cue.window and _SINCE.match(norm, at) is not None:
                cue = cue._replace(last=year - 1, window=True)
            again = (one for one in reversed(cues[-3:]) if one.window and _is_again(norm, cue, one, at))
            if (told := next(again, None)) is not None:
                cue = cue._replace(first=told.first, last=told.last)
            if not (norm.endswith("连续", 0, cue.start) and _NO_FIGURE.match(norm, at) is not None):
                cues.append(cue)
    cues += plan_cues(norm)
    if "的指标" in norm:  # 一九五八粮食的指标
        cues += [TimeCue(m.start(), year_of(m[0]), year_of(m[0]), False) for m in _YEAR_OF_GOAL.finditer(norm)]
    cues += (_once_more(match) for match in _ONCE_MORE.finditer(norm) if "再" in norm)
    if year is not None and is_running(norm):
        cues += [TimeCue(match.start(), year, year, False) for match in _SECOND_HALF.finditer(norm)]
    for match in _NEW_CENTURY.finditer(norm) if "世纪" in norm else ():
        cues.append(TimeCue(match.start(), _CENTURY + 1, _CENTURY + count_of(match[1]), True))
    if year is not None and year < _CENTURY:
        for match in _LAST_OF_CENTURY.finditer(norm):
            cues = [cue for cue in cues if not match.start() <= cue.start < match.end()]
            cues.append(TimeCue(match.start(), _CENTURY + 1 - count_of(match[1]), _CENTURY, True))
        cues += [TimeCue(match.start(), _CENTURY, _CENTURY, False) for match in re.finditer("本世纪末", norm)]
    if year is not None:
        cues += [TimeCue(match.start(), _FOUNDED, year - 1, True) for match in _SINCE_FOUNDED.finditer(norm)]
    if year is not None and any(word in norm for word in ("本届政府", "任期", "次会议以来")):
        cues += [TimeCue(match.start(), year - 5, year - 1, True) for match in _OTHER.finditer(norm)]
    if year is not None and "现在已" in norm:
        cues += _now(norm, cues, year)
    ranges = {cue.start for cue in cues if cue.window}  # 2001年到2005年 is no 2001
    cues = sorted(cue for cue in cues if cue.window or cue.start not in ranges)
    return cues if year is None else of_the_plan(norm, cues, year)


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
    if norm[at - 1 : at] in _YEAR_ENDS and (ago := _UP_TO.search(norm, max(at - _HEAD, 0), at)) is not None:
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


_RUNNING = re.compile(
    r"(?<![去上]年)上半年[^。,\n]{0,16}(?:计划|总结|工作情况|(?:经济|运行)[^。,\n]{0,12}(?:情况|报告))|"
    r"1 ?月?[-~至—] ?[69] ?月[^。\n]{0,8}(?:国民经济|计划)|"
    r"\n? *(?<![一-龥])上半年,"
)
_SECOND_HALF = re.compile(r"(?<![年])下半年")
_TITLED = 200


def is_running(norm: str) -> bool:
    """Whether a report's opening says that it is of a year not yet over: 上半年计划执行情况."""
    return _RUNNING.search(norm[:_TITLED]) is not None


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
_FOUNDED, _CENTURY = 1950, 2000
_TWO_NAMED = re.compile(rf"({YEAR})(?: ?年)?[、和与及] ?({YEAR})(?: ?年)? ?这?[两2] ?$")  # 2023和2024两年
_SINCE_FOUNDED = re.compile(r"以来(?:(?<=解放以来)|(?<=建国以来)|(?<=中国成立以来))[,，]")
_NEW_CENTURY = re.compile(rf"[新本]世纪的?(?:头|前|最初)([{FEW}])个?年")
_LAST_OF_CENTURY = re.compile(rf"本世纪的?(?:最后|末)的?(二?十[{FEW}]?|[{FEW}])个?年")
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


def _before_year(
    head: str, tail: str, year: int | None, early: bool, late: bool
) -> tuple[str, tuple[int, int, bool]] | None:
    """The words before a 年 that name years, and those years; for `early` and `late` see `delivery`."""
    if (plain := _PLAIN_YEAR.search(head, len(head) - 4)) is not None:
        if tail[1:2] in _SPANS and head[: plain.start()].endswith(_HELD_AGAINST):
            return None  # 是1950年到1997年总和的1.7倍
        before = head[: plain.start()]
        if tail.startswith("年的灾区") and before.endswith("对"):
            return None  # 对1954年的灾区,政府继续拨付
        if tail[1:4] in _OF_LEVEL and before.endswith(_NEAR_TO):
            return None  # 接近1979年的水平
        compared = _BENCHMARK.search(before) or _BASE.match(tail)
        if compared is None and before.endswith(("由", "从")):
            compared = _FIRST_VALUE.match(tail)
        return None if compared else (plain[0], (int(plain[0]), int(plain[0]), False))
    match = _LAST_YEARS.search(head) if head[-1:] in _YEAR_ENDS else None
    if match is None or match["base"] in ("比", "较", "同", "超过"):
        return None
    reached = match["base"] == "到" and not head.endswith("恢复", 0, match.start())  # 增加到2024年的9亿元
    reached = reached and _MULTIPLE_OF.match(tail) is None
    if match["last"] is not None and tail[1:4] in _OF_LEVEL:
        return None
    if match["last"] == "上" and tail.startswith("年产"):
        return None  # 世界上年产石油
    if match["year"] and (_BENCHMARK.search(head[: match.start()]) or not reached and _BASE.match(tail)):
        return None
    if match["range"]:
        if head[: match.start()].endswith(_HELD_AGAINST):
            return None
        found = [year_of(words) for words in match.groups()[1:3]]
        return match[0], (found[0], found[1], found[1] > found[0])
    if (match["next"] or match["last"]) and head[: match.start()].endswith(("由", "从")) and _FROM_THIS.match(tail):
        return None
    if match["year"]:
        return match["year"], (year_of(match["year"]), year_of(match["year"]), False)
    named = match["last"] or match["next"] or match["after"]
    named = named or match["past"] == "前"  # 前两年…,今年…
    years = None if year is None else _relative(match, tail, year - 1 if early and named else year, late)
    return None if years is None else (match[0], years)


def _relative(match: re.Match[str], tail: str, year: int, late: bool) -> tuple[int, int, bool] | None:
    if match["years"]:
        until = year if late else year - 1
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


# 从2007年的10亿元增加到2012年的20亿元 speaks of the years between; what grows on is told after it.
_BETWEEN = re.compile(rf"年(?<=[由从].{{4}}年)[末底]?的?[^,。;\n年]{{2,40}}(?:到|至|为) ?({YEAR}) ?年")


def years_between(norm: str) -> Iterator[TimeCue]:
    """The years that something grew in from one that is told to another."""
    for match in _BETWEEN.finditer(norm):
        words, last = norm[match.start() - 4 : match.start()], year_of(match[1])
        if re.fullmatch(YEAR, words) and year_of(words) + 1 < last:
            yield TimeCue(match.start(), year_of(words) + 1, last, True)
