"""What a number is about, in Chinese.

Belongs here: cutting the subject out of the clause; sharing a list's subjects among its numbers (分别).
Does not belong here: the words that no subject begins, ends or goes on with (`extract.subject_words`), English
(see `extract.english`), the vocabulary (see `extract.lookup`).
"""

from __future__ import annotations

import re

from workreport.extract.endings import Endings
from workreport.extract.subject_words import pattern_of, tails
from workreport.extract.wholes import with_share
from workreport.extract.years import NTH_PLAN, YEAR

__all__ = [
    "HEADS",
    "PER_OUTPUT",
    "USED_UP",
    "of_the_cases",
    "of_the_crop",
    "shared_subjects",
    "subject_after",
    "subject_before",
    "without_head",
]

_TAILS = Endings([*tails(), *" 、“”\"'—-:+"])
_HEAD = re.compile(rf"(?:{pattern_of('head')})+(?=[一-龥A-Za-z]{{2}})")
_TRIM = ' 、"—-.了的◆●■'
_AFTER = re.compile(r"[^,，;。!?:、\n()\[\]［］0-9%]{1,24}")
_STOP = re.compile(pattern_of("stop"))


def subject_before(words: str) -> str:
    """The noun phrase that ends `words`, verbs and adverbs around it dropped; empty when there is none."""
    if "是" in words or "每年有" in words:
        words = _LED_UP.sub("", words)
    if " " in words:
        words = _BROKEN.sub(r"\1\2", words)
    if "建、" in words and (works := _WORKS.search(words)) is not None:  # 新建、续建、扩建项目
        return works[0]
    was = _WAS.search(words)
    words = _without_tail(words[: was.start()] if was else words)
    if words[-1:] in ("年", "末", "底"):
        words = _OF_A_YEAR.sub("", words)
    cut = max(words.rfind("、"), words.rfind(" "))
    if (quoted := words.rfind("“")) >= 0 and quoted < cut < words.rfind("”"):  # 居民“阀、管”改造
        cut = words.rfind("、", 0, quoted)
    if cut >= 0 and len(words) - cut > 3:
        words = _AND_SUCH.sub("", _with_alike(words, cut))
    named = without_head(words).strip(_TRIM)
    if "完成" in named or "实现" in named:
        named = _DONE.sub("", named)
    named = _NAMED_YEAR.sub("", named) or named
    return _short(_unquoted(named))


def _short(named: str) -> str:
    """A name, and of one too long what follows a mark or a particle of its first half."""
    if len(named) <= _LONGEST:
        return named
    cut = _BREAK.search(named, len(named) - _LONGEST)
    return named[cut.end() :] if cut is not None else named[-_LONGEST:]


_BREAK = re.compile("[的、，在和]")


_OF_A_YEAR = re.compile(rf"(?<![到至为于从由在期—])(?:{YEAR}) ?年[末底]?$")  # 贸易总额一九九〇年比一九八五年增长
# 值得关注的是投资; 计划安排平均每年有赤字.
_LED_UP = re.compile(r"^.*(?:[的尤其别]是|每年有)(?=[一-龥]{2})")
# What a thing was, or is held against, is no part of its name: 比重由上年的, 收入比1997年.
_WAS = re.compile(
    r"^[上去]年(?:同期)?$|[由从](?:[一二三四]季度|上半年|前三季度)的?$|"
    r"是(?=(?:[0-9]{4} ?年[末底]?|[上去]年(?:同期)?)(?:的|$))|(?<=[值模入额量])向$|"
    r"[由从比较按] ?(?:[0-9一二两三四五六七八九十]{1,2} ?年前(?=的?$)|"
    r"(?:[0-9]{4}|[一二][九八〇零][〇零一二三四五六七八九]{2}) ?年|上年|去年|年初|上一年|"
    rf"“?(?:{NTH_PLAN})五”?(?:时期|期)?末|(?<=[由从])(?:(?:每[百千万]?[人生户亩月年])*[0-9.]|(?:每[百千万]?[人生户亩月年])+$)|"
    r"(?<=[由从])(?:(?:月|每月|每年|年)[一-龥]{1,4}|不到|不足)(?=[0-9]|$)|(?<=[由从])(?:百分之|[一二两三四五六七八九十百千]{1,8}[十百千万亿])|"
    r"(?<=按)(?:[^,。]{4}年)?(?:可比|不变|现行|当年|同口|原?统计口径|原口径))|比[一-龥]{2,8}之初|(?<=[一-龥]{2})在[一-龥]{2,8}基础上(?=再|$)|"
    rf"在去年(?:的)?基础上$|比“(?:{NTH_PLAN})五”期?末$|达到每(?![百千万])[一-龥]{{1,2}}$|(?:提高|增加|调整|达)到每[一-龥]$|达到[一-龥]{{2,8}}人均$|"
    r"(?:[0-9.]*调整)?[到至] ?(?:[0-9]{4}|[一二][九八〇零][〇零一二三四五六七八九]{2}) ?年[末底]?的?$|"
    r"是(?=“[^”]{2,4}”(?:末|时期|期间))|(?:“[^”]{2,3}”(?:时期|期间))?[比较]“[^”]{2,3}”(?:时期|期间)|"
    r"扣除[^,。;]{2,20}因素(?=同比|实际|后|$)"
)


def _with_alike(words: str, cut: int) -> str:
    """The words after the last 、, and the members before it that are alike: 博士、硕士学位授予单位, “甲”、“乙”."""
    begin = cut + 1
    while words[begin - 1 : begin] == "、" and len(words) - begin <= _LONGEST:
        before = max(words.rfind(sign, 0, begin - 1) for sign in "、 ,") + 1
        member, after = words[before : begin - 1], words[begin:]
        if not _alike(member, after):
            break
        begin = before
    return words[begin:]


def _alike(member: str, after: str) -> bool:
    """Whether a list's member before 、 shares the head of what follows: 省级、市级龙头企业."""
    if member[-1:] == "”":
        return after[:1] == "“" and (member[:1] == "“" or member.find("“") in (2, 3))
    if member[-1:] in _ONE_OF and after[:1] in _ONE_OF:  # 二、三级企业; 第一、二、三产业
        return len(member) <= _LONGEST_ONE
    if without_head(member) in _BUILDS and _ACTS.match(after) is not None:  # 新建、改扩建公办幼儿园
        return True
    member = re.sub("^(?:新增|新建|获批|全国)", "", without_head(member))
    if not 2 <= len(member) <= 6 or _ACTS.match(member):
        return False
    if _SHARED_END.search(after) and len(after) <= 12:
        return True
    return member[-1] in after[1 : len(member) + 1][-2:] and member[-1] in "士级学人业车院县镇类路线市式型期年部校区"


_ONE_OF = frozenset("一二三四五六七八九")
_LONGEST_ONE = 6  # 农村一
_BUILDS = frozenset(("新建", "改建", "扩建", "改扩建", "续建", "改造", "维修", "修复", "新改扩建", "新（改）建"))
_SHARED_END = re.compile("(?:排放总?量|浓度|覆盖率|达标率|普及率|参保率)$")
_ACTS = re.compile("建|改|新|扩|修|推|完|实|加|提|培|引|获|打|优|开|落|创|支|扶|做|发展|治|整|清|拆|举|组|成立")
_BROKEN = re.compile("(^|其中|[、,])([一-龥]) (?=[一-龥]{2})")  # a blank within a word: 其中地 方财政收入
_AND_SUCH = re.compile(r"^[一-龥]{1,12}等(?![级次额同效])(?=[一-龥]{2})")


_DONE = re.compile(
    r"(?<=[一-龥]{2})(?:预计)?(?:完成|实现)"
    r"(?=(?:工业|农业)?(?:增加值|总?产值|利润|利税|税收|生产总值|销售收入|营业收入)$)"
)


def _without_tail(words: str) -> str:
    """`words` without the verbs, adverbs and signs at its end."""
    end = _TAILS.start(words)
    return words[: end + 1] if words[: end + 1].endswith(_NAMES_END) else words[:end]


_NAMES_END = ("班列", "系列", "许可", "认可", "节约", "制约", "签约", "纲要", "草原", "平原", "高原", "中原", "还原")


_FIELD = re.compile(r"^(?!播种|种植)(.{2,}?)(?:(?:播种|种植|栽培|栽种)?面积|(?:平均)?[单亩]产|生产|总?产量|总产)$")


def of_the_crop(subject: str, own: str) -> str:
    """A bare 总产量 with the crop whose area was told before it."""
    field = _FIELD.match(subject)
    return field[1] + own if field else own


def of_the_cases(subject: str, own: str) -> str:
    """A bare number of dead or of losses with the cases counted before it: 安全事故起数、死亡人数."""
    cases = _CASES.match(subject) if own in _OF_CASES else None
    return cases[1] + own if cases is not None else own


def without_head(words: str) -> str:
    """`words` without the verbs, adverbs and signs at its beginning."""
    head = _HEAD.match(words)
    return words[head.end() :] if head else words


def subject_after(words: str) -> str:
    """The noun phrase that begins `words`, up to the first verb; empty when a verb begins it."""
    if (such := _SUCH_AS.match(words)) is not None:  # 100所达到标准的医院
        noun = subject_after(words[such.end() :])
        return such[0] + noun if noun else ""
    if (so_far := _ALREADY.match(words)) is not None:  # 5000个已建成自然村
        noun = subject_after(words[so_far.end() :])
        return so_far[0] + noun if noun else ""
    if (provinces := _PROVINCES.match(words)) is not None:
        return provinces[0]
    if (by := _BY_MEANS.match(words)) is not None:  # 以县城为重要载体的城镇化建设试点
        noun = subject_after(words[by.end() :])
        return by[0] + noun if noun else ""
    if (levels := _LEVELS.match(words)) is not None:  # 150个省、市重点项目; 12个村(社区)
        return levels[0] + (subject_after(words[levels.end() :]) if levels.end() < len(words) else "")
    if (policy := _POLICY.match(words)) is not None:  # 十条支持政策
        return policy[0]
    words = _SIDES.sub("", words)
    name = words[: words.find("”") + 1] if words.startswith("“") else ""  # “高效办成一件事”事项
    match = _AFTER.match(words, len(name))
    if match is None:
        return name
    stop = _STOP.search(match[0])
    phrase = match[0][: stop.start()] if stop else match[0]
    phrase = name + phrase
    return _unquoted((_SO_FAR.sub("", phrase) if phrase[-1:] in _SO_FAR_ENDS else phrase).strip(_TRIM))


_PROVINCES = re.compile("省、(?:市、)?自治区(?:[、和]直辖市)?")
_LEVELS = re.compile(
    "(?:国家|中央|[省市区县部])、[省市区县]级?(?=[一-龥]{2})|乡?[县区市村镇乡]\\([社区市县街道镇乡旗、]{1,4}\\)"
)
_BY_MEANS = re.compile("以[^,。;、]{2,10}为[^,。;、的]{2,8}的(?=[一-龥])")
_ALREADY = re.compile("已(?:建成|投运|开工|入驻|签约)的?(?=[一-龥])")
_SO_FAR = re.compile(
    "(?<=[一-龥]{2})(?:总体|尚?未|已经?|正在|均|连续|有望|(?:(?:春节|年底)前|年内)(?:即?可)?|(?<![许认])可|(?<![理自缘事])由)$"
)
_SO_FAR_ENDS = frozenset("未已经在均续望前内可由体")
_POLICY = re.compile("(?:支持|扶持|帮扶|配套|奖补)(?:政策|措施|举措)(?![一-龥])")
_SIDES = re.compile("^方面的?(?=重点|工作|任务|民生实事|实事)|^规模的?(?!化|以[上下]|企业)(?=[一-龥]{2})")
_SUCH_AS = re.compile(r"(?:达到|符合|具备|具有)[^,，;。!?:、\n()0-9%]{2,14}的(?=[一-龥“])")


def _unquoted(phrase: str) -> str:
    """`phrase` without a quotation mark that has lost its other half."""
    if phrase.count("“") != phrase.count("”"):
        return phrase.replace("“", "").replace("”", "")
    return f"“{phrase}”" if 0 <= phrase.find("”") < phrase.find("“") else phrase


_LONGEST = 30
_WORKS = re.compile("(?:[新续改扩在]建[、和])+[新续改扩在]建[一-龥]{2,6}$")
_ITEMS = re.compile(r"、|(?<!共)和(?!美|谐|平)|与|以及|(?<![普涉危])及|,|，")


def shared_subjects(words: str, count: int) -> tuple[str, ...]:
    """Subjects of the `count` numbers after `A、B和C…分别`, each with the words all share; empty if unequal."""
    words, _, after = words.partition("分别")
    told = _OF_ALL.fullmatch(after)
    if told and not words.endswith(told[1]):  # 交通、能源分别完成投资
        return tuple(item + told[1] for item in shared_subjects(words, count))
    if (of_all := _SUCH.search(words)) is not None:  # 控制甲、乙等行业的投资
        words = words.replace(of_all[0], of_all[1])
    items = _items(words, count)
    if len(items) == 1 and (named := _in_one_word(items[0], count)):
        return named
    if len(items) < count or count < 2:
        return ()
    items = [_NAMED_YEAR.sub("", item) for item in items[-count:]]
    if count == 2 and items[1].startswith("其"):  # 产值及其占总产值比重
        whole = subject_before(items[0])
        return whole, whole + _without_tail(items[1][1:].strip())
    named = _completed_all(items)
    if (per := PER_OUTPUT.match(named[0])) is not None:  # 单位国内生产总值能耗和二氧化碳排放
        named = named[0], *(per[0] + name if USED_UP.fullmatch(name) else name for name in named[1:])
    if (owner := _OWNER.match(named[0])) is not None:  # 规上工业销售收入、利税; 某区营业收入、工业总产值
        whose = owner[1] or owner[2] or owner[3]
        named = whose + named[0][owner.end() :], *(whose + name if name in _OWNED else name for name in named[1:])
    if (shared := _OF_WHOLE.fullmatch(after.strip())) is not None:  # 销售收入、利税分别占规上工业的
        named = *(with_share(name, "share", shared[1]) for name in named),
    return tuple(_NTH.sub("第", name) for name in named)


def _in_one_word(item: str, count: int) -> tuple[str, ...]:
    """The subjects of two or three numbers that one word names together: 城乡居民收入, 产销量; empty for all else."""
    if count == 2 and "城乡" in item:
        whole = subject_before(item)
        return whole.replace("城乡", "城镇", 1), whole.replace("城乡", "农村", 1)
    if count == 2 and "产销量" in item:
        whole = subject_before(item)
        return whole.replace("产销量", "产量", 1), whole.replace("产销量", "销量", 1)
    if count == 2 and "存贷" in item:
        whole = subject_before(re.sub("余额.*", "余额", item))
        return whole.replace("存贷", "存", 1), whole.replace("存贷", "贷", 1)
    if count == 3 and (all_three := _ALL_THREE.search(item)) is not None:
        whole = subject_before(item)
        return tuple(whole.replace(all_three[0], f"第{nth}产业", 1) for nth in "一二三")
    return ()


def _completed_all(items: list[str]) -> tuple[str, ...]:
    """The members of a list, each with what the first or the last of them says of all."""
    toward = "对" if items[0].strip().startswith("对") and _TRADE.search(items[-1]) else ""  # 对甲、乙出口分别
    items[0] = without_head(items[0].strip().removeprefix("其中"))
    last = _without_tail(items[-1].strip())
    last = of_the_cases(items[0], last)
    if len(items) == 2 and last in ("水耗", "电耗") and items[0].endswith("能耗"):
        last = items[0].removesuffix("能耗") + last
    if len(items) == 2 and last == "支出" and items[0].endswith("收入"):  # 一般公共预算收入和支出
        last = items[0].removesuffix("收入") + last
    return *(f"{toward}{_completed(item.strip(), last)}" for item in items[:-1]), toward + last


def _items(words: str, count: int) -> list[str]:
    """The members of a list; what 、 parts where that alone gives as many as there are numbers: 租赁和商务服务业."""
    parted = [item for item in re.split("[、,，]", words) if item.strip()]
    return parted if len(parted) == count > 1 else [item for item in _ITEMS.split(words) if item.strip()]


_OF_WHOLE = re.compile("占([^,。;0-9]{2,14}?)的?(?:比重)?(?:为|达到?)?")
_OWNER = re.compile(
    "(?:(.{1,}?(?:[区园群]|(?:[产工行]|企)业))(?:实现|完成)?(?=(?:主营业务|营业|销售)?收入$|(?:工业)?(?:增加值|总?产值)$)|"
    "(.{2,}?港)(?=货物吞吐量$)|((?:全[省市区])?机场)(?=旅客吞吐量$))"
)
_OWNED = frozenset(
    ("利税", "利润", "税收", "产值", "总产值", "工业总产值", "增加值", "营业收入", "销售收入", "主营业务收入", "税金",
     "集装箱吞吐量", "货邮吞吐量", "国际货邮吞吐量")
)
_TRADE = re.compile("(?:进口|出口|进出口|贸易|投资)额?(?:分别)?[^一-龥]*$|(?:进口|出口|进出口|贸易)(?:额|总额)?$")
_CASES = re.compile("(.{2,}(?:事故|灾害|火灾|案件))(?:起数|总量|发生数|受理数)$")
_OF_CASES = frozenset(["死亡人数", "受伤人数", "伤亡人数", "损失数", "经济损失", "直接经济损失"])
_SUCH = re.compile(r"等[一-龥]{2,10}的((?:投资|产量|产值|增加值|价格|出口|收入))$")
_OF_ALL = re.compile(r"(?:完成|实现|累计完成)(投资|产值|营业收入|利润|税收|增加值)(?:达到?|约|超过?)*")
_NAMED_YEAR = re.compile(rf"^(?:[至到]?(?:{YEAR}) ?年的?)+")
_NTH = re.compile("^(?=[一二三]产业(?!园))")
_ALL_THREE = re.compile(r"(?:三[大次]产业?|一二三产业?)(?!结构|比)")
_PAIRED = frozenset(["进口", "出口", "城镇", "农村", "城市", "市区", "存款", "贷款", "男性", "女性"])
PER_OUTPUT = re.compile("(?:单位|万元|每万元|亿元)(?:(?:国内|地区)?生产总值|GDP|(?:规上)?工业增加值)(?!增)")
USED_UP = re.compile("(?:二氧化碳|碳|主要污染物)排放(?:总?量|强度)?|[能水电]耗|用水量|建设用地(?:使用)?面积")
_ONES = tuple("一二三存贷城乡")
# What lists of people share: 城镇职工、城镇居民、农牧民医疗保险最高支付限额.
_WHOM = re.compile("[一-龥]{0,4}(?:职工|居民|[农牧渔]民|学生|儿童|老人|教师|干部)")
_OF_WHOM = re.compile(_WHOM.pattern + "([一-龥]{4,})")
_WHOLE = re.compile(r"^全[国省市区县州]")
_OFTEN = "(?:普及|覆盖|合格|利用|处理|入学|优良|参保|失业|硬化|绿化|入园)率"
HEADS = re.compile(
    r"(?:(?:居民)?(?:人均)?(?:可支配|纯)?收入|生产总值|零售额|销售额|(?:行?业)?增加值|营业收入|(?:行?业)?总?产值|产量|销量|投资|"
    r"贷款余额|余额|进出口额?|出口额?|进口额?|总额|"
    r"资产|外资|死亡人数|人数|人次|排放总?量|浓度|数量|占比|比重|面积|吞吐量|[饲存出发用保拥成交加][养栏电有易工]量|存栏|出栏|[一-龥]{0,2}时间|"
    r"(?:人均)?(?:公用)?经费|(?:人均财政补助|补助|补贴|保障|救助|供养|收费)?标准|参保面|"
    r"(?:产业|行业|业)?(?:增加值|产值|收入|投资|出口)占[^、]{2,16}(?:比重|比例)|"
    rf"{_OFTEN}|(?![一-龥]{{1,2}}{_OFTEN})[一-龥]{{2,4}}[率数]|"
    r"增[速幅]|保险|企业|规模|负面清单条数)$"
)


def _completed(item: str, last: str) -> str:
    """`item` with the end of `last` that it leaves out: 城镇 + 农村居民收入 is 城镇居民收入; 存、贷款余额."""
    if item.endswith(("游客", "旅客")) and last.endswith("收入"):  # 接待游客和旅游收入
        return item
    if (of_whom := _OF_WHOM.fullmatch(last)) is not None and _WHOM.fullmatch(item) is not None:
        return item + of_whom[1]
    part = _WHOLE.sub("", item)
    if part in _ONES or part.endswith("存") and last.startswith("贷"):
        return part + last[1:]
    if (item in _PAIRED or item[-2:] in ("进口", "出口")) and last[:2] in _PAIRED:  # 进口、出口通关时间
        return item + last[2:].removeprefix("牧区")
    for length in range(min(len(item), 6), 0 if len(item) == 1 else 1, -1):
        found = last.find(item[-length:])
        if found >= 0:
            return item + last[found + length :]
    if item[:2].isascii():
        return item + re.sub(r"^[A-Za-z0-9.]+", "", last)
    head = HEADS.search(last)
    if head is None or HEADS.search(item):
        return item
    if item[:2] == last[:2] and HEADS.fullmatch(last[len(item) :]):  # 美丽河湖、美丽海湾建成率
        return item + last[len(item) :]
    return item + (head[0].removeprefix("业") if item.endswith(("业", "）", ")")) else head[0])
