"""Which class numbers are of: a result, a sum of results, a target, an aspiration, context or no statistic.

Belongs here: the words that tell a plan from a result and a result from a sum of results, for all numbers of a text at
once (`lead`, `left`, `right`: see `around`).
Does not belong here: what makes a number the context of another (see `contexts`), what is measured (see `measures`),
which years (see `periods`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, Choice, among, both, either, without
from workreport.extract.contexts import settle_contexts
from workreport.extract.deeds import deeds
from workreport.extract.periods import PER_YEAR
from workreport.extract.years import YEAR

__all__ = [
    "AHEAD", "ALL_ALONG", "BECAUSE", "GROUND", "HOPED", "MUST", "SEEK", "STEPS_OF", "STRIVE", "THERE_IS", "WILL_HAVE",
    "are_done", "are_future", "are_so", "classes", "hopes", "is_done", "is_future",
]  # fmt: skip

# Words of hope, and what before them makes another word of theirs: 努力争取, 着力促进, 斗争取得.
_HOPES = {"力争": "努全奋极合", "力促": "着大奋全合努", "争取": "斗竞战"}
STRIVE, _PRESS, SEEK = (f"(?<![{others}]){word}" for word, others in _HOPES.items())
_TO_A_YEAR = "到 ?(?:19|20)[0-9]{2} ?年"  # 争取到2010年; 争取到 by itself is a result
_ASPIRE = re.compile(
    rf"{STRIVE}|{SEEK}(?:(?={_TO_A_YEAR})|(?!到|更好))|争创|冲刺|力求|努力(?!争取更好)|奋斗目标|{_PRESS}"
)
_DONE = re.compile(
    r"(?:(?<!完成)(?<!整治)(?<!推[进动])已(?:经)?|(?<![比较由从使])(?:目前|现有)|(?<![比较由从])(?:去年|上年)(?!度?[^,。;]{2,16}的$|[^,。;]{0,12}基础上)|截至|过去(?!的[0-9一二两三四五六七八九十]))[^,。;]{0,16}$|"
    "其中,?已经?[一-龥][^,。;]{0,28}有$"
)
# What a place has, and where it ranks, is so already, though a plan says it: 我省拥有8个产业集群,人口居全国第一.
_HAS = re.compile(
    r"(?<![均人口个所名户万])拥有(?![量率])[^,。;]{0,2}$|"
    r"[量模数额口](?:位居|稳居|位列|名列|居)(?:全[国省市区县球]|世界|国内)?$|"
    "减产了?$|(?:人均|每人平均)[^,。;]{0,4}(?:只|仅)有$|"
    "连续[0-9二两三四五六七八九十]+ ?年(?:[位稳]?居|[位名]列|排名)?(?:全[国省市区县州]|世界)$"
)
# 除17个项目已经完工外
_ALREADY = re.compile(
    "[一-龥]{0,8}已经?(?:部分地?|基本|全部)?(?:(?:完工|建成|竣工|开工)(?=[,。;、投通])|投产|投入(?:生产|使用)|通车|提前(?:[一二两三半]年)?(?:达到|完成|实现))(?!的)|"
    "[一-龥]{0,10}(?:试办|试行|进行|开展|推行|展开)了"  # 在58个城市进行了试点
)
BECAUSE = re.compile(r"主要(?:是|在于|得益于)我[国省市区县州]")  # a sentence that says why the outlook is good
# What opens a sentence that tells what there is, in a plan too: 截至六月底,全省已有…,其中…
_NOW = ("现在", "目前")
THERE_IS = (
    *(re.compile(f"{now}的(?<=[到至]{now}的)") for now in _NOW),  # 由466个减少到现在的276个
    re.compile(r"截至(?<=[。\n]..)[^,。;\n]{2,12},"),
    re.compile(r"据[^,。;\n]{2,24}统计,"),  # 据今年三月初的统计,全国有…
    re.compile("已经?[由从](?!事)"),  # 已由五十年代的50%,上升到80%
    re.compile("比[去上]年同期(?=[增提上减下降])"),  # what is held against a part of last year has come about
    re.compile(r"全[国省市区县州](?<=[。\n]..)[现已共]有"),
    *(re.compile(rf"{now}(?<=[。\n]..),?[^,。;\n0-9]{{2,24}}[达有为]") for now in _NOW),
)
# What is planned on that ground, or with works signed before, is not of that year: 确保2024年签约项目开工,新开工9个.
GROUND = re.compile(
    rf"[去上]年[^,。;\n]{{0,30}}基础上|(?:[去上]|(?:{YEAR}) ?)年(?:新?签约|引进|落地|续建|结转)的?(?:重[点大])?项目"
)
MUST = re.compile(r"(?<![主重])要(?=[办建完达新])|力争|确保")  # opens what is to come after months that are told
WILL_HAVE = re.compile(rf"力争|{SEEK}|确保|努力|目标|预期|计划|将(?!近)|(?<![主重])要(?![素求])|达到|保持|推动")
_FUTURE = re.compile(rf"(?:将(?!近)|力争|{SEEK}|确保|目标|预期|计划|规划|要|拟)[^。;]{{0,20}}$")
_SUM = re.compile(rf"(?<!全年)(?<!当年)(?<!年内)(?<!月份)(?<!历史)累计(?!同比|增[幅速])|{PER_YEAR}|(?<![入出])总计")
# What a year's sum was, with its growth: 固定资产投资累计完成341亿元,下降3.5%.
_DONE_IN_IT, _GREW_IN_IT = re.compile("^[一-龥]{2,12}累计(?:完成|实现)$"), re.compile(",(?:同比)?(?:增长|下降)")
_OF_YEARS_PLAN = re.compile(",占(?:全年|年度?)[一-龥]{0,4}(?:计划|任务|目标)")  # 累计完成投资9亿元,占全年计划的90%
# 高于全省平均水平313美元; 公路通车总里程1.7万公里
_LENGTH = "(?:通车|运营|公路|铁路)总里程$"
_AHEAD_OF_ALL = re.compile(rf"(?:高于|低于|高出)全[国省市区县州][^,。;]{{0,6}}$|{_LENGTH}|参保人数$")
_STOCK = re.compile(
    r"(?:达到?|突破|超过|上升|增加|提高|提升|增长|扩大|下降|降低|发展|扩展|增|降|缩小|延伸)?(?:了)?(?:到(?!位)|"
    r"至|(?<!长)达到?|突破|超过|(?<=增加值)超|(?<=产值)超|(?<=收入)超|(?<=营收)超|(?<=面积)超|(?<=产业)超|(?<=集群)超|(?<=规模)超|(?<=总量)超|(?<=市值)超|跨越|跨上|跃上|迈上|站上|(?<=[一-龥])(?<!免费)为|有(?![力效序关])|占|(?<!特别)(?<!尤其)是|覆盖)[^,。;]{0,5}$|[是为到至](?:[0-9]{4}|“[^”]{1,3}”|[十一二三四五六七八九]+五)[^,。;到至]{0,3}[年末底]的(?:预计|将?近|约|超过?)?$|(?:稳定|保持|维持|控制)在[^,。;]{0,5}$|"
    r"(?:总量|总数|总额|余额|(?:基金|公积金)(?:累计)?(?:积累|结余)|(?<!新增)存栏|拥有|共有|参保|保有量|注册用户|里程|总里程|总长|产能|(?<!投资)(?<!投资总)规模(?!减|工业|企业|以上)|浓度|占比|比重|储备(?!土地|用地)|[^增长]率)[^,。;、]{0,5}$|(?:企业|主体|人口|户)接近$|现(?:已|有)[^,。;]{2,12}$|(?<!新增)(?<!新增发电)装机(?:容量|规模)?$|人均[^,。;增新建]{1,10}$|增加值实现$|(?:增加值|吞吐量|(?<!新增)(?<!新增吞吐)(?<!新增生产)能力)(?:将?近|约|逾)?$|[日月]均[^,。;增新建]{2,12}$|每[百千万]{1,2}人[^,。;增新建提]{2,12}$|年度?[^,。;]{2,5}(?:吞吐量|接待量)[^,。;]{0,4}$|"
    "^(?![^,。;]*[新净增设])(?:地区|[一-龥]{2,4})?(?:生产总值|财政总收入|企业营收|进出口总[值额]|经营主体|市场主体)$"
)
# 争取 and 争创 aim at a title or a pilot, not at the numbers of the clauses after them.
AHEAD = re.compile(r"提前$")
# What was so in each of several years is of all of them: 赤字率一直控制在3%以内.
ALL_ALONG = re.compile(r"(?:一直|持续|始终|连年|每年都)(?:控制|保持|稳定|维持|超过|高于|低于|达到)[^,。;]{0,4}$")
# The same, with what must not stand before looked for last: many times as fast over a whole text.
HOPED = re.compile("|".join(f"{word}(?<![{others}]..)" for word, others in _HOPES.items()))
_STRIVEN = re.compile(f"{STRIVE}|{_PRESS}|{SEEK}(?={_TO_A_YEAR})")
_BY_A_YEAR = re.compile(f"(?:{STRIVE}|{SEEK}){_TO_A_YEAR}")
# What is striven for is so in each clause that tells how much: 争取甲收入增长5%,乙收入增长4%.
_HOW_MUCH = "[^,。;0-9]{2,30}(?:增长|提高|下降|降低|达到)"
_HOPED_OF_EACH = re.compile(rf"争取(?:{_HOW_MUCH}[^,。;]{{1,16}},)+{_HOW_MUCH}(?:[^,。;]{{1,8}}[到至])?$")
_NUMBERED = re.compile("[0-9]|百分之|[一二两三四五六七八九十百千万亿]+(?:[个家项座条处所倍成番名户]|公里|万)")
_FIRMLY = re.compile("确保|必须|不低于")
_FIRM = re.compile(r"确保|控制|必须|不低于|[,;]计划")
# A hope told beside its target holds for no other: 增长8%、力争9%,投资增长12%.
_ITS_OWN = re.compile(r"(?<=[%上右点][、,])力争[^,。;0-9]{0,6}[0-9.]+(?:%|个百分点)(?:以上|左右)?[,;、]")
_GOALS_ARE = re.compile("目标[是为]?:")
_AMID = re.compile("(?<=[一-龥]{2})(?<![全今]年)力争[^,。;]*[,;]")  # in a list of goals: 投资力争完成9亿元,


def hopes(said: str) -> bool:
    """Whether the words of a sentence before a number hope for it, and nothing firmer comes between."""
    if hoped_by_a_year(said):
        return True
    own = (_ITS_OWN, _AMID) if _GOALS_ARE.search(said) is not None else (_ITS_OWN,)
    hoped = [
        match.end() for match in _STRIVEN.finditer(said) if not any(one.match(said, match.start()) for one in own)
    ]
    between = said[hoped[-1] :].split(",")[1:-1] if hoped else []
    held = bool(hoped) and all(map(_NUMBERED.search, between))  # a clause that counts nothing ends the hope
    return held and _FIRM.search(said, hoped[-1]) is None or _HOPED_OF_EACH.search(said) is not None


def hoped_by_a_year(said: str) -> bool:
    """Whether words hope for something by a year, and for all that they list: 力争到2020年,甲达到5%;乙超过9家."""
    hoped = _BY_A_YEAR.search(said)
    return hoped is not None and _FIRMLY.search(said, hoped.end()) is None


def are_done(around: Around, rows: Any) -> Any:
    """The rows whose clause says before the number that the thing is already so."""
    return around.find("left", 40, _DONE, rows)


def are_so(around: Around, rows: Any) -> Any:
    """The rows whose words before the number tell what is there, and nothing of what is to come."""
    found = around.find("left", 60, _HAS, rows)
    found = without(found, around.find("left", 60, WILL_HAVE, found))
    return either(found, around.find("beyond", 24, _ALREADY, rows))


def are_future(around: Around, rows: Any) -> Any:
    """The rows whose words before the number speak of something to come."""
    return around.find("left", 30, _FUTURE, rows)


def is_done(left: str) -> bool:
    """Whether the clause before a number says that the thing is already so."""
    return _DONE.search(left) is not None


def is_future(left: str) -> bool:
    """Whether the words before a number speak of something to come."""
    return _FUTURE.search(left) is not None


def classes(
    around: Around, rows: Any, kinds: Any, measure: Any, units: Any, bounded: Any, listing: Any, planned: Any,
    window: Any,
) -> Any:  # fmt: skip
    """Class of numbers; `planned`: the sentence speaks of the plan; `window`: of several years at once.

    `listing`: a few things counted in words, which says in a plan how many there are, and is no target: 抓好七项工作.
    """
    choice = Choice(np.full(len(kinds), "", dtype="U22"), rows)
    choice.settle("non_statistic", among(choice.rows, measure, "date", "name", "ordinal"))
    runs = among(choice.rows, kinds, "run")  # “十三连增”
    choice.settle("cumulative_achievement", runs[~planned[runs]])
    choice.settle("target", runs[planned[runs]])
    counts = among(choice.rows, measure, "count", "duration")
    choice.settle("non_statistic", both(around, counts, _OPENED, _CLOSED))
    choice.settle("non_statistic", both(around, among(choice.rows, measure, "level"), _OPENED, _RINGED))
    so_many = around.find("left", 12, _SO_MANY_OF, choice.rows)
    choice.settle("non_statistic", around.find("beyond", 24, _QUOTED, so_many))
    settle_contexts(around, choice, kinds, measure, units, bounded)
    listed = choice.rows[(planned & listing & ~bounded)[choice.rows]]
    listed = without(listed, deeds(around, listed))
    listed = without(listed, around.find("left", 24, _ADDED, listed))
    choice.settle("context", without(listed, both(around, listed, _TO_BUILD, _BUILT)))
    counts = among(choice.rows[planned[choice.rows]], measure, "count")
    for side, pattern in (("beyond", _GOALS), ("lead", _OF_GOALS)):
        choice.settle("context", around.find(side, 24, pattern, counts))
    plans = choice.rows[planned[choice.rows]]
    choice.settle("aspiration", around.find("left", 60, _ASPIRE, plans))
    choice.settle("target", choice.rows[planned[choice.rows]])
    summed = without(choice.rows, among(choice.rows, measure, "rank"))  # 累计14个、总数居全国第一
    summed = without(summed, around.find("lead", 40, _AS_SHARE, among(summed, measure, "share")))
    summed = without(summed, around.find("left", 60, _ALL_THERE, summed))
    summed = around.find("left", 60, _SUM, summed)
    things = without(among(summed, measure, "count", "level"), among(summed, kinds, "money", "power money"))
    by_now = _by_now(around, without(things, among(things, units, *_TURNOUT)))
    summed = without(summed, by_now)
    of_one = summed[~window[summed]]
    in_a_year = around.find("beyond", 24, _GREW_IN_IT, around.find("lead", 40, _DONE_IN_IT, of_one))
    in_a_year = either(in_a_year, around.find("beyond", 24, _OF_YEARS_PLAN, of_one))
    choice.settle("cumulative_achievement", without(summed, in_a_year))
    spanning = without(choice.rows[window[choice.rows]], among(choice.rows, measure, "rank", "share", "rate"))
    stocks = around.find("lead", 40, _STOCK, without(spanning, among(spanning, measure, "growth_rate")))
    stocks = either(without(stocks, around.find("lead", 40, _NEWLY, stocks)), around.find("lead", 8, AHEAD, spanning))
    stocks = without(either(stocks, by_now[window[by_now]]), around.find("beyond", 24, STEPS_OF, stocks))
    stocks = without(stocks, around.find("beyond", 8, _WON, stocks))
    stocks = without(stocks, around.find("left", 60, _ONE_BY_ONE, stocks))
    stocks = without(stocks, around.find("lead", 40, _FLOW, stocks))
    stocks = without(stocks, around.find("left", 60, _IN_YEARS, stocks))
    stocks = without(stocks, around.find("lead", 40, _EACH_YEAR, stocks))
    turned = among(stocks, units, *_TURNOUT)
    stocks = without(stocks, without(turned, around.find("left", 60, _IN_A_YEAR, turned)))
    counts = among(without(spanning, stocks), measure, "count")
    stocks = either(stocks, around.find("left", 60, _SIZED_STOCK, counts))
    stocks = either(stocks, around.find("beyond", 24, _OF_THEM_NEW, counts))
    stocks = either(stocks, both(around, counts, _WITH, _TIED), around.find("beyond", 24, _LARGE_NOW, counts))
    stocks = either(stocks, around.find("left", 60, _THERE_NOW, without(spanning, stocks)))
    great = among(without(spanning, stocks), kinds, "scope")
    stocks = either(stocks, around.find("left", 60, _TOOK_SHAPE, great))
    levels = among(without(spanning, stocks), measure, "level")
    levels = without(levels, around.find("left", 60, _MADE, levels))
    held = around.find("beyond", 24, _HELD_SHARE, either(counts, levels))
    stocks = either(stocks, without(held, around.find("left", 60, _GAINED, held)))
    levels = around.find("lead", 40, _NAMED_LEAD, among(without(spanning, stocks), measure, "level"))
    levels = around.find("beyond", 24, _GROWN_YEARLY, levels)
    levels = without(levels, around.find("lead", 40, _PART_OF, levels))
    stocks = either(stocks, without(levels, around.find("left", 60, _ALTOGETHER, levels)))
    stocks = either(stocks, around.find("lead", 40, _AHEAD_OF_ALL, among(spanning, measure, "level", "count")))
    stocks = either(stocks, both(around, among(spanning, measure, "level"), _BUDGET, _GROWN_EACH))
    sums = without(without(spanning, stocks), among(spanning, kinds, "ratio"))
    choice.settle("cumulative_achievement", without(sums, around.find("beyond", 24, _OF_BASE, sums)))
    shares = among(choice.rows[window[choice.rows]], measure, "share")
    choice.settle("cumulative_achievement", around.find("lead", 40, _OF_GAIN, shares))
    held = among(choice.rows[window[choice.rows]], measure, "rate")
    choice.settle("cumulative_achievement", around.find("left", 60, _HELD_FOR_YEARS, held))
    choice.settle("achievement", choice.rows)
    return choice.column


# How many there are by now, told as a total: 净增企业164家、累计645家; 合作社累计达到2324家.
_BY_NOW = re.compile("(?<![年共里间增])累计(?:装机(?:容量|规模)?)?(?:已?达到?|近|已超|超过?)$|^[、,]累计$")
_TOTAL, _ADDED_BEFORE = re.compile("^累计$"), re.compile("(?:新|净增)[^。;]{2,24},$")


def _by_now(around: Around, rows: Any) -> Any:
    """Of sums those that are what there is by now."""
    totals = around.find("lead", 40, _TOTAL, rows)
    begins = [int(start) for start in around.sides["left"].starts[totals]]
    after = [_ADDED_BEFORE.search(around.norm, max(begin - 30, 0), begin) is not None for begin in begins]
    return either(around.find("lead", 40, _BY_NOW, rows), totals[np.array(after, dtype=bool)])


# 累计净增155万户、总量达474万户; 在建项目总计26项.
_ALL_THERE = re.compile(rf"[、,](?:总量|总数)(?:已?达到?|为|突破|超过?)$|在建[^,。;]{{0,6}}总计$|{_LENGTH}")
_AS_SHARE = re.compile("占比|比重|占")  # 外送电量年均增长6%、绿电占比超30%
# What there is of a size: 拥有产值亿元以上企业1470家.
# What there was in the last year, whose growth a year is told: 外贸出口2亿美元,年均增长6%.
_GROWN_YEARLY = re.compile(
    r"[,、](?:可比|实际|同口径|按可比[^,]{1,4})?年均(?!分别)|,(?:[二三四五六七八九十]年(?:来|间)?)?(?:实现)?翻|"
    r",(?:[五5] ?年|“[^”]{1,3}”(?:时期|期间)?)累计"
)
# 一般预算收入15.9亿元、支出32.4亿元,分别增长2.6倍和2.2倍
_BUDGET, _GROWN_EACH = re.compile("(?:预算收入|、支出)$"), re.compile("(?:、支出[^,。;]{2,12})?,(?:分别)?(?:年均)?增长")
_PART_OF = re.compile("^,?其中")
_NAMED_LEAD = re.compile(r"[一-龥]{2}")
_ALTOGETHER = re.compile(
    r"累计|完成[^,。;]{0,10}投资|到位资金|引进|增加(?!值)|净增|合计|(?<!公)共(?!建|享|同)|"
    r"[二三四五两2-5] ?年[来间内]?(?:[^,。;]{0,8}$|完成|投)|新增"
)
_WITH = re.compile("(?<!又)[与同](?:世界上?|全球)?$")
_TIED = re.compile("(?:国家|城市|地区)[^,。;]{0,6}(?:建立(?!或恢复|了?外交)|缔结|结成)")
# How many there are by now: 科技型企业超9万家, 8个产业规模超千亿元.
_THERE_NOW = re.compile(
    "已设立?$|^(?![^,。;]*(?:(?<!高)新|引进|培育|签约|服务|惠及|支持|带动|改造|关停|淘汰|发放|落户|毕业|孵化))[^,。;]*"
    "(?:企业|主体|里程|装机)(?:已?超|逾)$|"
    "^(?:国家|省级|市级|规上|全球|专精特新|制造业单项|科技型)(?:级|以上)*(?![^,。;]*(?:(?<!高)(?<!特)新|引|培育|评|获|入选|认定|创建|建成))"
    "[一-龥“”]{0,14}(?:示范区|工厂”?|企业|园区|基地|平台|冠军|小巨人”)$"
)
_LARGE_NOW = re.compile(
    "[一-龥]{0,8}(?:产业规模|营业收入|营收|产值)(?:超|突破|达)|(?:县级|乡镇)?[一-龥]{2,6}达到[^,。;]{2,8}(?:水平|标准)|[一-龥]{2,8}位列全[国省市]"
)
_TOOK_SHAPE = re.compile("形成了?[^,。;]{1,12}、[^,。;]{1,12}$")  # 形成乳、肉、薯四大优势产业
_ONE_BY_ONE = re.compile("(?:先后|连续|接连)(?:跨[越过上]|突破|[迈跃]上)[^,。;达]{0,16}$")  # 先后跨越两百亿元
_WON = re.compile("获得?[国省“]")  # 有937项获得国家科技发明奖
_OF_THEM_NEW = re.compile(r"[^,。;0-9]{0,10},其中,?新增[0-9]")  # 超亿元企业120户,其中新增74户
# 五年生产原煤65亿吨,占全国三成: a sum
_MADE = re.compile("^[二两三四五]年|生产|完成|实现|投入|安排|利用|用于|经费|筹[措集]")
_HELD_SHARE = re.compile(  # 小巨人企业50家,占全省1/10
    "[一-龥]{2,8}(?:产能|产量|规模)(?:均|[位稳]?居)*(?:全[国球]|世界)第|"
    "[,、](?:数量|总量|规模)?(?:约|均|分别)?"
    "(?:占全|居全|位居|位列|[一-龥]{2}领先|连续[0-9二三四五六七八九十]+ ?年[稳位]?居|全[国省市]最[低高])"
)
_GAINED = re.compile("(?<!特)新(?!能源|材料|兴|一代|型|质)|[引增获建培]|累计|完成|认定|入选")
_SIZED_STOCK = re.compile(r"(?:拥有|共有|现有|(?<![一-龥])有|[区县市州]有)[^,。;]{0,24}以上[^,。;]{0,24}$")
_NEWLY = re.compile(
    r"^[ ·◆●■—]*来?(?:全[国省市区县]|城乡|农村|城镇)?(?:累计|共)?(?:新增|净增|新建|新改建|改造|释放|盘活|引进|发放|"
    r"筹集|拆除|整备)|(?:增长|提高|增加|翻|新增)了?(?:近|约|超过?)?$"
)
# What is told as a multiple of an earlier year's is no sum: 52亿元,是2011年的1.9倍.
_OF_BASE = re.compile(
    r"(?:、[^,。;、0-9]{2,8}[0-9.]+%?)?,(?:分别)?(?:约?[是为](?:[0-9]{4}年|“[^”]{2,4}”(?!期间|时期))[^,。;0-9]{0,3}的|[比较](?:[0-9]{4}年|“[^”]{2,4}”末|上年|去年))"
)
_OF_GAIN = re.compile("增量(?:约|均)?占[^,。;]{0,6}$")  # 粮食增产9吨,增量占全国18.7%
# 五年总体赤字率控制在3%以内: a rate held for years is of all of them.
_HELD_FOR_YEARS = re.compile(
    r"[0-9一二三四五六七八九十]年(?!义务|一贯)来?[^,。;]{2,20}(?:控制|稳定|保持)在[^,。;]{0,3}$|"
    "[五三]年平均(?:提高|降|下降|上升|增加)到$"
)
# So many of a number in quotation marks are a name: “3个70%”, 四个“100%”, “3个100万”.
_SO_MANY_OF, _QUOTED = re.compile("“[0-9二两双三四五六七八九十]+个?$"), re.compile("[^“]{0,8}”")
_OPENED = re.compile(r"[“‘「]([^“”‘’「」]{0,10})$")
_RINGED = re.compile(r"[^“”‘’「」,，。;]{0,12}圈[”’」]")  # “1公里文化服务圈”
_CLOSED = re.compile(r"[^“”‘’「」,，。;]{0,12}[”’」]")
# What is added is no list: 新增深水泊位十一个.
_ADDED = re.compile("(?:新增|净增|新建|增加|扩建|建成|续建)[^,。;]{1,12}$")
# What is built is promised: 打造两大商圈.
_TO_BUILD = re.compile("(?:建设|打造|建成|新建|开工|设立|组建|培育|创建)[^,。;]{0,20}$")
_BUILT = re.compile(
    "[一-龥“”]{0,8}(?:中心|总部|基地|平台|园区?|项目|学校|医院|实验室|公园|集群|[集聚][聚集]区|示范[区点]|街区|特色镇|小镇|乡村)"
)
# How many goals and fields there are: 提出28项指标, 约束性指标9项.
_GOALS, _OF_GOALS = re.compile("(?:重点)?领域|[一-龥]{0,3}性?指标(?![总均增都全位居])"), re.compile("性指标$")
STEPS_OF = re.compile(
    r"[“”]?(?:[两三四]个|[0-9一二三四五六七八九十百千万亿]{1,4}[级元]{0,2}[“”]?的?)(?:新?大?台阶|大关)"
)
# How often things happen in a year, and that stands for the last: 年吞吐量突破.
_IN_A_YEAR = re.compile(
    r"(?<![0-9今去全当每多])[年月日](?!均|来|间|累)[^,。;0-9]{1,8}(?:量|次|[游旅]客)"
    r"(?:[由从][0-9.]+[^,。;0-9]{1,8}[到至])?[^,。;]{0,6}$|(?:能力|吞吐量|[日月]均[一-龥]{1,6}量)[^,。;0-9]{0,4}$"
)
# How often things happened is summed, and never stands at the end.
_TURNOUT = ("人次", "次", "场次", "车次", "标箱", "列")
_EACH_YEAR = re.compile("每年[^,。;]{0,6}$")  # 城镇新增就业每年超过9万人
# 五年铺轨总里程9公里; 退出钢铁产能9万吨、煤炭产能8万吨.
_IN_YEARS = re.compile(
    "^[二两三四五2-5] ?年(?:[内间中][^,。;]*有|合计[^,。;]*达到?)$|"
    "^[二两三四五]年(?![均来前末])[^,。;]{2,24}(?:投入|支出|贷款|外资)(?:达到?|超过?|突破)$|^[二两三四五]年(?![均来前末内间])[一-龥]{2,16}总(?:里程|量|额)$|"
    "(?:退出|淘汰|压减|压缩|化解|关停|新增|减少)[^,。;]{0,30}产能[^,。;]{0,8}$"
)
_FLOW = re.compile(
    r"(?:惠及|受益)(?:[^,。;达超突]{0,6})(?:超过?|达到?|突破)[^,。;]{0,2}$|"
    r"(?:降低|减轻|减少|节约|节省)[^,。;]{1,10}(?:负担|成本|费用|开支|支出|资金)(?:达到?|共达|超过?|突破)[^,。;]{0,2}$|"
    r"(?:总投[资入](?:额)?|投资总额|支出|事业费|资金)(?:达到?|共达|超过?|突破)?[^,。;]{0,2}$|(?:共[为计达]|合计为?)[^,。;]{0,2}$|合计的[^,。;]{0,10}为$|(?:开工|建成|投产|竣工|投入生产)[^,。;]{0,6}的有$|新增加的[^,。;]{0,10}(?:达到?|为)$|减负(?:超过?|近|约|达)?$|竣工面积(?:达到?|超过?|为)?$|(?:实施|改造|安置|培训|发放|帮扶|救助|留[省市区县]就业)[^,。;]{0,14}(?:超过?|达到?|突破)[^,。;]{0,2}$|^来[^,。;]*投[入资]达到?$"
)
