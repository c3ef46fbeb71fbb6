"""What the clauses before a number's own say that it is of.

Belongs here: subjects that a note, a year, a colon or a full stop parts from their number; the sector that makes what
is made. Does not belong here: the walk over a text's numbers (`topics`), cutting a subject out of words (`subjects`).
"""

from __future__ import annotations

import re

from workreport.extract.normal import SOFT
from workreport.extract.subjects import subject_after, subject_before
from workreport.extract.walk import Topic, Walk
from workreport.extract.years import YEAR

__all__ = [
    "IN_YEARS", "OF_MAKERS", "OUTLAYS", "acted_on", "alone", "before_bracket", "before_note", "before_the_bracket",
    "before_year", "clause_before", "clause_topic", "crop_headed", "crop_told", "dated", "done_before", "goes_on",
    "headed", "made", "of_the_works", "owned",
]  # fmt: skip

_LONGEST_CLAUSE, _LONGEST_NOTE, _LONGEST_TAIL = 160, 30, 8
# A subject told of several years: 固定资产投资五年累计完成.
IN_YEARS = re.compile(
    r"(?:([^,。;]{2,}?)已?连续|([^,。;]{3,}?)(?<![近这前个去续的0-9〇零一二三四五六七八九十比较由从按第]))"
    r"(?:[二两三四五六七八九十]|[0-9]{1,2}) ?年$"
)
# A clause that tells how something went: 固定资产投资增长强劲.
_TOLD = re.compile(
    r"([一-龥“”]{3,12}?)(?:首次|率先|突破|从无到有|再上|迈上|跃上|稳中|实现|保持|持续|再创|稳步|大幅|不断|明显|显著|较快|快速|平稳|全面|进一步|继续|加快|有效|翻|增长|提升|"
    r"壮大)[一-龥“”]{0,8}$"
)
# What years are told of one after another: 高等学校的学生,1952年有19万人,1957年已有44万人.
_OPENS_A_YEAR = re.compile(rf"(?:到了?|而)? ?(?:{YEAR}|[去今明]) ?年")
_TOPIC = re.compile(
    "(?!这|.*(?:[了着过把被使让要是但仍]|完成|实现|继续|增加|发展|提高|加强|坚持|贯彻|取得|进行|根据|由于|因此|随着|通过|"
    "同时|目前|[增减]产|连年))"
    "在?(?:我国的?|全国的?)?([一-龥“”]{2,14}?)(?:方面)?"
)
_SINCE_YEAR = re.compile(rf"[由从比较按] ?(?:{YEAR}) ?年$")
# What is held against some years ago or a year: 转移支付比五年前增长; 警情较2019年分别下降64.5%和90.6%.
_AGAINST = re.compile(r"([^,。;]{2,}?)[比较](?:[一二两三四五六七八九十]|[0-9]{1,4}) ?年")
_EACH = re.compile("[前末底]?分别")
_GROWN = re.compile(r"(?:同比|年均|比上年|较上年|平均每年|实际)?(?:增长|下降|增加|减少|提高)了?")
_GOT_TO = re.compile("(?:末|预计|计划|可以|可|将|要|已经?)*(?:达到?了?|为|是|增加到了?|提高到了?|下降到了?|减少到了?)")
# A thing and the year it is told of: 上市公司1997年18家, 天然气产量2030年达到300亿立方米.
_REACHED = re.compile(
    "[末底]?(?:首次|首度|一举|又|已|将|可|要|就|共|约|仅)*(?:将?达到?了?|突破|超过|为|是|[提增上][高加升]到)?|(?:又|同比|[比较]上年)?(?:增长|下降|提高|上升)了?"
)
_AT_YEAR = re.compile(rf"((?:[^,。;由从比较到至在于]|在(?=[校职建册岗])|比(?=[例重])){{2,14}}?)(?:{YEAR}) ?年$")
_TO_A_NUMBER = re.compile(r"^.*[0-9][万亿千百]*[元人户个家%吨亩]*[、,]")
_TOLD_NUMBER = re.compile("[0-9][0-9.]*[万亿千百]*[一-龥]{1,3}、$")  # 筹集住房6.7万套、5年增加4倍
_LAST_CLAUSE = re.compile(r"^.*[\n,，;。!?:()]", re.DOTALL)


# What a sector makes, told without its name: 第三产业发展迅速,完成增加值; 工业增加值9亿元,实现利润.
MADE = frozenset((
    "增加值", "产值", "总产值", "利润", "净利润", "利润总额", "利税总额", "利税", "税金", "销售收入", "营业收入",
    "主营业务收入",
))  # fmt: skip
_MAKER = re.compile(
    r"([一-龥“”]{2,}?)(?:预计)?(?:完成|实现)?(?:增加值|总产值|产值|产量|利润|利税|税金|销售收入|(?:主营业务|营业)收入)(?:增[幅速])?"
)
_MAKERS = re.compile("(?:企业|公司|园区|开发区|集群|基地|工业|产业)$")
OF_MAKERS = MADE | {"产销率", "亏损额", "亏损面", "净亏损", "从业人员", "出口额", "年产值", "入驻企业"}
_LED = re.compile(
    r"([一-龥“”]{2,14}?)(?:经济)?(?:在[一-龥]{1,5}中|效益|增长|增势|势头|健康|发展|运行|实现|保持|持续|稳步|加快|迅速|快速|壮大)[一-龥]{0,8}$"
)
_SECTOR = re.compile(r"(?![“一-龥]{1,3}个)[一-龥“”]*(?:[产工农企行业牧渔林造]|服务|旅游|金融)业|[一-龥“”]*经济")
_ACTS = ("筹建", "续建", "新建", "建成", "筹集", "配租", "配售", "收购")
_ACTED, OUTLAYS = re.compile(f"(?:{'|'.join(_ACTS)})(?=[一-龥]{{2}})"), ("投入", "支出")
# What is told of a thing's size belongs to it.
_OWNED = frozenset((
    "总库容", "库容", "总装机", "装机", "装机容量", "总投资", "概算投资", "占地", "占地面积", "建筑面积",
    "总建筑面积", "入驻企业", "投产企业", "总规模", "年发电", "年发电量", "设站", "亩均产值", "户均补助", "每亩补助",
    "处理能力", "日处理能力", "年处理能力", "供水能力", "日供水能力", "人均年补助", "成交金额", "成交额", "通车里程",
    "通车总里程", "全长", "线路全长", "设计时速",
))  # fmt: skip
# Of which insurance or relief: 养老保险制度不断完善,参保人数突破2亿人.
_OF_SCHEMES = frozenset(
    ("参保人数", "参合人数", "参保率", "参合率", "筹资标准", "覆盖人数", "补助标准", "财政补助标准", "报销比例")
)
_SCHEME = re.compile("([一-龥]{0,12}(?:保险|合作医疗|医保|新农合|低保|公积金|救助))(?:制度|体系|政策)?[一-龥]{0,8}$")
_SET_UP = re.compile("^.*(?:推行|启动|降低|统一|完善|建立|实施|提高|扩大|健全|推进)了?")
_ONCE_BUILT = re.compile("^(?:全部)?(?:建成|投产|达产|完工|竣工)后(?=年|可|预计)(?:可|预计)?")
_SIZE_TOLD = re.compile(f"(?<=[一-龥]{{2}})(?:{'|'.join(sorted(_OWNED, key=len, reverse=True))})$")
_ROAD = re.compile("高速公路|高速铁路|高铁|铁路|轨道交通|地铁|公路")  # 建成沿黄高速公路,通车总里程突破1万公里
_OPEN_LENGTH = ("通车总里程", "通车里程")
_ROADS = ("公路", "铁路", "高铁", "地铁")
_VERBLESS = re.compile("投资|资金|收入|产值|金额|支出|增长|[率比]$")
_BUILT_FIRST = re.compile(
    "^(?:重点抓好|新建成|同步|开展|举办|筹建|开工|竣工|续建|新建|建成|建设|新增|改造|完成|投产)+(?=[一-龥]{2})"
)
_THE_LINE = re.compile("^(?:该|这条|此)[线路铁公高工项][一-龥]{0,2}(?=全长)")  # 加快海龙铁路建设,该线全长132公里
_BUILDS = re.compile(
    "(?:开工建设|新建|建设|建成|续建|推进|抓好|开工|启动|加快)((?!了)[一-龥A-Za-z“”]{3,16}?)(?:建设|工程建设|施工|改造)?$"
)
_IS_BUILT = re.compile("([一-龥A-Za-z“”]{3,16}?)(?:顺利|全面|正式)*(?:建成|投用|投运|投产|竣工|完工|通车)[一-龥]{0,4}$")
_TO_BUILD = re.compile("(?:推进|加快|加强|抓好|加大|强化)([一-龥]{3,12}?)(?:建设|供应|筹集)(?:力度)?$")
# 民生领域投入持续增长。全年投入9亿元
_OUTLAY_TOLD = re.compile(
    "(?<![一-龥])([一-龥]{2,8}(?:投入|支出))(?:持续|稳步|不断|大幅|快速)*(?:增长|增加|加大|提高)?。$"
)
_IN_FIELD = re.compile("(?<![一-龥])([一-龥]{2,6})方面$")
_LEAST = frozenset(("不少于", "不低于", "不超过", "共", "共计", "合计", "总计"))
_NAMED_ALONE = re.compile(
    r"(?![这其])[一-龥“”、]{2,}(?:购买力|人数|户数|增幅|增速|规模|总量|口径|占比|产量|总额|总值|产值|纯收入|可支配收入|比重|总人口|[^增]长?率)$"
)
# 贸易总额,由2019年的3亿元增加到7亿元
_ITS_YEAR = re.compile(rf"(?:[由从]?(?:{YEAR}) ?年(?:预计)?(?:[比同](?:{YEAR}) ?年)?)?")
_ALLOTTED = re.compile(r"(?:预算|共|计划)?(?:安排|完成|达到?|实现|为)?")
_NO_DIGIT = re.compile(r"[^0-9]{2,}分别")
_VALUED = re.compile("[0-9][万亿千百]*[元人户个家%吨亩]*$")  # 生产总值760亿元(含甲区)、增长5%
_CROP_TOLD = re.compile("([一-龥]{2,4}?)(?:播种|种植)?面积、(?:总产|单产)")
_CROP_HEADED = re.compile("([一-龥]{2,3})(?:生产|产量)[一-龥]{0,12}")
_INVESTED = ("投资", "总投资", "完成投资")
_WORKS_OPEN = re.compile("([一-龥]{0,8}项目)(?!投资|总投资|完成投资)[^,。;0-9]{2,20}、(?:累计)?(?:完成)?总?投资")
_OWN_COUNT = re.compile(r"[省市区县]口径|按?(?:可比|同)口径|(?:扣除|剔除)[^()]{2,16}")
_LEVEL_TOO = re.compile("[市区县旗乡镇村社街道、]{1,4}")  # 生产总值超200亿元县(区)达26个


def made(walk: Walk, own: str, number: Topic) -> str:
    """What is made with the name of the sector that makes it, where the sentence told of that before."""
    opens = number.clause == number.sentence and walk.norm[number.sentence - 1 : number.sentence] in ("。", ";")
    told = _MAKER.fullmatch(walk.last or (walk.before if opens else "")) if own in MADE else None
    if told is not None:
        return told[1] + own
    maker = (walk.last or (walk.before if opens else "")).removesuffix("总数")
    if own in OF_MAKERS and _MAKERS.search(maker):
        return _BUILT_FIRST.sub("", maker) + own
    if own not in MADE and not own.endswith("贡献率"):
        return own
    if walk.last or number.clause <= number.sentence and not (opens and own in MADE):
        return own
    led = _LED.match(clause_before(walk, number.clause - 1).strip())
    sector = subject_before(led[1]).removesuffix("生产") if led is not None else ""
    return sector + ("" if own in MADE else "对") + own if _SECTOR.fullmatch(sector) else own


def alone(walk: Walk, number: Topic) -> str:
    """What the clause before names and says no more of: 财政收入增幅,分别高于全省、全市."""
    between = walk.norm[number.clause : max(number.before, number.clause)]
    if number.clause <= number.sentence or not _ITS_YEAR.fullmatch(between):
        return ""
    said = clause_before(walk, number.clause - 1)
    least = not walk.last and number.lead in _LEAST
    return subject_before(said) if least or _NAMED_ALONE.fullmatch(said) else ""


def headed(walk: Walk, number: Topic) -> str:
    """What a colon parts from its number: 教育支出:安排31652万元."""
    clause = number.clause
    if walk.norm[clause - 1 : clause] != ":" or not _ALLOTTED.fullmatch(number.lead):
        return ""
    return subject_before(clause_before(walk, clause - 1))


def acted_on(walk: Walk, act: str, number: Topic) -> str:
    """An act with what is to be built by the clause before: 推进住房建设,筹建730套,续建9套; 投入 with its field."""
    if act in OUTLAYS and not walk.last:
        if (field := _IN_FIELD.search(clause_before(walk, number.clause - 1))) is not None:
            return field[1] + act  # 水利方面,投入6.8亿元
        told = _OUTLAY_TOLD.search(walk.norm, max(number.sentence - _LONGEST_NOTE, 0), number.sentence)
        return told[1] if told is not None and told[1].endswith(act) else act
    if act not in _ACTS or number.clause <= number.sentence:
        return act
    built = _TO_BUILD.search(clause_before(walk, number.clause - 1))
    noun = built[1] if built is not None else _ACTED.sub("", walk.last) if _ACTED.match(walk.last) else ""
    return act + subject_before(noun) if noun else act


def goes_on(walk: Walk, number: Topic) -> str:
    """What was named before a semicolon or a full stop, of whose growth a number tells: 支出105亿元;年均增长18%."""
    parted, lead = walk.norm[number.sentence - 1 : number.sentence] == ";", number.lead.strip()
    more = _GROWN.fullmatch(lead) or lead in ("达到", "达到了") or parted and _GOT_TO.fullmatch(lead)
    return walk.before if more and (parted or number.clause == number.sentence) else ""


def done_before(walk: Walk, act: str, number: Topic) -> str:
    """What the sentence said is done to, before it says how much of it: 拟连续发行特别国债,今年先发行1万亿元."""
    said = walk.norm[number.sentence : number.clause]
    _, done, after = said.rpartition(act.removeprefix("先")) if act and not walk.last else ("", "", "")
    return subject_after(after) if done else ""


def _bracketed(walk: Walk, number: Topic) -> str | None:
    """What the bracket that a clause stands in opens after; None where it stands in none."""
    opened = walk.norm[number.clause - 1 : number.clause] == "("
    return subject_before(clause_before(walk, number.clause - 1)) if opened else None


def before_the_bracket(walk: Walk, number: Topic) -> str:
    """What a bracket opens after, where it holds its size alone: 疏港铁路支线(18.7公里)."""
    return (_bracketed(walk, number) or "") if number.kind == "level" and not number.lead else ""


def owned(walk: Walk, own: str, number: Topic) -> str:
    """How large what was just told is, with its name: 建设大石洞水库,总库容9万立方米; 电站3座、总装机1万千瓦."""
    if own.startswith("通车") and not walk.last.endswith(_ROADS):
        said = clause_before(walk, number.clause - 1) if number.clause > number.sentence and not walk.last else ""
        road = _ROAD.search(said) if own in _OPEN_LENGTH else None
        return f"{road[0]}{own}" if road is not None else own
    own = _ONCE_BUILT.sub("", own) if "后" in own else own
    own = _THE_LINE.sub("", own)
    if own == "占地" and not walk.last and number.before > number.clause:  # 产业园一期占地
        return subject_before(walk.norm[number.clause : number.before]) + own
    if own in _OF_SCHEMES and number.clause > number.sentence:
        told = _SCHEME.search(clause_before(walk, number.clause - 1))
        return _SET_UP.sub("", subject_before(told[1])) + own if told is not None else own
    if own not in _OWNED or own.removeprefix("总") in walk.last:
        return own
    if (named := _bracketed(walk, number)) is not None:
        return _BUILT_FIRST.sub("", named) + own
    if walk.last and not _VERBLESS.search(walk.last):
        return _SIZE_TOLD.sub("", _BUILT_FIRST.sub("", walk.last)) + own
    said = clause_before(walk, number.clause - 1) if number.clause > number.sentence else ""
    built = _BUILDS.search(said) or _IS_BUILT.match(said)
    return built[1] + own if built is not None and not walk.last else own


def crop_told(walk: Walk, number: Topic) -> str:
    """The area of the crop whose list of measures opened the sentence: 粮食面积、总产、单产创新高,总产762亿斤."""
    told = _CROP_TOLD.search(walk.norm, number.sentence, number.clause)
    return f"{told[1]}面积" if told is not None else ""


def crop_headed(walk: Walk, number: Topic) -> str:
    """The crop of which the sentence before told: 粮食生产再创新高。播种面积9000万亩."""
    told = _CROP_HEADED.fullmatch(clause_before(walk, number.sentence - 1).lstrip("—"))
    return told[1] if told is not None and number.clause == number.sentence else ""


def of_the_works(walk: Walk, own: str, lead: str) -> str:
    """A sum invested with the works that open its clause: 省级重点项目建立包联机制、完成投资5000亿元以上."""
    works = _WORKS_OPEN.match(lead) if own in _INVESTED else None
    return f"{works[1]}{own}" if works is not None else own


def before_note(walk: Walk, lead: str, clause: int) -> str:
    """The subject that a note in brackets parts from its number: 预算收入(同口径)完成."""
    if walk.norm[clause - 1 : clause] != ")" or len(lead) > _LONGEST_TAIL:
        return ""
    opened = walk.norm.rfind("(", max(clause - _LONGEST_NOTE, 0), clause)
    if opened <= 0:
        return ""
    note = walk.norm[opened + 1 : clause - 1]
    said = clause_before(walk, opened)
    told = "" if _VALUED.search(said) else subject_before(said)
    return told + (f"({note})" if told and (_OWN_COUNT.fullmatch(note) or _LEVEL_TOO.fullmatch(note)) else "")


def before_year(walk: Walk, number: Topic) -> str:
    """The subject that an earlier year parts from its number: 指数比1997年提高."""
    if number.before <= number.clause or walk.norm[number.before - 1 : number.before] != "年":
        return ""
    said = walk.norm[number.clause : number.before].replace(SOFT, "")
    if number.lead.startswith("前") and (than := _AGAINST.fullmatch(said)) is not None:
        return subject_before(_TO_A_NUMBER.sub("", than[1]))
    if (window := IN_YEARS.match(said)) is not None:
        return subject_before(_TOLD_NUMBER.sub("", window[1] or window[2]))
    if (told := _AT_YEAR.fullmatch(said)) is not None and _REACHED.fullmatch(number.lead) is not None:
        return subject_before(told[1])
    said = _TO_A_NUMBER.sub("", said)  # 增加值超8千亿元、比2020年增加
    return subject_before(said) if _SINCE_YEAR.search(said) is not None and "的" not in number.lead else ""


def clause_topic(walk: Walk, number: Topic) -> str:
    """What the clause before tells of, where a sentence has named nothing yet: 固定资产投资增长强劲,累计完成."""
    if walk.last or number.clause <= number.sentence or len(number.lead) > _LONGEST_TAIL:
        return ""
    said = clause_before(walk, number.clause - 1)
    told = _TOLD.match(said)
    if told is None and _OPENS_A_YEAR.fullmatch(walk.norm[number.clause : number.before]) is not None:
        told = _TOPIC.fullmatch(said)
    return subject_before(told[1]) if told is not None else ""


def dated(walk: Walk, number: Topic) -> str:
    """What a year parts from its number and the list it tells of: 甲和乙产量分别比1997年增长."""
    if number.before <= number.clause or walk.norm[number.before - 1 : number.before] != "年":
        return ""
    said = walk.norm[number.clause : number.before]
    if _EACH.match(number.lead) and (than := _AGAINST.fullmatch(said)) is not None:
        return than[1]
    if "分别" not in said or not _GROWN.fullmatch(number.lead.strip()):
        return ""
    if _NO_DIGIT.match(said):
        return said
    return "分别" if len(walk.recent) >= number.listed else ""


def before_bracket(walk: Walk, clause: int) -> str:
    """The first of a list that a note parts from the rest: 生产总值(预计,下同)、财政收入…分别."""
    if walk.norm[clause - 1 : clause] != ")" or walk.norm[clause : clause + 1] != "、":
        return ""
    opened = walk.norm.rfind("(", max(clause - _LONGEST_NOTE, 0), clause)
    return clause_before(walk, opened) if opened > 0 else ""


def clause_before(walk: Walk, end: int) -> str:
    """The end of the clause before the one that 分别 opens, up to the number that ends there."""
    begin = max(end - _LONGEST_CLAUSE, 0)
    return _LAST_CLAUSE.sub("", walk.norm[begin : max(end, 0)])
