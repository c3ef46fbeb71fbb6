"""Which class numbers are of: a result, a sum of results, a target, an aspiration, context or no statistic.

Belongs here: the order in which the classes are asked, for all numbers of a text at once, and the words that make a
number no statistic or one of a list. Does not belong here: what makes a number the context of another (see `contexts`),
hopes (see `hopes`), sums and stocks of several years (see `sums`, `stocks`), what is measured (see `measures`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, Choice, among, both, without
from workreport.extract.contexts import settle_contexts
from workreport.extract.deeds import deeds
from workreport.extract.hopes import ASPIRE
from workreport.extract.stocks import standing
from workreport.extract.sums import brought, held_for_years, totals

__all__ = ["classes"]


def classes(
    around: Around, rows: Any, kinds: Any, measure: Any, units: Any, bounded: Any, listing: Any, planned: Any,
    window: Any,
) -> Any:  # fmt: skip
    """Class of numbers; `planned`: the sentence speaks of the plan; `window`: of several years at once.

    `listing`: a few things counted in words, which says in a plan how many there are, and is no target: 抓好七项工作.
    """
    choice = Choice(np.full(len(kinds), "", dtype="U22"), rows)
    _settle_names(around, choice, measure, kinds, planned)
    settle_contexts(around, choice, kinds, measure, units, bounded)
    _settle_listed(around, choice, measure, planned & listing & ~bounded, planned)
    plans = choice.rows[planned[choice.rows]]
    choice.settle("aspiration", around.find("left", 60, ASPIRE, plans))
    choice.settle("target", choice.rows[planned[choice.rows]])
    summed, by_now = totals(around, choice.rows, kinds, measure, units, window)
    choice.settle("cumulative_achievement", summed)
    spanning = without(choice.rows[window[choice.rows]], among(choice.rows, measure, "rank", "share", "rate"))
    stocks = standing(around, spanning, by_now[window[by_now]], kinds, measure, units)
    choice.settle("cumulative_achievement", brought(around, without(spanning, stocks), kinds))
    choice.settle("cumulative_achievement", held_for_years(around, choice.rows[window[choice.rows]], measure))
    choice.settle("achievement", choice.rows)
    return choice.column


# So many of a number in quotation marks are a name: “3个70%”, 四个“100%”, “3个100万”.
_SO_MANY_OF, _QUOTED = re.compile("“[0-9二两双三四五六七八九十]+个?$"), re.compile("[^“]{0,8}”")
_OPENED = re.compile(r"[“‘「]([^“”‘’「」]{0,10})$")
_RINGED = re.compile(r"[^“”‘’「」,，。;]{0,12}圈[”’」]")  # “1公里文化服务圈”
_CLOSED = re.compile(r"[^“”‘’「」,，。;]{0,12}[”’」]")
# What is added is no list: 新增深水泊位十一个.
_ADDED = re.compile("(?:新增|净增|新建|增加|扩建|建成|续建)[^,。;]{1,12}$")
# What is built is promised: 打造两大商圈.
_TO_BUILD = re.compile("(?:建设|打造|建成|新建|开工|设立|组建|培育|创建)[^,。;]{0,20}$")
_BUILT = re.compile(
    "[一-龥“”]{0,8}(?:中心|总部|基地|平台|园区?|项目|学校|医院|实验室|公园|集群|[集聚][聚集]区|示范[区点]|街区|特色镇|小镇|乡村)"
)
# How many goals and fields there are: 提出28项指标, 约束性指标9项.
_GOALS, _OF_GOALS = re.compile("(?:重点)?领域|[一-龥]{0,3}性?指标(?![总均增都全位居])"), re.compile("性指标$")


def _settle_names(around: Around, choice: Choice, measure: Any, kinds: Any, planned: Any) -> None:
    """Settle what is no statistic by its kind or its quotation marks, and runs: “十三连增”."""
    choice.settle("non_statistic", among(choice.rows, measure, "date", "name", "ordinal"))
    runs = among(choice.rows, kinds, "run")
    choice.settle("cumulative_achievement", runs[~planned[runs]])
    choice.settle("target", runs[planned[runs]])
    counts = among(choice.rows, measure, "count", "duration")
    choice.settle("non_statistic", both(around, counts, _OPENED, _CLOSED))
    choice.settle("non_statistic", both(around, among(choice.rows, measure, "level"), _OPENED, _RINGED))
    so_many = around.find("left", 12, _SO_MANY_OF, choice.rows)
    choice.settle("non_statistic", around.find("beyond", 24, _QUOTED, so_many))


def _settle_listed(around: Around, choice: Choice, measure: Any, few: Any, planned: Any) -> None:
    """Settle what only says how many things a plan speaks of; `few`: a few of them, in words."""
    listed = choice.rows[few[choice.rows]]
    listed = without(listed, deeds(around, listed))
    listed = without(listed, around.find("left", 24, _ADDED, listed))
    choice.settle("context", without(listed, both(around, listed, _TO_BUILD, _BUILT)))
    counts = among(choice.rows[planned[choice.rows]], measure, "count")
    for side, pattern in (("beyond", _GOALS), ("lead", _OF_GOALS)):
        choice.settle("context", around.find(side, 24, pattern, counts))
