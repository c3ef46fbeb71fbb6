"""Which part of a report a paragraph stands in: front, review (or past, without a heading), plan or back.

Belongs here: the words that open a part. Does not belong here: the period of a single number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workreport.extract.headed import plan_headed, plan_over
from workreport.extract.headings import NUMBERED, rank_of
from workreport.extract.plans import plan_years
from workreport.extract.years import NTH_PLAN, YEAR, year_of

__all__ = ["sections_of_lines"]

_HEADING_LENGTH, _SHORT = 60, 180
_BACK = re.compile(
    r"^\s*(?:[(（]\S*?(?:记者|来源|编辑|责编)|(?:责任)?编辑[:：]|附[件注]?[:：]|"
    r"(?:附[件录表]\s*[0-9一二三四五]*\s*)?(?:(?:有关|相关|部分)?名词(?:术语)?[解注]释|注释))"
)
_TERMS = "名词"  # what is explained at the end; other such words may stand at the top
_REVIEW = re.compile(
    r"回顾|成就|过去(?:的)?[一二三四五几两1-5]?年|(?:19|20)\d\d年(?:政府)?工作情况|主要做了|"
    r"执行情况|完成情况|执行结果|(?:以来|年来|年半来)的?(?:主要|政府)?工作"
)
_PLAN = re.compile(
    r"任务(?<!首要任务)(?<!中心任务)(?<!第一任务)|安排|建议|总体要求|目标|打算|工作重点|重点工作|思路|部署|政策取向|实事(?!求是)|"
    r"(?:今年|明年)的?工作|"
    r"展望|努力方向"
)
_DONE = re.compile(r"(?:全面|全部|圆满|如期|均已|已)(?:落实|完成|兑现|办结)")
# “十五”计划确定的目标和任务全面完成: a heading that says so at its end tells of what is over.
_ALL_DONE = re.compile(
    r"^(?!.*(?:确保|努力|力争|奋力|为|要|推动)).*(?:全面|圆满|如期|顺利|胜利|超额|较好地?)(?:完成|实现|兑现)\s*$"
)
_BARE_REVIEW = re.compile(r"^\s*(?:过去|近)?[一-龥]{0,6}(?:工作|成就)回顾\s*$")
_REVIEW_OPENS = re.compile(r"^[\s—“]*(?:过去(?:的)?[一五三四]年|一年来|五年来|去年|[五三四]年[里间来]|上年|一年[中里])")
_PLAN_OPENS = re.compile(
    r"^[\s—“]*(?:今年(?:是|的?(?:主要)?(?:预期)?目标|要|将|[,，])|做好今年|新的一年|明年|下一年度?|"
    r"(?:今后|未来)(?:的)?[一二三四五几]年|今后一个?时期|(?:按照|根据)[^。,]{0,12}(?:十年|长远|远景)规划|(?:要)?重点(?:做好|抓好|抓实)[^。,了]{0,14}(?:工作|"
    r"任务)[:：])"
)
# Said in a part that no heading opens, or before one closes it: what follows is yet to be done.
_PLAN_SAYS = re.compile(
    r"(?:今后|未来)(?<!成..)(?<!现..)(?<!了..)(?:的)?[三五]年的?(?:发展|奋斗|经济|工作|我们|[区市县全])[^。]{0,16}目标|"
    r"[会展的]主要(?:预期)?目标[是为]?:|[会展]预期目标[是为]?:|"
    r"为(?:实现|完成|达到)(?:上述|以上|这些)[^。,]{0,6}(?:目标|任务)|将[^。;]{0,24}?(?:办好|抓好|办理|办成)[^。]{0,16}(?:实事|工作)|"
    r"承诺[^。;]{0,24}?办[^。;]{0,12}实事|"
    r"\((?:牵头|责任|主办)单位:|政府承诺|报告(?:明确|提出|指出),?(?:19|20)\d\d年(?:的)?工作(?:安排|打算)"
)
# Under a heading that looks back and ahead what is to come begins with this.
_TURNS = re.compile(r"(?:今后|未来)五年的?[^。,]{0,12}目标")
_MAY_PLAN = ("目标", "将", "承诺", "安排", "打算", "单位:")
_OF_A_PAPER = re.compile("报告|会议(?!以来)")
_TITLE = re.compile(rf"{_OF_A_PAPER.pattern}|来源|代表大会(?!.{{0,4}}会议以来)")
_YEAR_OPENS = re.compile(
    rf"^[\s—“]*({YEAR}) ?年(?! ?[0-9一二三四五六七八九十]{{1,2}} ?月|"
    r"以来|上半年|前|[-—至到])"
)
_DEEPEST = 3  # a line numbered 1. is no heading of a part


def sections_of_lines(lines: Iterable[str], year: int | None, this_year: bool = True) -> Iterator[str]:
    """Section of each line in order: a heading holds until the next; an opening phrase without one, too.

    Once a heading has opened the plan, a paragraph that looks back ("过去一年…") is review by itself only. `this_year`
    says that 今年 is the year planned for, as it is not in a report delivered late in the year it looks back on.
    """
    current, headed, rank, mixed = "front", False, 0, False
    for line in lines:
        opened, by_heading = _opened(line[: _HEADING_LENGTH + 1], len(line.strip()) <= _HEADING_LENGTH, year)
        if opened == "plan" and not (by_heading or this_year) and line.lstrip().startswith("今年"):
            opened = None
        if opened == "plan" and current in ("review", "past") and _is_point(line, rank):
            opened = None
        if opened is None and current == "review" and headed and _is_next_part(line, rank):
            opened, by_heading = "plan", True
        turns = mixed and current == "review" and _TURNS.search(line[:_HEADING_LENGTH]) is not None
        if opened is None and (turns or current in ("front", "past") and _plans(line)):
            current = opened = "plan"
        if opened is None and year is not None and _outlines(line, year):
            opened = "plan"
        top = opened == "back" and _TERMS not in line or _TITLE.search(line[:80]) is not None
        if opened is None or current == "front" and top:
            yield current
        elif headed and not by_heading and current == "plan" and opened == "review":
            yield opened
        else:
            headed = headed or by_heading
            if by_heading:
                mixed = _REVIEW.search(line) is not None and _PLAN.search(line) is not None  # 发展成就和“十五五”目标
                rank = rank_of(line) if _REVIEW.search(line) is not None else 0
            current = "past" if opened == "review" and not headed else opened
            yield current


# What opens a plan wherever it stands; other words (实事, 重点工作) may tell what a point of a review is about.
_AHEAD = re.compile(f"任务|安排|目标|打算|[今明]年|(?:{YEAR}) ?年|未来|今后|下一步")


def _is_point(heading: str, rank: int) -> bool:
    """Whether a heading stands under the review's, of that rank, and opens no plan: (六)着力办好民生实事."""
    return (rank or 2) < rank_of(heading) <= _DEEPEST and _AHEAD.search(heading) is None


# A part beside the review that tells what to do, without a word of the plan: 三、加快社会主义经济建设.
_TO_DO = re.compile(
    "[、:： ]*(?:[^,，;；了]{0,8},)?(?:加快|大力|努力|继续|进一步|切实|认真|全力|奋力|深入|积极|加强|推动|推进|着力|"
    "扎实|开创|全面|坚定|紧紧|把)(?![^\n]*(?:了|取得|成就|成效|成绩|显著|明显|基本情况))"
)


def _is_next_part(heading: str, rank: int) -> bool:
    """Whether a heading of the review's own rank tells what to do."""
    numbered = NUMBERED.match(heading)
    if numbered is None or numbered.lastindex != rank or len(heading) > _HEADING_LENGTH:
        return False
    return _TO_DO.match(heading, numbered.end()) is not None


# The plan of the years to come, told after what the last ones brought: 根据…关于制定…第十五个五年规划的建议.
_OUTLINE = re.compile(
    rf"\s*(?:(?:根据|按照|依据)[^。]{{0,60}}(?:第(?P<nth>{NTH_PLAN})个五年(?:规划|计划)|"
    rf"[“\"](?P<short>{NTH_PLAN})五[”\"]?(?:规划|计划))|[“\"](?P<opens>{NTH_PLAN})五[”\"]?(?:时期|期间))"
)


def _outlines(line: str, year: int) -> bool:
    """Whether a line opens the outline of a five-year plan that begins in the report's year or later."""
    told = _OUTLINE.match(line)
    return told is not None and plan_years(told["nth"] or told["short"] or told["opens"]) >= year


def _plans(line: str) -> bool:
    """Whether a line, or the beginning of a long one, says that what follows is planned."""
    said = line if len(line) < _SHORT else line[:_HEADING_LENGTH]
    return any(word in said for word in _MAY_PLAN) and _PLAN_SAYS.search(said) is not None


def _opened(head: str, is_short: bool, year: int | None) -> tuple[str | None, bool]:
    """The section this opening of a line starts (None when none), and whether it is a heading."""
    if _BACK.match(head):
        return "back", True
    ends_sentence = head.rstrip()[-1:] in "。;,；，"
    if is_short and not ends_sentence and (found := _heading(head, year)):
        return found, True
    if _REVIEW_OPENS.match(head):
        return "review", False
    if _PLAN_OPENS.match(head):
        return "plan", False
    if year is not None and (match := _YEAR_OPENS.match(head)):
        return ("plan" if year_of(match[1]) >= year else "review"), False
    return None, False


_BARE_PLAN = re.compile(r"^\s*[一-龥]{0,6}(?:预期目标|主要目标|奋斗目标|目标任务|重点工作|工作任务)\s*$")


_FIGURES = re.compile("计划|主要指标")  # 二、1981年国民经济计划的主要指标
_YEARS = re.compile(rf"({YEAR}) ?年")
_STATE = re.compile(r"(?:形势|发展的?情况|基本情况|工作的?情况)\s*$")  # 一、经济形势
_WORKS = re.compile(r"工作|(?:工程|项目|行动)\s*$")


def _heading(head: str, year: int | None) -> str | None:
    """Section a short heading line names; only numbered or year-bearing lines are headings."""
    years = [year_of(found) for found in _YEARS.findall(head)]
    if _BARE_PLAN.match(head):
        return "plan"
    if _BARE_REVIEW.match(head):
        return "review"
    if not (0 < rank_of(head) <= _DEEPEST or years) or _OF_A_PAPER.search(head):
        return None
    said = _REVIEW.search(head)
    if said and not (year is not None and year in years and head.find(str(year)) < said.start()):
        return "review"
    if year is not None and years and max(years) < year and _DONE.search(head) or _ALL_DONE.search(head):
        return "review"
    if year is not None and plan_over(head, year):
        return "review"
    if _PLAN.search(head):
        return "plan"
    if year is not None and plan_headed(head, year) is not None:
        return "plan"
    if _FIGURES.search(head) and year is not None and years and min(years) >= year:
        return "plan"
    if _WORKS.search(head) and year is not None and years:
        return "plan" if max(years) >= year else "review"
    if year is not None and years and max(years) < year and rank_of(head) or _STATE.search(head):
        return "review"
    return None
