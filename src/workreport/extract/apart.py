"""What tells a noun apart that says little by itself: which projects, whose funds, of what a scale.

Belongs here: 3家企业入选名单 (the firms that are on the list), 甲厂等7个企业, 其中企业, 项目 … 到位资金, 惠及学生.
Does not belong here: what money is for (see `purses`), cutting a subject out of words (see `subjects`), the walk
over a text's numbers (`topics`).
"""

from __future__ import annotations

import re

from workreport.extract.flows import without_flow
from workreport.extract.members import all_of, plain, with_examples
from workreport.extract.naming import is_act
from workreport.extract.subjects import subject_after, without_head
from workreport.extract.whose import is_built_by

__all__ = ["EFFECTS", "did", "does_good", "great_ones", "medals", "named_by", "named_place", "named_times",
           "of_a_size", "of_the_last", "reached", "told_apart", "who_did", "with_note",
           "with_the_deed", "with_the_next", "with_whom"]  # fmt: skip


def _any(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


# Nouns that do not say which are meant.
_BARE = _any(
    "项目|企业|产业|产业链|集群|产业集群|县|市|区|镇|乡|村|社区|街道|家庭|学生|居民|群众|农户|作品|成果|产品|品牌|举措|措施|政策|政策措施|任务|"
    "行动|机构|医院|学校|高校|地方|地区|城市|省份|场所|活动|类别|单位|园区|平台|基地|工程|行业|领域|案例|经验|做法|技术|个人|集体|人|人才|奖项|事项|指标|公司"
)
# What is called by what it is for: 民营经济32条政策.
_CALLED = _any("举措|措施|政策|政策措施|产业|产业链|集群|产业集群")
_CALLED_SO = ("支持政策", "支持措施", "扶持政策", "重点任务", "民生工程", "约束性指标")
# What was to be reached of the thing told before: 新增就业143万人,超额完成国家下达的110万人年度任务.
_TASKS = _any("任务|目标|年度任务|年度目标|目标任务|年度目标任务|全年任务|全年目标任务")
# Where something is tried: 农村信用社改革开始在8个省试点, 合作医疗试点扩大到671个县.
_TRIED_IN = _any("省|省份|省市|市|县|市县|区|城市|地区|乡镇|镇|村|单位|企业|学校")
_REFORM = re.compile("改革|制度|保险|医疗|保障|政策|教育|管理|账户|模式")
_TRIED = re.compile("([一-龥]{4,20}?)(?:(?:开始|先后|已)?在|试点(?:范围|工作)?(?:已|进一步)?扩大到(?:了|全国)?)$")
# By which plan or platform: “甲计划”累计引进201家企业.
_BY_PLAN = re.compile("(“[^”]{2,12}”[一-龥]{0,4}?)(?:已|共|累计)*(引进|落地|支持|培育|服务|吸引|招引|集聚|惠及)了?")
# Where what is counted is: 东湖科技园17个项目.
_SITE = re.compile("[一-龥A-Z]{2,10}(?:园区?|新[区城]|开发区|高新区|基地|港区|集团|公司|示范区|水库|小镇)")
_SOME_OF = re.compile("([一-龥]{2,10})中,?(?:已|共)?有")
_EACH = re.compile(
    "(每[个家座]?(?:设区市|市州|[县市区]+|乡镇|镇|街道|村|社区|园区|学校|企业))"
    "(?:至少|都|要|建成|打造|建设|培育|新增|重点|创建)*(?:[0-9.]+[-—–~至到])?$"
)
_PAIR = re.compile("[一-龥]{2}[和与][一-龥]{2}$")
_GIVES = re.compile(r"(?:出台|制定|实施|推出|落实|提出|形成|梳理|推进|发布|采取|完成|建成|共)$")
# What a thing did or had done to it, which tells which of its kind are meant: 企业入选…名录.
_ALONE = (
    "竣工投产|建成投产|建成投用|开工建设|投入使用|投产达效|"
    "在[一-龥]{2,6}(?:落户|定居)|落地|建成|投产|开工|竣工|通车|受益|投用|完工|签约|获批上市|动态清零|脱贫|出列|摘帽|定居"
)
_DID = re.compile(
    r"(?:已|均|都|全部|全面|成功|先后|新|首次|双双|陆续|相继|顺利|实现了?|尚未|未)*(?:"
    rf"(?P<alone>{_ALONE})(?=[、,，;。!?:()\n]|$)|"
    r"(?:(?:入选|跻身|进入|入围|位列|登上|获评|被评为|上榜)"
    r"(?:(?!、[位稳居排列])[^,，;。!?:()\n]){2,26}|"
    r"(?:荣获|获得|获批|获|纳入|得到|列入|达到|落户|享受|参加|参与|担任|启动|实行|建立(?!合作)|通(?![过报知])(?:上了?)?|全面推行|推行|开展|成为|通过|完成|被列为|被认定为|被授予|被命名为|"
    r"被确定为|"
    r"实现了?)[^,，;。!?:()\n0-9%]{2,26})(?=[,，;。!?:()\n]|、[位稳居排列]|$)|"
    "(?:获得|享受|得到)[一-龥]{2,8}(?=[0-9])|[在向]全[国省市](?:复制)?推广(?=[,，;。!?:()\n]|$))"
)
_TITLED = re.compile("已?(?:入选|获评|被|跻身)")  # 15个村被命名为省级卫生村
_DID_BEGINS = frozenset(
    "在向出摘启行建通未尚已均都全成先新首双陆相顺实落建投开竣通受完签获动脱定入跻进位登被上荣纳得列达享参推担("
)
_NOTE = re.compile(r"\([^()]{1,6}\)")
_ITS_QUALITY = re.compile("(设区市|城市|县市区|区县|县|市|区)([一-龥]{2,8}(?:质量|水平|指数|浓度|比例|率))")
_STOCKED, _STOCK = _any("牛|肉牛|奶牛|羊|猪|生猪|能繁母猪|家禽|牧畜|绒山羊|骆驼|马"), re.compile("[存出]栏$")
_SUM = re.compile(r"投资|产值|营收|收入|增加值|利润|税收|利税|贷款|销售|出口|面积|产量|融资|验收$")
_AND_OTHERS = re.compile(r"(.+)等(?P<noun>[一-龥]{0,5})$")
_KIND = re.compile(r"(?!争|共|进展|投资|建[成设]|获|实现|国家$|省|市级)[一-龥]{1,5}")
_LONG_KIND = re.compile(r"(?!具有)[一-龥]{6,8}")
_OF_WHICH = re.compile(r"其中,?(?:规上|新增)?")
# What is told of what was named before it.
_SIZES = _any("规模|总规模|资金规模|金额|总金额|数量|获奖数")
_FUNDS = re.compile(r"(?:实际|已|累计|共|总)*(?:支出|发放|到位|拨付|兑付|补助|投入|补贴)(?:资金|金额|款项|投资)")
_INVESTED = _any("投资|投资额|年度投资|完成投资|总投资|累计完成投资|年度完成投资|年度计划投资|当年完成投资")
_CAPITAL, _FIRMS = _any("注册资金|注册资本|注册资本金"), ("企业", "公司", "市场主体", "工商户")
_A_YEAR = _any("年产值|年营业收入|年销售收入|年产量|年税收")
_STAGES = _any(
    "提质增效|拆除重建|拆除平整|投产|在建|新开工|续建|改建|扩建|开工|竣工|完工|建成|获得|搬迁|改造|改造提升|投用|签约|落地|启动|交付"
)
_INVESTED_IN = re.compile("(?<=项目)(?:新?签约|新?开工|续建|在建|竣工|投产)?(?:总|年度|年度计划|计划)?投资$")
_AT_WORK = re.compile("(.*(?:项目|工程))(?:续建|新开工|在建|开工|竣工|投产)$")
_STAGE_ENDS = re.compile(f"(?:基本)?(?:{'|'.join(sorted(_STAGES))})$")
_BY_THESE = re.compile("[^,。;]*(?:达产|投产|竣工)(?:项目|企业)")
_YIELDED = re.compile("(?:新增|实现|预计新增)(?:产值|税收|利税|产能|营收|营业收入)")
_BUILT = ("项目", "工程", "计划", "行动")
EFFECTS = "惠及|撬动|拉动|带动|涉及"
_EFFECT = re.compile(
    rf"^[、 ]?(?:每年|直接|累计|可|已|预计|将|全年|共)*({EFFECTS}|支持|服务(?!外包|贸易|消费|中心)|覆盖)(?![业率面])"
)
_MAY_EFFECT = re.compile(f"{EFFECTS}|支持|服务|覆盖")
_NOBODY = re.compile(r"(?:约|近|超过?|逾|上|达)*$")
_WITH_WHOM = re.compile(
    r"(?:其中,?)?(对[一-龥“”、]{2,12}?)(?:同比|实际|进一步)?(?:增长|下降|增幅|增速)(?:达|了|约|超)?"
)
_WHO = {"人": "人数", "名": "人数", "户": "户数"}
_WHO_DID = re.compile(
    "(?:全部|均|都|如期|顺利|已|先后|成功|稳定|高质量)*((?:参保|入选|达到|荣获|获评|参加|实现|脱贫|进入|通过|享受)[^,。;、0-9%]{0,16})"
)
_OWN_NUMBER = re.compile("“[一二三四五六七八九十0-9]")  # 三个“一号工程”和“十项重大工程”
_CARRIES_OUT = ("完成", "推进", "实施", "启动", "开展", "抓好", "完成了", "推动")
_DEED = re.compile("(?:综合|集中|提升)?(?:改造|整治|治理|修缮|整合|搬迁|升级|改扩建|加固|拆除)(?:提升|工程|任务)?$")
_GROWS = re.compile("明显|增强|改善|有效|得到|显著|不断")
_SIZE = re.compile("[十百千万亿]+级")
_CAME = re.compile("登上|莅临|亮相|荣登|亲临|到访")
_PLACE = re.compile("([一-龥]{1,7}(?:港|市|县|区|省|镇|厂|公司|集团|机场|化纤|石化|钢铁|能源|电厂|电站|水库))(?:年产)?")
_IN_QUOTES = re.compile("“[^“”,，。]{2,14}”$")
_GAMES = re.compile("在([^,。;]{2,20}会)[上中][^,。;]{0,4}$")  # 在巴黎奥运会、残奥会上勇夺8金
_WON = re.compile("[上中]?(?:斩获|获得|夺得|收获|取得|摘得|勇夺|荣获)?$")
_TIMES = re.compile("降|下调|上调|提高|全面|调整|召开|举办|组织|开展|实施|发布|出台")
_GREAT, _SHORT = ("产业", "集群", "行业", "板块", "园区", "基地", "体系"), 4
_MOST, _LONGEST, _LONGEST_PART, _LONGEST_TOLD = 20, 24, 10, 30


def told_apart(noun: str, own: str, lead: str, last: str) -> str:
    """The `noun` after a number with the words before it that say which are meant; itself where none do."""
    if noun == "工作" and "重点" in lead:  # 重点抓好十个方面的工作
        return "重点工作"
    if (each := _EACH.search(lead)) is not None:  # 每个设区市建成2至3个高端产业聚集区
        return each[1] + noun
    if noun == "关系" and (pair := _PAIR.search(lead)) is not None:  # 处理好短期和长期两方面关系
        return pair[0] + noun
    if len(lead) > 1 and lead.endswith("等") and _KIND.fullmatch(noun):
        return with_examples(lead[:-1], noun)
    if lead[-1:] == "等" and _LONG_KIND.fullmatch(noun) and "、" in (listed := with_examples(lead[:-1], noun)):
        return listed
    if noun in _BARE and _OF_WHICH.fullmatch(lead):
        return _among(noun, last)
    if noun.removesuffix("试点") in _TRIED_IN and (tried := _TRIED.search(lead)) is not None:
        begun = without_head(tried[1].rpartition("的")[2].removesuffix("制度"))
        known = "试点" in tried[0] or _REFORM.search(begun) is not None
        return f"{begun}试点{noun.removesuffix('试点')}" if known and begun else noun
    if (some := _SOME_OF.fullmatch(lead)) is not None and not noun.endswith(some[1]):
        return f"{some[1]}中{noun}"  # 31个贫困县中有11个整体越过温饱线
    if is_built_by(own, noun, lead, counted=True):
        return own + noun
    if noun in _BARE and (by := _BY_PLAN.fullmatch(lead)) is not None and not by[1].endswith(noun):
        return by[1] + by[2] + noun
    if noun in _BARE and lead.endswith(own) and _SITE.fullmatch(own) is not None:
        return plain(own) + noun
    if noun in _TASKS and lead.endswith(("下达的", "确定的", "完成的")) and last:
        return last + noun
    called = noun in _CALLED or noun.endswith(_CALLED_SO)
    if called and own and lead.endswith(own) and not (_GIVES.search(own) or is_act(own)):
        given = plain(all_of(own.rpartition("、")[2], lead))
        return given + noun if len(given) > 1 and not _SUM.search(given) else noun
    return noun


_WHAT = "[^,，;。!?:()\n0-9]{2,14}"
_GIVEN = re.compile(
    rf"(?:免费|优先|统一|无偿|普遍)*(?:(?:提供|发放|购买)了?(?:[^,，;。!?:()\n0-9]{{2,40}}的)??(?P<got>{_WHAT})|(?:接种|配备|适配)了?{_WHAT})"
    "(?=[,，;。!?:()\n]|$)"
)
_TO_WHOM = re.compile("(?<![认作成称较更])[为给向](?:全[国省市区县]|[约近超过逾])*$")


def did(noun: str, norm: str, begin: int, lead: str = "") -> str:
    """The `noun`, which begins there, with what it did or had done to it; itself where nothing.

    3家企业入选名单; where `lead` says for whom, what it was given: 为80万重点群体提供就业帮扶.
    """
    begin += norm.startswith("的", begin)
    if not noun or not norm.startswith(noun, begin):
        return noun
    begin += len(noun)
    if _TO_WHOM.search(lead) is not None and (given := _GIVEN.match(norm, begin)) is not None:
        return f"获得{given['got']}的{noun}" if given["got"] else f"{given[0]}的{noun}"
    if norm[begin : begin + 1] not in _DID_BEGINS:
        return noun
    note = _NOTE.match(norm, begin)
    told = _DID.match(norm, note.end() if note else begin, begin + 30)
    if told is None or noun == "方面" or told[0].endswith(noun) and _TITLED.match(told[0]) is None:
        return noun
    if (alone := told["alone"]) is not None:
        if "未" in told[0]:
            return f"{told[0]}的{noun}"  # 6个贫困县未摘帽
        if noun in _BARE or alone == "受益":
            return alone + noun
        return noun if alone in _STAGES or alone[:2] in _STAGES else f"{told[0]}的{noun}"
    if _SUM.search(told[0]) or len(told[0]) + len(noun) > _LONGEST_TOLD:
        return noun
    if (quality := _ITS_QUALITY.fullmatch(noun)) is not None:  # 7个设区市断面水环境质量进入全国前十
        return f"{quality[2]}{told[0]}的{quality[1]}"
    return f"{told[0]}的{noun}"


def _among(noun: str, last: str) -> str:
    return f"{last}中的{noun}" if 0 < len(last) <= _MOST and not last.endswith((noun, "企业", "项目", "工程")) else noun


def of_the_last(own: str, lead: str, last: str) -> str:
    """A subject that means nothing without what was named before it, with that: 项目 … 到位资金."""
    if len(own) > _LONGEST_PART:
        return own
    if own in _BARE and (listed := _AND_OTHERS.search(lead.strip())) is not None and listed["noun"] == own:
        return with_examples(listed[1], own)
    if own in _A_YEAR and last.endswith((*_BUILT, "企业", "集群")):
        return last + own
    if own in _INVESTED and (works := _AT_WORK.match(last)) is not None:
        return works[1] + own
    if own in _CAPITAL and last.endswith(_FIRMS):
        return without_flow(last) + own
    if own in _INVESTED and last.endswith(_BUILT) or own == "总投资" and lead[:1] == "、" and last.endswith("企业"):
        return last + own
    if not last or len(last) > _MOST or last.endswith(own):
        return own
    if own in _BARE and lead.startswith("其中"):
        return _among(own, last)
    if own in _STOCKED and lead.startswith("其中") and (kept := _STOCK.search(last)) is not None:
        return own + kept[0]  # 牲畜存栏218万头,其中肉牛31万头
    if own[:1] == "总" and len(own) > 2 and last.endswith(own[1:]):  # 新增电力装机 …、总装机
        return last.removeprefix("新增").removesuffix(own[1:]) + own
    if own in _INVESTED and last.endswith("项目总投资"):
        return last.removesuffix("总投资") + own
    if own in _SIZES or _FUNDS.fullmatch(own):
        return last + (own[2:] if last.startswith(own[:2]) else own)
    if _YIELDED.fullmatch(own) and lead[:1] == "、" and last.endswith((*_BUILT, "企业")):
        return last + own
    if own == lead and own.startswith("新增") and _YIELDED.fullmatch(own) and _BY_THESE.fullmatch(last):
        return last + own
    own = own.removeprefix("基本") if own.removeprefix("基本") in _STAGES else own
    if own == "资金" and lead[:1] == "、" and last.endswith("项目"):
        return last + own
    if own not in _STAGES:
        return own
    last = _INVESTED_IN.sub("", last)
    return last if own[0] in last[:2] else plain(without_flow(_STAGE_ENDS.sub("", last))) + own


def does_good(lead: str) -> bool:
    """Whether the words before a number may say whom or what a deed is good for."""
    return _MAY_EFFECT.search(lead) is not None


def reached(own: str, after: str, lead: str, last: str, said: str) -> str:
    """Whom or what the thing named last, or what the clause before tells of, is good for: 惠及学生, 撬动贷款.

    Empty where the words before the number do not say so.
    """
    effect = _EFFECT.match(lead)
    if effect is None:
        whole, mark, rest = lead.rpartition("惠及")
        if not mark or not _NOBODY.match(rest):
            return ""
        return f"{_good('', whole)}惠及{after or '对象'}"
    rest = lead[effect.end() :]
    noun = after if _NOBODY.match(rest) else own.rpartition(effect[1])[2] or rest
    if effect[1] == "支持" and noun not in _BARE:
        return ""
    good = _good(last, said)
    return f"{good}{effect[1]}{noun or '对象'}" if good or effect[1] == "惠及" else ""


def _good(last: str, said: str) -> str:
    good = re.sub("参保人数$", "", last) or plain(said)
    return good if 1 < len(good) <= _MOST and "惠及" not in good else ""


def with_the_next(after: str, right: str, ended: bool) -> str:
    """The noun after a number and the one that 和 joins to it, where no number of its own follows: 20家甲和乙."""
    rest = right[len(after) :]
    if not ended or rest[:1] not in "和及" or not right.startswith(after) or len(right) >= _LONGEST:
        return after
    other = subject_after(rest[1:])
    listed = len(after) > 1 and 1 < len(other) <= _LONGEST_PART and _OWN_NUMBER.match(other) is None
    return f"{after}{rest[0]}{other}" if listed and not _GROWS.search(other) else after


def with_the_deed(after: str, lead: str, right: str) -> str:
    """The noun after a number and what is done to it, where that is carried out: 完成80个小区管网改造."""
    if not after or not lead.endswith(_CARRIES_OUT) or not right.startswith(after):
        return after
    deed = _DEED.match(right, len(after))
    return after + deed[0] if deed is not None else after


def named_by(own: str, noun: str, lead: str) -> str:
    """A bare noun with the names in quotation marks before its number; empty where there are none.

    “甲”“乙”三项工程, “高效办成一件事”21个事项.
    """
    if noun in _BARE and own.endswith("”") and lead.endswith(own):
        return own + noun
    quoted = _IN_QUOTES.search(lead) if noun in _BARE and lead[-1:] == "”" else None
    return quoted[0] + noun if quoted is not None else ""


def with_note(own: str, before: str) -> str:
    """A subject whose name a note parts: 天然气(页岩气)产量."""
    return before + own if before and len(own) <= 4 else own


def with_whom(own: str, lead: str, last: str) -> str:
    """What was named last, with whom: 进出口总值增长12.3%,其中对中亚五国增长48.1%."""
    whom = _WITH_WHOM.fullmatch(lead) if "对" in lead else None
    return f"{whom[1]}{last}" if whom is not None and 0 < len(last) <= _MOST and own in whom[1] else own


def named_times(right: str) -> str:
    """What was done so many times: 两次全面降准."""
    right = right.strip(" 、")
    return right if 2 < len(right) < _LONGEST and _TIMES.match(right) else ""


def came_so_often(who: str, deed: str) -> str:
    """Who or what did what is counted in times: 习近平总书记两次莅临陕西."""
    return who + deed if _CAME.match(deed) is not None else deed


def who_did(right: str, unit: str) -> str:
    """How many people or households did what follows their number: 32人入选人才计划, 525户全部达到脱贫标准."""
    did = _WHO_DID.match(right) if unit in _WHO else None
    return did[1] + _WHO[unit] if did is not None else ""


def named_place(own: str, after: str) -> str:
    """What a size is of, with the place or firm named before it: 连云港30万吨级航道."""
    place = _PLACE.fullmatch(plain(own))
    return place[1] + after if place is not None and after and not after.startswith(place[1]) else after


def great_ones(own: str, after: str) -> str:
    """Things counted by 大 with what tells which are meant: 科技兴赣六大行动, 甲乙丙八大产业集群."""
    of_them = after in _BARE or after.endswith(_GREAT) and (len(own) <= _SHORT or "、" in own)
    if not of_them or after == "指标" or is_act(own) or own.endswith((after, "等", "把")):
        return after
    return plain(own) + after


def medals(own: str, unit: str, lead: str) -> str:
    """Medals of a kind, with where they were won: 在甲运动会上斩获8金4银."""
    games = _GAMES.search(lead)
    own = games[1] if games is not None and own.startswith(games[1].rpartition("、")[2]) else own
    won = _WON.sub("", re.sub("[金银铜]牌$", "", own)).removeprefix("在")
    return f"{won}{unit}牌" if unit in "金银铜" and won else own


def of_a_size(noun: str, words: str) -> str:
    """A bare noun with the size between it and its number: 8个千亿级产业链; `words`: those after the number."""
    size = _SIZE.match(words) if noun in _BARE else None
    return size[0] + noun if size is not None and words.startswith(noun, size.end()) else noun
