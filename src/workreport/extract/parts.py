"""The number of all, where the sentence goes on to say how many of them: 68家企业已改制51家, 10件实事办成9件.

Belongs here: a count of which a part, most, or a share is told, and so many troubles to be met.
Does not belong here: in how many places or of whom something is told (see `scopes`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from workreport.extract.around import either, without
from workreport.extract.undecided import Undecided

__all__ = ["parts"]

# 四个县之一; 三项指标增速居第一.
_AMONG = re.compile(
    r"[一-龥0-9]{0,20}之一|民族大家庭|(?:严重|暴力|刑事|恶性)*案件(?:数|发案)|[一-龥]{2,8}断面中|[一-龥()、]{2,12}中,?(?:预计|已|将|"
    r"可以)*有[0-9一二三四五六七八九十]|(?:主城区|区县|城市)中[排居位]|[一-龥]{2,10}(?:考核|评比|评选|测评)中|(?:乡镇|县市?区?|区县|街道|[市州]+|地市|"
    r"[一-龥]{0,4}(?:城市|港口|口岸|开发区|高新区))[一-龥()]{0,6}(?:首位|之首|榜首|前列|第[一二三四五0-9])|社会保险(?:参保|覆盖)|(?:主要|核心|"
    r"重要)?(?:经济)?指标(?:增速|增幅|总量|均|都|全部|排名|位?居|位列)"
)
_THERE_ARE = re.compile("(?:^|[,，])有$")  # 有3个指标增速居全市第一
# 全省94个县中,有61个县增产; 列入计划的80种主要产品有67种完成.
_THEREOF = re.compile(
    "[一-龥、“”]{1,16}中,(?:有)?[一-龥]{0,4}[0-9一二三四五六七八九十百]|[一-龥]{0,6}(?:实事|企业|项目|工程)中,|"
    "(?:主要)?(?:产品|指标|建设项目|县市|县|地市|旗县|乡镇|生产队|社)[,中]{0,2}有[0-9一二三四五六七八九十百]|"
    "[一-龥]{2,12},已有[0-9一二三四五六七八九十百]+ ?[个户家]"
)
# 76个场馆开工了65个
_OF_WHOLE = re.compile(
    "[一-龥、]{2,24}(?:(?:开工|竣工|完成|建成|投产)了[0-9]+ ?个|"
    "已(?:开工|竣工|完成|建成|投产)[0-9]+ ?[个项家]|办结[0-9])"
)
_SHARED = re.compile("(?!其)[一-龥]{2,12}占比(?:达|为|超)?[0-9]")  # 其中12条产业链项目占比达84%
# 17个产业增加值增长8%
_WHOSE = re.compile(
    r"(?![家户人名])[一-龥]{0,10}(?:增加值|产值|营收|投资额?)(?:同比|平均|合计)?(?:增长|下降|提高|占)|"
    r"[一-龥]{2,8}(?:园区|开发区|街道)新(?:引进|增|签约)[^,。;]{0,16}[0-9]"
)
# What a rate is of: 203个国考断面优良率.
_WATCHED = re.compile(r"[一-龥]{0,6}(?:断面|水功能区|点位|河流)[一-龥]{0,12}(?:率|比例)")
_UNITS = tuple("个家项户件种名")
_NUMBER = "(?:[0-9]+|[一二三四五六七八九十百千]+) ?"
# What came to be, or is to, is told for itself: 新引进企业30家,已投产5家.
_NEWLY = re.compile(
    "(?<!高)新(?![区城疆能])|引(?!导)|增(?!值)|落[户地]|建成|完成|培育|开工|实施|启动|推进|签约|争取|谋划|安排|开展"
)
_EXCEPT = re.compile("[一-龥]{2,10},除[^,。;]{1,12}外,")
_MOSTLY = re.compile("[一-龥]{2,10}(?:绝大部分|绝大多数|大部分|大多数)[一-龥]{2}")
_TROUBLES = re.compile("(?:突出)?问题(?:需要|亟待|必须|值得)")
_TOLD_OF = (_THEREOF, _WHOSE, _EXCEPT, _MOSTLY, _TROUBLES)


@cache
def _part_in(unit: str) -> re.Pattern[str]:
    """A part in this unit of what the words begin with: 企业已改制51家, 实事,办成9件, 生产队,实行包干的1397个."""
    return re.compile(
        "[一-龥、“”]{2,16}(?:"
        f",?已(?!有|经?达到?)(?:完成)?[一-龥]{{2,3}}{_NUMBER}{unit}|"
        f",(?:办成|办结|已?完成){_NUMBER}{unit}|"
        f"[中,][一-龥]{{2,10}}的有?{_NUMBER}{unit}(?=[,，。;])"
        ")"
    )


def parts(told: Undecided) -> Any:
    """The rows that count all of what the sentence then tells a part of: 94个县中有61个县, 76个场馆开工了65个."""
    around, counts = told.around, told.counts
    unlike_new = without(counts, around.find("lead", 40, _NEWLY, counts))
    return either(
        around.find("beyond", 24, _AMONG, without(counts, around.find("lead", 8, _THERE_ARE, counts))),
        around.find("beyond", 36, _OF_WHOLE, counts),
        around.find("beyond", 24, _SHARED, counts),
        around.find("beyond", 24, _WATCHED, counts),
        *(around.find("beyond", 24, told_of, unlike_new) for told_of in _TOLD_OF),
        *(around.find("beyond", 36, _part_in(unit), told.counted_in(unlike_new, unit)) for unit in _UNITS),
    )
