"""Sizes that sort things: 过亿元项目, 110千伏变电站3座, 10万元以上的占80%, 千亿级产业集群.

Belongs here: the words around a size that make it one. Does not belong here: what a number is held against (see
`yardsticks`), of how many things something is told (see `scopes`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import both, either, without
from workreport.extract.undecided import Undecided

__all__ = ["OF_PLACES", "thresholds"]

# What is sorted by size: 过亿元项目, 百亿级产业集群.
_NOUN = (
    "项目|大户|企业|行业|产业|集群|链|园区|县|镇|村|社区|区|街道|商圈|品牌|单品|城市|"
    "老人|老年人|人群|人口|家庭|群众|居民|机组|学校|学生|医院|码头|泊位|平台|基地|大县|"
    "矿井|煤矿|矿山|楼宇|总部|大棚|温室|田园|电站|船舶|海轮|货轮|航道|水库|商业网点|楼(?![房梯盘市])|市场|综合体|示范[片区]|高产片"
)
_THRESHOLD = re.compile(
    rf"(?!实施|用于|推进|开展|社会资本|社会投资|资金)(?:、[超过]?[十百千]?[万亿]{{1,2}}[元级]?)?"
    rf"(?:级|规模)?(?:的)?[一-龥“”]{{0,8}}(?:{_NOUN})"
)
# 其中亿元以上96个; 营业收入超50亿元、超100亿元产业集群6个和4个
_PARTED = re.compile(
    "的?[0-9]+ ?(?:个|家|户|项)|的?[一-龥]{2,12}[0-9]+ ?(?:个|家|户|座|处|块|宗)|"
    "、[超过]?[0-9]+ ?亿元?[一-龥]{2,12}[0-9]+ ?[个家]"
)
_THEY_ARE = re.compile(  # 出口超千万美元的商品有83种
    "的[一-龥]{1,8}(?:已经?|共)?(?:有|达到?|增至|发展到)[0-9一二三四五六七八九十百千]+ ?[家户个种名]"
)
_SOME_SUCH = re.compile("一批[^,。;]{0,10}[超过逾](?:[0-9]+ ?亿元?、)?$")  # 一批资产超50亿元、100亿元的集团
_SIZED_BY = re.compile("(?:^|其中|收入|产值|利税|税收|纳税|投资|营收)[过超]$")  # 利税过千万元的98家, 超百万元的9家
_GROWN_TO = re.compile("(?:打造|成长为|发展成为|壮大成为)$")  # 打造千亿级产业链, 成长为万亿级产业
_PASSED = re.compile(r"[过超逾亿上]$")
_EACH_OF = re.compile(r"[首0-9一二两三四五六七八九十]+ ?(?:个|家|户|项)[一-龥]{0,4}$")  # 2个产值500亿元的产业集群
_SO_LARGE = re.compile(r"[0-9] ?个[过超]$")  # 4个过五千亿、5个过千亿新兴产业
_AND_EACH = re.compile(
    r"级?、[0-9两三四五六七八九十]+ ?(?:个|家|户)|"
    r"(?:产值|规模|营收|收入)?[超过]?[0-9一二两三四五六七八九十百千]+[万亿]{1,2}[元级]"
)
# 191家企业营收超百亿元.
_WHO_EARN = re.compile(
    "[0-9] ?[家个户]+[^,。;0-9]{2,14}(?:收入|产值|营收|税收|利润)(?:超过?|突破|达)$|"
    "[0-9一二三四五六七八九十百]个[县市区乡镇村社](?:已?超过?|突破)$"
)
_WHO_PASS = re.compile("的(?:有)?[0-9一二三四五六七八九十百千]+ ?[家户个]")  # 其中超万元的十一户
# 第二个产值突破3万亿元的城市; 首个突破13万亿元的省份.
_NTH = re.compile(r"(?:[第首][一二两三四五六七八九十0-9]{0,2}个|唯一)[^,。;]{0,16}(?:突破|超过?|过)$")
OF_PLACES = re.compile(r"的?省份|的(?:地级市|城市|地区|区县|[省市县区州](?![域级场政内外区]))")
# 千亿斤粮食产能提升行动; 百亿级绿色能源一体化项目.
_DRIVE = re.compile(
    r"(?!实施|建设|推进|用于|开展)(?:[一-龥“”、A-Za-z]{0,24}项目|的?[一-龥]{2,12}(?<!实施)(?:行动|工程|规划|计划))"
)
_STEPS = re.compile(r"(?:元|级|人|[万亿])?[“”]?(?:的)?(?:台阶|大关|关口)")
_GRADE = re.compile("级(?!别)")  # 25兆瓦级风电主轴轴承, 千万千瓦级基地: how large a thing is
_COUNTED = re.compile(r"[0-9一二两三四五六七八九十]+ ?个[“”]?$")


def thresholds(told: Undecided) -> Any:
    """The rows that say how large the things are of which something is told."""
    return either(_sums(told), _works(told), _classes(told), _counted(told))


def _sums(told: Undecided) -> Any:
    """Sums and powers of ten that firms, works and places pass."""
    around, money, powers = told.around, told.money, told.powers
    sizes = either(told.bounded(money), told.bounded(powers), told.bounded(told.level))
    one_of = around.find("left", 12, _EACH_OF, money)
    built = told.counted_in(told.of_kind("power level"), "吨", "千瓦", "兆瓦")  # 百万吨乙烯项目: what is built
    built = without(built, either(told.bounded(built), around.find("lead", 40, _PASSED, built)))
    built = either(built, around.find("lead", 12, _GROWN_TO, told.of_kind("power money")))
    passed = told.bounded(money), around.find("lead", 40, _PASSED, money)
    return either(
        around.find("beyond", 24, _THRESHOLD, either(without(powers, built), *passed, one_of)),
        around.find("beyond", 24, _PARTED, sizes),
        around.find("beyond", 24, _PARTED, around.find("lead", 40, _SIZED_BY, either(money, powers))),
        around.find("beyond", 24, _AND_EACH, either(one_of, around.find("left", 12, _EACH_OF, powers))),
        around.find("beyond", 24, _THEY_ARE, either(*passed, powers, sizes)),
        around.find("left", 12, _SO_LARGE, powers),
        around.find("left", 24, _SOME_SUCH, either(money, powers)),
        around.find("left", 40, _WHO_EARN, either(money, powers)),
        around.find("beyond", 12, _WHO_PASS, either(*passed, powers)),
        around.find("beyond", 24, OF_PLACES, around.find("left", 40, _NTH, either(money, powers))),
        around.find("beyond", 24, _DRIVE, without(powers, built)),
        around.find("beyond", 24, _STEPS, around.find("left", 8, _COUNTED, powers)),
        around.find("beyond", 24, _GRADE, told.of_kind("power level", "power count")),
    )


_FACILITY = re.compile(
    "[一-龥]{0,3}(?:变电站|特高压|超高压|输变电|机组|泵站|泊位|航道|码头|锅炉|输电线路|"
    "线路(?= ?[0-9])|生产线|装置|"
    "[一二三]期工程)"
)
_BORE = re.compile("口径")
_COMPLETED = re.compile("(?:完成|关停|关闭|淘汰)$")  # 完成9万千瓦机组改造
# The size of works counted after it is their class; that of one is what is built: 建成30万吨乙烯项目.
_SO_MANY_OF_THEM = re.compile("[一-龥、“”]{1,12}?[0-9一二两三四五六七八九十]+ ?(?:座|个|台|条|套|艘|处|回)")
_SIZED = re.compile(r"(?![改建完治整]|新(?!建项目[0-9]))[一-龥A-Za-z]{1,10}?(?<!改造)(?<!建设)项目")
_SUMMED = re.compile(r"[共计]$")  # 5个共66万平方米的还建项目
# 年产各30万吨的乙烯工程.
_MADE_YEARLY = re.compile("年产各?$")
_WORKS = re.compile("[一-龥]{0,3}的[一-龥]{2,14}(?:工程|项目|装置|生产线|联合企业|煤矿|电站)")
# 时速250公里的列车: what a thing is like, not what is to be reached.
_PACED = re.compile(r"时速(?:可达|达|为)?$")
_VEHICLE = re.compile(r"(?:级|以上)?的?[一-龥]{0,8}(?:列车|高铁|高速铁路|铁路|动车|客专|磁悬浮)")
_WAFERS = re.compile("(?:及以[上下])?(?:的)?(?:晶圆|硅片|大硅片|芯片|生产线|产线|线)")


def _works(told: Undecided) -> Any:
    """How large the works, plants and lines are that are told of."""
    around, level = told.around, told.level
    of_many = either(told.bounded(level), around.find("beyond", 24, _SO_MANY_OF_THEM, level))
    graded = either(of_many, told.powers, level[told.units(level) != "吨级"])  # 1000吨级码头5座, 6.8级地震
    facilities = either(around.find("beyond", 24, _FACILITY, of_many), around.find("beyond", 24, _BORE, level))
    return either(
        graded[np.char.endswith(told.units(graded), "级")],
        told.counted_in(of_many, "千伏"),  # 110千伏变电站5座
        without(facilities, around.find("lead", 8, _COMPLETED, facilities)),
        around.find("beyond", 24, _SIZED, without(of_many, around.find("lead", 8, _SUMMED, of_many))),
        both(around, of_many, _MADE_YEARLY, _WORKS),
        around.find("beyond", 4, _GRADE, level),
        around.find("beyond", 24, _VEHICLE, around.find("lead", 40, _PACED, level)),
        around.find("beyond", 24, _WAFERS, told.counted_in(level, "英寸")),
    )


# 500万元以上固定资产投资315亿元; a sum told as a total is one: 总投资达21亿元.
_OF_SIZE = re.compile(r"(?:固定资产|工业)投资(?:项目)?(?:额)?[^,。;0-9]{0,6}[0-9]")
# 人均年收入低于3480元的20.9万户农户纳入扶贫范围
_EARNING = re.compile("收入(?:低于|高于|不足|不到|超过?)$")
_SO_MANY = re.compile("的[0-9.]+[万余多]*[户人名]")
# 人均住房不足10平方米的低保户
_LACKING = re.compile("(?:低于|高于|不足|不到|超过?)$")
_OF_HOMES = re.compile("的[一-龥]{0,8}(?:户|家庭|群众|居民)")
_SIZED_MANY = re.compile(  # 60马力以下小机船85艘
    "的?(?![新改扩]建|投放|投入)[一-龥]{2,8}[0-9一二两三四五六七八九十]+ ?(?:艘|台|座|辆|套|条|个|家|户|处|名)"
)
# 高于10万元的占80%, 一百斤以上的有四十五个县.
_SHARE_OF = re.compile(r"的(?:占|,?共?有(?=[0-9一二两三四五六七八九十百千]))")
_OF_PART = re.compile("的?部分|且[^,。;]{2,14}以上的")  # 年应纳税所得额不到100万元的部分
_SLOPE = re.compile("的?陡?坡")  # 25度以上坡耕地
_HIGH_UP = re.compile("海拔$")  # 海拔9米以上学校
_WITHIN_REACH = re.compile("[一-龥]{0,8}(?:覆盖率|(?:服务|覆盖)半径|服务圈)")  # 500米站点覆盖率
_USERS = re.compile("的?(?:重点)?(?:用能|用水|耗能|排污)?(?:企业|单位)")  # 能耗超5000吨标准煤重点企业


def _classes(told: Undecided) -> Any:
    """Sums and measures that say whom or what another number counts."""
    around, money, level = told.around, told.money, told.level
    return either(
        around.find("beyond", 24, _OF_SIZE, told.bounded(money)),
        around.find("beyond", 24, _SHARE_OF, either(money, level)),
        around.find("beyond", 24, _OF_PART, money),
        both(around, money, _EARNING, _SO_MANY),
        both(around, level, _LACKING, _OF_HOMES),
        around.find("beyond", 24, _SIZED_MANY, told.bounded(level)),
        around.find("beyond", 8, _SLOPE, told.bounded(level)),
        around.find("lead", 8, _HIGH_UP, level),
        around.find("beyond", 24, _WITHIN_REACH, level),
        around.find("beyond", 24, _USERS, around.find("lead", 40, _PASSED, level)),
    )


_KEPT = re.compile(  # 存栏500头以上的养殖场
    r"的[一-龥]{2,6}园区|的?(?:规模)?(?:养殖|种植|种粮|经营)?(?:大户|[一-龥]{1,4}场(?!次|地|所|景)|企业|合作社|经营主体|家庭农场|自?然?村|镇|乡|项目|机组|锅炉|建筑|"
    r"(?:省级|国家级)?(?:大型)?[一-龥]{2,4}基地|展会|展览|赛事|超?大班额)"
)
_THEIR_OWN = ("家", "项", "个")  # what counts firms and works sizes none of them: 推动100家以上企业技改
_JUST_COUNTED = re.compile(r"[0-9万] ?[个家户名所处]$")  # 230个50户以上村寨
_ACCIDENT = re.compile("的?[特较]?(?:重|大|别)*(?:安全|生产|交通)*事故")  # 死亡10人以上的特大事故
_PEOPLED = re.compile(r"(?:人口)?以[上下]的[县市区镇乡村]")  # 20万人口以上的县


def _counted(told: Undecided) -> Any:
    """Numbers of heads, homes and things that say how large a farm, a village or an accident is."""
    around, counts = told.around, told.counts
    kept = told.bounded(told.of_kind("count", "level"))
    kept = without(kept, told.counted_in(kept, *_THEIR_OWN))
    return either(
        around.find("beyond", 24, _KEPT, kept),
        around.find("left", 12, _JUST_COUNTED, around.empty("lead", kept)),
        around.find("beyond", 24, _ACCIDENT, told.bounded(counts)),
        around.find("beyond", 24, _PEOPLED, counts),
    )
