"""Numbers that set a scene: whom a survey asked, a nation's people, what was asked for, is only supposed or will be
once a work is there.

Belongs here: the words around a number that make it so, and what it then is of no year. Does not belong here:
thresholds, scopes, first values (see `thresholds`, `scopes`, `yardsticks`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, among, both, either, without
from workreport.extract.draft import Draft
from workreport.vocabulary import AIMS, RESULTS

__all__ = ["settle_scenes"]

# 根据1955年对3280个单位的统计; 据84个企业的调查
_BY = re.compile("(?:根据|据|按照?)[^,。;]{0,40}$")
_SURVEYED = re.compile("[^,。;]{0,16}的(?:不完全|典型|抽样)?(?:统计|调查|汇总|测算|普查)")
# A nation's people, whom something is about: 我国八亿农民就能富裕起来; not 全国有五亿农民.
_PEOPLE = re.compile("[多余]?的?(?:中国)?(?:农民|人民|同胞|各族|群众|人口的(?:发展中)?大国|军民)")
_THERE_ARE = re.compile("(?:有|达到?|[到至为]|增加了?|突破|超过?|近|约|解决了?|总数|使)$")
_WE_HAVE = re.compile("(?:我国|中国)有(?:[0-9.]+亿[多余]?人口、)?$")  # 我国有13亿人口、9亿劳动力
_SO_MANY = re.compile("[多余]?(?:人口|农民|劳动力(?:资源)?)?[,、。]")
_NATION = 100_000_000
# 占我国人口80%以上的农民
_PART_OF = re.compile("占[^,。;]{0,10}(?:人口|农户|户数|总数)(?:总数)?(?:的)?$|人口占(?:全)?世界$")
_THOSE = re.compile("的(?:农民|职工|居民|群众|贫农|农户|劳动人民|工人|[一-龥]{0,4}国家)")
# 占全国1786个县的28%, 占棉田实收面积八千万亩的百分之四十二
_WHOLE, _ITS_SHARE = (
    re.compile("占[^,。;0-9]{0,14}$"),
    re.compile("[一-龥]{0,10}的(?:百分之|[0-9.]+%|[一二三四五六七八九十]+分之|[一二三四五六七八九]成)"),
)
# 计划建成118个,实际建成128个
_PLANNED, _REALLY = re.compile("^计划[^,。;]{2,20}$"), re.compile("[^,。;]{0,10},实际")
_STAFF = re.compile("(?:职工|工人)以上的")  # 十个职工以上的企业
# 英国的煤产量曾经接近三亿吨; 国民党政府只修建了二千公里
_OTHERS = re.compile(
    "^(?:而|但|拿|至于|其中)?(?:在)?(?:旧中国|国民党(?!革命)|(?:英|美|德|法)国|日本|西德|印度|苏联(?!政府|专家|供应|为我国))"
    "(?![^,。;]{0,3}(?:帮助|援助|政府同|同我国|对我国|向我国|来我国))"
)
_BY_NAME = re.compile("[一-龥]{2}[、和][一-龥]{2,6}$")  # 在广东、福建两省
_POWERS = re.compile("超级大国|核大国|副总理|副主席")  # 美苏两个超级大国
# 小于1952年所占的比例13.2%
_THAN_THEN = re.compile("[小大低高多少]于[^,。;]{4,6}年所占的?(?:比例|比重)$")
# 达到了每亩生产粮食四百斤、五百斤的要求
_ASKED, _FOR_IT = re.compile("(?:提出|规定|达到|符合)[^,。;]{0,36}$"), re.compile("的要求")
_IF, _BUT_SEEN = ("如果", "假如", "倘若"), "把[^,。;\n]{2,20}看"  # what is only supposed sets the rest off
_IF_USED = ("如用",)  # 如用之于铁路,则可以新建3000公里
_EVEN_IF = ("即使", "即便", "哪怕")  # and so does this, in its clause
_SUPPOSING = (*_IF, "只要")
_ONLY_IF = re.compile(
    f"(?:{'|'.join(_SUPPOSING)})[^。;\n]{{2,60}}?就(?:可以|能够|可|能|会)(?!达到|实现|完成)[^,。;\n]{{0,40}}"
)

# 项目全部投产后,预计销售收入将达到9亿元; 建成后可安置2000人就业
_ONCE_THERE = re.compile(
    "(?:投产|达产|达效|建成|投用|投运|竣工|投入(?:使用|运[营行]|生产))后,?(?:[^,。;0-9]{0,10},)?"
    "(?:[^,。;0-9]{0,12}将|[^,。;0-9]{0,4}(?:可(?!比)|预计|有望))"
)


def _scenes(around: Around, rows: Any, measure: Any, units: Any, values: Any) -> Any:
    """The rows that set a scene; `values`: how many each counts."""
    counts = among(rows, measure, "count")
    people = among(counts[values[counts] >= _NATION], units, "人", "")
    we_have = around.find("beyond", 24, _SO_MANY, around.find("left", 40, _WE_HAVE, people))
    people = around.find("beyond", 24, _PEOPLE, people)
    people = either(without(people, around.find("lead", 12, _THERE_ARE, people)), we_have)
    shares = among(rows, measure, "share", "rank")
    return either(
        around.find("beyond", 24, _SURVEYED, around.find("left", 60, _BY, counts)),
        people,
        both(around, among(rows, measure, "count", "level"), _WHOLE, _ITS_SHARE),
        around.find("beyond", 8, _POWERS, counts),
        around.find("beyond", 8, _STAFF, counts),
        both(around, among(rows, measure, "count", "level"), _PLANNED, _REALLY),
        around.find("lead", 24, _BY_NAME, among(counts, units, *"省市区县州旗")),
        both(around, shares, _PART_OF, _THOSE),
        around.find("left", 24, _THAN_THEN, shares),
        around.find("left", 60, _OTHERS, without(rows, among(rows, measure, "rank"))),
    )


def _asked_for(around: Around, rows: Any) -> Any:
    """The rows that say how much was asked for, with no word of when: 达到每亩四百斤的要求."""
    return around.find("left", 60, _ASKED, around.find("beyond", 24, _FOR_IT, rows))


def _only_if(norm: str, starts: Any, rows: Any) -> Any:
    """The rows that tell what would come of something: 成本只要降低1%,一年就可以增加收入二十亿元."""
    if not any(word in norm for word in _SUPPOSING):
        return rows[:0]
    spans = np.array([(-1, -1), *(match.span() for match in _ONLY_IF.finditer(norm))])
    last = np.searchsorted(spans[:, 0], starts[rows], "right") - 1
    return rows[starts[rows] < spans[last, 1]]


def settle_scenes(draft: Draft, rows: Any) -> None:
    """What sets a scene, and what was asked for, is only supposed or will be once a work is there: of no year."""
    class_, units, sentence = draft.class_, np.array(draft.numbers.unit), draft.settings.sentence
    values = np.array([value or 0 for value in draft.numbers.value]) * np.array(draft.numbers.scale)
    told = among(rows, class_, *RESULTS, *AIMS)
    class_[_scenes(draft.around, told, draft.measure, units, values)] = "context"
    supposed = [_asked_for(draft.around, told), _only_if(draft.norm, draft.start, told)]
    results = among(rows, class_, *RESULTS)
    for words, begins, asked in (
        (_IF, sentence, results),
        (_IF_USED, sentence, rows),
        (_EVEN_IF, draft.settings.clause, rows),
    ):
        if heard := [word for word in words if word in draft.norm]:
            said = re.compile(f"(?:{'|'.join(heard)})(?!{_BUT_SEEN})")
            supposed.append(draft.said(said, begins, asked))
    to_be = draft.said(_ONCE_THERE, sentence, results) if "后" in draft.norm else results[:0]
    for found, what in (*((found, "context") for found in supposed), (to_be, "target")):
        class_[found] = what
        draft.times.first[found] = draft.times.last[found] = 0
