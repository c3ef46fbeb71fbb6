"""What a subject lacks that its sentence has told: a number in its name, the first of three, whose ratio it is.

Belongs here: “4050”人员, 世界500强企业, parted by the number in them; 第一、二、三产业; ratios of incomes; ranks within
a group; thresholds told one after another; what was so for years running.
Does not belong here: cutting a subject out of words (see `subjects`), bare nouns (see `apart`), the walk over a
text's numbers (`topics`).
"""

from __future__ import annotations

import re

from workreport.extract.naming import named_before
from workreport.extract.subjects import HEADS, PER_OUTPUT, USED_UP, subject_after, without_head
from workreport.extract.wholes import with_share

__all__ = ["ahead_of_time", "every_third", "for_years", "of_such_size", "of_the_same_output", "of_the_told",
           "per_so_many", "ranked_in", "solved_for", "with_number"]  # fmt: skip

# A number that is part of a name: “4050”人员, 世界500强企业.
_QUOTED = re.compile("“[^“”,，。]{1,8}$")
# 世界500强, 12345热线, 第一书记
_BEST = re.compile("(?:世界|全球|中国|全国|民营企业)?(?:[0-9]{2,4}|[百千])强$|(?<![0-9])[0-9]{5}(?:热线)?$|第一$")
_REACHED = re.compile(
    "(?:就|即|又)?((?:超额|全面|全部|率先|基本|胜利|已)*"
    "(?:完成|实现|达到?|建成|突破|步入|进入|消除|免征|交付)[^,。;、:()0-9比]{2,20})"
)
_RATIO = re.compile("收入(?:之?比|差距|倍差)")
_HAS_INCOMES = re.compile("居民|农[牧渔]?民")
# What the thing told before earned or saved, and how much of it is done.
_EARNED = frozenset((
    "清偿率", "改制面", "改制率", "到位率", "入驻率", "开工率", "竣工率", "完工率", "投产率", "达产率", "签约率",
    "落地率", "配租率", "出租率", "入住率", "使用率", "兑现率", "办理时限", "新增受益人口",
    "创收", "增收", "减负", "节支", "月人均补差", "人均补差",
))  # fmt: skip
_PART = re.compile("(?:在([^,。;]{2,14}?)中)?所占的?(?:比重|比例)")
# 办理人大代表建议1244件,满意率达97%
_ANSWERED = frozenset(("满意率", "办结率", "办复率", "按时办结率", "满意度", "采纳率"))
_SAYS = re.compile("(?:办理|承办|受理)?(.*(?:建议|议案|提案|意见|来信|信访|诉求|事项|热线))$")
# Of which grade they are that the number counts: 新增市级以上示范村290个(其中省级113个).
_GRADE = re.compile("(?:国家|省部?|部|市|区|县)级")
_GRADED = re.compile(f"((?:创建?|新?获批|新认定|新?培育|新增)*){_GRADE.pattern}(?:及?以上)?(的?[^级]{{2,}})")
_THERE = frozenset(("农村", "城镇", "城市", "市区", "城区", "乡村"))
_GIVEN = re.compile("((?:获得|免费接种|接种)[^的]{2,14}的)[^的]{2,12}")
_BOUNDED = frozenset(("限额以上", "规模以上", "亿元以上", "大中型"))  # 建设单位一万多个,其中限额以上的有921个
# 增长8.2%,增速比全国高4.8个百分点
_HELD_PACE = re.compile("[增降涨][速幅](?:比[一-龥]{2,6}[高低快慢]|[高低快慢]于[一-龥]{2,8})")
_POWER_OF = re.compile("((?:可再生|新|清洁|非化石)能源|风电|光伏|水电|核电|火电|煤电)(?!装机|新增装机)")
_STANDARD = re.compile("(?:最低|基本|生活|保障|补助|救助|低保|供养|补贴|平均)+标准$")
_FIRMS = re.compile("([^的]*企业)(?:主营业务收入|营业收入|销售收入|产值|税收|营收)?$")
_KIND = re.compile("[一-龥]{2,8}(?:企业|机构|单位|基地|园区?|社区?|中心|平台|品牌|学校|医院|项目|合作社|农场|村|镇)")
_TAXES = frozenset(("税收", "利税", "利润", "营收"))
_MAKER = re.compile("([一-龥“”]{2,}?)(?:营收|营业收入|销售收入|产值|税收|利润)")
_SIZE = re.compile("(?:超过?|过|达到?|突破)(?:[0-9.]+[万亿千百]*|[十百千万亿]+)(?:元|吨|亩|平方米)(?:以上)?")
_SIZED = re.compile(f"{_SIZE.pattern}$")
_RANKED = re.compile("在((?:[^,。;]{2,}?)(?:百强[^,。;中]{0,3}|评比|排名|考核|城市|[省市县区]))中?")
_PLACED = re.compile("[位名居]?[居列](全[国省市区县州][^,。;]{2,12})")
_LONGEST_NAME, _OWN_LEVEL = 16, 3
_TROUBLE = ("问题", "困难", "难题")
_PEOPLE = re.compile("人口|[农牧渔居]民|群众|家庭|职工|学生|农户|人员|老人|子女")
_WHO = {"人": "人口", "户": "户数", "名": "人员"}


def with_number(own: str, lead: str, norm: str, before: int) -> str:
    """A subject with the number in its name, which ends there, before the words that lead to the number told."""
    if not own or not lead.startswith((own, f"”{own}", "、二、三")):
        return own
    said = norm[max(before - _LONGEST_NAME, 0) : before]
    if lead[0] == "、":
        third = every_third(lead, said)
        return f"第{named_before(third)}" if third != lead else own
    name = (_QUOTED if lead[0] == "”" else _BEST).search(said)
    return name[0] + lead[: lead.index(own)] + own if name is not None else own


# 每千人口拥有3岁以下婴幼儿托位数4.6个; 食品抽检量超每千人6.5批次
_PER_AGED = re.compile("(每[百千万][一-龥]{0,4}?(?:拥有|有)?)[0-9]{1,2}岁[^,。;0-9]{0,2}")
_PER_LAST = re.compile(
    "([一-龥]{3,}?)(?:超过?|突破|达到?|提高到|增加到|不低于)(每[百千万](?:名|个|户)?(?:常住)?[人口]{1,2})"
)


def per_so_many(own: str, before: str) -> str:
    """A subject with the number of people it is told for: where an age parts them, or after the verb."""
    if (aged := _PER_AGED.fullmatch(before)) is not None and own:
        return own if own.startswith("每") else aged[1] + own
    last = _PER_LAST.fullmatch(own)
    return own if last is None else last[2] + last[1]


def every_third(lead: str, said: str) -> str:
    """The words before a number, with the first of 第一、二、三产业, which is a number itself."""
    if lead.startswith("、第三产业") and said.endswith("第二"):  # 第二、第三产业分别增长9.1%和10.8%
        return f"第二产业{lead}"
    return f"一{lead}" if lead.startswith("、二、三") and said.endswith("第一") else lead


def ahead_of_time(named: str, last: str, after: str) -> str:
    """What was reached before its time, by what its clause has `named`, or what was so: 提前一年完成节能任务."""
    reached = _REACHED.match(after)
    return f"{named}提前{reached[1]}" if reached is not None else f"{named or last}提前"


# What was so for years running: 连续5年实现占补平衡, 连续10年进入中部百强县行列.
_RAN = re.compile(
    "实现([一-龥]{4,12})$|(?:无|未发生)[一-龥]{3,12}$|"
    "(?:跻身|进入|入[选围]|[获荣][评获]|被[评列认命授]|完成|获得?)[^,。;、]{2,20}$"
)
_WAS_SO = re.compile(
    "(?!.*(?:基础上|[之以]后|时期)$)[一-龥]{2,12}|(?:稳定|保持|维持|控制)在[0-9.]+[万亿千]*[一-龥%/]{1,6}"
)
_STOOD_SO = re.compile(f"(?=稳定|保持|[位稳]?居|[增减]|下降|上升|提高|全[国省市])(?:{_WAS_SO.pattern})")
_ENDS = re.compile("[,。;!?:()\n]")
# 在污染防治攻坚战成效考核中连续5年获评优秀; 连续4年在污染防治攻坚战国家考核中获优秀等次
_ASSESSED = re.compile("在?([^,。;]{2,24}(?:考核|评价|评估|测评|督查|评比))中?(?:连续)?")


def for_years(own: str, last: str, lead: str, after: str) -> str:
    """What was so for years running, by the words before and `after` their number; empty where these do not say.

    `own` is what the words before name, `last` what was named before them: 区域创新能力连续8年全国第一,
    粮食产量8亿斤,连续9年稳定在7亿斤以上.
    """
    said = _ENDS.split(after)[0]
    within = _ASSESSED.match(said) if (ran := _RAN.match(said)) is None else None
    ran = ran or _RAN.match(said, within.end() if within is not None else 0)
    assessed = within or _ASSESSED.fullmatch(lead)
    if ran is not None:
        who = assessed[1] if assessed is not None else f"{own}连续" if own else ""
        return who + ran[ran.lastindex or 0]
    if own:
        return f"{own}连续{said}" if _WAS_SO.fullmatch(said) is not None else ""
    return f"{last}连续{said}" if last and _STOOD_SO.fullmatch(said) is not None else ""


def of_the_told(own: str, lead: str, last: str) -> str:
    """A ratio of the incomes told, a part in the growth, what the thing told earned, what was told of another size."""
    own = own.removeprefix("其中")
    if not last or not own:
        return own
    return _joined(own, lead, last) or _of_the_same(own, lead, last) or _part_or_size(own, lead, last) or own


def _joined(own: str, lead: str, last: str) -> str:
    """What says nothing without the thing told last, joined to it: 办结率, 省级, 其中农村; empty for all else."""
    if own.startswith("收入") and _RATIO.fullmatch(own) and _HAS_INCOMES.search(last):
        return f"城乡居民{own}"
    if own in _ANSWERED and (answered := _SAYS.match(last)) is not None:
        return answered[1] + ("" if "办" in own else "办理") + own
    if own in _EARNED:
        return without_head(last) + own if own.endswith("率") else last + own
    if _GRADE.fullmatch(own) and (graded := _GRADED.fullmatch(last)) is not None:
        return graded[1] + own + graded[2]
    if own.endswith("本级") and len(own) == _OWN_LEVEL and not last.startswith(own):  # 收入9亿元(区本级3亿元)
        return own + last
    if _GRADE.fullmatch(own) and lead.startswith("其中") and not _GRADE.search(last) and _KIND.fullmatch(last):
        return own + last
    if own in _THERE and lead.startswith("其中"):  # 新建充电桩2万个以上,其中农村1万个以上
        return own + last
    if own == "投资完成率" and last.endswith(("项目投资", "项目完成投资")):
        return last.removesuffix("投资").removesuffix("完成") + own
    if lead.startswith("其中") and "的" not in own and (given := _GIVEN.fullmatch(last)) is not None:
        return given[1] + own  # 为80万群众提供就业帮扶,其中高校毕业生6万人
    if own in _BOUNDED and lead.startswith("其中"):
        return f"{own}的{without_head(last)}"
    return last.removesuffix("增速") + own if _HELD_PACE.fullmatch(own) is not None else ""


def _of_the_same(own: str, lead: str, last: str) -> str:
    """What is told of the same output, power, standard or tax as the thing told last; empty for all else."""
    if lead[:1] == "、" and USED_UP.fullmatch(own) and (per := PER_OUTPUT.match(last)) is not None:
        return per[0] + own  # 单位生产总值能耗下降8%、二氧化碳排放下降14%
    if own.startswith(("装机", "新增装机")) and (power := _POWER_OF.match(last)) is not None:
        return power[1] + own  # 可再生能源发电量超千亿度、装机占比突破50%
    if lead.startswith(f"的{own}") and last.endswith(own):  # 将甲行业16%的税率降至13%
        return last
    standard = _STANDARD.search(last) if lead.startswith((f"{own}由", f"{own}从")) and not HEADS.search(own) else None
    if standard is not None:  # 集中供养孤儿基本生活标准由1000元提高到1200元,散居孤儿由
        return own + standard[0]
    return without_head(last).removeprefix("减免") + own if own == "税率" and last.endswith("税") else ""


def _part_or_size(own: str, lead: str, last: str) -> str:
    """A part of the thing told last, or those of it that are of a size; empty for all else."""
    if (part := _PART.fullmatch(own)) is not None:
        return f"{last}占{part[1]}比重" if part[1] else f"{last}所占比重"
    if own[0] in "超过达突" and _SIZE.fullmatch(own) and _SIZE.search(last):
        return _SIZE.sub(own, last, count=1)
    if _SIZED.search(own) is not None and (firms := _FIRMS.search(last)) is not None:
        return f"{own}的{without_head(firms[1])}"  # 其中主营业务收入过10亿元27家
    if own == "授权量" and "专利" in last:
        return f"专利{own}"
    if own in _TAXES and lead[:1] == "、" and (maker := _MAKER.fullmatch(last)) is not None:
        return maker[1] + own
    return f"{last}对{own}" if own.endswith("贡献率") and lead.startswith(f"对{own}") else ""


_OUTPUT = re.compile("(?:总?产量|产销量|销售?量)$")
_GOODS = frozenset((
    "棉花", "油料", "花生", "大豆", "玉米", "小麦", "稻谷", "水稻", "薯类", "糖料", "甘蔗", "甜菜", "烟叶",
    "茶叶", "蔬菜", "水果", "食用菌", "肉类", "猪肉", "牛肉", "羊肉", "猪牛羊肉", "禽肉", "禽蛋", "奶类",
    "牛奶", "水产品", "海水产品", "淡水产品", "原煤", "煤炭", "焦炭", "原油", "天然气", "水泥", "生铁", "粗钢",
    "钢", "钢材", "铝材", "电解铝", "氧化铝", "化肥", "农药", "乙烯", "纯碱", "烧碱", "汽车", "新能源汽车",
    "轿车", "手机", "计算机", "芯片", "集成电路", "工业机器人", "布", "纱", "化纤",
))  # fmt: skip


def of_the_same_output(own: str, lead: str, last: str) -> str:
    """A later member of a list, in the same unit, with the output that the first is: 粮食产量100万吨、棉花5万吨."""
    output = _OUTPUT.search(last) if lead == f"、{own}" else None
    return own + output[0] if output is not None and own in _GOODS else own


def ranked_in(own: str, last: str) -> str:
    """A subject that says only where something ranks, as a rank: 在全国百强县评比中; itself where it says more."""
    if (ranked := _RANKED.fullmatch(own)) is not None:
        return f"{ranked[1]}排名"
    placed = _PLACED.fullmatch(own)
    if placed is not None:
        return with_share(last, "rank", placed[1])
    return own.removesuffix("前") + "排名" if own.endswith("百强前") else own


def solved_for(told: str, unit: str) -> str:
    """Whose trouble was solved, where the number counts them: 解决11.5万人饮水困难."""
    if unit not in _WHO or not told.startswith("解决") or not told.endswith(_TROUBLE) or _PEOPLE.search(told):
        return told
    return told + _WHO[unit]


_SUCH_SIZE = re.compile(
    "(?:(?:年|工业)?(?:(?:地区)?生产总值|主营业务收入|营业收入|销售收入|销售|产值|营收|投资额?|税收|纳税|利税))(?:超过?|过|达到?|突破)"
    "[0-9.一二三四五六七八九十百千]+[万亿]*(?:元|美元|吨|(?=的))(?:以上)?的?|"
    "(?:年产|日处理|总投资|投资)[0-9.]+[万亿]*(?:元|美元|吨|立方米|千瓦)(?:以上)?的?"
)


def of_such_size(norm: str, at: int) -> str:
    """What is counted where a size of it stands before it, at `at`: 5个产值超百亿元的工业园区, 2条年产9万吨的生产线."""
    such = _SUCH_SIZE.match(norm, at)
    return "" if such is None else subject_after(norm[such.end() : such.end() + _LONGEST_NAME])
