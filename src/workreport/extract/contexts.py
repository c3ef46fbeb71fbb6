"""Which numbers are the setting of others: thresholds, scopes, windows, benchmarks, first values, what serves already.

Belongs here: the words around a number that make it so. Does not belong here: results, plans and hopes (see
`classes`), what a number takes from the one before it (see `neighbours`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, Choice, among, both, either, without
from workreport.extract.deeds import deeds
from workreport.extract.measures import MEAN
from workreport.extract.normal import SOFT
from workreport.extract.windows import ON_END, settings_in_time

__all__ = ["OF_PLACES", "first_values", "settle_contexts"]

_NOUN = (
    "项目|企业|行业|产业|集群|链|园区|县|镇|村|社区|区|街道|商圈|品牌|单品|城市|"
    "老人|老年人|人群|人口|家庭|群众|居民|机组|学校|学生|医院|码头|泊位|平台|基地|大县|"
    "矿井|煤矿|矿山|楼宇|总部|大棚|温室|田园|电站|船舶|海轮|货轮|航道|水库|商业网点|楼(?![房梯盘市])|市场|综合体|示范[片区]|高产片"
)
_THRESHOLD = re.compile(
    rf"(?!实施|用于|推进|开展|社会资本|社会投资|资金)(?:、[超过]?[十百千]?[万亿]{{1,2}}[元级]?)?"
    rf"(?:级|规模)?(?:的)?[一-龥“”]{{0,8}}(?:{_NOUN})"
)
_SETTING = re.compile(
    r"(?:聚焦|围绕|针对|瞄准|紧扣|锚定)(?![^,。;]*(?:开展|组织|举办|培训|新增|建设|打造|布局|新建|实施|推出))[^,。;]{0,24}$|(?:(?<!安排)(?<!已)落实(?![^,。;]{0,6}(?:至少|不少于|企业|项目|资金|岗位))|落细|兑现|用好|用足|发挥好)[^,。;]{0,8}$|(?:从(?![业事])|按照?|面向|依托|坚持)[^,。;的]{0,5}$|(?:深化|"
    r"(?<!新)(?:列入|纳入)(?:全[国省市区县州]|[^,。;、0-9]{2,8}(?:区|贸|县|市|国|部|委))$|(?:对口|结对)[^,。;]{0,6}的$|(?:省委|市委|区委|县委|中央|国家|上级)[^,。;]{0,4}(?:确定|部署|明确|交办)的$|这|上述|该)[^,。;]{0,6}$|原有$|由?原来的?$|(?<![存制定持])在(?:全[国省市县区])?$"
)
_FROM = re.compile(
    r"(?:由|将(?=过去的|原来的)|从(?![业事而])|(?<![存制定持])在(?!过去)|现行)(?:不到|不足)?[^,。;至到]{0,16}$"
)
_FROM_YEARS_AGO = re.compile("[由从][0-9一二两三四五六七八九十]{1,2} ?年前的?$")  # 由五年前81%提升至91%
_TO = re.compile(
    r"(?![内里间中])(?:,(?=[提增上降下扩减拓压缩发调缩优猛跃变])|[^,。;]{0,14}?)(?:提高|增加|上升|提升|降|下降|扩大|增长|增|减少|拓展|压缩|缩短|上调|发展|调整|压减|"
    r"缩减|优化|降低|猛增|跃升|变为)?(?:到|至|为)|,?(?:双双|分别|均)?(?:跃居|升居|跻身|跨入|跃入)"
)
_SPEED = re.compile(r"[^,。;]{0,8}的(?:年度|预[期定]|[原既]定|计划|增长)?(?:速度|目标|预期|任务|增速)")


def first_values(around: Around, rows: Any) -> Any:
    """The rows that are the first value of 由…到…, what another grew from (比1958年的20亿元增长) or was (上年5亿元)."""
    rows = without(rows, around.find("beyond", 24, _ON_BASIS, rows))
    based = around.find("lead", 40, _BASED, rows)
    grown = around.find("beyond", 24, _GREW, based)
    grown = either(grown, around.find("lead", 24, _YEAR_BEFORE, rows), around.find("left", 12, _YEARS_AGO, rows))
    grown = either(grown, around.find("beyond", 24, _COMPARED_WITH, around.find("lead", 40, _HELD_TO, rows)))
    ago = around.find("beyond", 24, _TO, around.find("left", 12, _FROM_YEARS_AGO, rows))
    return either(grown, ago, both(around, without(rows, based), _FROM, _TO))


# What a plan or a budget asked for, told beside what came of it.
_BENCHMARK = re.compile(
    r"(?:原计划|原定|原预算(?:收入|支出)?|年初预算|调整预算|预算数|计划规定)(?:的|数|为|增长|增产|下降|提高|降低|目标|任务|平均)*$|收入任务$|"
    r"比[^,。;]{0,8}(?:计划|规划)(?:的|确定的)?目标$|下达[^,。;]{0,12}(?:指标|任务)(?:数|为|是)*$|"
    r"^(?:年度?|全年|年初)?(?:计划|目标|预期)(?:为|数|是)?$|(?:原定|规定)[0-9]{4} ?年的?$|原来?(?:设想|估计|预计)的$"
)
_KEPT = re.compile(
    r"的[一-龥]{2,6}园区|的?(?:规模)?(?:养殖|种植|种粮|经营)?(?:大户|[一-龥]{1,4}场(?!次|地|所|景)|企业|合作社|经营主体|家庭农场|自?然?村|镇|乡|项目|机组|锅炉|建筑|"
    r"(?:省级|国家级)?(?:大型)?[一-龥]{2,4}基地|展会|展览|赛事|超?大班额)"
)
_THEIR_OWN = ("家", "项", "个")  # what counts firms and works sizes none of them: 推动100家以上企业技改
# 完成下达的40所任务; 新建48所,超额完成40所的年度目标任务.
_SET = re.compile("(?:下达|年初(?:确定|制定|提出|预定|安排))的$|超额完成$")
_TASK = re.compile("[一-龥]{0,4}(?:目标|任务)")
# 没有实现年初确定的能耗降低4%左右、排放减少2%的目标
_MISSED = re.compile(
    "(?:没有|没能|未能?)(?:全部|完全|如期)?(?:实现|完成|达到)[^,。;]{0,8}(?:定|提出|预期|计划)的[^。;]{0,50}$"
)
_BASED = re.compile(
    r"[比较](?:“[^”]{1,4}”末的|(?![例重率上由从])[^,。;]{2,10}年[末底]?的|(?:现[有行]|目前|原[有来])的?|"
    r"“ ?[^”]{1,3}”(?:计划)?(?:期间|时期)(?:的|的?平均))$"
)
# 同建国初期的1950年的9亿元作比较
_HELD_TO, _COMPARED_WITH = re.compile(r"[同与和][^,。;]{0,16}年的$"), re.compile("[作相]?比较")
# 比计划原定1957年3856亿斤的水平超过
_THAN_WHAT, _EXCEEDED = re.compile("比(?!重|例|率)[^,。;]{2,30}$"), re.compile("的(?:水平|指标)(?:超过|[多少高低])")
# 比前五年合计的484个还要多
_THAN_ALL, _IS_MORE = re.compile("比[^,。;]{2,16}(?:合计|总和|总数|全部)的$"), re.compile("还?要?[多少高低]")
_GREW = re.compile(r"[^,。;]{0,4}(?:增长|增加|提高|下降|减少|降低)")
_GRADE = re.compile("级(?!别)")  # 25兆瓦级风电主轴轴承, 千万千瓦级基地: how large a thing is
_FACILITY = re.compile(
    "[一-龥]{0,3}(?:变电站|特高压|超高压|输变电|机组|泵站|泊位|航道|码头|锅炉|输电线路|"
    "线路(?= ?[0-9])|生产线|装置|"
    "[一二三]期工程)"
)
_BORE, _COMPLETED = re.compile("口径"), re.compile("(?:完成|关停|关闭|淘汰)$")  # 完成9万千瓦机组改造
# 四个县之一; 三项指标增速居第一.
_AMONG = re.compile(
    r"[一-龥0-9]{0,20}之一|民族大家庭|(?:严重|暴力|刑事|恶性)*案件(?:数|发案)|[一-龥]{2,8}断面中|[一-龥()、]{2,12}中,?(?:预计|已|将|可以)*有[0-9一二三四五六七八九十]|(?:主城区|区县|城市)中[排居位]|[一-龥]{2,10}(?:考核|评比|评选|测评)中|(?:乡镇|县市?区?|区县|街道|[市州]+|地市|[一-龥]{0,4}(?:城市|港口|口岸|开发区|高新区))[一-龥()]{0,6}(?:首位|之首|榜首|前列|第[一二三四五0-9])|社会保险(?:参保|覆盖)|(?:主要|核心|重要)?(?:经济)?指标(?:增速|增幅|总量|均|都|全部|排名|位?居|位列)"
)
# 全省94个县中,有61个县增产; 列入计划的80种主要产品有67种完成.
_THEREOF = re.compile(
    "[一-龥、“”]{1,16}中,(?:有)?[一-龥]{0,4}[0-9一二三四五六七八九十百]|[一-龥]{0,6}(?:实事|企业|项目|工程)中,|"
    "(?:主要)?(?:产品|指标|建设项目|县市|县|地市|旗县|乡镇|生产队|社)[,中]{0,2}有[0-9一二三四五六七八九十百]|"
    "[一-龥]{2,12},已有[0-9一二三四五六七八九十百]+ ?[个户家]"
)
# 有3个指标增速居全市第一; 5个共66万平方米的还建项目
_THERE_ARE, _SUMMED = re.compile("(?:^|[,，])有$"), re.compile(r"[共计]$")
# 重点抓好七项工作: opens a list, and 16项经济工作主要是: does; 76个场馆开工了65个.
_LISTED = re.compile(r"方面|(?:重点|主要)?工作[:,]|[一-龥]{0,6}工作(?:主要)?是:")
# What is there already and is to be cared for: 做优做强5个集群, 长江沿线1公里; 推进已立项34个城市更新项目.
_CARED = re.compile(
    "(?:[国省市]定|(?<!新)认定的|(?:推进|推动|加快|抓好)已(?:立项|开工|签约|批复|落地)的?|做优做强|做强做优|巩固提升|沿线|沿岸)$"
)
_WORKED_ON = re.compile("[一-龥]{2,4}(?:建设|改造)")
# 人均年收入低于3480元的20.9万户农户纳入扶贫范围
_EARNING, _SO_MANY = re.compile("收入(?:低于|高于|不足|不到|超过?)$"), re.compile("的[0-9.]+[万余多]*[户人名]")
# 人均住房不足10平方米的低保户; 60马力以下小机船85艘; 死亡10人以上的特大事故
_LACKING, _OF_HOMES = re.compile("(?:低于|高于|不足|不到|超过?)$"), re.compile("的[一-龥]{0,8}(?:户|家庭|群众|居民)")
_SIZED_MANY = re.compile(
    "的?(?![新改扩]建|投放|投入)[一-龥]{2,8}[0-9一二两三四五六七八九十]+ ?(?:艘|台|座|辆|套|条|个|家|户|处|名)"
)
_ACCIDENT = re.compile("的?[特较]?(?:重|大|别)*(?:安全|生产|交通)*事故")
# 提前两年实现了11950元的预期目标
_MET, _A_GOAL = re.compile("(?:实现|完成|达到|超过)了?$"), re.compile("的(?:预期|既定|规划|预定|奋斗)目标")
# 高于10万元的占80%, 一百斤以上的有四十五个县.
_SHARE_OF = re.compile(r"的(?:占|,?共?有(?=[0-9一二两三四五六七八九十百千]))")
_OF_WHOLE = re.compile(r"[一-龥、]{2,24}(?:(?:开工|竣工|完成|建成|投产)了[0-9]+ ?个|办结[0-9])")
_SHARED = re.compile("(?!其)[一-龥]{2,12}占比(?:达|为|超)?[0-9]")  # 其中12条产业链项目占比达84%
# 年产各30万吨的乙烯工程.
_MADE_YEARLY = re.compile("年产各?$")
_WORKS = re.compile("[一-龥]{0,3}的[一-龥]{2,14}(?:工程|项目|装置|生产线|联合企业|煤矿|电站)")
# 191家企业营收超百亿元.
_WHO_EARN = re.compile(
    "[0-9] ?[家个户]+[^,。;0-9]{2,14}(?:收入|产值|营收|税收|利润)(?:超过?|突破|达)$|"
    "[0-9一二三四五六七八九十百]个[县市区乡镇村社](?:已?超过?|突破)$"
)
_WHO_PASS = re.compile("的(?:有)?[0-9一二三四五六七八九十百千]+ ?[家户个]")  # 其中超万元的十一户
_OVER, _DEMAND = re.compile("(?:超过了?|高于|不?低于)[^,。;0-9]{0,12}$"), re.compile("的?(?:监管|考核)?要求")
# 总量超过60万亿元的高基数; 10市PM2.5浓度下降
_ON_HIGH, _WHERE = re.compile("的高?基数"), re.compile("PM|空气质量|优良天数")
# The size of works counted after it is their class; that of one is what is built: 建成30万吨乙烯项目.
_SO_MANY_OF_THEM = re.compile("[一-龥、“”]{1,12}?[0-9一二两三四五六七八九十]+ ?(?:座|个|台|条|套|艘|处|回)")
_SIZED = re.compile(r"(?![改建完治整]|新(?!建项目[0-9]))[一-龥A-Za-z]{1,10}?(?<!改造)(?<!建设)项目")
_ON_BASIS = re.compile("的?基础上")
_PER_MORE = re.compile("每(?:增长|提高|增加|下降)$")  # 每增长1个百分点的增量
_PER_SO_MANY, _NEWLY = re.compile("每$"), re.compile("[新引落]|建成|完成")  # 每4名常住人口就有1家企业
_TWINNED = re.compile("(?:对口(?:帮扶|支援|协作|合作)|助力)(?:[0-9]+ ?[省市州县区])?$")  # 对口帮扶6省34县项目225个
_VISITED = re.compile(  # 总书记两次亲临考察, 四次对某市工作作出指示
    "亲临|踏上|对[^,。;]{1,10}[作做]出[^,。;]{0,8}(?:指示|批示)|(?:来[一-龥]{1,3})?(?:视察|考察)|参加全国人代会"
)
_WITH, _TIES = re.compile("[与同]$"), re.compile("[^,。;]{2,12}(?:建立|缔结|结成)")  # 与8个东盟国家开展合作
_HIGH_UP, _ALL_TOLD = re.compile("海拔$"), re.compile("全[国省市区县州]仅(?:有)?$")  # 海拔9米以上学校; 全市仅6家
_PARTED = re.compile(r"的?[0-9]+ ?(?:个|家|户|项)|的?[一-龥]{2,12}[0-9]+ ?(?:个|家|户|座)")  # 其中亿元以上96个
_SIZED_BY = re.compile("(?:^|其中|收入|产值|利税|税收|纳税|投资|营收)[过超]$")  # 利税过千万元的98家, 超百万元的9家
_PASSED = re.compile(r"[过超逾亿上]$")
_JUST_COUNTED, _SOLVED = re.compile(r"[0-9万] ?[个家户名所处]$"), re.compile("解决了?$")  # 230个50户以上村寨
# Of whom there are so many already: 凝聚8500万人民的力量.
_GATHERED = re.compile(r"(?:汇聚|凝聚|团结带领|带领|团结|紧紧依靠|依靠)(?:起)?(?:全[国省市区县州])?$")
# The people of the whole, whom something is for: 14亿多人的饭碗.
_OF_ALL = re.compile(
    r"[多余]?(?:[一-龥]{0,6}?(?:人民|人口|居民|群众|人))?(?:的(?:饭碗|口粮|温饱|福祉|粮食安全)|的?(?:大国|大省|大市|大县)|(?:[多余]?[万亿]?)[一-龥]{2}人民(?!币|政府|医院|法院|调解|警察|公社))"
)
_PEOPLED = re.compile(r"(?:人口)?以[上下]的[县市区镇乡村]")  # 20万人口以上的县
# 全国168个重点城市; 全球前1%学科: what a thing is measured among, or counted by.
_OF_THE_NATION = re.compile("全国$")
_CITIES = re.compile("(?:重点|主要)?(?:城市(?!居民|职工|低保|人口|家庭)|省份|省区市|地区)")
_TOP, _SUBJECTS = re.compile("前$"), re.compile("的?(?:优势|顶尖)?(?:学科|高校|机构|科学家|学者)")
_THAN, _LOWER = re.compile("比$"), re.compile("的?[一-龥]{0,6}?(?:高|低|多|少|大|小)")  # 收入比70元的数目低
# What a rate is of (203个国考断面优良率), and how many were just listed (钢铁、建材4个重点行业).
_WATCHED = re.compile(r"[一-龥]{0,6}(?:断面|水功能区|点位|河流)[一-龥]{0,12}(?:率|比例)")
# What a number of fields is the scope of (5个领域改革试点), and whom a year's policy is for (今年高校毕业生795万人).
_OF_FIELDS = re.compile(
    "(?:重点|细分|关键|主要|优势)?领域(?=[一-龥“0-9]{2})(?!.?(?:突破|取得|实现|全面|全部|率先|走在|开展|达))"
)
_GRADUATES = re.compile("今年[^,。;]{0,4}高校毕业生[^,。;]{0,6}$")
_THESE_WORKS, _NAMED = re.compile("工程(?=[一-龥])"), re.compile("”$")  # “甲”“乙”三项工程培训9万人
_TRADES, _TRADES_LISTED = re.compile("(?:重点)?(?:行业|领域)(?!项目|大模型)"), re.compile(r"、[一-龥]{2,6}等?$")
# 时速250公里的列车; 更多全球第一的企业: what a thing is like, not what is to be reached.
_PACED = re.compile(r"时速(?:可达|达|为)?$")
_VEHICLE = re.compile(r"(?:级|以上)?的?[一-龥]{0,8}(?:列车|高铁|高速铁路|铁路|动车|客专|磁悬浮)")
# 千亿斤粮食产能提升行动; 百亿级绿色能源一体化项目.
_DRIVE = re.compile(
    r"(?!实施|建设|推进|用于|开展)(?:[一-龥“”、A-Za-z]{0,24}项目|的?[一-龥]{2,12}(?<!实施)(?:行动|工程|规划|计划))"
)
_MORE_OF = re.compile(r"(?:更多|一批|一大批|若干)[^,。;]{0,12}$")
# How far it is to what is to be reached (500米站点覆盖率), whose output grew (17个产业增加值增长8%), how many a place
# is the first of, with others (入围国家首批20个试点城市), where in the world (在甲、乙等13个国家).
_WITHIN_REACH = re.compile("[一-龥]{0,8}(?:覆盖率|(?:服务|覆盖)半径|服务圈)")
_WHOSE = re.compile(
    r"(?![家户人名])[一-龥]{0,10}(?:增加值|产值|营收|投资额?)(?:同比|平均|合计)?(?:增长|下降|提高|占)|"
    r"[一-龥]{2,8}(?:园区|开发区|街道)新(?:引进|增|签约)[^,。;]{0,16}[0-9]"
)
_FIRST_OF = re.compile(
    r"(?:入围|入选|列入|纳入|跻身|成为|获批)[^,。;]{0,10}(?:首批|(?:部|委|总?局|署|办|联合国|全球|世界|全国))$"
)
# Of whose sums it is told, and in how many fields: 九类民生投入增长9%, 9个领域143项事项.
_KINDS_TOLD = re.compile("[一-龥]{2,10}?(?:量|额|投入|支出|收入|产值)(?:大幅|同比)?(?:增长|下降|达|[0-9])")
_IN_FIELDS = re.compile("(?:重点)?领域[0-9]|[一-龥]{2}领域投入")
_MINISTRIES, _SLOPE = re.compile("委|门"), re.compile("的?陡?坡")  # 民政部等八部委联合评定; 25度以上坡耕地
_YEARS_AGO = re.compile("(?:相当于|、)[0-9]{1,2} ?年前$")  # 相当于5年前1.5个百分点、10年前2.5个百分点
_YEAR_BEFORE = re.compile("^(?:上年|[上去]年同期)[为是]?$")  # 达到6759家(上年5842家)
_WAFERS = re.compile("(?:及以[上下])?(?:的)?(?:晶圆|硅片|大硅片|芯片|生产线|产线|线)")
# What kinds (甲、乙等7类资源), to whom (向8个市下放审批权), of all of which (10个街道全覆盖).
_KINDS, _TOWARDS = re.compile(r"[^,。;]{2,24}等$"), re.compile("(?:^|[,了])[向对]$")
_PLACES = re.compile("(?:市州|设区市|市|县|区|乡镇|镇|乡|街道|部门|国家|省)(?![级场民区长])")
_ALL_OVER = re.compile("(?:街道|乡镇|镇|乡|村|社区|区县|县|市|市州)[一-龥]{0,4}全覆盖")
# Where something is tried out is no setting: 在一百多个农场试办联合企业.
_AT = re.compile("在(?:[^,。;]{2,36}等|全国|全省|全市|约|近)?$")
_TRIED = re.compile("[^,。;0-9]{0,20}(?:试点|试办|试行|展开|推开|推行|进行)[^,。;0-9]{0,14}(?:[,。;]|$)")
_AND_OTHERS = re.compile(r"在[^,。;]{2,36}等$")
_LANDS = re.compile("(?:[一-龥]{0,4}国家|省份|省区市|城市|地区|(?:重点)?(?:县市?区?|市县|乡镇)(?!域|城))")
_USERS = re.compile("的?(?:重点)?(?:用能|用水|耗能|排污)?(?:企业|单位)")  # 能耗超5000吨标准煤重点企业
_COUNTED = re.compile(r"[0-9一二两三四五六七八九十]+ ?个[“”]?$")
_EACH_OF = re.compile(r"[首0-9一二两三四五六七八九十]+ ?(?:个|家|户|项)[一-龥]{0,4}$")  # 2个产值500亿元的产业集群
_SO_LARGE = re.compile(r"[0-9] ?个[过超]$")  # 4个过五千亿、5个过千亿新兴产业
_AND_EACH = re.compile(
    r"级?、[0-9两三四五六七八九十]+ ?(?:个|家|户)|"
    r"(?:产值|规模|营收|收入)?[超过]?[0-9一二两三四五六七八九十百千]+[万亿]{1,2}[元级]"
)
_OF_PART = re.compile("的?部分|且[^,。;]{2,14}以上的")  # 年应纳税所得额不到100万元的部分
_GOAL = re.compile(rf"[ {SOFT}]*的?(?:年度|全年)?(?:目标|任务)[^,。;]{{0,4}}(?:完成|实现)")
_STEPS = re.compile(r"(?:元|级|人|[万亿])?[“”]?(?:的)?(?:台阶|大关|关口)")
# 第二个产值突破3万亿元的城市; 首个突破13万亿元的省份.
_NTH = re.compile(r"(?:[第首][一二两三四五六七八九十0-9]{0,2}个|唯一)[^,。;]{0,16}(?:突破|超过?|过)$")
OF_PLACES = re.compile(r"的?省份|的(?:地级市|城市|地区|区县|[省市县区州](?![域级场政内外区]))")
_PASSING = re.compile(r"超过?|高于|低于|高出|(?:完成|实现)了?$")
# What has come to be is no setting: 形成5大产业链和10大产业带.
_FORMED = re.compile(
    r"(?:形成|建成|组建|划定|(?<!城市)建设)了?(?:[0-9一二三四五六七八九十]+ ?大[^,。;0-9]{1,8}[、和])*$"
)
_FORMED_OF = re.compile("形成了?[^,。;]{1,12}、[^,。;]{1,12}$")  # 形成乳、肉、薯四大优势产业
_BUILDING = re.compile("(?:打造|建设)[^,。;]{2,30}$|(?:实施|抓好)[^,。;]{2,30}$")
_BUILT = re.compile("[一-龥]{2,10}(?:商圈|园区|产业园|基地)|(?:重点)?(?:工程|行动|产业带)")
_FULFILLED = re.compile("[一-龥]{2,8}(?:、[0-9]+ ?[件项][一-龥]{2,8}?)?(?:基本|全部|全面|已)完成")  # 十大工程全面完成
# 500万元以上固定资产投资315亿元; a sum told as a total is one: 总投资达21亿元.
_OF_SIZE = re.compile(r"(?:固定资产|工业)投资(?:项目)?(?:额)?[^,。;0-9]{0,6}[0-9]")


def settle_contexts(around: Around, choice: Choice, kinds: Any, measure: Any, units: Any, bounded: Any) -> None:
    """Settle the numbers that are the setting of another: thresholds, scopes, windows, benchmarks, first values."""
    choice.settle("context", first_values(around, choice.rows))
    choice.settle("context", around.find("beyond", 24, _ON_BASIS, choice.rows))
    asked = without(choice.rows, among(choice.rows, measure, "rate", "share"))
    choice.settle("context", around.find("lead", 40, _BENCHMARK, asked))
    asked = around.find("lead", 40, _SET, choice.rows)
    tasks = [_TASK.match(said) is not None for said in around.words("beyond", 24, asked)]
    choice.settle("context", asked[np.array(tasks, dtype=bool)])
    choice.settle("context", around.find("left", 60, _MISSED, choice.rows))
    times = among(choice.rows, measure, "duration")
    choice.settle("context", settings_in_time(around, times, among(times[bounded[times]], units, "岁")))
    rows = without(choice.rows, times)  # a duration is decided by these alone
    powers = among(rows, kinds, "power money", "power level", "power count")
    money, level = among(rows, kinds, "money"), among(rows, kinds, "level")
    sizes = either(*(found[bounded[found]] for found in (money, powers, level)))
    parted = around.find("beyond", 24, _PARTED, sizes)
    passed = money[bounded[money]], around.find("lead", 40, _PASSED, money), around.find("left", 12, _EACH_OF, money)
    each = around.find("beyond", 24, _AND_EACH, either(passed[2], around.find("left", 12, _EACH_OF, powers)))
    kept = among(rows[bounded[rows]], kinds, "count", "level")
    kept = without(kept, among(kept, units, *_THEIR_OWN))
    counts = among(rows, measure, "count")
    pace = around.find("beyond", 24, _SPEED, among(rows, measure, "growth_rate"))
    fast = around.find("lead", 40, _PACED, level)
    of_many = either(level[bounded[level]], around.find("beyond", 24, _SO_MANY_OF_THEM, level))
    graded = either(of_many, powers, level[units[level] != "吨级"])  # 1000吨级码头5座, 6.8级地震
    choice.settle("context", graded[np.char.endswith(units[graded], "级")])
    choice.settle("context", among(of_many, units, "千伏"))  # 110千伏变电站5座
    cared = around.find("lead", 12, _CARED, without(either(counts, level), among(rows, kinds, "scope")))
    facilities = either(around.find("beyond", 24, _FACILITY, of_many), around.find("beyond", 24, _BORE, level))
    befriended = around.find("beyond", 24, _LANDS, around.find("lead", 8, _WITH, counts))
    scoped = among(rows, kinds, "scope")
    formed = either(*(around.find("left", 24, pattern, scoped) for pattern in (_FORMED, _FORMED_OF)))
    works = without(scoped, among(scoped, units, "方面"))  # 办好9方面民生实事: fields of works
    formed = either(formed, both(around, scoped, _BUILDING, _BUILT), deeds(around, works))
    own = among(counts, units, *_THEIR_OWN, "名", "支")
    tried = both(around, counts, _AT, _TRIED)
    for found in (
        around.find("beyond", 24, _OF_SIZE, money[bounded[money]]),
        without(scoped, either(formed, around.find("beyond", 24, _FULFILLED, scoped))),
        parted,
        around.find("beyond", 24, _PARTED, around.find("lead", 40, _SIZED_BY, either(money, powers))),
        around.find("beyond", 24, _KEPT, kept),
        around.find("left", 12, _JUST_COUNTED, around.empty("lead", kept)),
        around.find("beyond", 24, _SIZED, without(of_many, around.find("lead", 8, _SUMMED, of_many))),
        around.find("beyond", 24, _LISTED, counts),
        around.find("beyond", 24, _SHARE_OF, either(money, level)),
        around.find("beyond", 24, _OF_PART, money),
        both(around, money, _EARNING, _SO_MANY),
        both(around, level, _LACKING, _OF_HOMES),
        around.find("beyond", 24, _SIZED_MANY, level[bounded[level]]),
        around.find("beyond", 24, _ACCIDENT, counts[bounded[counts]]),
        both(around, either(money, level), _MET, _A_GOAL),
        around.find("beyond", 36, _OF_WHOLE, counts),
        around.find("beyond", 24, _THRESHOLD, either(powers, *passed)),
        without(facilities, around.find("lead", 8, _COMPLETED, facilities)),
        each,
        around.find("left", 12, _SO_LARGE, powers),
        around.find("beyond", 4, _GRADE, level),
        around.find("left", 40, _THAN_WHAT, around.find("beyond", 8, _EXCEEDED, level)),
        around.find("beyond", 24, OF_PLACES, around.find("left", 40, _NTH, either(money, powers))),
        around.find("beyond", 24, _GOAL, either(money, level, among(rows, measure, "count"))),
        without(around.find("lead", 40, _SETTING, counts), tried),
        around.find("lead", 12, _GATHERED, without(either(counts, level), own)),
        without(around.find("beyond", 24, _OF_ALL, counts), around.find("lead", 12, _SOLVED, counts)),
        around.find("beyond", 24, _PEOPLED, counts),
        around.find("beyond", 24, _WATCHED, counts),
        around.find("beyond", 24, _OF_FIELDS, among(counts, units, "个")),
        around.find("left", 24, _GRADUATES, counts),
        around.find("beyond", 24, _TRADES, around.find("lead", 40, _TRADES_LISTED, counts)),
        around.find("lead", 8, _NAMED, around.find("beyond", 8, _THESE_WORKS, among(counts, units, "项"))),
        around.find("beyond", 24, _CITIES, around.find("lead", 8, _OF_THE_NATION, counts)),
        around.find("beyond", 24, _SUBJECTS, around.find("left", 8, _TOP, rows)),
        without(cared, around.find("beyond", 24, _WORKED_ON, cared)),
        around.find("beyond", 24, _AMONG, without(counts, around.find("lead", 8, _THERE_ARE, counts))),
        around.find("beyond", 24, _THEREOF, without(counts, around.find("lead", 40, _NEWLY, counts))),
        around.find("left", 40, _THAN_ALL, around.find("beyond", 24, _IS_MORE, either(counts, level))),
        around.find("left", 40, _PASSING, either(pace, around.find("beyond", 8, MEAN, among(rows, kinds, "percent")))),
        around.find("beyond", 24, _LOWER, around.find("lead", 8, _THAN, either(money, level))),
        around.find("beyond", 24, _VEHICLE, fast),
        around.find("beyond", 24, _DRIVE, powers),
        around.find("beyond", 24, _WITHIN_REACH, level),
        around.find("beyond", 24, _WHOSE, without(counts, around.find("lead", 40, _NEWLY, counts))),
        around.find("lead", 40, _FIRST_OF, counts),
        around.find("beyond", 24, _MINISTRIES, among(counts, units, "部")),
        around.find("beyond", 24, _WAFERS, among(level, units, "英寸")),
        around.find("beyond", 24, _LANDS, around.find("lead", 40, _AND_OTHERS, without(counts, tried))),
        around.find("lead", 40, _KINDS, among(counts, units, "类")),
        among(counts, units, "步"),  # 分两步走
        around.find("beyond", 24, _KINDS_TOLD, among(counts, units, "类", "种")),
        around.find("beyond", 24, _IN_FIELDS, counts),
        around.find("beyond", 24, _WHERE, among(counts, units, *"省市县区")),
        both(around, of_many, _MADE_YEARLY, _WORKS),
        around.find("beyond", 24, _ON_HIGH, either(money, level)),
        around.find("left", 40, _WHO_EARN, either(money, powers)),
        around.find("beyond", 12, _WHO_PASS, either(*passed[:2], powers)),
        both(around, among(rows, kinds, "percent"), _OVER, _DEMAND),
        around.find("beyond", 8, _SLOPE, level[bounded[level]]),
        around.find("beyond", 24, _SHARED, counts),
        around.find("beyond", 24, _PLACES, around.find("lead", 40, _TOWARDS, counts)),
        around.find("beyond", 24, _ALL_OVER, counts),
        around.find("lead", 8, _PER_SO_MANY, either(counts, level)),
        around.find("lead", 12, _PER_MORE, rows),
        around.find("lead", 8, _HIGH_UP, level),
        around.find("beyond", 24, _VISITED, among(counts, units, "次")),
        without(befriended, around.find("beyond", 24, _TIES, befriended)),
        around.find("lead", 12, _ALL_TOLD, counts),
        around.find("left", 16, _TWINNED, among(counts, units, *"省市州县区")),
        around.find("lead", 8, ON_END, among(counts, units, "届")),
        around.find("beyond", 24, _USERS, around.find("lead", 40, _PASSED, level)),
        around.find("beyond", 24, _GRADE, among(rows, kinds, "power level", "power count")),
        around.find("left", 40, _MORE_OF, among(rows, measure, "rank")),
        around.find("beyond", 24, _STEPS, around.find("left", 8, _COUNTED, powers)),
    ):
        choice.settle("context", found)
