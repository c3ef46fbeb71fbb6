"""Finding numbers written in Chinese numerals, and names that hold them.

Belongs here: which Chinese numerals count something and which are set phrases.
Does not belong here: Arabic digits, levels and things counted by 大 (see `levels`), powers alone (see `powers`), what
counts off a list (see `enumerators`), halves and parts of a whole (see `fractional`), a single 一 (see `ones`).
"""

from __future__ import annotations

import re
from functools import cache

from workreport.extract.enumerators import enumerators
from workreport.extract.fractional import halved, share_of, with_finer
from workreport.extract.levels import is_tier, surveyed
from workreport.extract.numerals import chinese_value
from workreport.extract.ones import STOPS, counts_one, counts_round
from workreport.extract.powers import power, sized
from workreport.extract.quantities import BOUND, ENTER, PAPERS, Quantity, coins, is_nth, one_of, times, unit_by_name
from workreport.extract.ranges import BETWEEN, CN, NUMERAL, about, ends_of, least_of_two, lower_end
from workreport.extract.unmeasured import people, places_beside, two_digits
from workreport.extract.years import NTH_PLAN
from workreport.vocabulary import units

__all__ = ["find_chinese"]

# What follows a single numeral in words that count nothing. A numeral after digits belongs to them.
_NEVER = "体批些步系直定般切样致流律旦心方面边线新代道同起路带老小制国揽网窗业口季度产届会中,，。、"
# Meetings and lots that are counted, not numbered: 举办三届博览会, 分两批.
_HELD_SO_OFTEN = (
    "届(?![人一二三四五六七八九十])[一-龥“”/]{2,12}"
    "(?:大会|博览会|论坛|峰会|交易会|[双三]年展|艺术节|文化节|运动会)"
)
_START = re.compile(
    rf"[〇零一二两三四五六七八九十百千万亿半](?:(?<![0-9多余几].)(?<![0-9][十百千万].)|(?<=[结盈剩]余.)|(?<=[更许众还数]多.)|"
    rf"(?<=[、和][12][0-9][0-9][0-9][两三])(?=年))"
    rf"(?:(?<=[第前].)|(?<=连续.)|(?=分?批)(?<=分.)|(?<=[两三四五六七八九十])(?=批(?![次发复评准示]))|(?={_HELD_SO_OFTEN})|"
    rf"(?=、[二三四五六七八九][十百千万亿倍年个天成])|(?<=一半)|(?<!一)(?=方面|道手续|道工序|道防线|步走)|(?![{_NEVER}]))"
)
_QUOTED = re.compile(rf"[“\"‘「]([^“”\"‘’「」。;\n0-9]{{0,12}}[{CN}双][^“”\"‘’「」。;\n0-9]{{0,14}})[”\"’」]")


@cache
def _counted_pattern() -> re.Pattern[str]:
    unit = one_of({unit.zh: unit.not_before for unit in units() if unit.spoken})
    return re.compile(rf"{NUMERAL}([多余几来][十百千万亿]*)?({unit})([多余](?![年出于得]))?({BOUND})?")


_DATE = re.compile(
    rf"([一二][九八〇零][〇零一二三四五六七八九]{{2}})年(?:[{CN}]{{1,2}}月(?:[{CN}]{{1,3}}日)?)?"
    rf"|[{CN}]{{1,2}}月(?:[{CN}]{{1,3}}日|份)|[{CN}]{{1,2}}月(?=[以至到,，、])"
)
_ORDINAL = re.compile(rf"([{CN}]+)(位|名|届|次|批|个|期|条|轮|产业|季度|年|代|大)?(?!者|方(?!阵))")
_PHASE = re.compile(
    r"[一二三四五六七八九]期(?!间|待|望|盼)|[一二三四五六七八九十]+届|"
    r"[一二三四五六七八九十]+次(?=(?:、[一二三四五六七八九十]+次)*(?:[一二三四五六七八九、]*次)?(?:全会|全体|会议|代表|党代))"
)
_PLAN = re.compile(
    rf"[一二两三四五六七八九十]+个?年(?:[一-龥]{{0,3}}行动|[一-龥]{{2,6}}搬迁规划|攻坚|(?:科学|远景|发展|长远|长期|建设)?规划|计划(?!生育)|倍增|提升|大变样|专项|"
    rf"{PAPERS}|(?:制|免费)*义务教育|一贯制)|一百年(?=奋斗|不动摇|不变)"
)
_IDIOM = re.compile(
    r"[一二两三四五六七八九十]+(?:个(?:硬仗|维护|确立|确保|意识|自信|毫不动摇|先行|文明|没有|务必|结合|统筹|"
    r"坚持|大局|积极性|轮子|市场|根本|"
    r"代表|全面|必须|一律|基本|指头|转变|关系|带头|一百年|全覆盖|不[一-龥]|[一-龥]{1,3}化)|年(?:之(?![后前内间久中])|树|磨|禁|九旱|奋斗(?!目标)|不动摇|不变|"
    r"一剑)|次(?:性|创业|供水|开发|分配|产业|党代|人代|会议|全会|全委|政协)|"
    r"件(?:事(?![:。,])|套)|部曲|种(?:思维|能力)|条(?:战线|线(?!路)|腿|底线|心|生命线)|手|届(?:[一二三四五六七八九十]+中)|"
    r"位(?:一体|数|书记)|名(?:山|川|工程)|"
    r"家(?:亲|人)|人(?:大|民|小|行|口|类|才|转)|天(?:一|下)|户(?:籍)|里(?:路|挑)|成(?:为|立|长|果)|口(?:气|"
    r"之)|起(?:来|步)|对(?:一|外)|"
    r"方面(?<=正反两方面)|棵松|尺讲台|场硬仗|元(?:结构|正极|锂|材料|前驱|电池)|类(?:似)|套(?:班子)|轮(?:土地)?(?:延包|承包)|张(?:网|图|蓝图)|项(?:主张|原则|规定|基本原则)|"
    r"个(?:样))"
)


def find_chinese(norm: str) -> list[Quantity]:
    """Every number in Chinese numerals, every quoted name that holds one, every enumerator; unordered."""
    found = [_named(match) for match in _QUOTED.finditer(norm)]
    found += enumerators(norm)
    position, search = 0, _START.search
    while (start := search(norm, position)) is not None:
        quantity, position = _at(norm, start.start())
        if quantity is not None:
            found += ends_of(norm, quantity)
            position = max(position, found[-1].end)
    return found


_STRONG_HELD = re.compile(rf"([{CN}]+)强$")  # 入选“全省综合实力三十强”
_ENTERING = re.compile(f"(?:{ENTER})[^,。;“]{{0,6}}$")
_RANK_HELD = re.compile(rf"第([{CN}]+)[位名]$")  # 荣获“全国百强区第二位”


def _named(match: re.Match[str]) -> Quantity:
    if held := _RANK_HELD.search(match[1]):
        start = match.start(1) + held.start()
        return Quantity(start, match.end(1), chinese_value(held[1]), 1, "", "ranked", False, "")
    strong = _STRONG_HELD.search(match[1])
    if strong is not None and _ENTERING.search(match.string, max(0, match.start() - 8), match.start()) is not None:
        start = match.start(1) + strong.start()
        return Quantity(start, match.end(1), chinese_value(strong[1]), 1, "强", "rank", False, "")
    if counted := _counted_pattern().fullmatch(match[1]):
        value, unit = chinese_value(counted[1]), unit_by_name()[counted[3]]
        unit_of, kind = (unit.canonical, "run") if unit.kind == "run" else ("", "name")  # “十三连增”
        return Quantity(match.start(1), match.end(1), value, 1, unit_of, kind, False, "")
    return Quantity(match.start(1), match.end(1), None, 1, "", "name", False, "")


def _at(norm: str, start: int) -> tuple[Quantity | None, int]:
    """What the Chinese numeral at `start` is, and where to look on."""
    head = norm[start]
    before = norm[start - 1] if start else ""
    if before == "第":
        return _ordinal(norm, start)
    if before == "唯":
        return None, start + 2
    if head == "半":
        return halved(norm, start), start + 1
    end = start + 1
    while end < len(norm) and norm[end] in CN:
        end += 1
    if end - start == 5 and _AND_YEAR.match(norm, start) is not None:
        end -= 1  # 一九七九和一九八〇两年
        return Quantity(start, end, chinese_value(norm[start:end]), 1, "年", "date", False, ""), end
    after = norm[end : end + 1]
    top = before == "前" and (after in STOPS or after in ("强", "甲"))
    if top and _TOP.search(norm, max(0, start - 12), start - 1) is not None:
        value = chinese_value(norm[start:end])
        end += after in ("强", "甲")
        return Quantity(start, end, value, 1, "", "ranked", False, ""), end
    if after == "、" and (least := least_of_two(norm, start)) is not None:
        return least, end
    counted = after in "届批" and _IN_LOTS.match(norm, end - 1, end + 16) is not None
    if (
        before
        and (before.isdigit() and after != "年" or before in "几每某" or before == "数" and head in "十百千万亿")
        or end - start == 1
        and (after in _NEVER and not (norm.startswith(_MEASURES, end) or counted) or head in "零〇" and after != "点")
    ):
        return None, end
    return _read(norm, start, end, after), end


_AMONG_ALL = ("全球", "世界", "亚洲", "全国", "全省", "全市", "全区")
_MEASURES = ("方面", "道手续", "道工序", "道防线", "步走")
_AND_YEAR = re.compile("[一二][九八〇零][〇零一二三四五六七八九]{2}[两二](?=个?年)")
_IN_LOTS = re.compile(rf".(?:(?<=连续.)届|(?<=分.)批|(?<=[两三四五六七八九十])批(?![次发复评准示])|{_HELD_SO_OFTEN})")
_TOP = re.compile(r"(?:全[国省市区县州]|世界|百强|居|列|进入|跻身|位)[^,。;]{0,8}$")
_STRONG = re.compile("[二三四五六七八九]?十|[二三五]?百|千")
_RANGED = frozenset("国省市区州盟界企前部")
_ENTERED = re.compile(rf"(?:{ENTER})[^,。;]{{2,36}}[百十千]强榜?(?=[区县市镇]?[,。;、\n(”]|[区县市镇]前)")


def _read(norm: str, start: int, end: int, after: str) -> Quantity | None:
    """The Chinese numeral `[start, end)` with what follows it."""
    if after == "位" and (double := two_digits(norm, start)) is not None:
        return double
    if after == "分" and norm[end : end + 2] == "分之":
        return share_of(norm, start)
    if (
        after == "强"
        and _STRONG.fullmatch(norm, start, end) is not None
        and (norm[start - 1 : start] in _RANGED or _ENTERED.search(norm, max(0, start - 40), end + 4) is not None)
    ):
        return Quantity(start, end + 1, chinese_value(norm[start:end]), 1, "强", "rank", False, "")
    if norm[start] in "百千万亿十" and (alone := power(norm, start)) is not None:
        return alone
    if after in "年月" and (date := _DATE.match(norm, start)) is not None:
        value = chinese_value(date[1]) if date[1] else None
        return Quantity(start, date.end(), value, 1, "年" if date[1] else "", "date", False, "")
    if after == "半" and norm[start:end] == "一":
        return None
    phase = _PHASE.match(norm, start) if after in "期届次" else None
    if phase is not None and _IN_LOTS.match(norm, end - 1, end + 16) is None:
        return Quantity(start, phase.end(), chinese_value(norm[start:end]), 1, after, "ordinal", False, "")
    if after == "五" or norm[end - 1] == "五":
        plan = _five_year_plan(norm, start, end)
        if plan is not None:
            return plan
    return _counted(norm, start, end)


_PLAN_TIMES = frozenset(("时期", "期间", "规划", "以来", "末期", "开局", "收官"))


def _five_year_plan(norm: str, start: int, end: int) -> Quantity | None:
    words = norm[start:end]
    if len(words) in (2, 3) and norm[end : end + 2] in _PLAN_TIMES:
        value = chinese_value(words[:-1])
        return Quantity(start, end, value, 1, "", "name", False, "")
    return None


def _ordinal(norm: str, start: int) -> tuple[Quantity | None, int]:
    match = _ORDINAL.match(norm, start)
    if match is None:
        return None, start + 1
    value = chinese_value(match[1])
    if value is None:
        return None, match.end()
    ranked = match[2] in ("位", "名") and not norm.endswith(_PUT, 0, start - 1) or norm.endswith("倒数", 0, start - 1)
    ranked |= match[2] == "个" and is_nth(norm, start - 1)
    ranked |= match[2] == "个" and norm.startswith(_BEST_YEARS, match.end())  # 建国以来第二个高产年
    ranked |= match[2] == "大" and norm.endswith((*_AMONG_ALL, "成为"), 0, start - 1)  # 全球第三大
    ranked |= match[2] is None and is_tier(norm, start - 1, match.end())
    unit, kind = ("", "ranked" if ranked else "place") if ranked or match[2] is None else (match[2], "ordinal")
    return Quantity(start - 1, match.end(), value, 1, unit, kind, False, ""), match.end()


_BEST_YEARS = ("高产年", "丰收年", "大丰收年")
_PUT = ("放在", "摆在", "置于")  # 坚持把安全放在第一位


def _counted(norm: str, start: int, end: int) -> Quantity | None:
    """A Chinese numeral with a measure word."""
    match = _counted_pattern().match(norm, start)
    if norm[end : end + 1] == "角" and coins(norm, start)[1] > end + 1:
        return Quantity(start, coins(norm, start)[1], coins(norm, start)[0], 1, "CNY", "money", False, "")
    if match is None:
        lower = lower_end(norm, start) if norm[end : end + 1] in BETWEEN else places_beside(norm, start, end)
        levels = norm[start + 1 : start + 2] in "级星大" or norm[end : end + 1] == "级"
        other = surveyed(norm, start) if levels else people(norm, start, end)
        return lower or other or sized(norm, start, end)
    if (finer := with_finer(norm, start)) is not None:
        return finer
    words, more, unit_zh, more2, bound = match.groups()
    value, unit = chinese_value(words), unit_by_name()[unit_zh]
    if value is None or not _counts(norm, match, unit.kind):
        return None
    nth = words == "五" and norm.endswith("个", 0, start) and _NTH_FIVE.search(norm, max(0, start - 4), start + 6)
    if nth or _PLAN.match(norm, start) and not norm.endswith("年", 0, start):  # 1953年和1954年两年计划
        return Quantity(start, match.end(), value, 1, "年", "name", False, "")
    if _is_phrase(norm, start, words, unit_zh) or unit.kind == "money" and norm.endswith(_EACH, 0, start):
        return None
    if unit_zh in _SCOPE_UNITS and (scope := _SCOPE.match(norm, match.end())) is not None:
        kind = "name" if scope.lastgroup else "scope"
        return Quantity(start, match.end(), value, 1, unit.canonical, kind, False, "")
    if unit_zh == "元" and (small := coins(norm, match.end(3)))[0]:
        return Quantity(start, small[1], value + small[0], 1, "CNY", "money", False, "")
    scale = 15.0 if unit_zh == "刻钟" else times(unit_zh, value)
    value = chinese_value(words + (more or "")[1:]) or value  # 四亿零七百多万 is 407 million and more
    if unit_zh == "折":
        value = value / 10 if value >= 10 else value  # 八五折 is 8.5
    elif (least := about(words)) is not None:
        value, bound = least, bound or "左右"
    over = bool(more or more2) or unit_zh == "个多月"
    return Quantity(start, match.end(), value, scale, unit.canonical, unit.kind, over, bound or "")


def _counts(norm: str, match: re.Match[str], kind: str) -> bool:
    """Whether a numeral with its measure word is a number at all; a round one or a single 一 is often none."""
    words, more, unit_zh, more2, _ = match.groups()
    if words[0] in "百千万亿零" and not words.startswith("零点"):
        return counts_round(norm, match.start(), words, kind, bool(more or more2))
    if words != "一" or unit_zh == "元" and coins(norm, match.end(3))[0]:
        return True
    return counts_one(norm, match.start(), match.end(), unit_zh, kind)


def _is_phrase(norm: str, start: int, words: str, unit_zh: str) -> bool:
    """Whether a numeral with its measure word is part of a word or a set phrase: 第几次, 三个代表, 第一、二轮."""
    held = norm[start - 1 : start] in _NO_COUNT and not norm.endswith(_TOLD, 0, start)
    held |= words[0] == "一" and norm[start - 1 : start] in ("进", "统") and not norm.endswith("引进", 0, start)
    held |= unit_zh in _ROUNDS and _NTH_TOO.search(norm, max(0, start - 3), start) is not None
    held |= unit_zh == "类" and words == "二" and norm.endswith("一、", 0, start)  # 一、二类监控点
    if held or norm.endswith(("等", "经过"), 0, start):  # 等六个一体化 counts them
        return held
    return _IDIOM.match(norm, start) is not None


_NTH_FIVE = re.compile(f"第(?:{NTH_PLAN})个五年(?=合计|内|期间|计划|各年)")  # 第一个五年合计
_NO_COUNT = frozenset("第几数之每某不十劣")  # what a numeral after it counts nothing in
_ROUNDS, _NTH_TOO = frozenset("轮批届期次"), re.compile(rf"第[{CN}]、$")  # 第一、二轮督察: the second too
_TOLD = ("尾数", "总数", "人数", "户数", "件数", "家数")  # 总数五年翻番
_EACH = ("每", "每生产", "每创造")  # what a figure is told per: 每生产一万元产值
_SCOPE_UNITS = frozenset(("个", "对", "种", "项", "条", "类"))
_SCOPE = re.compile(
    r"(?:重点)?(?:方面|(?:严重)?暴力案件|(?:民生|产业|行业|关键)?领域|环节|维度|关键|层面|重要关系|步骤|阶段)|(?P<name>字|[“\"‘](?:必须|坚持|不|"
    r"确保)|手段|资源|力量|市场|方式|底线|红线|战场|积极性|大局)"
)
