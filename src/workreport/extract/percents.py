"""What a percentage measures: a growth, a share of a whole, a rate or an index.

Belongs here: the words around a percentage that say so, and what it takes from the number before it. Does not belong
here: numbers of any other kind (see `measures`), points (see `points`).
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from workreport.extract.around import Around, Choice, either, without
from workreport.extract.comparators import BY_SO_MUCH, CUT
from workreport.extract.lists import Numbers

__all__ = ["MEAN", "last_noun", "noun_before", "settle_beside", "settle_percents"]

_NARROWED = re.compile(r"降幅[^,。;]{0,20}收窄[至到]$")
_GROW_WORD = (
    r"增长|下降|增加(?![值额])|减少|提高|上升|上涨|回落|降低|增幅|涨幅|降幅|增速|同比|环比|比上年|较上年|压减|提升|"
    r"扩大|缩减|扩容|"
    r"下跌|升高|增值(?!税)|增产|减产|改善|负增长|下浮|上浮|递增|上调|下调|减轻|节约|压缩|削减|缩小|增收|缩短|精简|瘦身|减亏|降价|涨价|减价|提速"
)
_GROWTH = re.compile(
    rf"(?:{_GROW_WORD})(?:(?!率|占|比重|贡献)[^到至达,;。、]){{0,14}}$|"
    r"[多少](?:出|支出?|收入?|用|花)了?(?:约|近)*$|减(?:时间|时限|材料|环节|程序|跑动)(?:了|约|近|超过?)*$|"
    r"减负(?:达|近|约|超过?)?$|[增减降涨](?:了|约|近|超过?|逾|幅|为|分别|[ 0-9])*$"
)
_TO = re.compile(
    rf"(?:{_GROW_WORD}|稳定|保持|恢复|回升|发展|控制)(?:到|至|为|在|达到?|降至)[^,。;]{{0,6}}$|"
    rf"(?<!高)达到?[^,。;]{{0,4}}$|[降升]为$"
)
_PACE = re.compile(r"(?:增速|增幅|增长率|涨幅|降幅|增长速度|增长|增速度|增长目标)[^,。;占献]{0,10}$")
_WIDTH = re.compile(
    r"增长(?:率|速度)?(?:保持|稳定|控制)在(?:约|近)*$|(?:[升降增涨跌]幅|[升降增减低高]幅度)(?:均|超过?|逾|近|约|达到?|为|接近|在|分别)*$"
)
_NOUN = re.compile(
    r"(?P<growth>(?<!自然)(?<!人口)增长率|增速|增幅|增长速度|增长幅度|递增率)|(?P<rate>率|完成比例|报销比例|支付比例|缴费比例|扣除比例|覆盖面|(?<!可)改制面|普及面|参保面|"
    r"城镇化(?!率)|强度|满意度|盖度|安全感|(?:知晓|认同|认可|信任)度|集中度|活跃度|程度|化水平|"
    r"利息|税负|合格|达标)|(?P<share>占(?!地)|比重|占比|份额|比例)"
)
_PRICE = re.compile(r"(?:消费价格|价格涨幅|物价|CPI|零售价格|价格总水平|价格指数)")
_REAL = re.compile("(?:扣除|剔除)(?:物价|价格)")  # 扣除物价因素增长86.9%
_INDEX_OF = re.compile("(?<!价格)(?<!物价)指数(?:为|达到?|[提上]?[高升]到|[提上]?升至|降至)?$")
_COMPOSITE = re.compile(r"综合指数(?:为|达到?)?$|价格总指数(?:为|控制在)?$")
_NATURAL = re.compile(r"(?:自然增长率|人口增长率|出生率|死亡率)[^,。;]{0,8}$")
_NATURAL_TO = re.compile(
    r"(?:自然增长率|出生率|死亡率)[由从](?:[上去]年的|[0-9]{4} ?年的)?"
    r"(?:[0-9.]+[%‰]|[百千]分之[^,。;]{1,6}?)[^,。;0-9]{1,6}$"
)
_TAX = re.compile(r"(?:按|税率|税(?![收率])|利率|费率|利息)[^,。;]{0,6}$")
_RATED = re.compile(r"(?:一档)?的?(?:法定|优惠|固定)?(?:税率|利率|比率|费率|增值税|所得税)")
_DONE = re.compile(
    r"(?:完成|实现|为|达到?|超额完成|相当于)[^,。;]{0,10}(?:计划|目标|任务|预算)[^,。;]{0,6}$|(?:计划|任务|"
    r"目标|(?<![共金])预算)(?:总?投资|数)?的(?:[0-9.]+%[、和])*$|超额$|[为是](?:[0-9]{4} ?年|[上去]年)(?:同期)?的$|"
    r"超过?(?:年度|全年|年初|原|国家)?(?:计划|预算|目标)+$|占(?:全年|年度|年初|年|调整|全年度)?(?:计划|预算|目标|任务)(?:总?投资|数)?$"
)
# 比重增加到1954年预算的45.4%; 占国家预算的77%
_WEIGHT, _BUDGETED = re.compile("(?:比重|占国家|占财政)[^,。;]*$"), re.compile("预算的$")
_AMONG_WHICH = re.compile("(?<!其)中,?(?:大约|约|大体上?|只|仅|还)*有$")  # 新增加的产值中约有70%
_FINISHED = re.compile(r"完成$|只完成了$")
_ALL_OVER = re.compile("(?:全面|全)?(?:覆盖|完成|达标|合格|办结)")  # 100%覆盖
_OF_GROWTH = re.compile(
    r"的(?:高速|快速|平稳|较快|中高速|持续|稳定|年均|平均|预期|经济)?(?:增速|增长|增幅|速度)|(?:高速|快速)增长|增长(?![到至为了率])(?=[、,。;]|$)"
)


def _by_words(around: Around, measure: Any, rows: Any) -> None:
    """growth_rate, share or rate for percentages."""
    choice = Choice(measure, rows)
    choice.settle("index", around.find("lead", 30, _COMPOSITE, choice.rows))
    priced = around.find("left", 16, _PRICE, choice.rows)
    choice.settle("rate", without(priced, around.find("left", 24, _REAL, priced)))
    choice.settle("index", around.find("lead", 30, _INDEX_OF, choice.rows))
    for side, width, pattern in (("lead", 30, _NATURAL), ("left", 40, _NATURAL_TO)):
        choice.settle("rate", around.find(side, width, pattern, choice.rows))
    choice.settle("share", around.find("lead", 30, _AMONG_WHICH, choice.rows))
    reached = around.find("lead", 30, _TO, choice.rows)
    grown = around.find("lead", 30, _GROWTH, without(choice.rows, reached))
    grown = either(grown, around.find("left", 40, BY_SO_MUCH, choice.rows))
    choice.settle("growth_rate", either(grown, around.find("lead", 30, _WIDTH, choice.rows)))
    of_whole = around.find("left", 40, _WEIGHT, choice.rows)
    choice.settle("share", around.find("lead", 30, _BUDGETED, of_whole))
    finished = (("left", 40, _DONE), ("lead", 30, _FINISHED), ("right", 12, _RATED), ("right", 12, _ALL_OVER))
    for side, width, pattern in finished:
        choice.settle("rate", around.find(side, width, pattern, choice.rows))
    for side, width, pattern in (("right", 12, _OF_GROWTH), ("lead", 30, CUT), ("left", 40, _NARROWED)):
        choice.settle("growth_rate", around.find(side, width, pattern, choice.rows))
    for side, width in (("lead", 30), ("left", 40)):
        maybe = around.may(side, choice.rows, _NOUN)
        nouns = np.array([last_noun(words) for words in around.words(side, width, maybe)], dtype="U12")
        choice.settle(nouns[nouns != ""], maybe[nouns != ""])
    choice.settle("growth_rate", around.find("left", 40, _PACE, without(choice.rows, reached)))
    choice.settle("rate", around.find("lead", 30, _TAX, choice.rows))
    choice.settle("growth_rate", around.find("left", 24, _GROWN_TO, choice.rows))
    choice.settle("share", choice.rows)


# 经济增长连续四年达到或略高于10%
_GROWN_TO = re.compile("增长(?:连续[^,。;]{1,4}年)?(?:均|都|达到?了?|或|略|高于|超过|突破|约|为)+$")
# A price index is told with the year before as 100: 居民消费价格指数101.7%, but 价格指数涨幅3%.
_INDEX, _WHOLE = re.compile(r"(?:物价|价格)总?指数[^,。;]{0,6}$"), 90
# A clause that has a verb alone measures what the one before names: 人口自然增长率,必须控制在1.3%以下.
_VERB_ALONE = re.compile(
    "^(?:必须|要|应当?|又|再|平均|每年|逐步|进一步|继续|将)*(?:控制|稳定|保持|下降|降低|提高|上升|[升降])[了到至为在]?$"
)
_NAMELY, _CHANGED = re.compile("^即$"), re.compile("[增减降][^,。;]{0,4}$")  # 增产二千二百万吨,即7.8%
# What is measured as the number before is: 增长5.5%左右,力争6%; 增长7.5%(不含电力为7%).
_RATHER = re.compile(r"^ ?[,、]?(?:在执行中)?(?:力争|争取|确保|冲刺)(?:达到|突破)?$|^ ?[,、]?高的(?:达到|为)$")
# 平均每年递增8%,其中农业5%,工业9.2%
_OF_THEM, _AND_THEM = re.compile("^[,;、(]?其中:?[一-龥]{2,8}$"), re.compile("^[,、]?[一-龥]{2,8}$")
_HELD = re.compile("[占率比达]")
# 价格涨幅由1994年的21.7%回落到1997年的0.8%
_ON_TO = re.compile("[由从][^,。;]*%,?[升降提回减增上下][落高少加升降]?[到至为](?:[0-9]{4} ?年的)?$")
MEAN = re.compile("的平均水平")  # what another is held against: 贡献率达到40%,高于全市28%的平均水平
_THEREBY = re.compile("^ ?[,、]?(?:达到?|为)$")  # 森林覆盖率提高1个百分点,达到33%
_BUT_FOR = re.compile(r"^不?(?:包括|包含|含)[^,。;()]{1,12}$")


def _settle_parts(around: Around, measure: Any, percents: Any) -> None:
    """The growth of the parts of what grew, told without a verb."""
    part = -1
    for at, lead in zip(percents.tolist(), around.words("lead", 30, percents), strict=True):
        told = at and measure[at] == "share" and measure[at - 1] == "growth_rate" and not _HELD.search(lead)
        if told and (_OF_THEM.match(lead) or part == at - 1 and _AND_THEM.match(lead)):
            measure[at], part = "growth_rate", at


def noun_before(around: Around, at: int) -> str:
    """The measure that the clause before names, where a number's own has only a verb; empty where it has more."""
    if _VERB_ALONE.match(around.words("left", 16, [at])[0]) is None:
        return ""
    opens = int(around.sides["left"].starts[at]) - 1
    return last_noun(around.norm[max(opens - 24, 0) : opens].rpartition("。")[2])


def last_noun(words: str) -> str:
    """The measure that the last of the nouns in `words` stands for."""
    last = ""
    for match in _NOUN.finditer(words):
        last = match.lastgroup or ""
    return "growth_rate" if last == "growth" else last


def settle_percents(around: Around, measure: Any, rows: Any, numbers: Numbers) -> None:
    """Settle the measure of percentages by their own words."""
    whole = np.array([(numbers.value[at] or 0) >= _WHOLE for at in rows.tolist()], dtype=bool)
    measure[around.find("left", 16, _INDEX, rows[whole])] = "index"
    _by_words(around, measure, rows[measure[rows] == ""])


def settle_beside(around: Around, measure: Any, rows: Any, kinds: Any) -> None:
    """Settle the measure of percentages that take it from the number or the clause before them."""
    for at in around.find("lead", 30, _RATHER, rows).tolist():
        measure[at] = measure[at - 1] if at else measure[at]
    _settle_parts(around, measure, rows)
    for at in around.find("lead", 30, _THEREBY, rows[measure[rows] == "share"]).tolist():
        if at and kinds[at - 1] == "points":
            measure[at] = last_noun(around.words("left", 40, [at - 1])[0]) or "share"
    for at in around.find("left", 16, _VERB_ALONE, rows[measure[rows] == "share"]).tolist():
        measure[at] = noun_before(around, at) or "share"
    for at in around.find("right", 12, MEAN, rows[measure[rows] == "share"]).tolist():
        measure[at] = measure[at - 1] if at and measure[at - 1] in ("rate", "growth_rate") else "share"
    for at in around.find("lead", 30, _BUT_FOR, rows[measure[rows] == "share"]).tolist():
        measure[at] = measure[at - 1] if at and measure[at - 1] == "growth_rate" else measure[at]
    for at in around.find("left", 40, _ON_TO, rows[measure[rows] == "share"]).tolist():
        first = at - 2 if at > 1 and measure[at - 1] == "date" else max(at - 1, 0)
        measure[at] = measure[first] if measure[first] in ("rate", "growth_rate") else "share"
    for at in around.find("lead", 30, _NAMELY, rows).tolist():
        if at and _CHANGED.search(around.words("left", 40, [at - 1])[0]) is not None:
            measure[at] = "growth_rate"
