"""Whether words around a number name a thing at all.

Belongs here: what is left of a clause and names nothing, what another place reached, where words after a number count.
Does not belong here: cutting a subject out of words (see `subjects`), what one number leaves to the next (`topics`).
"""

from __future__ import annotations

import re

from workreport.extract.flows import THAN_OTHERS
from workreport.extract.subjects import subject_before
from workreport.extract.years import NTH_PLAN, YEAR

__all__ = ["is_act", "is_name", "named_before", "names"]

# What another place or the average reached is no subject: 超过全省0.4个百分点.
_OTHERS = re.compile(
    rf"{THAN_OTHERS}|"
    r"(?:决算|完成|实际|预算|计划|执行)数字?|增长的绝对数|(?:扩大|增加|提高|发展|下降|减少)到了?(?:年[末底]|目前|现在|全国)?的?|"
    r"(?:超过|高于|低于|达到)(?:[一二三五]年|年度|原)?计划规定的?|相当于.{0,12}|比[^,。;]{1,8}平均[数值]|.{0,6}总和|[高低快]于[一-龥]{2,8}(?:增[速幅])?|"
    rf"(?:[比较是为]|相当于)“?(?:{NTH_PLAN})五”?(?:时期|期间|期)?末?|"
    r"[0-9.]*(?:调整|提高|增加|上升|下降|减少|优化|扩大|降低)?[到至为][0-9]{4} ?年[末底]?|"
    r"(?:超额)?完成.{0,4}(?:考核|下达)|比.{0,8}(?:计划|规划)目标[0-9.]+[万亿]*[元吨亩]?|"
    r"[是为].{0,10}|(?:在)?基[础数]上|(?:增[幅速])?(?:超过|高于|低于|快于|高出|优于)?(?:全[国省市区县州]|同期)?(?:平均(?:水平|增速)?)?|占?年度?|在?每亩|"
    r"(?:位居|稳居|名列|位列|居(?!民|住|家|委))[一-龥]{0,12}(?:[省市县区州国球榜]|世界)|"
    r"(?:远|大幅|明显)?(?:低于|高于|超过|超出|好于|快于|高出)(?:年度|全年|年初|预期|既定|全[国省市区县州]|[省市区县]级|人代会|"
    r"下达|下调|确定|任务|指标|目标|计划|平均水平)+|"
    r"[降增涨]幅比[^,。;]{2,6}(?:收窄|扩大|回落|提高|加快)?|不变价格?(?:计算)?|超(?:年度|全年|序时|时序)(?:计划|进度|目标)?|"
    r"比[^,。;]{1,10}(?:下达|确定|要求)的?(?:指标|目标|任务|计划)?[高低多少快慢]?|(?:分别|均|都)?(?:低于|高于|超过|快于|高出)全[国省市区县州].{0,12}|"
    r"(?:达到?|占)全[国省市区县州]总量|比(?:年初)?预算(?:超收|短收|增加|减少)?|完成年|(?:始终|一直|继续)?保持全[国省市区县州][一-龥]{0,8}|在(?:全[国省市区县州]、?)+(?:均|都)?"
)
# What is left of a clause and names nothing.
_EMPTY = re.compile(
    rf"(?:{YEAR}) ?年?(?:同期)?[末底]?|到?“?(?:{NTH_PLAN})五”?(?:时期|期间|期)?末?|今后|此后|当时|五年|"
    "(?:(?:不变|现行|当年)?价格|可比价格?)计算|[/-]|中|其余|(?:今年|明年)?[上下]半年|(?:在)?实际工作中|上一?届|使|走|半|上|分|移|可比|同比(?:加快|放缓)|排|排(?:名|"
    "在)?全[国省市区县]前|(?:按.{2,12})?口径|.{2,10}[老新原]口径|还|跨|创|创下|打破|拓展|精简至?|则|如果|结果|特别|由于|我们|即使|未|分别提高|形成|核拨|加密|扭亏|消除|日处理|"
    "(?:.*(?:为国家|原计划))?(?:至少)?节约|其中超?(?:过)?[0-9.]+[万亿千百]*元?|(?:但仍|仍)?比全[国省市区县州]平均水平[高低]|"
    "改|跃|减|增|降|升|收|设|调[高低]|但|但仍|仍|还多|还要多|平均|每年|减至|扩展|连跨|发展到|奋力向|在执行中|年内|到年底|建成后|历史上|其中(?:增加|减少)?|"
    "只要我们.*|在大[旱灾]之年.*|没有|在这|历[经时]|[由从]每.{1,5}|(?:按|为)?(?:现|当年|可比|不变)价|[上又]一个|新台阶|总|预算|全年|上半年|下半年|前|后|内|来|间|里|末|底|底前|"
    "年|组织|(?:同比)?增收|增支|减收|减支|超收|短收|调整|跃升|反弹|改革|其中|可|经|方面|惠及|实施|"
    "深入实施|全面|培育|开行|建设|实施新一轮|[省市区县预]定|(?:剔除|扣除).{1,10}(?:后|因素)?|.{0,6}计划(?:期间|时期)"
)
# What is left of a span of years before a number: 五年间经济总量, 五年中完成.
_SPAN_LEFT = re.compile(
    r"^(?:是(?![^的]*(?:首个|唯一))(?=[一-龥“][^的]{3,}$)|是(?=(?:安排|投入|多?方?筹[资措集]|争取|拨付|发放|下达|支出|完成|新建|新增|建设|建成|实施)[一-龥]{2})|"
    r"[一二三四五六七八九十]?是(?=[一-龥]{3,}(?:完成|达到?|实现|增长)$)|以来(?=[一-龥]{2})|来(?=[我全累共])|\)?及?以上的?(?=[一-龥]{2})|时间(?=[一-龥]{2})|"
    r"[末底]?[以之]?前(?:建成|建设|建造|竣工|购置|安装)的(?=[一-龥]{2})|间(?!接|隙)|中(?=完成|新增|累计|共|实施|建成)|新?台阶、|大关、|[底末](?=全[国省市区县州]|"
    r"[我本][省市县区州]|累计|共有|实有))"
)
_MAY_BE_LEFT = frozenset(")来前末之及一二三四五六七八九十是时间中底末新台大以")
# Where something was done is no part of its name: 在13个国家投运海外仓36个.
_THERE = re.compile(
    "^(?:国家(?:和地区)?|地区|城市|省份|省区市|市州|县市)(?=(?:投运|[设建]立|布局|建成|推广|新[设增])[一-龥]{2})"
)
# What a plan or a budget asked for names no thing: 占调整预算105%.
_ASKED = re.compile(r"(?:占|超过)?(?:全年|年度|年|年初|调整|汇总|变动|全年度)?(?:计划|预算|目标|任务)(?:总?投资|数)?")
# What others are held against, or a title, is no name: 比“九五”期间增幅高, 成为全省唯一.
_NO_NAME = re.compile(
    "还?[低高多少]|各地|[对向把将被由从给并合强]|解决|办成|要坚持|力争用|再[经用]|在长|今明|从今年起用?|平产|"
    "成为全[国省市区县州](?:首个|唯一)?|(?:19|20)[0-9]{2} ?年[末底]?|"
    f"(?:比|高出|高于|快于|低于)(?:“?(?:{NTH_PLAN})五”?(?:时期|期间)?|全[国省市区县州])"
    "(?:平均|年均)?(?:[增降]幅|增速|增长速度)?[高低快]?"
)
# What is done, or one of many, is no name where what it is done to follows: 打造150个以上示范园.
_ACT = re.compile(
    "(?:滚动(?:实施|推进)|"
    "新建[和、及]?(?:改造|改建|扩建|改扩建)(?:提升)?|重点抓好|抓好|(?:加大|强化)对|每个?[一-龥]{1,4}(?:建成|新建|建设|设立|培育|打造|新增)|[^、]{2,}(?:开发|建设|改造|"
    "整治|治理|提升)和|(?:.*内)?抽调上?|(?:.*方式)?吸引|充分发挥|巩固提升|做[优大强]做[优大强]|取消了?|减免了?|免除|免征|新培育|加快打造|布局建设|抢种|启动|新上|新开工|引入|强力推进|"
    "努力(?:建成|打造)|优化|首批|设立首批|(?:.*入围|.*入选)?(?:国家|全国|全省)?首批|启动实施|(?:有序|加快)?推进|超额完成了?原[订定]|先?发行|增发|发放|拿出|(?:坚决|"
    "牢牢)?(?:严守|守住|守牢|坚守)|统筹|组建|打造|推动|培育|建设|实施|开展|创建|引进|组织|举办|选派|遴选|支持|扶持){1,2}|.*等|"
)
_GOALS = frozenset(("目标任务", "年度目标任务", "年度任务", "年度目标", "全年任务", "全年目标", "全年目标任务"))
# 其中22所秋季投入使用
_WHEN = frozenset((
    "春季", "秋季", "上半年", "下半年", "今年上半年", "今年下半年", "年内", "年底", "年底前", "当年",
))  # fmt: skip
_BOUND_WORDS = frozenset(("超", "过", "近", "约", "逾", "达", "超额"))


def names(after: str, own: str, measure: str, lead: str) -> bool:
    """Whether the words after a number name it: 试点范围扩大到23%的县 is of the range, 裁减员额30万任务 of the cut."""
    if measure == "share" and own and (len(after) == 1 or own.endswith(("含量", "油量", "浓度", "纯度"))):
        return False  # 含油量66%的油菜品种
    if after in _GOALS and not own or after == "目标" and measure == "multiple":  # 比2000年翻一番的目标
        return False
    if after in ("任务", "目标") and own and not own.endswith("等") and not lead.endswith("、"):
        return False
    return bool(after) and after not in _BOUND_WORDS and after not in _WHEN


def named_before(lead: str) -> str:
    """The subject that the words before a number name; empty where what they name is no thing."""
    lead = lead[-60:].replace("是 “", "是“")
    own = subject_before(_SPAN_LEFT.sub("", lead) if lead[:1] in _MAY_BE_LEFT else lead)
    own = _THERE.sub("", own)
    return "" if _EMPTY.fullmatch(own) or _OTHERS.fullmatch(own) else own


def is_name(own: str, measure: str) -> bool:
    """Whether what the words before a number name is a thing: not what a plan asked for, nor what others reached."""
    return not (measure == "rate" and _ASKED.fullmatch(own)) and _NO_NAME.fullmatch(own) is None


def is_act(own: str) -> bool:
    """Whether the words before a number say only what is done to what follows it: 打造150个以上示范园."""
    return _ACT.fullmatch(own) is not None
