"""What a number is about, in Chinese.

Belongs here: cutting the subject out of the clause; sharing a list's subjects among its numbers (分别).
Does not belong here: English (see `extract.english`), the vocabulary (see `extract.lookup`).
"""

from __future__ import annotations

import re

from workreport.extract.endings import Endings
from workreport.extract.wholes import with_share
from workreport.extract.years import YEAR

__all__ = [
    "of_the_cases",
    "of_the_crop",
    "shared_subjects",
    "subject_after",
    "subject_before",
    "without_head",
]

_TAIL_WORDS = (
    "给予|给予每人|仍|仍达|仍收|却|必须|连跨|始终|全部|翻番|可|可以|只|还占|还剩|"
    "分别|同比|环比|比上年|较上年|比去年|比上次|预计|实际|名义|已经|已|达到|达到了|达|增长|增加|增速|增幅|提高|"
    "提升|上升|上涨|下降|减少|降低|回落|"
    "超过|突破|不低于|不少于|不超过|控制|保持|稳定|完成|实现|约为|约占|约|近|超|逾|占|为|是|有|在|到|至|了|"
    "的|均|都|共|仅|将|由|从|以|"
    "接近|不到|不足|力争|争取|确保|总计|合计|首次|再次|再|又|也|高于|低于|扩大|缩小|压减|首破|破|过|迈上|"
    "跃上|登上|全面|全年|保质保量|缩减|更新至|更新到|重回|重返|增速创|增幅创|较|有所|不同程度|进一步|逐步|现在|目前|如今|均创|再创|创下|刷新|各|分居|分列|位居|稳居|居|位列|列|跨越|"
    "削减|压减|恢复|连续|累计|一次性|安排|缩短|压缩|延长|平均|年均|平均每年|每年|净增|目标|左右|要|少于|多于|同口径|可比口径|改善|翻了|实现翻|翻|拟按|一直|继续|基本|跃居|均居|保持|增|降|减|新增|新建|拟|计划|超额|发展到|发展至|调整到|调整为|调整至|优化为|优化至|变为|定为|安排为|升至|增至|降至|猛增|跃升|跃升到|跃升至|上升到|进入|跻身|迈入|跨入|挤进|入围|跃入|按可比口径|按可比价格|按可比价格计算|可比价格计算|按可比价|按现价|按现价计算|按同口径|按不变价|比年初|较年初|比上年同期|比去年同期|较上年同期|较去年|较去年同期|位次|排名|上升为|上升至|前移|下降为|累计达|增产|减产|递增|递减|回升|同比高|同比低|同比快|先后|蝉联|全国前|全省前|全市前|全县前|全区前|居前|列前|有望|高达|多达|名列|历史性|率先|在全国率先|在全省率先|从上半年|原计划|原|原定|年均递增|多|的平均|省均|扣除价格因素|扣除物价因素|剔除价格因素|关闭|政策性|兼并|整合|最后|最终|按|今年|去年|当年|明年|跨上|新台阶|演进|演变|同步|去年底|今年底|年底|出列|走过|持续|每人每年|每人每月|比增|即|确定|要求|必须|必须保证|保证|不得|不|最高|最多|至少|也|不过|应该|应当|就应该|就应当|年内|每生每年|提前|为年|由每日|由每天|由每月|由每年"
)
_TAILS = Endings([*_TAIL_WORDS.split("|"), *" 、“”\"'—-:+"])
_HEAD = re.compile(
    r"(?:[ 、“”\"'—\-◆●■□▲★※◎]|全[国省市县区州旗镇乡](?!域|面|会|民(?!营|间|办|宿)|流|(?<=国)社(?:会保障|保)基金)|"
    r"[本我][省市县区州旗]|为此|包括|即|"
    r"“?十?[一二三四五六七八九]五”?(?:期间|时期)|上半年|下半年|前三季度|[一二三四]季度|"
    r"[二两三四五六七八九十]年[来间内](?=[一-龥])|来(?=[累共已全新建完实引投培改])|内(?!部|地|陆|需|资|外|河|蒙|环|涝|销|贸|容)|计划(?!生育|单列)|"
    r"加(?=上级|补助|下级|调入)|预计|其中|全年|[今明]年(?:以来|底)?|去年(?:以来|底|同期)?|上年同期|目前|同时|以及|并|且|和(?!美|谐|平)|与|及|使|让|把|将|"
    r"推动|实现了?|完成(?!率)|确保|坚决(?=把)|力争|争取|突出|加快|我们|"
    r"积极|着力|持续|继续|不断|进一步|全面|率先|年均|累计|共(?!建|享|同|富|产|青)|已经|已|又|再(?!生|贷|担保|制造|保险|融)|但|其中|其(?![中他余它实])|有序|"
    r"扎实|稳步|统筹|要|拟|安排|如(?!东|皋|意|期|数|实|何|厕)|推进|支持|带动|惠及|帮助|"
    r"历史性(?:跃居|突破)?|高(?:质量|标准|水平|品质|起点)(?=完成|推进|[建打])|提前|本世纪末|可(?=完成|实现)|当年|年内|跻身|荣获|入围|冲刺|连续多年|抓好|一批|合计|稳定(?=[一-龥]{2,}面积)|"
    r"实施(?!方案|细则|意见|办法|单位|主体|进度)|"
    r"严格控制|涉及|阶段性|国家关于|为|对(?!口|外|接|俄|美|日|韩|欧|非|港|台)|按照|按(?!时|期|揭)|各地|大力|集中(?!供养|连片|式|度)|组织|提出|总体)+(?=[一-龥A-Za-z]{2})"
)
_TRIM = ' 、"—-.了的◆●■'
_AFTER = re.compile(r"[^,，;。!?:、\n()0-9%]{1,24}")
_STOP = re.compile(
    r"(?<![国所私公自特共享拥])有$|(?<=[品目业位村区户])中(?![心学小央等间])|“[七十]一”前|^通[了上]|^半$|^来(?=[我本县市区])|初具|告别|先行(?=先试|裁)|(?<=[村组户])通(?=[了上])|(?<=费)打$|(?<=[村县户])整体$|"
    r"(?<=人民)的(?=力量|[一-龥]*力量$)|(?<=职工|农民|居民|群众|学生|人口|老人|人员|百姓)的(?=劳动|住房|就[业医学]|生产|生活|温饱|吃)(?![一-龥]{0,8}(?:问题|困难))|(?<=群众|人员)(?=基本生活)|"
    r"大关|[新大]?台阶|(?<=[区市县])(?:辐射|示范|引领)?带动|(?<=[区市])能级|投运(?!项目)|在城镇(?=落户)|规模(?!以上)|(?<=企业)(?=(?:年|主营|业务|营业|销售|工业|总)*(?:收入|产值|税收|利润|营收|增加值))|已获|得到|获得|荣获|获(?=全国|“|奖)|获评|获批|获国|获省|获[一-龥]{2,8}奖|完成|实现|竣工(?!项目|面积)|落地(?!项目)|签约(?!项目|入)|落户|入选|入驻|跻身|建成(?!区)|开工(?!项目)|通车|通过|达到|"
    r"加密|扩展|增至|减至|降至|发展到|增长|下降|占|提高|提升(?!突出|行动|工程|重点|平台|中心|计划|项目)|高效(?=实施|运行|落实)|被|(?<!规模)(?<!级)(?<![大中]型)以上(?!职称|学历)|以下|左右|"
    r"(?<=人口)的(?=[一-龥]{0,4}大国)|虽然|常态化|提前(?=超额|完成|达到)|更(?!新)|在(?=[一-龥]{1,2}(?:稳定)?(?:就业|转化|推广|落地))|取得|提请|投向|均(?=为)|调整(?=[由为到至])|建设(?=世界一流|全国|全省)|的落实|的饭碗|的服务|服务水平|顺利|全部|新增$|列入(?=国家|[省市全])|全面(?=[开启竣完建投推]|[一-龥]{0,2}$)|全覆盖|保质保量|加速推进|都不同程度|动态(?=[清管])|整改|下线|扎实|圆满|大幅|(?<![机结])构建|实体化|配备|打造|牢牢|突破(?!性|口|项目)|已(?=[达有超突])|不[少低]于|空气质量|有序(?=推进)|进行|购买|组成(?!部分|员)|中(?=[ⅠⅡⅢⅣI优])|投产(?!项目)|投用|投入|成为|纳入|进入|挂牌|上线|启动(?!区|资金)|开通|发布|超过|(?<!化)改造(?!项目|工程)|主体|加快|位居|居全|列全|"
    r"陆续|加紧|派驻|揭牌|如期|在(?=[一-龥]{2,8}(?:挂牌|上市|投产|落地|召开|举行))|作为|应(?=[一-龥]尽)|要(?=[加确全在于按])|为|是|参加|参与|享受|受益|实施|开展|"
    r"用于|支持|建链|扩产|立项|(?<![郑共])和(?!美|谐|平)|与|(?<![普涉危])及|并|(?<![高中初同平均])等|圆梦|(?<!举)办(?!事|公|学|理事)|(?<![共协合不])同|从|按|(?<!方)向|于|增加|上升|减少|降(?!水|雨|碳)|增至|扩大(?!开放|内需)|延长|缩短|缩小|上榜$|"
    r"压减|提供|建立|成功|[超过近]$|相继|先后|(?:密集|集中)(?=落地|实施|开工|签约|投产|竣工|亮相)|首位|榜首|前列|聘任|担任|(?<=[一-龥]{2})免费|到(?=[县市区乡镇村]|基层|农村|西部)|(?<=项目)进[度展]|稳定(?=脱贫)|出列|脱贫(?!任务|攻坚|人口|户|劳动力|家庭|群众|县|村|地区)|摘帽|政策性|关闭|整合|预计|升(?:级)?(?=为)|不断|迈入|跨入|均(?=完成|实现|达到?|建成|开通|通过)|(?<=[出入资额])中$"
)


def subject_before(words: str) -> str:
    """The noun phrase that ends `words`, verbs and adverbs around it dropped; empty when there is none."""
    if "是" in words or "每年有" in words:
        words = _LED_UP.sub("", words)
    if " " in words:
        words = _BROKEN.sub(r"\1\2", words)
    if "建、" in words and (works := _WORKS.search(words)) is not None:  # 新建、续建、扩建项目
        return works[0]
    was = _WAS.search(words)
    words = _without_tail(words[: was.start()] if was else words)
    cut = max(words.rfind("、"), words.rfind(" "))
    if (quoted := words.rfind("“")) >= 0 and quoted < cut < words.rfind("”"):  # 居民“阀、管”改造
        cut = words.rfind("、", 0, quoted)
    if cut >= 0 and len(words) - cut > 3:
        words = _AND_SUCH.sub("", _with_alike(words, cut))
    named = without_head(words).strip(_TRIM)
    if "完成" in named or "实现" in named:
        named = _DONE.sub("", named)
    named = _NAMED_YEAR.sub("", named) or named
    return _unquoted(named)[-_LONGEST:]


# 值得关注的是投资; 计划安排平均每年有赤字.
_LED_UP = re.compile(r"^.*(?:[的尤其别]是|每年有)(?=[一-龥]{2})")
# What a thing was, or is held against, is no part of its name: 比重由上年的, 收入比1997年.
_WAS = re.compile(
    r"^[上去]年(?:同期)?$|[由从](?:[一二三四]季度|上半年|前三季度)的?$|"
    r"是(?=(?:[0-9]{4} ?年[末底]?|[上去]年(?:同期)?)(?:的|$))|(?<=[值模入额量])向$|"
    r"[由从比较按] ?(?:[0-9一二两三四五六七八九十]{1,2} ?年前(?=的?$)|"
    r"(?:[0-9]{4}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年|上年|去年|年初|上一年|"
    r"“?[十]?[一二三四五六七八九]五”?(?:时期|期)?末|(?<=[由从])(?:(?:每[人生户亩月年])*[0-9.]|(?:每[人生户亩月年])+$)|"
    r"(?<=[由从])(?:(?:月|每月|每年|年)[一-龥]{1,4}|不到|不足)(?=[0-9]|$)|(?<=[由从])(?:百分之|[一二两三四五六七八九十百千]{1,8}[十百千万亿])|(?<=按)(?:[^,。]{4}年)?(?:可比|不变|现行|当年|同口|原?统计口径|原口径))|比[一-龥]{2,8}之初|"
    r"在去年(?:的)?基础上$|比“十?[一二三四五六七八九]五”期?末$|达到每[一-龥]{1,2}$|(?:提高|增加|调整|达)到每[一-龥]$|达到[一-龥]{2,8}人均$|"
    r"(?:[0-9.]*调整)?[到至] ?(?:[0-9]{4}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年[末底]?的?$|"
    r"是(?=“[^”]{2,4}”(?:末|时期|期间))|"
    r"扣除[^,。;]{2,20}因素(?=同比|实际|后|$)"
)


def _with_alike(words: str, cut: int) -> str:
    """The words after the last 、, and the members before it that are alike: 博士、硕士学位授予单位, “甲”、“乙”."""
    begin = cut + 1
    while words[begin - 1 : begin] == "、" and len(words) - begin <= _LONGEST:
        before = max(words.rfind(sign, 0, begin - 1) for sign in "、 ,") + 1
        member, after = words[before : begin - 1], words[begin:]
        if not _alike(member, after):
            break
        begin = before
    return words[begin:]


def _alike(member: str, after: str) -> bool:
    """Whether a list's member before 、 shares the head of what follows: 省级、市级龙头企业."""
    if member[-1:] == "”":
        return after[:1] == "“" and (member[:1] == "“" or member.find("“") in (2, 3))
    if member[-1:] in _ONE_OF and after[:1] in _ONE_OF:  # 二、三级企业; 第一、二、三产业
        return len(member) <= _LONGEST_ONE
    if member in _BUILDS and _ACTS.match(after) is not None:  # 新建、改扩建公办幼儿园
        return True
    member = re.sub("^(?:新增|新建|获批|全国)", "", without_head(member))
    if not 2 <= len(member) <= 6 or _ACTS.match(member):
        return False
    if _SHARED_END.search(after) and len(after) <= 12:
        return True
    return member[-1] in after[1 : len(member) + 1][-2:] and member[-1] in "士级学人业车院县镇类路线市式型期年部校区"


_ONE_OF = frozenset("一二三四五六七八九")
_LONGEST_ONE = 6  # 农村一
_BUILDS = frozenset(("新建", "改建", "扩建", "改扩建", "续建", "改造", "维修", "修复", "新改扩建", "新（改）建"))
_SHARED_END = re.compile("(?:排放总?量|浓度|覆盖率|达标率|普及率|参保率)$")
_ACTS = re.compile("建|改|新|扩|修|推|完|实|加|提|培|引|获|打|优|开|落|创|支|扶|做|发展|治|整|清|拆|举|组|成立")
_BROKEN = re.compile("(^|其中|[、,])([一-龥]) (?=[一-龥]{2})")  # a blank within a word: 其中地 方财政收入
_AND_SUCH = re.compile(r"^[一-龥]{1,12}等(?![级次额同效])(?=[一-龥]{2})")


_DONE = re.compile(
    r"(?<=[一-龥]{2})(?:预计)?(?:完成|实现)"
    r"(?=(?:工业|农业)?(?:增加值|总?产值|利润|利税|税收|生产总值|销售收入|营业收入)$)"
)


def _without_tail(words: str) -> str:
    """`words` without the verbs, adverbs and signs at its end."""
    end = _TAILS.start(words)
    return words[: end + 1] if words[: end + 1].endswith(_NAMES_END) else words[:end]


_NAMES_END = ("班列", "系列", "许可", "认可", "节约", "制约", "纲要")


_FIELD = re.compile(r"^(?!播种|种植)(.{2,}?)(?:(?:播种|种植|栽培|栽种)?面积|(?:平均)?[单亩]产|生产)$")


def of_the_crop(subject: str, own: str) -> str:
    """A bare 总产量 with the crop whose area was told before it."""
    field = _FIELD.match(subject)
    return field[1] + own if field else own


def of_the_cases(subject: str, own: str) -> str:
    """A bare number of dead or of losses with the cases counted before it: 安全事故起数、死亡人数."""
    cases = _CASES.match(subject) if own in _OF_CASES else None
    return cases[1] + own if cases is not None else own


def without_head(words: str) -> str:
    """`words` without the verbs, adverbs and signs at its beginning."""
    head = _HEAD.match(words)
    return words[head.end() :] if head else words


def subject_after(words: str) -> str:
    """The noun phrase that begins `words`, up to the first verb; empty when a verb begins it."""
    if (such := _SUCH_AS.match(words)) is not None:  # 100所达到标准的医院
        noun = subject_after(words[such.end() :])
        return such[0] + noun if noun else ""
    if (so_far := _ALREADY.match(words)) is not None:  # 5000个已建成自然村
        noun = subject_after(words[so_far.end() :])
        return so_far[0] + noun if noun else ""
    if words.startswith("省、自治区"):
        return "省、自治区、直辖市" if "直辖市" in words else "省、自治区"
    if (by := _BY_MEANS.match(words)) is not None:  # 以县城为重要载体的城镇化建设试点
        noun = subject_after(words[by.end() :])
        return by[0] + noun if noun else ""
    words = _SIDES.sub("", words)
    name = words[: words.find("”") + 1] if words.startswith("“") else ""  # “高效办成一件事”事项
    match = _AFTER.match(words, len(name))
    if match is None:
        return name
    stop = _STOP.search(match[0])
    phrase = match[0][: stop.start()] if stop else match[0]
    return _unquoted(_SO_FAR.sub("", name + phrase).strip(_TRIM))


_BY_MEANS = re.compile("以[^,。;、]{2,10}为[^,。;、的]{2,8}的(?=[一-龥])")
_ALREADY = re.compile("已(?:建成|投运|开工|入驻|签约)的?(?=[一-龥])")
_SO_FAR = re.compile("(?<=[一-龥]{2})(?:已经?|正在|均|连续)$")
_SIDES = re.compile("^方面的?(?=重点|工作|任务|民生实事|实事)")
_SUCH_AS = re.compile(r"(?:达到|符合|具备|具有)[^,，;。!?:、\n()0-9%]{2,14}的(?=[一-龥“])")


def _unquoted(phrase: str) -> str:
    """`phrase` without a quotation mark that has lost its other half."""
    if phrase.count("“") != phrase.count("”"):
        return phrase.replace("“", "").replace("”", "")
    return f"“{phrase}”" if 0 <= phrase.find("”") < phrase.find("“") else phrase


_LONGEST = 24
_WORKS = re.compile("(?:[新续改扩在]建[、和])+[新续改扩在]建[一-龥]{2,6}$")
_ITEMS = re.compile(r"、|(?<!共)和(?!美|谐|平)|与|以及|(?<![普涉危])及|,|，")


def shared_subjects(words: str, count: int) -> tuple[str, ...]:
    """Subjects of the `count` numbers after `A、B和C…分别`, each with the words all share; empty if "
    "unequal."""
    words, _, after = words.partition("分别")
    told = _OF_ALL.fullmatch(after)
    if told and not words.endswith(told[1]):  # 交通、能源分别完成投资
        return tuple(item + told[1] for item in shared_subjects(words, count))
    if (of_all := _SUCH.search(words)) is not None:  # 控制甲、乙等行业的投资
        words = words.replace(of_all[0], of_all[1])
    items = _items(words, count)
    if len(items) == 1 and count == 2 and "城乡" in items[0]:
        whole = subject_before(items[0])
        return whole.replace("城乡", "城镇", 1), whole.replace("城乡", "农村", 1)
    if len(items) == 1 and count == 2 and "产销量" in items[0]:
        whole = subject_before(items[0])
        return whole.replace("产销量", "产量", 1), whole.replace("产销量", "销量", 1)
    if len(items) == 1 and count == 2 and "存贷" in items[0]:
        whole = subject_before(re.sub("余额.*", "余额", items[0]))
        return whole.replace("存贷", "存", 1), whole.replace("存贷", "贷", 1)
    if len(items) == 1 and count == 3 and (all_three := _ALL_THREE.search(items[0])) is not None:
        whole = subject_before(items[0])
        return tuple(whole.replace(all_three[0], f"第{nth}产业", 1) for nth in "一二三")
    if len(items) < count or count < 2:
        return ()
    items = [_NAMED_YEAR.sub("", item) for item in items[-count:]]
    if count == 2 and items[1].startswith("其"):  # 产值及其占总产值比重
        whole = subject_before(items[0])
        return whole, whole + _without_tail(items[1][1:].strip())
    toward = "对" if items[0].strip().startswith("对") and _TRADE.search(items[-1]) else ""  # 对甲、乙出口分别
    items[0] = without_head(items[0].strip().removeprefix("其中"))
    last = _without_tail(items[-1].strip())
    last = of_the_cases(items[0], last)
    if count == 2 and last == "支出" and items[0].endswith("收入"):  # 一般公共预算收入和支出
        last = items[0].removesuffix("收入") + last
    named = *(f"{toward}{_completed(item.strip(), last)}" for item in items[:-1]), toward + last
    if (owner := _OWNER.match(named[0])) is not None:  # 规上工业销售收入、利税; 某区营业收入、工业总产值
        named = owner[1] + named[0][owner.end() :], *(owner[1] + name if name in _OWNED else name for name in named[1:])
    if (shared := _OF_WHOLE.fullmatch(after.strip())) is not None:  # 销售收入、利税分别占规上工业的
        named = *(with_share(name, "share", shared[1]) for name in named),
    return tuple(_NTH.sub("第", name) for name in named)


def _items(words: str, count: int) -> list[str]:
    """The members of a list; what 、 parts where that alone gives as many as there are numbers: 租赁和商务服务业."""
    parted = [item for item in re.split("[、,，]", words) if item.strip()]
    return parted if len(parted) == count > 1 else [item for item in _ITEMS.split(words) if item.strip()]


_OF_WHOLE = re.compile("占([^,。;0-9]{2,14}?)的?(?:比重)?(?:为|达到?)?")
_OWNER = re.compile(
    "(.{1,}?(?:[区园群]|(?:[产工行]|企)业))(?:实现|完成)?(?=(?:主营业务|营业|销售)?收入$|(?:工业)?(?:增加值|总?产值)$)"
)
_OWNED = frozenset(
    ("利税", "利润", "税收", "产值", "总产值", "工业总产值", "增加值", "营业收入", "销售收入", "主营业务收入", "税金")
)
_TRADE = re.compile("(?:进口|出口|进出口|贸易|投资)额?(?:分别)?[^一-龥]*$|(?:进口|出口|进出口|贸易)(?:额|总额)?$")
_CASES = re.compile("(.{2,}(?:事故|灾害|火灾|案件))(?:起数|总量|发生数|受理数)$")
_OF_CASES = frozenset(["死亡人数", "受伤人数", "伤亡人数", "损失数", "经济损失", "直接经济损失"])
_SUCH = re.compile(r"等[一-龥]{2,10}的((?:投资|产量|产值|增加值|价格|出口|收入))$")
_OF_ALL = re.compile(r"(?:完成|实现|累计完成)(投资|产值|营业收入|利润|税收|增加值)(?:达到?|约|超过?)*")
_NAMED_YEAR = re.compile(rf"^(?:{YEAR}) ?年的?")
_NTH = re.compile("^(?=[一二三]产业(?!园))")
_ALL_THREE = re.compile(r"三[大次]产业(?!结构|比)")
_PAIRED = frozenset(["进口", "出口", "城镇", "农村", "城市", "市区", "存款", "贷款", "男性", "女性"])
_ONES = tuple("一二三存贷城乡")
_WHOLE = re.compile(r"^全[国省市区县州]")
_OFTEN = "(?:普及|覆盖|合格|利用|处理|入学|优良|参保|失业|硬化|绿化|入园)率"
_HEADS = re.compile(
    r"(?:(?:居民)?(?:人均)?(?:可支配|纯)?收入|生产总值|零售额|销售额|(?:行?业)?增加值|营业收入|(?:行?业)?总?产值|产量|销量|投资|"
    r"贷款余额|余额|进出口额?|出口额?|进口额?|总额|"
    r"死亡人数|人数|人次|排放总?量|浓度|数量|占比|比重|面积|吞吐量|[饲存出发用保拥成交加][养栏电有易工]量|存栏|出栏|[一-龥]{0,2}时间|(?:人均财政补助|[一-龥]{0,2})标准|参保面|(?:产业|行业|业)?(?:增加值|产值|收入|投资|出口)占[^、]{2,16}(?:比重|比例)|"
    rf"{_OFTEN}|(?![一-龥]{{1,2}}{_OFTEN})[一-龥]{{2,4}}[率数]|"
    r"增速|保险|企业|规模)$"
)


def _completed(item: str, last: str) -> str:
    """`item` with the end of `last` that it leaves out: 城镇 + 农村居民收入 is 城镇居民收入; 存、贷款余额."""
    part = _WHOLE.sub("", item)
    if part in _ONES or part.endswith("存") and last.startswith("贷"):
        return part + last[1:]
    if item in _PAIRED and last[:2] in _PAIRED:  # 进口、出口通关时间
        return item + last[2:].removeprefix("牧区")
    for length in range(min(len(item), 6), 0 if len(item) == 1 else 1, -1):
        found = last.find(item[-length:])
        if found >= 0:
            return item + last[found + length :]
    if item[:2].isascii():
        return item + re.sub(r"^[A-Za-z0-9.]+", "", last)
    head = _HEADS.search(last)
    if head is None or _HEADS.search(item):
        return item
    if item[:2] == last[:2] and _HEADS.fullmatch(last[len(item) :]):  # 美丽河湖、美丽海湾建成率
        return item + last[len(item) :]
    return item + (head[0].removeprefix("业") if item.endswith(("业", "）", ")")) else head[0])
