"""A flow told from a stock, and a change or a distance from others told from a size.

Belongs here: 新增510万沼气用户, 新获批集群4个、累计14个, 赤字比上年增加, 增速高于全国. Does not belong here: which
things are meant (see `apart`), the walk over a text's numbers (`topics`).
"""

from __future__ import annotations

import re

__all__ = ["CHANGES", "THAN_OTHERS", "begun", "carried", "changed", "net", "newly", "whole", "without_flow"]

# What leaves no stock: of 处置闲置土地1000亩、累计5000亩 all was dealt with.
_SPENT = "更新改造|新开工建设|处置"
_FLOWS = (
    f"{_SPENT}|"
    "新建(?:[和、及]?(?:改造提升|改造|改扩建|改建|扩建|续建))|增发|新签和升级|新签|新增|新建|新获批|新认定|新引进|新开工|新签约|新入选|新设|新培育|新改建|"
    "新建成|新投产|新落户|新纳入|退出|淘汰|压减|更新|"
    "改造提升|升级改造|提档升级|整改|修缮|削减|解决|取消和下放|取消下放|下放|取消|关闭|关停|消除|化解|新设立|新上榜|新创建"
)
_FLOW = re.compile(rf"({_FLOWS}|增加)(?:约|近|超过?|逾|达|不少于|不低于|至少)?$")
_FLOWN = re.compile(rf"(?!处置(?:能力|中心|设施|率|利用))({_FLOWS}|改造(?!项目|工程))(?=[一-龥“]{{2}})")
_ACTED = re.compile(
    r"总|累计|其中|加装|安装|铺设|建立|设立|拆除|绿化|新|带动|改造|改扩?建|扩建|提升|完成|建成|引进|培育|获|实现|发放|拉动|撬动|安置|治理|打造|完善|整治|盘活|修复|"
    r"销售|实际|到位|投资|同比|建设|续建|创建|申报|入选|签约|落地|扶持|支持|推进"
)
CHANGES = (
    "超收|短收|增收|减收|增支|减支|增加|减少|提高|提升|扩大|下降|降低|上升|缩小|缩短|缩减|延长|新增|压缩|回落|减轻|增产|减产"
)
_CHANGE = re.compile(rf"(?:再|又|拟|共|约|分别|各)*({CHANGES})了?(?:约|近|超过?|逾|达|不少于|不低于|至少|以上)?$")
_BESIDE = re.compile(
    r"((?:高于|低于|快于|高出|好于|优于|多于|少于)(?:全[国省市区县州]|自治区|同期|(?:国家|省|年度)?考核目标|经济增[速长]|GDP增速|生产总值增速|“[^”]{2,3}”(?:时期|"
    r"期间)?)?(?:年均|平均)?(?:增长速度|水平)?)(?:约|近|超过?)?$"
)
# What is held against another: 牧民人均纯收入…,比农民高出731元.
THAN_OTHERS = "[比较][^,。;0-9]{2,10}?(?:高出?|低|多出?|少|快|慢)"
_MORE = re.compile(rf"({THAN_OTHERS})了?(?:约|近|超过?)?$")
_ON_A_GOAL = re.compile("的(?:年度|预期|年初|计划)?目标")  # 高于12%的目标2个百分点
_NET = re.compile(r"净增加?(?:累计)?(?:约|近|超过?|突破|达到?|逾)*$")
_WHOLE = re.compile(r"[、 ]?(?:目前|已|共)*(?:累计|总数)(?:已|达到?|有)*|达到?")
_NO_STOCK = re.compile(_SPENT)
_OUTPUT = re.compile("总?产量$")  # 粮食产量1.37万亿斤,增产74亿斤
_LAST = 14  # characters before a number that may tell a flow or a change
_PACES = ("增速", "增幅")
# 生产总值增长9%,增幅提高1.3个百分点
_PACE_MOVED = re.compile("(增[速幅])(?:同比|比上年|较上年|比去年)?(?:提高|加快|上升|回升|回落|放缓|提升|下降)了?$")
# What each of these can end with: most words before a number are not looked through.
_ABOUT = "约近超过逾达"
_FLOW_ENDS = frozenset(f"{_ABOUT}于少") | {word[-1] for word in f"{_FLOWS}|增加".split("|")}
_CHANGE_ENDS = frozenset(_ABOUT + "了于少上") | {word[-1] for word in CHANGES.split("|")}
_MORE_ENDS = frozenset(_ABOUT + "了高出低多少快慢")
_BESIDE_ENDS = frozenset(_ABOUT + "于出均平期国省市区县州速长度间”")


def newly(lead: str, after: str) -> str:
    """The noun after a number that tells of a flow, not a stock: 新增510万沼气用户 is of 新增沼气用户."""
    flow = _FLOW.search(lead[-_LAST:]) if lead[-1:] in _FLOW_ENDS else None
    return flow[1] + after if flow is not None and after and not after.startswith(flow[1]) else after


def without_flow(last: str) -> str:
    """What was named without the verb that makes a flow of it: 新增甲类企业 is of 甲类企业."""
    flow = _FLOWN.match(last)
    return last[flow.end() :] if flow is not None else last


def begun(own: str, lead: str) -> str:
    """What is counted with the flow that opens its list of examples: 新增甲、乙等企业6家."""
    flow = _FLOWN.match(lead) if "、" in lead else None
    if flow is not None and lead[flow.end()] in "改扩续和及":
        return own
    return flow[1] + own if flow is not None and own and not _ACTED.match(own) and not own.startswith(flow[1]) else own


def carried(own: str, last: str) -> str:
    """A later member of a list with the verb of the first: 新增甲类企业1家、乙类集群2个."""
    flow = _FLOWN.match(last)
    return flow[1] + own if flow is not None and own and not _FLOWN.match(own) and not _ACTED.match(own) else own


def changed(found: str, lead: str, measure: str, unit: str, grown: bool) -> str:
    """The subject of how much something changed, or differs from others, where the number alone would seem its size.

    `grown`: what differs is the growth that was told before.
    """
    said, ends = lead[-_LAST:], lead[-1:]
    if measure in ("level", "count", "duration"):
        change = _CHANGE.search(said) if ends in _CHANGE_ENDS else None
        change = change or (_MORE.search(said) if ends in _MORE_ENDS else None)
        if change is None or not found or found.endswith(change[1]):
            return found
        return (_OUTPUT.sub("", found) if change[1] in ("增产", "减产") else found) + change[1]
    if unit == "pp" and found and _ON_A_GOAL.fullmatch(lead.strip()) is not None:
        return f"{found}{'增速' if grown else ''}与目标之差"
    if unit == "pp" and found and (pace := _PACE_MOVED.search(said)) is not None:
        return found if found.endswith(_PACES) else found + pace[1]
    if unit == "pp" and found and ends in _BESIDE_ENDS and (beside := _BESIDE.search(said)) is not None:
        growth = "增速" if grown and not found.endswith(_PACES) else ""
        return found if beside[1][:4] in found else found + growth + beside[1]
    return found


def net(found: str, lead: str) -> str:
    """What is added on the whole, which is not all there is: 耕地面积净增累计超过3万亩."""
    if _NET.search(lead) is None or not found or found.startswith("净增"):
        return found
    return f"{found.removesuffix('净')}净增"


def whole(lead: str, last: str) -> str:
    """What was named last without its flow, where a number tells of all there are: 新获批集群4个、累计14个.

    With it where the flow leaves no stock.
    """
    if not last or _WHOLE.fullmatch(lead.strip()) is None:
        return ""
    return last if _NO_STOCK.match(last) is not None else without_flow(last)
