"""Of how many things something is told: 针对8个行业, 在13个国家, 甲、乙等7类资源.

Belongs here: the words that make a number of things the scope of another statement. Does not belong here: how large
things are (see `thresholds`), what a number is held against (see `yardsticks`).
"""

from __future__ import annotations

import re
from typing import Any

from workreport.extract.around import both, either, without
from workreport.extract.deeds import deeds
from workreport.extract.undecided import Undecided
from workreport.extract.windows import ON_END

__all__ = ["scopes"]

# What has come to be is no context: 形成5大产业链和10大产业带.
_FORMED = re.compile(
    r"(?:形成|建成|组建|划定|(?<!城市)建设)了?(?:[0-9一二三四五六七八九十]+ ?大[^,。;0-9]{1,8}[、和])*$"
)
_FORMED_OF = re.compile("形成了?[^,。;]{1,12}、[^,。;]{1,12}$")  # 形成乳、肉、薯四大优势产业
_BUILDING = re.compile("(?:打造|建设|抓好)[^,。;]{0,30}$|(?:实施|启动|开展|推进)[^,。;]{0,30}$")
_BUILT = re.compile("[一-龥]{2,10}(?:商圈|园区|产业园|基地)|(?:重点|千亿级|百亿级)?(?:工程|行动|产业带)")
# 培育新能源等八大产业集群, but what sums a list up is its context: 打造新材料、装备两大产业集群
_RAISING = re.compile("(?:打造|建设|抓好|培育|重点发展)(?:[^,。;、]{0,12}|[^,。;]{2,30}等)$")
_TRADES_RAISED = re.compile("[一-龥]{0,6}(?:产业集群|产业链|产业(?![一-龥]))")
_FULFILLED = re.compile("[一-龥]{2,8}(?:、[0-9]+ ?[件项][一-龥]{2,8}?)?(?:基本|全部|全面|已)完成")  # 十大工程全面完成


def scopes(told: Undecided) -> Any:
    """The rows that say in, among, for or with how many things something is so."""
    return either(_great(told), _where(told), _whom(told), _listed(told))


def _great(told: Undecided) -> Any:
    """Great things by their number, 三大领域, unless they are what has been formed, built or done."""
    around, scoped = told.around, told.scoped
    formed = either(*(around.find("left", 24, pattern, scoped) for pattern in (_FORMED, _FORMED_OF)))
    formed = either(formed, both(around, scoped, _BUILDING, _BUILT), both(around, scoped, _RAISING, _TRADES_RAISED))
    formed = either(formed, deeds(around, scoped))
    return without(scoped, either(formed, around.find("beyond", 24, _FULFILLED, scoped)))


_AIMED_AT = re.compile(
    r"(?:聚焦|围绕|针对|瞄准|紧扣|锚定)(?![^,。;]*(?:开展|组织|举办|培训|新增|建设|打造|布局|新建|实施|推出))[^,。;]{0,24}$|"
    r"(?:(?<!安排)(?<!已)落实(?![^,。;]{0,6}(?:至少|不少于|企业|项目|资金|岗位))|落细|兑现|用好|用足|发挥好)[^,。;]{0,8}$|"
    r"(?:从(?![业事])|按照?|面向|依托|坚持)[^,。;的]{0,5}$|"
    r"(?:深化|这|上述|该)[^,。;]{0,6}$|"
    r"(?<!新)(?:列入|纳入)(?:全[国省市区县州]|[^,。;、0-9]{2,8}(?:区|贸|县|市|国|部|委))$|"  # 列入全国12个试点
    r"(?:对口|结对)[^,。;]{0,6}的$|"
    r"(?:省委|市委|区委|县委|中央|国家|上级)[^,。;]{0,4}(?:确定|部署|明确|交办)的$|"
    r"原有$|由?原来的?$|(?<![存制定持])在(?:全[国省市县区])?$"
)
# 聚焦12个主导产业和107个特色产业: the second
_AIMED_AT_TOO = re.compile("(?:聚焦|围绕|针对|瞄准)[^,。;]{0,16}[0-9]+ ?个[^,。;0-9]{2,14}[和、]$")
_TOWARDS = re.compile("(?:^|[,了])[向对]$")  # 向8个市下放审批权
_PLACES = re.compile("(?:市州|设区市|市|县|区|乡镇|镇|乡|街道|部门|国家|省)(?![级场民区长])")
_ALL_OVER = re.compile("(?:街道|乡镇|镇|乡|村|社区|区县|县|市|市州)[一-龥]{0,4}全覆盖")  # 10个街道全覆盖
# Where something is tried out is no context: 在一百多个农场试办联合企业.
_AT = re.compile("在(?:[^,。;]{2,36}等|全国|全省|全市|约|近)?$")
_TRIED = re.compile(
    "[^,。;0-9]{0,20}(?:[市县区镇乡村](?:全面|率先)?开展|试点|试办|试行|展开|推开|推行|进行)[^,。;0-9]{0,14}(?:[,。;]|$)"
)
_AND_OTHERS = re.compile(r"在[^,。;]{2,36}等$")  # 在甲、乙等13个国家
_LANDS = re.compile("(?:[一-龥]{0,4}国家|省份|省区市|城市|地区|(?:重点)?(?:县市?区?|市县|乡镇)(?!域|城))")
_WITH = re.compile("[与同]$")  # 与8个东盟国家开展合作
_TIES = re.compile("[^,。;]{2,12}(?:建立|缔结|结成)")
_FIRST_OF = re.compile(  # 入围国家首批20个试点城市
    r"(?:入围|入选|列入|纳入|跻身|成为|获批)[^,。;]{0,10}(?:首批|(?:部|委|总?局|署|办|联合国|全球|世界|全国))$"
)
_TWINNED = re.compile("(?:对口(?:帮扶|支援|协作|合作)|助力)(?:[0-9]+ ?[省市州县区])?$")  # 对口帮扶6省34县项目225个
_WHERE = re.compile("PM|空气质量|优良天数")  # 10市PM2.5浓度下降
_OF_THE_NATION = re.compile("全国$")  # 全国168个重点城市: what a place is measured among
_CITIES = re.compile("(?:重点|主要)?(?:城市(?!居民|职工|低保|人口|家庭)|省份|省区市|地区)")


def _where(told: Undecided) -> Any:
    """Of places and fields: in how many, with how many, one of how many."""
    around, counts = told.around, told.counts
    tried = both(around, counts, _AT, _TRIED)
    befriended = around.find("beyond", 24, _LANDS, around.find("lead", 8, _WITH, counts))
    return either(
        without(around.find("lead", 40, _AIMED_AT, counts), tried),
        around.find("left", 60, _AIMED_AT_TOO, counts),
        around.find("beyond", 24, _LANDS, around.find("lead", 40, _AND_OTHERS, without(counts, tried))),
        without(befriended, around.find("beyond", 24, _TIES, befriended)),
        around.find("beyond", 24, _PLACES, around.find("lead", 40, _TOWARDS, counts)),
        around.find("beyond", 24, _ALL_OVER, counts),
        around.find("lead", 40, _FIRST_OF, counts),
        around.find("left", 16, _TWINNED, told.counted_in(counts, *"省市州县区")),
        around.find("beyond", 24, _WHERE, told.counted_in(counts, *"省市县区")),
        around.find("beyond", 24, _CITIES, around.find("lead", 8, _OF_THE_NATION, counts)),
    )


# Of whom there are so many already: 凝聚8500万人民的力量.
_GATHERED = re.compile(r"(?:汇聚|凝聚|团结带领|带领|团结|紧紧依靠|依靠)(?:起)?(?:全[国省市区县州])?$")
# The people of the whole, whom something is for: 14亿多人的饭碗, 56个民族.
_OF_ALL = re.compile(
    r"民族(?!乡|镇|自治|村|学校|地区|特色|团结进步)|[多余]?(?:[一-龥]{0,6}?(?:人民|人口|居民|群众|人))?(?:的(?:饭碗|口粮|温饱|福祉|粮食安全)|的?[一-龥]{0,4}(?:大国|"
    r"大省|大市|大县)|(?:[多余]?[万亿]?)[一-龥]{2}人民(?!币|政府|医院|法院|调解|警察|公社))"
)
_OUR_COUNTRY = re.compile("我国(?:现|已|共)?有(?:上|近|约|超过?)?$")  # 我国有上亿市场主体, a fact no plan sets
_SOLVED = re.compile("解决了?$")
_GRADUATES = re.compile("今年[^,。;]{0,4}高校毕业生[^,。;]{0,6}$")  # 今年高校毕业生795万人, whom a policy is for
_VISITED = re.compile(  # 总书记两次亲临考察, 四次对某市工作作出指示
    "亲临|踏上|对[^,。;]{1,10}[作做]出[^,。;]{0,8}(?:指示|批示)|(?:来[一-龥]{1,3})?(?:视察|考察)|参加全国人代会"
)
_ALL_TOLD = re.compile("全[国省市区县州]仅(?:有)?$")  # 全市仅6家
_MINISTRIES = re.compile("委|门")  # 民政部等八部委联合评定
_TOP = re.compile("前$")  # 全球前1%学科
_SUBJECTS = re.compile("的?(?:优势|顶尖)?(?:学科|高校|机构|科学家|学者)")
_MORE_OF = re.compile(r"(?:更多|一批|一大批|若干)[^,。;]{0,12}$")  # 更多全球第一的企业


def _whom(told: Undecided) -> Any:
    """Of people, offices and meetings: whose strength, for whose good, by how many."""
    around, counts = told.around, told.counts
    own = told.counted_in(counts, "家", "项", "个", "名", "支")
    return either(
        around.find("lead", 12, _GATHERED, without(either(counts, told.level), own)),
        without(around.find("beyond", 24, _OF_ALL, counts), around.find("lead", 12, _SOLVED, counts)),
        around.find("left", 24, _GRADUATES, counts),
        around.find("lead", 24, _OUR_COUNTRY, counts),
        around.find("beyond", 24, _VISITED, told.counted_in(counts, "次")),
        around.find("lead", 8, ON_END, told.counted_in(counts, "届")),
        around.find("lead", 12, _ALL_TOLD, counts),
        around.find("beyond", 24, _MINISTRIES, told.counted_in(counts, "部")),
        around.find("beyond", 24, _SUBJECTS, around.find("left", 8, _TOP, told.rows)),
        around.find("left", 40, _MORE_OF, told.measured("rank")),
    )


# What opens a list: 重点抓好七项工作:, 16项经济工作主要是:
_LISTED = re.compile(r"方面|(?:重点|主要)?工作[:,]|[一-龥]{0,6}工作(?:主要)?是:")
# What is there already and is to be cared for: 做优做强5个集群, 长江沿线1公里; 推进已立项34个城市更新项目.
_CARED = re.compile(
    "(?:[国省市]定|(?<!新)认定的|(?:推进|推动|加快|抓好)已(?:立项|开工|签约|批复|落地)的?|做优做强|做强做优|巩固提升|沿线|沿岸)$"
)
_ALL_DONE = re.compile("(?:重点)?(?:民生|惠民|为民)?(?:工程|实事|事项)[^,。;]{0,14}(?:全部|全面|圆满)完成")
_WORKED_ON = re.compile("[一-龥]{2,4}(?:建设|改造)")
# 5个领域改革试点
_OF_FIELDS = re.compile(
    "(?:重点|细分|关键|主要|优势)?领域(?=[一-龥“0-9]{2})(?!.?(?:突破|取得|实现|全面|全部|率先|走在|开展|达))"
)
_IN_FIELDS = re.compile("(?:重点)?领域[0-9]|[一-龥]{2}领域投入")  # 9个领域143项事项
_TRADES = re.compile("(?:重点)?(?:行业|领域)(?!项目|大模型)")  # 钢铁、建材4个重点行业
_TRADES_LISTED = re.compile(r"、[一-龥]{2,6}等?$")
_THESE_WORKS = re.compile("工程(?=[一-龥])")  # “甲”“乙”三项工程培训9万人
_NAMED = re.compile("”$")
_KINDS = re.compile(r"[^,。;]{2,24}等$")  # 甲、乙等7类资源
# 九类民生投入增长9%
_KINDS_TOLD = re.compile("[一-龥]{2,10}?(?:量|额|投入|支出|收入|产值)(?:大幅|同比)?(?:增长|下降|达|[0-9])")


def _listed(told: Undecided) -> Any:
    """Of works, fields, kinds and steps that are named or cared for."""
    around, counts = told.around, told.counts
    cared = around.find("lead", 12, _CARED, without(either(counts, told.level), told.scoped))
    return either(
        without(around.find("beyond", 24, _LISTED, counts), deeds(around, counts)),
        without(cared, either(*(around.find("beyond", 30, done, cared) for done in (_WORKED_ON, _ALL_DONE)))),
        around.find("beyond", 24, _OF_FIELDS, told.counted_in(counts, "个")),
        around.find("beyond", 24, _IN_FIELDS, counts),
        around.find("beyond", 24, _TRADES, around.find("lead", 40, _TRADES_LISTED, counts)),
        around.find("lead", 8, _NAMED, around.find("beyond", 8, _THESE_WORKS, told.counted_in(counts, "项"))),
        around.find("beyond", 24, _KINDS_TOLD, told.counted_in(counts, "类", "种")),
        around.find("lead", 40, _KINDS, told.counted_in(counts, "类")),
        told.counted_in(counts, "步"),  # 分两步走
    )
