"""What stands at the end of several years, told among what they brought: 装机容量达到, 现有企业9万家.

Belongs here: the words that part such a stock from a sum. Does not belong here: the words of sums (see `sums`), which
years are meant (see `timing`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import Around, among, both, either, without

__all__ = ["AHEAD", "LENGTH", "STEPS_OF", "TURNOUT", "standing"]

# 高于全省平均水平313美元; 公路通车总里程1.7万公里
LENGTH = "(?:通车|运营|公路|铁路)总里程$"
_AHEAD_OF_ALL = re.compile(rf"(?:高于|低于|高出)全[国省市区县州][^,。;]{{0,6}}$|{LENGTH}|参保人数$")
_STOCK = re.compile(
    r"(?:达到?|突破|超过|上升|增加|提高|提升|增长|扩大|下降|降低|发展|扩展|增|降|缩小|延伸)?(?:了)?(?:到(?!位)|"
    r"至|(?<!长)达到?|突破|超过|(?<=增加值)超|(?<=产值)超|(?<=收入)超|(?<=营收)超|(?<=面积)超|(?<=产业)超|(?<=集群)超|(?<=规模)超|(?<=总量)超|(?<=市值)超|"
    r"跨越|跨上|跃上|迈上|站上|(?<=[一-龥])(?<!免费)为|有(?![力效序关])|占|(?<!特别)(?<!尤其)是|覆盖)[^,。;]{0,5}$|[是为到至](?:[0-9]{4}|“[^”]{1,3}”|"
    r"[十一二三四五六七八九]+五)[^,。;到至]{0,3}[年末底]的(?:预计|将?近|约|超过?)?$|(?:稳定|保持|维持|控制)在[^,。;]{0,5}$|"
    r"(?:总量|总数|总额|余额|(?:基金|公积金)(?:累计)?(?:积累|结余)|(?<!新增)存栏|拥有|共有|参保|保有量|注册用户|里程|总里程|总长|产能|(?<!投资)(?<!投资总)规模(?!减|工业|企业|"
    r"以上)|浓度|占比|比重|储备(?!土地|用地)|[^增长]率)[^,。;、]{0,5}$|(?:企业|主体|人口|户)接近$|现(?:已|有)[^,。;]{2,12}$|(?<!新增)(?<!新增发电)装机(?:容量|"
    r"规模)?$|人均[^,。;增新建]{1,10}$|增加值实现$|(?:增加值|吞吐量|(?<!新增)(?<!新增吞吐)(?<!新增生产)能力)(?:将?近|约|逾)?$|[日月]均[^,。;增新建]{2,12}$|"
    r"每[百千万]{1,2}人[^,。;增新建提]{2,12}$|年度?[^,。;]{2,5}(?:吞吐量|接待量)[^,。;]{0,4}$|"
    "^(?![^,。;]*[新净增设])(?:地区|[一-龥]{2,4})?(?:生产总值|财政总收入|企业营收|进出口总[值额]|经营主体|市场主体)$"
)
AHEAD = re.compile(r"提前$")
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
# What there is of a size: 拥有产值亿元以上企业1470家.
_SIZED_STOCK = re.compile(r"(?:拥有|共有|现有|(?<![一-龥])有|[区县市州]有)[^,。;]{0,24}以上[^,。;]{0,24}$")
_NEWLY = re.compile(
    r"^[ ·◆●■—]*来?(?:全[国省市区县]|城乡|农村|城镇)?(?:累计|共)?(?:新增|净增|新建|新改建|改造|释放|盘活|引进|发放|"
    r"筹集|拆除|整备)|(?:增长|提高|增加|翻|新增)了?(?:近|约|超过?)?$"
)
STEPS_OF = re.compile(
    r"[“”]?(?:[两三四]个|[0-9一二三四五六七八九十百千万亿]{1,4}[级元]{0,2}[“”]?的?)(?:新?大?台阶|大关)"
)
# How often things happen in a year, and that stands for the last: 年吞吐量突破.
_IN_A_YEAR = re.compile(
    r"(?<![0-9今去全当每多])[年月日](?!均|来|间|累)[^,。;0-9]{1,8}(?:量|次|[游旅]客)"
    r"(?:[由从][0-9.]+[^,。;0-9]{1,8}[到至])?[^,。;]{0,6}$|(?:能力|吞吐量|[日月]均[一-龥]{1,6}量)[^,。;0-9]{0,4}$"
)
# How often things happened is summed, and never stands at the end.
TURNOUT = ("人次", "次", "场次", "车次", "标箱", "列")
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
    r"(?:总投[资入](?:额)?|投资总额|支出|事业费|资金)(?:达到?|共达|超过?|突破)?[^,。;]{0,2}$|(?:共[为计达]|合计为?)[^,。;]{0,2}$|合计的[^,。;]{0,10}为$|"
    r"(?:开工|建成|投产|竣工|投入生产)[^,。;]{0,6}的有$|新增加的[^,。;]{0,10}(?:达到?|为)$|减负(?:超过?|近|约|达)?$|竣工面积(?:达到?|超过?|为)?$|(?:实施|改造|"
    r"安置|培训|发放|帮扶|救助|留[省市区县]就业)[^,。;]{0,14}(?:超过?|达到?|突破)[^,。;]{0,2}$|^来[^,。;]*投[入资]达到?$"
)


def standing(around: Around, spanning: Any, by_now: Any, kinds: Any, measure: Any, units: Any) -> Any:
    """Of numbers told of several years those that stand at their end; `by_now`: totals of what there is by now."""
    stocks = _reached(around, spanning, by_now, measure, units)
    counts = among(without(spanning, stocks), measure, "count")
    stocks = _counted(around, spanning, stocks, counts, kinds)
    levels = among(without(spanning, stocks), measure, "level")
    levels = without(levels, around.find("left", 60, _MADE, levels))
    held = around.find("beyond", 24, _HELD_SHARE, either(counts, levels))
    stocks = either(stocks, without(held, around.find("left", 60, _GAINED, held)))
    stocks = either(stocks, _grown_yearly(around, among(without(spanning, stocks), measure, "level")))
    stocks = either(stocks, around.find("lead", 40, _AHEAD_OF_ALL, among(spanning, measure, "level", "count")))
    return either(stocks, both(around, among(spanning, measure, "level"), _BUDGET, _GROWN_EACH))


def _reached(around: Around, spanning: Any, by_now: Any, measure: Any, units: Any) -> Any:
    """What words right before say is reached or there (达到, 总量), and is neither new nor a flow of the years."""
    stocks = around.find("lead", 40, _STOCK, without(spanning, among(spanning, measure, "growth_rate")))
    stocks = either(without(stocks, around.find("lead", 40, _NEWLY, stocks)), around.find("lead", 8, AHEAD, spanning))
    stocks = without(either(stocks, by_now), around.find("beyond", 24, STEPS_OF, stocks))
    stocks = without(stocks, around.find("beyond", 8, _WON, stocks))
    stocks = without(stocks, around.find("left", 60, _ONE_BY_ONE, stocks))
    stocks = without(stocks, around.find("lead", 40, _FLOW, stocks))
    stocks = without(stocks, around.find("left", 60, _IN_YEARS, stocks))
    stocks = without(stocks, around.find("lead", 40, _EACH_YEAR, stocks))
    turned = among(stocks, units, *TURNOUT)
    return without(stocks, without(turned, around.find("left", 60, _IN_A_YEAR, turned)))


def _counted(around: Around, spanning: Any, stocks: Any, counts: Any, kinds: Any) -> Any:
    """The stocks with those of the `counts` that say how many things there are by now."""
    stocks = either(stocks, around.find("left", 60, _SIZED_STOCK, counts))
    stocks = either(stocks, around.find("beyond", 24, _OF_THEM_NEW, counts))
    stocks = either(stocks, both(around, counts, _WITH, _TIED), around.find("beyond", 24, _LARGE_NOW, counts))
    stocks = either(stocks, around.find("left", 60, _THERE_NOW, without(spanning, stocks)))
    great = among(without(spanning, stocks), kinds, "scope")
    return either(stocks, around.find("left", 60, _TOOK_SHAPE, great))


def _grown_yearly(around: Around, levels: Any) -> Any:
    """Of levels those of the last year whose growth a year is told, and that no word says are of all the years."""
    levels = around.find("lead", 40, _NAMED_LEAD, levels)
    levels = around.find("beyond", 24, _GROWN_YEARLY, levels)
    levels = without(levels, around.find("lead", 40, _PART_OF, levels))
    return without(levels, around.find("left", 60, _ALTOGETHER, levels))
