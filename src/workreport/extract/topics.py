"""What each number of a text is about: the subject before or after it, shared in a list, kept through a sentence.

Belongs here: the order in which the subject of the next number is asked for.
Does not belong here: what a walk keeps (see `walk`), ranks and shares (see `atonce`), what earlier clauses say (see
`earlier`), what tells a bare noun apart (see `apart`), a flow from a stock (see `flows`), cutting a subject out of
words (see `subjects`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workreport.extract import apart, completing, dealt, earlier, flows, purses, unnamed
from workreport.extract.atonce import at_once
from workreport.extract.dealt import TOTALS
from workreport.extract.earlier import OF_MAKERS, OUTLAYS
from workreport.extract.members import all_of, counted_together, in_such_fields
from workreport.extract.naming import is_act, is_name, named_before, names
from workreport.extract.subjects import of_the_cases, of_the_crop, subject_after
from workreport.extract.walk import Topic, Walk
from workreport.extract.wholes import share_named, spent_on
from workreport.extract.whose import is_built_by, of_a_batch, supported

__all__ = ["topics"]

_YIELDS = frozenset(("总产", "总产量", "产量", "单产", "亩产", "平均亩产", "平均单产", "人均占有量", "人均占有"))
_SOWN = _YIELDS | {"播种面积", "种植面积", "面积"}
_PER = re.compile("[又再还]?([农市牧居]民|)([人户亩日])")  # 农牧民人均纯收入1918元,其中牧民人均2406元
_ENDS = frozenset(("", *",，;。!?:()\n"))
# How much of it: 审批事项100%网上办理, 废弃物100%安全处置.
_DONE_FOR_ALL = re.compile(
    "全?覆盖|(?:安全|规范化?|无害化)处[置理]|达标排放|资源化利用|[网线]上(?:办[理结]|审[批理])"
)
_HONOURED, _NEAR, _REACH, _BATCH = ("获", "荣获", "入选"), 16, 30, 4
_AND = re.compile("[一-龥“”、]{2,14}(?:和|以及)(?:约|近|超过?)?")  # 350名左右本土人才和10个左右创新团队
_SEATS = ("村", "镇", "乡", "街道", "办事处", "社区", "居委会")  # their number tells of the whole place
_FUNDS = re.compile(r"[一-龥]{0,12}(?:资金|贷款|补贴|基金|债券)")
# How large what follows the number is: 占地300亩的东公园.
_SIZE_OF = re.compile("(?:^|[和及、成])([日年][一-龥]{2}能力|[总计划]*投资|占地|[占地总建筑]+面积|[总全]长|年产)$")
# What is done with a span of time is not what it is of: 落实240小时过境免签政策, 设立5年过渡期.
_STEP = ("级台阶", "元台阶", "级大关")
_USED = re.compile(".*(?:推行|普及|落实|用好|执行|实施|设立|经历|启动新?的?|开展|设定)|.*[和与及]")
# What was given or carried out is what did good: 向低收入群众发放价格补贴,6700万人受益.
_PAID_OUT = re.compile("^(?:向[一-龥]{2,14}?)?(?:发放|提供|实施|落实|加大对)(?=[一-龥]{2})|力度$")
_COUNTED_NEXT = re.compile("[0-9.]+[万亿]*[个家](?=[、,。;]|[一-龥]{2,12}[0-9])")
_RATE_OF = re.compile("(?<=[一-龥]{2})(?:水质)?(?:优良|达标|合格)率$")  # 203个断面优良率
_CIRCLE = re.compile("[一-龥]{0,12}(?:圈|免签政策)(?=[^一-龥]|$|全国|试点|建设|落地)")
_RATE = re.compile(r"(?:一档)?的?((?:税|费|利)率)")
_OF_A_YEAR = re.compile(r"在(?:[今去]年|[0-9〇零一二三四五六七八九]{4} ?年)的$")
_OF_PLAN = re.compile(
    "(?:完成|[为占超])(?:了|全年|年度|年初?|调整|变动|省定|市定|既定)*(计划|预算|目标|任务)(?:目标|任务|数)?的$"
)
_WINDOWED = re.compile("(?:这|近|(?<!提)前|后|头|由于(?:已经)?连续|关键性?的?)$")  # 本世纪最后二十年
_PLACE = re.compile("[一-龥]{1,3}[省市县]")


def topics(norm: str, numbers: Sequence[Topic]) -> list[str]:
    """The subject of each of the numbers, in order; empty where nothing names one."""
    known = {lead: named_before(lead) for lead in {number.lead for number in numbers}}
    walks = {part: Walk(norm, known) for part in {number.part for number in numbers}}
    return [_subject_of(walks[number.part], number) for number in numbers]


def _subject_of(walk: Walk, number: Topic) -> str:
    """The subject of the next number."""
    found = _named(walk, number)
    walk.measure, walk.unit, walk.found = number.measure, number.unit, (number.sentence, found)
    return found


def _named(walk: Walk, number: Topic) -> str:
    if shared := dealt.of_list(walk, number):
        return shared
    own = _before(walk, number)
    if number.measure == "duration" and _WINDOWED.search(number.lead) is not None:
        unnamed.keep_span(walk, own, number)
        return ""
    if told := at_once(walk, own, number):
        return told
    own, behind = _after(walk, own, number)
    own = _with_the_last(walk, _apart(walk, own, number, behind), number)
    if number.measure == "duration" and (own or walk.spanned[0] != number.clause):
        unnamed.keep_span(walk, own, number)
    lasts = number.measure == "duration" and not own.endswith("天数")
    if own and (not lasts or number.lead.endswith("连续") and not walk.last):
        walk.last = own
    if walk.last:
        dealt.keep(walk, walk.last, number)
    return _of_a_change(walk, own, number, behind)


def _before(walk: Walk, number: Topic) -> str:
    """What the words before a number name, in its clause or, where that names nothing, before it."""
    lead, measure = number.lead, number.measure
    own = walk.known[lead]
    if number.before > number.clause:
        own = completing.with_number(own, lead, walk.norm, number.before)
    own = re.sub("新增.*、", "", own) if own.endswith("、总数") else own  # 5A级景区新增甲、总数
    own = own if is_name(own, measure) else ""
    if own and walk.norm[number.clause - 1 : number.clause] == ")" and lead.startswith((own, f"累计{own}")):
        own = apart.with_note(own, earlier.before_note(walk, "", number.clause))
    own = own + earlier.alone(walk, number) if _PLACE.fullmatch(own) else own
    own = own or earlier.before_note(walk, lead, number.clause) or earlier.before_year(walk, number)
    own = own or earlier.clause_topic(walk, number)
    own = own or flows.whole(lead, walk.last)
    own = apart.with_whom(own, lead, walk.last) if measure == "growth_rate" else own
    own = own if own or measure == "duration" else earlier.alone(walk, number) or earlier.headed(walk, number)
    own = completing.per_so_many(own, walk.norm[number.clause : number.before])
    own = in_such_fields(own, lead) if own.startswith("方面") else own
    own = all_of(own, lead) if "、" in lead and number.before <= number.clause else own
    own = earlier.acted_on(walk, own or earlier.before_the_bracket(walk, number), number)
    own = earlier.of_the_works(walk, earlier.owned(walk, own, number), lead)
    return earlier.made(walk, own, number) if own in OF_MAKERS or own.endswith("贡献率") else own


def _after(walk: Walk, own: str, number: Topic) -> tuple[str, bool]:
    """The subject where the words after a number may name it, and whether they do."""
    lead, right, kind, measure = number.lead, number.right, number.kind, number.measure
    if kind in ("money", "level") and right.startswith("的") and (size := _SIZE_OF.search(own)) is not None:
        after = subject_after(right.removeprefix("的"))
        return (after + size[1], True) if after else (own, False)
    if right.startswith(_STEP) and walk.last:  # 生产总值…跨过3个万亿元级台阶
        return f"{walk.last}台阶", True
    if kind == "count" and number.before > number.clause and _AND.fullmatch(lead) is not None:
        own = ""  # what the number before counts, and no more
    nameless = is_act(own) or _goes_on_with(walk, lead)
    if measure == "level" and kind != "money" and is_built_by(own, after := subject_after(right), lead, counted=False):
        return own + after, True
    if kind == "medal":
        return apart.medals(own or walk.last, walk.norm[number.after - 1], lead), False
    done_for_all = measure == "rate" and _DONE_FOR_ALL.match(right) is not None
    if measure in ("count", "share") or kind in ("bare", "scope") or done_for_all:
        named = not number.bound or kind == "scope" or right.startswith("的") or nameless
        after = apart.with_the_deed(subject_after(right), lead, right) if named else ""
        after = completing.of_such_size(walk.norm, number.after) or after if measure == "count" else after
        return _counted(walk, own, after, number)
    if nameless and kind not in ("percent", "points", "duration"):
        after = subject_after(right)
        after = _flown(walk, after, number) if names(after, own, measure, lead) else ""
        return after or earlier.done_before(walk, own, number) or own, after != ""
    if kind == "money":
        if own and (good := _good(walk, own, "", number)):
            return good, False
        after = subject_after(right)
        if (paid := purses.paid_to(after, lead)) != after:
            return paid, True
        if _FUNDS.fullmatch(after) or after and _OF_A_YEAR.search(lead):
            return _flown(walk, after, number), True
    return walk.last + own if kind == "points" and own.startswith("占") else own, False


def _flown(walk: Walk, after: str, number: Topic) -> str:
    """The noun after a sum or a size with what was done to it, or the verb that makes a flow of it."""
    did = apart.did(after, walk.norm, number.after)
    return did if did != after else flows.newly(number.lead, after)


def _goes_on_with(walk: Walk, lead: str) -> bool:
    """Whether only a list's 、 parts a number from what the one before counted: 5个集群、8家以上企业."""
    return lead[-1:] == "、" and walk.last != "" and lead[:-1] in ("", walk.last, flows.without_flow(walk.last))


def _counted(walk: Walk, own: str, after: str, number: Topic) -> tuple[str, bool]:
    """What is counted: whom it does good to, or the noun after the number with what tells which are meant."""
    if number.measure == "count" and (good := _good(walk, own, after, number)):
        return good, True
    if number.kind == "percent" and own and (done := _DONE_FOR_ALL.match(number.right)) is not None:
        return own + done[0], True
    if not names(after, own, number.measure, number.lead) or _is_of_the_next(walk, own, number):
        return own or ("" if after else apart.who_did(number.right, number.unit)), False
    if "和" in number.right or "及" in number.right:
        ended = walk.norm[number.after + len(number.right) :][:1] in _ENDS
        after = apart.with_the_next(after, number.right, ended)
    if number.measure == "count":
        after = _RATE_OF.sub("", after)
    if number.kind == "scope":
        after = apart.named_place(own, after)
        if walk.norm[number.after - 1] == "大":
            after = apart.great_ones(own, after)
    told = _which(walk, own, after, number)
    if number.unit == "次" and number.lead == own:
        return apart.came_so_often(own, told), True
    told = supported(number.lead, told)
    told = told if number.lead else of_a_batch(told, walk.norm[max(number.before - _BATCH, 0) : number.before])
    told = walk.last if not number.lead and walk.last == f"解决{told}" else told
    if number.measure == "duration":
        return told, True
    told = flows.begun(flows.newly(number.lead, told), number.lead)
    return completing.solved_for(told, number.unit), True


def _is_of_the_next(walk: Walk, own: str, number: Topic) -> bool:
    """Whether the words after a number name what the next one counts, a comma being lost: 园区15个集群9个."""
    end = number.after + len(number.right)
    lost = number.right != "" and not number.bound and _COUNTED_NEXT.match(walk.norm, end) is not None
    return lost and own != "" and number.lead.endswith(own) and not is_act(own) and number.kind == "count"


def _which(walk: Walk, own: str, after: str, number: Topic) -> str:
    """The noun after a number with what tells which are meant: what they did, an example, their size."""
    did = apart.did(after, walk.norm, number.after, number.lead)
    if did != after and did.startswith(_HONOURED):
        return did
    told = apart.told_apart(after, own, number.lead, walk.last)
    told = told if told != after else apart.named_by(own, after, number.lead) or did
    return told if told != after else apart.of_a_size(after, walk.norm[number.after : number.after + _NEAR])


def _good(walk: Walk, own: str, after: str, number: Topic) -> str:
    """Whom or what a deed that was told is good for; empty where the number does not tell that."""
    if number.right.startswith("受益") and not after:
        return f"{_PAID_OUT.sub('', own or walk.last or _said_before(walk, number))}受益对象"
    if not apart.does_good(number.lead):
        return ""
    return apart.reached(own, after, number.lead, walk.last, _said_before(walk, number))


def _said_before(walk: Walk, number: Topic) -> str:
    """The clause before the number's, of the same sentence; empty where it has none."""
    return earlier.clause_before(walk, number.clause - 1) if number.clause > number.sentence else ""


def _apart(walk: Walk, own: str, number: Topic, behind: bool) -> str:
    """A subject that says little by itself, with what was named before it or comes after the number."""
    own = _share_of(walk, own, number) if number.measure == "share" else own
    own = completing.of_the_told(own, number.lead, walk.last)
    if number.kind in ("money", "level", "count", "percent"):
        told = apart.of_the_last(own, number.lead, walk.last)
        if told != own:
            return told
    if number.unit == "次" and (behind or not own):
        own = apart.named_times(number.right) or own
    if number.unit == walk.unit and number.measure in ("level", "count") and not behind:
        own = completing.of_the_same_output(own, number.lead, walk.last)
    if number.measure == "count" and not behind:
        own = flows.begun(counted_together(own, number.lead), number.lead)
    lead, of_kind = number.lead, number.kind == "level" or number.measure == "count"
    goes_on = of_kind and (lead[:1] == "、" or _goes_on_with(walk, lead)) and not flows.whole(lead, walk.last)
    return flows.carried(own, walk.last) if goes_on else own


def _share_of(walk: Walk, own: str, number: Topic) -> str:
    """A share with the whole that it is taken of, where the words before it, or the sentence, name that."""
    return share_named(own, walk.last, number.lead, sized=walk.measure in ("level", "count"))


def _with_the_last(walk: Walk, own: str, number: Topic) -> str:
    """A yield with its crop, a total with what it is of, a rate or a span of time with what follows the number."""
    if own in _SOWN and not walk.last:
        own = earlier.crop_headed(walk, number) + own
    if own in _YIELDS:
        own = of_the_crop(earlier.crop_told(walk, number) or walk.last or earlier.clause_topic(walk, number), own)
    elif walk.last and (each := _PER.fullmatch(own)) is not None and f"{each[2]}均" in number.lead:
        own = f"{each[1]}{each[2]}均{walk.last.rpartition(f'{each[2]}均')[2]}"
    elif (of_cases := of_the_cases(walk.last, own)) != own:
        own = of_cases
    elif own.startswith(OUTLAYS) and number.lead.endswith(own) and walk.spanned[0] == number.clause:
        own = walk.spanned[1] + own  # 省级财政五年统筹投入100亿元
    elif (own in TOTALS or own == "增量") and (
        (last := walk.last or earlier.clause_topic(walk, number)) and not last.endswith((own, *_SEATS))
    ):
        whole = flows.without_flow(last)
        own = whole if whole.endswith(tuple(TOTALS)) else whole + own
    if number.measure == "duration" and (circle := _CIRCLE.match(number.right)) is not None:
        own = circle[0]  # 打造城市15分钟生活服务圈
    elif number.measure == "duration" and _USED.fullmatch(own):
        own = subject_after(number.right) or own
    elif number.measure == "rate" and (rate := _RATE.match(number.right)) is not None and not own.endswith("率"):
        own += rate[1]
    return own


def _of_a_change(walk: Walk, own: str, number: Topic, behind: bool) -> str:
    """The subject as the row tells it: of a change, of a sum set aside for something."""
    found = own or unnamed.of_the_same(walk, number) or walk.last
    found = found or earlier.goes_on(walk, number) or unnamed.of_the_span(walk, number)
    if not found and number.measure != "duration":
        found = walk.last = unnamed.over_the_break(walk, number)
    if number.measure == "rate" and not own and (asked := _OF_PLAN.search(number.lead)) is not None and found:
        return found.removesuffix("完成") + f"{asked[1]}完成比例"
    if number.kind == "money" and not behind:
        after = walk.norm[number.after : number.after + _REACH]
        found = purses.meant_for(found, number.right, after, _said_before(walk, number))
    if number.measure == "share" and not behind:
        found = spent_on(found, number.right)
    if "净增" in number.lead and number.measure in ("level", "count"):
        return flows.net(found, number.lead)
    grown = not own and walk.measure == "growth_rate"
    return found if behind else flows.changed(found, number.lead, number.measure, number.unit, grown=grown)
