"""What several years brought together: totals that are told so, and what is held all along.

Belongs here: the words of sums of results. Does not belong here: what stands at the end of those years (see `stocks`),
what sums are of (see `subjects`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, among, either, without
from workreport.extract.stocks import LENGTH, TURNOUT
from workreport.extract.years import PER_YEAR

__all__ = ["ALL_ALONG", "brought", "held_for_years", "totals"]

_SUM = re.compile(rf"(?<!全年)(?<!当年)(?<!年内)(?<!月份)(?<!历史)累计(?!同比|增[幅速])|{PER_YEAR}|(?<![入出])总计")
# What a year's sum was, with its growth: 固定资产投资累计完成341亿元,下降3.5%.
_DONE_IN_IT, _GREW_IN_IT = re.compile("^[一-龥]{2,12}累计(?:完成|实现)$"), re.compile(",(?:同比)?(?:增长|下降)")
_OF_YEARS_PLAN = re.compile(",占(?:全年|年度?)[一-龥]{0,4}(?:计划|任务|目标)")  # 累计完成投资9亿元,占全年计划的90%
# What was so in each of several years is of all of them: 赤字率一直控制在3%以内.
ALL_ALONG = re.compile(r"(?:一直|持续|始终|连年|每年都)(?:控制|保持|稳定|维持|超过|高于|低于|达到)[^,。;]{0,4}$")
# How many there are by now, told as a total: 净增企业164家、累计645家; 合作社累计达到2324家.
_BY_NOW = re.compile("(?<![年共里间增])累计(?:装机(?:容量|规模)?)?(?:已?达到?|近|已超|超过?)$|^[、,]累计$")
_TOTAL, _ADDED_BEFORE = re.compile("^累计$"), re.compile("(?:新|净增)[^。;]{2,24},$")


def _by_now(around: Around, rows: Any) -> Any:
    """Of sums those that are what there is by now."""
    totals = around.find("lead", 40, _TOTAL, rows)
    begins = [int(start) for start in around.sides["left"].starts[totals]]
    after = [_ADDED_BEFORE.search(around.norm, max(begin - 30, 0), begin) is not None for begin in begins]
    return either(around.find("lead", 40, _BY_NOW, rows), totals[np.array(after, dtype=bool)])


# 累计净增155万户、总量达474万户; 在建项目总计26项.
_ALL_THERE = re.compile(rf"[、,](?:总量|总数)(?:已?达到?|为|突破|超过?)$|在建[^,。;]{{0,6}}总计$|{LENGTH}")
_AS_SHARE = re.compile("占比|比重|占")  # 外送电量年均增长6%、绿电占比超30%
# What is told as a multiple of an earlier year's is no sum: 52亿元,是2011年的1.9倍.
_OF_BASE = re.compile(
    r"(?:、[^,。;、0-9]{2,8}[0-9.]+%?)?,(?:分别)?(?:约?[是为](?:[0-9]{4}年|“[^”]{2,4}”(?!期间|时期))[^,。;0-9]{0,3}的|"
    r"[比较](?:[0-9]{4}年|“[^”]{2,4}”末|上年|去年))"
)
_OF_GAIN = re.compile("增量(?:约|均)?占[^,。;]{0,6}$")  # 粮食增产9吨,增量占全国18.7%
# 五年总体赤字率控制在3%以内: a rate held for years is of all of them.
_HELD_FOR_YEARS = re.compile(
    r"[0-9一二三四五六七八九十]年(?!义务|一贯)来?[^,。;]{2,20}(?:控制|稳定|保持)在[^,。;]{0,3}$|"
    "[五三]年平均(?:提高|降|下降|上升|增加)到$"
)


def totals(around: Around, rows: Any, kinds: Any, measure: Any, units: Any, window: Any) -> tuple[Any, Any]:
    """The rows that words say are a total (累计, 年均), and apart from these those that tell what there is by now."""
    summed = without(rows, among(rows, measure, "rank"))  # 累计14个、总数居全国第一
    summed = without(summed, around.find("lead", 40, _AS_SHARE, among(summed, measure, "share")))
    summed = without(summed, around.find("left", 60, _ALL_THERE, summed))
    summed = around.find("left", 60, _SUM, summed)
    things = without(among(summed, measure, "count", "level"), among(summed, kinds, "money", "power money"))
    by_now = _by_now(around, without(things, among(things, units, *TURNOUT)))
    summed = without(summed, by_now)
    of_one = summed[~window[summed]]
    in_a_year = around.find("beyond", 24, _GREW_IN_IT, around.find("lead", 40, _DONE_IN_IT, of_one))
    in_a_year = either(in_a_year, around.find("beyond", 24, _OF_YEARS_PLAN, of_one))
    return without(summed, in_a_year), by_now


def brought(around: Around, rows: Any, kinds: Any) -> Any:
    """Of what is told of several years, and does not stand at their end, what they brought together."""
    sums = without(rows, among(rows, kinds, "ratio"))
    return without(sums, around.find("beyond", 24, _OF_BASE, sums))


def held_for_years(around: Around, rows: Any, measure: Any) -> Any:
    """Of what is told of several years the shares of a gain, and the rates that were held all the time."""
    shares = around.find("lead", 40, _OF_GAIN, among(rows, measure, "share"))
    return either(shares, around.find("left", 60, _HELD_FOR_YEARS, among(rows, measure, "rate")))
