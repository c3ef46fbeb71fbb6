"""Which class numbers are of: a result, a sum of results, a target, an aspiration, context or no statistic.

Belongs here: the words that tell a plan from a result and a result from its setting, for all numbers of a text at
once (`lead`, `left`, `right`: see `around`).
Does not belong here: what is measured (see `measures`), which years (see `periods`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, Choice, among, either, without
from workreport.extract.normal import SOFT

__all__ = [
    "AHEAD", "ALL_ALONG", "BECAUSE", "GROUND", "HOPED", "MUST", "OF_PLACES", "STEPS_OF", "THERE_IS", "WILL_HAVE",
    "are_done", "are_future", "are_so", "classes", "first_values", "hopes", "is_done", "is_future",
]  # fmt: skip

_ASPIRE = re.compile(r"(?<![努全奋极合])力争|争取(?!到|更好)|争创|冲刺|努力(?!争取更好)|奋斗目标|力促")
_DONE = re.compile(
    r"(?:已(?:经)?|(?<![比较])(?:目前|现有)|(?<![比较由从])(?:去年|上年)|截至|过去)[^,。;]{0,16}$"
)
# What a place has, and where it ranks, is so already, though a plan says it: 我省拥有8个产业集群,人口居全国第一.
_HAS = re.compile(
    r"(?<![均人口个所名户万])拥有[^,。;]{0,2}$|"
    r"[量模数额口](?:位居|稳居|位列|名列|居)(?:全[国省市区县球]|世界|国内)?$"
)
BECAUSE = re.compile(r"主要(?:是|在于|得益于)我[国省市区县州]")  # a sentence that says why the outlook is good
# What opens a sentence that tells what there is, in a plan too: 截至六月底,全省已有…,其中…
THERE_IS = re.compile(r"截至(?<=[。\n]..)[^,。;\n]{2,12},"), re.compile(
    r"全[国省市区县州](?<=[。\n]..)[现已共]有|目前(?<=[。\n]..),?[^,。;\n0-9]{2,24}[达有为]"
)
GROUND = re.compile(r"[去上]年[^,。;\n]{0,30}基础上")  # what is planned on that ground is not of that year
MUST = re.compile(r"(?<![主重])要(?=[办建完达新])|力争|确保")  # opens what is to come after months that are told
WILL_HAVE = re.compile(r"力争|争取|确保|努力|目标|预期|计划|将|(?<![主重])要(?![素求])|达到|保持|推动")
_FUTURE = re.compile(r"(?:将|力争|争取|确保|目标|预期|计划|规划|要|拟)[^。;]{0,20}$")
_SUM = re.compile(
    r"(?<!全年)(?<!当年)(?<!年内)(?<!月份)累计(?!同比|增[幅速])|年均(?!浓度|气温|降水|值)|平均每年|(?<![入出])总计"
)
_STOCK = re.compile(
    r"(?:达到?|突破|超过|上升|增加|提高|提升|增长|扩大|下降|降低|发展|扩展|增|降|缩小|延伸)?(?:了)?(?:到(?!位)|"
    r"至|达到?|突破|超过|(?<=增加值)超|(?<=年产值)超|(?<=收入)超|(?<=营收)超|(?<=面积)超|(?<=产业)超|(?<=集群)超|(?<=规模)超|(?<=总量)超|跨越|跨上|跃上|迈上|站上|为|有|占|是|覆盖)[^,。;]{0,5}$|[是为到至](?:[0-9]{4}|“[^”]{1,3}”|[十一二三四五六七八九]+五)[^,。;到至]{0,3}[年末底]的(?:预计)?$|(?:稳定|保持|维持|控制)在[^,。;]{0,5}$|"
    r"(?:总量|总数|总额|余额|拥有|共有|参保|保有量|里程|总里程|规模|浓度|占比|比重|储备|[^增长]率)[^,。;]{0,5}$|人均[^,。;增新建]{1,10}$|年度?[^,。;]{2,5}(?:吞吐量|接待量)[^,。;]{0,4}$"
)


_NOUN = (
    "项目|企业|产业|集群|链|园区|县|镇|村|社区|区|街道|商圈|品牌|单品|城市|"
    "老人|老年人|人群|人口|家庭|群众|居民|机组|学校|学生|医院|码头|泊位|平台|基地|大县|"
    "矿井|煤矿|矿山|楼宇|总部|电站|船舶|海轮|货轮|航道|水库|商业网点|市场|综合体|示范[片区]|高产片"
)
_THRESHOLD = re.compile(rf"(?:级|规模)?(?:的)?[一-龥“”]{{0,8}}(?:{_NOUN})")
_SETTING = re.compile(
    r"(?:聚焦|围绕|针对|瞄准|紧扣|锚定)[^,。;]{0,24}$|(?:(?<!安排)落实(?![^,。;]{0,6}(?:企业|项目|资金|岗位))|落细|兑现|用好|用足|发挥好)[^,。;]{0,8}$|(?:从(?![业事])|按照?|面向|依托|坚持)[^,。;的]{0,5}$|(?:深化|"
    r"这|上述|该)[^,。;]{0,6}$|原有$|由?原来的?$|(?<![存制定持])在(?:全[国省市县区])?$"
)
_FROM = re.compile(r"(?:由|从(?![业事而])|在(?!过去)|现行)(?:不到|不足)?[^,。;至到]{0,16}$")
_TO = re.compile(
    r"(?:,(?=[提增上降下扩减拓压缩发调缩优猛跃变])|[^,。;]{0,14}?)(?:提高|增加|上升|提升|降|下降|扩大|增长|增|减少|拓展|压缩|缩短|上调|发展|调整|压减|"
    r"缩减|优化|降低|猛增|跃升|变为)?(?:到|至|为)"
)
_SPEED = re.compile(r"[^,。;]{0,8}的(?:年度|预期|计划|增长)?(?:速度|目标|预期|任务|增速)")
_MEASURED_TIME = re.compile(
    r"(?:缩短|压缩|延长|寿命|提前|减少|平均|降|压减|减|提速|缩|增加(?!值)|提高|用时|[仅只]用|时长|时间|车程|"
    r"推迟)[^,。;]{0,6}$|天数[^,。;]{0,8}$"
)
_AGE = re.compile(r"寿命[^,。;]{0,8}$")


# 争取 and 争创 aim at a title or a pilot, not at the numbers of the clauses after them.
AHEAD = re.compile(r"提前$")
# What was so in each of several years is of all of them: 赤字率一直控制在3%以内.
ALL_ALONG = re.compile(r"(?:一直|持续|始终|连年|每年都)(?:控制|保持|稳定|维持|超过|高于|低于|达到)[^,。;]{0,4}$")
HOPED = re.compile(r"(?<![努全奋极合])力争|力促|争取")  # 努力争取 holds another word
_STRIVEN = re.compile(r"(?<![努全奋极合])力争|力促")
# What is striven for is so in each clause that tells how much: 争取甲收入增长5%,乙收入增长4%.
_HOW_MUCH = "[^,。;0-9]{2,30}(?:增长|提高|下降|降低|达到)"
_HOPED_OF_EACH = re.compile(rf"争取(?:{_HOW_MUCH}[^,。;]{{1,16}},)+{_HOW_MUCH}(?:[^,。;]{{1,8}}[到至])?$")
_NUMBERED = re.compile("[0-9一二两三四五六七八九十百千万亿]")
_FIRM = re.compile(r"确保|保持|控制|必须|不低于")
# A hope told beside its target holds for no other: 增长8%、力争9%,投资增长12%.
_ITS_OWN = re.compile(r"(?<=[%上右点][、,])力争[^,。;0-9]{0,6}[0-9.]+(?:%|个百分点)(?:以上|左右)?[,;、]")


def hopes(said: str) -> bool:
    """Whether the words of a sentence before a number hope for it, and nothing firmer comes between."""
    hoped = [match.end() for match in _STRIVEN.finditer(said) if _ITS_OWN.match(said, match.start()) is None]
    between = said[hoped[-1] :].split(",")[1:-1] if hoped else []
    held = bool(hoped) and all(map(_NUMBERED.search, between))  # a clause that counts nothing ends the hope
    return held and _FIRM.search(said, hoped[-1]) is None or _HOPED_OF_EACH.search(said) is not None


def first_values(around: Around, rows: Any) -> Any:
    """The rows that are the first value of 由…到…, or what another grew from (比1958年的20亿元增长)."""
    rows = without(rows, around.find("beyond", 24, _ON_BASIS, rows))
    based = around.find("lead", 40, _BASED, rows)
    grown = around.find("beyond", 24, _GREW, based)
    return either(grown, _both(around, without(rows, based), _FROM, _TO))


def _both(around: Around, rows: Any, before: re.Pattern[str], after: re.Pattern[str]) -> Any:
    """The rows that have both, one before and one after the number."""
    return around.find("beyond", 24, after, around.find("lead", 40, before, around.may("beyond", rows, after)))


def are_done(around: Around, rows: Any) -> Any:
    """The rows whose clause says before the number that the thing is already so."""
    return around.find("left", 30, _DONE, rows)


def are_so(around: Around, rows: Any) -> Any:
    """The rows whose words before the number tell what is there, and nothing of what is to come."""
    found = around.find("left", 60, _HAS, rows)
    return without(found, around.find("left", 60, WILL_HAVE, found))


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
    counts = among(choice.rows, measure, "count", "duration")
    choice.settle("non_statistic", _both(around, counts, _OPENED, _CLOSED))
    _contexts(around, choice, kinds, measure, units, bounded)
    choice.settle("context", choice.rows[(planned & listing)[choice.rows]])
    plans = choice.rows[planned[choice.rows]]
    choice.settle("context", _both(around, plans, _DO, _DEEDS))
    counts = among(choice.rows[planned[choice.rows]], measure, "count")
    for side, pattern in (("beyond", _GOALS), ("lead", _OF_GOALS)):
        choice.settle("context", around.find(side, 24, pattern, counts))
    plans = choice.rows[planned[choice.rows]]
    choice.settle("aspiration", around.find("left", 60, _ASPIRE, plans))
    choice.settle("target", choice.rows[planned[choice.rows]])
    summed = without(choice.rows, among(choice.rows, measure, "rank"))  # 累计14个、总数居全国第一
    choice.settle("cumulative_achievement", around.find("left", 60, _SUM, summed))
    spanning = without(choice.rows[window[choice.rows]], among(choice.rows, measure, "rank", "share", "rate"))
    stocks = around.find("lead", 40, _STOCK, without(spanning, among(spanning, measure, "growth_rate")))
    stocks = either(without(stocks, around.find("lead", 40, _NEWLY, stocks)), around.find("lead", 8, AHEAD, spanning))
    stocks = without(stocks, around.find("beyond", 24, STEPS_OF, stocks))
    stocks = without(stocks, around.find("lead", 40, _FLOW, stocks))
    turned = among(stocks, units, *_TURNOUT)
    stocks = without(stocks, without(turned, around.find("left", 60, _IN_A_YEAR, turned)))
    counts = among(without(spanning, stocks), measure, "count")
    stocks = either(stocks, around.find("left", 60, _SIZED_STOCK, counts))
    stocks = either(stocks, around.find("beyond", 24, _OF_THEM_NEW, counts))
    levels = around.find("lead", 40, _NAMED_LEAD, among(without(spanning, stocks), measure, "level"))
    levels = around.find("beyond", 24, _GROWN_YEARLY, levels)
    stocks = either(stocks, without(levels, around.find("left", 60, _ALTOGETHER, levels)))
    sums = without(without(spanning, stocks), among(spanning, kinds, "ratio"))
    choice.settle("cumulative_achievement", without(sums, around.find("beyond", 24, _OF_BASE, sums)))
    held = among(choice.rows[window[choice.rows]], measure, "rate")
    choice.settle("cumulative_achievement", around.find("left", 60, _HELD_FOR_YEARS, held))
    choice.settle("achievement", choice.rows)
    return choice.column


# What there is of a size: 拥有产值亿元以上企业1470家.
# What there was in the last year, whose growth a year is told: 外贸出口2亿美元,年均增长6%.
_GROWN_YEARLY = re.compile(r",(?:可比|实际|同口径|按可比[^,]{1,4})?年均(?!分别)")
_NAMED_LEAD = re.compile(r"[一-龥]{2}")
_ALTOGETHER = re.compile(
    r"累计|完成投资|到位资金|引进|增加(?!值)|净增|合计|共|[二三四五两2-5] ?年[来间内]?(?:[^,。;]{0,8}$|完成|投)|新增"
)
_OF_THEM_NEW = re.compile(r"[^,。;0-9]{0,10},其中,?新增[0-9]")  # 超亿元企业120户,其中新增74户
_SIZED_STOCK = re.compile(r"(?:拥有|共有|现有|(?<![一-龥])有|[区县市州]有)[^,。;]{0,24}以上[^,。;]{0,24}$")
_NEWLY = re.compile(r"^[ ·◆●■—]*来?(?:累计|共)?(?:新增|新建|新改建|改造)|(?:增长|提高|增加|翻)了?$")
# What is told as a multiple of an earlier year's is no sum: 52亿元,是2011年的1.9倍.
_OF_BASE = re.compile(
    r"(?:、[^,。;、0-9]{2,8}[0-9.]+%?)?,(?:分别)?(?:约?[是为](?:[0-9]{4}年|“[^”]{2,4}”(?!期间|时期))[^,。;0-9]{0,3}的|[比较](?:[0-9]{4}年|“[^”]{2,4}”末|上年|去年))"
)


# 五年总体赤字率控制在3%以内: a rate held for years is of all of them.
_HELD_FOR_YEARS = re.compile(r"[0-9一二三四五六七八九十]年来?[^,。;]{2,20}(?:控制|稳定|保持)在[^,。;]{0,3}$")


_OPENED = re.compile(r"[“‘「]([^“”‘’「」]{0,10})$")
_CLOSED = re.compile(r"[^“”‘’「」,，。;]{0,12}[”’」]")


# What a plan or a budget asked for, told beside what came of it.
_BENCHMARK = re.compile(
    r"(?:原计划|原定|原预算(?:收入|支出)?|年初预算|调整预算|预算数|计划规定)(?:的|数|为|增长|增产|下降|提高|降低|目标|任务|平均)*$|收入任务$|"
    r"^(?:年度?|全年|年初)?(?:计划|目标|预期)(?:为|数|是)?$"
)
_KEPT = re.compile(
    r"的[一-龥]{2,6}园区|的?(?:规模)?(?:养殖|种植|种粮|经营)?(?:大户|[一-龥]{1,4}场(?!次|地|所|景)|企业|合作社|家庭农场|村|镇|乡|项目|机组|锅炉|建筑|"
    r"(?:省级|国家级)?(?:大型)?[一-龥]{2,4}基地)"
)
# 完成下达的40所任务; 新建48所,超额完成40所的年度目标任务.
_SET = re.compile("(?:下达|年初(?:确定|制定|提出|预定|安排))的$|超额完成$")
_TASK = re.compile("[一-龥]{0,4}(?:目标|任务)")
_BASED = re.compile(
    r"比(?:(?![例重率上由从])[^,。;]{2,10}年[末底]?的|(?:现[有行]|目前|原[有来])的?|"
    r"“[^”]{1,3}”(?:计划)?(?:期间|时期)的?平均)$"
)
_GREW = re.compile(r"[^,。;]{0,4}(?:增长|增加|提高|下降|减少|降低)")
_FACILITY = re.compile(
    "[一-龥]{0,3}(?:变电站|输变电|机组|泵站|泊位|航道|码头|锅炉|输电线路|线路(?= ?[0-9])|生产线|装置|[一二三]期工程)"
)
# 四个县之一; 三项指标增速居第一.
_AMONG = re.compile(
    r"[一-龥]{0,10}之一|[一-龥]{2,8}断面中|(?:乡镇|县市?区?|区县|街道|市州)[一-龥]{0,4}(?:首位|之首|榜首|前列|第[一二三四五0-9])|(?:主要|核心|重要)?(?:经济)?指标(?:增速|增幅|总量|均|都|全部|排名|位?居|位列)"
)
_SUMMED = re.compile(r"[共计]$")  # 5个共66万平方米的还建项目
# 重点抓好七项工作: opens a list, and 16项经济工作主要是: does; 76个场馆开工了65个.
_LISTED = re.compile(
    r"方面|(?:重点|主要)?工作[:,]|[一-龥]{0,6}工作(?:主要)?是:|(?:民生|为民)?实事[:\n]"
)
# A year's list of deeds for the people: 办好30项民生实事.
_DO, _DEEDS = re.compile("(?:办好|抓好|做好|办实|办成)$"), re.compile("(?:重点|为民|惠民|民生|便民)*实事")
# How many goals and fields there are: 提出28项指标, 约束性指标9项.
_GOALS, _OF_GOALS = re.compile("(?:重点)?领域|[一-龥]{0,3}性?指标(?![总均增都全位居])"), re.compile("性指标$")
# What is there already and is to be cared for: 做优做强5个集群, 长江沿线1公里.
_CARED = re.compile("(?:做优做强|做强做优|巩固提升|沿线|沿岸)$")
_SHARE_OF = re.compile(r"的占")  # 高于10万元的占80%
_OF_WHOLE = re.compile(r"[一-龥、]{2,24}(?:开工|竣工|完成|建成|投产)了[0-9]+ ?个")
_SIZED = re.compile(r"(?![改建完治整新])[一-龥A-Za-z]{1,10}?(?<!改造)(?<!建设)项目")
_ON_BASIS = re.compile(r"的基础上")
_BASIS = re.compile(r"基础上")
_TIME_SET = re.compile(r"前|来|以来|同期|间|里|后|内|的?(?:整[省市县])?(?:试点|政策)")
_ON_END = re.compile(r"连续$")
_PARTED = re.compile(r"的?[0-9]+ ?(?:个|家|户|项)|的?[一-龥]{2,12}[0-9]+ ?(?:个|家|户|座)")  # 其中亿元以上96个
_PASSED = re.compile(r"[过超逾亿上]$")
_JUST_COUNTED = re.compile(r"[0-9万] ?[个家户名所处]$")  # 230个50户以上村寨
# Of whom there are so many already: 凝聚8500万人民的力量.
_GATHERED = re.compile(r"(?:汇聚|凝聚|团结带领|带领|团结|紧紧依靠|依靠)(?:起)?(?:全[国省市区县州])?$")
# The people of the whole, whom something is for: 14亿多人的饭碗.
_OF_ALL = re.compile(
    r"[多余]?(?:[一-龥]{0,6}?(?:人民|人口|居民|群众|人))?(?:的(?:饭碗|口粮|温饱|就业|福祉)|的?(?:大国|大省|大市|大县))"
)
_PEOPLED = re.compile(r"(?:人口)?以[上下]的[县市区镇乡村]")  # 20万人口以上的县
# 全国168个重点城市; 全球前1%学科: what a thing is measured among, or counted by.
_OF_THE_NATION, _CITIES = re.compile("全国$"), re.compile("(?:重点|主要)?(?:城市|省份|省区市|地区)")
_TOP, _SUBJECTS = re.compile("前$"), re.compile("的?(?:优势)?(?:学科|高校|机构)")
# 时速250公里的列车; 更多全球第一的企业: what a thing is like, not what is to be reached.
_PACED = re.compile(r"时速(?:可达|达|为)?$")
_VEHICLE = re.compile(r"(?:级|以上)?的?[一-龥]{0,8}(?:列车|高铁|高速铁路|铁路|动车|客专|磁悬浮)")
# 千亿斤粮食产能提升行动; 百亿级绿色能源一体化项目.
_DRIVE = re.compile(r"[一-龥“”A-Za-z]{0,20}项目|(?:的)?[一-龥]{2,12}(?<!实施)(?:行动|工程|规划|计划)")
_CLASSED = re.compile(r"级(?!别)")  # 千万千瓦级基地: how large a thing is
_MORE_OF = re.compile(r"(?:更多|一批|一大批|若干)[^,。;]{0,12}$")
_COUNTED = re.compile(r"[0-9一二两三四五六七八九十]+ ?个[“”]?$")
_EACH_OF = re.compile(r"[首0-9一二两三四五六七八九十]+ ?(?:个|家|户|项)[一-龥]{0,4}$")  # 2个产值500亿元的产业集群
_AND_EACH = re.compile(r"、[0-9两三四五六七八九十]+ ?(?:个|家|户)")
_OF_PART = re.compile("的?部分")  # 年应纳税所得额不到100万元的部分
_GOAL = re.compile(rf"[ {SOFT}]*的?(?:年度|全年)?(?:目标|任务)[^,。;]{{0,4}}(?:完成|实现)")
STEPS_OF = re.compile(r"[“”]?[0-9一二三四五六七八九十百千万亿]{1,4}[级元]{0,2}[“”]?的?(?:新?台阶|大关)")
_STEPS = re.compile(r"(?:元|级|人|[万亿])?[“”]?(?:的)?(?:台阶|大关|关口)")
# 第二个产值突破3万亿元的城市; 首个突破13万亿元的省份.
_NTH = re.compile(r"(?:[第首][一二两三四五六七八九十0-9]{0,2}个|唯一)[^,。;]{0,16}(?:突破|超过?|过)$")
OF_PLACES = re.compile(r"的(?:省份|地级市|城市|地区|区县|[省市县区州](?![域级场政内外区]))")
_PASSING = re.compile(r"超过?|高于|低于|高出|(?:完成|实现)了?$")
# What has come to be is no setting: 形成5大产业链和10大产业带.
_FORMED = re.compile(r"(?:形成|建成|建设)了?(?:[0-9]+ ?大[^,。;0-9]{1,6}[、和])*$")
# 500万元以上固定资产投资315亿元; a sum told as a total is one: 总投资达21亿元.
_OF_SIZE = re.compile(r"(?:固定资产|工业)投资(?:项目)?(?:额)?[^,。;0-9]{0,6}[0-9]")
# How often things happen in a year, and that stands for the last: 年吞吐量突破.
_IN_A_YEAR = re.compile(r"(?<![0-9今去全当每多])[年月日](?!均|来|间|累)[^,。;0-9]{1,8}(?:量|次)[^,。;]{0,6}$")
_TURNOUT = ("人次", "次", "场次", "车次", "标箱")  # how often things happened is summed, and never stands at the end
_FLOW = re.compile(
    r"(?:降低|减轻|减少|节约|节省)[^,。;]{1,10}(?:负担|成本|费用|开支|支出|资金)(?:达到?|共达|超过?|突破)[^,。;]{0,2}$|"
    r"(?:总投[资入](?:额)?|支出|事业费|资金)(?:达到?|共达|超过?|突破)?[^,。;]{0,2}$"
)


def _contexts(around: Around, choice: Choice, kinds: Any, measure: Any, units: Any, bounded: Any) -> None:
    """Settle the numbers that are the setting of another: thresholds, scopes, windows, benchmarks, first values."""
    choice.settle("context", first_values(around, choice.rows))
    choice.settle("context", around.find("beyond", 24, _ON_BASIS, choice.rows))
    choice.settle("context", around.find("beyond", 24, _BASIS, choice.rows))
    asked = without(choice.rows, among(choice.rows, measure, "rate", "share"))
    choice.settle("context", around.find("lead", 40, _BENCHMARK, asked))
    asked = around.find("lead", 40, _SET, choice.rows)
    tasks = [_TASK.match(said) is not None for said in around.words("beyond", 24, asked)]
    choice.settle("context", asked[np.array(tasks, dtype=bool)])
    times = among(choice.rows, measure, "duration")
    choice.settle("context", _settings_in_time(around, times))
    rows = without(choice.rows, times)  # a duration is decided by these alone
    powers = among(rows, kinds, "power money", "power level", "power count")
    money, level = among(rows, kinds, "money"), among(rows, kinds, "level")
    sizes = either(*(found[bounded[found]] for found in (money, powers, level)))
    parted = around.find("beyond", 24, _PARTED, sizes)
    passed = money[bounded[money]], around.find("lead", 40, _PASSED, money), around.find("left", 12, _EACH_OF, money)
    each = around.find("beyond", 24, _AND_EACH, either(passed[2], around.find("left", 12, _EACH_OF, powers)))
    kept = among(rows[bounded[rows]], kinds, "count", "level")
    counts = among(rows, measure, "count")
    pace = around.find("beyond", 24, _SPEED, among(rows, measure, "growth_rate"))
    fast = around.find("lead", 40, _PACED, level)
    choice.settle("context", level[np.char.endswith(units[level], "级")])  # 1000吨级码头
    scoped = among(rows, kinds, "scope")
    for found in (
        around.find("beyond", 24, _OF_SIZE, money[bounded[money]]),
        without(scoped, around.find("left", 24, _FORMED, scoped)),
        parted,
        around.find("beyond", 24, _KEPT, kept),
        around.find("left", 12, _JUST_COUNTED, around.empty("lead", among(kept, kinds, "count"))),
        around.find("beyond", 24, _SIZED, without(level, around.find("lead", 8, _SUMMED, level))),
        around.find("beyond", 24, _LISTED, counts),
        around.find("beyond", 24, _SHARE_OF, either(money, level)),
        around.find("beyond", 24, _OF_PART, money),
        around.find("beyond", 36, _OF_WHOLE, counts),
        around.find("beyond", 24, _THRESHOLD, either(powers, *passed)),
        around.find("beyond", 24, _FACILITY, level),
        each,
        around.find("beyond", 24, OF_PLACES, around.find("left", 40, _NTH, either(money, powers))),
        around.find("beyond", 24, _GOAL, either(money, level, among(rows, measure, "count"))),
        around.find("lead", 40, _SETTING, counts),
        around.find("lead", 12, _GATHERED, either(counts, level)),
        around.find("beyond", 24, _OF_ALL, counts),
        around.find("beyond", 24, _PEOPLED, counts),
        around.find("beyond", 24, _CITIES, around.find("lead", 8, _OF_THE_NATION, counts)),
        around.find("beyond", 24, _SUBJECTS, around.find("lead", 8, _TOP, rows)),
        around.find("lead", 12, _CARED, without(either(counts, level), among(rows, kinds, "scope"))),
        around.find("beyond", 24, _AMONG, counts),
        around.find("lead", 40, _PASSING, pace),
        around.find("beyond", 24, _VEHICLE, fast),
        around.find("beyond", 24, _DRIVE, powers),
        around.find("beyond", 24, _CLASSED, among(rows, kinds, "power level", "power count")),
        around.find("left", 40, _MORE_OF, among(rows, measure, "rank")),
        around.find("beyond", 24, _STEPS, around.find("left", 8, _COUNTED, powers)),
    ):
        choice.settle("context", found)


def _settings_in_time(around: Around, rows: Any) -> Any:
    """Of spans of time those that are no figure of their own: 三年来, 连续五年, not 缩短三天."""
    found = around.find("beyond", 24, _TIME_SET, rows)
    found = either(found, around.find("lead", 40, _ON_END, rows))
    rows = without(rows, found)
    told = either(around.find("lead", 40, _MEASURED_TIME, rows), around.find("left", 60, _AGE, rows))
    return either(found, without(rows, told))
