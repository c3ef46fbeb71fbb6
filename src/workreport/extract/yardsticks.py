"""What another number is held against: the first value of 由…到…, a plan, another year, a speed, an order.

Belongs here: the words that make a number such a yardstick. Does not belong here: what sorts things by size (see
`thresholds`), of how many things something is told (see `scopes`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, both, either, without
from workreport.extract.normal import SOFT
from workreport.extract.percents import MEAN
from workreport.extract.undecided import Undecided

__all__ = ["first_values", "plans_and_bases", "yardsticks"]

_FROM = re.compile(
    r"(?:由|将(?=过去的|原来的)|从(?![业事而])|(?<![存制定持])在(?!过去)|现行)(?:不到|不足)?[^,。;至到]{0,16}$"
)
_FROM_YEARS_AGO = re.compile("[由从][0-9一二两三四五六七八九十]{1,2} ?年前的?$")  # 由五年前81%提升至91%
_TO = re.compile(
    r"(?![内里间中])(?:,(?=[提增上降下扩减拓压缩发调缩优猛跃变])|[^,。;]{0,14}?)(?:提高|增加|上升|提升|降|下降|扩大|增长|增|减少|拓展|压缩|缩短|上调|发展|调整|压减|"
    r"缩减|优化|降低|猛增|跃升|变为)?(?:到|至|为)|,?(?:双双|分别|均)?(?:跃居|升居|跻身|跨入|跃入)"
)
_ON_BASIS = re.compile("的?基础上")
_BASED = re.compile(
    r"[比较](?:“[^”]{1,4}”末的|(?![例重率上由从])[^,。;]{2,10}年[末底]?的|(?:现[有行]|目前|原[有来])的?|"
    r"“ ?[^”]{1,3}”(?:计划)?(?:期间|时期)(?:的|的?平均))$"
)
_GREW = re.compile(r"[^,。;]{0,4}(?:增长|增加|提高|下降|减少|降低)")
# 同建国初期的1950年的9亿元作比较
_HELD_TO = re.compile(r"[同与和][^,。;]{0,16}年的$")
_COMPARED_WITH = re.compile("[作相]?比较")
_YEARS_AGO = re.compile("(?:相当于|、)[0-9]{1,2} ?年前$")  # 相当于5年前1.5个百分点、10年前2.5个百分点
_YEAR_BEFORE = re.compile("^(?:上年|[上去]年同期)[为是]?$")  # 达到6759家(上年5842家)


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
# 完成下达的40所任务; 新建48所,超额完成40所的年度目标任务.
_SET = re.compile("(?:下达|年初(?:确定|制定|提出|预定|安排))的$|超额完成$")
_TASK = re.compile("[一-龥]{0,4}(?:目标|任务)")
# 没有实现年初确定的能耗降低4%左右、排放减少2%的目标
_MISSED = re.compile(
    "(?:没有|没能|未能?)(?:全部|完全|如期)?(?:实现|完成|达到)[^,。;]{0,8}(?:定|提出|预期|计划)的[^。;]{0,50}$"
)


def plans_and_bases(around: Around, rows: Any, asked: Any) -> Any:
    """The rows that say what was ordered or built on; of `asked` also what a plan or a budget says right before."""
    ordered = around.find("lead", 40, _SET, rows)
    tasks = [_TASK.match(said) is not None for said in around.words("beyond", 24, ordered)]
    told = either(around.find("lead", 40, _BENCHMARK, asked), around.find("left", 60, _MISSED, rows))
    return either(told, ordered[np.array(tasks, dtype=bool)], around.find("beyond", 24, _ON_BASIS, rows))


# 比计划原定1957年3856亿斤的水平超过
_THAN_WHAT = re.compile("比(?!重|例|率)[^,。;]{2,30}$")
_EXCEEDED = re.compile("的(?:水平|指标)(?:超过|[多少高低])")
# 比前五年合计的484个还要多
_THAN_ALL = re.compile("比[^,。;]{2,16}(?:合计|总和|总数|全部)的$")
_IS_MORE = re.compile("还?要?[多少高低]")
# 提前两年实现了11950元的预期目标
_MET = re.compile("(?:实现|完成|达到|超过)了?$")
_A_GOAL = re.compile("的(?:预期|既定|规划|预定|奋斗)目标")
# 提前一年实现公用经费500元和300元的目标
_MET_EARLY = re.compile("提前[0-9一二两三四五半]{1,3} ?年(?:实现|完成)[^,。;]{2,20}$")
_THAT_GOAL = re.compile("(?:和[0-9.]+ ?[万亿]*元)?的目标")
# 资本充足率高于10.5%的监管要求
_OVER = re.compile("(?:超过了?|高于|不?低于)[^,。;0-9]{0,12}$")
_DEMAND = re.compile("的?(?:监管|考核)?要求")
# 以高于8%的预期速度增长
_SPEED = re.compile(r"[^,。;]{0,8}的(?:年度|预[期定]|[原既]定|计划|增长)?(?:速度|目标|预期|任务|增速)")
_PASSING = re.compile(r"超过?|高于|低于|高出|(?:完成|实现)了?$")
_PER_MORE = re.compile("每(?:增长|提高|增加|下降)$")  # 每增长1个百分点的增量
_PER_SO_MANY = re.compile("每$")  # 每4名常住人口就有1家企业
_THAN = re.compile("比$")  # 收入比70元的数目低
_LOWER = re.compile("的?[一-龥]{0,6}?(?:高|低|多|少|大|小)")
_GOAL = re.compile(rf"[ {SOFT}]*的?(?:年度|全年)?(?:目标|任务)[^,。;]{{0,4}}(?:完成|实现)")
_ON_HIGH = re.compile("的高?基数")  # 总量超过60万亿元的高基数


def yardsticks(told: Undecided) -> Any:
    """The rows that something else is said to pass, to meet, to be more than or to come with."""
    around, counts, level = told.around, told.counts, told.level
    sizes = either(told.money, level)
    pace = around.find("beyond", 24, _SPEED, told.measured("growth_rate"))
    mean = around.find("beyond", 8, MEAN, told.of_kind("percent"))
    return either(
        both(around, sizes, _MET, _A_GOAL),
        around.find("left", 40, _MET_EARLY, around.find("beyond", 24, _THAT_GOAL, sizes)),
        both(around, told.of_kind("percent"), _OVER, _DEMAND),
        around.find("left", 40, _THAN_WHAT, around.find("beyond", 8, _EXCEEDED, level)),
        around.find("left", 40, _THAN_ALL, around.find("beyond", 24, _IS_MORE, either(counts, level))),
        around.find("left", 40, _PASSING, either(pace, mean)),
        around.find("beyond", 24, _LOWER, around.find("lead", 8, _THAN, sizes)),
        around.find("beyond", 24, _GOAL, either(sizes, counts)),
        around.find("beyond", 24, _ON_HIGH, sizes),
        around.find("lead", 8, _PER_SO_MANY, either(counts, level)),
        around.find("lead", 12, _PER_MORE, told.rows),
    )
